"""The model: what a field may hold, what it is called, and what records call themselves."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from compliance.documentation import choices
from compliance.documentation.base import Choice, Part, Record
from compliance.documentation.choices import AnyTheme, RoutineTheme, Theme
from compliance.documentation.claims import RecordList
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.documentation.load import parse_documentation
from compliance.texts import Label

# The organisation's own lists of claims say nothing of what exists.
CLAIMS = {"says_none", "disputes", "judgements"}


def given(**fields: Any) -> Documentation:
    return parse_documentation({"organisation": {"name": "Eksempel kommune"}, **fields})


def every_part(kind: type[Part] = Part) -> Iterator[type[Part]]:
    yield kind
    for inner in kind.__subclasses__():
        yield from every_part(inner)


def every_choice(kind: type[Choice] = Choice) -> Iterator[type[Choice]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from every_choice(inner)


OURS = sorted(
    {part for part in every_part() if part.__module__.startswith("compliance.")}, key=lambda p: p.__name__
)


@pytest.mark.parametrize("part", OURS)
def test_every_field_has_a_name_in_both_forms(part: type[Part]) -> None:
    for field in part.model_fields:
        label = part.label_of(field)
        assert isinstance(label, Label)
        assert label.nb.strip() == label.nb != ""
        assert label.nn.strip() == label.nn != ""


@pytest.mark.parametrize("part", OURS)
def test_every_class_says_what_it_is(part: type[Part]) -> None:
    assert part.__doc__


@pytest.mark.parametrize("part", [part for part in OURS if issubclass(part, Record)])
def test_a_record_is_dated_by_a_field_it_has(part: type[Record]) -> None:
    assert part.dated_by is None or part.dated_by in part.model_fields


@pytest.mark.parametrize("choice", sorted(every_choice(), key=str))
def test_every_value_of_a_list_has_a_name_in_both_forms(choice: type[Choice]) -> None:
    names = [member.text for member in choice]
    assert all(name.nb and name.nn for name in names)
    assert len({name.nb for name in names}) == len(names)
    assert all(member.value == member.name.lower() for member in choice)


def test_the_lists_that_can_be_said_to_be_empty_are_those_of_the_root() -> None:
    lists = {name for name, field in Documentation.model_fields.items() if field.default == ()}
    assert {member.value for member in RecordList} == lists - CLAIMS


def test_any_theme_is_every_theme() -> None:
    assert {member.value for member in AnyTheme} == {m.value for m in Theme} | {m.value for m in RoutineTheme}
    assert isinstance(choices.Role.BHT, enum.StrEnum)


def test_the_least_documentation_is_a_name() -> None:
    documentation = given()
    assert documentation.organisation.employees is None
    assert documentation.units == ()
    assert documentation.complete is None


@pytest.mark.parametrize(
    "fields",
    [
        {"organisation": {}},
        {"organisation": {"name": ""}},
        {"organisation": {"name": "   "}},
        {"organisation": {"name": False}},
        {"units": False},
        {"units": [{"name": "A"}]},
        {"units": [{"id": "Avdeling A", "name": "A"}]},
        {"organisation": {"name": "A", "employees": False}},
        {"organisation": {"name": "A", "employees": -1}},
        {"organisation": {"name": "A", "employees": 1.5}},
        {"organisation": {"name": "A", "lone_work": "no"}},
        {"organisation": {"name": "A", "lone_work": 0}},
        {"organisation": {"name": "A", "org_number": 974760674}},
        {"organisation": {"name": "A", "org_number": "97476067"}},
        {"organisation": {"name": "A", "org_number": True}},
        {"organisation": {"name": "A", "org_number": "٩٧٤٧٦٠٦٧٣"}},
        {"safety_representatives": [{"id": "vo", "training_hours": True}]},
        {"safety_representatives": [{"id": "vo", "training_hours": "nan"}]},
        {"safety_representatives": [{"id": "vo", "training_hours": -1}]},
        {"safety_representatives": [{"id": "vo", "selected_on": "2026-02-29"}]},
        {"safety_representatives": [{"id": "vo", "selected_on": 0}]},
        {"safety_representatives": [{"id": "vo", "area": 0}, {"id": "vo", "selected": "0"}]},
        {"risk_assessments": [{"id": "rv"}]},
        {"risk_assessments": [{"id": "rv", "theme": "vold"}]},
        {"risk_assessments": [{"id": "rv", "theme": "violence", "factors": {"alone": {}}}]},
        {"risk_assessments": [{"id": "rv", "theme": "violence", "hazard": []}]},
        {"says_none": [{"what": "bht"}]},
        {"disputes": [{"path": "amu.exists", "values": [{"value": True}]}]},
        {"language": "en"},
        {"case": False},
    ],
)
def test_what_does_not_fit_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        given(**fields)


@pytest.mark.parametrize("number", ["974760673", "974 760 673", "974\u00a0760\u00a0673", 974760673])
def test_an_organisation_number_is_nine_digits(number: str | int) -> None:
    documentation = given(organisation={"name": "A", "org_number": number})
    assert documentation.organisation.org_number == "974760673"


def test_a_document_may_say_that_there_is_none() -> None:
    documentation = given(
        bht=False,
        amu={"alternative_body": False},
        safety_representatives=[
            {"id": "vo", "shorter_training_agreement": False, "selected_on": False, "courses": False}
        ],
        incidents=[{"id": "h-1", "follow_up": False}],
    )
    representative = documentation.safety_representatives[0]
    assert documentation.bht is False
    assert representative.shorter_training_agreement is False
    assert representative.selected_on is False
    assert representative.courses is False
    assert documentation.incidents[0].follow_up is False
    assert given(incidents=[{"id": "h-1"}]).incidents[0].follow_up == ()


def test_numbers_and_dates_may_be_written_as_text() -> None:
    documentation = given(
        safety_representatives=[{"id": "vo", "training_hours": "37.5", "selected_on": 2024}],
        action_plans=[{"id": "p", "period": {"from": "2025-02", "to": "2025-11-30"}}],
    )
    assert documentation.safety_representatives[0].training_hours == 37.5
    assert documentation.safety_representatives[0].selected_on == PartialDate.parse("2024")
    period = documentation.action_plans[0].period
    assert period
    assert period.from_ == PartialDate.parse("2025-02")


def test_nothing_can_be_changed_after_reading() -> None:
    with pytest.raises(ValidationError):
        given().complete = True  # type: ignore[misc]


@pytest.mark.parametrize(
    ("fields", "nb", "nn"),
    [
        (
            {"risk_assessments": [{"id": "rv-1", "theme": "violence", "done_on": "2025-03-01"}]},
            "risikovurderingen av vold og trusler fra 1. mars 2025",
            "risikovurderinga av vald og truslar frå 1. mars 2025",
        ),
        (
            {"incidents": [{"id": "h-1", "kind": ["blow", "kick", "threat"], "occurred_at": "2025-06-03"}]},
            "slag, spark og trussel 3. juni 2025",
            "slag, spark og trussel 3. juni 2025",
        ),
        (
            {"incidents": [{"id": "h-1", "occurred_at": "2025-06"}]},
            "hendelse i juni 2025",
            "hending i juni 2025",
        ),
        ({"incidents": [{"id": "h-1"}]}, "h-1", "h-1"),
        ({"safety_representatives": [{"id": "vo-nord", "area": "Nord"}]}, "Nord", "Nord"),
        ({"safety_representatives": [{"id": "vo-nord", "area": False}]}, "vo-nord", "vo-nord"),
        ({"measures": [{"id": "t-1", "what": "Ny alarm"}]}, "Ny alarm", "Ny alarm"),
        (
            {"routines": [{"id": "r-1", "theme": "sickness", "approved_on": "2024"}]},
            "rutinen om sykefravær fra 2024",
            "rutinen om sjukefråvær frå 2024",
        ),
        ({"says_none": [{"what": "incidents"}]}, "ingen hendelser", "ingen hendingar"),
        ({"reviews": [{}]}, "gjennomgangen av HMS-arbeidet", "gjennomgangen av HMS-arbeidet"),
        ({"units": [{"id": "nord", "name": "Avdeling nord"}]}, "Avdeling nord", "Avdeling nord"),
    ],
)
def test_records_name_themselves(fields: dict[str, Any], nb: str, nn: str) -> None:
    ((name, _),) = fields.items()
    called = getattr(given(**fields), name)[0].called()
    assert (called.nb, called.nn) == (nb, nn)


def test_a_hazard_is_called_by_its_task_first() -> None:
    hazards = [
        {"id": "f-1", "task": "Utkjøring", "where": "Bil"},
        {"id": "f-2", "where": "Bil"},
        {"id": "f-3"},
    ]
    assessment = given(
        risk_assessments=[{"id": "rv", "theme": "violence", "hazards": hazards}]
    ).risk_assessments[0]
    assert [hazard.called().nb for hazard in assessment.hazards or ()] == ["Utkjøring", "Bil", "f-3"]
