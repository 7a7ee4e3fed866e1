"""The inspection report of a case: notice is given of the orders a person has decided on."""

from __future__ import annotations

from dataclasses import replace

from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_frame import case_frame
from compliance.letters.case_notes import decisions_in_words
from compliance.letters.deadlines import comment_deadline
from compliance.letters.letter import Parts
from compliance.letters.order_letters import order_points, orders_of, undecided
from compliance.letters.points import heading_of
from compliance.letters.report import report


def case_report(letter: CaseDrafting) -> Parts:
    """Return what the report is made of.

    The breaches that are not ordered are guidance. A breach nobody has decided about is told as a lack: what is done
    with a breach is for a person to say.
    """
    drafting = letter.drafting
    orders = orders_of(letter)
    ordered = {finding.id for order in orders for finding in order.findings}
    frame = case_frame(letter)
    plain = report(letter.judged.findings, ordered, drafting)
    points = order_points(letter, orders, proposed=True) if orders else ()
    for finding in undecided(letter):
        if finding.id not in ordered:
            drafting.lacks("aml § 18-6 (1)", "lack.decision", title=heading_of([finding], drafting))
    comment_by = letter.answer_by() or comment_deadline(drafting.on)
    content = replace(
        plain.content,
        frame=frame,
        orders=points,
        comment_deadline=drafting.needed_deadline("fvl § 16 (1)", "blank.comment-by", comment_by),
    )
    return replace(
        plain, frame=frame, content=content, notes=replace(plain.notes, decided=decisions_in_words(letter))
    )
