"""Answer to applications for longer deadlines, order by order."""

from __future__ import annotations

from datetime import date

from compliance.case import order_deadlines
from compliance.case.case_file import Extension as CaseExtension
from compliance.case.case_file import LetterKind
from compliance.case.decisions import GivenOrder
from compliance.letters.case_content import DeadlineExtension, Extension
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_frame import case_frame
from compliance.letters.case_notes import appeal_ends, case_notes
from compliance.letters.deadlines import deadline_in_words
from compliance.letters.drafting import Drafting
from compliance.letters.letter import Parts
from compliance.letters.specification import LETTERS
from compliance.rules.wording import in_words

_DEADLINE = "aml § 18-6 (2) 1.p."


def deadline_of(letter: CaseDrafting, order: GivenOrder, asked_before: date | None = None) -> date:
    """Return the deadline of an order with the extensions given, those asked for before a day when one is named."""
    return order_deadlines.deadline_of(order, letter.judged.case.file, letter.drafting.on, asked_before)


def deadline_extension(letter: CaseDrafting) -> Parts:
    """Return what an answer to applications for longer deadlines is made of."""
    drafting = letter.drafting
    frame = case_frame(letter)
    answered = [_extension(letter, one) for one in _to_answer(letter)]
    if not answered:
        drafting.lacks(_DEADLINE, "blank.order")
    content = DeadlineExtension(frame, tuple(answered), letter.appeal_body())
    title = drafting.phrase("title.extension")
    return Parts(
        LETTERS["deadline_extension"], title, frame, content, case_notes(letter, appeal_ends(letter))
    )


def _to_answer(letter: CaseDrafting) -> list[CaseExtension]:
    """Return the latest application for each order that came after the last answer to one, by order."""
    answered = letter.before(LetterKind.DEADLINE_EXTENSION)
    latest: dict[int, CaseExtension] = {}
    for one in sorted(letter.judged.case.file.extensions, key=lambda one: one.asked_on):
        is_new = answered is None or one.asked_on > answered.dated
        if letter.wants(one.order) and one.asked_on <= letter.drafting.on and is_new:
            latest[one.order] = one
    return [latest[number] for number in sorted(latest)]


def _extension(letter: CaseDrafting, asked: CaseExtension) -> Extension:
    drafting, language = letter.drafting, letter.drafting.language
    order = letter.judged.case.order(asked.order)
    old = deadline_of(letter, order, asked_before=asked.asked_on) if order else None
    return Extension(
        number=str(asked.order),
        title=order.title.as_text()[language] if order else drafting.needed(_DEADLINE, "blank.order", ""),
        asked=in_words(asked.asked_on, language),
        wanted=deadline_in_words(asked.asked_to, language) if asked.asked_to else "",
        old_deadline=drafting.needed(_DEADLINE, "blank.deadline", old and deadline_in_words(old, language)),
        granted=asked.granted,
        deadline=_new_deadline(drafting, asked, old) if asked.granted else "",
        passed=old is not None and old < drafting.on,
        reason=drafting.needed("fvl § 25 (2)", "blank.reason", asked.reason),
    )


def _new_deadline(drafting: Drafting, asked: CaseExtension, old: date | None) -> str:
    new = asked.new_deadline
    if old is not None and new is not None and new <= old:
        drafting.lacks(_DEADLINE, "lack.later-deadline", date=deadline_in_words(old, drafting.language))
    return drafting.needed_deadline(_DEADLINE, "blank.new-deadline", new)
