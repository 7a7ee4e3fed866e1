"""Spaces that must not break across lines, put in when a text is printed and never typed in a file."""

from __future__ import annotations

import re

HARD_SPACE = "\N{NO-BREAK SPACE}"

# After § and §§, after nr. and no. before a figure, after English section(s) before a figure, and inside a
# section number spelt with a space (2 A-6).
_SOFT_SPACE = re.compile(
    r"(?<=§) (?=\d)"
    r"|(?<=\bnr\.) (?=\d)"
    r"|(?<=\bno\.) (?=\d)"
    r"|(?<=\bnos\.) (?=\d)"
    r"|(?<=\b[Ss]ection) (?=\d)"
    r"|(?<=\b[Ss]ections) (?=\d)"
    r"|(?<=\d) (?=[A-Z]-\d)"
)


def with_hard_spaces(text: str) -> str:
    """Return `text` with unbreakable spaces where a citation must stay together: § 3-1, nr. 6, 2 A-6."""
    return _SOFT_SPACE.sub(HARD_SPACE, text)
