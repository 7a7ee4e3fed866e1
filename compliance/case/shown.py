"""What an answer shows, apart from what it only says.

An order is not met because somebody says that it is. So a statement, a record with no document behind it, and a measure
that is called done without saying when, by whom and within what deadline, are left out before it is asked once more
whether a condition is met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from compliance.documentation.dates import PartialDate
from compliance.documentation.measures import Measure, MeasureStatus
from compliance.texts import Text

_NOT_SHOWN_BY_SOURCES = ("complete", "language", "documents", "disputes", "judgements", "case")
_FIELDS = ("done_on", "responsible_role", "due")
"""What makes a measure that is called done a dated and binding one."""


@dataclass(frozen=True)
class OnlySaidDone:
    """A measure that is called done, and what is not said of it."""

    measure: str
    missing: tuple[Text, ...]


def only_shown(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the raw documentation of an answer without statements and without records that no document shows."""
    found: dict[str, Any] = {}
    for key, value in answer.items():
        if key in _NOT_SHOWN_BY_SOURCES:
            found[key] = value
        elif key == "statements":
            continue
        elif isinstance(value, list):
            found[key] = [item for item in value if _has_document(item)]
        elif _has_document(value):
            found[key] = value
    return found


def _has_document(value: Any) -> bool:
    """Return whether a source in the record, or in what it holds, points to a document."""
    if isinstance(value, Mapping):
        sources = value.get("sources")
        if isinstance(sources, list) and any(
            isinstance(one, Mapping) and one.get("document") for one in sources
        ):
            return True
        return any(_has_document(inside) for key, inside in value.items() if key != "sources")
    return isinstance(value, list) and any(_has_document(item) for item in value)


def without_bare_done(
    earlier: Mapping[str, Any], merged: Mapping[str, Any], on: date
) -> tuple[dict[str, Any], tuple[OnlySaidDone, ...]]:
    """Return the raw documentation where no measure is called done without what it takes, and the measures that were.

    A measure that was called done already before the answer is left as it was.

    Args:
        earlier: the raw documentation before the answer.
        merged: the same with the answer laid over it.
        on: the day the answer is judged; what is said to be done later is not done.
    """
    before = {measure.get("id"): measure.get("status") for measure in _measures(earlier)}
    found: list[OnlySaidDone] = []

    def checked(measure: Any) -> Any:
        if not isinstance(measure, Mapping) or measure.get("status") != MeasureStatus.DONE:
            return measure
        old = before.get(measure.get("id"))
        missing = tuple(Measure.label_of(name) for name in _FIELDS if not _is_given(name, measure, on))
        if old == MeasureStatus.DONE or not missing:
            return measure
        found.append(OnlySaidDone(str(measure.get("what") or measure.get("id")), missing))
        return {key: value for key, value in measure.items() if key != "status"}

    data = dict(merged)
    if isinstance(data.get("measures"), list):
        data["measures"] = [checked(measure) for measure in data["measures"]]
    if isinstance(data.get("action_plans"), list):
        data["action_plans"] = [
            {**plan, "measures": [checked(measure) for measure in plan["measures"]]}
            if isinstance(plan, Mapping) and isinstance(plan.get("measures"), list)
            else plan
            for plan in data["action_plans"]
        ]
    return data, tuple(found)


def _measures(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    lists = [data.get("measures")]
    plans = data.get("action_plans")
    lists += (
        [plan.get("measures") for plan in plans if isinstance(plan, Mapping)]
        if isinstance(plans, list)
        else []
    )
    for one in lists:
        if isinstance(one, list):
            yield from (measure for measure in one if isinstance(measure, Mapping))


def _is_given(name: str, measure: Mapping[str, Any], on: date) -> bool:
    value = measure.get(name)
    if not value:
        return False
    if name != "done_on":
        return True
    try:
        return PartialDate.parse(str(value)).latest <= on
    except ValueError:
        return False
