from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError, PydanticKnownError, core_schema

from compliance.documentation.base import Count, Identifier, Many, Maybe, Number, Part, Record, YesNo
from compliance.documentation.dates import PartialDate
from compliance.errors import DocumentationError, RuleSetError
from compliance.model_fields import field_names
from compliance.strict_yaml import load, problems_of, validate


class Theme(StrEnum):
    VIOLENCE = "violence"
    HARASSMENT = "harassment"


class Hazard(Record):
    where: Maybe[str] = None
    risk: Maybe[Number] = None
    theme: Maybe[Theme] = None
    found_on: Maybe[PartialDate] = None


class AtLeast(Part):
    at_least: int


class AtMost(Part):
    at_most: int
    unless: str


class Tagged(Part):
    kind: Literal["one"]
    size: int


class OtherTagged(Part):
    kind: Literal["two"]
    length: int


class Unit(Part):
    name: str
    other_name: str | None = Field(None, alias="other-name")
    employees: Count | None = None
    shift_work: YesNo = None
    hazards: Many[Hazard] = ()
    worst: Maybe[Hazard] = None
    checks: tuple[AtLeast | AtMost, ...] = ()
    tagged: Annotated[Tagged | OtherTagged, Field(discriminator="kind")] | None = None
    by_theme: Maybe[dict[Theme, Hazard]] = None
    id: Identifier | None = None
    day: date | None = None
    short: Annotated[str, Field(min_length=2, max_length=4)] = "abc"
    share: Annotated[float, Field(gt=0, lt=1)] = 0.5
    level: Annotated[int, Field(ge=1, le=5)] = 1
    roles: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)] = ("a",)
    never: Literal[False] | None = None
    odd: Any = None

    @field_validator("odd")
    @classmethod
    def _refuse(cls, value: Any) -> Any:
        if value == "known":
            raise PydanticCustomError("unknown_reference", "no such unit", {"value": "nord"})
        if value == "own":
            raise PydanticCustomError("no_code_of_ours", "an odd thing")
        if value == "plain":
            raise ValueError("not that")
        return value


def faults_of(text: str, model: type[BaseModel] = Unit, name: str = "name: x\n") -> list[tuple[str, str]]:
    loaded = load((name + text).encode(), "a.yaml", DocumentationError)
    with pytest.raises(DocumentationError) as caught:
        validate(loaded, model, DocumentationError)
    return [
        (f"{problem.place.line}:{problem.place.column}", f"{problem.message()} {problem.advice()}".strip())
        for problem in caught.value.problems
    ]


