"""Whether orders are met by what the employer sent: what is closed, and what is still lacking.

The answer was held to the conditions of each order (`case.closing`). A person decides what is closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compliance.case.closing import ClosedOrder, JudgedAnswer, JudgedCondition, Verdict, Why
from compliance.case.closing_report import sources_behind
from compliance.case.decisions import GivenOrder
from compliance.case.order_deadlines import deadline_of
from compliance.letters.case_content import AnsweredOrder, OrderClosing
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_frame import case_frame
from compliance.letters.case_notes import case_notes
from compliance.letters.content import Found
from compliance.letters.deadlines import deadline_in_words
from compliance.letters.drafting import Drafting
from compliance.letters.escape import Markdown
from compliance.letters.letter import Parts
from compliance.letters.points import heading_of
from compliance.letters.sensitive import SensitiveTexts
from compliance.letters.sources import lines_of
from compliance.letters.specification import LETTERS
from compliance.reports.sentences import reason_of
from compliance.rules.wording import in_words, listed

_ORDERED = "aml § 18-6 (2) 1.p."
_FOR_A_PERSON = (Why.TO_WEIGH, Why.NOT_APPLICABLE, Why.SUBJECT_GONE)
"""What the employer cannot answer: a person in the authority must decide it before the letter is sent."""


@dataclass(frozen=True)
class _Answered:
    """One order in the letter, and what the answer shows of it, where there is an answer to it."""

    order: GivenOrder
    conditions: tuple[JudgedCondition, ...]
    can_close: bool


def order_closing(letter: CaseDrafting) -> Parts:
    """Return what a letter on the closing of orders is made of."""
    drafting, language, judged = letter.drafting, letter.drafting.language, letter.beside.answer
    frame = case_frame(letter)
    found = _orders(letter, judged)
    if not found:
        drafting.lacks(_ORDERED, "blank.order")
    orders = tuple(_answered_order(letter, one, judged) for one in found)
    closed = {one.number for one in orders if one.closed}
    every = letter.judged.case.decisions.orders
    still_open = [str(one.number) for one in every if one.is_open and str(one.number) not in closed]
    decided = sorted({one.order.decided_on for one in found})
    received = judged.answer.file.received_on if judged else None
    content = OrderClosing(
        frame=frame,
        received=drafting.needed(_ORDERED, "blank.received", received and in_words(received, language)),
        decided=listed([in_words(day, language) for day in decided], language)
        if decided
        else drafting.blank("blank.order"),
        orders=orders,
        one_order=len(every) == 1,
        all_closed=not still_open,
        open_orders=listed(still_open, language) if still_open else "",
    )
    title = drafting.phrase("title.closing")
    notes = case_notes(letter, *_notes(drafting, judged), *_without_source(drafting, orders))
    return Parts(LETTERS["order_closing"], title, frame, content, notes)


def _orders(letter: CaseDrafting, judged: JudgedAnswer | None) -> list[_Answered]:
    """Return the orders the answer is for, and those a person closed by this letter without one."""
    answered: dict[int, ClosedOrder] = {one.order.number: one for one in judged.orders} if judged else {}
    itself = letter.itself()
    found = []
    for order in letter.orders():
        one = answered.get(order.number)
        by_this = order.closed is not None and itself is not None and order.closed.letter == itself.id
        if one is not None:
            found.append(_Answered(order, one.conditions, one.can_close))
        elif by_this:
            found.append(_Answered(order, (), can_close=True))
    return found


def _answered_order(letter: CaseDrafting, one: _Answered, judged: JudgedAnswer | None) -> AnsweredOrder:
    drafting, language, order = letter.drafting, letter.drafting.language, one.order
    by_a_person = order.closed is not None
    if one.can_close and not by_a_person:
        drafting.lacks(None, "lack.closing", number=order.number)
    closed = one.can_close or by_a_person
    said = _Said(drafting, judged)
    open_ones = [] if closed else list(one.conditions)
    for condition in open_ones:
        if condition.why in _FOR_A_PERSON:
            words = condition.condition.text.as_text()[language]
            drafting.lacks(None, "lack.weigh", number=order.number, condition=words)
    deadline = deadline_of(order, letter.judged.case.file, drafting.on)
    return AnsweredOrder(
        number=str(order.number),
        title=order.title.as_text()[language],
        closed=closed,
        one_condition=len(order.conditions) == 1,
        met=said.those(one.conditions, Verdict.MET),
        lacking=said.those(open_ones, Verdict.NOT_MET),
        unclear=said.those(open_ones, Verdict.UNCLEAR),
        deadline=deadline_in_words(deadline, language),
        passed=deadline < drafting.on,
    )


class _Said:
    """What a letter says of the conditions of an order."""

    def __init__(self, drafting: Drafting, judged: JudgedAnswer | None) -> None:
        self._drafting = drafting
        self._documentation = judged.documented.whole if judged else drafting.documentation
        self._hidden = SensitiveTexts(self._documentation)

    def those(self, conditions: Sequence[JudgedCondition], verdict: Verdict) -> tuple[Found, ...]:
        """Return the conditions of that verdict, with their sources, or with why they are not met."""
        return tuple(self._found(one) for one in conditions if one.verdict is verdict)

    def _found(self, one: JudgedCondition) -> Found:
        words = self._words(one)
        if one.verdict is Verdict.MET:
            return Found(words, self._sources(one))
        return Found(words, why=self._why(one))

    def _words(self, one: JudgedCondition) -> str:
        """Return the condition, with the name of whom it is for where the words do not say it."""
        words = one.condition.text.as_text()[self._drafting.language]
        if one.condition.subject is None or one.finding is None:
            return words
        name = one.finding.subject.called[self._drafting.language]
        return words if name in words else f"{words} ({name})"

    def _sources(self, one: JudgedCondition) -> tuple[Markdown, ...]:
        if one.criterion is None:
            return ()
        return lines_of(sources_behind(one.criterion), self._drafting, self._documentation)

    def _why(self, one: JudgedCondition) -> str:
        phrase, language = self._drafting.phrase, self._drafting.language
        if one.why is Why.ONLY_SAID:
            return phrase("close.only-said")
        if one.why is Why.ONLY_DONE:
            return phrase("close.only-done")
        if one.finding is None or one.criterion is None or one.why in _FOR_A_PERSON:
            return ""
        shown = self._hidden.left_out_of(one.finding)
        criterion = next(each for each in shown.criteria if each.id == one.criterion.id)
        reason = reason_of(shown, criterion, language, self._documentation)
        return reason.sentence


def _without_source(drafting: Drafting, orders: Sequence[AnsweredOrder]) -> list[str]:
    """Return a note for each condition that is met without a place where it stands."""
    met = [one for order in orders for one in order.met if not one.sources]
    return [drafting.phrase("note.met-sourceless", condition=one.sentence) for one in met]


def _notes(drafting: Drafting, judged: JudgedAnswer | None) -> list[str]:
    lines: list[str] = [drafting.phrase("note.closing")]
    if judged is not None and judged.new_breaches:
        lines.append(drafting.phrase("note.new-breaches"))
        lines += [heading_of([one.finding], drafting) for one in judged.new_breaches]
    return lines
