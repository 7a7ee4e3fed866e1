"""The action plan: what is lacking, what comes first, and what closes it; the same in every form."""

from __future__ import annotations

import io
import os
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import browser
import extraction
import pytest
from command_line import ROOT, compliance
from hypothesis import given, settings
from hypothesis import strategies as st
from letter_material import GOLDEN, ON, judged, material
from pypdf import PdfReader

from compliance.documentation.load import load_documentation
from compliance.errors import UsageError
from compliance.evaluation import evaluate
from compliance.letters.action_plan import PlanContent, PlanPoint, plan_content
from compliance.letters.action_plan_text import ActionPlan, action_plan
from compliance.letters.deadlines import weeks_after
from compliance.rules.library import RuleLibrary, load_rules
from compliance.texts import Language
from compliance.writers.html import html_page
from compliance.writers.pdf import pdf_file
from compliance.writers.word import word_file

WRITE = os.environ.get("WRITE_GOLDEN") == "1"
LANGUAGES: tuple[Language, ...] = ("nb", "nn")
EXAMPLES = sorted(path.parent for path in ROOT.glob("examples/*/expected.yaml"))


def plan(language: Language = "nb", data: dict[str, Any] | None = None) -> ActionPlan:
    documentation, findings = judged(data)
    return action_plan(documentation, findings, ON, ON, language)


def content(data: dict[str, Any] | None = None) -> PlanContent:
    documentation, findings = judged(data)
    return plan_content(documentation, findings, ON, ON, "nb")


def points(of: PlanContent) -> list[PlanPoint]:
    return [point for section in of.sections for point in section.points]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_is_as_agreed(language: Language) -> None:
    made = plan(language)
    forms = {
        "md": made.markdown,
        "html": html_page(made),
        "docx.txt": extraction.word_build(word_file(made)),
        "pdf.txt": extraction.pdf_build(pdf_file(made)),
    }
    for ending, text in forms.items():
        path = GOLDEN / f"handlingsplan.{language}.{ending}"
        if WRITE:
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), path.name
    assert plan(language) == made


def same_words(made: ActionPlan) -> None:
    words = extraction.markdown_words(made.markdown)
    assert extraction.html_words(html_page(made)) == words
    numbered = [word for word in words if word not in ("1.", "2.", "3.", "4.", "5.")]
    in_word = extraction.word_words(word_file(made))
    assert [word for word in in_word if word not in ("1.", "2.", "3.", "4.", "5.")] == numbered


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_says_the_same(language: Language) -> None:
    same_words(plan(language))


def test_each_point_says_what_why_who_when_and_what_closes_it() -> None:
    found = {point.title: point for point in points(content()) if point.title == "Verneombud – opplæring"}
    point = found["Verneombud – opplæring"]
    assert point.state == "Brudd"
    assert point.about == "Nord"
    assert point.why == "Verneombudet for Nord har 16 timer dokumentert opplæring."
    assert point.basis.replace("\N{NO-BREAK SPACE}", " ").endswith("§ 3-19")
    assert point.closes == ("kursbevis for minst 40 timer",)
    assert point.due == weeks_after(ON, 12)
    row = next(row for row in plan().markdown.splitlines() if "**1. Verneombud" in row)
    assert row.count(" | ") == 3
    assert "| [FYLL UT: hvem] |" in row
    assert "fredag\N{NO-BREAK SPACE}29" in row.replace(" 29", "\N{NO-BREAK SPACE}29")


def test_the_most_urgent_comes_first() -> None:
    made = content()
    for section in made.sections:
        states = [point.state for point in section.points]
        order = ["Brudd", "Mangler dokumentasjon", "Må vurderes"]
        assert states == sorted(states, key=order.index)
    assert [point.number for point in points(made)] == list(range(1, len(points(made)) + 1))
    firsts = [point.state for _, point in made.first]
    assert firsts == ["Brudd"] * len(firsts)
    guidance = next(point for point in points(made) if point.title == "Bedriftshelsetjeneste – bistand")
    ordered = [point for _, point in made.first if point is not guidance]
    assert made.first[-1][1] is guidance
    assert [point.due for point in ordered] == sorted(point.due for point in ordered)


def test_what_is_in_order_or_does_not_apply_is_not_in_the_plan() -> None:
    titles = {point.title for point in points(content())}
    assert "Internkontroll – oversikt over virksomheten" not in titles
    assert "Arbeidsmiljøutvalg – plikt" not in titles


def test_units_come_in_their_own_order_after_the_whole_organisation() -> None:
    assert [section.name for section in content().sections] == ["Hele virksomheten", "Nord", "Sør", "Vest"]
    alone = content(material(units=[]))
    assert {section.name for section in alone.sections} == {"Fjordvik omsorg"}


def test_a_representative_stands_under_the_unit_that_must_act() -> None:
    data = material()
    data["safety_representatives"][0]["unit"] = "nord"
    nord = next(section for section in content(data).sections if section.name == "Nord")
    assert "Verneombud – opplæring" in [point.title for point in nord.points]


def test_what_may_tell_of_a_person_is_left_out() -> None:
    made = plan()
    assert "kniv" not in made.markdown
    assert "en opplysning som ikke er gjengitt her" in made.markdown


def test_nobody_is_named_as_responsible() -> None:
    made = plan("nn")
    rows = [row for row in made.markdown.splitlines() if row.startswith("| **")]
    assert rows
    assert all("| [FYLL UT: kven] |" in row for row in rows)


