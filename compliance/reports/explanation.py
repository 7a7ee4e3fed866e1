"""Why a finding is what it is: each criterion, what its checks saw, and where that is known from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from compliance.documentation.base import Choice, Record
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.evaluation import CriterionFinding, CriterionStatus, Finding
from compliance.facts.values import Coverage, Listing
from compliance.facts.view import View
from compliance.law import print_citations
from compliance.reports.sentences import STATE_MARKS, STATE_NAMES, WHY_UNKNOWN, source_in_words, text_in
from compliance.rules.trace import Seen, Trace
from compliance.rules.wording import decimal, in_words, listed
from compliance.state import JUDGEMENT, Unknown
from compliance.texts import Language, Text

_MARKS = {
    CriterionStatus.MET: "✓",
    CriterionStatus.FAILED: "✕",
    CriterionStatus.UNKNOWN: "–",
    CriterionStatus.REVIEW: "?",
    CriterionStatus.LEFT_OUT: "∅",
    CriterionStatus.NOT_REACHED: "·",
}
_NOT_JUDGED = {
    CriterionStatus.LEFT_OUT: Text("gjelder ikke her", "gjeld ikkje her", "does not apply here"),
    CriterionStatus.NOT_REACHED: Text(
        "ikke vurdert, fordi et kriterium det bygger på, ikke er oppfylt eller ikke er kjent",
        "ikkje vurdert, fordi eit kriterium det byggjer på, ikkje er oppfylt eller ikkje er kjent",
        "not judged, because a criterion it rests on is not met or not known",
    ),
}
_FACTS = Text(
    "fingeravtrykk for en vurdering: {facts}",
    "fingeravtrykk for ei vurdering: {facts}",
    "fingerprint for a judgement: {facts}",
)
_FORMER = Text(
    "tidligere vurdert til «{answer}» av {by} {on}: {reason}. Opplysningene er endret siden.",
    "tidlegare vurdert til «{answer}» av {by} {on}: {reason}. Opplysningane er endra sidan.",
    "judged “{answer}” before by {by} {on}: {reason}. The facts have changed since.",
)
_RECORDED = Text(
    "vurdert til «{answer}» av {by} {on}: {reason}",
    "vurdert til «{answer}» av {by} {on}: {reason}",
    "judged “{answer}” by {by} {on}: {reason}",
)
_YES_NO = {True: Text("ja", "ja", "yes"), False: Text("nei", "nei", "no")}
_NONE_SAID = Text(
    "dokumentert at det ikke finnes", "dokumentert at det ikkje finst", "documented that there is none"
)
_UNKNOWN = Text("ukjent", "ukjent", "unknown")


def explanation(finding: Finding, documentation: Documentation, language: Language) -> str:
    """Return the whole reason for a finding as indented text."""
    lines = _lines(finding, documentation, language)
    # A line break in a value or a quote must not make a line of its own.
    return "".join(f"{_LINE_BREAK.sub(' ', line)}\n" for line in lines)


_LINE_BREAK = re.compile(r"\s*[\n\r\x0b\x0c\x85\u2028\u2029]\s*")


def _lines(finding: Finding, documentation: Documentation, language: Language) -> Iterator[str]:
    title = text_in(finding.rule.definition.title, language)
    name = f" – {finding.subject.called[language]}" if finding.subject.id else ""
    yield f"{STATE_MARKS[finding.state]} {STATE_NAMES[finding.state][language]}: {title}{name}"
    yield f"  {print_citations(finding.rule.basis, language)}"
    if finding.applies is not None:
        yield from _criterion(finding.applies, documentation, language)
    for one in finding.criteria:
        yield from _criterion(one, documentation, language)


def _criterion(one: CriterionFinding, documentation: Documentation, language: Language) -> Iterator[str]:
    yield ""
    basis = print_citations(one.criterion.basis, language)
    yield f"  {_MARKS[one.status]} {text_in(one.criterion.definition.text, language)}" + (
        f" ({basis})" if basis else ""
    )
    if one.status in _NOT_JUDGED:
        yield f"      {_NOT_JUDGED[one.status][language]}"
        return
    if one.trace is not None:
        yield from _trace(one.trace, documentation, language, 6)
    for judged in one.recorded:
        yield f"      {_said(_RECORDED, judged, language)}"
    for judged in one.former:
        yield f"      {_said(_FORMER, judged, language)}"
    if one.status is CriterionStatus.REVIEW and one.facts:
        yield f"      {_FACTS[language].format(facts=one.facts)}"


def _said(words: Text, judged: Any, language: Language) -> str:
    return words[language].format(
        answer=_YES_NO[judged.answer][language],
        by=judged.by,
        on=in_words(judged.on, language),
        reason=judged.reason,
    )


def _trace(trace: Trace, documentation: Documentation, language: Language, indent: int) -> Iterator[str]:
    space = " " * indent
    mark = (
        "✓"
        if trace.outcome is True
        else "✕"
        if trace.outcome is False
        else "?"
        if trace.outcome is JUDGEMENT
        else "–"
    )
    if trace.check in ("all", "any"):
        joined = (
            Text("alle disse", "alle desse", "all of these")
            if trace.check == "all"
            else Text("minst én av disse", "minst éin av desse", "at least one of these")
        )
        yield f"{space}{mark} {joined[language]}:"
    else:
        yield f"{space}{mark} {trace.words[language]}"
    for seen in trace.seen:
        yield f"{space}    {_value(seen, language)}"
        for source in seen.sources[:3]:
            yield f"{space}      {source_in_words(source, documentation, language)}"
    if trace.failed and trace.outcome is not True:
        yield f"{space}    → {listed([item.called[language] for item in trace.failed], language)}"
    for child in trace.children if trace.check in ("all", "any") else ():
        yield from _trace(child, documentation, language, indent + 2)


def _value(seen: Seen, language: Language) -> str:
    words = _NONE_SAID[language] if seen.documented_none else value_in_words(seen.value, language)
    return f"{seen.path} = {words}"


def value_in_words(value: Any, language: Language) -> str:
    """Return a value a check saw, as a reader would write it."""
    if isinstance(value, Unknown):
        return f"{_UNKNOWN[language]} ({WHY_UNKNOWN[value][language].rstrip('.').lower()})"
    if isinstance(value, bool):
        return _YES_NO[value][language]
    if isinstance(value, Choice):
        return value.text[language]
    if isinstance(value, PartialDate):
        return in_words(value, language)
    if isinstance(value, Listing):
        names = [
            item.called()[language] if hasattr(item, "called") else value_in_words(item, language)
            for item in value.items
        ]
        return listed(names, language) if names else _rest(value.rest, language)
    if isinstance(value, Coverage):
        held = [key for key, mark in value.marks.items() if mark is True]
        return (
            listed([_name_of(key, language) for key in held], language)
            if held
            else _rest(value.rest, language)
        )
    if isinstance(value, Record | View):
        return value.called()[language]
    if isinstance(value, int | float):
        return decimal(value)
    return str(value)


def _rest(rest: Any, language: Language) -> str:
    if rest is False:
        return _NONE_SAID[language]
    return (
        f"{_UNKNOWN[language]} ({WHY_UNKNOWN[rest][language].rstrip('.').lower()})"
        if isinstance(rest, Unknown)
        else "–"
    )


def _name_of(key: Any, language: Language) -> str:
    return key.text[language] if isinstance(key, Choice) else str(key)
