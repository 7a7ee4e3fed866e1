"""Several files read as one: mappings are joined key by key, the lists of the root are put after each other.

Nothing is ever chosen between two files: the same field with two values, or two records with one id, is a
problem that names both places. What is equal in both is no problem.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from compliance.errors import Place, Problem, Severity
from compliance.file_text import NO_ARGUMENTS
from compliance.strict_yaml import Loaded

Steps = tuple[str | int, ...]


class Merged(Loaded):
    """Several files as one, where every place is still that of the file it came from."""

    origins: dict[Steps, tuple[Loaded, Steps]]
    """For each place that is not where its parent is: the file, and the steps in that file."""

    conflicts: list[Problem]
    """What the files disagree on."""

    def __init__(self, files: Sequence[Loaded]) -> None:
        super().__init__(file=files[0].file, data={}, text="")
        object.__setattr__(self, "origins", {(): (files[0], ())})
        object.__setattr__(self, "conflicts", [])
        for loaded in files:
            if isinstance(loaded.data, Mapping):
                self._join(self.data, loaded.data, (), loaded)
            else:
                self.conflicts.append(loaded.problem((), "file-not-record"))

    def place(self, path: Sequence[str | int], *, of_key: bool = False) -> Place:
        """Return the place in the file that `path` came from."""
        loaded, steps = self._origin(path)
        return loaded.place(steps, of_key=of_key)

    def problem(
        self,
        path: Sequence[str | int],
        code: str,
        arguments: Mapping[str, Any] = NO_ARGUMENTS,
        hint: str | None = None,
        severity: Severity = "error",
        *,
        of_key: bool = False,
    ) -> Problem:
        """Return the problem as the file that `path` came from would give it."""
        loaded, steps = self._origin(path)
        return loaded.problem(steps, code, arguments, hint, severity, of_key=of_key)

    def _origin(self, path: Sequence[str | int]) -> tuple[Loaded, Steps]:
        steps = _present(self.data, path)
        length = next(length for length in range(len(steps), -1, -1) if steps[:length] in self.origins)
        loaded, prefix = self.origins[steps[:length]]
        return loaded, (*prefix, *steps[length:])

    def _join(self, target: dict[str, Any], new: Mapping[str, Any], at: Steps, loaded: Loaded) -> None:
        for key, value in new.items():
            here = (*at, key)
            old = target.get(key)
            if value is None and key in target:
                continue
            if old is None:
                self.origins[here] = (loaded, here)
            if isinstance(value, Mapping) and (old is None or isinstance(old, dict)):
                target[key] = {} if old is None else old
                self._join(target[key], value, here, loaded)
            elif isinstance(value, list) and not at and (old is None or isinstance(old, list)):
                target[key] = [] if old is None else old
                self._extend(target[key], value, here, loaded)
            elif old is None:
                target[key] = value
            elif not _equal(old, value):
                self.conflicts.append(self._conflict(here, old, value, loaded))

    def _extend(self, target: list[Any], items: list[Any], at: Steps, loaded: Loaded) -> None:
        earlier = {_identifier(item): index for index, item in enumerate(target)}
        for number, item in enumerate(items):
            identifier = _identifier(item)
            index = None if identifier is None else earlier.get(identifier)
            if index is None:
                self.origins[(*at, len(target))] = (loaded, (*at, number))
                target.append(item)
            elif not _equal(target[index], item):
                other = self.place((*at, index, "id"))
                arguments = {"field": "id", "value": identifier, "other_place": other}
                self.conflicts.append(
                    loaded.problem((*at, number, "id"), "duplicate-id", arguments, "choose-other-id")
                )

    def _conflict(self, at: Steps, old: Any, new: Any, loaded: Loaded) -> Problem:
        arguments = {"field": at[-1], "value": new, "other_value": old, "other_place": self.place(at)}
        return loaded.problem(at, "conflict", arguments, "keep-one")


def _present(data: Any, path: Sequence[str | int]) -> Steps:
    """Return the parts of `path` that `data` has: not the branches of a union, nor a missing field."""
    steps: list[str | int] = []
    for part in path:
        if _has(data, part):
            data = data[part]
            steps.append(part)
    return tuple(steps)


def _has(data: Any, part: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(part, int) and part < len(data)
    return isinstance(data, Mapping) and part in data


def _identifier(item: Any) -> str | None:
    identifier = item.get("id") if isinstance(item, Mapping) else None
    return identifier if isinstance(identifier, str) else None


def _equal(first: Any, second: Any) -> bool:
    # 1 and true are equal to Python, but not to a reader.
    return type(first) is type(second) and first == second and repr(first) == repr(second)
