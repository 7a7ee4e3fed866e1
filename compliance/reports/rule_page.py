"""One rule as a page of text: what it asks, what it rests on, its criteria and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from compliance.law import Citation, lovdata_url, print_citation, print_citations
from compliance.reports.sentences import text_in
from compliance.rules.compiler import CompiledCriterion, CompiledRule
from compliance.rules.wording import in_words, listed
from compliance.texts import Language, Text

_WORDS = {
    "period": Text("Gjelder {start} – {end}", "Gjeld {start} – {end}", "In force {start} – {end}"),
    "from": Text("Gjelder fra {start}", "Gjeld frå {start}", "In force from {start}"),
    "basis": Text("Hjemmel i brev: {basis}", "Heimel i brev: {basis}", "Legal basis in letters: {basis}"),
    "applies": Text("Gjelder ikke når: {text}", "Gjeld ikkje når: {text}", "Does not apply when: {text}"),
    "rests_on": Text("Bygger på: {basis}", "Byggjer på: {basis}", "Rests on: {basis}"),
    "in_writing": Text(
        "Må være skriftlig etter: {basis}", "Må vere skriftleg etter: {basis}", "Must be in writing: {basis}"
    ),
    "wording": Text("Lovteksten i {provision}", "Lovteksten i {provision}", "The wording of {provision}"),
    "check": Text("Sjekk: {text}", "Sjekk: {text}", "Check: {text}"),
    "evidence": Text("Dokumenter: {text}", "Dokument: {text}", "Documents: {text}"),
    "finding": Text("Svikter: {text}", "Sviktar: {text}", "Fails: {text}"),
    "ask": Text("Ukjent: {text}", "Ukjent: {text}", "Unknown: {text}"),
    "to_close": Text("Lukkes med: {text}", "Blir lukka med: {text}", "Closed with: {text}"),
    "order": Text("Pålegg: {text}", "Pålegg: {text}", "Order: {text}"),
    "reaction": Text(
        "Foreslått reaksjon: {text}. Foreslått frist: {weeks} uker.",
        "Foreslått reaksjon: {text}. Foreslått frist: {weeks} veker.",
        "Proposed reaction: {text}. Proposed deadline: {weeks} weeks.",
    ),
    "reviewed": Text("Gjennomgått av {by} {on}", "Gått gjennom av {by} {on}", "Reviewed by {by} {on}"),
    "not_reviewed": Text(
        "Ikke gjennomgått av jurist", "Ikkje gått gjennom av jurist", "Not reviewed by a lawyer"
    ),
    "status": Text("Status: {status}", "Status: {status}", "Status: {status}"),
    "overturned": Text(
        "Omgjort {on} ({source}): {what} Test: {test}",
        "Gjort om {on} ({source}): {what} Test: {test}",
        "Overturned {on} ({source}): {what} Test: {test}",
    ),
    "tests": Text("{n} tester i filen", "{n} testar i fila", "{n} tests in the file"),
}
_REACTIONS = {
    "order": Text("pålegg", "pålegg", "order"),
    "guidance": Text("veiledning", "rettleiing", "guidance"),
}


def rule_page(
    rule: CompiledRule, language: Language, wordings: Mapping[Citation, Sequence[str]] = MappingProxyType({})
) -> str:
    """Return the page for one rule file, with the `wordings` of the provisions each criterion rests on."""
    return "\n".join(_lines(rule, language, wordings)) + "\n"


def _lines(
    rule: CompiledRule, language: Language, wordings: Mapping[Citation, Sequence[str]]
) -> Iterator[str]:
    definition = rule.definition
    period = definition.in_force
    yield f"{text_in(definition.title, language)} ({rule.id})"
    start = in_words(period.start, language)
    if period.end is None:
        yield _WORDS["from"][language].format(start=start)
    else:
        yield _WORDS["period"][language].format(start=start, end=in_words(period.end, language))
    yield text_in(definition.question, language)
    yield _WORDS["basis"][language].format(basis=print_citations(rule.basis, language))
    for citation in rule.basis:
        yield f"  {print_citation(citation, language)}: {lovdata_url(citation)}"
    if definition.applies_when is not None:
        yield _WORDS["applies"][language].format(text=definition.applies_when.reason.as_text()[language])
    for criterion in rule.criteria:
        yield from _criterion(criterion, language, wordings)
    yield ""
    yield _WORDS["order"][language].format(text=definition.order.as_text()[language])
    yield _WORDS["reaction"][language].format(
        text=_REACTIONS[definition.reaction][language], weeks=definition.deadline_weeks
    )
    for note in definition.notes:
        yield note.as_text()[language]
    yield _WORDS["status"][language].format(status=definition.status.text[language])
    for decision in definition.overturned:
        yield _WORDS["overturned"][language].format(
            on=in_words(decision.decided_on, language),
            source=decision.source,
            what=decision.what.as_text()[language],
            test=decision.test or "–",
        )
    reviewed = definition.reviewed
    if reviewed.by and reviewed.on:
        yield _WORDS["reviewed"][language].format(by=reviewed.by, on=in_words(reviewed.on, language))
    else:
        yield _WORDS["not_reviewed"][language]
    yield _WORDS["tests"][language].format(n=len(definition.tests))


def _criterion(
    criterion: CompiledCriterion, language: Language, wordings: Mapping[Citation, Sequence[str]]
) -> Iterator[str]:
    definition = criterion.definition
    yield ""
    yield f"• {definition.text.as_text()[language]} [{criterion.id}]"
    yield f"  {_WORDS['rests_on'][language].format(basis=print_citations(criterion.basis, language))}"
    if criterion.in_writing:
        yield f"  {_WORDS['in_writing'][language].format(basis=print_citations(criterion.in_writing, language))}"
    for citation in dict.fromkeys((*criterion.basis, *criterion.in_writing)):
        if citation in wordings:
            yield f"  {_WORDS['wording'][language].format(provision=print_citation(citation, language))}:"
            yield from (f"    {line}" for line in wordings[citation])
    yield f"  {_WORDS['check'][language].format(text=criterion.check.words[language])}"
    evidence = listed([kind.text[language] for kind in definition.evidence], language)
    yield f"  {_WORDS['evidence'][language].format(text=evidence)}"
    for name in ("finding", "ask", "to_close"):
        yield f"  {_WORDS[name][language].format(text=getattr(definition, name).as_text()[language])}"
