"""An answer held to the conditions of the orders it is for, and not to the law at large.

Each condition is one criterion for one subject. It is judged once more by the rule that was in force when the order was
decided, on the documentation with the answer, and all earlier answers, laid over it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from compliance.case.answered import AnsweredDocumentation, answered
from compliance.case.answers import Answer
from compliance.case.decisions import GivenOrder, OrderCondition
from compliance.case.folder import ANSWER_FILE, ANSWERS, DECISIONS_FILE, Case
from compliance.case.shown import OnlySaidDone
from compliance.error_messages import register
from compliance.errors import DocumentationError, Problem, nearest
from compliance.evaluation import CriterionFinding, CriterionStatus, Finding, judge_by
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary
from compliance.state import State
from compliance.strict_yaml import read
from compliance.texts import Text

register(
    {
        "answer-before-order": Text(
            "Svaret kom {on}, før pålegg {number} ble vedtatt ({decided}).",
            "Svaret kom {on}, før pålegg {number} blei vedteke ({decided}).",
            "The answer came on {on}, before order {number} was decided ({decided}).",
        ),
        "order-rule-not-in-force": Text(
            "Pålegg {number} bygger på «{value}», som ikke var i kraft {on}.",
            "Pålegg {number} byggjer på «{value}», som ikkje var i kraft {on}.",
            "Order {number} rests on “{value}”, which was not in force on {on}.",
        ),
        "order-unknown-criterion": Text(
            "«{value}» er ikke et kriterium i kontrollpunktet slik det var {on}.",
            "«{value}» er ikkje eit kriterium i kontrollpunktet slik det var {on}.",
            "“{value}” is not a criterion of the control point as it was on {on}.",
        ),
    }
)


class Verdict(StrEnum):
    """Whether a condition is met."""

    MET = "met"
    NOT_MET = "not_met"
    UNCLEAR = "unclear"
    """A person must ask, or weigh it."""


class Why(StrEnum):
    """What a verdict rests on."""

    SHOWN = "shown"
    FAILS = "fails"
    """The documents show that it is not so."""
    BEHIND_ANOTHER = "behind_another"
    """A criterion it presupposes is not met."""
    UNKNOWN = "unknown"
    """The answer does not say."""
    TO_WEIGH = "to_weigh"
    """The law uses a standard, or the sources disagree."""
    ONLY_SAID = "only_said"
    """It is said, but no document shows it."""
    ONLY_DONE = "only_done"
    """It rests on a measure that is called done, and nothing more."""
    NOT_APPLICABLE = "not_applicable"
    """What was ordered does not apply there any more, by what was sent in."""
    SUBJECT_GONE = "subject_gone"
    """Whom it is for is not in the documentation any more."""


_OF_STATUS: Mapping[CriterionStatus, tuple[Verdict, Why]] = {
    CriterionStatus.MET: (Verdict.MET, Why.SHOWN),
    CriterionStatus.FAILED: (Verdict.NOT_MET, Why.FAILS),
    CriterionStatus.UNKNOWN: (Verdict.UNCLEAR, Why.UNKNOWN),
    CriterionStatus.REVIEW: (Verdict.UNCLEAR, Why.TO_WEIGH),
    CriterionStatus.LEFT_OUT: (Verdict.UNCLEAR, Why.NOT_APPLICABLE),
}


@dataclass(frozen=True)
class JudgedCondition:
    """A condition with its verdict, and the outcome of the criterion where it was judged."""

    condition: OrderCondition
    verdict: Verdict
    why: Why
    finding: Finding | None = None
    criterion: CriterionFinding | None = None
    only_said_done: tuple[OnlySaidDone, ...] = ()
    """The measures that are called done, and what is not said of them, where it rests on one."""


@dataclass(frozen=True)
class ClosedOrder:
    """An order held to what was sent in. A person decides whether it is closed."""

    order: GivenOrder
    conditions: tuple[JudgedCondition, ...]

    @property
    def can_close(self) -> bool:
        """True when every condition is met; new breaches do not count here."""
        return all(one.verdict is Verdict.MET for one in self.conditions)

    @property
    def met(self) -> tuple[JudgedCondition, ...]:
        """The conditions that are met."""
        return tuple(one for one in self.conditions if one.verdict is Verdict.MET)


@dataclass(frozen=True)
class NewBreach:
    """A finding with criteria that fail now, did not fail before, and are no condition of an order."""

    finding: Finding
    criteria: tuple[CriterionFinding, ...]


@dataclass(frozen=True)
class JudgedAnswer:
    """An answer with the orders it is for, and what is new and belongs in a notice of its own."""

    answer: Answer
    on: date
    documented: AnsweredDocumentation
    orders: tuple[ClosedOrder, ...]
    new_breaches: tuple[NewBreach, ...] = ()

    @property
    def shown(self) -> dict[int, frozenset[str]]:
        """The ids of the conditions that are met, by the number of the order."""
        return {one.order.number: frozenset(each.condition.id for each in one.met) for one in self.orders}


def close_orders(
    case: Case, answer: Answer, library: RuleLibrary, on: date | None = None
) -> tuple[ClosedOrder, ...]:
    """Return each order the answer is for, with a verdict on each of its conditions.

    Args:
        case: the case; earlier answers in it count too.
        answer: one of the answers of the case.
        library: every rule, in every period.
        on: the day the answer is judged; None for the day it was received. Documents dated later do not count.

    Raises:
        DocumentationError: when the answer is not valid documentation, or an order rests on what no rule says.
    """
    day = on or answer.file.received_on
    return _closed(case, answer, answered(case, answer, day), library, day)


def judge_answer(
    case: Case,
    answer: Answer,
    library: RuleLibrary,
    before: Sequence[Finding],
    on: date | None = None,
) -> JudgedAnswer:
    """Return the answer held to the orders it is for, with new breaches apart.

    Args:
        case: as in `close_orders`.
        answer: as in `close_orders`.
        library: as in `close_orders`.
        before: the findings of the case before the answer. New breaches are looked for in the same control points.
        on: as in `close_orders`.

    Raises:
        DocumentationError: as in `close_orders`.
    """
    day = on or answer.file.received_on
    documented = answered(case, answer, day)
    orders = _closed(case, answer, documented, library, day)
    judged = {one.rule_id for one in before}
    now = judge_by(documented.whole, library.on(day), day)
    conditions = {
        (order.rule, condition.subject, condition.criterion)
        for order in case.decisions.orders
        if order.is_open
        for condition in order.conditions
    }
    new = _new_breaches(before, [one for one in now if one.rule_id in judged], conditions)
    return JudgedAnswer(answer, day, documented, orders, new)


def _closed(
    case: Case, answer: Answer, documented: AnsweredDocumentation, library: RuleLibrary, on: date
) -> tuple[ClosedOrder, ...]:
    orders = [one for one in case.decisions.orders if one.number in answer.file.to]
    _check_order_in_time(case, answer, orders)
    rules = _rules_of(case, orders, library)
    return tuple(_order(order, documented, rules[order.number], library, on) for order in orders)


def _check_order_in_time(case: Case, answer: Answer, orders: Sequence[GivenOrder]) -> None:
    received = answer.file.received_on
    early = [one for one in orders if received < one.decided_on]
    if early:
        loaded = read(case.folder / ANSWERS / answer.name / ANSWER_FILE, DocumentationError)
        told = ({"number": one.number, "on": received, "decided": one.decided_on} for one in early)
        raise DocumentationError(
            *(loaded.problem(("received_on",), "answer-before-order", each) for each in told)
        )


def _rules_of(case: Case, orders: Sequence[GivenOrder], library: RuleLibrary) -> dict[int, CompiledRule]:
    """Return the rule each order rests on, as it was when the order was decided."""
    found: dict[int, CompiledRule] = {}
    problems: list[Problem] = []
    for order in orders:
        rule = next((one for one in library.on(order.decided_on) if one.id == order.rule), None)
        if rule is None:
            problems.append(_no_rule(case, order, library))
            continue
        found[order.number] = rule
        problems += _unknown_criteria(case, order, rule)
    if problems:
        raise DocumentationError(*problems)
    return found


def _no_rule(case: Case, order: GivenOrder, library: RuleLibrary) -> Problem:
    suggestion = None if order.rule in library.ids else nearest(order.rule, library.ids)
    arguments = {
        "number": order.number,
        "value": order.rule,
        "on": order.decided_on,
        "suggestion": suggestion or "",
    }
    at = ("orders", case.decisions.orders.index(order), "rule")
    loaded = read(case.folder / DECISIONS_FILE, DocumentationError)
    return loaded.problem(at, "order-rule-not-in-force", arguments, "did-you-mean" if suggestion else None)


def _unknown_criteria(case: Case, order: GivenOrder, rule: CompiledRule) -> list[Problem]:
    known = [one.id for one in rule.criteria]
    problems = []
    for index, condition in enumerate(order.conditions):
        if condition.criterion in known:
            continue
        suggestion = nearest(condition.criterion, known)
        arguments = {
            "value": condition.criterion,
            "on": order.decided_on,
            "suggestion": suggestion or "",
            "values": ", ".join(known),
        }
        at = ("orders", case.decisions.orders.index(order), "conditions", index, "criterion")
        loaded = read(case.folder / DECISIONS_FILE, DocumentationError)
        hint = "did-you-mean" if suggestion else "allowed-values"
        problems.append(loaded.problem(at, "order-unknown-criterion", arguments, hint))
    return problems


def _order(
    order: GivenOrder, documented: AnsweredDocumentation, rule: CompiledRule, library: RuleLibrary, on: date
) -> ClosedOrder:
    rules = _with_those_it_reads(rule, library, order.decided_on)
    whole, shown, counting = (
        {one.subject.id: one for one in judge_by(each, rules, on) if one.rule_id == rule.id}
        for each in (documented.whole, documented.documented, documented.counting)
    )
    judged = []
    for condition in order.conditions:
        one = _condition(condition, whole.get(condition.subject))
        if one.verdict is Verdict.MET and not _is_met(counting.get(condition.subject), condition.criterion):
            is_shown = _is_met(shown.get(condition.subject), condition.criterion)
            why, measures = (Why.ONLY_DONE, documented.only_said_done) if is_shown else (Why.ONLY_SAID, ())
            one = replace(one, verdict=Verdict.UNCLEAR, why=why, only_said_done=measures)
        judged.append(one)
    return ClosedOrder(order, tuple(judged))


def _with_those_it_reads(rule: CompiledRule, library: RuleLibrary, on: date) -> list[CompiledRule]:
    in_force = {one.id: one for one in library.on(on)} if rule.reads_rules else {}
    wanted, waiting = {rule.id: rule}, list(rule.reads_rules)
    while waiting:
        other = in_force.get(waiting.pop())
        if other is not None and other.id not in wanted:
            wanted[other.id] = other
            waiting += other.reads_rules
    return list(wanted.values())


def _condition(condition: OrderCondition, finding: Finding | None) -> JudgedCondition:
    if finding is None:
        return JudgedCondition(condition, Verdict.UNCLEAR, Why.SUBJECT_GONE)
    one = _criterion(finding, condition.criterion)
    if one is None:
        why = Why.NOT_APPLICABLE if finding.state is State.NOT_APPLICABLE else Why.UNKNOWN
        return JudgedCondition(condition, Verdict.UNCLEAR, why, finding, finding.applies)
    if one.status is CriterionStatus.NOT_REACHED:
        return _behind_another(condition, finding, one)
    verdict, why = _OF_STATUS[one.status]
    return JudgedCondition(condition, verdict, why, finding, one)


def _behind_another(condition: OrderCondition, finding: Finding, one: CriterionFinding) -> JudgedCondition:
    """Judge a condition that was not reached by the first criterion it needs that is not met."""
    for index in one.criterion.needs:
        needed = finding.criteria[index]
        if needed.status is CriterionStatus.NOT_REACHED:
            return _behind_another(condition, finding, needed)
        if needed.status not in (CriterionStatus.MET, CriterionStatus.REVIEW):
            verdict, _ = _OF_STATUS[needed.status]
            return JudgedCondition(condition, verdict, Why.BEHIND_ANOTHER, finding, needed)
    return JudgedCondition(condition, Verdict.UNCLEAR, Why.UNKNOWN, finding, one)


def _criterion(finding: Finding, criterion: str) -> CriterionFinding | None:
    return next((one for one in finding.criteria if one.id == criterion), None)


def _is_met(finding: Finding | None, criterion: str) -> bool:
    one = _criterion(finding, criterion) if finding is not None else None
    return one is not None and one.status is CriterionStatus.MET


def _new_breaches(
    before: Sequence[Finding],
    now: Sequence[Finding],
    conditions: set[tuple[str, str | None, str]],
) -> tuple[NewBreach, ...]:
    failed = {(one.id, each.id) for one in before for each in one.with_status(CriterionStatus.FAILED)}
    found = []
    for finding in now:
        new = tuple(
            one
            for one in finding.with_status(CriterionStatus.FAILED)
            if (finding.id, one.id) not in failed
            and (finding.rule_id, finding.subject.id, one.id) not in conditions
        )
        if new:
            found.append(NewBreach(finding, new))
    return tuple(found)
