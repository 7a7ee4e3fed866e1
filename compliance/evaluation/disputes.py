"""Where sources disagree: the same answer for every value stands, else a person must weigh it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from compliance.documentation.claims import Dispute
from compliance.evaluation.findings import CriterionFinding, CriterionStatus, Finding
from compliance.state import JUDGEMENT, State, state_of


def combine(disputes: Sequence[Dispute], runs: Sequence[tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """Return one finding for each control point and subject from one run for each combination of values.

    The runs come in the order of the product of the disputed values (design § 3 point 8).
    """
    chosen = list(product(*(range(len(dispute.values)) for dispute in disputes)))
    by_id = [{finding.id: finding for finding in run} for run in runs]
    order: dict[str, Finding] = {}
    for run in runs:
        for finding in run:
            order.setdefault(finding.id, finding)
    return tuple(
        _combine_one(disputes, chosen, [run.get(finding_id) for run in by_id], finding)
        for finding_id, finding in order.items()
    )


def _combine_one(
    disputes: Sequence[Dispute],
    chosen: Sequence[tuple[int, ...]],
    findings: Sequence[Finding | None],
    first: Finding,
) -> Finding:
    there = [finding for finding in findings if finding is not None]
    shapes = {tuple(one.id for one in finding.criteria) for finding in there}
    if len(there) != len(findings) or len(shapes) != 1:
        mattering = _mattering(disputes, chosen, [finding.state if finding else None for finding in findings])
        longest = max(there, key=lambda finding: len(finding.criteria))
        criteria = tuple(_in_doubt(one, mattering) for one in longest.criteria[:1])
        applies = _in_doubt(first.applies, mattering) if first.applies else None
        return Finding(first.rule, first.subject, State.REVIEW, first.on, criteria, applies)
    criteria = tuple(
        _combine_criterion(disputes, chosen, [finding.criteria[index] for finding in there])
        for index in range(len(first.criteria))
    )
    if not criteria:
        return first
    answers = [one.answer for one in criteria if one.answer is not None]
    return Finding(first.rule, first.subject, state_of(answers), first.on, criteria)


def _combine_criterion(
    disputes: Sequence[Dispute], chosen: Sequence[tuple[int, ...]], found: Sequence[CriterionFinding]
) -> CriterionFinding:
    answers = [one.answer for one in found]
    if all(answer == answers[0] for answer in answers):
        return found[0]
    explained = next((one for one in found if one.explain is not None), found[0])
    return _in_doubt(explained, _mattering(disputes, chosen, answers))


def _in_doubt(one: CriterionFinding, disputes: tuple[Dispute, ...]) -> CriterionFinding:
    return replace(one, answer=JUDGEMENT, status=CriterionStatus.REVIEW, recorded=(), disputes=disputes)


def _mattering(
    disputes: Sequence[Dispute], chosen: Sequence[tuple[int, ...]], answers: Sequence[object]
) -> tuple[Dispute, ...]:
    """Return the disputes that change the answer, all else alike."""
    by_choice = dict(zip(chosen, answers, strict=True))
    found = []
    for index, dispute in enumerate(disputes):
        for choice, answer in by_choice.items():
            others = (
                by_choice[(*choice[:index], value, *choice[index + 1 :])]
                for value in range(len(dispute.values))
            )
            if any(other != answer for other in others):
                found.append(dispute)
                break
    return tuple(found)
