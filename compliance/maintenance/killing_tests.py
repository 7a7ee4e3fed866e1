"""Which test would notice a change to a rule: found by trying every documentation the two can tell apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from compliance.documentation.dates import PartialDate
from compliance.facts.values import Coverage, Listing
from compliance.maintenance.candidates import SOMETHING
from compliance.maintenance.reachability import part_of
from compliance.maintenance.worlds import Part, TooManyWorldsError, Worlds, kind_of
from compliance.rules.compiler import Answer
from compliance.rules.model import Criterion, Rule
from compliance.state import JUDGEMENT, Outcome, Unknown, disjunction, negation
from compliance.texts import Text

_DAY = timedelta(days=1)
_MOST_LOOKED_AT = 20_000
_EQUIVALENT = Text(
    "Ingen dokumentasjon skiller den endrede regelen fra denne. Leddet er overflødig og kan tas bort.",
    "Ingen dokumentasjon skil den endra regelen frå denne. Leddet er overflødig og kan takast bort.",
)
_STATES: Mapping[object, str] = {
    True: "met",
    False: "breach",
    JUDGEMENT: "review",
    "unknown": "not_documented",
}


def missing_test(rule: Rule, mutant: Rule, rule_ids: frozenset[str]) -> Text:
    """Return a sentence that says which test would fail for `mutant` and pass for `rule`."""
    if rule.in_force != mutant.in_force:
        return _of_period(rule, mutant)
    if rule.applies_when != mutant.applies_when:
        return _of_applies_when(rule, mutant, rule_ids)
    remaining = {criterion.id: criterion for criterion in mutant.criteria}
    for criterion in rule.criteria:
        changed = remaining.get(criterion.id)
        if changed is None:
            return Text(
                f"Legg til en test der bare kriteriet «{criterion.id}» svikter: "
                f"expect: {{state: breach, failed: [{criterion.id}]}}.",
                f"Legg til ein test der berre kriteriet «{criterion.id}» sviktar: "
                f"expect: {{state: breach, failed: [{criterion.id}]}}.",
            )
        if changed.needs != criterion.needs:
            return _of_needs(criterion, changed)
        if changed != criterion:
            return _of_criterion(rule, criterion, changed, rule_ids)
    return _EQUIVALENT


def _of_period(rule: Rule, mutant: Rule) -> Text:
    first = rule.in_force.start != mutant.in_force.start
    day = rule.in_force.start if first else rule.in_force.end
    return Text(f"Legg til en test med on: {day}.", f"Legg til ein test med on: {day}.")


def _of_needs(criterion: Criterion, changed: Criterion) -> Text:
    needed = next(one for one in criterion.needs if one not in changed.needs)
    return Text(
        f"Legg til en test der «{needed}» svikter og sjekken i «{criterion.id}» også ville sviktet: "
        f"expect: {{state: breach, failed: [{needed}]}}.",
        f"Legg til ein test der «{needed}» sviktar og sjekken i «{criterion.id}» òg ville svikta: "
        f"expect: {{state: breach, failed: [{needed}]}}.",
    )


def _of_applies_when(rule: Rule, mutant: Rule, rule_ids: frozenset[str]) -> Text:
    conditions = [one.applies_when for one in (rule, mutant)]
    parts = [Part(one.check, presumes=True) for one in conditions if one is not None]

    def answer_of(answers: Sequence[Outcome], which: int) -> Answer:
        return answers[which] if which < len(answers) else True

    states = {**_STATES, False: "not_applicable", True: ""}
    return _sentence(_apart(rule, parts, rule_ids, answer_of), states, "", silence_counts=False)


def _of_criterion(rule: Rule, criterion: Criterion, changed: Criterion, rule_ids: frozenset[str]) -> Text:
    parts = [part_of(criterion), part_of(changed)]
    whens = [one.when for one in (criterion, changed)]
    parts += [Part(when) for when in whens if when is not None]

    def answer_of(answers: Sequence[Outcome], which: int) -> Answer:
        when = whens[which]
        if when is None:
            return answers[which]
        # The one `when` comes after both checks; where both have one, each has its own.
        applies = answers[2 + which if None not in whens else 2]
        if applies is False:
            return None
        return answers[which] if applies is True else disjunction((negation(applies), answers[which]))

    found = _apart(rule, parts, rule_ids, answer_of)
    return _sentence(found, _STATES, criterion.id, silence_counts=bool(criterion.in_writing))


_Difference = tuple[int, date, Mapping[str, Any], Answer]


def _apart(
    rule: Rule, parts: Sequence[Part], rule_ids: frozenset[str], answer_of: Any
) -> _Difference | str | None:
    """Return the plainest world in which the first answers otherwise than the second; None when there is none."""
    best: _Difference | None = None
    try:
        for number, (day, world, answers) in enumerate(Worlds(rule, parts, rule_ids).each()):
            one, other = answer_of(answers, 0), answer_of(answers, 1)
            if kind_of(one) != kind_of(other):
                effort = _effort(world, one)
                if best is None or effort < best[0]:
                    best = (effort, day, world, one)
            if best is not None and number > _MOST_LOOKED_AT:
                break
    except TooManyWorldsError:
        return best or "too many"
    return best


def _effort(world: Mapping[str, Any], answer: Answer) -> int:
    """Return how much a person would have to write; a test that ends in breach or met is plainest to read."""
    known = sum(10 + len(_shown(value)) for value in world.values() if not _is_open(value))
    return known + (0 if answer is False else 5 if answer is True else 40)


def _is_open(value: Any) -> bool:
    if isinstance(value, Listing):
        return not value.entries and value.rest is not False
    if isinstance(value, Coverage):
        return all(isinstance(mark, Unknown) for mark in value.marks.values())
    return isinstance(value, Unknown) or value is JUDGEMENT


def _sentence(
    found: _Difference | str | None, states: Mapping[object, str], criterion: str, *, silence_counts: bool
) -> Text:
    if found is None:
        return _EQUIVALENT
    if isinstance(found, str):
        return Text(
            "Sjekken er for stor til at programmet kan finne testen.",
            "Sjekken er for stor til at programmet kan finne testen.",
        )
    _, day, world, answer = found
    settings = list(_settings(world))
    if any(isinstance(value, PartialDate) for value in world.values()):
        settings.insert(0, f"on: {day}")
    facts = ", ".join(settings)
    silent = ", ".join(key for key, value in world.items() if value is Unknown.SILENT and silence_counts)
    nb = f"Legg til en test med {facts}" if facts else "Legg til en test der ingenting er oppgitt"
    nn = f"Legg til ein test med {facts}" if facts else "Legg til ein test der ingenting er oppgitt"
    if silent:
        nb += f", der dokumentet er lest i sin helhet og ikke sier noe om {silent}"
        nn += f", der dokumentet er lese i heilskap og ikkje seier noko om {silent}"
    if answer is None:
        return Text(
            f"{nb}. «{criterion}» skal da ikke bli vurdert.",
            f"{nn}. «{criterion}» skal då ikkje bli vurdert.",
        )
    state = states[kind_of(answer)]
    if not state:
        return Text(f"{nb}. Punktet skal da gjelde.", f"{nn}. Punktet skal då gjelde.")
    failed = f", failed: [{criterion}]" if answer is False and criterion else ""
    expected = f"{{state: {state}{failed}}}" if failed else state
    return Text(f"{nb}. expect: {expected}.", f"{nn}. expect: {expected}.")


def _settings(world: Mapping[str, Any]) -> Iterator[str]:
    for key, value in world.items():
        if not _is_open(value):
            yield f"{key.removeprefix('order_proposed:').removeprefix('judgement:')}: {_shown(value)}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, Coverage):
        return f"[{', '.join(name for name, mark in value.marks.items() if mark is True)}]"
    if isinstance(value, Listing):
        return f"[{', '.join(_shown(item) for item in value.items)}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(_settings(value))}}}"
    return SOMETHING if isinstance(value, Unknown) else str(value)
