"""What one record says of another: ids are unique, and every id that is named exists.

An id is unique among all records of its kind, so hazards of two assessments never share one: otherwise a
measure could not say which of them it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple

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


class _Field(NamedTuple):
    attribute: str
    written: str
    refers_to: type[Part] | None


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
        for attribute, written, _ in _fields(type(part)):
            if attribute in part.model_fields_set:
                found.extend(_inside((*steps, written), getattr(part, attribute)))
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
        references.extend(_references(steps, part))
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


def _inside(steps: Steps, value: Any) -> Iterator[tuple[Steps, Part]]:
    if isinstance(value, Part):
        yield steps, value
    elif isinstance(value, tuple):
        yield from (((*steps, index), item) for index, item in enumerate(value) if isinstance(item, Part))
    elif isinstance(value, dict):
        yield from (((*steps, str(key)), item) for key, item in value.items() if isinstance(item, Part))


@cache
def _fields(kind: type[Part]) -> tuple[_Field, ...]:
    fields = []
    for attribute, information in kind.model_fields.items():
        target = next((entry.to for entry in information.metadata if isinstance(entry, Refers)), None)
        fields.append(
            _Field(attribute, information.alias or attribute, None if target is None else _KINDS[target])
        )
    return tuple(fields)


def _references(steps: Steps, part: Part) -> Iterator[_Reference]:
    for attribute, written, kind in _fields(type(part)):
        if kind is None or attribute not in part.model_fields_set:
            continue
        value = getattr(part, attribute)
        if isinstance(value, str):
            yield _Reference((*steps, written), written, value, kind)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield _Reference((*steps, written, index), written, item, kind)


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
