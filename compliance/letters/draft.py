"""Every letter of a case, drafted from the case as it was judged. A person decides, and sends.

letter = draft("order_decision", judged, date(2026, 4, 10), "nn")
letter.is_complete      # nothing statutory is missing, and no blank remains
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date

from compliance.case.case_file import LetterKind
from compliance.case.standing import JudgedCase
from compliance.errors import Place, Problem, UsageError
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_report import case_report
from compliance.letters.danger_note import danger_note
from compliance.letters.drafting import Drafting
from compliance.letters.extension_letter import deadline_extension
from compliance.letters.fine_letters import NOTHING_SHOWN, Shown, fine_decision, fine_notice
from compliance.letters.inspection_letters import information_request, inspection_notice
from compliance.letters.language_form import require_form
from compliance.letters.letter import Letter, Parts, write
from compliance.letters.order_letters import order_decision, order_notice
from compliance.letters.phrases import PHRASE_LANGUAGES
from compliance.letters.templates import load_templates
from compliance.texts import Language

_FROM_THE_CASE: Mapping[LetterKind, Callable[[CaseDrafting], Parts]] = {
    LetterKind.NOTICE_OF_INSPECTION: inspection_notice,
    LetterKind.INFORMATION_REQUEST: information_request,
    LetterKind.INSPECTION_REPORT: case_report,
    LetterKind.ORDER_NOTICE: order_notice,
    LetterKind.ORDER_DECISION: order_decision,
    LetterKind.DEADLINE_EXTENSION: deadline_extension,
    LetterKind.DANGER_NOTE: danger_note,
}


def draft(
    kind: LetterKind,
    judged: JudgedCase,
    dated: date,
    language: Language,
    *,
    orders: Collection[int] = (),
    shown: Shown = NOTHING_SHOWN,
) -> Letter:
    """Return one letter of a case.

    Args:
        kind: which letter.
        judged: the case, with its findings and the decisions that stand.
        dated: the date of the letter; deadlines are counted from it, that day excluded, and what the case tells of
            later days is not in it.
        language: "nb" or "nn".
        orders: the numbers of the orders the letter is about; empty stands for all that it can be about.
        shown: the conditions that answers have shown to be met, for the letters on coercive fines.

    Raises:
        UsageError: when the language is another, or the recipient has a right to the other form of Norwegian.
        RuleSetError: when the templates are not valid.
    """
    if language not in PHRASE_LANGUAGES:
        raise UsageError(Problem(Place("--lang"), "letter-language", {"value": language}))
    if kind is not LetterKind.DANGER_NOTE:
        require_form(judged.case.file.recipient, language, dated)
    loaded = load_templates()
    drafting = Drafting(judged.case.documentation, dated, loaded.phrases(language))
    letter = CaseDrafting(judged, drafting, kind, frozenset(orders))
    if kind is LetterKind.FINE_NOTICE:
        parts = fine_notice(letter, shown)
    elif kind is LetterKind.FINE_DECISION:
        parts = fine_decision(letter, shown)
    else:
        parts = _FROM_THE_CASE[kind](letter)
    return write(parts, drafting, loaded)
