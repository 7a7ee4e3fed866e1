"""Every letter in both forms of Norwegian, as Markdown and HTML. Made again, and read, with this.

WRITE_GOLDEN=1 python -m pytest -q tests/test_letters_golden.py && git diff tests/golden/letters
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from letter_case_material import DATED, letter

from compliance.letters import Letter, letter_html
from compliance.texts import Language

WRITE = os.environ.get("WRITE_GOLDEN") == "1"
GOLDEN = Path(__file__).parent / "golden" / "letters"


LANGUAGES: tuple[Language, ...] = ("nb", "nn")
LACKING = ("notice_of_inspection", "inspection_report", "order_decision", "fine_decision")
"""The letters that are shown as drafts too, of a case where next to nothing is known."""


def hold(drafted: Letter, name: str) -> None:
    for ending, text in (("md", drafted.markdown), ("html", letter_html(drafted))):
        path = GOLDEN / f"{name.replace('_', '-')}.{drafted.language}.{ending}"
        if WRITE:
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DATED)
def test_the_letter_is_as_agreed(kind: str, language: Language) -> None:
    drafted = letter(kind, language)
    hold(drafted, kind)
    assert letter(kind, language) == drafted


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", LACKING)
def test_the_draft_is_as_agreed(kind: str, language: Language) -> None:
    hold(letter(kind, language, {"reference": "2026/1234"}, decided=False), f"{kind}.draft")


def test_no_letter_is_without_a_golden_file_and_none_is_left_over() -> None:
    names = [*DATED, *(f"{kind}.draft" for kind in LACKING)]
    expected = {
        f"{name.replace('_', '-')}.{language}.{ending}"
        for name in names
        for language in LANGUAGES
        for ending in ("md", "html")
    }
    assert {path.name for path in GOLDEN.iterdir()} == expected
