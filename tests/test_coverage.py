"""`rules coverage`: which ledd and letters the rules cover, and which clauses the tests have shown to decide."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT, compliance
from judging import SAME, criterion, rule

from compliance.errors import Problem
from compliance.law import parse
from compliance.maintenance.clause_coverage import APPLIES_WHEN, LeafCoverage, PartCoverage, clauses_of
from compliance.maintenance.coverage import Coverage, coverage_of
from compliance.maintenance.coverage_report import coverage_as_json, coverage_as_text
from compliance.maintenance.not_covered import Reasons, read_reasons
from compliance.maintenance.provision_coverage import PlaceCoverage, covers, places_of
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, load_rules
from compliance.state import State

MET, BREACH, UNKNOWN, REVIEW = State.MET, State.BREACH, State.NOT_DOCUMENTED, State.REVIEW
HOURS = {"at_least": {"value": "item.training_hours", "limit": 40}}
AGREED = {"exists": "item.shorter_training_agreement.agreed_on"}
WEIGH = {"judgement": {"id": "enough", "nb": "Er det nok?", "nn": "Er det nok?"}}


@pytest.fixture(scope="module")
def shipped() -> RuleLibrary:
    return load_rules()


@pytest.fixture(scope="module")
def coverage(shipped: RuleLibrary) -> Coverage:
    return coverage_of(shipped, ROOT / "rules")


def representative(name: str, expect: str, /, **fields: Any) -> dict[str, Any]:
    return {"name": name, "given": {"safety_representatives": [{"id": "vo", **fields}]}, "expect": expect}


def of_tests(check: dict[str, Any], *tests: dict[str, Any], **more: Any) -> tuple[PartCoverage, ...]:
    """The coverage of a rule with one criterion and these tests."""
    one = rule(
        criterion(check, **more.pop("with_criterion", {})),
        for_each="safety_representatives",
        no_subject={"reason": SAME, "ask": SAME},
        tests=list(tests),
        **more,
    )
    return clauses_of(RuleLibrary((one,), {}), one)


def only(parts: tuple[PartCoverage, ...]) -> LeafCoverage:
    return parts[0].leaves[0]


# ---------------------------------------------------------------- clauses


def test_a_clause_alone_is_shown_by_a_test_of_each_outcome() -> None:
    enough, short = (
        representative("nok", "met", training_hours=40),
        representative("lite", "breach", training_hours=39),
    )
    leaf = only(of_tests(HOURS, enough, short, representative("ukjent", "not_documented")))
    assert leaf.shown == (BREACH, UNKNOWN, MET)
    assert leaf.missing == ()
    assert only(of_tests(HOURS, enough)).missing == (BREACH, UNKNOWN)


def test_a_clause_decides_nothing_where_another_decides_the_same() -> None:
    both = representative(
        "begge", "met", training_hours=40, shorter_training_agreement={"agreed_on": "2024-01-01"}
    )
    (part,) = of_tests({"any": [HOURS, AGREED]}, both)
    assert [leaf.shown for leaf in part.leaves] == [(), ()]
    hours = representative("bare timer", "met", training_hours=40, shorter_training_agreement=False)
    (part,) = of_tests({"any": [HOURS, AGREED]}, both, hours)
    assert [leaf.shown for leaf in part.leaves] == [(MET,), ()]
    assert [leaf.leaf.place for leaf in part.leaves] == ["check any 1", "check any 2"]


def test_a_false_clause_decides_only_where_every_alternative_is_false() -> None:
    neither = representative("ingen", "breach", training_hours=39, shorter_training_agreement=False)
    (part,) = of_tests({"any": [HOURS, AGREED]}, neither)
    assert [leaf.shown for leaf in part.leaves] == [(BREACH,), (BREACH,)]


def test_a_question_can_be_left_to_weigh_and_answered() -> None:
    short = representative("lite", "review", training_hours=39)
    yes = {**short, "name": "ja", "judged": {"one": True}, "expect": "met"}
    no = {**short, "name": "nei", "judged": {"one": False}, "expect": "breach"}
    (part,) = of_tests({"any": [HOURS, WEIGH]}, short)
    assert part.leaves[1].shown == (REVIEW,)
    assert part.leaves[1].missing == (BREACH, MET)
    # A judgement that stands in the other alternative hides every false answer of the first.
    (part,) = of_tests({"any": [HOURS, WEIGH]}, short, yes, no)
    assert part.leaves[1].shown == (BREACH, REVIEW, MET)
    assert part.leaves[0].shown == (BREACH,)


def test_a_condition_is_shown_when_the_criterion_would_be_left_out_without_it() -> None:
    when = {"equals": {"value": "item.kind", "to": "ordinary"}}
    test = representative("nok", "met", training_hours=40, kind="ordinary")
    (part,) = of_tests(HOURS, test, with_criterion={"when": when})
    assert [(leaf.leaf.place, leaf.shown) for leaf in part.leaves] == [("check", (MET,)), ("when", (MET,))]
    assert BREACH in part.leaves[1].missing


def test_applies_when_is_a_part_with_its_tests() -> None:
    applies = {"check": {"is_true": "organisation.shift_work"}, "reason": SAME, "ask": SAME}
    test = representative("gjelder ikke", "not_applicable", training_hours=40)
    test["given"]["organisation"] = {"shift_work": False}
    condition, hours = of_tests(HOURS, test, applies_when=applies)
    assert (condition.id, condition.tests) == (APPLIES_WHEN, ("gjelder ikke",))
    assert condition.leaves[0].shown == (BREACH,)
    assert hours.tests == ()


def test_a_clause_of_items_says_which_list_it_reads() -> None:
    hazards = "unit.violence_assessment.hazards"
    check = {"some": {"of": hazards, "check": {"all": [{"exists": "each.where"}, {"exists": "each.when"}]}}}
    one = rule(criterion(check), for_each="units")
    (part,) = clauses_of(RuleLibrary((one,), {}), one)
    assert [leaf.leaf.place for leaf in part.leaves] == ["check some all 1", "check some all 2"]
    assert [leaf.leaf.reads for leaf in part.leaves] == [(f"{hazards}[].where",), (f"{hazards}[].when",)]
    assert part.is_tried_in_full
    assert [leaf.missing for leaf in part.leaves] == [(BREACH, UNKNOWN, MET)] * 2


# ---------------------------------------------------------------- provisions


@pytest.mark.parametrize(
    ("cited", "place", "only_one", "is_covered"),
    [
        ("aml § 3-1 (1) 2.p.", "aml § 3-1 (1)", False, True),
        ("aml § 3-1 (2)", "aml § 3-1 (2) g", False, True),
        ("aml § 3-1 (2) c", "aml § 3-1 (2) g", False, False),
        ("aml § 3-1", "aml § 3-1 (2) g", False, False),
        ("folm § 13-2", "folm § 13-2 e", True, False),
        ("folm § 3-19", "folm § 3-19", True, True),
        ("fua § 1A-3 2.p.", "fua § 1A-3", True, True),
        ("fua § 23A-4 (2) 1.p.", "fua § 23A-4 (2) a", False, False),
    ],
)
def test_what_a_citation_covers(cited: str, place: str, only_one: bool, is_covered: bool) -> None:
    assert covers(parse(cited)[0], parse(place)[0], only_one=only_one) is is_covered


def places(*rules: CompiledRule) -> dict[tuple[str, date], PlaceCoverage]:
    return {(str(one.place), one.first): one for one in places_of(rules)}


def test_places_are_those_of_the_period_the_rule_is_in_force() -> None:
    old = rule(criterion(HOURS, basis=["aml § 4-3 (4)"]), for_each="safety_representatives",
               no_subject={"reason": SAME, "ask": SAME}, basis=["aml § 4-3 (4)"],
               in_force={"from": "2024-01-01", "to": "2025-12-31"})  # fmt: skip
    found = places(old)
    assert {first for _, first in found} == {date(2024, 1, 1)}
    assert found["aml § 4-3 (4)", date(2024, 1, 1)].is_covered
    assert not found["aml § 4-3 (3)", date(2024, 1, 1)].is_covered


def test_the_basis_of_the_rule_shows_the_section_but_covers_nothing() -> None:
    one = rule(criterion({"is_true": "organisation.shift_work"}), basis=["aml § 7-2 (2)", "folm § 3-19"])
    assert not places(one)["aml § 7-2 (2) a", date(2007, 6, 15)].is_covered


def test_every_ledd_and_letter_the_shipped_rules_leave_out_has_a_reason(coverage: Coverage) -> None:
    assert [(str(one.coverage.place), one.coverage.first) for one in coverage.open_places] == []
    for one in coverage.places:
        assert one.coverage.is_covered != (one.reason is not None), one.coverage.place


def test_the_gaps_of_the_shipped_tests_are_told(
    coverage: Coverage, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are no fault: the mutation run is what demands tests. But they are counted, and can be read."""
    missing = {one.name: one.missing for one in coverage.rules if one.missing}
    with capsys.disabled():
        sys.stderr.write(
            f"\nclauses not shown to decide alone: {sum(missing.values())} outcomes in {len(missing)} rule files\n"
        )
    leaves = [leaf for one in coverage.rules for part in one.parts for leaf in part.leaves]
    assert leaves
    assert all(set(leaf.shown) <= set(leaf.possible) for leaf in leaves)
    assert sum(len(leaf.shown) for leaf in leaves) > sum(missing.values())


