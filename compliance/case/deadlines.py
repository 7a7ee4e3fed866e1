"""The deadline of an order as it stands: the one it was given with, or the last one that was granted."""

from __future__ import annotations

from datetime import date

from compliance.case.decisions import GivenOrder
from compliance.case.folder import Case


def deadline_of(case: Case, order: GivenOrder, on: date) -> date:
    """Return the last day to meet an order, that day included.

    Args:
        case: the case, with the applications for longer deadlines.
        order: an order in the case.
        on: an application made after this day is not looked at.
    """
    granted = [
        one.new_deadline
        for one in case.file.extensions
        if one.order == order.number and one.granted and one.new_deadline is not None and one.asked_on <= on
    ]
    return max([order.deadline, *granted])
