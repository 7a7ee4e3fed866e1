"""Everything a user can get wrong, as one tree.

    ComplianceError
    ├── UsageError          exit 2   an unknown checklist, rule or letter; a date no rule covers
    ├── DocumentationError  exit 3   the documentation cannot be read, or is not valid
    ├── LawTextError        exit 3   a law text cannot be read, or has not been imported
    └── RuleSetError        exit 4   rules, checklists or templates are not valid; nothing is judged

Each error carries *all* problems found, each with its place. A problem is a code and its arguments; the
words are in `error_messages`, in bokmål, nynorsk and English, so that one fault reads the same wherever
it is found.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, Literal

from compliance.error_messages import Whole, phrase

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Place(Whole):
    """A position in a file. Line and column count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, what, and what would be right.

    `code` and `hint` are keys in `error_messages.CATALOGUE`; `arguments` fill both sentences.
    `excerpt` is the line of the file, when there is one, so that a caret can be drawn under the place.
    """

    place: Place
    code: str
    arguments: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    hint: str | None = None
    excerpt: str | None = None
    severity: Severity = "error"

    def message(self, language: str = "nb") -> str:
        """Return what is wrong, one sentence in `language` ("nb", "nn" or "en")."""
        return phrase(self.code, language, self.arguments)

    def advice(self, language: str = "nb") -> str:
        """Return what would be right, or "" when there is nothing to add."""
        return phrase(self.hint, language, self.arguments) if self.hint else ""

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """Order by place, then by code, so that output never depends on the order of discovery."""
        return (self.place, self.code, repr(sorted(self.arguments.items(), key=str)))

    def __str__(self) -> str:
        advice = self.advice()
        return f"{self.place}: {self.message()}" + (f" {advice}" if advice else "")


class ComplianceError(Exception):
    """The root of every error a user can cause. `problems` is sorted by place and free of repetition."""

    exit_code: ClassVar[int] = 2

    def __init__(self, *problems: Problem) -> None:
        unique = {problem.sort_key: problem for problem in problems}
        self.problems: tuple[Problem, ...] = tuple(unique[key] for key in sorted(unique))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UsageError(ComplianceError):
    """The command names something that does not exist, or asks for what cannot be done."""

    exit_code = 2


class DocumentationError(ComplianceError):
    """The documentation cannot be read, or is not valid."""

    exit_code = 3


class LawTextError(ComplianceError):
    """A file of law text cannot be read, or the text asked for has not been imported."""

    exit_code = 3


class RuleSetError(ComplianceError):
    """A rule, checklist or template is not valid, so nothing is judged."""

    exit_code = 4


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, or None when none is near enough to be meant."""
    return next(iter(difflib.get_close_matches(word, list(candidates), n=1, cutoff=0.55)), None)
