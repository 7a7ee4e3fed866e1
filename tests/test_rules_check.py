"""`rules check` through its real entry point: every kind of mistake at once, every format, large and deep input."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from command_line import compliance

from compliance.cli import commands as root
from compliance.errors import Place, Problem
from compliance.maintenance.rule_set import check_rule_set
from compliance.reports.problem_formats import (
    problems_as_annotations,
    problems_as_json,
    problems_as_sarif,
)

RULE = """
id: NAME
title: {nb: Verneombud – opplæring, nn: Verneombod – opplæring}
question: {nb: Har verneombudet fått opplæring?, nn: Har verneombodet fått opplæring?}
in_force: {from: 2014-01-01}
basis: [folm § 3-19]
criteria:
  - id: enough
    text: {nb: Virksomheten er stor nok., nn: Verksemda er stor nok.}
    basis: [folm § 3-19]
    check: CHECK
    evidence: [minutes]
    finding: {nb: Virksomheten er liten., nn: Verksemda er lita.}
    ask: {nb: Hvor mange er ansatt?, nn: Kor mange er tilsette?}
    to_close: {nb: liste over ansatte, nn: liste over tilsette}
order: {nb: Arbeidsgiver skal ha verneombud., nn: Arbeidsgivar skal ha verneombod.}
reaction: order
deadline_weeks: 12
tests: [{name: stor, given: {organisation: {employees: 900}}, expect: met}]
"""

EVERYTHING = """
id: alt-galt
title: {nb: Alt galt, nn: Ikke alt galt}
question: {nb: "Er {{ subjekt }} her?", nn: Er det noko her?}
in_force: {from: 2014-01-01}
basis: [folm § 3-91]
criteria:
  - id: typo
    text: {nb: Det er sant., nn: Det er sant.}
    basis: [fua § 3A-2]
    check: {at_least: {value: organisation.employes, limit: 5}}
    evidence: [minutes]
    finding: {nb: "Det er {{ subject }}.", nn: Det er feil.}
    ask: {nb: Hvor mange?, nn: Kor mange?}
    to_close: {nb: Liste, nn: liste.}
  - id: kind
    needs: [finnes-ikke]
    text: {nb: Det er sant., nn: Det er sant.}
    basis: [folm § 3-19]
    check: {is_true: organisation.employees}
    evidence: [minutes]
    finding: {nb: "Det er {{ subject | stort }}.", nn: "Det er {{ subject }}."}
    ask: {nb: Hvor mange?, nn: Kor mange?}
    to_close: {nb: liste, nn: liste}
order: {nb: Man bør ha verneombud., nn: Arbeidsgivar skal ha verneombod.}
reaction: order
deadline_weeks: 12
tests:
  - {name: ett, base: finnes-ikke, expect: met}
  - {name: to, given: {organisation: {name: A, tilsette: 4}}, expect: met}
  - {name: to, expect: met}
"""

FOUND = {
    "word-not-nn",
    "text-names-differ",
    "text-names-unknown",
    "text-unknown-filter",
    "unknown-path",
    "path-of-wrong-type",
    "needs-earlier",
    "to-close-begins",
    "to-close-ends",
    "order-begins",
    "order-advises",
    "test-base",
    "test-documentation",
    "test-name-twice",
}


def write(folder: Path, name: str, check: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.2014.yaml"
    path.write_text(RULE.replace("NAME", name).replace("CHECK", check), encoding="utf-8")
    return path


def test_every_kind_of_mistake_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "alt-galt.2014.yaml").write_text(EVERYTHING, encoding="utf-8")
    problems = check_rule_set(tmp_path)
    codes = [problem.code for problem in problems]
    assert set(codes) >= FOUND
    once = [(problem.place, problem.code, problem.message()) for problem in problems]
    assert len(set(once)) == len(once)
    assert all(problem.place.line for problem in problems)
    # The law is not asked for twice either: one for the provision that is unknown, one for the period.
    assert sum(problem.place.line in (6, 10) for problem in problems) == 2


MISSHAPEN = """
id: Feil Id
title: {nb: En tittel}
in_force: {from: 30.02.2014}
basis: []
criteria:
  - id: en
    chekc: {exists: organisation.units}
    evidence: [protokol]
    check: {at_leest: {value: organisation.employees, limit: 5}}
  - {id: to, check: {exists: organisation.units, known: organisation.lone_work}}
  - {id: tre, check: ja}
