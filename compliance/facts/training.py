"""Training and practice of one theme in a unit (fua §§ 3A-5, 23A-2 and 1A-4)."""

from __future__ import annotations

from compliance.documentation.case import StatementSubject
from compliance.documentation.choices import Theme
from compliance.documentation.training import (
    TrainingContent,
    TrainingCoverage,
    TrainingForm,
    TrainingPlan,
    TrainingRecord,
)
from compliance.facts.values import Coverage, Entry, Listing, Mark, YesNoFact, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown, disjunction


class TrainingView(View):
    """What has been given, and to how many. None of it need be in writing."""

    def __init__(self, period: Period, unit: str | None, theme: Theme) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme

    def _of_theme(self, what: str) -> Listing[object]:
        covering = self.period.covering(what, self.unit, self.theme)
        entries = tuple(
            Entry(entry.item, entry.certain and entry.item.theme is self.theme, entry.reading)
            for entry in covering.entries
            if entry.item.theme in (self.theme, None)
        )
        return Listing(entries, covering.rest)

    @fact("gjennomført opplæring og øvelse", "gjennomført opplæring og øving")
    def records(self) -> Listing[TrainingRecord]:
        """Training and practice recorded for the unit."""
        return self._of_theme("training_records")  # type: ignore[return-value]

    @fact("opplæringsplaner", "opplæringsplanar")
    def plans(self) -> Listing[TrainingPlan]:
        """Training plans for the unit."""
        return self._of_theme("training_plans")  # type: ignore[return-value]

    @fact("oversikter over opplæring", "oversikter over opplæring")
    def counts(self) -> Listing[TrainingCoverage]:
        """Counts of how many are trained."""
        return self._of_theme("training_coverage")  # type: ignore[return-value]

    @fact("opplæring er gitt", "opplæring er gitt")
    def given(self) -> YesNoFact:
        """True when training is recorded or counted; false when a document says, counts or tells of none."""
        content = (TrainingContent.PREVENTION, TrainingContent.HANDLING, TrainingContent.PSYCHOSOCIAL)
        recorded = self.records.where(lambda record: any(one in content for one in record.content or ()))
        return self._some(recorded, "trained_last_12m")

    @fact("øvelse er gjennomført", "øving er gjennomført")
    def practised(self) -> YesNoFact:
        """True when practice is recorded or counted; false when every record has another form, or none is said."""
        practice = self.records.where(lambda record: record.form is TrainingForm.PRACTICE)
        found = self._some(practice, "practised_last_12m")
        records = self.records
        if isinstance(found, Unknown) and records.certain and not practice.entries:
            forms_known = all(record.form for record in records.items)
            return False if forms_known else found
        return found

    def _some(self, records: Listing[TrainingRecord], counted: str) -> YesNoFact:
        if records.certain:
            return True
        numbers = [getattr(count, counted) for count in self.counts.certain]
        if any(number for number in numbers if number is not None):
            return True
        if 0 in numbers or self.records.rest is False or self._told_of_none():
            return False
        if records.entries or any(entry.certain is False for entry in self.counts.entries):
            return Unknown.IMPRECISE
        return self.records.rest

    def _told_of_none(self) -> bool:
        statements = self.period.covering("statements", self.unit)
        return any(
            statement.says is StatementSubject.NO_TRAINING and statement.theme in (None, self.theme)
            for statement in statements.certain
        )

    @fact("alle utsatte ansatte har fått opplæring", "alle utsette tilsette har fått opplæring")
    def everyone_trained(self) -> YesNoFact:
        """Whether as many are trained as are exposed, where both are counted."""
        return self._everyone("trained_last_12m")

    @fact("alle utsatte ansatte har øvd", "alle utsette tilsette har øvd")
    def everyone_practised(self) -> YesNoFact:
        """Whether as many have practised as are exposed, where both are counted."""
        return self._everyone("practised_last_12m")

    def _everyone(self, counted: str) -> YesNoFact:
        for count in self.counts.certain:
            number = getattr(count, counted)
            if number is not None and count.exposed_employees is not None:
                return bool(number >= count.exposed_employees)
        return Unknown.ABSENT

    @fact("vikarer er med i opplæringen", "vikarar er med i opplæringa")
    def temporary_included(self) -> YesNoFact:
        """Whether temporary staff are included, where a count says so."""
        for count in self.counts.certain:
            if count.temporary_included is not None:
                return count.temporary_included
        return Unknown.ABSENT

    @fact("det opplæringen dekker", "det opplæringa dekkjer")
    def content(self) -> Coverage[TrainingContent]:
        """For each kind of content: whether some training had it, or every record's content leaves it out."""
        records = self.records
        marks: dict[str, Mark] = {}
        for content in TrainingContent:
            answers: list[Mark] = []
            for record, certain, reading in records.entries:
                held = record.content
                mark: Mark = False if held is False else content in held if held else reading
                answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
            if not answers:
                answers = [False if self._told_of_none() else records.rest]
            marks[content] = disjunction(answers)  # type: ignore[assignment]
        return Coverage(marks, records.rest)
