"""Routines for whistleblowing within the organisation (aml § 2 A-6, before 2020 § 2 A-3)."""

from __future__ import annotations

from compliance.documentation.choices import RoutineTheme
from compliance.documentation.routines import Routine, RoutineContent
from compliance.facts.groups import Group, Took, participation
from compliance.facts.routines import RoutinesOfTheWhole, is_written
from compliance.facts.values import Coverage, Mark, NumberFact, YesNoFact, fact
from compliance.facts.view import Period
from compliance.state import Unknown, conjunction

PLAINLY_REGULAR = 10
"""From this head count of one day nobody need ask whether at least five are employed regularly: our limit."""


class WhistleblowingView(RoutinesOfTheWhole):
    """The routines for the organisation as a whole, together."""

    def __init__(self, period: Period) -> None:
        super().__init__(period, RoutineTheme.WHISTLEBLOWING)

    @fact("antall ansatte virksomheten jevnlig har", "talet på tilsette verksemda jamleg har")
    def regular_employees(self) -> NumberFact:
        """How many are employed regularly (aml § 2 A-6 (1)), or a head count so large that it shows it.

        The head count of one day says nothing certain of what is usual, so a small one leaves it unknown.
        """
        organisation = self.period.documentation.organisation
        if organisation.regularly_employs is not None:
            return organisation.regularly_employs
        above = frozenset(self.period.parents.values())
        in_units = sum(
            unit.employees or 0 for unit in self.period.documentation.units if unit.id not in above
        )
        counted = max(organisation.employees or 0, in_units)
        return counted if counted >= PLAINLY_REGULAR else Unknown.IMPRECISE

    @fact("det varslingsrutinene inneholder", "det varslingsrutinane inneheld")
    def contents(self) -> Coverage[RoutineContent]:
        """For each part of aml § 2 A-6 (4) a–c: whether some written routine has it."""
        return self._in_some(RoutineContent, _contains)

    @fact("de som har vært med på å lage rutinene", "dei som har vore med på å lage rutinane")
    def participation(self) -> Coverage[Group]:
        """Whether employees and representatives took part in each of the routines (aml § 2 A-6 (2))."""
        lists = [
            Took(routine.prepared_with, certain, reading, routine.approved_on)
            for routine, certain, reading in self.documents.entries
        ]
        return participation(lists, self.documents.rest, self.period)

    @fact(
        "rutinene er lett tilgjengelige for alle ansatte", "rutinane er lett tilgjengelege for alle tilsette"
    )
    def accessible(self) -> YesNoFact:
        """Whether some routine is easy to find for all employees (aml § 2 A-6 (5))."""
        return self._some(lambda one, reading: reading if one.accessible is None else one.accessible)

    @fact("ingen rutine begrenser retten til å varsle", "ingen rutine avgrensar retten til å varsle")
    def leaves_the_right_untouched(self) -> YesNoFact:
        """Whether each routine is said not to restrict the right to report (aml § 2 A-6 (3))."""
        answers: list[Mark] = []
        for routine, certain, reading in self.documents.entries:
            restricts = routine.restricts_reporting
            answers.append(reading if restricts is None else not restricts if certain else Unknown.IMPRECISE)
        if not self.documents.certain:
            return Unknown.IMPRECISE if answers else self.documents.rest
        found = conjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT


def _contains(routine: Routine, part: RoutineContent, reading: Unknown) -> Mark:
    if routine.contains is False or routine.written is False:
        return False
    return is_written(routine) if part in routine.contains else reading
