from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from letter_material import drafted

from compliance.data import data_folder
from compliance.errors import RuleSetError
from compliance.letters import check_templates
from compliance.letters.phrases import places_in, read_phrases

BOKMAL_ONLY = """ikke hva hvor hvem hvordan hvilke noe noen bare fra mer uke uker timer vold trusler
virksomhet ansatt hendelse øvelse tjeneste deres dere gjelder mangler brudd frem også"""
NYNORSK_ONLY = "ikkje kva korleis frå berre verksemd tilsette manglar gjeld brot vald"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in data_folder("templates").iterdir():
        if path.is_file():
            shutil.copy(path, tmp_path)
    return tmp_path


def change(path: Path, old: str, new: str) -> int:
    """Replace the first `old` in a file, and return its line."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_shipped_templates_are_sound() -> None:
    assert check_templates(data_folder("templates")) == []


def test_a_fault_of_syntax_has_its_line(folder: Path) -> None:
    line = change(folder / "varsel.md.j2", "{% for one in themes %}", "{% for one themes %}")
    (problem,) = check_templates(folder)
    assert (problem.code, problem.place.line) == ("template-syntax", line)
    assert problem.place.file.endswith("varsel.md.j2")


def test_an_unknown_name_is_found_and_another_suggested(folder: Path) -> None:
    line = change(folder / "varsel.md.j2", "{% for one in themes %}", "{% for one in temes %}")
    (problem,) = check_templates(folder)
    assert (problem.code, problem.place.line, problem.place.column) == ("template-unknown-name", line, 15)
    assert problem.arguments["suggestion"] == "themes"
    assert "Mente du «themes»?" in str(problem)


def test_an_unknown_part_is_found_and_another_suggested(folder: Path) -> None:
    line = change(folder / "ramme.md.j2", "frame.recipient_reference", "frame.recipient_referance")
    (problem,) = check_templates(folder)
    assert (problem.code, problem.place.line) == ("template-unknown-name", line)
    assert problem.arguments["suggestion"] == "recipient_reference"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('phrase("ok.intro")', 'phrase("ok.intr")', "template-unknown-phrase"),
        ('phrase("ok.intro")', "phrase(title)", "template-phrase-not-fixed"),
        ('phrase("ok.intro")', 'phrase("ok.intro", count=1)', "template-phrase-values"),
        ("present=frame.present", "persons=frame.present", "template-phrase-values"),
        ('{{ phrase("ok.intro") }}', "Dette er i orden:", "template-words"),
        ("{% for one in themes %}", "{% for one in themes | sort %}", "template-computes"),
        ("{% if frame.present %}", "{% if frame.present is defined %}", "template-computes"),
        ('"deler.md.j2"', '"delar.md.j2"', "template-unknown-template"),
        ("import order,", "import ordre,", "template-unknown-name"),
    ],
)
def test_what_a_template_may_not_do(folder: Path, old: str, new: str, code: str) -> None:
    line = change(folder / "varsel.md.j2", old, new)
    assert (code, line) in {(problem.code, problem.place.line) for problem in check_templates(folder)}


def test_a_letter_without_what_it_must_say_is_refused(folder: Path) -> None:
    change(folder / "varsel.md.j2", '{{ phrase("tell.vo") }}', "")
    (problem,) = check_templates(folder)
    assert (problem.code, problem.arguments["name"]) == ("template-lacks-phrase", "tell.vo")
    with pytest.raises(RuleSetError):
        drafted(templates=folder)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  nn: Arbeidstilsynet kan gi pålegg etter [aml § 18-6 (1)].\n", "", "phrase-language-missing"),
        ("  nn: Rettleiing", "  nn: Rettleiing\n  en: Guidance", "unknown-field"),
        ("  nn: Rettleiing", "  nn: ''", "phrase-language-missing"),
        ("nn: Kravet står i {citation}.", "nn: Kravet står i {sitation}.", "phrase-places-differ"),
        ("nn: Kravet står i {citation}.", "nn: Kravet står i {citation.", "phrase-places"),
        ("nn: Kravet står i {citation}.", "nn: Kravet står i {citation!r}.", "phrase-places"),
        (
            "blank.sender:\n  nb: avsender\n  nn: avsendar",
            "blank.sender: avsender",
            "phrase-not-in-languages",
        ),
        ("blank.sender:", "blank.sendar:", "phrase-missing"),
        (
            "nn: Eit pålegg skal ha ein frist etter [aml § 18-6 (2)].",
            "nn: Frist etter § 18-6.",
            "phrase-bare-section",
        ),
        ("frist etter [aml § 18-6 (2)]", "frist etter [aml § 18-6 (9)]", "citation-unknown-part"),
        ("ein frist etter [aml § 18-6 (2)]", "ein frist etter [aml § 18-6 (1)]", "phrase-citations-differ"),
    ],
)
def test_faults_in_the_phrases(folder: Path, old: str, new: str, code: str) -> None:
    change(folder / "phrases.yaml", old, new)
    assert code in {problem.code for problem in check_templates(folder)}


@pytest.mark.parametrize(
    ("old", "new", "tag", "column"),
    [
        ("{% if in_order %}", "{% if in_order", "{% if in_order", 1),
        ('{{ phrase("ok.intro") }}', '{{ phrase("ok.intro")', '{{ phrase("ok.intro")', 1),
        ("  {{ one }}", "  {{ one }", "{{ one }", 4),
        ("{% if in_order %}", "{% if in_order %}{% if themes %}", "{% if in_order %}", 1),
        ("{# The inspection report", "{# The {# inspection report", "", 0),
    ],
)
def test_what_is_not_closed_is_found_where_it_was_opened(
    folder: Path, old: str, new: str, tag: str, column: int
) -> None:
    file = folder / "varsel.md.j2"
    if old not in file.read_text(encoding="utf-8"):
        change(file, "- {{ one }}", "-  {{ one }}")
    line = change(file, old, new)
    problems = [problem for problem in check_templates(folder) if problem.code == "template-unclosed"]
    assert [(one.place.line, one.place.column, one.arguments["tag"]) for one in problems] == (
        [(line, column, tag)] if tag else []
    )


def test_a_template_no_letter_uses_is_told(folder: Path) -> None:
    (folder / "varsle.md.j2").write_text("", encoding="utf-8")
    (problem,) = check_templates(folder)
    assert (problem.code, problem.arguments["suggestion"]) == ("template-unexpected", "varsel.md.j2")


def test_a_part_that_is_not_used_does_not_count_as_said(folder: Path) -> None:
    change(folder / "varsel.md.j2", "{{ order(point) }}", "")
    lacking = {problem.arguments["name"] for problem in check_templates(folder)}
    assert lacking == {"order", "order.basis", "cond.intro"}


def test_missing_files_are_told(tmp_path: Path) -> None:
    assert {problem.code for problem in check_templates(tmp_path)} == {"file-missing", "template-missing"}
    (tmp_path / "phrases.yaml").write_text("- en liste", encoding="utf-8")
    assert "wrong-type-record" in {problem.code for problem in check_templates(tmp_path)}


def test_the_two_forms_say_the_same_things() -> None:
    texts, problems = read_phrases(data_folder("templates"))
    assert not problems
    for key, text in texts.items():
        assert places_in(text.nb) == places_in(text.nn), key
        assert abs(len(re.findall(r"[.?!:]", text.nb)) - len(re.findall(r"[.?!:]", text.nn))) <= 1, key
        assert not words(text.nn) & set(BOKMAL_ONLY.split()), key
        assert not words(text.nb) & set(NYNORSK_ONLY.split()), key
        for form in (text.nb, text.nn):
            assert "  " not in form, key
            assert " - " not in form, key
            assert '"' not in form, key


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", re.sub(r"\{\w+\}", "", text).lower()))
