"""Entries are put into a file of a case with every other line left as it is."""

from __future__ import annotations

from datetime import date

import pytest
from case_material import decision
from hypothesis import given
from hypothesis import strategies as st

from compliance.case.decisions import Decision, Decisions
from compliance.case.editing import NotABlockError, with_entry, with_entry_replaced, with_field
from compliance.errors import DocumentationError
from compliance.strict_yaml import load, validate

WRITTEN = """\
# Det vi har avgjort.
decisions:
  # Denne er enkel.
  - finding: a
    by: x   # hvem

  # Neste gjelder Nord.
  - finding: b
    by: y

# Pålegg
orders: []
"""


def made(**changes: object) -> Decision:
    return Decision.model_validate(decision(**changes))


def read(text: str) -> Decisions:
    return validate(load(text.encode(), "decisions.yaml", DocumentationError), Decisions, DocumentationError)


def test_an_entry_stands_last_in_its_list() -> None:
    lines = with_entry(WRITTEN, "decisions", made()).splitlines()
    before, after = WRITTEN.splitlines()[:9], WRITTEN.splitlines()[9:]
    assert lines[:9] == before
    assert lines[-len(after) :] == after
    assert lines[9] == "  - finding: verneombud-opplaering.vo-nord"


def test_an_entry_takes_the_place_of_another_and_of_nothing_else() -> None:
    lines = with_entry_replaced(WRITTEN, "decisions", 0, made()).splitlines()
    assert lines[:3] == WRITTEN.splitlines()[:3]
    assert lines[-7:] == WRITTEN.splitlines()[-7:]
    assert "  - finding: a" not in lines


@pytest.mark.parametrize(
    "text", ["", "# bare en merknad\n", "decisions:\n", "decisions: []\n", "decisions: [] # tom\n"]
)
def test_a_list_that_is_not_there_is_made(text: str) -> None:
    assert read(with_entry(text, "decisions", made())).decisions == (made(),)


def test_a_list_in_brackets_is_left_alone() -> None:
    with pytest.raises(NotABlockError):
        with_entry("decisions: [{finding: a}]\n", "decisions", made())


@pytest.mark.parametrize("text", ['{"reference": "1"}\n', "# topp\n---\n{reference: 1}\n"])
def test_a_file_in_braces_is_left_alone(text: str) -> None:
    with pytest.raises(NotABlockError):
        with_entry(text, "decisions", made())


def test_a_list_without_indentation_keeps_its_form() -> None:
    text = with_entry("decisions:\n- {finding: a}\norders: []\n", "decisions", made())
    assert text.startswith("decisions:\n- {finding: a}\n- finding: ")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=60).filter(
    lambda text: text.strip() == text and any(map(str.isalpha, text))
)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_what_is_written_is_read_again(reasons: list[str]) -> None:
    text = "# topp\n"
    for number, reason in enumerate(reasons):
        text = with_entry(text, "decisions", made(finding=f"regel.{number}", reason=reason))
    found = read(text).decisions
    assert [one.reason for one in found] == reasons
    again = with_entry_replaced(text, "decisions", 0, made(finding="regel.0", reason="Noe annet"))
    assert read(again).decisions[1:] == found[1:]
    assert read(again).decisions[0].reason == "Noe annet"


def test_days_and_keys_stand_without_marks() -> None:
    text = with_entry("", "decisions", made(until="2026-12-31", action="guidance"))
    assert "    on: 2026-02-20\n" in text
    assert "    until: 2026-12-31\n" in text


def test_a_field_stands_last_in_its_entry_and_nothing_else_is_changed() -> None:
    text = with_field(WRITTEN, "decisions", 0, "closed", {"on": date(2026, 6, 10), "reason": "- a: {b}"})
    lines = text.splitlines()
    assert [line for line in lines if line in WRITTEN.splitlines()] == WRITTEN.splitlines()
    assert lines[5:8] == ["    closed:", "      on: 2026-06-10", "      reason: '- a: {b}'"]
    with pytest.raises(NotABlockError):
        with_field("decisions:\n  - {finding: a}\n", "decisions", 0, "closed", {"on": date(2026, 6, 10)})
    with pytest.raises(NotABlockError):
        with_field(WRITTEN, "decisions", 2, "closed", {"on": date(2026, 6, 10)})


def test_the_ends_of_lines_stay_as_they_were() -> None:
    windows = WRITTEN.replace("\n", "\r\n")
    for text in (
        with_entry(windows, "decisions", made()),
        with_entry_replaced(windows, "decisions", 0, made()),
        with_field(windows, "decisions", 1, "closed", {"reason": "Ferdig."}),
    ):
        assert text.count("\n") == text.count("\r\n") > WRITTEN.count("\n") - 1
