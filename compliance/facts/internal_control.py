"""The systematic HMS work of the whole organisation (ikf § 5 (2); aml § 3-1 (2))."""

from __future__ import annotations

from compliance.facts.deviation_routines import DeviationRoutinesView
from compliance.facts.hms_frame import GoalsView, ResponsibilitiesView, ReviewsView
from compliance.facts.hms_knowledge import KnowledgeView, LegalOverviewView
from compliance.facts.risk_work import RiskWorkView
from compliance.facts.values import fact
from compliance.facts.view import Period, View


class InternalControlView(View):
    """The parts of the systematic HMS work, each a view of its own."""

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("oversikten over regelverket", "oversikta over regelverket")
    def legal_overview(self) -> LegalOverviewView:
        """The overview of the rules that apply."""
        return LegalOverviewView(self.period)

    @fact("det ansatte vet om HMS-arbeidet", "det tilsette veit om HMS-arbeidet")
    def knowledge(self) -> KnowledgeView:
        """What employees know of the HMS work."""
        return KnowledgeView(self.period)

    @fact("målene for HMS-arbeidet", "måla for HMS-arbeidet")
    def goals(self) -> GoalsView:
        """The goals."""
        return GoalsView(self.period)

    @fact("oversikten over ansvar og oppgaver", "oversikta over ansvar og oppgåver")
    def responsibilities(self) -> ResponsibilitiesView:
        """The overview of responsibilities and tasks."""
        return ResponsibilitiesView(self.period)

    @fact("kartleggingen av farer og problemer", "kartlegginga av farar og problem")
    def risk_work(self) -> RiskWorkView:
        """Mapping, assessment and plans, wherever in the organisation."""
        return RiskWorkView(self.period)

    @fact("avviksrutinene", "avviksrutinane")
    def deviation_routines(self) -> DeviationRoutinesView:
        """Routines for deviations."""
        return DeviationRoutinesView(self.period)

    @fact("gjennomgangen av HMS-arbeidet", "gjennomgangen av HMS-arbeidet")
    def reviews(self) -> ReviewsView:
        """The reviews."""
        return ReviewsView(self.period)
