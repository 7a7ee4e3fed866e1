"""Decisions never change findings, and count for the facts they were made on, until their last day, and no others."""

from __future__ import annotations

import copy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from case_material import DOCUMENTATION, decision, given_order
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import documentations

from compliance.case.case_file import CaseFile
from compliance.case.decisions import Action, Decisions
from compliance.case.folder import Case
from compliance.case.orders import orders_to_give
from compliance.case.standing import JudgedCase, Lapse, finding_fingerprint, judged_case
from compliance.case.status import order_statuses, status_report
from compliance.documentation.documentation import Documentation
from compliance.evaluation import Finding, evaluate
from compliance.rules.library import RuleLibrary, load_rules
from compliance.state import State

ON = date(2026, 2, 10)
LIBRARY: RuleLibrary = load_rules()
FINDING = "verneombud-opplaering.vo-nord"


def found_in(documentation: Documentation, on: date = ON) -> tuple[Finding, ...]:
    return evaluate(documentation, LIBRARY.on(on), on)


def case_of(documentation: Documentation, decisions: dict[str, Any]) -> Case:
    return Case(Path(), CaseFile(), documentation, Decisions.model_validate(decisions))


def decided(finding: Finding, **changes: Any) -> dict[str, Any]:
    return decision(
        finding=finding.id,
        facts=finding_fingerprint(finding),
        state=finding.state.value,
        on=ON.isoformat(),
        **changes,
    )


@settings(max_examples=15, deadline=None)
@given(documentations(), st.data())
def test_decisions_never_change_findings(documentation: Documentation, data: st.DataObject) -> None:
    findings = found_in(documentation)
    chosen = data.draw(st.lists(st.sampled_from(findings), unique_by=lambda one: one.id, max_size=5))
    actions = st.sampled_from([action.value for action in Action])
    made = [decided(one, action=data.draw(actions), agreed=data.draw(st.booleans())) for one in chosen]
    judged = judged_case(case_of(documentation, {"decisions": made}), findings, ON, ON)
    assert judged.findings == findings
    assert [one.state for one in judged.findings] == [one.state for one in found_in(documentation)]
    assert {one.finding.id for one in judged.standings if one.action} == {one.id for one in chosen}
    for language in ("nb", "nn"):
        assert status_report(judged, language)  # type: ignore[arg-type]


@settings(max_examples=15, deadline=None)
@given(documentations(), st.text("0123456789abcdef", min_size=12, max_size=12))
def test_a_decision_of_other_facts_never_counts(documentation: Documentation, facts: str) -> None:
    findings = found_in(documentation)
    made = [{**decided(one), "facts": facts} for one in findings if finding_fingerprint(one) != facts]
    judged = judged_case(case_of(documentation, {"decisions": made}), findings, ON, ON)
    assert all(one.action is None and one.lapse is Lapse.OTHER_FACTS for one in judged.standings)
    assert orders_to_give(judged) == ()


@given(st.integers(-400, 400), st.one_of(st.none(), st.integers(0, 400)))
def test_one_clock_decides_when_a_decision_counts(days: int, until: int | None) -> None:
    finding = by_id()[FINDING]
    last = None if until is None else (ON + timedelta(days=until)).isoformat()
    made = decided(finding, action="guidance", until=last, deadline=None)
    today = ON + timedelta(days=days)
    documentation = Documentation.model_validate(DOCUMENTATION)
    judged = judged_case(case_of(documentation, {"decisions": [made]}), [finding], ON, today)
    counts = days >= 0 and (until is None or days <= until)
    assert (judged.standings[0].action is not None) is counts


def by_id(documentation: dict[str, Any] | None = None) -> dict[str, Finding]:
    shown = Documentation.model_validate(documentation or DOCUMENTATION)
    return {one.id: one for one in found_in(shown)}


def test_the_fingerprint_heeds_what_was_seen_and_not_the_day() -> None:
    first = by_id()[FINDING]
    assert first.state is State.BREACH
    assert finding_fingerprint(by_id()[FINDING]) == finding_fingerprint(first)
    later = copy.deepcopy(DOCUMENTATION)
    later["safety_representatives"][0]["training_hours"] = 25
    assert finding_fingerprint(by_id(later)[FINDING]) != finding_fingerprint(first)
    later = {**DOCUMENTATION, "units": [{"id": "elvebu", "name": "Elvebu"}]}
    assert finding_fingerprint(by_id(later)[FINDING]) == finding_fingerprint(first)


def test_the_fingerprint_heeds_every_value_that_is_disputed() -> None:
    prints = set()
    for other in (40, 41):
        shown = copy.deepcopy(DOCUMENTATION)
        del shown["safety_representatives"][0]["training_hours"]
        values = [{"value": value} for value in (24, other)]
        shown["disputes"] = [{"path": "safety_representatives.vo-nord.training_hours", "values": values}]
        finding = by_id(shown)[FINDING]
        assert finding.state is State.REVIEW
        prints.add(finding_fingerprint(finding))
    assert len(prints) == 2


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-06-04", None),
        ("2026-06-05", "Det er 14 dager igjen."),
        ("2026-06-18", "Det er 1 dag igjen."),
        ("2026-06-19", "Fristen er i dag."),
        ("2026-06-20", "Fristen er gått ut."),
    ],
)
def test_a_deadline_that_is_near_or_past_is_told(today: str, said: str | None) -> None:
    documentation = Documentation.model_validate(DOCUMENTATION)
    case = case_of(documentation, {"orders": [given_order()]})
    judged = JudgedCase(case, ON, date.fromisoformat(today), ())
    report = status_report(judged, "nb")
    assert "1. Verneombud – opplæring: frist 19. juni 2026." in report
    assert (said is None) is ("igjen" not in report and "i dag" not in report and "gått ut" not in report)
    assert said is None or said in report
    (status,) = order_statuses(judged)
    assert status.is_late is (today > "2026-06-19")


@pytest.mark.parametrize(
    ("order", "on", "again"),
    [
        ({}, "2026-03-01", False),
        ({}, "2026-08-01", False),
        ({"closed": {"on": "2026-06-10", "reason": "Vist."}}, "2026-03-01", False),
        ({"closed": {"on": "2026-06-10", "reason": "Vist."}}, "2026-08-01", True),
        ({"withdrawn": {"on": "2026-06-10", "reason": "Feil."}}, "2026-03-01", False),
        ({"subjects": ["vo-sor"]}, "2026-03-01", True),
        ({"rule": "verneombud-valgt"}, "2026-03-01", True),
    ],
)
def test_a_decision_gives_one_order_and_no_more(order: dict[str, Any], on: str, again: bool) -> None:
    finding = by_id()[FINDING]
    made = {**decided(finding, deadline="2026-12-01"), "on": on}
    decisions = {"decisions": [made], "orders": [given_order(**order)]}
    case = case_of(Documentation.model_validate(DOCUMENTATION), decisions)
    proposed = orders_to_give(judged_case(case, [finding], ON, date(2026, 9, 1)))
    assert [one.number for one in proposed] == ([2] if again else [])
