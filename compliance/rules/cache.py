"""What rule files held when they were last read and found faultless, by the hash of their content.

Reading YAML is nearly all the time of a cold run. A file is looked up by the hash of its bytes and of the
program itself, so an entry can never stand for another text or another version of the checks.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from compliance.errors import RuleSetError
from compliance.strict_yaml import Loaded, read

_FORMAT = "compliance-rules/1"


class ParseCache:
    """A store of parsed files in one JSON file. Anything wrong with the store means only that it is empty."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.program = _program_hash()
        self.known: dict[str, Any] = self._read()
        self.used: dict[str, Any] = {}
        self.fresh = False

    def _read(self) -> dict[str, Any]:
        try:
            held = json.loads(self.file.read_bytes())
            if held["format"] == _FORMAT and held["program"] == self.program:
                files: dict[str, Any] = held["files"]
                return files
        except (OSError, ValueError, KeyError, TypeError):
            pass
        return {}

    def get(self, path: Path) -> tuple[Loaded, str | None]:
        """Return the file, and its hash when it still has to be checked; None when it is known.

        Raises:
            RuleSetError: when the file cannot be read.
        """
        try:
            raw = path.read_bytes()
        except OSError:
            return read(path, RuleSetError), ""
        digest = hashlib.sha256(raw).hexdigest()
        if digest in self.known:
            self.used[digest] = self.known[digest]
            return Loaded(str(path), self.known[digest], raw.decode("utf-8-sig")), None
        return read(path, RuleSetError), digest

    def put(self, digest: str, data: Any) -> None:
        """Remember a file that was found faultless."""
        self.used[digest] = data
        self.fresh = True

    def save(self) -> None:
        """Write what was used this time, whole or not at all; a store that cannot be written is done without."""
        if not self.fresh:
            return
        text = json.dumps(
            {"format": _FORMAT, "program": self.program, "files": self.used}, ensure_ascii=False
        )
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
