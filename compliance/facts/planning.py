"""How work in a unit is planned and arranged (folm § 10-1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from compliance.documentation.choices import Theme
from compliance.documentation.measures import Measure, MeasureKind, MeasureStatus
from compliance.documentation.risk_assessments import Factor, RiskAssessment
from compliance.facts.across_themes import (
    assessments_of,
    considered_somewhere,
    factor_in,
    measures_of,
)
from compliance.facts.values import Listing, YesNoFact, any_shown, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown

_FOR_ALL = frozenset({MeasureKind.WORKPLACE, MeasureKind.ORGANISATION, MeasureKind.STAFFING})


class PlanningView(View):
    """The measures of a unit together, and what has been considered of its working hours and premises."""

    behind: ClassVar[Mapping[str, str]] = {"assessments": "risk_assessments", "measures": "measures"}

    def __init__(self, period: Period, unit: str | None) -> None:
        self.period = period
        self.unit = unit

    @fact("risikovurderinger som dekker enheten", "risikovurderingar som dekkjer eininga")
    def assessments(self) -> Listing[RiskAssessment]:
        """The assessments that cover the unit, whatever their theme."""
        return assessments_of(self.period, self.unit)

    @fact("tiltak for enheten", "tiltak for eininga")
    def measures(self) -> Listing[Measure]:
        """The measures for the unit, whatever their theme, that have not been dropped."""
        return measures_of(self.period, self.unit).where(lambda one: one.status is not MeasureStatus.DROPPED)

    @fact("det er vist tiltak for enheten", "det er vist tiltak for eininga")
    def has_measures(self) -> YesNoFact:
        """Whether a measure is shown; false when a document says that there is none."""
        return any_shown(self.measures)

    @fact("felles tiltak for enheten", "felles tiltak for eininga")
    def measures_for_all(self) -> Listing[Measure]:
        """Measures that change the workplace, the organisation of the work or the staffing (folm § 10-1 b)."""
        return self.measures.where(lambda one: one.kind in _FOR_ALL)

    @fact(
        "lokalene er vurdert med tanke på vold og trusler", "lokala er vurderte med tanke på vald og truslar"
    )
    def premises_considered(self) -> YesNoFact:
        """Whether some assessment of violence considers the premises (apf § 2-1 (6)).

        One of another theme says nothing of it. Where safety rounds are shown, they may have looked at it.
        """
        of_violence = self.assessments.where(lambda one: one.theme in (Theme.VIOLENCE, Theme.GENERAL))
        found = considered_somewhere(
            of_violence,
            lambda assessment, reading: factor_in(assessment, Factor.PREMISES, reading),
        )
        rounds = self.period.covering("vernerunder", self.unit).entries
        return Unknown.IMPRECISE if rounds and found is Unknown.ABSENT else found

    @fact("arbeidstiden er vurdert", "arbeidstida er vurdert")
    def working_hours_considered(self) -> YesNoFact:
        """Whether some assessment considers working hours (folm § 7-1 (2) 1.p.)."""
        return considered_somewhere(
            self.assessments,
            lambda assessment, reading: factor_in(assessment, Factor.WORKING_HOURS, reading),
        )
