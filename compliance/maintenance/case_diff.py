"""What another rule set, or another date, changes in the findings of documentation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compliance.documentation.documentation import Documentation
from compliance.evaluation import evaluate
from compliance.maintenance.documentation_cases import DocumentationCase
from compliance.maintenance.finding_diff import FindingChange, finding_changes
from compliance.rules.library import RuleLibrary


@dataclass(frozen=True)
class CaseChange:
    """A case with the findings that differ in anything."""

    name: str
    on: date
    changes: tuple[FindingChange, ...]

    @property
    def changes_result(self) -> bool:
        """True when at least one finding says something else than before."""
        return any(change.changes_result for change in self.changes)


@dataclass(frozen=True)
class CaseChanges:
    """How many cases were judged, and those with findings that differ in anything."""

    total: int
    changed: tuple[CaseChange, ...]

    @property
    def with_new_result(self) -> tuple[CaseChange, ...]:
        """The cases where at least one finding says something else than before."""
        return tuple(case for case in self.changed if case.changes_result)


def changes_in_cases(
    cases: Iterable[DocumentationCase], before: RuleLibrary, after: RuleLibrary
) -> CaseChanges:
    """Return what the later rules find that the earlier ones did not, each case on its own date."""
    total, changed = 0, []
    for case in cases:
        total += 1
        old, new = (evaluate(case.documentation, library.on(case.on), case.on) for library in (before, after))
        changes = finding_changes(old, new)
        if changes:
            changed.append(CaseChange(case.name, case.on, changes))
    return CaseChanges(total, tuple(changed))


def changes_between_dates(
    documentation: Documentation, library: RuleLibrary, first: date, second: date, rule_ids: Iterable[str]
) -> tuple[FindingChange, ...]:
    """Return the findings of the rules named that are others on the second date than on the first."""
    wanted = set(rule_ids)
    old, new = (
        [one for one in evaluate(documentation, library.on(day), day) if one.rule_id in wanted]
        for day in (first, second)
    )
    return finding_changes(old, new)
