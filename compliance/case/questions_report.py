"""The questions of a meeting as text: party by party, then what to weigh, and the documents to send in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from compliance.case.questions import Aim, Meeting, MeetingQuestion
from compliance.checklists import Asked
from compliance.evaluation import Finding
from compliance.reports.sentences import text_in
from compliance.texts import Language, Text

MOST_NAMED = 4
"""How many control points are named after a question."""

_TITLE = Text("Spørsmål til møtet: {name}", "Spørsmål til møtet: {name}")
_NOTHING = Text(
    "Ingenting er ukjent, og ingenting må vurderes. Det er ikke mer å spørre om.",
    "Ingenting er ukjent, og ingenting må vurderast. Det er ikkje meir å spørje om.",
)
_TO = {
    Asked.EMPLOYER: Text("Til arbeidsgiveren", "Til arbeidsgivaren"),
    Asked.SAFETY_REPRESENTATIVE: Text("Til verneombudet", "Til verneombodet"),
    Asked.EMPLOYEES: Text("Til ansatte", "Til tilsette"),
    Asked.BHT: Text("Til bedriftshelsetjenesten", "Til bedriftshelsetenesta"),
}
_BEARS_ON_ONE = Text("Kan endre {names}.", "Kan endre {names}.")
_BEARS_ON = Text("Kan endre {n} funn: {names}.", "Kan endre {n} funn: {names}.")
_AND_MORE = Text("{names} og {n} til", "{names} og {n} til")
_FOR_CONDITIONS = Text(
    "Endrer ikke resultatet, men avgjør om et pålegg skal ha flere vilkår:",
    "Endrar ikkje resultatet, men avgjer om eit pålegg skal ha fleire vilkår:",
)
_FROM_CHECKLIST = Text("Fra sjekklisten:", "Frå sjekklista:")
_WEIGH = Text("Dette må inspektøren selv vurdere", "Dette må inspektøren sjølv vurdere")
_DOCUMENTS = Text("Be om disse dokumentene", "Be om desse dokumenta")


def questions_report(name: str, found: Meeting, language: Language, width: int = 100) -> str:
    """Return the questions as plain text, wrapped to `width` characters; `name` is that of the organisation."""
    return "\n".join(_lines(name, found, language, width)) + "\n"


def _lines(name: str, found: Meeting, language: Language, width: int) -> Iterator[str]:
    yield from wrap(_TITLE[language].format(name=name), width)
    if not found.questions:
        yield ""
        yield from wrap(_NOTHING[language], width)
    for asked, heading in _TO.items():
        part = list(_party(asked, found, language, width))
        if part:
            yield from ("", heading[language], *part)
    weighed = [one for one in found.questions if one.aim is Aim.WEIGH]
    if weighed:
        yield from ("", _WEIGH[language])
        yield from _questions(weighed, language, width)
    if found.documents:
        yield from ("", _DOCUMENTS[language])
        for document in found.documents:
            yield from _wrapped(document[language], 2, width, "• ")


def _party(asked: Asked, found: Meeting, language: Language, width: int) -> Iterator[str]:
    yield from _questions(found.to(asked, Aim.CHANGE), language, width)
    for_conditions = found.to(asked, Aim.CONDITION)
    if for_conditions:
        yield from _wrapped(_FOR_CONDITIONS[language], 2, width)
        for one in for_conditions:
            yield from _wrapped(one.text[language], 4, width, "• ")
    own = [text for party, text in found.from_checklist if party is asked]
    if own:
        yield from _wrapped(_FROM_CHECKLIST[language], 2, width)
        for text in own:
            yield from _wrapped(text[language], 4, width, "• ")


def _questions(questions: Sequence[MeetingQuestion], language: Language, width: int) -> Iterator[str]:
    for number, one in enumerate(questions, start=1):
        mark = f"{number}. "
        yield from _wrapped(one.text[language], 2, width, mark)
        yield from _wrapped(_bears_on(one.findings, language), 2 + len(mark), width)
        if one.why[language]:
            yield from _wrapped(one.why[language], 2 + len(mark), width)


def _bears_on(findings: Sequence[Finding], language: Language) -> str:
    names = [_called(finding, language) for finding in findings]
    if len(names) == 1:
        return _BEARS_ON_ONE[language].format(names=names[0])
    shown = "; ".join(names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        shown = _AND_MORE[language].format(names=shown, n=len(names) - MOST_NAMED)
    return _BEARS_ON[language].format(n=len(names), names=shown)


def _called(finding: Finding, language: Language) -> str:
    title = text_in(finding.rule.definition.title, language)
    return f"«{title}» ({finding.subject.called[language]})" if finding.subject.id else f"«{title}»"


def _wrapped(text: str, indent: int, width: int, mark: str = "") -> list[str]:
    first = " " * indent + mark
    return wrap(text, width, initial_indent=first, subsequent_indent=" " * len(first))
