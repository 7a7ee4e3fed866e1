"""What a check sees while it is decided: the names `item`, `unit`, `each`, `organisation` and `on`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from compliance.rules.ways import Key
from compliance.state import Outcome, Unknown

ProposedOrders: TypeAlias = Callable[[str], Outcome]
"""For a rule id: whether an order is proposed from it for the subject at hand (second pass)."""


def no_earlier_findings(_rule: str) -> Outcome:
    """Answer for the first pass, where nothing has been found yet."""
    return Unknown.ABSENT


class Scope:
    """The names a check can use, for one subject on one date. `each` changes inside `some` and `every`."""

    __slots__ = (
        "answers",
        "complete",
        "each",
        "each_reading",
        "item",
        "item_reading",
        "on",
        "order_proposed",
        "organisation",
        "supposed",
        "unit",
    )

    def __init__(
        self,
        *,
        organisation: Any,
        on: date,
        complete: bool,
        unit: Any = None,
        item: Any = None,
        item_reading: Unknown = Unknown.UNREAD,
        order_proposed: ProposedOrders = no_earlier_findings,
    ) -> None:
        self.organisation = organisation
        self.unit = unit
        self.item = item
        self.item_reading = item_reading
        self.each: Any = None
        self.each_reading = Unknown.UNREAD
        self.on = on
        self.complete = complete
        self.order_proposed = order_proposed
        self.answers: Mapping[str, bool] = {}
        """Recorded answers to judgements of the criterion at hand, by judgement id."""
        self.supposed: Mapping[Key, bool] = {}
        """What is supposed to be documented, for a rule compiled to try it out (`ways.Need`)."""

    def with_orders(self, order_proposed: ProposedOrders) -> Scope:
        """Return the same names for a rule of the second pass, which reads the orders proposed by others."""
        return Scope(
            organisation=self.organisation,
            on=self.on,
            complete=self.complete,
            unit=self.unit,
            item=self.item,
            item_reading=self.item_reading,
            order_proposed=order_proposed,
        )
