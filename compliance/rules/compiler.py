"""From a rule file to one callable: bind every check, parse every citation, and put the criteria together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from compliance.facts.organisation import OrganisationView
from compliance.facts.representative import RepresentativeView
from compliance.facts.unit import UnitView
from compliance.law import Citation
from compliance.rules.checks.order_proposed import OrderProposed
from compliance.rules.checks.supposing import alone
from compliance.rules.checks.walk import nested
from compliance.rules.citations import citations_of
from compliance.rules.model import Criterion, Rule
from compliance.rules.names import Bound, Fault, Location, Names, speaks_in_writing, stays_unknown
from compliance.rules.paths import Kind, PathType
from compliance.rules.scope import Scope
from compliance.rules.ways import NeedKind
from compliance.state import JUDGEMENT, Outcome, disjunction, negation

Answer: TypeAlias = Outcome | None
"""The outcome of a criterion; None when it was left out (`when` is false) or not reached (`needs`)."""


@dataclass(frozen=True)
class CompiledCriterion:
    """A criterion with its checks bound. `needs` are positions of earlier criteria."""

    definition: Criterion
    check: Bound
    when: Bound | None
    needs: tuple[int, ...]
    basis: tuple[Citation, ...]
    in_writing: tuple[Citation, ...]

    @property
    def id(self) -> str:
        """The id of the criterion."""
        return self.definition.id

    def decide(self, scope: Scope) -> Answer:
        """Return the outcome for the subject in `scope`, or None when the criterion does not apply."""
        if self.when is None:
            return self.check.decide(scope)
        applies = self.when.decide(scope)
        if applies is False:
            return None
        outcome = self.check.decide(scope)
        return outcome if applies is True else disjunction((negation(applies), outcome))


@dataclass(frozen=True)
class CompiledRule:
    """A rule ready to be judged. `file` is where it was read; faults are for `rules check`."""

    definition: Rule
    file: str
    basis: tuple[Citation, ...]
    applies: Bound | None
    criteria: tuple[CompiledCriterion, ...]
    reads_rules: frozenset[str]
    """The rules whose findings this one reads; it is judged after them."""
    judge: Callable[[Scope], tuple[Answer, ...]] = field(compare=False)

    @property
    def id(self) -> str:
        """The id of the control point, the same in every period."""
        return self.definition.id


def names_for(rule: Rule, rule_ids: frozenset[str]) -> Names:
    """Return the names that the checks of a rule may use."""
    roots = {"organisation": PathType(Kind.RECORD, OrganisationView), "on": PathType(Kind.DATE)}
    if rule.for_each == "units":
        roots["unit"] = PathType(Kind.RECORD, UnitView)
    elif rule.for_each == "safety_representatives":
        roots["item"] = PathType(Kind.RECORD, RepresentativeView)
    return Names(roots, rule_ids=rule_ids)


def compile_rule(rule: Rule, file: str, rule_ids: frozenset[str]) -> tuple[CompiledRule, list[Fault]]:
    """Return the rule compiled, and everything that is wrong with it; it may be judged only without errors."""
    names = names_for(rule, rule_ids)
    return _compile(rule, file, names), names.faults


def to_suppose(rule: CompiledRule) -> CompiledRule:
    """Return a rule without faults compiled once more, so that it heeds what is supposed, and knows its ways."""
    names = replace(names_for(rule.definition, rule.reads_rules), supposes=True)
    return _compile(rule.definition, rule.file, names)


def _compile(rule: Rule, file: str, names: Names) -> CompiledRule:
    faults = names.faults
    applies = None
    if rule.applies_when is not None:
        presuming = replace(names, presumes=True)
        applies = rule.applies_when.check.bind(presuming, ("applies_when", "check"))
        citations_of(rule.applies_when.basis, rule.in_force, ("applies_when", "basis"), faults)
    criteria = tuple(_compile_criterion(rule, index, names, faults) for index in range(len(rule.criteria)))
    basis = citations_of(rule.basis, rule.in_force, ("basis",), faults)
    return CompiledRule(rule, file, basis, applies, criteria, _rules_read(rule), _judge(criteria))


def _rules_read(rule: Rule) -> frozenset[str]:
    checks = [criterion.check for criterion in rule.criteria]
    checks += [criterion.when for criterion in rule.criteria if criterion.when is not None]
    if rule.applies_when is not None:
        checks.append(rule.applies_when.check)
    inside = (part for check in checks for part in nested(check))
    return frozenset(
        read for part in inside if isinstance(part, OrderProposed) for read in part.order_proposed
    )


def _compile_criterion(rule: Rule, index: int, names: Names, faults: list[Fault]) -> CompiledCriterion:
    criterion = rule.criteria[index]
    at: Location = ("criteria", index)
    silence = speaks_in_writing if criterion.in_writing else stays_unknown
    own_names = replace(names, silence=silence)
    earlier = {other.id: position for position, other in enumerate(rule.criteria[:index])}
    for position, needed in enumerate(criterion.needs):
        if needed not in earlier:
            own_names.reject((*at, "needs", position), "needs-earlier", {"value": needed})
    when = None
    if criterion.when is not None:
        bound = criterion.when.bind(names, (*at, "when"))
        when = alone(criterion.when, names, bound, NeedKind.LEFT_OUT)
    return CompiledCriterion(
        criterion,
        criterion.check.bind(own_names, (*at, "check")),
        when,
        tuple(earlier[needed] for needed in criterion.needs if needed in earlier),
        citations_of(criterion.basis, rule.in_force, (*at, "basis"), faults),
        citations_of(criterion.in_writing, rule.in_force, (*at, "in_writing"), faults),
    )


def _judge(criteria: tuple[CompiledCriterion, ...]) -> Callable[[Scope], tuple[Answer, ...]]:
    """Put the criteria together to one callable."""

    def judge(scope: Scope) -> tuple[Answer, ...]:
        return in_order_of_needs(criteria, lambda criterion: criterion.decide(scope))

    return judge


def in_order_of_needs(
    criteria: Sequence[CompiledCriterion], decide: Callable[[CompiledCriterion], Answer]
) -> tuple[Answer, ...]:
    """Return the answer of each criterion: it is reached when those it needs are true or left to judgement.

    So no assessment at all is one failure and not five, and a criterion that makes sense only where another
    holds never speaks while that is unknown.
    """
    answers: list[Answer] = []
    for criterion in criteria:
        is_reached = all(answers[i] is True or answers[i] is JUDGEMENT for i in criterion.needs)
        answers.append(decide(criterion) if is_reached else None)
    return tuple(answers)
