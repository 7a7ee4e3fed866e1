"""Run the tests that stand in the rule files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compliance.evaluation import CriterionStatus, Finding
from compliance.maintenance.cases import Case, cases_of, shared_cases
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary
from compliance.rules.wording import UNFILLED, fill
from compliance.state import State


@dataclass(frozen=True)
class Outcome:
    """What became of one test. `reason` is empty when it passed."""

    case: Case
    file: str
    reason: str = ""

    @property
    def passed(self) -> bool:
        """True when the rule answered as the test expects."""
        return not self.reason


def run_tests(library: RuleLibrary, rule_ids: Iterable[str] = ()) -> tuple[Outcome, ...]:
    """Return the outcome of every test of the rules named, or of all, in the order of the files.

    Raises:
        CaseError: when a test cannot be made ready.
    """
    wanted = set(rule_ids) or set(library.ids)
    outcomes = [
        Outcome(case, rule.file, judge(case, rules_for(library, rule)))
        for rule in library
        if rule.id in wanted
        for case in cases_of(rule)
    ]
    for rule_id, tests in sorted(library.shared_tests.items()):
        if rule_id in wanted:
            outcomes += [
                Outcome(case, f"{rule_id}.tests.yaml", judge(case, rules_across(library, rule_id)))
                for case in shared_cases(rule_id, tests)
            ]
    return tuple(outcomes)


def rules_across(library: RuleLibrary, rule_id: str) -> tuple[CompiledRule, ...]:
    """Return the rules that the tests across the periods of one rule are judged with.

    Drafts are left out, as when documentation is judged, unless the rule has nothing but drafts.
    """
    only_drafts = all(rule.definition.is_draft for rule in library.versions(rule_id))
    return tuple(
        rule for rule in library if not rule.definition.is_draft or (only_drafts and rule.id == rule_id)
    )


def rules_for(library: RuleLibrary, rule: CompiledRule) -> tuple[CompiledRule, ...]:
    """Return the rule and every rule whose findings it reads, directly or through others."""
    needed, waiting = {rule.id}, list(rule.reads_rules)
    while waiting:
        one = waiting.pop()
        if one not in needed:
            needed.add(one)
            waiting += [read for version in library.versions(one) for read in version.reads_rules]
    return tuple(other for other in library if other.id in needed and (other.id != rule.id or other is rule))


def judge(case: Case, rules: Sequence[CompiledRule]) -> str:
    """Return why a test fails with these rules, or "" when it passes."""
    findings = [one for one in case.findings(rules) if one.rule_id == case.rule_id]
    if case.test.subject is not None:
        findings = [one for one in findings if one.subject.id == case.test.subject]
    if not findings:
        return "ingen funn"
    return next((reason for finding in findings if (reason := _differs(case, finding))), "")


def _differs(case: Case, finding: Finding) -> str:
    expected = case.test.expected
    if finding.state is not expected.state:
        return f"ventet {expected.state.value}, fikk {finding.state.value}{_why(finding)}"
    for name, status in (
        ("failed", CriterionStatus.FAILED),
        ("unknown", CriterionStatus.UNKNOWN),
        ("review", CriterionStatus.REVIEW),
    ):
        wanted = getattr(expected, name)
        found = tuple(one.id for one in finding.with_status(status))
        if wanted is not None and set(wanted) != set(found):
            return f"ventet {name} {', '.join(wanted) or '–'}, fikk {', '.join(found) or '–'}"
    return _text_fault(finding)


def _why(finding: Finding) -> str:
    statuses = [
        f"{one.id}: {one.status.value}" for one in finding.criteria if one.status is not CriterionStatus.MET
    ]
    return f" ({', '.join(statuses)})" if statuses else ""


def _text_fault(finding: Finding) -> str:
    """Return which text could not be filled in for a criterion that failed; every test prints its findings."""
    for one in finding.with_status(CriterionStatus.FAILED) if finding.state is State.BREACH else ():
        values = {seen.path: seen.value for seen in one.seen}
        for language in ("nb", "nn"):
            items = [item.called[language] for item in one.failed_items]
            total = one.trace.total if one.trace else None
            known = {
                **values,
                "subject": finding.subject.called[language],
                "failed": items,
                "total": total,
                "on": finding.on,
            }
            for text in (one.criterion.definition.finding, one.criterion.definition.to_close):
                words = fill(getattr(text, language), language, known)
                if UNFILLED in words:
                    return f"teksten har en verdi som ikke er kjent: {words}"
    return ""
