"""A new rule file: a draft that is sound from the start, and never in place of another file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from command_line import compliance

from compliance.errors import UsageError
from compliance.maintenance.rule_set import check_rule_set
from compliance.maintenance.rule_tests import run_tests
from compliance.maintenance.skeleton import new_rule
from compliance.rules.library import load_rules

DAY = date(2026, 11, 20)


def test_the_draft_has_nothing_wrong_and_its_tests_pass(tmp_path: Path) -> None:
    file = new_rule("ny-regel", "tema", tmp_path, DAY)
    assert file == tmp_path / "tema" / "ny-regel.2026.yaml"
    assert check_rule_set(tmp_path) == ()
    library = load_rules(tmp_path)
    assert [rule.definition.is_draft for rule in library] == [True]
    assert library.on(DAY) == ()
    assert [one.reason for one in run_tests(library)] == [""] * 4


def test_two_drafts_may_still_be_alike(tmp_path: Path) -> None:
    new_rule("en", "tema", tmp_path, DAY)
    new_rule("to", "tema", tmp_path, DAY)
    assert check_rule_set(tmp_path) == ()


def test_only_a_test_and_a_word_are_between_a_draft_and_a_trial(tmp_path: Path) -> None:
    file = new_rule("ny-regel", "tema", tmp_path, DAY)
    text = file.read_text(encoding="utf-8").replace("status: draft", "status: trial")
    file.write_text(text, encoding="utf-8")
    assert check_rule_set(tmp_path) == ()
    assert len(load_rules(tmp_path).on(DAY)) == 1


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file = new_rule("ny-regel", "tema", tmp_path, DAY)
    file.write_text("mitt", encoding="utf-8")
    for theme, day in (("tema", DAY), ("annet", DAY), ("tema", date(2030, 1, 1))):
        with pytest.raises(UsageError, match="finnes allerede"):
            new_rule("ny-regel", theme, tmp_path, day)
    assert file.read_text(encoding="utf-8") == "mitt"
    assert len(list(tmp_path.rglob("*.yaml"))) == 1


@pytest.mark.parametrize("name", ["Ny", "1regel", "ny regel", "../ut", "", "æ", "-a", "a" * 61])
def test_an_id_that_cannot_be_used(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="kan ikke være id"):
        new_rule(name, "tema", tmp_path, DAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("theme", ["../ut", "a/b", "", ".", "/ut"])
def test_a_theme_that_would_lead_elsewhere(tmp_path: Path, theme: str) -> None:
    with pytest.raises(UsageError, match="mappe for regler"):
        new_rule("ny-regel", theme, tmp_path, DAY)
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "tema").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="Kan ikke skrive"):
        new_rule("ny-regel", "tema", tmp_path, DAY)


def test_the_command_writes_into_a_folder_and_names_the_next_step(tmp_path: Path) -> None:
    run = compliance("rules", "new", "ny-regel", "--theme", "tema", "--rules", tmp_path / "egne")
    assert run.code == 0
    assert "compliance rules check --rules" in run.out
    assert "compliance schema rule -o" in run.out
    checked = compliance("rules", "check", "--rules", tmp_path / "egne")
    assert (checked.code, checked.out) == (0, "Ingen feil.\n")


def test_without_a_folder_the_rules_folder_here_is_used(tmp_path: Path) -> None:
    run = compliance("rules", "new", "ny-regel", "--from", "2027-01-01", folder=tmp_path)
    assert run.code == 0
    assert (tmp_path / "rules" / "utkast" / "ny-regel.2027.yaml").is_file()
    again = compliance("rules", "new", "ny-regel", folder=tmp_path)
    assert again.code == 2
    assert "finnes allerede" in again.err
