"""The notes to the inspector after a letter of a case: who has decided what, and what to remember."""

from __future__ import annotations

from collections.abc import Iterable

from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.content import Notes
from compliance.letters.points import heading_of
from compliance.rules.wording import in_words


def case_notes(letter: CaseDrafting, lines: Iterable[str] = ()) -> Notes:
    """Return the notes, with `lines` after what is said of deadlines."""
    day = in_words(letter.drafting.on, letter.drafting.language)
    return Notes(
        lines=(letter.drafting.phrase("note.deadlines", date=day), *lines),
        to_weigh=(),
        without_source=(),
        from_employees=(),
        unread=(),
        not_applicable=(),
        of_rules=(),
        decided=decisions_in_words(letter),
    )


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
