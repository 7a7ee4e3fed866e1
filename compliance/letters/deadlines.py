"""Deadlines, counted as the law counts them, and how a letter says them.

A deadline in days does not count the day it is counted from; one in weeks or months ends on the day with the same
name or number (domstolloven § 148). One that ends on a Saturday, a Sunday or another public holiday ends on the
next working day (§ 149). Every day returned here is the last one, itself included.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from compliance.documentation.dates import months_later
from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.letters.public_holidays import first_working_day_from
from compliance.rules.wording import in_words
from compliance.texts import Language, Text

register(
    {
        "no-day-so-late": Text(
            "Fristen som regnes fra denne dagen, kommer etter siste dag i kalenderen.",
            "Fristen som blir rekna frå denne dagen, kjem etter siste dag i kalenderen.",
            "The deadline counted from this day comes after the last day of the calendar.",
        ),
        "earlier-day": Text(
            "Skriv en tidligere dato.", "Skriv ein tidlegare dato.", "Write an earlier date."
        ),
    }
)

WEEKS_TO_COMMENT = 2
"""How long the employer gets to comment on a notice (forvaltningsloven § 16 leaves the length open)."""
WEEKS_TO_APPEAL = 3
"""Forvaltningsloven § 29 first paragraph."""
DAYS_TO_APPEAL_AN_INFORMATION_REQUEST = 3
"""Forvaltningsloven § 14."""

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def days_after(day: date, days: int) -> date:
    """Return the end of a deadline of `days` days, counted from `day`, which is not counted (§ 148 first)."""
    return _working_day_from(day, lambda: day + timedelta(days=days))


def weeks_after(day: date, weeks: int) -> date:
    """Return the end of a deadline of `weeks` weeks from `day`: the same weekday (§ 148 second paragraph)."""
    return _working_day_from(day, lambda: day + timedelta(weeks=weeks))


def months_after(day: date, months: int) -> date:
    """Return the end of a deadline of `months` months from `day` (§ 148 second paragraph).

    That is the day with the same number, or the last day of a month that has no such day.
    """
    return _working_day_from(day, lambda: months_later(day, months))


def _working_day_from(counted_from: date, end: Callable[[], date]) -> date:
    """Return the first working day from the end of a deadline.

    Raises:
        UsageError: when it comes after the year 9999, which no date can say.
    """
    try:
        return first_working_day_from(end())
    except (OverflowError, ValueError) as fault:
        place = Place(counted_from.isoformat())
        raise UsageError(Problem(place, "no-day-so-late", hint="earlier-day")) from fault


def arrival(sent_on: date | None, received_on: date | None, *, digital: bool) -> date | None:
    """Return the day a letter came to its recipient (forvaltningsloven § 29), None when that is not known.

    A digital letter has arrived when the first notice of it is sent, even if nobody opens it.
    """
    return sent_on if received_on is None and digital else received_on


def appeal_deadline(arrived_on: date) -> date:
    """Return the last day to appeal against a decision that arrived that day (forvaltningsloven §§ 29, 30)."""
    return weeks_after(arrived_on, WEEKS_TO_APPEAL)


def information_appeal_deadline(arrived_on: date) -> date:
    """Return the last day to appeal against an order to give information (forvaltningsloven §§ 14, 30)."""
    return days_after(arrived_on, DAYS_TO_APPEAL_AN_INFORMATION_REQUEST)


def comment_deadline(sent_on: date, weeks: int = WEEKS_TO_COMMENT) -> date:
    """Return the last day to comment on a notice; it runs from dispatch (forvaltningsloven § 16 first paragraph)."""
    return weeks_after(sent_on, weeks)


def deadline_in_words(day: date, language: Language) -> str:
    """Return "tirsdag 1. desember 2026", in nynorsk "tysdag 1. desember 2026"."""
    return f"{_WEEKDAYS[language][day.weekday()]} {in_words(day, language)}"
