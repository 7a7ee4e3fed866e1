"""What is known of the rules and of the HMS work (ikf § 5 (2) nos 1 and 2), which need not be in writing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from compliance.documentation.case import StatementSubject
from compliance.documentation.choices import RoutineTheme, Theme
from compliance.documentation.hms import LegalRegister
from compliance.documentation.training import TrainingRecord
from compliance.facts.routines import RoutinesView
from compliance.facts.statements import told, unless_denied
from compliance.facts.values import Listing, YesNoFact, fact, reading_of
from compliance.facts.view import Period, View
from compliance.facts.whole import of_the_whole
from compliance.state import Unknown


class LegalOverviewView(View):
    """The overview of the rules that apply (ikf § 5 (2) no. 1). It need not be in writing."""

    def __init__(self, period: Period) -> None:
        self.period = period
        self.record = period.documentation.legal_register

    @property
    def _register(self) -> LegalRegister | None:
        return self.record if self.record and self.period.in_view(self.record) is not False else None

    @fact("oversikt over regelverket", "oversikt over regelverket")
    def shown(self) -> YesNoFact:
        """Whether an overview is shown; false when a document says that there is none."""
        if self._register is None:
            return False if self.record is False else Unknown.ABSENT
        return True if self.period.in_view(self._register) is True else Unknown.IMPRECISE

    @fact("regelverket er tilgjengelig for ansatte", "regelverket er tilgjengeleg for tilsette")
    def available(self) -> YesNoFact:
        """Whether a document says that it is available."""
        if self._register is None:
            return Unknown.ABSENT
        said = self._register.available_to_staff
        return reading_of(self._register) if said is None else said


class KnowledgeView(View):
    """What employees know of the HMS work (ikf § 5 (2) no. 2). It need not be in writing."""

    behind: ClassVar[Mapping[str, str]] = {"records": "training_records"}
    heeds: ClassVar[frozenset[StatementSubject]] = frozenset(
        {StatementSubject.NO_TRAINING, StatementSubject.ROUTINES_UNKNOWN}
    )
    unit: ClassVar[None] = None
    theme: ClassVar[Theme] = Theme.GENERAL

    def __init__(self, period: Period) -> None:
        self.period = period

    @fact("opplæring i HMS-arbeidet", "opplæring i HMS-arbeidet")
    def records(self) -> Listing[TrainingRecord]:
        """Training in the HMS work in general; what says no theme, or was for one unit, may be."""
        found = of_the_whole(self.period, "training_records", self.theme)
        entries = tuple(
            entry._replace(certain=entry.certain and entry.item.theme is self.theme)
            for entry in found.entries
            if entry.item.theme in (self.theme, None)
        )
        return Listing(entries, found.rest)

    @fact("ansatte har fått opplæring i HMS-arbeidet", "tilsette har fått opplæring i HMS-arbeidet")
    def trained(self) -> YesNoFact:
        """True when training is shown; false when a document or someone says that there was none."""
        found = self.records
        if found.certain:
            shown: YesNoFact = True
        else:
            shown = Unknown.IMPRECISE if found.entries else found.rest
        return unless_denied(shown, told(self.period, None, self.theme, StatementSubject.NO_TRAINING))

    @fact("ansatte kjenner HMS-rutinene", "tilsette kjenner HMS-rutinane")
    def known(self) -> YesNoFact:
        """Whether employees know the general routines; what is told in one unit leaves it open for the whole."""
        found: YesNoFact = RoutinesView(self.period, None, RoutineTheme.GENERAL).known_to_staff
        in_units = any(
            told(self.period, unit, self.theme, StatementSubject.ROUTINES_UNKNOWN) is not False
            for unit in self.period.parents
        )
        return Unknown.IMPRECISE if found is True and in_units else found
