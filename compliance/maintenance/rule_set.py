"""Everything that is wrong with rules, their tests, checklists and templates, at once."""

from __future__ import annotations

from pathlib import Path

from compliance.checklists import read_checklists
from compliance.data import data_folder
from compliance.errors import Place, Problem
from compliance.letters import check_templates
from compliance.maintenance.cases import CaseError, cases_of, shared_cases
from compliance.rules.library import RuleLibrary, read_rules


def check_rule_set(rules_folder: Path | None = None) -> tuple[Problem, ...]:
    """Return every problem, sorted by place. With `rules_folder` its rules stand in for the built-in ones."""
    library, problems = read_rules(rules_folder or data_folder("rules"))
    problems = [*problems, *_test_problems(library)]
    if rules_folder is None:
        problems += read_checklists(data_folder("checklists"), library.ids).problems
        problems += check_templates(data_folder("templates"))
    unique = {problem.sort_key: problem for problem in problems}
    return tuple(unique[key] for key in sorted(unique))


def _test_problems(library: RuleLibrary) -> list[Problem]:
    """Return the tests that cannot be made ready; whether they pass is for `rules test`."""
    problems = []
    for rule in library:
        try:
            cases_of(rule)
        except CaseError as error:
            problems.append(Problem(Place(rule.file), error.code, error.arguments))
    for rule_id, tests in library.shared_tests.items():
        try:
            shared_cases(rule_id, tests)
        except CaseError as error:
            problems.append(Problem(Place(f"{rule_id}.tests.yaml"), error.code, error.arguments))
    return problems
