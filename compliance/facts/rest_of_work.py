"""Training and information that no special rule asks for (aml § 3-2 (1) a; folm §§ 8-1, 9-1).

Violence has rules of its own: for training always, for information from 2017 (fua § 23A-3, now § 3A-4). From
2026 psychosocial conditions have one for both (fua § 1A-4), and harassment is one of those (§ 1A-1 (2) f).
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from compliance.documentation.case import StatementSubject
from compliance.documentation.choices import Role, Theme
from compliance.documentation.routines import InformationContent
from compliance.documentation.training import TrainingRecord
from compliance.facts.information import InformationView
from compliance.facts.statements import unless_denied
from compliance.facts.training import TrainingView
from compliance.facts.values import Mark, YesNoFact, fact
from compliance.facts.view import Period
from compliance.state import Unknown, disjunction

_VIOLENCE_INFORMATION_FROM = date(2017, 1, 1)
_PSYCHOSOCIAL_FROM = date(2026, 1, 1)
_EMPLOYEES = frozenset({Role.EMPLOYEE})


class RestOfTrainingView(TrainingView):
    """Training in the work of a unit, apart from what a special rule asks for."""

    def __init__(self, period: Period, unit: str | None) -> None:
        super().__init__(period, unit, Theme.GENERAL)

    def _is_of_theme(self, theme: Theme | Literal[False] | None) -> Mark:
        return Unknown.IMPRECISE if theme is None else theme not in (False, Theme.VIOLENCE, *_special(self))

    def _is_training(self, record: TrainingRecord, reading: Unknown) -> Mark:  # noqa: ARG002
        """Whatever it was about, it was training; only a record that says it had no content is none."""
        return record.content is not False


class RestOfInformationView(InformationView):
    """Information on the risks of the work in a unit, apart from what a special rule asks for."""

    def __init__(self, period: Period, unit: str | None) -> None:
        super().__init__(period, unit, Theme.GENERAL)

    def _is_of_theme(self, theme: Theme | Literal[False] | None) -> Mark:
        if theme is None:
            return Unknown.IMPRECISE
        violence = (Theme.VIOLENCE,) if self.period.on >= _VIOLENCE_INFORMATION_FROM else ()
        return theme not in (False, *violence, *_special(self))

    @fact(
        "ansatte er informert om hvordan risikoen kan unngås",
        "tilsette er informerte om korleis risikoen kan unngåast",
    )
    def of_avoidance(self) -> YesNoFact:
        """Whether employees were told of measures or of routines: either says how a risk can be avoided."""
        found = disjunction(
            self._told(frozenset({content}), _EMPLOYEES)
            for content in (InformationContent.MEASURES, InformationContent.ROUTINES)
        )
        shown = found if isinstance(found, bool | Unknown) else Unknown.ABSENT
        return unless_denied(shown, self._told_of(StatementSubject.NOT_INFORMED))

    @fact("representantene er informert om risikoen", "representantane er informerte om risikoen")
    def of_representatives_on_risk(self) -> YesNoFact:
        """Whether representatives were told of the risk factors; where there are none, nobody has to be."""
        return self._told_representatives(frozenset({InformationContent.RISK_FACTORS}))


def _special(view: TrainingView | InformationView) -> tuple[Theme, ...]:
    return (Theme.PSYCHOSOCIAL, Theme.HARASSMENT) if view.period.on >= _PSYCHOSOCIAL_FROM else ()
