from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance.letters.fines import DaysOfFine, Period, RunningFine
from compliance.letters.public_holidays import is_public_holiday, is_working_day

DAY = timedelta(days=1)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
FINES = st.builds(
    RunningFine,
    amount=st.integers(1, 100_000),
    per=st.sampled_from(get_args(Period)),
    runs_from=DAYS,
    days=st.sampled_from(get_args(DaysOfFine)),
)


@pytest.mark.parametrize(
    ("days", "expected"),
    [("every", 12), ("working", 5), ("monday_to_saturday", 7)],
)
def test_a_daily_fine_runs_on_its_days(days: DaysOfFine, expected: int) -> None:
    # Thursday 26 March to Monday 6 April 2026: two weekends, Maundy Thursday, Good Friday and Easter Monday.
    fine = RunningFine(1000, "day", date(2026, 3, 26), days)
    assert fine.periods(date(2026, 4, 6)) == expected
    assert fine.total(date(2026, 4, 6)) == expected * 1000


def test_constitution_day_and_whit_monday_cost_only_where_every_day_counts() -> None:
    week = date(2027, 5, 17), date(2027, 5, 23)
    assert [RunningFine(1, "day", week[0], days).periods(week[1]) for days in get_args(DaysOfFine)] == [
        7,
        4,
        5,
    ]


def test_a_week_counts_when_it_has_passed() -> None:
    fine = RunningFine(24_000, "week", date(2026, 3, 6))
    assert fine.total(date(2026, 3, 11)) == 0
    assert fine.total(date(2026, 3, 12)) == 24_000
    assert fine.total(date(2026, 3, 19)) == 48_000


def test_a_month_counts_when_it_has_passed() -> None:
    fine = RunningFine(50_000, "month", date(2026, 1, 31))
    assert fine.periods(date(2026, 2, 26)) == 0
    assert fine.periods(date(2026, 2, 27)) == 1
    assert fine.periods(date(2026, 3, 29)) == 1
    assert fine.periods(date(2026, 3, 30)) == 2
    assert RunningFine(1, "month", date(2026, 3, 1)).periods(date(2026, 3, 31)) == 1


def test_the_day_the_order_is_met_does_not_count() -> None:
    fine = RunningFine(1000, "day", date(2026, 3, 2))
    assert fine.total(date(2026, 3, 31), stopped_on=date(2026, 3, 5)) == 3000
    assert fine.total(date(2026, 3, 3), stopped_on=date(2026, 3, 5)) == 2000
    assert fine.total(date(2026, 3, 31), stopped_on=date(2026, 3, 2)) == 0
    assert fine.total(date(2026, 3, 31), stopped_on=date(2026, 2, 2)) == 0


@given(FINES, DAYS)
def test_nothing_runs_before_the_first_day(fine: RunningFine, until: date) -> None:
    expected_none = until < fine.runs_from
    assert not (expected_none and fine.periods(until))
    assert fine.total(until) == fine.amount * fine.periods(until)


@given(FINES, st.integers(0, 800))
def test_one_more_day_costs_at_most_one_more_period(fine: RunningFine, length: int) -> None:
    until = fine.runs_from + DAY * length
    before, after = fine.periods(until - DAY), fine.periods(until)
    assert after - before in (0, 1)
    if fine.per == "day":
        free = {
            "every": False,
            "working": not is_working_day(until),
            "monday_to_saturday": is_public_holiday(until),
        }
        assert (after == before) == free[fine.days]


@given(FINES, st.integers(0, 400), st.integers(0, 400))
def test_a_met_order_costs_no_more_however_long_one_waits(
    fine: RunningFine, met_after: int, wait: int
) -> None:
    met = fine.runs_from + DAY * met_after
    assert fine.total(met + DAY * wait, stopped_on=met) == fine.total(met - DAY)
