"""Criteria that can never fail, never be met or never be reached, whatever the documentation."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.maintenance.worlds import Part, TooManyWorldsError, Worlds
from compliance.rules.checks.walk import nested
from compliance.rules.model import Criterion, Rule
from compliance.rules.names import Fault, Location, speaks_in_writing, stays_unknown
from compliance.state import JUDGEMENT, Outcome


def unreachable(rule: Rule, rule_ids: frozenset[str]) -> list[Fault]:
    """Return what no documentation can make true or false in a rule that is otherwise without fault."""
    faults: list[Fault] = []
    if rule.applies_when is not None:
        part = Part(rule.applies_when.check, presumes=True)
        faults += _of_condition(rule, part, ("applies_when", "check"), rule_ids)
    for index, criterion in enumerate(rule.criteria):
        at: Location = ("criteria", index)
        if criterion.when is not None:
            faults += _of_condition(rule, Part(criterion.when), (*at, "when"), rule_ids)
        faults += _of_criterion(rule, criterion, at, rule_ids)
        faults += _idle_needs(rule, criterion, at)
    return faults


def part_of(criterion: Criterion) -> Part:
    """Return the check of a criterion as it is judged: silence counts where it must be in writing."""
    return Part(criterion.check, speaks_in_writing if criterion.in_writing else stays_unknown)


def _of_condition(rule: Rule, part: Part, at: Location, rule_ids: frozenset[str]) -> Iterator[Fault]:
    try:
        answers = _answers(Worlds(rule, [part], rule_ids), 0)
    except TooManyWorldsError:
        yield Fault(at, "too-large-to-try", {}, severity="warning")
        return
    if True not in answers:
        yield Fault(at, "condition-never-true", {})
    elif False not in answers:
        yield Fault(at, "condition-never-false", {})


def _of_criterion(
    rule: Rule, criterion: Criterion, at: Location, rule_ids: frozenset[str]
) -> Iterator[Fault]:
    needed = _all_needed(rule, criterion)
    conditions = [part_of(one) for one in needed]
    conditions += [Part(one.when) for one in (criterion, *needed) if one.when is not None]
    own = [part_of(criterion)]
    try:
        answers = _answers(Worlds(rule, own + conditions, rule_ids), len(conditions))
    except TooManyWorldsError:
        try:
            # Apart from what it needs, and taken as if it applied, it may still be small enough.
            answers = _answers(Worlds(rule, own, rule_ids), 0)
        except TooManyWorldsError:
            yield Fault((*at, "check"), "too-large-to-try", {}, severity="warning")
            return
    arguments = {"criterion": criterion.id}
    if not answers:
        yield Fault(at, "criterion-never-reached", arguments)
    elif True not in answers:
        yield Fault((*at, "check"), "criterion-never-met", arguments)
    elif False not in answers:
        yield Fault((*at, "check"), "criterion-never-fails", arguments)


def _answers(worlds: Worlds, conditions: int) -> set[Outcome]:
    """Return the answers of the first part where the others hold; stops when both true and false are found."""
    found: set[Outcome] = set()
    for _, _, answers in worlds.each():
        if all(answer is True or answer is JUDGEMENT for answer in answers[1 : 1 + conditions]):
            found.add(answers[0])
            if True in found and False in found:
                break
    return found


def _all_needed(rule: Rule, criterion: Criterion) -> list[Criterion]:
    by_id = {one.id: one for one in rule.criteria}
    found: dict[str, Criterion] = {}
    waiting = list(criterion.needs)
    while waiting:
        one = waiting.pop()
        if one in by_id and one not in found:
            found[one] = by_id[one]
            waiting += by_id[one].needs
    return list(found.values())


def _idle_needs(rule: Rule, criterion: Criterion, at: Location) -> Iterator[Fault]:
    """Yield what is needed twice: named again, or needed already by another criterion that is needed."""
    by_id = {one.id: one for one in rule.criteria}
    for index, needed in enumerate(criterion.needs):
        others = [by_id[one] for one in criterion.needs if one != needed and one in by_id]
        through = next((one for one in others if needed in {n.id for n in _all_needed(rule, one)}), None)
        if needed in criterion.needs[:index]:
            yield Fault((*at, "needs", index), "needs-twice", {"value": needed}, severity="warning")
        elif through is not None:
            arguments = {"value": needed, "through": through.id}
            yield Fault((*at, "needs", index), "needs-idle", arguments, severity="warning")


def leaves_of(criterion: Criterion) -> frozenset[str]:
    """Return the checks at the bottom of a criterion, as text, so that two criteria can be compared."""
    checks = [criterion.check, *([criterion.when] if criterion.when is not None else [])]
    return frozenset(
        inner.model_dump_json()
        for check in checks
        for inner in nested(check)
        if not ({"all", "any"} & type(inner).model_fields.keys())
    )
