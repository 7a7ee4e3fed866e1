"""Four values of truth, five states of a finding, and how the one becomes the other.

A check answers true, false, unknown or judgement (design § 3). Unknown carries why it is unknown, because
only some kinds of silence may ever count against anyone.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, StrEnum
from typing import Literal, TypeAlias


class Unknown(Enum):
    """Why a value is not known."""

    ABSENT = "absent"
    """There is no record that could say it."""
    UNREAD = "unread"
    """The record mirrors a document that was not read in full."""
    SILENT = "silent"
    """The document was read in full and does not say."""
    IMPRECISE = "imprecise"
    """A partial date, or a record that may or may not belong here."""


class Judgement(Enum):
    """A person must weigh it: the law uses a standard, or sources contradict each other."""

    NEEDED = "judgement"


JUDGEMENT: Literal[Judgement.NEEDED] = Judgement.NEEDED

Outcome: TypeAlias = Literal[True, False, Judgement.NEEDED] | Unknown


class State(StrEnum):
    """The state of a finding, in the order a reader wants them: worst first."""

    BREACH = "breach"
    NOT_DOCUMENTED = "not_documented"
    REVIEW = "review"
    MET = "met"
    NOT_APPLICABLE = "not_applicable"

    @property
    def rank(self) -> int:
        """0 for breach, 4 for not applicable."""
        return list(State).index(self)


def conjunction(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the first of false, unknown, judgement, true that occurs; true when there are none.

    Of several unknowns the first met gives the reason. A judgement never hides an unknown.
    """
    result: Outcome = True
    for outcome in outcomes:
        if outcome is False:
            return False
        if outcome is not True and (result is True or result is JUDGEMENT):
            result = outcome
    return result


def disjunction(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the first of true, unknown, judgement, false that occurs; false when there are none."""
    result: Outcome = False
    for outcome in outcomes:
        if outcome is True:
            return True
        if outcome is not False and (result is False or result is JUDGEMENT):
            result = outcome
    return result


def negation(outcome: Outcome) -> Outcome:
    """Swap true and false; unknown and judgement stay. Used only to build `when` (design § 3 point 4)."""
    if outcome is True:
        return False
    if outcome is False:
        return True
    return outcome


def state_of(outcomes: Iterable[Outcome]) -> State:
    """Return the state of a finding from the outcomes of its criteria (design § 3 point 4)."""
    result = conjunction(outcomes)
    if result is False:
        return State.BREACH
    if result is True:
        return State.MET
    if result is JUDGEMENT:
        return State.REVIEW
    return State.NOT_DOCUMENTED
