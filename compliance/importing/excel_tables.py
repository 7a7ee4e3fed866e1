"""Tables in Excel workbooks. Formulas are not calculated: what a formula shows may be old, or not saved at all."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree as ET

from compliance.errors import DocumentationError, Place, Problem, nearest
from compliance.file_text import NO_ARGUMENTS
from compliance.importing.tables import MOST_COLUMNS, MOST_ROWS, Table

_MOST_UNPACKED = 500_000_000
_MOST_TIMES_LARGER = 200
_SMALL = 20_000_000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"

_CELL = re.compile(rb"<(?:\w+:)?c\b(?P<attributes>[^>]*)(?<!/)>\s*(?P<formula><(?:\w+:)?f\b)?")
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_IS_ERROR = re.compile(rb'\bt="e"')


def excel_table(raw: bytes, file: str, digest: str, sheet: str | None) -> Table:
    """Return the sheet named, or the only one that is shown.

    Raises:
        DocumentationError: when the file is no workbook, is locked, unpacks to far more than it holds, has no such
            sheet, or has several and none is named; or when the extra `excel` is not installed.
    """
    _check_archive(raw, file)
    try:
        import python_calamine as calamine  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError as fault:
        raise DocumentationError(
            Problem(Place(file), "excel-not-installed", NO_ARGUMENTS, "install-excel")
        ) from fault
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw)) as book:
            shown = [one.name for one in book.sheets_metadata if _is_shown(one)]
            name = _chosen(shown, list(book.sheet_names), sheet, file)
            found = book.get_sheet_by_name(name)
            _check_size(found.total_height, found.total_width, file)
            rows = tuple(map(tuple, found.to_python(skip_empty_area=False)))
            merged = found.merged_cell_ranges or []
    except DocumentationError:
        raise
    except Exception as fault:  # the reader raises many kinds for a damaged file
        raise _not_a_workbook(file) from fault
    unreadable = dict(_merged_cells(merged)) | dict(_formulas_and_errors(raw, name, file))
    return Table(file, name, digest, _tidied(rows), MappingProxyType(unreadable))


def _check_size(rows: int, columns: int, file: str) -> None:
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        arguments = {"count": rows, "limit": MOST_ROWS, "columns": MOST_COLUMNS}
        raise DocumentationError(Problem(Place(file), "table-size", arguments, "table-shorter"))


def _is_shown(metadata: Any) -> bool:
    return str(metadata.visible).endswith("Visible") and str(metadata.typ).endswith("WorkSheet")


def _tidied(rows: tuple[tuple[Any, ...], ...]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(value.strip() if isinstance(value, str) else value for value in row) for row in rows)


def _check_archive(raw: bytes, file: str) -> None:
    if raw.startswith(_OLD_OR_LOCKED):
        raise DocumentationError(Problem(Place(file), "workbook-old-or-locked", NO_ARGUMENTS, "save-as-xlsx"))
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise _not_a_workbook(file) from fault
    if unpacked > _MOST_UNPACKED or (unpacked > _SMALL and unpacked > _MOST_TIMES_LARGER * len(raw)):
        raise DocumentationError(
            Problem(Place(file), "workbook-unpacks", {"limit": _MOST_UNPACKED // 1_000_000})
        )


def _not_a_workbook(file: str) -> DocumentationError:
    return DocumentationError(Problem(Place(file), "workbook-damaged", NO_ARGUMENTS, "save-as-xlsx"))


def _chosen(shown: list[str], every: list[str], sheet: str | None, file: str) -> str:
    if sheet is not None:
        if sheet in every:
            return sheet
        suggestion = nearest(sheet, every)
        arguments = {"sheet": sheet, "suggestion": suggestion or "", "values": tuple(every)}
        hint = "did-you-mean" if suggestion else "allowed-values"
        raise DocumentationError(Problem(Place(file), "sheet-missing", arguments, hint))
    if len(shown) != 1:
        arguments = {"values": tuple(shown)}
        raise DocumentationError(Problem(Place(file), "sheet-not-chosen", arguments, "sheet-choose"))
    return shown[0]


def _merged_cells(ranges: Any) -> Iterator[tuple[tuple[int, int], str]]:
    for (first_row, first_column), (last_row, last_column) in ranges:
        for row in range(first_row, min(last_row, MOST_ROWS) + 1):
            for column in range(first_column, min(last_column, MOST_COLUMNS) + 1):
                yield (row + 1, column + 1), "merged"


def _formulas_and_errors(raw: bytes, sheet: str, file: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the cells that hold a formula or an error: the reader gives what was saved, or nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            content = archive.read(_part_of_sheet(archive, sheet))
    except (KeyError, ValueError, OSError, ET.ParseError, zipfile.BadZipFile) as fault:
        raise _not_a_workbook(file) from fault
    for match in _CELL.finditer(content):
        attributes = match["attributes"]
        kind = "formula" if match["formula"] else "error" if _IS_ERROR.search(attributes) else None
        if kind is None:
            continue
        reference = _REFERENCE.search(attributes)
        if reference is None:
            # Some programs leave the names of cells out; a spreadsheet that saves the file puts them in.
            raise _not_a_workbook(file)
        yield (int(reference[2]), _column_number(reference[1])), kind


def _part_of_sheet(archive: zipfile.ZipFile, sheet: str) -> str:
    # Expat limits how much entities may grow, and nothing outside the file is ever fetched.
    book = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    for one in book.iter():
        if one.tag.endswith("}sheet") and one.get("name") == sheet:
            target = targets[_relation_of(one)]
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    raise KeyError(sheet)


def _relation_of(sheet: ET.Element) -> str | None:
    """Return the id of the part that holds a sheet; its namespace differs between the two kinds of workbooks."""
    return next((value for name, value in sheet.attrib.items() if name.endswith("}id")), None)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
