"""The steps inside a running program, for pytest-benchmark: `pytest benchmarks`. Nothing asserts a time."""

from __future__ import annotations

from pathlib import Path

import budgets
import closures
import engine
import pytest
from documents import ON, make_documentation
from pytest_benchmark.fixture import BenchmarkFixture
from workload import compiled, make_rules, write_rule_files

from compliance.documentation.documentation import Documentation
from compliance.evaluation import evaluate
from compliance.rules.cache import ParseCache
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import load_rules, load_rules_to_judge_by

SEED = 1


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> tuple[CompiledRule, ...]:
    """Return the synthetic rules, compiled."""
    return compiled(make_rules(), tmp_path_factory.mktemp("rules"))


@pytest.fixture(scope="module")
def documentation() -> Documentation:
    """Return one documentation."""
    return Documentation.model_validate_json(make_documentation(SEED))


def test_engine_and_closures_agree(rules: tuple[CompiledRule, ...]) -> None:
    """Times of different answers cannot be compared."""
    budgets.check_agreement(rules)


def test_same_seed_same_bytes() -> None:
    """A measurement can be repeated."""
    assert make_documentation(SEED) == make_documentation(SEED)


def test_closures(benchmark: BenchmarkFixture, documentation: Documentation) -> None:
    """Measure the floor: thirty rules as hand-written closures."""
    decide = closures.build(make_rules(), ON)
    benchmark(lambda: decide(closures.subject_of(documentation, ON)))


def test_judge(
    benchmark: BenchmarkFixture, rules: tuple[CompiledRule, ...], documentation: Documentation
) -> None:
    """Measure thirty rules of the engine, without a trace."""
    benchmark(lambda: engine.judge(rules, engine.scope_of(documentation, ON)))


def test_closures_explained(benchmark: BenchmarkFixture, documentation: Documentation) -> None:
    """Measure the floor of explanation."""
    explain = closures.build_explained(make_rules(), ON)
    benchmark(lambda: explain(closures.subject_of(documentation, ON)))


def test_judge_and_explain(
    benchmark: BenchmarkFixture, rules: tuple[CompiledRule, ...], documentation: Documentation
) -> None:
    """Measure thirty rules of the engine, each with its full trace."""
    benchmark(lambda: engine.judge_and_explain(rules, engine.scope_of(documentation, ON)))


def test_validation(benchmark: BenchmarkFixture) -> None:
    """Measure pydantic alone, on the bytes of one documentation."""
    benchmark(Documentation.model_validate_json, make_documentation(SEED))


def test_findings(benchmark: BenchmarkFixture, rules: tuple[CompiledRule, ...]) -> None:
    """Measure the way from bytes to findings."""
    raw = make_documentation(SEED)
    benchmark(lambda: evaluate(Documentation.model_validate_json(raw), rules, ON))


def test_load_rules(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """Measure thirty rule files read, checked and compiled from YAML."""
    write_rule_files(make_rules(), tmp_path)
    benchmark(load_rules, tmp_path)


def test_load_unchanged_rules(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """Measure thirty rule files known to the rule cache."""
    (tmp_path / "rules").mkdir()
    write_rule_files(make_rules(), tmp_path / "rules")
    store = tmp_path / "rules.json"
    load_rules_to_judge_by(tmp_path / "rules", ParseCache(store))
    benchmark(lambda: load_rules_to_judge_by(tmp_path / "rules", ParseCache(store)))
