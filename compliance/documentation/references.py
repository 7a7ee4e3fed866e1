"""What one record says of another: ids are unique, and every id that is named exists.

An id is unique among all records of its kind, so hazards of two assessments never share one: otherwise a
measure could not say which of them it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple, get_args

from compliance.documentation.base import Part, Refers
from compliance.documentation.case import Statement
from compliance.documentation.documentation import Documentation
from compliance.documentation.documents import Document
from compliance.documentation.measures import Measure
from compliance.documentation.organisation import Unit
from compliance.documentation.risk_assessments import Hazard, RiskAssessment
from compliance.documentation.verneombud import SafetyArea, SafetyRepresentative
from compliance.errors import nearest

Steps = tuple[str | int, ...]

_KINDS: Mapping[str, type[Part]] = {
    "units": Unit,
    "documents": Document,
    "statements": Statement,
    "hazards": Hazard,
    "measures": Measure,
    "risk_assessments": RiskAssessment,
    "safety_areas": SafetyArea,
    "safety_representatives": SafetyRepresentative,
}

# Looking for what was meant compares with every id; after this many faults it is no longer worth the time.
_MOST_SUGGESTIONS = 50


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in a document, with the keys and indexes that lead to it."""

    steps: Steps
    code: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    hint: str | None = None
    other_steps: Steps | None = None
    """Where the other half of the fault stands; its place is the argument `other_place`."""


class _Layout(NamedTuple):
    """The fields of a record that hold other parts, and those that refer to other records."""

    holding: tuple[tuple[str, str], ...]
    referring: tuple[tuple[str, str, type[Part]], ...]


class _Reference(NamedTuple):
    steps: Steps
    name: str
    value: str
    kind: type[Part]


def parts_of(documentation: Documentation) -> Iterator[tuple[Steps, Part]]:
    """Yield every record and piece of one, each after what it lies in, with the steps that lead to it."""
    waiting: list[tuple[Steps, Part]] = [((), documentation)]
    while waiting:
        steps, part = waiting.pop()
        yield steps, part
        found: list[tuple[Steps, Part]] = []
        for attribute, written in _layout(type(part)).holding:
            value = getattr(part, attribute)
            if value:
                _add_parts(found, (*steps, written), value)
        waiting.extend(reversed(found))


def reference_faults(documentation: Documentation) -> list[Fault]:
    """Return every id that is used twice, names nothing, or leads back to where it came from."""
    where: dict[type[Part], dict[str, Steps]] = {kind: {} for kind in _KINDS.values()}
    references: list[_Reference] = []
    faults: list[Fault] = []
    for steps, part in parts_of(documentation):
        identifier = getattr(part, "id", None)
        if identifier is not None:
            earlier = where.setdefault(type(part), {}).setdefault(identifier, steps)
            if earlier is not steps:
                arguments = {"field": "id", "value": identifier}
                faults.append(
                    Fault((*steps, "id"), "duplicate-id", arguments, "choose-other-id", (*earlier, "id"))
                )
        _add_references(references, steps, part)
    unknown = [reference for reference in references if reference.value not in where[reference.kind]]
    faults.extend(
        _unknown(reference, where[reference.kind] if number < _MOST_SUGGESTIONS else ())
        for number, reference in enumerate(unknown)
    )
    units = {unit.id: () if unit.parent is None else (unit.parent,) for unit in documentation.units}
    faults.extend(_cycle(units, where[Unit], "parent"))
    replaced = {assessment.id: assessment.replaces for assessment in documentation.risk_assessments}
    faults.extend(_cycle(replaced, where[RiskAssessment], "replaces"))
    return faults


def _add_parts(found: list[tuple[Steps, Part]], steps: Steps, value: Any) -> None:
    if isinstance(value, Part):
        found.append((steps, value))
    elif isinstance(value, tuple):
        found.extend(((*steps, index), item) for index, item in enumerate(value))
    elif isinstance(value, dict):
        found.extend(((*steps, str(key)), item) for key, item in value.items())


@cache
def _layout(kind: type[Part]) -> _Layout:
    holding: list[tuple[str, str]] = []
    referring: list[tuple[str, str, type[Part]]] = []
    for attribute, information in kind.model_fields.items():
        written = information.alias or attribute
        if _holds_parts(information.annotation):
            holding.append((attribute, written))
        referring.extend(
            (attribute, written, _KINDS[entry.to])
            for entry in information.metadata
            if isinstance(entry, Refers)
        )
    return _Layout(tuple(holding), tuple(referring))


def _holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(_holds_parts(inner) for inner in get_args(annotation))


def _add_references(references: list[_Reference], steps: Steps, part: Part) -> None:
    for attribute, written, kind in _layout(type(part)).referring:
        value = getattr(part, attribute)
        if isinstance(value, str):
            references.append(_Reference((*steps, written), written, value, kind))
        elif value:
            references.extend(
                _Reference((*steps, written, index), written, item, kind) for index, item in enumerate(value)
            )


def _unknown(reference: _Reference, candidates: Iterable[str]) -> Fault:
    suggestion = nearest(reference.value, candidates)
    arguments = {"field": reference.name, "value": reference.value}
    if suggestion is None:
        return Fault(reference.steps, "unknown-reference", arguments)
    return Fault(
        reference.steps, "unknown-reference", {**arguments, "suggestion": suggestion}, "did-you-mean"
    )


def _cycle(graph: Mapping[str, tuple[str, ...]], where: Mapping[str, Steps], name: str) -> list[Fault]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        members = sorted(set(error.args[1]))
        arguments = {"field": name, "value": members[0], "values": members}
        return [Fault((*where[members[0]], name), "reference-cycle", arguments, "break-cycle")]
    return []
