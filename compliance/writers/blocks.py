"""A text as paragraphs, headings, lists and tables: what every written form is made from."""

from __future__ import annotations

from dataclasses import dataclass


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


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Framed | ItemList | Table | NewPage
