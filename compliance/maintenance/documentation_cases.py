"""The cases of a folder: every documentation in it, each with the dates it is to be judged on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compliance.documentation.documentation import Documentation
from compliance.documentation.load import (
    CASE_FILE,
    DOCUMENTATION,
    files_of,
    is_documentation_name,
    load_documentation,
)
from compliance.error_messages import register
from compliance.errors import ComplianceError, DocumentationError, Problem
from compliance.strict_yaml import read
from compliance.texts import Text

_EXPECTED = "expected.yaml"

register(
    {
        "expected-without-date": Text(
            "Hvert punkt i listen må ha en dato, for eksempel «on: 2026-02-15».",
            "Kvart punkt i lista må ha ein dato, til dømes «on: 2026-02-15».",
            "Each item of the list must have a date, such as “on: 2026-02-15”.",
        )
    }
)


@dataclass(frozen=True)
class DocumentationCase:
    """One documentation and a date. `name` is the place it was found at."""

    name: str
    documentation: Documentation
    on: date


def documentation_cases(
    places: Iterable[tuple[str, Path]], on: date | None, day_of: Callable[[Documentation], date]
) -> Iterator[DocumentationCase]:
    """Yield every case, one at a time, in the order of the places and then of the names.

    A place is what to call it and where it is.

    A file is a case. So is a folder that holds documentation files itself; of any other folder each folder in
    it that has some is looked into. A folder with `documentation` and `expected.yaml` is an example, judged on each of the
    dates given there; the folder of a case is its documentation. `on` replaces every date; without it, and without dates of an example, `day_of` decides.

    Raises:
        DocumentationError: with every problem of every case, once all those that can be read are given.
    """
    problems: list[Problem] = []
    for called, path in places:
        for place, dates_from in _places(path):
            try:
                documentation = load_documentation([place])
                dates = _dates(dates_from) if dates_from and on is None else ()
            except ComplianceError as error:
                problems += error.problems
                continue
            for day in dates or (on or day_of(documentation),):
                yield DocumentationCase(_name(called, path, place), documentation, day)
    if problems:
        raise DocumentationError(*problems)


def _name(called: str, path: Path, place: Path) -> str:
    inside = place.relative_to(path)
    own = inside.parent if inside.name == DOCUMENTATION else inside
    return str(Path(called) / own)


def _places(path: Path) -> Iterator[tuple[Path, Path | None]]:
    """Yield each documentation at or below `path`, with the file that gives its dates when it is an example."""
    expected, own = path / _EXPECTED, path / DOCUMENTATION
    if own.is_dir() and (expected.is_file() or (path / CASE_FILE).is_file()):
        yield own, expected if expected.is_file() else None
        return
    folders = _folders_in(path)
    if not folders or _holds_documentation(path):
        yield path, None
        return
    for folder in folders:
        if files_of([folder]):
            yield from _places(folder)


def _folders_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    return sorted(one for one in path.iterdir() if one.is_dir() and not one.name.startswith("."))


def _holds_documentation(folder: Path) -> bool:
    return any(is_documentation_name(one.name) and one.is_file() for one in folder.iterdir())


def _dates(expected: Path) -> tuple[date, ...]:
    loaded = read(expected, DocumentationError)
    found: list[date] = []
    for index, case in enumerate(loaded.data if isinstance(loaded.data, list) else [None]):
        try:
            found.append(date.fromisoformat(str(case["on"])))
        except (TypeError, KeyError, ValueError):
            raise DocumentationError(loaded.problem((index,), "expected-without-date", {})) from None
    return tuple(dict.fromkeys(found))
