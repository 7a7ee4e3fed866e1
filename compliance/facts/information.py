"""Information given on one theme in a unit (fua §§ 3A-4, 23A-3 and 1A-4)."""

from __future__ import annotations

from compliance.documentation.case import StatementSubject
from compliance.documentation.choices import Role, Theme
from compliance.documentation.routines import Information, InformationContent
from compliance.facts.groups import REPRESENTATIVES
from compliance.facts.values import Entry, Listing, YesNoFact, fact
from compliance.facts.view import Period, View
from compliance.state import Unknown


class InformationView(View):
    """Who has been told what. A document on an intranet is not information given; a meeting is."""

    def __init__(self, period: Period, unit: str | None, theme: Theme) -> None:
        self.period = period
        self.unit = unit
        self.theme = theme

    @fact("informasjon som er gitt", "informasjon som er gitt")
    def given(self) -> Listing[Information]:
        """Information on the theme given in the unit."""
        covering = self.period.covering("information", self.unit, self.theme)
        entries = tuple(
            Entry(entry.item, entry.certain and entry.item.theme is self.theme, entry.reading)
            for entry in covering.entries
            if entry.item.theme in (self.theme, None)
        )
        return Listing(entries, covering.rest)

    @fact("ansatte er informert om risikofaktorene", "tilsette er informerte om risikofaktorane")
    def of_risk(self) -> YesNoFact:
        """Whether employees were told of the risk factors."""
        return self._told({InformationContent.RISK_FACTORS}, frozenset({Role.EMPLOYEE}))

    @fact("ansatte er informert om tiltak og rutiner", "tilsette er informerte om tiltak og rutinar")
    def of_measures_and_routines(self) -> YesNoFact:
        """Whether employees were told of measures and of routines; staff who do not know them were not."""
        if self._says(StatementSubject.ROUTINES_UNKNOWN):
            return False
        wanted = {InformationContent.MEASURES, InformationContent.ROUTINES}
        return self._told(wanted, frozenset({Role.EMPLOYEE}))

    @fact("ansatte vet hvordan hendelser meldes", "tilsette veit korleis hendingar blir melde")
    def of_reporting(self) -> YesNoFact:
        """Whether employees were told how to report."""
        if self._says(StatementSubject.REPORTING_UNKNOWN):
            return False
        return self._told({InformationContent.REPORTING}, frozenset({Role.EMPLOYEE}))

    @fact(
        "representantene er informert om risiko, tiltak og rutiner",
        "representantane er informerte om risiko, tiltak og rutinar",
    )
    def of_representatives(self) -> YesNoFact:
        """Whether representatives were told of risk factors, measures and routines."""
        wanted = {InformationContent.RISK_FACTORS, InformationContent.MEASURES, InformationContent.ROUTINES}
        return self._told(wanted, REPRESENTATIVES)

    @fact("representantene vet hvordan hendelser meldes", "representantane veit korleis hendingar blir melde")
    def of_representatives_on_reporting(self) -> YesNoFact:
        """Whether representatives were told how to report (from 2026: fua § 3A-4 c)."""
        return self._told({InformationContent.REPORTING}, REPRESENTATIVES)

    def _told(self, wanted: set[InformationContent], roles: frozenset[Role]) -> YesNoFact:
        """True when information with that content went to those roles; false when it is said that none was.

        A list of receivers that is there and leaves the roles out is evidence, when every meeting has one.
        """
        if self._says(StatementSubject.NOT_INFORMED) and Role.EMPLOYEE in roles:
            return False
        given = self.given
        reached: set[InformationContent] = set()
        maybe: set[InformationContent] = set()
        missed = bool(given.certain)
        for information, certain, _reading in given.entries:
            to = information.to or ()
            if any(role in roles for role in to):
                held = set(information.content or ())
                (reached if certain else maybe).update(held)
            missed = missed and bool(to) and not any(role in roles for role in to)
        if wanted <= reached:
            return True
        if wanted <= reached | maybe:
            return Unknown.IMPRECISE
        if given.rest is False and not given.entries:
            return False
        return False if missed and wanted <= self._content() else Unknown.ABSENT

    def _content(self) -> set[InformationContent]:
        return {content for one in self.given.certain for content in one.content or ()}

    def _says(self, subject: StatementSubject) -> bool:
        statements = self.period.covering("statements", self.unit)
        return any(
            statement.says is subject and (statement.theme is None or statement.theme is self.theme)
            for statement in statements.certain
        )
