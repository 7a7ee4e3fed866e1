"""The sentences a reader sees of a finding: what failed, what to ask, what to weigh, and where it is known from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from compliance.documentation.base import Part, Record, Source
from compliance.documentation.case import Speaker, Statement
from compliance.documentation.claims import Dispute
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.evaluation import CriterionFinding, CriterionStatus, Finding
from compliance.law import print_citations
from compliance.rules.model import RuleText
from compliance.rules.wording import fill, in_words, listed
from compliance.state import State, Unknown
from compliance.texts import Language, Text

STATE_NAMES: dict[State, Text] = {
    State.MET: Text("Oppfylt", "Oppfylt", "Met"),
    State.BREACH: Text("Brudd", "Brot", "Breach"),
    State.NOT_DOCUMENTED: Text("Mangler dokumentasjon", "Manglar dokumentasjon", "Not documented"),
    State.REVIEW: Text("Må vurderes", "Må vurderast", "Must be assessed"),
    State.NOT_APPLICABLE: Text("Gjelder ikke", "Gjeld ikkje", "Does not apply"),
}

STATE_MARKS: dict[State, str] = {
    State.MET: "✓",
    State.BREACH: "✕",
    State.NOT_DOCUMENTED: "–",
    State.REVIEW: "?",
    State.NOT_APPLICABLE: "∅",
}

WHY_UNKNOWN: dict[Unknown, Text] = {
    Unknown.ABSENT: Text(
        "Ingen dokumenter om dette er vist.",
        "Ingen dokument om dette er viste.",
        "No document about this was shown.",
    ),
    Unknown.UNREAD: Text(
        "Kildene er ikke ført som lest i sin helhet.",
        "Kjeldene er ikkje førte som lesne i sin heilskap.",
        "The sources are not recorded as read in full.",
    ),
    Unknown.SILENT: Text(
        "Dokumentet er lest i sin helhet og sier ikke noe om dette.",
        "Dokumentet er lese i sin heilskap og seier ikkje noko om dette.",
        "The document was read in full and does not say.",
    ),
    Unknown.IMPRECISE: Text(
        "Det er usikkert om opplysningen gjelder her, eller når.",
        "Det er usikkert om opplysninga gjeld her, eller når.",
        "It is uncertain whether the fact belongs here, or when.",
    ),
}


@dataclass(frozen=True)
class Reason:
    """One thing to say of a finding: the sentence, the criterion behind it, and where it is known from."""

    criterion: CriterionFinding
    sentence: str
    sources: tuple[Source, ...]
    why: str = ""
    """Why it is unknown, when it is."""


def reasons(
    finding: Finding, language: Language, documentation: Documentation | None = None
) -> tuple[Reason, ...]:
    """Return what explains the state of a finding: its failures, or else its questions, or what to weigh.

    For a breach only the criteria that failed are returned; for the other states those that are unknown,
    then those left to judgement.
    """
    if finding.applies is not None:
        return (reason_of(finding, finding.applies, language, documentation),)
    if finding.state is State.BREACH:
        wanted: tuple[CriterionStatus, ...] = (CriterionStatus.FAILED,)
    elif finding.state is State.NOT_DOCUMENTED:
        wanted = (CriterionStatus.UNKNOWN, CriterionStatus.REVIEW)
    else:
        wanted = (CriterionStatus.REVIEW,)
    found = (
        reason_of(finding, one, language, documentation)
        for status in wanted
        for one in finding.with_status(status)
    )
    return tuple(_said_once(found))


def _said_once(reasons_found: Iterable[Reason]) -> Iterator[Reason]:
    """Yield the reasons with each explanation of silence said only the first time."""
    said: set[str] = set()
    for reason in reasons_found:
        again = reason.criterion.silence is not None and reason.why in said
        said.add(reason.why)
        yield replace(reason, why="") if again else reason


def open_questions(
    finding: Finding, language: Language, documentation: Documentation | None = None
) -> tuple[Reason, ...]:
    """Return what is unknown or must be weighed in a finding that is a breach for another reason."""
    wanted = (CriterionStatus.UNKNOWN, CriterionStatus.REVIEW)
    return tuple(
        reason_of(finding, one, language, documentation)
        for status in wanted
        for one in finding.with_status(status)
    )


def no_subject_sentence(finding: Finding, language: Language) -> str:
    """Return what is said of a rule that had nobody to judge; "" when it had."""
    if finding.criteria or finding.applies is not None:
        return ""
    texts = finding.rule.definition.no_subject
    if texts is None:
        return _NO_UNITS[language]
    return text_in(texts.reason if finding.state is State.NOT_APPLICABLE else texts.ask, language)


_NO_UNITS = Text(
    "Dokumentasjonen sier at ingen enheter har egne ansatte.",
    "Dokumentasjonen seier at ingen einingar har eigne tilsette.",
    "The documentation says that no unit has employees of its own.",
)


def text_in(
    text: RuleText, language: Language, finding: Finding | None = None, one: CriterionFinding | None = None
) -> str:
    """Return a rule's text in a language, filled in with what the finding and the criterion saw."""
    words: str = text.as_text()[language]
    values: dict[str, Any] = {}
    if finding is not None:
        values |= {"subject": finding.subject.called[language], "on": finding.on}
    if one is not None:
        values |= {seen.path: seen.value for seen in one.seen}
        values["failed"] = [item.called[language] for item in one.failed_items]
        values["total"] = one.trace.total if one.trace else None
    return fill(words, language, values)


