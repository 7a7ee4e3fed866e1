"""Where a finding is known from, as a letter says it: who told it, or which document shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from compliance.documentation.base import Source
from compliance.documentation.case import Speaker, Statement
from compliance.documentation.choices import WrittenLanguage
from compliance.documentation.documentation import Documentation
from compliance.letters.drafting import Drafting
from compliance.letters.escape import Markdown, quoted
from compliance.reports.sentences import Reason, place_in_words

_SAID = {
    Speaker.EMPLOYER: "find.you",
    Speaker.EMPLOYEES: "find.staff",
    Speaker.SAFETY_REPRESENTATIVE: "find.vo",
    Speaker.DOCUMENT: "find.shows",
    Speaker.INSPECTOR: "find.saw",
}
_WITHOUT_QUOTE = ".unquoted"

KEYS = frozenset(key + end for key in (*_SAID.values(), "find.source") for end in ("", _WITHOUT_QUOTE))
"""The phrases this module uses, which no template names."""


def source_lines(reason: Reason, drafting: Drafting) -> tuple[Markdown, ...]:
    """Return one line for each source, each once; a source that says nothing of where it is gives none.

    Of a statement only its quote is printed, never the inspector's record of it, and not when it was given:
    the day could show which employee was heard (aml § 18-2).
    """
    return lines_of(reason.sources, drafting, drafting.documentation)


def lines_of(
    sources: Iterable[Source], drafting: Drafting, documentation: Documentation
) -> tuple[Markdown, ...]:
    """Return one line for each source in a documentation, each once, as `source_lines` does."""
    of_documentation = replace(drafting, documentation=documentation)
    lines = (_line(source, of_documentation) for source in sources)
    return tuple(dict.fromkeys(line for line in lines if line))


def said_by_employees(reason: Reason, drafting: Drafting) -> bool:
    """Return whether employees told it."""
    statements = (_statement(source, drafting) for source in reason.sources)
    return any(one is not None and one.by is Speaker.EMPLOYEES for one in statements)


def _line(source: Source, drafting: Drafting) -> Markdown | None:
    phrase = drafting.phrase
    quote = _quote(source, drafting)
    statement = _statement(source, drafting)
    if statement is not None:
        key = _SAID[statement.by]
        return phrase(key, quote=quote) if quote else phrase(key + _WITHOUT_QUOTE)
    place = place_in_words(
        source.model_copy(update={"statement": None}), drafting.documentation, drafting.language
    )
    if quote and place:
        return phrase("find.source", place=place, quote=quote)
    return phrase("find.source.unquoted", place=quote or place) if quote or place else None


def _quote(source: Source, drafting: Drafting) -> Markdown | None:
    if source.quote is None:
        return None
    return quoted(source.quote, _language_of(source, drafting), drafting.language)


def _language_of(source: Source, drafting: Drafting) -> WrittenLanguage | None:
    for document in drafting.documentation.documents:
        if document.id == source.document:
            return document.language or None
    return None


def _statement(source: Source, drafting: Drafting) -> Statement | None:
    if source.statement is None:
        return None
    found = (one for one in drafting.documentation.statements if one.id == source.statement)
    return next(found, None)
