"""What a check needs to find its ways to be true, and to heed what is supposed when a way is tried.

Only a rule compiled `to_suppose` heeds anything supposed; all others are bound as if this module did not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from compliance.facts.values import Entry, Listing
from compliance.rules.clauses import Clause, Join, called_in
from compliance.rules.names import Bound, Names, Operand
from compliance.rules.scope import Scope
from compliance.rules.trace import Seen
from compliance.rules.ways import NOW, Key, Need, NeedKind, Ways, all_of, one_of, only
from compliance.state import Outcome, Unknown
from compliance.texts import Language, Text

if TYPE_CHECKING:
    from compliance.rules.checks.base import Check

NEW_ITEM = object()
"""Stands for an item that is only supposed, in checks that look no closer at it."""


def alone(
    check: Check, names: Names, bound: Bound, kind: NeedKind = NeedKind.FACT, path: str | None = None
) -> Bound:
    """Return a check of one thing, with the only way to make it true; it is supposed true or false as a whole."""
    if not names.supposes:
        return bound
    signature = check.model_dump_json()
    words, of_each = in_one_sentence(check.says(names)), _concerns_each(signature)
    plain = bound.decide

    def key_in(scope: Scope) -> Key:
        return kind.value, signature, id(scope.each) if of_each else None

    def decide(scope: Scope) -> Outcome:
        supposed = scope.supposed.get(key_in(scope))
        return plain(scope) if supposed is None else supposed

    def ways(scope: Scope) -> Ways:
        outcome = decide(scope)
        if outcome is True:
            return NOW
        thing = scope.each if of_each else None
        item = _called(thing) if of_each else None
        is_wrong = outcome is False and not any(_is_unknown(seen) for seen in bound.explain(scope).seen)
        return only(Need(key_in(scope), True, kind, words, path, item, is_wrong, thing))

    return replace(bound, decide=decide, ways=ways)


_BELONGS = Text("det er avklart at dette hører med under {}", "det er avklart at dette høyrer med under {}")
_ELSEWHERE = Text(
    "det er avklart at dette ikke hører med under {}", "det er avklart at dette ikkje høyrer med under {}"
)
_GONE = Text("dette står ikke lenger under {}", "dette står ikkje lenger under {}")
_NO_OTHERS = Text(
    "det er dokumentert at det ikke er flere under {}", "det er dokumentert at det ikkje er fleire under {}"
)
_NOTHING = Text(
    "det er dokumentert at det ikke er noe under {}", "det er dokumentert at det ikkje er noko under {}"
)
_ONE = Text("det er vist minst én post under {}", "det er vist minst éin post under {}")
_ONE_MORE = Text("det er vist én post til under {}", "det er vist éin post til under {}")


class OpenList:
    """A list as it is shown, with what is supposed of it: what belongs there, and whether it is closed."""

    def __init__(self, operand: Operand, names: Names) -> None:
        self.path = operand.path.text
        self.shown = operand.read
        self.of_each = operand.path.root == "each"
        self.called = called_in(names.roots, operand.path) if names.supposes else operand.path.called
        self.read: Callable[[Scope], Listing[Any]] = self._supposed if names.supposes else operand.read

    def _where(self, scope: Scope) -> tuple[str, int | None]:
        return self.path, id(scope.each) if self.of_each else None

    def _supposed(self, scope: Scope) -> Listing[Any]:
        listing: Listing[Any] = self.shown(scope)
        if not scope.supposed:
            return listing
        where = self._where(scope)
        entries = []
        for entry in listing.entries:
            belongs = scope.supposed.get((NeedKind.BELONGS.value, *where, id(entry.item)))
            if belongs is not False:
                entries.append(entry._replace(certain=True) if belongs else entry)
        closed = scope.supposed.get((NeedKind.CLOSED.value, *where)) is True
        return Listing(tuple(entries), False if closed else listing.rest)

    def with_new(self, scope: Scope) -> Listing[Any]:
        """Return the list with every item supposed of it, for checks that look no closer at the items."""
        listing: Listing[Any] = self.read(scope)
        where = self._where(scope)
        new = sum(key[0] == NeedKind.NEW.value and key[1:3] == where for key in scope.supposed)
        entries = (Entry(NEW_ITEM, True, Unknown.ABSENT),) * new
        return Listing((*listing.entries, *entries), listing.rest) if new else listing

    def has_new(self, scope: Scope, like: str) -> bool:
        """Return whether an item that passes the check `like` is supposed."""
        return (NeedKind.NEW.value, *self._where(scope), like, 1) in scope.supposed

    def rest_of(self, listing: Listing[Any], scope: Scope, like: str) -> Literal[False] | Unknown:
        """Return what is known of items not shown: they pass where one that does is supposed."""
        return False if self.has_new(scope, like) else listing.rest

    def unless_elsewhere(self, scope: Scope, entry: Entry, passes: Ways) -> Ways:
        """Return the ways for one of all items: one that only may belong need not pass, when it does not."""
        return passes if entry.certain else one_of((passes, self.belongs(scope, entry, value=False)))

    def if_it_belongs(self, scope: Scope, entry: Entry, passes: Ways) -> Ways:
        """Return the ways for one of some items: one that only may belong counts when it does."""
        return passes if entry.certain else all_of((passes, self.belongs(scope, entry, value=True)))

    def belongs(self, scope: Scope, entry: Entry, *, value: bool) -> Ways:
        """Return the way that settles whether one item belongs to the list."""
        key = (NeedKind.BELONGS.value, *self._where(scope), id(entry.item))
        is_wrong = entry.certain and not value
        words = self._say(_BELONGS if value else _GONE if entry.certain else _ELSEWHERE)
        thing = entry.item
        return only(Need(key, value, NeedKind.BELONGS, words, self.path, _called(thing), is_wrong, thing))

    def closed(self, scope: Scope) -> Ways:
        """Return the way that shows that the list has no other items."""
        key = (NeedKind.CLOSED.value, *self._where(scope))
        holder = scope.each if self.of_each else None
        words = self._say(_NO_OTHERS if self.shown(scope).entries else _NOTHING)
        return only(Need(key, True, NeedKind.CLOSED, words, self.path, self._holder(scope), thing=holder))

    def new(self, scope: Scope, passes: Clause | None = None, like: str = "", number: int = 1) -> Ways:
        """Return the way that shows one item more, with what it must pass.

        `like` is the same for the same check, and `number` tells several new items apart.
        """
        words = self._say(_ONE_MORE if number > 1 or self.shown(scope).entries else _ONE)
        if passes is not None:
            said = in_one_sentence(passes)
            words = Text(f"{words.nb} der {said.nb}", f"{words.nn} der {said.nn}")
        is_wrong = self.shown(scope).rest is False
        key = (NeedKind.NEW.value, *self._where(scope), like, number)
        holder = scope.each if self.of_each else None
        return only(Need(key, True, NeedKind.NEW, words, self.path, self._holder(scope), is_wrong, holder))

    def _say(self, words: Text) -> Text:
        return Text(words.nb.format(self.called.nb), words.nn.format(self.called.nn))

    def _holder(self, scope: Scope) -> Text | None:
        return _called(scope.each) if self.of_each else None


def in_one_sentence(clause: Clause) -> Text:
    """Return a clause and those inside it as one text."""
    return Text(_sentence(clause, "nb"), _sentence(clause, "nn"))


def _sentence(clause: Clause, language: Language) -> str:
    if clause.join is None:
        return clause.text[language]
    if clause.join in (Join.EACH, Join.ONE):
        return f"{clause.text[language]}: {_sentence(clause.parts[0], language)}"
    inside = [_inside_another(part, language) for part in clause.parts]
    return f"{', '.join(inside[:-1])} {'og' if clause.join is Join.ALL else 'eller'} {inside[-1]}"


def _inside_another(clause: Clause, language: Language) -> str:
    """Put what is joined in brackets, so that «og» and «eller» cannot be taken together wrongly."""
    said = _sentence(clause, language)
    return said if clause.join is None else f"({said})"


def first_of(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries with each item once."""
    return list({id(entry.item): entry for entry in entries}.values())


def _is_unknown(seen: Seen) -> bool:
    return isinstance(seen.value, Unknown)


def _concerns_each(signature: str) -> bool:
    """Every path a check of one thing reads stands in it as it is written."""
    return '"each.' in signature or '"each"' in signature


def _called(thing: Any) -> Text:
    from compliance.rules.checks.base import item_of  # noqa: PLC0415 - a check is bound with what is here

    return item_of(thing).called
