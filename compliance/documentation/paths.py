"""Addresses inside documentation as it is written in files, before it is checked against the model.

A path is names joined by dots. An item of a list is named by its id, or by its index (from 0) where it has
none: `safety_representatives.vo-nord.training_hours`, `risk_assessments.rv-1.participants.0.role`.
Nothing given is ever changed: every function returns a new structure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from compliance.errors import nearest

_MISSING = object()


class PathError(LookupError):
    """A path leads nowhere.

    Attributes:
        path: the whole path.
        part: the part of it that was not found.
        candidates: what could have stood there; empty when nothing could.
    """

    def __init__(self, path: str, part: str, candidates: Sequence[str] = ()) -> None:
        self.path = path
        self.part = part
        self.candidates = tuple(candidates)
        super().__init__(path, part, self.candidates)

    @property
    def suggestion(self) -> str | None:
        """Return the candidate that was probably meant."""
        return nearest(self.part, self.candidates)

    def __str__(self) -> str:
        return f"{self.path}: {self.part}"


def locate(raw: Any, path: str) -> tuple[str | int, ...]:
    """Return the keys and indexes that lead to `path`.

    Raises:
        PathError: when there is nothing there.
    """
    steps: list[str | int] = []
    for part in _parts(path):
        step = _step(raw, part, path)
        if isinstance(raw, Mapping) and step not in raw:
            raise PathError(path, part, _candidates(raw))
        steps.append(step)
        raw = raw[step]
    return tuple(steps)


def find(raw: Any, path: str) -> Any:
    """Return what stands at `path`.

    Raises:
        PathError: when there is nothing there.
    """
    for step in locate(raw, path):
        raw = raw[step]
    return raw


def assign(raw: Any, path: str, value: Any) -> Any:
    """Return `raw` with `value` at `path`; a mapping put on a mapping is merged with it, key by key.

    Names that are missing on the way are added as mappings; items of lists are never added (see `append`).

    Raises:
        PathError: when an item of a list on the way does not exist, or something on the way holds nothing.
    """
    return _changed(raw, _parts(path), path, lambda old: merged(old, value))


def remove(raw: Any, path: str) -> Any:
    """Return `raw` without what stands at `path`.

    Raises:
        PathError: when there is nothing there.
    """
    locate(raw, path)
    return _changed(raw, _parts(path), path, lambda _old: _MISSING)


def append(raw: Any, path: str, items: Any) -> Any:
    """Return `raw` with one item, or a list of items, added to the list at `path`; a missing list is made.

    Raises:
        PathError: when the path leads to something that is not a list.
    """

    def longer(old: Any) -> list[Any]:
        if old is not _MISSING and not isinstance(old, list):
            raise PathError(path, _parts(path)[-1])
        kept: list[Any] = old if isinstance(old, list) else []
        return [*kept, *(items if isinstance(items, list) else [items])]

    return _changed(raw, _parts(path), path, longer)


def merged(old: Any, new: Any) -> Any:
    """Return `new`, or both joined key by key when both are mappings."""
    if not (isinstance(old, Mapping) and isinstance(new, Mapping)):
        return new
    return {**old, **{key: merged(old.get(key), value) for key, value in new.items()}}


def _parts(path: str) -> list[str]:
    parts = path.split(".")
    if not all(parts):
        raise PathError(path, "")
    return parts


def _step(raw: Any, part: str, path: str) -> str | int:
    """Return the key or index that `part` means in `raw`; a key need not exist."""
    if isinstance(raw, Mapping):
        return part
    if isinstance(raw, list):
        for index, item in enumerate(raw):
            if _identifier(item) == part:
                return index
        # An item with an id has that for its only name: an index is never an identity.
        if _is_index(part) and int(part) < len(raw) and _identifier(raw[int(part)]) is None:
            return int(part)
    raise PathError(path, part, _candidates(raw))


def _is_index(part: str) -> bool:
    # Longer runs of digits are no index of any list, and Python refuses to read the longest ones.
    return part.isascii() and part.isdigit() and len(part) < 10


def _candidates(raw: Any) -> list[str]:
    if isinstance(raw, Mapping):
        return [str(key) for key in raw]
    if isinstance(raw, list):
        return [_identifier(item) or str(index) for index, item in enumerate(raw)]
    return []


def _identifier(item: Any) -> str | None:
    identifier = item.get("id") if isinstance(item, Mapping) else None
    return None if identifier is None else str(identifier)


def _changed(raw: Any, parts: Sequence[str], path: str, change: Callable[[Any], Any]) -> Any:
    """Return a copy of `raw` in which what `parts` lead to is replaced by what `change` makes of it."""
    if not parts:
        return change(raw)
    if raw is _MISSING or raw is None:
        raw = {}
    step = _step(raw, parts[0], path)
    if isinstance(step, int):
        new = _changed(raw[step], parts[1:], path, change)
        return [*raw[:step], *([] if new is _MISSING else [new]), *raw[step + 1 :]]
    new = _changed(raw.get(step, _MISSING), parts[1:], path, change)
    rest = {key: value for key, value in raw.items() if key != step or new is not _MISSING}
    return rest if new is _MISSING else {**rest, step: new}
