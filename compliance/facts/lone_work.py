"""Work alone in a unit: whether it occurs, and what has been done about its risk (aml § 4-1 (3))."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from compliance.documentation.choices import Theme
from compliance.documentation.incidents import Incident
from compliance.documentation.measures import ActionPlan, Measure, MeasureKind, MeasureStatus
from compliance.documentation.organisation import UnitFacts
from compliance.documentation.risk_assessments import Factor, Hazard, RiskAssessment
from compliance.facts.assessment import AssessmentView
from compliance.facts.measures import MeasuresView
from compliance.facts.values import Listing, Mark, YesNoFact, fact, found_somewhere, listing_in, reading_of
from compliance.facts.view import Period, View, merge_rests
from compliance.state import Unknown

_ANSWERS_LONE_WORK = frozenset({MeasureKind.STAFFING, MeasureKind.CALL_FOR_HELP})


class LoneWorkAssessment(AssessmentView):
    """The assessments that cover the unit, whatever their theme, and the hazards in them of working alone."""

    def __init__(self, period: Period, unit: str | None) -> None:
        super().__init__(period, unit, Theme.GENERAL)

    @fact("risikovurderinger som dekker enheten", "risikovurderingar som dekkjer eininga")
    def documents(self) -> Listing[RiskAssessment]:
        """The assessments that cover the unit, without those another says it replaces."""
        covering: Listing[RiskAssessment] = self.period.covering("risk_assessments", self.unit)
        replaced = {old for assessment in covering.certain for old in assessment.replaces}
        return covering.where(lambda one: one.id not in replaced)

    @fact("farer ved alenearbeid", "farar ved åleinearbeid")
    def hazards(self) -> Listing[Hazard]:
        """The hazards in the unit that are said to be of working alone."""
        entries = []
        for assessment, certain, reading in self.documents.entries:
            for entry in listing_in(assessment.hazards, reading).entries:
                if entry.item.lone_work and self._is_here(entry.item):
                    entries.append(entry._replace(certain=certain))  # noqa: PERF401
        return Listing(tuple(entries), self.documents.rest)


class LoneWorkView(View):
    """Work alone in a unit. To be alone with a user, in a car or in a home is to work alone too."""

    behind: ClassVar[Mapping[str, str]] = {"assessments": "risk_assessments"}

    def __init__(self, period: Period, facts: UnitFacts, unit: str | None) -> None:
        self.period = period
        self.facts = facts
        self.unit = unit
        self.theme = None
        self._assessment = LoneWorkAssessment(period, unit)

    @fact("risikovurderinger som dekker enheten", "risikovurderingar som dekkjer eininga")
    def assessments(self) -> Listing[RiskAssessment]:
        """The assessments that cover the unit, whatever their theme."""
        return self._assessment.documents

    @fact("ansatte arbeider alene", "tilsette arbeider åleine")
    def occurs(self) -> YesNoFact:
        """True by what is said of the unit, an incident or a hazard; false only when a document says so."""
        incidents: Listing[Incident] = self.period.covering("incidents", self.unit)
        alone = incidents.where(lambda one: one.alone is True)
        hazards = self._assessment.hazards
        said = self.facts.lone_work
        if said or alone.certain or hazards.certain:
            return True
        if said is None:
            return reading_of(self.facts)
        return Unknown.IMPRECISE if alone.entries or hazards.entries else False

    @fact("risikoen ved alenearbeid er vurdert", "risikoen ved åleinearbeid er vurdert")
    def considered(self) -> YesNoFact:
        """Whether some assessment considers work alone, as a factor or in a hazard (aml § 4-1 (3) 1.p.).

        One read in full that leaves it out speaks only of itself, and another may have it; one that says it
        has not been considered speaks of what there is.
        """
        answers: list[Mark] = []
        for assessment, certain, reading in self.assessments.entries:
            mark = self._considers(assessment, reading)
            answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
        said_no = any(
            entry.certain and self._considers(entry.item, entry.reading) is False
            for entry in self.assessments.entries
        )
        return found_somewhere(answers if said_no else [*answers, self.assessments.rest])

    def _considers(self, assessment: RiskAssessment, reading: Unknown) -> Mark:
        if any(hazard.lone_work and hazard in self._hazards_here for hazard in assessment.hazards or ()):
            return True
        if assessment.factors is False:
            return False
        held = (assessment.factors or {}).get(Factor.LONE_WORK)
        return reading if held is None or held.considered is None else held.considered

    @property
    def _hazards_here(self) -> tuple[Hazard, ...]:
        return tuple(self._assessment.hazards.items)

    @fact(
        "farer ved alenearbeid med høy risiko uten tiltak",
        "farar ved åleinearbeid med høg risiko utan tiltak",
    )
    def high_risks_without_measures(self) -> Listing[Hazard]:
        """Hazards of working alone, of high risk, where a document says that there are no measures.

        Where no hazard is said to be of working alone there is none to look at.
        """
        if not self._assessment.hazards.entries:
            return Listing((), rest=False)
        return MeasuresView(
            self.period, self.unit, Theme.GENERAL, self._assessment
        ).high_risks_without_measures

    @fact("tiltak som gjelder alenearbeid", "tiltak som gjeld åleinearbeid")
    def measures(self) -> Listing[Measure]:
        """Measures tied to a hazard of working alone, or of staffing and ways to call for help, not dropped."""
        alone: Listing[Measure] = self.period.covering("measures", self.unit)
        entries = list(alone.where(self._is_about_it).entries)
        plans: Listing[ActionPlan] = self.period.covering("action_plans", self.unit)
        here = (None, self.unit, *self.period.ancestors(self.unit))
        rests = [alone.rest]
        for plan, certain, reading in plans.entries:
            held = listing_in(plan.measures, reading)
            rests.append(held.rest)
            entries.extend(
                entry._replace(certain=certain and entry.certain)
                for entry in held.entries
                if entry.item.unit in here and self._is_about_it(entry.item)
            )
        return Listing(tuple(entries), merge_rests(rests))

    def _is_about_it(self, measure: Measure) -> bool:
        if measure.status is MeasureStatus.DROPPED:
            return False
        if measure.kind in _ANSWERS_LONE_WORK:
            return True
        return any(
            hazard.id in (measure.hazards or ())
            or measure.id in (*(hazard.new_measures or ()), *(hazard.existing_measures or ()))
            for hazard in self._hazards_here
        )
