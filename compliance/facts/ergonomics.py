"""Whether the work in a unit may give muscle and skeletal complaints (aml § 4-4 (2); folm § 10-2)."""

from __future__ import annotations

from compliance.documentation.choices import Theme
from compliance.documentation.organisation import Organisation, Unit
from compliance.facts.assessment import AssessmentView
from compliance.facts.incidents import dangers_of
from compliance.facts.values import YesNoFact, reading_of
from compliance.facts.view import Period
from compliance.state import Unknown


def may_strain(period: Period, record: Unit | Organisation, assessment: AssessmentView) -> YesNoFact:
    """Return whether the work may strain muscles and skeleton.

    True by a document, a hazard that is mapped, or a danger someone has told of; false only when a document
    says so, and nothing shown says, or may say, otherwise. Work at a desk is not left out.
    """
    hazards = assessment.hazards
    told = dangers_of(period, assessment.unit, Theme.MSD)
    said = record.ergonomic_load
    if said is True or hazards.certain or told.certain:
        return True
    if said is None:
        return True if record.manual_work is True else reading_of(record)
    return Unknown.IMPRECISE if record.manual_work or hazards.entries or told.entries else False
