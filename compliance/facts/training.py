"""Training and practice of one theme in a unit (fua §§ 3A-5, 23A-2 and 1A-4; aml § 3-2 (1) a)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, ClassVar, Literal

from compliance.documentation.case import StatementSubject
from compliance.documentation.choices import Theme
from compliance.documentation.training import (
    TrainingContent,
    TrainingCoverage,
    TrainingForm,
    TrainingPlan,
    TrainingRecord,
)
from compliance.facts.statements import told, unless_denied
from compliance.facts.values import Coverage, Entry, Listing, Mark, YesNoFact, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown, disjunction

_PREVENTING_AND_HANDLING = frozenset({TrainingContent.PREVENTION, TrainingContent.HANDLING})


class TrainingView(View):
    """What has been given, and to how many. None of it need be in writing.

    Counts are of the last twelve months because documents count so. No provision sets that interval: a count
    of none is never a no, and any older record outweighs it.
    """

    behind: ClassVar[Mapping[str, str]] = {"records": "training_records", "counts": "training_coverage"}
    heeds: ClassVar[frozenset[StatementSubject]] = frozenset({StatementSubject.NO_TRAINING})

    def __init__(self, period: Period, unit: str | None, theme: Theme) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme

    def _of_theme(self, what: str) -> Listing[Any]:
        covering = self.period.covering(what, self.unit, self.theme)
        entries = tuple(
            Entry(entry.item, entry.certain and is_here is True, entry.reading)
            for entry in covering.entries
            if (is_here := self._is_of_theme(entry.item.theme)) is not False
        )
        return Listing(entries, covering.rest)

    def _is_of_theme(self, theme: Theme | Literal[False] | None) -> Mark:
        """What does not say what it is about may be of the theme."""
        return Unknown.IMPRECISE if theme is None else theme is self.theme

    @fact("gjennomført opplæring og øvelse", "gjennomført opplæring og øving")
    def records(self) -> Listing[TrainingRecord]:
        """Training and practice recorded for the unit."""
        return self._of_theme("training_records")

    @fact("opplæringsplaner", "opplæringsplanar")
    def plans(self) -> Listing[TrainingPlan]:
        """Training plans for the unit."""
        return self._of_theme("training_plans")

    @fact("oversikter over opplæring", "oversikter over opplæring")
    def counts(self) -> Listing[TrainingCoverage]:
        """Counts of how many are trained."""
        return self._of_theme("training_coverage")

    @fact("opplæring er gitt", "opplæring er gitt")
    def given(self) -> YesNoFact:
        """True when training is recorded or counted; false when a document or someone says there is none."""
        recorded: list[Mark] = []
        for record, certain, reading in self.records.entries:
            mark = self._is_training(record, reading)
            if mark is not False:
                recorded.append(mark if certain else Unknown.IMPRECISE)
        counted = self._counted("trained_last_12m")
        return self._shown(recorded, counted)

    def _is_training(self, record: TrainingRecord, reading: Unknown) -> Mark:
        """Training in something else, such as equipment alone, is no training in preventing and handling."""
        if record.content is False:
            return False
        wanted = _PREVENTING_AND_HANDLING
        if self.theme is Theme.PSYCHOSOCIAL:
            wanted |= {TrainingContent.PSYCHOSOCIAL}
        return any(one in wanted for one in record.content) if record.content else reading

    @fact("øvelse er gjennomført", "øving er gjennomført")
    def practised(self) -> YesNoFact:
        """True when practice is recorded or counted; false when a document or someone says there is none.

        E-learning and lectures are training, but not practice; nor do they show that there was no practice.
        """
        recorded: list[Mark] = []
        for record, certain, reading in self.records.entries:
            if record.form is None:
                recorded.append(reading if certain else Unknown.IMPRECISE)
            elif record.form is TrainingForm.PRACTICE:
                recorded.append(True if certain else Unknown.IMPRECISE)
        counted = self._counted("practised_last_12m")
        return self._shown(recorded, counted)

    def _counted(self, what: str) -> list[Mark]:
        """Return for each count whether anyone is; one of more than this unit speaks only when none is."""
        marks: list[Mark] = []
        for count, certain, reading in self.counts.entries:
            number = getattr(count, what)
            if number == 0:
                marks += [False] if certain else []
            elif certain and self._is_of_this_unit(count):
                marks.append(reading if number is None else True)
            else:
                marks.append(Unknown.IMPRECISE)
        return marks

    def _is_of_this_unit(self, count: TrainingCoverage) -> bool:
        return count.unit == self.unit or not self.period.parents

    def _shown(self, recorded: Iterable[Mark], counted: Collection[Mark]) -> YesNoFact:
        """A count of none in twelve months says nothing of those before: only who says none at all does."""
        found = disjunction([*recorded, *counted])
        shown: YesNoFact
        if isinstance(found, Unknown) or found is True:
            shown = found
        else:
            rest = self.records.rest
            shown = Unknown.IMPRECISE if rest is not False and False in counted else rest
        denied = told(self.period, self.unit, self.theme, StatementSubject.NO_TRAINING)
        if isinstance(found, Unknown) and denied is True:
            return found
        return unless_denied(shown, denied)

    @fact("alle utsatte ansatte har fått opplæring", "alle utsette tilsette har fått opplæring")
    def everyone_trained(self) -> YesNoFact:
        """Whether as many are trained as are exposed, where both are counted."""
        return self._agreed(lambda count: self._is_everyone(count, count.trained_last_12m))

    @fact("alle utsatte ansatte har øvd", "alle utsette tilsette har øvd")
    def everyone_practised(self) -> YesNoFact:
        """Whether as many have practised as are exposed, where both are counted."""
        return self._agreed(lambda count: self._is_everyone(count, count.practised_last_12m))

    def _is_everyone(self, count: TrainingCoverage, number: int | None) -> Mark | None:
        """Where all are trained in a larger whole, they are here; where some are not, it may be elsewhere."""
        if number is None or count.exposed_employees is None:
            return None
        if number >= count.exposed_employees:
            return True
        return False if self._is_of_this_unit(count) else Unknown.IMPRECISE

    @fact("vikarer er med i opplæringen", "vikarar er med i opplæringa")
    def temporary_included(self) -> YesNoFact:
        """Whether temporary staff are included, where a count says so."""
        return self._agreed(lambda count: count.temporary_included)

    def _agreed(self, answer: Callable[[TrainingCoverage], Mark | None]) -> YesNoFact:
        """Return what the counts say; where they say different things, age does not choose between them."""
        answers = {
            mark if entry.certain else Unknown.IMPRECISE
            for entry in self.counts.entries
            if (mark := answer(entry.item)) is not None
        }
        if not answers:
            return Unknown.ABSENT
        return answers.pop() if len(answers) == 1 else Unknown.IMPRECISE

    @fact("det opplæringen dekker", "det opplæringa dekkjer")
    def content(self) -> Coverage[TrainingContent]:
        """For each kind of content: whether some training had it.

        A training read in full that leaves it out speaks only of itself: false when, besides, a document says
        that there was no other, or when there was none.
        """
        records = self.records
        marks: dict[str, Mark] = {}
        for content in TrainingContent:
            answers: list[Mark] = []
            for record, certain, reading in records.entries:
                mark = _holds(record, content, reading)
                answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
            marks[content] = self._among(answers)
        return Coverage(marks, records.rest)

    def _among(self, answers: list[Mark]) -> Mark:
        if not answers:
            denied = told(self.period, self.unit, self.theme, StatementSubject.NO_TRAINING)
            return unless_denied(self.records.rest, denied)
        if not self.records.certain:
            answers.append(Unknown.IMPRECISE)
        answers.append(self.records.rest)
        found = disjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT


def _holds(record: TrainingRecord, content: TrainingContent, reading: Unknown) -> Mark:
    if record.content is False:
        return False
    if content in record.content:
        return True
    return False if record.content and reading is Unknown.SILENT else reading
