"""What a unit is: whether anyone works there, if they are exposed to violence, and whose records count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.choices import Theme
from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.unit import UnitView
from compliance.facts.values import Fact
from compliance.state import Unknown

ON = date(2026, 3, 1)


def unit_of(on: date = ON, unit: dict[str, Any] | None = None, **records: Any) -> UnitView:
    """The unit «nord», beside another called «vest», with the records given."""
    nord = {"id": "nord", "name": "Nord", "employees": 8, **(unit or {})}
    raw = {
        "organisation": {"name": "Prøvevirksomheten"},
        "units": [nord, {"id": "vest", "name": "Vest", "employees": 5}],
        **records,
    }
    views = OrganisationView(Documentation.model_validate(raw), on).units()
    return next(view for view in views if view.id == "nord")


def organisation_alone(**fields: Any) -> UnitView:
    """The organisation as the only unit."""
    raw = {"organisation": {"name": "Prøvevirksomheten", **fields}}
    (view,) = OrganisationView(Documentation.model_validate(raw), ON).units()
    return view


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"employees": 0}, False),
        ({"employees": 1}, True),
        ({}, Unknown.UNREAD),
        ({"read_in_full": True}, Unknown.SILENT),
        ({"employees": 0, "hired_in": 3}, False),
    ],
)
def test_has_employees(fields: dict[str, Any], expected: object) -> None:
    assert organisation_alone(**fields).has_employees is expected


def test_employees_are_presumed_where_no_number_is_given() -> None:
    declared = vars(UnitView)["has_employees"]
    assert isinstance(declared, Fact)
    assert declared.presumed is True


def test_the_organisation_is_the_unit_where_none_is_recorded() -> None:
    view = organisation_alone(employees=4)
    assert view.id is None
    assert view.called().nb == "Prøvevirksomheten"


def test_the_fields_of_the_record_are_those_of_the_unit() -> None:
    assert unit_of(unit={"night_work": True}).night_work is True


HAZARD = {"id": "fare", "kind": ["verbal"]}
IN_NORD: dict[str, dict[str, Any]] = {
    "a violent incident": {"incidents": [{"id": "h1", "unit": "nord", "kind": ["blow"]}]},
    "a threat alone": {"incidents": [{"id": "h1", "unit": "nord", "kind": ["threat"]}]},
    "a count": {"incident_statistics": [{"unit": "nord", "violence": 0, "threats": 2}]},
    "a hazard": {
        "risk_assessments": [{"id": "rv", "unit": "nord", "theme": "violence", "hazards": [HAZARD]}]
    },
    "a hazard in a general assessment": {
        "risk_assessments": [{"id": "rv", "unit": "nord", "theme": "general", "hazards": [HAZARD]}]
    },
}


class TestExposedToViolence:
    """True by what has happened or been mapped, false only when a document says so (rule map, `viol`)."""

    @pytest.mark.parametrize("said", [True, False])
    def test_a_document_decides(self, said: bool) -> None:
        assert unit_of(unit={"exposed_to_violence": said}).exposed_to_violence is said

    @pytest.mark.parametrize("records", IN_NORD.values(), ids=list(IN_NORD))
    @pytest.mark.parametrize("said", [None, False])
    def test_what_has_been_shown_decides(self, records: dict[str, Any], said: bool | None) -> None:
        assert unit_of(unit={"exposed_to_violence": said}, **records).exposed_to_violence is True

    def test_nothing_said_is_unknown(self) -> None:
        assert unit_of().exposed_to_violence is Unknown.UNREAD
        assert unit_of(unit={"read_in_full": True}).exposed_to_violence is Unknown.SILENT

    def test_no_incidents_reported_does_not_say_that_none_can_happen(self) -> None:
        none_reported = [{"what": "incidents", "unit": "nord", "theme": "violence"}]
        assert unit_of(says_none=none_reported).exposed_to_violence is Unknown.UNREAD

    def test_what_another_unit_has_shown_does_not_matter(self) -> None:
        for records in IN_NORD.values():
            elsewhere = {name: [{**one, "unit": "vest"} for one in held] for name, held in records.items()}
            assert unit_of(unit={"exposed_to_violence": False}, **elsewhere).exposed_to_violence is False
            assert unit_of(**elsewhere).exposed_to_violence is Unknown.UNREAD

    def test_an_incident_of_unknown_kind_leaves_a_no_open(self) -> None:
        incident = {"id": "h1", "unit": "nord"}
        view = unit_of(unit={"exposed_to_violence": False}, incidents=[incident])
        assert view.exposed_to_violence is Unknown.IMPRECISE

    def test_an_incident_of_another_kind_does_not(self) -> None:
        incident = {"id": "h1", "unit": "nord", "kind": ["damage"]}
        assert unit_of(unit={"exposed_to_violence": False}, incidents=[incident]).exposed_to_violence is False

    def test_an_assessment_that_may_cover_the_unit_leaves_a_no_open(self) -> None:
        common = {"id": "rv", "theme": "violence", "hazards": [HAZARD]}
        view = unit_of(unit={"exposed_to_violence": False}, risk_assessments=[common])
        assert view.exposed_to_violence is Unknown.IMPRECISE
        covering = {**common, "applies_to_subunits": True}
        view = unit_of(unit={"exposed_to_violence": False}, risk_assessments=[covering])
        assert view.exposed_to_violence is True

    def test_what_happened_after_the_judgement_date_is_not_seen(self) -> None:
        incident = {"id": "h1", "unit": "nord", "kind": ["blow"], "occurred_at": "2026-03-02"}
        view = unit_of(unit={"exposed_to_violence": False}, incidents=[incident])
        assert view.exposed_to_violence is False


class TestHasChanges:
    """Whether a change is shown (aml §§ 3-1 (2) d and 4-2 (3))."""

    @pytest.mark.parametrize(
        ("records", "expected"),
        [
            ({}, Unknown.ABSENT),
            ({"changes": [{"unit": "nord", "what": "ny turnus"}]}, True),
            ({"changes": [{"what": "ny turnus"}]}, Unknown.IMPRECISE),
            ({"changes": [{"what": "ny turnus", "applies_to_subunits": True}]}, True),
            ({"changes": [{"unit": "vest", "what": "ny turnus"}]}, Unknown.ABSENT),
            ({"changes": [{"unit": "nord", "what": "ny turnus", "decided_on": "2026-04"}]}, Unknown.ABSENT),
            ({"changes": [{"unit": "nord", "what": "ny turnus", "decided_on": "2026"}]}, Unknown.IMPRECISE),
            ({"says_none": [{"what": "changes", "unit": "nord"}]}, False),
            ({"says_none": [{"what": "changes", "unit": "vest"}]}, Unknown.ABSENT),
        ],
    )
    def test_has_changes(self, records: dict[str, Any], expected: object) -> None:
        assert unit_of(**records).has_changes is expected


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("violence_assessment", Theme.VIOLENCE),
        ("violence_measures", Theme.VIOLENCE),
        ("violence_training", Theme.VIOLENCE),
        ("violence_information", Theme.VIOLENCE),
        ("psychosocial_assessment", Theme.PSYCHOSOCIAL),
        ("psychosocial_measures", Theme.PSYCHOSOCIAL),
        ("psychosocial_training", Theme.PSYCHOSOCIAL),
        ("psychosocial_information", Theme.PSYCHOSOCIAL),
    ],
)
def test_each_view_is_of_its_theme_and_of_this_unit(name: str, theme: Theme) -> None:
    view = getattr(unit_of(), name)
    assert view.theme is theme
    assert view.unit == "nord"


def test_measures_are_held_against_the_assessment_of_the_same_theme() -> None:
    view = unit_of()
    assert view.psychosocial_measures.assessment is view.psychosocial_assessment
    assert view.violence_measures.assessment is view.violence_assessment


def test_routines_and_incidents_are_those_of_the_unit() -> None:
    routines = [{"id": "her", "unit": "nord", "theme": "violence"}, {"id": "der", "unit": "vest"}]
    incidents = [
        {"id": "h1", "unit": "nord", "kind": ["kick"]},
        {"id": "h2", "unit": "vest", "kind": ["kick"]},
    ]
    view = unit_of(routines=routines, incidents=incidents)
    assert [routine.id for routine in view.violence_routines.documents.items] == ["her"]
    assert [incident.id for incident in view.violence_incidents.recorded.items] == ["h1"]
