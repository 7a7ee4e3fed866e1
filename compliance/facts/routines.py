"""The routines of one theme that apply in a unit."""

from __future__ import annotations

from compliance.documentation.case import Speaker, StatementSubject
from compliance.documentation.choices import RoutineTheme
from compliance.documentation.routines import Routine, RoutinePart
from compliance.facts.values import Coverage, Entry, Listing, Mark, YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.state import Unknown, conjunction, disjunction


class RoutinesView(View):
    """Routines together: a municipal routine and a local appendix may meet the duty between them."""

    def __init__(self, period: Period, unit: str | None, theme: RoutineTheme) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme

    @fact("rutiner som gjelder i enheten", "rutinar som gjeld i eininga")
    def documents(self) -> Listing[Routine]:
        """Routines of the theme whose scope names the unit, or that belong to it or to a unit above."""
        entries = []
        for routine in self.period.documentation.routines:
            if routine.theme not in (self.theme, None):
                continue
            applies = conjunction((self._applies(routine), self.period.in_view(routine)))
            if applies is not False:
                certain = applies is True and routine.theme is self.theme
                entries.append(Entry(routine, certain, reading_of(routine)))
        return Listing(tuple(entries), self.period.rest_of("routines", self.unit, self.theme))

    def _applies(self, routine: Routine) -> Mark:
        if routine.scope and self.period.parents:
            here = (self.unit, *self.period.ancestors(self.unit))
            return any(unit in here for unit in routine.scope)
        return self.period.belongs(routine, self.unit)

    @fact("skriftlige rutiner", "skriftlege rutinar")
    def in_writing(self) -> YesNoFact:
        """True when some routine is written; false when each that is shown is said not to be."""
        documents = self.documents
        if not documents.entries:
            return documents.rest
        answers: list[Mark] = []
        for routine, certain, reading in documents.entries:
            written: Mark = reading if routine.written is None else routine.written
            answers.append(written if certain or written is False else Unknown.IMPRECISE)
        found = disjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT

    @fact("det rutinene dekker", "det rutinane dekkjer")
    def parts(self) -> Coverage[RoutinePart]:
        """For each part of a routine: whether some written routine has it."""
        documents = self.documents
        marks: dict[str, Mark] = {}
        for part in RoutinePart:
            answers: list[Mark] = []
            for routine, certain, reading in documents.entries:
                mark: Mark
                if routine.parts is False or routine.written is False:
                    mark = False
                else:
                    mark = True if part in routine.parts else reading
                answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
            marks[part] = disjunction(answers) if answers else documents.rest  # type: ignore[assignment]
        return Coverage(marks, documents.rest)

    @fact("ansatte kjenner rutinene", "tilsette kjenner rutinane")
    def known_to_staff(self) -> YesNoFact:
        """False when staff or a document say they do not know them; true when a document says they do."""
        statements = self.period.covering("statements", self.unit)
        for statement in statements.certain:
            unknown = statement.says is StatementSubject.ROUTINES_UNKNOWN
            about = statement.theme is None or statement.theme == self.theme
            if unknown and about and statement.by in (Speaker.EMPLOYEES, Speaker.SAFETY_REPRESENTATIVE):
                return False
        answers: list[Mark] = []
        for routine, certain, reading in self.documents.entries:
            known: Mark = reading if routine.known_to_staff is None else routine.known_to_staff
            answers.append(known if certain else Unknown.IMPRECISE)
        if not answers:
            return self.documents.rest if self.documents.rest is not False else Unknown.ABSENT
        found = conjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT
