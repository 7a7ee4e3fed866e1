"""Norwegian public holidays, and which days are working days.

Helligdagsfredloven § 2 names the holidays; the act of 26 April 1947 no. 1 § 1 puts 1 and 17 May beside Sundays.
Easter Eve, Whitsun Eve, Christmas Eve and New Year's Eve are on neither list, and are working days here.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_DAY = timedelta(days=1)
_FRIDAY, _SATURDAY = 5, 6

# Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday
# and Monday.
_AROUND_EASTER = (-3, -2, 0, 1, 39, 49, 50)
# New Year's Day, 1 May, 17 May, Christmas Day and the day after.
_FIXED = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    correction = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year, and 1 and 17 May; ordinary Sundays are not among them."""
    easter = easter_sunday(year)
    moving = {easter + timedelta(days=days) for days in _AROUND_EASTER}
    return frozenset(moving | {date(year, month, day) for month, day in _FIXED})


def is_public_holiday(day: date) -> bool:
    """Return whether `day` is a Sunday or another public holiday."""
    return day.isoweekday() > _SATURDAY or day in public_holidays(day.year)


def is_working_day(day: date) -> bool:
    """Return whether `day` is neither a Saturday, a Sunday nor another public holiday (domstolloven § 149)."""
    return day.isoweekday() <= _FRIDAY and day not in public_holidays(day.year)


def first_working_day_from(day: date) -> date:
    """Return `day` when it is a working day, else the next one that is (domstolloven § 149 first paragraph)."""
    while not is_working_day(day):
        day += _DAY
    return day
