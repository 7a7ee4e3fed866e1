"""What a unit has reported or told of: incidents, and dangers named by those who work there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from compliance.documentation.case import Statement, StatementSubject
from compliance.documentation.choices import Theme
from compliance.documentation.incidents import FollowUp, Incident, IncidentKind, IncidentStatistics, Target
from compliance.documentation.risk_assessments import ViolenceKind
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown, conjunction, disjunction

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
    there is nothing: an export of incidents cannot say of itself that it is all there is. An incident of
    unknown kind may be such a danger.
    """
    incidents = period.covering("incidents", unit, theme)
    statements = period.covering("statements", unit, theme)
    entries = tuple(
        Entry(entry.item, entry.certain and shows is True, entry.reading)
        for entry, shows in (
            *((entry, _incident_shows(entry.item, theme)) for entry in incidents.entries),
            *((entry, _statement_shows(entry.item, theme)) for entry in statements.entries),
        )
        if shows is not False
    )
    shown = any(entry.certain for entry in entries) or incidents.rest is False
    return Listing(entries, False if shown or _counted_none(period, unit, theme) else incidents.rest)


def _incident_shows(incident: Incident, theme: Theme) -> Mark:
    if theme not in (Theme.VIOLENCE, Theme.HARASSMENT):
        return False
    if incident.kind == ():
        return Unknown.IMPRECISE
    if theme is Theme.VIOLENCE:
        return is_violent(incident)
    return IncidentKind.HARASSMENT in (incident.kind or ())


def _statement_shows(statement: Statement, theme: Theme) -> Mark:
    """What someone says was left out of the assessment may be a danger, also when it is not called one."""
    if statement.theme not in (None, theme):
        return False
    if statement.says is StatementSubject.KNOWN_DANGER:
        return True if statement.theme is theme else Unknown.IMPRECISE
    left_out = statement.says is None and statement.in_risk_assessment is False
    return Unknown.IMPRECISE if left_out else False


def _counted_none(period: Period, unit: str | None, theme: Theme) -> bool:
    if theme not in (Theme.VIOLENCE, Theme.HARASSMENT):
        return False
    answers = _counted_some(period, unit, theme)
    return False in answers and all(answer is False for answer in answers)


def _counts_in(statistics: IncidentStatistics, theme: Theme) -> tuple[int | None, ...]:
    if theme is Theme.HARASSMENT:
        return (statistics.harassment,)
    return (statistics.violence, statistics.threats)


def _counted_some(period: Period, unit: str | None, theme: Theme) -> list[Mark]:
    """Return for each count whether it holds incidents of the theme.

    A count of more than the unit says only when there are none; where there are some, they may be elsewhere.
    """
    statistics: Listing[IncidentStatistics] = period.covering("incident_statistics", unit)
    answers: list[Mark] = []
    for one, certain, reading in statistics.entries:
        counts = _counts_in(one, theme)
        if all(count == 0 for count in counts):
            answers += [False] if certain else []
        elif not any(counts):
            answers.append(reading if certain else Unknown.IMPRECISE)
        else:
            of_this_unit = one.unit == unit or not period.parents
            answers.append(True if certain and of_this_unit else Unknown.IMPRECISE)
    return answers


