"""The occupational health service as of a date: agreement, plan, reports and help (folm chapter 13)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from compliance.documentation.bht import (
    Bht,
    BhtActivity,
    BhtAgreement,
    BhtNotice,
    BhtPlan,
    FollowUpRoutine,
    OrderAssistance,
    YearlyReport,
)
from compliance.documentation.choices import Role, RoutineTheme
from compliance.documentation.dates import PartialDate
from compliance.documentation.organisation import Unit
from compliance.facts.bht_agreement import agreed, approved, began_by, has_begun, in_force, plain, still_runs
from compliance.facts.bht_listing import BhtListing, listing_of_all
from compliance.facts.values import Entry, Listing, YesNoFact, fact, listing_in, reading_of
from compliance.facts.view import MaybeView, Period
from compliance.state import Outcome, Unknown, conjunction, disjunction, negation

LAST_MONTH_WITHOUT_REPORT = 3
"""To the end of March the yearly report of the year before last is enough.

No provision says when the report must be ready. This is a convention of ours, and only ever asks for less.
"""


class BhtView(MaybeView):
    """What the documentation says of the service on the judgement date."""

    record_type = Bht

    def __init__(self, period: Period, bht: Any) -> None:
        self.period = period
        self.record = bht

    def _document(self, name: str) -> Any:
        """Return a document of its own: in view, a documented none, or why it is unknown."""
        found: Any = False if self.record is False else getattr(self.record, name, None)
        if found is None:
            return Unknown.ABSENT
        if found is False:
            return False
        seen = self.period.in_view(found)
        if seen is True:
            return found
        return Unknown.ABSENT if seen is False else seen

    def _documents(self, name: str) -> Listing[Any]:
        """Return the documents of a list that are in view; one that may be is there, but not certainly."""
        if not self.record:
            return Listing((), False) if self.record is False else Listing()
        held = listing_in(getattr(self.record, name), reading_of(self.record))
        views = ((entry, self.period.in_view(entry.item)) for entry in held.entries)
        entries = tuple(Entry(e.item, seen is True, e.reading) for e, seen in views if seen is not False)
        return Listing(entries, False if held.rest is False else Unknown.ABSENT)

    def _done_on(self, value: Any, reading: Unknown) -> YesNoFact:
        """Return whether something with a date has happened; a date after the judgement date is no answer."""
        if isinstance(value, PartialDate):
            return has_begun(value, self.period.on, reading) or Unknown.ABSENT
        return False if value is False else reading

    @fact("næringskodene til virksomheten", "næringskodane til verksemda")
    def industry_listing(self) -> BhtListing | Unknown:
        """How the organisation with all its units stands to the list of folm § 13-1 (2) on the day."""
        return listing_of_all(self.period)

    @fact(
        "det er vurdert om virksomheten må ha bedriftshelsetjeneste",
        "det er vurdert om verksemda må ha bedriftshelseteneste",
    )
    def duty_assessed(self) -> YesNoFact:
        """Whether the duty has been assessed (aml § 3-3 (1)); that there is no service does not answer it."""
        record = self.record
        if not record:
            return Unknown.ABSENT
        assessed = self._done_on(record.required_assessed_on, reading_of(record))
        if isinstance(record.required_assessed_on, PartialDate):
            return assessed
        told = record.required is not None or isinstance(record.required_because, str)
        return agreed(True if told else reading_of(record), assessed)

    @fact("avtale med bedriftshelsetjeneste", "avtale med bedriftshelseteneste")
    def agreement(self) -> BhtAgreement | bool | Unknown:
        """The agreement, signed no later than the judgement date."""
        return self._document("agreement")  # type: ignore[no-any-return]

    @fact(
        "virksomheten er tilknyttet en bedriftshelsetjeneste",
        "verksemda er knytt til ei bedriftshelseteneste",
        presumed=True,
    )
    def agreement_in_force(self) -> YesNoFact:
        """Whether an agreement is in force (aml § 3-3 (1)); one without an end runs until it is terminated.

        Where an agreement is shown it is presumed to be in force: that it has ended is the exception.
        """
        agreement = self.agreement
        return in_force(agreement, self.period.on) if isinstance(agreement, BhtAgreement) else agreement

    @fact(
        "virksomheten har en avtale med en bedriftshelsetjeneste",
        "verksemda har ein avtale med ei bedriftshelseteneste",
    )
    def has_agreement(self) -> YesNoFact:
        """Whether an agreement is shown, in force or not; false where a document says that there is none."""
        agreement = self.agreement
        return True if isinstance(agreement, BhtAgreement) else agreement

    @fact("avtalen med bedriftshelsetjenesten gjelder", "avtalen med bedriftshelsetenesta gjeld")
    def agreement_runs(self) -> YesNoFact:
        """Whether the agreement shown is in force.

        One that has ended, or has not begun, shows nothing of another one: false only where a source says that
        none has taken its place. No provision demands the agreement in writing, so silence never says so.
        """
        agreement, runs = self.agreement, self.agreement_in_force
        if runs is not False or not isinstance(agreement, BhtAgreement) or agreement.renewed is False:
            return runs
        return Unknown.ABSENT

    @fact(
        "virksomheten kan ha plikt til bedriftshelsetjeneste",
        "verksemda kan ha plikt til bedriftshelseteneste",
        presumed=True,
    )
    def may_be_required(self) -> YesNoFact:
        """Whether the service is required, as far as the industry codes tell (folm § 13-1 (2)).

        False where no main activity is on the list without a proviso: whether chapter 13 then binds the one who
        has a service all the same, a person must weigh. Codes that do not tell say nothing against the duty.
        """
        if self.record and self.record.required is True:
            return True
        found = self.industry_listing
        if isinstance(found, Unknown):
            return found
        if found in (BhtListing.WRONG_STANDARD, BhtListing.UNDECIDED):
            return Unknown.IMPRECISE
        return found is BhtListing.LISTED

    @fact(
        "virksomheten er uten avtale med bedriftshelsetjeneste",
        "verksemda er utan avtale med bedriftshelseteneste",
    )
    def unconnected(self) -> YesNoFact:
        """Whether the organisation has no agreement in force; that none is shown does not answer it."""
        return plain(negation(self.agreement_in_force))

    @fact("bedriftshelsetjenesten er godkjent", "bedriftshelsetenesta er godkjend")
    def provider_approved(self) -> YesNoFact:
        """Whether the provider was approved on the judgement date (folm § 13-1 (2), adm § 2-5 (2))."""
        agreement = self.agreement
        return approved(agreement, self.period.on) if isinstance(agreement, BhtAgreement) else agreement

    @property
    def report_year(self) -> int:
        """The latest calendar year whose report can be asked for on the judgement date."""
        on = self.period.on
        return on.year - (2 if on.month <= LAST_MONTH_WITHOUT_REPORT else 1)

    @fact(
        "avtalen har vart i hele det siste kalenderåret det kan ventes årsrapport for",
        "avtalen har vart i heile det siste kalenderåret ein kan vente årsrapport for",
    )
    def connected_all_report_year(self) -> YesNoFact:
        """Whether the agreement began no later than 1 January of the year to be reported on."""
        agreement = self.agreement
        new_year = date(self.report_year, 1, 1)
        return began_by(agreement, new_year) if isinstance(agreement, BhtAgreement) else agreement

    @fact("årsrapporter fra bedriftshelsetjenesten", "årsrapportar frå bedriftshelsetenesta")
    def yearly_reports(self) -> Listing[YearlyReport]:
        """The yearly reports."""
        return self._documents("yearly_reports")

    @fact("årsrapport for siste kalenderår", "årsrapport for siste kalenderår")
    def last_yearly_reports(self) -> Listing[YearlyReport]:
        """The yearly report of last year (folm § 13-3 a); to the end of March also of the year before."""
        years = range(self.report_year, self.period.on.year)
        return self.yearly_reports.where(lambda report: report.year in years)

    @fact(
        "årsrapport som forteller både hva som er gjort og hva som ikke er gjort",
        "årsrapport som fortel både kva som er gjort og kva som ikkje er gjort",
    )
    def last_reports_of_work(self) -> Listing[YearlyReport]:
        """The reports of last year that tell what was done and what was not; "nothing" is an answer."""
        return self.last_yearly_reports.where(
            lambda report: report.done is not None and report.not_done is not None
        )

    @fact(
        "meldinger og rapporter fra bedriftshelsetjenesten", "meldingar og rapportar frå bedriftshelsetenesta"
    )
    def notices(self) -> Listing[BhtNotice]:
        """Notices and results of mappings (folm § 13-3 b)."""
        return self._documents("notices")

    @fact(
        "rutine for oppfølgingsplaner og tilrettelegging", "rutine for oppfølgingsplanar og tilrettelegging"
    )
    def follow_up_routine(self) -> FollowUpRoutine | bool | Unknown:
        """The routine for follow-up plans and adaptation (folm § 13-3 c).

        A routine for sickness absence, or for the service, may hold it; then it is unknown, not absent.
        """
        found = self._document("follow_up_routine")
        if found is not Unknown.ABSENT:
            return found  # type: ignore[no-any-return]
        may_hold_it = any(
            routine.theme in (RoutineTheme.SICKNESS, RoutineTheme.BHT)
            and self.period.in_view(routine) is not False
            for routine in self.period.documentation.routines
        )
        return Unknown.IMPRECISE if may_hold_it else Unknown.ABSENT

    @fact("plan for bistand fra bedriftshelsetjenesten", "plan for bistand frå bedriftshelsetenesta")
    def plan(self) -> BhtPlan | bool | Unknown:
        """The plan for assistance, dated no later than the judgement date (folm § 13-3 a)."""
        return self._document("plan")  # type: ignore[no-any-return]

    @fact(
        "plan for bistand som gjelder på datoen for vurderingen",
        "plan for bistand som gjeld på datoen for vurderinga",
    )
    def current_plan(self) -> BhtPlan | bool | Unknown:
        """The plan, where the judgement date lies in its period (folm § 13-3 a).

        A plan for another period is no plan for this one, which is then absent. No provision demands that a
        plan gives its period, so one that leaves it out is imprecise, and never silent.
        """
        plan = self.plan
        if isinstance(plan, bool | Unknown) or plan.period is False:
            return plan
        if plan.period is None:
            return Unknown.IMPRECISE
        begun = has_begun(plan.period.from_, self.period.on, Unknown.IMPRECISE)
        runs = plain(conjunction((begun, still_runs(plan.period.to, self.period.on, Unknown.IMPRECISE))))
        if isinstance(runs, Unknown):
            return runs
        return plan if runs else Unknown.ABSENT

    @fact(
        "planen er laget sammen med bedriftshelsetjenesten", "planen er laga saman med bedriftshelsetenesta"
    )
    def plan_made_with_bht(self) -> YesNoFact:
        """Whether the plan was made with the service itself (folm § 13-3)."""
        plan = self.plan
        if isinstance(plan, bool | Unknown):
            return plan
        if plan.made_with is False:
            return False
        return Role.BHT in plan.made_with if plan.made_with else reading_of(plan)

    @fact(
        "arbeidsmiljøutvalget, eller verneombudet der det ikke er utvalg, har behandlet planen",
        "arbeidsmiljøutvalet, eller verneombodet der det ikkje er utval, har behandla planen",
    )
    def plan_treated(self) -> YesNoFact:
        """Whether the committee has treated the plan, or without one the representative was consulted.

        aml § 7-2 (2) a; folm § 2-2 (3) a. A plan treated by the committee shows that there is one.
        """
        plan = self.plan
        if isinstance(plan, bool | Unknown):
            return plan
        by_committee = self._done_on(plan.amu_treated_on, reading_of(plan))
        by_representative = self._done_on(plan.safety_representative_consulted_on, reading_of(plan))
        amu = self.period.documentation.amu
        has_committee = amu.exists if amu else amu
        if has_committee is False:
            return Unknown.IMPRECISE if by_committee is True else by_representative
        if has_committee or by_committee is True:
            return by_committee
        both = (by_committee, by_representative)
        return False if both == (False, False) else Unknown.ABSENT

    @property
    def planned(self) -> Listing[BhtActivity]:
        """Every activity of the plan, additional services too."""
        plan = self.plan
        if isinstance(plan, bool | Unknown):
            return Listing((), plan if isinstance(plan, Unknown) else False)
        return listing_in(plan.activities, reading_of(plan))

    @fact("bistand til gjennomføring av pålegg", "bistand til gjennomføring av pålegg")
    def order_assistance(self) -> Listing[OrderAssistance]:
        """Who helps with carrying out orders."""
        if not self.record:
            return Listing((), False) if self.record is False else Listing()
        return listing_in(self.record.order_assistance, reading_of(self.record))

    @fact(
        "virksomheten har kompetansen selv, eller har avtalt bistand til påleggene",
        "verksemda har kompetansen sjølv, eller har avtalt bistand til pålegga",
    )
    def help_with_orders(self) -> YesNoFact:
        """Whether each order has competence of its own or help agreed (aml §§ 3-2 (1) c and 3-3).

        An activity of the plan that names the order shows help; where it is also said that none is agreed,
        the two contradict each other.
        """
        answers: list[Outcome] = []
        for entry, is_planned in self._assisted():
            own, engaged = _told(entry, "own_competence"), _told(entry, "bht_engaged")
            answers.append(disjunction((own, agreed(True, engaged) if is_planned else engaged)))
        answers += [True for _ in self._planned_only()]
        return plain(conjunction(answers)) if answers else self._no_help_shown()

    @fact(
        "bistanden til påleggene er bekreftet, eller virksomheten har kompetansen selv",
        "bistanden til pålegga er stadfesta, eller verksemda har kompetansen sjølv",
    )
    def help_with_orders_confirmed(self) -> YesNoFact:
        """Whether the service has confirmed the help with each order for which the competence is lacking.

        A plan that names the order and was made with the service is such a confirmation.
        """
        answers: list[Outcome] = []
        for entry, is_planned in self._assisted():
            confirmed = self._done_on(entry.item.confirmed_on, entry.reading)
            in_plan = self.plan_made_with_bht if is_planned else False
            answers.append(disjunction((_told(entry, "own_competence"), confirmed, in_plan)))
        answers += [self.plan_made_with_bht for _ in self._planned_only()]
        return plain(conjunction(answers)) if answers else self._no_help_shown()

    def _no_help_shown(self) -> Unknown:
        """That no help is agreed does not say whether the organisation can do it itself."""
        return self.order_assistance.rest or Unknown.ABSENT

    def _assisted(self) -> Iterator[tuple[Entry, bool]]:
        """Yield each record of help with an order, and whether an activity of the plan names that order."""
        planned = self._orders_in_plan()
        for entry in self.order_assistance.entries:
            yield entry, _same_order(entry.item) in planned

    def _planned_only(self) -> set[str]:
        """Return the orders that only the plan names."""
        return self._orders_in_plan() - {_same_order(one) for one in self.order_assistance.items}

    def _orders_in_plan(self) -> set[str]:
        return {_same_order(activity) for activity in self.planned.items} - {""}


def _same_order(part: OrderAssistance | BhtActivity) -> str:
    """Return the reference to an order in the form it is compared in; empty when there is none."""
    return part.order_ref.strip().casefold() if isinstance(part.order_ref, str) else ""


def _told(entry: Entry, name: str) -> YesNoFact:
    answer: bool | None = getattr(entry.item, name)
    return entry.reading if answer is None else answer


class UnitBht:
    """What the service does for one unit."""

    def __init__(self, bht: BhtView, unit: Unit | None, above: tuple[str, ...]) -> None:
        self.bht = bht
        self.unit = unit.id if unit is not None else None
        self.above = above

    def covered(self) -> YesNoFact:
        """Return whether the agreement covers the unit: it names the unit, or one above it.

        An agreement read in full that names no units is with the organisation as a whole.
        """
        agreement = self.bht.agreement
        if isinstance(agreement, bool | Unknown):
            return agreement
        if self.unit is None:
            return True
        if agreement.units:
            return self._is_among(agreement.units)
        if agreement.units is False:
            return False
        return True if reading_of(agreement) is Unknown.SILENT else reading_of(agreement)

    def activities(self) -> Listing[BhtActivity]:
        """Return the planned activities for the unit, or for no unit in particular.

        Additional services are among them: whether they answer to the risk is for a person to weigh.
        """
        plan = self.bht.plan
        if isinstance(plan, BhtPlan) and plan.units and self.unit and not self._is_among(plan.units):
            return Listing()
        here = (None, self.unit, *self.above)
        return self.bht.planned.where(lambda activity: activity.unit in here)

    def _is_among(self, units: tuple[str, ...]) -> bool:
        return any(unit in units for unit in (self.unit, *self.above))
