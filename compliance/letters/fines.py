"""How much of a coercive fine has run (arbeidsmiljøloven § 18-7, forvaltningsloven § 51).

A running fine is decided for each day, week or month that passes after the deadline of the order, until the order
is met. A person decides the amount; here it is only added up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from compliance.documentation.dates import months_later
from compliance.letters.public_holidays import is_public_holiday, is_working_day

Period = Literal["day", "week", "month"]
DaysOfFine = Literal["every", "working", "monday_to_saturday"]

_DAY = timedelta(days=1)
_COUNTS: dict[DaysOfFine, Callable[[date], bool]] = {
    "every": lambda _: True,
    "working": is_working_day,
    "monday_to_saturday": lambda day: not is_public_holiday(day),
}


@dataclass(frozen=True)
class RunningFine:
    """A running fine.

    Attributes:
        amount: kroner for each period.
        per: the period.
        runs_from: the first day it runs, included. It must be after the deadline of the order.
        days: the days a daily fine runs: every day, working days (Monday to Friday, not public holidays), or
            Monday to Saturday, not public holidays. It says nothing of a fine per week or month.
    """

    amount: int
    per: Period
    runs_from: date
    days: DaysOfFine = "every"

    def periods(self, until: date, stopped_on: date | None = None) -> int:
        """Return how many periods have passed by the end of `until`.

        Args:
            until: the last day that is looked at, included.
            stopped_on: the day the order was met, or became impossible to meet for a reason that is not the
                employer's; that day does not count, and no day after it.
        """
        last = until if stopped_on is None else min(until, stopped_on - _DAY)
        if last < self.runs_from:
            return 0
        if self.per == "day":
            return sum(1 for _ in self._days_until(last))
        if self.per == "week":
            return ((last - self.runs_from).days + 1) // 7
        return self._months_until(last)

    def total(self, until: date, stopped_on: date | None = None) -> int:
        """Return the kroner that have run by the end of `until`; arguments as for `periods`."""
        return self.amount * self.periods(until, stopped_on)

    def _days_until(self, last: date) -> Iterator[date]:
        counts = _COUNTS[self.days]
        day = self.runs_from
        while day <= last:
            if counts(day):
                yield day
            day += _DAY

    def _months_until(self, last: date) -> int:
        """Return the whole months: one has passed the day before the day with the same number in the next."""
        months = (last.year - self.runs_from.year) * 12 + last.month - self.runs_from.month + 1
        while months and months_later(self.runs_from, months) - _DAY > last:
            months -= 1
        return months
