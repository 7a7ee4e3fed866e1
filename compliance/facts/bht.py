"""The occupational health service as of a date: agreement, plan and reports in view (folm chapter 13)."""

from __future__ import annotations

from datetime import date
from typing import Any

from compliance.documentation.base import Choice
from compliance.documentation.bht import (
    Bht,
    BhtActivity,
    BhtAgreement,
    BhtNotice,
    BhtPlan,
    OrderAssistance,
    YearlyReport,
)
from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.documentation.organisation import IndustryCode, Unit
from compliance.facts.values import Entry, Listing, YesNoFact, fact, listing_in, reading_of
from compliance.facts.view import Period, View
from compliance.law import ListingAnswer as ListedAs
from compliance.law import listing as look_up
from compliance.state import Unknown


class BhtListing(Choice):
    """How the industry codes of a unit stand to the list of folm § 13-1 (2) on the day."""

    LISTED = "listed", "på listen over næringer med plikt", "på lista over næringar med plikt"
    PROVISO = "proviso", "på listen med forbehold", "på lista med atterhald"
    SIDE_ACTIVITY = "side_activity", "bare en biaktivitet er på listen", "berre ein biaktivitet er på lista"
    NOT_LISTED = "not_listed", "ikke på listen", "ikkje på lista"
    WRONG_STANDARD = (
        "wrong_standard",
        "koden følger en annen standard enn listen",
        "koden følgjer ein annan standard enn lista",
    )
    UNDECIDED = "undecided", "koden er ikke nøyaktig nok", "koden er ikkje nøyaktig nok"


_LISTED: dict[Any, BhtListing] = {
    ListedAs.LISTED: BhtListing.LISTED,
    ListedAs.LISTED_WITH_PROVISO: BhtListing.PROVISO,
    ListedAs.NOT_LISTED: BhtListing.NOT_LISTED,
    ListedAs.WRONG_STANDARD: BhtListing.WRONG_STANDARD,
}


def listed_as(codes: tuple[IndustryCode, ...], on: date) -> BhtListing | Unknown:
    """Return how the main activity stands to the list in force on `on` (folm § 13-1 (2) and (3)).

    Only the main activity triggers the duty. Where no code is marked as the main one, all must agree.
    """
    if not codes:
        return Unknown.ABSENT
    main = [code for code in codes if code.main] or [code for code in codes if code.main is None]
    found = {_one(code, on) for code in main or codes}
    if len(found) != 1:
        return BhtListing.UNDECIDED
    result = found.pop()
    side = {_one(code, on) for code in codes if code.main is False}
    if result is BhtListing.NOT_LISTED and side & {BhtListing.LISTED, BhtListing.PROVISO}:
        return BhtListing.SIDE_ACTIVITY
    return result


def _one(code: IndustryCode, on: date) -> BhtListing:
    return _LISTED.get(look_up(code.code, code.standard, on).answer, BhtListing.UNDECIDED)


