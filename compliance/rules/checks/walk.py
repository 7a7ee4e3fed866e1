"""Every check inside a check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from compliance.rules.checks.base import Check
from compliance.rules.checks.combine import All, Any_
from compliance.rules.checks.lists import Every, Some


def nested(check: Any) -> Iterator[Check]:
    """Yield a check and every check inside it, outermost first."""
    yield check
    inside: tuple[Any, ...] = ()
    if isinstance(check, All):
        inside = check.all
    elif isinstance(check, Any_):
        inside = check.any
    elif isinstance(check, Every):
        inside = (check.every.check,)
    elif isinstance(check, Some):
        inside = (check.some.check,)
    for part in inside:
        yield from nested(part)
