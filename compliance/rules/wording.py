"""The texts of a rule: what they may name, and how they are filled in.

A text is plain text with `{{ name }}` or `{{ name | filter }}`. It may name `subject` (whom the finding is
about), `failed` (the things that failed), `total` (how many there were), `on` (the judgement date) and the
paths that are certainly known where it is used. It cannot compute or choose: one whole sentence stands for
each case. Whatever it says is escaped where it is printed, never here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from compliance.documentation.base import Choice
from compliance.documentation.dates import PartialDate
from compliance.state import Unknown
from compliance.texts import MONTHS, Language

ALWAYS = frozenset({"subject", "on"})
OF_ITEMS = frozenset({"failed", "total"})
UNFILLED = "[…]"
"""What stands in place of a value that is not known; the tests of a rule fail when it is ever printed."""

_PIECE = re.compile(r"\{\{\s*([a-z_][a-z0-9_.]*)\s*((?:\|\s*[a-z_]+\s*)*)\}\}")
_BRACES = re.compile(r"\{[{%#]|[}%#]\}")

_HOURS = {
    "nb": ("time", "timer", "ingen timer"),
    "nn": ("time", "timar", "ingen timar"),
    "en": ("hour", "hours", "no hours"),
}
_AND = {"nb": "og", "nn": "og", "en": "and"}
_NONE = {"nb": "ingen", "nn": "ingen", "en": "none"}


class WordingError(Exception):
    """A text cannot be used: `code` and `arguments` as in `errors.Problem`."""

    def __init__(self, code: str, **arguments: str) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


def names_in(text: str) -> frozenset[str]:
    """Return every dotted name a text uses.

    Raises:
        WordingError: when braces are not closed, hold more than a name and filters, or a filter is unknown.
    """
    rest = _PIECE.sub("", text)
    if stray := _BRACES.search(rest):
        raise WordingError("text-syntax", detail=rest[stray.start() : stray.start() + 30])
    names = set()
    for name, filters in _PIECE.findall(text):
        names.add(name)
        for used in _filters_in(filters):
            if used not in FILTERS:
                raise WordingError("text-unknown-filter", name=used, allowed=", ".join(sorted(FILTERS)))
    return frozenset(names)


def _filters_in(text: str) -> list[str]:
    return [name.strip() for name in text.split("|") if name.strip()]


def fill(text: str, language: Language, values: Mapping[str, Any]) -> str:
    """Return the text with its names filled in. `values` is keyed by dotted name."""
    if "{{" not in text:
        return text

    def piece(match: re.Match[str]) -> str:
        value = values.get(match[1])
        if value is None or isinstance(value, Unknown):
            return UNFILLED
        for name in _filters_in(match[2]):
            value = FILTERS[name](language)(value)
        return _shown(value, language)

    return _PIECE.sub(piece, text)


def _shown(value: Any, language: Language) -> str:
    if value is False:
        return _NONE[language]
    if isinstance(value, Choice):
        return value.text[language]
    if isinstance(value, date | PartialDate):
        return in_words(value, language)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return decimal(value)
    return str(value)


def decimal(number: float) -> str:
    """Return a number with a decimal comma and thousands parted by a space from five figures."""
    text = f"{number:g}" if abs(number) < 1e6 else f"{number:.0f}"
    whole, _, fraction = text.partition(".")
    digits = whole.lstrip("-")
    if len(digits) > 4:
        groups: list[str] = []
        while digits:
            groups.insert(0, digits[-3:])
            digits = digits[:-3]
        whole = ("-" if whole.startswith("-") else "") + " ".join(groups)
    return f"{whole},{fraction}" if fraction else whole


def in_words(day: date | PartialDate, language: Language) -> str:
    """Return a date in running text: «1. desember 2026», «mai 2026» or «2026»."""
    months = MONTHS[language]
    if isinstance(day, PartialDate):
        if not day.is_exact:
            first = day.earliest
            same_month = first.month == day.latest.month
            return f"{months[first.month - 1]} {first.year}" if same_month else str(first.year)
        day = day.earliest
    dot = "" if language == "en" else "."
    return f"{day.day}{dot} {months[day.month - 1]} {day.year}"


def listed(items: Sequence[str], language: Language) -> str:
    """Return «a, b og c»; items that hold «og» or a comma are put in quotation marks, to be told apart."""
    texts = [str(item) for item in items]
    if len(texts) > 1 and any(_AND[language] in text.split() or "," in text for text in texts):
        opening, closing = ("“", "”") if language == "en" else ("«", "»")
        texts = [f"{opening}{text}{closing}" for text in texts]
    if not texts:
        return UNFILLED
    if len(texts) == 1:
        return texts[0]
    return f"{', '.join(texts[:-1])} {_AND[language]} {texts[-1]}"


def _hours(language: Language) -> Callable[[Any], str]:
    one, many, none = _HOURS[language]

    def hours(value: Any) -> str:
        if value is False:
            return none
        return f"{decimal(value)} {one if value == 1 else many}"

    return hours


def _listed(language: Language) -> Callable[[Any], str]:
    return lambda items: listed(items, language)


def _capitalised(_language: Language) -> Callable[[Any], str]:
    return lambda text: str(text)[:1].upper() + str(text)[1:]


def _counted(_language: Language) -> Callable[[Any], str]:
    return lambda items: str(len(items))


FILTERS: dict[str, Callable[[Language], Callable[[Any], str]]] = {
    "hours": _hours,
    "listed": _listed,
    "capitalised": _capitalised,
    "counted": _counted,
}
"""What a text may do with a value: write hours, join a list, begin with a capital, count a list."""
