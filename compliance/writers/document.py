"""What a writer needs to know of a text: a letter, a plan."""

from __future__ import annotations

from typing import Protocol

from compliance.texts import Language


class Document(Protocol):
    """A finished text. `markdown` is the source; every written form says the same words, and `mark`."""

    @property
    def markdown(self) -> str:
        """The text, with headings, lists, tables, blanks and quotes in another language marked."""

    @property
    def language(self) -> Language:
        """The language it is written in."""

    @property
    def title(self) -> str:
        """What it is called, as plain text: the name of the page, a property of the file."""

    @property
    def mark(self) -> str:
        """What every page must say, such as that it is a draft; "" for nothing."""
