"""Decisions held to the findings of today: which still stand, and why the others do not.

A decision never changes a finding. It counts for that finding and those facts only, and until its last day.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from compliance.case.decisions import Action, Decision
from compliance.case.folder import Case
from compliance.evaluation import CriterionFinding, Finding


class Lapse(StrEnum):
    """Why a decision does not count today."""

    NO_FINDING = "no_finding"
    """There is no such finding any more."""
    OTHER_FACTS = "other_facts"
    """The finding, or something it saw, is another than when the decision was made."""
    PAST = "past"
    """Its last day has passed."""
    LATER = "later"
    """It was made after the day."""


@dataclass(frozen=True)
class Standing:
    """A finding with the decision of it. `lapse` says why a decision does not count; None when it does."""

    finding: Finding
    decision: Decision | None = None
    lapse: Lapse | None = None

    @property
    def action(self) -> Action | None:
        """What is done with the finding by a decision that counts; None when nobody has decided."""
        return self.decision.action if self.decision is not None and self.lapse is None else None


@dataclass(frozen=True)
class JudgedCase:
    """A case with its findings as of a day, in the order of the checklist, each with its decision.

    `without_finding` are the decisions of findings that are not there any more.
    """

    case: Case
    on: date
    today: date
    standings: tuple[Standing, ...]
    without_finding: tuple[Decision, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings themselves, unchanged by any decision."""
        return tuple(one.finding for one in self.standings)

    def with_action(self, action: Action) -> tuple[Standing, ...]:
        """Return the findings that a decision that counts does this with."""
        return tuple(one for one in self.standings if one.action is action)


def judged_case(case: Case, findings: Sequence[Finding], on: date, today: date) -> JudgedCase:
    """Return the case with its decisions held to the findings.

    Args:
        case: the case, with its decisions.
        findings: every finding of the case, in the order of the checklist, judged as of `on`.
        on: the day the rules are those of.
        today: the day decisions are held to: one that was made later, or whose last day has passed, does not count.
    """
    decided = {decision.finding: decision for decision in case.decisions.decisions}
    standings = tuple(_standing(finding, decided.get(finding.id), today) for finding in findings)
    known = {finding.id for finding in findings}
    gone = tuple(decision for decision in case.decisions.decisions if decision.finding not in known)
    return JudgedCase(case, on, today, standings, gone)


def _standing(finding: Finding, decision: Decision | None, today: date) -> Standing:
    if decision is None:
        return Standing(finding)
    if decision.facts != finding_fingerprint(finding):
        return Standing(finding, decision, Lapse.OTHER_FACTS)
    if decision.on > today:
        return Standing(finding, decision, Lapse.LATER)
    if decision.until is not None and decision.until < today:
        return Standing(finding, decision, Lapse.PAST)
    return Standing(finding, decision)


def finding_fingerprint(finding: Finding) -> str:
    """Return twelve hexadecimal digits that change when the finding, or anything its criteria saw, does.

    The day it was judged on is not part of it: a decision does not lapse because a day has passed.
    """
    parts = {
        "finding": finding.id,
        "rule": finding.rule.definition.in_force.start.isoformat(),
        "state": finding.state.value,
        "applies": _mark(finding.applies) if finding.applies else None,
        "criteria": [_mark(one) for one in finding.criteria],
    }
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _mark(one: CriterionFinding) -> list[str | None]:
    # What sources disagree on was seen too, each of the values.
    return [one.id, one.status.value, one.facts, *(dispute.model_dump_json() for dispute in one.disputes)]
