"""Harassment: its routines in the organisation, and what has happened in a unit (aml § 4-3; fua chapter 2A)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from compliance.documentation.base import Record
from compliance.documentation.case import Statement, StatementSubject
from compliance.documentation.choices import RoutineTheme, Theme
from compliance.documentation.routines import Routine
from compliance.facts.incidents import IncidentsView
from compliance.facts.routines import RoutinesOfTheWhole
from compliance.facts.values import Listing, Mark, fact, reading_of
from compliance.facts.view import Period, merge_rests
from compliance.facts.whole import anywhere, unfilled_templates
from compliance.state import Unknown


class HarassmentRoutinesView(RoutinesOfTheWhole):
    """The routines for harassment, for the organisation as a whole."""

    def __init__(self, period: Period, theme: RoutineTheme = RoutineTheme.HARASSMENT) -> None:
        super().__init__(period, theme)

    @fact("maler som ikke er fylt ut", "malar som ikkje er fylte ut")
    def templates(self) -> Listing[Routine]:
        """Routines that are templates not filled in, when no routine is filled in."""
        return unfilled_templates(self.documents)

    def _said_to_be_unknown(self) -> Mark:
        """Return whether someone, in any unit, has told that staff do not know the routines.

        The employer must make them known to all, so one unit where they are unknown is enough.
        """
        found: Mark = False
        for statement, certain, _reading in anywhere(self.period, "statements").entries:
            if _is_of_routines(statement):
                if certain and statement.theme is not None:
                    return True
                found = Unknown.IMPRECISE
        return found

    def _records_behind(self) -> Iterator[Record]:
        yield from super()._records_behind()
        yield from (one for one in anywhere(self.period, "statements").items if _is_of_routines(one))


class SexualHarassmentRoutinesView(HarassmentRoutinesView):
    """The routines for sexual harassment: of their own, or for harassment when they name it."""

    def __init__(self, period: Period) -> None:
        super().__init__(period, RoutineTheme.SEXUAL_HARASSMENT)

    def _is_of_theme(self, routine: Routine) -> Mark:
        if routine.theme is RoutineTheme.HARASSMENT:
            return routine.covers_sexual_harassment is True
        return super()._is_of_theme(routine)

    def _rest(self) -> Literal[False] | Unknown:
        """A routine for harassment that has not been read in full may name sexual harassment."""
        unsaid = [
            reading_of(routine)
            for routine in self.period.documentation.routines
            if routine.theme is RoutineTheme.HARASSMENT
            and routine.covers_sexual_harassment is None
            and self.period.in_view(routine) is not False
        ]
        rest: Literal[False] | Unknown = merge_rests([super()._rest(), *unsaid])
        return rest

    def _said_to_be_unknown(self) -> Mark:
        """What is told of routines for harassment is told of these only where they are the same."""
        told = super()._said_to_be_unknown()
        same = all(one.theme is RoutineTheme.HARASSMENT for one in self.documents.items)
        return told if told is False or same else Unknown.IMPRECISE


def _is_of_routines(statement: Statement) -> bool:
    return statement.says is StatementSubject.ROUTINES_UNKNOWN and statement.theme in (None, Theme.HARASSMENT)


class HarassmentIncidentsView(IncidentsView):
    """The cases of harassment in a unit (fua § 2A-4)."""

    theme: ClassVar[Theme] = Theme.HARASSMENT

    recorded = fact("tilfeller av trakassering", "tilfelle av trakassering")(IncidentsView.recorded.func)
    have_happened = fact("det har vært tilfeller av trakassering", "det har vore tilfelle av trakassering")(
        IncidentsView.have_happened.func
    )
    without_follow_up = fact(
        "tilfeller der den utsatte ikke er fulgt opp", "tilfelle der den utsette ikkje er følgd opp"
    )(IncidentsView.without_follow_up.func)
