"""Which rules have changed from one rule set to another, and how, in words.

What is compared is what the files mean: layout, comments and the order of keys never show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from compliance.maintenance.change import CHANGED, FROM_TO, Change, list_changes, say, text_changes
from compliance.maintenance.check_diff import Sides
from compliance.maintenance.criterion_diff import (
    citation_changes,
    condition_changes,
    criteria_changes,
    quoted,
    value_change,
)
from compliance.rules.compiler import names_for
from compliance.rules.library import RuleLibrary
from compliance.rules.model import (
    AppliesWhen,
    InForce,
    NoSubject,
    Overturned,
    Reviewed,
    Rule,
    RuleTest,
    RuleText,
)
from compliance.rules.wording import in_words
from compliance.texts import Text


class Kind(StrEnum):
    """What became of a rule file."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    TESTS = "tests"
    """Only the tests across the periods of the rule have changed."""


@dataclass(frozen=True)
class RuleChange:
    """A rule file that is new, gone or changed.

    The changes of a new file are from the file of the same rule that it takes over from, when there is one.
    """

    rule_id: str
    kind: Kind
    before: Rule | None
    after: Rule | None
    changes: tuple[Change, ...] = ()


_PARTS: dict[str, Text] = {
    "title": Text("tittelen", "tittelen"),
    "published_title": Text("den publiserte tittelen", "den publiserte tittelen"),
    "question": Text("spørsmålet", "spørsmålet"),
    "in_force": Text("perioden", "perioden"),
    "basis": Text("hjemmelen i brev", "heimelen i brev"),
    "for_each": Text("hva punktet blir vurdert for", "kva punktet blir vurdert for"),
    "no_subject": Text("når det ikke er noe å vurdere", "når det ikkje er noko å vurdere"),
    "applies_when": Text("når punktet gjelder", "når punktet gjeld"),
    "order": Text("pålegget", "pålegget"),
    "reaction": Text("den foreslåtte reaksjonen", "den foreslåtte reaksjonen"),
    "deadline_weeks": Text("den foreslåtte fristen", "den foreslåtte fristen"),
    "notes": Text("merknadene", "merknadene"),
    "status": Text("statusen", "statusen"),
    "overturned": Text("omgjorte avgjørelser", "avgjerder som er gjorde om"),
    "tests": Text("testene", "testane"),
    "reviewed": Text("gjennomgangen", "gjennomgangen"),
}
_SHARED_TESTS = Text("testene på tvers av perioder", "testane på tvers av periodar")
_WEEKS = Text("{n} uker", "{n} veker")
_REACTIONS = {"order": Text("pålegg", "pålegg"), "guidance": Text("veiledning", "rettleiing")}
_SUBJECTS = {
    None: Text("virksomheten", "verksemda"),
    "units": Text("hver enhet", "kvar eining"),
    "safety_representatives": Text("hvert verneombud", "kvart verneombod"),
}
_STARTS = Text("begynner {new}, ikke {old}", "byrjar {new}, ikkje {old}")
_ENDS = Text("slutter {new}, ikke {old}", "sluttar {new}, ikkje {old}")
_ENDS_NOW = Text("slutter {new}, før uten slutt", "sluttar {new}, før utan slutt")
_ENDLESS = Text("har ingen slutt, før {old}", "har ingen slutt, før {old}")
_ADDED_TEXT = Text("lagt til: «{words}»", "lagt til: «{words}»")
_REMOVED_TEXT = Text("tatt bort: «{words}»", "teke bort: «{words}»")
_REASON = Text("begrunnelsen, {change}", "grunngivinga, {change}")
_ASK = Text("spørsmålet, {change}", "spørsmålet, {change}")
_BASIS = Text("hjemmelen, {change}", "heimelen, {change}")
_CHANGED_TEST = Text("endret: «{name}»", "endra: «{name}»")
_OVERTURNED = Text("{source}, {on} (test: {test})", "{source}, {on} (test: {test})")
_NOT_REVIEWED = Text("ingen", "ingen")
_REVIEWED = Text("{by} {on}", "{by} {on}")


