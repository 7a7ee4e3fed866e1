"""`decisions.yaml`: what a person decided of each finding, and the orders that were given."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from compliance.case.case_file import OrderNumber
from compliance.documentation.base import Choice, Identifier, Line, Part
from compliance.rules.model import CitationText, RuleId, RuleText
from compliance.state import State
from compliance.texts import Text, label

Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
"""Twelve hexadecimal digits that change when a finding, or anything it saw, does."""


class Action(Choice):
    """What is done with a finding (Tiltak i saken / Tiltak i saka)."""

    ORDER = "order", "pålegg"
    GUIDANCE = "guidance", "veiledning", "rettleiing"
    NOTHING = "nothing", "ingenting", "ingenting"


class Decision(Part):
    """What a person decided of one finding (Avgjørelse / Avgjerd). It never changes the finding."""

    noun: ClassVar[Text] = Text("avgjørelsen", "avgjerda")

    finding: Annotated[str, label("funn")]
    facts: Annotated[Fingerprint, label("fingeravtrykk av funnet")]
    state: Annotated[State, label("status da den ble tatt", "status då ho blei teken")]
    agreed: Annotated[bool, label("enig i funnet", "samd i funnet"), Field(strict=True)]
    by: Annotated[Line, label("avgjort av", "avgjort av")]
    on: Annotated[date, label("dato")]
    reason: Annotated[str, label("begrunnelse", "grunngiving")]
    action: Annotated[Action, label("hva som blir gjort", "kva som blir gjort")]
    deadline: Annotated[date | None, label("frist")] = None
    wording: Annotated[RuleText | None, label("egen ordlyd", "eigen ordlyd")] = None
    until: Annotated[date | None, label("gjelder til og med", "gjeld til og med")] = None


class OrderCondition(Part):
    """What must be shown for an order to be closed (Vilkår / Vilkår): one criterion for one subject."""

    id: Annotated[str, label("id")]
    criterion: Annotated[RuleId, label("kriterium")]
    subject: Annotated[Identifier | None, label("hvem det gjelder", "kven det gjeld")] = None
    text: Annotated[RuleText, label("vilkår")]


class OrderEnd(Part):
    """That an order was closed, or taken back (Avsluttet / Avslutta)."""

    on: Annotated[date, label("dato")]
    reason: Annotated[str, label("begrunnelse", "grunngiving")]
    by: Annotated[Line | None, label("avgjort av")] = None
    letter: Annotated[Identifier | None, label("brevet")] = None


class GivenOrder(Part):
    """An order as it was decided (Pålegg / Pålegg). Later decisions never renumber or change it."""

    noun: ClassVar[Text] = Text("pålegget", "pålegget")

    number: Annotated[OrderNumber, label("nummer")]
    rule: Annotated[RuleId, label("kontrollpunkt")]
    subjects: Annotated[tuple[Identifier, ...], label("hvem det gjelder", "kven det gjeld")] = ()
    decided_on: Annotated[date, label("vedtatt", "vedteke")]
    letter: Annotated[Identifier | None, label("brevet")] = None
    deadline: Annotated[date, label("frist")]
    title: Annotated[RuleText, label("tittel")]
    text: Annotated[RuleText, label("ordlyd")]
    basis: Annotated[tuple[CitationText, ...], Field(min_length=1), label("hjemmel", "heimel")]
    conditions: Annotated[tuple[OrderCondition, ...], Field(min_length=1), label("vilkår")]
    closed: Annotated[OrderEnd | None, label("lukket", "lukka")] = None
    withdrawn: Annotated[OrderEnd | None, label("trukket tilbake", "trekt tilbake")] = None

    @property
    def is_open(self) -> bool:
        """Whether the order is neither closed nor withdrawn."""
        return self.closed is None and self.withdrawn is None

    def is_open_on(self, day: date) -> bool:
        """Return whether the order is neither closed nor withdrawn by the end of `day`."""
        return all(end is None or end.on > day for end in (self.closed, self.withdrawn))


class Decisions(Part):
    """The file `decisions.yaml`."""

    decisions: Annotated[tuple[Decision, ...], label("avgjørelser", "avgjerder")] = ()
    orders: Annotated[tuple[GivenOrder, ...], label("pålegg som er gitt", "pålegg som er gitt")] = ()
