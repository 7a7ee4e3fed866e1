"""Only what can still change a finding is asked, of those who know, the question that bears on most first."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from case_material import decision, documentation_of_violence, given_order
from hypothesis import given, settings
from strategies import documentations

from compliance.case.case_file import CaseFile
from compliance.case.decisions import Decisions
from compliance.case.folder import Case
from compliance.case.questions import Aim, Meeting, meeting
from compliance.case.questions_report import questions_report
from compliance.case.standing import JudgedCase, finding_fingerprint, judged_case
from compliance.checklists import Asked, load_checklist
from compliance.documentation.documentation import Documentation
from compliance.evaluation import CriterionStatus, evaluate
from compliance.rules.library import RuleLibrary, load_rules
from compliance.state import State

ON = date(2026, 2, 10)
BARE: dict[str, Any] = {
    "organisation": {"name": "Eksempel barnevern", "employees": 24},
    "units": [{"id": "elvebu", "name": "Elvebu", "employees": 12}],
}


@pytest.fixture(scope="module")
def library() -> RuleLibrary:
    return load_rules()


def judged(
    library: RuleLibrary,
    documentation: dict[str, Any] | Documentation,
    decisions: dict[str, Any] | None = None,
) -> JudgedCase:
    shown = (
        documentation
        if isinstance(documentation, Documentation)
        else Documentation.model_validate(documentation)
    )
    case = Case(Path(), CaseFile(), shown, Decisions.model_validate(decisions or {}))
    return judged_case(case, evaluate(shown, library.on(ON), ON), ON, ON)


def texts(found: Meeting, aim: Aim = Aim.CHANGE) -> list[str]:
    return [one.text.nb for one in found.questions if one.aim is aim]


def test_what_decides_most_is_asked_first_and_once(library: RuleLibrary) -> None:
    found = meeting(judged(library, BARE), None)
    first = found.questions[0]
    numbers = [len(one.findings) for one in found.questions if one.aim is Aim.CHANGE]
    assert numbers == sorted(numbers, reverse=True)
    about_violence = [one for one in texts(found) if "utsatt for vold og trusler?" in one]
    assert len(about_violence) == 1
    assert len(first.findings) > 4
    assert {"vold-kartlegging.elvebu", "vold-rutiner.elvebu"} <= {
        finding.id for one in found.questions if one.text.nb == about_violence[0] for finding in one.findings
    }


def test_who_is_asked(library: RuleLibrary) -> None:
    shown = copy.deepcopy(BARE)
    shown["units"][0]["exposed_to_violence"] = True
    shown["organisation"]["industry_codes"] = [{"code": "87.99", "standard": "SN2025", "main": True}]
    shown["risk_assessments"] = [{"id": "ra", "unit": "elvebu", "theme": "violence", "done_on": "2025-11-01"}]
    shown["bht"] = {"agreement": {"provider": "BHT", "signed_on": "2024-01-01"}}
    shown["safety_representatives"] = [{"id": "vo", "area": "Elvebu", "kind": "ordinary"}]
    found = meeting(judged(library, shown), None)
    to = {one.text.nb: one.asked for one in found.questions if one.aim is Aim.CHANGE}
    assert (
        to["Hvem deltok i risikovurderingen for Elvebu, og hvilken rolle hadde de?"]
        is Asked.SAFETY_REPRESENTATIVE
    )
    assert to["Finnes det en plan for tiltak mot vold og trusler i Elvebu?"] is Asked.EMPLOYER
    assert Asked.BHT in to.values()
    assert Asked.EMPLOYEES in to.values()
    assert all(
        asked is Asked.SAFETY_REPRESENTATIVE
        for text, asked in to.items()
        if "verneombudet for Elvebu" in text
    )


BREACH = documentation_of_violence()
BREACH["action_plans"][0]["measure_areas_considered"] = {"staffing": False}
FINDING = "vold-tiltak.elvebu"
CARRIED_OUT = "Hvilke tiltak i Elvebu er satt i verk, når ble det gjort, og hvem gjorde det?"


def test_what_is_unknown_in_a_breach_is_asked_for_the_conditions_only(library: RuleLibrary) -> None:
    found = meeting(judged(library, BREACH), None)
    assert CARRIED_OUT in texts(found, Aim.CONDITION)
    assert CARRIED_OUT not in texts(found)
    assert "avgjør om et pålegg skal ha flere vilkår" in questions_report("X", found, "nb")


@pytest.mark.parametrize("action", ["guidance", "nothing"])
def test_nothing_is_asked_for_conditions_of_an_order_nobody_will_give(
    library: RuleLibrary, action: str
) -> None:
    finding = next(one for one in judged(library, BREACH).findings if one.id == FINDING)
    assert finding.state is State.BREACH
    made = decision(
        finding=finding.id,
        facts=finding_fingerprint(finding),
        action=action,
        on="2026-02-10",
        until="2026-12-31",
    )
    del made["deadline"]
    found = meeting(judged(library, BREACH, {"decisions": [made]}), None)
    assert CARRIED_OUT not in texts(found, Aim.CONDITION)


def test_nothing_is_asked_for_conditions_of_an_order_that_is_given(library: RuleLibrary) -> None:
    found = meeting(
        judged(library, BREACH, {"orders": [given_order(rule="vold-tiltak", subjects=["elvebu"])]}), None
    )
    assert CARRIED_OUT not in texts(found, Aim.CONDITION)


def test_a_finding_that_is_decided_is_not_asked_about(library: RuleLibrary) -> None:
    before = judged(library, BARE)
    finding = next(one for one in before.findings if one.id == "verneombud-valgt")
    made = decision(
        finding=finding.id,
        facts=finding_fingerprint(finding),
        state=finding.state.value,
        action="guidance",
        on="2026-02-10",
    )
    del made["deadline"]
    after = meeting(judged(library, BARE, {"decisions": [made]}), None)
    assert any(finding in one.findings for one in meeting(before, None).questions)
    assert not any(finding in one.findings for one in after.questions)


def test_the_documents_and_the_questions_of_the_checklist(library: RuleLibrary) -> None:
    checklist = load_checklist("barnevern", library.ids).on(ON, [one.id for one in library.on(ON)])
    shown = copy.deepcopy(BARE)
    found = meeting(judged(library, shown), checklist)
    asked = [document.nb for document in found.documents]
    assert len(asked) == len(set(asked))
    assert found.from_checklist
    shown["documents"] = [{"id": "ra", "kind": "risk_assessment", "file_name": "ra.pdf"}]
    fewer = [document.nb for document in meeting(judged(library, shown), checklist).documents]
    assert set(fewer) < set(asked)


def test_nothing_to_ask() -> None:
    said = questions_report("X", Meeting((), (), ()), "nn")
    assert "Det er ikkje meir å spørje om." in said


@settings(max_examples=15, deadline=None)
@given(documentations())
def test_only_what_can_change_a_finding_is_asked(documentation: Documentation) -> None:
    """Every open finding has a question, and no question to change one is about a finding that cannot change."""
    library = LIBRARY
    case = judged(library, documentation)
    found = meeting(case, None)
    asked = {
        finding.id for one in found.questions if one.aim is not Aim.CONDITION for finding in one.findings
    }
    open_now = {one.id for one in case.findings if one.state in (State.NOT_DOCUMENTED, State.REVIEW)}
    assert asked == open_now
    for one in found.questions:
        assert one.findings
        assert one.decides <= len(one.findings)
        if one.aim is Aim.CONDITION:
            assert all(finding.state is State.BREACH for finding in one.findings)
            assert all(finding.with_status(CriterionStatus.UNKNOWN) for finding in one.findings)
    for language in ("nb", "nn"):
        assert questions_report("X", found, language)  # type: ignore[arg-type]


LIBRARY = load_rules()
