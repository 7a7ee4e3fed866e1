"""One safety representative, and how the employer works with them (aml §§ 6-1, 6-2, 6-5; folm chapter 3)."""

from __future__ import annotations

from typing import Any

from compliance.documentation.base import Record
from compliance.documentation.case import Speaker, Statement, StatementSubject
from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.documentation.documents import DocumentKind
from compliance.documentation.incidents import Incident
from compliance.documentation.risk_assessments import RiskAssessment
from compliance.documentation.verneombud import (
    Consultation,
    CourseTopic,
    RepresentativeKind,
    SafetyArea,
    SafetyRepresentative,
    ShorterTrainingAgreement,
)
from compliance.facts.incidents import reported_to_representatives
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.state import Outcome, Unknown, conjunction, disjunction

_SAFETY_ROLES = frozenset({Role.SAFETY_REPRESENTATIVE, Role.CHIEF_SAFETY_REPRESENTATIVE})
_MATTERS = ("risk_assessments", "action_plans", "consultations")


class RepresentativeView(View):
    """A safety representative as of the judgement date."""

    record_type = SafetyRepresentative

    def __init__(self, period: Period, record: SafetyRepresentative) -> None:
        self.period = period
        self.record = record

    @fact("verneombudet har vervet nå", "verneombodet har vervet no", presumed=True)
    def in_office(self) -> YesNoFact:
        """Whether the verneombud still works in the safety area (folm § 3-4 (1) 2.p.).

        Unknown when nothing is said of leaving: to leave is the exception, and presumed not to have happened.
        """
        left = self.record.left_on
        return reading_of(self.record) if left is None else _not_yet(left, self.period)

    @fact("ingen andre er valgt etter verneombudet", "ingen andre er valde etter verneombodet", presumed=True)
    def has_no_successor(self) -> YesNoFact:
        """False when the verneombud has left, and another than a deputy has certainly been chosen instead.

        The office then belongs to the other one, who is judged for themselves.
        """
        if self.in_office is not False:
            return self.in_office
        chosen = self._others_in_place(deputies=False)
        return False if chosen is True else Unknown.ABSENT

    @fact("verneområdet har et verneombud", "verneområdet har eit verneombod")
    def area_served(self) -> YesNoFact:
        """Whether the verneombud is still there, or a deputy or another one has taken over (folm § 3-4 (1)).

        One who has not been said to leave is there. Where one has left and no other is shown, the answer is
        unknown, unless a document says that there is no verneombud.
        """
        there = holds_office(self.period, self.record)
        if there is True:
            return True
        others = self._others_in_place(deputies=True)
        if there is not False:
            return True if others is True else there
        if others is not False:
            return others
        return self.period.rest_of("safety_representatives", self.record.unit)  # type: ignore[no-any-return]

    def _others_in_place(self, *, deputies: bool) -> Mark:
        """Return whether another representative in office has taken the place of this one."""
        marks: list[Outcome] = [False]
        for other in self.period.documentation.safety_representatives:
            is_other = other.id != self.record.id
            if is_other and (deputies or other.kind is not RepresentativeKind.DEPUTY):
                parts = (
                    _follows(other, self.record),
                    holds_office(self.period, other),
                    self.period.in_view(other),
                )
                marks.append(conjunction(parts))
        return _mark(disjunction(marks))

    @fact("ledelsen har skriftlig melding om valget", "leiinga har skriftleg melding om valet")
    def notice_given(self) -> YesNoFact:
        """Whether the management has been told in writing who was chosen (folm § 3-4 (2) 1.p.).

        The notice is a document of its own: where it is not shown it is absent, whatever was read in full.
        Election minutes that are shown may have been the notice; then it is imprecise.
        """
        given = self.record.written_notice_on
        if given is False:
            return False
        if given is None:
            return Unknown.IMPRECISE if self._from_election_minutes() else Unknown.ABSENT
        if given.latest <= self.period.on:
            return True
        return Unknown.ABSENT if given.earliest > self.period.on else Unknown.IMPRECISE

    def _from_election_minutes(self) -> bool:
        """Return whether something of the representative is known from election minutes."""
        minutes = {
            document.id
            for document in self.period.documentation.documents
            if document.kind is DocumentKind.ELECTION_MINUTES
        }
        return any(source.document in minutes for source in self.record.sources)

    @fact("verneombudet er valgt eller utpekt på nytt", "verneombodet er valt eller peikt ut på nytt")
    def chosen_anew(self) -> YesNoFact:
        """Whether the verneombud was chosen once more, after the choice that is shown (folm § 3-4 (1)).

        An old choice says nothing of a later one, and no provision demands an election in writing: false only
        where a source says that there was none. Where one says that there was, its date is still to be shown.
        """
        anew: bool | None = self.record.chosen_anew
        return Unknown.ABSENT if anew is None else Unknown.IMPRECISE if anew else False

    @fact("avtale om kortere opplæring", "avtale om kortare opplæring")
    def shorter_training_agreement(self) -> ShorterTrainingAgreement | bool | Unknown:
        """The agreement on shorter training, made no later than the judgement date (folm § 3-19 2.p.)."""
        agreement = self.record.shorter_training_agreement
        if agreement is None or agreement is False:
            return Unknown.ABSENT if agreement is None else False
        seen = self.period.in_view(agreement)
        if seen is True:
            return agreement  # type: ignore[no-any-return]
        return Unknown.ABSENT if seen is False else seen

    @fact("emner kursplanene ikke omfatter", "emne kursplanane ikkje omfattar")
    def topics_left_out(self) -> Listing[CourseTopic]:
        """The topics of folm § 3-18 (1) a–f that the content shown of the courses held leaves out.

        No content shown leaves nothing out: a certificate seldom lists the topics.
        """
        held = [
            course
            for course in self.record.courses or ()
            if not isinstance(course.to, PartialDate) or course.to.earliest <= self.period.on
        ]
        if all(course.content == () for course in held):
            return Listing((), False)
        taught = {topic for course in held for topic in course.content or ()}
        all_shown = all(course.content != () for course in held)
        reading = reading_of(self.record)
        missing = tuple(Entry(topic, all_shown, reading) for topic in CourseTopic if topic not in taught)
        return Listing(missing, False)

    @fact(
        "opplysninger om at verneombudet ikke er tatt med",
        "opplysningar om at verneombodet ikkje er teke med",
    )
    def told_not_involved(self) -> Listing[Statement]:
        """What has been told in the area of employees or representatives who were not involved.

        The list is closed: that nobody has said so is nothing to ask about.
        """
        told = (
            entry for entry in self._in_area("statements") if entry.item.says is StatementSubject.NOT_INVOLVED
        )
        return Listing(tuple(told), False)

    @fact(
        "opplysninger fra verneombudet om ikke å være tatt med",
        "opplysningar frå verneombodet om ikkje å vere teke med",
    )
    def told_so_itself(self) -> Listing[Statement]:
        """What the verneombud has told of not being involved: «vi» of others may be someone else."""
        return self.told_not_involved.where(lambda statement: statement.by is Speaker.SAFETY_REPRESENTATIVE)

    @fact("et dokument viser at verneombudet er tatt med", "eit dokument viser at verneombodet er teke med")
    def shown_involved(self) -> YesNoFact:
        """Whether some matter of the area certainly shows that the verneombud took part."""
        matters = [entry for what in _MATTERS for entry in self._in_area(what)]
        return any(entry.certain and _took_part(entry) is True for entry in matters)

    @fact("saker verneombudet ikke er tatt med i", "saker verneombodet ikkje er teke med i")
    def left_out_of(self) -> Listing[RiskAssessment]:
        """Assessments, plans and consultations of the area whose list of who took part lacks the verneombud.

        The chief one may stand in: matters of several areas go there (folm § 3-5 (5)). A list that is missing
        shows nothing, and one with the AMU leaves open who it was. With no such matter shown all is unknown.
        A matter that may be older than the choice shown may be of a time when another had the office, or nobody.
        """
        missing: list[Entry] = []
        unknown: list[Unknown] = []
        matters = [entry for what in _MATTERS for entry in self._in_area(what)]
        for entry in matters:
            took_part = _took_part(entry)
            if took_part is False:
                missing.append(entry._replace(certain=entry.certain and not self._may_precede(entry.item)))
            elif took_part is not True:
                unknown.append(took_part if entry.certain else Unknown.IMPRECISE)
        if not any(entry.certain for entry in matters):
            unknown.append(Unknown.IMPRECISE if matters else Unknown.ABSENT)
        return Listing(tuple(missing), unknown[0] if unknown else False)

    def _may_precede(self, matter: Record) -> bool:
        """Return whether a matter may be from before the verneombud was chosen, where both are dated."""
        dated = getattr(matter, matter.dated_by) if matter.dated_by else None
        chosen = self.record.selected_on
        if not isinstance(dated, PartialDate) or not isinstance(chosen, PartialDate):
            return False
        return dated.earliest < chosen.latest

    @fact("hendelser verneombudet ikke ble varslet om", "hendingar verneombodet ikkje blei varsla om")
    def incidents_told_to_others(self) -> Listing[Incident]:
        """Incidents of the area whose list of those notified lacks the verneombud (aml § 6-2 (5)).

        The list of incidents is closed: an incident that says nothing of who was notified shows nothing.
        """
        incidents: Listing[Incident] = Listing(self._in_area("incidents"))
        return Listing(reported_to_representatives(incidents), False)

    @fact("virksomheten har ikke arbeidsmiljøutvalg", "verksemda har ikkje arbeidsmiljøutval")
    def without_amu(self) -> YesNoFact:
        """Whether a document says that there is no working environment committee (folm § 2-2 (3))."""
        amu = self.period.documentation.amu
        if amu is None or amu is False:
            return Unknown.ABSENT if amu is None else True
        return reading_of(amu) if amu.exists is None else not amu.exists

    def _in_area(self, what: str) -> tuple[Entry, ...]:
        """Return the records of the units of the safety area, each once, without those another replaces."""
        found: dict[int, Entry] = {}
        elected = self.period.in_view(self.record) is True
        for unit, in_area in self._units():
            for entry in self.period.covering(what, unit).entries:
                certain = entry.certain and in_area is True and elected
                earlier = found.get(id(entry.item))
                found[id(entry.item)] = entry._replace(certain=certain or bool(earlier and earlier.certain))
        return _without_replaced(tuple(found.values()))

    def _units(self) -> tuple[tuple[str | None, Mark], ...]:
        """Return the units of the area, and whether each certainly belongs to it.

        Without a unit and an area that names units the verneombud has the matters of the organisation itself.
        """
        record: SafetyRepresentative = self.record
        area = area_of(self.period.documentation, record)
        named = area.units if area is not None else ()
        if named:
            below = [one for one in self.period.parents if set(self.period.ancestors(one)) & set(named)]
            return tuple((unit, True) for unit in dict.fromkeys((*named, *below)))
        if record.unit is None:
            return ((None, True),)
        places = ((unit, self.period.belongs(record, unit)) for unit in self.period.parents)
        return tuple((unit, place) for unit, place in places if place is not False)


