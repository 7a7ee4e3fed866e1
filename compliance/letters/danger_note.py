"""A note to a person where imminent danger may exist: what the case says, and never an order."""

from __future__ import annotations

from dataclasses import replace

from compliance.letters.case_content import DangerNote
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_frame import case_frame
from compliance.letters.case_notes import case_notes
from compliance.letters.content import Asked
from compliance.letters.letter import Parts
from compliance.letters.points import points
from compliance.letters.sensitive import SensitiveTexts
from compliance.letters.specification import LETTERS
from compliance.state import State


def danger_note(letter: CaseDrafting) -> Parts:
    """Return what the note is made of: every breach with its sources, for a person to read at once."""
    drafting = letter.drafting
    hidden = SensitiveTexts(drafting.documentation)
    breaches = (hidden.left_out_of(one) for one in letter.judged.findings if one.state is State.BREACH)
    to_nobody = {
        "recipient": "",
        "address": "",
        "recipient_reference": "",
        "recipient_dated": "",
        "signature": "",
    }
    frame = replace(case_frame(letter), **to_nobody)
    officer = letter.judged.case.file.sender.case_officer
    responsible = drafting.needed("aml § 18-6 (2) 2.p.", "blank.responsible", officer)
    content = DangerNote(
        frame=frame,
        responsible=responsible,
        found=tuple(Asked(one.heading, one.groups) for one in points(breaches, drafting)),
    )
    return Parts(
        LETTERS["danger_note"],
        drafting.phrase("title.danger"),
        frame,
        content,
        case_notes(letter),
        is_letter=False,
        mark="danger.mark",
        about_mark="danger.text",
    )
