"""Work against sickness absence, and follow-up of those absent long (aml §§ 3-1 (2) f, 4-6 and 5-1 (4)).

Only counts are read, never anything about a person, and no fact gives a count back: with few on leave, a
count alone may point to one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from compliance.documentation.choices import RoutineTheme
from compliance.documentation.hms import AbsenceCases
from compliance.documentation.routines import Routine, RoutinePart
from compliance.facts.values import Listing, YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.facts.whole import of_the_whole
from compliance.state import Unknown

_BOTH = frozenset({RoutinePart.PREVENT, RoutinePart.FOLLOW_UP})


class SicknessView(View):
    """What the organisation does about sickness absence."""

    behind: ClassVar[Mapping[str, str]] = {"routines": "routines"}
    unit: ClassVar[None] = None
    theme: ClassVar[RoutineTheme] = RoutineTheme.SICKNESS

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("rutiner for sykefravær", "rutinar for sjukefråvær")
    def routines(self) -> Listing[Routine]:
        """Routines for sickness absence; one that says no theme, or is of one unit, may be one."""
        found = of_the_whole(self.period, "routines", self.theme)
        entries = tuple(
            entry._replace(certain=entry.certain and entry.item.theme is self.theme)
            for entry in found.entries
            if entry.item.theme in (self.theme, None)
        )
        return Listing(entries, found.rest)

    @fact(
        "det er vist at rutinene dekker både forebygging og oppfølging",
        "det er vist at rutinane dekkjer både førebygging og oppfølging",
    )
    def prevent_and_follow_up(self) -> bool:
        """Whether the routines are shown to cover both between them; if not, it is to be weighed."""
        held = {part for one in self.routines.certain for part in one.parts or ()}
        return held >= _BOTH

    @fact("det føres statistikk over sykefravær", "det blir ført statistikk over sjukefråvær")
    def statistics_kept(self) -> YesNoFact:
        """True when a document says so or gives a figure; false when one says there is none.

        Statistics that are shown without a figure speak only of themselves, and never by silence.
        """
        statistics = self.period.documentation.absence_statistics
        if not statistics:
            return Unknown.ABSENT if statistics is None else False
        if isinstance(statistics.percent, float):
            return Unknown.IMPRECISE if statistics.kept is False else True
        return Unknown.UNREAD if statistics.kept is None else statistics.kept

    @property
    def _cases(self) -> AbsenceCases | None:
        return self.period.documentation.absence_cases or None

    def _documented_none(self) -> YesNoFact:
        return False if self.period.documentation.absence_cases is False else Unknown.ABSENT

    @fact(
        "noen har vært borte i fire uker eller mer",
        "nokon har vore borte i fire veker eller meir",
    )
    def someone_absent_long(self) -> YesNoFact:
        """Whether anyone has been absent, wholly or in part, for four weeks (aml § 4-6 (3))."""
        cases = self._cases
        if cases is None:
            return self._documented_none()
        if cases.over_4_weeks is None:
            return True if cases.over_7_weeks_full else reading_of(cases)
        return cases.over_4_weeks > 0 or bool(cases.over_7_weeks_full)

    @fact("noen har vært helt borte i sju uker", "nokon har vore heilt borte i sju veker")
    def someone_wholly_absent_longer(self) -> YesNoFact:
        """Whether anyone has been wholly absent for seven weeks (aml § 4-6 (4))."""
        cases = self._cases
        if cases is None:
            return self._documented_none()
        if cases.over_7_weeks_full is None:
            return False if cases.over_4_weeks == 0 else reading_of(cases)
        return cases.over_7_weeks_full > 0

    @fact(
        "opplysninger om hvordan sykmeldte er fulgt opp",
        "opplysningar om korleis sjukmelde er følgde opp",
    )
    def follow_up_shown(self) -> AbsenceCases | bool | Unknown:
        """What shows how plans and meetings were followed up (aml § 4-6 (5)).

        One read in full that says nothing of it speaks only of itself: the plans may lie in another place, so
        it is absent until the organisation has confirmed that all has been sent.
        """
        cases = self._cases
        if cases is None:
            return self._documented_none()
        meetings_wanted = self.someone_wholly_absent_longer is not False
        if cases.plans_in_time is None or (meetings_wanted and cases.meetings is None):
            return Unknown.ABSENT if reading_of(cases) is Unknown.SILENT else reading_of(cases)
        return cases

    @fact(
        "alle som skal ha oppfølgingsplan, fikk den i tide",
        "alle som skal ha oppfølgingsplan, fekk han i tide",
    )
    def everyone_has_plan(self) -> YesNoFact:
        """Whether there are as many plans in time as absences of four weeks, less those plainly unnecessary."""
        cases = self._cases
        if cases is None:
            return Unknown.ABSENT
        return _enough(cases, cases.over_4_weeks, cases.plans_in_time, cases.exempt)

    @fact(
        "alle som skal ha dialogmøte, fikk det i tide",
        "alle som skal ha dialogmøte, fekk det i tide",
    )
    def everyone_has_meeting(self) -> YesNoFact:
        """Whether there are as many meetings in time as full absences of seven weeks, less those unnecessary."""
        cases = self._cases
        if cases is None:
            return Unknown.ABSENT
        return _enough(cases, cases.over_7_weeks_full, cases.meetings, cases.meetings_exempt)


def _enough(cases: AbsenceCases, wanted: int | None, done: int | None, exempt: int | None) -> YesNoFact:
    """Return whether those done and those exempt are as many as those wanted.

    What is left out may be any number, so it is unknown only where it could change the answer. More than is
    wanted means that the counts are not of the same thing.
    """
    if wanted is None:
        return reading_of(cases)
    if (done or 0) > wanted or (exempt or 0) > wanted:
        return Unknown.IMPRECISE
    if (done or 0) + (exempt or 0) >= wanted:
        return True
    return reading_of(cases) if done is None or exempt is None else False
