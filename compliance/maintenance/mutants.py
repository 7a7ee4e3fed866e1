"""Rules changed in one place at a time: every change must make some test of the rule fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from compliance.maintenance.cases import Case, cases_of, shared_cases
from compliance.maintenance.killing_tests import missing_test
from compliance.maintenance.rule_tests import judge, rules_for
from compliance.rules.compiler import CompiledRule, compile_rule
from compliance.rules.library import RuleLibrary
from compliance.rules.model import Criterion, InForce, Rule
from compliance.texts import Text


@dataclass(frozen=True)
class Survivor:
    """A change to a rule that no test notices. `place` is the criterion, or where else it was made.

    `missing_test` says which test would notice it.
    """

    rule_id: str
    file: str
    place: str
    change: Text
    missing_test: Text


@dataclass(frozen=True)
class MutationResult:
    """How many changes were tried on the rules, and those no test noticed."""

    tried: int
    survivors: tuple[Survivor, ...]


def mutate(library: RuleLibrary, rule_ids: Iterable[str] = ()) -> MutationResult:
    """Try every mutant of the rules named, or of all, against the tests of each rule.

    Raises:
        CaseError: when a test cannot be made ready.
    """
    wanted = set(rule_ids) or set(library.ids)
    results = [mutate_rule(library, rule) for rule in library if rule.id in wanted]
    return together(results)


def together(results: Iterable[MutationResult]) -> MutationResult:
    """Return the results of several rules as one, in the order given."""
    found = list(results)
    survivors = tuple(survivor for result in found for survivor in result.survivors)
    return MutationResult(sum(result.tried for result in found), survivors)


def mutate_rule(library: RuleLibrary, rule: CompiledRule) -> MutationResult:
    """Try every mutant of one rule file against its own tests and those across the periods.

    Raises:
        CaseError: when a test cannot be made ready.
    """
    tried, survivors = 0, []
    ids = frozenset(library.ids)
    own = cases_of(rule)
    shared = shared_cases(rule.id, library.shared_tests.get(rule.id, ()))
    others = [other for other in rules_for(library, rule) if other is not rule]
    siblings = [other for other in library.versions(rule.id) if other is not rule]
    for place, change, mutant in mutants_of(rule.definition):
        tried += 1
        changed, _faults = compile_rule(mutant, rule.file, ids)
        if not _is_noticed(changed, own, shared, others, siblings):
            missing = missing_test(rule.definition, mutant, ids)
            survivors.append(Survivor(rule.id, rule.file, place, change, missing))
    return MutationResult(tried, tuple(survivors))


def _is_noticed(
    changed: CompiledRule,
    own: tuple[Case, ...],
    shared: tuple[Case, ...],
    others: list[CompiledRule],
    siblings: list[CompiledRule],
) -> bool:
    if any(judge(case, [changed, *others]) for case in own):
        return True
    return any(judge(case, [changed, *siblings, *others]) for case in shared)


def mutants_of(rule: Rule) -> Iterator[tuple[str, Text, Rule]]:
    """Yield every rule that differs from this one in one place, with where and what."""
    if rule.applies_when is not None:
        dropped = rule.model_copy(update={"applies_when": None})
        yield "applies_when", Text("vilkåret tatt bort", "vilkåret teke bort"), dropped
        for change, check in rule.applies_when.check.mutants():
            applies = rule.applies_when.model_copy(update={"check": check})
            yield "applies_when", change, rule.model_copy(update={"applies_when": applies})
    for index, criterion in enumerate(rule.criteria):
        if len(rule.criteria) > 1:
            rest = tuple(
                other.model_copy(update={"needs": tuple(one for one in other.needs if one != criterion.id)})
                for position, other in enumerate(rule.criteria)
                if position != index
            )
            change = Text("kriteriet tatt bort", "kriteriet teke bort")
            yield criterion.id, change, rule.model_copy(update={"criteria": rest})
        for mutant in _mutants_of_criterion(criterion):
            changed = (*rule.criteria[:index], mutant.check, *rule.criteria[index + 1 :])
            yield criterion.id, mutant.change, rule.model_copy(update={"criteria": changed})
    yield from _shifted(rule)


@dataclass(frozen=True)
class _ChangedCriterion:
    change: Text
    check: Criterion


def _mutants_of_criterion(criterion: Criterion) -> Iterator[_ChangedCriterion]:
    def changed(change: Text, **update: object) -> _ChangedCriterion:
        return _ChangedCriterion(change, criterion.model_copy(update=update))

    for mutant in criterion.check.mutants():
        yield changed(mutant.change, check=mutant.check)
    if criterion.when is not None:
        yield changed(Text("«when» tatt bort", "«when» teken bort"), when=None)
        for mutant in criterion.when.mutants():
            yield changed(mutant.change, when=mutant.check)
    if criterion.in_writing:
        yield changed(
            Text("kravet om skriftlighet tatt bort", "kravet om skriftlegheit teke bort"), in_writing=()
        )
    for needed in criterion.needs:
        rest = tuple(one for one in criterion.needs if one != needed)
        yield changed(Text(f"uten «needs: {needed}»", f"utan «needs: {needed}»"), needs=rest)


def _shifted(rule: Rule) -> Iterator[tuple[str, Text, Rule]]:
    """Yield the rule with its period a day shorter at each end, so that both ends must have a test."""
    day, period = timedelta(days=1), rule.in_force
    later = InForce(start=period.start + day, end=period.end)
    yield (
        "in_force",
        Text("gjelder fra én dag senere", "gjeld frå éin dag seinare"),
        rule.model_copy(update={"in_force": later}),
    )
    if period.end is not None:
        earlier = InForce(start=period.start, end=period.end - day)
        yield (
            "in_force",
            Text("gjelder til én dag tidligere", "gjeld til éin dag tidlegare"),
            rule.model_copy(update={"in_force": earlier}),
        )
