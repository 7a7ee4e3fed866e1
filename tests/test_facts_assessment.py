"""The risk assessments of one theme that cover a unit, read as one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.choices import Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.facts.assessment import AssessmentView
from compliance.facts.groups import Group
from compliance.facts.values import Listing
from compliance.facts.view import Period
from compliance.state import Unknown

ON = date(2026, 3, 1)
UNITS = [{"id": "solvang", "name": "Solvang"}, {"id": "furua", "name": "Furua"}]
VERNEOMBUD = [{"id": "vo", "area": "Solvang"}]


def view(*assessments: dict[str, Any], theme: Theme = Theme.VIOLENCE, **raw: Any) -> AssessmentView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Prøven"},
            "units": UNITS,
            "safety_representatives": VERNEOMBUD,
            "risk_assessments": list(assessments),
            **raw,
        }
    )
    return AssessmentView(Period(documentation, ON), "solvang", theme)


def one(**fields: Any) -> dict[str, Any]:
    return {"id": "rv", "unit": "solvang", "theme": "violence", **fields}


def ids(listing: Listing[Any]) -> list[str]:
    return [entry.item.id for entry in listing.entries]


def test_no_assessment_is_absence_and_a_source_can_say_there_is_none() -> None:
    assert view().documents == Listing((), Unknown.ABSENT)
    none = view(says_none=[{"what": "risk_assessments", "unit": "solvang", "theme": "violence"}])
    assert none.documents.rest is False
    assert none.hazards.rest is False
    assert none.made_for_unit is False
    assert none.overall_assessment is False


def test_the_assessment_of_another_unit_is_not_there() -> None:
    there = view(one(unit="furua", hazards=[{"id": "natt"}]))
    assert ids(there.documents) == []
    assert ids(there.hazards) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"theme": "violence"}, True),
        ({"theme": "general"}, False),
        ({"theme": "general", "hazards": [{"id": "a"}]}, False),
        ({"theme": "general", "hazards": [{"id": "a", "theme": "msd"}]}, False),
        ({"theme": "general", "hazards": [{"id": "a", "theme": "violence"}]}, True),
        ({"theme": "general", "hazards": [{"id": "a", "kind": ["verbal"]}]}, True),
        ({"theme": "general", "hazards": [{"id": "a", "kind": ["verbal"], "unit": "furua"}]}, False),
        ({"theme": "general", "factors": {"lone_work": {"considered": True}}}, True),
        ({"theme": "psychosocial", "factors": {"lone_work": {"considered": True}}}, False),
        ({"theme": "psychosocial", "hazards": [{"id": "a", "theme": "violence"}]}, True),
    ],
)
def test_an_assessment_counts_by_its_theme_or_by_what_it_holds(
    fields: dict[str, Any], expected: bool
) -> None:
    assert bool(view(one(**fields)).documents.certain) is expected


def test_a_general_assessment_may_be_of_the_theme_where_there_is_no_other() -> None:
    general = one(id="felles", theme="general", hazards=[{"id": "a"}])
    alone = view(general).documents
    assert (ids(alone), alone.certain) == (["felles"], ())
    assert ids(view(general, one()).documents) == ["rv"]
    assert ids(view({**general, "hazards": [{"id": "a", "theme": "msd"}]}).documents) == []


def test_an_undated_assessment_may_be_later_than_a_source_that_says_there_is_none() -> None:
    says = [{"what": "risk_assessments"}]
    assert view(one(), says_none=says).documents.certain == ()
    assert ids(view(one(), says_none=says).documents) == ["rv"]
    assert len(view(one(done_on="2025-05-10"), says_none=says).documents.certain) == 1


def test_of_an_assessment_of_another_theme_only_the_hazards_of_the_theme_count() -> None:
    hazards = [{"id": "løft"}, {"id": "slag", "kind": ["physical"]}]
    assert ids(view(one(theme="general", hazards=hazards)).hazards) == ["slag"]
    assert ids(view(one(hazards=hazards)).hazards) == ["løft", "slag"]


def test_hazards_that_name_another_unit_are_not_here() -> None:
    hazards = [{"id": "a", "unit": "furua"}, {"id": "b", "unit": "solvang"}, {"id": "c"}]
    assert ids(view(one(hazards=hazards)).hazards) == ["b", "c"]


def test_the_own_assessment_of_a_unit_may_name_the_units_below_it() -> None:
    units = [*UNITS, {"id": "natt", "name": "Natt", "parent": "solvang"}]
    hazards = [{"id": "a", "unit": "natt"}, {"id": "b", "unit": "furua"}]
    own = view(one(hazards=hazards), units=units)
    assert ids(own.hazards) == ["a"]
    above = view(
        {"id": "rv", "theme": "violence", "applies_to_subunits": True, "hazards": hazards}, units=units
    )
    assert ids(above.hazards) == []


def test_a_replaced_assessment_is_left_out_only_by_one_that_certainly_belongs() -> None:
    old = one(id="gammel")
    assert ids(view(old, one(replaces=["gammel"])).documents) == ["rv"]
    perhaps = view(old, {"id": "felles", "theme": "violence", "replaces": ["gammel"]}).documents
    assert ids(perhaps) == ["gammel", "felles"]
    assert perhaps.certain == ()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, True),
        ({"unit": None, "applies_to_subunits": True}, False),
        ({"unit": None, "applies_to_subunits": True, "hazards": [{"id": "a", "unit": "solvang"}]}, True),
        ({"unit": None, "applies_to_subunits": True, "hazards": [{"id": "a"}]}, False),
        ({"unit": None}, Unknown.IMPRECISE),
        ({"unit": "furua"}, Unknown.ABSENT),
    ],
)
def test_an_assessment_is_made_for_the_unit_or_names_it(fields: dict[str, Any], expected: Any) -> None:
    assert view(one(**fields)).made_for_unit is expected


@pytest.mark.parametrize(
    ("assessments", "expected"),
    [
        ([one(factors={"staffing": {"considered": True}})], True),
        ([one(factors={"staffing": {"considered": False}})], False),
        ([one(factors=False)], False),
        ([one(factors={"staffing": {}}, read_in_full=True)], Unknown.SILENT),
        ([one(read_in_full=True)], Unknown.SILENT),
        ([one()], Unknown.UNREAD),
        ([one(factors=False), one(id="b", factors={"staffing": {"considered": True}})], True),
        ([one(read_in_full=True), one(id="b")], Unknown.SILENT),
        ([one(unit=None, factors={"staffing": {"considered": True}})], Unknown.IMPRECISE),
        ([one(unit=None, factors=False)], Unknown.ABSENT),
        ([one(factors=False), one(id="b", unit=None)], Unknown.IMPRECISE),
        ([], Unknown.ABSENT),
    ],
)
def test_a_factor_is_considered_when_some_assessment_does_so(
    assessments: list[dict[str, Any]], expected: Any
) -> None:
    assert view(*assessments).factors.holds("staffing") is expected


def test_violence_may_be_assessed_in_an_assessment_of_its_own() -> None:
    own = {"id": "p", "unit": "solvang", "theme": "psychosocial", "psychosocial_factors": False}
    psychosocial = Theme.PSYCHOSOCIAL
    assert view(own, theme=psychosocial).psychosocial_factors.holds("violence") is False
    assert view(own, one(), theme=psychosocial).psychosocial_factors.holds("violence") is True
    perhaps = view(own, one(unit=None), theme=psychosocial)
    assert perhaps.psychosocial_factors.holds("violence") is Unknown.IMPRECISE


@pytest.mark.parametrize(
    ("assessments", "expected"),
    [
        ([one(overall_assessment="Høy.")], "Høy."),
        ([one(overall_assessment=False)], False),
        ([one(read_in_full=True)], Unknown.SILENT),
        ([one(overall_assessment=False), one(id="b", overall_assessment="Høy.")], "Høy."),
        ([one(overall_assessment=False), one(id="b")], Unknown.UNREAD),
        ([one(overall_assessment=False), one(id="b", unit=None)], Unknown.IMPRECISE),
        ([one(unit=None, overall_assessment="Høy.")], Unknown.IMPRECISE),
        ([one(unit=None, overall_assessment=False)], Unknown.ABSENT),
    ],
)
def test_the_overall_assessment_of_some_document_counts(
    assessments: list[dict[str, Any]], expected: Any
) -> None:
    assert view(*assessments).overall_assessment == expected


def test_participation_is_judged_for_each_assessment() -> None:
    both = [{"role": "employee"}, {"role": "safety_representative"}]
    alone = one(participants=both)
    assert view(alone).participation.holds(Group.REPRESENTATIVES) is True
    newest = one(participants=both, done_on="2026-01-15")
    with_old = view(newest, one(id="gammel", participants=[{"role": "employee"}], done_on="2024-01-15"))
    assert with_old.participation.holds(Group.EMPLOYEES) is True
    assert with_old.participation.holds(Group.REPRESENTATIVES) is Unknown.IMPRECISE
    newer_lacks = view(newest, one(id="ny", participants=[{"role": "employee"}], done_on="2026-02-01"))
    assert newer_lacks.participation.holds(Group.REPRESENTATIVES) is False
    assert view(one(participants=False)).participation.holds(Group.EMPLOYEES) is False
    assert view(one()).participation.holds(Group.EMPLOYEES) is Unknown.UNREAD


def test_the_service_took_part_when_it_is_on_a_list() -> None:
    assert view(one(participants=[{"role": "bht"}])).bht_took_part is True
    assert view(one(participants=[{"role": "employee"}])).bht_took_part is Unknown.ABSENT


def incident(**fields: Any) -> dict[str, Any]:
    return {"id": "h", "unit": "solvang", "kind": ["weapon"], **fields}


@pytest.mark.parametrize(
    ("fields", "left_out", "to_compare"),
    [
        ({}, [], ["h"]),
        ({"in_risk_assessment": False}, ["h"], []),
        ({"in_risk_assessment": True}, [], []),
        ({"hazard": "natt"}, [], []),
        ({"hazard": "her"}, [], ["h"]),
        ({"unit": "furua", "in_risk_assessment": False}, [], []),
    ],
)
def test_known_dangers_are_left_out_only_when_it_is_said(
    fields: dict[str, Any], left_out: list[str], to_compare: list[str]
) -> None:
    there = view(
        one(read_in_full=True, hazards=[{"id": "natt", "kind": ["verbal"]}]),
        one(id="annen", unit="furua", hazards=[{"id": "her"}]),
        incidents=[incident(**fields)],
    )
    assert ids(there.known_dangers_left_out) == left_out
    assert ids(there.known_dangers_to_compare) == to_compare


@pytest.mark.parametrize(
    ("assessments", "expected"),
    [
        ([], Unknown.ABSENT),
        ([one()], Unknown.UNREAD),
        ([one(done_on="2025-05-10")], "2025-05-10"),
        ([one(done_on="2025-05-10"), one(id="b", done_on="2024-05-10")], "2025-05-10"),
        ([one(done_on="2025-05-10"), one(id="b")], Unknown.UNREAD),
        ([one(unit=None, done_on="2025-05-10")], Unknown.IMPRECISE),
        ([one(done_on="2025-05-10"), one(id="b", unit=None, done_on="2025-06-10")], Unknown.IMPRECISE),
        ([one(done_on="2025-05-10"), one(id="b", unit=None, done_on="2024-06-10")], "2025-05-10"),
        ([one(done_on="2025-05-10"), one(id="b", unit=None)], Unknown.IMPRECISE),
    ],
)
def test_the_date_of_the_newest_assessment(assessments: list[dict[str, Any]], expected: Any) -> None:
    wanted = PartialDate.parse(expected) if isinstance(expected, str) else expected
    assert view(*assessments).last_done_on == wanted


def test_no_assessments_said_leaves_the_date_absent() -> None:
    none = view(says_none=[{"what": "risk_assessments"}])
    assert none.last_done_on is Unknown.ABSENT


@pytest.mark.parametrize(
    ("next_due", "late"), [("2026-02-28", True), ("2026-03-01", False), ("2026", True), (None, False)]
)
def test_an_assessment_is_overdue_by_its_own_date(next_due: str | None, late: bool) -> None:
    overdue = view(one(next_due=next_due)).overdue
    assert ids(overdue) == (["rv"] if late else [])
    assert overdue.rest is False


@pytest.mark.parametrize(
    ("fields", "since"),
    [
        ({"occurred_at": "2025-08-01"}, True),
        ({"occurred_at": "2025-08-01", "serious": True}, True),
        ({"occurred_at": "2025-08-01", "serious": False}, False),
        ({"occurred_at": "2025-08-01", "risk_assessment_updated": True}, False),
        ({"occurred_at": "2025-05-10"}, False),
        ({"occurred_at": "2025-05"}, True),
        ({}, False),
    ],
)
def test_incidents_after_the_assessment_call_for_a_new_look(fields: dict[str, Any], since: bool) -> None:
    there = view(one(done_on="2025-05-10"), incidents=[incident(**fields)])
    assert bool(there.happened_since.entries) is since
    assert there.happened_since.rest is False


@pytest.mark.parametrize(
    ("fields", "since"),
    [
        ({"decided_on": "2025-08-01"}, True),
        ({"decided_on": "2025-08-01", "impact_assessed": True}, False),
        ({"decided_on": "2025-04-01"}, False),
        ({}, False),
    ],
)
def test_changes_after_the_assessment_call_for_a_new_look(fields: dict[str, Any], since: bool) -> None:
    there = view(one(done_on="2025-05-10"), changes=[{"unit": "solvang", **fields}])
    assert bool(there.happened_since.entries) is since


def test_nothing_can_be_after_an_assessment_without_a_date() -> None:
    assert view(one(), incidents=[incident(occurred_at="2025-08-01")]).happened_since.entries == ()
