"""The tests of a rule made ready to run: documentation built from `given`, `base`, `set`, `add`, `remove`."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from compliance.documentation.documentation import Documentation
from compliance.documentation.paths import PathError, append, assign, remove
from compliance.evaluation import Finding, Judge, judge_by
from compliance.rules.compiler import CompiledRule
from compliance.rules.model import RuleTest

DEFAULT_DAY = date(2026, 3, 1)
"""The judgement date of a test without one, for a rule file that is still in force."""


@dataclass(frozen=True)
class Case:
    """One test with its documentation and date."""

    rule_id: str
    test: RuleTest
    documentation: Documentation
    on: date

    def findings(self, rules: Iterable[CompiledRule]) -> tuple[Finding, ...]:
        """Return what the rules find; the facts of the documentation are worked out once for all rule sets."""
        in_force = [rule for rule in rules if rule.definition.in_force.holds(self.on)]
        if self.documentation.disputes:
            return judge_by(self.documentation, in_force, self.on)
        return self._judge.all_findings(in_force)

    @cached_property
    def _judge(self) -> Judge:
        return Judge(
            self.documentation, self.on, {self.rule_id: self.test.judged} if self.test.judged else {}
        )


class CaseError(Exception):
    """A test cannot be made ready: `name` says which, `code` and `arguments` why."""

    def __init__(self, name: str, code: str, **arguments: str) -> None:
        super().__init__(f"{name}: {code} {arguments}")
        self.name = name
        self.code = code
        self.arguments = {"test": name, **arguments}


def cases_of(rule: CompiledRule) -> tuple[Case, ...]:
    """Return the tests in a rule file, ready to run.

    Raises:
        CaseError: when a base does not exist, a path leads nowhere, or the documentation is not valid.
    """
    period = rule.definition.in_force
    day = period.end or max(period.start, DEFAULT_DAY)
    return _cases(rule.id, rule.definition.tests, day)


def shared_cases(rule_id: str, tests: tuple[RuleTest, ...]) -> tuple[Case, ...]:
    """Return the tests across the periods of one rule; each names its date.

    Raises:
        CaseError: as `cases_of`.
    """
    return _cases(rule_id, tests, DEFAULT_DAY)


def unready(tests: tuple[RuleTest, ...]) -> list[tuple[int, CaseError]]:
    """Return the tests that cannot be made ready, by their number in the file, each with the reason."""
    by_name = {test.name: test for test in tests}
    seen: set[str] = set()
    faults = []
    for index, test in enumerate(tests):
        if test.name in seen:
            faults.append((index, CaseError(test.name, "test-name-twice")))
            continue
        seen.add(test.name)
        try:
            _case("", test, by_name, DEFAULT_DAY)
        except CaseError as error:
            faults.append((index, error))
    return faults


def _cases(rule_id: str, tests: tuple[RuleTest, ...], day: date) -> tuple[Case, ...]:
    by_name = {test.name: test for test in tests}
    if len(by_name) != len(tests):
        raise CaseError(tests[0].name, "test-name-twice")
    return tuple(_case(rule_id, test, by_name, day) for test in tests)


def _case(rule_id: str, test: RuleTest, by_name: dict[str, RuleTest], day: date) -> Case:
    raw, on = _raw(test, by_name, ())
    raw.setdefault("organisation", {}).setdefault("name", "Prøvevirksomheten")
    try:
        documentation = Documentation.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CaseError(test.name, "test-documentation", path=place, detail=first["msg"]) from None
    return Case(rule_id, test, documentation, on or day)


def _raw(
    test: RuleTest, by_name: dict[str, RuleTest], above: tuple[str, ...]
) -> tuple[dict[str, Any], date | None]:
    """Return the documentation of a test as written, and its date or that of its base."""
    if test.base is None:
        raw, on = copy.deepcopy(test.given or {}), None
    elif test.base not in by_name or test.base in (*above, test.name):
        raise CaseError(test.name, "test-base", base=test.base)
    else:
        raw, on = _raw(by_name[test.base], by_name, (*above, test.name))
        if test.given is not None:
            raise CaseError(test.name, "test-base-and-given")
    try:
        for path in test.remove:
            raw = remove(raw, path)
        for path, value in test.set.items():
            raw = assign(raw, path, copy.deepcopy(value))
        for path, value in test.add.items():
            raw = append(raw, path, copy.deepcopy(value))
    except PathError as error:
        raise CaseError(test.name, "test-path", path=str(error)) from None
    return raw, test.on or on
