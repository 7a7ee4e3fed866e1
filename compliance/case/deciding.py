"""Decisions and sent letters written into the files of a case. The result is read and validated before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from compliance.case.case_file import CaseFile, LetterKind
from compliance.case.decisions import Decisions
from compliance.case.editing import NotABlockError, with_entry, with_entry_replaced, with_field
from compliance.case.folder import CASE_FILE, DECISIONS_FILE
from compliance.case.orders import ProposedOrder, orders_to_give
from compliance.case.references import case_file_problems, decision_problems
from compliance.case.standing import JudgedCase, Standing, finding_fingerprint
from compliance.documentation.base import Part
from compliance.errors import DocumentationError, Place, Problem, UsageError, nearest
from compliance.evaluation import Finding
from compliance.strict_yaml import Loaded, identity_numbers, load, validate
from compliance.texts import Language, Text

PartT = TypeVar("PartT", bound=Part)
NewText = tuple[Path, str]
"""A file, and the whole text it is to have."""


def finding_named(judged: JudgedCase, name: str) -> Finding:
    """Return the finding with that id.

    Raises:
        UsageError: when there is none, with the one that was probably meant.
    """
    by_id = {finding.id: finding for finding in judged.findings}
    if name in by_id:
        return by_id[name]
    suggestion = nearest(name, sorted(by_id))
    arguments = {"value": name, "suggestion": suggestion or "", "values": ", ".join(by_id)}
    hint = "did-you-mean" if suggestion else "allowed-values"
    raise UsageError(Problem(Place("FUNN"), "case-unknown-finding", arguments, hint))


def with_decision(judged: JudgedCase, finding: Finding, **values: object) -> NewText:
    """Return `decisions.yaml` with a decision of the finding, in place of the one there was.

    `values` are those of the decision, but for the finding, its facts and its state.

    Raises:
        DocumentationError: when the decision is not valid, with its place in the file as it would be.
    """
    decision = {
        "finding": finding.id,
        "facts": finding_fingerprint(finding),
        "state": finding.state.value,
        **{key: value for key, value in values.items() if value is not None},
    }
    path = judged.case.folder / DECISIONS_FILE
    text = _text_of(path)
    earlier = [one.finding for one in judged.case.decisions.decisions]
    if finding.id in earlier:
        index = earlier.index(finding.id)
        text = _edited(path, partial(with_entry_replaced, text, "decisions", index, decision))
    else:
        text = _edited(path, partial(with_entry, text, "decisions", decision))
    return path, checked_decisions(path, text)


_PASTE = Text(
    "# Fyll ut det som er tomt, og lim postene inn i decisions.yaml. Er listen der tom, tar de plassen til «decisions: []».",
    "# Fyll ut det som er tomt, og lim postane inn i decisions.yaml. Er lista der tom, tek dei plassen til «decisions: []».",
)
_ALL_DECIDED = Text("# Ingen brudd er uten avgjørelse.", "# Ingen brot er utan avgjerd.")


def skeleton(judged: JudgedCase, chosen: Sequence[Standing], language: Language) -> str:
    """Return entries for `decisions.yaml`, one for each finding, with what a person must fill in left empty."""
    if not chosen:
        return f"{_ALL_DECIDED[language]}\n"
    lines = [_PASTE[language], "decisions:"]
    for one in chosen:
        finding = one.finding
        action = "order" if finding.proposes_order else "guidance"
        lines += [
            f"  - finding: {finding.id}",
            f'    facts: "{finding_fingerprint(finding)}"',
            f"    state: {finding.state.value}",
            "    agreed:             # true, false",
            "    by:",
            f"    on: {judged.today}",
            "    reason:",
            f"    action:             # order, guidance, nothing ({action})",
            "    # deadline:",
        ]
    return "\n".join(lines) + "\n"


def with_letter(judged: JudgedCase, letter: Mapping[str, Any], deadline: date | None) -> tuple[NewText, ...]:
    """Return the files with a letter recorded as sent; a decision on orders freezes the orders it gave.

    Args:
        judged: the case as it was judged when the letter was made.
        letter: the letter, as it would stand in the file.
        deadline: the deadline of orders that no decision gives one.

    Raises:
        DocumentationError: when the result is not valid.
        UsageError: when orders are to be frozen and there are none, or one has no deadline.
    """
    folder = judged.case.folder
    new: list[NewText] = []
    orders = [one.number for one in judged.case.decisions.orders]
    if letter["kind"] == LetterKind.ORDER_DECISION:
        given = _orders_of(judged, letter.get("orders", ()))
        path = folder / DECISIONS_FILE
        text = _text_of(path)
        for order in given:
            entry = order.given(letter["dated"], letter["id"], _deadline_of(order, deadline))
            text = _edited(path, partial(with_entry, text, "orders", entry))
        new.append((path, checked_decisions(path, text)))
        numbers = [order.number for order in given]
        orders += numbers
        letter = {**letter, "orders": numbers}
    path = folder / CASE_FILE
    text = _edited(path, partial(with_entry, _text_of(path), "letters", letter))
    return (*new, (path, _checked_case(path, text, orders)))


def with_closed(judged: JudgedCase, numbers: Collection[int], end: Mapping[str, Any]) -> NewText:
    """Return `decisions.yaml` where these orders are closed.

    Args:
        judged: the case.
        numbers: the numbers of orders of the case that are open.
        end: when it was closed, by whom and why, as it would stand in the file.

    Raises:
        DocumentationError: when the result is not valid, or the orders are written in brackets.
    """
    path = judged.case.folder / DECISIONS_FILE
    text = _text_of(path)
    for index, order in enumerate(judged.case.decisions.orders):
        if order.number in numbers:
            text = _edited(path, partial(with_field, text, "orders", index, "closed", end))
    return path, checked_decisions(path, text)


def _orders_of(judged: JudgedCase, wanted: Collection[int]) -> tuple[ProposedOrder, ...]:
    found = tuple(one for one in orders_to_give(judged) if not wanted or one.number in wanted)
    if not found:
        raise UsageError(Problem(Place("BREV"), "case-no-orders-to-give"))
    return found


def _deadline_of(order: ProposedOrder, deadline: date | None) -> date:
    found = order.deadline or deadline
    if found is None:
        raise UsageError(
            Problem(Place("--deadline"), "case-order-without-deadline", {"number": order.number})
        )
    return found


def checked_decisions(path: Path, text: str) -> str:
    """Return the text of `decisions.yaml` when it is valid.

    Raises:
        DocumentationError: when it is not.
    """
    return _checked(path, text, Decisions, lambda file, loaded: list(decision_problems(file, loaded)))


def _checked_case(path: Path, text: str, orders: Sequence[int]) -> str:
    return _checked(path, text, CaseFile, lambda file, loaded: list(case_file_problems(file, loaded, orders)))


def _checked(
    path: Path, text: str, model: type[PartT], problems_of: Callable[[PartT, Loaded], list[Problem]]
) -> str:
    loaded = load(text.encode(), str(path), DocumentationError)
    problems = [*identity_numbers(loaded.text, loaded.file)]
    problems += problems_of(validate(loaded, model, DocumentationError), loaded)
    if problems:
        raise DocumentationError(*problems)
    return text


def _text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig") if path.exists() else ""


def _edited(path: Path, edit: Callable[[], str]) -> str:
    try:
        return edit()
    except NotABlockError as fault:
        arguments = {"key": str(fault)}
        raise DocumentationError(Problem(Place(str(path)), "case-list-in-brackets", arguments)) from fault
