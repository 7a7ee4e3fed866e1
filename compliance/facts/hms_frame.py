"""The frame of the HMS work: goals, responsibilities and reviews (ikf § 5 (2) nos 4, 5 and 8)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from compliance.documentation.dates import PartialDate
from compliance.documentation.hms import HmsGoal, Responsibility, ResponsibilityMap, Review
from compliance.facts.values import (
    Entry,
    Listing,
    Mark,
    YesNoFact,
    fact,
    found_somewhere,
    holds_somewhere,
    reading_of,
)
from compliance.facts.view import Period, View, merge_rests
from compliance.facts.whole import is_written, of_the_whole, unfilled_templates
from compliance.state import Unknown


class GoalsView(View):
    """The goals for the HMS work (aml § 3-1 (2) a; ikf § 5 (2) no. 4)."""

    behind: ClassVar[Mapping[str, str]] = {"documents": "hms_goals"}
    unit: ClassVar[None] = None

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("mål for HMS-arbeidet")
    def documents(self) -> Listing[HmsGoal]:
        """The goals of the whole organisation; those of one unit may be."""
        return of_the_whole(self.period, "hms_goals")

    @fact("skriftlige mål", "skriftlege mål")
    def in_writing(self) -> YesNoFact:
        """Whether some goal is written. One nobody has said is written, is not taken for unwritten."""
        return holds_somewhere(self.documents, is_written)

    @fact("maler for mål som ikke er fylt ut", "malar for mål som ikkje er fylte ut")
    def templates(self) -> Listing[HmsGoal]:
        """Goals that stand in a template not filled in. The list is closed: what is not said to be, is not."""
        return unfilled_templates(self.documents)


class ResponsibilitiesView(View):
    """The overview of organisation, responsibilities and tasks (aml § 3-1 (2) b; ikf § 5 (2) no. 5)."""

    behind: ClassVar[Mapping[str, str]] = {"documents": "responsibility_maps"}
    unit: ClassVar[None] = None

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("oversikter over ansvar og oppgaver", "oversikter over ansvar og oppgåver")
    def documents(self) -> Listing[ResponsibilityMap]:
        """The overviews of the whole organisation; that of one unit may be."""
        return of_the_whole(self.period, "responsibility_maps")

    @fact("skriftlig oversikt over ansvar og oppgaver", "skriftleg oversikt over ansvar og oppgåver")
    def in_writing(self) -> YesNoFact:
        """Whether some overview is written. One nobody has said is written, is not taken for unwritten."""
        return holds_somewhere(self.documents, is_written)

    @fact("oppgaver i HMS-arbeidet", "oppgåver i HMS-arbeidet")
    def tasks(self) -> Listing[Responsibility]:
        """The tasks that a written overview both names and gives to someone.

        An overview that has none speaks only of itself: tasks may stand in another, such as a job description.
        """
        documents = self.documents
        entries: list[Entry] = []
        rests: list[Literal[False] | Unknown] = [documents.rest]
        for document, certain, reading in documents.entries:
            if document.written is False or document.entries is False:
                continue
            given = tuple(one for one in document.entries if one.task and one.role)
            entries += (Entry(one, certain and document.written is True, reading) for one in given)
            if not given:
                rests.append(reading if certain else Unknown.IMPRECISE)
        return Listing(tuple(entries), merge_rests(rests))

    @fact("maler for oversikt som ikke er fylt ut", "malar for oversikt som ikkje er fylte ut")
    def templates(self) -> Listing[ResponsibilityMap]:
        """Overviews that are templates not filled in. The list is closed: what is not said to be, is not."""
        return unfilled_templates(self.documents)


class ReviewsView(View):
    """The reviews of the HMS work (aml § 3-1 (2) h; ikf § 5 (2) no. 8)."""

    behind: ClassVar[Mapping[str, str]] = {"documents": "reviews"}
    unit: ClassVar[None] = None

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("gjennomganger av HMS-arbeidet", "gjennomgangar av HMS-arbeidet")
    def documents(self) -> Listing[Review]:
        """The reviews of the whole organisation's work; that of one unit may be."""
        return of_the_whole(self.period, "reviews")

    @fact("skriftlig gjennomgang av HMS-arbeidet", "skriftleg gjennomgang av HMS-arbeidet")
    def in_writing(self) -> YesNoFact:
        """Whether some review is written. One nobody has said is written, is not taken for unwritten."""
        return holds_somewhere(self.documents, is_written)

    @fact("datoen for den siste gjennomgangen", "datoen for den siste gjennomgangen")
    def last_on(self) -> PartialDate | Unknown:
        """The date of the newest review shown; unknown where one that certainly belongs has none."""
        found: list[PartialDate] = []
        for review in self.documents.certain:
            if not isinstance(review.on, PartialDate):
                return reading_of(review)
            found.append(review.on)
        if found:
            return max(found, key=lambda one: one.latest)
        return Unknown.IMPRECISE if self.documents.entries else Unknown.ABSENT

    @fact("gjennomgangen sier hva den førte til", "gjennomgangen seier kva han førte til")
    def conclude(self) -> YesNoFact:
        """Whether some review says what was decided; false when each that is shown says that nothing was."""
        answers: list[Mark] = []
        for review, certain, reading in self.documents.entries:
            mark = _answered(review.decisions, reading)
            answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
        return found_somewhere(answers) if answers else self.documents.rest


def _answered(value: str | Literal[False] | None, reading: Unknown) -> Mark:
    return reading if value is None else value is not False