def test_documents_and_facts_are_those_of_the_rule(coverage: Coverage) -> None:
    training = next(one for one in coverage.rules if one.rule.id == "verneombud-opplaering")
    assert "course_certificate" in [kind.value for kind in training.documents]
    assert "item.training_hours" in training.reads
    assistance = next(one for one in coverage.rules if one.rule.id == "bht-bistand-til-palegg")
    assert assistance.rule.reads_rules


def test_the_reports_say_the_same(coverage: Coverage) -> None:
    data = json.loads(coverage_as_json(coverage))
    missing = sum(
        len(c["not_shown"]) for one in data["rules"] for part in one["parts"] for c in part["clauses"]
    )
    for language in ("nb", "nn"):
        text = coverage_as_text(coverage, language)
        assert f"manglar {missing}." in text or f"mangler {missing}." in text
        assert max(map(len, text.splitlines())) <= 110
    assert coverage_as_json(coverage) == coverage_as_json(coverage)


# ---------------------------------------------------------------- reasons


def reasons(folder: Path, library: RuleLibrary, *entries: str) -> Reasons:
    because = "because: {nb: Det er en grunn., nn: Det er ein grunn.}"
    lines = "\n".join(f"  - {{provision: {entry}, {because}}}" for entry in entries)
    (folder / "not-covered.yaml").write_text(f"not_covered:\n{lines}\n", encoding="utf-8")
    return read_reasons(folder, library)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_folder_without_the_file_has_no_reasons(tmp_path: Path, shipped: RuleLibrary) -> None:
    assert read_reasons(tmp_path, shipped) == Reasons((), ())


