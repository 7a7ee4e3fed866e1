"""Incidents counted: by kind, by whom they were directed at, per net full-time equivalent, and severity by frequency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from compliance.documentation.base import Choice
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.documentation.incidents import (
    Incident,
    IncidentKind,
    IncidentStatistics,
    Injury,
    Severity,
    Target,
)

DAYS_OF_A_YEAR = 365
_SHORTEST = 30
"""A period shorter than this says too little of how often something happens."""


class Frequency(Choice):
    """How often it happens on average in the period (Hyppighet / Hyppigheit)."""

    DAILY = "daily", "daglig", "dagleg"
    WEEKLY = "weekly", "ukentlig", "kvar veke"
    MONTHLY = "monthly", "månedlig", "kvar månad"
    RARER = "rarer", "sjeldnere", "sjeldnare"


_AT_LEAST_PER_YEAR = ((Frequency.DAILY, 5 * 52), (Frequency.WEEKLY, 52), (Frequency.MONTHLY, 12))
"""Daily means five times a week on average: most of these workplaces are not open every day."""


@dataclass(frozen=True)
class Span:
    """The days that are counted, both included. `is_given` is false when they are those of the incidents."""

    first: date
    last: date
    is_given: bool

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class Place:
    """What happened how often and how seriously: one square of the picture has several of these."""

    kind: IncidentKind | None
    severity: Severity | None
    frequency: Frequency
    count: int


@dataclass(frozen=True)
class UnitCounts:
    """The incidents of a unit and the units below it, in the period.

    `unit` is None for the organisation as a whole. An incident with several kinds counts once in each of them.
    """

    unit: str | None
    name: str
    depth: int
    full_time_equivalents: float | None
    span: Span | None
    incidents: tuple[Incident, ...]
    without_date: int
    statistics: tuple[IncidentStatistics, ...]

    @cached_property
    def by_kind(self) -> dict[IncidentKind | None, int]:
        """How many have each kind, in the order of the kinds; None for those whose kind is not given."""
        counted = Counter(kind for one in self.incidents for kind in _kinds(one))
        return {kind: counted[kind] for kind in (*IncidentKind, None) if counted[kind]}

    @cached_property
    def by_target(self) -> dict[Target | None, int]:
        """How many were directed at each; None where it is not given."""
        counted = Counter(one.against or None for one in self.incidents)
        return {target: counted[target] for target in (*Target, None) if counted[target]}

    @cached_property
    def by_injury(self) -> dict[Injury | None, int]:
        """How many led to each injury; None where it is not given."""
        counted = Counter(Injury.NONE if one.injury is False else one.injury for one in self.incidents)
        return {injury: counted[injury] for injury in (*Injury, None) if counted[injury]}

    def per_year_and_equivalent(self, count: int) -> float | None:
        """Return incidents per net full-time equivalent and year; None when the number of those is not known."""
        if not self.full_time_equivalents or self.span is None:
            return None
        years = max(self.span.days, _SHORTEST) / DAYS_OF_A_YEAR
        return count / years / self.full_time_equivalents

    @cached_property
    def picture(self) -> tuple[Place, ...]:
        """Return each kind and severity with how often it happened, worst and most frequent first."""
        if self.span is None:
            return ()
        counted = Counter((kind, severity_of(one)) for one in self.incidents for kind in _kinds(one))
        kinds, severities = list(IncidentKind), [*reversed(Severity)]
        places = [
            Place(kind, severity, frequency_of(count, self.span), count)
            for (kind, severity), count in counted.items()
        ]
        return tuple(
            sorted(
                places,
                key=lambda place: (
                    severities.index(place.severity) if place.severity else len(severities),
                    -place.count,
                    kinds.index(place.kind) if place.kind else len(kinds),
                ),
            )
        )


def severity_of(incident: Incident) -> Severity | None:
    """Return how serious an incident was; None when nothing says it.

    A death counts as very serious, and an incident marked as serious as serious, where no severity is given.
    """
    if incident.severity:
        return incident.severity
    if incident.fatal:
        return Severity.VERY_SERIOUS
    return Severity.SERIOUS if incident.serious else None


def frequency_of(count: int, span: Span) -> Frequency:
    """Return how often `count` incidents in the period are, on average. At least thirty days are reckoned with."""
    per_year = count * DAYS_OF_A_YEAR / max(span.days, _SHORTEST)
    return next((name for name, least in _AT_LEAST_PER_YEAR if per_year >= least), Frequency.RARER)


def count_incidents(
    documentation: Documentation, first: date | None = None, last: date | None = None
) -> tuple[UnitCounts, ...]:
    """Return the counts of the organisation and each unit, parents before those below them.

    Args:
        documentation: everything the organisation has shown.
        first: the first day to count; None for that of the first incident.
        last: the last day to count; None for that of the last incident.

    An incident counts only when its date is known to be in the period. Those without a date, or whose date may fall
    outside it, are counted by themselves. Without a period every dated incident counts.
    """
    span = _span(documentation.incidents, first, last)
    organisation = documentation.organisation
    known = {unit.id: unit for unit in documentation.units}
    found = []
    for identifier, depth in _tree(documentation):
        below = _below(documentation, identifier)
        mine = [one for one in documentation.incidents if identifier is None or one.unit in below]
        inside = tuple(one for one in mine if span and _is_inside(one, span))
        outside = sum(1 for one in mine if span and _is_outside(one, span))
        unit = known[identifier] if identifier is not None else organisation
        found.append(
            UnitCounts(
                unit=identifier,
                name=unit.name,
                depth=depth,
                full_time_equivalents=unit.net_full_time_equivalents,
                span=span,
                incidents=inside,
                without_date=len(mine) - len(inside) - outside,
                statistics=tuple(
                    one
                    for one in documentation.incident_statistics
                    if (one.unit == identifier if identifier else one.unit is None)
                ),
            )
        )
    return tuple(found)


def _kinds(incident: Incident) -> Iterable[IncidentKind | None]:
    return incident.kind or (None,)


def _span(incidents: Iterable[Incident], first: date | None, last: date | None) -> Span | None:
    days = [one.occurred_at for one in incidents if isinstance(one.occurred_at, PartialDate)]
    start = first or min((day.earliest for day in days), default=None)
    end = last or max((day.latest for day in days), default=None)
    if start is None or end is None or end < start:
        return None
    return Span(start, end, first is not None and last is not None)


def _is_inside(incident: Incident, span: Span) -> bool:
    day = incident.occurred_at
    return isinstance(day, PartialDate) and span.first <= day.earliest and day.latest <= span.last


def _is_outside(incident: Incident, span: Span) -> bool:
    day = incident.occurred_at
    return isinstance(day, PartialDate) and (day.latest < span.first or day.earliest > span.last)


def _tree(documentation: Documentation) -> Iterator[tuple[str | None, int]]:
    """Yield the organisation and every unit with its depth, in the order they stand in the documentation."""
    children: dict[str | None, list[str]] = {}
    for unit in documentation.units:
        children.setdefault(unit.parent, []).append(unit.id)
    waiting: list[tuple[str | None, int]] = [(None, 0)]
    while waiting:
        identifier, depth = waiting.pop()
        yield identifier, depth
        waiting += [(child, depth + 1) for child in reversed(children.get(identifier, []))]


def _below(documentation: Documentation, identifier: str | None) -> frozenset[str | None]:
    found: set[str | None] = {identifier}
    grown = True
    while grown:
        new = {unit.id for unit in documentation.units if unit.parent in found and unit.parent is not None}
        grown = not new <= found
        found |= new
    return frozenset(found)
