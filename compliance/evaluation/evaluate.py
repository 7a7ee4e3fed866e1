"""Judge documentation by rules as of a date (design § 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from compliance.documentation.claims import RecordedJudgement
from compliance.documentation.disputes import variants
from compliance.documentation.documentation import Documentation
from compliance.evaluation.disputes import combine
from compliance.evaluation.findings import CriterionFinding, CriterionStatus, Finding, Subject, status_of
from compliance.evaluation.fingerprint import fingerprint
from compliance.facts.organisation import OrganisationView
from compliance.rules.compiler import Answer, CompiledCriterion, CompiledRule
from compliance.rules.scope import ProposedOrders, Scope
from compliance.state import JUDGEMENT, Outcome, State, Unknown, disjunction, state_of


def evaluate(documentation: Documentation, rules: Iterable[CompiledRule], on: date) -> tuple[Finding, ...]:
    """Return one finding for each rule in force on `on` and each of its subjects.

    Rules come in the order given, subjects in the order of the documentation. A rule that reads the findings
    of others is judged after them. Where sources dispute a value, the rules are judged for each of them.
    """
    in_force = [rule for rule in rules if rule.definition.in_force.holds(on)]
    if not documentation.disputes:
        return _evaluate_plain(documentation, in_force, on)
    runs = [_evaluate_plain(variant, in_force, on) for variant in variants(documentation)]
    return combine(documentation.disputes, runs)


def _evaluate_plain(
    documentation: Documentation, rules: Sequence[CompiledRule], on: date
) -> tuple[Finding, ...]:
    judge = _Judge(documentation, on)
    found: dict[str, tuple[Finding, ...]] = {}
    for rule in in_order_of_reading(rules):
        found[rule.id] = judge.findings(rule, found)
    return tuple(finding for rule in rules for finding in found[rule.id])


def in_order_of_reading(rules: Sequence[CompiledRule]) -> list[CompiledRule]:
    """Return the rules so that each comes after those whose findings it reads."""
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


class _Judge:
    """Judges one documentation on one date."""

    def __init__(self, documentation: Documentation, on: date) -> None:
        self.documentation = documentation
        self.on = on
        self.organisation = OrganisationView(documentation, on)
        self.complete = documentation.complete is True
        self.judgements: dict[tuple[str, str, str | None], list[RecordedJudgement]] = {}
        for one in documentation.judgements:
            self.judgements.setdefault((one.rule, one.criterion, one.subject), []).append(one)

    def findings(self, rule: CompiledRule, earlier: dict[str, tuple[Finding, ...]]) -> tuple[Finding, ...]:
        """Return the findings of one rule."""
        if rule.definition.for_each == "units":
            return tuple(
                self._finding(
                    rule, Subject("unit", unit.id, unit.called()), self._scope(rule, earlier, unit=unit)
                )
                for unit in self.organisation.units()
            ) or (self._nobody(rule),)
        if rule.definition.for_each == "safety_representatives":
            return tuple(
                self._finding(
                    rule,
                    Subject("safety_representative", item.record.id, item.called()),
                    self._scope(rule, earlier, item=item, reading=reading),
                )
                for item, reading in self.organisation.representatives()
            ) or (self._no_representative(rule),)
        return (self._finding(rule, self._whole(), self._scope(rule, earlier)),)

    def _whole(self) -> Subject:
        return Subject("organisation", None, self.organisation.called())

    def _nobody(self, rule: CompiledRule) -> Finding:
        return Finding(rule, self._whole(), State.NOT_APPLICABLE, self.on)

    def _no_representative(self, rule: CompiledRule) -> Finding:
        said = self.organisation.safety_representatives.rest is False
        state = State.NOT_APPLICABLE if said else State.NOT_DOCUMENTED
        return Finding(rule, self._whole(), state, self.on)

    def _scope(
        self,
        rule: CompiledRule,
        earlier: dict[str, tuple[Finding, ...]],
        *,
        unit: object = None,
        item: object = None,
        reading: Unknown = Unknown.UNREAD,
    ) -> Scope:
        scope = Scope(
            organisation=self.organisation,
            on=self.on,
            complete=self.complete,
            unit=unit,
            item=item,
            item_reading=reading,
        )
        if rule.reads_rules:
            scope.order_proposed = _proposed_orders(earlier, getattr(unit, "id", None))
        return scope

    def _finding(self, rule: CompiledRule, subject: Subject, scope: Scope) -> Finding:
        if rule.applies is not None:
            applies = rule.applies.decide(scope)
            if applies is not True:
                return self._not_decided(rule, subject, scope, applies)
        if self.judgements:
            answers = self._with_judgements(rule, subject, scope)
        else:
            answers = rule.judge(scope)
        state = state_of(answer for answer in answers if answer is not None)
        return Finding(rule, subject, state, self.on, self._criteria(rule, subject, scope, answers))

    def _not_decided(self, rule: CompiledRule, subject: Subject, scope: Scope, applies: Outcome) -> Finding:
        state = {False: State.NOT_APPLICABLE, JUDGEMENT: State.REVIEW}.get(applies, State.NOT_DOCUMENTED)
        assert rule.applies is not None  # noqa: S101
        criterion = _as_criterion(rule)
        trace = rule.applies.explain(scope)
        shown = CriterionFinding(
            criterion, applies, status_of(applies, left_out=False), trace, fingerprint(criterion, trace)
        )
        return Finding(rule, subject, state, self.on, (), shown)

    def _with_judgements(self, rule: CompiledRule, subject: Subject, scope: Scope) -> tuple[Answer, ...]:
        """Judge criterion by criterion, so that a recorded judgement answers its own question only."""
        answers: list[Answer] = []
        for criterion in rule.criteria:
            if any(answers[i] is not True and answers[i] is not JUDGEMENT for i in criterion.needs):
                answers.append(None)
                continue
            scope.answers = {}
            if criterion.check.questions:
                recorded, _former, _facts = self._recorded(rule, criterion, subject, scope)
                scope.answers = _answers(criterion, recorded)
            answers.append(criterion.decide(scope))
            scope.answers = {}
        return tuple(answers)

    def _recorded(
        self, rule: CompiledRule, criterion: CompiledCriterion, subject: Subject, scope: Scope
    ) -> tuple[tuple[RecordedJudgement, ...], tuple[RecordedJudgement, ...], str]:
        """Return the judgements of these facts, those of other facts, and the fingerprint."""
        facts = fingerprint(criterion, criterion.check.explain(scope))
        given = self.judgements.get((rule.id, criterion.id, subject.id), [])
        counting = tuple(one for one in given if one.facts == facts and one.on.earliest <= self.on)
        return counting, tuple(one for one in given if one not in counting), facts

    def _criteria(
        self, rule: CompiledRule, subject: Subject, scope: Scope, answers: tuple[Answer, ...]
    ) -> tuple[CriterionFinding, ...]:
        found = []
        for criterion, answer in zip(rule.criteria, answers, strict=True):
            left_out = criterion.when is not None and criterion.when.decide(scope) is False
            status = status_of(answer, left_out=left_out)
            if answer is None or (answer is True and not self.judgements):
                found.append(CriterionFinding(criterion, answer, status))
                continue
            found.append(self._explained(rule, criterion, subject, scope, answer, status))
        return tuple(found)

    def _explained(
        self,
        rule: CompiledRule,
        criterion: CompiledCriterion,
        subject: Subject,
        scope: Scope,
        answer: Answer,
        status: CriterionStatus,
    ) -> CriterionFinding:
        if not criterion.check.questions:
            return CriterionFinding(criterion, answer, status, criterion.check.explain(scope))
        recorded, former, facts = self._recorded(rule, criterion, subject, scope)
        scope.answers = _answers(criterion, recorded)
        trace = criterion.check.explain(scope)
        scope.answers = {}
        return CriterionFinding(criterion, answer, status, trace, facts, former, recorded)


def explain(finding: Finding, documentation: Documentation) -> Finding:
    """Return the finding with a trace for every criterion that was judged, also those plainly met."""
    judge = _Judge(documentation, finding.on)
    unit = next((one for one in judge.organisation.units() if one.id == finding.subject.id), None)
    item, reading = next(
        (
            (view, reading)
            for view, reading in judge.organisation.representatives()
            if view.record.id == finding.subject.id
        ),
        (None, Unknown.UNREAD),
    )
    scope = judge._scope(finding.rule, {}, unit=unit, item=item, reading=reading)  # noqa: SLF001
    criteria = tuple(
        one
        if one.trace is not None or one.answer is None
        else CriterionFinding(one.criterion, one.answer, one.status, one.criterion.check.explain(scope))
        for one in finding.criteria
    )
    return Finding(finding.rule, finding.subject, finding.state, finding.on, criteria, finding.applies)


def _answers(criterion: CompiledCriterion, recorded: tuple[RecordedJudgement, ...]) -> dict[str, bool]:
    """Return the latest answer for each question; without a name it answers the only question there is."""
    only = criterion.check.questions[0].id if len(criterion.check.questions) == 1 else None
    ordered = sorted(recorded, key=lambda one: one.on.earliest)
    return {one.judgement or only: one.answer for one in ordered if one.judgement or only}  # type: ignore[misc]


def _proposed_orders(earlier: dict[str, tuple[Finding, ...]], unit: str | None) -> ProposedOrders:
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


def _as_criterion(rule: CompiledRule) -> CompiledCriterion:
    """Show `applies_when` in the form of a criterion, so that it is explained like one."""
    applies = rule.definition.applies_when
    assert applies is not None and rule.applies is not None  # noqa: S101, PT018
    definition = rule.definition.criteria[0].model_copy(
        update={
            "id": "applies-when",
            "text": applies.reason,
            "finding": applies.reason,
            "ask": applies.ask,
            "check": applies.check,
        }
    )
    return CompiledCriterion(definition, rule.applies, None, (), (), ())


__all__ = ["evaluate", "explain", "in_order_of_reading"]
