"""A warning for whoever edits files of a checkout while the program reads the copies it was installed with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.data import data_folder
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.texts import Language

_OTHERS = Text(
    "Obs: Mappen her har andre filer i {kinds} enn dem programmet ble installert med, og det er de installerte som er brukt. Installer med «pip install -e .» i denne mappen, så blir det de her.",
    "Obs: Mappa her har andre filer i {kinds} enn dei programmet blei installert med, og det er dei installerte som er brukte. Installer med «pip install -e .» i denne mappa, så blir det dei her.",
    "Note: This folder has other files in {kinds} than those the program was installed with, and the installed ones were used. Install with “pip install -e .” in this folder to use these.",
)
_AND = Text(" og ", " og ", " and ")


def warn_of_other_data(kinds: Iterable[str], language: Language, here: Path | None = None) -> None:
    """Say on standard error that what was read is not what lies in this folder.

    Args:
        kinds: "rules", "checklists" and "templates": those the program was not told where to find.
        language: of the warning.
        here: where the user stands; else the current folder.
    """
    found = [kind for kind in kinds if _differ(data_folder(kind), (here or Path.cwd()) / kind)]
    if found:
        click.echo(_OTHERS[language].format(kinds=_AND[language].join(found)), err=True)


def _differ(read: Path, here: Path) -> bool:
    """Return whether `here` holds such files too, and not the same ones."""
    if not here.is_dir() or here.resolve() == read.resolve():
        return False
    ours, theirs = _contents(read), _contents(here)
    # A folder that only happens to have the name shares no file with ours.
    return bool(ours.keys() & theirs.keys()) and ours != theirs


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix in (".yaml", ".j2"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