reaction: boter
deadline_weeks: 0
"""


def test_every_mistake_of_form_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "feil.2014.yaml").write_text(MISSHAPEN, encoding="utf-8")
    run = compliance("rules", "check", "--rules", tmp_path)
    assert run.code == 4
    assert "Traceback" not in run.err
    assert "Mente du «at_least»?" in run.out
    assert "Mente du «minutes»" in run.out or "«protokol»" in run.out
    assert "har for få punkter" not in run.out.replace("«basis» har for få punkter", "")
    assert re.search(r"feil\.2014\.yaml:10:13: feil: ukjent felt «at_leest»", run.out), run.out
    assert re.search(r"feil\.2014\.yaml:11:\d+: feil: «check» skal ha nøyaktig ett felt", run.out), run.out
    lines = [line for line in run.out.splitlines() if ": feil:" in line]
    assert len(set(lines)) == len(lines)


def test_a_criterion_that_cannot_fail_is_shown_with_its_line(tmp_path: Path) -> None:
    write(
        tmp_path,
        "stor",
        "{any: [{at_least: {value: organisation.employees, limit: 5}}, {at_most: {value: organisation.employees, limit: 4}}]}",
    )
    run = compliance("rules", "check", "--rules", tmp_path, "--lang", "nn")
    assert run.code == 4
    assert "stor.2014.yaml:11:12: feil: Kriteriet «enough» kan aldri svikte" in run.out


def test_a_hundred_levels_end_in_words(tmp_path: Path) -> None:
    check = "{exists: organisation.units}"
    for _ in range(100):
        check = f"{{all: [{check}]}}"
    write(tmp_path, "dyp", check)
    run = compliance("rules", "check", "--rules", tmp_path)
    assert run.code == 4
    assert "dyp.2014.yaml:11:" in run.out
    assert "Traceback" not in run.err
    assert len(run.out.splitlines()) < 10


def test_many_rules_are_checked_quickly(tmp_path: Path) -> None:
    for number in range(300):
        write(
            tmp_path,
            f"stor-{number}",
            f"{{at_least: {{value: organisation.employees, limit: {number + 5}}}}}",
        )
    assert check_rule_set(tmp_path) == ()
    write(tmp_path, "lik", "{at_least: {value: organisation.employees, limit: 7}}")
    (found,) = check_rule_set(tmp_path)
    assert (found.code, found.arguments["other"]) == ("rules-alike", "lik")


def test_a_folder_of_checklists_is_held_to_the_rules(tmp_path: Path) -> None:
    write(tmp_path / "regler", "stor", "{at_least: {value: organisation.employees, limit: 5}}")
    lists = tmp_path / "lister"
    lists.mkdir()
    (lists / "liste.yaml").write_text(
        "id: liste\ntitle: {nb: Liste, nn: Liste}\nabout: {nb: Om dette, nn: Om dette}\nin_force: {from: 2020-01-01}\n"
        "themes:\n  - {id: tema, title: {nb: Tema, nn: Tema}, rules: [stor, storr]}\n",
        encoding="utf-8",
    )
    arguments = ("--rules", tmp_path / "regler", "--checklists", lists)
    run = compliance("rules", "check", *arguments)
    assert run.code == 4
    assert "liste.yaml:6:" in run.out
    assert "Mente du «stor»?" in run.out
    text = (lists / "liste.yaml").read_text(encoding="utf-8").replace(", storr", "")
    (lists / "liste.yaml").write_text(text, encoding="utf-8")
    assert compliance("rules", "check", *arguments).code == 0
    assert compliance("checklist", "show", "liste", *arguments).code == 0
    missing = compliance("rules", "check", "--rules", tmp_path / "regler", "--checklists", tmp_path / "borte")
    assert missing.code == 4
    assert "borte" in missing.out


def test_the_shipped_rules_have_no_errors() -> None:
    errors = [str(problem) for problem in check_rule_set() if problem.severity == "error"]
    assert errors == []


PROBLEMS = (
    Problem(Place("regler/a b.yaml", 3, 7), "unknown-rule", {"value": "a,b:c%\nd"}, excerpt="x: y"),
    Problem(Place("/annet/sted.yaml"), "rule-cycle", {"rule": "r"}, severity="warning"),
)


def test_json_names_every_part(tmp_path: Path) -> None:
    found = json.loads(problems_as_json(PROBLEMS, "nn", tmp_path))
    assert found["counts"] == {"errors": 1, "warnings": 1}
    first, second = found["problems"]
    assert (first["file"], first["line"], first["column"]) == ("regler/a b.yaml", 3, 7)
    assert (second["file"], second["line"], second["severity"]) == ("/annet/sted.yaml", None, "warning")


def test_sarif_has_places_and_rules(tmp_path: Path) -> None:
    found = json.loads(problems_as_sarif(PROBLEMS, "nb", tmp_path, "1.0"))
    assert found["version"] == "2.1.0"
    (run,) = found["runs"]
    ids = [one["id"] for one in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
    first = run["results"][0]["locations"][0]["physicalLocation"]
    assert first["artifactLocation"]["uri"] == "regler/a%20b.yaml"
    assert first["region"]["startLine"] == 3
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]


def test_annotations_are_one_line_each(tmp_path: Path) -> None:
    lines = problems_as_annotations(PROBLEMS, "nb", tmp_path).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=regler/a b.yaml,line=3,col=7,title=unknown-rule::")
    assert lines[1].startswith("::warning file=/annet/sted.yaml,title=rule-cycle::")


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_the_formats_through_the_command(tmp_path: Path, form: str) -> None:
    write(tmp_path, "stor", "{at_least: {value: organisation.employes, limit: 5}}")
    run = compliance("rules", "check", "--rules", tmp_path, "--format", form, folder=tmp_path)
    again = compliance("rules", "check", "--rules", tmp_path, "--format", form, folder=tmp_path)
    assert run.code == 4
    assert run.out == again.out
    assert "stor.2014.yaml" in run.out
    if form != "github":
        json.loads(run.out)
    else:
        assert run.out.startswith("::error file=stor.2014.yaml,line=11,col=")


def commands(group: click.Group, *names: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, *names, name)
        elif command is not None:
            yield (*names, name), command


USES_NO_RULES = {("schema",), ("rules", "new")}
"""Commands that read no rules; `rules new` writes a file where it is told to."""


def test_every_command_about_rules_takes_a_folder_of_its_own() -> None:
    for names, command in commands(root):
        if names in USES_NO_RULES or names[0] not in ("check", "draft", "rules", "checklist", "diff"):
            continue
        options = {option for parameter in command.params for option in parameter.opts}
        assert "--rules" in options, names
        if "--checklist" in options or names[0] == "checklist":
            assert "--checklists" in options, names
