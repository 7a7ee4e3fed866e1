"""Who took part: employees and their representatives, read from lists of roles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from compliance.documentation.base import Choice
from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.facts.values import Coverage, Mark, reading_of
from compliance.facts.view import Period
from compliance.state import Outcome, Unknown, conjunction


class Group(Choice):
    """A group that must take part."""

    EMPLOYEES = "employees", "ansatte", "tilsette"
    REPRESENTATIVES = "representatives", "verneombud eller tillitsvalgte", "verneombod eller tillitsvalde"


REPRESENTATIVES = frozenset(
    {Role.SAFETY_REPRESENTATIVE, Role.CHIEF_SAFETY_REPRESENTATIVE, Role.UNION_REPRESENTATIVE}
)
ALWAYS_A_VERNEOMBUD_FROM = 10
"""With this many employees there must be a verneombud, whatever is agreed: the limit to 2023, and above that
of later years (aml § 6-1 (1))."""
_MEMBERS = {Group.EMPLOYEES: frozenset({Role.EMPLOYEE}), Group.REPRESENTATIVES: REPRESENTATIVES}


def took_part(roles: tuple[Role, ...] | Literal[False], group: Group, silence: Unknown) -> Mark:
    """Return whether a group is in a list of roles.

    A list that is there and lacks a group is evidence; a list that is missing is not
    (aml § 3-1 (1), folm §§ 2-1 (1), 7-1 (5)).
    """
    if roles is False:
        return False
    if not roles:
        return silence
    return any(role in _MEMBERS[group] for role in roles)


def has_representatives(period: Period) -> Mark:
    """Return whether the organisation must be taken to have representatives that can take part.

    They are recorded, or there are so many employees that a verneombud cannot be left out; or a document says
    that no other scheme has been agreed. An agreement with none recorded means that there are none: then
    employees alone are enough (aml § 6-1 (1)). An agreement signed after the judgement date is not counted.
    """
    documentation = period.documentation
    employees = documentation.organisation.employees
    if documentation.safety_representatives or (employees or 0) >= ALWAYS_A_VERNEOMBUD_FROM:
        return True
    scheme = documentation.safety_scheme
    if scheme is False:
        return True
    agreement = scheme.alternative_agreement if scheme else None
    if agreement is None:
        return Unknown.ABSENT
    if agreement is False:
        return True
    if agreement.signed_on is None:
        return reading_of(agreement)
    in_view = period.in_view(agreement)
    return not in_view if isinstance(in_view, bool) else in_view


class Took(NamedTuple):
    """Who took part in one piece of work: whether it certainly belongs, what its silence means, its date."""

    roles: Any
    certain: bool
    silence: Unknown
    on: PartialDate | Literal[False] | None = None

    def may_come_before(self, other: Took) -> bool:
        """Return whether it may be the older of the two; where one has no date, it may."""
        if not isinstance(self.on, PartialDate) or not isinstance(other.on, PartialDate):
            return True
        return self.on.earliest < other.on.latest


def participation(lists: Iterable[Took], rest: Any, period: Period) -> Coverage[Group]:
    """Return whether each group took part in every one of several pieces of work.

    `rest` is the answer where there is none at all. A group left out of one is unknown where it took part in
    another that may be newer: the older may be superseded, though nobody says so. Where it is not known
    whether there are representatives, their absence from a list shows nothing.
    """
    found = list(lists)
    marks: dict[str, Mark] = {group: _in_each(found, group) if found else rest for group in Group}
    there_are_any = has_representatives(period)
    if there_are_any is False:
        marks[Group.REPRESENTATIVES] = True
    elif there_are_any is not True and marks[Group.REPRESENTATIVES] is False:
        marks[Group.REPRESENTATIVES] = there_are_any
    return Coverage(marks, rest)


def _in_each(lists: list[Took], group: Group) -> Mark:
    marked = [(one, took_part(one.roles, group, one.silence)) for one in lists]
    in_order = [one for one, mark in marked if mark is True and one.certain]
    answers: list[Outcome] = []
    for one, mark in marked:
        superseded = mark is False and any(one.may_come_before(other) for other in in_order)
        hard = mark is True or (one.certain and not superseded)
        answers.append(mark if hard else Unknown.IMPRECISE)
    if not any(one.certain for one in lists):
        answers.append(Unknown.IMPRECISE)
    answer = conjunction(answers)
    return answer if isinstance(answer, bool | Unknown) else Unknown.ABSENT
