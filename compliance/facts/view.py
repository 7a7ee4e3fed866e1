"""What every view has in common, and which records belong to which unit on which date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from compliance.documentation.base import Record, Source, UnitRecord
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.facts.values import Entry, Listing, Mark, reading_of
from compliance.state import Unknown, conjunction
from compliance.texts import Text


class View:
    """A view of the documentation. Where it stands for one record, the record's fields are its own."""

    record_type: ClassVar[type[Record] | None] = None
    record: Any = None

    def __getattr__(self, name: str) -> Any:
        record = self.__dict__.get("record")
        if record is None or name.startswith("__"):
            raise AttributeError(name)
        return getattr(record, name)

    def called(self) -> Text:
        """Return what the thing is called in a text."""
        called: Text = self.record.called()
        return called

    def sources_of(self, name: str) -> tuple[Source, ...]:
        """Return the sources of one of its facts: those of the record behind the view."""
        sources = getattr(self.record, "sources", ())
        of_field = tuple(source for source in sources if name in source.fields)
        return of_field or tuple(source for source in sources if not source.fields)


class Period:
    """The documentation as of a date: what is in view, and whether it certainly is."""

    def __init__(self, documentation: Documentation, on: date) -> None:
        self.documentation = documentation
        self.on = on
        self.parents = {unit.id: unit.parent for unit in documentation.units}

    def in_view(self, record: Record) -> Mark:
        """Return whether the record is dated no later than the judgement date; an undated one is in view."""
        dated = getattr(record, record.dated_by) if record.dated_by else None
        if not isinstance(dated, PartialDate) or dated.latest <= self.on:
            return True
        return False if dated.earliest > self.on else Unknown.IMPRECISE

    def ancestors(self, unit: str | None) -> tuple[str, ...]:
        """Return the units above `unit`, nearest first."""
        found: list[str] = []
        above = self.parents.get(unit) if unit is not None else None
        while above is not None and above not in found:
            found.append(above)
            above = self.parents.get(above)
        return tuple(found)

    def belongs(self, record: UnitRecord, unit: str | None) -> Mark:
        """Return whether a record covers a unit: its own, or one above that says it covers those below.

        `unit` is None for the organisation itself, which is the only unit where none is recorded.
        """
        if record.unit == unit or not self.parents:
            return True
        if record.unit is not None and record.unit not in self.ancestors(unit):
            return False
        if record.applies_to_subunits is None:
            return Unknown.IMPRECISE
        return record.applies_to_subunits

    def covering(self, what: str, unit: str | None, theme: str | None = None) -> Listing[Any]:
        """Return the records of a top-level list that cover a unit on the judgement date."""
        records: Iterable[UnitRecord] = getattr(self.documentation, what)
        return Listing(
            tuple(
                Entry(record, place is True, reading_of(record))
                for record in records
                if (place := conjunction((self.belongs(record, unit), self.in_view(record)))) is not False
            ),
            self.rest_of(what, unit, theme),
        )

    def rest_of(self, what: str, unit: str | None, theme: str | None = None) -> Any:
        """Return false when a document says that there are no such records for the unit, else absent."""
        for said in self.documentation.says_none:
            about_unit = said.unit is None or said.unit == unit or said.unit in self.ancestors(unit)
            about_theme = said.theme is None or said.theme == theme
            if said.what == what and about_unit and about_theme and self.in_view(said) is True:
                return False
        return Unknown.ABSENT


def merge_rests(rests: Iterable[Any]) -> Any:
    """Return what silence means for a list drawn from several: closed only when each of them is.

    Of several reasons the one that least speaks against anyone is chosen.
    """
    found = list(rests)
    for unknown in (Unknown.IMPRECISE, Unknown.UNREAD, Unknown.ABSENT, Unknown.SILENT):
        if unknown in found:
            return unknown
    return False
