"""Information given on one theme in a unit (fua §§ 3A-4, 23A-3 and 1A-4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal, NamedTuple

from compliance.documentation.base import Choice, Record
from compliance.documentation.case import Statement, StatementSubject
from compliance.documentation.choices import Role, RoutineTheme, Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.risk_assessments import RiskAssessment
from compliance.documentation.routines import Information, InformationContent, Routine, RoutinePart
from compliance.facts.groups import REPRESENTATIVES, has_representatives
from compliance.facts.routines import RoutinesView
from compliance.facts.statements import told, unless_denied
from compliance.facts.values import Entry, Listing, Mark, YesNoFact, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown, conjunction, disjunction

_EMPLOYEES = frozenset({Role.EMPLOYEE})
_RISK = frozenset({InformationContent.RISK_FACTORS})
_MEASURES = frozenset({InformationContent.MEASURES})
_ROUTINES = frozenset({InformationContent.ROUTINES})
_REPORTING = frozenset({InformationContent.REPORTING})
_ROUTINES_ABOUT: dict[Theme, RoutineTheme] = {
    Theme.VIOLENCE: RoutineTheme.VIOLENCE,
    Theme.HARASSMENT: RoutineTheme.HARASSMENT,
}


class _Telling(NamedTuple):
    """Something that was, or may have been, made known: what of each content, to whom, and how certainly."""

    of: Mapping[InformationContent, Mark]
    to: tuple[Role, ...] | Literal[False]
    certain: bool
    reading: Unknown

    def reached(self, roles: frozenset[Role]) -> Mark:
        """Return whether it went to one of `roles`, by what its list of receivers says."""
        if self.to is False:
            return False
        return any(role in roles for role in self.to) if self.to else self.reading


_DENIED_BY: dict[str, tuple[StatementSubject, ...]] = {
    "of_risk": (StatementSubject.NOT_INFORMED,),
    "of_measures_and_routines": (StatementSubject.NOT_INFORMED, StatementSubject.ROUTINES_UNKNOWN),
    "of_reporting": (StatementSubject.REPORTING_UNKNOWN,),
}
"""Which statements can deny each fact; what was told the representatives is not denied by any."""


class InformationView(View):
    """Who has been told what. A document on an intranet is not information given; a meeting is."""

    behind: ClassVar[Mapping[str, str]] = {"given": "information"}
    heeds: ClassVar[frozenset[StatementSubject]] = frozenset().union(*_DENIED_BY.values())

    def __init__(self, period: Period, unit: str | None, theme: Theme) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme

    def _shows(self, record: Record, name: str) -> bool:
        """Who says that staff do not know how to report, has not said that they do not know the routines."""
        return not isinstance(record, Statement) or record.says in _DENIED_BY.get(name, ())

    @fact("informasjon som er gitt", "informasjon som er gitt")
    def given(self) -> Listing[Information]:
        """Information on the theme given in the unit."""
        covering = self.period.covering("information", self.unit, self.theme)
        entries = tuple(
            Entry(entry.item, entry.certain and is_here is True, entry.reading)
            for entry in covering.entries
            if (is_here := self._is_of_theme(entry.item.theme)) is not False
        )
        return Listing(entries, covering.rest)

    def _is_of_theme(self, theme: Theme | Literal[False] | None) -> Mark:
        """What does not say what it is about may be of the theme."""
        return Unknown.IMPRECISE if theme is None else theme is self.theme

    @fact("ansatte er informert om risikofaktorene", "tilsette er informerte om risikofaktorane")
    def of_risk(self) -> YesNoFact:
        """Whether employees were told of the risk factors."""
        denied = self._told_of(*_DENIED_BY["of_risk"])
        return unless_denied(self._told(_RISK, _EMPLOYEES), denied)

    @fact("ansatte er informert om tiltak og rutiner", "tilsette er informerte om tiltak og rutinar")
    def of_measures_and_routines(self) -> YesNoFact:
        """Whether employees were told of measures and of routines; staff who do not know them were not.

        What is denied is held against what is shown of the same: a routine that was made known, and that
        someone says they do not know, is unknown even where nothing is shown of the measures.
        """
        not_informed = self._told_of(StatementSubject.NOT_INFORMED)
        unknown = self._told_of(*_DENIED_BY["of_measures_and_routines"])
        found = conjunction(
            (
                unless_denied(self._told(_ROUTINES, _EMPLOYEES), unknown),
                unless_denied(self._told(_MEASURES, _EMPLOYEES), not_informed),
            )
        )
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT

    @fact("ansatte vet hvordan hendelser meldes", "tilsette veit korleis hendingar blir melde")
    def of_reporting(self) -> YesNoFact:
        """Whether employees were told how to report, or a document says that they know how."""
        system = self.period.documentation.deviation_system
        known = system.known_to_staff if system else None
        shown = True if known is True else self._told(_REPORTING, _EMPLOYEES)
        denied = True if known is False else self._told_of(*_DENIED_BY["of_reporting"])
        return unless_denied(shown, denied)

    @fact(
        "representantene er informert om risiko, tiltak og rutiner",
        "representantane er informerte om risiko, tiltak og rutinar",
    )
    def of_representatives(self) -> YesNoFact:
        """Whether representatives were told of risk factors, measures and routines."""
        return self._told_representatives(_RISK | _MEASURES | _ROUTINES)

    @fact("representantene vet hvordan hendelser meldes", "representantane veit korleis hendingar blir melde")
    def of_representatives_on_reporting(self) -> YesNoFact:
        """Whether representatives were told how to report (from 2026: fua § 3A-4 c)."""
        return self._told_representatives(_REPORTING)

    def _told_representatives(self, wanted: frozenset[InformationContent]) -> YesNoFact:
        """Where a written agreement says that there is no verneombud, nobody has to be told."""
        found = self._told(wanted, REPRESENTATIVES)
        there_are_any = has_representatives(self.period)
        if there_are_any is False:
            return True
        return there_are_any if found is False and there_are_any is not True else found

    def _told_of(self, *subjects: StatementSubject) -> Mark:
        return told(self.period, self.unit, self.theme, *subjects)

    def _told(self, wanted: frozenset[InformationContent], roles: frozenset[Role]) -> YesNoFact:
        tellings = tuple(self._tellings())
        answers = [
            self._told_one(content, roles, tellings) for content in InformationContent if content in wanted
        ]
        found = conjunction(answers)
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT

    def _told_one(
        self, content: InformationContent, roles: frozenset[Role], tellings: tuple[_Telling, ...]
    ) -> Mark:
        """True when it went to one of the roles; false when a document says that it went to nobody.

        A meeting with others speaks only of itself: the roles may have been told in another.
        """
        answers: list[Mark] = []
        told_to_nobody = False
        for telling in tellings:
            held, reached = telling.of.get(content, False), telling.reached(roles)
            mark = conjunction((held, reached))
            told_to_nobody = told_to_nobody or (telling.certain and held is True and telling.to is False)
            answers.append(mark if telling.certain or mark is False else Unknown.IMPRECISE)  # type: ignore[arg-type]
        found = disjunction(answers)
        if found is False:
            return False if told_to_nobody else self.given.rest
        return found if isinstance(found, bool | Unknown) else Unknown.ABSENT

    def _tellings(self) -> Iterator[_Telling]:
        for information, certain, reading in self.given.entries:
            held = {one: _holds(information.content, one, reading) for one in InformationContent}
            yield _Telling(held, information.to, certain, reading)
        yield from self._assessments_made_known()
        yield from self._routines_made_known()

    def _assessments_made_known(self) -> Iterator[_Telling]:
        """An assessment that was gone through with someone has told them of the risk factors."""
        held: dict[InformationContent, Mark] = {InformationContent.RISK_FACTORS: True}
        for assessment, certain, reading in self.period.covering("risk_assessments", self.unit).entries:
            if self._is_of_theme(assessment.theme) is True:
                yield from self._made_known(assessment, held, certain=certain, reading=reading)

    def _routines_made_known(self) -> Iterator[_Telling]:
        """A routine that was gone through has told of itself, and of reporting when that is a part of it."""
        theme = _ROUTINES_ABOUT.get(self.theme)
        if theme is None:
            return
        for routine, certain, reading in RoutinesView(self.period, self.unit, theme).documents.entries:
            held: dict[InformationContent, Mark] = {
                InformationContent.ROUTINES: True,
                InformationContent.REPORTING: _holds(routine.parts, RoutinePart.REPORT, reading),
            }
            yield from self._made_known(routine, held, certain=certain, reading=reading)

    def _made_known(
        self,
        document: RiskAssessment | Routine,
        held: Mapping[InformationContent, Mark],
        *,
        certain: bool,
        reading: Unknown,
    ) -> Iterator[_Telling]:
        """Where a document does not say whether it was made known, it may have been, to anyone."""
        if not document.made_known:
            yield _Telling(held, False if document.made_known is False else (), certain, reading)
            return
        for one in document.made_known:
            if not isinstance(one.on, PartialDate) or one.on.latest <= self.period.on:
                yield _Telling(held, one.to, certain, reading)
            elif one.on.earliest <= self.period.on:
                yield _Telling(held, one.to, False, reading)


def _holds(listed: tuple[Choice, ...] | Literal[False], wanted: Choice, reading: Unknown) -> Mark:
    """Return whether a list holds something: one that leaves it out is evidence when read in full."""
    if listed is False:
        return False
    if wanted in listed:
        return True
    return False if listed and reading is Unknown.SILENT else reading
