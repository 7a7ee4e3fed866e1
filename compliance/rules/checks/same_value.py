"""`equals` and `one_of`: the value is this, or one of these."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.errors import nearest
from compliance.rules.checks.base import Arguments, Check, Mutant, leaf
from compliance.rules.checks.supposing import alone
from compliance.rules.clauses import Clause, called_in, either
from compliance.rules.names import Bound, Location, Names, Operand, rejected
from compliance.rules.paths import Kind
from compliance.texts import Text


class EqualsArguments(Arguments):
    """`value` is a path to a choice or a text, `to` the value it must have."""

    value: str
    to: str


class OneOfArguments(Arguments):
    """`value` is a path to a choice or a text, `items` the values it may have."""

    value: str
    items: tuple[str, ...]


class Equals(Check):
    """The value is exactly this."""

    equals: EqualsArguments

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(self.equals.value, (*at, "equals", "value"), Kind.CHOICE, Kind.TEXT)
        if operand is None:
            return rejected()
        right = self.equals.to
        _hold_to_choices(names, operand, right, (*at, "equals", "to"))
        called, text = operand.path.called, text_of(operand, right)
        words = Text(f"{called.nb} er {text.nb}", f"{called.nn} er {text.nn}")
        bound = leaf("equals", operand, names, lambda value, _scope: value == right, words)
        return alone(self, names, bound, path=self.equals.value)

    def says(self, names: Names) -> Clause:
        return _is_one_of(names, self.equals.value, (self.equals.to,))


class OneOf(Check):
    """The value is one of these."""

    one_of: OneOfArguments

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(self.one_of.value, (*at, "one_of", "value"), Kind.CHOICE, Kind.TEXT)
        if operand is None:
            return rejected()
        for index, item in enumerate(self.one_of.items):
            _hold_to_choices(names, operand, item, (*at, "one_of", "items", index))
        right = frozenset(self.one_of.items)
        called = operand.path.called
        texts = [text_of(operand, item) for item in self.one_of.items]
        nb, nn = " eller ".join(t.nb for t in texts), " eller ".join(t.nn for t in texts)
        words = Text(f"{called.nb} er {nb}", f"{called.nn} er {nn}")
        bound = leaf("one_of", operand, names, lambda value, _scope: value in right, words)
        return alone(self, names, bound, path=self.one_of.value)

    def says(self, names: Names) -> Clause:
        return _is_one_of(names, self.one_of.value, self.one_of.items)

    def mutants(self) -> Iterator[Mutant]:
        if len(self.one_of.items) < 2:
            return
        for item in self.one_of.items:
            rest = tuple(other for other in self.one_of.items if other != item)
            arguments = OneOfArguments(value=self.one_of.value, items=rest)
            yield Mutant(Text(f"uten «{item}»", f"utan «{item}»"), OneOf(one_of=arguments))


def _is_one_of(names: Names, path: str, values: tuple[str, ...]) -> Clause:
    operand, called = names.path(path, ()), called_in(names.roots, path)
    texts = [text_of(operand, value) for value in values] if operand else []
    nb, nn = either([text.nb for text in texts]), either([text.nn for text in texts])
    return Clause(Text(f"{called.nb} er {nb}", f"{called.nn} er {nn}"))


def text_of(operand: Operand, value: str) -> Text:
    """Return what a value of a choice is called; the value itself when it has no name."""
    model = operand.path.type.model
    if model is not None and value in operand.path.type.choices:
        found: Text = model(value).text
        return found
    return Text(value, value)


def _hold_to_choices(names: Names, operand: Operand, value: str, at: Location) -> None:
    choices = operand.path.type.choices
    if choices and value not in choices:
        suggestion = nearest(value, choices) or ""
        names.reject(
            at,
            "not-in-list",
            {"value": value, "suggestion": suggestion, "values": ", ".join(choices)},
            hint="did-you-mean" if suggestion else "allowed-values",
        )
