"""Why a check answered as it did: the values it saw, where they are known from, and what failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from compliance.documentation.base import Source
from compliance.state import Outcome
from compliance.texts import Text


class Seen(NamedTuple):
    """One value a check saw. `value` is an `Unknown` when it is not known, `False` for a documented none."""

    path: str
    called: Text
    value: Any
    look_up_sources: Callable[[], tuple[Source, ...]]
    """Most values seen are never shown, so where they are known from is looked up when it is asked for."""
    is_yes_no: bool = False

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the value is known from."""
        return self.look_up_sources()

    @property
    def documented_none(self) -> bool:
        """True when a document says that there is none of it."""
        return self.value is False and not self.is_yes_no


class Item(NamedTuple):
    """A thing named in a text: a hazard, a factor, a role; with the places it is known from."""

    called: Text
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Question:
    """What a person must weigh."""

    id: str
    text: Text


class Trace(NamedTuple):
    """The outcome of one check and of the checks inside it."""

    check: str
    words: Text
    outcome: Outcome
    seen: tuple[Seen, ...] = ()
    children: tuple[Trace, ...] = ()
    failed: tuple[Item, ...] = ()
    total: int | None = None
    question: Question | None = None

    def every_seen(self) -> tuple[Seen, ...]:
        """Return the values seen here and below, each path and value once, in the order they were seen."""
        found: dict[tuple[str, str], Seen] = {}
        for seen in (*self.seen, *(one for child in self.children for one in child.every_seen())):
            found.setdefault((seen.path, repr(seen.value)), seen)
        return tuple(found.values())
