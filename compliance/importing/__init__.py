"""Incidents read from the export of a deviation system: a table, and a file that says what its columns mean."""

from compliance.importing.incidents import Imported, import_incidents
from compliance.importing.mapping import Mapping, read_mapping
from compliance.importing.output import documentation_text, totals_text
from compliance.importing.tables import read_table

__all__ = [
    "Imported",
    "Mapping",
    "documentation_text",
    "import_incidents",
    "read_mapping",
    "read_table",
    "totals_text",
]
