"""Every documentation that checks can tell apart: what a rule can answer is found by trying them all.

The checks themselves decide, bound to made-up values in place of documentation, so this can never mean anything
else than judging does. Facts of different paths are taken to vary freely; values of one path are always tried
together, so two limits on the same number cannot both be met where no number meets both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from math import prod
from typing import Any, TypeAlias

from compliance.maintenance.candidates import Edges, edges_of, values_of
from compliance.rules.checks.base import Check
from compliance.rules.checks.combine import All, Any_
from compliance.rules.checks.judgement import Weigh
from compliance.rules.checks.lists import Every, Some
from compliance.rules.checks.order_proposed import OrderProposed
from compliance.rules.checks.walk import nested
from compliance.rules.compiler import names_for
from compliance.rules.model import Rule
from compliance.rules.names import Location, Names, Operand, Silence, stays_unknown
from compliance.rules.paths import Kind, Path, PathType
from compliance.rules.scope import Scope
from compliance.state import JUDGEMENT, Outcome, Unknown

World: TypeAlias = Mapping[str, Any]
"""A value for each path, and an answer for each question and each rule that is read."""

MOST_WORLDS = 100_000
MOST_ITEMS = 24
_DAY = timedelta(days=1)
_ORDER, _QUESTION = "order_proposed:", "judgement:"


class TooManyWorldsError(Exception):
    """There are more combinations than can be tried."""


@dataclass(frozen=True)
class Part:
    """A check to try, with what silence means to it."""

    check: Check
    silence: Silence = stays_unknown
    presumes: bool = False


@dataclass
class _MadeUpNames(Names):
    """Names whose paths are read from a world; what is read is remembered in `read`."""

    read: list[Path] = field(default_factory=list)

    def path(self, text: str, at: Location, *kinds: Kind) -> Operand | None:
        operand = super().path(text, at, *kinds)
        if operand is None or operand.path.root == "on":
            return operand
        self.read.append(operand.path)
        presumed = operand.path.presumed if self.presumes else None

        def of_world(scope: Scope) -> Any:
            value = (scope.each if operand.path.root == "each" else scope.organisation)[text]
            return presumed if presumed is not None and value.__class__ is Unknown else value

        return Operand(operand.path, of_world)

    def with_each(self, item: PathType) -> Names:
        return _MadeUpNames(
            {**self.roots, "each": item}, self.silence, self.presumes, self.rule_ids, self.faults, self.read
        )


@dataclass
class _Variable:
    """A path that is read, the checks that read it, and for a list what is asked of its items."""

    path: Path
    checks: list[tuple[Check, _MadeUpNames]] = field(default_factory=list)
    inside: dict[str, _Variable] = field(default_factory=dict)
    is_linked: bool = False
    """True when a check compares it with another path: then all its values are kept."""


class Worlds:
    """The worlds that the parts can tell apart, for a rule and all days of its period."""

    def __init__(self, rule: Rule, parts: Sequence[Part], rule_ids: frozenset[str]) -> None:
        self.days = _days_of(rule, parts)
        self.variables: dict[str, _Variable] = {}
        self.open: dict[str, tuple[Any, ...]] = {}
        self.edges = edges_of(inner for part in parts for inner in nested(part.check))
        roots = names_for(rule, rule_ids).roots
        self.decide = []
        for part in parts:
            names = _MadeUpNames(roots, part.silence, part.presumes, rule_ids)
            self._collect(part.check, names, self.variables)
            self.decide.append(part.check.bind(names, ()).decide)

    def _collect(self, check: Check, names: _MadeUpNames, local: dict[str, _Variable]) -> None:
        """Remember what a check reads. `local` holds what is read of the items of the nearest list."""
        if isinstance(check, All | Any_):
            for part in check.all if isinstance(check, All) else check.any:
                self._collect(part, names, local)
        elif isinstance(check, Weigh):
            self.open[_QUESTION + check.judgement.id] = (True, False, JUDGEMENT)
        elif isinstance(check, OrderProposed):
            for rule in check.order_proposed:
                self.open[_ORDER + rule] = (True, False, Unknown.ABSENT)
        else:
            paths = self._read_by(check, names, local)
            if isinstance(check, Every | Some):
                arguments = check.every if isinstance(check, Every) else check.some
                item = paths[0].path.type.item or PathType(Kind.RECORD)
                inner = names.with_each(item)
                assert isinstance(inner, _MadeUpNames)  # noqa: S101 - `with_each` of the same class
                self._collect(arguments.check, inner, paths[0].inside)

    def _read_by(self, check: Check, names: _MadeUpNames, local: dict[str, _Variable]) -> list[_Variable]:
        before = len(names.read)
        check.bind(names, ())
        read = names.read[before:]
        if isinstance(check, Every | Some):
            # What is read of the items belongs to the list; anything else ties the list to another path.
            ties = [path for path in read[1:] if path.root != "each"] or _asks_a_person(check)
            read = read[:1]
        else:
            ties = False
        found = []
        for path in read:
            holder = local if path.root == "each" else self.variables
            variable = holder.setdefault(path.text, _Variable(path))
            variable.checks.append((check, names))
            variable.is_linked = variable.is_linked or len(read) > 1 or bool(ties)
            found.append(variable)
        return found

    def each(self) -> Iterator[tuple[date, World, tuple[Outcome, ...]]]:
        """Yield every day and world with the answer of each part, from both ends, so that extremes come first.

        Raises:
            TooManyWorldsError: when there are more than `MOST_WORLDS`.
        """
        for day in self.days:
            values = {key: self._values(variable, day) for key, variable in self.variables.items()}
            choices = {**values, **self.open}
            if prod(map(len, choices.values())) > MOST_WORLDS:
                raise TooManyWorldsError
            keys = list(choices)
            forward = product(*choices.values())
            backward = product(*(tuple(reversed(tuple(of_one))) for of_one in choices.values()))
            for ahead, behind in zip(forward, backward, strict=True):
                for chosen in (ahead, behind):
                    world = dict(zip(keys, chosen, strict=True))
                    scope = scope_of(world, day)
                    yield day, world, tuple(decide(scope) for decide in self.decide)

    def _values(self, variable: _Variable, day: date) -> list[Any]:
        items = self._items(variable, day) if variable.inside else []
        edges = self.edges if variable.is_linked else _own_edges(variable)
        values = values_of(variable.path, edges, day, items)
        return values if variable.is_linked else _told_apart(variable, values, day)

    def _items(self, variable: _Variable, day: date) -> list[World]:
        values = {key: self._values(inner, day) for key, inner in variable.inside.items()}
        if prod(map(len, values.values())) > MOST_WORLDS:
            raise TooManyWorldsError
        items: list[World] = []
        seen = set()
        for chosen in product(*values.values()):
            world = dict(zip(values, chosen, strict=True))
            marks = _marks_of_item(variable, world, day)
            if marks is None or marks not in seen:
                seen.add(marks)
                items.append(world)
            if len(items) > MOST_ITEMS:
                raise TooManyWorldsError
        return items


def scope_of(world: World, day: date) -> Scope:
    """Return the scope in which made-up names read `world`."""
    scope = Scope(organisation=world, on=day, complete=False)
    scope.order_proposed = lambda rule: world[_ORDER + rule]
    scope.answers = {
        key.removeprefix(_QUESTION): answer
        for key, answer in world.items()
        if key.startswith(_QUESTION) and answer is not JUDGEMENT
    }
    return scope


def _asks_a_person(check: Check) -> bool:
    return any(isinstance(inner, Weigh | OrderProposed) for inner in nested(check))


def kind_of(outcome: Outcome | None) -> object:
    """Return the outcome with all unknowns alike."""
    return "unknown" if outcome.__class__ is Unknown else outcome


def _own_edges(variable: _Variable) -> Edges:
    return edges_of(check for check, _ in variable.checks)


def _told_apart(variable: _Variable, values: Sequence[Any], day: date) -> list[Any]:
    """Return one value for each set of answers that the checks reading it can give."""
    text = variable.path.text
    decides = [check.bind(names, ()).decide for check, names in variable.checks]
    kept: dict[tuple[object, ...], Any] = {}
    for value in values:
        scope = scope_of({text: value}, day)
        scope.each = {text: value}
        kept.setdefault(_answers(decides, scope), value)
    return list(kept.values())


def _marks_of_item(variable: _Variable, item: World, day: date) -> tuple[object, ...] | None:
    """Return what the checks of a list answer of one item; None when they look at something else too."""
    if variable.is_linked:
        return None
    decides = []
    for check, names in variable.checks:
        if isinstance(check, Every | Some):
            arguments = check.every if isinstance(check, Every) else check.some
            inner = names.with_each(variable.path.type.item or PathType(Kind.RECORD))
            decides.append(arguments.check.bind(inner, ()).decide)
    scope = scope_of({}, day)
    scope.each = item
    try:
        return _answers(decides, scope)
    except KeyError:
        return None


def _answers(decides: Sequence[Callable[[Scope], Outcome]], scope: Scope) -> tuple[object, ...]:
    return tuple(kind_of(decide(scope)) for decide in decides)


def _days_of(rule: Rule, parts: Sequence[Part]) -> list[date]:
    """Return the judgement dates to try: one, unless days written in the checks make the date matter."""
    period = rule.in_force
    days = edges_of(inner for part in parts for inner in nested(part.check)).days
    tried = {period.start} | {day + step for day in days for step in (-_DAY, 0 * _DAY, _DAY)}
    if days and period.end is not None:
        tried.add(period.end)
    return sorted(day for day in tried if period.holds(day))
