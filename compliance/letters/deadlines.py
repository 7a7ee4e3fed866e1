"""Deadlines as a letter proposes them. No provision says how long they must be."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from compliance.rules.wording import in_words
from compliance.texts import Language

WEEKS_TO_COMMENT = 2
"""How long the employer gets to comment on a notice (forvaltningsloven § 16 leaves the length open)."""

_DAY = timedelta(days=1)
_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def weeks_after(day: date, weeks: int) -> date:
    """Return the last day of a deadline of `weeks` weeks from `day`, that day included.

    A deadline that would end on a Saturday, a Sunday or a public holiday ends on the next working day, as
    in domstolloven § 149.
    """
    last = day + timedelta(weeks=weeks)
    while not is_working_day(last):
        last += _DAY
    return last


def is_working_day(day: date) -> bool:
    """Return whether `day` is neither a Saturday, a Sunday nor a Norwegian public holiday."""
    return day.isoweekday() <= 5 and day not in _public_holidays(day.year)


def deadline_in_words(day: date, language: Language) -> str:
    """Return "tirsdag 1. desember 2026"."""
    return f"{_WEEKDAYS[language][day.weekday()]} {in_words(day, language)}"


@cache
def _public_holidays(year: int) -> frozenset[date]:
    # Half a second to import, and needed by nothing else.
    import holidays  # noqa: PLC0415

    return frozenset(holidays.country_holidays("NO", years=year))
