"""The closed list of checks. There is no other way for a rule to decide anything."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Tag

from compliance.rules.checks.combine import All, Any_
from compliance.rules.checks.covers import Covers
from compliance.rules.checks.dates import After, Before, WithinMonths
from compliance.rules.checks.exists import Exists
from compliance.rules.checks.judgement import Weigh
from compliance.rules.checks.limits import AtLeast, AtMost
from compliance.rules.checks.lists import Count, EachArguments, Every, NoneOf, Some
from compliance.rules.checks.order_proposed import OrderProposed
from compliance.rules.checks.same_value import Equals, OneOf
from compliance.rules.checks.yes_no import IsTrue, Known

CHECKS: dict[str, type[Any]] = {
    "exists": Exists,
    "known": Known,
    "is_true": IsTrue,
    "equals": Equals,
    "one_of": OneOf,
    "at_least": AtLeast,
    "at_most": AtMost,
    "before": Before,
    "after": After,
    "within_months": WithinMonths,
    "covers": Covers,
    "none": NoneOf,
    "count": Count,
    "every": Every,
    "some": Some,
    "all": All,
    "any": Any_,
    "judgement": Weigh,
    "order_proposed": OrderProposed,
}
"""Every check by its key in a rule file."""


def _key_of(value: Any) -> str | None:
    """Return the key a check is written with; None when it is not a mapping with exactly one key."""
    if isinstance(value, dict):
        return next(iter(value)) if len(value) == 1 else None
    return next((key for key, model in CHECKS.items() if isinstance(value, model)), None)


AnyCheck: TypeAlias = Annotated[
    Annotated[Exists, Tag("exists")]
    | Annotated[Known, Tag("known")]
    | Annotated[IsTrue, Tag("is_true")]
    | Annotated[Equals, Tag("equals")]
    | Annotated[OneOf, Tag("one_of")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[AtMost, Tag("at_most")]
    | Annotated[Before, Tag("before")]
    | Annotated[After, Tag("after")]
    | Annotated[WithinMonths, Tag("within_months")]
    | Annotated[Covers, Tag("covers")]
    | Annotated[NoneOf, Tag("none")]
    | Annotated[Count, Tag("count")]
    | Annotated[Every, Tag("every")]
    | Annotated[Some, Tag("some")]
    | Annotated[All, Tag("all")]
    | Annotated[Any_, Tag("any")]
    | Annotated[Weigh, Tag("judgement")]
    | Annotated[OrderProposed, Tag("order_proposed")],
    Discriminator(_key_of),
]
"""One check, written as a mapping with one key."""

for _model in (EachArguments, All, Any_, Every, Some):
    _model.model_rebuild(_types_namespace={"AnyCheck": AnyCheck, "EachArguments": EachArguments})

__all__ = ["CHECKS", "AnyCheck"]
