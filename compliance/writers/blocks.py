"""A text as paragraphs, headings, lists and tables: what every written form is made from."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

_LEAST_SHARE, _SHARE_OF_A_LETTER, _LONGEST_WORD = 0.13, 0.0135, 24
"""What a column of a table needs of the width: room for a date, and for its longest word in small type."""


@dataclass(frozen=True)
class Run:
    """Letters that look alike. A line break is a run of one newline; no other run has one."""

    text: str
    bold: bool = False
    italic: bool = False
    blank: bool = False
    """It is something a person must fill in."""
    language: str | None = None
    """Its own language, "nb" or "nn", where that is not the text's."""


Words = tuple[Run, ...]


def length(words: Words) -> int:
    """Return how many characters the words are."""
    return sum(len(one.text) for one in words)


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title."""

    level: int
    words: Words


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    words: Words


@dataclass(frozen=True)
class Framed:
    """What stands apart from the text, such as the note that it is a draft."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class ItemList:
    """A list. `start` is the number of the first item; None for a list without numbers."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True)
class Table:
    """A table with one row of headings."""

    header: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]

    def shares(self) -> tuple[float, ...]:
        """Return how much of the width each column needs, in parts of 1: more where there is more to read."""
        columns = list(zip(self.header, *self.rows, strict=True))
        needs = [sqrt(max(1, *map(length, column))) for column in columns]
        whole = sum(needs)
        needs = [
            max(need / whole, _room_for_words(column)) for need, column in zip(needs, columns, strict=True)
        ]
        return tuple(need / sum(needs) for need in needs)


def _room_for_words(column: tuple[Words, ...]) -> float:
    words = (word for cell in column for run in cell for word in run.text.split())
    longest = max(map(len, words), default=0)
    return max(_LEAST_SHARE, min(longest, _LONGEST_WORD) * _SHARE_OF_A_LETTER)


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Framed | ItemList | Table | NewPage
