"""`covers`: a list holds all these items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from compliance.errors import nearest
from compliance.facts.values import Coverage, Listing, Mark
from compliance.rules.checks.base import Arguments, Check, Mutant, item_of
from compliance.rules.clauses import Clause, both, called_in
from compliance.rules.names import Bound, Location, Names, Operand, rejected
from compliance.rules.paths import Kind
from compliance.rules.scope import Scope
from compliance.rules.trace import Item, Trace
from compliance.rules.ways import Key, Need, NeedKind, Ways, all_of, only
from compliance.state import Outcome, Unknown, conjunction
from compliance.texts import Text


class CoversArguments(Arguments):
    """`value` is a path to a list of choices, or to marks against one; `items` are those it must hold."""

    value: str
    items: tuple[str, ...] = Field(min_length=1)


class Covers(Check):
    """Every one of the items is held. The items that are not, are the failing ones."""

    covers: CoversArguments

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(self.covers.value, (*at, "covers", "value"), Kind.COVERAGE, Kind.LISTING)
        if operand is None:
            return rejected()
        model = _choices_of(operand)
        if model is None:
            names.reject(
                (*at, "covers", "value"),
                "path-of-wrong-type",
                {"path": self.covers.value, "kind": operand.path.type.kind.value, "expected": "coverage"},
            )
            return rejected()
        if not _are_choices(self.covers.items, model, names, (*at, "covers", "items")):
            return rejected()
        items, read, silence = self.covers.items, operand.read, names.silence
        labels = tuple(item_of(model(item)) for item in items)
        nb, nn = ", ".join(i.called.nb for i in labels), ", ".join(i.called.nn for i in labels)
        called = operand.path.called
        words = Text(f"{called.nb} omfatter {nb}", f"{called.nn} omfattar {nn}")

        of_each = operand.path.root == "each"

        def key_of(item: str, scope: Scope) -> Key:
            return "covers", self.covers.value, id(scope.each) if of_each else None, item

        def marks(scope: Scope) -> list[Outcome]:
            value = read(scope)
            found = [held_by(value, item) for item in items]
            if scope.supposed:
                supposed = [scope.supposed.get(key_of(item, scope)) for item in items]
                found = [mark if one is None else one for one, mark in zip(supposed, found, strict=True)]
            return [silence(mark, scope) if isinstance(mark, Unknown) else mark for mark in found]

        def decide(scope: Scope) -> Outcome:
            return conjunction(marks(scope))

        def explain(scope: Scope) -> Trace:
            found = marks(scope)
            outcome = conjunction(found)
            failing = (False,) if outcome is False else tuple(Unknown)
            failed = tuple(one for one, mark in zip(labels, found, strict=True) if mark in failing)
            seen = (operand.seen(read(scope), scope),)
            return Trace("covers", words, outcome, seen, failed=failed, total=len(items))

        def ways(scope: Scope) -> Ways:
            value, holder = read(scope), scope.each if of_each else None
            missing = [
                (key_of(item, scope), named, held_by(value, item))
                for item, named, mark in zip(items, labels, marks(scope), strict=True)
                if mark is not True
            ]
            return all_of(_need(operand, names, key, named, mark, holder) for key, named, mark in missing)

        reads = frozenset({self.covers.value})
        return Bound(decide, explain, words, reads, names_items=True, ways=ways)

    def says(self, names: Names) -> Clause:
        operand = names.path(self.covers.value, ())
        model = _choices_of(operand) if operand else None
        items = [item_of(model(item)).called for item in self.covers.items] if model else []
        called = called_in(names.roots, self.covers.value)
        each = Text("hvert av dette: ", "kvart av dette: ") if len(items) > 1 else Text("", "")
        return Clause(
            Text(
                f"{called.nb} omfatter {each.nb}{both([item.nb for item in items])}",
                f"{called.nn} omfattar {each.nn}{both([item.nn for item in items])}",
            )
        )

    def mutants(self) -> Iterator[Mutant]:
        if len(self.covers.items) == 1:
            return
        for item in self.covers.items:
            rest = tuple(other for other in self.covers.items if other != item)
            arguments = CoversArguments(value=self.covers.value, items=rest)
            yield Mutant(Text(f"uten «{item}»", f"utan «{item}»"), Covers(covers=arguments))


def _choices_of(operand: Operand) -> Any:
    found = operand.path.type
    if found.kind is Kind.COVERAGE:
        return found.model
    return found.item.model if found.item and found.item.kind is Kind.CHOICE else None


def _are_choices(items: tuple[str, ...], model: Any, names: Names, at: Location) -> bool:
    """Return whether the items are values of the list of choices; the first that is not is rejected."""
    choices = tuple(member.value for member in model)
    for index, item in enumerate(items):
        if item not in choices:
            suggestion = nearest(item, choices) or ""
            names.reject(
                (*at, index),
                "not-in-list",
                {"value": item, "suggestion": suggestion, "values": ", ".join(choices)},
                hint="did-you-mean" if suggestion else "allowed-values",
            )
            return False
    return True


def held_by(value: Coverage[Any] | Listing[Any] | Unknown, item: str) -> Mark:
    """Return whether `value` holds `item`."""
    if isinstance(value, Unknown):
        return value
    if isinstance(value, Coverage):
        return value.holds(item)
    matching = [entry for entry in value.entries if entry.item == item]
    if any(entry.certain for entry in matching):
        return True
    return Unknown.IMPRECISE if matching else value.rest


def _need(operand: Operand, names: Names, key: Key, named: Item, mark: Outcome, holder: Any) -> Ways:
    called, path = called_in(names.roots, operand.path), operand.path.text
    words = Text(f"{called.nb} omfatter «{named.called.nb}»", f"{called.nn} omfattar «{named.called.nn}»")
    item = item_of(holder).called if holder is not None else None
    return only(Need(key, True, NeedKind.FACT, words, path, item, mark is False, holder))
