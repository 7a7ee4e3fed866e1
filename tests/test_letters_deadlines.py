from __future__ import annotations

from datetime import date

import pytest

from compliance.letters.deadlines import deadline_in_words, is_working_day, weeks_after


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


def test_christmas_eve_is_a_working_day_and_constitution_day_is_not() -> None:
    assert is_working_day(date(2026, 12, 24))
    assert not is_working_day(date(2027, 5, 17))


def test_the_weekday_is_in_the_language_of_the_letter() -> None:
    day = date(2026, 12, 1)
    assert deadline_in_words(day, "nb") == "tirsdag 1. desember 2026"
    assert deadline_in_words(day, "nn") == "tysdag 1. desember 2026"
    assert deadline_in_words(date(2026, 12, 5), "nn") == "laurdag 5. desember 2026"
