"""Checklists: the control points of one kind of inspection, what to ask for before it and whom to ask in it."""

from compliance.checklists.checklist import Checklist, ChecklistTheme
from compliance.checklists.model import Asked, ChecklistFile, SharedTheme
from compliance.checklists.reading import ReadChecklists, load_checklist, read_checklists

__all__ = [
    "Asked",
    "Checklist",
    "ChecklistFile",
    "ChecklistTheme",
    "ReadChecklists",
    "SharedTheme",
    "load_checklist",
    "read_checklists",
]
