"""Ordinals for paragraphs, sentences and dashes: andre ledd, andre punktum, second indent."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from compliance.texts import Language

_FIRST_TWENTY: Mapping[Language, tuple[str, ...]] = MappingProxyType(
    {
        "nb": (
            *("første", "andre", "tredje", "fjerde", "femte"),
            *("sjette", "sjuende", "åttende", "niende", "tiende"),
            *("ellevte", "tolvte", "trettende", "fjortende", "femtende"),
            *("sekstende", "syttende", "attende", "nittende", "tjuende"),
        ),
        "nn": (
            *("første", "andre", "tredje", "fjerde", "femte"),
            *("sjette", "sjuande", "åttande", "niande", "tiande"),
            *("ellevte", "tolvte", "trettande", "fjortande", "femtande"),
            *("sekstande", "syttande", "attande", "nittande", "tjuande"),
        ),
        "en": (
            *("first", "second", "third", "fourth", "fifth"),
            *("sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
        ),
    }
)


def ordinal(number: int, language: Language) -> str:
    """Return the ordinal of `number` in words to twenty, in figures after (21., 21.; no. 21 in English)."""
    words = _FIRST_TWENTY[language]
    if 1 <= number <= len(words):
        return words[number - 1]
    return f"no. {number}" if language == "en" else f"{number}."
