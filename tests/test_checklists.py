"""Checklists: shared themes, the list of a day, levels, what is wrong in a file, and how it is shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from command_line import compliance

from compliance.checklists import Asked, Checklist, load_checklist, read_checklists
from compliance.data import data_folder
from compliance.errors import RuleSetError, UsageError
from compliance.rules.library import load_rules

RULES = ("fare", "plan", "digital")
THEME = """
id: vern
title: {nb: Vern, nn: Vern}
rules: [fare, plan, {id: digital, in_force: {from: 2026-01-01}}]
documents:
  - {kind: routine, rules: [plan], text: {nb: planen, nn: planen}}
  - {kind: other, text: {nb: noe annet, nn: noko anna}}
questions:
  - {id: en, ask: [employer, employees], rules: [fare], text: {nb: Er det fare?, nn: Er det fare?}}
  - {id: to, ask: [bht], rules: [plan], text: {nb: Er det en plan?, nn: Er det ein plan?}}
"""
LIST = """
id: liste
title: {nb: Liste, nn: Liste}
about: {nb: Om dette, nn: Om dette}
in_force: {from: 2025-01-01}
levels:
  - {id: topp, title: {nb: Topp, nn: Topp}, about: {nb: Hele, nn: Heile}, rules: [fare, digital]}
themes:
  - shared: vern
    rules: [fare, digital]
    questions:
      - {id: tre, ask: [employer], level: topp, in_force: {to: 2025-12-31, from: 2025-01-01},
         text: {nb: Er det gammelt?, nn: Er det gammalt?}}
documents:
  - {kind: minutes, level: topp, text: {nb: referat, nn: referat}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "vern.yaml").write_text(THEME, encoding="utf-8")
    (tmp_path / "liste.yaml").write_text(LIST, encoding="utf-8")
    return tmp_path


def question_ids(checklist: Checklist) -> list[str]:
    return [question.id for _, question in checklist.questions]


def test_a_shared_theme_gives_what_the_list_chooses(folder: Path) -> None:
    checklist = load_checklist("liste", RULES, folder)
    (theme,) = checklist.themes
    assert (theme.id, theme.title.nb, checklist.rules) == ("vern", "Vern", ("fare", "digital"))
    # The plan is not controlled, so neither its question nor its document is asked for.
    assert question_ids(checklist) == ["en", "tre"]
    assert [one.text.nb for one in checklist.documents] == ["noe annet", "referat"]


@pytest.mark.parametrize(
    ("day", "rules", "questions"),
    [
        (date(2025, 12, 31), ("fare",), ["en", "tre"]),
        (date(2026, 1, 1), ("fare", "digital"), ["en"]),
    ],
)
def test_the_list_is_that_of_the_day(
    folder: Path, day: date, rules: tuple[str, ...], questions: list[str]
) -> None:
    checklist = load_checklist("liste", RULES, folder).on(day, RULES)
    assert checklist.rules == rules
    assert checklist.levels[0].rules == rules
    assert question_ids(checklist) == questions


