"""The organisation as a whole, and the way in to every other view."""

from __future__ import annotations

from datetime import date

from compliance.documentation.base import Source
from compliance.documentation.case import EarlierOrder, OrderStatus
from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate, months_later
from compliance.documentation.documentation import Documentation
from compliance.documentation.organisation import Organisation, Unit, UnitFacts
from compliance.documentation.training import LeaderRole, LeaderTraining
from compliance.documentation.verneombud import (
    AlternativeAgreement,
    RepresentativeKind,
    SafetyRepresentative,
    Selection,
)
from compliance.facts.amu import AmuView
from compliance.facts.bht import BhtView
from compliance.facts.harassment import HarassmentRoutinesView, SexualHarassmentRoutinesView
from compliance.facts.injury_register import InjuryRegisterView
from compliance.facts.internal_control import InternalControlView
from compliance.facts.leaders import leader_training, said_untrained
from compliance.facts.participation import ParticipationView
from compliance.facts.representative import RepresentativeView, area_of, holds_office
from compliance.facts.safety_scheme import SafetySchemeView
from compliance.facts.shared_workplace import SharedWorkplaceView
from compliance.facts.sickness import SicknessView
from compliance.facts.unit import UnitView
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, fact, listing_in, reading_of
from compliance.facts.view import Period, View
from compliance.facts.whistleblowing import WhistleblowingView
from compliance.state import Unknown

AGREEMENT_MONTHS = 24
"""How long an agreement on another scheme runs when it says nothing else (aml § 6-1 (1) 3.p.)."""
_EMPLOYER_SIDE = frozenset({Role.EMPLOYER, Role.MANAGER})
_EMPLOYEE_SIDE = frozenset({Role.EMPLOYEE, Role.UNION_REPRESENTATIVE, Role.SAFETY_REPRESENTATIVE})


