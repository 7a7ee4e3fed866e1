"""Who took part: a list that lacks a group is evidence, a missing list is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.facts.groups import Group, Took, has_representatives, participation, took_part
from compliance.facts.view import Period
from compliance.state import Unknown

ON = date(2026, 3, 1)
VERNEOMBUD = {"safety_representatives": [{"id": "vo", "area": "Nord"}]}
BOTH = (Role.EMPLOYEE, Role.SAFETY_REPRESENTATIVE)


def period(**raw: Any) -> Period:
    return Period(Documentation.model_validate({"organisation": {"name": "Prøven"}, **raw}), ON)


def agreement(**fields: Any) -> dict[str, Any]:
    return {"safety_scheme": {"alternative_agreement": {**fields}}}


@pytest.mark.parametrize(
    ("roles", "group", "expected"),
    [
        (BOTH, Group.EMPLOYEES, True),
        (BOTH, Group.REPRESENTATIVES, True),
        ((Role.CHIEF_SAFETY_REPRESENTATIVE,), Group.REPRESENTATIVES, True),
        ((Role.UNION_REPRESENTATIVE,), Group.REPRESENTATIVES, True),
        ((Role.UNION_REPRESENTATIVE,), Group.EMPLOYEES, False),
        ((Role.MANAGER, Role.BHT), Group.EMPLOYEES, False),
        ((), Group.EMPLOYEES, Unknown.SILENT),
        (False, Group.EMPLOYEES, False),
    ],
)
def test_a_list_of_roles_shows_who_took_part(roles: Any, group: Group, expected: Any) -> None:
    assert took_part(roles, group, Unknown.SILENT) is expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({}, Unknown.ABSENT),
        (VERNEOMBUD, True),
        ({"organisation": {"name": "Prøven", "employees": 10}}, True),
        ({"organisation": {"name": "Prøven", "employees": 9}}, Unknown.ABSENT),
        ({"safety_scheme": False}, True),
        ({"safety_scheme": {"alternative_agreement": False}}, True),
        (agreement(signed_on="2025-09-01"), False),
        (agreement(), Unknown.UNREAD),
        (agreement(signed_on="2026"), Unknown.IMPRECISE),
        (agreement(signed_on="2026-03-02"), True),
        ({**agreement(signed_on="2025-09-01"), **VERNEOMBUD}, True),
    ],
)
def test_whether_there_are_representatives(raw: dict[str, Any], expected: Any) -> None:
    assert has_representatives(period(**raw)) is expected


def marks(lists: list[tuple[Any, bool, Unknown]], there: Period) -> tuple[Any, Any]:
    found = participation([Took(*one) for one in lists], Unknown.ABSENT, there)
    return found.holds(Group.EMPLOYEES), found.holds(Group.REPRESENTATIVES)


def test_both_must_have_taken_part_in_each_piece_of_work() -> None:
    there = period(**VERNEOMBUD)
    assert marks([(BOTH, True, Unknown.UNREAD)], there) == (True, True)
    assert marks([(BOTH, True, Unknown.UNREAD), ((Role.EMPLOYEE,), True, Unknown.SILENT)], there) == (
        True,
        Unknown.IMPRECISE,
    )


@pytest.mark.parametrize(
    ("good", "lacking", "expected"),
    [
        ("2026-01-15", "2025-01-15", Unknown.IMPRECISE),
        ("2025-01-15", "2026-01-15", False),
        ("2025-01-15", "2025-01-15", False),
        ("2025", "2025-06", Unknown.IMPRECISE),
        ("2025-01-15", None, Unknown.IMPRECISE),
    ],
)
def test_the_newest_without_a_group_is_evidence(good: str, lacking: str | None, expected: Any) -> None:
    newest = Took(BOTH, True, Unknown.UNREAD, PartialDate.parse(good))
    other = Took((Role.EMPLOYEE,), True, Unknown.UNREAD, PartialDate.parse(lacking) if lacking else None)
    found = participation([newest, other], Unknown.ABSENT, period(**VERNEOMBUD))
    assert found.holds(Group.REPRESENTATIVES) is expected


def test_nothing_shown_is_not_evidence() -> None:
    there = period(**VERNEOMBUD)
    assert marks([], there) == (Unknown.ABSENT, Unknown.ABSENT)
    assert marks([((), True, Unknown.UNREAD)], there) == (Unknown.UNREAD, Unknown.UNREAD)


def test_work_that_only_may_be_here_never_decides_against_anyone() -> None:
    there = period(**VERNEOMBUD)
    manager = ((Role.MANAGER,), False, Unknown.UNREAD)
    assert marks([manager], there) == (Unknown.IMPRECISE, Unknown.IMPRECISE)
    assert marks([(BOTH, False, Unknown.UNREAD)], there) == (Unknown.IMPRECISE, Unknown.IMPRECISE)
    assert marks([(BOTH, True, Unknown.UNREAD), manager], there) == (Unknown.IMPRECISE, Unknown.IMPRECISE)


def test_employees_alone_are_enough_where_there_are_no_representatives() -> None:
    employees = [((Role.EMPLOYEE,), True, Unknown.UNREAD)]
    assert marks(employees, period(**agreement(signed_on="2025-09-01"))) == (True, True)
    assert marks(employees, period(**VERNEOMBUD)) == (True, False)


def test_a_list_without_representatives_shows_nothing_where_it_is_unknown_whether_there_are_any() -> None:
    assert marks([((Role.EMPLOYEE,), True, Unknown.UNREAD)], period()) == (True, Unknown.ABSENT)
