"""Whether what a rule cites was there, and meant the same, for the whole of the rule's period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Any

from compliance.law.citations import Citation
from compliance.law.parsing import parse
from compliance.law.provisions import Provision, provision

_DAY = timedelta(days=1)


class Reason(StrEnum):
    """Why a provision does not cover a part of a period. The values are keys in `LAW_MESSAGES`."""

    NOT_YET = "citation-not-yet-in-force"
    """It came later."""
    NO_LONGER = "citation-no-longer-in-force"
    """It was repealed, or moved elsewhere."""
    NOT_REGISTERED = "citation-older-text-not-registered"
    """It may have been there, but the registry holds no text that old."""


@dataclass(frozen=True)
class Gap:
    """A part of a period in which a citation does not hold.

    `first` and `last` are both included; `last` None means open-ended. `changed_on` is the first day on which
    it holds (not yet, not registered) or no longer holds, and `amended_by` the acts that changed it.
    """

    citation: Citation
    first: date
    last: date | None
    reason: Reason
    changed_on: date | None
    amended_by: tuple[str, ...]

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What fills the sentence of `reason`."""
        return {
            "citation": str(self.citation),
            "period": f"{self.first}–{self.last or ''}",
            "change": _change(self.changed_on, self.amended_by),
        }


@dataclass(frozen=True)
class Renumbering:
    """A day in a period from which a citation means something else; `now` is where the old content went."""

    citation: Citation
    on: date
    amended_by: tuple[str, ...]
    now: Citation

    code = "citation-changed-meaning"
    hint = "citation-split-period"

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What fills the sentences of `code` and `hint`."""
        return {
            "citation": str(self.citation),
            "change": _change(self.on, self.amended_by),
            "now": str(self.now),
            "on": self.on.isoformat(),
        }


def is_in_force(citation: Citation, on: date) -> bool:
    """Return whether what `citation` cites is there on the day `on`."""
    version = provision(citation.act, citation.section).on(on)
    return version is not None and version.holds(citation)


def gaps_in_force(citation: Citation, start: date, end: date | None) -> tuple[Gap, ...]:
    """Return the parts of the period in which `citation` does not hold, in order of time.

    `start` and `end` are both included; `end` None means that the period is open. No gaps means that the
    section had that paragraph, letter, number, dash or sentence every day, through however many versions.

    Raises:
        CitationError: when the registry does not have the section.
    """
    limit = end or date.max
    return tuple(
        replace(gap, first=max(gap.first, start), last=_open(min(gap.last or date.max, limit)))
        for gap in _all_gaps(citation, provision(citation.act, citation.section))
        if gap.first <= limit and (gap.last or date.max) >= start
    )


def renumbered(citation: Citation, start: date, end: date | None) -> tuple[Renumbering, ...]:
    """Return the days inside the period, both ends included, from which `citation` means something else.

    A period that begins on such a day is not split by it.

    Raises:
        CitationError: when the registry does not have the section.
    """
    found = []
    for move in provision(citation.act, citation.section).moves:
        if not start < move.on <= (end or date.max):
            continue
        places = [(parse(old)[0], parse(new)[0]) for old, new in move.moved.items()]
        holding = [(old, new) for old, new in places if old.contains(citation)]
        if holding:
            _, now = max(holding, key=lambda place: sum(part is not None for part in place[0].inside))
            found.append(Renumbering(citation, move.on, move.amended_by, now))
    return tuple(found)


def _all_gaps(citation: Citation, known: Provision) -> list[Gap]:
    """Return every gap there is from the first day to the last, one for each stretch of time."""
    versions = known.versions
    holds = [version.holds(citation) for version in versions]
    gaps = []
    oldest = versions[0]
    if known.introduced:
        came = next((version for version, held in zip(versions, holds, strict=True) if held), oldest)
        gaps.append(Gap(citation, date.min, came.first - _DAY, Reason.NOT_YET, came.first, came.amended_by))
    else:
        gaps.append(Gap(citation, date.min, oldest.first - _DAY, Reason.NOT_REGISTERED, oldest.first, ()))
    for held, stretch in groupby(range(len(versions)), key=lambda index: holds[index]):
        if not held:
            gaps.append(_gap_inside(citation, known, list(stretch)))
    newest = versions[-1]
    if newest.last is not None:
        after = newest.last + _DAY
        gaps.append(Gap(citation, after, None, Reason.NO_LONGER, after, newest.repealed_by))
    return _without_overlap(gaps)


def _gap_inside(citation: Citation, known: Provision, stretch: list[int]) -> Gap:
    """Return the gap of a stretch of versions without what is cited: it came later, or had left."""
    first, last = known.versions[stretch[0]], known.versions[stretch[-1]]
    following = known.versions[stretch[-1] + 1 :]
    if following:
        came = following[0]
        return Gap(citation, first.first, last.last, Reason.NOT_YET, came.first, came.amended_by)
    return Gap(citation, first.first, last.last, Reason.NO_LONGER, first.first, first.amended_by)


def _without_overlap(gaps: list[Gap]) -> list[Gap]:
    """Drop a gap that lies inside the one before it: a paragraph missing from a section's first version."""
    kept: list[Gap] = []
    for gap in gaps:
        if not kept or (kept[-1].last or date.max) < gap.first:
            kept.append(gap)
    return kept


def _open(day: date) -> date | None:
    return None if day == date.max else day


def _change(day: date | None, amended_by: tuple[str, ...]) -> str:
    acts = f" ({', '.join(amended_by)})" if amended_by else ""
    return f"{day or ''}{acts}"
