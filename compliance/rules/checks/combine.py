"""`all` and `any`: checks put together by Kleene's tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from typing import TYPE_CHECKING

from pydantic import ConfigDict, Field

from compliance.rules.checks.base import Check, Mutant
from compliance.rules.clauses import Clause, Join, together
from compliance.rules.names import Bound, FindWays, Location, Names
from compliance.rules.scope import Scope
from compliance.rules.trace import Item, Trace
from compliance.rules.ways import Ways, all_of, one_of
from compliance.state import JUDGEMENT, Outcome, Unknown, conjunction, disjunction
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.rules.checks import AnyCheck


class All(Check):
    """Every check holds. The first of false, unknown, judgement, true that occurs is the answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    all: tuple[AnyCheck, ...] = Field(min_length=1)

    def bind(self, names: Names, at: Location) -> Bound:
        parts = [check.bind(names, (*at, "all", index)) for index, check in enumerate(self.all)]
        decisions = tuple(part.decide for part in parts)

        def decide(scope: Scope) -> Outcome:
            result: Outcome = True
            for part in decisions:
                outcome = part(scope)
                if outcome is False:
                    return False
                if outcome is not True and (result is True or result is JUDGEMENT):
                    result = outcome
            return result

        known = reduce(frozenset.intersection, (part.known_when_false for part in parts))

        def ways(scope: Scope) -> Ways:
            return all_of(part.ways(scope) for part in parts)

        return _together("all", parts, decide, conjunction, known, (" og ", " og "), ways)

    def says(self, names: Names) -> Clause:
        return together(Join.ALL, [check.says(names) for check in self.all])

    def mutants(self) -> Iterator[Mutant]:
        if len(self.all) > 1:
            yield Mutant(
                Text("«minst én» i stedet for «alle»", "«minst éin» i staden for «alle»"), Any_(any=self.all)
            )
        for change, parts in _changed_parts(self.all):
            yield Mutant(change, All(all=parts))


class Any_(Check):  # noqa: N801
    """At least one check holds. The first of true, unknown, judgement, false that occurs is the answer."""

    any: tuple[AnyCheck, ...] = Field(min_length=1)

    def bind(self, names: Names, at: Location) -> Bound:
        parts = [check.bind(names, (*at, "any", index)) for index, check in enumerate(self.any)]
        decisions = tuple(part.decide for part in parts)

        def decide(scope: Scope) -> Outcome:
            result: Outcome = False
            for part in decisions:
                outcome = part(scope)
                if outcome is True:
                    return True
                if outcome is not False and (result is False or result is JUDGEMENT):
                    result = outcome
            return result

        known = reduce(frozenset.union, (part.known_when_false for part in parts))

        def ways(scope: Scope) -> Ways:
            return one_of(part.ways(scope) for part in parts)

        return _together("any", parts, decide, disjunction, known, (" eller ", " eller "), ways)

    def says(self, names: Names) -> Clause:
        return together(Join.ANY, [check.says(names) for check in self.any])

    def mutants(self) -> Iterator[Mutant]:
        if len(self.any) > 1:
            yield Mutant(
                Text("«alle» i stedet for «minst én»", "«alle» i staden for «minst éin»"), All(all=self.any)
            )
        for change, parts in _changed_parts(self.any):
            yield Mutant(change, Any_(any=parts))


def _together(
    key: str,
    parts: list[Bound],
    decide: Callable[[Scope], Outcome],
    table: Callable[[Iterator[Outcome]], Outcome],
    known: frozenset[str],
    joins: tuple[str, str],
    ways: FindWays,
) -> Bound:
    nb, nn = joins[0].join(part.words.nb for part in parts), joins[1].join(part.words.nn for part in parts)
    words = Text(f"({nb})", f"({nn})") if len(parts) > 1 else Text(nb, nn)

    def explain(scope: Scope) -> Trace:
        traces = tuple(part.explain(scope) for part in parts)
        outcome = table(trace.outcome for trace in traces)
        blamed = [trace for trace in traces if _same_kind(trace.outcome, outcome)]
        failed: dict[Text, Item] = {item.called: item for trace in blamed for item in trace.failed}
        totals = [trace.total for trace in blamed if trace.total is not None]
        return Trace(key, words, outcome, (), traces, tuple(failed.values()), totals[0] if totals else None)

    return Bound(
        decide,
        explain,
        words,
        frozenset().union(*(part.reads for part in parts)),
        known,
        tuple(question for part in parts for question in part.questions),
        all(part.names_items for part in parts) if key == "all" else any(part.names_items for part in parts),
        ways,
    )


def _same_kind(one: Outcome, whole: Outcome) -> bool:
    if isinstance(whole, Unknown):
        return isinstance(one, Unknown)
    return one is whole


def _changed_parts(parts: tuple[AnyCheck, ...]) -> Iterator[tuple[Text, tuple[AnyCheck, ...]]]:
    for index, part in enumerate(parts):
        if len(parts) > 1:
            number = index + 1
            change = Text(f"uten ledd {number} av {len(parts)}", f"utan ledd {number} av {len(parts)}")
            yield change, parts[:index] + parts[index + 1 :]
        for change, check in part.mutants():
            yield change, (*parts[:index], check, *parts[index + 1 :])  # type: ignore[arg-type]
