"""The routines of one theme that apply in a unit (aml § 3-1 (2) e; ikf § 5 (2) no. 7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Literal, TypeVar

from compliance.documentation.base import Choice
from compliance.documentation.case import StatementSubject
from compliance.documentation.choices import Role, RoutineTheme
from compliance.documentation.dates import PartialDate
from compliance.documentation.routines import Routine, RoutinePart, RoutineStep
from compliance.facts.statements import told, unless_denied
from compliance.facts.values import (
    Coverage,
    Entry,
    Listing,
    Mark,
    YesNoFact,
    fact,
    found_somewhere,
    holds_somewhere,
    reading_of,
)
from compliance.facts.view import Period, View
from compliance.state import Unknown, conjunction

P = TypeVar("P", bound=Choice)


class RoutinesView(View):
    """Routines together: a municipal routine and a local appendix may meet the duty between them."""

    behind: ClassVar[Mapping[str, str]] = {"documents": "routines"}
    heeds: ClassVar[frozenset[StatementSubject]] = frozenset({StatementSubject.ROUTINES_UNKNOWN})

    def __init__(self, period: Period, unit: str | None, theme: RoutineTheme) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme

    @fact("rutiner som gjelder i enheten", "rutinar som gjeld i eininga")
    def documents(self) -> Listing[Routine]:
        """Routines of the theme that belong to the unit, name it in their scope, or cover it from above."""
        entries = []
        for routine in self.period.documentation.routines:
            applies = conjunction(
                (self._is_of_theme(routine), self._applies(routine), self.period.in_view(routine))
            )
            if applies is not False:
                entries.append(Entry(routine, applies is True, reading_of(routine)))
        return Listing(tuple(entries), self._rest())

    def _is_of_theme(self, routine: Routine) -> Mark:
        """A routine that does not say what it is about may be of the theme."""
        return Unknown.IMPRECISE if routine.theme is None else routine.theme is self.theme

    def _rest(self) -> Literal[False] | Unknown:
        rest: Literal[False] | Unknown = self.period.rest_of("routines", self.unit, self.theme)
        return rest

    def _applies(self, routine: Routine) -> Mark:
        """A scope that names units settles what `applies_to_subunits` leaves open.

        A scope naming a unit above is settled by `applies_to_subunits`, like the place of any other record.
        """
        belongs = self.period.belongs(routine, self.unit)
        if belongs is True or not routine.scope:
            return belongs
        if self.unit in routine.scope:
            return True
        if any(above in routine.scope for above in self.period.ancestors(self.unit)):
            return Unknown.IMPRECISE if routine.applies_to_subunits is None else routine.applies_to_subunits
        return False

    @fact("skriftlige rutiner", "skriftlege rutinar")
    def in_writing(self) -> YesNoFact:
        """Whether some routine is written. One that is not is never the only one.

        A routine nobody has said is written, is not taken for unwritten: its silence never speaks.
        """
        return holds_somewhere(self.documents, lambda routine, _reading: is_written(routine))

    @fact("det rutinene dekker", "det rutinane dekkjer")
    def parts(self) -> Coverage[RoutinePart]:
        """For each part: whether some written routine has it.

        A routine read in full that leaves a part out speaks only of itself: another routine may have it,
        so the answer is absent until the organisation has confirmed that all has been sent.
        """
        return self._in_some(RoutinePart, _holds)

    @fact("rutinene sier hvem som gjør hva", "rutinane seier kven som gjer kva")
    def say_who_does_what(self) -> YesNoFact:
        """Whether some routine has a step with someone responsible; false when each is said to have none."""
        return self._some(lambda routine, reading: _names_responsible(routine.steps, reading))

    @fact("rutinene er laget for enheten", "rutinane er laga for eininga")
    def made_for_unit(self) -> YesNoFact:
        """Whether some routine is the unit's own or has a local appendix (ikf § 5 (1))."""
        return self._some(self._is_local)

    def _is_local(self, routine: Routine, reading: Unknown) -> Mark:
        if routine.unit == self.unit or not self.period.parents or routine.local_appendix:
            return True
        return reading if routine.local_appendix is None else False

    @fact("ansatte kjenner rutinene", "tilsette kjenner rutinane")
    def known_to_staff(self) -> YesNoFact:
        """False when someone tells, or a document says, that staff do not know them.

        True when documents say that they know every one; unknown where a document says that they know one,
        or that it was made known to them, and someone says that they do not.
        """
        answers: list[Mark] = []
        shown_of_one = False
        for routine, certain, reading in self.documents.entries:
            known: Mark = reading if routine.known_to_staff is None else routine.known_to_staff
            answers.append(known if certain or known is True else Unknown.IMPRECISE)
            shown_of_one = shown_of_one or known is True or self._was_made_known(routine)
        if not answers:
            shown: YesNoFact = Unknown.ABSENT
        elif not self.documents.certain:
            shown = Unknown.IMPRECISE
        else:
            found = conjunction(answers)
            shown = found if isinstance(found, bool | Unknown) else Unknown.ABSENT
        denied = self._said_to_be_unknown()
        if shown_of_one and shown is not False and denied is not False:
            return Unknown.IMPRECISE
        return unless_denied(shown, denied)

    def _said_to_be_unknown(self) -> Mark:
        """Return whether someone has told that staff do not know the routines."""
        return told(self.period, self.unit, self.theme, StatementSubject.ROUTINES_UNKNOWN)

    @fact(
        "rutinene gjelder også hendelser fra brukere, kunder og andre",
        "rutinane gjeld òg hendingar frå brukarar, kundar og andre",
    )
    def cover_third_parties(self) -> YesNoFact:
        """Whether some routine says that it is not only for what happens between employees."""
        return self._some(
            lambda one, reading: reading if one.covers_third_parties is None else one.covers_third_parties
        )

    def _was_made_known(self, routine: Routine) -> bool:
        """Return whether a document says that the routine may have been gone through with employees."""
        return any(
            Role.EMPLOYEE in (one.to or ())
            and (not isinstance(one.on, PartialDate) or one.on.earliest <= self.period.on)
            for one in routine.made_known or ()
        )

    def _in_some(self, parts: Iterable[P], holds: Callable[[Routine, P, Unknown], Mark]) -> Coverage[P]:
        """Return for each part whether some routine has it; `holds` tells it of one routine."""
        documents = self.documents
        marks: dict[str, Mark] = {}
        for part in parts:
            answers: list[Mark] = [documents.rest]
            for routine, certain, reading in documents.entries:
                mark = holds(routine, part, reading)
                answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
            marks[part] = found_somewhere(answers)
        return Coverage(marks, documents.rest)

    def _some(self, test: Callable[[Routine, Unknown], Mark]) -> YesNoFact:
        """Return whether some routine passes; false when every one that certainly applies does not."""
        documents = self.documents
        if not documents.entries:
            return documents.rest
        answers: list[Mark] = []
        for routine, certain, reading in documents.entries:
            mark = test(routine, reading)
            answers.append(mark if certain or mark is False else Unknown.IMPRECISE)
        if not documents.certain:
            answers.append(Unknown.IMPRECISE)
        return found_somewhere(answers)


class RoutinesOfTheWhole(RoutinesView):
    """Routines that must hold for the organisation as a whole.

    A routine of one unit, or one that names only some units, may be one of several that together cover it.
    """

    def __init__(self, period: Period, theme: RoutineTheme) -> None:
        super().__init__(period, None, theme)

    def _applies(self, routine: Routine) -> Mark:
        if not self.period.parents:
            return True
        of_whole = routine.unit is None and not routine.scope and routine.applies_to_subunits is not False
        return True if of_whole else Unknown.IMPRECISE


def is_written(routine: Routine) -> Mark:
    """Return whether a routine is written; where nothing is said, its silence never speaks."""
    return Unknown.UNREAD if routine.written is None else routine.written


def _holds(routine: Routine, part: RoutinePart, reading: Unknown) -> Mark:
    if routine.parts is False or routine.written is False:
        return False
    return is_written(routine) if part in routine.parts else reading


def _names_responsible(steps: tuple[RoutineStep, ...] | bool, reading: Unknown) -> Mark:
    if isinstance(steps, bool):
        return False
    if any(step.responsible_role for step in steps):
        return True
    return False if steps and all(step.responsible_role is False for step in steps) else reading
