"""`at_least` and `at_most`: a number against a limit, both included."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import Any

from compliance.documentation.base import Number
from compliance.rules.checks.base import Arguments, Check, Mutant, PathOperand, leaf
from compliance.rules.checks.supposing import alone
from compliance.rules.clauses import Clause, called_in
from compliance.rules.names import Bound, Location, Names, rejected
from compliance.rules.paths import Kind
from compliance.rules.scope import Scope
from compliance.state import Outcome, Unknown
from compliance.texts import Text


class LimitArguments(Arguments):
    """`value` is a path to a number, `limit` a number or another path to one."""

    value: str
    limit: Number | PathOperand


class AtLeast(Check):
    """The number is the limit or more."""

    at_least: LimitArguments

    def bind(self, names: Names, at: Location) -> Bound:
        words = ("minst", "minst")
        bound = _bind("at_least", self.at_least, names, at, operator.ge, words)
        return alone(self, names, bound, path=self.at_least.value)

    def says(self, names: Names) -> Clause:
        return _says(names, self.at_least, Text("minst", "minst"))

    def mutants(self) -> Iterator[Mutant]:
        for change, arguments in _moved(self.at_least):
            yield Mutant(change, AtLeast(at_least=arguments))


class AtMost(Check):
    """The number is the limit or less."""

    at_most: LimitArguments

    def bind(self, names: Names, at: Location) -> Bound:
        words = ("høyst", "høgst")
        bound = _bind("at_most", self.at_most, names, at, operator.le, words)
        return alone(self, names, bound, path=self.at_most.value)

    def says(self, names: Names) -> Clause:
        return _says(names, self.at_most, Text("høyst", "høgst"))

    def mutants(self) -> Iterator[Mutant]:
        for change, arguments in _moved(self.at_most):
            yield Mutant(change, AtMost(at_most=arguments))


def _bind(
    key: str,
    arguments: LimitArguments,
    names: Names,
    at: Location,
    compare: Callable[[Any, Any], bool],
    words: tuple[str, str],
) -> Bound:
    operand = names.path(arguments.value, (*at, key, "value"), Kind.NUMBER)
    if operand is None:
        return rejected()
    called = operand.path.called
    if not isinstance(arguments.limit, PathOperand):
        limit, shown = arguments.limit, number_in_words(arguments.limit)
        text = Text(f"{called.nb} er {words[0]} {shown}", f"{called.nn} er {words[1]} {shown}")
        return leaf(key, operand, names, lambda value, _scope: compare(value, limit), text)
    other = names.path(arguments.limit.path, (*at, key, "limit", "path"), Kind.NUMBER)
    if other is None:
        return rejected()
    against, silence = other.read, names.silence

    def test(value: Any, scope: Scope) -> Outcome:
        edge = against(scope)
        if edge.__class__ is Unknown:
            return silence(edge, scope)
        return edge is not False and compare(value, edge)

    text = Text(
        f"{called.nb} er {words[0]} {other.path.called.nb}",
        f"{called.nn} er {words[1]} {other.path.called.nn}",
    )
    return leaf(key, operand, names, test, text, other)


def _says(names: Names, arguments: LimitArguments, word: Text) -> Clause:
    called = called_in(names.roots, arguments.value)
    if isinstance(arguments.limit, PathOperand):
        other = called_in(names.roots, arguments.limit.path)
        limit = Text(f"det samme som {other.nb}", f"det same som {other.nn}")
    else:
        shown = number_in_words(arguments.limit)
        limit = Text(shown, shown)
    return Clause(Text(f"{called.nb} er {word.nb} {limit.nb}", f"{called.nn} er {word.nn} {limit.nn}"))


def _moved(arguments: LimitArguments) -> Iterator[tuple[Text, LimitArguments]]:
    if isinstance(arguments.limit, PathOperand):
        return
    for limit in (arguments.limit - 1, arguments.limit + 1):
        old, new = number_in_words(arguments.limit), number_in_words(limit)
        change = Text(f"grensen endret fra {old} til {new}", f"grensa endra frå {old} til {new}")
        yield change, LimitArguments(value=arguments.value, limit=limit)


def number_in_words(number: float) -> str:
    """Return a number with a decimal comma, and no decimals when it has none."""
    return f"{number:g}".replace(".", ",")
