"""One safety representative, with how the employer has worked with them (aml §§ 6-1, 6-2, 6-5)."""

from __future__ import annotations

from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.documentation.incidents import Incident
from compliance.documentation.risk_assessments import RiskAssessment
from compliance.documentation.verneombud import Consultation, SafetyRepresentative
from compliance.facts.incidents import reported_to_representatives
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.state import Unknown, conjunction

_SAFETY_ROLES = frozenset({Role.SAFETY_REPRESENTATIVE, Role.CHIEF_SAFETY_REPRESENTATIVE})


class RepresentativeView(View):
    """A safety representative as of the judgement date."""

    record_type = SafetyRepresentative

    def __init__(self, period: Period, record: SafetyRepresentative) -> None:
        self.period = period
        self.record = record

    def _in_area(self, what: str) -> Listing[object]:
        """Return the records of the units of the safety area; of all units where the area names none."""
        units = self._units()
        found: dict[int, Entry] = {}
        rest: object = Unknown.ABSENT
        for unit in units:
            covering = self.period.covering(what, unit)
            rest = covering.rest if rest is Unknown.ABSENT else rest
            for entry in covering.entries:
                known = found.get(id(entry.item))
                certain = entry.certain or (known is not None and known.certain)
                found[id(entry.item)] = Entry(entry.item, certain, entry.reading)
        return Listing(tuple(found.values()), rest)  # type: ignore[arg-type]

    def _units(self) -> tuple[str | None, ...]:
        record: SafetyRepresentative = self.record
        areas = self.period.documentation.safety_areas
        named = next((area for area in areas if area.id == record.safety_area), None)
        if named is not None and named.units:
            return named.units
        if record.unit is not None:
            return (
                record.unit,
                *(one for one in self.period.parents if record.unit in self.period.ancestors(one)),
            )
        return (None,)

    @fact("saker verneombudet ikke er tatt med i", "saker verneombodet ikkje er teke med i")
    def left_out_of(self) -> Listing[RiskAssessment]:
        """Assessments and plans of the area whose list of those who took part leaves the verneombud out."""
        return self._matters(took_part=False)

    @fact("saker verneombudet er tatt med i", "saker verneombodet er teke med i")
    def taken_into(self) -> Listing[Consultation]:
        """Assessments, plans and consultations of the area that name the verneombud."""
        return self._matters(took_part=True)

    def _matters(self, *, took_part: bool) -> Listing[object]:
        entries: list[Entry] = []
        unknown: list[Unknown] = []
        for what in ("risk_assessments", "action_plans", "consultations"):
            for entry in self._in_area(what).entries:
                mark = _took_part(entry)
                if isinstance(mark, Unknown):
                    unknown.append(mark)
                elif mark is took_part:
                    entries.append(entry)
        if took_part or not (entries or unknown):
            shown = bool(entries) and not took_part
            return Listing(tuple(entries), False if shown else self._nothing_left_out())
        return Listing(tuple(entries), unknown[0] if unknown else False)

    def _nothing_left_out(self) -> Mark:
        matters = [
            e
            for what in ("risk_assessments", "action_plans", "consultations")
            for e in self._in_area(what).entries
        ]
        return False if matters and all(_took_part(entry) is True for entry in matters) else Unknown.ABSENT

    @fact("hendelser verneombudet ikke er orientert om", "hendingar verneombodet ikkje er orientert om")
    def incidents_not_told(self) -> Listing[Incident]:
        """Incidents of the area whose list of those notified leaves the verneombud out (aml § 6-2 (5))."""
        incidents: Listing[Incident] = self._in_area("incidents")  # type: ignore[assignment]
        missing = reported_to_representatives(incidents)
        silent = [entry.reading for entry in incidents.entries if entry.item.notified == ()]
        return Listing(missing, silent[0] if silent else False if incidents.certain else incidents.rest)

    @fact(
        "verneombudet er fortsatt i verneområdet, eller noen har overtatt",
        "verneombodet er framleis i verneområdet, eller nokon har teke over",
    )
    def in_office(self) -> YesNoFact:
        """True when the verneombud has not left, or a deputy or a successor follows (folm § 3-4 (1)).

        Unknown when nothing is said of leaving.
        """
        left = self.record.left_on
        if left is None:
            return reading_of(self.record)
        if left is False or (isinstance(left, PartialDate) and left.earliest > self.period.on):
            return True
        if isinstance(left, PartialDate) and left.latest > self.period.on:
            return Unknown.IMPRECISE
        others = self.period.documentation.safety_representatives
        return any(
            other.id != self.record.id
            and (other.of == self.record.id or _same_area(other, self.record))
            and other.left_on in (None, False)
            for other in others
        )

    @fact("virksomheten har arbeidsmiljøutvalg", "verksemda har arbeidsmiljøutval")
    def has_amu(self) -> YesNoFact:
        """Whether there is a working environment committee."""
        amu = self.period.documentation.amu
        if amu is None:
            return Unknown.ABSENT
        return False if amu is False else reading_of(amu) if amu.exists is None else amu.exists


def _same_area(one: SafetyRepresentative, other: SafetyRepresentative) -> bool:
    if one.safety_area is not None and one.safety_area == other.safety_area:
        return True
    return bool(one.area) and one.area == other.area


def _took_part(entry: Entry) -> Mark:
    record = entry.item
    if isinstance(record, RiskAssessment):
        roles = record.participants and tuple(one.role for one in record.participants)
    else:
        roles = record.roles if isinstance(record, Consultation) else record.agreed_with
    if roles is False:
        return False
    mark: Mark = any(role in _SAFETY_ROLES for role in roles) if roles else entry.reading
    found = mark if entry.certain else conjunction((mark, Unknown.IMPRECISE))
    return found if isinstance(found, bool | Unknown) else Unknown.ABSENT
