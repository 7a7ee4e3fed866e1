"""One documentation on one date, and how a rule is judged against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from compliance.documentation.claims import RecordedJudgement
from compliance.documentation.documentation import Documentation
from compliance.evaluation.findings import CriterionFinding, Finding, Subject, status_of
from compliance.evaluation.fingerprint import fingerprint
from compliance.facts.organisation import OrganisationView
from compliance.rules.compiler import Answer, CompiledCriterion, CompiledRule, in_order_of_needs
from compliance.rules.names import Bound
from compliance.rules.scope import ProposedOrders, Scope
from compliance.rules.trace import Trace
from compliance.state import JUDGEMENT, Outcome, State, Unknown, disjunction, state_of

APPLIES_WHEN = "applies-when"
"""What a recorded judgement calls the question whether a rule applies."""


@dataclass(frozen=True)
class _Judged:
    """What people have answered to the questions of a criterion."""

    answers: Mapping[str, bool]
    recorded: tuple[RecordedJudgement, ...] = ()
    former: tuple[RecordedJudgement, ...] = ()


_NOT_JUDGED = _Judged({})

Assumed: TypeAlias = Mapping[str, Mapping[str, bool]]
"""Answers to try out, by rule and criterion: every question of the criterion is answered so."""


class Judge:
    """Judges one documentation on one date. With `assumed` it answers questions to see what follows."""

    def __init__(
        self, documentation: Documentation, on: date, assumed: Assumed = MappingProxyType({})
    ) -> None:
        self.assumed = assumed
        self.documentation = documentation
        self.on = on
        self.organisation = OrganisationView(documentation, on)
        self.complete = documentation.complete is True
        self.judgements: dict[tuple[str, str, str | None], list[RecordedJudgement]] = {}
        for one in documentation.judgements:
            self.judgements.setdefault((one.rule, one.criterion, one.subject), []).append(one)

    def all_findings(self, rules: Sequence[CompiledRule]) -> tuple[Finding, ...]:
        """Return the findings of all rules, in the order of the rules; they must be in force."""
        found: dict[str, tuple[Finding, ...]] = {}
        for rule in in_order_of_reading(rules):
            found[rule.id] = self.findings(rule, found)
        return tuple(finding for rule in rules for finding in found[rule.id])

    def findings(self, rule: CompiledRule, earlier: Mapping[str, tuple[Finding, ...]]) -> tuple[Finding, ...]:
        """Return the findings of one rule, given those of the rules it reads."""
        subjects = self.subjects(rule, earlier)
        found = tuple([self.finding(rule, subject, scope) for subject, scope in subjects])
        return found or (self._of_nobody(rule),)

    def subjects(
        self, rule: CompiledRule, earlier: Mapping[str, tuple[Finding, ...]]
    ) -> tuple[tuple[Subject, Scope], ...]:
        """Return whom a rule is judged for, each with what its checks see."""
        if rule.definition.for_each == "units":
            found = self._units
        elif rule.definition.for_each == "safety_representatives":
            found = self._representatives
        else:
            found = self._whole
        if rule.reads_rules:
            return tuple(
                (subject, scope.with_orders(_proposed_orders(earlier, getattr(scope.unit, "id", None))))
                for subject, scope in found
            )
        return found

    @cached_property
    def _whole(self) -> tuple[tuple[Subject, Scope], ...]:
        scope = Scope(organisation=self.organisation, on=self.on, complete=self.complete)
        return ((Subject("organisation", None, self.organisation.called()), scope),)

    @cached_property
    def _units(self) -> tuple[tuple[Subject, Scope], ...]:
        return tuple(
            (
                Subject("unit", unit.id, unit.called()),
                Scope(organisation=self.organisation, on=self.on, complete=self.complete, unit=unit),
            )
            for unit in self.organisation.units()
        )

    @cached_property
    def _representatives(self) -> tuple[tuple[Subject, Scope], ...]:
        return tuple(
            (
                Subject("safety_representative", item.record.id, item.called()),
                Scope(
                    organisation=self.organisation,
                    on=self.on,
                    complete=self.complete,
                    item=item,
                    item_reading=reading,
                ),
            )
            for item, reading in self.organisation.representatives()
        )

    def _of_nobody(self, rule: CompiledRule) -> Finding:
        """Return the finding of a rule for each of something of which none is shown."""
        ((whole, _),) = self._whole
        says_none = self.organisation.safety_representatives.rest is False
        if rule.definition.for_each == "units" or says_none:
            return Finding(rule, whole, State.NOT_APPLICABLE, self.on)
        return Finding(rule, whole, State.NOT_DOCUMENTED, self.on)

    def finding(self, rule: CompiledRule, subject: Subject, scope: Scope) -> Finding:
        """Return the finding of one rule for one subject."""
        if rule.applies is not None and (
            undecided := self._unless_it_applies(rule, rule.applies, subject, scope)
        ):
            return undecided
        if self.judgements or rule.id in self.assumed:
            return self._with_judgements(rule, subject, scope)
        answers = rule.judge(scope)
        state = state_of(answer for answer in answers if answer is not None)
        criteria = tuple(
            self._criterion(rule, criterion, answer, scope)
            for criterion, answer in zip(rule.criteria, answers, strict=True)
        )
        return Finding(rule, subject, state, self.on, criteria)

    def _unless_it_applies(
        self, rule: CompiledRule, applies: Bound, subject: Subject, scope: Scope
    ) -> Finding | None:
        """Return the finding where the rule does not apply, or nobody knows yet whether it does."""
        answer = applies.decide(scope)
        if answer is True:
            return None
        criterion, judged = as_criterion(rule, applies), _NOT_JUDGED
        if self.judgements or rule.id in self.assumed:
            judged = self._judged(rule, criterion, subject, scope)
            scope.answers = judged.answers
            answer = applies.decide(scope)
            scope.answers = {}
            if answer is True:
                return None
        state = {False: State.NOT_APPLICABLE, JUDGEMENT: State.REVIEW}.get(answer, State.NOT_DOCUMENTED)
        return Finding(
            rule, subject, state, self.on, (), self._criterion(rule, criterion, answer, scope, judged)
        )

    def _criterion(
        self,
        rule: CompiledRule,
        criterion: CompiledCriterion,
        answer: Answer,
        scope: Scope,
        judged: _Judged = _NOT_JUDGED,
    ) -> CriterionFinding:
        """Return the outcome of a criterion; the scope is kept, so that it can be explained when asked."""
        left_out = answer is None and criterion.when is not None and criterion.when.decide(scope) is False
        status = status_of(answer, left_out=left_out)
        if answer is None:
            return CriterionFinding(criterion, answer, status)

        def explain() -> Trace:
            scope.answers = judged.answers
            trace = criterion.check.explain(scope)
            scope.answers = {}
            return trace

        def fingerprint_of() -> str:
            return _fingerprint(rule, criterion, scope)

        return CriterionFinding(
            criterion, answer, status, explain, fingerprint_of, judged.recorded, judged.former
        )

    def _with_judgements(self, rule: CompiledRule, subject: Subject, scope: Scope) -> Finding:
        """Judge criterion by criterion, so that a recorded judgement answers its own question only."""
        judged: dict[str, _Judged] = {}

        def decide(criterion: CompiledCriterion) -> Answer:
            judged[criterion.id] = self._judged(rule, criterion, subject, scope)
            scope.answers = judged[criterion.id].answers
            answer = criterion.decide(scope)
            scope.answers = {}
            return answer

        answers = in_order_of_needs(rule.criteria, decide)
        criteria = tuple(
            self._criterion(rule, criterion, answer, scope, judged.get(criterion.id, _NOT_JUDGED))
            for criterion, answer in zip(rule.criteria, answers, strict=True)
        )
        state = state_of(answer for answer in answers if answer is not None)
        return Finding(rule, subject, state, self.on, criteria)

    def answers(
        self, rule: CompiledRule, criterion: CompiledCriterion, subject: Subject, scope: Scope
    ) -> Mapping[str, bool]:
        """Return what people have answered to the questions of a criterion, where it still counts."""
        return self._judged(rule, criterion, subject, scope).answers

    def _judged(
        self, rule: CompiledRule, criterion: CompiledCriterion, subject: Subject, scope: Scope
    ) -> _Judged:
        questions = criterion.check.questions
        assumed = self.assumed.get(rule.id, {}).get(criterion.id)
        if assumed is not None:
            return _Judged({question.id: assumed for question in questions})
        given = self.judgements.get((rule.id, criterion.id, subject.id), [])
        if not given or not questions:
            return _NOT_JUDGED
        facts = _fingerprint(rule, criterion, scope)
        counting = tuple(one for one in given if one.facts == facts and one.on.earliest <= self.on)
        former = tuple(one for one in given if one not in counting)
        return _Judged(_answers(criterion, counting), counting, former)


def _fingerprint(rule: CompiledRule, criterion: CompiledCriterion, scope: Scope) -> str:
    """Return the fingerprint of what a criterion saw.

    A question with no check beside it sees nothing itself: what was weighed is then all that the rule saw.
    """
    seen = criterion.check.explain(scope).every_seen()
    if not seen:
        seen = tuple(one for other in rule.criteria for one in other.check.explain(scope).every_seen())
    return fingerprint(criterion, seen)


def _answers(criterion: CompiledCriterion, recorded: tuple[RecordedJudgement, ...]) -> dict[str, bool]:
    """Return the latest answer for each question; without a name it answers the only question there is."""
    only = criterion.check.questions[0].id if len(criterion.check.questions) == 1 else None
    ordered = sorted(recorded, key=lambda one: one.on.earliest)
    return {one.judgement or only: one.answer for one in ordered if one.judgement or only}  # type: ignore[misc]


def _proposed_orders(earlier: Mapping[str, tuple[Finding, ...]], unit: str | None) -> ProposedOrders:
    def proposed(rule_id: str) -> Outcome:
        """A rule that is not in force that day gives no order."""
        findings = earlier.get(rule_id, ())
        return disjunction(
            _proposes(finding) for finding in findings if unit is None or finding.subject.id in (None, unit)
        )

    return proposed


def _proposes(finding: Finding) -> Outcome:
    if finding.state is State.NOT_DOCUMENTED:
        return Unknown.ABSENT
    return JUDGEMENT if finding.state is State.REVIEW else finding.proposes_order


def as_criterion(rule: CompiledRule, applies: Bound) -> CompiledCriterion:
    """Show `applies_when` in the form of a criterion, so that it is explained and judged like one."""
    texts = rule.definition.applies_when
    assert texts is not None  # noqa: S101 - it is what `applies` was bound from
    update = {
        "id": APPLIES_WHEN,
        "text": texts.reason,
        "finding": texts.reason,
        "ask": texts.ask,
        "check": texts.check,
    }
    definition = rule.definition.criteria[0].model_copy(update=update)
    return CompiledCriterion(definition, applies, None, (), (), ())


def in_order_of_reading(rules: Sequence[CompiledRule]) -> list[CompiledRule]:
    """Return the rules so that each comes after those whose findings it reads."""
    if not any(rule.reads_rules for rule in rules):
        return list(rules)
    waiting, ordered, done = list(rules), list[CompiledRule](), set[str]()
    present = {rule.id for rule in rules}
    while waiting:
        ready = [rule for rule in waiting if not (rule.reads_rules & present) - done]
        # A cycle is an error of the rule set, found when it is loaded; here it must only not hang.
        for rule in ready or waiting[:1]:
            ordered.append(rule)
            done.add(rule.id)
        waiting = [rule for rule in waiting if rule.id not in done]
    return ordered
