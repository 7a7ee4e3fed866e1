"""What every check has: its model, and how it is bound to the names of a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from compliance.documentation.base import Record
from compliance.rules.clauses import Clause
from compliance.rules.names import Bound, Location, Names, Operand, stays_unknown
from compliance.rules.scope import Scope
from compliance.rules.trace import Item, Seen, Trace
from compliance.state import Outcome, Unknown
from compliance.texts import Text


class Mutant(NamedTuple):
    """A check changed in one place. `change` says what, for the person who must write the missing test."""

    change: Text
    check: Check


class Check(BaseModel):
    """One check of the closed list. Each says what is right; none has a negation."""

    # `defer_build` lets the rule build one validator for all of its checks, where each would build its own.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    def bind(self, names: Names, at: Location) -> Bound:
        """Return the check bound to `names`; what is wrong goes to `names.faults` with its location."""
        raise NotImplementedError

    def says(self, names: Names) -> Clause:
        """Return what the check demands, in words; it must have been bound to the same names without faults."""
        raise NotImplementedError

    def mutants(self) -> Iterator[Mutant]:
        """Yield this check changed in one place at a time; each must fail some test of its rule."""
        return iter(())


class Arguments(BaseModel):
    """The arguments of a check. Unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class PathOperand(Arguments):
    """An operand read from the documentation: `{path: unit.employees}`."""

    path: str


def leaf(
    key: str,
    operand: Operand,
    names: Names,
    test: Callable[[Any, Scope], Outcome],
    words: Text,
    against: Operand | None = None,
) -> Bound:
    """Return a check of one value: unknown stays unknown, a documented none fails, `test` decides the rest.

    `against` is what `test` reads beside the value, so that it is shown too.
    """
    read, silence = operand.read, names.silence

    def answer(value: Any, scope: Scope) -> Outcome:
        if value.__class__ is Unknown:
            return silence(value, scope)
        return False if value is False else test(value, scope)

    def decide(scope: Scope) -> Outcome:
        return answer(read(scope), scope)

    def explain(scope: Scope) -> Trace:
        value = read(scope)
        seen: tuple[Seen, ...] = (operand.seen(value, scope),)
        if against is not None:
            seen += (against.seen(against.read(scope), scope),)
        return Trace(key, words, answer(value, scope), seen)

    operands = (operand,) if against is None else (operand, against)
    reads = frozenset(one.path.text for one in operands)
    return Bound(decide, explain, words, reads, _known(operand, names))


def _known(operand: Operand, names: Names) -> frozenset[str]:
    """A leaf that is false has seen its value, unless silence may have made it false."""
    return frozenset({operand.path.text}) if names.silence is stays_unknown else frozenset()


def item_of(thing: Any) -> Item:
    """Return what an item is called in a text, with its sources."""
    called = getattr(thing, "called", None)
    if callable(called):
        text: Text = called()
    elif (of_choice := getattr(thing, "text", None)) is not None and isinstance(of_choice, Text):
        text = of_choice
    else:
        text = Text(str(thing), str(thing))
    return Item(text, thing.shown_by() if isinstance(thing, Record) else ())
