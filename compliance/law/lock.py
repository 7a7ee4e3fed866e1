"""The lock: for each provision that rules cite, which words a person last read the rules against.

    provisions:
      "aml § 4-3 (6)":
        sha256: "<64 hexadecimal digits>"
        version: 2026-01-01
        reviewed_by: "Jurist A"
        reviewed_on: 2026-02-02

The words themselves are not there, only their hash. `version` is the day from which the text read applied.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from compliance.errors import RuleSetError
from compliance.law.citations import Citation, CitationError
from compliance.law.parsing import parse
from compliance.strict_yaml import Loaded, read
from compliance.validation import validate

LOCK_NAME = "law.lock"

_HEADING = "# Skrevet av «compliance rules review». Endres ikke for hånd.\n"


class LockedProvision(BaseModel):
    """A provision as a person last read it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    version: date
    reviewed_by: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    reviewed_on: date


class _LockFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    provisions: dict[str, LockedProvision]


@dataclass(frozen=True)
class LawLock:
    """Every locked provision, by its citation."""

    provisions: Mapping[Citation, LockedProvision] = field(default_factory=lambda: MappingProxyType({}))

    def moved(self, reviewed: Mapping[Citation, LockedProvision], cited: Iterable[Citation]) -> LawLock:
        """Return the lock with `reviewed` put in, and without what is no longer among all that is `cited`."""
        kept = {*cited, *reviewed}
        merged = {**self.provisions, **reviewed}
        return LawLock(MappingProxyType({one: merged[one] for one in sorted(merged) if one in kept}))

    def as_text(self) -> str:
        """Return the lock as a file: sorted as letters print citations, and the same bytes every time."""
        lines = [_HEADING, "provisions:\n" if self.provisions else "provisions: {}\n"]
        for citation in sorted(self.provisions):
            entry = self.provisions[citation]
            lines += [
                f"  {_quoted(str(citation))}:\n",
                f"    sha256: {_quoted(entry.sha256)}\n",
                f"    version: {entry.version}\n",
                f"    reviewed_by: {_quoted(entry.reviewed_by)}\n",
                f"    reviewed_on: {entry.reviewed_on}\n",
            ]
        return "".join(lines)


def read_lock(path: Path) -> LawLock:
    """Return the lock in the file, empty when there is no such file.

    Raises:
        RuleSetError: when the file is not a lock, or names a provision that cannot be cited.
    """
    if not path.exists():
        return LawLock()
    loaded = read(path, RuleSetError)
    held = validate(loaded, _LockFile, RuleSetError)
    return LawLock(
        MappingProxyType({_citation(text, loaded): entry for text, entry in held.provisions.items()})
    )


def _citation(text: str, loaded: Loaded) -> Citation:
    at = ("provisions", text)
    try:
        citations = parse(text)
    except CitationError as error:
        problem = loaded.problem(at, error.code, error.arguments, error.hint, of_key=True)
        raise RuleSetError(problem) from None
    if len(citations) != 1:
        raise RuleSetError(loaded.problem(at, "law-lock-citation", {"citation": text}, of_key=True))
    return citations[0]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