class OrganisationView(View):
    """The organisation on the judgement date, with its units and safety representatives."""

    record_type = Organisation

    def __init__(self, documentation: Documentation, on: date) -> None:
        self.documentation = documentation
        self.period = Period(documentation, on)
        self.record = documentation.organisation
        self._above = frozenset(self.period.parents.values())

    def units(self) -> tuple[UnitView, ...]:
        """Return the units that have employees of their own, or the organisation where no unit is recorded.

        A unit with units below it counts only when employees of its own are recorded; one that is said to
        have none is left out.
        """
        documentation = self.documentation
        if not documentation.units:
            return (UnitView(self.period, documentation.organisation, self.bht),)
        return tuple(
            UnitView(self.period, unit, self.bht) for unit in documentation.units if self._has_staff(unit)
        )

    def _has_staff(self, unit: Unit) -> bool:
        return bool(unit.employees) if self._has_units_below(unit) else unit.employees != 0

    def _has_units_below(self, unit: Unit) -> bool:
        return unit.id in self._above

    def representatives(self) -> tuple[tuple[RepresentativeView, Unknown], ...]:
        """Return the safety representatives in view, each with what its silence means."""
        return tuple(
            (RepresentativeView(self.period, entry.item), entry.reading)
            for entry in self.safety_representatives.entries
        )

    def sources_of(self, name: str) -> tuple[Source, ...]:
        """Return where a fact is known from, also that the employer has had no training."""
        found = super().sources_of(name)
        if name != "employer_training" or self.employer_training.entries:
            return found
        return (*found, *said_untrained(self.period, None))

    @fact("bedriftshelsetjenesten", "bedriftshelsetenesta")
    def bht(self) -> BhtView:
        """The occupational health service."""
        return BhtView(self.period, self.documentation.bht)

    @fact("registeret over skader og sykdom", "registeret over skadar og sjukdom")
    def injury_register(self) -> InjuryRegisterView:
        """The register of injuries and illness."""
        return InjuryRegisterView(self.period)

    @fact("rutinene for intern varsling", "rutinane for intern varsling")
    def whistleblowing_routines(self) -> WhistleblowingView:
        """Routines for whistleblowing within the organisation."""
        return WhistleblowingView(self.period)

    @fact("rutinene mot trakassering", "rutinane mot trakassering")
    def harassment_routines(self) -> HarassmentRoutinesView:
        """Routines for harassment."""
        return HarassmentRoutinesView(self.period)

    @fact("rutinene mot seksuell trakassering", "rutinane mot seksuell trakassering")
    def sexual_harassment_routines(self) -> SexualHarassmentRoutinesView:
        """Routines for sexual harassment."""
        return SexualHarassmentRoutinesView(self.period)

    @fact("det systematiske HMS-arbeidet")
    def internal_control(self) -> InternalControlView:
        """The systematic HMS work of the whole organisation."""
        return InternalControlView(self.period)

    @fact("arbeidet med sykefravær", "arbeidet med sjukefråvær")
    def sickness(self) -> SicknessView:
        """What is done about sickness absence."""
        return SicknessView(self.period)

    @fact("den felles arbeidsplassen", "den felles arbeidsplassen")
    def shared_workplace(self) -> SharedWorkplaceView:
        """The workplace shared with other employers."""
        return SharedWorkplaceView(self.period)

    @fact("verneombudsordningen", "verneombodsordninga")
    def safety_scheme(self) -> SafetySchemeView:
        """The scheme of safety representatives as a whole."""
        return SafetySchemeView(self.period, self.documentation.safety_scheme, self.representatives_in_office)

    @fact("arbeidsmiljøutvalget", "arbeidsmiljøutvalet")
    def amu(self) -> AmuView:
        """The working environment committee."""
        return AmuView(self.period, self.documentation.amu, self.safety_scheme)

    @fact("medvirkningen i HMS-arbeidet", "medverknaden i HMS-arbeidet")
    def participation(self) -> ParticipationView:
        """How employees and their representatives take part in the work as a whole."""
        return ParticipationView(self.period)

    @fact("HMS-opplæring for den øverste lederen", "HMS-opplæring for den øvste leiaren")
    def employer_training(self) -> Listing[LeaderTraining]:
        """Training of the one who is the employer, or leads in the employer's place (aml § 3-5 (1))."""
        return leader_training(self.period, None, LeaderRole.EMPLOYER)

    @fact("virksomheten har ansatte", "verksemda har tilsette", presumed=True)
    def has_employees(self) -> YesNoFact:
        """Whether anyone is employed (aml § 1-2 (1)): the duties of an employer need employees.

        An organisation without employees is the exception, so a number left out is presumed to be above none.
        """
        number: int | None = self.record.employees
        if number is None:
            in_units = any(unit.employees for unit in self.documentation.units)
            return True if in_units else reading_of(self.record)
        return number > 0

    @fact("verneombud", "verneombod")
    def safety_representatives(self) -> Listing[SafetyRepresentative]:
        """Every safety representative selected no later than the judgement date, also those who have left.

        An agreement on another scheme, with no representative shown, is a document that says there is none.
        """
        entries = []
        for record in self.documentation.safety_representatives:
            seen = self.period.in_view(record)
            if seen is not False:
                entries.append(Entry(record, seen is True, reading_of(record)))
        rest = self.period.rest_of("safety_representatives", None)
        if rest is not False and not entries and self.alternative_agreement is not False:
            agreed = self.alternative_agreement
            rest = agreed if isinstance(agreed, Unknown) else False
        return Listing(tuple(entries), rest)

    @fact("verneombud og hovedverneombud", "verneombod og hovudverneombod")
    def representatives_in_office(self) -> Listing[SafetyRepresentative]:
        """Ordinary and chief representatives who have not left; deputies do not count.

        That the term has run out does not matter: one stays until another is chosen (folm § 3-4 (2) 3.p.).
        """
        found = self.safety_representatives
        entries = []
        for entry in found.entries:
            there = holds_office(self.period, entry.item)
            if entry.item.kind is not RepresentativeKind.DEPUTY and there is not False:
                entries.append(entry._replace(certain=entry.certain and there is True))
        return Listing(tuple(entries), found.rest)

    @fact("virksomheten er uten verneombud", "verksemda er utan verneombod")
    def without_representatives(self) -> YesNoFact:
        """True when a document says that there is no verneombud and none is shown; false when one is shown.

        Only then does an agreement on another scheme matter (aml § 6-1 (1)).
        """
        found = self.representatives_in_office
        if found.certain:
            return False
        if found.entries:
            return Unknown.IMPRECISE
        return True if found.rest is False else found.rest

    @fact("verneombud arbeidsgiveren har utpekt", "verneombod arbeidsgivaren har peikt ut")
    def appointed_by_employer(self) -> Listing[SafetyRepresentative]:
        """Representatives in office whom the employer has appointed (folm § 3-2 (6)).

        The list is closed: how the others were chosen need not be shown.
        """
        appointed = self.representatives_in_office.where(
            lambda one: one.selected is Selection.APPOINTED_BY_EMPLOYER
        )
        return Listing(appointed.entries, False)

    @fact("avtale om en annen ordning enn verneombud", "avtale om ei anna ordning enn verneombod")
    def alternative_agreement(self) -> AlternativeAgreement | bool | Unknown:
        """The agreement on another scheme, signed no later than the judgement date (aml § 6-1 (1) 2.p.)."""
        scheme = self.documentation.safety_scheme
        if scheme is False:
            return False
        agreement = scheme.alternative_agreement if scheme else None
        if agreement is None or agreement is False:
            return Unknown.ABSENT if agreement is None else False
        seen = self.period.in_view(agreement)
        if seen is True:
            return agreement
        return Unknown.ABSENT if seen is False else seen

    @fact(
        "avtale om en annen ordning i stedet for verneombud",
        "avtale om ei anna ordning i staden for verneombod",
    )
    def agreement_instead(self) -> AlternativeAgreement | bool | Unknown:
        """The agreement, where it matters: unknown while it is not known whether there is a verneombud."""
        without = self.without_representatives
        return without if isinstance(without, Unknown) else self.alternative_agreement

    @fact(
        "avtalen om en annen ordning er gjort mellom partene",
        "avtalen om ei anna ordning er gjord mellom partane",
    )
    def alternative_agreement_between_parties(self) -> YesNoFact:
        """Whether both the employer and the employees, or those who speak for them, are parties.

        Aml § 6-1 (1) 2.p. A list of parties that lacks one is evidence; a missing list is not.
        """
        agreement = self.alternative_agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        if agreement.parties is False:
            return False
        if not agreement.parties:
            return reading_of(agreement)
        return all(side.intersection(agreement.parties) for side in (_EMPLOYER_SIDE, _EMPLOYEE_SIDE))

    @fact(
        "avtale om en annen ordning som gjelder på datoen for vurderingen",
        "avtale om ei anna ordning som gjeld på datoen for vurderinga",
    )
    def running_agreement(self) -> AlternativeAgreement | bool | Unknown:
        """The agreement, where it still runs; where it has run out, one that runs is absent.

        It runs to its own date, else two years from the day it was signed. Both last days are included; years
        are counted as in domstolloven § 148. An agreement that has not been read in full may have a date of its
        own. One read in full that fixes none runs two years: here the law itself gives silence a meaning
        (aml § 6-1 (1) 3.p.). Where the day it was signed is not said, it is imprecise.
        """
        agreement = self.alternative_agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        runs = self._runs(agreement)
        if isinstance(runs, Unknown):
            return runs
        return agreement if runs else Unknown.ABSENT

    def _runs(self, agreement: AlternativeAgreement) -> Mark:
        if isinstance(agreement.valid_to, PartialDate):
            return _not_passed(agreement.valid_to.earliest, agreement.valid_to.latest, self.period.on)
        reading = reading_of(agreement)
        if agreement.valid_to is None and reading is not Unknown.SILENT:
            return reading
        signed = agreement.signed_on
        if not isinstance(signed, PartialDate):
            return Unknown.IMPRECISE
        first, last = (months_later(day, AGREEMENT_MONTHS) for day in (signed.earliest, signed.latest))
        return _not_passed(first, last, self.period.on)

    @fact("enheter utenfor alle verneområder", "einingar utanfor alle verneområde")
    def units_outside_safety_areas(self) -> Listing[Unit]:
        """Units that no safety area or representative covers (aml § 6-1 (2) 3.p.; folm § 3-1).

        A unit is certainly outside only when every area shown was read in full, or a document says that it
        has none; and when it is known to have employees, with no units below it that may be meant instead.
        """
        entries = []
        for unit in self.documentation.units:
            if self._has_staff(unit) and (inside := self._in_safety_area(unit)) is not True:
                counted = bool(unit.employees) and not self._has_units_below(unit)
                entries.append(Entry(unit, inside is False and counted, reading_of(unit)))
        return Listing(tuple(entries), False)

    def _in_safety_area(self, unit: Unit) -> Mark:
        above = {unit.id, *self.period.ancestors(unit.id)}
        areas = self.documentation.safety_areas
        if any(above.intersection(area.units or ()) for area in areas):
            return True
        places = [self.period.belongs(one, unit.id) for one in self.documentation.safety_representatives]
        if any(place is not False for place in places):
            return True if True in places else Unknown.IMPRECISE
        if self.period.rest_of("safety_areas", unit.id) is False:
            return False
        read = areas and all(area.units and reading_of(area) is Unknown.SILENT for area in areas)
        return False if read else Unknown.ABSENT

    @fact(
        "enheter uten eget verneombud, eller med skiftarbeid",
        "einingar utan eige verneombod, eller med skiftarbeid",
    )
    def units_without_own_representative(self) -> Listing[UnitFacts]:
        """Units where it must be weighed whether there are enough representatives (aml § 6-1 (2) 2.p.).

        Those with shift work, and where there are several units, those that share a representative or have
        none shown. The list is closed: only what is shown calls for weighing.
        """
        views = self.units()
        whole = self.record.shift_work is True and not any(view.record.shift_work for view in views)
        entries = [Entry(self.record, True, reading_of(self.record))] if whole else []
        for view in views:
            shares = len(views) > 1 and not self._has_own_representative(view.id)
            if view.record.shift_work is True or shares:
                entries.append(Entry(view.record, True, reading_of(view.record)))
        return Listing(tuple(entries), False)

    def _has_own_representative(self, unit: str | None) -> bool:
        for record in self.representatives_in_office.certain:
            area = area_of(self.documentation, record)
            if ((area.units if area else ()) or (record.unit,)) == (unit,):
                return True
        return False

    @fact("tidligere pålegg som ikke er oppfylt", "tidlegare pålegg som ikkje er oppfylte")
    def open_orders(self) -> Listing[EarlierOrder]:
        """Orders given before that are still open; one whose status is not given may be."""
        case = self.documentation.case
        if case is None:
            return Listing()
        held = listing_in(case.earlier_orders, Unknown.ABSENT)
        entries = []
        for entry in held.entries:
            given = self.period.in_view(entry.item)
            if given is not False and entry.item.status in (None, OrderStatus.OPEN):
                is_open = given is True and entry.item.status is OrderStatus.OPEN
                entries.append(entry._replace(certain=is_open))
        return Listing(tuple(entries), held.rest)

    @fact("det er pålegg som ikke er oppfylt", "det er pålegg som ikkje er oppfylte", presumed=False)
    def has_open_orders(self) -> YesNoFact:
        """Whether an earlier order is open; an order is an exceptional act, so it is presumed not."""
        orders = self.open_orders
        if orders.certain:
            return True
        return Unknown.ABSENT if orders.entries or orders.rest is not False else False


def _not_passed(earliest: date, latest: date, on: date) -> Mark:
    """Return whether a last day that lies between two days, both included, has not passed."""
    if earliest >= on:
        return True
    return Unknown.IMPRECISE if latest >= on else False
