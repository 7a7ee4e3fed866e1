"""Plans and measures of one theme that cover a unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar

from compliance.documentation.choices import Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.measures import ActionPlan, Measure, MeasureArea, MeasureKind, MeasureStatus
from compliance.documentation.risk_assessments import Hazard, RiskLevel
from compliance.facts.assessment import AssessmentView
from compliance.facts.groups import Group, Took, participation
from compliance.facts.values import Coverage, Entry, Listing, Mark, YesNoFact, any_shown, fact, listing_in
from compliance.facts.view import Period, View, merge_rests
from compliance.state import Outcome, Unknown, disjunction

_AREA_OF_KIND: dict[str, str] = {
    MeasureKind.ORGANISATION: MeasureArea.ORGANISATION,
    MeasureKind.WORKPLACE: MeasureArea.WORKPLACE,
    MeasureKind.EQUIPMENT: MeasureArea.EQUIPMENT,
    MeasureKind.CALL_FOR_HELP: MeasureArea.CALL_FOR_HELP,
    MeasureKind.STAFFING: MeasureArea.STAFFING,
}


class MeasuresView(View):
    """What is planned and done about the risks of a theme."""

    behind: ClassVar[Mapping[str, str]] = {"plans": "action_plans", "measures": "measures"}

    def __init__(self, period: Period, unit: str | None, theme: Theme, assessment: AssessmentView) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme
        self.assessment = assessment

    @fact("handlingsplaner som dekker enheten", "handlingsplanar som dekkjer eininga")
    def plans(self) -> Listing[ActionPlan]:
        """Plans of the theme; a plan without a theme may be one, and is one when its measures show it."""
        covering = self.period.covering("action_plans", self.unit, self.theme)
        entries = []
        for plan, certain, reading in covering.entries:
            of_theme = self._is_of_theme(plan)
            if of_theme is not False:
                entries.append(Entry(plan, certain and of_theme is True, reading))
        return Listing(tuple(entries), covering.rest)

    def _is_of_theme(self, plan: ActionPlan) -> Mark:
        if plan.theme is self.theme:
            return True
        of_theme = [self._measure_is_of_theme(measure) for measure in self._measures_here(plan)]
        if True in of_theme:
            return True
        if self.theme is Theme.HARASSMENT and plan.theme is Theme.PSYCHOSOCIAL:
            return Unknown.IMPRECISE if Unknown.IMPRECISE in of_theme or plan.measures == () else False
        return False if plan.theme and plan.theme is not Theme.GENERAL else Unknown.IMPRECISE

    def _measures_here(self, plan: ActionPlan) -> tuple[Measure, ...]:
        """The measures of a plan, without those that name another unit."""
        here = (None, self.unit, *self.period.ancestors(self.unit))
        return tuple(measure for measure in plan.measures or () if measure.unit in here)

    def _measure_is_of_theme(self, measure: Measure) -> Mark:
        """A measure is of the theme by its own word, or by a hazard of the theme that it is tied to."""
        if measure.theme is self.theme or self._is_tied(measure, self.assessment.hazards.certain):
            return True
        if self._is_tied(measure, self.assessment.hazards.items):
            return Unknown.IMPRECISE
        return False if measure.theme and measure.theme is not Theme.GENERAL else Unknown.IMPRECISE

    def _is_tied(self, measure: Measure, hazards: Iterable[Hazard]) -> bool:
        return any(
            hazard.id in (measure.hazards or ())
            or measure.id in (*(hazard.new_measures or ()), *(hazard.existing_measures or ()))
            for hazard in hazards
        )

    @fact("tiltak for enheten", "tiltak for eininga")
    def measures(self) -> Listing[Measure]:
        """The measures of the plans, and those recorded by themselves.

        In a plan of the theme every measure is of it; elsewhere a measure that does not say only may be.
        """
        entries: list[Entry] = []
        rests: list[Any] = []
        for plan, certain, reading in self.plans.entries:
            held = listing_in(self._measures_here(plan) if plan.measures else plan.measures, reading)
            rests.append(held.rest if certain else Unknown.IMPRECISE)
            for entry in held.entries:
                of_theme = plan.theme is self.theme or self._measure_is_of_theme(entry.item)
                if of_theme is not False:
                    entries.append(entry._replace(certain=certain and of_theme is True))
        alone = self.period.covering("measures", self.unit, self.theme)
        for entry in alone.entries:
            of_theme = self._measure_is_of_theme(entry.item)
            if of_theme is not False:
                entries.append(entry._replace(certain=entry.certain and of_theme is True))
        return Listing(tuple(entries), merge_rests(rests) if rests else alone.rest)

    @fact("tiltak er satt i verk", "tiltak er sette i verk")
    def carried_out(self) -> YesNoFact:
        """True when some measure is under way or done; false when a plan read in full shows that none is.

        Unknown where no measure has been shown, where the status of one is not known or its time has not yet
        come, and where the plan has not been read in full: a measure not seen may have been carried out.
        """
        measures = self.measures
        answers: list[Outcome] = []
        for measure, certain, reading in measures.entries:
            begun = _has_begun(measure, reading, self.period.on)
            answers.append(begun if certain or begun is False else Unknown.IMPRECISE)
        found = disjunction(answers)
        if found is not False:
            return found if isinstance(found, bool | Unknown) else Unknown.ABSENT
        return False if measures.certain and measures.rest in (False, Unknown.SILENT) else measures.rest

    @fact("de som har vært med på planen", "dei som har vore med på planen")
    def participation(self) -> Coverage[Group]:
        """Whether employees and representatives took part in each of the plans."""
        lists = [
            Took(plan.agreed_with, certain, reading, plan.dated)
            for plan, certain, reading in self.plans.entries
        ]
        return participation(lists, self.plans.rest, self.period)

    @fact("områder der tiltak er vurdert", "område der tiltak er vurderte")
    def areas_considered(self) -> Coverage[MeasureArea]:
        """For each area of fua § 23A-4 (2) / § 3A-3 (2): considered in a plan, or met with a measure."""
        planned: dict[str, list[Mark]] = {area: [] for area in MeasureArea}
        for plan, certain, reading in self.plans.entries:
            considered = plan.measure_areas_considered
            for area in MeasureArea:
                mark = False if considered is False else (considered or {}).get(area)
                answer: Mark = reading if mark is None else mark
                planned[area].append(answer if certain or answer is False else Unknown.IMPRECISE)
        for measure, certain, _reading in self.measures.entries:
            area_of = _AREA_OF_KIND.get(measure.kind) if measure.kind else None
            if area_of:
                planned[area_of].append(True if certain else Unknown.IMPRECISE)
        rest = self.plans.rest
        if not self.plans.certain:
            for found in planned.values():
                found.append(rest)
        marks = {area: disjunction(found) for area, found in planned.items()}
        return Coverage(marks, rest)  # type: ignore[arg-type]

    @fact("tiltak i utformingen av lokalene", "tiltak i utforminga av lokala")
    def of_premises(self) -> Listing[Measure]:
        """Measures that change the workplace itself, and have not been dropped."""
        return self.measures.where(
            lambda one: one.kind is MeasureKind.WORKPLACE and one.status is not MeasureStatus.DROPPED
        )

    @fact("det er vist tiltak i utformingen av lokalene", "det er vist tiltak i utforminga av lokala")
    def has_measures_of_premises(self) -> YesNoFact:
        """Whether such a measure is shown; false when a document says that there are no measures at all."""
        return any_shown(self.of_premises)

    @fact("det er vist tiltak", "det er vist tiltak")
    def has_measures(self) -> YesNoFact:
        """Whether a measure of the theme is shown; false when a document says that there is none."""
        return any_shown(self.measures)

    @fact("alarmer og annet utstyr i bruk", "alarmar og anna utstyr i bruk")
    def equipment(self) -> Listing[Measure]:
        """Measures that are alarms or other equipment, and are known to be in use.

        Ways to call for help count only where equipment is recorded: an agreement with the unit next door
        needs no maintenance.
        """
        return self.measures.where(lambda measure: _is_equipment_in_use(measure, Unknown.ABSENT) is True)

    @fact(
        "det brukes alarm eller annet sikkerhetsutstyr", "det blir brukt alarm eller anna sikkerheitsutstyr"
    )
    def has_equipment(self) -> YesNoFact:
        """Whether a measure shown is equipment in use; what has not been shown needs no maintenance."""
        answers: list[Outcome] = []
        for measure, certain, reading in self.measures.entries:
            in_use = _is_equipment_in_use(measure, reading)
            answers.append(in_use if certain or in_use is False else Unknown.IMPRECISE)
        if not self.measures.certain:
            answers.append(self.measures.rest)
        found = disjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT

    @fact("farer med høy risiko uten tiltak", "farar med høg risiko utan tiltak")
    def high_risks_without_measures(self) -> Listing[Hazard]:
        """Hazards of high risk where a document says that there are no measures, and none is linked."""
        return self._high_risks(none_said=True)

    @fact("farer med høy risiko uten kobling til tiltak", "farar med høg risiko utan kopling til tiltak")
    def high_risks_not_linked(self) -> Listing[Hazard]:
        """Hazards of high risk to which no measure is linked, where a person must compare."""
        return self._high_risks(none_said=False)

    def _high_risks(self, *, none_said: bool) -> Listing[Hazard]:
        hazards = self.assessment.hazards
        if not hazards.entries:
            return Listing((), hazards.rest)
        entries: list[Entry] = []
        unknown: list[Unknown] = []
        for entry in hazards.entries:
            high = is_high(entry.item, self._scale_of(entry.item), entry.reading)
            if isinstance(high, Unknown):
                unknown.append(high)
            elif high and self._lacks_measures(entry.item, none_said=none_said):
                entries.append(entry)
        return Listing(tuple(entries), merge_rests(unknown))

    def _lacks_measures(self, hazard: Hazard, *, none_said: bool) -> bool:
        """Return whether a document says there are none, or, else, whether none that stands is tied to it.

        A measure that was dropped, and one that only may be here, is for a person to weigh.
        """
        tied = [entry for entry in self.measures.entries if self._is_tied(entry.item, (hazard,))]
        says_none = hazard.new_measures is False and not tied
        if none_said or says_none:
            return none_said and says_none
        standing = {
            entry.item.id
            for entry in tied
            if entry.item.status is not MeasureStatus.DROPPED and entry.certain
        }
        gone = {entry.item.id for entry in tied} - standing
        return not standing and not set(hazard.new_measures or ()) - gone

    def _scale_of(self, hazard: Hazard) -> float | None:
        for assessment in self.assessment.documents.items:
            if any(one.id == hazard.id for one in assessment.hazards or ()):
                return assessment.scale.high_from or None if assessment.scale else None
        return None


def is_high(hazard: Hazard, high_from: float | None, reading: Unknown) -> Mark:
    """Return whether the risk is high on the assessment's own scale; numbers mean nothing without it.

    A word or a colour that says otherwise than the number leaves it unknown.
    """
    answers = set[bool]()
    if hazard.risk_level:
        answers.add(hazard.risk_level is RiskLevel.HIGH)
    if not isinstance(hazard.risk, bool) and hazard.risk is not None and high_from is not None:
        answers.add(hazard.risk >= high_from)
    if not answers:
        return reading
    return answers.pop() if len(answers) == 1 else Unknown.IMPRECISE


def _has_begun(measure: Measure, reading: Unknown, on: date) -> Mark:
    """Return whether a measure was under way or done on a day."""
    if isinstance(measure.done_on, PartialDate):
        if measure.done_on.latest <= on:
            return True
        if measure.status in (None, False, MeasureStatus.DONE):
            return Unknown.IMPRECISE
    if not measure.status:
        return reading
    if measure.status is MeasureStatus.NOT_STARTED and _is_in_time(measure, on):
        return Unknown.IMPRECISE
    return measure.status in (MeasureStatus.ONGOING, MeasureStatus.DONE)


def _is_in_time(measure: Measure, on: date) -> bool:
    """Return whether the measure's own time may not have run out on a day: its last day is still in time."""
    return isinstance(measure.due, PartialDate) and measure.due.latest >= on


def _is_equipment_in_use(measure: Measure, reading: Unknown) -> Mark:
    equipment = measure.equipment
    if not equipment and measure.kind is not MeasureKind.EQUIPMENT:
        return False if measure.kind else reading
    if equipment and equipment.in_use is not None:
        return equipment.in_use
    if not measure.status:
        return reading
    return measure.status is MeasureStatus.DONE