ONE_FAULT = {
    "nam: y": ("2:1", "ukjent felt «nam». Mente du «name»?"),
    "other_nam: y": ("2:1", "ukjent felt «other_nam». Mente du «other-name»?"),
    "hazards: [{wher: x}]": ("2:12", "ukjent felt «wher». Mente du «where»?"),
    "worst: {wher: x}": ("2:9", "ukjent felt «wher». Mente du «where»?"),
    "by_theme: {violence: {wher: x}}": ("2:23", "ukjent felt «wher». Mente du «where»?"),
    "checks: [{at_leest: 1}, {at_least: 1}]": ("2:11", "ukjent felt «at_leest». Mente du «at_least»?"),
    "checks: [{at_least: x}]": ("2:21", "«x» er ikke et helt tall. Skriv for eksempel 12."),
    "checks: [{at_most: 1}]": ("2:10", "«unless» mangler."),
    "checks: [{at_most: 1, unless: [a]}]": (
        "2:31",
        "«unless» skal være én verdi, ikke en liste eller flere felt.",
    ),
    "tagged: {kind: one, size: x}": ("2:27", "«x» er ikke et helt tall. Skriv for eksempel 12."),
    "tagged: {kind: tree}": ("2:9", None),
    "tagged: {size: 1}": ("2:9", "«kind» mangler."),
    "shift_work: no": ("2:13", "«no» er ikke ja eller nei. Skriv true eller false."),
    "shift_work: 1": ("2:13", "«1» er ikke ja eller nei. Skriv true eller false."),
    "employees: ti": ("2:12", "«ti» er ikke et helt tall. Skriv for eksempel 12."),
    "employees: -1": ("2:12", "«-1» er for lite. Minste verdi er 0."),
    "employees: 2.5": ("2:12", "«2.5» er ikke et helt tall. Skriv for eksempel 12."),
    "employees: 2,5": ("2:12", "«2,5» er ikke et helt tall. Skriv punktum i stedet for komma."),
    "employees: false": ("2:12", "«employees» kan ikke være false. Skriv 0 hvis tallet er null."),
    "hazards: x": ("2:10", "«hazards» skal være en liste. Start hvert punkt med bindestrek og mellomrom."),
    "hazards: {where: x}": (
        "2:10",
        "«hazards» skal være en liste. Start hvert punkt med bindestrek og mellomrom.",
    ),
    "hazards: [x]": ("2:11", "Hvert punkt i «hazards» skal ha egne felt under seg."),
    "worst: x": ("2:8", "«worst» skal ha egne felt under seg."),
    "worst: [x]": ("2:8", "«worst» skal ha egne felt under seg."),
    "worst: true": ("2:8", "«worst» skal ha egne felt under seg."),
    "worst: {risk: høy}": ("2:15", "«høy» er ikke et tall. Skriv for eksempel 7.5."),
    "worst: {risk: '7,5'}": ("2:15", "«7,5» er ikke et tall. Skriv punktum i stedet for komma."),
    "worst: {theme: violense}": ("2:16", "«violense» er ikke et valg for «theme». Mente du «violence»?"),
    "worst: {theme: xyz}": (
        "2:16",
        "«xyz» er ikke et valg for «theme». Velg mellom: violence, harassment.",
    ),
    "worst: {theme: [violence]}": ("2:16", "«theme» skal være én verdi, ikke en liste eller flere felt."),
    "worst: {found_on: 2026-02-30}": (
        "2:19",
        "«2026-02-30» er ikke en dato. Skriv for eksempel 2026-12-01.",
    ),
    "worst: {found_on: 1.2.2026}": ("2:19", "«1.2.2026» er ikke en dato. Mente du «2026-02-01»?"),
    "worst: {found_on: {a: 1}}": ("2:19", "«found_on» skal være én verdi, ikke en liste eller flere felt."),
    "worst: {where: true}": ("2:16", "«where» skal være tekst."),
    "day: 2026-13-01": ("2:6", "«2026-13-01» er ikke en dato. Skriv for eksempel 2026-12-01."),
    "by_theme: {xyz: {}}": (
        "2:12",
        "«xyz» er ikke et valg for «by_theme». Velg mellom: violence, harassment.",
    ),
    "id: Avdeling Nord": (
        "2:5",
        "«Avdeling Nord» kan ikke være en id. Bruk små bokstaver, tall og bindestrek.",
    ),
    "short: abcde": ("2:8", "«short» er for lang. Grensen er 4 tegn."),
    "short: a": ("2:8", "«short» er for kort. Teksten må ha 2 tegn eller flere."),
    "short:": ("2:7", "«short» har ingen verdi."),
    "short: false": ("2:8", "«short» kan ikke være false. La feltet være ute hvis opplysningen ikke finnes."),
    "share: 0": ("2:8", "«0» må være større enn 0."),
    "share: 1": ("2:8", "«1» må være mindre enn 1."),
    "level: 6": ("2:8", "«6» er for mye. Største verdi er 5."),
    "roles: []": ("2:8", "«roles» har for få punkter. Minste antall er 1."),
    "roles: [a, b, c]": ("2:8", "«roles» har for mange punkter. Største antall er 2."),
    "odd: known": ("2:6", "«odd» viser til «known», som ikke finnes."),
    "odd: own": ("2:6", "«own» kan ikke brukes i «odd». (an odd thing)"),
    "odd: plain": ("2:6", "«plain» kan ikke brukes i «odd». (Value error, not that)"),
}


@pytest.mark.parametrize("text", ONE_FAULT, ids=ascii)
def test_one_fault_gives_one_message(text: str) -> None:
    faults = faults_of(text)
    expected = ONE_FAULT[text]
    assert len(faults) == 1
    if expected is not None:
        assert faults[0][0] == expected[0]
        assert expected[1] in (None, faults[0][1])


def test_a_misspelt_name_is_not_also_a_missing_field() -> None:
    assert faults_of("nam: y", name="") == [("1:1", "ukjent felt «nam». Mente du «name»?")]
    assert faults_of("units: y", name="") == [
        ("1:1", "«name» mangler."),
        ("1:1", "ukjent felt «units». Velg mellom: " + ", ".join(field_names(Unit, ())) + "."),
    ]


def test_all_faults_come_at_once() -> None:
    text = "shift_work: ja\nhazards:\n  - where: x\n    risk: stor\n  - id: Ø\nukjent_felt: 1\n"
    assert [place for place, _ in faults_of(text)] == ["2:13", "5:11", "6:9", "7:1"]


def test_a_missing_field_is_placed_at_what_lacks_it() -> None:
    assert faults_of("id: a\n", name="") == [("1:1", "«name» mangler.")]


@pytest.mark.parametrize("text", ["- a\n", "tekst\n", "12\n"])
def test_a_file_of_another_shape_is_told_so(text: str) -> None:
    assert faults_of(text, name="") == [("1:1", "Filen skal inneholde felt med navn.")]


