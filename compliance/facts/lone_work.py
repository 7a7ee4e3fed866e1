"""Work alone in a unit: whether it occurs, and what has been done about its risk (aml § 4-1 (3))."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from compliance.documentation.choices import Theme
from compliance.documentation.incidents import Incident
from compliance.documentation.measures import Measure, MeasureKind, MeasureStatus
from compliance.documentation.organisation import UnitFacts
from compliance.documentation.risk_assessments import Factor, Hazard, RiskAssessment
from compliance.facts.across_themes import (
    assessments_of,
    considered_somewhere,
    factor_in,
    measures_of,
)
from compliance.facts.assessment import AssessmentView
from compliance.facts.measures import MeasuresView
from compliance.facts.values import Listing, Mark, YesNoFact, any_shown, fact, listing_in, reading_of
from compliance.facts.view import Period, View
from compliance.state import Unknown

_ANSWERS_LONE_WORK = frozenset({MeasureKind.STAFFING, MeasureKind.CALL_FOR_HELP})


class LoneWorkAssessment(AssessmentView):
    """The assessments that cover the unit, whatever their theme, and the hazards in them of working alone."""

    def __init__(self, period: Period, unit: str | None) -> None:
        super().__init__(period, unit, Theme.GENERAL)

    @fact("risikovurderinger som dekker enheten", "risikovurderingar som dekkjer eininga")
    def documents(self) -> Listing[RiskAssessment]:
        """The assessments that cover the unit, without those another says it replaces."""
        return assessments_of(self.period, self.unit)

    @fact("farer ved alenearbeid", "farar ved åleinearbeid")
    def hazards(self) -> Listing[Hazard]:
        """The hazards in the unit that are said to be of working alone."""
        entries = []
        for assessment, certain, reading in self.documents.entries:
            for entry in listing_in(assessment.hazards, reading).entries:
                if entry.item.lone_work and self._is_here(entry.item, assessment):
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
        """Whether some assessment considers work alone, as a factor or in a hazard (aml § 4-1 (3) 1.p.)."""
        return considered_somewhere(self.assessments, self._considers)

    def _considers(self, assessment: RiskAssessment, reading: Unknown) -> Mark:
        if any(hazard.lone_work and hazard in self._hazards_here for hazard in assessment.hazards or ()):
            return True
        return factor_in(assessment, Factor.LONE_WORK, reading)

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
        return measures_of(self.period, self.unit).where(self._is_about_it)

    @fact("det er vist tiltak som gjelder alenearbeid", "det er vist tiltak som gjeld åleinearbeid")
    def has_measures(self) -> YesNoFact:
        """Whether such a measure is shown; false when a document says that there is none."""
        return any_shown(self.measures)

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
