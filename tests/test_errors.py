from __future__ import annotations

import pytest

from compliance.errors import (
    ComplianceError,
    DocumentationError,
    Place,
    Problem,
    RuleSetError,
    UsageError,
    nearest,
)


def test_a_place_is_written_as_editors_understand_it() -> None:
    assert str(Place("rules/vold.yaml", 4, 9)) == "rules/vold.yaml:4:9"
    assert str(Place("rules/vold.yaml")) == "rules/vold.yaml"


@pytest.mark.parametrize(
    ("language", "message", "advice"),
    [
        ("nb", "ukjent felt «titel».", "Mente du «title»?"),
        ("nn", "ukjent felt «titel».", "Meinte du «title»?"),
        ("en", "unknown field “titel”.", "Did you mean “title”?"),
    ],
)
def test_a_problem_speaks_each_language(language: str, message: str, advice: str) -> None:
    problem = Problem(
        Place("a.yaml", 1, 1), "unknown-field", {"field": "titel", "suggestion": "title"}, "did-you-mean"
    )
    assert problem.message(language) == message
    assert problem.advice(language) == advice


def test_a_problem_without_advice_ends_with_its_message() -> None:
    problem = Problem(Place("a.yaml", 1, 1), "missing-field", {"field": "id"})
    assert problem.advice() == ""
    assert str(problem) == "a.yaml:1:1: «id» mangler."


def test_an_error_sorts_its_problems_and_drops_repetitions() -> None:
    late = Problem(Place("b.yaml", 2, 1), "file-empty")
    early = Problem(Place("a.yaml", 10, 1), "file-empty")
    first = Problem(Place("a.yaml", 9, 1), "file-empty")
    error = DocumentationError(late, early, first, late)
    assert error.problems == (first, early, late)
    assert str(error).count("\n") == 2


def test_problems_that_differ_only_in_arguments_are_both_kept() -> None:
    place = Place("a.yaml", 1, 1)
    problems = [Problem(place, "missing-field", {"field": field}) for field in ("b", "a")]
    error = DocumentationError(*problems)
    assert [problem.arguments["field"] for problem in error.problems] == ["a", "b"]


def test_each_kind_of_error_has_its_exit_code() -> None:
    codes = {kind: kind.exit_code for kind in (UsageError, DocumentationError, RuleSetError)}
    assert codes == {UsageError: 2, DocumentationError: 3, RuleSetError: 4}
    assert all(issubclass(kind, ComplianceError) for kind in codes)


def test_nearest_suggests_only_what_may_have_been_meant() -> None:
    assert nearest("trening_hours", ["training_hours", "term_from"]) == "training_hours"
    assert nearest("xyz", ["training_hours", "term_from"]) is None
    assert nearest("x", []) is None
