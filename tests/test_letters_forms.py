"""Every letter, in both forms of Norwegian, says the same in every form it is written in, and is built as agreed.

The bytes of Word and PDF files differ between versions of what makes them. What is kept is how they are built: the
styles and marks of paragraphs, and the tags of a PDF, without the words, which are compared with the Markdown's.

WRITE_GOLDEN=1 python -m pytest -q tests/test_letters_forms.py && git diff tests/golden/forms
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import extraction
import pytest
from command_line import ROOT
from letter_case_material import DATED, letter
from letter_material import drafted

from compliance.letters import Letter
from compliance.letters.brevgen import Fields, brevgen_request
from compliance.texts import Language
from compliance.writers.escape import escaped
from compliance.writers.html import html_page
from compliance.writers.pdf import pdf_file
from compliance.writers.word import word_file

WRITE = os.environ.get("WRITE_GOLDEN") == "1"
GOLDEN = Path(__file__).parent / "golden" / "forms"
LANGUAGES: tuple[Language, ...] = ("nb", "nn")
LETTERS: dict[str, Callable[[Language], Letter]] = {
    "varsel": drafted,
    **{kind: lambda language, kind=kind: letter(kind, language) for kind in DATED},  # type: ignore[misc]
}
FIELDS = {
    "dato": "06.03.2026",
    "saksnummer": "2026/1234",
    "saksbehandlerNavn": "Kari Eksempel",
    "virksomhet": {"navn": "Fjordvik", "adresse": "Storgata 1", "postnr": "6789", "poststed": "Fjordvik"},
}


def words_of_all_forms_agree(made: Letter) -> None:
    words = extraction.markdown_words(made.markdown)
    assert extraction.html_words(html_page(made)) == words
    assert extraction.word_words(word_file(made)) == words
    assert extraction.pdf_words(pdf_file(made), made.mark) == extraction.without_bullets(words)
    request: dict[str, Any] = json.loads(brevgen_request(made, Fields.model_validate(FIELDS)))
    sent = extraction.markdown_words(request["md"].replace("{\\{", "{{").replace("}\\}", "}}"))
    end = [*extraction.markdown_words(made.heading), *extraction.markdown_words(made.body)]
    assert sent[-len(end) :] == end
    assert bool(sent[: -len(end)]) == bool(made.mark)
    assert words[: len(sent) - len(end)] == sent[: -len(end)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", LETTERS)
def test_every_form_says_the_same(kind: str, language: Language) -> None:
    words_of_all_forms_agree(LETTERS[kind](language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", LETTERS)
def test_the_files_are_built_as_agreed(kind: str, language: Language) -> None:
    made = LETTERS[kind](language)
    for ending, build in (
        ("docx", extraction.word_build(word_file(made))),
        ("pdf", extraction.pdf_build(pdf_file(made))),
    ):
        path = GOLDEN / f"{kind.replace('_', '-')}.{language}.{ending}.txt"
        if WRITE:
            path.parent.mkdir(exist_ok=True)
            path.write_text(build, encoding="utf-8")
        assert build == path.read_text(encoding="utf-8"), path.name


def test_no_file_is_left_over() -> None:
    expected = {
        f"{kind.replace('_', '-')}.{language}.{ending}.txt"
        for kind in LETTERS
        for language in LANGUAGES
        for ending in ("docx", "pdf")
    }
    assert {path.name for path in GOLDEN.iterdir()} == expected


@dataclass(frozen=True)
class Kept:
    """A letter as it stands in the folder of a case."""

    markdown: str
    language: Language = "nb"
    title: str = "Brev"
    mark: str = ""


EXAMPLES = sorted((ROOT / "examples").glob("*/letters/*.md"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_the_letters_of_whole_cases_say_the_same_in_every_form(path: Path) -> None:
    made = Kept(path.read_text(encoding="utf-8"))
    words = extraction.markdown_words(made.markdown)
    assert extraction.html_words(html_page(made)) == words
    assert extraction.word_words(word_file(made)) == words
    assert extraction.pdf_words(pdf_file(made), "") == extraction.without_bullets(words)


@pytest.mark.parametrize(
    "text",
    [
        "*a* | b || c `d` _e_ [f](http://g.no) ![h](i)",
        "<script>alert(1)</script> &amp; </main>",
        "{{7*7}} {{ if a :: b }} {% x %}",
        '#read("/etc/passwd") $x$ #panic()',
        "før \u200fetter\u200e",
        "ord " * 12_500,
        "x" * 50_000,
    ],
    ids=["markdown", "html", "merge fields", "typst", "right to left", "50 000 in words", "50 000 in one"],
)
def test_a_hostile_quote_is_the_same_words_in_every_form(text: str) -> None:
    # Longer than documentation may be: what a letter says can come from elsewhere too.
    plain, known = drafted("nb"), "Kurset varte i 16\N{NO-BREAK SPACE}timar"
    assert known in plain.body
    markdown, body = (one.replace(known, escaped(text)) for one in (plain.markdown, plain.body))
    made = replace(plain, markdown=markdown, body=body)
    quote = f"«{' '.join(text.split())}»"
    assert quote in " ".join(extraction.html_words(html_page(made)))
    assert quote in " ".join(extraction.word_words(word_file(made)))
    in_pdf = "".join(extraction.pdf_words(pdf_file(made), made.mark))
    shown = quote.translate({ord("\u200e"): None, ord("\u200f"): None})
    assert "".join(shown.split()) in in_pdf
    request = json.loads(brevgen_request(made, Fields.model_validate(FIELDS)))["md"]
    assert not {"{{", "}}"} & {request[at : at + 2] for at in range(len(request))}
