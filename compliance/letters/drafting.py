"""What the parts of a letter share while it is drafted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from compliance.documentation.documentation import Documentation
from compliance.law import is_in_force, parse
from compliance.letters.blanks import blank
from compliance.letters.deadlines import deadline_in_words
from compliance.letters.escape import Markdown
from compliance.letters.missing import Missing, MissingElement
from compliance.letters.phrases import Phrases
from compliance.letters.public_holidays import first_working_day_from, is_working_day
from compliance.texts import Language


@dataclass(frozen=True)
class Drafting:
    """One letter being drafted: what it is about, its date, its language, and what it lacks so far."""

    documentation: Documentation
    on: date
    phrase: Phrases
    missing: Missing = field(default_factory=Missing)
    remarks: dict[str, None] = field(default_factory=dict)
    """What the inspector should know of the letter, found while it is drafted."""

    @property
    def language(self) -> Language:
        """The language of the letter."""
        return self.phrase.language

    def provision(self, citation: str) -> str:
        """Return a citation, as files write it, in words."""
        return self.phrase.provision(parse(citation))

    def in_force(self, citation: str) -> bool:
        """Return whether what is cited is in force on the date of the letter."""
        return all(is_in_force(one, self.on) for one in parse(citation))

    def blank(self, key: str) -> Markdown:
        """Return the place where a person must write what the phrase `key` names."""
        return blank(self.phrase(key))

    def needed(self, citation: str, key: str, value: Any) -> Any:
        """Return `value`; when there is none, a blank for it, and remember that `citation` demands it."""
        if value:
            return value
        self.lacks(citation, key)
        return self.blank(key)

    def needed_deadline(self, citation: str, key: str, day: date | None) -> str:
        """Return a deadline in words, or a blank; one that is not after the date of the letter is told as a lack."""
        if day is not None and day <= self.on:
            self.lacks(citation, "lack.deadline-passed", date=deadline_in_words(day, self.language))
        if day is not None and not is_working_day(day):
            next_day = deadline_in_words(first_working_day_from(day), self.language)
            words = self.phrase("note.day-off", date=deadline_in_words(day, self.language), other=next_day)
            self.remarks[str(words)] = None
        found: str = self.needed(citation, key, day and deadline_in_words(day, self.language))
        return found

    def lacks(self, citation: str | None, key: str, **values: Any) -> None:
        """Remember that the letter lacks what the phrase `key` names, which `citation` demands."""
        provision = "" if citation is None else self.phrase.provision(parse(citation))
        self.missing.add(MissingElement(provision, str(self.phrase(key, **values))))
