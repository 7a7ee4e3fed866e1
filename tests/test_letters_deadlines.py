from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance.errors import UsageError
from compliance.letters.deadlines import (
    appeal_deadline,
    arrival,
    comment_deadline,
    days_after,
    deadline_in_words,
    information_appeal_deadline,
    months_after,
    weeks_after,
)
from compliance.letters.public_holidays import (
    easter_sunday,
    is_public_holiday,
    is_working_day,
    public_holidays,
)

DAY = timedelta(days=1)
YEARS = range(1990, 2100)
OFFICIAL = holidays.country_holidays("NO", years=YEARS)
DAYS = st.dates(date(1990, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_are_those_of_the_package(year: int) -> None:
    assert public_holidays(year) == {day for day in OFFICIAL if day.year == year}


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (1954, 4, 18), (1981, 4, 19), (2025, 4, 20), (2026, 4, 5), (2049, 4, 18)],
)
def test_easter_of_years_where_simple_rules_fail(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


@given(DAYS)
def test_a_working_day_is_neither_a_weekend_nor_a_holiday(day: date) -> None:
    assert is_working_day(day) == (day.weekday() < 5 and day not in OFFICIAL)
    assert is_public_holiday(day) == (day.weekday() == 6 or day in OFFICIAL)


@given(DAYS, st.integers(1, 30))
def test_a_deadline_in_days_does_not_count_the_first_day_and_ends_on_a_working_day(
    day: date, days: int
) -> None:
    last = days_after(day, days)
    assert is_working_day(last)
    between = [day + DAY * step for step in range(days, (last - day).days)]
    assert not any(is_working_day(one) for one in between)
    assert (last - day).days >= days


@given(DAYS, st.integers(1, 20))
def test_a_deadline_in_weeks_ends_on_the_same_weekday_or_the_next_working_day(day: date, weeks: int) -> None:
    last = weeks_after(day, weeks)
    same = day + timedelta(weeks=weeks)
    assert same.weekday() == day.weekday()
    assert last == same if is_working_day(same) else last == days_after(same, 0)
    # No row of days off in the Norwegian year is longer than five.
    assert timedelta() <= last - same <= 5 * DAY


@given(DAYS, st.integers(1, 11))
def test_a_deadline_in_months_ends_on_the_same_number_or_the_last_day(day: date, months: int) -> None:
    number = day.month - 1 + months
    first = date(day.year + number // 12, number % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    same = min(first + DAY * (day.day - 1), following - DAY)
    assert months_after(day, months) == days_after(same, 0)


@given(DAYS, DAYS, st.integers(1, 12))
def test_what_is_sent_later_never_ends_earlier(one: date, other: date, length: int) -> None:
    first, second = sorted((one, other))
    for count in (days_after, weeks_after, months_after):
        assert count(first, length) <= count(second, length)


@pytest.mark.parametrize(
    ("sent", "weeks", "expected"),
    [
        (date(2026, 3, 6), 12, date(2026, 5, 29)),
        (date(2026, 2, 28), 2, date(2026, 3, 16)),  # a Saturday
        (date(2026, 3, 19), 2, date(2026, 4, 7)),  # Maundy Thursday, then Easter until Tuesday
        (date(2026, 4, 17), 2, date(2026, 5, 4)),  # 1 May, then a weekend
        (date(2026, 11, 27), 4, date(2026, 12, 28)),  # Christmas Day, then a weekend
    ],
)
def test_a_deadline_never_ends_on_a_day_off(sent: date, weeks: int, expected: date) -> None:
    assert weeks_after(sent, weeks) == expected


def test_a_month_without_such_a_day_ends_on_its_last() -> None:
    assert months_after(date(2026, 8, 31), 1) == date(2026, 9, 30)
    assert months_after(date(2027, 1, 29), 1) == date(2027, 3, 1)  # 28 February is a Sunday


def test_christmas_eve_is_a_working_day_and_constitution_day_is_not() -> None:
    assert is_working_day(date(2026, 12, 24))
    assert is_working_day(date(2027, 12, 31))
    assert not is_working_day(date(2027, 5, 17))


@pytest.mark.parametrize("count", [days_after, weeks_after, months_after])
def test_a_deadline_after_the_last_day_of_the_calendar_is_told(count: Callable[[date, int], date]) -> None:
    with pytest.raises(UsageError, match="siste dag i kalenderen") as caught:
        count(date(9999, 12, 30), 3)
    assert caught.value.problems[0].place.file == "9999-12-30"


def test_the_deadline_to_appeal_runs_from_arrival() -> None:
    assert appeal_deadline(date(2026, 3, 6)) == date(2026, 3, 27)
    assert appeal_deadline(date(2026, 3, 12)) == date(2026, 4, 7)  # Maundy Thursday
    assert information_appeal_deadline(date(2026, 3, 6)) == date(2026, 3, 9)
    assert information_appeal_deadline(date(2026, 4, 1)) == date(2026, 4, 7)  # 4 April is Easter Eve
    assert comment_deadline(date(2026, 3, 6)) == date(2026, 3, 20)


def test_a_digital_letter_arrives_with_its_first_notice() -> None:
    sent, opened = date(2026, 3, 6), date(2026, 3, 9)
    assert arrival(sent, None, digital=True) == sent
    assert arrival(sent, opened, digital=True) == opened
    assert arrival(sent, opened, digital=False) == opened
    assert arrival(sent, None, digital=False) is None
    assert arrival(None, None, digital=True) is None


def test_the_weekday_is_in_the_language_of_the_letter() -> None:
    day = date(2026, 12, 1)
    assert deadline_in_words(day, "nb") == "tirsdag 1. desember 2026"
    assert deadline_in_words(day, "nn") == "tysdag 1. desember 2026"
    assert deadline_in_words(date(2026, 12, 5), "nn") == "laurdag 5. desember 2026"
    assert deadline_in_words(date(2026, 12, 7), "nn") == "måndag 7. desember 2026"