def test_what_is_right_is_returned() -> None:
    loaded = load(b"name: 47\nshare: 0.25\nworst: false\n", "a.yaml", DocumentationError)
    unit = validate(loaded, Unit, DocumentationError)
    assert (unit.name, unit.share, unit.worst) == ("47", 0.25, False)


def test_the_kind_of_error_is_the_one_asked_for() -> None:
    with pytest.raises(RuleSetError):
        validate(load(b"a: 1\n", "a.yaml", DocumentationError), Unit, RuleSetError)


def test_a_part_of_a_file_can_be_validated_alone() -> None:
    loaded = load(b"units:\n  - name: x\n  - nam: y\n    worst: {wher: x}\n", "a.yaml", DocumentationError)
    with pytest.raises(ValidationError) as caught:
        Unit.model_validate(loaded.data["units"][1])
    problems = problems_of(caught.value, loaded, Unit, ("units", 1))
    assert sorted((p.place.line, p.place.column, p.code, p.hint or "") for p in problems) == [
        (3, 5, "unknown-field", "did-you-mean"),
        (4, 13, "unknown-field", "did-you-mean"),
    ]


def test_a_part_that_is_one_wrong_value_is_named_by_its_field() -> None:
    loaded = load(b"unit: x\n", "a.yaml", DocumentationError)
    with pytest.raises(ValidationError) as caught:
        Unit.model_validate(loaded.data["unit"])
    (problem,) = problems_of(caught.value, loaded, Unit, ("unit",))
    assert problem.message() == "«unit» skal ha egne felt under seg."


def test_a_key_called_as_a_branch_of_a_union_does_not_lead_astray() -> None:
    class Box(Part):
        box: AtLeast | AtMost | None = Field(None, alias="AtLeast")

    with pytest.raises(DocumentationError) as caught:
        validate(
            load(b"AtLeast: {AtLeast: 1, at_least: 1}", "a.yaml", DocumentationError), Box, DocumentationError
        )
    (problem,) = caught.value.problems
    assert (problem.place.column, problem.arguments["field"]) == (11, "AtLeast")


@pytest.mark.parametrize("kind", sorted(get_args(core_schema.ErrorType)))
def test_no_kind_of_error_is_too_strange_to_tell(kind: str) -> None:
    strange = {"ge": 1, "expected": "'a' or 'b'", "limit_value": 2, "error": ValueError("x")}

    class Strange(BaseModel):
        model_config = ConfigDict(extra="forbid")
        field: Any

        @field_validator("field")
        @classmethod
        def _refuse(cls, _value: Any) -> Any:
            known: Any = kind
            try:
                raise PydanticKnownError(known, strange)
            except (TypeError, KeyError) as missing:
                raise PydanticCustomError(known, "{ge}", strange) from missing

    for written in ("x", "[1]", "{a: 1}", "", "false", "1"):
        loaded = load(f"field: {written}\n".encode(), "a.yaml", DocumentationError)
        with pytest.raises(DocumentationError) as caught:
            validate(loaded, Strange, DocumentationError)
        for problem in caught.value.problems:
            assert all(problem.message(language) for language in ("nb", "nn", "en"))
            assert (
                "…" not in problem.message()
                or problem.code == "not-valid"
                or "[" in written
                or "{" in written
            )


def test_names_are_found_through_lists_unions_and_mappings() -> None:
    assert field_names(Unit, ("checks", 0)) == ("at_least", "at_most", "unless")
    assert field_names(Unit, ("checks", 0, "AtMost")) == ("at_most", "unless")
    assert "where" in field_names(Unit, ("by_theme", "dict[str-enum[Theme],Hazard]", "violence"))
    assert "where" in field_names(Unit, ("hazards", "tuple[Hazard, ...]", 3))
    assert "other-name" in field_names(Unit, ())
    assert field_names(Unit, ("name",)) == ()
    assert field_names(Unit, ("odd", "x")) == ()


def test_the_number_of_faults_told_is_bounded() -> None:
    faults = faults_of("hazards:\n" + "- {wher: x}\n" * 2000)
    assert len(faults) == 1001
    assert faults[-1][1].startswith("Filen har flere feil")


nested = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*Unit.model_fields, "where", "kind", "nam"]), inner, max_size=5)
    ),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from(sorted(Unit.model_fields)), nested, min_size=1))
def test_random_data_gives_a_unit_or_problems_with_places(data: dict[str, Any]) -> None:
    class Memory:
        def __init__(self) -> None:
            self.data = data
            self.problem = load(b"a: 1\n", "a.yaml", DocumentationError).problem

    try:
        validate(Memory(), Unit, DocumentationError)
    except DocumentationError as error:
        codes = [problem.code for problem in error.problems]
        assert codes
