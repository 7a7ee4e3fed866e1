"""The report for a terminal: the answer first, then each point with its reason, its source and its basis."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from compliance.evaluation import Finding
from compliance.law import print_citations
from compliance.reports.result import Result
from compliance.reports.sentences import (
    STATE_MARKS,
    STATE_NAMES,
    Reason,
    no_subject_sentence,
    open_questions,
    reasons,
    source_in_words,
    text_in,
)
from compliance.reports.summary import summary_line
from compliance.rules.wording import in_words
from compliance.state import State
from compliance.texts import Language, Text

_RULES_OF = Text("regler per {date}", "reglar per {date}", "rules as of {date}")
_REQUIREMENT = Text("Krav: {basis}", "Krav: {basis}", "Requirement: {basis}")
_QUESTION = Text("Spørsmål: {text}", "Spørsmål: {text}", "Question: {text}")
_TO_WEIGH = Text("Å vurdere: {text}", "Å vurdere: {text}", "To assess: {text}")
_LIMIT = Text(
    "Rapporten viser hva dokumentene sier, ikke hvordan arbeidsmiljøet er i praksis. En person avgjør.",
    "Rapporten viser kva dokumenta seier, ikkje korleis arbeidsmiljøet er i praksis. Ein person avgjer.",
    "This is a translation. The Norwegian text applies. The report shows what the documents say; a person decides.",
)
_NEXT = Text(
    "Se hvorfor: compliance check … --explain {rule}",
    "Sjå kvifor: compliance check … --explain {rule}",
    "See why: compliance check … --explain {rule}",
)
_ALL_POINTS = Text(
    "Uten sjekkliste er alle kontrollpunktene vurdert, også de som sjelden gjelder. «compliance checklist list» viser sjekklistene; velg en med --checklist.",
    "Utan sjekkliste er alle kontrollpunkta vurderte, òg dei som sjeldan gjeld. «compliance checklist list» viser sjekklistene; vel ei med --checklist.",
    "Without a checklist all control points are judged, also those that seldom apply. “compliance checklist list” shows the checklists; choose one with --checklist.",
)
_INDENT = "    "
MANY = 20
"""From this many points that are not documented, a checklist is worth naming."""


def text_report(result: Result, language: Language, width: int = 100) -> str:
    """Return the report as plain text, wrapped to `width` characters."""
    lines = list(_lines(result, language, width))
    return "\n".join(lines) + "\n"


def _lines(result: Result, language: Language, width: int) -> Iterator[str]:
    organisation = result.documentation.organisation
    number = f" (org.nr. {grouped(organisation.org_number)})" if organisation.org_number else ""
    rules_of = _RULES_OF[language].format(date=in_words(result.on, language))
    yield f"{organisation.name}{number}, {rules_of}"
    yield ""
    yield from wrap(summary_line(result.findings, language), width)
    yield ""
    if result.checklist is None and len(result.with_state(State.NOT_DOCUMENTED)) >= MANY:
        yield from wrap(_ALL_POINTS[language], width)
        yield ""
    for titles, said in _with_the_same_said(result, language, width):
        yield from titles
        yield from said
    yield ""
    yield from wrap(_LIMIT[language], width)
    first = next(iter(result.in_order()), None)
    if first is not None and first.state is not State.MET:
        yield _NEXT[language].format(rule=first.rule_id)


def grouped(org_number: object) -> str:
    """Return an organisation number in groups of three."""
    digits = str(org_number)
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"


def _with_the_same_said(result: Result, language: Language, width: int) -> list[tuple[list[str], list[str]]]:
    """Return the lines of each finding: its title, and what is said of it.

    Several that lack the answer to the very same questions stand together where the first of them would, and the
    questions are asked once.
    """
    found: list[tuple[list[str], list[str]]] = []
    asked: dict[tuple[str, ...], list[str]] = {}
    for finding in result.in_order():
        title, said = _title(finding, language), list(_said(result, finding, language, width))
        if finding.state is not State.NOT_DOCUMENTED or not said:
            found.append(([title], said))
        elif tuple(said) in asked:
            asked[tuple(said)].append(title)
        else:
            asked[tuple(said)] = [title]
            found.append((asked[tuple(said)], said))
    return found


def _title(finding: Finding, language: Language) -> str:
    title = text_in(finding.rule.definition.title, language)
    name = f" – {finding.subject.called[language]}" if finding.subject.id else ""
    return f"{STATE_MARKS[finding.state]} {STATE_NAMES[finding.state][language]}: {title}{name}"


def _said(result: Result, finding: Finding, language: Language, width: int) -> Iterator[str]:
    if finding.state is State.MET:
        return
    if sentence := no_subject_sentence(finding, language):
        yield from _indented(sentence, width)
        return
    for reason in reasons(finding, language, result.documentation):
        yield from _reason(result, reason, finding, language, width)
    if finding.state is State.BREACH:
        for reason in open_questions(finding, language, result.documentation):
            words = _TO_WEIGH if reason.criterion.status.value == "review" else _QUESTION
            yield from _indented(words[language].format(text=reason.sentence), width)
        basis = print_citations(finding.rule.basis, language)
        yield from _indented(_REQUIREMENT[language].format(basis=basis), width)


def _reason(
    result: Result, reason: Reason, finding: Finding, language: Language, width: int
) -> Iterator[str]:
    yield from _indented(" ".join(filter(None, (reason.sentence, reason.why))), width)
    if finding.state in (State.BREACH, State.REVIEW):
        for source in reason.sources[:3]:
            yield from _indented(source_in_words(source, result.documentation, language), width, "  ")


def _indented(text: str, width: int, more: str = "") -> list[str]:
    indent = _INDENT + more
    return wrap(text, width, initial_indent=indent, subsequent_indent=indent)
