"""All the rule files of a folder, read, checked and compiled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import Place, Problem, RuleSetError
from compliance.law.messages import LAW_MESSAGES
from compliance.rules.cache import ParseCache, SeenFile
from compliance.rules.compiler import CompiledRule, compile_rule
from compliance.rules.messages import RULE_MESSAGES
from compliance.rules.model import InForce, Rule, RuleStatus, RuleTest, RuleTests
from compliance.rules.names import Fault
from compliance.rules.texts_of_rules import check_texts
from compliance.strict_yaml import Loaded, read, validate

_DAY = timedelta(days=1)
_SHARED_TESTS = ".tests.yaml"
NOT_COVERED = "not-covered.yaml"
"""The file beside the rules that says why no criterion covers a provision; it is not a rule."""

register(LAW_MESSAGES)
register(RULE_MESSAGES)


class RuleLibrary:
    """Every rule of a folder, sorted by id and period, with the tests that go across periods.

    Rules that are known to be faultless are compiled when they are first asked for: most of them are not in
    force on the day that is judged.
    """

    def __init__(
        self,
        rules: Iterable[CompiledRule | KnownRule],
        shared_tests: Mapping[str, tuple[RuleTest, ...]] = MappingProxyType({}),
    ) -> None:
        self._entries = tuple(rules)
        self.shared_tests = shared_tests

    @cached_property
    def rules(self) -> tuple[CompiledRule, ...]:
        """Every rule, compiled."""
        return tuple(map(_compiled, self._entries))

    def __iter__(self) -> Iterator[CompiledRule]:
        return iter(self.rules)

    def on(self, day: date) -> tuple[CompiledRule, ...]:
        """Return the rules in force on `day`; drafts are shown in lists but never judged."""
        return tuple(_compiled(one) for one in self._judged() if _in_force(one).holds(day))

    @property
    def first_day(self) -> date | None:
        """The first day that any rule is judged on; None when all are drafts."""
        return min((_in_force(one).start for one in self._judged()), default=None)

    def versions(self, rule_id: str) -> tuple[CompiledRule, ...]:
        """Return the files of one rule, oldest first; empty when there is no such rule."""
        return tuple(_compiled(one) for one in self._entries if one.id == rule_id)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules."""
        return tuple(dict.fromkeys(one.id for one in self._entries))

    def _judged(self) -> Iterator[CompiledRule | KnownRule]:
        return (one for one in self._entries if not _is_draft(one))


class KnownRule:
    """A rule file found faultless before, together with all the others: what it takes to compile it."""

    def __init__(self, loaded: Loaded, ids: frozenset[str]) -> None:
        self.id: str = loaded.data["id"]
        self.in_force = InForce.model_validate(loaded.data["in_force"])
        self.is_draft = loaded.data.get("status") == RuleStatus.DRAFT
        self._loaded = loaded
        self._ids = ids

    @cached_property
    def compiled(self) -> CompiledRule:
        """The rule, compiled.

        Raises:
            RuleSetError: when it has faults after all.
        """
        rule = validate(self._loaded, Rule, RuleSetError)
        compiled, faults = compile_rule(rule, self._loaded.file, self._ids)
        if faults:
            raise RuleSetError(*(_problem(self._loaded, fault) for fault in faults))
        return compiled


def _compiled(one: CompiledRule | KnownRule) -> CompiledRule:
    return one.compiled if isinstance(one, KnownRule) else one


def _in_force(one: CompiledRule | KnownRule) -> InForce:
    return one.in_force if isinstance(one, KnownRule) else one.definition.in_force


def _is_draft(one: CompiledRule | KnownRule) -> bool:
    return one.is_draft if isinstance(one, KnownRule) else one.definition.is_draft


def load_rules(folder: Path | None = None) -> RuleLibrary:
    """Return the rules below `folder`, or those that come with the program, with their tests.

    Raises:
        RuleSetError: when anything is wrong with any file; it holds every problem found.
    """
    library, problems = read_rules(folder or data_folder("rules"))
    _refuse(problems)
    return library


