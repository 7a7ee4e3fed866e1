"""Everything that is wrong with rules, their tests, checklists and templates, at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import compliance.maintenance.messages  # noqa: F401 - the words of the problems found here
from compliance.checklists import read_checklists
from compliance.data import data_folder
from compliance.errors import ComplianceError, Place, Problem, RuleSetError, nearest
from compliance.letters import check_templates
from compliance.maintenance.cases import unready
from compliance.maintenance.ladder import status_faults
from compliance.maintenance.not_covered import read_reasons
from compliance.maintenance.reachability import unreachable
from compliance.maintenance.rule_language import language_faults
from compliance.maintenance.same_meaning import same_meanings
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, read_rules
from compliance.rules.model import RuleTest
from compliance.rules.names import Fault
from compliance.strict_yaml import Loaded, read


def check_rule_set(
    rules_folder: Path | None = None, checklists_folder: Path | None = None
) -> tuple[Problem, ...]:
    """Return every problem, warnings too, sorted by place.

    With `rules_folder` its rules stand in for the built-in ones; the built-in checklists, which name the built-in
    rules, are then left out. With `checklists_folder` its checklists are held to the rules instead.
    """
    library, problems = read_rules(rules_folder or data_folder("rules"))
    problems = [*problems, *_beyond_each_file(library, problems), *_test_problems(library)]
    problems += read_reasons(rules_folder or data_folder("rules"), library).problems
    if rules_folder is None:
        problems += check_templates(data_folder("templates"))
    if checklists_folder is not None or rules_folder is None:
        problems += _checklist_problems(checklists_folder or data_folder("checklists"), library)
    unique = {problem.sort_key: problem for problem in problems}
    return tuple(unique[key] for key in sorted(unique))


@dataclass(frozen=True)
class _Finding:
    file: str
    fault: Fault


def _beyond_each_file(library: RuleLibrary, known: Iterable[Problem]) -> list[Problem]:
    """Return what is wrong with the language and the meaning of rules; a meaning is sought in sound rules only."""
    unsound = {problem.place.file for problem in known if problem.severity == "error"}
    sound = [rule for rule in library if rule.file not in unsound]
    ids = frozenset(library.ids)
    found = [_Finding(rule.file, fault) for rule in library for fault in language_faults(rule.definition)]
    found += [_Finding(rule.file, fault) for rule in sound for fault in unreachable(rule.definition, ids)]
    found += [_Finding(one.file, one.fault) for one in same_meanings(_judged(sound))]
    tested = RuleLibrary(tuple(sound), library.shared_tests)
    found += [_Finding(rule.file, fault) for rule, fault in status_faults(tested)]
    return _placed(found)


def _judged(rules: Iterable[CompiledRule]) -> list[CompiledRule]:
    """Return the rules that are more than drafts; a draft may well begin as a copy of another rule."""
    return [rule for rule in rules if not rule.definition.is_draft]


def _placed(found: list[_Finding]) -> list[Problem]:
    """Return the faults as problems, each file read once more to find where they stand."""
    by_file: dict[str, list[Fault]] = {}
    for one in found:
        by_file.setdefault(one.file, []).append(one.fault)
    problems = []
    for file, faults in by_file.items():
        loaded = read(Path(file), RuleSetError)
        problems += [_problem(loaded, fault) for fault in faults]
    return problems


def _problem(loaded: Loaded, fault: Fault) -> Problem:
    problem = loaded.problem(fault.at, fault.code, fault.arguments, fault.hint, fault.severity)  # type: ignore[arg-type]
    place, row = problem.place, problem.excerpt or ""
    # A text in quotation marks begins one character later; one that goes on below its key has no offset at all.
    opening = row[place.column - 1 : place.column]
    if opening in ("|", ">"):
        return problem
    offset = fault.offset + (1 if fault.offset and opening in ("'", '"') else 0)
    return replace(problem, place=Place(place.file, place.line, place.column + offset))


def _checklist_problems(folder: Path, library: RuleLibrary) -> list[Problem]:
    found = read_checklists(folder, library.ids)
    faults = [_Finding(str(path), fault) for path, file in found.files for fault in language_faults(file)]
    return [*found.problems, *_placed(faults)]


def _test_problems(library: RuleLibrary) -> list[Problem]:
    """Return the tests that cannot be made ready; whether they pass is for `rules test`."""
    problems = [problem for rule in library for problem in _unready(Path(rule.file), rule.definition.tests)]
    for rule_id, tests in library.shared_tests.items():
        versions = library.versions(rule_id)
        if versions:
            problems += _unready(Path(versions[0].file).with_name(f"{rule_id}.tests.yaml"), tests)
        else:
            suggestion = nearest(rule_id, library.ids)
            arguments = {"value": rule_id, "suggestion": suggestion or ""}
            hint = "did-you-mean" if suggestion else None
            problems.append(Problem(Place(f"{rule_id}.tests.yaml"), "tests-without-rule", arguments, hint))
    return problems


def _unready(file: Path, tests: tuple[RuleTest, ...]) -> list[Problem]:
    faults = unready(tests)
    if not faults:
        return []
    try:
        loaded = read(file, RuleSetError)
    except ComplianceError:
        return [Problem(Place(str(file)), error.code, error.arguments) for _, error in faults]
    return [loaded.problem(("tests", index), error.code, error.arguments) for index, error in faults]