def area_of(documentation: Documentation, record: SafetyRepresentative) -> SafetyArea | None:
    """Return the safety area a representative names, where it is recorded."""
    return next((area for area in documentation.safety_areas if area.id == record.safety_area), None)


def holds_office(period: Period, record: SafetyRepresentative) -> Mark:
    """Return whether a representative is in office: one who has not been said to leave, is (folm § 3-4).

    Where a document also says that there is no verneombud, the one does not rule out the other: imprecise.
    """
    if record.left_on is not None:
        return _not_yet(record.left_on, period)
    denied = period.rest_of("safety_representatives", record.unit) is False
    return Unknown.IMPRECISE if denied else True


def _not_yet(left: Any, period: Period) -> Mark:
    """Return true when `left` lies after the judgement date, or a document says that nobody has left."""
    if left is False or left.earliest > period.on:
        return True
    return False if left.latest <= period.on else Unknown.IMPRECISE


def _follows(other: SafetyRepresentative, former: SafetyRepresentative) -> Mark:
    """Return whether `other` can take the place of `former`: the same kind of office, for the same area.

    What would decide it is compared where both say it: the safety area, else the unit, else the area's name.
    """
    if other.of is not None:
        return other.of == former.id
    if former.kind is RepresentativeKind.CHIEF:
        return other.kind is RepresentativeKind.CHIEF
    for name in ("safety_area", "unit", "area"):
        one, two = getattr(other, name), getattr(former, name)
        if one and two:
            return bool(one == two)
    return Unknown.IMPRECISE


def _without_replaced(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Leave out assessments that another in the area says it replaces; in doubt they only may belong."""
    by_certainty: dict[bool, set[str]] = {True: set(), False: set()}
    for entry in entries:
        by_certainty[entry.certain].update(getattr(entry.item, "replaces", ()))
    return tuple(
        entry._replace(certain=entry.certain and entry.item.id not in by_certainty[False])
        for entry in entries
        if entry.item.id is None or entry.item.id not in by_certainty[True]
    )


def _took_part(entry: Entry) -> Mark:
    """Return whether the verneombud stands in the list of those who took part in a matter."""
    record = entry.item
    roles: Any
    if isinstance(record, RiskAssessment):
        roles = record.participants and tuple(one.role for one in record.participants)
    else:
        roles = record.roles if isinstance(record, Consultation) else record.agreed_with
    if roles is False:
        return False
    if not roles:
        return entry.reading
    if _SAFETY_ROLES.intersection(roles):
        return True
    return Unknown.IMPRECISE if Role.AMU in roles else False


def _mark(outcome: Outcome) -> Mark:
    return outcome if isinstance(outcome, bool | Unknown) else Unknown.ABSENT
