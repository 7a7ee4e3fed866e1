"""Plans and measures of one theme that cover a unit."""

from __future__ import annotations

from typing import Any

from compliance.documentation.choices import Theme
from compliance.documentation.measures import ActionPlan, Measure, MeasureArea, MeasureKind, MeasureStatus
from compliance.documentation.risk_assessments import Hazard, RiskLevel
from compliance.facts.assessment import AssessmentView
from compliance.facts.groups import Group, participation
from compliance.facts.values import Coverage, Entry, Listing, Mark, YesNoFact, fact, listing_in
from compliance.facts.view import Period, View, merge_rests
from compliance.state import Unknown, disjunction

_AREA_OF_KIND: dict[str, str] = {
    MeasureKind.ORGANISATION: MeasureArea.ORGANISATION,
    MeasureKind.WORKPLACE: MeasureArea.WORKPLACE,
    MeasureKind.EQUIPMENT: MeasureArea.EQUIPMENT,
    MeasureKind.CALL_FOR_HELP: MeasureArea.CALL_FOR_HELP,
    MeasureKind.STAFFING: MeasureArea.STAFFING,
}


class MeasuresView(View):
    """What is planned and done about the risks of a theme."""

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
        if plan.theme is self.theme or plan.theme is Theme.GENERAL:
            return True
        if plan.theme or any(self._measure_is_of_theme(measure) is True for measure in plan.measures or ()):
            return not plan.theme
        return Unknown.IMPRECISE

    def _measure_is_of_theme(self, measure: Measure) -> Mark:
        hazards = {hazard.id for hazard in self.assessment.hazards.items}
        if measure.theme is self.theme or hazards & set(measure.hazards or ()):
            return True
        return False if measure.theme else Unknown.IMPRECISE

    @fact("tiltak for enheten", "tiltak for eininga")
    def measures(self) -> Listing[Measure]:
        """The measures of the plans, and those recorded by themselves."""
        entries: list[Entry] = []
        rests: list[Any] = []
        for plan, certain, reading in self.plans.entries:
            held = listing_in(plan.measures, reading)
            rests.append(held.rest)
            entries += [
                Entry(entry.item, certain, entry.reading)
                for entry in held.entries
                if self._measure_is_of_theme(entry.item) is not False
            ]
        alone = self.period.covering("measures", self.unit, self.theme)
        entries += [
            Entry(entry.item, entry.certain and place is True, entry.reading)
            for entry in alone.entries
            if (place := self._measure_is_of_theme(entry.item)) is not False
        ]
        return Listing(tuple(entries), merge_rests(rests) if rests else alone.rest)

    @fact("tiltak er satt i verk", "tiltak er sette i verk")
    def carried_out(self) -> YesNoFact:
        """True when some measure is under way or done; false when each is known not to be begun.

        Unknown where no measure has been shown, or the status of one is not known.
        """
        measures = self.measures
        if not measures.entries:
            return measures.rest
        answers = [_has_begun(entry.item, entry.reading) for entry in measures.entries if entry.certain]
        answers += [Unknown.IMPRECISE for entry in measures.entries if not entry.certain]
        found = disjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT

    @fact("de som har vært med på planen", "dei som har vore med på planen")
    def participation(self) -> Coverage[Group]:
        """Whether employees and representatives took part in each of the plans."""
        lists = [(plan.agreed_with, certain, reading) for plan, certain, reading in self.plans.entries]
        return participation(lists, self.plans.rest, self.period.documentation)

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
        marks = {area: disjunction(found) if found else rest for area, found in planned.items()}
        return Coverage(marks, rest)  # type: ignore[arg-type]

    @fact("alarmer og annet sikkerhetsutstyr", "alarmar og anna sikkerheitsutstyr")
    def equipment(self) -> Listing[Measure]:
        """Measures that are equipment, or ways to call for help."""
        kinds = (MeasureKind.EQUIPMENT, MeasureKind.CALL_FOR_HELP)
        equipment = self.measures.where(lambda measure: measure.kind in kinds)
        return equipment

    @fact("det finnes alarm eller annet sikkerhetsutstyr", "det finst alarm eller anna sikkerheitsutstyr")
    def has_equipment(self) -> YesNoFact:
        """True when a measure is equipment that is not said to be out of use, false when measures show none."""
        equipment, measures = self.equipment, self.measures
        in_use = [one for one in equipment.certain if not (one.equipment and one.equipment.in_use is False)]
        if in_use:
            return True
        if equipment.entries or not measures.certain:
            return Unknown.IMPRECISE if equipment.entries else measures.rest
        return False if all(measure.kind for measure in measures.items) else Unknown.UNREAD

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
        linked = {hazard for measure in self.measures.items for hazard in measure.hazards or ()}
        entries, unknown = [], []
        for entry in hazards.entries:
            high = is_high(entry.item, self._scale_of(entry.item), entry.reading)
            if isinstance(high, Unknown):
                unknown.append(high)
            elif high and not _has_measure(entry.item, linked):
                if (entry.item.new_measures is False) is none_said:
                    entries.append(entry)
        if not hazards.entries:
            return Listing((), hazards.rest)
        return Listing(tuple(entries), merge_rests(unknown) if unknown else False)

    def _scale_of(self, hazard: Hazard) -> float | None:
        for assessment in self.assessment.documents.items:
            if any(one.id == hazard.id for one in assessment.hazards or ()):
                return assessment.scale.high_from or None if assessment.scale else None
        return None


def is_high(hazard: Hazard, high_from: float | None, reading: Unknown) -> Mark:
    """Return whether the risk is high on the assessment's own scale; numbers mean nothing without it."""
    if hazard.risk_level:
        return hazard.risk_level is RiskLevel.HIGH
    if hazard.risk and high_from is not None:
        return hazard.risk >= high_from
    return reading


def _has_measure(hazard: Hazard, linked: set[str]) -> bool:
    return bool(hazard.new_measures) or hazard.id in linked


def _has_begun(measure: Measure, reading: Unknown) -> Mark:
    if measure.done_on:
        return True
    if measure.status is None:
        return reading
    return measure.status in (MeasureStatus.ONGOING, MeasureStatus.DONE)
