"""Changes in a unit, and how the working environment was looked after (aml §§ 3-1 (2) d and 4-2 (3))."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from compliance.documentation.dates import PartialDate
from compliance.documentation.hms import Change
from compliance.facts.groups import Group, Took, participation
from compliance.facts.values import Coverage, Listing, Mark, fact
from compliance.facts.view import Period, View, merge_rests
from compliance.state import Unknown


class ChangesView(View):
    """Reorganisation, moving, a new rota, cuts, a new group of users.

    What has not been shown is no change, so every list here is closed but for what is unsaid of those shown.
    """

    behind: ClassVar[Mapping[str, str]] = {"shown": "changes"}

    def __init__(self, period: Period, unit: str | None) -> None:
        self.period = period
        self.unit = unit

    @fact("endringer i enheten", "endringar i eininga")
    def shown(self) -> Listing[Change]:
        """The changes decided no later than the judgement date."""
        return self.period.covering("changes", self.unit)

    @fact(
        "endringer der virkningen på arbeidsmiljøet ikke er vurdert",
        "endringar der verknaden på arbeidsmiljøet ikkje er vurdert",
    )
    def not_assessed(self) -> Listing[Change]:
        """Changes where a document says that the effect was not assessed; where it says both, it is open."""
        return self._where(_not_assessed)

    @fact(
        "endringer der virkningen ble vurdert etter at de var besluttet",
        "endringar der verknaden blei vurdert etter at dei var vedtekne",
    )
    def assessed_late(self) -> Listing[Change]:
        """Changes whose effect was certainly assessed only after they were decided or carried out."""
        return self._where(_assessed_late)

    @fact("endringer uten tiltak", "endringar utan tiltak")
    def without_measures(self) -> Listing[Change]:
        """Changes where a document says that they led to no measures."""
        return self._where(lambda one, reading: reading if one.measures == () else one.measures is False)

    @fact("de som har vært med på endringene", "dei som har vore med på endringane")
    def participation(self) -> Coverage[Group]:
        """Whether employees and representatives took part in each of the changes.

        A later change never makes up for an earlier one, so each is taken by itself.
        """
        changes = self.shown
        lists = [Took(one.participants, certain, reading) for one, certain, reading in changes.entries]
        of_each = [participation([one], changes.rest, self.period) for one in lists]
        marks: dict[str, Mark] = {
            group: _worst([one.holds(group) for one in of_each], changes.rest) for group in Group
        }
        return Coverage(marks, changes.rest)

    def _where(self, test: Callable[[Change, Unknown], Mark]) -> Listing[Any]:
        """Return the changes that pass; one that is unsaid leaves the list open."""
        entries, rests = [], list[Any]()
        for entry in self.shown.entries:
            mark = test(entry.item, entry.reading)
            if mark is True:
                entries.append(entry)
            elif isinstance(mark, Unknown):
                rests.append(mark if entry.certain else Unknown.IMPRECISE)
        return Listing(tuple(entries), merge_rests(rests))


def _worst(marks: list[Mark], rest: Mark) -> Mark:
    if not marks or False in marks:
        return False if marks else rest
    return next((mark for mark in marks if isinstance(mark, Unknown)), True)


def _not_assessed(change: Change, reading: Unknown) -> Mark:
    said_no = change.impact_assessed is False or change.impact_assessed_on is False
    said_yes = change.impact_assessed is True or isinstance(change.impact_assessed_on, PartialDate)
    if said_no and said_yes:
        return Unknown.IMPRECISE
    return True if said_no else False if said_yes else reading


def _assessed_late(change: Change, reading: Unknown) -> Mark:
    assessed = change.impact_assessed_on
    if not isinstance(assessed, PartialDate):
        return reading
    decided = [one for one in (change.decided_on, change.carried_out_on) if isinstance(one, PartialDate)]
    if not decided:
        return reading
    if any(assessed.earliest > one.latest for one in decided):
        return True
    return False if any(assessed.latest <= one.earliest for one in decided) else Unknown.IMPRECISE
