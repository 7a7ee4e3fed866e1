"""`order_proposed`: an order is proposed from one of these rules (second pass)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from compliance.errors import nearest
from compliance.rules.checks.base import Check, Mutant
from compliance.rules.checks.supposing import alone
from compliance.rules.clauses import Clause, either
from compliance.rules.names import Bound, Location, Names
from compliance.rules.scope import Scope
from compliance.rules.trace import Trace
from compliance.state import Outcome, disjunction
from compliance.texts import Text


class OrderProposed(Check):
    """True for a breach whose reaction is an order, in at least one of the rules named."""

    order_proposed: tuple[str, ...] = Field(min_length=1)

    def bind(self, names: Names, at: Location) -> Bound:
        for index, rule in enumerate(self.order_proposed):
            if rule not in names.rule_ids:
                suggestion = nearest(rule, names.rule_ids) or ""
                names.reject(
                    (*at, "order_proposed", index),
                    "unknown-rule",
                    {"value": rule, "suggestion": suggestion},
                    hint="did-you-mean" if suggestion else None,
                )
        rules = self.order_proposed
        words = Text(
            f"pålegg foreslått etter {', '.join(rules)}", f"pålegg foreslått etter {', '.join(rules)}"
        )

        def decide(scope: Scope) -> Outcome:
            return disjunction(scope.order_proposed(rule) for rule in rules)

        def explain(scope: Scope) -> Trace:
            return Trace("order_proposed", words, decide(scope))

        return alone(self, names, Bound(decide, explain, words))

    def says(self, names: Names) -> Clause:  # noqa: ARG002
        rules = either(self.order_proposed)
        if len(self.order_proposed) == 1:
            return Clause(
                Text(
                    f"det er foreslått pålegg etter kontrollpunktet {rules}",
                    f"det er foreslått pålegg etter kontrollpunktet {rules}",
                )
            )
        return Clause(
            Text(
                f"det er foreslått pålegg etter minst ett av kontrollpunktene {rules}",
                f"det er foreslått pålegg etter minst eitt av kontrollpunkta {rules}",
            )
        )

    def mutants(self) -> Iterator[Mutant]:
        if len(self.order_proposed) == 1:
            return
        for rule in self.order_proposed:
            rest = tuple(other for other in self.order_proposed if other != rule)
            yield Mutant(Text(f"uten «{rule}»", f"utan «{rule}»"), OrderProposed(order_proposed=rest))
