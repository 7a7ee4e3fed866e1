"""What it would take for a check to be true: the smallest sets of facts that someone must document.

Each check finds its own ways, in its own file, from the same values it is judged by. To try a way out, the rule
is bound so that its checks heed `Scope.supposed` (`compiler.to_suppose`), and judged once more.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain
from typing import Any, TypeAlias

from compliance.texts import Text

Key: TypeAlias = tuple[Hashable, ...]

MOST_WAYS = 64
"""How many ways are kept at a time, the shortest; `Ways.complete` says when there were more."""


class NeedKind(Enum):
    """What sort of thing must be documented."""

    FACT = "fact"
    """A check of one thing is true: the value is known, and it is right."""
    JUDGEMENT = "judgement"
    """A person has answered yes."""
    NEW = "new"
    """The list has one item more."""
    BELONGS = "belongs"
    """An item that only may belong to the list does, or an item there does not."""
    CLOSED = "closed"
    """The list has no other items than those shown."""
    LEFT_OUT = "left_out"
    """The criterion does not apply."""


@dataclass(frozen=True)
class Need:
    """One thing that must be documented. Two needs are alike when they change the same thing to the same value.

    `words` is a clause without a full stop. `path` is what the check reads, where it reads one thing. `item` names
    the item of a list it is about. `is_wrong` is true where the documents now show the opposite.
    """

    key: Key
    value: bool
    kind: NeedKind = field(compare=False)
    words: Text = field(compare=False)
    path: str | None = field(default=None, compare=False)
    item: Text | None = field(default=None, compare=False)
    is_wrong: bool = field(default=False, compare=False)
    thing: Any = field(default=None, compare=False, repr=False)
    """The item itself, kept so that its identity stays its own."""


Way: TypeAlias = tuple[Need, ...]


@dataclass(frozen=True)
class Ways:
    """Sets of needs, each enough and none holding another; none at all where nothing would help."""

    sets: tuple[Way, ...]
    complete: bool = True

    @property
    def is_now(self) -> bool:
        """True when nothing more is needed."""
        return any(not way for way in self.sets)


NOW = Ways(((),))
NEVER = Ways(())


def only(need: Need) -> Ways:
    """Return the one way that consists of one need."""
    return Ways(((need,),))


def one_of(parts: Iterable[Ways]) -> Ways:
    """Return the ways to make at least one of the parts true."""
    found = list(parts)
    return _kept(list(chain.from_iterable(part.sets for part in found)), all(one.complete for one in found))


def all_of(parts: Iterable[Ways]) -> Ways:
    """Return the ways to make all of the parts true at once."""
    result = NOW
    for part in parts:
        joined = [way for one in result.sets for two in part.sets if agrees(way := join(one, two))]
        result = _kept(joined, result.complete and part.complete)
    return result


def join(one: Way, two: Way) -> Way:
    """Return the needs of both, each once."""
    return tuple(dict.fromkeys((*one, *two)))


def agrees(way: Way) -> bool:
    """Return whether the needs can all be so: nothing both true and false, no new item in a closed list."""
    values: dict[Key, bool] = {}
    for need in way:
        if values.setdefault(need.key, need.value) is not need.value:
            return False
    closed = {need.key[1:3] for need in way if need.kind is NeedKind.CLOSED}
    return not any(need.kind is NeedKind.NEW and need.key[1:3] in closed for need in way)


def smallest(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Return the ways that hold no other, shortest first."""
    kept: list[tuple[frozenset[Need], Way]] = []
    for way in sorted(ways, key=len):
        needs = frozenset(way)
        if not any(other <= needs for other, _ in kept):
            kept.append((needs, way))
    return tuple(way for _, way in kept)


def _kept(ways: list[Way], complete: bool) -> Ways:
    found = smallest(ways)
    return Ways(found[:MOST_WAYS], complete and len(found) <= MOST_WAYS)