class BhtView(View):
    """What the documentation says of the service on the judgement date."""

    record_type = Bht

    def __init__(self, period: Period, bht: Any) -> None:
        self.period = period
        self.record = bht

    def _part(self, name: str) -> Any:
        """Return a document of its own: in view, a documented none, or absent."""
        if self.record is False:
            return False
        found = getattr(self.record, name) if self.record else None
        if found is None:
            return Unknown.ABSENT
        if found is False:
            return False
        return found if self.period.in_view(found) is not False else Unknown.ABSENT

    def __getattr__(self, name: str) -> Any:
        if not self.__dict__.get("record"):
            if name in Bht.model_fields:
                return False if self.record is False else None
            raise AttributeError(name)
        return super().__getattr__(name)

    @fact("avtale med bedriftshelsetjeneste", "avtale med bedriftshelseteneste")
    def agreement(self) -> BhtAgreement | bool | Unknown:
        """The agreement, signed no later than the judgement date."""
        return self._part("agreement")  # type: ignore[no-any-return]

    @fact("plan for bistand fra bedriftshelsetjenesten", "plan for bistand frå bedriftshelsetenesta")
    def plan(self) -> BhtPlan | bool | Unknown:
        """The plan for assistance, dated no later than the judgement date."""
        return self._part("plan")  # type: ignore[no-any-return]

    def _held(self, name: str) -> Listing[Any]:
        if self.record is False:
            return Listing((), rest=False)
        if self.record is None:
            return Listing()
        held = listing_in(getattr(self.record, name), reading_of(self.record))
        rest = Unknown.ABSENT if held.rest is not False else False
        views = ((entry, self.period.in_view(entry.item)) for entry in held.entries)
        return Listing(
            tuple(Entry(e.item, seen is True, e.reading) for e, seen in views if seen is not False), rest
        )

    @fact("årsrapporter fra bedriftshelsetjenesten", "årsrapportar frå bedriftshelsetenesta")
    def yearly_reports(self) -> Listing[YearlyReport]:
        """The yearly reports."""
        return self._held("yearly_reports")

    @fact("årsrapport for siste hele kalenderår", "årsrapport for siste heile kalenderår")
    def last_yearly_reports(self) -> Listing[YearlyReport]:
        """The yearly report of the calendar year before the judgement date, in a list of its own."""
        return self.yearly_reports.where(lambda report: report.year == self.period.on.year - 1)

    @fact(
        "meldinger og rapporter fra bedriftshelsetjenesten", "meldingar og rapportar frå bedriftshelsetenesta"
    )
    def notices(self) -> Listing[BhtNotice]:
        """Notices and results of mappings."""
        return self._held("notices")

    @fact("bistand til gjennomføring av pålegg", "bistand til gjennomføring av pålegg")
    def order_assistance(self) -> Listing[OrderAssistance]:
        """Who helps with carrying out orders."""
        if not self.record:
            return Listing((), False) if self.record is False else Listing()
        return listing_in(self.record.order_assistance, reading_of(self.record))

    @fact(
        "virksomheten er tilknyttet en bedriftshelsetjeneste",
        "verksemda er knytt til ei bedriftshelseteneste",
    )
    def agreement_in_force(self) -> YesNoFact:
        """True when an agreement is in force; one without an end date runs until it is terminated."""
        agreement = self.agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        on = PartialDate.of(self.period.on)
        for ended in (agreement.valid_to, agreement.terminated_on):
            if isinstance(ended, PartialDate) and ended.latest < on.earliest:
                return False
            if isinstance(ended, PartialDate) and ended.earliest < on.earliest:
                return Unknown.IMPRECISE
        begun = agreement.valid_from
        if isinstance(begun, PartialDate) and begun.latest > on.latest:
            return False if begun.earliest > on.latest else Unknown.IMPRECISE
        return True

    @fact(
        "tilknytningen har vart i hele det siste kalenderåret",
        "tilknytinga har vart i heile det siste kalenderåret",
    )
    def connected_all_last_year(self) -> YesNoFact:
        """Whether the agreement began before the last full calendar year did."""
        agreement = self.agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        begun = agreement.valid_from or agreement.signed_on
        if not isinstance(begun, PartialDate):
            return reading_of(agreement)
        new_year = date(self.period.on.year - 1, 1, 1)
        if begun.latest <= new_year:
            return True
        return False if begun.earliest > new_year else Unknown.IMPRECISE

    @fact("bedriftshelsetjenesten er godkjent", "bedriftshelsetenesta er godkjend")
    def provider_approved(self) -> YesNoFact:
        """Whether the provider was approved on the judgement date (adm § 2-5 (2)); else look it up."""
        agreement = self.agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        until = agreement.approved_until
        if isinstance(until, PartialDate):
            if until.earliest >= self.period.on:
                return agreement.approved is not False
            return False if until.latest < self.period.on else Unknown.IMPRECISE
        return reading_of(agreement) if agreement.approved is None else agreement.approved

    @fact("de som har laget planen", "dei som har laga planen")
    def plan_made_with_bht(self) -> YesNoFact:
        """Whether the plan was made with the service itself (folm § 13-3)."""
        plan = self.plan
        if isinstance(plan, bool | Unknown):
            return plan
        if plan.made_with is False:
            return False
        return Role.BHT in plan.made_with if plan.made_with else reading_of(plan)

    @fact("aktiviteter i planen", "aktivitetar i planen")
    def activities(self) -> Listing[BhtActivity]:
        """Preventive activities of the plan; additional services do not count (adm § 2-4 (4))."""
        plan = self.plan
        if isinstance(plan, bool | Unknown):
            return Listing((), plan if isinstance(plan, Unknown) else False)
        held = listing_in(plan.activities, reading_of(plan))
        return held.where(lambda activity: activity.additional_service is not True)


class UnitBht:
    """What the service does for one unit."""

    def __init__(self, bht: BhtView, unit: Unit | None, above: tuple[str, ...]) -> None:
        self.bht = bht
        self.unit = unit.id if unit is not None else None
        self.above = above

    def covered(self) -> YesNoFact:
        """Return whether the agreement names the unit, or one above it."""
        agreement = self.bht.agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        if self.unit is None:
            return True
        if agreement.units is False:
            return False
        if not agreement.units:
            return reading_of(agreement)
        return self.unit in agreement.units or any(unit in agreement.units for unit in self.above)

    def activities(self) -> Listing[BhtActivity]:
        """Return the preventive activities for the unit, or for no unit in particular."""
        here = (None, self.unit, *self.above)
        return self.bht.activities.where(lambda activity: activity.unit in here)
