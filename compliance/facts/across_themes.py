"""What is shown for a unit whatever its theme: every assessment, every measure, every factor considered."""

from __future__ import annotations

from collections.abc import Callable

from compliance.documentation.measures import ActionPlan, Measure
from compliance.documentation.risk_assessments import Factor, RiskAssessment
from compliance.facts.values import Listing, Mark, found_somewhere, listing_in
from compliance.facts.view import Period, merge_rests
from compliance.state import Unknown


def assessments_of(period: Period, unit: str | None) -> Listing[RiskAssessment]:
    """Return the assessments that cover a unit, without those another says it replaces."""
    covering: Listing[RiskAssessment] = period.covering("risk_assessments", unit)
    replaced = {old for assessment in covering.certain for old in assessment.replaces}
    return covering.where(lambda one: one.id not in replaced)


def measures_of(period: Period, unit: str | None) -> Listing[Measure]:
    """Return the measures for a unit, in plans and recorded by themselves."""
    alone: Listing[Measure] = period.covering("measures", unit)
    plans: Listing[ActionPlan] = period.covering("action_plans", unit)
    here = (None, unit, *period.ancestors(unit))
    entries, rests = list(alone.entries), [alone.rest]
    for plan, certain, reading in plans.entries:
        held = listing_in(plan.measures, reading)
        rests.append(held.rest)
        entries.extend(
            entry._replace(certain=certain and entry.certain)
            for entry in held.entries
            if entry.item.unit in here
        )
    return Listing(tuple(entries), merge_rests(rests))


def considered_somewhere(
    assessments: Listing[RiskAssessment], considers: Callable[[RiskAssessment, Unknown], Mark]
) -> Mark:
    """Return whether some assessment considers a thing.

    One read in full that leaves it out speaks only of itself, and another may have it; one that says it has not
    been considered speaks of what there is.
    """
    answers: list[Mark] = []
    said_no = False
    for assessment, certain, reading in assessments.entries:
        mark = considers(assessment, reading)
        said_no = said_no or (certain and mark is False)
        answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
    return found_somewhere(answers if said_no else [*answers, assessments.rest])


def factor_in(assessment: RiskAssessment, factor: Factor, reading: Unknown) -> Mark:
    """Return whether an assessment considers a factor; where it does not say, its `reading`."""
    if assessment.factors is False:
        return False
    held = (assessment.factors or {}).get(factor)
    return reading if held is None or held.considered is None else held.considered
