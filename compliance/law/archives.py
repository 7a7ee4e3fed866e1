"""Files to import, one at a time: single files, folders, and `.tar.bz2` archives read as a stream.

Nothing is unpacked to disk, so the names inside an archive lead nowhere; those that try to are passed over.
"""

from __future__ import annotations

import bz2
import tarfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, TypeAlias, cast

from compliance.errors import LawTextError
from compliance.law.text_messages import law_text_error
from compliance.law.xml_reader import MOST_BYTES

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many bytes of the inputs are read, and how many there are in all."""

Found: TypeAlias = tuple[str, IO[bytes]] | LawTextError
"""A file's name in messages and its content; or why there is none."""

MOST_FILES = 100_000
_ARCHIVES = (".tar.bz2", ".tbz2")
_BLOCK = 512
# What the standard library raises on archives that are cut short, damaged or made to do harm.
_DAMAGED = (
    tarfile.TarError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    TypeError,
    OverflowError,
    RecursionError,
)
_CHUNK = 65_536
_LONGEST_NAME = 120


def law_files(paths: Iterable[Path], progress: Progress) -> Iterator[Found]:
    """Yield every file there is to import, in order of name, each open only until the next is asked for.

    What cannot be opened is yielded as the error it is, so that all faults can be told at once.
    """
    found = [one for path in paths for one in _inputs(path)]
    total = sum(path.stat().st_size for path in found if isinstance(path, Path))
    done = 0
    for path in found:
        if isinstance(path, LawTextError):
            yield path
            continue
        if path.name.lower().endswith(_ARCHIVES):
            yield from _in_archive(path, partial(_report, progress, done, total))
        else:
            yield from _single(path)
        done += path.stat().st_size
        progress(done, total)


def _report(progress: Progress, before: int, total: int, read: int) -> None:
    progress(before + read, total)


def _inputs(path: Path) -> Iterator[Path | LawTextError]:
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        code = "file-not-ordinary" if path.exists() else "file-missing"
        yield law_text_error(str(path), code)
        return
    inside = [one for one in sorted(path.rglob("*")) if one.is_file() and _is_law_file(one.name)]
    if not inside:
        yield law_text_error(str(path), "law-nothing-to-import", hint="law-known-files")
    yield from inside


def _is_law_file(name: str) -> bool:
    return name.lower().endswith((".xml", *_ARCHIVES))


def _single(path: Path) -> Iterator[Found]:
    try:
        stream = path.open("rb")
    except OSError:
        yield law_text_error(str(path), "file-unreadable", hint="check-access")
        return
    with stream:
        yield str(path), stream


def _in_archive(path: Path, progress: Callable[[int], None]) -> Iterator[Found]:
    """Yield the .xml files of an archive; it ends with an error when the archive does not end as it should."""
    count = 0
    try:
        with path.open("rb") as raw, bz2.BZ2File(raw) as unpacked:
            stream = _Watched(unpacked, str(path))
            with tarfile.open(fileobj=stream, mode="r|") as archive:  # type: ignore[call-overload]
                for member in archive:
                    stream.allow_one_more()
                    progress(raw.tell())
                    # A stream of headers would otherwise be remembered for as long as it lasts.
                    archive.members = []
                    if not member.isfile() or not _may_be_read(member.name):
                        continue
                    count += 1
                    if count > MOST_FILES:
                        yield law_text_error(str(path), "too-many-values", {"limit": MOST_FILES})
                        return
                    content = archive.extractfile(member)
                    if content is not None:
                        name = f"{path}:{_shown(member.name)}"
                        yield name, cast("IO[bytes]", _Member(content, str(path)))
                stream.require_end(cast("IO[bytes]", archive.fileobj))
    except LawTextError as error:
        yield error
        return
    except _DAMAGED:
        yield _damaged(str(path))
        return
    if count == 0:
        yield law_text_error(str(path), "law-nothing-to-import", hint="law-known-files")


def _may_be_read(name: str) -> bool:
    place = PurePosixPath(name.replace("\\", "/"))
    return not place.is_absolute() and ".." not in place.parts and place.name.lower().endswith(".xml")


def _shown(name: str) -> str:
    """Return a name from an archive as it can be shown: short, and without control characters."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name[-_LONGEST_NAME:])


def _damaged(file: str) -> LawTextError:
    return law_text_error(file, "law-archive-damaged", hint="law-fetch-again")


class _Member:
    """One file of an archive; damage met while it is read is told as damage to the archive."""

    def __init__(self, content: IO[bytes], archive: str) -> None:
        self.content = content
        self.archive = archive

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes.

        Raises:
            LawTextError: when the archive is cut short or damaged here.
        """
        try:
            return self.content.read(size)
        except _DAMAGED:
            raise _damaged(self.archive) from None


class _Watched:
    """What an archive unpacks to, watched so that no member is endless and the end is really the end."""

    def __init__(self, unpacked: IO[bytes], file: str) -> None:
        self.unpacked = unpacked
        self.file = file
        self.left = 0
        self.tail = b""
        self.allow_one_more()

    def allow_one_more(self) -> None:
        """Let one more member of the largest size pass."""
        self.left = 2 * MOST_BYTES

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes.

        Raises:
            LawTextError: when one member is larger than any law.
        """
        data = self.unpacked.read(min(size, _CHUNK))
        self.left -= len(data)
        if self.left < 0:
            raise law_text_error(self.file, "too-large", {"limit": MOST_BYTES // 1_000_000})
        self.tail = (self.tail + data)[-2 * _BLOCK :]
        return data

    def require_end(self, archive: IO[bytes]) -> None:
        """Read what is left of `archive`, which must be empty, as must the two blocks that close it.

        The standard library takes the first header it cannot read for the end.

        Raises:
            LawTextError: when there is anything else: the archive was cut short, or damaged on the way.
        """
        self.allow_one_more()
        while rest := archive.read(_CHUNK):
            if rest.strip(b"\0"):
                raise _damaged(self.file)
        if len(self.tail) < 2 * _BLOCK or self.tail.strip(b"\0"):
            raise _damaged(self.file)
