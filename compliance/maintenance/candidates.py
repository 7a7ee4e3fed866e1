"""The values worth trying for a path of a rule: around every limit, and every way of saying nothing.

Between two limits no check can tell one value from another, so the values at and beside each limit stand for
all there are.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations, product
from typing import Any

from pydantic import BaseModel

from compliance.documentation.dates import PartialDate, months_later
from compliance.facts.values import Coverage, Entry, Listing
from compliance.rules.checks.amounts import Count
from compliance.rules.checks.base import Check, PathOperand
from compliance.rules.checks.covers import Covers
from compliance.rules.checks.dates import After, Before, WithinMonths
from compliance.rules.checks.limits import AtLeast, AtMost
from compliance.rules.checks.same_value import Equals, OneOf
from compliance.rules.paths import Kind, Path, PathType
from compliance.state import Unknown

SAYS_NOTHING = (Unknown.SILENT, Unknown.UNREAD)
"""Silence that may count where the law demands it in writing, and silence that never does."""

SOMETHING = "…"
"""Stands for a text or a record whose content no check looks at."""

MOST_HELD_APART = 6
"""Lists of so many named items are tried in every combination; longer ones with one item more or less."""

_DAY = timedelta(days=1)
_EVERYDAY_NUMBER = 10.0
_FIRST_YEAR, _LAST_YEAR = 2, 9998


@dataclass(frozen=True)
class Edges:
    """Where the answers of checks can change, by the kind of value."""

    numbers: frozenset[float] = frozenset()
    days: frozenset[date] = frozenset()
    months: frozenset[int] = frozenset()
    values: frozenset[str] = frozenset()
    sizes: frozenset[int] = frozenset()


@dataclass
class _Found:
    numbers: set[float] = field(default_factory=set)
    days: set[date] = field(default_factory=set)
    months: set[int] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    sizes: set[int] = field(default_factory=set)


def edges_of(checks: Iterable[Check]) -> Edges:
    """Return every limit, day and value that the checks compare with; only leaves are looked at."""
    found = _Found()
    for check in checks:
        _add_edges(check, found)
    return Edges(*(frozenset(getattr(found, name)) for name in _Found.__dataclass_fields__))


def _add_edges(check: Check, found: _Found) -> None:
    if isinstance(check, AtLeast | AtMost):
        limit = (check.at_least if isinstance(check, AtLeast) else check.at_most).limit
        if not isinstance(limit, PathOperand):
            found.numbers.add(limit)
    elif isinstance(check, Before | After | WithinMonths):
        if isinstance(check, WithinMonths):
            found.months.add(check.within_months.months)
            other = check.within_months.of
        else:
            other = (check.before if isinstance(check, Before) else check.after).of
        if isinstance(other, PartialDate):
            found.days |= {other.earliest, other.latest}
    elif isinstance(check, Equals):
        found.values.add(check.equals.to)
    elif isinstance(check, OneOf):
        found.values |= set(check.one_of.items)
    elif isinstance(check, Covers):
        found.values |= set(check.covers.items)
    elif isinstance(check, Count):
        found.sizes |= {limit for limit in (check.count.at_least, check.count.at_most) if limit is not None}


def values_of(path: Path, edges: Edges, on: date, items: Sequence[Any]) -> list[Any]:
    """Return the values to try for `path`, those that satisfy most checks first.

    Args:
        path: what the value is read from.
        edges: the limits of the checks in play.
        on: the judgement date.
        items: for a list of records, the records that may stand in it.
    """
    kind = path.type.kind
    if kind is Kind.LISTING:
        return list(_listings(path.type.item, edges, items))
    if kind is Kind.COVERAGE:
        return list(_coverages(edges))
    values: list[Any] = list(_known_values(path, kind, edges, on))
    if kind is not Kind.YES_NO and may_be_none(path):
        values.append(False)
    return [*values, *([] if path.always_known and path.steps else SAYS_NOTHING)]


def _known_values(path: Path, kind: Kind, edges: Edges, on: date) -> Iterator[Any]:
    if kind is Kind.YES_NO:
        yield from (True, False)
    elif kind is Kind.NUMBER:
        around = {edge + step for edge in edges.numbers or {_EVERYDAY_NUMBER} for step in (-1, 0, 1)}
        yield from sorted((number for number in around if number >= 0), reverse=True)
    elif kind is Kind.DATE:
        yield from (PartialDate.of(day) for day in _days(edges, on))
    elif kind is Kind.CHOICE:
        named = [choice for choice in path.type.choices if choice in edges.values]
        others = [choice for choice in path.type.choices if choice not in edges.values][:1]
        yield from (*named, *others)
    elif kind is Kind.TEXT:
        yield from (*sorted(edges.values), SOMETHING)
    else:
        yield SOMETHING


def _days(edges: Edges, on: date) -> list[date]:
    points = {on, *edges.days}
    for _ in range(2 if edges.months else 0):
        # A date may be measured from another that is itself measured from a third.
        points |= {months_later(day, -months) for day in points for months in edges.months}
    return sorted(
        {
            day + step
            for day in points
            if _FIRST_YEAR <= day.year <= _LAST_YEAR
            for step in (-_DAY, 0 * _DAY, _DAY)
        }
    )


def _listings(item: PathType | None, edges: Edges, items: Sequence[Any]) -> Iterator[Listing[Any]]:
    if item is not None and item.kind is Kind.CHOICE and edges.values:
        for held in _subsets(sorted(edges.values)):
            for rest in (False, *SAYS_NOTHING):
                yield Listing(tuple(Entry(one, True, Unknown.UNREAD) for one in held), rest)
        return
    tried = list(items) or [SOMETHING]
    sizes = {0, 1, 2} | {size + step for size in edges.sizes for step in (0, 1)}
    for size in sorted(sizes - {0}):
        for first, others in product(tried, tried) if size > 1 else ((one, one) for one in tried):
            for rest in (False, Unknown.UNREAD):
                held = (first, *(others for _ in range(size - 1)))
                yield Listing(tuple(Entry(one, True, Unknown.UNREAD) for one in held), rest)  # type: ignore[arg-type]
    for rest in (False, *SAYS_NOTHING):
        yield Listing((), rest)  # type: ignore[arg-type]


def _coverages(edges: Edges) -> Iterator[Coverage[Any]]:
    named = sorted(edges.values)
    for held in _subsets(named):
        for rest in (False, *SAYS_NOTHING):
            yield Coverage({one: True if one in held else rest for one in named}, rest)


def _subsets(named: Sequence[str]) -> Iterator[tuple[str, ...]]:
    if len(named) <= MOST_HELD_APART:
        sizes: Iterable[int] = range(len(named), -1, -1)
    else:
        sizes = (len(named), len(named) - 1, 1, 0)
    for size in sizes:
        yield from combinations(named, size)


def may_be_none(path: Path) -> bool:
    """Return whether a document may say that there is none of what the path leads to, or of what holds it."""
    return any(_admits_false(_annotation(step.owner, step.name)) for step in path.steps)


def _annotation(owner: type, name: str) -> Any:
    behind = getattr(owner, "record_type", None)
    for holder in (owner, behind):
        if isinstance(holder, type) and issubclass(holder, BaseModel) and name in holder.model_fields:
            return holder.model_fields[name].annotation
        member = getattr(holder, "__dict__", {}).get(name) or getattr(holder, name, None)
        if member is not None and hasattr(member, "func"):
            return typing.get_type_hints(member.func, include_extras=True)["return"]
    return None


def _admits_false(annotation: Any) -> bool:
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Literal:
        return False in arguments
    if typing.get_origin(annotation) is typing.Annotated:
        return _admits_false(arguments[0])
    return any(_admits_false(one) for one in arguments if one is not annotation)
