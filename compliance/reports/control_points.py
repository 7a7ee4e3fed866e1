"""The control points as one Markdown document: titles, questions, legal basis by period, criteria and checklists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from compliance.checklists import Checklist
from compliance.law import print_citations
from compliance.reports.book_texts import readable
from compliance.reports.book_words import period_in_words, theme_name
from compliance.rules.compiler import CompiledCriterion, CompiledRule
from compliance.rules.model import RuleText
from compliance.rules.wording import listed
from compliance.texts import Language, Text

_WORDS = {
    "title": Text("Kontrollpunkter", "Kontrollpunkt", "Control points"),
    "about": Text(
        "Denne siden er laget av reglene med kommandoen under, og blir ikke endret for hånd.",
        "Denne sida er laga av reglane med kommandoen under, og blir ikkje endra for hand.",
        "This page was made from the rules by the command below, and is not edited by hand.",
    ),
    "counts": Text(
        "{points} kontrollpunkter i {files} regelfiler. Hjemmelen står slik brevene skriver den; under hvert kriterium står bestemmelsen kriteriet bygger på.",
        "{points} kontrollpunkt i {files} regelfiler. Heimelen står slik breva skriv han; under kvart kriterium står føresegna kriteriet byggjer på.",
        "{points} control points in {files} rule files. The legal basis is printed as in letters; under each criterion stands the provision it rests on.",
    ),
    "other_form": Text("Nynorsk", "Bokmål", "Bokmål"),
    "published": Text(
        "Tittel Arbeidstilsynet har brukt", "Tittel Arbeidstilsynet har brukt", "Published title"
    ),
    "question": Text("Spørsmål", "Spørsmål", "Question"),
    "checklists": Text("Sjekklister", "Sjekklister", "Checklists"),
    "no_checklist": Text("ingen", "ingen", "none"),
    "period": Text("Gjelder {period}", "Gjeld {period}", "In force {period}"),
    "basis": Text("Hjemmel", "Heimel", "Legal basis"),
    "not_reviewed": Text(
        "ikke gjennomgått av jurist", "ikkje gått gjennom av jurist", "not reviewed by a lawyer"
    ),
    "in_writing": Text("Må være skriftlig etter", "Må vere skriftleg etter", "Must be in writing"),
}
_OTHER: dict[Language, Language] = {"nb": "nn", "nn": "nb", "en": "nb"}
_SPECIAL = re.compile(r"([\\`*_<>\[\]|])")


def control_points(
    rules: Sequence[tuple[str, CompiledRule]],
    checklists: Sequence[Checklist],
    language: Language,
    command: str,
) -> str:
    """Return the document.

    Args:
        rules: every rule file with the name of its theme folder.
        checklists: the checklists that may use them.
        language: the language of the document; titles and questions stand in the other form of Norwegian too.
        command: the command that makes the document, shown at the top of it.
    """
    return "\n".join(_lines(rules, checklists, language, command)) + "\n"


def _lines(
    rules: Sequence[tuple[str, CompiledRule]],
    checklists: Sequence[Checklist],
    language: Language,
    command: str,
) -> Iterator[str]:
    points = len({rule.id for _, rule in rules})
    yield f"# {_WORDS['title'][language]}"
    yield f"\n{_WORDS['about'][language]}"
    yield f"\n    {command}"
    yield f"\n{_WORDS['counts'][language].format(points=points, files=len(rules))}"
    by_theme = sorted(rules, key=lambda pair: (theme_name(pair[0], language), pair[1].id))
    for theme, in_theme in groupby(by_theme, key=lambda pair: pair[0]):
        yield f"\n## {_plain(theme_name(theme, language))}"
        for _, files in groupby((rule for _, rule in in_theme), key=lambda rule: rule.id):
            versions = sorted(files, key=lambda rule: rule.definition.in_force.start, reverse=True)
            yield from _point(versions, checklists, language)


def _point(
    versions: list[CompiledRule], checklists: Sequence[Checklist], language: Language
) -> Iterator[str]:
    newest, other = versions[0], _OTHER[language]
    definition = newest.definition
    yield f"\n### {_text(definition.title, newest, language)}"
    yield f"\n- `{newest.id}`"
    yield f"- {_WORDS['other_form'][language]}: {_text(definition.title, newest, other)}"
    if definition.published_title:
        yield f"- {_WORDS['published'][language]}: «{_plain(definition.published_title)}»"
    yield f"- {_WORDS['question'][language]}: {_text(definition.question, newest, language)}"
    yield f"  ({_WORDS['other_form'][language]}: {_text(definition.question, newest, other)})"
    used = [f"`{one.id}`" for one in checklists if newest.id in one.rules]
    named = listed(used, language) if used else _WORDS["no_checklist"][language]
    yield f"- {_WORDS['checklists'][language]}: {named}"
    for rule in versions:
        yield from _period(rule, language)


def _period(rule: CompiledRule, language: Language) -> Iterator[str]:
    definition = rule.definition
    period = period_in_words(definition.in_force, language)
    yield f"\n**{_WORDS['period'][language].format(period=period)}** ({_standing(rule, language)})"
    yield f"\n{_WORDS['basis'][language]}: {print_citations(rule.basis, language)}"
    yield ""
    for criterion in rule.criteria:
        yield from _criterion(criterion, rule, language)


def _standing(rule: CompiledRule, language: Language) -> str:
    definition = rule.definition
    status = definition.status.text[language]
    reviewed = definition.reviewed
    return f"{status}, {_WORDS['not_reviewed'][language]}" if not (reviewed.by and reviewed.on) else status


def _criterion(criterion: CompiledCriterion, rule: CompiledRule, language: Language) -> Iterator[str]:
    yield f"- {_text(criterion.definition.text, rule, language)}"
    yield f"  `{criterion.id}` – {print_citations(criterion.basis, language)}"
    if criterion.in_writing:
        yield f"  {_WORDS['in_writing'][language]}: {print_citations(criterion.in_writing, language)}"


def _text(text: RuleText, rule: CompiledRule, language: Language) -> str:
    return _plain(readable(text, rule, language))


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
