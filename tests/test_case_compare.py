"""`case compare`: what changed in the documentation, what that did to the findings, and which decisions lapse."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from case_material import DOCUMENTATION, case_folder, decision, write_yaml
from command_line import ROOT, compliance
from hypothesis import given, settings
from strategies import documentations

from compliance.case.standing import finding_fingerprint
from compliance.cli.case_judging import judge_case
from compliance.documentation.documentation import Documentation
from compliance.maintenance.documentation_diff import documentation_changes

FINDING = "verneombud-opplaering.vo-nord"


def changed(**fields: Any) -> dict[str, Any]:
    later = copy.deepcopy(DOCUMENTATION)
    later["safety_representatives"][0] |= fields
    return later


def told(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, list[str]]]:
    found = documentation_changes(Documentation.model_validate(before), Documentation.model_validate(after))
    return [
        (one.kind.nb, [" – ".join(name.nb for name in each.called) for each in one.fields]) for one in found
    ]


def test_a_changed_field_is_named() -> None:
    assert told(DOCUMENTATION, changed(training_hours=40)) == [("verneombud", ["timer opplæring"])]


def test_a_record_inside_a_record_is_told_field_by_field() -> None:
    agreed = {"agreed_on": "2024-10-01", "assessment": "Liten virksomhet."}
    before = changed(shorter_training_agreement=agreed)
    after = changed(shorter_training_agreement={**agreed, "agreed_on": "2024-11-01"})
    ((_, fields),) = told(before, after)
    assert len(fields) == 1
    assert fields[0].startswith("avtale om kortere opplæring – ")


def test_new_and_lost_records_and_what_is_said_of_the_whole() -> None:
    after = {**DOCUMENTATION, "complete": True, "units": [{"id": "elvebu", "name": "Elvebu"}]}
    kinds = [kind for kind, _ in told(DOCUMENTATION, after)]
    assert kinds == ["enheter", "dokumentasjonen"]
    (unit, whole) = documentation_changes(
        Documentation.model_validate(DOCUMENTATION), Documentation.model_validate(after)
    )
    assert (unit.before is None, unit.after is None) == (True, False)
    assert whole.fields[0].is_yes_no


def test_records_without_an_id_are_alike_or_not() -> None:
    one, two = ({"what": "measures", "sources": [{"page": page}]} for page in (1, 2))
    before, after = {**DOCUMENTATION, "says_none": [one, two]}, {**DOCUMENTATION, "says_none": [two]}
    (change,) = documentation_changes(
        Documentation.model_validate(before), Documentation.model_validate(after)
    )
    assert change.after is None
    assert change.before is not None


@settings(max_examples=20, deadline=None)
@given(documentations(), documentations())
def test_the_same_is_never_changed_and_another_always_is(one: Documentation, two: Documentation) -> None:
    assert documentation_changes(one, one) == ()
    alike = one.model_dump() == two.model_dump()
    assert alike or documentation_changes(one, two) or _same_in_another_order(one, two)


def _same_in_another_order(one: Documentation, two: Documentation) -> bool:
    def lists(documentation: Documentation) -> dict[str, Any]:
        data = documentation.model_dump(mode="json")
        return {
            key: sorted(map(repr, value)) if isinstance(value, list) else value for key, value in data.items()
        }

    return lists(one) == lists(two)


def test_what_a_new_version_does_to_findings_and_decisions(tmp_path: Path) -> None:
    folder = case_folder(tmp_path / "sak", {"checklist": "verneombud-og-opplaering"})
    judged, _ = judge_case(folder)
    finding = next(one for one in judged.findings if one.id == FINDING)
    made = decision(facts=finding_fingerprint(finding))
    write_yaml(folder / "decisions.yaml", {"decisions": [made]})
    earlier = (folder / "documentation").rename(tmp_path / "tidligere")
    write_yaml(folder / "documentation" / "alt.yaml", changed(training_hours=40))
    run = compliance("case", "compare", earlier, "--case", folder)
    assert run.code == 0, run.err
    assert "Verneombud – Nord: endret" in run.out
    assert "timer opplæring: 24 → 40" in run.out
    assert f"{FINDING}: Brudd → " in run.out
    assert f"  {FINDING}: pålegg, avgjort 20. februar 2026 av inspektøren" in run.out
    nynorsk = compliance("case", "compare", earlier, "--case", folder, "--lang", "nn")
    assert "Avgjerder som ikkje gjeld lenger" in nynorsk.out


def test_nothing_has_changed(tmp_path: Path) -> None:
    folder = case_folder(tmp_path / "sak")
    run = compliance("case", "compare", folder / "documentation", "--case", folder)
    assert run.code == 0
    assert "Ingenting er endret i dokumentasjonen." in run.out
    assert "Ingen funn er endret." in run.out


def test_what_an_answer_changes() -> None:
    run = compliance("case", "compare", "--answer", "kurs", "--case", ROOT / "examples" / "sak-lukket")
    assert run.code == 0, run.err
    assert "med dokumentasjonen med svaret «kurs»" in run.out
    assert "timer opplæring: 16 → 40" in run.out
    assert "Avgjørelser" not in run.out, "the order that was given stands"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "Oppgi en tidligere utgave"),
        (["--answer", "svar"], 2, "Svaret «svar» finnes ikke"),
        (["finnes-ikke"], 3, "finnes-ikke"),
        (["--on", "2026-02-30"], 2, "er ikke en dato"),
    ],
)
def test_what_cannot_be_compared(tmp_path: Path, words: list[str], code: int, said: str) -> None:
    run = compliance("case", "compare", *words, "--case", case_folder(tmp_path / "sak"))
    assert run.code == code
    assert said in run.err
    assert "Traceback" not in run.err


def test_hostile_and_long_words_are_shown_as_words(tmp_path: Path) -> None:
    hostile = "*fet* | <script>alert(1)</script> {{7*7}} {% raw %}"
    folder = case_folder(tmp_path / "sak", documentation=changed(area=hostile))
    earlier = write_yaml(tmp_path / "tidligere.yaml", DOCUMENTATION)
    run = compliance("case", "compare", earlier, "--case", folder)
    assert run.code == 0, run.err
    assert hostile in run.out
    said = {"id": "s", "by": "employer", "text": "ord " * 12_500}
    write_yaml(folder / "documentation" / "alt.yaml", {**DOCUMENTATION, "statements": [said]})
    earlier = write_yaml(
        tmp_path / "tidligere.yaml", {**DOCUMENTATION, "statements": [{**said, "text": "kort"}]}
    )
    run = compliance("case", "compare", earlier, "--case", folder)
    assert run.code == 0, run.err
    assert "opplysning: " in run.out
