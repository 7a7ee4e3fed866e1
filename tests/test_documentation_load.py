"""Documentation from files: what is read, and how every mistake is told with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compliance.documentation.documentation import Documentation
from compliance.documentation.load import files_of, from_loaded, load_documentation
from compliance.errors import DocumentationError, Problem
from compliance.strict_yaml import load

VALID = """\
organisation:
  name: Eksempel kommune
  org_number: 974 760 673
units:
  - id: nord
    name: Avdeling nord
safety_representatives:
  - id: vo-nord
    unit: nord
    training_hours: 40
"""


def read(text: str, file: str = "dokumentasjon.yaml") -> Documentation:
    return from_loaded(load(text.encode(), file, DocumentationError))


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(DocumentationError) as caught:
        read(text)
    return caught.value.problems


def only(text: str) -> Problem:
    found = problems(text)
    assert len(found) == 1, [str(problem) for problem in found]
    return found[0]


def test_a_valid_file() -> None:
    documentation = read(VALID)
    assert documentation.organisation.org_number == "974760673"
    assert documentation.safety_representatives[0].training_hours == 40.0


@pytest.mark.parametrize(
    ("wrong", "right", "code", "line", "column", "said"),
    [
        ("trening_hours: 40", "training_hours: 40", "unknown-field", 10, 5, "training_hours"),
        ("training_hours: 40\n    time_allotted: no", "training_hours: 40", "not-yes-or-no", 11, 20, "no"),
        ("selected_on: 2026-02-30", "training_hours: 40", "not-a-date", 10, 18, "2026-02-30"),
        ("org_number: 974 760 674", "org_number: 974 760 673", "organisation-number", 3, 15, ""),
        ("unit: nrd", "unit: nord", "unknown-reference", 9, 11, "nord"),
        ("id: Nord\n    name", "id: nord\n    name", "identifier-form", 5, 9, "Nord"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    wrong: str, right: str, code: str, line: int, column: int, said: str
) -> None:
    text = VALID.replace(right, wrong)
    problem = next(problem for problem in problems(text) if problem.code == code)
    assert (problem.place.line, problem.place.column) == (line, column), str(problem)
    assert said in str(problem)


def test_a_typo_gives_one_problem() -> None:
    problem = only(VALID.replace("training_hours", "trening_hours"))
    assert problem.hint == "did-you-mean"
    assert problem.excerpt


def test_all_problems_are_told_at_once() -> None:
    text = VALID.replace("974 760 673", "974 760 674").replace("training_hours: 40", "selected_on: i fjor")
    assert {problem.code for problem in problems(text)} == {"organisation-number", "not-a-date"}


def test_a_national_identity_number_refuses_the_file() -> None:
    problem = only(VALID + "statements: [{id: o-1, by: employees, text: Fødselsnummer 01010750160}]\n")
    assert problem.code == "national-identity-number"
    assert "01010750160" not in str(problem)


@pytest.mark.parametrize("text", ["", "# bare en kommentar\n"])
def test_an_empty_file(tmp_path: Path, text: str) -> None:
    file = tmp_path / "tom.yaml"
    file.write_text(text)
    with pytest.raises(DocumentationError) as caught:
        load_documentation([file])
    assert [problem.code for problem in caught.value.problems] == ["file-empty"]


@pytest.mark.parametrize("text", ["[]", "- a", "tekst", "12"])
def test_a_file_that_is_no_record(text: str) -> None:
    assert len(problems(text)) == 1


def test_an_empty_folder(tmp_path: Path) -> None:
    for name in ("notat.txt", ".skjult.yaml", "expected.yaml", "README.yml"):
        (tmp_path / name).write_text("organisation: {name: A}")
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path])
    (problem,) = caught.value.problems
    assert problem.code == "folder-empty"
    assert problem.place.file == str(tmp_path)


def test_nothing_to_read() -> None:
    with pytest.raises(DocumentationError):
        load_documentation([])


def test_standard_input() -> None:
    assert load_documentation([], VALID.encode()).units[0].id == "nord"
    assert load_documentation([], b'{"organisation": {"name": "A"}}').organisation.name == "A"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.with_suffix(".yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read_as_one(tmp_path: Path) -> None:
    write(
        tmp_path,
        a="organisation: {name: A, employees: 12}\nunits: [{id: nord, name: N}]\n"
        "bht: {agreement: {provider: X}}",
        b="organisation: {name: A, sector: public}\nunits: [{id: sor, name: S}]\n"
        "bht: {agreement: {approved: true}}",
        under__c="incidents: [{id: h-1, unit: sor}]",
        under__expected="dette: leses ikke",
    )
    (tmp_path / "d.json").write_text(json.dumps({"complete": True}))
    documentation = load_documentation([tmp_path])
    assert documentation.organisation.employees == 12
    assert documentation.organisation.sector == "public"
    assert [unit.id for unit in documentation.units] == ["nord", "sor"]
    assert documentation.bht
    assert documentation.bht.agreement
    assert (documentation.bht.agreement.provider, documentation.bht.agreement.approved) == ("X", True)
    assert documentation.incidents[0].unit == "sor"
    assert documentation.complete is True
    assert load_documentation([tmp_path, tmp_path / "a.yaml"]) == documentation


def test_two_files_in_conflict_name_both_places(tmp_path: Path) -> None:
    write(
        tmp_path,
        a="organisation:\n  name: A\n  employees: 12\ncomplete: true\nbht: false\n",
        b="organisation:\n  name: A\n  employees: 13\ncomplete: true\nbht:\n  required: true\n",
    )
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path])
    first, second = caught.value.problems
    assert (first.code, second.code) == ("conflict", "conflict")
    assert (Path(first.place.file).name, first.place.line) == ("b.yaml", 3)
    assert "a.yaml:3:" in str(first)
    assert "a.yaml:5:" in str(second)


def test_true_and_one_are_not_the_same(tmp_path: Path) -> None:
    write(tmp_path, a="organisation: {name: A}\ncomplete: true\n", b="complete: 1\n")
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path])
    assert [problem.code for problem in caught.value.problems] == ["conflict"]


def test_one_id_in_two_files(tmp_path: Path) -> None:
    write(
        tmp_path,
        a="organisation: {name: A}\nincidents:\n  - {id: h-1, place: Nord}\n  - {id: h-2, place: Nord}\n",
        b="incidents:\n  - {id: h-2, place: Nord}\n  - {id: h-1, place: Sør}\n",
    )
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path])
    (problem,) = caught.value.problems
    assert problem.code == "duplicate-id"
    assert (Path(problem.place.file).name, problem.place.line) == ("b.yaml", 3)
    assert "a.yaml:3:" in str(problem)


def test_places_are_right_after_merging(tmp_path: Path) -> None:
    write(
        tmp_path,
        a="organisation: {name: A}\nincidents:\n  - {id: h-1}\nbht: {agreement: {provider: X}}\n",
        b="incidents:\n  - id: h-2\n    unit: nord\n  - id: h-3\n    alone: ja\n"
        "bht:\n  agreement:\n    signed_on: i fjor\n",
    )
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path])
    assert [(Path(p.place.file).name, p.place.line, p.code) for p in caught.value.problems] == [
        ("b.yaml", 5, "not-yes-or-no"),
        ("b.yaml", 8, "not-a-date"),
    ]
    (tmp_path / "b.yaml").write_text("incidents:\n  - id: h-2\n    unit: nord\n")
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path])
    assert [(Path(p.place.file).name, p.place.line, p.code) for p in caught.value.problems] == [
        ("b.yaml", 3, "unknown-reference")
    ]


def test_the_problems_of_all_files_are_told(tmp_path: Path) -> None:
    write(tmp_path, a="organisation: {name: A}\ncomplete: ja\n", b="x: &a 1\n", c="", d="- liste\n")
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path, tmp_path / "finnes-ikke.yaml"])
    files = {Path(problem.place.file).name for problem in caught.value.problems}
    assert files == {"a.yaml", "b.yaml", "c.yaml", "d.yaml", "finnes-ikke.yaml"}


def test_what_may_stand_in_an_unreadable_file_is_not_called_missing(tmp_path: Path) -> None:
    write(tmp_path, a="incidents: [{id: h-1, unit: nord}]\n", b="organisation: {name: A\n")
    with pytest.raises(DocumentationError) as caught:
        load_documentation([tmp_path])
    assert {Path(problem.place.file).name for problem in caught.value.problems} == {"b.yaml"}


names = st.sampled_from(
    [
        "organisation",
        "name",
        "units",
        "id",
        "bht",
        "agreement",
        "disputes",
        "path",
        "values",
        "value",
        "what",
        "says_none",
        "risk_assessments",
        "theme",
        "factors",
        "hazards",
        "sources",
        "period",
        "from",
        "x",
    ]
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | names,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=5),
    max_leaves=25,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.dictionaries(names, anything), min_size=1, max_size=3), st.booleans())
def test_nothing_crashes(files: list[dict[str, Any]], named: bool) -> None:
    for data in files if named else []:
        data["organisation"] = {"name": "A"}
    try:
        loaded = [
            load(json.dumps(data).encode(), f"{number}.json", DocumentationError)
            for number, data in enumerate(files)
        ]
        from_loaded(loaded)
    except DocumentationError as error:
        told = [str(problem) for problem in error.problems]
    else:
        told = ["nothing wrong"]
    assert all(told)


def test_of_a_case_only_the_documentation_is_read(tmp_path: Path) -> None:
    case = tmp_path / "saker" / "sak"
    for name in ("case.yaml", "decisions.yaml", "answers/svar/answer.yaml"):
        (case / name).parent.mkdir(parents=True, exist_ok=True)
        (case / name).write_text("noe: annet\n", encoding="utf-8")
    shown = case / "documentation" / "alt.yaml"
    shown.parent.mkdir()
    shown.write_text("organisation: {name: Eksempel}\n", encoding="utf-8")
    assert files_of([tmp_path]) == [shown]
    assert load_documentation([case]).organisation.name == "Eksempel"
