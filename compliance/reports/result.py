"""Everything a report is made from: the documentation, the findings, and what they were judged by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from compliance.documentation.documentation import Documentation
from compliance.evaluation import Finding
from compliance.state import State


@dataclass(frozen=True)
class Result:
    """The findings of one documentation as of a date. `files` are the files read, as they were named."""

    documentation: Documentation
    findings: tuple[Finding, ...]
    on: date
    files: tuple[str, ...]
    checklist: str | None = None

    def in_order(self) -> tuple[Finding, ...]:
        """Return the findings worst first, those with a proposed order before guidance, else as judged."""
        return tuple(
            sorted(self.findings, key=lambda finding: (finding.state.rank, not finding.proposes_order))
        )

    def with_state(self, *states: State) -> tuple[Finding, ...]:
        """Return the findings in one of the states, in the order they were judged."""
        return tuple(finding for finding in self.findings if finding.state in states)


def select(findings: Sequence[Finding], rule_ids: Iterable[str]) -> tuple[Finding, ...]:
    """Return the findings of the rules named, in the order they are named."""
    order = {rule_id: index for index, rule_id in enumerate(rule_ids)}
    chosen = [finding for finding in findings if finding.rule_id in order]
    return tuple(sorted(chosen, key=lambda finding: order[finding.rule_id]))