def test_when_all_is_in_order_the_plan_says_so() -> None:
    documentation, findings = judged()
    met = tuple(finding for finding in findings if finding.state == "met")
    made = action_plan(documentation, met, ON, ON, "nb")
    assert "Dokumentene viser ingenting som må følges opp nå." in made.markdown
    assert "| " not in made.markdown
    same_words(made)


@cache
def shipped() -> RuleLibrary:
    return load_rules()


def of_example(folder: Path, language: Language) -> ActionPlan:
    documentation = load_documentation([folder / "documentation"])
    day = date(2026, 2, 15)
    findings = evaluate(documentation, shipped().on(day), day)
    return action_plan(documentation, findings, day, date(2026, 3, 2), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: str(path.name))
def test_the_plan_of_an_example_is_whole_and_has_a_page_for_each_unit(
    example: Path, language: Language
) -> None:
    made = of_example(example, language)
    assert "[…]" not in made.markdown
    assert "står i ." not in made.markdown
    same_words(made)
    pages = PdfReader(io.BytesIO(pdf_file(made))).pages
    assert len(pages) == 1 + made.markdown.count("\n---\n")


def test_what_may_not_apply_never_stands_before_what_does() -> None:
    documentation = load_documentation([ROOT / "examples" / "nav-aarstad" / "documentation"])
    findings = evaluate(documentation, shipped().on(ON), ON)
    made = plan_content(documentation, findings, ON, ON, "nb")
    asked = {text for one in findings if one.applies for text in [one.rule.definition.title.as_text()["nb"]]}
    lacking = [point.title in asked for point in points(made) if point.state == "Mangler dokumentasjon"]
    assert lacking == sorted(lacking)
    assert set(lacking) == {False, True}


def test_what_does_not_fit_on_the_page_is_named_by_date() -> None:
    made = of_example(ROOT / "examples" / "nav-aarstad", "nn").markdown.replace("\N{NO-BREAK SPACE}", " ")
    later = made.split("står punkta under att.")[1]
    dates = re.findall(r"^- \*\*Seinast (.*?):\*\*", later, re.MULTILINE)
    assert len(dates) > 1
    numbers = [int(one) for one in re.findall(r"(?:^\| \*\*|: |:\*\* |; )(\d+)\. ", made, re.MULTILINE)]
    # What may not apply has a later number than what does, whatever its date.
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_the_plan_is_not_in_english() -> None:
    documentation, findings = judged()
    with pytest.raises(UsageError):
        action_plan(documentation, findings, ON, ON, "en")


def test_dates_are_counted_from_the_day_of_the_plan(tmp_path: Path) -> None:
    folder = ROOT / "examples" / "barnevernsinstitusjon" / "documentation"
    options = ("--checklist", "barnevern", "--on", "2026-02-15", "--format", "md")
    early = compliance("plan", folder, *options, "--dated", "2026-03-02").out
    late = compliance("plan", folder, *options, "--dated", "2026-06-01").out
    assert "regnet fra 2.\N{NO-BREAK SPACE}mars 2026" in early
    assert "regnet fra 1.\N{NO-BREAK SPACE}juni 2026" in late
    assert early != late
    run = compliance("plan", folder, *options, "-o", tmp_path / "plan.html")
    assert run.code == 0, run.err


def test_a_plan_is_no_letter_to_send(tmp_path: Path) -> None:
    folder = ROOT / "examples" / "barnevernsinstitusjon" / "documentation"
    run = compliance("plan", folder, "--on", "2026-02-15", "-o", tmp_path / "plan.json")
    assert run.code == 2
    assert "Velg blant .md, .html, .docx, .pdf" in run.err
    assert list(tmp_path.iterdir()) == []


HOSTILE = (
    "*a* | b",
    "<script>x</script>",
    "{{7*7}}",
    '#read("/etc/passwd")',
    "\u202eabc",
    "[FYLL UT: x]",
    "# a",
    "1. a",
)


@settings(max_examples=30)
@given(st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=60))
def test_no_text_changes_the_plan_around_it(text: str) -> None:
    text = "x" + " ".join(text.split()) + "x"
    data = material()
    data["units"][2]["name"] = text
    made = plan("nb", data)
    assert len(html_page(made).split("<tr>")) == len(html_page(plan()).split("<tr>"))
    same_words(made)


@pytest.mark.skipif(bool(browser.MISSING), reason=browser.MISSING or "-")
def test_the_page_can_be_read_by_all(tmp_path: Path) -> None:
    pages = []
    for language in LANGUAGES:
        page = tmp_path / f"plan-{language}.html"
        text = html_page(plan(language))
        start, end = text.index("<meta http-equiv"), text.index("<title>")
        page.write_text(text[:start] + text[end:], encoding="utf-8")
        pages.append(page)
    assert browser.faults(browser.look_at(pages, tmp_path)) == []


def test_a_plan_of_another_day_is_dated_so() -> None:
    documentation, findings = judged()
    made = plan_content(documentation, findings, ON, date(2026, 5, 4), "nb")
    assert all(point.due > date(2026, 5, 4) for point in points(made))


def test_on_a_small_screen_each_cell_says_what_it_is() -> None:
    made = html_page(plan())
    rows = made.count("<tr>\n<td>")
    assert rows > 0
    for heading in ("Ferdig når dere kan vise", "Hvem", "Senest"):
        assert made.count(f'<td data-label="{heading}">') == rows
    assert 'data-label="Hva dere mangler"' not in made
