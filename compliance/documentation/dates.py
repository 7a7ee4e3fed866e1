"""Dates as documents give them: a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_PATTERN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date known to the day (`2026-05-01`), the month (`2026-05`) or the year (`2026`).

    `earliest` and `latest` are the first and the last day it can be, both included.
    """

    earliest: date
    latest: date

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date that `text` gives.

        Raises:
            ValueError: when the text is not of one of the three forms, or no such day exists.
        """
        match = _PATTERN.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        year = int(match["year"])
        if match["month"] is None:
            return cls(date(year, 1, 1), date(year, 12, 31))
        month = int(match["month"])
        if match["day"] is None:
            first = date(year, month, 1)
            return cls(first, first.replace(day=calendar.monthrange(year, month)[1]))
        day = date(year, month, int(match["day"]))
        return cls(day, day)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return `day` as a date known to the day."""
        return cls(day, day)

    @property
    def is_exact(self) -> bool:
        """True when the day is known."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        if self.is_exact:
            return self.earliest.isoformat()
        if self.earliest.month == self.latest.month:
            return f"{self.earliest:%Y-%m}"
        return f"{self.earliest:%Y}"

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.plain_serializer_function_ser_schema(_written)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": ["string", "integer"], "examples": ["2026-05-01", "2026-05", "2026"]}


def _written(value: Any) -> Any:
    # In a union with `false` the serializer of the date is asked first, whatever the value.
    return str(value) if isinstance(value, PartialDate) else value


def months_later(day: date, months: int) -> date:
    """Return the same day of the month `months` later (earlier when negative).

    Where that month has no such day it is the month's last one: calendar months, as laws count them.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _validate(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, date):
        return PartialDate.of(value)
    if isinstance(value, str | int) and not isinstance(value, bool):
        try:
            return PartialDate.parse(str(value))
        except ValueError:
            pass
    raise PydanticCustomError("date", "not a date: {value}", {"value": str(value)})
