"""Spaces that must not break across lines, put in when a text is printed and never typed in a file."""

from __future__ import annotations

import re

from compliance.texts import MONTHS

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


_MONTHS = "|".join(MONTHS["nb"])
_UNITS = "time|timer|timar|dag|dager|dagar|uke|uker|veke|veker|måned|måneder|månad|månader|år|kroner|prosent"

_DAY_AND_MONTH = re.compile(rf"(?<=\d\.) (?=(?:{_MONTHS})\b)")
# Figure and unit, figure and percent sign, thousands, and the time of day.
_AMOUNT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b|%|\d{{3}}(?!\d))|(?<=\bkl\.) (?=\d)")


def with_unbroken_amounts(text: str) -> str:
    """Return Norwegian `text` with unbreakable spaces in dates and amounts: 1. desember, 40 timer, kl. 13."""
    return _AMOUNT.sub(HARD_SPACE, _DAY_AND_MONTH.sub(HARD_SPACE, text))
