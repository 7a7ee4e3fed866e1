"""Whether deviations are reported and followed up in a unit (aml § 3-1 (2) e; ikf § 5 (2) no. 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from compliance.documentation.base import Record
from compliance.documentation.case import Statement, StatementSubject
from compliance.documentation.dates import PartialDate, months_later
from compliance.documentation.hms import DeviationSystem
from compliance.documentation.incidents import Incident, IncidentStatistics
from compliance.facts.statements import told, unless_denied
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, fact, found_somewhere, reading_of
from compliance.facts.view import Period, View, merge_rests
from compliance.state import Unknown

LATELY_MONTHS = 12
"""How far back a report shows that deviations are reported now. No provision sets it: none gives a review."""


class DeviationsView(View):
    """Deviations of every kind. Many reports are a good sign; none may mean that nobody reports."""

    behind: ClassVar[Mapping[str, str]] = {"reported": "incidents", "counts": "incident_statistics"}
    heeds: ClassVar[frozenset[StatementSubject]] = frozenset({StatementSubject.REPORTING_UNKNOWN})

    def __init__(self, period: Period, unit: str | None) -> None:
        self.period = period
        self.unit = unit

    def _records_behind(self) -> Iterator[Record]:
        yield from super()._records_behind()
        system = self.period.documentation.deviation_system
        if system and system.known_to_staff is not None:
            yield system

    def _shows(self, record: Record, name: str) -> bool:
        """A deviation that was reported does not show that staff do not know how to."""
        return isinstance(record, DeviationSystem | Statement) is (name == "staff_know_how")

    @fact("meldte avvik", "melde avvik")
    def reported(self) -> Listing[Incident]:
        """Incidents and deviations recorded for the unit."""
        return self.period.covering("incidents", self.unit)

    @fact("avviksstatistikk")
    def counts(self) -> Listing[IncidentStatistics]:
        """Counts of those reported in the unit."""
        return self.period.covering("incident_statistics", self.unit)

    @fact("ansatte vet hvordan de melder avvik", "tilsette veit korleis dei melder avvik")
    def staff_know_how(self) -> YesNoFact:
        """What is said of the system, held against what has been told in the unit."""
        system = self.period.documentation.deviation_system
        shown: YesNoFact = Unknown.ABSENT
        if system:
            shown = reading_of(system) if system.known_to_staff is None else system.known_to_staff
        return unless_denied(shown, told(self.period, self.unit, None, StatementSubject.REPORTING_UNKNOWN))

    @fact(
        "det er meldt avvik de siste tolv månedene",
        "det er meldt avvik dei siste tolv månadene",
    )
    def reported_lately(self) -> YesNoFact:
        """True by a deviation or a count of the last twelve months; false when a source says there was none.

        A count of none for the unit, or for a larger whole, says so when its period is the last or not given.
        """
        answers: list[Mark] = []
        for incident, certain, reading in self.reported.entries:
            lately = self._is_late_enough(incident.occurred_at, incident.reported_on, reading)
            answers.append(lately if certain or lately is False else Unknown.IMPRECISE)
        counted = [self._counted(entry) for entry in self.counts.entries]
        found = found_somewhere([*answers, *(mark for mark in counted if mark is not False)])
        if found is not False:
            return found
        return False if False in counted else self.reported.rest

    @fact("det er vist meldte avvik", "det er vist melde avvik")
    def any_reported(self) -> YesNoFact:
        """Whether a deviation is shown or counted, of whatever age, so that there is something to follow up."""
        if self.reported.certain:
            return True
        if self.reported.entries:
            return Unknown.IMPRECISE
        return True if self._counted_for_unit() else self.reported_lately

    def _is_late_enough(self, occurred: Any, reported: Any, reading: Unknown) -> Mark:
        known = [one for one in (reported, occurred) if isinstance(one, PartialDate)]
        if not known:
            return reading
        first = months_later(self.period.on, -LATELY_MONTHS)
        if known[0].latest < first:
            return False
        return True if known[0].earliest >= first else Unknown.IMPRECISE

    def _counted(self, entry: Entry) -> Mark:
        count: IncidentStatistics = entry.item
        ended = count.period.to if count.period else None
        first = months_later(self.period.on, -LATELY_MONTHS)
        if isinstance(ended, PartialDate) and ended.earliest < first:
            return Unknown.ABSENT if ended.latest < first else Unknown.IMPRECISE
        total = count.total
        if total is None:
            some = any((count.violence, count.threats, count.harassment, count.near_miss, count.injuries))
            if not some:
                return entry.reading
        elif total == 0:
            return False if entry.certain else Unknown.IMPRECISE
        own = count.unit == self.unit or not self.period.parents
        return True if entry.certain and own else Unknown.IMPRECISE

    @fact("avvik som står uten oppfølging", "avvik som står utan oppfølging")
    def without_action(self) -> Listing[Incident]:
        """Deviations where a document says both that nothing was done and that they are open.

        Where more are counted than are shown, what was done about the others is unknown.
        """
        entries, rests = [], list[Any]()
        for entry in self.reported.entries:
            idle = _is_idle(entry.item, entry.reading)
            if idle is True:
                entries.append(entry)
            elif isinstance(idle, Unknown):
                rests.append(idle if entry.certain else Unknown.IMPRECISE)
        shown = len(self.reported.certain)
        if not shown or shown < self._counted_for_unit():
            rests.append(self.reported.rest)
        return Listing(tuple(entries), merge_rests(rests))

    def _counted_for_unit(self) -> int:
        own = (one for one in self.counts.certain if one.unit == self.unit or not self.period.parents)
        return max((one.total or 0 for one in own), default=0)


def _is_idle(incident: Incident, reading: Unknown) -> Mark:
    if incident.measures or isinstance(incident.closed_on, PartialDate):
        return False
    return True if incident.measures is False and incident.closed_on is False else reading