def library_changes(before: RuleLibrary, after: RuleLibrary) -> tuple[RuleChange, ...]:
    """Return the rule files that differ, sorted by rule and period, and then changes of shared tests."""
    found = list(rule_set_changes([one.definition for one in before], [one.definition for one in after]))
    for rule_id in sorted(before.shared_tests.keys() | after.shared_tests.keys()):
        old, new = before.shared_tests.get(rule_id, ()), after.shared_tests.get(rule_id, ())
        changes = tuple(Change("", _SHARED_TESTS, words) for words in _test_changes(old, new))
        if changes:
            found.append(RuleChange(rule_id, Kind.TESTS, None, None, changes))
    return tuple(found)


def rule_set_changes(before: Iterable[Rule], after: Iterable[Rule]) -> tuple[RuleChange, ...]:
    """Return the rules that differ, sorted by id and period."""
    old, new = list(before), list(after)
    ids = frozenset(one.id for one in (*old, *new))
    found: list[RuleChange] = []
    for rule_id in sorted(ids):
        mine = [one for one in old if one.id == rule_id]
        theirs = [one for one in new if one.id == rule_id]
        pairs = _pairs(mine, theirs)
        for first, second in pairs:
            if second is None:
                found.append(RuleChange(rule_id, Kind.REMOVED, first, None))
            elif first is None:
                former = _taken_over_from(second, theirs)
                changes = rule_changes(_at_the_time_of(former, second), second, ids) if former else ()
                found.append(RuleChange(rule_id, Kind.ADDED, former, second, changes))
            elif changes := rule_changes(first, second, ids):
                found.append(RuleChange(rule_id, Kind.CHANGED, first, second, changes))
    return tuple(found)


def _pairs(before: Sequence[Rule], after: Sequence[Rule]) -> list[tuple[Rule | None, Rule | None]]:
    """Return which file became which: those that start the same day, then those with most days in common."""
    old, new = list(before), list(after)
    pairs: list[tuple[Rule | None, Rule | None]] = []
    for one in before:
        same = next((other for other in new if other.in_force.start == one.in_force.start), None)
        if same is not None:
            pairs.append((one, same))
            old.remove(one)
            new.remove(same)
    while old and new:
        shared, first, second = max(
            ((_shared_days(one.in_force, other.in_force), one, other) for one in old for other in new),
            key=lambda found: found[0],
        )
        if shared <= 0:
            break
        pairs.append((first, second))
        old.remove(first)
        new.remove(second)
    pairs += [(one, None) for one in old]
    pairs += [(None, one) for one in new]
    return sorted(pairs, key=_start)


def _start(pair: tuple[Rule | None, Rule | None]) -> date:
    return min(one.in_force.start for one in pair if one is not None)


def _shared_days(one: InForce, other: InForce) -> int:
    last = min(one.end or date.max, other.end or date.max)
    return (last - max(one.start, other.start)).days + 1


def _taken_over_from(rule: Rule, versions: Sequence[Rule]) -> Rule | None:
    earlier = [one for one in versions if one.in_force.start < rule.in_force.start]
    return max(earlier, key=lambda one: one.in_force.start, default=None)


def _at_the_time_of(former: Rule, later: Rule) -> Rule:
    """Return a rule with the period, tests and review of the one that took over: those are always others."""
    return former.model_copy(
        update={"in_force": later.in_force, "tests": later.tests, "reviewed": later.reviewed}
    )


