"""Which names of fields a model allows at a path, so that the nearest can be suggested."""

from __future__ import annotations

import types
from collections.abc import Iterator, Sequence
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel


def field_names(model: type[BaseModel], path: Sequence[str | int]) -> tuple[str, ...]:
    """Return the names allowed in the record at `path`, sorted; () when that is not known.

    Args:
        model: the model the path begins in.
        path: keys, indexes and names of branches of unions, as in the errors of pydantic.
    """
    annotations: list[Any] = [model]
    for part in path:
        candidates = [branch for annotation in annotations for branch in _branches(annotation)]
        named = [branch for branch in candidates if getattr(branch, "__name__", None) == part]
        inside = [inner for branch in candidates for inner in _inside(branch, part)]
        # Neither a field nor a branch: pydantic's name for a list or a validator. Stay where we are.
        annotations = named or inside or candidates
    ends = [branch for annotation in annotations for branch in _branches(annotation)]
    return tuple(sorted({name for end in ends if _is_model(end) for name in _names(end)}))


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _names(record: type[BaseModel]) -> Iterator[str]:
    for name, field in record.model_fields.items():
        yield field.alias or name


def _branches(annotation: Any) -> Iterator[Any]:
    """Yield what `annotation` may be, with unions, aliases and `Annotated` taken apart."""
    if hasattr(annotation, "__value__"):
        yield from _branches(annotation.__value__)
    elif get_origin(annotation) in (Union, types.UnionType):
        for inner in get_args(annotation):
            yield from _branches(inner)
    elif hasattr(annotation, "__metadata__"):
        yield from _branches(annotation.__origin__)
    else:
        yield annotation


def _inside(annotation: Any, part: str | int) -> Iterator[Any]:
    """Yield what stands under `part`: a field of a record, a value of a mapping, an item of a list."""
    if _is_model(annotation):
        for name, field in annotation.model_fields.items():
            if part in (name, field.alias):
                yield field.annotation
        return
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is dict and len(arguments) == 2 and isinstance(part, str):
        yield arguments[1]
    elif origin in (list, tuple, set, frozenset) and isinstance(part, int):
        yield from (inner for inner in arguments if inner is not Ellipsis)
