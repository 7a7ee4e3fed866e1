"""What is not known stands in a letter as `[FYLL UT: saksnummer]`, in bokmål and nynorsk alike."""

from __future__ import annotations

import re

from compliance.letters.escape import Markdown

BLANK = re.compile(r"\[FYLL UT: (?P<name>[^\[\]]+)\]")
"""A blank in a letter's Markdown, where it is not text from outside: that has its brackets escaped."""

_NOT_ESCAPED = re.compile(rf"(?<!\\)(?:\\\\)*{BLANK.pattern}")


def blank(name: str) -> Markdown:
    """Return the place in a letter where a person must write `name`."""
    return Markdown(f"[FYLL UT: {name}]")


def blanks_in(markdown: str) -> tuple[str, ...]:
    """Return what must be filled in, each once, in the order of the letter."""
    return tuple(dict.fromkeys(match["name"] for match in _NOT_ESCAPED.finditer(markdown)))
