"""Deaths and serious injuries at work, and who was told of them (aml § 5-2 (1))."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from compliance.documentation.incidents import Incident, IncidentStatistics, Injury, Notified, Target
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown

INJURED = frozenset({Injury.PHYSICAL, Injury.MENTAL, Injury.BOTH})
"""Violence can be an accident at work, and an injury can be mental."""


class SeriousAccidentsView(View):
    """The accidents of a unit in which an employee died or was seriously injured."""

    behind: ClassVar[Mapping[str, str]] = {"shown": "incidents"}

    def __init__(self, period: Period, unit: str | None) -> None:
        self.period = period
        self.unit = unit

    def _incidents(self) -> Listing[Incident]:
        found: Listing[Incident] = self.period.covering("incidents", self.unit)
        return found.where(lambda one: one.against is not Target.CO_PATIENT)

    @fact(
        "skader der det ikke er sagt om de er alvorlige", "skadar der det ikkje er sagt om dei er alvorlege"
    )
    def to_weigh(self) -> Listing[Incident]:
        """Injuries of which it is not said whether they are serious. The list is closed: only they are weighed."""
        found = self._incidents().where(
            lambda one: one.serious is None and not one.fatal and one.injury in INJURED
        )
        return Listing(found.entries, rest=False)

    @fact("dødsfall og alvorlige skader", "dødsfall og alvorlege skadar")
    def shown(self) -> Listing[Incident]:
        """Accidents said to be serious or fatal, and those that may be because nobody has said."""
        incidents = self._incidents()
        serious = incidents.where(lambda one: bool(one.serious or one.fatal))
        perhaps = tuple(entry._replace(certain=False) for entry in self.to_weigh.entries)
        return Listing((*serious.entries, *perhaps), incidents.rest)

    @fact(
        "det er sagt at noen har omkommet eller blitt alvorlig skadet i arbeidet",
        "det er sagt at nokon har omkome eller blitt alvorleg skadd i arbeidet",
    )
    def have_happened(self) -> YesNoFact:
        """True when an accident is said to be serious or fatal, or is counted as such in the unit.

        False when a document says or counts none, and where what is left is to weigh the injuries shown: then
        that is the question, and not whether there are more.
        """
        counted = self._counted()
        if self.shown.certain or True in counted:
            return True
        if self.to_weigh.certain:
            return False
        if self.shown.entries or Unknown.IMPRECISE in counted:
            return Unknown.IMPRECISE
        return False if False in counted else self.shown.rest

    def _counted(self) -> list[Mark]:
        """Return for each count of the unit whether it holds a serious injury; one that does not say is left out.

        A count of more than the unit says only when there are none; where there are some, they may be elsewhere.
        """
        statistics: Listing[IncidentStatistics] = self.period.covering("incident_statistics", self.unit)
        answers: list[Mark] = []
        for one, certain, _reading in statistics.entries:
            number = 0 if one.injuries == 0 and one.serious_injuries is None else one.serious_injuries
            if number is None:
                continue
            here = certain and (not number or one.unit == self.unit or not self.period.parents)
            answers.append(number > 0 if here else Unknown.IMPRECISE)
        return answers

    @fact(
        "ulykker som ikke er varslet til Arbeidstilsynet", "ulykker som ikkje er varsla til Arbeidstilsynet"
    )
    def untold_to_authority(self) -> Listing[Incident]:
        """Serious accidents of which Arbeidstilsynet was not notified, or may not have been."""
        return self._untold(Notified.ARBEIDSTILSYNET)

    @fact(
        "ulykker der Arbeidstilsynet ikke står blant de varslede",
        "ulykker der Arbeidstilsynet ikkje står blant dei varsla",
    )
    def authority_not_listed(self) -> Listing[Incident]:
        """Serious accidents whose list of those notified, read in full, lacks Arbeidstilsynet."""
        return self._not_listed(Notified.ARBEIDSTILSYNET)

    @fact("ulykker som ikke er varslet til politiet", "ulykker som ikkje er varsla til politiet")
    def untold_to_police(self) -> Listing[Incident]:
        """Serious accidents of which the police were not notified, or may not have been."""
        return self._untold(Notified.POLICE)

    @fact(
        "ulykker der politiet ikke står blant de varslede", "ulykker der politiet ikkje står blant dei varsla"
    )
    def police_not_listed(self) -> Listing[Incident]:
        """Serious accidents whose list of those notified, read in full, lacks the police."""
        return self._not_listed(Notified.POLICE)

    @fact(
        "dødsfall og alvorlige skader som skal bekreftes skriftlig",
        "dødsfall og alvorlege skadar som skal stadfestast skriftleg",
    )
    def to_confirm(self) -> Listing[Incident]:
        """The accidents shown. A report that does not say speaks only of itself: the confirmation is another."""
        entries = (
            Entry(entry.item.model_copy(update={"read_in_full": None}), entry.certain, Unknown.ABSENT)
            if entry.reading is Unknown.SILENT
            else entry
            for entry in self.shown.entries
        )
        return Listing(tuple(entries), self.shown.rest)

    def _untold(self, receiver: Notified) -> Listing[Incident]:
        """Certain only where a source says that nobody was notified; a list that lacks one is weighed."""
        entries = []
        for entry in self.shown.entries:
            notified = entry.item.notified
            if receiver in (notified or ()) or _lacks(entry, receiver):
                continue
            entries.append(entry._replace(certain=entry.certain and notified is False))
        return Listing(tuple(entries), False if self.shown.entries else self.shown.rest)

    def _not_listed(self, receiver: Notified) -> Listing[Incident]:
        """The list is closed. A report may be older than the call it does not tell of, so it is to be weighed."""
        entries = (entry for entry in self.shown.entries if _lacks(entry, receiver))
        return Listing(tuple(entries), rest=False)


def _lacks(entry: Entry, receiver: Notified) -> bool:
    """Return whether a list of those notified is there, in a report read in full, and lacks the receiver."""
    notified = entry.item.notified
    return bool(notified) and receiver not in notified and entry.reading is Unknown.SILENT
