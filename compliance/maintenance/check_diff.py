"""What has changed in a check, in words: a limit, an item, a part of `all` or `any`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from compliance.maintenance.change import ADDED, FROM_TO, REMOVED, REORDERED, list_changes, say
from compliance.rules.checks.base import Check, PathOperand
from compliance.rules.checks.combine import All, Any_
from compliance.rules.checks.covers import Covers
from compliance.rules.checks.dates import WithinMonths
from compliance.rules.checks.judgement import Weigh
from compliance.rules.checks.limits import AtLeast, AtMost, number_in_words
from compliance.rules.checks.lists import Every, Some
from compliance.rules.checks.order_proposed import OrderProposed
from compliance.rules.checks.same_value import OneOf
from compliance.rules.names import Names
from compliance.rules.paths import PathType, UnknownPathError, resolve
from compliance.texts import Text
from compliance.word_changes import word_changes

_ABOUT = Text("{called} ({path}): {change}", "{called} ({path}): {change}")
_LIMIT = Text("grensen er endret fra {old} til {new}", "grensa er endra frå {old} til {new}")
_MONTHS = Text("{old} måneder er endret til {new}", "{old} månader er endra til {new}")
_REPLACED = Text("«{old}» er erstattet med «{new}»", "«{old}» er bytt ut med «{new}»")
_SWAPPED: dict[tuple[type[Check], type[Check]], Text] = {
    (All, Any_): Text("«alle» er endret til «minst én av»", "«alle» er endra til «minst éin av»"),
    (Any_, All): Text("«minst én av» er endret til «alle»", "«minst éin av» er endra til «alle»"),
    (Every, Some): Text("«for alle» er endret til «for minst én»", "«for alle» er endra til «for minst éin»"),
    (Some, Every): Text("«for minst én» er endret til «for alle»", "«for minst éin» er endra til «for alle»"),
}
_INSIDE: dict[type[Check], Text] = {
    Every: Text("for alle {called}: {change}", "for alle {called}: {change}"),
    Some: Text("for minst én av {called}: {change}", "for minst éin av {called}: {change}"),
}
_QUESTION_ID = Text("vurderingens id: {change}", "id-en til vurderinga: {change}")
_QUESTION = Text("spørsmålet ({language}): «{words}»", "spørsmålet ({language}): «{words}»")
_QUOTED = Text("«{what}»", "«{what}»")


@dataclass(frozen=True)
class Sides:
    """The names in use before and after; they differ when the rule is judged for something else."""

    before: Names
    after: Names


def check_changes(before: Check, after: Check, names: Sides) -> Iterator[Text]:
    """Yield what has changed from one check to another; nothing when they mean the same."""
    if before == after:
        return
    found = list(_changes(before, after, names))
    yield from found or [_replaced(before, after, names)]


def in_words(check: Check, names: Names) -> Text:
    """Return what a check says; as it is written when its names lead nowhere."""
    words = check.bind(Names(names.roots, rule_ids=names.rule_ids), ()).words
    return words if words.nb else Text(_written(check), _written(check))


def _changes(before: Check, after: Check, names: Sides) -> Iterator[Text]:
    swapped = _SWAPPED.get((type(before), type(after)))
    if swapped is not None and _inside(before) == _inside(after):
        yield say(
            Text("{change}: {words}", "{change}: {words}"), change=swapped, words=in_words(after, names.after)
        )
    if type(before) is not type(after) or _path_of(before) != _path_of(after):
        return
    compare = _COMPARISONS.get(type(before))
    if compare is not None:
        yield from compare(before, after, names)


def _inside(check: Check) -> Any:
    return getattr(check, _key(check))


def _key(check: Check) -> str:
    return next(iter(type(check).model_fields))


def _path_of(check: Check) -> str:
    """Return the path a check looks at first; "" for one that looks at none of its own."""
    inside = _inside(check)
    if isinstance(inside, str):
        return inside
    return str(getattr(inside, "value", getattr(inside, "of", "")))


def _written(check: Check) -> str:
    return json.dumps(check.model_dump(mode="json", exclude_none=True), ensure_ascii=False)


def _replaced(before: Check, after: Check, names: Sides) -> Text:
    old, new = in_words(before, names.before), in_words(after, names.after)
    if old.nb == new.nb or old.nn == new.nn:
        # Two paths may be called the same; then only what is written tells them apart.
        return say(_REPLACED, old=_written(before), new=_written(after))
    return say(_REPLACED, old=old, new=new)


def _about(path: str, change: Text, names: Sides) -> Text:
    try:
        called: Text | str = resolve(path, names.after.roots).called
    except UnknownPathError:
        called = path
    return say(_ABOUT, called=called, path=path, change=change)


def _limits(before: Any, after: Any, names: Sides) -> Iterator[Text]:
    old, new = _inside(before).limit, _inside(after).limit
    change = say(_LIMIT, old=_limit_in_words(old, names.before), new=_limit_in_words(new, names.after))
    yield _about(_path_of(after), change, names)


def _limit_in_words(limit: Any, names: Names) -> Text | str:
    if not isinstance(limit, PathOperand):
        return number_in_words(limit)
    try:
        called = resolve(limit.path, names.roots).called
    except UnknownPathError:
        return limit.path
    return say(Text("{called} ({path})", "{called} ({path})"), called=called, path=limit.path)


def _months(before: Any, after: Any, names: Sides) -> Iterator[Text]:
    old, new = before.within_months, after.within_months
    if old.of == new.of:
        yield _about(old.value, say(_MONTHS, old=old.months, new=new.months), names)


def _items(before: Any, after: Any, names: Sides) -> Iterator[Text]:
    path = _path_of(after)
    old = [_item_in_words(path, item, names.before) for item in _inside(before).items]
    new = [_item_in_words(path, item, names.after) for item in _inside(after).items]
    yield from (_about(path, change, names) for change in list_changes(old, new))


def _item_in_words(path: str, item: str, names: Names) -> Text:
    try:
        found: PathType | None = resolve(path, names.roots).type
    except UnknownPathError:
        found = None
    while found is not None and found.item is not None:
        found = found.item
    try:
        called: Text = found.model(item).text  # type: ignore[union-attr, misc]
    except (AttributeError, TypeError, ValueError):
        return say(_QUOTED, what=item)
    return say(Text("{called} ({item})", "{called} ({item})"), called=called, item=item)


def _rules_read(before: Any, after: Any, names: Sides) -> Iterator[Text]:  # noqa: ARG001
    old, new = ([say(_QUOTED, what=rule) for rule in one.order_proposed] for one in (before, after))
    yield from list_changes(old, new)


def _questions(before: Any, after: Any, names: Sides) -> Iterator[Text]:  # noqa: ARG001
    old, new = before.judgement, after.judgement
    if old.id != new.id:
        yield say(_QUESTION_ID, change=say(FROM_TO, old=f"«{old.id}»", new=f"«{new.id}»"))
    for language, called in (("nb", "bokmål"), ("nn", "nynorsk")):
        first, second = getattr(old, language), getattr(new, language)
        if first != second:
            yield say(_QUESTION, language=called, words=word_changes(first, second))


def _parts(before: Any, after: Any, names: Sides) -> Iterator[Text]:
    gone, new = _without(_inside(before), _inside(after)), _without(_inside(after), _inside(before))
    for alike in (_same_check, _same_path, _whatever):
        for old in list(gone):
            match = next((one for one in new if alike(old, one, (gone, new))), None)
            if match is not None:
                gone.remove(old)
                new.remove(match)
                yield from check_changes(old, match, names)
    yield from (say(REMOVED, what=in_words(one, names.before)) for one in gone)
    yield from (say(ADDED, what=in_words(one, names.after)) for one in new)
    kept = _without(_inside(before), _without(_inside(before), _inside(after)))
    if kept != _without(_inside(after), _without(_inside(after), _inside(before))):
        yield REORDERED


def _without(parts: Any, others: Any) -> list[Check]:
    """Return the parts that are not among the others; one that stands there twice is counted twice."""
    left, rest = list(others), []
    for part in parts:
        if part in left:
            left.remove(part)
        else:
            rest.append(part)
    return rest


_Left = tuple[list[Check], list[Check]]


def _same_check(old: Check, new: Check, _left: _Left) -> bool:
    return type(old) is type(new) and _path_of(old) == _path_of(new)


def _same_path(old: Check, new: Check, _left: _Left) -> bool:
    return _path_of(old) == _path_of(new) != "" or (type(old), type(new)) in _SWAPPED


def _whatever(_old: Check, _new: Check, left: _Left) -> bool:
    """When one part is gone and one is new, the one took the place of the other."""
    return len(left[0]) == len(left[1]) == 1


def _each(before: Any, after: Any, names: Sides) -> Iterator[Text]:
    path = _inside(after).of
    try:
        inner = Sides(_with_each(path, names.before), _with_each(path, names.after))
        called: Text = resolve(path, names.after.roots).called
    except UnknownPathError:
        return
    for change in check_changes(_inside(before).check, _inside(after).check, inner):
        yield say(_INSIDE[type(after)], called=called, change=change)


def _with_each(path: str, names: Names) -> Names:
    item = resolve(path, names.roots).type.item
    return names.with_each(item) if item else names


_COMPARISONS: dict[type[Check], Callable[[Any, Any, Sides], Iterator[Text]]] = {
    AtLeast: _limits,
    AtMost: _limits,
    WithinMonths: _months,
    Covers: _items,
    OneOf: _items,
    OrderProposed: _rules_read,
    Weigh: _questions,
    All: _parts,
    Any_: _parts,
    Every: _each,
    Some: _each,
}
