"""The notes to the inspector after a letter of a case: who has decided what, and what to remember."""

from __future__ import annotations

from datetime import date

from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.content import Notes
from compliance.letters.deadlines import appeal_deadline, deadline_in_words, information_appeal_deadline
from compliance.letters.points import heading_of
from compliance.rules.wording import in_words


def case_notes(letter: CaseDrafting, *lines: str) -> Notes:
    """Return the notes, with `lines` first."""
    return Notes(
        lines=lines,
        to_weigh=(),
        without_source=(),
        from_employees=(),
        unread=(),
        not_applicable=(),
        of_rules=(),
        decided=decisions_in_words(letter),
    )


def deadlines_proposed(letter: CaseDrafting) -> str:
    """Return the note that the deadlines of the letter are proposals, counted from its date."""
    return letter.drafting.phrase(
        "note.deadlines", date=in_words(letter.drafting.on, letter.drafting.language)
    )


def appeal_ends(letter: CaseDrafting) -> str:
    """Return when the deadline to appeal against a decision ends, if the letter arrives on its date."""
    return _ends(letter, appeal_deadline(letter.drafting.on))


def information_appeal_ends(letter: CaseDrafting) -> str:
    """Return when the deadline to appeal against a request for information ends, if it arrives on its date."""
    return _ends(letter, information_appeal_deadline(letter.drafting.on))


def _ends(letter: CaseDrafting, last: date) -> str:
    drafting = letter.drafting
    day, end = in_words(drafting.on, drafting.language), deadline_in_words(last, drafting.language)
    return drafting.phrase("note.appeal", date=day, deadline=end)


def decisions_in_words(letter: CaseDrafting) -> tuple[str, ...]:
    """Return one line for each decision that counts: of what, by whom, when and why."""
    drafting = letter.drafting
    return tuple(
        drafting.phrase(
            f"decided.{one.decision.action.value}",
            title=heading_of([one.finding], drafting),
            name=one.decision.by,
            date=in_words(one.decision.on, drafting.language),
            reason=one.decision.reason,
        )
        for one in letter.judged.standings
        if one.decision is not None and one.lapse is None
    )
