"""Typed paths: `item.training_hours` resolved against the model when a rule is loaded.

A path starts with a name (`item`, `unit`, `each`, `organisation`, `on`) and goes through fields of records
and facts of views. Its type decides which checks may use it and which literals it may be compared with, so
a typo is an error with a place and never a comparison that silently never matches.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache, cached_property
from operator import attrgetter
from typing import Any

from pydantic import BaseModel

from compliance.documentation.base import Choice, OwnDocument
from compliance.documentation.dates import PartialDate
from compliance.errors import nearest
from compliance.facts.values import Coverage, Fact, Listing, listing_in, reading_of
from compliance.rules.scope import Scope
from compliance.state import Unknown
from compliance.texts import Label, Text, label


class Kind(Enum):
    """What a path leads to."""

    YES_NO = "yes_no"
    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    RECORD = "record"
    LISTING = "listing"
    COVERAGE = "coverage"


@dataclass(frozen=True)
class PathType:
    """The type of a path. `model` is the record, view or list of choices behind it, where there is one."""

    kind: Kind
    model: type | None = None
    item: PathType | None = None

    @property
    def choices(self) -> tuple[str, ...]:
        """The values a choice can have."""
        if self.model is not None and issubclass(self.model, Choice):
            return tuple(member.value for member in self.model)
        return ()


@dataclass(frozen=True)
class Step:
    """One name of a path after the first."""

    name: str
    owner: type
    type: PathType
    called: Label
    required: bool
    presumed: bool | None
    behind_view: bool = False
    """True for a field of the record that a view stands for."""


@dataclass(frozen=True)
class Path:
    """A path that has been resolved."""

    text: str
    root: str
    steps: tuple[Step, ...]
    type: PathType

    @cached_property
    def called(self) -> Text:
        """What the thing is called, from the last step that has a name."""
        return self.steps[-1].called if self.steps else ROOT_NAMES[self.root]

    @property
    def always_known(self) -> bool:
        """True when every step is a field that must be given."""
        return all(step.required for step in self.steps)

    @property
    def presumed(self) -> bool | None:
        """The answer presumed where nothing is known, for exceptional acts."""
        return self.steps[-1].presumed if self.steps else None


class UnknownPathError(Exception):
    """A path leads nowhere. `part` is the piece that is wrong, `suggestion` what may have been meant."""

    def __init__(self, part: str, candidates: list[str], offset: int) -> None:
        super().__init__(part)
        self.part = part
        self.candidates = candidates
        self.suggestion = nearest(part, candidates)
        self.offset = offset
        """How many characters into the path the wrong part begins."""


ROOT_NAMES: dict[str, Label] = {
    "organisation": label("virksomheten", "verksemda"),
    "unit": label("enheten", "eininga"),
    "item": label("verneombudet", "verneombodet"),
    "each": label("hver post", "kvar post"),
    "on": label("datoen for vurderingen", "datoen for vurderinga"),
}

_PRIMITIVES: dict[Any, Kind] = {
    bool: Kind.YES_NO,
    int: Kind.NUMBER,
    float: Kind.NUMBER,
    str: Kind.TEXT,
    date: Kind.DATE,
    PartialDate: Kind.DATE,
}


def type_of(annotation: Any) -> PathType | None:
    """Return the type that an annotation of a field or a fact stands for, or None for one rules cannot read."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return type_of(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        found = [type_of(part) for part in typing.get_args(annotation) if not _says_nothing(part)]
        return found[0] if found else None
    if origin is tuple or origin is Listing:
        item = type_of(typing.get_args(annotation)[0])
        return PathType(Kind.LISTING, item=item) if item else None
    if origin is Coverage:
        return PathType(Kind.COVERAGE, model=typing.get_args(annotation)[0])
    if isinstance(annotation, type):
        if issubclass(annotation, Choice):
            return PathType(Kind.CHOICE, model=annotation)
        if annotation in _PRIMITIVES:
            return PathType(_PRIMITIVES[annotation])
        return PathType(Kind.RECORD, model=annotation)
    return None


def _says_nothing(part: Any) -> bool:
    if typing.get_origin(part) is typing.Annotated:
        part = typing.get_args(part)[0]
    return part is type(None) or part is Unknown or typing.get_origin(part) is typing.Literal


