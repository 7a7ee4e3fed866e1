"""One cell read as what its column holds: a date, a choice, yes or no, a number or a text."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from compliance.documentation.base import Choice
from compliance.documentation.dates import PartialDate
from compliance.importing.tables import Cell

_PATTERNS = {
    "yyyy-mm-dd": re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    "dd.mm.yyyy": re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"),
    "dd.mm.yy": re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{2})"),
    "dd/mm/yyyy": re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    "dd/mm/yy": re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{2})"),
    "mm/dd/yyyy": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"),
    "mm/dd/yy": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{2})"),
    "dd-mm-yyyy": re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})"),
}
# These have one meaning in Norway, whatever the column is called.
_PLAIN_FORMATS = ("yyyy-mm-dd", "dd.mm.yyyy")
# The other ways to read a date, tried only to say what it may have meant.
_UNSURE_FORMATS = tuple(name for name in _PATTERNS if name not in _PLAIN_FORMATS)
_TIME = re.compile(r"[T ,]*(?:kl\.?\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$")
_PARTIAL = re.compile(r"\d{4}(?:-\d{2})?")
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")
_THIS_CENTURY = 2000

YES = frozenset({"ja", "j", "yes", "true", "sann"})
NO = frozenset({"nei", "n", "no", "false", "usann"})
LONGEST_TEXT = 10_000


@dataclass(frozen=True)
class Faulty:
    """Why a cell cannot be read: a code of the messages, with its arguments and advice."""

    code: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    hint: str | None = None


def words_of(value: Cell) -> str:
    """Return a cell as a person reads it, on one line and without signs that cannot be shown."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        whole = math.isfinite(value) and value == value // 1 and abs(value) < 1e15
        return f"{value:.0f}" if whole else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    text = str(value)
    if text.isascii() and text.isprintable():
        return text.strip()
    # Signs that take no room, such as soft hyphens, are left out; other signs that cannot be shown part words.
    shown = "".join(
        sign if sign.isprintable() else "" if unicodedata.category(sign) == "Cf" else " " for sign in text
    )
    return " ".join(shown.split())


def date_of(value: Cell, formats: tuple[str, ...]) -> PartialDate | Faulty:
    """Return the day a cell gives; the time of day is left out.

    Without `formats` only ways of writing with one meaning are read: 2026-03-01, 01.03.2026, 2026-03 and a date cell
    of a spreadsheet.
    """
    if isinstance(value, datetime):
        return PartialDate.of(value.date())
    if isinstance(value, date):
        return PartialDate.of(value)
    shown = words_of(value)
    if not isinstance(value, str):
        return Faulty("cell-date", {"value": shown}, "cell-date-format")
    day = _TIME.sub("", shown) if len(shown) > 10 else shown
    for name in formats or _PLAIN_FORMATS:
        found = _day(day, name)
        if found is not None:
            return PartialDate.of(found)
    if formats:
        arguments = {"value": shown, "formats": ", ".join(formats)}
        return Faulty("cell-date-other-format", arguments)
    if _PARTIAL.fullmatch(day):
        try:
            return PartialDate.parse(day)
        except ValueError:
            return Faulty("cell-date", {"value": shown}, "cell-date-format")
    meant = dict.fromkeys(found for name in _UNSURE_FORMATS if (found := _day(day, name)) is not None)
    if len(meant) > 1:
        first, second, *_ = meant
        arguments = {"value": shown, "first": first.isoformat(), "second": second.isoformat()}
        return Faulty("cell-date-ambiguous", arguments, "cell-date-format")
    return Faulty("cell-date", {"value": shown}, "cell-date-format")


def _day(text: str, name: str) -> date | None:
    found = _PATTERNS[name].fullmatch(text)
    if found is None:
        return None
    year = int(found["year"])
    if name.endswith("yy") and not name.endswith("yyyy"):
        year += _THIS_CENTURY
    try:
        return date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def yes_or_no(value: Cell) -> bool | None:
    """Return yes or no; None when the cell says neither."""
    if isinstance(value, bool):
        return value
    words = words_of(value).casefold()
    return True if words in YES else False if words in NO else None


def number_of(value: Cell) -> float | Faulty:
    """Return an amount of zero or more; a comma is a decimal comma."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if math.isfinite(value) and value >= 0:
            return float(value)
        return Faulty("cell-number", {"value": words_of(value)})
    words = words_of(value)
    if not _NUMBER.fullmatch(words):
        return Faulty("cell-number", {"value": words})
    return float(words.replace(",", "."))


def names_of(choices: type[Choice]) -> dict[str, str]:
    """Return the words a cell may say for each value of a closed list: the value, and what it is called."""
    names: dict[str, str] = {}
    for one in choices:
        for word in (one.value, one.text.nb, one.text.nn):
            names.setdefault(word.casefold(), one.value)
    return names


def identifier_of(value: Cell) -> str | None:
    """Return a local id made from the number a system gave: small letters, digits and hyphens; None when none can be."""
    words = re.sub(r"[^a-zæøå0-9]+", "-", words_of(value).lower()).strip("-")
    return words if words and len(words) <= 80 else None
