"""Routines for finding, putting right and preventing breaches (aml § 3-1 (2) e; ikf § 5 (2) no. 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from compliance.documentation.choices import RoutineTheme
from compliance.documentation.routines import Routine, RoutinePart
from compliance.facts.values import Listing, Mark, YesNoFact, fact, holds_somewhere
from compliance.facts.view import Period, View
from compliance.facts.whole import is_written, of_the_whole, unfilled_templates
from compliance.state import Unknown

_ALL_THREE = frozenset({RoutinePart.REPORT, RoutinePart.HANDLE, RoutinePart.PREVENT})


class DeviationRoutinesView(View):
    """Routines for finding, putting right and preventing breaches (aml § 3-1 (2) e; ikf § 5 (2) no. 7)."""

    behind: ClassVar[Mapping[str, str]] = {"documents": "routines"}
    unit: ClassVar[None] = None
    theme: ClassVar[RoutineTheme] = RoutineTheme.GENERAL

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("avviksrutiner", "avviksrutinar")
    def documents(self) -> Listing[Routine]:
        """General routines that deal with deviations or reporting; one that does not say may be one.

        A routine of a single theme, such as violence, speaks of that theme alone. Where there is a system for
        deviations, its routines may lie there.
        """
        found = of_the_whole(self.period, "routines", self.theme)
        entries = []
        for entry in found.entries:
            is_one = _deals_with_deviations(entry.item)
            if is_one is not False:
                entries.append(entry._replace(certain=entry.certain and is_one is True))
        has_system = bool(self.period.documentation.deviation_system)
        return Listing(tuple(entries), Unknown.IMPRECISE if has_system and found.rest else found.rest)

    @fact("skriftlig avviksrutine", "skriftleg avviksrutine")
    def in_writing(self) -> YesNoFact:
        """Whether some routine is written. One nobody has said is written, is not taken for unwritten."""
        return holds_somewhere(self.documents, is_written)

    @fact(
        "det er vist at rutinene dekker melding, håndtering og forebygging",
        "det er vist at rutinane dekkjer melding, handtering og førebygging",
    )
    def cover_all_three(self) -> bool:
        """Whether the written routines are shown to cover all three between them; if not, it is to be weighed."""
        held = {part for one in self.documents.certain if one.written for part in one.parts or ()}
        return held >= _ALL_THREE

    @fact("maler for rutiner som ikke er fylt ut", "malar for rutinar som ikkje er fylte ut")
    def templates(self) -> Listing[Routine]:
        """Routines that are templates not filled in. The list is closed: what is not said to be, is not."""
        return unfilled_templates(self.documents)


def _deals_with_deviations(routine: Routine) -> Mark:
    if routine.theme not in (RoutineTheme.GENERAL, None) or routine.parts is False:
        return False
    if routine.theme is None or not routine.parts:
        return Unknown.IMPRECISE
    return any(part in (RoutinePart.DEVIATION, RoutinePart.REPORT) for part in routine.parts)
