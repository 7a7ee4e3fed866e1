"""The status of a rule, and what each step demands (`draft`, `trial`, `stable`).

A draft must be readable. A rule on trial has tests, and they pass. A stable rule has also been reviewed by a
person, no decision on it stands overturned without a test that passes and a review since, and no change to it
goes unnoticed by its tests; the last is looked at by `rules test --mutate` only, since it takes long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from compliance.error_messages import register
from compliance.errors import Place, Problem
from compliance.maintenance.cases import Case, CaseError, cases_of, shared_cases
from compliance.maintenance.rule_tests import judge, rules_for
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary
from compliance.rules.model import Overturned, RuleStatus
from compliance.rules.names import Fault, Location
from compliance.texts import Text

LADDER_MESSAGES: dict[str, Text] = {
    "status-without-tests": Text(
        "{rule} er «{status}», men ingen tester gjelder den. Skriv en test, eller sett «status: draft».",
        "{rule} er «{status}», men ingen testar gjeld han. Skriv ein test, eller set «status: draft».",
        "{rule} is “{status}”, but has no tests. Write a test, or set “status: draft”.",
    ),
    "status-test-fails": Text(
        "{rule} er «{status}», men testen «{test}» feiler: {reason}.",
        "{rule} er «{status}», men testen «{test}» feilar: {reason}.",
        "{rule} is “{status}”, but the test “{test}” fails: {reason}.",
    ),
    "status-not-reviewed": Text(
        "{rule} er «stable», men er ikke gjennomgått. Fyll ut «reviewed» med navn og dato, eller sett "
        "«status: trial».",
        "{rule} er «stable», men er ikkje gått gjennom. Fyll ut «reviewed» med namn og dato, eller set "
        "«status: trial».",
        "{rule} is “stable”, but has not been reviewed. Fill in “reviewed”, or set “status: trial”.",
    ),
    "status-open-decision": Text(
        "{rule} er «stable», men avgjørelsen som ble omgjort {on} ({source}), er åpen. Den må ha en test som går "
        "gjennom, og regelen må være gjennomgått etterpå.",
        "{rule} er «stable», men avgjerda som blei gjord om {on} ({source}), er open. Ho må ha ein test som går "
        "gjennom, og regelen må vere gått gjennom etterpå.",
        "{rule} is “stable”, but the decision overturned {on} ({source}) is open. It needs a test that passes, "
        "and a review since.",
    ),
    "overturned-test-missing": Text(
        "Testen «{value}» til avgjørelsen som ble omgjort {on}, finnes ikke i testene til {rule}.",
        "Testen «{value}» til avgjerda som blei gjord om {on}, finst ikkje i testane til {rule}.",
        "The test “{value}” of the decision overturned {on} is not among the tests of {rule}.",
    ),
    "status-mutants": Text(
        "{rule} er «stable», men tåler ikke prøven: {count} endringer ble ikke merket av noen test.",
        "{rule} er «stable», men toler ikkje prøva: Ingen test merkte {count} av endringane.",
        "{rule} is “stable”, but {count} changes went unnoticed by its tests.",
    ),
}
register(LADDER_MESSAGES)


def status_faults(library: RuleLibrary) -> list[tuple[CompiledRule, Fault]]:
    """Return every rule that claims more than it has, with what it lacks; the tests of the rules are run.

    Rules whose tests cannot be made ready are left out: that is a fault of its own.
    """
    versions: dict[str, list[CompiledRule]] = {}
    for rule in library:
        versions.setdefault(rule.id, []).append(rule)
    found = []
    for rule_id, files in versions.items():
        shared = library.shared_tests.get(rule_id, ())
        try:
            across = shared_cases(rule_id, shared)
            for rule in files:
                tested = _reasons(library, files, rule, across)
                found += [(rule, fault) for fault in _faults_of(rule, tested)]
        except CaseError:
            continue
    return found


def _reasons(
    library: RuleLibrary, versions: Sequence[CompiledRule], rule: CompiledRule, across: Sequence[Case]
) -> dict[str, str]:
    """Return why each test of a rule file fails, by its name, or "" for those that pass.

    They are those in the file, and those across the periods on days when the rule is in force.
    """
    own = _with_what_it_reads(library, rule)
    reasons = {case.test.name: judge(case, own) for case in cases_of(rule)}
    siblings = [other for other in versions if other is rule or not other.definition.is_draft]
    read = [other for other in own if other.id != rule.id]
    for case in across:
        if rule.definition.in_force.holds(case.on):
            reasons[case.test.name] = judge(case, [*siblings, *read])
    return reasons


def _with_what_it_reads(library: RuleLibrary, rule: CompiledRule) -> Sequence[CompiledRule]:
    return rules_for(library, rule) if rule.reads_rules else (rule,)


def _faults_of(rule: CompiledRule, reasons: Mapping[str, str]) -> Iterator[Fault]:
    for index, decision in enumerate(rule.definition.overturned):
        if decision.test is not None and decision.test not in reasons:
            at = ("overturned", index, "test")
            yield _fault(rule, at, "overturned-test-missing", value=decision.test, on=decision.decided_on)
    if rule.definition.is_draft:
        return
    status = rule.definition.status.value
    if not reasons:
        yield _fault(rule, ("status",), "status-without-tests", status=status)
    for name, reason in reasons.items():
        if reason:
            yield _fault(rule, ("status",), "status-test-fails", status=status, test=name, reason=reason)
    if rule.definition.status is RuleStatus.STABLE:
        yield from _faults_of_stable(rule, reasons)


def _faults_of_stable(rule: CompiledRule, reasons: Mapping[str, str]) -> Iterator[Fault]:
    reviewed = rule.definition.reviewed
    if not (reviewed.by and reviewed.on):
        yield _fault(rule, ("reviewed",), "status-not-reviewed")
    for index, decision in enumerate(rule.definition.overturned):
        if is_open(decision, rule, reasons):
            arguments = {"on": decision.decided_on, "source": decision.source}
            yield _fault(rule, ("overturned", index), "status-open-decision", **arguments)


def is_open(decision: Overturned, rule: CompiledRule, reasons: Mapping[str, str]) -> bool:
    """Return whether an overturned decision still waits for a test that passes, or for a review since.

    `reasons` says of each test by its name why it fails, or "" when it passes.
    """
    encoded = decision.test is not None and reasons.get(decision.test) == ""
    reviewed = rule.definition.reviewed.on
    return not encoded or reviewed is None or reviewed < decision.decided_on


def mutant_problems(library: RuleLibrary, files_with_survivors: Iterable[str]) -> list[Problem]:
    """Return the stable rules with changes no test notices; a file is given once for each change."""
    count: dict[str, int] = {}
    for file in files_with_survivors:
        count[file] = count.get(file, 0) + 1
    return [
        Problem(Place(rule.file), "status-mutants", {"rule": rule.id, "count": count[rule.file]})
        for rule in library
        if rule.definition.status is RuleStatus.STABLE and rule.file in count
    ]


def _fault(rule: CompiledRule, at: Location, code: str, **arguments: object) -> Fault:
    return Fault(at, code, {"rule": rule.id, **arguments})
