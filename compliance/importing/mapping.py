"""The file that says what the columns of an export mean: deviation systems name them differently."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from compliance.documentation.base import Choice, Count, Identifier, Line, Number, Part
from compliance.documentation.dates import PartialDate
from compliance.documentation.incidents import IncidentKind, Injury, Notified, Severity, Target
from compliance.documentation.organisation import OrganisationNumber
from compliance.error_messages import register
from compliance.errors import DocumentationError, Problem, nearest
from compliance.importing.messages import IMPORT_MESSAGES
from compliance.strict_yaml import Loaded, identity_numbers, read, validate

register(IMPORT_MESSAGES)

Words: TypeAlias = Annotated[str, StringConstraints(max_length=200)]
DateFormat: TypeAlias = Literal[
    "yyyy-mm-dd", "dd.mm.yyyy", "dd.mm.yy", "dd/mm/yyyy", "dd/mm/yy", "mm/dd/yyyy", "mm/dd/yy", "dd-mm-yyyy"
]


class FieldKind(StrEnum):
    """How the cells of a column are read."""

    ID = "id"
    UNIT = "unit"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    NUMBER = "number"
    TEXT = "text"


FIELDS: dict[str, tuple[FieldKind, type[Choice] | None]] = {
    "id": (FieldKind.ID, None),
    "unit": (FieldKind.UNIT, None),
    "occurred_at": (FieldKind.DATE, None),
    "reported_on": (FieldKind.DATE, None),
    "closed_on": (FieldKind.DATE, None),
    "kind": (FieldKind.CHOICES, IncidentKind),
    "against": (FieldKind.CHOICE, Target),
    "severity": (FieldKind.CHOICE, Severity),
    "injury": (FieldKind.CHOICE, Injury),
    "notified": (FieldKind.CHOICES, Notified),
    "alone": (FieldKind.YES_NO, None),
    "alarm_used": (FieldKind.YES_NO, None),
    "serious": (FieldKind.YES_NO, None),
    "registered": (FieldKind.YES_NO, None),
    "feedback_given": (FieldKind.YES_NO, None),
    "in_risk_assessment": (FieldKind.YES_NO, None),
    "risk_assessment_updated": (FieldKind.YES_NO, None),
    "absence_days": (FieldKind.NUMBER, None),
    "place": (FieldKind.TEXT, None),
    "task": (FieldKind.TEXT, None),
    "description": (FieldKind.TEXT, None),
    "causes": (FieldKind.TEXT, None),
}
"""The fields of an incident that a column can give, how its cells are read, and the values of a closed list.

