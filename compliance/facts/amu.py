"""The working environment committee as of a date: who sits on it, and what it does (aml §§ 7-1, 7-2, 7-4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from compliance.documentation.amu import Amu, AmuMember, AmuRole, AmuSide
from compliance.documentation.verneombud import (
    RepresentativeKind,
    SafetyRepresentative,
    ShorterTrainingAgreement,
)
from compliance.facts.safety_scheme import SafetySchemeView
from compliance.facts.values import (
    Entry,
    Listing,
    Mark,
    NumberFact,
    YesNoFact,
    fact,
    listing_in,
    reading_of,
)
from compliance.facts.view import MaybeView, Period
from compliance.state import Unknown, conjunction

LAST_MONTH_WITHOUT_REPORT = 3
"""To the end of March the report of the year before last is enough.

No provision says when the report must be ready. This is a convention of ours, and only ever asks for less.
"""
_SIDE_OF_ROLE = {
    AmuRole.TOP_MANAGER: AmuSide.EMPLOYER,
    AmuRole.CHIEF_SAFETY_REPRESENTATIVE: AmuSide.EMPLOYEES,
    AmuRole.SAFETY_REPRESENTATIVE: AmuSide.EMPLOYEES,
    AmuRole.BHT: AmuSide.BHT,
}
"""The side on which the regulation itself places a role (folm § 3-7 (3), (4) and (5))."""


class AmuView(MaybeView):
    """The committee, or the other body that serves as one (folm § 3-22), on the judgement date."""

    record_type = Amu

    def __init__(self, period: Period, record: Any, scheme: SafetySchemeView) -> None:
        self.period = period
        self.record = record
        self.scheme = scheme

    @fact(
        "gjennomsnittlig antall ansatte året før, etter folm § 3-7",
        "gjennomsnittleg tal på tilsette året før, etter folm § 3-7",
    )
    def counted_employees(self) -> NumberFact:
        """How many count (folm § 3-7 (2)). That there is no committee tells nothing of how many they are."""
        counted: int | None = self.record.counted_employees if self.record else None
        return reading_of(self.record or None) if counted is None else counted

    @fact("en av partene har krevd utvalg", "ein av partane har kravd utval", presumed=False)
    def demanded(self) -> YesNoFact:
        """Whether a party has demanded a committee (aml § 7-1 (1) 2.p.): an exceptional act, presumed not."""
        return self._said("demanded")

    @fact(
        "Arbeidstilsynet har bestemt at det skal være utvalg",
        "Arbeidstilsynet har bestemt at det skal vere utval",
        presumed=False,
    )
    def ordered(self) -> YesNoFact:
        """Whether the inspectorate has decided so (aml § 7-1 (1) 3.p.): an exceptional act, presumed not."""
        return self._said("ordered")

    def _said(self, name: str) -> YesNoFact:
        """Return what a document says; that there is no committee tells nothing of whether one was asked for."""
        said: bool | None = getattr(self.record, name) if self.record else None
        return reading_of(self.record or None) if said is None else said

    @fact("medlemmene i utvalget", "medlemene i utvalet")
    def members(self) -> Listing[AmuMember]:
        """The members chosen no later than the judgement date.

        The hours of a verneombud count for both offices; where the two records differ, the hours are unknown.
        """
        if not self.record:
            return Listing((), False) if self.record is False else Listing()
        held = listing_in(self.record.members, reading_of(self.record))
        views = ((entry, self.period.in_view(entry.item)) for entry in held.entries)
        entries = tuple(
            entry._replace(item=self._as_known(entry.item), certain=seen is True)
            for entry, seen in views
            if seen is not False
        )
        return Listing(entries, held.rest)

    def _as_known(self, member: AmuMember) -> AmuMember:
        changes: dict[str, Any] = {}
        same = self._same_person(member)
        if (
            same is not None
            and isinstance(same.training_hours, int | float)
            and same.training_hours is not False
        ):
            if member.trained_hours is None:
                changes["trained_hours"] = same.training_hours
            elif member.trained_hours != same.training_hours:
                changes["trained_hours"] = None
        return member.model_copy(update=changes) if changes else member

    def _same_person(self, member: AmuMember) -> SafetyRepresentative | None:
        """Return the only representative who can be the member, by the role that member has."""
        chief = member.role is AmuRole.CHIEF_SAFETY_REPRESENTATIVE
        if not chief and member.role is not AmuRole.SAFETY_REPRESENTATIVE:
            return None
        chosen = [
            one
            for one in self.period.documentation.safety_representatives
            if one.kind is not RepresentativeKind.DEPUTY
            and (one.kind is RepresentativeKind.CHIEF or not chief)
        ]
        return chosen[0] if len(chosen) == 1 else None

    @fact(
        "medlemmer fra arbeidsgiveren og de ansatte uten en begrunnet avtale om kortere opplæring",
        "medlemer frå arbeidsgivaren og dei tilsette utan ein grunngitt avtale om kortare opplæring",
    )
    def members_to_train_in_full(self) -> Listing[AmuMember]:
        """The members of the two sides for whom the parties have not agreed on a shorter training.

        Folm § 3-19 2.p.: both must agree, on an assessment of why it is satisfactory. One whose side or agreement
        is not known only may be among them. Where each of the members has an agreement the list is closed.
        """
        entries: list[Entry] = []
        for entry, side in self._with_sides:
            agreed = self._has_shorter_training(entry.item, entry.reading)
            if side is not AmuSide.BHT and agreed is not True:
                certain = entry.certain and isinstance(side, AmuSide) and agreed is False
                entries.append(entry._replace(certain=certain))
        all_agreed = bool(self.members.certain) and not entries
        return Listing(tuple(entries), False if all_agreed else self.members.rest)

    def _has_shorter_training(self, member: AmuMember, reading: Unknown) -> Mark:
        agreement = member.shorter_training_agreement
        if not isinstance(agreement, ShorterTrainingAgreement):
            return False if agreement is False else Unknown.ABSENT
        seen = self.period.in_view(agreement)
        if seen is not True:
            return Unknown.ABSENT if seen is False else seen
        silence = reading_of(agreement, reading)
        by_both = silence if agreement.agreed_by_both is None else agreement.agreed_by_both
        assessed = silence if agreement.assessment is None else agreement.assessment is not False
        outcome = conjunction((by_both, assessed))
        return outcome if isinstance(outcome, bool | Unknown) else Unknown.ABSENT

    @fact("representantene for bedriftshelsetjenesten", "representantane for bedriftshelsetenesta")
    def bht_members(self) -> Listing[AmuMember]:
        """The members from the occupational health service.

        The list is closed: that there is none is for the control point on who sits on the committee.
        """
        entries = tuple(entry for entry, side in self._with_sides if side is AmuSide.BHT)
        return Listing(entries, False)

    @property
    def _with_sides(self) -> list[tuple[Entry, AmuSide | Unknown]]:
        found: list[tuple[Entry, AmuSide | Unknown]] = []
        for entry in self.members.entries:
            member: AmuMember = entry.item
            by_role = _SIDE_OF_ROLE.get(member.role) if member.role else None
            disagree = member.side and by_role and member.side is not by_role
            side = Unknown.IMPRECISE if disagree or not entry.certain else member.side or by_role
            found.append((entry, side or entry.reading))
        return found

    @property
    def _sides(self) -> list[AmuSide | Unknown]:
        return [side for _, side in self._with_sides]

    @fact("like mange medlemmer fra hver side", "like mange medlemer frå kvar side")
    def sides_are_equal(self) -> YesNoFact:
        """Whether employer and employees have as many members each (aml § 7-1 (4) 1.p.).

        Where the numbers differ in a record that was not read in full, a member may have been left out.
        """
        sides = self._sides
        unknown = [side for side in sides if isinstance(side, Unknown)]
        if unknown or not sides:
            return unknown[0] if unknown else self.members.rest
        if sides.count(AmuSide.EMPLOYER) == sides.count(AmuSide.EMPLOYEES):
            return True
        return False if self.members.rest is Unknown.SILENT else self.members.rest

    @fact("den øverste lederen er medlem", "den øvste leiaren er medlem")
    def top_manager_is_member(self) -> YesNoFact:
        """Whether the one who leads the organisation is a member (folm § 3-7 (3) 2.p.)."""
        return self._has(AmuRole.TOP_MANAGER)

    @fact(
        "hovedverneombudet, eller det eneste verneombudet, er medlem",
        "hovudverneombodet, eller det einaste verneombodet, er medlem",
    )
    def safety_representative_is_member(self) -> YesNoFact:
        """Whether the chief representative is a member, or the only representative (folm § 3-7 (4))."""
        chief = self._has(AmuRole.CHIEF_SAFETY_REPRESENTATIVE)
        if chief is True:
            return True
        ordinary, several = self._has(AmuRole.SAFETY_REPRESENTATIVE), self.scheme.more_than_one
        if several is True or ordinary is False:
            return chief
        return ordinary if several is False else Unknown.IMPRECISE

    def _has(self, role: AmuRole) -> YesNoFact:
        """Return whether a member has a role; no only in a list read in full where each role is known."""
        answers: list[Mark] = []
        for member, certain, reading in self.members.entries:
            same: Mark = reading if not member.role else member.role is role
            answers.append(same if certain or same is False else Unknown.IMPRECISE)
        if True in answers:
            return True
        unknown = [answer for answer in answers if isinstance(answer, Unknown)]
        if unknown:
            return unknown[0]
        closed = self.members.rest is False or (answers and self.members.rest is Unknown.SILENT)
        return False if closed else self.members.rest

    @fact(
        "bedriftshelsetjenesten er representert i utvalget",
        "bedriftshelsetenesta er representert i utvalet",
    )
    def bht_is_represented(self) -> YesNoFact:
        """Whether the occupational health service has a member (aml § 7-1 (1) 1.p., folm § 3-7 (5) 2.p.)."""
        said: bool | None = self.record.bht_member if self.record else None
        if AmuSide.BHT in self._sides or self._has(AmuRole.BHT) is True:
            return Unknown.IMPRECISE if said is False else True
        if said is None:
            return False if self.record is False else reading_of(self.record)
        return said

    @property
    def report_year(self) -> int:
        """The latest calendar year whose report can be asked for on the judgement date."""
        on: date = self.period.on
        return on.year - (2 if on.month <= LAST_MONTH_WITHOUT_REPORT else 1)

    @fact("utvalget har gitt rapport for siste kalenderår", "utvalet har gitt rapport for siste kalenderår")
    def has_reported(self) -> YesNoFact:
        """Whether a report of last year is shown (aml § 7-2 (6) 1.p.); to the end of March of the year before.

        An old report says nothing of a newer one: false only where a source says that there is no yearly one.
        """
        if not self.record:
            return False if self.record is False else Unknown.ABSENT
        year: int | None = self.record.yearly_report_year
        said: bool | None = self.record.gives_yearly_report
        if year is not None and self.report_year <= year < self.period.on.year:
            return Unknown.IMPRECISE if said is False else True
        if said is None:
            return reading_of(self.record) if year is None else Unknown.ABSENT
        return said
