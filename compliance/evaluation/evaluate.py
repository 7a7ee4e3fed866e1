"""Judge documentation by rules as of a date (design § 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from compliance.documentation.disputes import variants
from compliance.documentation.documentation import Documentation
from compliance.evaluation.disputes import combine
from compliance.evaluation.findings import Finding
from compliance.evaluation.judge import Judge
from compliance.rules.compiler import CompiledRule


def evaluate(documentation: Documentation, rules: Iterable[CompiledRule], on: date) -> tuple[Finding, ...]:
    """Return one finding for each rule in force on `on` and each of its subjects; a draft is never judged.

    Rules come in the order given, subjects in the order of the documentation. A rule that reads the findings
    of others is judged after them. Where sources dispute a value, the rules are judged for each of them.
    """
    judged = [one for one in rules if one.definition.in_force.holds(on) and not one.definition.is_draft]
    return judge_by(documentation, judged, on)


def judge_by(documentation: Documentation, in_force: Sequence[CompiledRule], on: date) -> tuple[Finding, ...]:
    """Return the findings of exactly these rules, drafts too; they must be in force on `on`."""
    if not documentation.disputes:
        return Judge(documentation, on).all_findings(in_force)
    runs = [Judge(variant, on).all_findings(in_force) for variant in variants(documentation)]
    return combine(documentation.disputes, runs)