def test_a_rule_that_is_not_in_force_takes_its_questions_with_it(folder: Path) -> None:
    checklist = load_checklist("liste", RULES, folder).on(date(2026, 1, 1), ("digital",))
    assert checklist.rules == ("digital",)
    assert question_ids(checklist) == []
    assert load_checklist("liste", RULES, folder).on(date(2026, 1, 1), ()).themes == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "place"),
    [
        ("liste.yaml", "shared: vern", "shared: vren", "checklist-unknown-theme", "liste.yaml:9:"),
        (
            "liste.yaml",
            "rules: [fare, digital]\n",
            "rules: [fare, digtal]\n",
            "checklist-unknown-rule",
            "10:",
        ),
        ("liste.yaml", "level: topp", "level: tpp", "checklist-unknown-level", "liste.yaml:12:"),
        ("liste.yaml", "- shared: vern\n    rules", "- rules", "checklist-theme-incomplete", "liste.yaml:9:"),
        ("themes/vern.yaml", "id: digital", "id: digitalt", "checklist-unknown-rule", "vern.yaml:4:"),
        ("themes/vern.yaml", "id: to", "id: en", "checklist-id-twice", "vern.yaml:10:"),
        ("themes/vern.yaml", "ask: [bht]", "ask: [bhtt]", "not-in-list", "vern.yaml:10:"),
        ("themes/vern.yaml", "ask: [bht]", "ask: []", "too-few", "vern.yaml:10:"),
        ("themes/vern.yaml", "id: vern", "id: vren", "checklist-file-name", "vern.yaml:2:"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    folder: Path, file: str, old: str, new: str, code: str, place: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    problems = read_checklists(folder, RULES).problems
    assert code in {problem.code for problem in problems}
    assert any(place in str(problem.place) for problem in problems if problem.code == code)
    with pytest.raises(RuleSetError):
        load_checklist("liste", RULES, folder)


def test_an_unknown_list_suggests_the_nearest(folder: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load_checklist("lista", RULES, folder)
    assert "Mente du «liste»?" in str(caught.value)


LIBRARY = load_rules()
SHIPPED = read_checklists(data_folder("checklists"), LIBRARY.ids).checklists


@pytest.mark.parametrize("checklist", SHIPPED, ids=lambda checklist: checklist.id)
def test_every_shipped_list_asks_for_documents_and_asks_the_parties(checklist: Checklist) -> None:
    whole = checklist.on(max(checklist.in_force.start, date(2026, 6, 1)), LIBRARY.ids)
    assert whole.rules
    assert whole.documents
    asked = {whom for _, question in whole.questions for whom in question.ask}
    assert {Asked.EMPLOYER, Asked.SAFETY_REPRESENTATIVE} <= asked
    # Every question belongs to a control point of its own list.
    for _, question in whole.questions:
        assert not question.rules or set(question.rules) & set(whole.rules)


@pytest.mark.parametrize("checklist", SHIPPED, ids=lambda checklist: checklist.id)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_shipped_list_can_be_shown(checklist: Checklist, language: str) -> None:
    run = compliance("checklist", "show", checklist.id, "--on", "2026-06-01", "--lang", language)
    assert (run.code, run.err) == (0, "")
    assert checklist.title.as_text()[language] in run.out  # type: ignore[index]
    for theme in checklist.themes:
        assert f"\n{theme.title.as_text()[language]}\n" in run.out  # type: ignore[index]


def test_show_puts_the_questions_under_those_they_are_for() -> None:
    run = compliance("checklist", "show", "barnevern", "--on", "2026-02-15")
    employer = run.out.index("Til arbeidsgiver:")
    assert employer < run.out.index("Til verneombudet:") < run.out.index("Til ansatte:")
    assert "Kontrollpunkter".upper() in run.out
    assert run.out.count("hets eller trusler på telefon") == 2
    assert (
        "hets eller trusler på telefon"
        not in compliance("checklist", "show", "barnevern", "--on", "2025-12-31").out
    )


def test_questions_for_one_party() -> None:
    run = compliance("checklist", "questions", "barnevern", "--ask", "bht", "--on", "2026-02-15")
    assert "Til bedriftshelsetjenesten:" in run.out
    assert "Til ansatte:" not in run.out


def test_documents_are_one_on_each_line() -> None:
    run = compliance("checklist", "documents", "barnevern", "--on", "2026-02-15")
    lines = run.out.splitlines()
    assert len(lines) > 8
    assert all(line.startswith("- ") for line in lines)
    assert len(set(lines)) == len(lines)


def test_levels(folder: Path) -> None:
    rule = Path(__file__).parents[1] / "rules" / "verneombud" / "verneombud-opplaering.2014.yaml"
    rules = folder / "regler"
    rules.mkdir()
    for name in RULES:
        text = rule.read_text(encoding="utf-8").split("\ntests:\n")[0]
        text = text.replace("id: verneombud-opplaering", f"id: {name}", 1)
        (rules / f"{name}.2014.yaml").write_text(text + "\n", encoding="utf-8")
    options = ("--rules", rules, "--checklists", folder, "--on", "2025-06-01")
    run = compliance("checklist", "show", "liste", "--level", "topp", *options)
    assert run.code == 0
    assert "NIVÅ: TOPP" in run.out
    assert "Er det gammelt?" in run.out
    assert "- referat" in run.out
    assert "Er det fare?" not in run.out
    documents = compliance("checklist", "documents", "liste", *options)
    assert documents.out == "- noe annet\n\nTopp\n- referat\n"
    wrong = compliance("checklist", "show", "liste", "--level", "tpp", *options)
    assert wrong.code == 2
    assert "Mente du «topp»?" in wrong.err


def test_a_list_without_levels_says_so() -> None:
    run = compliance("checklist", "show", "barnevern", "--level", "skole")
    assert run.code == 2
    assert "ikke delt i nivåer" in run.err


def test_a_day_the_list_is_not_in_use_is_told() -> None:
    run = compliance("checklist", "show", "barnevern", "--on", "2024-06-01")
    assert run.code == 0
    assert "er i bruk fra 1. januar 2025" in run.err
