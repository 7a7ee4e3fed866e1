"""The command line through its real entry point: exit codes, streams, formats, and every kind of wrong input."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from command_line import compliance
from rule_material import RULE as RULE_ALONE
from rule_material import TESTS

TRAINED = """
organisation: {name: Prøveenheten, org_number: 974760673}
safety_representatives:
  - {id: vo-nord, area: Nord, training_hours: HOURS, shorter_training_agreement: false, selected_on: 2024-09-01,
     sources: [{document: kb, page: 1, quote: "grunnkurs, HOURS timer"}]}
documents: [{id: kb, file_name: kursbevis.pdf}]
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A folder with one small rule, so that these tests do not follow every change of the law."""
    folder = tmp_path / "regler" / "verneombud"
    folder.mkdir(parents=True)
    (folder / "timer.2014.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path / "regler"


RULE = RULE_ALONE + TESTS.lstrip()


def document(folder: Path, hours: int, name: str = "dokumentasjon.yaml") -> Path:
    path = folder / name
    path.write_text(TRAINED.replace("HOURS", str(hours)), encoding="utf-8")
    return path


def test_help_lists_the_commands() -> None:
    run = compliance("--help")
    assert run.code == 0
    for name in ("check", "draft", "rules", "checklist", "schema"):
        assert re.search(rf"^ +{name} ", run.out, re.MULTILINE)


def test_the_answer_comes_first_and_a_breach_gives_exit_code_1(tmp_path: Path, rules: Path) -> None:
    run = compliance("check", document(tmp_path, 24), "--on", "2026-03-01", "--rules", rules)
    assert run.code == 1
    assert run.err == ""
    lines = run.out.splitlines()
    assert lines[0] == "Prøveenheten (org.nr. 974 760 673), regler per 1. mars 2026"
    assert lines[2] == "1 brudd."
    assert "Verneombudet for Nord har 24 timer opplæring." in run.out
    assert "kursbevis.pdf, side 1: «grunnkurs, 24 timer»" in run.out
    assert "arbeidsmiljøloven § 6-5 første ledd" in run.out


def test_without_breach_the_exit_code_is_0(tmp_path: Path, rules: Path) -> None:
    run = compliance("check", document(tmp_path, 40), "--on", "2026-03-01", "--rules", rules)
    assert run.code == 0
    assert "Ingen brudd. 1 punkt er oppfylt." in run.out


@pytest.mark.parametrize(
    ("fail_on", "code"), [("breach", 0), ("not_documented", 1), ("review", 1), ("never", 0)]
)
def test_fail_on_chooses_what_gives_exit_code_1(tmp_path: Path, rules: Path, fail_on: str, code: int) -> None:
    path = tmp_path / "tom.yaml"
    path.write_text("organisation: {name: Tom}\nsafety_representatives: [{id: vo}]\n", encoding="utf-8")
    run = compliance("check", path, "--on", "2026-03-01", "--rules", rules, "--fail-on", fail_on)
    assert run.code == code


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_every_format_in_every_language(tmp_path: Path, rules: Path, language: str, form: str) -> None:
    path = document(tmp_path, 24)
    arguments = ("check", path, "--on", "2026-03-01", "--rules", rules, "--lang", language, "--format", form)
    first, second = compliance(*arguments), compliance(*arguments)
    assert first.code == 1
    assert first.err == ""
    assert first.out == second.out
    assert "24" in first.out


def test_json_is_for_programs(tmp_path: Path, rules: Path) -> None:
    run = compliance(
        "check", document(tmp_path, 24), "--on", "2026-03-01", "--rules", rules, "--format", "json"
    )
    result = json.loads(run.out)
    assert result["schema"] == "compliance-result/1"
    assert result["counts"]["breach"] == 1
    finding = result["findings"][0]
    assert finding["basis"]["citations"] == ["aml § 6-5 (1)", "folm § 3-19"]
    assert finding["criteria"][0]["sources"] == [
        {"document": "kb", "page": 1, "quote": "grunnkurs, 24 timer"}
    ]


def test_the_form_follows_the_name_of_the_output(tmp_path: Path, rules: Path) -> None:
    out = tmp_path / "rapport.html"
    run = compliance("check", document(tmp_path, 24), "--on", "2026-03-01", "--rules", rules, "-o", out)
    assert run.code == 1
    assert run.out == ""
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "dokumentasjon.yaml",
        "rapport.html",
        "regler",
    ]


def test_an_input_is_never_overwritten(tmp_path: Path, rules: Path) -> None:
    path = document(tmp_path, 24)
    before = path.read_bytes()
    run = compliance("check", path, "--on", "2026-03-01", "--rules", rules, "-o", path)
    assert run.code == 2
    assert path.read_bytes() == before


def test_standard_input(rules: Path) -> None:
    raw = TRAINED.replace("HOURS", "24").encode()
    run = compliance("check", "-", "--on", "2026-03-01", "--rules", rules, standard_input=raw)
    assert run.code == 1
    assert "24 timer" in run.out


def test_explain_shows_the_values_and_where_they_stand(tmp_path: Path, rules: Path) -> None:
    run = compliance(
        "check", document(tmp_path, 24), "--on", "2026-03-01", "--rules", rules, "--explain", "timer"
    )
    assert "item.training_hours = 24" in run.out
    assert "kursbevis.pdf, side 1" in run.out


def test_no_colour_codes_are_written(tmp_path: Path, rules: Path) -> None:
    for environment in ({"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}):
        run = compliance(
            "check", document(tmp_path, 24), "--on", "2026-03-01", "--rules", rules, **environment
        )
        assert "\x1b[" not in run.out + run.err


WRONG = [
    ("tom.yaml", b"", 3, "tom.yaml"),
    ("felt.yaml", b"organisation: {name: A, nmae: B}\n", 3, "felt.yaml:1:25"),
    ("tab.yaml", b"organisation:\n\tname: A\n", 3, "tab.yaml:2:1"),
    ("nei.yaml", b"organisation: {name: A, lone_work: NO}\n", 3, "nei.yaml:1:36"),
    ("dato.yaml", b"organisation: {name: A}\ncase: {visit_on: 2026-02-30}\n", 3, "dato.yaml:2:18"),
    ("koding.yaml", "organisation: {name: Ås}\n".encode("cp1252"), 3, "koding.yaml:1:22"),
    ("dobbelt.yaml", b"organisation: {name: A}\norganisation: {name: B}\n", 3, "dobbelt.yaml:2:1"),
    ("alias.yaml", b"organisation: &a {name: A}\n", 3, "alias.yaml:1:15"),
    ("dobbel.json", b'{"organisation": {"name": "A"}, "organisation": {"name": "B"}}', 3, "dobbel.json:1:33"),
    (
        "enhet.yaml",
        b"organisation: {name: A}\nincidents: [{id: h, unit: finnes-ikke}]\n",
        3,
        "enhet.yaml:2:27",
    ),
]


@pytest.mark.parametrize(("name", "raw", "code", "place"), WRONG, ids=[case[0] for case in WRONG])
def test_a_users_mistake_is_told_with_its_place_and_never_as_a_traceback(
    tmp_path: Path, rules: Path, name: str, raw: bytes, code: int, place: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    out = tmp_path / "rapport.md"
    run = compliance("check", name, "--on", "2026-03-01", "--rules", rules, "-o", out, folder=tmp_path)
    assert run.code == code, run.err
    assert run.out == ""
    assert run.err.startswith(place), run.err
    assert "Traceback" not in run.err
    assert not out.exists()


def test_all_mistakes_are_told_at_once(tmp_path: Path, rules: Path) -> None:
    (tmp_path / "feil.yaml").write_text(
        "organisation: {nam: A, lone_work: no}\nunits: [{id: a, name: A, employees: mange}]\n",
        encoding="utf-8",
    )
    run = compliance("check", "feil.yaml", "--rules", rules, folder=tmp_path)
    assert run.code == 3
    assert run.err.count("feil.yaml:") == 3
    assert "Mente du «name»?" in run.err


def test_a_folder_without_documentation(tmp_path: Path, rules: Path) -> None:
    empty = tmp_path / "mappe"
    empty.mkdir()
    run = compliance("check", empty, "--rules", rules)
    assert run.code == 3
    assert "mappe" in run.err


def test_a_file_of_200_megabytes_is_refused_without_being_read(tmp_path: Path, rules: Path) -> None:
    path = tmp_path / "stor.yaml"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    run = compliance("check", path, "--rules", rules)
    assert run.code == 3
    assert "stor.yaml" in run.err


def test_a_missing_file(tmp_path: Path, rules: Path) -> None:
    run = compliance("check", tmp_path / "finnes-ikke.yaml", "--rules", rules)
    assert run.code == 3
    assert "finnes-ikke.yaml" in run.err


def test_an_unknown_checklist_is_wrong_use() -> None:
    run = compliance("check", "-", "--checklist", "barnvern", standard_input=b"organisation: {name: A}\n")
    assert run.code == 2
    assert "Mente du «barnevern»?" in run.err


def test_a_date_no_rule_covers_is_wrong_use(tmp_path: Path, rules: Path) -> None:
    run = compliance("check", document(tmp_path, 24), "--on", "1999-01-01", "--rules", rules)
    assert run.code == 2
    assert "2014-01-01" in run.err


@pytest.mark.parametrize("day", ["1.3.2026", "2026-02-30", "i dag"])
def test_a_date_that_is_not_a_date(tmp_path: Path, day: str) -> None:
    run = compliance("check", document(tmp_path, 24), "--on", day)
    assert run.code == 2
    assert "2026-02-15" in run.err


def test_an_unknown_command_says_which_was_meant() -> None:
    run = compliance("chek")
    assert run.code == 2
    assert "Mente du «check»?" in run.err


def test_a_typo_in_a_rules_path_is_an_error_with_place_and_suggestion(tmp_path: Path, rules: Path) -> None:
    path = rules / "verneombud" / "timer.2014.yaml"
    path.write_text(RULE.replace("value: item.training_hours", "value: item.trening_hours"), encoding="utf-8")
    run = compliance("check", document(tmp_path, 24), "--rules", rules)
    assert run.code == 4
    assert run.out == ""
    assert re.search(r"timer\.2014\.yaml:15:36: feil: «trening_hours»", run.err), run.err
    assert "Mente du «training_hours»?" in run.err
    assert "Traceback" not in run.err
    checked = compliance("rules", "check", "--rules", rules)
    assert checked.code == 4
    assert "«trening_hours»" in checked.out


MISTAKES = {
    "tom kommando": ("basis: [folm § 3-19]", "basis: [folm § 3-91]", "folm § 3-91"),
    "ikke i kraft": ("basis: [aml § 6-5 (1), folm § 3-19]", "basis: [fua § 3A-2]", "2026-01-01"),
    "feil type": (
        "at_least: {value: item.training_hours, limit: 40}",
        "is_true: item.training_hours",
        "yes_no",
    ),
    "ukjent verdi": (
        "at_least: {value: item.training_hours, limit: 40}",
        "equals: {value: item.kind, to: chef}",
        "Mente du «chief»?",
    ),
    "ukjent navn i tekst": ("{{ item.training_hours | hours }}", "{{ item.area }}", "item.area"),
    "ukjent filter": ("| hours", "| timer", "hours"),
    "uten nynorsk": (", nn: Arbeidsgivar skal gi opplæring.", "", "nn"),
    "ukjent sjekk": ("at_least:", "at_leest:", "at_least"),
    "ukjent test": ("expect: breach", "expect: braech", "breach"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_rules_check_finds_it(rules: Path, name: str) -> None:
    old, new, said = MISTAKES[name]
    path = rules / "verneombud" / "timer.2014.yaml"
    assert old in RULE
    path.write_text(RULE.replace(old, new), encoding="utf-8")
    run = compliance("rules", "check", "--rules", rules)
    assert run.code == 4, run.out
    assert said in run.out, run.out
    assert re.search(r"timer\.2014\.yaml:\d+:\d+", run.out), run.out
    assert "Traceback" not in run.err


def test_a_gap_and_an_overlap_between_files_of_a_rule(rules: Path) -> None:
    folder = rules / "verneombud"
    (folder / "timer.2014.yaml").write_text(
        RULE.replace("{from: 2014-01-01}", "{from: 2014-01-01, to: 2019-12-31}"), encoding="utf-8"
    )
    (folder / "timer.2021.yaml").write_text(
        RULE.replace("{from: 2014-01-01}", "{from: 2021-01-01}"), encoding="utf-8"
    )
    gap = compliance("rules", "check", "--rules", rules)
    assert gap.code == 4
    assert "2020-01-01–2020-12-31" in gap.out
    (folder / "timer.2021.yaml").unlink()
    (folder / "timer.2019.yaml").write_text(
        RULE.replace("{from: 2014-01-01}", "{from: 2019-06-01}"), encoding="utf-8"
    )
    overlap = compliance("rules", "check", "--rules", rules)
    assert overlap.code == 4
    assert "2019-06-01–" in overlap.out


def test_rules_test_says_what_failed(rules: Path) -> None:
    assert compliance("rules", "test", "--rules", rules).code == 0
    path = rules / "verneombud" / "timer.2014.yaml"
    path.write_text(RULE.replace("training_hours: 39", "training_hours: 41"), encoding="utf-8")
    run = compliance("rules", "test", "--rules", rules)
    assert run.code == 1
    assert "for lite" in run.out
    assert "ventet breach, fikk met" in run.out


def test_rules_test_mutate_names_the_change_no_test_notices(rules: Path) -> None:
    path = rules / "verneombud" / "timer.2014.yaml"
    path.write_text(RULE.replace("training_hours: 39", "training_hours: 12"), encoding="utf-8")
    run = compliance("rules", "test", "--mutate", "--rules", rules)
    assert run.code == 1
    assert "grensen endret fra 40 til 39" in run.out
    assert "grensen endret fra 40 til 41" not in run.out


def test_a_rule_that_does_not_exist(rules: Path) -> None:
    run = compliance("rules", "show", "timmer", "--rules", rules)
    assert run.code == 2
    assert "Mente du «timer»?" in run.err


def test_rules_show_gives_the_basis_with_addresses(rules: Path) -> None:
    run = compliance("rules", "show", "timer", "--lang", "nn", "--rules", rules)
    assert run.code == 0
    assert "arbeidsmiljølova § 6-5 første ledd" in run.out
    assert "https://lovdata.no/" in run.out


@pytest.mark.parametrize("kind", ["documentation", "rule", "checklist"])
def test_schemas_are_json(kind: str) -> None:
    schema = json.loads(compliance("schema", kind).out)
    assert schema["$schema"].endswith("2020-12/schema")


def test_the_same_question_is_asked_once_and_every_point_is_named(tmp_path: Path) -> None:
    file = tmp_path / "d.yaml"
    file.write_text("organisation: {name: Eksempelskolen, employees: 45}\n", encoding="utf-8")
    whole = compliance("check", file, "--on", "2026-11-01").out
    points = json.loads(compliance("check", file, "--on", "2026-11-01", "--format", "json").out)["findings"]
    lacking = [one for one in points if one["state"] == "not_documented"]
    assert whole.count("– Mangler dokumentasjon: ") == len(lacking)
    asked = " ".join(whole.split())
    assert asked.count("Hvilken avtale har virksomheten med en bedriftshelsetjeneste?") == 1
    assert "«compliance checklist list» viser sjekklistene" in asked
    of_list = compliance("check", file, "--on", "2026-11-01", "--checklist", "skole").out
    assert "checklist list" not in of_list
