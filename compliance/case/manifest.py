"""`manifest.json`: what a case was made from, and what came of it, so that it can be held to the files another day.

Everything is told by its hash: the files of the case, the rules, checklists and letter texts that were used, the registry
of law, the lock and the imported law texts. The findings are told by state and fingerprint, so that what differs can be
named and not only noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from compliance.case.folder import ANSWERS, CASE_FILE, DECISIONS_FILE, DOCUMENTATION, LETTERS
from compliance.case.standing import JudgedCase, finding_fingerprint
from compliance.error_messages import register
from compliance.errors import DocumentationError, Place, Problem
from compliance.state import State
from compliance.strict_yaml import read, validate
from compliance.texts import Text

register(
    {
        "manifest-missing": Text(
            "Saken har ikke noe manifest.", "Saka har ikkje noko manifest.", "The case has no manifest."
        ),
        "manifest-write": Text(
            "Skriv det med «compliance case verify --write».",
            "Skriv det med «compliance case verify --write».",
            "Write it with “compliance case verify --write”.",
        ),
    }
)

MANIFEST = "manifest.json"

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Files = dict[str, Sha256]
"""The hash of each file, by its name with forward slashes."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FoundThen(_Part):
    """A finding as it was: its state and the fingerprint of what it saw."""

    state: State
    facts: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Manifest(_Part):
    """What a case was made from, and what came of it.

    `made_on` is the day decisions were held to, `judged_on` the day the rules were those of. `law_store` is empty where no
    law texts were imported.
    """

    format: Literal["compliance-case/1"] = "compliance-case/1"
    program: str
    made_on: date
    judged_on: date
    inputs: Files
    rules: Files
    checklists: Files
    templates: Files
    law: Files
    law_store: Files
    findings: dict[str, FoundThen]
    letters: Files

    def text(self) -> str:
        """Return the manifest as its file holds it: the same manifest gives the same bytes."""
        data = self.model_dump(mode="json")
        return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


@dataclass(frozen=True)
class Basis:
    """What a case is judged by, outside its own folder. A folder that is not used is None."""

    program: str
    rule_files: tuple[Path, ...]
    checklists: Path | None
    templates: Path
    law: tuple[Path, ...]
    law_store: Path


def manifest_of(judged: JudgedCase, basis: Basis) -> Manifest:
    """Return the manifest of a case as its files are now."""
    folder = judged.case.folder
    return Manifest(
        program=basis.program,
        made_on=judged.today,
        judged_on=judged.on,
        inputs=_hashes(folder, _inputs(folder)),
        rules={path.name: _hash(path) for path in sorted(basis.rule_files)},
        checklists=_hashes(basis.checklists, _below(basis.checklists)) if basis.checklists else {},
        templates=_hashes(basis.templates, _below(basis.templates)),
        law={path.name: _hash(path) for path in basis.law if path.is_file()},
        law_store=_hashes(basis.law_store, _below(basis.law_store)),
        findings={
            one.id: FoundThen(state=one.state, facts=finding_fingerprint(one)) for one in judged.findings
        },
        letters=_hashes(folder, _below(folder / LETTERS)),
    )


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a case.

    Raises:
        DocumentationError: when there is none, or it is not valid.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise DocumentationError(Problem(Place(str(path)), "manifest-missing", hint="manifest-write"))
    return validate(read(path, DocumentationError), Manifest, DocumentationError)


@dataclass(frozen=True)
class FileDifferences:
    """Files that are not as they were, by name."""

    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)


@dataclass(frozen=True)
class FindingDifference:
    """A finding that is another than it was; None where there is none."""

    finding: str
    before: State | None
    after: State | None


@dataclass(frozen=True)
class Differences:
    """What is not as the manifest says. `files` is keyed by the part of the manifest."""

    program: tuple[str, str] | None
    files: Mapping[str, FileDifferences]
    findings: tuple[FindingDifference, ...]
    store_not_here: bool = False
    """True where law texts were imported then, and none are here. Nothing is judged by them."""

    def __bool__(self) -> bool:
        return bool(self.program or self.files or self.findings)


PARTS = ("inputs", "rules", "checklists", "templates", "law", "law_store", "letters")
"""The parts of a manifest that tell of files, in the order they are shown."""


def differences(then: Manifest, now: Manifest) -> Differences:
    """Return what is not as it was when the manifest was written."""
    store_not_here = bool(then.law_store) and not now.law_store
    files = {}
    for part in PARTS:
        found = _of_files(getattr(then, part), getattr(now, part))
        if found and not (part == "law_store" and store_not_here):
            files[part] = found
    program = (then.program, now.program) if then.program != now.program else None
    return Differences(program, files, tuple(_of_findings(then, now)), store_not_here)


def _of_files(then: Files, now: Files) -> FileDifferences:
    return FileDifferences(
        changed=tuple(name for name in sorted(then) if name in now and now[name] != then[name]),
        added=tuple(name for name in sorted(now) if name not in then),
        removed=tuple(name for name in sorted(then) if name not in now),
    )


def _of_findings(then: Manifest, now: Manifest) -> Iterator[FindingDifference]:
    for name in [*now.findings, *(one for one in then.findings if one not in now.findings)]:
        before, after = then.findings.get(name), now.findings.get(name)
        if before != after:
            yield FindingDifference(name, before.state if before else None, after.state if after else None)


def _inputs(folder: Path) -> Iterator[Path]:
    yield from (path for name in (CASE_FILE, DECISIONS_FILE) if (path := folder / name).is_file())
    for name in (DOCUMENTATION, ANSWERS):
        yield from _below(folder / name)


def _below(folder: Path) -> list[Path]:
    """Return the files below a folder; hidden ones are nobody's work, and are left out."""
    found = folder.rglob("*") if folder.is_dir() else ()
    return sorted(
        path
        for path in found
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _hashes(root: Path, paths: Iterable[Path]) -> Files:
    return {path.relative_to(root).as_posix(): _hash(path) for path in paths}


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
