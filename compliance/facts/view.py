"""What every view has in common, and which records belong to which unit on which date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import Any, ClassVar

from compliance.documentation.base import Record, Source, UnitRecord
from compliance.documentation.case import StatementSubject
from compliance.documentation.claims import SaysNone
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.facts.values import Entry, Listing, Mark, reading_of
from compliance.state import Unknown, conjunction
from compliance.texts import Text


class View:
    """A view of the documentation. Where it stands for one record, the record's fields are its own."""

    record_type: ClassVar[type[Record] | None] = None
    record: Any = None
    behind: ClassVar[Mapping[str, str]] = {}
    """The facts that list what every other fact is drawn from, each with the list it is taken from."""
    heeds: ClassVar[frozenset[StatementSubject]] = frozenset()
    """What someone may tell that can decide a fact. Other statements show nothing of it."""

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
        """Return where one of its facts, or a field of the record behind it, is known from."""
        if self.record_type is not None and name in self.record_type.model_fields:
            return _naming(name, getattr(self.record, "sources", ()))
        found = dict.fromkeys(
            source
            for record in self._records_behind()
            if self._shows(record, name)
            for source in _naming(name, record.shown_by())
        )
        return tuple(found)

    def _shows(self, record: Record, name: str) -> bool:  # noqa: ARG002 - a view with more to tell apart needs both
        """Return whether a record behind the view can show this fact of it."""
        return True

    def _records_behind(self) -> Iterator[Record]:
        """Yield the records its facts are drawn from, or those that say that there are none."""
        theme = getattr(self, "theme", None)
        for name, what in self.behind.items():
            listing = getattr(self, name)
            yield from listing.items
            if listing.rest is False and not listing.entries:
                yield from self.period.said_none(what, self.unit, theme)
        for statement in self.period.covering("statements", self.unit).items if self.heeds else ():
            if statement.says in self.heeds and (theme is None or statement.theme in (None, theme)):
                yield statement


class MaybeView(View):
    """A view of a record that may be left out, or said not to exist: then its fields are so too."""

    def __getattr__(self, name: str) -> Any:
        record = self.__dict__.get("record")
        if not record:
            if self.record_type is not None and name in self.record_type.model_fields:
                return False if record is False else None
            raise AttributeError(name)
        return super().__getattr__(name)


class Period:
    """The documentation as of a date: what is in view, and whether it certainly is."""

    def __init__(self, documentation: Documentation, on: date) -> None:
        self.documentation = documentation
        self.on = on
        self.parents = {unit.id: unit.parent for unit in documentation.units}
        self._by_unit: dict[str, dict[str | None, list[tuple[int, UnitRecord]]]] = {}

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
        """Return the records of a top-level list that cover a unit on the judgement date.

        Where a source says that there are none, a record without a date may be of a later day.
        """
        rest = self.rest_of(what, unit, theme)
        entries = []
        for record in self._records_near(what, unit):
            place = conjunction((self.belongs(record, unit), self.in_view(record)))
            if place is not False:
                certain = place is True and not (rest is False and _may_be_dated_later(record))
                entries.append(Entry(record, certain, reading_of(record)))
        return Listing(tuple(entries), rest)

    def _records_near(self, what: str, unit: str | None) -> Iterable[UnitRecord]:
        """Return the records of a unit, of those above it and of the whole, in the order of the list.

        No other record can cover the unit (`belongs`). To look at every record for every unit would take a time
        that grows with the square of the organisation.
        """
        records: Iterable[UnitRecord] = getattr(self.documentation, what)
        if not self.parents:
            return records
        by_unit = self._by_unit.get(what)
        if by_unit is None:
            by_unit = self._by_unit[what] = {}
            for numbered in enumerate(records):
                by_unit.setdefault(numbered[1].unit, []).append(numbered)
        places = {None, unit, *self.ancestors(unit)}
        near = [numbered for place in places for numbered in by_unit.get(place, ())]
        return [record for _, record in sorted(near, key=itemgetter(0))]

    def rest_of(self, what: str, unit: str | None, theme: str | None = None) -> Any:
        """Return false when a document says that there are no such records for the unit, else absent."""
        return False if self.said_none(what, unit, theme) else Unknown.ABSENT

    def said_none(self, what: str, unit: str | None, theme: str | None = None) -> tuple[SaysNone, ...]:
        """Return what says that there are no such records for the unit."""
        here = (None, unit, *self.ancestors(unit))
        return tuple(
            said
            for said in self.documentation.says_none
            if said.what == what
            and said.unit in here
            and said.theme in (None, theme)
            and self.in_view(said) is True
        )


def _may_be_dated_later(record: Record) -> bool:
    return record.dated_by is not None and getattr(record, record.dated_by) is None


def _naming(field: str, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return the sources of one field: those that name it, else those that name none."""
    of_field = tuple(source for source in sources if field in source.fields)
    return of_field or tuple(source for source in sources if not source.fields)


def merge_rests(rests: Iterable[Any]) -> Any:
    """Return what silence means for a list drawn from several: closed only when each of them is.

    Of several reasons the one that least speaks against anyone is chosen.
    """
    found = list(rests)
    for unknown in (Unknown.IMPRECISE, Unknown.UNREAD, Unknown.ABSENT, Unknown.SILENT):
        if unknown in found:
            return unknown
    return False
