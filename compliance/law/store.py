"""The local store of law texts: one JSON file for each version of an act, outside the project.

    <store>/compliance-law.json                          says what the folder is
    <store>/LOV-2005-06-17-62/2025-07-01.json            the act as it read from that day

An import writes a new folder beside the old one and puts it in its place whole, or leaves all as it was.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from compliance.errors import LawTextError, Problem
from compliance.file_text import MOST_PROBLEMS
from compliance.law.acts import ACTS
from compliance.law.archives import Found
from compliance.law.lovdata import IDENTIFIER, LICENCE, read_act
from compliance.law.text_messages import law_text_error
from compliance.law.wording import ActText, Piece, PieceKind, SectionText

_FORMAT = "compliance-law/1"
_MARK = "compliance-law.json"
_VERSION = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.corrected-(\d{4}-\d{2}-\d{2}))?")
_KINDS: tuple[PieceKind, ...] = ("ledd", "number", "letter", "dash", "other")


@dataclass(frozen=True)
class Imported:
    """What an import did: how many files were read, and how many texts are new or differ from before."""

    files: int
    new: int
    changed: int


class LawStore:
    """The texts that have been imported. Nothing is written here; see `import_texts`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[Path, ActText] = {}

    def versions(self, act: str) -> tuple[ActText, ...]:
        """Return every imported text of `act`, by its short name, oldest first."""
        return tuple(self._text(path) for path in self._paths(act))

    def text(self, act: str, on: date | None = None) -> ActText:
        """Return the text of `act` in force on the day `on`, else the newest.

        Raises:
            LawTextError: when the act has not been imported, or only later texts of it.
        """
        paths = self._paths(act)
        name = {"act": ACTS[act].name}
        if not paths:
            raise law_text_error(str(self.folder), "law-not-imported", name, "law-run-import")
        in_force = [path for path in paths if on is None or _dates(path)[0] <= on]
        if not in_force:
            arguments = {**name, "on": on, "first": _dates(paths[0])[0]}
            raise law_text_error(str(self.folder), "law-not-imported-on", arguments, "law-run-import")
        return self._text(in_force[-1])

    def newest_day(self) -> date | None:
        """Return the day from which the newest of the texts that rules can cite applies; None when empty."""
        days = [_dates(paths[-1])[0] for act in ACTS if (paths := self._paths(act))]
        return max(days, default=None)

    def _paths(self, act: str) -> list[Path]:
        folder = self.folder / ACTS[act].identifier
        found = [path for path in folder.glob("*.json") if _VERSION.fullmatch(path.stem)]
        return sorted(found, key=_dates)

    def _text(self, path: Path) -> ActText:
        if path not in self._read:
            try:
                self._read[path] = _from_json(json.loads(path.read_bytes()))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError, StopIteration):
                raise law_text_error(str(path), "law-store-damaged", hint="law-import-again") from None
        return self._read[path]


def default_folder() -> Path:
    """Return where the texts are kept: `COMPLIANCE_LAW`, else the user's folder for data of programs."""
    chosen = os.environ.get("COMPLIANCE_LAW")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".local" / "share") / "compliance" / "law"


def import_texts(folder: Path, found: Iterable[Found]) -> Imported:
    """Read every file and add its text to the store in `folder`, which is made when it is not there.

    Raises:
        LawTextError: with every problem there is; the store is then as it was.
    """
    folder = folder.resolve()
    _require_store(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    workplace = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        fresh = workplace / "new"
        if folder.is_dir():
            shutil.copytree(folder, fresh, symlinks=True, copy_function=_link_or_copy)
        else:
            fresh.mkdir()
        imported = _write_texts(fresh, found)
        _write(fresh / _MARK, json.dumps({"format": _FORMAT, "source": LICENCE}, ensure_ascii=False) + "\n")
        _swap(folder, fresh, workplace / "old")
    finally:
        shutil.rmtree(workplace, ignore_errors=True)
    return imported


def _write_texts(folder: Path, found: Iterable[Found]) -> Imported:
    problems: list[Problem] = []
    files = new = changed = 0
    for one in found:
        try:
            if isinstance(one, LawTextError):
                raise one
            files += 1
            text = read_act(one[1], one[0])
        except LawTextError as error:
            problems += error.problems
            if len(problems) >= MOST_PROBLEMS:
                break
            continue
        if problems:
            continue
        path = folder / text.identifier / f"{text.version}.json"
        written = json.dumps(_to_json(text), ensure_ascii=False, separators=(",", ":")) + "\n"
        if not path.is_file():
            new += 1
        elif path.read_text(encoding="utf-8") != written:
            changed += 1
        else:
            continue
        path.parent.mkdir(exist_ok=True)
        _write(path, written)
    if problems:
        raise LawTextError(*problems)
    return Imported(files, new, changed)


def _require_store(folder: Path) -> None:
    """Refuse a folder with anything else in it: it would be put in another's place whole."""
    is_store = (folder / _MARK).is_file()
    if folder.exists() and not is_store and (not folder.is_dir() or any(folder.iterdir())):
        raise law_text_error(str(folder), "law-not-a-store", hint="law-choose-empty-folder")


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _write(path: Path, text: str) -> None:
    # The file may be one and the same as that in the old store, which must not be changed.
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _swap(folder: Path, fresh: Path, old: Path) -> None:
    if folder.exists():
        folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        with suppress(OSError):
            old.rename(folder)
        raise


def _dates(path: Path) -> tuple[date, date]:
    match = _VERSION.fullmatch(path.stem)
    first, corrected = match.groups() if match else ("0001-01-01", None)
    try:
        return date.fromisoformat(first), date.fromisoformat(corrected or "0001-01-01")
    except ValueError:
        raise law_text_error(str(path), "law-store-damaged", hint="law-import-again") from None


def _to_json(text: ActText) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "act": text.identifier,
        "date": text.first.isoformat(),
        "corrected": text.corrected.isoformat() if text.corrected else None,
        "title": text.title,
        "sections": {
            name: {"heading": section.heading, "ledd": [_piece_to_json(piece) for piece in section.ledd]}
            for name, section in text.sections.items()
        },
    }


def _piece_to_json(piece: Piece) -> dict[str, Any]:
    parts = [part if isinstance(part, str) else _piece_to_json(part) for part in piece.parts]
    return {piece.kind: piece.marker, "parts": parts}


def _from_json(held: Any) -> ActText:
    if held["format"] != _FORMAT or not IDENTIFIER.fullmatch(held["act"]):
        raise ValueError(held["format"])
    return ActText(
        identifier=held["act"],
        first=date.fromisoformat(held["date"]),
        corrected=date.fromisoformat(held["corrected"]) if held["corrected"] else None,
        title=str(held["title"]),
        sections={
            name: SectionText(
                str(section["heading"]), tuple(_piece_from_json(one) for one in section["ledd"])
            )
            for name, section in held["sections"].items()
        },
    )


def _piece_from_json(held: Any) -> Piece:
    kind = next(kind for kind in _KINDS if kind in held)
    parts = tuple(part if isinstance(part, str) else _piece_from_json(part) for part in held["parts"])
    return Piece(kind, str(held[kind]), parts)
