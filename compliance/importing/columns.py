"""Which column of a table gives which field: by the names in the header, as the mapping knows them."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.errors import Problem, nearest
from compliance.importing.cells import words_of
from compliance.importing.mapping import Mapping
from compliance.importing.places import cell_name
from compliance.importing.tables import Cell, Table


def columns_of(table: Table, mapping: Mapping) -> tuple[dict[str, int], list[Problem]]:
    """Return the column number of each field, from 1, and what is wrong with the header.

    Names are compared without regard to capitals. A column of the mapping that is not there, one that is there twice,
    and one the mapping does not name are each a problem.
    """
    header_row = mapping.table.header_row
    header = table.rows[header_row - 1] if header_row <= len(table.rows) else ()
    if all(value == "" for value in header):
        return {}, [table.problem(0, 0, "table-no-header", {"row": header_row})]
    written = [words_of(value) for value in header]
    at: dict[str, int] = {}
    for number, words in enumerate(written, 1):
        at.setdefault(words.casefold(), number)
    positions = {
        str(name): at[column.column.casefold()]
        for name, column in mapping.columns.items()
        if column.column.casefold() in at
    }
    problems = [
        *_missing(table, mapping, positions, written),
        *_unknown_or_twice(table, mapping, at, written),
        *_without_name(table, header_row, header),
    ]
    return positions, problems


def _missing(
    table: Table, mapping: Mapping, positions: dict[str, int], written: list[str]
) -> Iterator[Problem]:
    header_row = mapping.table.header_row
    for name, column in mapping.columns.items():
        if name in positions:
            continue
        suggestion = nearest(column.column, written)
        arguments = {
            "value": column.column,
            "row": header_row,
            "suggestion": suggestion or "",
            "values": tuple(filter(None, written)),
        }
        hint = "did-you-mean" if suggestion else "allowed-values"
        yield table.problem(header_row, 1, "column-missing", arguments, hint)


def _unknown_or_twice(
    table: Table, mapping: Mapping, at: dict[str, int], written: list[str]
) -> Iterator[Problem]:
    header_row = mapping.table.header_row
    used = {column.column.casefold() for column in mapping.columns.values()}
    ignored = {name.casefold() for name in mapping.ignore}
    for number, words in enumerate(written, 1):
        key = words.casefold()
        if key in used and at[key] != number:
            arguments = {"value": words, "other_place": cell_name(header_row, at[key])}
            yield table.problem(header_row, number, "column-twice", arguments)
        elif key and key not in used | ignored and not mapping.ignore_other_columns:
            yield table.problem(
                header_row, number, "column-unknown", {"value": words}, "column-name-or-ignore"
            )


def _without_name(table: Table, header_row: int, header: tuple[Cell, ...]) -> Iterator[Problem]:
    """Yield the first cell below the header in each column that has no name."""
    named = {number for number, value in enumerate(header, 1) if value != ""}
    told: set[int] = set()
    for row, values in enumerate(table.rows[header_row:], header_row + 1):
        if len(values) == len(named) == len(header):
            continue
        for number, value in enumerate(values, 1):
            if value != "" and number not in named and number not in told:
                told.add(number)
                yield table.problem(
                    row, number, "column-without-name", {"row": header_row}, "column-give-name"
                )
