"""Where something stands in a table: the file, the sheet and the cell, named as a spreadsheet names them."""

from __future__ import annotations

from dataclasses import dataclass

from compliance.errors import Place

_LETTERS = 26


@dataclass(frozen=True, order=True)
class CellPlace(Place):
    """A cell of a table. `line` is the row and `column` the column, from 1; 0 means the table as a whole."""

    sheet: str = ""

    def __str__(self) -> str:
        inside = "!".join(part for part in (self.sheet, self.cell) if part)
        return f"{self.file}:{inside}" if inside else self.file

    @property
    def cell(self) -> str:
        """The name of the cell, `C7`; "" for the table as a whole."""
        return cell_name(self.line, self.column) if self.line and self.column else ""


def cell_name(row: int, column: int) -> str:
    """Return what a spreadsheet calls the cell, both counted from 1: `C7`."""
    return f"{column_letters(column)}{row}"


def column_letters(column: int) -> str:
    """Return the letters of a column, counted from 1: A, B … Z, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
