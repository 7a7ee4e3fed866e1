"""The ways into the rule book: by law, by theme, by checklist, and the list that the search reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compliance.checklists import Asked, Checklist
from compliance.law import ACTS, Citation, print_citations, provision
from compliance.reports.book_content import Book, BookRule
from compliance.reports.book_pages import theme_anchor
from compliance.reports.book_texts import readable
from compliance.reports.book_words import period_in_figures, period_in_words, theme_name
from compliance.texts import Language
from compliance.typography import with_hard_spaces, with_unbroken_amounts


@dataclass(frozen=True)
class Entry:
    """A control point in a list; `draft` says so of a draft."""

    title: str
    question: str
    address: str
    draft: str


@dataclass(frozen=True)
class Citing:
    """A control point that rests on a section, with each of its files that does: the period and the page."""

    title: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SectionEntry:
    """A section of an act with the rule files that rest on it."""

    name: str
    heading: str
    address: str
    rules: tuple[Citing, ...]


@dataclass(frozen=True)
class ActEntry:
    """An act or a regulation with the sections that are cited."""

    name: str
    anchor: str
    sections: tuple[SectionEntry, ...]


@dataclass(frozen=True)
class Group:
    """Control points under one heading, with an anchor to link to."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class ChecklistEntry:
    """A checklist: its themes in order, the documents it asks for and the questions for the meeting."""

    title: str
    anchor: str
    about: str
    period: str
    themes: tuple[Group, ...]
    documents: tuple[str, ...]
    questions: tuple[tuple[str, tuple[str, ...]], ...]
    """Whom to ask, and what."""


def entry_of(one: BookRule, book: Book, language: Language) -> Entry:
    """Return a rule file as it stands in a list."""
    definition = one.rule.definition
    return Entry(
        title=definition.title.as_text()[language],
        question=definition.question.as_text()[language],
        address=f"kontrollpunkt/{book.address(one)}",
        draft=definition.status.text[language] if definition.is_draft else "",
    )


def by_law(book: Book, language: Language) -> tuple[ActEntry, ...]:
    """Return every act and section that a rule cites, in the order of printing."""
    citing: dict[tuple[str, str], list[BookRule]] = {}
    for citation, one in sorted(_cited(book), key=lambda pair: pair[0].sort_key):
        citing.setdefault((citation.act, citation.section), []).append(one)
    acts: dict[str, list[SectionEntry]] = {}
    for (act, section), rules in citing.items():
        entry = SectionEntry(
            name=with_hard_spaces(f"§ {section}"),
            heading=provision(act, section).heading,
            address=ACTS[act].section_address(section),
            rules=_by_rule(rules, book, language),
        )
        acts.setdefault(act, []).append(entry)
    return tuple(
        ActEntry(_capital(ACTS[act].name[language]), act, tuple(entries)) for act, entries in acts.items()
    )


def _by_rule(files: list[BookRule], book: Book, language: Language) -> tuple[Citing, ...]:
    """Return each control point once, by title, with its files newest first."""
    found: dict[str, dict[date, BookRule]] = {}
    for one in files:
        found.setdefault(one.id, {})[one.rule.definition.in_force.start] = one
    entries = []
    for rules in found.values():
        newest_first = [rules[start] for start in sorted(rules, reverse=True)]
        pages = tuple(
            (period_in_figures(one.rule.definition.in_force), entry_of(one, book, language).address)
            for one in newest_first
        )
        entries.append(Citing(newest_first[0].rule.definition.title.as_text()[language], pages))
    return tuple(sorted(entries, key=lambda entry: (entry.title, entry.files)))


def _cited(book: Book) -> list[tuple[Citation, BookRule]]:
    found = []
    for one in book.rules:
        citations = [*one.rule.basis, *one.applies_basis]
        for criterion in one.rule.criteria:
            citations += [*criterion.basis, *criterion.in_writing]
        found += [(citation, one) for citation in citations]
    return found


def by_theme(book: Book, language: Language) -> tuple[Group, ...]:
    """Return the control points of each theme, themes by name."""
    themes: dict[str, list[Entry]] = {}
    for one in book.newest:
        themes.setdefault(one.theme, []).append(entry_of(one, book, language))
    groups = [
        Group(theme_name(theme, language), theme_anchor(theme), tuple(entries))
        for theme, entries in themes.items()
    ]
    return tuple(sorted(groups, key=lambda group: (group.anchor == theme_anchor(""), group.title)))


def by_checklist(book: Book, language: Language) -> tuple[ChecklistEntry, ...]:
    """Return every checklist with its control points in order."""
    return tuple(_checklist(one, book, language) for one in book.checklists)


def _checklist(checklist: Checklist, book: Book, language: Language) -> ChecklistEntry:
    newest = {one.id: one for one in book.newest}
    return ChecklistEntry(
        title=checklist.title.as_text()[language],
        anchor=checklist.id,
        about=checklist.about.as_text()[language],
        period=with_unbroken_amounts(period_in_words(checklist.in_force, language)),
        themes=tuple(
            Group(
                theme.title.as_text()[language],
                f"{checklist.id}-{theme.id}",
                tuple(entry_of(newest[rule], book, language) for rule in theme.rules if rule in newest),
            )
            for theme in checklist.themes
        ),
        documents=tuple(document.text.as_text()[language] for document in checklist.documents),
        questions=tuple(_questions(checklist, language)),
    )


def _questions(checklist: Checklist, language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    for whom in Asked:
        mine = tuple(
            question.text.as_text()[language] for _, question in checklist.questions if whom in question.ask
        )
        if mine:
            yield _capital(whom.text[language]), mine


def search_index(book: Book, language: Language) -> str:
    """Return a script that holds what can be searched for, so that it is read from a file without a server."""
    found = []
    for one in book.newest:
        definition = one.rule.definition
        criteria = one.rule.criteria
        citations = {*one.rule.basis, *(cited for criterion in criteria for cited in criterion.basis)}
        texts = [
            readable(getattr(criterion.definition, name), one.rule, language)
            for criterion in criteria
            for name in ("text", "to_close")
        ]
        found.append(
            {
                "address": f"kontrollpunkt/{book.address(one)}",
                "title": definition.title.as_text()[language],
                "question": definition.question.as_text()[language],
                "law": f"{print_citations(citations, language)} {' '.join(sorted(map(str, citations)))}",
                "text": " ".join([one.id, readable(definition.order, one.rule, language), *texts]),
            }
        )
    return f"window.ruleBook = {json.dumps(found, ensure_ascii=False, indent=0)};\n"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
