"""How a case stands on a day: each finding with its decision, the orders and their deadlines, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shlex import quote

from compliance.case.case_file import LetterKind, SentLetter
from compliance.case.decisions import GivenOrder
from compliance.case.folder import DOCUMENTATION
from compliance.case.order_deadlines import deadline_of
from compliance.case.orders import orders_to_give
from compliance.case.standing import JudgedCase, Lapse, Standing
from compliance.case.words import LAPSES, say
from compliance.reports.sentences import STATE_MARKS, STATE_NAMES, text_in
from compliance.rules.wording import in_words
from compliance.state import State
from compliance.texts import Language

_OPEN = (State.NOT_DOCUMENTED, State.REVIEW)
_NOTICES = (LetterKind.ORDER_NOTICE, LetterKind.INSPECTION_REPORT)


NEAR = 14
"""A deadline that has this many days left, or fewer, is near."""


@dataclass(frozen=True)
class OrderStatus:
    """An order that was given, with its deadline as it stands. `is_late` is about open orders only."""

    order: GivenOrder
    deadline: date
    is_late: bool
    days_left: int | None = None
    """How many days are left of a deadline that is near: 0 on the last day. None for one that is not near."""


def order_statuses(judged: JudgedCase) -> tuple[OrderStatus, ...]:
    """Return the orders that were given, by number, with their deadlines on the day."""
    given = sorted(judged.case.decisions.orders, key=lambda order: order.number)
    found = []
    for order in given:
        deadline = deadline_of(order, judged.case.file, judged.today)
        is_open = order.is_open_on(judged.today)
        late = is_open and deadline < judged.today
        found.append(OrderStatus(order, deadline, late, _days_left(deadline, judged) if is_open else None))
    return tuple(found)


def _days_left(deadline: date, judged: JudgedCase) -> int | None:
    left = (deadline - judged.today).days
    return left if 0 <= left <= NEAR else None


def status_report(judged: JudgedCase, language: Language) -> str:
    """Return the whole status as text."""
    sections = [
        "\n".join(_head(judged, language)),
        _section("findings", _findings(judged, language), language),
        _section("gone", _gone(judged, language), language),
        _section("orders", _orders(judged, language), language),
        _section("letters", _letters(judged, language), language),
        _section("next", list(next_steps(judged, language)) or [say("next.none", language)], language),
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


def _section(key: str, lines: list[str], language: Language) -> str:
    return "\n".join([say(key, language), *(f"  {line}" for line in lines)]) if lines else ""


def _head(judged: JudgedCase, language: Language) -> list[str]:
    file, name = judged.case.file, judged.case.documentation.organisation.name
    title = (
        say("case", language, reference=file.reference, organisation=name)
        if file.reference
        else say("case.bare", language, organisation=name)
    )
    days = {"on": in_words(judged.on, language), "today": in_words(judged.today, language)}
    return [title, say("days", language, **days)]


def _findings(judged: JudgedCase, language: Language) -> list[str]:
    lines: list[str] = []
    for one in judged.standings:
        if one.finding.state is State.NOT_APPLICABLE and one.decision is None:
            continue
        lines += [finding_line(one, language), *(f"    {line}" for line in _decision_lines(one, language))]
    if not lines:
        return [say("findings.none", language)]
    checklist = judged.case.file.checklist
    shown = {
        "documentation": quote(str(judged.case.folder / DOCUMENTATION)),
        "on": judged.on,
        "checklist": f" --checklist {checklist}" if checklist else "",
    }
    return [*lines, say("why", language, **shown)]


def finding_line(one: Standing, language: Language) -> str:
    """Return «✕ Brudd: Verneombud – opplæring – Nord (verneombud-opplaering.vo-nord)»."""
    finding = one.finding
    title = text_in(finding.rule.definition.title, language)
    subject = f" – {finding.subject.called[language]}" if finding.subject.id else ""
    mark, state = STATE_MARKS[finding.state], STATE_NAMES[finding.state][language]
    return f"{mark} {state}: {title}{subject} ({finding.id})"


def _decision_lines(one: Standing, language: Language) -> Iterator[str]:
    decision = one.decision
    if decision is None:
        if one.finding.state is State.BREACH:
            yield say("undecided", language)
        return
    values = {
        "on": in_words(decision.on, language),
        "by": decision.by,
        "action": decision.action.text[language],
        "reason": decision.reason,
    }
    yield say("decided" if decision.agreed else "overruled", language, **values)
    if decision.until is not None:
        yield say("until", language, until=in_words(decision.until, language))
    if one.lapse is not None:
        yield say("lapsed", language, on=in_words(decision.on, language), why=LAPSES[one.lapse][language])


def _gone(judged: JudgedCase, language: Language) -> list[str]:
    why = LAPSES[Lapse.NO_FINDING][language]
    return [
        say(
            "gone.one",
            language,
            finding=one.finding,
            on=in_words(one.on, language),
            by=one.by,
            why=why,
        )
        for one in judged.without_finding
    ]


def _orders(judged: JudgedCase, language: Language) -> list[str]:
    return [" ".join(_order(one, judged.today, language)) for one in order_statuses(judged)]


def _order(one: OrderStatus, today: date, language: Language) -> Iterator[str]:
    order = one.order
    named = {"number": order.number, "title": order.title.as_text()[language]}
    for key, end in (("order.closed", order.closed), ("order.withdrawn", order.withdrawn)):
        if end is not None and end.on <= today:
            yield say(key, language, **named, on=in_words(end.on, language), reason=end.reason)
            return
    yield say("order", language, **named, deadline=in_words(one.deadline, language))
    if one.deadline != order.deadline:
        yield say("order.extended", language, old=in_words(order.deadline, language))
    if one.is_late:
        yield say("order.late", language)
    elif one.days_left is not None:
        yield _near(one.days_left, language)


def _near(days_left: int, language: Language) -> str:
    """Return when a deadline that is near runs out."""
    if days_left == 0:
        return say("near.today", language)
    return say("near.one" if days_left == 1 else "near", language, count=days_left)


def _letters(judged: JudgedCase, language: Language) -> list[str]:
    lines = []
    for letter in sorted(judged.case.file.letters, key=lambda one: (one.dated, one.id)):
        words = [
            say(
                "letter",
                language,
                dated=in_words(letter.dated, language),
                kind=letter.kind.text[language],
                id=letter.id,
            )
        ]
        if letter.answer_by is not None:
            words.append(say("letter.answer", language, answer_by=in_words(letter.answer_by, language)))
            left = _days_left(letter.answer_by, judged)
            if left is not None:
                words.append(_near(left, language))
        lines.append(" ".join(words))
    return lines


def next_steps(judged: JudgedCase, language: Language) -> Iterator[str]:
    """Yield what the case waits for, the first thing first, with the command for it where there is one."""
    if _nothing_is_shown(judged):
        yield say("next.start", language, case=_case(judged))
    lapsed = [one for one in judged.standings if one.lapse in (Lapse.OTHER_FACTS, Lapse.PAST)]
    if lapsed:
        yield say("next.again", language, count=len(lapsed))
    undecided = [
        one for one in judged.standings if one.decision is None and one.finding.state is State.BREACH
    ]
    if undecided:
        yield say("next.decide", language, count=len(undecided), case=_case(judged))
    unsettled = [one for one in judged.standings if one.finding.state in _OPEN and one.action is None]
    if unsettled:
        yield say("next.ask", language, count=len(unsettled), case=_case(judged))
    yield from _about_orders(judged, language)
    yield from _about_given(judged, language)


def _nothing_is_shown(judged: JudgedCase) -> bool:
    """Return whether the documentation is still empty: it names no document, and every point lacks documentation."""
    states = {one.finding.state for one in judged.standings}
    return not judged.case.documentation.documents and states <= {State.NOT_DOCUMENTED, State.NOT_APPLICABLE}


def _case(judged: JudgedCase) -> str:
    """Return what a command needs to find the case from where one stands."""
    folder = judged.case.folder
    return "" if folder == Path() else f" --case {quote(str(folder))}"


def _about_orders(judged: JudgedCase, language: Language) -> Iterator[str]:
    proposed = orders_to_give(judged)
    if not proposed:
        return
    without = [one for one in proposed if one.deadline is None]
    if without:
        yield say("next.deadline", language, count=len(without))
    notice = _latest(judged, *_NOTICES)
    last = max((one.decided_on for one in judged.case.decisions.orders), default=None)
    if notice is None or (last is not None and notice.dated <= last):
        yield say("next.notice", language, count=len(proposed), case=_case(judged))
    elif notice.answer_by is not None and notice.answer_by >= judged.today:
        yield say("next.wait", language, id=notice.id, answer_by=in_words(notice.answer_by, language))
    else:
        yield say("next.order", language, count=len(proposed), case=_case(judged))


def _about_given(judged: JudgedCase, language: Language) -> Iterator[str]:
    statuses = order_statuses(judged)
    still_open = {one.order.number for one in statuses if one.order.is_open_on(judged.today)}
    for answer in judged.case.answers:
        if still_open.intersection(answer.file.to) and answer.file.received_on <= judged.today:
            yield say("next.answer", language, name=answer.name, case=_case(judged))
    answered = {number for answer in judged.case.answers for number in answer.file.to}
    for one in statuses:
        if one.is_late:
            key = "next.late" if one.order.number in answered else "next.fine"
            deadline = in_words(one.deadline, language)
            yield say(key, language, number=one.order.number, deadline=deadline, case=_case(judged))
    if statuses and not still_open:
        yield say("next.closed", language)


def _latest(judged: JudgedCase, *kinds: LetterKind) -> SentLetter | None:
    sent = [one for one in judged.case.file.letters if one.kind in kinds and one.dated <= judged.today]
    return max(sent, key=lambda one: one.dated, default=None)
