"""YAML and JSON files, read strictly and with positions.

Only null, true, false and plain whole numbers are typed; all else is text, and the field that takes a value
decides the rest. So `NO`, `on`, `12:30`, `88.910` and `0712` are what they look like. Anchors, aliases,
tags, merge keys and duplicate keys are refused, and so are files that are too large or nested too deeply.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from compliance.errors import ComplianceError, Place, Problem, Severity
from compliance.file_text import NO_ARGUMENTS, FileText, Location, Position, decode
from compliance.identity_numbers import identity_numbers
from compliance.strict_json import locate, read_json
from compliance.validation import problems_of, validate
from compliance.yaml_events import Unusual, read_carefully, read_quickly

__all__ = [
    "MOST_BYTES_JSON",
    "MOST_BYTES_YAML",
    "Loaded",
    "identity_numbers",
    "load",
    "problems_of",
    "read",
    "validate",
]

_MEGABYTE = 1_000_000
MOST_BYTES_YAML = 5 * _MEGABYTE
MOST_BYTES_JSON = 20 * _MEGABYTE


@dataclass(frozen=True)
class Loaded:
    """A file as it was read: its name, its data and its text.

    Places are found in the text when they are asked for, so that a file without faults costs nothing extra.
    """

    file: str
    data: Any
    text: str

    @cached_property
    def _page(self) -> FileText:
        return FileText(self.file, self.text)

    @cached_property
    def _location(self) -> Location | None:
        return locate(self._page) if _is_json(self.file) else read_carefully(self._page).location

    def place(self, path: Sequence[str | int], *, of_key: bool = False) -> Place:
        """Return where the value at `path` stands, or its key.

        Parts that the file does not have are passed over: the tags pydantic adds for the branches of a union,
        and the name of a missing field, whose place is then that of the record it is missing from.
        """
        line, column = self._position(path, of_key)
        return Place(self.file, line, column)

    def excerpt(self, line: int) -> str | None:
        """Return row `line` (from 1) as it can be shown; None when it is empty, too long or not there."""
        return self._page.excerpt(line)

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
        """Return the problem `code` at the value at `path`, or at its key, with the row as excerpt."""
        return self._page.problem(self._position(path, of_key), code, arguments, hint, severity)

    def _position(self, path: Sequence[str | int], of_key: bool) -> Position:
        location = self._location
        if location is None:
            return 1, 1
        for part in path:
            children = location[2]
            if children is not None and part in children:
                location = children[part]
        key, value, _ = location
        return key if of_key and key is not None else value


def load(raw: bytes, file: str, error: type[ComplianceError]) -> Loaded:
    """Return what `raw` holds: JSON when the name `file` ends in .json, otherwise YAML.

    Raises:
        error: with every problem that can be found.
    """
    _check_size(len(raw), file, error)
    page = decode(raw, file, error)
    data = _json_data(page, error) if _is_json(file) else _yaml_data(page, error)
    if data is None:
        raise error(Problem(Place(file), "file-empty"))
    return Loaded(file, data, page.text)


def read(path: Path, error: type[ComplianceError]) -> Loaded:
    """Return what the file at `path` holds; its size is looked at before it is opened.

    Raises:
        error: when there is no such file, it is no ordinary file, or what it holds is refused by `load`.
    """
    file = str(path)
    try:
        status = path.stat()
        code = _not_a_file(status.st_mode)
        if code:
            raise error(Problem(Place(file), code))
        _check_size(status.st_size, file, error)
        with path.open("rb") as stream:
            # One byte more than is allowed: the file may have grown since its size was read.
            raw = stream.read(_most_bytes(file) + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as fault:
        raise error(Problem(Place(file), "file-missing")) from fault
    except OSError as fault:
        raise error(Problem(Place(file), "file-unreadable", NO_ARGUMENTS, "check-access")) from fault
    return load(raw, file, error)


def _is_json(file: str) -> bool:
    return file.lower().endswith(".json")


def _most_bytes(file: str) -> int:
    return MOST_BYTES_JSON if _is_json(file) else MOST_BYTES_YAML


def _check_size(size: int, file: str, error: type[ComplianceError]) -> None:
    limit = _most_bytes(file)
    if size > limit:
        raise error(Problem(Place(file), "too-large", {"limit": limit // _MEGABYTE}))
    if size == 0:
        raise error(Problem(Place(file), "file-empty"))


def _not_a_file(mode: int) -> str | None:
    if stat.S_ISDIR(mode):
        return "file-is-folder"
    return None if stat.S_ISREG(mode) else "file-not-ordinary"


def _json_data(page: FileText, error: type[ComplianceError]) -> Any:
    if not page.text.strip():
        return None
    data, problems = read_json(page)
    if problems:
        raise error(*problems)
    return data


def _yaml_data(page: FileText, error: type[ComplianceError]) -> Any:
    try:
        return read_quickly(page)
    except Unusual:
        reading = read_carefully(page)
    if reading.problems:
        raise error(*reading.problems)
    return reading.data
