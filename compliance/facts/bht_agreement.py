"""What an agreement with an occupational health service says of a date: whether it runs, and is approved."""

from __future__ import annotations

from datetime import date
from typing import Any

from compliance.documentation.bht import BhtAgreement
from compliance.documentation.dates import PartialDate
from compliance.facts.values import YesNoFact, reading_of
from compliance.state import Outcome, Unknown, conjunction


def agreed(one: YesNoFact, other: YesNoFact) -> YesNoFact:
    """Return what two sources of one answer say: the one that is known, unknown where they disagree."""
    if isinstance(one, Unknown):
        return other if isinstance(other, bool) else one
    if isinstance(other, Unknown) or one is other:
        return one
    return Unknown.IMPRECISE


def plain(outcome: Outcome) -> YesNoFact:
    """Return an outcome into which no judgement went, as the fact it is."""
    assert isinstance(outcome, bool | Unknown)  # noqa: S101
    return outcome


def has_begun(start: Any, on: date, unsaid: YesNoFact) -> YesNoFact:
    """Return whether `start` is no later than `on`; `unsaid` is the answer where it is left out."""
    if isinstance(start, PartialDate):
        if start.earliest > on:
            return False
        return True if start.latest <= on else Unknown.IMPRECISE
    return unsaid if start is None else True


def still_runs(end: Any, on: date, unsaid: YesNoFact) -> YesNoFact:
    """Return whether `end` is no earlier than `on`; `unsaid` is the answer where it is left out."""
    if isinstance(end, PartialDate):
        if end.latest < on:
            return False
        return True if end.earliest >= on else Unknown.IMPRECISE
    return unsaid if end is None else True


def in_force(agreement: BhtAgreement, on: date) -> YesNoFact:
    """Return whether the agreement is in force on the day `on`.

    What an agreement read in full does not say of start, end or termination, is not there, so one without an
    end runs until it is terminated. Of one that was not read in full it is unknown.
    """
    reading = reading_of(agreement)
    unsaid: YesNoFact = True if reading is Unknown.SILENT else reading
    return plain(
        conjunction((has_begun(agreement.valid_from, on, unsaid), _has_not_ended(agreement, on, unsaid)))
    )


def _has_not_ended(agreement: BhtAgreement, on: date, unsaid: YesNoFact) -> YesNoFact:
    end, notice = agreement.valid_to, agreement.terminated_on
    if isinstance(end, PartialDate):
        runs = still_runs(end, on, unsaid)
        # Notice given before a later end leaves open how long the agreement still runs.
        return Unknown.IMPRECISE if runs is True and _may_be_before(notice, on) else runs
    if isinstance(notice, PartialDate) and _may_be_before(notice, on):
        return False if notice.latest < on else Unknown.IMPRECISE
    return plain(conjunction((still_runs(end, on, unsaid), still_runs(notice, on, unsaid))))


def _may_be_before(day: Any, on: date) -> bool:
    return isinstance(day, PartialDate) and day.earliest < on


def approved(agreement: BhtAgreement, on: date) -> YesNoFact:
    """Return whether the provider was approved on the day `on` (folm § 13-1 (2), adm § 2-5 (2)).

    An approval that has run out may have been renewed, and nobody need show that in writing: without a word of
    it the answer is absent. Where the last day and what is said disagree, it must be looked up.
    """
    reading, until = reading_of(agreement), agreement.approved_until
    told = reading if agreement.approved is None else agreement.approved
    if not isinstance(until, PartialDate):
        return told
    runs = still_runs(until, on, reading)
    return Unknown.ABSENT if runs is False and isinstance(told, Unknown) else agreed(runs, told)


def began_by(agreement: BhtAgreement, day: date) -> YesNoFact:
    """Return whether the agreement began no later than `day`.

    One that does not say when it begins, begins when it is signed, if it was read in full.
    """
    reading, start = reading_of(agreement), agreement.valid_from
    if start is False or (start is None and reading is Unknown.SILENT):
        start = agreement.signed_on
    return has_begun(start, day, reading) if isinstance(start, PartialDate) else reading
