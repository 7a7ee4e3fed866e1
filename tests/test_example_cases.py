"""The example cases: every letter is complete, and is made again from the files as it lies there.

To make the letters again: WRITE_GOLDEN=1 python -m pytest -q tests/test_example_cases.py
"""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from compliance.case.case_file import FineDays, FinePeriod, SentLetter
from compliance.case.folder import Case, load_case
from compliance.cli.case_draft import KINDS, letter_of_case
from compliance.cli.case_judging import judge_case
from compliance.letters.fines import RunningFine

WRITE = os.environ.get("WRITE_GOLDEN") == "1"
ROOT = Path(__file__).parents[1] / "examples"
CASES = ("sak-lukket", "sak-tvangsmulkt")
NAMES = {kind: name for name, kind in KINDS.items()}


@cache
def case_of(name: str) -> Case:
    return load_case(ROOT / name)


LETTERS = [(name, letter) for name in CASES for letter in case_of(name).file.letters]


@pytest.mark.parametrize(("name", "sent"), LETTERS, ids=lambda one: getattr(one, "id", one))
def test_a_letter_is_complete_and_made_again_as_it_lies_there(name: str, sent: SentLetter) -> None:
    judged, library = judge_case(ROOT / name, sent.dated)
    letter = letter_of_case(NAMES[sent.kind.value], judged, library, sent.dated)
    assert letter.is_complete, (letter.missing, letter.blanks)
    path = ROOT / name / "letters" / f"{NAMES[sent.kind.value]}-{sent.dated}.md"
    if WRITE:
        path.write_text(letter.markdown, encoding="utf-8")
    assert letter.markdown == path.read_text(encoding="utf-8")
    assert "<" not in MarkdownIt("commonmark", {"html": False}).parseInline(letter.markdown)[0].content


def test_there_is_a_test_for_every_case() -> None:
    assert {path.parent.name for path in ROOT.glob("*/case.yaml")} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_every_decision_and_claim_has_what_it_rests_on(name: str) -> None:
    case = case_of(name)
    assert all(one.lapse is None for one in judge_case(ROOT / name, date(2026, 11, 1))[0].standings)
    assert {one.number for one in case.decisions.orders if one.is_open} == set()
    for record in (*case.documentation.safety_representatives, *case.documentation.leader_training):
        assert record.sources
        assert all(source.quote for source in record.sources)
    assert "oppdikt" in (ROOT / name / "README.md").read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("name", CASES)
def test_no_letter_is_left_over(name: str) -> None:
    expected = {f"{NAMES[one.kind.value]}-{one.dated}.md" for one in case_of(name).file.letters}
    assert {path.name for path in (ROOT / name / "letters").iterdir()} == expected


def test_the_fine_ran_as_the_example_says() -> None:
    (fine,) = case_of("sak-tvangsmulkt").file.fines
    assert fine.runs_from is not None
    assert (fine.per, fine.days) == (FinePeriod.DAY, FineDays.WORKING)
    ran = RunningFine(fine.amount, "day", fine.runs_from, "working")
    assert ran.periods(date(2026, 11, 1), fine.met_on) == 7
    assert ran.total(date(2026, 11, 1), fine.met_on) == 7000


def test_both_forms_of_norwegian_are_shown_and_never_mixed() -> None:
    for name, other in (("sak-lukket", "ikkje"), ("sak-tvangsmulkt", "ikke")):
        for path in (ROOT / name / "letters").iterdir():
            assert f" {other} " not in path.read_text(encoding="utf-8"), path.name
