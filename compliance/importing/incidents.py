"""Rows of a table read as incidents: every fault at once, and nothing when there is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from compliance.documentation.dates import PartialDate
from compliance.errors import DocumentationError, Problem
from compliance.file_text import at_most
from compliance.identity_numbers import identity_numbers
from compliance.importing.cells import (
    LONGEST_TEXT,
    Faulty,
    date_of,
    identifier_of,
    names_of,
    number_of,
    words_of,
    yes_or_no,
)
from compliance.importing.columns import columns_of
from compliance.importing.mapping import FIELDS, SENSITIVE, Column, FieldKind, Mapping
from compliance.importing.places import cell_name
from compliance.importing.tables import Cell, Table

_LONGEST_QUOTE = 300
_LONGEST_PREFIX = 60
_UNREADABLE = {"formula": "cell-paste-value", "error": "cell-paste-value", "merged": "cell-split"}


@dataclass(frozen=True)
class Imported:
    """The incidents of a table, as documentation holds them, in the order of the rows.

    `first` and `last` are the days that were asked for, both included; None for no limit.
    """

    table: Table
    mapping: Mapping
    incidents: tuple[dict[str, Any], ...]
    first: date | None = None
    last: date | None = None


def import_incidents(
    table: Table, mapping: Mapping, first: date | None = None, last: date | None = None
) -> Imported:
    """Return the incidents of the rows below the header.

    Args:
        table: the table.
        mapping: what its columns mean.
        first: leave out incidents certainly before this day.
        last: leave out incidents certainly after this day.

    Raises:
        DocumentationError: with every fault of every cell, at most a thousand of them.
    """
    reader = _Reader(table, mapping)
    incidents = tuple(reader.incidents())
    problems = reader.all_problems()
    if problems:
        raise DocumentationError(*at_most(problems))
    kept = tuple(one for one in incidents if _within(one, first, last))
    return Imported(table, mapping, kept, first, last)


def _within(incident: dict[str, Any], first: date | None, last: date | None) -> bool:
    written = incident.get("occurred_at")
    if written is None:
        return True
    day = PartialDate.parse(written)
    return not ((first and day.latest < first) or (last and day.earliest > last))


@dataclass
class _Unmapped:
    """A value of a column that means nothing yet, and in how many cells it stands."""

    words: str
    row: int
    column: int
    count: int = 0


@dataclass
class _Reader:
    """The state of one reading: where the columns stand, and what is wrong so far."""

    table: Table
    mapping: Mapping
    problems: list[Problem] = field(default_factory=list)
    unmapped: dict[tuple[str, str], _Unmapped] = field(default_factory=dict)
    ids: dict[str, tuple[int, int]] = field(default_factory=dict)
    names: dict[str, dict[str, Any]] = field(default_factory=dict)

    def incidents(self) -> Iterator[dict[str, Any]]:
        """Yield each row as an incident; with faults, what is yielded is not whole."""
        header_row = self.mapping.table.header_row
        positions, problems = columns_of(self.table, self.mapping)
        self.problems += problems
        if not positions:
            return
        self.names = {name: self._known_words(name) for name in positions}
        found = False
        for row, values in enumerate(self.table.rows, 1):
            if row <= header_row or all(value == "" for value in values):
                continue
            found = True
            yield self._incident(row, values, positions)
        if not found:
            self.problems.append(self.table.problem(0, 0, "table-no-rows", {"row": header_row}))

    def all_problems(self) -> list[Problem]:
        """Return everything that is wrong, a value without meaning once however often it stands there."""
        found = list(self.problems)
        advised = set()
        for (name, _), where in self.unmapped.items():
            arguments: dict[str, Any] = {"field": name, "value": where.words, "count": where.count}
            hint = None
            if name not in advised:
                advised.add(name)
                arguments["values"], hint = self._allowed(name), "cell-map-value"
            found.append(self.table.problem(where.row, where.column, "cell-value", arguments, hint))
        return sorted(found, key=lambda problem: problem.sort_key)

    def _incident(self, row: int, values: tuple[Cell, ...], positions: dict[str, int]) -> dict[str, Any]:
        own = f"{self.mapping.document.id[:_LONGEST_PREFIX]}-rad-{row}"
        incident: dict[str, Any] = {"id": own, **self._constants()}
        quoted: list[str] = []
        for name, number in positions.items():
            if why := self.table.unreadable.get((row, number)):
                self.problems.append(self.table.problem(row, number, f"cell-{why}", hint=_UNREADABLE[why]))
                continue
            value = values[number - 1] if number <= len(values) else ""
            if value == "":
                if name == "id":
                    self.problems.append(self.table.problem(row, number, "cell-id-empty"))
                continue
            read = self._read(name, value, row, number)
            if isinstance(read, str) and identity_numbers(read, self.table.file):
                # The signs between the digits were left out when the cell was read.
                code, hint = "national-identity-number", "remove-identity-number"
                self.problems.append(self.table.problem(row, number, code, hint=hint))
            elif read is not None:
                incident[name] = read
                if name not in SENSITIVE:
                    quoted.append(words_of(value))
        incident["sources"] = [self._source(row, positions, quoted)]
        return incident

    def _constants(self) -> dict[str, Any]:
        constants: dict[str, Any] = {}
        for name, value in self.mapping.constants.items():
            several = FIELDS[name][0] is FieldKind.CHOICES and not isinstance(value, tuple)
            constants[str(name)] = [value] if several else list(value) if isinstance(value, tuple) else value
        return constants

    def _source(self, row: int, positions: dict[str, int], quoted: list[str]) -> dict[str, Any]:
        first, last = min(positions.values()), max(positions.values())
        cells = cell_name(row, first) if first == last else f"{cell_name(row, first)}:{cell_name(row, last)}"
        source: dict[str, Any] = {"document": self.mapping.document.id}
        if sheet := words_of(self.table.sheet):
            source["sheet"] = sheet
        source["cell"] = cells
        if quote := " | ".join(quoted)[:_LONGEST_QUOTE].strip():
            source["quote"] = quote
        return source

    def _read(self, name: str, value: Cell, row: int, number: int) -> Any:
        """Return what the cell gives; None when it gives nothing, and then what is wrong is remembered."""
        kind, column = FIELDS[name][0], self.mapping.columns[name]  # type: ignore[index]
        if kind is FieldKind.ID:
            return self._identifier(value, row, number)
        if kind is FieldKind.DATE:
            found: PartialDate | float | str | Faulty | None = date_of(value, column.formats)
        elif kind is FieldKind.NUMBER:
            found = number_of(value)
        elif kind is FieldKind.TEXT:
            found = self._text(value)
        else:
            return self._mapped(name, kind, column, value, row, number)
        if isinstance(found, Faulty):
            self.problems.append(self.table.problem(row, number, found.code, found.arguments, found.hint))
            return None
        return str(found) if isinstance(found, PartialDate) else found

    @staticmethod
    def _text(value: Cell) -> str | Faulty | None:
        words = words_of(value)
        if len(words) > LONGEST_TEXT:
            return Faulty("cell-too-long", {"limit": LONGEST_TEXT})
        return words or None

    def _identifier(self, value: Cell, row: int, number: int) -> str | None:
        identifier = identifier_of(value)
        if identifier is None:
            arguments = {"value": words_of(value)}
            self.problems.append(self.table.problem(row, number, "cell-id-form", arguments))
        elif identifier in self.ids:
            arguments = {"value": words_of(value), "other_place": cell_name(*self.ids[identifier])}
            self.problems.append(self.table.problem(row, number, "cell-id-twice", arguments))
        else:
            self.ids[identifier] = (row, number)
        return identifier

    def _mapped(self, name: str, kind: FieldKind, column: Column, value: Cell, row: int, number: int) -> Any:
        """Return the values a cell means by the words of the mapping, or by their own names."""
        words = words_of(value)
        known = self.names[name]
        if kind is FieldKind.YES_NO and words.casefold() not in known:
            answer = yes_or_no(value)
            return answer if answer is not None else self._without_meaning(name, words, row, number)
        parts = [words]
        if kind is FieldKind.CHOICES and words.casefold() not in known:
            text = str(value).replace("\r", "\n")
            pieces = text.replace(column.separator, "\n") if column.separator else text
            parts = [part for piece in pieces.split("\n") if (part := words_of(piece))]
        found: dict[Any, None] = {}
        for part in parts:
            meaning = known.get(part.casefold(), column.otherwise)
            if meaning is None:
                self._without_meaning(name, part, row, number)
            else:
                found.update(dict.fromkeys(meaning if isinstance(meaning, tuple) else (meaning,)))
        if kind is FieldKind.CHOICES:
            return list(found) or None
        return next(iter(found), None)

    def _without_meaning(self, name: str, words: str, row: int, number: int) -> None:
        key = (name, words.casefold())
        self.unmapped.setdefault(key, _Unmapped(words, row, number)).count += 1

    def _known_words(self, name: str) -> dict[str, Any]:
        choices = FIELDS[name][1]
        known: dict[str, Any] = dict(names_of(choices)) if choices else {}
        if name == "unit":
            known |= {unit.name.casefold(): unit.id for unit in self.mapping.units}
        column = self.mapping.columns[name]  # type: ignore[index]
        return known | {words.casefold(): value for words, value in column.values.items()}

    def _allowed(self, name: str) -> tuple[str, ...]:
        kind, choices = FIELDS[name]
        if kind is FieldKind.YES_NO:
            return ("true", "false")
        if choices is not None:
            return tuple(one.value for one in choices)
        return tuple(unit.id for unit in self.mapping.units) or ("…",)