def conditions(finding: Finding, language: Language) -> tuple[str, ...]:
    """Return what must be shown for an order to be closed: the `to_close` of the criteria that failed."""
    return tuple(
        text_in(one.criterion.definition.to_close, language, finding, one)
        for one in finding.with_status(CriterionStatus.FAILED)
    )


def reason_of(
    finding: Finding, one: CriterionFinding, language: Language, documentation: Documentation | None = None
) -> Reason:
    """Return what is said of one criterion of a finding that failed, is unknown or must be weighed."""
    definition = one.criterion.definition
    sources = sources_of(one)
    if one.status is CriterionStatus.FAILED:
        return Reason(
            one, text_in(definition.finding, language, finding, one), sources, _silence(one, language)
        )
    if one.status is CriterionStatus.UNKNOWN:
        why = WHY_UNKNOWN[one.unknown][language] if one.unknown else ""
        return Reason(one, text_in(definition.ask, language, finding, one), sources, why)
    return Reason(one, _to_weigh(finding, one, language, documentation), sources)


_SILENCE: dict[Unknown, Text] = {
    Unknown.SILENT: Text(
        "Dokumentet er lest i sin helhet. Dette skal være skriftlig etter {basis}.",
        "Dokumentet er lese i sin heilskap. Dette skal vere skriftleg etter {basis}.",
        "The document was read in full. This must be in writing under {basis}.",
    ),
    Unknown.ABSENT: Text(
        "Virksomheten har bekreftet at alt er sendt inn. Dette skal være skriftlig etter {basis}.",
        "Verksemda har stadfesta at alt er sendt inn. Dette skal vere skriftleg etter {basis}.",
        "The organisation has confirmed that everything was sent in. This must be in writing under {basis}.",
    ),
}


def _silence(one: CriterionFinding, language: Language) -> str:
    """Return why nothing shown counts as a no, where the law demands it in writing; "" elsewhere."""
    if one.silence is None:
        return ""
    basis = print_citations(one.criterion.in_writing, language)
    return _SILENCE[one.silence][language].format(basis=basis)


def _to_weigh(
    finding: Finding, one: CriterionFinding, language: Language, documentation: Documentation | None
) -> str:
    if one.disputes:
        return " ".join(dispute_sentence(dispute, documentation, language) for dispute in one.disputes)
    asked = [question.text[language] for question in _questions_left(one)]
    return " ".join(asked) or text_in(one.criterion.definition.ask, language, finding, one)


def _questions_left(one: CriterionFinding) -> list[Any]:
    """Return the questions that decide: those in the trace that are still open, each once."""
    found: dict[str, Any] = {}

    def walk(trace: Any) -> None:
        if trace.question is not None and trace.outcome not in (True, False):
            found.setdefault(trace.question.id, trace.question)
        for child in trace.children:
            walk(child)

    if one.trace is not None:
        walk(one.trace)
    return list(found.values()) or list(one.questions())


_DISPUTE = Text(
    "Kildene er uenige om {field}: {values}. Hva er riktig?",
    "Kjeldene er usamde om {field}: {values}. Kva er rett?",
    "The sources disagree on {field}: {values}. Which is right?",
)


