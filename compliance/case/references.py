"""What must agree between the files of a case: letters, orders and answers that are named must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compliance.case import messages as _messages  # noqa: F401 - their words
from compliance.case.answers import AnswerFile
from compliance.case.case_file import CaseFile, Extension, Fine, FineKind, SentLetter
from compliance.case.decisions import Action, Decision, Decisions
from compliance.errors import Problem, nearest
from compliance.reports.sentences import STATE_NAMES
from compliance.state import State
from compliance.strict_yaml import Loaded

_WAIVED = (State.BREACH, State.NOT_DOCUMENTED, State.REVIEW)
"""What is set aside when nothing is done with it."""


def case_file_problems(file: CaseFile, loaded: Loaded, orders: Sequence[int] | None) -> Iterator[Problem]:
    """Return what in `case.yaml` names a letter or an order that is not there, or contradicts itself."""
    letters = [one.id for one in file.letters]
    yield from _twice(loaded, "letters", "id", letters)
    for number, letter in enumerate(file.letters):
        yield from _of_letter(letter, loaded, number)
        for index, order in enumerate(letter.orders):
            yield from order_problem(loaded, ("letters", number, "orders", index), order, orders)
    for number, comment in enumerate(file.comments):
        yield from _letter_problem(loaded, ("comments", number, "to"), comment.to, letters)
    for number, extension in enumerate(file.extensions):
        yield from _of_extension(extension, loaded, number, orders)
    for number, fine in enumerate(file.fines):
        yield from _of_fine(fine, loaded, number, orders)
        for key, named in (("notice", fine.notice), ("decision", fine.decision)):
            yield from _letter_problem(loaded, ("fines", number, key), named, letters)


def _of_letter(letter: SentLetter, loaded: Loaded, number: int) -> Iterator[Problem]:
    """Return a problem for each day of a letter that comes before the one it must come after."""
    sent = letter.sent_on or letter.dated
    for key, day, earliest in (
        ("sent_on", letter.sent_on, letter.dated),
        ("received_on", letter.received_on, sent),
        ("answer_by", letter.answer_by, sent),
    ):
        if day is not None and day < earliest:
            arguments = {"value": day, "on": earliest}
            yield loaded.problem(("letters", number, key), "case-day-too-early", arguments)


def _of_extension(
    extension: Extension, loaded: Loaded, number: int, orders: Sequence[int] | None
) -> Iterator[Problem]:
    at = ("extensions", number)
    yield from order_problem(loaded, (*at, "order"), extension.order, orders)
    if extension.granted and extension.new_deadline is None:
        yield loaded.problem(at, "case-extension-needs-deadline")
    if not extension.granted and extension.new_deadline is not None:
        yield loaded.problem((*at, "new_deadline"), "case-refused-with-deadline")


def _of_fine(fine: Fine, loaded: Loaded, number: int, orders: Sequence[int] | None) -> Iterator[Problem]:
    at = ("fines", number)
    yield from order_problem(loaded, (*at, "order"), fine.order, orders)
    if fine.kind is FineKind.RUNNING and fine.per is None:
        yield loaded.problem(at, "case-running-needs-period")
    if fine.kind is FineKind.SINGLE and (fine.per, fine.days) != (None, None):
        yield loaded.problem(at, "case-single-with-period")


def decision_problems(file: Decisions, loaded: Loaded) -> Iterator[Problem]:
    """Return what in `decisions.yaml` contradicts itself."""
    yield from _twice(loaded, "decisions", "finding", [one.finding for one in file.decisions])
    yield from _twice(loaded, "orders", "number", [one.number for one in file.orders])
    for number, decision in enumerate(file.decisions):
        yield from _of_decision(decision, loaded, number)
    for number, order in enumerate(file.orders):
        if order.deadline <= order.decided_on:
            arguments = {"deadline": order.deadline, "on": order.decided_on}
            yield loaded.problem(
                ("orders", number, "deadline"), "case-deadline-passed", arguments, "case-later-day"
            )
        ids = [condition.id for condition in order.conditions]
        yield from _twice(loaded, "orders", "id", ids, within=(number, "conditions"))


def _of_decision(decision: Decision, loaded: Loaded, number: int) -> Iterator[Problem]:
    at = ("decisions", number)
    if decision.deadline is not None and decision.deadline <= decision.on:
        arguments = {"deadline": decision.deadline, "on": decision.on}
        yield loaded.problem((*at, "deadline"), "case-deadline-passed", arguments, "case-later-day")
    if decision.until is not None and decision.until < decision.on:
        arguments = {"until": decision.until, "on": decision.on}
        yield loaded.problem((*at, "until"), "case-until-passed", arguments)
    if decision.action is Action.ORDER and decision.state is not State.BREACH:
        yield loaded.problem(
            (*at, "action"), "case-order-needs-breach", {"state": STATE_NAMES[decision.state]}
        )
    if decision.action is Action.ORDER and not decision.agreed:
        yield loaded.problem((*at, "agreed"), "case-order-disagreed")
    sets_aside = decision.agreed and decision.action is Action.NOTHING and decision.state in _WAIVED
    if sets_aside and decision.until is None:
        yield loaded.problem(at, "case-waiver-needs-until")


def answer_problems(file: AnswerFile, loaded: Loaded, orders: Sequence[int] | None) -> Iterator[Problem]:
    """Return a problem for each order that the answer names and that was not given."""
    for index, order in enumerate(file.to):
        yield from order_problem(loaded, ("to", index), order, orders)


def order_problem(
    loaded: Loaded, at: tuple[str | int, ...], order: int, orders: Sequence[int] | None
) -> Iterator[Problem]:
    """Return a problem when the order has not been given; none while it is not known which were (`orders` is None)."""
    if orders is not None and order not in orders:
        arguments = {"value": order, "values": ", ".join(map(str, orders))}
        hint = "case-orders-are" if orders else "case-no-orders"
        yield loaded.problem(at, "case-unknown-order", arguments, hint)


def _letter_problem(
    loaded: Loaded, at: tuple[str | int, ...], letter: str | None, letters: Sequence[str]
) -> Iterator[Problem]:
    if letter is not None and letter not in letters:
        suggestion = nearest(letter, letters)
        arguments = {"value": letter, "suggestion": suggestion or "", "values": ", ".join(letters) or "–"}
        hint = "did-you-mean" if suggestion else "allowed-values"
        yield loaded.problem(at, "case-unknown-letter", arguments, hint)


def _twice(
    loaded: Loaded, field: str, key: str, values: Iterable[object], within: tuple[str | int, ...] = ()
) -> Iterator[Problem]:
    seen = set()
    for number, value in enumerate(values):
        if value in seen:
            yield loaded.problem((field, *within, number, key), "case-same-twice", {"value": value})
        seen.add(value)
