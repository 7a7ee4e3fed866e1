"""What the rules cover: provisions by rules by criteria by tests, clause by clause, and what is left out and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from compliance.errors import RuleSetError
from compliance.maintenance.clause_coverage import PartCoverage, clauses_of
from compliance.maintenance.not_covered import read_reasons
from compliance.maintenance.provision_coverage import PlaceCoverage, places_of
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary
from compliance.rules.model import Evidence
from compliance.texts import Text


@dataclass(frozen=True)
class RuleCoverage:
    """A rule file with its condition and criteria, what documents can show them, and the facts they read."""

    rule: CompiledRule
    parts: tuple[PartCoverage, ...]

    @property
    def name(self) -> str:
        """The id with the first year of the file: `vold-tiltak.2026`."""
        return name_of(self.rule)

    @property
    def documents(self) -> tuple[Evidence, ...]:
        """The kinds of documents that can show what the criteria ask for, in the order of the list of kinds."""
        named = {one for criterion in self.rule.criteria for one in criterion.definition.evidence}
        return tuple(one for one in Evidence if one in named)

    @property
    def reads(self) -> tuple[str, ...]:
        """The paths that the checks read, sorted. The items of a list are written `unit.measures[]`."""
        return tuple(
            sorted({path for part in self.parts for leaf in part.leaves for path in leaf.leaf.reads})
        )

    @property
    def missing(self) -> int:
        """How many times a clause can decide alone and no test has shown it."""
        return sum(len(leaf.missing) for part in self.parts for leaf in part.leaves)


@dataclass(frozen=True)
class CitedPlace:
    """A ledd or letter in one period, how many tests judged a criterion that cites it, or why none covers it."""

    coverage: PlaceCoverage
    tests: int
    reason: Text | None

    @property
    def is_open(self) -> bool:
        """True when no criterion covers the place, and no one has said why."""
        return not self.coverage.is_covered and self.reason is None


@dataclass(frozen=True)
class Coverage:
    """The rules asked about, and every ledd and letter of the sections they cite."""

    rules: tuple[RuleCoverage, ...]
    places: tuple[CitedPlace, ...]

    @property
    def open_places(self) -> tuple[CitedPlace, ...]:
        """The places that no criterion covers, and no one has said why."""
        return tuple(one for one in self.places if one.is_open)


def name_of(rule: CompiledRule) -> str:
    """Return the id of a rule file with its first year."""
    return f"{rule.id}.{rule.definition.in_force.start.year}"


def coverage_of(
    library: RuleLibrary,
    folder: Path,
    rule_ids: Iterable[str] = (),
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> Coverage:
    """Return what the rules named cover, or all rules; `folder` is where `not-covered.yaml` may stand.

    A place counts as covered whichever rule covers it, named or not. `tell` is called with how many rule files
    are done, and how many there are.

    Raises:
        RuleSetError: when anything is wrong with `not-covered.yaml`.
        CaseError: when a test cannot be made ready.
    """
    reasons = read_reasons(folder, library)
    errors = [problem for problem in reasons.problems if problem.severity == "error"]
    if errors:
        raise RuleSetError(*errors)
    wanted = set(rule_ids) or set(library.ids)
    chosen = [rule for rule in library if rule.id in wanted]
    shown = {(one.place.act, one.place.section) for one in places_of(chosen)}
    places = [one for one in places_of(library) if (one.place.act, one.place.section) in shown]
    touching = {touch.rule.file: touch.rule for one in places for touch in one.touches}
    touching.update((rule.file, rule) for rule in chosen)
    parts = {}
    for done, (file, rule) in enumerate(touching.items(), start=1):
        parts[file] = clauses_of(library, rule)
        tell(done, len(touching))
    return Coverage(
        tuple(RuleCoverage(rule, parts[rule.file]) for rule in chosen),
        tuple(CitedPlace(one, _tests(one, parts), reasons.reason_for(one)) for one in places),
    )


def _tests(place: PlaceCoverage, parts: dict[str, tuple[PartCoverage, ...]]) -> int:
    return len(
        {
            (touch.rule.file, test)
            for touch in place.touches
            for part in parts[touch.rule.file]
            if part.id == touch.part
            for test in part.tests
        }
    )
