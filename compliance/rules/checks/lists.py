"""`every` and `some`: checks of each item of a list.

A list is open: what has not been shown may still exist (design § 3 point 6). An item that only may belong
makes an answer unknown where it could change it, and never speaks by silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from compliance.facts.values import Entry, Listing
from compliance.rules.checks.amounts import Count, NoneOf
from compliance.rules.checks.base import Arguments, Check, Mutant, item_of
from compliance.rules.checks.supposing import OpenList, first_of
from compliance.rules.clauses import Clause, Join, called_in
from compliance.rules.names import Bound, Location, Names, Operand, rejected
from compliance.rules.paths import Kind, PathType, resolve
from compliance.rules.scope import Scope
from compliance.rules.trace import Trace
from compliance.rules.ways import Ways, all_of, one_of
from compliance.state import Outcome, Unknown, conjunction, disjunction
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.rules.checks import AnyCheck

__all__ = ["Count", "EachArguments", "Every", "NoneOf", "Some"]


class EachArguments(Arguments):
    """`of` is a path to a list; `check` is put to each item, which it calls `each`."""

    of: str
    check: AnyCheck


class Every(Check):
    """Every item shown passes the check. Where nothing has been shown the answer is unknown."""

    every: EachArguments

    def bind(self, names: Names, at: Location) -> Bound:
        bound = _bind_each(self.every, names, (*at, "every"))
        if bound is None:
            return rejected()
        operand, inner = bound
        called = operand.path.called
        shown, like = _to_suppose(self.every, operand, names)
        words = Text(f"for alle {called.nb}: {inner.words.nb}", f"for alle {called.nn}: {inner.words.nn}")

        def of_the_list(listing: Listing[Any], outcomes: list[Outcome], scope: Scope) -> Outcome:
            if listing.entries:
                found = conjunction(outcomes)
                if found is not True or any(entry.certain for entry in listing.entries):
                    return found
            rest = shown.rest_of(listing, scope, like)
            if rest is False:
                return True
            return Unknown.IMPRECISE if listing.entries else names.silence(rest, scope)

        read, decide_one = shown.read, inner.decide

        def decide(scope: Scope) -> Outcome:
            listing: Listing[Any] = read(scope)
            return of_the_list(listing, _answers(listing, decide_one, scope, harmless=True), scope)

        def explain(scope: Scope) -> Trace:
            listing: Listing[Any] = operand.read(scope)
            traces = _each(listing, inner.explain, scope)
            outcomes = [_unless_certain(entry, trace.outcome, harmless=True) for entry, trace in traces]
            outcome = of_the_list(listing, outcomes, scope)
            failing = [
                e.item for (e, _), one in zip(traces, outcomes, strict=True) if _explains(one, outcome)
            ]
            return Trace(
                "every",
                words,
                outcome,
                (operand.seen(listing, scope),),
                tuple(trace for _, trace in traces),
                tuple(item_of(item) for item in failing),
                len(traces),
            )

        def ways(scope: Scope) -> Ways:
            listing = shown.read(scope)
            found = _each(listing, inner.ways, scope)
            each = all_of(shown.unless_elsewhere(scope, entry, passes) for entry, passes in found)
            if listing.rest is False or any(entry.certain for entry in listing.entries):
                return each
            new = shown.new(scope, _says_of_each(self.every, names), like)
            confirmed = (shown.belongs(scope, entry, value=True) for entry in first_of(listing.entries))
            return all_of((each, one_of((*confirmed, shown.closed(scope), new))))

        return Bound(
            decide, explain, words, frozenset({self.every.of}) | inner.reads,
            questions=inner.questions, names_items=True, ways=ways,
        )  # fmt: skip

    def says(self, names: Names) -> Clause:
        called = called_in(names.roots, self.every.of)
        lead = Text(f"for hver av {called.nb}", f"for kvar av {called.nn}")
        return Clause(lead, Join.EACH, (_says_of_each(self.every, names),))

    def mutants(self) -> Iterator[Mutant]:
        yield Mutant(Text("«noen» i stedet for «alle»", "«nokre» i staden for «alle»"), Some(some=self.every))
        for change, check in self.every.check.mutants():
            yield Mutant(change, Every(every=EachArguments(of=self.every.of, check=check)))


class Some(Check):
    """At least one item passes the check. Where no item shown does, the rest of the list may hold one."""

    some: EachArguments

    def bind(self, names: Names, at: Location) -> Bound:
        bound = _bind_each(self.some, names, (*at, "some"))
        if bound is None:
            return rejected()
        operand, inner = bound
        called = operand.path.called
        words = Text(
            f"minst én av {called.nb}: {inner.words.nb}", f"minst éin av {called.nn}: {inner.words.nn}"
        )

        def the_rest(listing: Listing[Any], scope: Scope) -> Outcome:
            if scope.supposed and shown.has_new(scope, like):
                return True
            return False if listing.rest is False else names.silence(listing.rest, scope)

        shown, like = _to_suppose(self.some, operand, names)
        read, decide_one = shown.read, inner.decide

        def decide(scope: Scope) -> Outcome:
            listing: Listing[Any] = read(scope)
            outcomes = _answers(listing, decide_one, scope, harmless=False)
            outcomes.append(the_rest(listing, scope))
            return disjunction(outcomes)

        def explain(scope: Scope) -> Trace:
            listing: Listing[Any] = operand.read(scope)
            traces = _each(listing, inner.explain, scope)
            outcomes = [_unless_certain(entry, trace.outcome, harmless=False) for entry, trace in traces]
            outcome = disjunction((*outcomes, the_rest(listing, scope)))
            failing = [entry.item for entry, _ in traces] if outcome is not True else []
            return Trace(
                "some",
                words,
                outcome,
                (operand.seen(listing, scope),),
                tuple(trace for _, trace in traces),
                tuple(item_of(item) for item in failing),
                len(traces),
            )

        def ways(scope: Scope) -> Ways:
            found = _each(shown.read(scope), inner.ways, scope)
            each = [shown.if_it_belongs(scope, entry, passes) for entry, passes in found]
            return one_of((*each, shown.new(scope, _says_of_each(self.some, names), like)))

        return Bound(
            decide, explain, words, frozenset({self.some.of}) | inner.reads,
            questions=inner.questions, names_items=True, ways=ways,
        )  # fmt: skip

    def says(self, names: Names) -> Clause:
        called = called_in(names.roots, self.some.of)
        lead = Text(f"for minst én av {called.nb}", f"for minst éin av {called.nn}")
        return Clause(lead, Join.ONE, (_says_of_each(self.some, names),))

    def mutants(self) -> Iterator[Mutant]:
        yield Mutant(
            Text("«alle» i stedet for «noen»", "«alle» i staden for «nokre»"), Every(every=self.some)
        )
        for change, check in self.some.check.mutants():
            yield Mutant(change, Some(some=EachArguments(of=self.some.of, check=check)))


def _bind_each(arguments: EachArguments, names: Names, at: Location) -> tuple[Operand, Bound] | None:
    operand = names.path(arguments.of, (*at, "of"), Kind.LISTING)
    item = operand.path.type.item if operand else PathType(Kind.RECORD)
    inner = arguments.check.bind(names.with_each(item), (*at, "check")) if operand and item else None
    return (operand, inner) if operand and inner else None


def _to_suppose(arguments: EachArguments, operand: Operand, names: Names) -> tuple[OpenList, str]:
    """Return the list, and what a new item that passes the check is known by."""
    return OpenList(operand, names), arguments.model_dump_json() if names.supposes else ""


def _says_of_each(arguments: EachArguments, names: Names) -> Clause:
    item = resolve(arguments.of, names.roots).type.item or PathType(Kind.RECORD)
    return arguments.check.says(names.with_each(item))


def _answers(
    listing: Listing[Any], decide: Callable[[Scope], Outcome], scope: Scope, *, harmless: bool
) -> list[Outcome]:
    """Return the answer of each item, up to the first that settles the list.

    `harmless` is the answer that leaves the list open: true for `every`, false for `some`. An item that only may
    belong cannot settle it: another answer of it only makes the list uncertain.
    """
    outer = scope.each, scope.each_reading
    outcomes: list[Outcome] = []
    for scope.each, certain, scope.each_reading in listing.entries:
        outcome = decide(scope)
        if outcome is harmless or certain:
            outcomes.append(outcome)
            if outcome is not harmless and outcome.__class__ is bool:
                break
        else:
            outcomes.append(Unknown.IMPRECISE)
    scope.each, scope.each_reading = outer
    return outcomes


def _each(listing: Listing[Any], ask: Callable[[Scope], Any], scope: Scope) -> list[tuple[Entry, Any]]:
    outer = scope.each, scope.each_reading
    answers = []
    for entry in listing.entries:
        scope.each, scope.each_reading = entry.item, entry.reading
        answers.append((entry, ask(scope)))
    scope.each, scope.each_reading = outer
    return answers


def _unless_certain(entry: Entry, outcome: Outcome, *, harmless: bool) -> Outcome:
    """An item that only may belong cannot decide: its answer counts only when it changes nothing."""
    return outcome if entry.certain or outcome is harmless else Unknown.IMPRECISE


def _explains(one: Outcome, whole: Outcome) -> bool:
    """An item is to blame when its own answer is of the kind the whole list got."""
    if isinstance(whole, Unknown):
        return isinstance(one, Unknown)
    return whole is not True and one is whole
