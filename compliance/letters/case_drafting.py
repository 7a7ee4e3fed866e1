"""One letter of a case being drafted: the case, the orders it is about, and the letters before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compliance.case.case_file import Comment as CaseComment
from compliance.case.case_file import LetterKind, SentLetter
from compliance.case.closing import JudgedAnswer
from compliance.case.decisions import GivenOrder
from compliance.case.standing import JudgedCase
from compliance.checklists import Checklist
from compliance.letters.case_content import Comment
from compliance.letters.drafting import Drafting
from compliance.letters.escape import Markdown, quoted
from compliance.rules.wording import in_words

_DIRECTORATE = "direktoratet for arbeidstilsynet"


@dataclass(frozen=True)
class Beside:
    """What a letter is drafted from beside the case.

    Attributes:
        orders: the numbers of the orders the letter is about; empty stands for all it can be about.
        checklist: the checklist of the case as it is on the day, for its themes and documents.
        answers: what the employer sent, oldest first, each held to the conditions of its orders.
    """

    orders: frozenset[int] = frozenset()
    checklist: Checklist | None = None
    answers: tuple[JudgedAnswer, ...] = ()

    @property
    def answer(self) -> JudgedAnswer | None:
        """The latest answer."""
        return self.answers[-1] if self.answers else None

    def shown(self, number: int) -> frozenset[str]:
        """Return the ids of the conditions of an order that the latest answer to it has shown to be met."""
        found = [one.shown[number] for one in self.answers if number in one.shown]
        return found[-1] if found else frozenset()


@dataclass(frozen=True)
class CaseDrafting:
    """What every letter of a case is drafted from."""

    judged: JudgedCase
    drafting: Drafting
    kind: LetterKind
    beside: Beside = Beside()

    def wants(self, number: int) -> bool:
        """Return whether the letter is about that order."""
        return not self.beside.orders or number in self.beside.orders

    def orders(self) -> tuple[GivenOrder, ...]:
        """Return the orders that are given, and are to be in the letter, by number."""
        wanted = (one for one in self.judged.case.decisions.orders if self.wants(one.number))
        return tuple(sorted(wanted, key=lambda one: one.number))

    def itself(self) -> SentLetter | None:
        """Return what the case says of this very letter: of its kind, and of its date."""
        return next((one for one in self._letters(self.kind) if one.dated == self.drafting.on), None)

    def answer_by(self) -> date | None:
        """Return the deadline to answer that a person has set for this letter."""
        written = self.itself()
        return written.answer_by if written else None

    def before(self, *kinds: LetterKind, identifier: str | None = None) -> SentLetter | None:
        """Return the latest letter of those kinds dated before this one; the named one, when one is named."""
        found = [
            one
            for one in self._letters(*kinds)
            if one.dated < self.drafting.on and identifier in (None, one.id)
        ]
        return max(found, key=lambda one: one.dated, default=None)

    def _letters(self, *kinds: LetterKind) -> Iterable[SentLetter]:
        return (one for one in self.judged.case.file.letters if one.kind in kinds)

    def comments_to(self, letter: SentLetter | None) -> tuple[Comment, ...]:
        """Return what was said to a letter by the date of this one; an answer that is missing is told."""
        if letter is None:
            return ()
        found = [
            one
            for one in self.judged.case.file.comments
            if one.to == letter.id and one.received_on <= self.drafting.on
        ]
        return tuple(self._comment(one) for one in sorted(found, key=lambda one: one.received_on))

    def _comment(self, comment: CaseComment) -> Comment:
        drafting = self.drafting
        said = drafting.phrase(
            f"comment.{comment.by.value}",
            date=in_words(comment.received_on, drafting.language),
            quote=quoted(comment.text, None, drafting.language),
        )
        answer = drafting.needed("fvl § 25 (2)", "blank.comment-answer", comment.answer)
        return Comment(Markdown(said), answer)

    def appeal_body(self) -> str:
        """Return who decides an appeal (arbeidsmiljøloven § 18-6 seventh paragraph)."""
        name = self.judged.case.file.sender.name or ""
        by_directorate = " ".join(name.casefold().split()) == _DIRECTORATE
        return self.drafting.phrase("appeal.body.ministry" if by_directorate else "appeal.body.directorate")
