"""The coverage of rules as text and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from compliance.maintenance.clause_coverage import APPLIES_WHEN, LeafCoverage, PartCoverage
from compliance.maintenance.coverage import CitedPlace, Coverage, RuleCoverage, name_of
from compliance.maintenance.provision_coverage import Touch
from compliance.reports.sentences import STATE_NAMES
from compliance.state import State
from compliance.texts import Language, Text

WIDTH = 110

_PROVISIONS = Text("BESTEMMELSER", "FØRESEGNER")
_RULES = Text("REGLER", "REGLAR")
_TESTS = Text("{n} tester", "{n} testar")
_ONE_TEST = Text("1 test", "1 test")
_NOT_COVERED = Text("ikke dekket", "ikkje dekt")
_NO_REASON = Text(
    "Ikke dekket, og ingen har sagt hvorfor. Skriv begrunnelsen i not-covered.yaml.",
    "Ikkje dekt, og ingen har sagt kvifor. Skriv grunngivinga i not-covered.yaml.",
)
_DOCUMENTS = Text("Dokumenter: ", "Dokument: ")
_READS = Text("Opplysninger: ", "Opplysningar: ")
_OTHER_RULES = Text("Funn fra andre regler: ", "Funn frå andre reglar: ")
_CONDITION = Text("når punktet gjelder", "når punktet gjeld")
_SHOWN = Text("vist: {states}", "vist: {states}")
_MISSING = Text("ikke vist: {states}", "ikkje vist: {states}")
_NEVER = Text("avgjør aldri alene", "avgjer aldri åleine")
_NOT_IN_FULL = Text(
    "Kriteriet har for mange muligheter til at alle er prøvd. Flere utfall kan være mulige.",
    "Kriteriet har for mange moglegheiter til at alle er prøvde. Fleire utfall kan vere moglege.",
)
_SUMMARY = Text(
    "{places} ledd og bokstaver: {covered} er dekket, {reasoned} har begrunnelse, {open} mangler begrunnelse.",
    "{places} ledd og bokstavar: {covered} er dekte, {reasoned} har grunngiving, {open} manglar grunngiving.",
)
_CLAUSES = Text(
    "{leaves} delsjekker kan avgjøre alene på {possible} måter. Testene viser {shown} og mangler {missing}.",
    "{leaves} delsjekkar kan avgjere åleine på {possible} måtar. Testane viser {shown} og manglar {missing}.",
)


def coverage_as_text(coverage: Coverage, language: Language) -> str:
    """Return the coverage as text in "nb" or "nn": provisions, then rules clause by clause, then the numbers."""
    rows = [_PROVISIONS[language], ""]
    for place in coverage.places:
        rows += _place(place, language)
    rows += ["", _RULES[language]]
    for rule in coverage.rules:
        rows += ["", *_rule(rule, language)]
    rows += ["", *_numbers(coverage, language)]
    return "\n".join(rows) + "\n"


def _place(one: CitedPlace, language: Language) -> Iterator[str]:
    where = one.coverage
    heading = f"{where.place!s:<24} {where.first} – {where.last or ''!s:<10}"
    if where.is_covered:
        yield f"{heading}  {_counted(one.tests, language)}"
        for rule, touches in _by_rule(where.touches):
            parts = dict.fromkeys(touch.part for touch in touches)
            cited = dict.fromkeys(str(touch.cited) for touch in touches)
            named = ", ".join(_part_name(part, language) for part in parts)
            yield from _wrapped(f"{rule}: {named} ({'; '.join(cited)})", 4)
    elif one.reason is not None:
        yield f"{heading}  {_NOT_COVERED[language]}"
        yield from _wrapped(one.reason[language], 4)
    else:
        yield f"{heading}  ✕"
        yield from _wrapped(_NO_REASON[language], 4)


def _by_rule(touches: Iterable[Touch]) -> list[tuple[str, list[Touch]]]:
    found: dict[str, list[Touch]] = {}
    for touch in touches:
        found.setdefault(name_of(touch.rule), []).append(touch)
    return list(found.items())


def _rule(one: RuleCoverage, language: Language) -> Iterator[str]:
    yield one.name
    yield from _wrapped(_DOCUMENTS[language] + ", ".join(kind.text[language] for kind in one.documents), 2)
    yield from _wrapped(_READS[language] + ", ".join(one.reads), 2)
    if one.rule.reads_rules:
        yield from _wrapped(_OTHER_RULES[language] + ", ".join(sorted(one.rule.reads_rules)), 2)
    for part in one.parts:
        yield f"  {_part_name(part.id, language)}: {_counted(len(part.tests), language)}"
        for leaf in part.leaves:
            yield from _wrapped(f"{leaf.leaf.place}: {leaf.leaf.text[language]}", 4)
            yield f"        {_decided(leaf, language)}"
        if not part.is_tried_in_full:
            yield from _wrapped(_NOT_IN_FULL[language], 4)


def _decided(leaf: LeafCoverage, language: Language) -> str:
    pieces = []
    if leaf.shown:
        pieces.append(_SHOWN[language].format(states=_states(leaf.shown, language)))
    if leaf.missing:
        pieces.append("✕ " + _MISSING[language].format(states=_states(leaf.missing, language)))
    return "; ".join(pieces) or _NEVER[language]


def _states(states: Iterable[State], language: Language) -> str:
    return ", ".join(STATE_NAMES[state][language].lower() for state in states)


def _part_name(part: str, language: Language) -> str:
    return _CONDITION[language] if part == APPLIES_WHEN else part


def _counted(tests: int, language: Language) -> str:
    return _ONE_TEST[language] if tests == 1 else _TESTS[language].format(n=tests)


def _numbers(coverage: Coverage, language: Language) -> Iterator[str]:
    covered = sum(one.coverage.is_covered for one in coverage.places)
    still_open = len(coverage.open_places)
    yield _SUMMARY[language].format(
        places=len(coverage.places),
        covered=covered,
        reasoned=len(coverage.places) - covered - still_open,
        open=still_open,
    )
    leaves = [leaf for rule in coverage.rules for part in rule.parts for leaf in part.leaves]
    yield _CLAUSES[language].format(
        leaves=len(leaves),
        possible=sum(len(leaf.possible) for leaf in leaves),
        shown=sum(len(leaf.shown) for leaf in leaves),
        missing=sum(rule.missing for rule in coverage.rules),
    )


def _wrapped(text: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )


def coverage_as_json(coverage: Coverage) -> str:
    """Return the coverage as JSON; texts in every language they have."""
    data = {
        "provisions": [_place_data(one) for one in coverage.places],
        "rules": [_rule_data(one) for one in coverage.rules],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _place_data(one: CitedPlace) -> dict[str, Any]:
    where = one.coverage
    return {
        "provision": str(where.place),
        "from": where.first.isoformat(),
        "to": where.last.isoformat() if where.last else None,
        "criteria": [
            {"rule": name_of(touch.rule), "criterion": touch.part, "cited": str(touch.cited)}
            for touch in where.touches
        ],
        "tests": one.tests,
        "not_covered_because": {"nb": one.reason.nb, "nn": one.reason.nn} if one.reason else None,
    }


def _rule_data(one: RuleCoverage) -> dict[str, Any]:
    return {
        "rule": one.name,
        "documents": [kind.value for kind in one.documents],
        "reads": list(one.reads),
        "reads_findings_of": sorted(one.rule.reads_rules),
        "parts": [_part_data(part) for part in one.parts],
    }


def _part_data(part: PartCoverage) -> dict[str, Any]:
    return {
        "id": part.id,
        "tests": list(part.tests),
        "tried_in_full": part.is_tried_in_full,
        "clauses": [
            {
                "place": leaf.leaf.place,
                "text": {"nb": leaf.leaf.text.nb, "nn": leaf.leaf.text.nn},
                "reads": list(leaf.leaf.reads),
                "shown": [state.value for state in leaf.shown],
                "not_shown": [state.value for state in leaf.missing],
            }
            for leaf in part.leaves
        ],
    }
