"""The orders a case would give, from the decisions that count: one for each control point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compliance.case.decisions import Action, GivenOrder, OrderCondition
from compliance.case.standing import JudgedCase, Standing
from compliance.evaluation import CriterionStatus, Finding
from compliance.law import Citation
from compliance.reports.sentences import text_in
from compliance.rules.model import RuleText
from compliance.rules.wording import fill, listed
from compliance.texts import Language, Text


@dataclass(frozen=True)
class ProposedOrder:
    """An order that decisions would give: a control point, with every subject it is given for."""

    number: int
    standings: tuple[Standing, ...]
    deadline: date | None
    """The earliest deadline anybody has set; None when none is."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The breaches the order is for."""
        return tuple(one.finding for one in self.standings)

    @property
    def rule_id(self) -> str:
        """The control point."""
        return self.standings[0].finding.rule_id

    @property
    def title(self) -> Text:
        """The title of the control point."""
        return self.findings[0].rule.definition.title.as_text()

    def text(self, language: Language) -> str:
        """Return the order in words: the inspector's own where there are any, else the rule's."""
        own = [one.decision.wording for one in self.standings if one.decision and one.decision.wording]
        if own:
            return own[0].as_text()[language]
        finding = self.findings[0]
        names = [one.subject.called[language] for one in self.findings]
        words = finding.rule.definition.order.as_text()[language]
        return fill(words, language, {"subject": listed(names, language), "on": finding.on})

    @property
    def basis(self) -> tuple[Citation, ...]:
        """The legal basis of the control point."""
        return self.findings[0].rule.basis

    @property
    def conditions(self) -> tuple[OrderCondition, ...]:
        """What must be shown: the `to_close` of each criterion that failed, for each subject."""
        return tuple(
            OrderCondition(
                id=f"{one.id}.{finding.subject.id}" if finding.subject.id else one.id,
                criterion=one.id,
                subject=finding.subject.id,
                text=RuleText(
                    nb=text_in(one.criterion.definition.to_close, "nb", finding, one),
                    nn=text_in(one.criterion.definition.to_close, "nn", finding, one),
                ),
            )
            for finding in self.findings
            for one in finding.with_status(CriterionStatus.FAILED)
        )

    def given(self, decided_on: date, letter: str, deadline: date) -> GivenOrder:
        """Return the order as it stands once it is decided, for `decisions.yaml`."""
        title = self.title
        return GivenOrder(
            number=self.number,
            rule=self.rule_id,
            subjects=tuple(one.subject.id for one in self.findings if one.subject.id is not None),
            decided_on=decided_on,
            letter=letter,
            deadline=deadline,
            title=RuleText(nb=title.nb, nn=title.nn),
            text=RuleText(nb=self.text("nb"), nn=self.text("nn")),
            basis=tuple(str(one) for one in self.basis),
            conditions=self.conditions,
        )


def orders_to_give(judged: JudgedCase) -> tuple[ProposedOrder, ...]:
    """Return the orders that decisions would give, in the order of the checklist.

    They are numbered after those that were given before; a control point is not ordered again for the same subject
    while that order is open, nor by the decision it was given on.
    """
    given = judged.case.decisions.orders
    by_rule: dict[str, list[Standing]] = {}
    for one in judged.with_action(Action.ORDER):
        if not is_ordered(one, given):
            by_rule.setdefault(one.finding.rule_id, []).append(one)
    first = max((one.number for one in given), default=0) + 1
    return tuple(
        ProposedOrder(number, tuple(found), _deadline(found))
        for number, found in enumerate(by_rule.values(), start=first)
    )


def is_ordered(standing: Standing, given: Iterable[GivenOrder]) -> bool:
    """Return whether an order is open for the finding, or was given after the decision of it was made."""
    finding, decision = standing.finding, standing.decision
    return any(
        order.rule == finding.rule_id
        and finding.subject.id in (order.subjects or (None,))
        and (order.is_open or (decision is not None and decision.on <= order.decided_on))
        for order in given
    )


def _deadline(standings: list[Standing]) -> date | None:
    return min(
        (one.decision.deadline for one in standings if one.decision and one.decision.deadline), default=None
    )
