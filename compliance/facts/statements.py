"""What has been told in the case, where it denies what a document shows."""

from __future__ import annotations

from compliance.documentation.case import Statement, StatementSubject
from compliance.facts.values import Listing, Mark, YesNoFact
from compliance.facts.view import Period
from compliance.state import Unknown


def told(period: Period, unit: str | None, theme: str | None, *subjects: StatementSubject) -> Mark:
    """Return whether someone has told one of `subjects` of the theme in the unit; without a theme, of any.

    False when nobody has; unknown when a statement may or may not be about the theme or the unit. Who said it
    makes no difference: a leader who says that staff do not know a routine is as good a source as they are.
    """
    statements: Listing[Statement] = period.covering("statements", unit)
    found: Mark = False
    for statement, certain, _reading in statements.entries:
        if statement.says not in subjects or (theme and statement.theme not in (None, theme)):
            continue
        if certain and (statement.theme is not None or theme is None):
            return True
        found = Unknown.IMPRECISE
    return found


def unless_denied(shown: YesNoFact, denied: Mark) -> YesNoFact:
    """Return what the documents show, held against what has been told.

    Where a document says yes and someone certainly, or possibly, says no, the answer is unknown: sources
    that contradict each other never make a breach by themselves (design § 3 point 8).
    """
    if denied is False:
        return shown
    if shown is True:
        return Unknown.IMPRECISE
    return False if denied is True else shown
