"""What a report says, before it is Markdown or HTML: plain strings in the order a reader needs them."""

from __future__ import annotations

from dataclasses import dataclass

from compliance.evaluation import CriterionStatus, Finding
from compliance.law import lovdata_url, print_citation, print_citations
from compliance.reports.explanation import explanation
from compliance.reports.result import Result
from compliance.reports.sentences import (
    STATE_MARKS,
    STATE_NAMES,
    Reason,
    conditions,
    no_subject_sentence,
    open_questions,
    reasons,
    source_in_words,
    text_in,
)
from compliance.reports.summary import page_title, summary_line
from compliance.reports.text import grouped
from compliance.rules.wording import in_words
from compliance.state import State
from compliance.texts import Language, Text
from compliance.typography import with_hard_spaces

WORDS: dict[str, Text] = {
    "judged": Text(
        "Vurderingen følger reglene som gjaldt {date}.",
        "Vurderinga følgjer reglane som gjaldt {date}.",
        "Judged by the rules in force on {date}.",
    ),
    "files": Text("Lest: {files}.", "Lese: {files}.", "Read: {files}."),
    "org_number": Text("org.nr. {number}", "org.nr. {number}", "org. no. {number}"),
    "limit": Text(
        "Rapporten viser hva dokumentene sier, ikke hvordan arbeidsmiljøet er i praksis. «Oppfylt» betyr at dokumentene viser det kontrollpunktet spør om. Arbeidstilsynet kan komme til noe annet.",
        "Rapporten viser kva dokumenta seier, ikkje korleis arbeidsmiljøet er i praksis. «Oppfylt» tyder at dokumenta viser det kontrollpunktet spør om. Arbeidstilsynet kan kome til noko anna.",
        "This is a translation. The Norwegian text applies. The report shows what the documents say, not what the working environment is like.",
    ),
    "draft": Text("Utkast – ikke et vedtak", "Utkast – ikkje eit vedtak", "Draft – not a decision"),
    "first": Text("Dette må dere gjøre først", "Dette må de gjere først", "Do this first"),
    "all_points": Text("Alle kontrollpunktene", "Alle kontrollpunkta", "All control points"),
    "point": Text("Kontrollpunkt", "Kontrollpunkt", "Control point"),
    "about": Text("Gjelder", "Gjeld", "About"),
    "state": Text("Resultat", "Resultat", "Result"),
    "requirement": Text("Krav", "Krav", "Requirement"),
    "findings": Text("Funn", "Funn", "Findings"),
    "questions": Text("Spørsmål", "Spørsmål", "Questions"),
    "to_weigh": Text("Må vurderes", "Må vurderast", "To assess"),
    "reason": Text("Grunn", "Grunn", "Reason"),
    "conditions": Text("Dette må vises", "Dette må visast", "To be shown"),
    "basis": Text("Hjemmel", "Heimel", "Legal basis"),
    "how": Text("Slik er det vurdert", "Slik er det vurdert", "How it was judged"),
}


@dataclass(frozen=True)
class Said:
    """A sentence with the places it is known from, and why silence counts or a value is unknown."""

    sentence: str
    sources: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Section:
    """What a report says of one finding."""

    anchor: str
    title: str
    subject: str
    state: State
    state_name: str
    mark: str
    question: str
    heading: str
    said: tuple[Said, ...]
    open_questions: tuple[Said, ...]
    conditions: tuple[str, ...]
    basis: str
    links: tuple[tuple[str, str], ...]
    explanation: str

    @property
    def first_sentence(self) -> str:
        """The sentence that says most: the first of those said."""
        return self.said[0].sentence if self.said else ""


@dataclass(frozen=True)
class Content:
    """A whole report."""

    title: str
    name: str
    number: str
    judged: str
    files: str
    summary: str
    first: tuple[Section, ...]
    sections: tuple[Section, ...]


MOST_URGENT = 5


def content_of(result: Result, language: Language) -> Content:
    """Return what a report of `result` says; findings worst first."""
    sections = tuple(_section(result, finding, language) for finding in result.in_order())
    organisation = result.documentation.organisation
    number = (
        WORDS["org_number"][language].format(number=grouped(organisation.org_number))
        if organisation.org_number
        else ""
    )
    urgent = [one for one in sections if one.state in (State.BREACH, State.NOT_DOCUMENTED)]
    return Content(
        title=page_title(result.findings, language),
        name=organisation.name,
        number=number,
        judged=WORDS["judged"][language].format(date=in_words(result.on, language)),
        files=WORDS["files"][language].format(files=", ".join(result.files)),
        summary=summary_line(result.findings, language),
        first=tuple(urgent[:MOST_URGENT]),
        sections=sections,
    )


def _section(result: Result, finding: Finding, language: Language) -> Section:
    definition = finding.rule.definition
    return Section(
        anchor=finding.id.replace(".", "-"),
        title=text_in(definition.title, language),
        subject=finding.subject.called[language],
        state=finding.state,
        state_name=STATE_NAMES[finding.state][language],
        mark=STATE_MARKS[finding.state],
        question=text_in(definition.question, language),
        heading=WORDS[_heading_of(finding)][language],
        said=_said(result, finding, language),
        open_questions=_also_open(result, finding, language),
        conditions=conditions(finding, language) if finding.state is State.BREACH else (),
        basis=with_hard_spaces(print_citations(finding.rule.basis, language)),
        links=tuple((print_citation(one, language), lovdata_url(one)) for one in finding.rule.basis),
        explanation=explanation(finding, result.documentation, language),
    )


def _heading_of(finding: Finding) -> str:
    headings = {State.BREACH: "findings", State.NOT_DOCUMENTED: "questions", State.REVIEW: "to_weigh"}
    return headings.get(finding.state, "reason")


def _said(result: Result, finding: Finding, language: Language) -> tuple[Said, ...]:
    if sentence := no_subject_sentence(finding, language):
        return (Said(sentence),)
    if finding.state is State.MET:
        met = finding.with_status(CriterionStatus.MET)
        return tuple(Said(one.criterion.definition.text.as_text()[language]) for one in met)
    return tuple(
        _with_sources(result, reason, language) for reason in reasons(finding, language, result.documentation)
    )


def _also_open(result: Result, finding: Finding, language: Language) -> tuple[Said, ...]:
    if finding.state is not State.BREACH:
        return ()
    return tuple(
        _with_sources(result, reason, language)
        for reason in open_questions(finding, language, result.documentation)
    )


def _with_sources(result: Result, reason: Reason, language: Language) -> Said:
    sources = tuple(source_in_words(one, result.documentation, language) for one in reason.sources)
    return Said(reason.sentence, sources, with_hard_spaces(reason.why))
