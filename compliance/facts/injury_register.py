"""The register of injuries and illness from work, and who can see it (aml § 5-1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from compliance.documentation.hms import InjuryRegister, RegisterReader
from compliance.documentation.incidents import Incident, Injury, Target
from compliance.facts.values import Coverage, Entry, Listing, Mark, YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.state import Unknown

_INJURED = frozenset({Injury.PHYSICAL, Injury.MENTAL, Injury.BOTH})


class InjuryRegisterView(View):
    """The register as the documents show it; a deviation system may be the register."""

    record_type = InjuryRegister
    behind: ClassVar[Mapping[str, str]] = {"injuries": "incidents"}

    def __init__(self, period: Period) -> None:
        self.period = period
        self.unit = None
        found = period.documentation.injury_register
        self.record = found or None
        self._said_none = found is False

    @fact("det føres register over skader og sykdom", "det blir ført register over skadar og sjukdom")
    def kept(self) -> YesNoFact:
        """Whether a register is kept: a document says so, or an incident is said to be entered in it.

        Unknown where a document says that there is none and an incident is said to be entered. Where incidents
        are reported or injuries counted, what they are reported in may be the register: then it is imprecise.
        """
        entered = any(entry.item.registered for entry in self.injuries.entries)
        if self._said_none or (self.record is not None and self.record.exists is False):
            return Unknown.IMPRECISE if entered else False
        if entered or (self.record is not None and self.record.exists):
            return True
        if self._something_may_be_the_register():
            return Unknown.IMPRECISE
        return Unknown.ABSENT if self.record is None else reading_of(self.record)

    def _something_may_be_the_register(self) -> bool:
        shown = self.period.documentation
        counted = any(one.injuries is not None for one in shown.incident_statistics)
        return bool(shown.deviation_system or shown.incidents or counted)

    @fact("skader hos ansatte", "skadar hos tilsette")
    def injuries(self) -> Listing[Incident]:
        """Incidents that led to a physical or mental injury, in every unit; injuries of others are left out."""
        entries = []
        for incident in self.period.documentation.incidents:
            seen = self.period.in_view(incident)
            if (
                seen is not False
                and incident.injury in _INJURED
                and incident.against is not Target.CO_PATIENT
            ):
                entries.append(Entry(incident, seen is True, reading_of(incident)))
        return Listing(tuple(entries), self.period.rest_of("incidents", None))

    @fact("skader som ikke er ført i registeret", "skadar som ikkje er førte i registeret")
    def injuries_left_out(self) -> Listing[Incident]:
        """Injuries said not to be in the register; one of which nothing is said only may be left out.

        The list is closed: an injury nobody has shown is no reason to doubt the register.
        """
        entries = tuple(
            entry._replace(certain=entry.certain and entry.item.registered is False)
            for entry in self.injuries.entries
            if not entry.item.registered
        )
        return Listing(entries, rest=False)

    @fact("de som har tilgang til registeret", "dei som har tilgang til registeret")
    def readers(self) -> Coverage[RegisterReader]:
        """For each of those named in aml § 5-1 (3): whether the register is open to them.

        A list that leaves one out does not say that it is closed to them. A register that has been read in
        the case is open to Arbeidstilsynet.
        """
        record = self.record
        if record is None:
            return Coverage({}, False if self._said_none else Unknown.ABSENT)
        marks: dict[str, Mark] = {}
        for reader in RegisterReader:
            opened = reader in (record.available_to or ())
            closed = record.available_to is False or reader in (record.not_available_to or ())
            if opened or closed:
                marks[reader] = opened if opened is not closed else Unknown.IMPRECISE
        if record.read_in_full and RegisterReader.ARBEIDSTILSYNET not in marks:
            marks[RegisterReader.ARBEIDSTILSYNET] = True
        return Coverage(marks, reading_of(record))

    @fact(
        "registeret er uten medisinske opplysninger om personer som ikke har samtykket",
        "registeret er utan medisinske opplysningar om personar som ikkje har samtykt",
    )
    def respects_privacy(self) -> YesNoFact:
        """False when it holds medical information of a personal kind without consent (aml § 5-1 (2) 1.p.)."""
        if self.record is None:
            return Unknown.ABSENT
        held: bool | None = self.record.contains_medical
        return reading_of(self.record) if held is None else not held

    @fact("det er et arbeidsmiljøutvalg", "det er eit arbeidsmiljøutval")
    def amu_exists(self) -> YesNoFact:
        """Whether there is a committee, or a body agreed to be one (folm § 3-22), that must see the register."""
        amu: Any = self.period.documentation.amu
        if amu is None or amu is False:
            return Unknown.ABSENT if amu is None else False
        if amu.alternative_body:
            return True
        return reading_of(amu) if amu.exists is None else amu.exists
