"""Text from outside in a letter: escaped, and quotes with their own language."""

from __future__ import annotations

from compliance.documentation.choices import WrittenLanguage
from compliance.texts import Language
from compliance.writers.escape import Markdown, escaped

__all__ = ["Markdown", "escaped", "quoted"]


def quoted(text: str, written_in: WrittenLanguage | None, language: Language) -> Markdown:
    """Return a quote in «», with its own language marked where that is known and not the letter's.

    The mark is a bracketed span, `[«…»]{lang=nn}`: escaped text has no brackets of its own.
    """
    quote = Markdown(f"«{escaped(text)}»")
    if written_in is None or written_in is WrittenLanguage.OTHER or written_in.value == language:
        return quote
    return Markdown(f"[{quote}]{{lang={written_in}}}")
