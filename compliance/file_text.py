"""The text of a file: where its rows begin, how a row is shown, and how a fault in it is told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeAlias

from compliance.error_messages import mask_identity_numbers
from compliance.errors import ComplianceError, Place, Problem, Severity

Position: TypeAlias = tuple[int, int]
"""Line and column, both from 1. A character is one column, whatever its width or number of bytes."""

Location: TypeAlias = tuple[Position | None, Position, "dict[str | int, Location] | None"]
"""Where a value stands: its key (None in a list), the value itself, and what it contains."""

NO_ARGUMENTS: Mapping[str, Any] = MappingProxyType({})

MOST_LEVELS = 40
"""How deep records and lists may lie in each other."""
MOST_PROBLEMS = 1000
"""A hostile file can hold half a million faults; no one reads more than the first."""

_ROW_END = re.compile(r"\r\n|\r|\n")
_LONGEST_EXCERPT = 300


@dataclass(frozen=True)
class FileText:
    """A file's name and its text, without a byte order mark."""

    file: str
    text: str

    @cached_property
    def rows(self) -> list[str]:
        """The rows of the text, without their ends."""
        return _ROW_END.split(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _ROW_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Return the line and column of the character at `offset`, counted from 0."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def row(self, line: int) -> str:
        """Return row `line`, counted from 1; "" when there is none."""
        return self.rows[line - 1] if 1 <= line <= len(self.rows) else ""

    def excerpt(self, line: int) -> str | None:
        """Return row `line` as it can be shown, or None when it is empty, too long or not there.

        Each character keeps its column: Tab becomes a space, characters that cannot be shown become U+FFFD,
        and digits that may be a national identity number become "x".
        """
        row = self.row(line)
        if not row or len(row) > _LONGEST_EXCERPT:
            return None
        shown = "".join(c if c.isprintable() else " " if c in "\t\u00a0" else "\ufffd" for c in row)
        return mask_identity_numbers(shown)

    def problem(
        self,
        position: Position,
        code: str,
        arguments: Mapping[str, Any] = NO_ARGUMENTS,
        hint: str | None = None,
        severity: Severity = "error",
    ) -> Problem:
        """Return the problem `code` at `position`, with the row as excerpt."""
        line, column = position
        place = Place(self.file, line, column)
        return Problem(place, code, arguments, hint, self.excerpt(line), severity)


def at_most(problems: Iterable[Problem]) -> list[Problem]:
    """Return the first `MOST_PROBLEMS` problems, and one that says so when there are more."""
    kept: list[Problem] = []
    for problem in problems:
        if len(kept) == MOST_PROBLEMS:
            kept.append(replace(problem, code="more-problems", arguments=NO_ARGUMENTS, hint=None))
            break
        kept.append(problem)
    return kept


def decode(raw: bytes, file: str, error: type[ComplianceError]) -> FileText:
    """Return the text of `raw`, which must be UTF-8; a byte order mark is fine and is left out.

    Raises:
        error: `encoding`, at the first byte that is not UTF-8.
    """
    try:
        return FileText(file, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        readable = FileText(file, fault.object[: fault.start].decode())
    line, column = readable.position(len(readable.text))
    raise error(Problem(Place(file, line, column), "encoding", NO_ARGUMENTS, "save-as-utf-8"))