def test_reasons_are_held_to_the_law_and_to_the_rules(tmp_path: Path, shipped: RuleLibrary) -> None:
    assert codes(reasons(tmp_path, shipped, "aml § 3-1 (2) g").problems) == []
    assert codes(reasons(tmp_path, shipped, "aml § 3-1 (2) z").problems) == ["citation-unknown-part"]
    assert codes(reasons(tmp_path, shipped, "aml § 3-1 (2) c").problems) == ["not-covered-is-covered"]
    assert codes(reasons(tmp_path, shipped, "aml § 3-1 (2) b–d").problems) == ["not-covered-is-covered"]
    assert codes(reasons(tmp_path, shipped, "aml § 18-5 (1)").problems) == ["not-covered-no-place"]
    twice = reasons(tmp_path, shipped, "aml § 3-2 (4) a", "aml § 3-2 (4) a–b")
    assert codes(twice.problems) == ["not-covered-twice"]
    assert twice.problems[0].place.line == 3


def test_a_reason_can_be_given_for_one_period_only(tmp_path: Path, shipped: RuleLibrary) -> None:
    always = reasons(tmp_path, shipped, "aml § 4-3 (4)")
    assert codes(always.problems) == ["not-covered-is-covered"]
    now = reasons(tmp_path, shipped, "aml § 4-3 (4), in_force: {from: 2026-01-01}")
    assert codes(now.problems) == []


def test_a_reason_must_be_given_in_both_forms_of_norwegian(tmp_path: Path, shipped: RuleLibrary) -> None:
    text = "not_covered:\n  - {provision: aml § 3-1 (2) g, because: {nb: Det er en grunn.}}\n"
    (tmp_path / "not-covered.yaml").write_text(text, encoding="utf-8")
    assert read_reasons(tmp_path, shipped).problems
    text = "not_covered:\n  - {provision: aml § 3-1 (2) g, because: {nb: Det er ikke så., nn: Det er ikke så.}}\n"
    (tmp_path / "not-covered.yaml").write_text(text, encoding="utf-8")
    assert codes(read_reasons(tmp_path, shipped).problems) == ["word-not-nn"]


# ---------------------------------------------------------------- the command


def test_the_command_shows_one_rule() -> None:
    done = compliance("rules", "coverage", "verneombud-opplaering")
    assert (done.code, done.err) == (0, "")
    assert "folm § 3-19" in done.out
    assert "vold-kartlegging" not in done.out
    ended = compliance("rules", "coverage", "vold-opplaering")
    assert "fua § 23A-2 (1)          2017-01-01 – 2025-12-31  " in ended.out


def test_the_command_writes_json() -> None:
    done = compliance("rules", "coverage", "bht-plan", "--format", "json")
    data = json.loads(done.out)
    assert [one["rule"] for one in data["rules"]] == ["bht-plan.2014"]
    letters = {one["provision"]: one for one in data["provisions"]}
    assert letters["aml § 7-2 (2) a"]["tests"] > 0
    assert letters["aml § 7-2 (2) b"]["not_covered_because"]["nn"]


def test_the_command_names_the_rule_that_was_meant() -> None:
    done = compliance("rules", "coverage", "bht-plam")
    assert done.code == 2
    assert "bht-plan" in done.err


def test_a_place_without_a_reason_is_listed_and_the_code_says_so(tmp_path: Path) -> None:
    source = ROOT / "rules" / "verneombud" / "verneombud-opplaering.2014.yaml"
    (tmp_path / source.name).write_bytes(source.read_bytes())
    done = compliance("rules", "coverage", "--rules", tmp_path, "--lang", "nn")
    assert done.code == 1
    assert "Skriv grunngivinga i not-covered.yaml" in done.out
    (tmp_path / "not-covered.yaml").write_text(
        "not_covered:\n  - provision: folm § 3-19\n    because: {nb: Nei da., nn: Nei då.}\n",
        encoding="utf-8",
    )
    wrong = compliance("rules", "coverage", "--rules", tmp_path)
    assert wrong.code == 4
    assert "not-covered.yaml:2:16" in wrong.err
    assert compliance("rules", "check", "--rules", tmp_path).code == 4
