"""What an answer shows of each order, in words: condition by condition, with the words and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from compliance.case.closing import ClosedOrder, JudgedAnswer, JudgedCondition, Verdict, Why
from compliance.case.folder import Case
from compliance.case.order_deadlines import deadline_of
from compliance.documentation.base import Source
from compliance.evaluation import CriterionFinding, CriterionStatus
from compliance.facts.values import Listing
from compliance.law import print_citations
from compliance.reports.sentences import reason_of, source_in_words, sources_of, text_in
from compliance.rules.trace import Trace
from compliance.rules.wording import in_words, listed
from compliance.texts import Language, Text

MOST_SOURCES = 3
"""How many places are shown for one condition."""

_TITLE = Text("Svaret «{name}» fra {by}, mottatt {day}", "Svaret «{name}» frå {by}, motteke {day}")
_LATE = Text(
    "Svaret kom etter fristen for pålegg {number}, som var {deadline}.",
    "Svaret kom etter fristen for pålegg {number}, som var {deadline}.",
)
_ORDER = Text("Pålegg {number}: {title}", "Pålegg {number}: {title}")
_CAN_CLOSE = Text("Alle vilkårene er oppfylt.", "Alle vilkåra er oppfylte.")
_STAYS_OPEN = Text(
    "{met} av {total} vilkår er oppfylt. Pålegget står åpent.",
    "{met} av {total} vilkår er oppfylte. Pålegget står ope.",
)
_CLOSED_BEFORE = Text("Pålegget ble lukket {day}.", "Pålegget blei lukka {day}.")
_WITHDRAWN = Text("Pålegget ble trukket tilbake {day}.", "Pålegget blei trekt tilbake {day}.")
_VERDICTS: dict[Verdict, tuple[str, Text]] = {
    Verdict.MET: ("✓", Text("Oppfylt", "Oppfylt")),
    Verdict.NOT_MET: ("✕", Text("Ikke oppfylt", "Ikkje oppfylt")),
    Verdict.UNCLEAR: ("?", Text("Uklart", "Uklart")),
}
_WHY: dict[Why, Text] = {
    Why.ONLY_SAID: Text(
        "Svaret sier at det er slik, men ingen dokumenter viser det.",
        "Svaret seier at det er slik, men ingen dokument viser det.",
    ),
    Why.ONLY_DONE: Text(
        "Svaret sier at tiltaket er utført, men viser ikke en datert og bindende plan.",
        "Svaret seier at tiltaket er utført, men viser ikkje ein datert og bindande plan.",
    ),
    Why.NOT_APPLICABLE: Text(
        "Etter det som er sendt inn, gjelder kravet ikke her lenger. Vurder om pålegget skal trekkes tilbake.",
        "Etter det som er sendt inn, gjeld kravet ikkje her lenger. Vurder om pålegget skal trekkjast tilbake.",
    ),
    Why.SUBJECT_GONE: Text(
        "Den pålegget gjelder, er ikke lenger med i dokumentasjonen.",
        "Den pålegget gjeld, er ikkje lenger med i dokumentasjonen.",
    ),
    Why.BEHIND_ANOTHER: Text(
        "Dette må være på plass først: {needed}", "Dette må vere på plass først: {needed}"
    ),
}
_MEASURE = Text("{measure}: mangler {fields}", "{measure}: manglar {fields}")
_NEW = Text("Nye brudd, som ikke er vilkår i pålegget", "Nye brot, som ikkje er vilkår i pålegget")
_NEW_SO_WHAT = Text(
    "De hører hjemme i et nytt varsel, og hindrer ikke at pålegget lukkes.",
    "Dei høyrer heime i eit nytt varsel, og hindrar ikkje at pålegget blir lukka.",
)
_REQUIREMENT = Text("Krav: {basis}", "Krav: {basis}")
_LIMIT = Text(
    "Vilkårene er vurdert etter reglene da pålegget ble gitt. En person avgjør om pålegget skal lukkes.",
    "Vilkåra er vurderte etter reglane då pålegget blei gitt. Ein person avgjer om pålegget skal lukkast.",
)


def closing_report(case: Case, judged: JudgedAnswer, language: Language, width: int = 100) -> str:
    """Return the report as plain text, wrapped to `width` characters."""
    return "\n".join(_lines(case, judged, language, width)) + "\n"


def _lines(case: Case, judged: JudgedAnswer, language: Language, width: int) -> Iterator[str]:
    answer = judged.answer
    day = in_words(answer.file.received_on, language)
    title = _TITLE[language].format(name=answer.name, by=answer.file.by.text[language], day=day)
    yield from wrap(title, width)
    for one in judged.orders:
        yield ""
        yield from _order(case, judged, one, language, width)
    if judged.new_breaches:
        yield ""
        yield from wrap(f"{_NEW[language]}:", width)
        yield from _new_breaches(judged, language, width)
        yield from wrap(_NEW_SO_WHAT[language], width)
    yield ""
    yield from wrap(_LIMIT[language], width)


def _order(
    case: Case, judged: JudgedAnswer, one: ClosedOrder, language: Language, width: int
) -> Iterator[str]:
    order = one.order
    yield from wrap(
        _ORDER[language].format(number=order.number, title=order.title.as_text()[language]), width
    )
    for words, end in ((_CLOSED_BEFORE, order.closed), (_WITHDRAWN, order.withdrawn)):
        if end is not None:
            yield from _indented(words[language].format(day=in_words(end.on, language)), 2, width)
    if one.can_close:
        yield from _indented(_CAN_CLOSE[language], 2, width)
    else:
        said = _STAYS_OPEN[language].format(met=len(one.met), total=len(one.conditions))
        yield from _indented(said, 2, width)
    deadline = deadline_of(order, case.file, judged.answer.file.received_on)
    if judged.answer.file.received_on > deadline:
        late = _LATE[language].format(number=order.number, deadline=in_words(deadline, language))
        yield from _indented(late, 2, width)
    for condition in one.conditions:
        yield from _condition(judged, condition, language, width)


def _condition(judged: JudgedAnswer, one: JudgedCondition, language: Language, width: int) -> Iterator[str]:
    mark, name = _VERDICTS[one.verdict]
    words = one.condition.text.as_text()[language]
    subject = _name_of(one, language)
    yield from _indented(f"{mark} {name[language]}: {words}{subject}", 2, width)
    if one.why in _WHY:
        needed = text_in(one.criterion.criterion.definition.text, language) if one.criterion else ""
        yield from _indented(_WHY[one.why][language].format(needed=needed), 6, width)
    for measure in one.only_said_done:
        fields = listed([field[language] for field in measure.missing], language)
        yield from _indented(
            _MEASURE[language].format(measure=measure.measure, fields=fields), 6, width, "• "
        )
    if one.criterion is None or one.finding is None:
        return
    if one.why in (Why.FAILS, Why.UNKNOWN, Why.TO_WEIGH, Why.BEHIND_ANOTHER):
        reason = reason_of(one.finding, one.criterion, language, judged.documented.whole)
        yield from _indented(" ".join(filter(None, (reason.sentence, reason.why))), 6, width)
    if one.why is not Why.UNKNOWN:
        for source in sources_behind(one.criterion)[:MOST_SOURCES]:
            yield from _indented(source_in_words(source, judged.documented.whole, language), 6, width)


def sources_behind(one: CriterionFinding) -> tuple[Source, ...]:
    """Return where it is known from: of a criterion that is met, only what makes it so."""
    if one.trace is None or one.status is not CriterionStatus.MET:
        return sources_of(one)
    return tuple(dict.fromkeys(_behind(one.trace))) or sources_of(one)


def _behind(trace: Trace) -> Iterator[Source]:
    for seen in trace.seen:
        yield from seen.sources
        if isinstance(seen.value, Listing):
            # A list has no place of its own; what is in it has.
            for item in seen.value.items:
                yield from getattr(getattr(item, "record", item), "sources", ())
    for child in trace.children:
        if child.outcome is True:
            yield from _behind(child)


def _name_of(one: JudgedCondition, language: Language) -> str:
    """Return whom the condition is for, where the words of the condition do not say it."""
    if one.condition.subject is None:
        return ""
    name = one.finding.subject.called[language] if one.finding else one.condition.subject
    return "" if name in one.condition.text.as_text()[language] else f" ({name})"


def _new_breaches(judged: JudgedAnswer, language: Language, width: int) -> Iterator[str]:
    for new in judged.new_breaches:
        finding = new.finding
        title = text_in(finding.rule.definition.title, language)
        name = f" – {finding.subject.called[language]}" if finding.subject.id else ""
        yield from _indented(f"✕ {title}{name}", 2, width)
        for one in new.criteria:
            reason = reason_of(finding, one, language, judged.documented.whole)
            yield from _indented(" ".join(filter(None, (reason.sentence, reason.why))), 6, width)
            for source in reason.sources[:MOST_SOURCES]:
                yield from _indented(source_in_words(source, judged.documented.whole, language), 6, width)
        basis = print_citations(finding.rule.basis, language)
        yield from _indented(_REQUIREMENT[language].format(basis=basis), 6, width)


def _indented(text: str, indent: int, width: int, mark: str = "") -> list[str]:
    first = " " * indent + mark
    return wrap(text, width, initial_indent=first, subsequent_indent=" " * (indent + 2))