Who reported is not among them: such a column holds names.
"""

_WITH_VALUES = (FieldKind.UNIT, FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.YES_NO)
_IDENTIFIER = r"[a-zæøå0-9][a-zæøå0-9-]*"
_LONGEST_IDENTIFIER = 80

SENSITIVE = ("description", "causes", "place", "task")
"""Free texts, that are never repeated in a quote."""

FieldName: TypeAlias = Literal[
    "id",
    "unit",
    "occurred_at",
    "reported_on",
    "closed_on",
    "kind",
    "against",
    "severity",
    "injury",
    "notified",
    "alone",
    "alarm_used",
    "serious",
    "registered",
    "feedback_given",
    "in_risk_assessment",
    "risk_assessment_updated",
    "absence_days",
    "place",
    "task",
    "description",
    "causes",
]
Value: TypeAlias = bool | str | tuple[str, ...]


class Column(Part):
    """A column, and how its cells are read."""

    column: Words
    formats: tuple[DateFormat, ...] = ()
    values: dict[str, Value] = Field(default_factory=dict)
    separator: Annotated[str, StringConstraints(max_length=3)] | None = None
    otherwise: str | None = None


class TableShape(Part):
    """Where the table stands in the file, and how a CSV file is written."""

    sheet: str | None = None
    header_row: Annotated[int, Field(ge=1, le=1000)] = 1
    separator: Literal[";", ",", "|", "tab"] | None = None
    encoding: Literal["utf-8", "cp1252", "utf-16"] | None = None


class MappedDocument(Part):
    """The document the incidents are known from."""

    id: Identifier
    title: Line | None = None


class MappedOrganisation(Part):
    """The organisation, when the file made is to be read by itself."""

    name: Line
    org_number: OrganisationNumber | None = None
    employees: Count | None = None
    net_full_time_equivalents: Number | None = None


class MappedUnit(Part):
    """A unit, when the file made is to be read by itself."""

    id: Identifier
    name: Line
    parent: Identifier | None = None
    employees: Count | None = None
    net_full_time_equivalents: Number | None = None


class Mapping(Part):
    """What the columns of an export mean.

    Without `organisation` the file made is a part, to be read with the rest of the documentation. Columns that are
    neither in `columns` nor in `ignore` are refused, unless `ignore_other_columns` is true.
    """

    document: MappedDocument
    organisation: MappedOrganisation | None = None
    units: tuple[MappedUnit, ...] = ()
    table: TableShape = TableShape()
    columns: dict[FieldName, Column] = Field(min_length=1)
    constants: dict[FieldName, Value] = Field(default_factory=dict)
    ignore: tuple[Words, ...] = ()
    ignore_other_columns: bool = False

    @property
    def separator(self) -> str | None:
        """What parts the cells of a CSV file, when it is named."""
        return "\t" if self.table.separator == "tab" else self.table.separator


def read_mapping(path: Path) -> Mapping:
    """Return the mapping in a YAML file.

    Raises:
        DocumentationError: with every problem of the file.
    """
    loaded = read(path, DocumentationError)
    mapping = validate(loaded, Mapping, DocumentationError)
    problems = [
        *identity_numbers(loaded.text, loaded.file),
        *_value_problems(loaded, mapping),
        *_unit_problems(loaded, mapping),
    ]
    if problems:
        raise DocumentationError(*problems)
    return mapping


def _value_problems(loaded: Loaded, mapping: Mapping) -> list[Problem]:
    problems: list[Problem] = []
    for name, column in mapping.columns.items():
        kind, _ = FIELDS[name]
        at = ("columns", name)
        if kind not in _WITH_VALUES and (column.values or column.otherwise is not None):
            key = "values" if column.values else "otherwise"
            problems.append(loaded.problem((*at, key), "mapping-values", {"field": name}, of_key=True))
            continue
        for written, value in column.values.items():
            problems += _unfit(loaded, (*at, "values", written), value, name)
        if column.otherwise is not None:
            problems += _unfit(loaded, (*at, "otherwise"), column.otherwise, name)
        if column.formats and kind is not FieldKind.DATE:
            problems.append(loaded.problem((*at, "formats"), "mapping-formats", {"field": name}))
        if column.separator is not None and kind is not FieldKind.CHOICES:
            problems.append(loaded.problem((*at, "separator"), "mapping-separator", {"field": name}))
        if name in mapping.constants:
            problems.append(
                loaded.problem(("constants", name), "mapping-twice", {"field": name}, of_key=True)
            )
    for name, value in mapping.constants.items():
        if FIELDS[name][0] is FieldKind.ID:
            problems.append(loaded.problem(("constants", name), "mapping-constant-id", of_key=True))
        problems += _unfit(loaded, ("constants", name), value, name)
    return problems


def _unfit(loaded: Loaded, at: tuple[str | int, ...], value: Value, field: str) -> list[Problem]:
    """Return what is wrong with a value that cells are to become."""
    kind, choices = FIELDS[field]
    arguments = {"field": field, "value": value}
    if kind is FieldKind.YES_NO:
        wrong = [loaded.problem(at, "not-yes-or-no", arguments, "write-true-or-false")]
        return [] if isinstance(value, bool) else wrong
    if isinstance(value, tuple) and kind is not FieldKind.CHOICES:
        return [loaded.problem(at, "wrong-type-single", arguments)]
    if choices is None:
        return _unfit_text(loaded, at, value, field)
    known = [one.value for one in choices]
    problems = []
    for one in value if isinstance(value, tuple) else (value,):
        if one not in known:
            suggestion = nearest(str(one), known)
            of_one = {**arguments, "value": one, "suggestion": suggestion or "", "values": tuple(known)}
            hint = "did-you-mean" if suggestion else "allowed-values"
            problems.append(loaded.problem(at, "not-in-list", of_one, hint))
    return problems


def _unfit_text(loaded: Loaded, at: tuple[str | int, ...], value: Value, field: str) -> list[Problem]:
    kind, arguments = FIELDS[field][0], {"field": field, "value": value}
    if not isinstance(value, str):
        return [loaded.problem(at, "wrong-type-text", arguments)]
    if kind is FieldKind.UNIT and not (
        re.fullmatch(_IDENTIFIER, value) and len(value) <= _LONGEST_IDENTIFIER
    ):
        return [loaded.problem(at, "identifier-form", arguments, "write-identifier")]
    if kind is FieldKind.NUMBER and not re.fullmatch(r"\d{1,9}(\.\d{1,6})?", value):
        return [loaded.problem(at, "not-a-number", arguments, "write-number")]
    if kind is FieldKind.DATE:
        try:
            PartialDate.parse(value)
        except ValueError:
            return [loaded.problem(at, "not-a-date", arguments, "write-date")]
    return []


def _unit_problems(loaded: Loaded, mapping: Mapping) -> list[Problem]:
    """Return the units that are there twice, and those that are named but are not there.

    What a part names may stand in the rest of the documentation, so there only its own units are looked at.
    """
    problems: list[Problem] = []
    ids = [unit.id for unit in mapping.units]
    for number, unit in enumerate(mapping.units):
        if unit.id in ids[:number]:
            at, place = ("units", number, "id"), loaded.place(("units", ids.index(unit.id), "id"))
            arguments = {"value": unit.id, "other_place": place}
            problems.append(loaded.problem(at, "duplicate-id", arguments, "choose-other-id"))
        if unit.parent is not None and unit.parent not in ids[:number]:
            arguments = {"value": unit.parent, "other_place": ""}
            problems.append(loaded.problem(("units", number, "parent"), "mapping-parent-first", arguments))
    if mapping.organisation is None:
        return problems
    column = mapping.columns.get("unit")
    named: list[tuple[tuple[str | int, ...], Value]] = []
    if column is not None:
        named += [(("columns", "unit", "values", words), value) for words, value in column.values.items()]
        named += [(("columns", "unit", "otherwise"), column.otherwise)] if column.otherwise else []
    if "unit" in mapping.constants:
        named.append((("constants", "unit"), mapping.constants["unit"]))
    for steps, value in named:
        if value not in ids:
            problems.append(loaded.problem(steps, "import-unit-unknown", {"value": value}))
    return problems
