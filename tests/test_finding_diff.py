"""What another rule set or another date changes in findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from judging import DAY, SAME, criterion, of_representative, representative, rule, shown

from compliance.documentation.load import load_documentation
from compliance.errors import DocumentationError
from compliance.evaluation import CriterionStatus, evaluate
from compliance.maintenance.case_diff import changes_between_dates, changes_in_cases
from compliance.maintenance.documentation_cases import DocumentationCase, documentation_cases
from compliance.maintenance.finding_diff import FindingChange, finding_changes
from compliance.maintenance.finding_diff_report import date_diff_report
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, load_rules
from compliance.state import State

ROOT = Path(__file__).parents[1]
EXAMPLE = load_documentation([ROOT / "examples" / "barnevernsinstitusjon" / "documentation"])
LIBRARY = load_rules()
BEFORE, AFTER = date(2025, 12, 31), date(2026, 1, 1)


def hours(limit: int) -> CompiledRule:
    return of_representative({"at_least": {"value": "item.training_hours", "limit": limit}})


def library(*rules: CompiledRule) -> RuleLibrary:
    return RuleLibrary(rules, {})


def change(before: CompiledRule, after: CompiledRule, trained: int) -> tuple[FindingChange, ...]:
    documentation = representative(training_hours=trained)
    return finding_changes(*(evaluate(documentation, [one], DAY) for one in (before, after)))


def test_the_same_rules_change_nothing() -> None:
    found = evaluate(EXAMPLE, LIBRARY.on(AFTER), AFTER)
    assert finding_changes(found, evaluate(EXAMPLE, LIBRARY.on(AFTER), AFTER)) == ()
    assert changes_between_dates(EXAMPLE, LIBRARY, AFTER, AFTER, LIBRARY.ids) == ()


def test_a_state_that_changes_with_the_criterion_behind_it() -> None:
    (found,) = change(hours(40), hours(45), 42)
    assert found.states == (State.MET, State.BREACH)
    assert [one.statuses for one in found.criteria] == [(CriterionStatus.MET, CriterionStatus.FAILED)]
    assert found.changes_result
    assert found.changes_reaction
    assert change(hours(40), hours(45), 50) == ()


def test_another_basis_leaves_the_result_as_it_was() -> None:
    one = of_representative({"exists": "item.training_hours"})
    other = of_representative({"exists": "item.training_hours"}, basis=["folm § 3-18"])
    (found,) = change(one, other, 40)
    assert not found.changes_result
    assert [part.bases[0] != part.bases[1] for part in found.criteria] == [True]


def test_a_rule_that_no_longer_applies_tells_why_and_not_of_its_criteria() -> None:
    check = {"exists": "organisation.name"}
    reason = {"nb": "Det gjelder ikke her.", "nn": "Det gjeld ikkje her."}
    applies = {
        "check": {"equals": {"value": "organisation.name", "to": "en annen"}},
        "reason": reason,
        "ask": SAME,
    }
    one, other = rule(criterion(check)), rule(criterion(check), applies_when=applies)
    (found,) = finding_changes(*(evaluate(shown(), [each], DAY) for each in (one, other)))
    assert found.states == (State.MET, State.NOT_APPLICABLE)
    assert found.criteria == ()
    report = date_diff_report("Prøve", (DAY, DAY), (found,), "nb")
    assert "Det gjelder ikke her." in report


def test_what_to_ask_is_told_also_where_something_else_fails() -> None:
    fails = criterion({"at_least": {"value": "organisation.employees", "limit": 9}})
    asks = {"nb": "Hva er svaret?", "nn": "Kva er svaret?"}
    silent = criterion({"exists": "organisation.industry_codes"}, "two", ask=asks)
    documentation = shown(organisation={"name": "Prøve", "employees": 3})
    changes = finding_changes(
        *(evaluate(documentation, [each], DAY) for each in (rule(fails), rule(fails, silent)))
    )
    report = date_diff_report("Prøve", (BEFORE, AFTER), changes, "nb")
    assert "two: fantes ikke → mangler dokumentasjon" in report
    assert report.count("Hva er svaret?") == 1


def test_findings_appear_and_disappear() -> None:
    documentation = representative(training_hours=40)
    case = DocumentationCase("sak", documentation, DAY)
    new = changes_in_cases([case], library(), library(hours(40)))
    assert new.total == 1
    assert [one.states for one in new.with_new_result[0].changes] == [(None, State.MET)]
    gone = changes_in_cases([case], library(hours(40)), library())
    assert [one.states for one in gone.with_new_result[0].changes] == [(State.MET, None)]


def test_only_the_cases_that_change_are_counted() -> None:
    cases = [DocumentationCase(f"{n}", representative(training_hours=n), DAY) for n in range(38, 48)]
    found = changes_in_cases(cases, library(hours(40)), library(hours(43)))
    assert (found.total, [case.name for case in found.with_new_result]) == (10, ["40", "41", "42"])


def test_chapter_23a_becomes_3a_when_the_law_changes() -> None:
    changes = changes_between_dates(EXAMPLE, LIBRARY, BEFORE, AFTER, LIBRARY.ids)
    (training,) = [one for one in changes if one.id == "vold-opplaering.fjellbu"]
    assert training.states == (State.NOT_DOCUMENTED, State.NOT_DOCUMENTED)
    assert training.changes_basis
    assert not training.changes_result
    for language, basis in (
        ("nb", "forskrift om utførelse av arbeid"),
        ("nn", "forskrift om utføring av arbeid"),
    ):
        report = date_diff_report("Prøve", (BEFORE, AFTER), changes, language)  # type: ignore[arg-type]
        assert f"{basis} § 23A-2" in report
        assert f"{basis} § 3A-5" in report


def test_a_report_that_nothing_has_changed() -> None:
    report = date_diff_report("Prøve", (BEFORE, AFTER), (), "nn")
    assert report.splitlines() == [
        "Prøve: 31. desember 2025 samanlikna med 1. januar 2026",
        "Ingen funn er endra.",
    ]


def test_the_cases_of_a_folder(tmp_path: Path) -> None:
    for name in ("b", "a", ".skjult"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sak.yaml").write_text("organisation: {name: X}\n", encoding="utf-8")
    (tmp_path / "a" / "under").mkdir()
    example = tmp_path / "c"
    (example / "documentation").mkdir(parents=True)
    (example / "documentation" / "sak.json").write_text('{"organisation": {"name": "X"}}', encoding="utf-8")
    (example / "expected.yaml").write_text("- {on: 2026-02-01}\n- {on: 2025-12-01}\n", encoding="utf-8")
    found = list(documentation_cases([("saker", tmp_path)], None, lambda _documentation: DAY))
    assert [(case.name, case.on) for case in found] == [
        ("saker/a", DAY),
        ("saker/b", DAY),
        ("saker/c", date(2026, 2, 1)),
        ("saker/c", date(2025, 12, 1)),
    ]
    given = list(
        documentation_cases([("en", tmp_path / "a" / "sak.yaml"), ("to", example)], AFTER, lambda _: DAY)
    )
    assert [(case.name, case.on) for case in given] == [("en", AFTER), ("to", AFTER)]


def test_every_faulty_case_is_told_of_after_the_good_ones(tmp_path: Path) -> None:
    for name, text in (
        ("a", "organisation: [\n"),
        ("b", "organisation: {name: X}\n"),
        ("c", "nonsense: 1\n"),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sak.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "d" / "documentation").mkdir(parents=True)
    (tmp_path / "d" / "documentation" / "sak.yaml").write_text("organisation: {name: X}\n", encoding="utf-8")
    (tmp_path / "d" / "expected.yaml").write_text("- {checklist: barnevern}\n", encoding="utf-8")
    cases = documentation_cases([("saker", tmp_path)], None, lambda _documentation: DAY)
    assert next(cases).name == "saker/b"
    with pytest.raises(DocumentationError) as raised:
        next(cases)
    faulty = {Path(problem.place.file).relative_to(tmp_path).parts[0] for problem in raised.value.problems}
    assert faulty == {"a", "c", "d"}


def test_what_is_beside_the_documentation_of_a_case_is_no_documentation(tmp_path: Path) -> None:
    text = "organisation: {name: X}\n"
    for name, content in (
        ("sak/case.yaml", "reference: 2026/1\n"),
        ("sak/decisions.yaml", "orders: []\n"),
        ("sak/answers/kurs/answer.yaml", "to: [1]\n"),
        ("sak/documentation/alt.yaml", text),
        ("import/csv.mapping.yaml", "document: {id: a}\n"),
        ("import/mapping.schema.json", "{}\n"),
        ("annet/alt.yaml", text),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    found = documentation_cases([("saker", tmp_path)], None, lambda _documentation: DAY)
    assert [case.name for case in found] == ["saker/annet", "saker/sak"]
