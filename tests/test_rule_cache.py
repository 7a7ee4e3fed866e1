"""Rules to judge by: found faultless once, and then read from the store until any file is another."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from compliance.data import data_folder
from compliance.errors import RuleSetError
from compliance.rules import library
from compliance.rules.cache import ParseCache
from compliance.rules.library import RuleLibrary, load_rules, load_rules_to_judge_by

RULES = data_folder("rules")
ON = date(2026, 3, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A few rules, one of which reads the findings of others."""
    chosen = tmp_path / "rules"
    for name in ("bht", "violence", "psychosocial"):
        shutil.copytree(RULES / name, chosen / name)
    for name in ("msd", "harassment"):
        if (RULES / name).is_dir():
            shutil.copytree(RULES / name, chosen / name)
    return chosen


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "rules.json"


def to_judge_by(folder: Path, store: Path) -> RuleLibrary:
    return load_rules_to_judge_by(folder, ParseCache(store))


def test_the_same_rules_come_out_first_time_and_after(folder: Path, store: Path) -> None:
    plain = load_rules(folder)
    for _ in range(2):
        held = to_judge_by(folder, store)
        assert held.ids == plain.ids
        assert held.first_day == plain.first_day
        for day in (date(2016, 5, 1), date(2022, 5, 1), ON):
            pairs = zip(held.on(day), plain.on(day), strict=True)
            assert all(one.definition.criteria == other.definition.criteria for one, other in pairs)
        assert [rule.file for rule in held] == [rule.file for rule in plain]
        assert held.versions("vold-kartlegging")[0].definition.tests == ()


def test_only_what_is_in_force_is_compiled(
    folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_judge_by(folder, store)
    compiled = []
    real = library.compile_rule
    monkeypatch.setattr(library, "compile_rule", lambda *given: compiled.append(given[1]) or real(*given))
    held = to_judge_by(folder, store)
    assert compiled == []
    assert sorted(rule.file for rule in held.on(ON)) == sorted(compiled)
    assert len(compiled) < len(held.rules)


def test_tests_are_not_read_and_what_stands_after_them_is(folder: Path, store: Path) -> None:
    file = folder / "violence" / "vold-oppfolging.2026.yaml"
    text = file.read_text(encoding="utf-8").rstrip("\n")
    file.write_text(f"{text}\n  - {{name: [}}\n# a note\nno_such_field: 1\n", encoding="utf-8")
    with pytest.raises(RuleSetError) as caught:
        to_judge_by(folder, store)
    (problem,) = caught.value.problems
    assert problem.code == "unknown-field"
    assert problem.place.line == len(text.split("\n")) + 3
    assert not store.exists()


def test_a_changed_file_is_checked_again(folder: Path, store: Path) -> None:
    to_judge_by(folder, store)
    file = folder / "violence" / "vold-oppfolging.2026.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("reaction: guidance", "reaction: advice"), encoding="utf-8")
    with pytest.raises(RuleSetError, match="advice"):
        to_judge_by(folder, store)


def test_a_file_taken_away_makes_those_that_read_it_faulty(folder: Path, store: Path) -> None:
    to_judge_by(folder, store)
    for file in folder.glob("violence/vold-kartlegging.*.yaml"):
        file.unlink()
    with pytest.raises(RuleSetError, match="vold-kartlegging"):
        to_judge_by(folder, store)


def test_a_file_renamed_to_another_period_is_faulty(folder: Path, store: Path) -> None:
    to_judge_by(folder, store)
    file = folder / "violence" / "vold-oppfolging.2026.yaml"
    file.rename(file.with_name("vold-oppfolging.2025.yaml"))
    with pytest.raises(RuleSetError, match=r"vold-oppfolging\.2026\.yaml"):
        to_judge_by(folder, store)


def test_several_folders_are_remembered_beside_each_other(folder: Path, store: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder / "violence", other)
    to_judge_by(folder, store)
    to_judge_by(other, store)
    before = store.stat().st_mtime_ns
    to_judge_by(folder, store)
    to_judge_by(other, store)
    assert store.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"format": "compliance-rules/2", "program": 1}', "\xff"]
)
def test_a_store_that_makes_no_sense_is_empty(folder: Path, store: Path, content: str) -> None:
    store.parent.mkdir()
    store.write_text(content, encoding="latin-1")
    assert to_judge_by(folder, store).ids == load_rules(folder).ids


def test_without_a_file_nothing_is_remembered(folder: Path) -> None:
    assert load_rules_to_judge_by(folder, ParseCache(None)).ids == load_rules(folder).ids


def test_a_store_of_another_program_is_not_trusted(folder: Path, store: Path) -> None:
    to_judge_by(folder, store)
    held = json.loads(store.read_text(encoding="utf-8"))
    held["program"] = "another"
    held["files"] = {digest: {"id": "forged"} for digest in held["files"]}
    store.write_text(json.dumps(held), encoding="utf-8")
    assert "forged" not in to_judge_by(folder, store).ids
