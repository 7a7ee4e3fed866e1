"""Every letter in both forms of Norwegian, as Markdown and HTML. Made again, and read, with this.

WRITE_GOLDEN=1 python -m pytest -q tests/test_letters_golden.py && git diff tests/golden/letters
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from letter_case_material import DATED, letter

from compliance.letters import letter_html
from compliance.texts import Language

WRITE = os.environ.get("WRITE_GOLDEN") == "1"
GOLDEN = Path(__file__).parent / "golden" / "letters"


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("kind", DATED)
def test_the_letter_is_as_agreed(kind: str, language: Language) -> None:
    drafted = letter(kind, language)
    for ending, text in (("md", drafted.markdown), ("html", letter_html(drafted))):
        path = GOLDEN / f"{kind.replace('_', '-')}.{language}.{ending}"
        if WRITE:
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), path.name
    assert letter(kind, language) == drafted


def test_no_letter_is_without_a_golden_file_and_none_is_left_over() -> None:
    expected = {
        f"{kind.replace('_', '-')}.{language}.{ending}"
        for kind in DATED
        for language in ("nb", "nn")
        for ending in ("md", "html")
    }
    assert {path.name for path in GOLDEN.iterdir()} == expected
