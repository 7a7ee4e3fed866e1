"""What would close a finding, in words: criterion by criterion, each with the ways there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from compliance.documentation.documentation import Documentation
from compliance.evaluation import CriterionFinding, CriterionStatus, Finding
from compliance.evaluation.closing import Closing, CriterionClosing
from compliance.reports.sentences import STATE_MARKS, STATE_NAMES, no_subject_sentence, reasons, text_in
from compliance.rules.ways import Need, NeedKind, Way
from compliance.rules.wording import UNFILLED
from compliance.state import State
from compliance.texts import Language, Text

MOST_WAYS_SHOWN = 5
"""How many whole ways are written out where the criteria cannot be taken one by one."""

MOST_ALTERNATIVES_SHOWN = 6
"""How many ways are written out for one criterion."""

_NOTHING_NEEDED = Text(
    "Kontrollpunktet er oppfylt. Ingenting mangler.",
    "Kontrollpunktet er oppfylt. Ingenting manglar.",
    "The control point is met. Nothing is missing.",
)
_NOTHING_HELPS = Text(
    "Ingen opplysning alene gjør kontrollpunktet oppfylt.",
    "Inga opplysning aleine gjer kontrollpunktet oppfylt.",
    "No fact alone makes the control point met.",
)
_MUST_BE_SHOWN = Text(
    "Dette må være dokumentert for at kontrollpunktet skal bli oppfylt:",
    "Dette må vere dokumentert for at kontrollpunktet skal bli oppfylt:",
    "This must be documented for the control point to be met:",
)
_CAN_CHANGE = Text(
    "Bare dette kan endre resultatet. Kontrollpunktet blir oppfylt når alt er dokumentert:",
    "Berre dette kan endre resultatet. Kontrollpunktet blir oppfylt når alt er dokumentert:",
    "Only this can change the outcome. The control point is met when all of it is documented:",
)
_APPLIES = Text(
    "Kontrollpunktet gjelder bare når dette er dokumentert. Er det ikke slik, faller det bort:",
    "Kontrollpunktet gjeld berre når dette er dokumentert. Er det ikkje slik, fell det bort:",
    "The control point applies only when this is documented. If it is not so, nothing is asked:",
)
_ONE_OF = Text("Ett av disse er nok:", "Eitt av desse er nok:", "One of these is enough:")
_WAY = Text("Måte {n} av {total}", "Måte {n} av {total}", "Way {n} of {total}")
_MORE = Text(
    "Det finnes flere måter. De korteste er vist.",
    "Det finst fleire måtar. Dei kortaste er viste.",
    "There are more ways. The shortest are shown.",
)
_ONE_MORE = Text("… og én måte til.", "… og éin måte til.", "… and one more way.")
_MANY_MORE = Text("… og {n} måter til.", "… og {n} måtar til.", "… and {n} more ways.")
_CAN_SHOW = Text("Kan vises med: {text}", "Kan visast med: {text}", "Can be shown by: {text}")
_JUDGE = Text("En person må vurdere: {text}", "Ein person må vurdere: {text}", "A person must assess: {text}")
_LEFT_OUT = Text(
    "Det er dokumentert at dette ikke er tilfelle, slik at kravet ikke gjelder: {text}",
    "Det er dokumentert at dette ikkje er tilfelle, slik at kravet ikkje gjeld: {text}",
    "It is documented that this is not so, and the criterion does not apply: {text}",
)
_OTHERWISE = Text(
    "Dokumentene viser noe annet i dag.",
    "Dokumenta viser noko anna i dag.",
    "The documents now show otherwise.",
)
_JUDGED_BEFORE = Text(
    "Kravet er vurdert før. Når opplysningene blir endret, må det vurderes på nytt.",
    "Kravet er vurdert før. Når opplysningane blir endra, må det vurderast på nytt.",
    "This has been assessed. When the facts change, it must be assessed again.",
)


def closing_report(
    closings: Iterable[Closing], documentation: Documentation, language: Language, width: int = 100
) -> str:
    """Return what would close each finding, as plain text wrapped to `width` characters."""
    parts = ["\n".join(_lines(one, documentation, language, width)) for one in closings]
    return "\n\n".join(parts) + "\n"


def _lines(closing: Closing, documentation: Documentation, language: Language, width: int) -> Iterator[str]:
    finding = closing.finding
    title = text_in(finding.rule.definition.title, language)
    name = f" – {finding.subject.called[language]}" if finding.subject.id else ""
    yield f"{STATE_MARKS[finding.state]} {STATE_NAMES[finding.state][language]}: {title}{name}"
    if not closing.sets:
        for sentence in _when_nothing_is_needed(finding, documentation, language):
            yield from _wrapped(sentence, 4, width)
        return
    lead = _CAN_CHANGE if finding.state is State.NOT_DOCUMENTED else _MUST_BE_SHOWN
    yield from _wrapped(lead[language], 4, width)
    if closing.is_free_choice:
        for one in closing.criteria:
            if one.is_needed:
                yield from _criterion(finding, one, one.alternatives, language, width)
        is_whole = closing.has_every_alternative
    else:
        yield from _whole_ways(closing, language, width)
        is_whole = closing.complete and len(closing.sets) <= MOST_WAYS_SHOWN
    if not is_whole:
        yield ""
        yield from _wrapped(_MORE[language], 4, width)


def _when_nothing_is_needed(
    finding: Finding, documentation: Documentation, language: Language
) -> Iterator[str]:
    if finding.state is State.MET:
        yield _NOTHING_NEEDED[language]
    elif sentence := no_subject_sentence(finding, language):
        yield sentence
    else:
        if finding.state is not State.NOT_APPLICABLE:
            yield _NOTHING_HELPS[language]
        for reason in reasons(finding, language, documentation):
            yield reason.sentence


def _whole_ways(closing: Closing, language: Language, width: int) -> Iterator[str]:
    """Write each way whole, where what is chosen for one criterion decides what another needs."""
    shown = closing.sets[:MOST_WAYS_SHOWN]
    for number, way in enumerate(shown, start=1):
        if len(shown) > 1:
            yield ""
            yield from _wrapped(_WAY[language].format(n=number, total=len(closing.sets)), 4, width)
        said: set[Need] = set()
        for one in closing.criteria:
            wanted = {need for other in one.alternatives for need in other} - said
            mine = tuple(need for need in way if need in wanted)
            if mine:
                said.update(mine)
                yield from _criterion(closing.finding, one, (mine,), language, width)


def _criterion(
    finding: Finding, one: CriterionClosing, ways: tuple[Way, ...], language: Language, width: int
) -> Iterator[str]:
    judged = _judged(finding, one)
    yield ""
    if judged is not None and judged is finding.applies:
        yield from _wrapped(_APPLIES[language], 4, width)
    else:
        yield from _wrapped(text_in(one.criterion.definition.text, language), 4, width)
        if judged is not None:
            yield from _wrapped(_can_be_shown_by(finding, judged, language), 6, width)
            if judged.recorded:
                yield from _wrapped(_JUDGED_BEFORE[language], 6, width)
    if len(ways) == 1:
        for need in ways[0]:
            yield from _wrapped(_need(need, language), 6, width, "• ")
        return
    yield from _wrapped(_ONE_OF[language], 6, width)
    for number, way in enumerate(ways[:MOST_ALTERNATIVES_SHOWN], start=1):
        for place, need in enumerate(way):
            mark = f"{number}. " if place == 0 else " " * len(f"{number}. ")
            yield from _wrapped(_need(need, language), 8, width, f"{mark}• ")
    if (more := len(ways) - MOST_ALTERNATIVES_SHOWN) > 0:
        yield from _wrapped((_ONE_MORE if more == 1 else _MANY_MORE)[language].format(n=more), 8, width)


def _judged(finding: Finding, one: CriterionClosing) -> CriterionFinding | None:
    if finding.applies is not None and one.criterion.id == finding.applies.id:
        return finding.applies
    return next((judged for judged in finding.criteria if judged.id == one.criterion.id), None)


def _can_be_shown_by(finding: Finding, judged: CriterionFinding, language: Language) -> str:
    """Return what the rule says closes the criterion; "" where it names what is not known yet."""
    if judged.status not in (CriterionStatus.FAILED, CriterionStatus.UNKNOWN):
        return ""
    text = text_in(judged.criterion.definition.to_close, language, finding, judged)
    return "" if UNFILLED in text else _CAN_SHOW[language].format(text=_ended(text))


def _need(need: Need, language: Language) -> str:
    words = need.words[language]
    if need.kind is NeedKind.JUDGEMENT:
        said = _JUDGE[language].format(text=words)
    elif need.kind is NeedKind.LEFT_OUT:
        said = _LEFT_OUT[language].format(text=words)
    elif need.item is not None:
        said = f"{need.item[language]}: {words}"
    else:
        said = words[:1].upper() + words[1:]
    if need.is_wrong and need.kind is NeedKind.FACT:
        return f"{_ended(said)} {_OTHERWISE[language]}"
    return _ended(said)


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _wrapped(text: str, indent: int, width: int, mark: str = "") -> list[str]:
    first = " " * indent + mark
    return wrap(text, width, initial_indent=first, subsequent_indent=" " * len(first))
