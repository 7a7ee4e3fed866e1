"""What rule files held when they were last read and found faultless, by the hash of their content.

Reading YAML is nearly all the time of a cold run. A file is looked up by the hash of its bytes and of the
program itself, so an entry can never stand for another text or another version of the checks.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from compliance.errors import RuleSetError
from compliance.strict_yaml import Loaded, load, read

_FORMAT = "compliance-rules/2"
_MOST_SETS = 4
"""How many folders of rules are remembered: our own, and those a lawyer goes between."""


class SeenFile:
    """A rule file by the hash of its bytes; what it holds is read when it is asked for."""

    def __init__(self, path: Path, raw: bytes | None, known: Mapping[str, Any]) -> None:
        self.path = path
        self.digest = hashlib.sha256(raw).hexdigest() if raw is not None else ""
        self._raw = raw
        self._known = known

    @property
    def is_known(self) -> bool:
        """True when what it holds is in the store."""
        return self.digest in self._known

    @cached_property
    def data(self) -> Any:
        """What the file holds, its tests left out.

        Raises:
            RuleSetError: when the file cannot be read.
        """
        return self._known[self.digest] if self.is_known else self.read().data

    @property
    def text(self) -> str:
        """The text of a file that is known."""
        return (self._raw or b"").decode("utf-8-sig")

    def read(self) -> Loaded:
        """Return the file as it is read now, its tests left out.

        Raises:
            RuleSetError: when the file cannot be read.
        """
        if self._raw is None:
            return read(self.path, RuleSetError)
        return load(_without_tests(self._raw), str(self.path), RuleSetError)


class ParseCache:
    """A store of parsed files in one JSON file. Anything wrong with the store means only that it is empty.

    Without a file nothing is known, and nothing remembered.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.program = _program_hash() if file else ""
        self._files: dict[str, Any] = {}
        self._sets: dict[str, list[str]] = {}
        self._read()

    def _read(self) -> None:
        if self.file is None:
            return
        try:
            held = json.loads(self.file.read_bytes())
            if held["format"] == _FORMAT and held["program"] == self.program:
                self._files, self._sets = dict(held["files"]), dict(held["sets"])
        except (OSError, ValueError, KeyError, TypeError):
            self._files, self._sets = {}, {}

    def look_at(self, path: Path) -> SeenFile:
        """Return the file by its hash; one that cannot be opened says so when it is read."""
        try:
            return SeenFile(path, path.read_bytes(), self._files)
        except OSError:
            return SeenFile(path, None, self._files)

    def knows_together(self, files: Sequence[SeenFile]) -> bool:
        """Return whether these very files were found faultless together."""
        return _together(files) in self._sets and all(one.is_known for one in files)

    def remember(self, files: Sequence[SeenFile]) -> None:
        """Write that these files are faultless together, beside the sets that were last found to be.

        The file is written whole or not at all; a store that cannot be written is done without.
        """
        if self.file is None:
            return
        sets = {_together(files): [one.digest for one in files], **self._sets}
        kept = dict(list(sets.items())[:_MOST_SETS])
        known = {**self._files, **{one.digest: one.data for one in files}}
        used = {digest: known[digest] for digests in kept.values() for digest in digests if digest in known}
        held = {"format": _FORMAT, "program": self.program, "sets": kept, "files": used}
        text = json.dumps(held, ensure_ascii=False)
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self.file.parent, prefix=".rules.")
        except OSError:
            return
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
            Path(temporary).replace(self.file)
        except OSError:
            with suppress(OSError):
                Path(temporary).unlink()


def _together(files: Sequence[SeenFile]) -> str:
    """Return a hash of the files by name and content: a name tells the period it must hold."""
    marks = (f"{one.path.name}:{one.digest}" for one in files)
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()


def _without_tests(raw: bytes) -> bytes:
    """Return a rule file with the lines of its tests empty, so that every other line keeps its place.

    The tests end where a line begins that is neither indented, an item, a comment nor empty.
    """
    lines = raw.split(b"\n")
    inside = False
    for number, line in enumerate(lines):
        if line.startswith(b"tests:"):
            inside = True
        elif inside and line[:1] not in _OF_TESTS:
            inside = False
        if inside:
            lines[number] = b""
    return b"\n".join(lines)


_OF_TESTS = (b" ", b"-", b"#", b"\r", b"")


def cache_file() -> Path | None:
    """Return where the store is kept, or None when `COMPLIANCE_CACHE` is set to `off`."""
    chosen = os.environ.get("COMPLIANCE_CACHE")
    if chosen == "off":
        return None
    if chosen:
        return Path(chosen) / "rules.json"
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "compliance" / "rules.json"
    except RuntimeError:
        return None


def _program_hash() -> str:
    """Return a hash of the program's own files, by name, size and time of change."""
    package = Path(__file__).resolve().parents[1]
    marks = [
        f"{path.relative_to(package)}:{status.st_size}:{status.st_mtime_ns}"
        for path in sorted(package.rglob("*.py"))
        for status in (path.stat(),)
    ]
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()
