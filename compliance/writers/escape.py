"""Text from outside, made harmless before it meets Markdown.

Everything that a template prints goes through `escaped`. Only what is already `Markdown` is left as it is, so
a quote, a name or a rule's text can never become a heading, a list, a link, a merge field or HTML.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from compliance.typography import with_unbroken_amounts

_SPECIAL = re.compile(r"[\\`*_\[\]{}<>&|~#]")
_NUMBER_OF_A_LIST = re.compile(r"^(\d{1,9})(?=[.)](?: |$))")
_MARK_AT_START = re.compile(r"^(?=[-+=:])")
_ADDRESS = re.compile(r"(?<=[A-Za-z])(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Control characters, half surrogate pairs, and the marks that make text run the other way.
_NOT_SHOWN = frozenset({"Cc", "Cs"})
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Markdown(str):
    """Text that is Markdown already, and must not be escaped again."""

    __slots__ = ()


def escaped(value: Any) -> Markdown:
    """Return `value` as Markdown that shows exactly its characters, on one line.

    White space becomes single spaces. Characters that cannot be shown become U+FFFD.
    """
    if isinstance(value, Markdown):
        return value
    # A hard space first: then «1. desember» is no item of a list, and needs no backslash.
    text = with_unbroken_amounts(" ".join(str(value).split()))
    if not text.isprintable():
        text = "".join(_shown(character) for character in text)
    text = _SPECIAL.sub(r"\\\g<0>", text)
    text = _NUMBER_OF_A_LIST.sub(r"\g<1>\\", text)
    text = _MARK_AT_START.sub(r"\\", text)
    return Markdown(_ADDRESS.sub(r"\\", text))


def _shown(character: str) -> str:
    hidden = character in _DIRECTION or unicodedata.category(character) in _NOT_SHOWN
    return _REPLACEMENT if hidden else character
