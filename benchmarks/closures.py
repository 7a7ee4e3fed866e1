"""The floor: the same thirty control points as three-valued closures, written by hand for these alone.

True, False or None for unknown. They know only the six checks and the views the thirty need: no reasons for what
is unknown, no silence in writing, no judgement. Nothing faster is worth its price in readability.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from workload import CUTOFF, LIMIT, MONTHS, SyntheticRule

from compliance.documentation.base import Record
from compliance.documentation.dates import months_later
from compliance.documentation.documentation import Documentation

Answer: TypeAlias = bool | None


class Subject(NamedTuple):
    """What the closures read: the parts of the documentation that are in view on the judgement date."""

    organisation: Any
    bht: Any
    agreement: Any
    plan: Any
    notices: Any
    representative: Any
    shorter_training_agreement: Any
    election: Any


class Node(NamedTuple):
    """One node of an explanation: the check, its answer, the value it saw with its sources, and what is below."""

    check: str
    answer: Answer
    path: str
    value: Any
    sources: tuple[Any, ...]
    below: tuple[Node, ...]


Decide: TypeAlias = Callable[[Subject], Answer]
Explain: TypeAlias = Callable[[Subject], Node]


def subject_of(documentation: Documentation, on: date) -> Subject:
    """Return the parts in view on `on`, worked out once for all control points."""
    bht = documentation.bht or None
    representative = documentation.safety_representatives[0]
    return Subject(
        documentation.organisation,
        bht,
        _in_view(bht.agreement, "signed_on", on) if bht else None,
        _in_view(bht.plan, "dated", on) if bht else None,
        tuple(one for one in bht.notices or () if not one.on or one.on.earliest <= on) if bht else (),
        representative,
        _in_view(representative.shorter_training_agreement, "agreed_on", on),
        representative.election,
    )


def _in_view(record: Any, dated_by: str, on: date) -> Any:
    if not record:
        return record
    dated = getattr(record, dated_by)
    return record if dated is None or dated.latest <= on else None


_PLACES = {
    "organisation": "organisation",
    "organisation.bht": "bht",
    "organisation.bht.agreement": "agreement",
    "organisation.bht.plan": "plan",
    "item": "representative",
    "item.shorter_training_agreement": "shorter_training_agreement",
    "item.election": "election",
}


def _reader(path: str) -> Callable[[Subject], Any]:
    """Return a callable that reads a path: None for unknown, false for a documented none."""
    if path == "organisation.bht.notices":
        return lambda subject: subject.notices
    where, _, name = path.rpartition(".")
    place = Subject._fields.index(_PLACES[where])

    def read(subject: Subject) -> Any:
        record = subject[place]
        return getattr(record, name) if record else record

    return read


def _is_true(path: str) -> Decide:
    return _reader(path)


def _is_shown(path: str) -> Decide:
    read = _reader(path)

    def decide(subject: Subject) -> Answer:
        value = read(subject)
        return value if value is None or value is False else True

    return decide


def _is_at_least(path: str, limit: float) -> Decide:
    read = _reader(path)

    def decide(subject: Subject) -> Answer:
        value = read(subject)
        return value if value is None or value is False else value >= limit

    return decide


def _is_recent(rule: SyntheticRule, on: date) -> Callable[[Any], Answer]:
    """Return the test of one date. A partial date is every day it can be."""
    if rule.by_months:
        first = months_later(on, -MONTHS)

        def is_within(day: Any) -> Answer:
            if day is None or day is False:
                return day
            if first <= day.earliest and day.latest <= on:
                return True
            return None if day.latest >= first and day.earliest <= on else False

        return is_within
    cutoff = date.fromisoformat(CUTOFF)

    def is_after(day: Any) -> Answer:
        if day is None or day is False:
            return day
        if day.earliest > cutoff:
            return True
        return False if day.latest <= cutoff else None

    return is_after


def _every(rule: SyntheticRule, on: date) -> Decide:
    read, dated_by, is_recent = _reader(rule.listing), rule.dated_by, _is_recent(rule, on)

    def decide(subject: Subject) -> Answer:
        items = read(subject)
        if items is False:
            return True
        result: Answer = True if items else None
        for item in items or ():
            answer = is_recent(getattr(item, dated_by))
            if answer is False:
                return False
            if answer is None:
                result = None
        return result

    return decide


def _all(parts: tuple[Decide, ...]) -> Decide:
    def decide(subject: Subject) -> Answer:
        result: Answer = True
        for part in parts:
            answer = part(subject)
            if answer is False:
                return False
            if answer is None:
                result = None
        return result

    return decide


def _where(applies: Decide, check: Decide) -> Decide:
    """A control point that is left out is not broken, which is as true as one that is met."""

    def decide(subject: Subject) -> Answer:
        wanted = applies(subject)
        if wanted is False:
            return True
        answer = check(subject)
        return answer if wanted is True or answer is True else None

    return decide


def build(rules: list[SyntheticRule], on: date) -> Callable[[Subject], tuple[Answer, ...]]:
    """Return a callable that answers all control points for a subject."""
    closures = tuple(
        _where(
            _is_true(rule.applies),
            _all((_is_shown(rule.shown), _is_at_least(rule.number, LIMIT), _every(rule, on))),
        )
        for rule in rules
    )
    return lambda subject: tuple([decide(subject) for decide in closures])


def _explained(check: str, path: str, decide: Decide) -> Explain:
    read = _reader(path)
    holder = Subject._fields.index(_PLACES[path.rpartition(".")[0]])

    def explain(subject: Subject) -> Node:
        return Node(check, decide(subject), path, read(subject), _sources(subject[holder]), ())

    return explain


def _sources(record: Any) -> tuple[Any, ...]:
    return record.sources if isinstance(record, Record) else ()


def _every_explained(rule: SyntheticRule, on: date) -> Explain:
    read, dated_by, is_recent = _reader(rule.listing), rule.dated_by, _is_recent(rule, on)
    decide, check, path = (
        _every(rule, on),
        "within_months" if rule.by_months else "after",
        f"each.{rule.dated_by}",
    )

    def explain(subject: Subject) -> Node:
        items = read(subject)
        days = [(getattr(item, dated_by), _sources(item)) for item in items or ()]
        below = tuple([Node(check, is_recent(day), path, day, sources, ()) for day, sources in days])
        return Node("every", decide(subject), rule.listing, items, (), below)

    return explain


def _explained_rule(rule: SyntheticRule, on: date) -> Callable[[Subject], tuple[Answer, Node | None]]:
    parts = (
        _explained("exists", rule.shown, _is_shown(rule.shown)),
        _explained("at_least", rule.number, _is_at_least(rule.number, LIMIT)),
        _every_explained(rule, on),
    )
    applies = _is_true(rule.applies)

    def explain(subject: Subject) -> tuple[Answer, Node | None]:
        wanted = applies(subject)
        if wanted is False:
            return True, None
        below = tuple([part(subject) for part in parts])
        answers = [node.answer for node in below]
        answer = False if False in answers else None if None in answers else True
        return answer if wanted is True or answer is True else None, Node("all", answer, "", None, (), below)

    return explain


def build_explained(
    rules: list[SyntheticRule], on: date
) -> Callable[[Subject], tuple[tuple[Answer, Node | None], ...]]:
    """Return a callable that answers all control points, with every node visited and recorded."""
    closures = tuple(_explained_rule(rule, on) for rule in rules)
    return lambda subject: tuple([explain(subject) for explain in closures])
