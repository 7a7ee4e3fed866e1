"""A table as it was read: rows of cells with their places, whatever kind of file it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeAlias

from compliance.errors import DocumentationError, Place, Problem
from compliance.file_text import NO_ARGUMENTS, at_most
from compliance.identity_numbers import identity_numbers
from compliance.importing.places import CellPlace

Cell: TypeAlias = str | float | int | bool | datetime | date | time | timedelta
"""What stands in a cell; "" when it is empty."""

MOST_BYTES = 50_000_000
MOST_ROWS = 200_000
MOST_COLUMNS = 500

_IDENTITY_NUMBER_DIGITS = 11


@dataclass(frozen=True)
class Table:
    """The rows of one sheet. Row and column numbers count from 1, as in a spreadsheet.

    `unreadable` tells for each cell whose content cannot be trusted why: a formula, an error, or merged cells.
    """

    file: str
    sheet: str
    sha256: str
    rows: tuple[tuple[Cell, ...], ...]
    unreadable: Mapping[tuple[int, int], str]

    def place(self, row: int, column: int) -> CellPlace:
        """Return the place of a cell."""
        return CellPlace(self.file, row, column, self.sheet)

    def problem(
        self,
        row: int,
        column: int,
        code: str,
        arguments: Mapping[str, Any] = NO_ARGUMENTS,
        hint: str | None = None,
    ) -> Problem:
        """Return the problem `code` at a cell; no excerpt is kept, since a cell may tell of a person."""
        return Problem(self.place(row, column), code, arguments, hint)

    def cells(self) -> Iterator[tuple[int, int, Cell]]:
        """Yield every cell that is not empty, with its row and column."""
        for row, values in enumerate(self.rows, 1):
            for column, value in enumerate(values, 1):
                if value != "":
                    yield row, column, value


def read_table(
    path: Path, sheet: str | None = None, separator: str | None = None, encoding: str | None = None
) -> Table:
    """Return the table in a CSV or Excel file (.xlsx, .xlsm), by the ending of its name.

    Args:
        path: the file.
        sheet: the name of the sheet of a workbook; None for the only one that is shown.
        separator: what parts the cells of a CSV file; None to find it in the first row.
        encoding: the encoding of a CSV file; None for UTF-8, else Windows-1252.

    Raises:
        DocumentationError: when there is no such file, it is too large, it is not what its name says, or it
            holds a national identity number; all of it is then refused.
    """
    from compliance.importing.csv_tables import csv_table  # noqa: PLC0415 - only one of them is needed
    from compliance.importing.excel_tables import excel_table  # noqa: PLC0415

    file, ending = str(path), path.suffix.lower()
    raw = _bytes_of(path)
    digest = hashlib.sha256(raw).hexdigest()
    if ending in (".xlsx", ".xlsm"):
        table = excel_table(raw, file, digest, sheet)
    elif ending in (".csv", ".txt", ".tsv"):
        table = csv_table(raw, file, digest, separator, encoding)
    else:
        arguments = {"ending": ending or path.name}
        raise DocumentationError(Problem(Place(file), "table-kind", arguments, "table-kinds"))
    if len(table.rows) > MOST_ROWS:
        arguments_of_rows = {"count": len(table.rows), "limit": MOST_ROWS}
        raise DocumentationError(Problem(Place(file), "table-rows", arguments_of_rows, "table-shorter"))
    if found := at_most(_identity_number_problems(table)):
        raise DocumentationError(*found)
    return table


def _bytes_of(path: Path) -> bytes:
    file = str(path)
    try:
        if path.is_dir():
            raise DocumentationError(Problem(Place(file), "file-is-folder"))
        if path.exists() and not path.is_file():
            raise DocumentationError(Problem(Place(file), "file-not-ordinary"))
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as fault:
        raise DocumentationError(Problem(Place(file), "file-missing")) from fault
    except OSError as fault:
        raise DocumentationError(
            Problem(Place(file), "file-unreadable", NO_ARGUMENTS, "check-access")
        ) from fault
    if len(raw) > MOST_BYTES:
        raise DocumentationError(Problem(Place(file), "too-large", {"limit": MOST_BYTES // 1_000_000}))
    if not raw:
        raise DocumentationError(Problem(Place(file), "file-empty"))
    return raw


def _identity_number_problems(table: Table) -> Iterator[Problem]:
    for row, column, value in table.cells():
        if identity_numbers(_digits_of(value), table.file):
            yield table.problem(
                row, column, "national-identity-number", NO_ARGUMENTS, "remove-identity-number"
            )


def _digits_of(value: Cell) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        return ""
    # A cell that holds a number has lost the zeros it began with.
    return f"{value:.0f}".zfill(_IDENTITY_NUMBER_DIGITS) if abs(value) < 1e12 else ""
