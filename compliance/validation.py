"""From the errors of pydantic to problems with a place, a message and what would be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from compliance.errors import ComplianceError, Problem, Severity
from compliance.file_text import MOST_PROBLEMS, at_most
from compliance.validation_messages import describe

ModelT = TypeVar("ModelT", bound=BaseModel)
Path = tuple[str | int, ...]


class Located(Protocol):
    """Data whose values have places: one file, or several read as one."""

    @property
    def data(self) -> Any:
        """The data, as lists, mappings and single values."""

    def problem(
        self,
        path: Sequence[str | int],
        code: str,
        arguments: Mapping[str, Any] = ...,
        hint: str | None = None,
        severity: Severity = "error",
        *,
        of_key: bool = False,
    ) -> Problem:
        """Return the problem `code` at the value at `path`, or at its key."""


def validate(loaded: Located, model: type[ModelT], error: type[ComplianceError]) -> ModelT:
    """Return `loaded.data` as a `model`.

    Raises:
        error: with every problem, not only the first.
    """
    try:
        return model.model_validate(loaded.data)
    except ValidationError as fault:
        problems = problems_of(fault, loaded, model)
    raise error(*problems)


def problems_of(
    exc: ValidationError, loaded: Located, model: type[BaseModel], prefix: tuple[str | int, ...] = ()
) -> list[Problem]:
    """Return the problems that `exc` stands for, one for each fault in the file.

    Args:
        exc: the errors of validating the part of `loaded.data` at `prefix` as a `model`.
        loaded: the file, or files, that hold the data.
        model: what the data should have been; used to suggest names of fields.
        prefix: the path to the part that was validated; () when it was the whole.
    """
    part = loaded.data
    for step in prefix:
        part = part[step]
    faults = []
    # A little more than will be shown, as some are dropped: each costs more than the fault did to write.
    for details in exc.errors(include_url=False)[: 4 * MOST_PROBLEMS]:
        trail = _trail(part, details["loc"], details["type"])
        path = tuple(step.part for step in trail if step.is_in_data)
        said = describe(details, path or prefix[-1:], model)
        problem = loaded.problem(
            (*prefix, *path, *said.below), said.code, said.arguments, said.hint, of_key=said.is_about_key
        )
        faults.append(_Fault(trail, details["type"], problem))
    found = _without_consequences(_without_other_branches(faults))
    return at_most(sorted(found, key=lambda problem: problem.sort_key))


@dataclass(frozen=True)
class _Step:
    """A part of pydantic's path: a key or an index of the data, or the name of a branch of a union."""

    part: str | int
    is_in_data: bool


@dataclass(frozen=True)
class _Fault:
    trail: tuple[_Step, ...]
    kind: str
    problem: Problem


def _trail(data: Any, location: Sequence[str | int], kind: str) -> tuple[_Step, ...]:
    trail: list[_Step] = []
    nodes = [data]
    for number, part in enumerate(location, start=1):
        is_last = number == len(location)
        if is_last and part == "[key]":
            break
        if _holds(nodes[-1], part):
            trail.append(_Step(part, is_in_data=True))
            nodes.append(nodes[-1][part])
        elif is_last and kind == "missing":
            trail.append(_Step(part, is_in_data=True))
        elif is_last and kind == "extra_forbidden" and len(nodes) > 1 and _holds(nodes[-2], part):
            # The step before was a branch of a union that happens to be called the same as a key beside it.
            trail[-1] = _Step(trail[-1].part, is_in_data=False)
            trail.append(_Step(part, is_in_data=True))
        else:
            trail.append(_Step(part, is_in_data=False))
    return tuple(trail)


def _holds(node: Any, part: str | int) -> bool:
    if isinstance(node, dict):
        return part in node
    return isinstance(node, list) and isinstance(part, int) and 0 <= part < len(node)


def _without_consequences(faults: Sequence[_Fault]) -> list[Problem]:
    """Leave out what is wrong only because something else is.

    That is a field missing because its name is misspelt, and a list too short because its items have faults.
    """
    meant = {
        (*_record(fault), fault.problem.arguments["suggestion"])
        for fault in faults
        if fault.kind == "extra_forbidden" and "suggestion" in fault.problem.arguments
    }
    faulty = {
        tuple(step.part for step in fault.trail[:end]) for fault in faults for end in range(len(fault.trail))
    }
    return [
        fault.problem
        for fault in faults
        if not (
            (fault.kind == "missing" and (*_record(fault), fault.problem.arguments["field"]) in meant)
            or (fault.kind == "too_short" and tuple(step.part for step in fault.trail) in faulty)
        )
    ]


def _record(fault: _Fault) -> Path:
    return tuple(step.part for step in fault.trail[:-1] if step.is_in_data)


def _without_other_branches(faults: Sequence[_Fault]) -> list[_Fault]:
    """Keep, for each value that may be one of several things, the faults of what it is most like."""
    kept: list[_Fault] = []
    unions: dict[Path, dict[str | int, list[_Fault]]] = {}
    for fault in faults:
        at = next((number for number, step in enumerate(fault.trail) if not step.is_in_data), None)
        if at is None:
            kept.append(fault)
            continue
        place = tuple(step.part for step in fault.trail[:at])
        inner = _Fault(fault.trail[:at] + fault.trail[at + 1 :], fault.kind, fault.problem)
        unions.setdefault(place, {}).setdefault(fault.trail[at].part, []).append(inner)
    for place, branches in unions.items():
        kept.extend(
            _nearest_branch(len(place), [_without_other_branches(branch) for branch in branches.values()])
        )
    return kept


def _nearest_branch(depth: int, branches: list[list[_Fault]]) -> list[_Fault]:
    # `false` is allowed in most places, but is hardly ever what someone meant who wrote something else.
    meant = [branch for branch in branches if any(fault.kind != "documented_none" for fault in branch)]

    def distance(branch: list[_Fault]) -> tuple[bool, int, int]:
        is_another_shape = any(len(fault.trail) == depth and fault.kind.endswith("_type") for fault in branch)
        without_suggestion = sum(fault.problem.hint != "did-you-mean" for fault in branch)
        return is_another_shape, without_suggestion, len(branch)

    return min(meant or branches, key=distance)
