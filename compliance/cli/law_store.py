"""The option `--store`, and the store of law texts it names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import F

if TYPE_CHECKING:
    from compliance.law.store import LawStore


def store_option(function: F) -> F:
    """Add `--store`: the folder of imported texts."""
    path = click.Path(path_type=Path, file_okay=False)
    words = "Mappe med importerte lovtekster; ellers COMPLIANCE_LAW, ellers brukerens datamappe."
    return click.option("--store", "store_folder", type=path, help=words)(function)


def law_store(folder: Path | None) -> LawStore:
    """Return the store in `folder`, else the user's own; it need not exist."""
    from compliance.law.store import LawStore, default_folder

    return LawStore(folder or default_folder())