def load_rules_to_judge_by(folder: Path | None, cache: ParseCache) -> RuleLibrary:
    """Return the same rules without their tests, and take what was found faultless before from the cache.

    The files of a folder are trusted together: a file that is changed, added or taken away makes all of them
    be checked again. Tests are not read at all.

    Raises:
        RuleSetError: when anything is wrong with any file, its tests apart; it holds every problem found.
    """
    folder = folder or data_folder("rules")
    seen = [cache.look_at(path) for path in rule_files(folder) if not path.name.endswith(_SHARED_TESTS)]
    if seen and cache.knows_together(seen):
        return _library_of(seen)
    library, problems = _checked(folder, seen)
    _refuse(problems)
    cache.remember(seen)
    return library


def rule_files(folder: Path) -> list[Path]:
    """Return the files below `folder` that hold rules or their tests, in order of name."""
    return sorted(path for path in folder.rglob("*.yaml") if path.name != NOT_COVERED)


def read_rules(folder: Path) -> tuple[RuleLibrary, list[Problem]]:
    """Return the rules that could be read, and every problem, warnings too."""
    return _checked(folder, rule_files(folder))


def _library_of(seen: Iterable[SeenFile]) -> RuleLibrary:
    files = [Loaded(str(one.path), one.data, one.text) for one in seen]
    ids = frozenset(loaded.data["id"] for loaded in files)
    known = [KnownRule(loaded, ids) for loaded in files]
    known.sort(key=lambda rule: (rule.id, rule.in_force.start))
    return RuleLibrary(known)


def _refuse(problems: Iterable[Problem]) -> None:
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise RuleSetError(*errors)


def _checked(folder: Path, paths: Sequence[Path | SeenFile]) -> tuple[RuleLibrary, list[Problem]]:
    if not folder.is_dir():
        return RuleLibrary(()), [Problem(Place(str(folder)), "folder-missing", {"path": str(folder)})]
    problems: list[Problem] = []
    if not paths:
        problems.append(Problem(Place(str(folder)), "folder-without-rules", {"path": str(folder)}))
    files: list[tuple[Loaded, Rule]] = []
    tests: dict[str, tuple[RuleTest, ...]] = {}
    for path in paths:
        try:
            loaded = path.read() if isinstance(path, SeenFile) else read(path, RuleSetError)
            if loaded.file.endswith(_SHARED_TESTS):
                shared = validate(loaded, RuleTests, RuleSetError)
                tests[shared.id] = shared.tests
            else:
                files.append((loaded, validate(loaded, Rule, RuleSetError)))
                problems += _name_problems(*files[-1])
        except RuleSetError as error:
            problems += error.problems
    compiled, faults = _compile_all(files)
    return RuleLibrary(compiled, tests), problems + faults


def _compile_all(files: Sequence[tuple[Loaded, Rule]]) -> tuple[list[CompiledRule], list[Problem]]:
    ids = frozenset(rule.id for _, rule in files)
    compiled: list[CompiledRule] = []
    problems: list[Problem] = []
    for loaded, definition in files:
        rule, faults = compile_rule(definition, loaded.file, ids)
        problems += [_problem(loaded, fault) for fault in (*faults, *check_texts(rule))]
        compiled.append(rule)
    compiled.sort(key=lambda rule: (rule.id, rule.definition.in_force.start))
    return compiled, problems + _period_problems(compiled) + _cycle_problems(compiled)


def _problem(loaded: Loaded, fault: Fault) -> Problem:
    found = loaded.problem(fault.at, fault.code, fault.arguments, fault.hint)
    place = Place(found.place.file, found.place.line, found.place.column + fault.offset)
    return Problem(place, found.code, found.arguments, found.hint, found.excerpt)


def _name_problems(loaded: Loaded, rule: Rule) -> list[Problem]:
    expected, name = f"{rule.id}.{rule.in_force.start.year}.yaml", Path(loaded.file).name
    if name == expected:
        return []
    return [loaded.problem(("id",), "rule-file-name", {"name": name, "expected": expected})]


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
