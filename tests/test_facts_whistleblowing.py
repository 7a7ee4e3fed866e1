"""Routines for whistleblowing: how many are employed regularly, and what the routines say together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.documentation.routines import RoutineContent
from compliance.facts.groups import Group
from compliance.facts.organisation import OrganisationView
from compliance.facts.whistleblowing import WhistleblowingView
from compliance.state import Unknown

ON = date(2026, 3, 1)


def view_of(*routines: dict[str, Any], **shown: Any) -> WhistleblowingView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune", **shown.pop("organisation", {})},
            "routines": [
                {"id": f"rutine-{number}", "theme": "whistleblowing", "written": True, **routine}
                for number, routine in enumerate(routines, 1)
            ],
            **shown,
        }
    )
    return OrganisationView(documentation, ON).whistleblowing_routines


@pytest.mark.parametrize(
    ("organisation", "units", "expected"),
    [
        pytest.param({}, [], Unknown.IMPRECISE, id="nothing-shown"),
        pytest.param({"regularly_employs": 5}, [], 5, id="said"),
        pytest.param({"regularly_employs": 4, "employees": 40}, [], 4, id="what-is-usual-comes-first"),
        pytest.param({"employees": 9}, [], Unknown.IMPRECISE, id="few-today"),
        pytest.param({"employees": 10}, [], 10, id="many-today"),
        pytest.param({}, [7, 5], 12, id="in-the-units"),
        pytest.param({"employees": 20}, [7, 5], 20, id="the-larger-count"),
        pytest.param({}, [9, None], Unknown.IMPRECISE, id="few-in-the-units"),
    ],
)
def test_how_many_are_employed_regularly(organisation: Any, units: list[Any], expected: Any) -> None:
    records = [{"id": f"e{n}", "name": f"E{n}", "employees": count} for n, count in enumerate(units)]
    assert view_of(organisation=organisation, units=records).regular_employees == expected


def test_employees_of_a_parent_are_not_counted_twice() -> None:
    units = [
        {"id": "helse", "name": "Helse", "employees": 9},
        {"id": "nord", "name": "Sone nord", "parent": "helse", "employees": 9},
    ]
    assert view_of(units=units).regular_employees is Unknown.IMPRECISE


@pytest.mark.parametrize(
    ("routines", "expected"),
    [
        pytest.param([], Unknown.ABSENT, id="nothing-shown"),
        pytest.param([{"contains": ["handling"]}], True, id="held"),
        pytest.param([{"contains": ["how"], "read_in_full": True}], Unknown.ABSENT, id="another-may-hold-it"),
        pytest.param([{"contains": ["how"]}], Unknown.UNREAD, id="not-read-in-full"),
        pytest.param([{"contains": ["handling"], "written": None}], Unknown.UNREAD, id="perhaps-written"),
        pytest.param([{"contains": ["handling"], "written": False}], Unknown.ABSENT, id="spoken"),
        pytest.param([{"contains": False}], Unknown.ABSENT, id="said-to-hold-nothing"),
        pytest.param([{"contains": ["how"]}, {"contains": ["handling"]}], True, id="together"),
        pytest.param([{"contains": ["handling"], "theme": None}], Unknown.IMPRECISE, id="theme-unknown"),
    ],
)
def test_what_the_routines_contain(routines: list[dict[str, Any]], expected: Any) -> None:
    assert view_of(*routines).contents.holds(RoutineContent.HANDLING) is expected


@pytest.mark.parametrize(
    ("routines", "expected"),
    [
        pytest.param([], Unknown.ABSENT, id="nothing-shown"),
        pytest.param([{"restricts_reporting": False}], True, id="no-conditions"),
        pytest.param([{"restricts_reporting": True}], False, id="conditions"),
        pytest.param([{}], Unknown.UNREAD, id="nothing-said"),
        pytest.param([{"restricts_reporting": False}, {"restricts_reporting": True}], False, id="one-has"),
        pytest.param([{"restricts_reporting": False}, {}], Unknown.UNREAD, id="one-does-not-say"),
        pytest.param([{"restricts_reporting": True, "theme": None}], Unknown.IMPRECISE, id="theme-unknown"),
    ],
)
def test_whether_the_right_to_report_is_restricted(routines: list[dict[str, Any]], expected: Any) -> None:
    assert view_of(*routines).leaves_the_right_untouched is expected


def test_one_accessible_routine_is_enough() -> None:
    assert view_of({"accessible": False}).accessible is False
    assert view_of({}).accessible is Unknown.UNREAD
    assert view_of({"accessible": False}, {"accessible": True}).accessible is True


def test_who_took_part_in_making_them() -> None:
    view = view_of({"prepared_with": ["employee"]}, organisation={"employees": 60})
    assert view.participation.holds(Group.EMPLOYEES) is True
    assert view.participation.holds(Group.REPRESENTATIVES) is False


def test_a_routine_that_lies_with_one_unit_may_be_the_one_for_all() -> None:
    units = [{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør"}]
    assert view_of({"unit": "nord"}, units=units).in_writing is Unknown.IMPRECISE
    assert view_of({"scope": ["nord"]}, units=units).in_writing is Unknown.IMPRECISE
    assert view_of({}, units=units).in_writing is True
    assert view_of({"unit": "nord", "theme": "violence"}, units=units).in_writing is Unknown.ABSENT
