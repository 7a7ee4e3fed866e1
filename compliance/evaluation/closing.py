"""What would close a finding: the smallest sets of documented facts that would make it met.

Every set is tried before it is returned: the rule is judged once more with the set supposed, and whatever the
finding is met without is taken out. A criterion that is unknown asks only for what is unknown, since no other fact can
still change its outcome; a criterion that the documents show to apply is never asked to be left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations

from compliance.documentation.documentation import Documentation
from compliance.evaluation.evaluate import evaluate
from compliance.evaluation.findings import Finding, Subject
from compliance.evaluation.judge import Judge, as_criterion
from compliance.rules.compiler import CompiledCriterion, CompiledRule, to_suppose
from compliance.rules.scope import Scope
from compliance.rules.ways import (
    MOST_WAYS,
    NEVER,
    NOW,
    Way,
    Ways,
    agrees,
    all_of,
    join,
    one_of,
    smallest,
)
from compliance.state import State, Unknown

MOST_ROUNDS = 3
"""How many times documenting one thing may make another criterion apply."""


@dataclass(frozen=True)
class CriterionClosing:
    """What one criterion needs. `applies_when` stands first, where it is not known that the rule applies.

    `left_out` are the ways to show that the criterion does not apply at all.
    """

    criterion: CompiledCriterion
    met: Ways
    left_out: Ways = NEVER

    @property
    def alternatives(self) -> tuple[Way, ...]:
        """Every way for it not to stand against the finding, shortest first."""
        return one_of((self.met, self.left_out)).sets

    @property
    def is_needed(self) -> bool:
        """True when something more must be documented."""
        return not (self.met.is_now or self.left_out.is_now)


@dataclass(frozen=True)
class Closing:
    """What would close one finding. `sets` is empty where nothing would, or nothing is needed."""

    finding: Finding
    sets: tuple[Way, ...]
    criteria: tuple[CriterionClosing, ...]
    complete: bool
    """False when there are more ways than those kept."""
    state_with: Callable[[Way], State] = field(compare=False, repr=False)
    """The state of the finding with some needs supposed; it may be asked as long as the closing is kept."""
    has_consequences: bool = False
    """True when what is documented for one criterion can make another apply; its needs then stand last."""

    @property
    def is_free_choice(self) -> bool:
        """True when any alternative of each criterion can stand together with any of the others.

        Such a choice is always enough, but need not be among the smallest where criteria share what they need.
        """
        if self.has_consequences:
            return False
        wanted = [
            {need for way in one.alternatives for need in way} for one in self.criteria if one.is_needed
        ]
        return all(
            agrees((mine, other))
            for one, others in combinations(wanted, 2)
            for mine in one
            for other in others
        )

    @property
    def has_every_alternative(self) -> bool:
        """True when no criterion has more ways than its alternatives."""
        return all(one.met.complete and one.left_out.complete for one in self.criteria)


@dataclass(frozen=True)
class _Trial:
    """One rule, compiled to suppose, for one subject."""

    judge: Judge
    rule: CompiledRule
    subject: Subject
    scope: Scope

    def state_with(self, way: Way) -> State:
        """Judge once more with the needs supposed."""
        self.scope.supposed = {need.key: need.value for need in way}
        finding = self.judge.finding(self.rule, self.subject, self.scope)
        self.scope.supposed = {}
        return finding.state

    def is_met(self, way: Way) -> bool:
        """Return whether the needs are enough."""
        return self.state_with(way) is State.MET

    def without_excess(self, way: Way) -> Way:
        """Return the way without needs that the finding is met without, those that show least first."""
        for need in sorted(way, key=lambda one: (one.kind.value, one.words.nb)):
            rest = tuple(other for other in way if other != need)
            if self.is_met(rest):
                way = rest
        return way


def closings(
    documentation: Documentation, rules: Sequence[CompiledRule], rule_id: str, on: date
) -> tuple[Closing, ...]:
    """Return what would close each finding of one rule, given all the rules it may read.

    What the sources dispute is left out of the documentation, so it must be settled to count.
    """
    findings = evaluate(documentation, rules, on)
    judge = Judge(documentation, on)
    earlier: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        earlier[finding.rule_id] = (*earlier.get(finding.rule_id, ()), finding)
    mine = earlier.get(rule_id, ())
    if not mine:
        return ()
    rule = to_suppose(mine[0].rule)
    trials = {
        subject: _Trial(judge, rule, subject, scope) for subject, scope in judge.subjects(rule, earlier)
    }
    return tuple(_closing(finding, trials.get(finding.subject)) for finding in mine)


def _closing(finding: Finding, trial: _Trial | None) -> Closing:
    if trial is None or finding.state in (State.MET, State.NOT_APPLICABLE):
        return Closing(finding, (), (), True, lambda _way: finding.state)
    shown, found = _needed(trial)
    enough, consequences = list[Way](), list[CriterionClosing]()
    for way in found.sets:
        enough += _until_met(trial, way, MOST_ROUNDS, consequences)
    sets = smallest(way for way in map(trial.without_excess, enough) if way)
    complete = found.complete and all(
        one.met.complete and one.left_out.complete for one in (*shown, *consequences)
    )
    return Closing(
        finding, sets[:MOST_WAYS], (*shown, *consequences), complete and len(sets) <= MOST_WAYS,
        trial.state_with, bool(consequences),
    )  # fmt: skip


def _needed(trial: _Trial) -> tuple[tuple[CriterionClosing, ...], Ways]:
    """Return what each criterion needs, and the ways to have all of it, given what is supposed already."""
    criteria = tuple(_of_criterion(trial, criterion) for criterion in trial.rule.criteria)
    found = _combined(criteria)
    if (applies := _to_apply(trial)) is not None:
        return (applies, *criteria), all_of((applies.met, found))
    return criteria, found


def _until_met(trial: _Trial, way: Way, rounds: int, consequences: list[CriterionClosing]) -> list[Way]:
    """Return the way, with what more is needed where it makes a criterion apply that did not.

    What those criteria need is added to `consequences`.
    """
    if trial.is_met(way):
        return [way]
    if not rounds:
        return []
    trial.scope.supposed = {need.key: need.value for need in way}
    criteria, found = _needed(trial)
    trial.scope.supposed = {}
    consequences += [one for one in criteria if one.is_needed and one not in consequences]
    longer = (joined for more in found.sets if more and agrees(joined := join(way, more)))
    return [enough for joined in longer for enough in _until_met(trial, joined, rounds - 1, consequences)]


def _to_apply(trial: _Trial) -> CriterionClosing | None:
    """Return what would show that the rule applies; None when it does."""
    if trial.rule.applies is None:
        return None
    criterion = as_criterion(trial.rule, trial.rule.applies)
    trial.scope.answers = trial.judge.answers(trial.rule, criterion, trial.subject, trial.scope)
    ways = _what_is_open(trial.rule.applies.ways(trial.scope))
    trial.scope.answers = {}
    return None if ways.is_now else CriterionClosing(criterion, ways)


def _of_criterion(trial: _Trial, criterion: CompiledCriterion) -> CriterionClosing:
    scope = trial.scope
    scope.answers = trial.judge.answers(trial.rule, criterion, trial.subject, scope)
    applies = True if criterion.when is None else criterion.when.decide(scope)
    outcome, met, left_out = criterion.decide(scope), criterion.check.ways(scope), NEVER
    if criterion.when is not None and applies is not True:
        left_out = NOW if applies is False else _denied(criterion.when.ways(scope))
    scope.answers = {}
    if isinstance(outcome, Unknown):
        met = _what_is_open(met, left_out)
    return CriterionClosing(criterion, met, left_out)


def _denied(ways: Ways) -> Ways:
    """Return the ways with what they suppose turned round; a condition is one need."""
    return Ways(tuple(tuple(replace(need, value=False) for need in way) for way in ways.sets))


def _what_is_open(ways: Ways, instead: Ways = NEVER) -> Ways:
    """Return the ways that change nothing the documents already show, where there are any, there or `instead`."""
    still_open = tuple(way for way in ways.sets if not any(need.is_wrong for need in way))
    return replace(ways, sets=still_open) if still_open or instead.sets else ways


def _combined(criteria: Sequence[CriterionClosing]) -> Ways:
    """Return the ways for every criterion that is reached to be met, or left out.

    A criterion left out leaves those that need it unreached, so they ask for nothing.
    """
    at = {one.criterion.id: index for index, one in enumerate(criteria)}
    found: list[tuple[Way, tuple[bool, ...]]] = [((), ())]
    complete = True
    for one in criteria:
        needs = [at[name] for name in one.criterion.definition.needs]
        further = []
        for way, met in found:
            if not all(met[index] for index in needs):
                further.append((way, (*met, False)))
                continue
            choices = [(more, False) for more in one.left_out.sets]
            if not one.left_out.is_now:
                choices += [(more, True) for more in one.met.sets]
            further += [
                (joined, (*met, is_met)) for more, is_met in choices if agrees(joined := join(way, more))
            ]
        further.sort(key=lambda choice: len(choice[0]))
        complete = complete and len(further) <= MOST_WAYS
        found = further[:MOST_WAYS]
    return Ways(smallest(way for way, _ in found), complete)
