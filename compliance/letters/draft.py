"""Every letter of a case, drafted from the case as it was judged. A person decides, and sends.

letter = draft("order_decision", judged, date(2026, 4, 10), "nn")
letter.is_complete      # nothing statutory is missing, and no blank remains
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from compliance.case.case_file import LetterKind
from compliance.case.decisions import GivenOrder
from compliance.case.standing import JudgedCase
from compliance.errors import Place, Problem, UsageError
from compliance.letters.case_drafting import Beside, CaseDrafting
from compliance.letters.case_report import case_report
from compliance.letters.closing_letter import order_closing
from compliance.letters.danger_note import danger_note
from compliance.letters.drafting import Drafting
from compliance.letters.extension_letter import deadline_extension
from compliance.letters.fine_letters import fine_decision, fine_notice
from compliance.letters.inspection_letters import information_request, inspection_notice
from compliance.letters.language_form import require_form
from compliance.letters.letter import Letter, Parts, write
from compliance.letters.order_letters import order_decision, order_notice, orders_of
from compliance.letters.phrases import PHRASE_LANGUAGES
from compliance.letters.templates import load_templates
from compliance.texts import Language

_BUILDERS: Mapping[LetterKind, Callable[[CaseDrafting], Parts]] = {
    LetterKind.NOTICE_OF_INSPECTION: inspection_notice,
    LetterKind.INFORMATION_REQUEST: information_request,
    LetterKind.INSPECTION_REPORT: case_report,
    LetterKind.ORDER_NOTICE: order_notice,
    LetterKind.ORDER_DECISION: order_decision,
    LetterKind.DEADLINE_EXTENSION: deadline_extension,
    LetterKind.ORDER_CLOSING: order_closing,
    LetterKind.FINE_NOTICE: fine_notice,
    LetterKind.FINE_DECISION: fine_decision,
    LetterKind.DANGER_NOTE: danger_note,
}


def draft(
    kind: LetterKind,
    judged: JudgedCase,
    dated: date,
    language: Language,
    beside: Beside | None = None,
) -> Letter:
    """Return one letter of a case.

    Args:
        kind: which letter.
        judged: the case, with its findings and the decisions that stand.
        dated: the date of the letter; deadlines are counted from it, that day excluded, and what the case tells of
            later days is not in it.
        language: "nb" or "nn".
        beside: the orders the letter is about, the checklist, and the answer.

    Raises:
        UsageError: when the language is another, when the recipient has a right to the other form of Norwegian, or
            when an order is asked for that does not exist.
        RuleSetError: when the templates are not valid.
    """
    if language not in PHRASE_LANGUAGES:
        raise UsageError(Problem(Place("--lang"), "letter-language", {"value": language}))
    if kind is not LetterKind.DANGER_NOTE:
        require_form(judged.case.file.recipient, language, dated)
    loaded = load_templates()
    drafting = Drafting(judged.case.documentation, dated, loaded.phrases(language))
    letter = CaseDrafting(_as_of(judged, dated), drafting, kind, beside or Beside())
    _require_orders(letter)
    return write(_BUILDERS[kind](letter), drafting, loaded)


def _as_of(judged: JudgedCase, day: date) -> JudgedCase:
    """Return the case with its orders as they stood at the end of a day, so that an old letter can be made again."""
    orders = [_order_as_of(one, day) for one in judged.case.decisions.orders if one.decided_on <= day]
    decisions = judged.case.decisions.model_copy(update={"orders": tuple(orders)})
    return replace(judged, case=replace(judged.case, decisions=decisions))


def _order_as_of(order: GivenOrder, day: date) -> GivenOrder:
    later = [name for name in ("closed", "withdrawn") if (end := getattr(order, name)) and end.on > day]
    return order.model_copy(update=dict.fromkeys(later)) if later else order


def _require_orders(letter: CaseDrafting) -> None:
    """Hold the orders asked for to those there are.

    Raises:
        UsageError: naming each that is neither given nor to be given.
    """
    given = {one.number for one in letter.judged.case.decisions.orders}
    to_give = {
        one.number for one in orders_of(replace(letter, beside=replace(letter.beside, orders=frozenset())))
    }
    known = given | to_give
    values = ", ".join(map(str, sorted(known))) or "–"
    unknown = [
        Problem(
            Place("--order"), "letter-unknown-order", {"value": number, "values": values}, "allowed-values"
        )
        for number in sorted(letter.beside.orders - known)
    ]
    if unknown:
        raise UsageError(*unknown)
