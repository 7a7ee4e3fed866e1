"""The only place that reads the clock."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """Return the day it is where the program runs."""
    return date.today()  # noqa: DTZ011 - laws and deadlines follow the local calendar
