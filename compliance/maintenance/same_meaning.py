"""Two criteria, or two rules, that say the same in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from compliance.maintenance.reachability import leaves_of, part_of
from compliance.maintenance.worlds import Part, TooManyWorldsError, Worlds, kind_of
from compliance.rules.compiler import Answer, CompiledRule
from compliance.rules.model import Criterion, InForce, Rule
from compliance.rules.names import Fault, Location
from compliance.state import Outcome, disjunction, negation


@dataclass(frozen=True)
class RuleFault:
    """A fault with the file it stands in."""

    file: str
    fault: Fault


@dataclass(frozen=True)
class _Meaning:
    """The first criterion found with a meaning; others with the same meaning share its number."""

    number: int
    rule: Rule
    criterion: Criterion


def same_meanings(rules: Sequence[CompiledRule]) -> list[RuleFault]:
    """Return the criteria and rules that mean the same as an earlier one, each once.

    Two criteria of one rule, and two rules, are errors. Two criteria of different rules are a warning, and only
    where they build on the same provisions: different provisions may well ask for the same.
    """
    ids = frozenset(rule.id for rule in rules)
    meanings: dict[tuple[Any, ...], list[_Meaning]] = {}
    found: list[RuleFault] = []
    known_rules: dict[tuple[Any, ...], list[CompiledRule]] = {}
    said: dict[tuple[int, tuple[str, ...]], list[tuple[CompiledRule, int]]] = {}
    count = 0
    for rule in rules:
        numbers: list[int] = []
        for criterion in rule.definition.criteria:
            number = _number_of(rule.definition, criterion, ids, meanings, count)
            count = max(count, number + 1)
            numbers.append(number)
        twin = _twin_rule(rule, numbers, known_rules)
        if twin is not None:
            arguments = {"rule": rule.id, "other": twin.id, "file": twin.file}
            found.append(RuleFault(rule.file, Fault(("criteria",), "rules-alike", arguments)))
        found += _twin_criteria(rule, numbers, said, report_others=twin is None)
    return found


def _number_of(
    rule: Rule,
    criterion: Criterion,
    rule_ids: frozenset[str],
    meanings: dict[tuple[Any, ...], list[_Meaning]],
    unused: int,
) -> int:
    same_leaves = meanings.setdefault(_key(rule, criterion), [])
    for meaning in same_leaves:
        if _mean_the_same(rule, criterion, meaning.criterion, rule_ids):
            return meaning.number
    same_leaves.append(_Meaning(unused, rule, criterion))
    return unused


def _key(rule: Rule, criterion: Criterion) -> tuple[Any, ...]:
    return (rule.for_each, bool(criterion.in_writing), criterion.when is None, leaves_of(criterion))


def _mean_the_same(rule: Rule, one: Criterion, other: Criterion, rule_ids: frozenset[str]) -> bool:
    if one.check == other.check and one.when == other.when:
        return True
    parts = [part_of(one), part_of(other)]
    parts += [Part(each.when) for each in (one, other) if each.when is not None]
    try:
        return all(
            kind_of(_whole(answers[0], answers[2:3])) == kind_of(_whole(answers[1], answers[3:4]))
            for _, _, answers in Worlds(rule, parts, rule_ids).each()
        )
    except TooManyWorldsError:
        return False


def _whole(outcome: Outcome, when: tuple[Outcome, ...]) -> Answer:
    """Return what a criterion answers, as the compiler puts `when` and `check` together."""
    if not when or when[0] is True:
        return outcome
    return None if when[0] is False else disjunction((negation(when[0]), outcome))


def _twin_rule(
    rule: CompiledRule, numbers: list[int], known: dict[tuple[Any, ...], list[CompiledRule]]
) -> CompiledRule | None:
    definition = rule.definition
    applies = definition.applies_when.check.model_dump_json() if definition.applies_when else None
    alike = known.setdefault((definition.for_each, applies, frozenset(numbers)), [])
    twin = next(
        (
            one
            for one in alike
            if one.id != rule.id and _overlap(one.definition.in_force, definition.in_force)
        ),
        None,
    )
    if twin is None:
        alike.append(rule)
    return twin


def _overlap(one: InForce, other: InForce) -> bool:
    return (one.end is None or other.start <= one.end) and (other.end is None or one.start <= other.end)


def _twin_criteria(
    rule: CompiledRule,
    numbers: list[int],
    said: dict[tuple[int, tuple[str, ...]], list[tuple[CompiledRule, int]]],
    *,
    report_others: bool,
) -> list[RuleFault]:
    found = []
    first: dict[int, str] = {}
    for index, number in enumerate(numbers):
        criterion = rule.definition.criteria[index]
        at: Location = ("criteria", index, "check")
        if number in first:
            arguments = {"criterion": criterion.id, "other": first[number]}
            found.append(RuleFault(rule.file, Fault(at, "criteria-alike", arguments)))
            continue
        first[number] = criterion.id
        if criterion.needs:
            # What it needs decides when it is reached, so the same check is another demand there.
            continue
        earlier = said.setdefault((number, tuple(sorted(criterion.basis))), [])
        twin = next(
            (
                (one, position)
                for one, position in earlier
                if one.id != rule.id and _overlap(one.definition.in_force, rule.definition.in_force)
            ),
            None,
        )
        if twin is None:
            earlier.append((rule, index))
        elif report_others:
            other, position = twin
            arguments = {
                "criterion": criterion.id,
                "other": other.definition.criteria[position].id,
                "rule": other.id,
            }
            found.append(
                RuleFault(rule.file, Fault(at, "criterion-elsewhere", arguments, severity="warning"))
            )
    return found
