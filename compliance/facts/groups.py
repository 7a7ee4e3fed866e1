"""Who took part: employees and their representatives, read from lists of roles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from compliance.documentation.base import Choice
from compliance.documentation.choices import Role
from compliance.documentation.documentation import Documentation
from compliance.facts.values import Coverage, Mark
from compliance.state import Outcome, Unknown, conjunction


class Group(Choice):
    """A group that must take part."""

    EMPLOYEES = "employees", "ansatte", "tilsette"
    REPRESENTATIVES = "representatives", "verneombud eller tillitsvalgte", "verneombod eller tillitsvalde"


REPRESENTATIVES = frozenset(
    {Role.SAFETY_REPRESENTATIVE, Role.CHIEF_SAFETY_REPRESENTATIVE, Role.UNION_REPRESENTATIVE}
)
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


def has_no_representatives(documentation: Documentation) -> bool:
    """Return whether a written agreement says that there is no verneombud, and none is recorded.

    Then employees alone are enough (aml § 6-1 (1)).
    """
    scheme = documentation.safety_scheme
    agreed = scheme and scheme.alternative_agreement
    return bool(agreed) and not documentation.safety_representatives


def participation(
    lists: Iterable[tuple[Any, bool, Unknown]], rest: Any, documentation: Documentation
) -> Coverage[Group]:
    """Return whether each group took part in every one of several pieces of work.

    `lists` holds the roles of each, whether it certainly belongs, and what its silence means; `rest` is the
    answer where there is none at all.
    """
    found = list(lists)
    without_representatives = has_no_representatives(documentation)
    marks: dict[str, Mark] = {}
    for group in Group:
        if group is Group.REPRESENTATIVES and without_representatives:
            marks[group] = True
        elif not found:
            marks[group] = rest
        else:
            marks[group] = _in_each(found, group)
    return Coverage(marks, rest)


def _in_each(lists: list[tuple[Any, bool, Unknown]], group: Group) -> Mark:
    answers: list[Outcome] = []
    for roles, certain, silence in lists:
        mark = took_part(roles, group, silence)
        answers.append(mark if certain or mark is True else Unknown.IMPRECISE)
    if not any(certain for _, certain, _ in lists):
        answers.append(Unknown.IMPRECISE)
    answer = conjunction(answers)
    return answer if isinstance(answer, bool | Unknown) else Unknown.ABSENT
