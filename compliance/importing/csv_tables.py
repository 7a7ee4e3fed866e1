"""Tables in CSV files, as deviation systems and spreadsheets in Norway write them."""

from __future__ import annotations

import csv
import io
import re
from types import MappingProxyType

from compliance.errors import DocumentationError, Place, Problem
from compliance.file_text import NO_ARGUMENTS
from compliance.importing.places import CellPlace
from compliance.importing.tables import MOST_COLUMNS, Cell, Table

SEPARATORS = (";", ",", "\t", "|")
ENCODINGS = ("utf-8", "cp1252", "utf-16")

_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# What the bytes of æ, ø and å in UTF-8 become when they are read as Windows-1252.
_READ_WRONGLY = re.compile("Ã[¦¸¥\u2020\u02dc\u2026]")
_FORMULA = re.compile(r"[=@]|[+-](?![\d.,\s]*$)")
_NAMED_SEPARATOR = re.compile(r"sep=([;,\t|])\r?\n", re.IGNORECASE)
_MOST_IN_A_CELL = 100_000


def csv_table(raw: bytes, file: str, digest: str, separator: str | None, encoding: str | None) -> Table:
    """Return the table in the bytes of a CSV file.

    A cell that begins like a formula is told as unreadable: a spreadsheet would run it.

    Raises:
        DocumentationError: when it is no CSV file, or its encoding is another than the one named.
    """
    if raw.startswith(_WORKBOOK):
        raise DocumentationError(Problem(Place(file), "table-is-workbook", NO_ARGUMENTS, "table-kinds"))
    text = _decoded(raw, file, encoding)
    if named := _NAMED_SEPARATOR.match(text):
        # A line for spreadsheets, that they do not show: their first row is the next one.
        separator, text = separator or named[1], text[named.end() :]
    separator = separator or _separator(text)
    csv.field_size_limit(_MOST_IN_A_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[tuple[Cell, ...]] = []
    try:
        for values in reader:
            rows.append(tuple(value.strip() for value in values))
            if len(values) > MOST_COLUMNS:
                place = CellPlace(file, len(rows), MOST_COLUMNS + 1)
                raise DocumentationError(Problem(place, "table-columns", {"limit": MOST_COLUMNS}))
    except csv.Error as fault:
        place = CellPlace(file, len(rows) + 1, 1)
        raise DocumentationError(
            Problem(place, "csv-quotes", {"separator": _name(separator)}, "csv-check-quotes")
        ) from fault
    unreadable = {
        (row, column): "formula"
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if isinstance(value, str) and len(value) > 1 and _FORMULA.match(value)
    }
    return Table(file, "", digest, tuple(rows), MappingProxyType(unreadable))


def _decoded(raw: bytes, file: str, encoding: str | None) -> str:
    name = encoding
    if name is None:
        name = "utf-16" if raw.startswith(_UTF_16_MARKS) else _utf_8_or_windows(raw)
    try:
        text = raw.decode("utf-8-sig" if name == "utf-8" else name)
    except UnicodeError as fault:
        start = fault.start if isinstance(fault, UnicodeDecodeError) else 0
        row = raw.count(b"\n", 0, start) + 1
        arguments = {"encoding": name, "values": ", ".join(ENCODINGS)}
        raise DocumentationError(
            Problem(CellPlace(file, row, 1), "csv-encoding", arguments, "csv-name-encoding")
        ) from fault
    if "\0" in text:
        arguments = {"encoding": name, "values": ", ".join(ENCODINGS)}
        raise DocumentationError(Problem(Place(file), "csv-encoding", arguments, "csv-name-encoding"))
    if wrong := _READ_WRONGLY.search(text):
        row = text.count("\n", 0, wrong.start()) + 1
        arguments = {"signs": wrong[0], "encoding": name}
        raise DocumentationError(
            Problem(CellPlace(file, row, 1), "csv-read-wrongly", arguments, "csv-save-again")
        )
    if not text.strip():
        raise DocumentationError(Problem(Place(file), "file-empty"))
    return text


def _utf_8_or_windows(raw: bytes) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _separator(text: str) -> str:
    """Return the separator that stands most often in the first row, outside quotation marks."""
    first = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").split("\n", 1)[0])
    return max(SEPARATORS, key=first.count) if any(sign in first for sign in SEPARATORS) else ";"


def _name(separator: str) -> str:
    return "Tab" if separator == "\t" else separator
