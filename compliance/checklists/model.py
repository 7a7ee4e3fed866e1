"""The model of a checklist file, and of a theme that several checklists share."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from compliance.documentation.base import Choice
from compliance.rules.model import Evidence, InForce, RuleId, RulePart, RuleText
from compliance.texts import label


class Asked(Choice):
    """Whom a question in the meeting is for."""

    EMPLOYER = "employer", "arbeidsgiver", "arbeidsgivar"
    SAFETY_REPRESENTATIVE = "safety_representative", "verneombudet", "verneombodet"
    EMPLOYEES = "employees", "ansatte", "tilsette"
    BHT = "bht", "bedriftshelsetjenesten", "bedriftshelsetenesta"


class ListedRule(RulePart):
    """A control point that is in the list for a period only."""

    id: RuleId
    in_force: InForce


class RequestedDocument(RulePart):
    """A document to ask for before the inspection.

    With `rules` it is asked for only when one of those control points is in the list of the day.
    """

    kind: Annotated[Evidence, label("dokumenttypen")]
    text: Annotated[RuleText, label("slik virksomheten blir bedt om det")]
    rules: tuple[RuleId, ...] = ()
    level: RuleId | None = None
    in_force: InForce | None = None


class ChecklistQuestion(RulePart):
    """A question for the meeting, and whom to ask.

    With `rules` it is asked only when one of those control points is in the list of the day.
    """

    id: RuleId
    ask: Annotated[tuple[Asked, ...], Field(min_length=1)]
    text: Annotated[RuleText, label("spørsmålet, slik det blir stilt")]
    rules: tuple[RuleId, ...] = ()
    level: RuleId | None = None
    in_force: InForce | None = None


class SharedTheme(RulePart):
    """A theme that several checklists take in: `themes/<id>.yaml`."""

    id: RuleId
    title: Annotated[RuleText, label("temaet")]
    rules: Annotated[
        tuple[RuleId | ListedRule, ...], Field(min_length=1), label("kontrollpunktene, i rekkefølge")
    ]
    documents: tuple[RequestedDocument, ...] = ()
    questions: tuple[ChecklistQuestion, ...] = ()


class ThemeEntry(RulePart):
    """A theme of the inspection with its control points, in order.

    With `shared` it is the theme of that file: `rules`, when given, chooses among its control points, and documents
    and questions are added to its own.
    """

    id: RuleId | None = None
    shared: RuleId | None = None
    title: Annotated[RuleText | None, label("temaet")] = None
    rules: Annotated[tuple[RuleId | ListedRule, ...], label("kontrollpunktene, i rekkefølge")] = ()
    documents: tuple[RequestedDocument, ...] = ()
    questions: tuple[ChecklistQuestion, ...] = ()
    in_force: InForce | None = None

    @property
    def is_whole(self) -> bool:
        """True when the entry takes in a shared theme, or is one by itself."""
        return self.shared is not None or bool(self.id and self.title and self.rules)


class ChecklistLevel(RulePart):
    """A level of the organisation to look at by itself, such as the school owner or one school."""

    id: RuleId
    title: Annotated[RuleText, label("nivået")]
    about: Annotated[RuleText, label("hva en ser etter på nivået")]
    rules: Annotated[tuple[RuleId, ...], Field(min_length=1), label("kontrollpunktene på nivået")]


class ChecklistFile(RulePart):
    """One checklist as it is written: `<id>.yaml`."""

    id: RuleId
    title: Annotated[RuleText, label("tittelen på sjekklisten")]
    about: Annotated[RuleText, label("hva sjekklisten er til, og hvor punktene er hentet fra")]
    in_force: InForce
    levels: tuple[ChecklistLevel, ...] = ()
    themes: Annotated[tuple[ThemeEntry, ...], Field(min_length=1)]
    documents: tuple[RequestedDocument, ...] = ()
