from __future__ import annotations

import ast
import os
import re
from datetime import date
from pathlib import Path

import pytest

from compliance import letters
from compliance.data import data_folder
from compliance.law import CitationError, gaps_in_force
from compliance.letters.cited import CITED, citations_in, read_citations
from compliance.letters.required_table import required_table
from compliance.letters.said import SaidPhrases
from compliance.letters.specification import LETTERS
from compliance.letters.spoken import IN_CODE
from compliance.letters.templates import load_templates

WRITE = os.environ.get("WRITE_GOLDEN") == "1"
DOCS = Path(__file__).parents[1] / "docs" / "letters.md"
START, END = "<!-- tabell: laget av compliance/letters/required_table.py -->\n", "<!-- slutt -->"


def test_the_table_in_the_documentation_is_the_specification() -> None:
    page = DOCS.read_text(encoding="utf-8")
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    expected = f"{before}{START}\n{required_table(load_templates())}\n{END}{after}"
    if WRITE:
        DOCS.write_text(expected, encoding="utf-8")
    assert expected == DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", LETTERS)
def test_every_element_is_demanded_by_a_provision_in_the_registry(kind: str) -> None:
    for required in LETTERS[kind].required:
        assert required.phrases or required.values
        if required.citation:
            assert read_citations(required.citation)


def test_every_phrase_is_said_by_a_template_or_by_the_program() -> None:
    templates = load_templates()
    sources = templates.environment.loader
    assert sources is not None
    names = templates.environment.list_templates()
    trees = {
        name: templates.environment.parse(sources.get_source(templates.environment, name)[0])
        for name in names
    }
    said = SaidPhrases(trees)
    for name in names:
        said.read(name)
    assert set(templates.texts) == said.keys | IN_CODE


def test_brackets_in_phrases_are_citations_and_nothing_else() -> None:
    for key, text in load_templates().texts.items():
        for form in (text.nb, text.nn):
            assert "[" not in CITED.sub("", form), key


def test_several_citations_stand_in_one_bracket() -> None:
    first, second = citations_in("Dette står i [fvl § 30; fvl § 32].")
    assert (first.section, second.section) == ("30", "32")
    with pytest.raises(CitationError):
        citations_in("Dette står i [fvl § 30; § 32].")


# Those that a letter names only on some days; the letters themselves are held to their dates in their own tests.
OF_A_TIME = {"aml § 18-7 (1) 3.p."}
SENT_FROM, KNOWN_TO = date(2022, 12, 20), date(2026, 11, 1)


def test_what_letters_say_of_the_law_is_in_force_whenever_they_can_be_sent() -> None:
    for key, text in load_templates().texts.items():
        for citation in citations_in(text.nb):
            if str(citation) not in OF_A_TIME:
                assert not gaps_in_force(citation, SENT_FROM, KNOWN_TO), (key, str(citation))


def citations_in_code() -> list[tuple[str, str]]:
    """Every citation that the code of the letters holds, with its file."""
    found = []
    for path in sorted(Path(letters.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if is_text and re.fullmatch(r"(?:(?:aml|fvl|spl|dl) § [^;]+)(?:; .+)?", node.value):
                found.append((path.name, node.value))
    return found


def test_what_the_code_says_of_the_law_is_in_force_too() -> None:
    found = citations_in_code()
    assert {file for file, _ in found} >= {
        "fine_letters.py",
        "heard.py",
        "language_form.py",
        "specification.py",
    }
    for file, text in found:
        for citation in read_citations(text):
            if str(citation) not in OF_A_TIME:
                assert not gaps_in_force(citation, SENT_FROM, KNOWN_TO), (file, text)


def test_no_template_names_a_section() -> None:
    for path in data_folder("templates").glob("*.j2"):
        assert "§" not in path.read_text(encoding="utf-8"), path.name
