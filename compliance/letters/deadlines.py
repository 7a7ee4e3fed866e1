"""Deadlines, counted as the law counts them, and how a letter says them.

A deadline in days does not count the day it is counted from; one in weeks or months ends on the day with the same
name or number (domstolloven § 148). One that ends on a Saturday, a Sunday or another public holiday ends on the
next working day (§ 149). Every day returned here is the last one, itself included.
"""

from __future__ import annotations

from datetime import date, timedelta

from compliance.documentation.dates import months_later
from compliance.letters.public_holidays import first_working_day_from
from compliance.rules.wording import in_words
from compliance.texts import Language

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
    return first_working_day_from(day + timedelta(days=days))


def weeks_after(day: date, weeks: int) -> date:
    """Return the end of a deadline of `weeks` weeks from `day`: the same weekday (§ 148 second paragraph)."""
    return first_working_day_from(day + timedelta(weeks=weeks))


def months_after(day: date, months: int) -> date:
    """Return the end of a deadline of `months` months from `day` (§ 148 second paragraph).

    That is the day with the same number, or the last day of a month that has no such day.
    """
    return first_working_day_from(months_later(day, months))


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
