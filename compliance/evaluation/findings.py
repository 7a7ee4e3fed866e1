"""What is found: one finding for each control point and subject, with the reason for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property, total_ordering
from typing import Any

from compliance.documentation.claims import Dispute, RecordedJudgement
from compliance.facts.values import Coverage, Listing
from compliance.rules.compiler import Answer, CompiledCriterion, CompiledRule
from compliance.rules.trace import Item, Question, Seen, Trace
from compliance.state import JUDGEMENT, State, Unknown
from compliance.texts import Text


class CriterionStatus(StrEnum):
    """What became of one criterion."""

    FAILED = "failed"
    UNKNOWN = "unknown"
    REVIEW = "review"
    MET = "met"
    LEFT_OUT = "left_out"
    """Its `when` is false: it does not apply here."""
    NOT_REACHED = "not_reached"
    """A criterion it needs is not met, so it was not judged."""


@dataclass(frozen=True)
class CriterionFinding:
    """The outcome of one criterion. Why it is so is worked out when it is asked for.

    `recorded` holds the judgements that answered it, `former` those of other facts, which no longer count.
    """

    criterion: CompiledCriterion
    answer: Answer
    status: CriterionStatus
    explain: Callable[[], Trace] | None = field(default=None, compare=False, repr=False)
    fingerprint: Callable[[], str] | None = field(default=None, compare=False, repr=False)
    recorded: tuple[RecordedJudgement, ...] = ()
    former: tuple[RecordedJudgement, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @cached_property
    def trace(self) -> Trace | None:
        """Each check with what it saw; None for a criterion that was not judged."""
        return self.explain() if self.explain is not None else None

    @cached_property
    def facts(self) -> str | None:
        """The fingerprint of what it saw, to write in a recorded judgement."""
        return self.fingerprint() if self.fingerprint is not None else None

    @property
    def id(self) -> str:
        """The id of the criterion in its rule."""
        return self.criterion.id

    @property
    def unknown(self) -> Unknown | None:
        """Why it is unknown, when it is."""
        return self.answer if isinstance(self.answer, Unknown) else None

    @property
    def failed_items(self) -> tuple[Item, ...]:
        """The things that failed, or that are unknown, where the check can name them."""
        return self.trace.failed if self.trace else ()

    @property
    def seen(self) -> tuple[Seen, ...]:
        """The values the criterion saw, with their sources."""
        return self.trace.every_seen() if self.trace else ()

    @property
    def silence(self) -> Unknown | None:
        """Which silence made it fail, when it failed because nothing that must be in writing was shown."""
        if self.status is not CriterionStatus.FAILED or not self.criterion.in_writing:
            return None
        reasons = {reason for seen in self.seen for reason in _unknown_in(seen.value)}
        return next((one for one in (Unknown.SILENT, Unknown.ABSENT) if one in reasons), None)

    def questions(self) -> tuple[Question, ...]:
        """Return what a person must weigh for it."""
        return self.criterion.check.questions


@dataclass(frozen=True, order=True)
class Subject:
    """Whom a finding is about. `id` is None for the organisation."""

    kind: str
    id: str | None = None
    called: Text = field(default=Text("", ""), compare=False)


@total_ordering
@dataclass(frozen=True, eq=False)
class Finding:
    """A rule's outcome for one subject on one date."""

    rule: CompiledRule
    subject: Subject
    state: State
    on: date
    criteria: tuple[CriterionFinding, ...] = ()
    applies: CriterionFinding | None = None
    """The outcome of `applies_when` where it decided the state."""

    @property
    def rule_id(self) -> str:
        """The id of the control point."""
        return self.rule.id

    @property
    def id(self) -> str:
        """The same for the same control point and subject on every run."""
        return f"{self.rule.id}.{self.subject.id}" if self.subject.id else self.rule.id

    @property
    def proposes_order(self) -> bool:
        """True for a breach whose reaction is an order. A person decides whether to give one."""
        return self.state is State.BREACH and self.rule.definition.reaction == "order"

    def with_status(self, status: CriterionStatus) -> tuple[CriterionFinding, ...]:
        """Return the criteria with that status, in the order of the rule."""
        return tuple(criterion for criterion in self.criteria if criterion.status is status)

    @property
    def _key(self) -> tuple[str, str, date, str, tuple[tuple[str, str], ...]]:
        outcomes = tuple((one.id, one.status.value) for one in self.criteria)
        return (self.rule.id, self.subject.id or "", self.on, self.state.value, outcomes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Finding) and self._key == other._key

    def __lt__(self, other: Finding) -> bool:
        return self._key < other._key

    def __hash__(self) -> int:
        return hash(self._key)


def _unknown_in(value: Any) -> set[Unknown]:
    """Return why a value, a list without items or marks of a list are unknown."""
    if isinstance(value, Unknown):
        return {value}
    if isinstance(value, Listing):
        return {value.rest} if isinstance(value.rest, Unknown) and not value.entries else set()
    if isinstance(value, Coverage):
        return {mark for mark in value.marks.values() if isinstance(mark, Unknown)}
    return set()


def status_of(answer: Answer, *, left_out: bool) -> CriterionStatus:
    """Return the status that an answer stands for; `left_out` tells the two kinds of no answer apart."""
    if answer is None:
        return CriterionStatus.LEFT_OUT if left_out else CriterionStatus.NOT_REACHED
    if answer is True:
        return CriterionStatus.MET
    if answer is False:
        return CriterionStatus.FAILED
    return CriterionStatus.REVIEW if answer is JUDGEMENT else CriterionStatus.UNKNOWN
