"""What the parts of a letter share while it is drafted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compliance.documentation.documentation import Documentation
from compliance.law import Citation, parse, print_citations
from compliance.letters.phrases import Phrases
from compliance.texts import Language


@dataclass(frozen=True)
class Drafting:
    """One letter being drafted: what it is about, its date, and its language."""

    documentation: Documentation
    on: date
    phrase: Phrases

    @property
    def language(self) -> Language:
        """The language of the letter."""
        return self.phrase.language

    def provision(self, citation: str) -> str:
        """Return a citation, as files write it, in words."""
        citations: tuple[Citation, ...] = parse(citation)
        return print_citations(citations, self.language)
