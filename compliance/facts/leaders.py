"""Training of those who lead: the employer (aml § 3-5), and employees who lead others (aml § 3-2 (1) b)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from compliance.documentation.base import Source
from compliance.documentation.choices import Theme
from compliance.documentation.training import LeaderRole, LeaderTraining
from compliance.facts.values import Entry, Listing
from compliance.facts.view import Period, merge_rests
from compliance.state import Unknown


def leader_training(period: Period, unit: str | None, role: LeaderRole) -> Listing[LeaderTraining]:
    """Return the training that leaders of a role have had, of those in the unit.

    One that does not say whose it is may be theirs. One that is only planned has not been held: with a planned
    date and no date of its own it only may have been. `on: false` says that it has not.
    """
    found = period.covering("leader_training", unit)
    entries = []
    for entry in found.entries:
        training: LeaderTraining = entry.item
        if training.role not in (role, None) or training.on is False:
            continue
        only_planned = training.on is None and bool(training.planned_on)
        certain = entry.certain and training.role is role and not only_planned
        entries.append(entry._replace(certain=certain))
    return Listing(tuple(entries), found.rest)


def said_untrained(period: Period, unit: str | None) -> tuple[Source, ...]:
    """Return where it is known from that leaders have had no training: a list that is empty has no sources."""
    said = period.said_none("leader_training", unit)
    return tuple(source for one in said for source in one.sources)


def risk_themes(period: Period, unit: str | None, known: Iterable[Theme]) -> tuple[Theme, ...]:
    """Return the themes that there is a risk of in a unit: those known, and those assessed for it.

    The whole arrangement of work is the theme of a general assessment, which tells nothing of its own.
    """
    assessed = {one.theme for one in period.covering("risk_assessments", unit).certain if one.hazards}
    found = (assessed | set(known)) - {Theme.GENERAL, None, False}
    return tuple(theme for theme in Theme if theme in found)


def themes_left_out(training: Listing[LeaderTraining], themes: Iterable[Theme]) -> Listing[Theme]:
    """Return the themes that no training shown is said to deal with.

    A training that says nothing of its content leaves it unknown; a general one may hold any theme.
    """
    taught: set[Theme] = set()
    unknown: list[Unknown] = []
    for record, certain, reading in training.entries:
        content = set(record.content or ())
        if certain:
            taught |= content
        silent = record.content == () or Theme.GENERAL in content
        if silent or not certain:
            unknown.append(reading if silent and certain else Unknown.IMPRECISE)
    missing = tuple(theme for theme in themes if theme not in taught)
    rest: Literal[False] | Unknown = merge_rests(unknown) if missing and unknown else False
    return Listing(tuple(Entry(theme, not unknown, Unknown.UNREAD) for theme in missing), rest)
