"""Notice of orders without a report, and decision on orders: one point for each order a person has decided on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from compliance.case.case_file import LetterKind
from compliance.case.decisions import GivenOrder
from compliance.case.orders import orders_to_give
from compliance.case.standing import JudgedCase
from compliance.evaluation import Finding
from compliance.law import Citation, is_in_force, print_citation
from compliance.letters.case_content import OrderDecision, OrderNotice
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_frame import case_frame
from compliance.letters.case_notes import appeal_ends, case_notes, deadlines_proposed
from compliance.letters.content import Point
from compliance.letters.deadlines import comment_deadline, weeks_after
from compliance.letters.drafting import Drafting
from compliance.letters.heard import heard
from compliance.letters.letter import Parts
from compliance.letters.points import by_rule, heading_of, point_of
from compliance.letters.sensitive import SensitiveTexts
from compliance.letters.specification import LETTERS
from compliance.rules.wording import in_words
from compliance.state import State

_NOTICES = (LetterKind.INSPECTION_REPORT, LetterKind.ORDER_NOTICE)


@dataclass(frozen=True)
class LetterOrder:
    """An order to be in a letter: decided by a person, or only proposed by its rule."""

    number: int
    findings: tuple[Finding, ...]
    deadline: date | None
    wording: str | None
    is_decided: bool


def orders_of(letter: CaseDrafting) -> tuple[LetterOrder, ...]:
    """Return the orders the letter is about: those given by it, else those that decisions would give.

    Where nobody has decided anything, the orders the rules propose stand in their place, and the letter lacks the
    decisions.
    """
    before = _before(letter)
    found = _given(letter) or _decided(before, letter) or _proposed(before)
    return tuple(one for one in found if letter.wants(one.number))


def _before(letter: CaseDrafting) -> JudgedCase:
    """Return the case as it was before the letter: orders given on its date or later are not given yet."""
    case = letter.judged.case
    given = tuple(one for one in case.decisions.orders if one.decided_on < letter.drafting.on)
    decisions = case.decisions.model_copy(update={"orders": given})
    return replace(letter.judged, case=replace(case, decisions=decisions))


def _given(letter: CaseDrafting) -> list[LetterOrder]:
    """Return the orders that this letter gave, as they were given, so that it can be made again."""
    itself, language = letter.itself(), letter.drafting.language
    if letter.kind is not LetterKind.ORDER_DECISION or itself is None:
        return []
    return [
        LetterOrder(order.number, findings, order.deadline, order.text.as_text()[language], is_decided=True)
        for order in letter.judged.case.decisions.orders
        if order.letter == itself.id and (findings := _findings_of(order, letter.judged))
    ]


def _findings_of(order: GivenOrder, judged: JudgedCase) -> tuple[Finding, ...]:
    subjects = order.subjects or (None,)
    return tuple(
        one
        for one in judged.findings
        if one.state is State.BREACH and one.rule_id == order.rule and one.subject.id in subjects
    )


def _decided(before: JudgedCase, letter: CaseDrafting) -> list[LetterOrder]:
    return [
        LetterOrder(
            one.number, one.findings, one.deadline, one.text(letter.drafting.language), is_decided=True
        )
        for one in orders_to_give(before)
    ]


def _proposed(before: JudgedCase) -> list[LetterOrder]:
    if any(one.action is not None for one in before.standings):
        return []
    first = 1 + max((one.number for one in before.case.decisions.orders), default=0)
    proposed = by_rule(one for one in before.findings if one.proposes_order)
    return [
        LetterOrder(number, tuple(findings), None, None, is_decided=False)
        for number, findings in enumerate(proposed, start=first)
    ]


def order_notice(letter: CaseDrafting) -> Parts:
    """Return what a notice of orders is made of."""
    drafting = letter.drafting
    frame = case_frame(letter)
    report = letter.before(LetterKind.INSPECTION_REPORT)
    points = order_points(letter, orders_of(letter), proposed=True)
    comment_by = letter.answer_by() or comment_deadline(drafting.on)
    content = OrderNotice(
        frame=frame,
        report_dated=in_words(report.dated, drafting.language) if report else "",
        orders=points,
        one_order=len(points) == 1,
        comment_by=drafting.needed_deadline("fvl § 16 (1)", "blank.comment-by", comment_by),
    )
    notes = case_notes(letter, deadlines_proposed(letter))
    return Parts(LETTERS["order_notice"], drafting.phrase("title.order-notice"), frame, content, notes)


def order_decision(letter: CaseDrafting) -> Parts:
    """Return what a decision on orders is made of."""
    drafting = letter.drafting
    frame = case_frame(letter)
    before = heard(letter, *_NOTICES)
    points = order_points(letter, orders_of(letter), proposed=False)
    content = OrderDecision(
        frame=frame,
        notice_dated=before.dated,
        notice_deadline=before.deadline,
        comments=before.comments,
        one_comment=len(before.comments) == 1,
        orders=points,
        one_order=len(points) == 1,
        appeal_body=letter.appeal_body(),
    )
    notes = case_notes(letter, appeal_ends(letter))
    return Parts(LETTERS["order_decision"], drafting.phrase("title.order-decision"), frame, content, notes)


def order_points(letter: CaseDrafting, orders: Sequence[LetterOrder], *, proposed: bool) -> tuple[Point, ...]:
    """Return one point for each order. A deadline may be proposed in a notice; in a decision a person sets it."""
    drafting = letter.drafting
    if not orders:
        drafting.lacks("aml § 18-6 (1)", "blank.order")
    hidden = SensitiveTexts(drafting.documentation)
    points = []
    for order in orders:
        findings = [hidden.left_out_of(one) for one in order.findings]
        heading = heading_of(findings, drafting)
        if not order.is_decided:
            drafting.lacks("aml § 18-6 (1)", "lack.decision", title=heading)
        _hold_basis_to_the_day(findings[0].rule.basis, drafting)
        deadline = _deadline(order, drafting, proposed=proposed)
        points.append(point_of(order.number, findings, drafting, order=order.wording, deadline=deadline))
    return tuple(points)


def undecided(letter: CaseDrafting) -> tuple[Finding, ...]:
    """Return the breaches that nobody has decided anything about."""
    return tuple(
        one.finding
        for one in letter.judged.standings
        if one.finding.state is State.BREACH and one.action is None
    )


def _deadline(order: LetterOrder, drafting: Drafting, *, proposed: bool) -> str:
    day = order.deadline
    if day is None and proposed:
        day = weeks_after(drafting.on, order.findings[0].rule.definition.deadline_weeks)
    return drafting.needed_deadline("aml § 18-6 (2) 1.p.", "blank.deadline", day)


def _hold_basis_to_the_day(basis: Sequence[Citation], drafting: Drafting) -> None:
    for citation in basis:
        if not is_in_force(citation, drafting.on):
            words = print_citation(citation, drafting.language)
            drafting.lacks("aml § 18-6 (1)", "lack.basis", old=words)
