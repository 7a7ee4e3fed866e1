"""Notice of a coercive fine, and decision on one. A person decides the amount; the program never proposes one."""

from __future__ import annotations

from datetime import date

from compliance.case.case_file import Fine, FineKind, LetterKind
from compliance.case.decisions import GivenOrder
from compliance.letters.case_content import FineDecision, FinedOrder, FineNotice
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_frame import case_frame
from compliance.letters.case_notes import appeal_ends, case_notes, deadlines_proposed
from compliance.letters.deadlines import deadline_in_words, weeks_after
from compliance.letters.escape import Markdown
from compliance.letters.extension_letter import deadline_of
from compliance.letters.heard import heard
from compliance.letters.letter import Parts
from compliance.letters.specification import LETTERS
from compliance.rules.wording import decimal, in_words

WEEKS_TO_ANSWER = 3
"""How long the employer gets after a notice of a fine; no provision sets the length."""

_POWER = "aml § 18-7"
_WAIVED_BY_THE_ACT = "aml § 18-7 (1) 3.p."


def fine_notice(letter: CaseDrafting) -> Parts:
    """Return what a notice of a coercive fine is made of."""
    drafting = letter.drafting
    frame = case_frame(letter)
    answer_by = letter.answer_by() or weeks_after(drafting.on, WEEKS_TO_ANSWER)
    content = FineNotice(
        frame=frame,
        fines=_fined(letter, "notice"),
        answer_by=drafting.needed_deadline("fvl § 16 (1)", "blank.answer-by", answer_by),
    )
    title = drafting.phrase("title.fine-notice")
    return Parts(
        LETTERS["fine_notice"], title, frame, content, case_notes(letter, deadlines_proposed(letter))
    )


def fine_decision(letter: CaseDrafting) -> Parts:
    """Return what a decision on a coercive fine is made of."""
    drafting = letter.drafting
    frame = case_frame(letter)
    named = {one.notice for one in letter.judged.case.file.fines if letter.wants(one.order) and one.notice}
    identifier = next(iter(named)) if len(named) == 1 else None
    before = heard(letter, LetterKind.FINE_NOTICE, identifier=identifier)
    content = FineDecision(
        frame=frame,
        notice_dated=before.dated,
        notice_deadline=before.deadline,
        comments=before.comments,
        one_comment=len(before.comments) == 1,
        fines=_fined(letter, "decision"),
        waived_by_act=drafting.in_force(_WAIVED_BY_THE_ACT),
        appeal_body=letter.appeal_body(),
    )
    title = drafting.phrase("title.fine-decision")
    return Parts(LETTERS["fine_decision"], title, frame, content, case_notes(letter, appeal_ends(letter)))


def _fined(letter: CaseDrafting, which: str) -> tuple[FinedOrder, ...]:
    """Return the orders the letter is about: those with a fine in the case, or those a person has chosen."""
    fines = {one.order: one for one in letter.judged.case.file.fines if letter.wants(one.order)}
    orders = [one for one in letter.orders() if one.number in fines or one.number in letter.beside.orders]
    if not orders:
        letter.drafting.lacks(_POWER, "blank.order")
    return tuple(_fined_order(letter, one, fines.get(one.number), which) for one in orders)


def _fined_order(letter: CaseDrafting, order: GivenOrder, fine: Fine | None, which: str) -> FinedOrder:
    drafting, language = letter.drafting, letter.drafting.language
    deadline = deadline_of(letter, order)
    if deadline >= drafting.on:
        passed = deadline_in_words(deadline, language)
        drafting.lacks(_POWER, "lack.deadline-open", number=order.number, date=passed)
    if order.closed or order.withdrawn or (fine and fine.met_on and fine.met_on <= drafting.on):
        drafting.lacks(_POWER, "lack.fine-met", number=order.number)
    runs = fine is not None and fine.kind is FineKind.RUNNING
    return FinedOrder(
        number=str(order.number),
        title=order.title.as_text()[language],
        decided=in_words(order.decided_on, language),
        order=order.text.as_text()[language],
        deadline=deadline_in_words(deadline, language),
        lacking=_not_met(letter, order),
        fine=_sentence(letter, order, fine, deadline, which),
        runs=runs,
        runs_by_day=runs and fine is not None and fine.per is not None and fine.per.value == "day",
    )


def _not_met(letter: CaseDrafting, order: GivenOrder) -> tuple[str, ...]:
    """Return the conditions of an order that no answer has shown to be met."""
    met = letter.beside.shown(order.number)
    return tuple(
        one.text.as_text()[letter.drafting.language] for one in order.conditions if one.id not in met
    )


def _sentence(
    letter: CaseDrafting, order: GivenOrder, fine: Fine | None, deadline: date, which: str
) -> Markdown:
    """Return the sentence that says what the fine is, with blanks for what no person has decided."""
    drafting = letter.drafting
    by_number = {"number": order.number} if which == "decision" else {}
    way = fine and way_of(fine)
    if fine is None or way is None:
        unknown = drafting.needed(_POWER, "blank.fine", "")
        return drafting.phrase(f"fine.{which}.unknown", fine=unknown, **by_number)
    values = {
        **by_number,
        "amount": drafting.needed(_POWER, "blank.amount", fine.amount and decimal(fine.amount)),
    }
    if which == "decision":
        values["date"] = _first_day(letter, fine, deadline)
    return drafting.phrase(f"fine.{which}.{way}", **values)


def way_of(fine: Fine) -> str | None:
    """Return how a fine runs, as the keys of the phrases end; None when the case does not say."""
    if fine.kind is FineKind.SINGLE:
        return "single"
    if fine.per is None:
        return None
    if fine.per.value != "day":
        return fine.per.value
    return f"day.{fine.days.value}" if fine.days else None


def _first_day(letter: CaseDrafting, fine: Fine, deadline: date) -> str:
    drafting = letter.drafting
    not_before = max(deadline, drafting.on)
    if fine.runs_from is not None and fine.runs_from <= not_before:
        drafting.lacks(_POWER, "lack.runs-from", date=deadline_in_words(not_before, drafting.language))
    first = fine.runs_from and deadline_in_words(fine.runs_from, drafting.language)
    found: str = drafting.needed(_POWER, "blank.runs-from", first)
    return found
