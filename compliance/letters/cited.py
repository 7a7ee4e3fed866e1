"""Citations in phrases: `[aml § 18-6 (2)]`, or several as `[fvl § 30; fvl § 32]`, printed in words.

So every legal claim of a letter is written as in a rule file, is the same in both forms of Norwegian, and can be
held to the registry for the date of the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.law import Citation, parse

CITED = re.compile(r"\[(?P<citations>[^\[\]{}]*§[^\[\]{}]*)\]")
"""Citations in a phrase, where they are to be printed."""


def read_citations(text: str) -> tuple[Citation, ...]:
    """Return the citations between two brackets, in order.

    Raises:
        CitationError: when one cannot be read, or is not in the registry.
    """
    return tuple(citation for one in text.split(";") for citation in parse(one.strip()))


def citations_in(phrase: str) -> tuple[Citation, ...]:
    """Return the citations of a phrase, in order.

    Raises:
        CitationError: when one cannot be read, or is not in the registry.
    """
    return tuple(
        citation for match in CITED.finditer(phrase) for citation in read_citations(match["citations"])
    )


def has_bare_sign(phrase: str) -> bool:
    """Return whether a phrase names a section outside brackets, where nothing can be held to the registry."""
    return "§" in CITED.sub("", phrase)


def pieces_of(phrase: str) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """Yield each stretch of text with the citations that follow it; the last stretch may have none."""
    end = 0
    for match in CITED.finditer(phrase):
        yield phrase[end : match.start()], read_citations(match["citations"])
        end = match.end()
    yield phrase[end:], ()
