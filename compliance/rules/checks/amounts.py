"""`none` and `count`: how many items a list holds.

A list is open: what has not been shown may still exist (design § 3 point 6). An item that only may belong
makes an answer unknown where it could change it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice
from typing import Any

from pydantic import Field, model_validator

from compliance.facts.values import Entry, Listing
from compliance.rules.checks.base import Arguments, Check, Mutant, item_of
from compliance.rules.checks.supposing import OpenList, first_of
from compliance.rules.clauses import Clause, called_in
from compliance.rules.names import Bound, Location, Names, rejected
from compliance.rules.paths import Kind
from compliance.rules.scope import Scope
from compliance.rules.trace import Trace
from compliance.rules.ways import MOST_WAYS, NOW, Ways, all_of, one_of
from compliance.state import Outcome, Unknown
from compliance.texts import Text


class CountArguments(Arguments):
    """`value` is a path to a list; at least one of the limits must be given."""

    value: str
    at_least: int | None = Field(default=None, ge=1)
    at_most: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _has_a_limit(self) -> CountArguments:
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("at_least or at_most")
        return self


class NoneOf(Check):
    """The list is known, and empty. The items that are there, are the failing ones."""

    none: str

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(self.none, (*at, "none"), Kind.LISTING)
        if operand is None:
            return rejected()
        called = operand.path.called
        words = Text(f"ingen {called.nb}", f"ingen {called.nn}")
        shown = OpenList(operand, names)
        read = shown.with_new if names.supposes else operand.read

        def decide(scope: Scope) -> Outcome:
            listing: Listing[Any] = read(scope)
            if any(entry.certain for entry in listing.entries):
                return False
            if listing.entries:
                return Unknown.IMPRECISE
            return True if listing.rest is False else listing.rest

        def explain(scope: Scope) -> Trace:
            listing: Listing[Any] = operand.read(scope)
            failed = tuple(item_of(item) for item in (listing.certain or tuple(listing.items)))
            return Trace(
                "none",
                words,
                decide(scope),
                (operand.seen(listing, scope),),
                failed=failed,
                total=len(listing.entries),
            )

        def ways(scope: Scope) -> Ways:
            listing = shown.read(scope)
            gone = [shown.belongs(scope, entry, value=False) for entry in first_of(listing.entries)]
            return all_of((*gone, NOW if listing.rest is False else shown.closed(scope)))

        return Bound(decide, explain, words, frozenset({self.none}), names_items=True, ways=ways)

    def says(self, names: Names) -> Clause:
        called = called_in(names.roots, self.none)
        text = Text(
            f"listen {called.nb} er kjent og tom",
            f"lista {called.nn} er kjend og tom",
        )
        return Clause(text, never_by_silence=True)


class Count(Check):
    """The list holds so many items."""

    count: CountArguments

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(self.count.value, (*at, "count", "value"), Kind.LISTING)
        if operand is None:
            return rejected()
        at_least, at_most = self.count.at_least, self.count.at_most
        shown, silence, called = OpenList(operand, names), names.silence, operand.path.called
        read = shown.with_new if names.supposes else operand.read
        limit_nb = f"minst {at_least}" if at_least is not None else f"høyst {at_most}"
        limit_nn = f"minst {at_least}" if at_least is not None else f"høgst {at_most}"
        words = Text(f"{limit_nb} {called.nb}", f"{limit_nn} {called.nn}")

        def decide(scope: Scope) -> Outcome:
            listing: Listing[Any] = read(scope)
            certain = sum(entry.certain for entry in listing.entries)
            possible = len(listing.entries)
            if at_least is not None:
                if certain >= at_least:
                    return True
                if possible >= at_least:
                    return Unknown.IMPRECISE
                return False if listing.rest is False else silence(listing.rest, scope)
            if certain > (at_most or 0):
                return False
            if possible > (at_most or 0):
                return Unknown.IMPRECISE
            return True if listing.rest is False else listing.rest

        def explain(scope: Scope) -> Trace:
            listing: Listing[Any] = operand.read(scope)
            return Trace(
                "count", words, decide(scope), (operand.seen(listing, scope),), total=len(listing.entries)
            )

        def ways(scope: Scope) -> Ways:
            return NOW if decide(scope) is True else _to_count(self.count, shown, scope)

        return Bound(decide, explain, words, frozenset({self.count.value}), ways=ways)

    def says(self, names: Names) -> Clause:
        called, old = called_in(names.roots, self.count.value), self.count
        if old.at_least is not None:
            return Clause(
                Text(
                    f"listen {called.nb} har minst {old.at_least}",
                    f"lista {called.nn} har minst {old.at_least}",
                )
            )
        text = Text(
            f"listen {called.nb} er kjent og har høyst {old.at_most}",
            f"lista {called.nn} er kjend og har høgst {old.at_most}",
        )
        return Clause(text, never_by_silence=True)

    def mutants(self) -> Iterator[Mutant]:
        old = self.count
        for step in (-1, 1):
            if old.at_least is not None and old.at_least + step >= 1:
                changed = CountArguments(value=old.value, at_least=old.at_least + step)
            elif old.at_most is not None and old.at_most + step >= 0:
                changed = CountArguments(value=old.value, at_most=old.at_most + step)
            else:
                continue
            yield Mutant(Text(f"antallet endret med {step}", f"talet endra med {step}"), Count(count=changed))


def _to_count(arguments: CountArguments, shown: OpenList, scope: Scope) -> Ways:
    if arguments.at_least is not None:
        return _to_have(arguments.at_least, shown, scope)
    return _to_have_no_more_than(arguments.at_most or 0, shown, scope)


def _to_have(wanted: int, shown: OpenList, scope: Scope) -> Ways:
    """Return the ways to hold so many items: some that may belong do, and the others are new."""
    listing = shown.read(scope)
    missing = wanted - len(listing.certain)
    uncertain = first_of(entry for entry in listing.entries if not entry.certain)
    found = []
    for confirmed in range(min(missing, len(uncertain)), -1, -1):
        new = [shown.new(scope, number=number + 1) for number in range(missing - confirmed)]
        found += [
            all_of((*(shown.belongs(scope, entry, value=True) for entry in chosen), *new))
            for chosen in _some_of(uncertain, confirmed)
        ]
    return one_of(found)


def _to_have_no_more_than(limit: int, shown: OpenList, scope: Scope) -> Ways:
    """Return the ways to hold no more items: enough of those shown do not belong, and there are no others."""
    listing = shown.read(scope)
    entries = first_of(listing.entries)
    closed = NOW if listing.rest is False else shown.closed(scope)
    return one_of(
        all_of((*(shown.belongs(scope, entry, value=False) for entry in chosen), closed))
        for chosen in _some_of(entries, max(0, len(entries) - limit))
    )


def _some_of(entries: list[Entry], number: int) -> list[tuple[Entry, ...]]:
    """Return the first ways to choose so many of the entries."""
    return list(islice(combinations(entries, number), MOST_WAYS))
