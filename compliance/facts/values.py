"""What a fact can be: a plain value, unknown, a list that is open, or marks against a list of items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from compliance.documentation.base import Choice, OwnDocument, Part, Record, is_kind_of
from compliance.state import Unknown
from compliance.texts import Label, label

T = TypeVar("T")
C = TypeVar("C", bound=Choice)

YesNoFact: TypeAlias = bool | Unknown
NumberFact: TypeAlias = int | float | Unknown
Mark: TypeAlias = Literal[True, False] | Unknown


class Entry(NamedTuple):
    """One item of a list: whether it certainly belongs there, and what its silence means."""

    item: Any
    certain: bool
    reading: Unknown


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list as it has been shown.

    `rest` says what is known of items not shown: false when a document says there are no (other) items,
    else why they are unknown. Lists are open: left out and empty mean the same (design § 3 point 6).
    """

    entries: tuple[Entry, ...] = ()
    rest: Literal[False] | Unknown = Unknown.ABSENT

    @property
    def items(self) -> Iterator[T]:
        """All items, also those that only may belong."""
        return (entry.item for entry in self.entries)

    @property
    def certain(self) -> tuple[T, ...]:
        """The items that certainly belong."""
        return tuple(entry.item for entry in self.entries if entry.certain)

    def where(self, test: Callable[[Any], bool]) -> Listing[T]:
        """Return the entries whose item passes `test`, with the same rest."""
        return Listing(tuple(entry for entry in self.entries if test(entry.item)), self.rest)


@dataclass(frozen=True, slots=True)
class Coverage(Generic[C]):
    """For each of a list's items whether it is held: yes, no, or why it is unknown.

    `rest` is the answer for an item without a mark.
    """

    marks: Mapping[str, Mark]
    rest: Mark = Unknown.ABSENT

    def holds(self, item: str) -> Mark:
        """Return whether `item` is held."""
        return self.marks.get(item, self.rest)


class Fact(cached_property[T]):
    """A fact of a view, worked out once for each documentation, with what it is called."""

    def __init__(self, function: Callable[[Any], T], name: Label, presumed: bool | None) -> None:
        super().__init__(function)
        self.name = name
        self.presumed = presumed


def fact(
    nb: str, nn: str | None = None, *, presumed: bool | None = None
) -> Callable[[Callable[[Any], T]], Fact[T]]:
    """Declare a fact and name it in bokmål and nynorsk, as it reads in the middle of a sentence.

    `presumed` is the answer an exceptional act has when nothing is known of it; only `applies_when` uses it.
    """

    def declare(function: Callable[[Any], T]) -> Fact[T]:
        return Fact(function, label(nb, nn), presumed)

    return declare


def reading_of(record: Any, inherited: Unknown = Unknown.UNREAD) -> Unknown:
    """Return what the silence of `record` means: `silent` when it was read in full, else `unread`.

    A part of a document that does not say for itself means what the document means (`inherited`). A view
    without a record behind it is absent.
    """
    kind = record.__class__
    if is_kind_of(kind, Part):
        read_in_full = record.read_in_full if is_kind_of(kind, Record) else None
    elif getattr(record, "record", record) is None:
        return Unknown.ABSENT
    else:
        read_in_full = getattr(record, "read_in_full", None)
    if read_in_full is None:
        return inherited
    return Unknown.SILENT if read_in_full else Unknown.UNREAD


def listing_in(items: tuple[Any, ...] | Literal[False], reading: Unknown) -> Listing[Any]:
    """Return a list held by a record whose silence means `reading`."""
    if items is False:
        return Listing((), rest=False)
    if not items:
        return Listing((), rest=reading)
    first = items[0]
    rest = Unknown.ABSENT if is_kind_of(first.__class__, OwnDocument) else reading
    if is_kind_of(first.__class__, Record):
        return Listing(tuple(Entry(item, True, reading_of(item, reading)) for item in items), rest)
    return Listing(tuple(Entry(item, True, reading) for item in items), rest)


def first_known(values: Iterable[Any]) -> Any:
    """Return the first value that is neither unknown nor left out; else the first unknown; else absent."""
    unknown: Unknown | None = None
    for value in values:
        if value is None:
            continue
        if isinstance(value, Unknown):
            unknown = unknown or value
            continue
        return value
    return unknown or Unknown.ABSENT


_LEAST_SAID_FIRST = (Unknown.IMPRECISE, Unknown.UNREAD, Unknown.ABSENT, Unknown.SILENT)


def found_somewhere(answers: Iterable[Mark]) -> Mark:
    """Return true when one is; else the unknown that says least, so that silence never outweighs it."""
    found = list(answers)
    if True in found:
        return True
    return next((unknown for unknown in _LEAST_SAID_FIRST if unknown in found), False)


def any_shown(listing: Listing[Any]) -> Mark:
    """Return whether some item is shown; false when a document says that there is none."""
    if listing.certain:
        return True
    return Unknown.IMPRECISE if listing.entries else listing.rest


def holds_somewhere(listing: Listing[Any], test: Callable[[Any, Unknown], Mark]) -> Mark:
    """Return whether some item of an open list passes `test`; an item not shown may.

    `test` is given the item and what its silence means. An item that only may belong cannot make it so.
    """
    answers: list[Mark] = [listing.rest]
    for item, certain, reading in listing.entries:
        mark = test(item, reading)
        answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
    return found_somewhere(answers)
