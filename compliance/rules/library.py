"""All the rule files of a folder, read, checked and compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import Place, Problem, RuleSetError
from compliance.law.messages import LAW_MESSAGES
from compliance.rules.cache import ParseCache
from compliance.rules.compiler import CompiledRule, compile_rule
from compliance.rules.messages import RULE_MESSAGES
from compliance.rules.model import Rule, RuleTest, RuleTests
from compliance.rules.names import Fault
from compliance.rules.texts_of_rules import check_texts
from compliance.strict_yaml import Loaded, read, validate

_DAY = timedelta(days=1)
NOT_COVERED = "not-covered.yaml"
"""The file beside the rules that says why no criterion covers a provision; it is not a rule."""

register(LAW_MESSAGES)
register(RULE_MESSAGES)


@dataclass(frozen=True)
class RuleLibrary:
    """Every rule of a folder, sorted by id and period, with the tests that go across periods."""

    rules: tuple[CompiledRule, ...]
    shared_tests: dict[str, tuple[RuleTest, ...]]

    def __iter__(self) -> Iterator[CompiledRule]:
        return iter(self.rules)

    def on(self, day: date) -> tuple[CompiledRule, ...]:
        """Return the rules in force on `day`; drafts are shown in lists but never judged."""
        return tuple(
            rule
            for rule in self.rules
            if rule.definition.in_force.holds(day) and not rule.definition.is_draft
        )

    def versions(self, rule_id: str) -> tuple[CompiledRule, ...]:
        """Return the files of one rule, oldest first; empty when there is no such rule."""
        return tuple(rule for rule in self.rules if rule.id == rule_id)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules."""
        return tuple(dict.fromkeys(rule.id for rule in self.rules))


def load_rules(folder: Path | None = None, cache: ParseCache | None = None) -> RuleLibrary:
    """Return the rules below `folder`, or those that come with the program.

    With a `cache`, files known to it are not parsed again, and those found faultless are added to it. It
    holds what is needed to judge: the rules then come without their tests.

    Raises:
        RuleSetError: when anything is wrong with any file; it holds every problem found.
    """
    library, problems = read_rules(folder or data_folder("rules"), cache)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise RuleSetError(*errors)
    if cache is not None:
        cache.save()
    return library


@dataclass(frozen=True)
class _RuleFile:
    loaded: Loaded
    rule: Rule
    unchecked: str | None
    """The hash to remember it by once it is found faultless."""


def read_rules(folder: Path, cache: ParseCache | None = None) -> tuple[RuleLibrary, list[Problem]]:
    """Return the rules that could be read, and every problem, warnings too."""
    if not folder.is_dir():
        return RuleLibrary((), {}), [Problem(Place(str(folder)), "folder-missing", {"path": str(folder)})]
    paths = sorted(path for path in folder.rglob("*.yaml") if path.name != NOT_COVERED)
    problems: list[Problem] = []
    if not paths:
        problems.append(Problem(Place(str(folder)), "folder-without-rules", {"path": str(folder)}))
    files, tests = _read_files(paths, cache, problems)
    ids = frozenset(file.rule.id for file in files)
    compiled = []
    for file in files:
        rule, faults = compile_rule(file.rule, file.loaded.file, ids)
        if cache is None or file.unchecked is not None:
            faults += check_texts(rule)
        problems += [_problem(file.loaded, fault) for fault in faults]
        if cache is not None and file.unchecked is not None and not faults:
            cache.put(
                file.unchecked, {key: value for key, value in file.loaded.data.items() if key != "tests"}
            )
        compiled.append(rule)
    compiled.sort(key=lambda rule: (rule.id, rule.definition.in_force.start))
    problems += _period_problems(compiled)
    problems += _cycle_problems(compiled)
    return RuleLibrary(tuple(compiled), tests), problems


def _read_files(
    paths: list[Path], cache: ParseCache | None, problems: list[Problem]
) -> tuple[list[_RuleFile], dict[str, tuple[RuleTest, ...]]]:
    files: list[_RuleFile] = []
    tests: dict[str, tuple[RuleTest, ...]] = {}
    for path in paths:
        try:
            loaded, unchecked = cache.get(path) if cache else (read(path, RuleSetError), None)
            if path.name.endswith(".tests.yaml"):
                if cache is not None and unchecked is None:
                    continue
                shared = validate(loaded, RuleTests, RuleSetError)
                tests[shared.id] = shared.tests
                if cache is not None and unchecked is not None:
                    cache.put(unchecked, None)
            else:
                rule = validate(loaded, Rule, RuleSetError)
                files.append(_RuleFile(loaded, rule, unchecked))
                problems += _name_problems(loaded, rule, path)
        except RuleSetError as error:
            problems += error.problems
    return files, tests


def _problem(loaded: Loaded, fault: Fault) -> Problem:
    found = loaded.problem(fault.at, fault.code, fault.arguments, fault.hint)
    place = Place(found.place.file, found.place.line, found.place.column + fault.offset)
    return Problem(place, found.code, found.arguments, found.hint, found.excerpt)


def _name_problems(loaded: Loaded, rule: Rule, path: Path) -> list[Problem]:
    expected = f"{rule.id}.{rule.in_force.start.year}.yaml"
    if path.name == expected:
        return []
    return [loaded.problem(("id",), "rule-file-name", {"name": path.name, "expected": expected})]


def _period_problems(rules: list[CompiledRule]) -> list[Problem]:
    """Return the gaps and overlaps between the files of one rule; a draft is not judged, so it makes neither."""
    problems = []
    for earlier, later in pairwise(rule for rule in rules if not rule.definition.is_draft):
        if earlier.id != later.id:
            continue
        end, start = earlier.definition.in_force.end, later.definition.in_force.start
        arguments = {"rule": later.id, "first": earlier.file, "second": later.file}
        if end is None or end >= start:
            period = f"{start}–{end or ''}"
            problems.append(Problem(Place(later.file), "rule-overlap", {**arguments, "period": period}))
        elif end + _DAY < start:
            period = f"{end + _DAY}–{start - _DAY}"
            problems.append(Problem(Place(later.file), "rule-gap", {**arguments, "period": period}))
    return problems


def _cycle_problems(rules: list[CompiledRule]) -> list[Problem]:
    """Return the rules that, directly or through others, read their own findings."""
    reads: dict[str, set[str]] = {}
    for rule in rules:
        reads.setdefault(rule.id, set()).update(rule.reads_rules)
    problems = []
    for rule in rules:
        reached, waiting = set[str](), list(rule.reads_rules)
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += reads.get(one, set())
        if rule.id in reached:
            problems.append(Problem(Place(rule.file), "rule-cycle", {"rule": rule.id}))
    return problems
