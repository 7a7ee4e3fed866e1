"""Plans and measures of one theme that cover a unit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.choices import Theme
from compliance.documentation.documentation import Documentation
from compliance.documentation.risk_assessments import Hazard
from compliance.facts.assessment import AssessmentView
from compliance.facts.groups import Group
from compliance.facts.measures import MeasuresView, is_high
from compliance.facts.values import Listing
from compliance.facts.view import Period
from compliance.state import Unknown

ON = date(2026, 3, 1)
UNITS = [{"id": "solvang", "name": "Solvang"}, {"id": "furua", "name": "Furua"}]
HAZARD = {"id": "natt", "risk_level": "high"}


def view(*plans: dict[str, Any], hazards: Any = (HAZARD,), **raw: Any) -> MeasuresView:
    assessment = {"id": "rv", "unit": "solvang", "theme": "violence", "hazards": list(hazards)}
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Prøven"},
            "units": UNITS,
            "safety_representatives": [{"id": "vo", "area": "Solvang"}],
            "risk_assessments": [{**assessment, "scale": {"high_from": 12}}],
            "action_plans": list(plans),
            **raw,
        }
    )
    period = Period(documentation, ON)
    violence = Theme.VIOLENCE
    return MeasuresView(period, "solvang", violence, AssessmentView(period, "solvang", violence))


def plan(*measures: dict[str, Any], **fields: Any) -> dict[str, Any]:
    numbered = [{"id": f"t{number}", **measure} for number, measure in enumerate(measures)]
    return {"id": "plan", "unit": "solvang", "theme": "violence", "measures": numbered, **fields}


def certain(listing: Listing[Any]) -> list[str]:
    return [entry.item.id for entry in listing.entries if entry.certain]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (plan(), True),
        (plan(unit="furua"), False),
        (plan(unit=None), Unknown.IMPRECISE),
        (plan(unit=None, applies_to_subunits=True), True),
        (plan(theme=None), Unknown.IMPRECISE),
        (plan(theme="general"), Unknown.IMPRECISE),
        (plan({"theme": "violence"}, theme="general"), True),
        (plan({"hazards": ["natt"]}, theme=None), True),
        (plan({"theme": "violence", "unit": "furua"}, theme="general"), Unknown.IMPRECISE),
        (plan(theme="msd"), False),
        (plan({"theme": "violence"}, theme="psychosocial"), True),
        (plan({"theme": "msd"}, theme="psychosocial"), False),
    ],
)
def test_a_plan_is_of_the_theme_by_its_own_word_or_by_a_measure(made: dict[str, Any], expected: Any) -> None:
    plans = view(made).plans
    found = True if plans.certain else Unknown.IMPRECISE if plans.entries else False
    assert found is expected


def test_every_measure_in_a_plan_of_the_theme_is_of_it() -> None:
    assert certain(view(plan({}, {"theme": "msd"}, {"unit": "furua"})).measures) == ["t0", "t1"]


def test_in_another_plan_a_measure_that_does_not_say_only_may_be() -> None:
    measures = view(plan({"theme": "violence"}, {}, {"theme": "msd"}, theme="general")).measures
    assert [entry.item.id for entry in measures.entries] == ["t0", "t1"]
    assert certain(measures) == ["t0"]


def test_measures_recorded_by_themselves_count() -> None:
    alone = [
        {"id": "a", "unit": "solvang", "theme": "violence"},
        {"id": "b", "unit": "solvang", "hazards": ["natt"]},
        {"id": "c", "unit": "solvang"},
        {"id": "d", "unit": "furua", "theme": "violence"},
        {"id": "e", "unit": "solvang", "theme": "msd"},
    ]
    measures = view(measures=alone).measures
    assert [entry.item.id for entry in measures.entries] == ["a", "b", "c"]
    assert certain(measures) == ["a", "b"]
    assert measures.rest is Unknown.ABSENT


def test_a_hazard_can_name_its_measures() -> None:
    hazards = [{"id": "natt", "new_measures": ["a"], "existing_measures": ["b"]}]
    alone = [{"id": "a", "unit": "solvang"}, {"id": "b", "unit": "solvang"}]
    assert certain(view(hazards=hazards, measures=alone).measures) == ["a", "b"]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (plan({"status": "done"}), True),
        (plan({"status": "ongoing"}, {"status": "not_started"}), True),
        (plan({"done_on": "2026-03-01"}), True),
        (plan({"done_on": "2026-03-02"}), Unknown.IMPRECISE),
        (plan({"done_on": "2026-03-02", "status": "not_started"}, read_in_full=True), False),
        (plan({"status": "not_started"}, {"status": "dropped"}, read_in_full=True), False),
        (plan({"status": "not_started", "due": "2026-02-28"}, read_in_full=True), False),
        (plan({"status": "not_started", "due": False}, read_in_full=True), False),
        (plan({"status": "not_started", "due": "2026-03-01"}, read_in_full=True), Unknown.IMPRECISE),
        (plan({"status": "not_started", "due": "2026-03"}, read_in_full=True), Unknown.IMPRECISE),
        (plan({"status": "dropped", "due": "2026-04-01"}, read_in_full=True), False),
        (plan({"status": "not_started"}), Unknown.UNREAD),
        (plan({"status": "not_started"}, {}, read_in_full=True), Unknown.SILENT),
        (plan({"status": False}, read_in_full=True), Unknown.SILENT),
        (plan(measures=False), False),
        (plan(read_in_full=True), Unknown.SILENT),
        (plan({"status": "done"}, unit=None), Unknown.IMPRECISE),
    ],
)
def test_measures_are_carried_out_when_one_has_begun(made: dict[str, Any], expected: Any) -> None:
    assert view(made).carried_out is expected


def test_participation_is_read_from_the_plans() -> None:
    there = view(plan(agreed_with=["manager", "employee"]))
    assert there.participation.holds(Group.EMPLOYEES) is True
    assert there.participation.holds(Group.REPRESENTATIVES) is False
    assert view(plan()).participation.holds(Group.EMPLOYEES) is Unknown.UNREAD
    assert view().participation.holds(Group.EMPLOYEES) is Unknown.ABSENT


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (plan(measure_areas_considered={"staffing": True}), True),
        (plan(measure_areas_considered={"staffing": False}), False),
        (plan(measure_areas_considered=False), False),
        (plan({"kind": "staffing"}, measure_areas_considered={"staffing": False}), True),
        (plan({"kind": "training"}, read_in_full=True), Unknown.SILENT),
        (plan(measure_areas_considered={"staffing": False}, unit=None), Unknown.ABSENT),
        (plan(measure_areas_considered={"staffing": True}, unit=None), Unknown.IMPRECISE),
    ],
)
def test_an_area_is_considered_in_a_plan_or_by_a_measure(made: dict[str, Any], expected: Any) -> None:
    assert view(made).areas_considered.holds("staffing") is expected


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ({"kind": "equipment", "equipment": {"in_use": True}}, True),
        ({"kind": "equipment", "equipment": {"in_use": False}}, False),
        ({"kind": "equipment", "status": "done"}, True),
        ({"kind": "equipment", "status": "not_started"}, False),
        ({"kind": "equipment"}, Unknown.UNREAD),
        ({"kind": "call_for_help", "status": "done"}, False),
        ({"kind": "call_for_help", "equipment": {"in_use": True}}, True),
        ({"kind": "staffing"}, False),
        ({}, Unknown.UNREAD),
    ],
)
def test_equipment_is_in_use_or_not(measure: dict[str, Any], expected: Any) -> None:
    there = view(plan(measure))
    assert there.has_equipment is expected
    assert certain(there.equipment) == (["t0"] if expected is True else [])


def test_equipment_of_a_plan_that_may_be_elsewhere_is_unknown() -> None:
    in_use = {"kind": "equipment", "equipment": {"in_use": True}}
    assert view(plan(in_use, unit=None)).has_equipment is Unknown.IMPRECISE
    assert view(plan({"kind": "staffing"}, unit=None)).has_equipment is Unknown.IMPRECISE
    assert view().has_equipment is Unknown.ABSENT


@pytest.mark.parametrize(
    ("hazard", "measure", "without", "not_linked"),
    [
        ({}, {}, [], ["natt"]),
        ({"new_measures": False}, {}, ["natt"], []),
        ({"new_measures": False}, {"hazards": ["natt"]}, [], []),
        ({}, {"hazards": ["natt"]}, [], []),
        ({"new_measures": ["t0"]}, {}, [], []),
        ({}, {"hazards": ["natt"], "status": "dropped"}, [], ["natt"]),
        ({"new_measures": ["t0"]}, {"status": "dropped"}, [], ["natt"]),
        ({"risk_level": "low", "new_measures": False}, {}, [], []),
    ],
)
def test_high_risks_need_measures(
    hazard: dict[str, Any], measure: dict[str, Any], without: list[str], not_linked: list[str]
) -> None:
    there = view(plan(measure), hazards=[{**HAZARD, **hazard}])
    assert certain(there.high_risks_without_measures) == without
    assert certain(there.high_risks_not_linked) == not_linked


def test_a_risk_that_is_not_known_keeps_the_list_open() -> None:
    assert view(hazards=[{"id": "natt"}]).high_risks_without_measures.rest is Unknown.UNREAD
    assert view(hazards=[]).high_risks_without_measures.rest is Unknown.UNREAD
    assert view(hazards=[{**HAZARD, "risk_level": "low"}]).high_risks_without_measures.rest is False


@pytest.mark.parametrize(
    ("fields", "high_from", "expected"),
    [
        ({"risk_level": "high"}, None, True),
        ({"risk_level": "medium"}, None, False),
        ({"risk": 12}, 12, True),
        ({"risk": 11}, 12, False),
        ({"risk": 0}, 12, False),
        ({"risk": 20}, None, Unknown.SILENT),
        ({"risk": 20, "risk_level": "low"}, 12, Unknown.IMPRECISE),
        ({"risk": 20, "risk_level": "high"}, 12, True),
        ({"risk": False}, 12, Unknown.SILENT),
        ({"raw": "rød"}, 12, Unknown.SILENT),
    ],
)
def test_a_number_is_high_only_on_its_own_scale(
    fields: dict[str, Any], high_from: Any, expected: Any
) -> None:
    hazard = Hazard.model_validate({"id": "natt", **fields})
    assert is_high(hazard, high_from, Unknown.SILENT) is expected


def test_the_scale_is_that_of_the_assessment_the_hazard_stands_in() -> None:
    there = view(hazards=[{"id": "natt", "risk": 12, "new_measures": False}])
    assert certain(there.high_risks_without_measures) == ["natt"]
