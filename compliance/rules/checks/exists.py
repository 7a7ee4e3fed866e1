"""`exists`: the documents show it."""

from __future__ import annotations

from compliance.facts.values import Listing
from compliance.rules.checks.base import Check, leaf
from compliance.rules.checks.supposing import OpenList, alone, first_of
from compliance.rules.clauses import Clause, called_in
from compliance.rules.names import Bound, Location, Names, rejected
from compliance.rules.paths import Kind, resolve
from compliance.rules.scope import Scope
from compliance.rules.trace import Trace
from compliance.rules.ways import NOW, Ways, one_of
from compliance.state import Outcome, Unknown
from compliance.texts import Text


class Exists(Check):
    """The value is known, or the list holds something. Not for yes/no fields: use `known` or `is_true`."""

    exists: str

    def bind(self, names: Names, at: Location) -> Bound:
        operand = names.path(
            self.exists,
            (*at, "exists"),
            Kind.NUMBER,
            Kind.TEXT,
            Kind.CHOICE,
            Kind.DATE,
            Kind.RECORD,
            Kind.LISTING,
        )
        if operand is None:
            return rejected()
        called = operand.path.called
        words = Text(f"{called.nb} finnes", f"{called.nn} finst")
        if operand.path.type.kind is not Kind.LISTING:
            bound = leaf("exists", operand, names, _is_there, words)
            return alone(self, names, bound, path=self.exists)
        shown, silence = OpenList(operand, names), names.silence
        read = shown.with_new if names.supposes else operand.read

        def decide(scope: Scope) -> Outcome:
            listing: Listing[object] = read(scope)
            if not listing.entries:
                return False if listing.rest is False else silence(listing.rest, scope)
            return True if any(entry.certain for entry in listing.entries) else Unknown.IMPRECISE

        def explain(scope: Scope) -> Trace:
            return Trace("exists", words, decide(scope), (operand.seen(operand.read(scope), scope),))

        def ways(scope: Scope) -> Ways:
            if decide(scope) is True:
                return NOW
            entries = first_of(shown.read(scope).entries)
            confirmed = (shown.belongs(scope, entry, value=True) for entry in entries)
            return one_of((*confirmed, shown.new(scope)))

        return Bound(decide, explain, words, frozenset({self.exists}), ways=ways)

    def says(self, names: Names) -> Clause:
        called = called_in(names.roots, self.exists)
        kind = resolve(self.exists, names.roots).type.kind
        if kind is Kind.LISTING:
            return Clause(
                Text(f"minst én post er vist under {called.nb}", f"minst éin post er vist under {called.nn}")
            )
        shown = "er vist" if kind is Kind.RECORD else "er oppgitt"
        return Clause(Text(f"{called.nb} {shown}", f"{called.nn} {shown}"))


def _is_there(_value: object, _scope: Scope) -> Outcome:
    return True
