"""`known` and `is_true`: checks of a yes/no question."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.rules.checks.base import Check, Mutant, leaf
from compliance.rules.checks.supposing import alone
from compliance.rules.clauses import Clause, called_in
from compliance.rules.names import Bound, Location, Names, rejected
from compliance.rules.paths import Kind
from compliance.rules.scope import Scope
from compliance.rules.trace import Trace
from compliance.state import Outcome, Unknown
from compliance.texts import Text


class Known(Check):
    """The question has been answered, yes or no."""

    known: str

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(self.known, (*at, "known"), Kind.YES_NO)
        if operand is None:
            return rejected()
        called = operand.path.called
        words = Text(f"det er opplyst om {called.nb}", f"det er opplyst om {called.nn}")
        read, silence = operand.read, names.silence

        def decide(scope: Scope) -> Outcome:
            value = read(scope)
            return silence(value, scope) if value.__class__ is Unknown else True

        def explain(scope: Scope) -> Trace:
            return Trace("known", words, decide(scope), (operand.seen(read(scope), scope),))

        return alone(self, names, Bound(decide, explain, words, frozenset({self.known})), path=self.known)

    def says(self, names: Names) -> Clause:
        called = called_in(names.roots, self.known)
        return Clause(
            Text(f"det er svart ja eller nei på {called.nb}", f"det er svart ja eller nei på {called.nn}")
        )


class IsTrue(Check):
    """The answer is yes."""

    is_true: str

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(self.is_true, (*at, "is_true"), Kind.YES_NO)
        if operand is None:
            return rejected()
        called = operand.path.called
        bound = leaf("is_true", operand, names, _is_true, Text(f"ja: {called.nb}", f"ja: {called.nn}"))
        return alone(self, names, bound, path=self.is_true)

    def says(self, names: Names) -> Clause:
        called = called_in(names.roots, self.is_true)
        return Clause(Text(f"svaret på {called.nb} er ja", f"svaret på {called.nn} er ja"))

    def mutants(self) -> Iterator[Mutant]:
        change = Text(f"{self.is_true} bare må være besvart", f"{self.is_true} berre må vere svart på")
        yield Mutant(change, Known(known=self.is_true))


def _is_true(value: object, _scope: Scope) -> Outcome:
    return value is True
