"""The notice before a decision: that it was sent, that there was time to comment, and what was said to it."""

from __future__ import annotations

from dataclasses import dataclass

from compliance.case.case_file import LetterKind, SentLetter
from compliance.letters.case_content import Comment
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.deadlines import deadline_in_words
from compliance.rules.wording import in_words

_NOTICE = "fvl § 16 (1)"


@dataclass(frozen=True)
class Heard:
    """What a decision says of the notice before it, in words."""

    dated: str
    deadline: str
    comments: tuple[Comment, ...]


def heard(letter: CaseDrafting, *kinds: LetterKind, identifier: str | None = None) -> Heard:
    """Return what was done to hear the recipient; without a notice, or before its deadline is out, it is lacking."""
    drafting = letter.drafting
    notice = letter.before(*kinds, identifier=identifier)
    if notice is None:
        drafting.lacks(_NOTICE, "lack.notice")
    elif notice.answer_by is not None and notice.answer_by >= drafting.on:
        last = deadline_in_words(notice.answer_by, drafting.language)
        drafting.lacks(_NOTICE, "lack.time-to-comment", date=last)
    return Heard(
        dated=in_words(notice.dated, drafting.language) if notice else drafting.blank("blank.notice"),
        deadline=_deadline(letter, notice),
        comments=letter.comments_to(notice),
    )


def _deadline(letter: CaseDrafting, notice: SentLetter | None) -> str:
    drafting = letter.drafting
    if notice is None:
        return drafting.blank("blank.comment-by")
    last = notice.answer_by and deadline_in_words(notice.answer_by, drafting.language)
    found: str = drafting.needed(_NOTICE, "blank.comment-by", last)
    return found
