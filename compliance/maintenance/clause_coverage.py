"""Which clauses of a rule its tests have shown to decide alone, and which they could have.

For every clause and every answer it can give (met, breach, not documented, to be weighed), a test shows it when
the clause gave that answer there, the criterion answered the same, and the criterion would have answered
otherwise if only this clause had (MC/DC). What a clause can decide at all is found by trying every documentation
that its criterion can tell apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from compliance.maintenance.cases import Case, cases_of, shared_cases
from compliance.maintenance.clause_probe import Leaf, Probes
from compliance.maintenance.reachability import part_of
from compliance.maintenance.rule_tests import rules_for
from compliance.maintenance.worlds import Part, TooManyWorldsError, Worlds, scope_of
from compliance.rules.compiler import Answer, CompiledCriterion, CompiledRule, in_order_of_needs, names_for
from compliance.rules.library import RuleLibrary
from compliance.rules.model import Criterion
from compliance.rules.names import Bound, Names
from compliance.rules.scope import Scope
from compliance.state import Outcome, State, disjunction, negation

MOST_WORLDS_TRIED = 4_000
"""How many documentations are tried for each criterion. The extremes come first."""

APPLIES_WHEN = "applies_when"
"""What the condition of a rule is called among its criteria."""


@dataclass(frozen=True)
class LeafCoverage:
    """A clause with the states it was shown to decide alone, and those it can decide, worst first."""

    leaf: Leaf
    shown: tuple[State, ...]
    possible: tuple[State, ...]

    @property
    def missing(self) -> tuple[State, ...]:
        """The states that the clause can decide and no test has shown it deciding."""
        return tuple(state for state in self.possible if state not in self.shown)


@dataclass(frozen=True)
class PartCoverage:
    """A criterion, or the condition of the rule, with its clauses and the tests in which it was judged."""

    id: str
    tests: tuple[str, ...]
    leaves: tuple[LeafCoverage, ...]
    is_tried_in_full: bool
    """False when there are too many documentations to try them all: more may be possible than is said."""


@dataclass
class _Watched:
    """One criterion or condition, bound so that its clauses are watched."""

    id: str
    parts: tuple[Part, ...]
    probes: Probes
    watched: tuple[Part, ...]
    bound: tuple[Bound, ...]
    tests: dict[str, None] = field(default_factory=dict)
    shown: set[tuple[int, State]] = field(default_factory=set)

    def decide(self, scope: Scope) -> Answer:
        return _outcome([bound.decide for bound in self.bound], scope)

    def observe(self, test: str, scope: Scope) -> None:
        self.tests[test] = None
        self.shown.update(self.probes.decisive(lambda: self.decide(scope)))


def _outcome(decides: Sequence[Callable[[Scope], Answer]], scope: Scope) -> Answer:
    """Return the outcome of a check, as `CompiledCriterion.decide` does, with its `when` second if it has one."""
    if len(decides) == 1:
        return decides[0](scope)
    applies = decides[1](scope)
    if applies is False or applies is None:
        return None
    outcome = decides[0](scope)
    return outcome if applies is True or outcome is None else disjunction((negation(applies), outcome))


@dataclass(frozen=True)
class _Observed(CompiledCriterion):
    """A criterion that lets its clauses be watched each time it is reached in a test."""

    watched: _Watched
    test: str

    def decide(self, scope: Scope) -> Answer:
        self.watched.observe(self.test, scope)
        return super().decide(scope)


def clauses_of(library: RuleLibrary, rule: CompiledRule) -> tuple[PartCoverage, ...]:
    """Return the coverage of the condition of a rule file and of each of its criteria, in order.

    Raises:
        CaseError: when a test cannot be made ready.
    """
    ids = frozenset(library.ids)
    names = names_for(rule.definition, ids)
    condition = _condition(rule, names)
    criteria = [_criterion(one.definition, names) for one in rule.criteria]
    for name, case, rules in _cases(library, rule):
        watched = _watched_rule(rule, name, condition, criteria)
        case.findings([watched if other is rule else other for other in rules])
    parts = [condition, *criteria] if condition else criteria
    return tuple(_coverage(rule, one, ids) for one in parts)


def _condition(rule: CompiledRule, names: Names) -> _Watched | None:
    applies = rule.definition.applies_when
    if applies is None:
        return None
    return _watch(APPLIES_WHEN, (Part(applies.check, presumes=True),), names)


def _criterion(criterion: Criterion, names: Names) -> _Watched:
    conditions = (Part(criterion.when),) if criterion.when is not None else ()
    return _watch(criterion.id, (part_of(criterion), *conditions), names)


def _watch(name: str, parts: tuple[Part, ...], names: Names) -> _Watched:
    probes, watched, bound = Probes(), list[Part](), list[Bound]()
    for place, part in zip(("check", "when"), parts, strict=False):
        check = probes.watched(part.check, names, place)
        watched.append(Part(check, part.silence, part.presumes))
        own = Names(names.roots, part.silence, part.presumes, names.rule_ids)
        bound.append(check.bind(own, ()))
    return _Watched(name, parts, probes, tuple(watched), tuple(bound))


def _cases(library: RuleLibrary, rule: CompiledRule) -> Iterator[tuple[str, Case, tuple[CompiledRule, ...]]]:
    """Yield every test that the rule file is judged in, with its name and the rules it is judged with."""
    for case in cases_of(rule):
        yield case.test.name, case, rules_for(library, rule)
    for case in shared_cases(rule.id, library.shared_tests.get(rule.id, ())):
        if rule.definition.in_force.holds(case.on):
            yield f"{rule.id}.tests.yaml: {case.test.name}", case, rules_for(library, rule)


def _watched_rule(
    rule: CompiledRule, test: str, condition: _Watched | None, criteria: Sequence[_Watched]
) -> CompiledRule:
    """Return the rule, judged as ever, with what each criterion sees in `test` looked into first."""
    compiled = tuple(
        _Observed(**vars(criterion), watched=watched, test=test)
        for criterion, watched in zip(rule.criteria, criteria, strict=True)
    )
    applies = rule.applies
    if applies is not None and condition is not None:
        known, watched = applies.decide, condition

        def applies_to(scope: Scope) -> Outcome:
            watched.observe(test, scope)
            return known(scope)

        applies = replace(applies, decide=applies_to)

    def judge(scope: Scope) -> tuple[Answer, ...]:
        return in_order_of_needs(compiled, lambda criterion: criterion.decide(scope))

    return replace(rule, criteria=compiled, applies=applies, judge=judge)


def _coverage(rule: CompiledRule, one: _Watched, ids: frozenset[str]) -> PartCoverage:
    possible, in_full = _possible(rule, one, ids)
    found = possible | one.shown
    leaves = tuple(
        LeafCoverage(leaf, _states(one.shown, number), _states(found, number))
        for number, leaf in enumerate(one.probes.leaves)
    )
    return PartCoverage(one.id, tuple(one.tests), leaves, in_full)


def _possible(rule: CompiledRule, one: _Watched, ids: frozenset[str]) -> tuple[set[tuple[int, State]], bool]:
    """Return what each clause can decide alone, and whether every documentation was tried."""
    part = one.parts[0]
    apart = [Part(check, part.silence, part.presumes) for check in one.probes.of_items.values()]
    # Put to the items by themselves, clauses tell apart items that the whole check answers alike.
    found, in_full = _tried(rule, one, apart, ids)
    if apart and not in_full:
        # All at once are too many: one by one they still show most of what is possible.
        for some in ([], *([clause] for clause in apart)):
            found |= _tried(rule, one, some, ids)[0]
    return found, in_full


def _tried(
    rule: CompiledRule, one: _Watched, apart: Sequence[Part], ids: frozenset[str]
) -> tuple[set[tuple[int, State]], bool]:
    found: set[tuple[int, State]] = set()
    try:
        # The checks as they stand come first: they are what the made-up documentation is made from.
        worlds = Worlds(rule.definition, [*one.parts, *apart, *one.watched], ids)
        decides = worlds.decide[-len(one.watched) :]
        for tried, (day, world, _) in enumerate(worlds.each()):
            if tried >= MOST_WORLDS_TRIED:
                return found, False
            scope = scope_of(world, day)
            found.update(one.probes.decisive(lambda scope=scope: _outcome(decides, scope)))  # type: ignore[misc]
    except TooManyWorldsError:
        return found, False
    return found, True


def _states(found: set[tuple[int, State]], number: int) -> tuple[State, ...]:
    return tuple(state for state in State if (number, state) in found)