def rule_changes(before: Rule, after: Rule, rule_ids: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """Return what has changed from one rule to another; empty only when they are the same."""
    names = Sides(names_for(before, rule_ids), names_for(after, rule_ids))
    changes: list[Change] = []
    for field in Rule.model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if old == new:
            continue
        if field == "criteria":
            changes += criteria_changes(old, new, names)
            continue
        part = _PARTS.get(field) or Text(field, field)
        if field == "applies_when":
            words: Iterable[Text] = _applies_changes(old, new, names)
        else:
            words = _COMPARISONS.get(field, _plain_change)(old, new)
        changes += [Change("", part, one) for one in words] or [Change("", part, CHANGED)]
    return tuple(changes)


def _plain_change(old: Any, new: Any) -> Iterator[Text]:
    yield value_change(old, new)


def _period_changes(old: InForce, new: InForce) -> Iterator[Text]:
    if old.start != new.start:
        yield say(_STARTS, old=_day(old.start), new=_day(new.start))
    if old.end is None and new.end is not None:
        yield say(_ENDS_NOW, new=_day(new.end))
    elif old.end is not None and new.end is None:
        yield say(_ENDLESS, old=_day(old.end))
    elif old.end is not None and new.end is not None and old.end != new.end:
        yield say(_ENDS, old=_day(old.end), new=_day(new.end))


def _day(day: date) -> Text:
    return Text(in_words(day, "nb"), in_words(day, "nn"))


def _subject_changes(old: str | None, new: str | None) -> Iterator[Text]:
    yield say(FROM_TO, old=_SUBJECTS.get(old, str(old)), new=_SUBJECTS.get(new, str(new)))


def _applies_changes(old: AppliesWhen | None, new: AppliesWhen | None, names: Sides) -> Iterator[Text]:
    yield from (
        condition_changes(old and old.check, new and new.check, names) if _checks_differ(old, new) else ()
    )
    if old is not None and new is not None:
        yield from (say(_BASIS, change=one) for one in citation_changes(old.basis, new.basis))
        yield from _reason_and_ask(old, new)


def _checks_differ(old: AppliesWhen | None, new: AppliesWhen | None) -> bool:
    return old is None or new is None or old.check != new.check


def _no_subject_changes(old: NoSubject | None, new: NoSubject | None) -> Iterator[Text]:
    if old is None and new is not None:
        yield say(_ADDED_TEXT, words=new.reason.as_text())
    elif old is not None and new is None:
        yield say(_REMOVED_TEXT, words=old.reason.as_text())
    elif old is not None and new is not None:
        yield from _reason_and_ask(old, new)


def _reason_and_ask(old: AppliesWhen | NoSubject, new: AppliesWhen | NoSubject) -> Iterator[Text]:
    yield from (say(_REASON, change=one) for one in text_changes(old.reason, new.reason))
    yield from (say(_ASK, change=one) for one in text_changes(old.ask, new.ask))


def _note_changes(old: tuple[RuleText, ...], new: tuple[RuleText, ...]) -> Iterator[Text]:
    if len(old) == len(new):
        for first, second in zip(old, new, strict=True):
            yield from text_changes(first, second)
    else:
        yield from list_changes([note.as_text() for note in old], [note.as_text() for note in new])


def _test_changes(old: tuple[RuleTest, ...], new: tuple[RuleTest, ...]) -> Iterator[Text]:
    former, latter = {one.name: one for one in old}, {one.name: one for one in new}
    yield from list_changes(quoted(former), quoted(latter))
    for name, one in latter.items():
        if name in former and former[name] != one:
            yield say(_CHANGED_TEST, name=name)


def _overturned_changes(old: tuple[Overturned, ...], new: tuple[Overturned, ...]) -> Iterator[Text]:
    yield from list_changes([_overturned(one) for one in old], [_overturned(one) for one in new])


def _overturned(one: Overturned) -> Text:
    return say(_OVERTURNED, source=one.source, on=_day(one.decided_on), test=one.test or "–")


def _review_changes(old: Reviewed, new: Reviewed) -> Iterator[Text]:
    yield say(FROM_TO, old=_review(old), new=_review(new))


def _review(one: Reviewed) -> Text:
    if one.by is None or one.on is None:
        return _NOT_REVIEWED
    return say(_REVIEWED, by=one.by, on=_day(one.on))


def _reaction_changes(old: str, new: str) -> Iterator[Text]:
    yield say(FROM_TO, old=_REACTIONS[old], new=_REACTIONS[new])


def _deadline_changes(old: int, new: int) -> Iterator[Text]:
    yield say(FROM_TO, old=say(_WEEKS, n=old), new=say(_WEEKS, n=new))


_COMPARISONS: dict[str, Callable[[Any, Any], Iterator[Text]]] = {
    "title": text_changes,
    "question": text_changes,
    "in_force": _period_changes,
    "basis": citation_changes,
    "for_each": _subject_changes,
    "no_subject": _no_subject_changes,
    "order": text_changes,
    "reaction": _reaction_changes,
    "deadline_weeks": _deadline_changes,
    "notes": _note_changes,
    "tests": _test_changes,
    "overturned": _overturned_changes,
    "reviewed": _review_changes,
}