@cache
def steps_of(owner: type) -> dict[str, Step]:
    """Return every name that can follow a record or view of class `owner`, in the order of declaration."""
    steps: dict[str, Step] = {}
    if issubclass(owner, BaseModel):
        for name, field in owner.model_fields.items():
            if (found := type_of(field.annotation)) is not None:
                called = next((mark for mark in field.metadata if isinstance(mark, Label)), label(name))
                steps[name] = Step(name, owner, found, called, field.is_required(), None)
        return steps
    hints = typing.get_type_hints
    behind = getattr(owner, "record_type", None)
    if behind is not None:
        for name, step in steps_of(behind).items():
            steps[name] = step if hasattr(owner, name) else replace(step, behind_view=True)
    for base in reversed(owner.__mro__):
        for name, member in vars(base).items():
            if isinstance(member, Fact):
                annotation = hints(member.func)["return"]
                if (found := type_of(annotation)) is not None:
                    required = annotation is str
                    steps[name] = Step(name, owner, found, member.name, required, member.presumed)
    return steps


def resolve(text: str, roots: dict[str, PathType]) -> Path:
    """Return the path `text` stands for, given the names in use and what they lead to.

    Raises:
        UnknownPathError: when a part of it does not exist.
    """
    root, *names = text.split(".")
    if root not in roots:
        raise UnknownPathError(root, list(roots), 0)
    here, offset, steps = roots[root], len(root) + 1, []
    for name in names:
        known = steps_of(here.model) if here.kind is Kind.RECORD and here.model else {}
        if name not in known:
            raise UnknownPathError(name, list(known), offset)
        steps.append(known[name])
        here = known[name].type
        offset += len(name) + 1
    return Path(text, root, tuple(steps), here)


def getter(path: Path) -> Callable[[Scope], Any]:
    """Return a callable that reads the path: a value, `False` for a documented none, or why it is unknown."""
    if path.root == "on":
        return lambda scope: scope.on
    names, own = _attributes(path)
    follow = _follower(path.root, names)
    silence = _silence(path.root, names, own)
    if path.type.kind is Kind.LISTING:
        return _of_listing(follow, silence)

    def read(scope: Scope) -> Any:
        value = follow(scope)
        return silence(scope) if value is None else value

    return read


def _attributes(path: Path) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Return the attributes the path goes through, and which of them mirror a document of their own.

    A view that stands for no record says as little as a document that is not there.
    """
    names, own = list[str](), list[bool]()
    for step in path.steps:
        if step.behind_view:
            names.append("record")
            own.append(True)
        names.append(step.name)
        own.append(_is_own_document(step.type))
    return tuple(names), tuple(own)


def _is_own_document(found: PathType) -> bool:
    return found.kind is Kind.RECORD and found.model is not None and issubclass(found.model, OwnDocument)


def _follower(root: str, names: tuple[str, ...]) -> Callable[[Scope], Any]:
    """Return a callable that goes from attribute to attribute until the end, or to what ends it sooner.

    It gives None where something on the way has been left out.
    """
    begin, rest = attrgetter(".".join((root, *names[:1]))), names[1:]
    if not rest:
        return begin

    def follow(scope: Scope) -> Any:
        here = begin(scope)
        for name in rest:
            if here is None or here is False or here.__class__ is Unknown:
                return here
            here = getattr(here, name)
        return here

    return follow


def _silence(root: str, names: tuple[str, ...], own: tuple[bool, ...]) -> Callable[[Scope], Unknown]:
    """Return a callable that says why the path is unknown: what the silence of the holder of its end means.

    It walks the path once more, since most paths are known and then nothing need be asked.
    """
    inherits = root in ("item", "each")

    def reason(scope: Scope) -> Unknown:
        here = getattr(scope, root)
        reading = getattr(scope, f"{root}_reading") if inherits else Unknown.UNREAD
        for name, is_own in zip(names, own, strict=True):
            reading = reading_of(here, reading)
            here = getattr(here, name)
            if here is None:
                return Unknown.ABSENT if is_own else reading
        return reading

    return reason


def _of_listing(
    follow: Callable[[Scope], Any], silence: Callable[[Scope], Unknown]
) -> Callable[[Scope], Listing[Any]]:
    def read(scope: Scope) -> Listing[Any]:
        found = follow(scope)
        if found.__class__ is Listing:
            return found
        if found is False or found.__class__ is Unknown:
            return Listing((), found)
        if found is None:
            return Listing((), silence(scope))
        return listing_in(found, silence(scope))

    return read
