"""Each clause of a check watched while it is judged: does its answer alone decide what the check answers?

A clause is a check at the bottom of `all`, `any`, `every` and `some`. The checks themselves judge; a clause is
only given another answer than its own, and it is seen whether the whole then answers otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from compliance.rules.checks.base import Check
from compliance.rules.checks.combine import All, Any_
from compliance.rules.checks.lists import EachArguments, Every, Some
from compliance.rules.clauses import Clause
from compliance.rules.names import Bound, Location, Names
from compliance.rules.paths import Kind, PathType, resolve
from compliance.rules.scope import Scope
from compliance.state import JUDGEMENT, Outcome, State, Unknown
from compliance.texts import Text

_FORCED: tuple[Outcome, ...] = (True, False, Unknown.ABSENT)
_STATES: dict[object, State] = {True: State.MET, False: State.BREACH, JUDGEMENT: State.REVIEW}


def state_shown(answer: Outcome | None) -> State:
    """Return the state an answer leads to by itself; `not_applicable` for a criterion that is left out."""
    if answer is None:
        return State.NOT_APPLICABLE
    return State.NOT_DOCUMENTED if answer.__class__ is Unknown else _STATES[answer]


@dataclass(frozen=True)
class Leaf:
    """A clause: where in the criterion it stands ("check any 2 all 1"), and what it demands, in words.

    `reads` are the paths it reads; the items of a list are written `unit.measures[]`.
    """

    place: str
    text: Text
    reads: tuple[str, ...]


@dataclass
class Recorder:
    """Remembers the answers of clauses while it is `on`, and gives one of them another answer when told to."""

    on: bool = False
    seen: list[tuple[int, int, Outcome]] = field(default_factory=list)
    """Each answer in turn: the number of the clause, how many times it had answered before, and the answer."""
    forced: tuple[int, int, Outcome] | None = None
    times: dict[int, int] = field(default_factory=dict)

    def answer(self, number: int, decide: Callable[[Scope], Outcome], scope: Scope) -> Outcome:
        """Return the answer of clause `number`, or the one it is forced to give this time."""
        if not self.on:
            return decide(scope)
        time = self.times.get(number, 0)
        self.times[number] = time + 1
        if self.forced is not None and self.forced[:2] == (number, time):
            return self.forced[2]
        outcome = decide(scope)
        if self.forced is None:
            self.seen.append((number, time, outcome))
        return outcome

    def run(
        self, decide: Callable[[], Outcome | None], forced: tuple[int, int, Outcome] | None = None
    ) -> Outcome | None:
        """Return what `decide` answers, with the answers of clauses remembered or one of them forced."""
        self.on, self.forced, self.times = True, forced, {}
        if forced is None:
            self.seen = []
        try:
            return decide()
        finally:
            self.on, self.forced = False, None


class Probe(Check):
    """Stands for a clause in a check, and lets the recorder see its answers."""

    inner: Any
    recorder: Any
    number: int

    def bind(self, names: Names, at: Location) -> Bound:
        """Return the clause bound, its answers passing through the recorder."""
        bound: Bound = self.inner.bind(names, at)
        recorder, number, decide_inner = self.recorder, self.number, bound.decide

        def decide(scope: Scope) -> Outcome:
            answer: Outcome = recorder.answer(number, decide_inner, scope)
            return answer

        return Bound(
            decide,
            bound.explain,
            bound.words,
            bound.reads,
            bound.known_when_false,
            bound.questions,
            bound.names_items,
        )

    def says(self, names: Names) -> Clause:
        """Return what the clause demands."""
        said: Clause = self.inner.says(names)
        return said


@dataclass
class Probes:
    """The clauses of one criterion or condition, in the order they stand."""

    recorder: Recorder = field(default_factory=Recorder)
    leaves: list[Leaf] = field(default_factory=list)
    only_conditions: set[int] = field(default_factory=set)
    """The clauses of `when`: they decide whether the criterion applies, not whether it is met."""
    of_items: dict[int, Any] = field(default_factory=dict)
    """The clauses about the items of a list, each put to every item by itself."""

    def watched(self, check: Any, names: Names, place: str, each: str = "each") -> Any:
        """Return the same check with every clause watched; the clauses are added to `leaves`.

        `each` is the path of the items that the names call so.
        """
        if isinstance(check, All):
            parts = [self.watched(one, names, f"{place} all {n}", each) for n, one in enumerate(check.all, 1)]
            return All.model_construct(all=tuple(parts))
        if isinstance(check, Any_):
            parts = [self.watched(one, names, f"{place} any {n}", each) for n, one in enumerate(check.any, 1)]
            return Any_.model_construct(any=tuple(parts))
        if isinstance(check, Every):
            return Every.model_construct(every=self._each(check.every, names, f"{place} every", each))
        if isinstance(check, Some):
            return Some.model_construct(some=self._each(check.some, names, f"{place} some", each))
        return self._leaf(check, names, place, each)

    def _each(self, arguments: EachArguments, names: Names, place: str, each: str) -> EachArguments:
        item = resolve(arguments.of, names.roots).type.item or PathType(Kind.RECORD)
        items = f"{_spelt_out(arguments.of, each)}[]"
        first = len(self.leaves)
        inner = self.watched(arguments.check, names.with_each(item), place, items)
        for number in range(first, len(self.leaves)):
            alone = EachArguments.model_construct(of=arguments.of, check=self.of_items[number])
            self.of_items[number] = Every.model_construct(every=alone)
        return EachArguments.model_construct(of=arguments.of, check=inner)

    def _leaf(self, check: Check, names: Names, place: str, each: str) -> Probe:
        number = len(self.leaves)
        reads = sorted(_spelt_out(path, each) for path in check.bind(names, ()).reads)
        self.leaves.append(Leaf(place, check.says(names).text, tuple(reads)))
        if each != "each":
            self.of_items[number] = check
        if place.startswith("when"):
            self.only_conditions.add(number)
        return Probe.model_construct(inner=check, recorder=self.recorder, number=number)

    def decisive(self, decide: Callable[[], Outcome | None]) -> Iterator[tuple[int, State]]:
        """Yield each clause that alone decides what `decide` answers now, with the state it leads to.

        A clause decides when the whole answers as the clause does, and would answer otherwise if only this
        clause did. A clause of `when` decides when the whole would answer otherwise.
        """
        recorder = self.recorder
        whole = state_shown(recorder.run(decide))
        for number, time, outcome in tuple(recorder.seen):
            own = state_shown(outcome)
            if own is not whole and number not in self.only_conditions:
                continue
            others = [one for one in _FORCED if state_shown(one) is not own]
            if any(state_shown(recorder.run(decide, (number, time, one))) is not whole for one in others):
                yield number, own


def _spelt_out(path: str, each: str) -> str:
    """Return a path with the list in place of `each`."""
    root, dot, rest = path.partition(".")
    return f"{each}{dot}{rest}" if root == "each" else path
