"""The status of a rule: what each step demands, and what is said when a rule claims more than it has."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import compliance
from judging import DAY, criterion, rule, shown
from rule_material import RULE, TESTS

from compliance.evaluation import evaluate, judge_by
from compliance.maintenance.rule_set import check_rule_set
from compliance.rules.library import load_rules

REVIEWED = "reviewed: {by: Jurist A, on: 2026-02-01}"
WRONG = TESTS.replace("expect: met", "expect: breach")
DECISION = """
overturned:
  - decided_on: 2026-01-15
    source: klageinstansen, sak 26/1
    what: {nb: Pålegget ble omgjort fordi 40 timer er nok., nn: Pålegget blei gjort om fordi 40 timar er nok.}
"""


def codes(folder: Path, *parts: str) -> list[str]:
    """What is wrong with a folder with this one rule."""
    return [problem.code for problem in check_rule_set(folder_of(folder, *parts))]


def folder_of(folder: Path, *parts: str) -> Path:
    (folder / "verneombud").mkdir(exist_ok=True)
    (folder / "verneombud" / "timer.2014.yaml").write_text("\n".join((RULE, *parts)), encoding="utf-8")
    return folder


def test_a_rule_is_on_trial_unless_it_says_otherwise(tmp_path: Path) -> None:
    (found,) = load_rules(folder_of(tmp_path, TESTS))
    assert found.definition.status == "trial"
    assert codes(tmp_path, TESTS) == []


def test_a_draft_needs_no_tests_and_they_may_fail(tmp_path: Path) -> None:
    assert codes(tmp_path, "status: draft") == []
    assert codes(tmp_path, "status: draft", WRONG) == []


@pytest.mark.parametrize("status", ["trial", "stable"])
def test_beyond_a_draft_there_must_be_tests_and_they_must_pass(tmp_path: Path, status: str) -> None:
    claim = f"status: {status}"
    assert codes(tmp_path, claim, REVIEWED) == ["status-without-tests"]
    assert codes(tmp_path, claim, REVIEWED, WRONG) == ["status-test-fails"]
    assert codes(tmp_path, claim, REVIEWED, TESTS) == []


def test_the_tests_across_periods_count(tmp_path: Path) -> None:
    folder_of(tmp_path, "status: trial")
    tests = "id: timer\n" + TESTS.replace("given:", "on: 2026-03-01, given:")
    (tmp_path / "verneombud" / "timer.tests.yaml").write_text(tests, encoding="utf-8")
    assert check_rule_set(tmp_path) == ()


@pytest.mark.parametrize(
    "reviewed", ["", "reviewed: {by: Jurist A, on: null}", "reviewed: {by: null, on: 2026-02-01}"]
)
def test_a_stable_rule_has_been_reviewed_by_somebody_on_a_day(tmp_path: Path, reviewed: str) -> None:
    assert codes(tmp_path, "status: stable", TESTS, reviewed) == ["status-not-reviewed"]
    assert codes(tmp_path, "status: trial", TESTS, reviewed) == []


def test_an_overturned_decision_is_open_until_a_test_shows_what_is_right(tmp_path: Path) -> None:
    encoded = DECISION + "    test: nok\n"
    assert codes(tmp_path, "status: stable", TESTS, REVIEWED, DECISION) == ["status-open-decision"]
    assert codes(tmp_path, "status: stable", TESTS, REVIEWED, encoded) == []
    assert codes(tmp_path, "status: trial", TESTS, DECISION) == []


def test_an_overturned_decision_is_open_until_the_rule_is_reviewed_again(tmp_path: Path) -> None:
    before = REVIEWED.replace("2026-02-01", "2026-01-14")
    encoded = DECISION + "    test: nok\n"
    assert codes(tmp_path, "status: stable", TESTS, before, encoded) == ["status-open-decision"]


def test_the_test_of_a_decision_must_exist(tmp_path: Path) -> None:
    assert codes(tmp_path, TESTS, DECISION + "    test: nokk\n") == ["overturned-test-missing"]
    assert codes(tmp_path, "status: draft", DECISION + "    test: nokk\n") == ["overturned-test-missing"]


def test_a_draft_is_never_judged_but_its_tests_are() -> None:
    draft = rule(criterion({"exists": "organisation.employees"}), status="draft")
    assert evaluate(shown(), [draft], DAY) == ()
    assert len(judge_by(shown(), [draft], DAY)) == 1


def test_a_draft_makes_neither_gap_nor_overlap(tmp_path: Path) -> None:
    folder_of(tmp_path, TESTS)
    later = "\n".join((RULE.replace("2014-01-01", "2027-01-01"), "status: draft"))
    (tmp_path / "verneombud" / "timer.2027.yaml").write_text(later, encoding="utf-8")
    assert check_rule_set(tmp_path) == ()
    promoted = later.replace("status: draft", "status: trial")
    (tmp_path / "verneombud" / "timer.2027.yaml").write_text(promoted, encoding="utf-8")
    assert "rule-overlap" in [problem.code for problem in check_rule_set(tmp_path)]


def test_the_list_shows_the_status(tmp_path: Path) -> None:
    run = compliance("rules", "list", "--rules", folder_of(tmp_path, "status: draft"))
    assert run.code == 0
    assert "utkast" in run.out


def test_a_draft_alone_cannot_judge(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text("organisation: {name: Prøve}\n", encoding="utf-8")
    rules = tmp_path / "regler"
    rules.mkdir()
    run = compliance("check", tmp_path / "d.yaml", "--rules", folder_of(rules, "status: draft"))
    assert run.code == 2
    assert "utkast blir ikke vurdert" in run.err


def test_a_change_no_test_notices_is_told_of_a_stable_rule(tmp_path: Path) -> None:
    few = TESTS.splitlines()
    folder_of(tmp_path, "status: stable", "\n".join(few[:3]), REVIEWED)
    run = compliance("rules", "test", "--mutate", "--rules", tmp_path)
    assert run.code == 1
    assert "timer er «stable», men tåler ikke prøven" in run.out
    folder_of(tmp_path, "status: trial", "\n".join(few[:3]), REVIEWED)
    assert "tåler ikke prøven" not in compliance("rules", "test", "--mutate", "--rules", tmp_path).out
