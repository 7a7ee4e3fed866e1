"""What sources disagree on: each value is tried in its place, so that every answer can be seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Any

from pydantic import ValidationError

from compliance.documentation.documentation import Documentation
from compliance.documentation.messages import DOCUMENTATION_MESSAGES
from compliance.documentation.paths import PathError, assign, find, locate
from compliance.documentation.references import Fault, Steps, reference_faults
from compliance.error_messages import register
from compliance.errors import DocumentationError, Place, Problem

register(DOCUMENTATION_MESSAGES)

MOST_VARIANTS = 256
"""Eight fields with two values each. More than that is not a contradiction but an unsettled document."""

# Claims about the documentation are not facts in it, so sources cannot disagree on them.
_NOT_FACTS = frozenset({"disputes", "judgements", "says_none", "language", "complete"})


@dataclass(frozen=True)
class Refused:
    """A value that cannot stand where its dispute says.

    `steps` lead to the value, and `leaf` to where it stands in `tried`; `error` is what is wrong there.
    """

    steps: Steps
    leaf: Steps
    tried: Any
    error: ValidationError


def variants(documentation: Documentation) -> tuple[Documentation, ...]:
    """Return the documentation once for every combination of disputed values, the values filled in.

    The order is that of the disputes and of their values; the last dispute varies fastest. Without disputes
    the documentation itself is returned, alone.

    Raises:
        DocumentationError: when there are more than `MOST_VARIANTS` combinations.
        PathError: when a dispute leads nowhere; never for documentation that `load` has returned.
    """
    if not documentation.disputes:
        return (documentation,)
    fault = _too_many(documentation)
    if fault is not None:
        raise DocumentationError(Problem(Place("disputes"), fault.code, fault.arguments, fault.hint))
    raw = _undisputed(documentation)
    paths = [dispute.path for dispute in documentation.disputes]
    values = [[given.value for given in dispute.values] for dispute in documentation.disputes]
    filled = []
    for combination in product(*values):
        variant = raw
        for path, value in zip(paths, combination, strict=True):
            variant = assign(variant, path, value)
        filled.append(Documentation.model_validate(variant))
    return tuple(filled)


def dispute_faults(documentation: Documentation) -> tuple[list[Fault], list[Refused]]:
    """Return what is wrong with the disputes: with where they point, and with the values they give."""
    if not documentation.disputes:
        return [], []
    fault = _too_many(documentation)
    if fault is not None:
        return [fault], []
    faults: list[Fault] = []
    refused: list[Refused] = []
    raw = _undisputed(documentation)
    earlier: list[str] = []
    for index, dispute in enumerate(documentation.disputes):
        fault = _path_fault(raw, dispute.path, ("disputes", index, "path"), earlier)
        if fault is not None:
            faults.append(fault)
            continue
        earlier.append(dispute.path)
        for number, given in enumerate(dispute.values):
            steps = ("disputes", index, "values", number, "value")
            tried = assign(raw, dispute.path, given.value)
            try:
                variant = Documentation.model_validate(tried)
            except ValidationError as error:
                refused.append(Refused(steps, locate(tried, dispute.path), tried, error))
            else:
                faults.extend(
                    replace(found, steps=steps, other_steps=None) for found in reference_faults(variant)
                )
    return faults, refused


def _undisputed(documentation: Documentation) -> Any:
    raw = documentation.model_dump(mode="json", exclude_defaults=True)
    del raw["disputes"]
    return raw


def _too_many(documentation: Documentation) -> Fault | None:
    count = prod(len(dispute.values) for dispute in documentation.disputes)
    if count <= MOST_VARIANTS:
        return None
    # The number itself may have thousands of digits.
    shown = str(count) if count < 10**6 else "> 1 000 000"
    return Fault(
        ("disputes",), "too-many-disputes", {"count": shown, "limit": MOST_VARIANTS}, "settle-disputes"
    )


def _path_fault(raw: Any, path: str, steps: Steps, earlier: list[str]) -> Fault | None:
    if path.split(".", maxsplit=1)[0] in _NOT_FACTS:
        return Fault(steps, "dispute-not-possible", {"path": path})
    for other in earlier:
        if f"{path}.".startswith(f"{other}.") or f"{other}.".startswith(f"{path}."):
            return Fault(steps, "dispute-twice", {"path": path, "other_path": other}, "join-disputes")
    try:
        # The value is tried later; here only the way to it.
        assign(raw, path, None)
    except PathError as error:
        arguments = {"path": path, "part": error.part}
        if error.suggestion is None:
            return Fault(steps, "dispute-path", arguments)
        return Fault(steps, "dispute-path", {**arguments, "suggestion": error.suggestion}, "did-you-mean")
    return Fault(steps, "dispute-given", {"path": path}, "leave-disputed-out") if _given(raw, path) else None


def _given(raw: Any, path: str) -> bool:
    try:
        return find(raw, path) is not None
    except PathError:
        return False
