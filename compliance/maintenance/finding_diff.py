"""What has changed from one set of findings to another about the same documentation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compliance.evaluation import CriterionFinding, CriterionStatus, Finding
from compliance.law import Citation
from compliance.state import State

_SAID = (CriterionStatus.FAILED, CriterionStatus.UNKNOWN, CriterionStatus.REVIEW)


@dataclass(frozen=True)
class CriterionChange:
    """A criterion with another outcome or another basis; None where the finding does not have it."""

    id: str
    before: CriterionFinding | None
    after: CriterionFinding | None

    @property
    def statuses(self) -> tuple[CriterionStatus | None, CriterionStatus | None]:
        """The outcome before and after; None where there is none."""
        return (
            self.before.status if self.before else None,
            self.after.status if self.after else None,
        )

    @property
    def changes_result(self) -> bool:
        """True when the criterion is now said to fail, to be unknown or to be weighed, or no longer is."""
        before, after = (one if one in _SAID else None for one in self.statuses)
        return before is not after

    @property
    def bases(self) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
        """The provisions the criterion rests on, before and after."""
        return _basis_of(self.before), _basis_of(self.after)


@dataclass(frozen=True)
class FindingChange:
    """A finding that appears, disappears or is another than it was; at least one of the two is there."""

    id: str
    before: Finding | None
    after: Finding | None
    criteria: tuple[CriterionChange, ...] = ()

    @property
    def states(self) -> tuple[State | None, State | None]:
        """The state before and after; None where there is no finding."""
        return (self.before.state if self.before else None, self.after.state if self.after else None)

    @property
    def changes_result(self) -> bool:
        """True when a reader is told something else: another state, other reasons or another reaction.

        Other provisions, or one more criterion that is met, leave the result as it was.
        """
        before, after = self.states
        return (
            before is not after
            or self.changes_reaction
            or _is_judged(self.before) is not _is_judged(self.after)
            or any(one.changes_result for one in self.criteria)
        )

    @property
    def changes_basis(self) -> bool:
        """True when the letter would cite other provisions."""
        return (
            self.before is not None
            and self.after is not None
            and self.before.rule.basis != self.after.rule.basis
        )

    @property
    def changes_reaction(self) -> bool:
        """True when an order is proposed only before, or only after."""
        return _proposes_order(self.before) is not _proposes_order(self.after)

    @property
    def same_rule(self) -> bool:
        """True when one and the same rule file gave both, so that the facts of the day made the difference."""
        if self.before is None or self.after is None:
            return False
        return self.before.rule.definition is self.after.rule.definition


def finding_changes(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[FindingChange, ...]:
    """Return the findings that differ, in the order they are found now, then those that are gone."""
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    changes = [_change(finding_id, old.get(finding_id), finding) for finding_id, finding in new.items()]
    changes += [
        _change(finding_id, finding, None) for finding_id, finding in old.items() if finding_id not in new
    ]
    return tuple(change for change in changes if change is not None)


def _change(finding_id: str, before: Finding | None, after: Finding | None) -> FindingChange | None:
    old = {one.id: one for one in before.criteria} if before else {}
    new = {one.id: one for one in after.criteria} if after else {}
    # Criteria that were judged on one side only say nothing of what changed: the rule did not apply, or was not there.
    order = [*new, *(name for name in old if name not in new)] if old and new else []
    pairs = (CriterionChange(name, old.get(name), new.get(name)) for name in order)
    changed = tuple(
        one for one in pairs if one.statuses[0] is not one.statuses[1] or one.bases[0] != one.bases[1]
    )
    change = FindingChange(finding_id, before, after, changed)
    return change if changed or change.changes_result or change.changes_basis else None


def _basis_of(one: CriterionFinding | None) -> tuple[Citation, ...]:
    return one.criterion.basis if one else ()


def _is_judged(finding: Finding | None) -> bool:
    """Return whether the criteria were reached: the rule applies, and there is somebody to judge it for."""
    return finding is not None and bool(finding.criteria)


def _proposes_order(finding: Finding | None) -> bool:
    return finding is not None and finding.proposes_order