class IncidentsView(View):
    """The violent incidents of a unit (fua §§ 3A-6 and 23A-5)."""

    behind: ClassVar[Mapping[str, str]] = {"recorded": "incidents"}
    theme: ClassVar[Theme] = Theme.VIOLENCE

    def __init__(self, period: Period, unit: str | None) -> None:
        self.period = period
        self.unit = unit

    @fact("hendelser med vold eller trusler", "hendingar med vald eller truslar")
    def recorded(self) -> Listing[Incident]:
        """Incidents of violence or threats recorded for the unit.

        An incident of unknown kind, or one directed at other users, may or may not have exposed an employee.
        """
        incidents = self.period.covering("incidents", self.unit, self.theme)
        return Listing(
            tuple(
                Entry(entry.item, entry.certain and exposes is True, entry.reading)
                for entry in incidents.entries
                if (exposes := self._exposes_employee(entry.item)) is not False
            ),
            incidents.rest,
        )

    def _exposes_employee(self, incident: Incident) -> Mark:
        shows = _incident_shows(incident, self.theme)
        return Unknown.IMPRECISE if shows is True and incident.against is Target.CO_PATIENT else shows

    @fact("det har vært hendelser med vold eller trusler", "det har vore hendingar med vald eller truslar")
    def have_happened(self) -> YesNoFact:
        """True when an incident is recorded or counted; false when a document says or counts none.

        The first is enough for the duty to follow up, however small (fua §§ 2A-4, 3A-6 and 23A-5).
        """
        incidents = self.recorded
        counted = _counted_some(self.period, self.unit, self.theme)
        if incidents.certain or True in counted:
            return True
        if incidents.entries:
            return Unknown.IMPRECISE
        unknown = [answer for answer in counted if isinstance(answer, Unknown)]
        if unknown:
            return unknown[0]
        return False if counted else incidents.rest

    @fact("hendelser der den utsatte ikke er fulgt opp", "hendingar der den utsette ikkje er følgd opp")
    def without_follow_up(self) -> Listing[Incident]:
        """Incidents where a document says that nobody was followed up.

        Where the follow-up of some incident is unknown, or more are counted than are shown, so is the rest.
        """
        incidents = self.recorded
        missing = tuple(entry for entry in incidents.entries if entry.item.follow_up is False)
        unsaid = [
            entry.reading if entry.certain else Unknown.IMPRECISE
            for entry in incidents.entries
            if entry.item.follow_up == () and entry.item.against is not Target.CO_PATIENT
        ]
        if unsaid:
            return Listing(missing, unsaid[0])
        all_shown = incidents.certain and len(incidents.certain) >= self._counted_for_unit()
        return Listing(missing, False if all_shown else Unknown.ABSENT)

    def _counted_for_unit(self) -> int:
        """Return the largest number of such incidents that a count of this very unit gives."""
        statistics: Listing[IncidentStatistics] = self.period.covering("incident_statistics", self.unit)
        return max(
            (
                sum(count or 0 for count in _counts_in(one, self.theme))
                for one in statistics.certain
                if one.unit == self.unit or not self.period.parents
            ),
            default=0,
        )

    @fact(
        "oppfølgingen gjelder både fysisk og psykisk belastning",
        "oppfølginga gjeld både fysisk og psykisk belastning",
    )
    def follow_up_covers_both(self) -> YesNoFact:
        """Whether each follow-up looked at both the physical and the mental strain.

        Unknown where it is not said of some incident; those not followed up at all are left out.
        """
        answers: list[Mark] = []
        for incident, certain, reading in self.recorded.entries:
            if incident.follow_up is False or incident.against is Target.CO_PATIENT:
                continue
            mark = _covers_both(incident.follow_up, reading)
            answers.append(mark if certain or mark is True else Unknown.IMPRECISE)
        if not self.recorded.certain or not answers:
            return Unknown.ABSENT
        found = conjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT


def _covers_both(follow_up: tuple[FollowUp, ...], reading: Unknown) -> Mark:
    if not follow_up:
        return reading
    sides = (
        disjunction(_said(one.covers_mental, reading) for one in follow_up),
        disjunction(_said(one.covers_physical, reading) for one in follow_up),
    )
    found = conjunction(sides)
    return found if isinstance(found, bool | Unknown) else reading


def _said(answer: bool | None, reading: Unknown) -> Mark:
    return reading if answer is None else answer


def reported_to_representatives(incidents: Listing[Incident]) -> tuple[Entry, ...]:
    """Return the incidents whose list of those notified lacks the verneombud (aml § 6-2 (5))."""
    return tuple(
        entry
        for entry in incidents.entries
        if entry.item.notified is False
        or (entry.item.notified and "safety_representative" not in entry.item.notified)
    )
