"""What a unit has reported or told of: incidents, and dangers named by those who work there."""

from __future__ import annotations

from typing import Any

from compliance.documentation.case import StatementSubject
from compliance.documentation.choices import Theme
from compliance.documentation.incidents import Incident, IncidentKind, IncidentStatistics
from compliance.documentation.risk_assessments import ViolenceKind
from compliance.facts.values import Entry, Listing, YesNoFact, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown

KIND_OF_INCIDENT: dict[IncidentKind, ViolenceKind] = {
    **dict.fromkeys(
        (
            IncidentKind.BLOW,
            IncidentKind.KICK,
            IncidentKind.SPITTING,
            IncidentKind.BITING,
            IncidentKind.PINCHING,
            IncidentKind.SCRATCHING,
            IncidentKind.HAIR_PULLING,
            IncidentKind.HEAD_BUTT,
            IncidentKind.WEAPON,
        ),
        ViolenceKind.PHYSICAL,
    ),
    IncidentKind.THREAT: ViolenceKind.VERBAL,
    IncidentKind.DIGITAL: ViolenceKind.DIGITAL,
}
"""In which way an incident exposes someone. Damage, near misses and others say nothing certain of it."""


def is_violent(incident: Incident) -> bool:
    """Return whether the kind of an incident shows violence or threats; a threat alone is enough."""
    return any(kind in KIND_OF_INCIDENT for kind in incident.kind or ())


def dangers_of(period: Period, unit: str | None, theme: Theme) -> Listing[Any]:
    """Return incidents and statements that show a danger of the theme in the unit.

    The list counts as shown once something in it has been recorded for the unit, or a document says that
    there is nothing: an export of incidents cannot say of itself that it is all there is.
    """
    incidents = period.covering("incidents", unit, theme)
    statements = period.covering("statements", unit, theme)
    entries = tuple(entry for entry in incidents.entries if _incident_is_of(entry.item, theme)) + tuple(
        entry
        for entry in statements.entries
        if entry.item.says is StatementSubject.KNOWN_DANGER and entry.item.theme is theme
    )
    shown = any(entry.certain for entry in entries) or incidents.rest is False
    return Listing(entries, False if shown or _counted_none(period, unit, theme) else incidents.rest)


def _incident_is_of(incident: Incident, theme: Theme) -> bool:
    if theme is Theme.VIOLENCE:
        return is_violent(incident)
    return theme is Theme.HARASSMENT and IncidentKind.HARASSMENT in (incident.kind or ())


def _counted_none(period: Period, unit: str | None, theme: Theme) -> bool:
    if theme is not Theme.VIOLENCE:
        return False
    statistics: Listing[IncidentStatistics] = period.covering("incident_statistics", unit)
    return any(one.violence == 0 and one.threats == 0 for one in statistics.certain)


class IncidentsView(View):
    """The violent incidents of a unit (fua §§ 3A-6 and 23A-5)."""

    def __init__(self, period: Period, unit: str | None) -> None:
        self.period = period
        self.unit = unit

    @fact("hendelser med vold eller trusler", "hendingar med vald eller truslar")
    def recorded(self) -> Listing[Incident]:
        """Incidents of violence or threats recorded for the unit."""
        incidents = self.period.covering("incidents", self.unit, Theme.VIOLENCE)
        return incidents.where(is_violent)

    @fact("det har vært hendelser med vold eller trusler", "det har vore hendingar med vald eller truslar")
    def have_happened(self) -> YesNoFact:
        """True when an incident is recorded or counted; false when a document says or counts none."""
        incidents = self.recorded
        if incidents.certain or self._counted():
            return True
        if incidents.entries:
            return Unknown.IMPRECISE
        none_counted = _counted_none(self.period, self.unit, Theme.VIOLENCE)
        return False if none_counted or incidents.rest is False else incidents.rest

    def _counted(self) -> bool:
        statistics = self.period.covering("incident_statistics", self.unit)
        return any((one.violence or 0) + (one.threats or 0) > 0 for one in statistics.certain)

    @fact("hendelser der den utsatte ikke er fulgt opp", "hendingar der den utsette ikkje er følgd opp")
    def without_follow_up(self) -> Listing[Incident]:
        """Incidents where a document says that nobody was followed up.

        Where the follow-up of some incident is unknown, or only totals are given, so is the rest of the list.
        """
        incidents = self.recorded
        missing = tuple(entry for entry in incidents.entries if entry.item.follow_up is False)
        silent = [entry.reading for entry in incidents.entries if entry.item.follow_up == ()]
        if silent:
            return Listing(missing, silent[0])
        return Listing(missing, False if incidents.certain else Unknown.ABSENT)


def reported_to_representatives(incidents: Listing[Incident]) -> tuple[Entry, ...]:
    """Return the incidents whose list of those notified is there, and lacks the verneombud (aml § 6-2 (5))."""
    return tuple(
        entry
        for entry in incidents.entries
        if entry.item.notified is False
        or (entry.item.notified and "safety_representative" not in entry.item.notified)
    )
