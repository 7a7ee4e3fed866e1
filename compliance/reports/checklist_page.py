"""A checklist as text: the control points of the day, the documents to ask for, and the questions by whom to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import wrap

from compliance.checklists import Asked, Checklist
from compliance.checklists.model import ChecklistLevel, ChecklistQuestion
from compliance.reports.book_words import period_in_words
from compliance.rules.compiler import CompiledRule
from compliance.rules.wording import in_words
from compliance.texts import Language, Text

_WORDS = {
    "in_use": Text(
        "I bruk {period}. Vist slik listen er {day}.",
        "I bruk {period}. Vist slik lista er {day}.",
        "In use {period}. Shown as it is on {day}.",
    ),
    "points": Text("Kontrollpunkter", "Kontrollpunkt", "Control points"),
    "none": Text(
        "Ingen av kontrollpunktene gjelder denne dagen.",
        "Ingen av kontrollpunkta gjeld denne dagen.",
        "None of the control points is in force that day.",
    ),
    "level": Text("Nivå: {title}", "Nivå: {title}", "Level: {title}"),
    "questions": Text("Spørsmål i møtet", "Spørsmål i møtet", "Questions for the meeting"),
    "to": Text("Til {whom}:", "Til {whom}:", "To {whom}:"),
    "documents": Text("Dokumenter", "Dokument", "Documents"),
    "not_published": Text(
        "Spørsmålene er laget for dette programmet. De er ikke hentet fra Arbeidstilsynet.",
        "Spørsmåla er laga for dette programmet. Dei er ikkje henta frå Arbeidstilsynet.",
        "The questions were written for this program. They are not taken from the Labour Inspection Authority.",
    ),
}
_WIDTH = 100


def checklist_page(
    checklist: Checklist,
    rules: Mapping[str, CompiledRule],
    day: date,
    language: Language,
    level: str | None = None,
) -> str:
    """Return the list of `day` as plain text.

    Args:
        checklist: the list as it is on `day` (`Checklist.on`).
        rules: the version in force of each control point in it.
        day: the day the list is shown for.
        language: the language of the page.
        level: the id of the only level to show; None for the whole list.
    """
    lines = [
        checklist.title.as_text()[language],
        *wrap(checklist.about.as_text()[language], _WIDTH),
        _WORDS["in_use"][language].format(
            period=period_in_words(checklist.in_force, language), day=in_words(day, language)
        ),
    ]
    levels = [one for one in checklist.levels if level in (None, one.id)]
    if level is None:
        lines += _points(checklist, rules, language)
    for one in levels:
        lines += _level(checklist, one, rules, language)
    if level is None:
        without = [one for _, one in checklist.questions if one.level is None]
        lines += _questions(checklist, without, language, "questions")
        lines += _documents(checklist, None, language)
    if checklist.questions:
        lines += ["", *wrap(_WORDS["not_published"][language], _WIDTH)]
    return "\n".join(lines) + "\n"


def questions_page(checklist: Checklist, language: Language, whom: Asked | None = None) -> str:
    """Return the questions for the meeting, or those for one of the parties, by whom to ask and theme."""
    questions = [one for _, one in checklist.questions]
    lines = [checklist.title.as_text()[language]]
    lines += _questions(checklist, questions, language, "questions", whom)
    lines += ["", *wrap(_WORDS["not_published"][language], _WIDTH)]
    return "\n".join(lines) + "\n"


def documents_page(checklist: Checklist, language: Language) -> str:
    """Return the documents to ask for, one on each line, by level where the list is divided into levels."""
    lines = [f"- {one.text.as_text()[language]}" for one in checklist.documents if one.level is None]
    for level in checklist.levels:
        found = [one for one in checklist.documents if one.level == level.id]
        if found:
            lines += ["", level.title.as_text()[language]]
            lines += [f"- {one.text.as_text()[language]}" for one in found]
    return "\n".join(lines).lstrip("\n") + "\n"


def _points(checklist: Checklist, rules: Mapping[str, CompiledRule], language: Language) -> Iterator[str]:
    yield from ("", _heading(_WORDS["points"][language]))
    if not checklist.themes:
        yield _WORDS["none"][language]
    for number, theme in enumerate(checklist.themes):
        if number:
            yield ""
        yield theme.title.as_text()[language]
        for rule_id in theme.rules:
            definition = rules[rule_id].definition
            yield f"  {rule_id}: {definition.title.as_text()[language]}"
            yield from _indented(definition.question.as_text()[language], "      ")


def _level(
    checklist: Checklist, level: ChecklistLevel, rules: Mapping[str, CompiledRule], language: Language
) -> Iterator[str]:
    title = level.title.as_text()[language]
    yield from ("", _heading(_WORDS["level"][language].format(title=title)))
    yield from wrap(level.about.as_text()[language], _WIDTH)
    for rule_id in level.rules:
        yield f"  {rule_id}: {rules[rule_id].definition.title.as_text()[language]}"
    questions = [one for _, one in checklist.questions if one.level == level.id]
    yield from _questions(checklist, questions, language, None)
    yield from _documents(checklist, level.id, language)


def _questions(
    checklist: Checklist,
    questions: list[ChecklistQuestion],
    language: Language,
    heading: str | None,
    only: Asked | None = None,
) -> Iterator[str]:
    if questions and heading:
        yield from ("", _heading(_WORDS[heading][language]))
    first = True
    for whom in Asked:
        mine = [one for one in questions if whom in one.ask]
        if not mine or only not in (None, whom):
            continue
        if not first or heading is None:
            yield ""
        first = False
        yield _WORDS["to"][language].format(whom=whom.text[language])
        for theme in checklist.themes:
            of_theme = [one for one in mine if one in theme.questions]
            if of_theme:
                yield f"  {theme.title.as_text()[language]}"
            for one in of_theme:
                yield from _item(one.text.as_text()[language], "    ")


def _documents(checklist: Checklist, level: str | None, language: Language) -> Iterator[str]:
    documents = [one for one in checklist.documents if one.level == level]
    if not documents:
        return
    if level is None:
        yield from ("", _heading(_WORDS["documents"][language]))
    else:
        yield from ("", f"{_WORDS['documents'][language]}:")
    for one in documents:
        yield from _item(one.text.as_text()[language], "" if level is None else "  ")


def _heading(text: str) -> str:
    return text.upper()


def _item(text: str, indent: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=f"{indent}- ", subsequent_indent=f"{indent}  ")


def _indented(text: str, indent: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def checklist_lines(checklists: tuple[Checklist, ...], language: Language) -> Iterator[str]:
    """Yield one line for each checklist: id, title, how many control points, and when it is in use."""
    for one in checklists:
        period = period_in_words(one.in_force, language)
        n = len(one.rules)
        count = (_COUNT_OF_ONE if n == 1 else _COUNTS)[language].format(n=n)
        yield f"{one.id:<32} {one.title.as_text()[language]} ({count}, {period})"


_COUNT_OF_ONE = Text("1 kontrollpunkt", "1 kontrollpunkt", "1 control point")
_COUNTS = Text("{n} kontrollpunkter", "{n} kontrollpunkt", "{n} control points")
