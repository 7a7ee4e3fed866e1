"""Where the rules, checklists, templates and examples are: in the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path


def data_folder(kind: str) -> Path:
    """Return the folder of `kind` ("rules", "checklists", "templates" or "examples")."""
    here = Path(__file__).resolve().parent
    packaged = here / "_data" / kind
    return packaged if packaged.is_dir() else here.parent / kind
