"""Whether an assessment says how large a risk is, and whether a newer one may have taken its place."""

from __future__ import annotations

from collections.abc import Iterable

from compliance.documentation.dates import PartialDate
from compliance.documentation.risk_assessments import Hazard, RiskAssessment


def says_how_large(hazard: Hazard) -> bool:
    """Return whether the risk of a hazard is given, in any of the ways documents give it."""
    both = hazard.probability and hazard.consequence
    return bool(hazard.risk or hazard.risk_level or hazard.raw or both)


def may_be_superseded(assessment: RiskAssessment, others: Iterable[RiskAssessment]) -> bool:
    """Return whether another assessment that says how large some risk is, may be newer.

    Age never chooses between two assessments, but what the older one leaves out shows nothing by itself then.
    """
    return any(
        other is not assessment
        and _may_be_newer(other, assessment)
        and any(says_how_large(hazard) for hazard in other.hazards or ())
        for other in others
    )


def _may_be_newer(one: RiskAssessment, other: RiskAssessment) -> bool:
    if not isinstance(one.done_on, PartialDate) or not isinstance(other.done_on, PartialDate):
        return True
    return other.done_on.earliest < one.done_on.latest
