"""A change no test notices is named with the test that would; the result is the same on every number of cores."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from command_line import compliance
from judging import SAME, criterion, rule

from compliance.cli import progress as progress_module
from compliance.cli.progress import Progress
from compliance.maintenance.killing_tests import missing_test
from compliance.maintenance.mutants import mutants_of
from compliance.maintenance.mutation_run import mutate_in_parallel
from compliance.rules.library import RuleLibrary, load_rules
from compliance.rules.model import Rule

IDS = frozenset({"rule", "first", "second"})
OF_REPRESENTATIVES: dict[str, Any] = {
    "for_each": "safety_representatives",
    "no_subject": {"reason": SAME, "ask": SAME},
}
HOURS = {"at_least": {"value": "item.training_hours", "limit": 40}}
IN_OFFICE = {"is_true": "item.in_office"}


def suggestions(definition: Rule) -> dict[str, str]:
    return {
        f"{place}: {change.nb}": missing_test(definition, mutant, IDS).nb
        for place, change, mutant in mutants_of(definition)
    }


def of_check(check: dict[str, Any], **more: Any) -> dict[str, str]:
    return suggestions(rule(criterion(check, **more), **OF_REPRESENTATIVES).definition)


@pytest.mark.parametrize(
    ("check", "change", "said"),
    [
        (
            HOURS,
            "grensen endret fra 40 til 39",
            "item.training_hours: 39. expect: {state: breach, failed: [one]}",
        ),
        (HOURS, "grensen endret fra 40 til 41", "item.training_hours: 40. expect: met"),
        (IN_OFFICE, "item.in_office bare må være besvart", "item.in_office: false. expect: {state: breach"),
        (
            {"any": [HOURS, IN_OFFICE]},
            "«alle» i stedet for «minst én»",
            "item.training_hours: 41. expect: met",
        ),
        ({"all": [HOURS, IN_OFFICE]}, "uten ledd 2 av 2", "item.in_office: false. expect: {state: breach"),
        (
            {"one_of": {"value": "item.kind", "items": ["chief", "deputy"]}},
            "uten «chief»",
            "item.kind: chief. expect: met",
        ),
        (
            {"within_months": {"value": "item.selected_on", "of": "on", "months": 6}},
            "6 måneder endret til 5",
            "on: 2014-01-01, item.selected_on: 2013-07-01. expect: met",
        ),
        (
            {"some": {"of": "item.courses", "check": {"at_least": {"value": "each.hours", "limit": 4}}}},
            "grensen endret fra 4 til 5",
            "item.courses: [{each.hours: 4}]. expect: met",
        ),
    ],
)
def test_the_missing_test_is_named(check: dict[str, Any], change: str, said: str) -> None:
    assert said in of_check(check)[f"one: {change}"]


def test_a_part_that_changes_nothing_is_called_superfluous() -> None:
    said = of_check({"any": [HOURS, {"all": [HOURS, IN_OFFICE]}]})["one: uten ledd 2 av 2"]
    assert "overflødig" in said


def test_silence_is_named_where_it_counts() -> None:
    said = of_check(HOURS, in_writing=["folm § 3-19"])["one: kravet om skriftlighet tatt bort"]
    assert "lest i sin helhet og ikke sier noe om item.training_hours" in said
    assert "breach" in said


def test_criteria_periods_and_needs() -> None:
    two = criterion(IN_OFFICE, "two", needs=["one"], when=HOURS)
    found = suggestions(rule(criterion(HOURS), two, **OF_REPRESENTATIVES).definition)
    assert "failed: [two]" in found["two: kriteriet tatt bort"]
    assert "«one» svikter" in found["two: uten «needs: one»"]
    assert "on: 2014-01-01" in found["in_force: gjelder fra én dag senere"]
    assert "ikke bli vurdert" in found["two: «when» tatt bort"]


def test_when_the_point_applies() -> None:
    applies = {"check": IN_OFFICE, "reason": SAME, "ask": SAME}
    found = suggestions(rule(criterion(HOURS), applies_when=applies, **OF_REPRESENTATIVES).definition)
    assert "item.in_office: false. expect: not_applicable" in found["applies_when: vilkåret tatt bort"]


@pytest.fixture(scope="module")
def shipped() -> RuleLibrary:
    return load_rules()


def test_two_processes_find_what_one_finds(shipped: RuleLibrary) -> None:
    ids = ("bht-bruk", "bht-tilknytning")
    told: list[tuple[int, int]] = []
    shared = mutate_in_parallel(shipped, None, ids, lambda done, total: told.append((done, total)), workers=2)
    alone = mutate_in_parallel(shipped, None, ids, lambda _done, _total: None, workers=1)
    assert shared == alone
    assert told == [(number, 4) for number in range(1, 5)]


def test_without_other_processes_it_is_done_in_this_one(
    shipped: RuleLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_arguments: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr("compliance.maintenance.mutation_run.ProcessPoolExecutor", refused)
    ids = ("bht-bruk", "bht-tilknytning")
    result = mutate_in_parallel(shipped, None, ids, lambda _done, _total: None, workers=2)
    assert result.tried > 0
    assert result.survivors == ()


def test_rules_that_changed_meanwhile_are_tried_in_this_process(shipped: RuleLibrary, tmp_path: Path) -> None:
    result = mutate_in_parallel(
        shipped, tmp_path, ("bht-bruk", "bht-tilknytning"), lambda _done, _total: None, workers=2
    )
    assert result.survivors == ()


def test_a_survivor_is_told_with_its_test_in_both_forms(tmp_path: Path) -> None:
    text = RULE_WITHOUT_LIMIT
    (tmp_path / "timer.2014.yaml").write_text(text, encoding="utf-8")
    run = compliance("rules", "test", "--mutate", "--rules", tmp_path)
    assert run.code == 1
    assert (
        "Legg til en test med organisation.employees: 4. expect: {state: breach, failed: [enough]}."
        in run.out
    )
    nynorsk = compliance("rules", "test", "--mutate", "--rules", tmp_path, "--lang", "nn")
    assert "Legg til ein test med organisation.employees: 4." in nynorsk.out


RULE_WITHOUT_LIMIT = """
id: timer
title: {nb: Verneombud, nn: Verneombod}
question: {nb: Er det mange?, nn: Er det mange?}
in_force: {from: 2014-01-01}
basis: [folm § 3-19]
criteria:
  - id: enough
    text: {nb: Det er nok., nn: Det er nok.}
    basis: [folm § 3-19]
    check: {at_least: {value: organisation.employees, limit: 5}}
    evidence: [minutes]
    finding: {nb: Det er for lite., nn: Det er for lite.}
    ask: {nb: Hvor mange?, nn: Kor mange?}
    to_close: {nb: liste, nn: liste}
order: {nb: Arbeidsgiver skal ha nok., nn: Arbeidsgivar skal ha nok.}
reaction: order
deadline_weeks: 12
tests:
  - {name: nok, on: 2014-01-01, given: {organisation: {employees: 5}}, expect: met}
  - {name: lite, given: {organisation: {employees: 2}}, expect: breach}
"""


def test_progress_is_silent_for_a_second_and_plain_in_a_log(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(progress_module.time, "monotonic", lambda: clock[0])
    progress = Progress("Filer")
    for second in (0.5, 0.9, 1.2, 2.0, 7.0):
        clock[0] = second
        progress(int(second * 10), 70)
    progress.end()
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "Filer: 12 / 70\nFiler: 70 / 70\n"


def test_the_whole_set_is_well_within_half_a_minute(shipped: RuleLibrary) -> None:
    started = time.monotonic()
    result = mutate_in_parallel(shipped, None, (), lambda _done, _total: None)
    assert result.survivors == ()
    assert result.tried > 1000
    assert time.monotonic() - started < 30
