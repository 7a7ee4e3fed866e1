"""The deadline of an order as it stands: that of the decision, or the last one a granted application gave."""

from __future__ import annotations

from datetime import date

from compliance.case.case_file import CaseFile
from compliance.case.decisions import GivenOrder


def deadline_of(order: GivenOrder, file: CaseFile, on: date, asked_before: date | None = None) -> date:
    """Return the last day to meet an order, as it stands on `on`, that day included.

    Args:
        order: the order that was given.
        file: the case, with the applications for longer deadlines.
        on: applications made after this day are not known of.
        asked_before: only applications made before this day count, when one is named.
    """
    granted = [
        one.new_deadline
        for one in file.extensions
        if one.order == order.number
        and one.granted
        and one.new_deadline is not None
        and one.asked_on <= on
        and (asked_before is None or one.asked_on < asked_before)
    ]
    return max([order.deadline, *granted])
