"""Mapping, assessment and plans anywhere in the organisation (aml § 3-1 (2) c; ikf § 5 (2) no. 6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from compliance.documentation.measures import ActionPlan, Measure
from compliance.documentation.organisation import Unit
from compliance.documentation.risk_assessments import RiskAssessment, RiskLevel
from compliance.facts.values import Entry, Listing, fact, reading_of
from compliance.facts.view import Period, View, merge_rests
from compliance.facts.weighing import says_how_large
from compliance.facts.whole import anywhere
from compliance.state import Unknown


class RiskWorkView(View):
    """Mapping, assessment and plans anywhere in the organisation (aml § 3-1 (2) c; ikf § 5 (2) no. 6)."""

    behind: ClassVar[Mapping[str, str]] = {"documents": "risk_assessments", "plans": "action_plans"}
    unit: ClassVar[None] = None

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("risikovurderinger i virksomheten", "risikovurderingar i verksemda")
    def documents(self) -> Listing[RiskAssessment]:
        """Every assessment, of any theme and any unit."""
        return anywhere(self.period, "risk_assessments")

    @fact(
        "risikovurderinger som sier hvor stor risikoen er", "risikovurderingar som seier kor stor risikoen er"
    )
    def weighed(self) -> Listing[RiskAssessment]:
        """The assessments that say how large some risk is, or weigh the risks together.

        One that does not speaks only of itself, so the list stays open.
        """
        entries: list[Entry] = []
        rests: list[Literal[False] | Unknown] = [self.documents.rest]
        for entry in self.documents.entries:
            if _says_how_large(entry.item):
                entries.append(entry)
            elif entry.item.hazards is not False:
                rests.append(entry.reading if entry.certain else Unknown.IMPRECISE)
        return Listing(tuple(entries), merge_rests(rests))

    @fact("planer og tiltak i virksomheten", "planar og tiltak i verksemda")
    def plans(self) -> Listing[ActionPlan | Measure]:
        """Every action plan, and every measure recorded by itself.

        An assessment not read in full may hold measures too: then silence says nothing.
        """
        plans, measures = (anywhere(self.period, what) for what in ("action_plans", "measures"))
        rest = plans.rest or measures.rest
        unread = any(entry.reading is not Unknown.SILENT for entry in self.documents.entries)
        return Listing((*plans.entries, *measures.entries), Unknown.UNREAD if rest and unread else rest)

    @fact("alle farene har lav risiko", "alle farane har låg risiko")
    def only_low_risks(self) -> bool:
        """Whether every hazard shown is said to be a low risk, so that no measure may be needed."""
        hazards = [hazard for one in self.documents.certain for hazard in one.hazards or ()]
        return bool(hazards) and all(hazard.risk_level is RiskLevel.LOW for hazard in hazards)

    @fact("enheter som ingen risikovurdering dekker", "einingar som inga risikovurdering dekkjer")
    def units_not_covered(self) -> Listing[Unit]:
        """Units with employees that no assessment certainly covers. The list is closed: it is to be weighed.

        No provision says that each unit must have its own, so a unit left out is no breach by itself.
        """
        above = frozenset(self.period.parents.values())
        entries = tuple(
            Entry(unit, True, reading_of(unit))
            for unit in self.period.documentation.units
            if (bool(unit.employees) if unit.id in above else unit.employees != 0)
            and not self.period.covering("risk_assessments", unit.id).certain
        )
        return Listing(entries, False)


def _says_how_large(record: RiskAssessment) -> bool:
    return bool(record.overall_assessment) or any(says_how_large(one) for one in record.hazards or ())
