"""`before`, `after` and `within_months`: a date against another date.

A partial date is every day it can be: where those days give different answers, the answer is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias

from pydantic import Field

from compliance.documentation.dates import PartialDate, months_later
from compliance.rules.checks.base import Arguments, Check, Mutant, PathOperand, leaf
from compliance.rules.checks.supposing import alone
from compliance.rules.clauses import Clause, called_in
from compliance.rules.names import Bound, Location, Names, Operand, as_interval, rejected
from compliance.rules.paths import Kind
from compliance.rules.scope import Scope
from compliance.rules.wording import in_words
from compliance.state import Outcome, Unknown
from compliance.texts import Text

Test: TypeAlias = Callable[[Any, Scope], Outcome]
Other = Literal["on"] | PathOperand | PartialDate


class DateArguments(Arguments):
    """`value` is a path to a date, `of` a day, the word `on` (the judgement date) or another path."""

    value: str
    of: Other


class WithinMonthsArguments(Arguments):
    """`value` lies between `of` minus `months` calendar months and `of`, both included."""

    value: str
    of: Other
    months: int = Field(ge=1)


class Before(Check):
    """The date is earlier than the other."""

    before: DateArguments

    def bind(self, names: Names, at: Location) -> Bound:
        bound = _bind("before", self.before, names, at, _is_before, ("er før", "er før"))
        return alone(self, names, bound, path=self.before.value)

    def says(self, names: Names) -> Clause:
        called, other = called_in(names.roots, self.before.value), _called(names, self.before.of)
        return Clause(
            Text(
                f"{called.nb} er en tidligere dag enn {other.nb}",
                f"{called.nn} er ein tidlegare dag enn {other.nn}",
            )
        )

    def mutants(self) -> Iterator[Mutant]:
        yield Mutant(
            Text("«etter» i stedet for «før»", "«etter» i staden for «før»"), After(after=self.before)
        )


class After(Check):
    """The date is later than the other."""

    after: DateArguments

    def bind(self, names: Names, at: Location) -> Bound:
        bound = _bind("after", self.after, names, at, _is_after, ("er etter", "er etter"))
        return alone(self, names, bound, path=self.after.value)

    def says(self, names: Names) -> Clause:
        called, other = called_in(names.roots, self.after.value), _called(names, self.after.of)
        return Clause(
            Text(
                f"{called.nb} er en senere dag enn {other.nb}",
                f"{called.nn} er ein seinare dag enn {other.nn}",
            )
        )

    def mutants(self) -> Iterator[Mutant]:
        yield Mutant(
            Text("«før» i stedet for «etter»", "«før» i staden for «etter»"), Before(before=self.after)
        )


class WithinMonths(Check):
    """The date lies in the months up to the other date."""

    within_months: WithinMonthsArguments

    def bind(self, names: Names, at: Location) -> Bound:
        months = self.within_months.months

        def is_within(value: PartialDate, other: PartialDate) -> Outcome:
            if value.latest <= other.earliest and _months_before(other.latest, months) <= value.earliest:
                return True
            if value.earliest > other.latest or value.latest < _months_before(other.earliest, months):
                return False
            return Unknown.IMPRECISE

        words = (f"er høyst {months} måneder før", f"er høgst {months} månader før")
        bound = _bind("within_months", self.within_months, names, at, is_within, words)
        return alone(self, names, bound, path=self.within_months.value)

    def says(self, names: Names) -> Clause:
        called, other = (
            called_in(names.roots, self.within_months.value),
            _called(names, self.within_months.of),
        )
        months = self.within_months.months
        nb, nn = ("måned", "månad") if months == 1 else ("måneder", "månader")
        return Clause(
            Text(
                f"{called.nb} er tidligst {months} {nb} før og senest på {other.nb}, begge dager medregnet",
                f"{called.nn} er tidlegast {months} {nn} før og seinast på {other.nn}, begge dagar medrekna",
            )
        )

    def mutants(self) -> Iterator[Mutant]:
        old = self.within_months
        for months in (old.months - 1, old.months + 1):
            if months < 1:
                continue
            arguments = WithinMonthsArguments(value=old.value, of=old.of, months=months)
            change = Text(
                f"{old.months} måneder endret til {months}", f"{old.months} månader endra til {months}"
            )
            yield Mutant(change, WithinMonths(within_months=arguments))


# One judgement date is compared with a great many others.
_months_before = lru_cache(maxsize=256)(lambda day, months: months_later(day, -months))
_known_to_the_day = lru_cache(maxsize=256)(PartialDate.of)


def _is_before(value: PartialDate, other: PartialDate) -> Outcome:
    if value.latest < other.earliest:
        return True
    return False if value.earliest >= other.latest else Unknown.IMPRECISE


def _is_after(value: PartialDate, other: PartialDate) -> Outcome:
    if value.earliest > other.latest:
        return True
    return False if value.latest <= other.earliest else Unknown.IMPRECISE


def _bind(
    key: str,
    arguments: DateArguments | WithinMonthsArguments,
    names: Names,
    at: Location,
    compare: Callable[[PartialDate, PartialDate], Outcome],
    words: tuple[str, str],
) -> Bound:
    operand = names.path(arguments.value, (*at, key, "value"), Kind.DATE)
    other = _other(arguments.of, names, (*at, key, "of"))
    if operand is None or other is None:
        return rejected()
    silence = names.silence

    def test(value: Any, scope: Scope) -> Outcome:
        against = other.read(scope)
        if against.__class__ is not PartialDate:
            if against.__class__ is Unknown:
                return silence(against, scope)
            if against is False:
                return False
            against = as_interval(against)
        return compare(value if value.__class__ is PartialDate else as_interval(value), against)

    chosen = _test_of_day(arguments.of, compare) if isinstance(arguments.of, PartialDate) else test
    mine, called = operand.path.called, other.called
    text = Text(f"{mine.nb} {words[0]} {called.nb}", f"{mine.nn} {words[1]} {called.nn}")
    return leaf(key, operand, names, chosen, text, other.operand)


def _test_of_day(day: PartialDate, compare: Callable[[PartialDate, PartialDate], Outcome]) -> Test:
    """Return the test against a day that the rule itself gives."""

    def test(value: Any, scope: Scope) -> Outcome:  # noqa: ARG001
        return compare(value if value.__class__ is PartialDate else as_interval(value), day)

    return test


def _called(names: Names, of: Other) -> Text:
    if isinstance(of, PartialDate):
        return Text(in_words(of, "nb"), in_words(of, "nn"))
    return called_in(names.roots, of if isinstance(of, str) else of.path)


class _OtherDate(NamedTuple):
    read: Callable[[Scope], Any]
    called: Text
    operand: Operand | None = None
    """Where it is read from the documentation."""


def _other(of: Other, names: Names, at: Location) -> _OtherDate | None:
    if isinstance(of, PartialDate):
        return _OtherDate(lambda _scope: of, Text(str(of), str(of)))
    if of == "on":
        called = Text("datoen for vurderingen", "datoen for vurderinga")
        return _OtherDate(lambda scope: _known_to_the_day(scope.on), called)
    operand = names.path(of.path, (*at, "path"), Kind.DATE)
    return _OtherDate(operand.read, operand.path.called, operand) if operand else None
