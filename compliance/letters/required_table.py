"""What each letter must hold, as a table for the lawyer: made from the specification, and kept in `docs/letters.md`."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.law import print_citations
from compliance.letters.cited import read_citations
from compliance.letters.specification import LETTERS, Required, Specification
from compliance.letters.templates import Templates
from compliance.texts import Language

_TITLES = {
    "notice_of_inspection": "title.inspection-notice",
    "information_request": "title.information-request",
    "inspection_report": "title.notice",
    "order_notice": "title.order-notice",
    "order_decision": "title.order-decision",
    "deadline_extension": "title.extension",
    "order_closing": "title.closing",
    "fine_notice": "title.fine-notice",
    "fine_decision": "title.fine-decision",
    "danger_note": "title.danger",
}
_HEAD = "| Kravet står i | Tekster brevet må si | Verdier brevet må skrive ut |\n|---|---|---|"
_NO_STATUTE = "ikke lovfestet"


def required_table(templates: Templates, language: Language = "nb") -> str:
    """Return one section for each letter, with a row for each element it must hold."""
    phrase = templates.phrases(language)
    sections = [
        "\n".join((f"### {phrase(_TITLES[kind])} (`{one.template}`)", "", _HEAD, *_rows(one, language)))
        for kind, one in LETTERS.items()
    ]
    return "\n\n".join(sections) + "\n"


def _rows(specification: Specification, language: Language) -> Iterator[str]:
    for one in specification.required:
        yield f"| {_provision(one, language)} | {_keys(one.phrases)} | {_keys(one.values)} |"


def _provision(required: Required, language: Language) -> str:
    return print_citations(read_citations(required.citation), language) if required.citation else _NO_STATUTE


def _keys(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "–"