def dispute_sentence(dispute: Dispute, documentation: Documentation | None, language: Language) -> str:
    """Return what the sources disagree on, with each value and where it stands."""
    values = []
    for one in dispute.values:
        places = [place_in_words(source, documentation, language) for source in one.sources]
        shown = _disputed_value(one.value, language)
        values.append(f"{shown} ({listed([p for p in places if p], language)})" if any(places) else shown)
    field = _disputed_field(dispute.path, documentation, language)
    return _DISPUTE[language].format(field=field, values=f" {_OR[language]} ".join(values))


_OR = Text("eller", "eller", "or")
_YES_NO = {True: Text("ja", "ja", "yes"), False: Text("nei", "nei", "no")}


def _disputed_value(value: Any, language: Language) -> str:
    if isinstance(value, bool):
        return _YES_NO[value][language]
    try:
        return in_words(PartialDate.parse(str(value)), language)
    except ValueError:
        return str(value)


def _disputed_field(path: str, documentation: Documentation | None, language: Language) -> str:
    """Return «valgt eller utpekt (Elvebu)»: the name of the field, and of the record that holds it."""
    *above, name = path.split(".")
    holder: Any = documentation
    for part in above:
        inside = holder if isinstance(holder, tuple) else getattr(holder, part, None)
        holder = (
            next((item for item in inside if getattr(item, "id", None) == part), None)
            if isinstance(inside, tuple) and inside is holder
            else inside
        )
    if not isinstance(holder, Part) or name not in type(holder).model_fields:
        return f"«{path}»"
    called = f" ({holder.called()[language]})" if isinstance(holder, Record) else ""
    return f"«{type(holder).label_of(name)[language]}»{called}"


def sources_of(one: CriterionFinding) -> tuple[Source, ...]:
    """Return where the values of a criterion and the things that failed are known from, each place once."""
    found: dict[Source, None] = {}
    for item in one.failed_items:
        found |= dict.fromkeys(item.sources)
    if not found:
        for seen in one.seen:
            found |= dict.fromkeys(seen.sources)
    return tuple(found)


_PLACES: dict[str, Text] = {
    "page": Text("side {}", "side {}", "page {}"),
    "sheet": Text("ark {}", "ark {}", "sheet {}"),
    "cell": Text("celle {}", "celle {}", "cell {}"),
    "heading": Text("under «{}»", "under «{}»", "under “{}”"),
    "paragraph": Text("avsnitt {}", "avsnitt {}", "paragraph {}"),
}


def place_in_words(source: Source, documentation: Documentation | None, language: Language) -> str:
    """Return where a source points: the document by its title or file name, and the place in it."""
    pieces = [_document_name(source, documentation)] if source.document else []
    for field, words in _PLACES.items():
        value = getattr(source, field)
        if value is not None:
            pieces.append(words[language].format(value))
    if source.statement is not None:
        pieces.insert(0, _statement_in_words(source.statement, documentation, language))
    return ", ".join(piece for piece in pieces if piece)


def source_in_words(source: Source, documentation: Documentation | None, language: Language) -> str:
    """Return the place, and the words that stand there in quotation marks, which keep their own language."""
    place = place_in_words(source, documentation, language)
    if source.quote is None:
        return place
    quote = f"“{source.quote}”" if language == "en" else f"«{source.quote}»"
    return f"{place}: {quote}" if place else quote


def _document_name(source: Source, documentation: Documentation | None) -> str:
    for document in documentation.documents if documentation else ():
        if document.id == source.document:
            return str(document.file_name or document.title or document.id)
    return source.document or ""


_STATEMENT: dict[Speaker, Text] = {
    Speaker.EMPLOYER: Text("dere opplyste", "de opplyste", "you stated"),
    Speaker.EMPLOYEES: Text("ansatte opplyste", "tilsette opplyste", "employees stated"),
    Speaker.SAFETY_REPRESENTATIVE: Text(
        "verneombudet opplyste", "verneombodet opplyste", "the safety representative stated"
    ),
    Speaker.DOCUMENT: Text("dokumentet viser", "dokumentet viser", "the document shows"),
    Speaker.INSPECTOR: Text(
        "under befaringen så vi", "under synfaringa såg vi", "during the site visit we saw"
    ),
}


def _statement_in_words(statement_id: str, documentation: Documentation | None, language: Language) -> str:
    statements: Iterable[Statement] = documentation.statements if documentation else ()
    for statement in statements:
        if statement.id == statement_id:
            said = _STATEMENT[statement.by][language]
            day = f" {in_words(statement.on, language)}" if isinstance(statement.on, PartialDate) else ""
            return f"{said}{day}: {statement.text}"
    return statement_id
