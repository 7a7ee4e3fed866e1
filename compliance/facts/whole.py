"""The records that speak of the organisation as a whole, and not only of one of its units."""

from __future__ import annotations

from typing import Any

from compliance.documentation.base import UnitRecord
from compliance.facts.values import Entry, Listing, Mark, reading_of
from compliance.facts.view import Period
from compliance.state import Unknown


def of_the_whole(period: Period, what: str, theme: str | None = None) -> Listing[Any]:
    """Return the records of a top-level list for the whole organisation on the judgement date.

    What is recorded for one unit may hold for the whole, but is never certain to.
    """
    whole: Listing[Any] = period.covering(what, None, theme)
    of_units = (one for one in getattr(period.documentation, what) if not _is_of_whole(period, one))
    seen = tuple(Entry(one, False, reading_of(one)) for one in of_units if period.in_view(one) is not False)
    return Listing((*whole.entries, *seen), whole.rest)


def anywhere(period: Period, what: str) -> Listing[Any]:
    """Return the records of a top-level list wherever in the organisation they belong.

    Only a source that speaks of the whole organisation can say that there are none.
    """
    entries = tuple(
        Entry(one, seen is True, reading_of(one))
        for one in getattr(period.documentation, what)
        if (seen := period.in_view(one)) is not False
    )
    return Listing(entries, period.rest_of(what, None))


def is_written(record: Any, _reading: Unknown) -> Mark:
    """Return whether a record is written. One nobody has said is written, is not taken for unwritten."""
    written: bool | None = record.written
    return Unknown.UNREAD if written is None else written


def unfilled_templates(listing: Listing[Any]) -> Listing[Any]:
    """Return the templates not filled in, when nothing else that belongs there is filled in."""
    if any(not one.unfilled_template for one in listing.certain):
        return Listing((), False)
    return Listing(listing.where(lambda one: one.unfilled_template is True).entries, False)


def _is_of_whole(period: Period, record: UnitRecord) -> bool:
    return record.unit is None or not period.parents
