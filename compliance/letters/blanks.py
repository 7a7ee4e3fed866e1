"""What is not known stands in a letter as `[FYLL UT: saksnummer]`, in bokmål and nynorsk alike."""

from __future__ import annotations

import re

from compliance.letters.escape import Markdown
from compliance.writers.reading import BLANK

_NOT_ESCAPED = re.compile(rf"(?<!\\)(?:\\\\)*{BLANK.pattern}")


def blank(name: str) -> Markdown:
    """Return the place in a letter where a person must write `name`."""
    return Markdown(f"[FYLL UT: {name}]")


def blanks_in(markdown: str) -> tuple[str, ...]:
    """Return what must be filled in, each once, in the order of the letter."""
    return tuple(dict.fromkeys(match["name"] for match in _NOT_ESCAPED.finditer(markdown)))
