"""What the rule book is made of, before it is pages: rules with their checks in words and their examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from compliance.checklists import Checklist
from compliance.evaluation import Finding
from compliance.law import Citation
from compliance.rules.clauses import Clause
from compliance.rules.compiler import CompiledRule
from compliance.texts import Language


@dataclass(frozen=True)
class CriterionClauses:
    """The checks of one criterion in words: when it applies, if it says so, and what must hold."""

    check: Clause
    when: Clause | None


@dataclass(frozen=True)
class Example:
    """A test of a rule file: what it is called and what the rule finds in it.

    `judged` holds the criteria that the test answers for a person. The name has the language of the rule file.
    """

    name: str
    finding: Finding
    judged: Mapping[str, bool]


@dataclass(frozen=True)
class BookRule:
    """One rule file in the book. `theme` is the name of its folder, "" when it stands in none."""

    rule: CompiledRule
    theme: str
    applies: Clause | None
    applies_basis: tuple[Citation, ...]
    criteria: tuple[CriterionClauses, ...]
    examples: tuple[Example, ...]

    @property
    def id(self) -> str:
        """The id of the control point."""
        return self.rule.id


@dataclass(frozen=True)
class Book:
    """All the rules, sorted by id and period, and the checklists that name them."""

    rules: tuple[BookRule, ...]
    checklists: tuple[Checklist, ...]

    def versions(self, rule_id: str) -> tuple[BookRule, ...]:
        """Return the files of one control point, oldest first."""
        return self._by_id.get(rule_id, ())

    @cached_property
    def _by_id(self) -> dict[str, tuple[BookRule, ...]]:
        return {rule_id: tuple(files) for rule_id, files in groupby(self.rules, key=lambda one: one.id)}

    @property
    def newest(self) -> tuple[BookRule, ...]:
        """The last file of each control point, sorted by id."""
        return tuple({one.id: one for one in self.rules}.values())

    def address(self, one: BookRule) -> str:
        """Return the name of the page of a rule file; the newest file has the page named by the id alone."""
        if self.versions(one.id)[-1] is one:
            return f"{one.id}.html"
        return f"{one.id}.{one.rule.definition.in_force.start.year}.html"


LANGUAGES_OF_THE_BOOK: tuple[Language, ...] = ("nb", "nn")
"""The languages every rule has; the book is written once in each."""
