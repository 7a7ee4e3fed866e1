"""The organisation as a whole, and the way in to every other view."""

from __future__ import annotations

from datetime import date

from compliance.documentation.case import EarlierOrder, OrderStatus
from compliance.documentation.dates import PartialDate, months_later
from compliance.documentation.documentation import Documentation
from compliance.documentation.organisation import Organisation, Unit
from compliance.documentation.verneombud import AlternativeAgreement, RepresentativeKind, SafetyRepresentative
from compliance.facts.bht import BhtView
from compliance.facts.representative import RepresentativeView
from compliance.facts.unit import UnitView
from compliance.facts.values import Entry, Listing, YesNoFact, fact, listing_in, reading_of
from compliance.facts.view import Period, View
from compliance.state import Unknown

AGREEMENT_MONTHS = 24
"""An agreement on another scheme runs two years from signing when it says nothing else (aml § 6-1 (1))."""


class OrganisationView(View):
    """The organisation on the judgement date, with its units and safety representatives."""

    record_type = Organisation

    def __init__(self, documentation: Documentation, on: date) -> None:
        self.documentation = documentation
        self.period = Period(documentation, on)
        self.record = documentation.organisation

    def units(self) -> tuple[UnitView, ...]:
        """Return the units that have employees of their own, or the organisation where no unit is recorded.

        A unit with units below it counts only when employees of its own are recorded; one that is said to
        have none is left out.
        """
        documentation = self.documentation
        if not documentation.units:
            return (UnitView(self.period, documentation.organisation, self.bht),)
        parents = {unit.parent for unit in documentation.units}
        return tuple(
            UnitView(self.period, unit, self.bht)
            for unit in documentation.units
            if (unit.employees != 0 if unit.id not in parents else bool(unit.employees))
        )

    def representatives(self) -> tuple[tuple[RepresentativeView, Unknown], ...]:
        """Return the safety representatives in view, each with what its silence means."""
        return tuple(
            (RepresentativeView(self.period, entry.item), entry.reading)
            for entry in self.safety_representatives.entries
        )

    @fact("bedriftshelsetjenesten", "bedriftshelsetenesta")
    def bht(self) -> BhtView:
        """The occupational health service."""
        return BhtView(self.period, self.documentation.bht)

    @fact("verneombud", "verneombod")
    def safety_representatives(self) -> Listing[SafetyRepresentative]:
        """Every safety representative selected no later than the judgement date."""
        entries = []
        for record in self.documentation.safety_representatives:
            seen = self.period.in_view(record)
            if seen is not False:
                entries.append(Entry(record, seen is True, reading_of(record)))
        return Listing(tuple(entries), self.period.rest_of("safety_representatives", None))

    @fact("verneombud og hovedverneombud", "verneombod og hovudverneombod")
    def representatives_in_office(self) -> Listing[SafetyRepresentative]:
        """Ordinary and chief representatives; deputies do not count."""
        return self.safety_representatives.where(lambda one: one.kind is not RepresentativeKind.DEPUTY)

    @fact("avtale om en annen ordning enn verneombud", "avtale om ei anna ordning enn verneombod")
    def alternative_agreement(self) -> AlternativeAgreement | bool | Unknown:
        """The agreement on another scheme, signed no later than the judgement date (aml § 6-1 (1))."""
        scheme = self.documentation.safety_scheme
        if scheme is False:
            return False
        agreement = scheme.alternative_agreement if scheme else None
        if agreement is None:
            return Unknown.ABSENT
        if agreement is False:
            return False
        return agreement if self.period.in_view(agreement) is not False else Unknown.ABSENT

    @fact("avtalen om en annen ordning er ikke utløpt", "avtalen om ei anna ordning har ikkje gått ut")
    def alternative_agreement_runs(self) -> YesNoFact:
        """Whether the agreement still runs: to its own date, else two years from the day it was signed.

        An agreement that has not been read in full may have a date of its own, so its end is unknown.
        """
        agreement = self.alternative_agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        on = self.period.on
        if isinstance(agreement.valid_to, PartialDate):
            end = agreement.valid_to
            return True if end.earliest >= on else Unknown.IMPRECISE if end.latest >= on else False
        if agreement.valid_to is None and reading_of(agreement) is not Unknown.SILENT:
            return reading_of(agreement)
        signed = agreement.signed_on
        if not isinstance(signed, PartialDate):
            return reading_of(agreement)
        if on < months_later(signed.earliest, AGREEMENT_MONTHS):
            return True
        return Unknown.IMPRECISE if on < months_later(signed.latest, AGREEMENT_MONTHS) else False

    @fact("enheter utenfor alle verneområder", "einingar utanfor alle verneområde")
    def units_outside_safety_areas(self) -> Listing[Unit]:
        """Units that no safety area names, nor any unit above them (aml § 6-1 (2))."""
        areas = self.documentation.safety_areas
        if not areas:
            return Listing((), Unknown.ABSENT)
        if not self.documentation.units:
            return Listing((), False)
        silent = [reading_of(area) for area in areas if area.units == ()]
        if silent:
            return Listing((), silent[0])
        named = {unit for area in areas for unit in area.units or ()}
        outside = tuple(
            Entry(unit, True, reading_of(unit))
            for unit in self.documentation.units
            if unit.employees != 0 and not named.intersection((unit.id, *self.period.ancestors(unit.id)))
        )
        return Listing(outside, False)

    @fact("tidligere pålegg som ikke er oppfylt", "tidlegare pålegg som ikkje er oppfylte")
    def open_orders(self) -> Listing[EarlierOrder]:
        """Orders given before that are still open."""
        case = self.documentation.case
        if case is None:
            return Listing()
        held = listing_in(case.earlier_orders, Unknown.ABSENT)
        return held.where(lambda order: order.status in (None, OrderStatus.OPEN))

    @fact("det er pålegg som ikke er oppfylt", "det er pålegg som ikkje er oppfylte", presumed=False)
    def has_open_orders(self) -> YesNoFact:
        """Whether an earlier order is open; an order is an exceptional act, so it is presumed not."""
        orders = self.open_orders
        if any(order.status is OrderStatus.OPEN for order in orders.certain):
            return True
        return Unknown.ABSENT if orders.entries or orders.rest is not False else False
