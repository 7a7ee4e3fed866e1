"""Harassment: routines for the whole organisation, chapters of other documents, and cases in a unit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.harassment import HarassmentRoutinesView
from compliance.facts.organisation import OrganisationView
from compliance.facts.unit import UnitView
from compliance.facts.values import Listing
from compliance.state import Unknown

ON = date(2026, 3, 1)
ROUTINE: dict[str, Any] = {"id": "rutine", "theme": "harassment", "written": True, "read_in_full": True}
CASE = {"id": "sak", "unit": "nord", "kind": ["harassment"]}
DENIED = {"id": "ansatte", "by": "employees", "text": "Vi kjenner ikke rutinen.", "says": "routines_unknown"}


def organisation_of(**shown: Any) -> OrganisationView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Prøven"},
            "units": [{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør"}],
            **shown,
        }
    )
    return OrganisationView(documentation, ON)


def unit_of(**shown: Any) -> UnitView:
    return organisation_of(**shown).units()[0]


def routines_of(*routines: dict[str, Any], **shown: Any) -> HarassmentRoutinesView:
    return organisation_of(routines=list(routines), **shown).harassment_routines


def sexual_of(*routines: dict[str, Any], **shown: Any) -> HarassmentRoutinesView:
    return organisation_of(routines=list(routines), **shown).sexual_harassment_routines


def ids(listing: Listing[Any]) -> list[str]:
    return [one.id for one in listing.certain]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, True, id="common"),
        pytest.param({"applies_to_subunits": False}, Unknown.IMPRECISE, id="not-for-those-below"),
        pytest.param({"unit": "nord"}, Unknown.IMPRECISE, id="one-unit"),
        pytest.param({"scope": ["nord"]}, Unknown.IMPRECISE, id="names-one-unit"),
        pytest.param({"theme": "whistleblowing"}, Unknown.ABSENT, id="whistleblowing"),
        pytest.param({"theme": "sexual_harassment"}, Unknown.ABSENT, id="sexual-harassment-alone"),
        pytest.param({"theme": None}, Unknown.IMPRECISE, id="theme-not-said"),
        pytest.param({"approved_on": "2026-03-02"}, Unknown.ABSENT, id="later"),
    ],
)
def test_which_routine_is_one_for_harassment(fields: dict[str, Any], expected: object) -> None:
    assert routines_of({**ROUTINE, **fields}).in_writing is expected


def test_where_no_unit_is_recorded_every_routine_is_for_the_whole() -> None:
    view = organisation_of(units=[], routines=[{**ROUTINE, "applies_to_subunits": False}])
    assert view.harassment_routines.in_writing is True


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"covers_sexual_harassment": True}, True, id="named"),
        pytest.param({"covers_sexual_harassment": False}, Unknown.ABSENT, id="not-named"),
        pytest.param({}, Unknown.ABSENT, id="silent"),
        pytest.param({"read_in_full": None}, Unknown.UNREAD, id="not-read-in-full"),
        pytest.param({"read_in_full": None, "approved_on": "2026-03-02"}, Unknown.ABSENT, id="later"),
        pytest.param({"theme": "sexual_harassment"}, True, id="of-its-own"),
    ],
)
def test_a_routine_for_harassment_is_enough_when_it_names_sexual_harassment(
    fields: dict[str, Any], expected: object
) -> None:
    assert sexual_of({**ROUTINE, **fields}).in_writing is expected


def test_a_source_that_says_there_is_none_does_not_speak_of_a_routine_that_may_name_it() -> None:
    none = [{"what": "routines", "theme": "sexual_harassment"}]
    assert sexual_of(says_none=none).in_writing is False
    assert sexual_of(ROUTINE, says_none=none).in_writing is Unknown.SILENT


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"theme": "harassment"}, False, id="everywhere"),
        pytest.param({"theme": "harassment", "unit": "sor"}, False, id="one-unit-is-enough"),
        pytest.param({}, Unknown.SILENT, id="theme-not-said"),
        pytest.param({"theme": "violence"}, Unknown.SILENT, id="another-theme"),
        pytest.param({"theme": "harassment", "says": "other"}, Unknown.SILENT, id="says-something-else"),
    ],
)
def test_who_does_not_know_the_routine(fields: dict[str, Any], expected: object) -> None:
    view = routines_of(ROUTINE, statements=[{**DENIED, **fields}])
    assert view.known_to_staff is expected


def test_what_is_told_of_harassment_is_told_of_sexual_harassment_only_where_the_routine_is_the_same() -> None:
    told = [{**DENIED, "theme": "harassment", "unit": "sor"}]
    same = {**ROUTINE, "covers_sexual_harassment": True}
    own = {**ROUTINE, "theme": "sexual_harassment"}
    assert sexual_of(same, statements=told).known_to_staff is False
    assert sexual_of(own, statements=told).known_to_staff is Unknown.SILENT
    assert sexual_of({**same, "known_to_staff": True}, statements=told).known_to_staff is Unknown.IMPRECISE


def test_what_was_told_in_a_unit_is_a_source_of_the_answer() -> None:
    source = {"document": "referat", "page": 2}
    told = {**DENIED, "theme": "harassment", "unit": "sor", "sources": [source]}
    documents = [{"id": "referat", "title": "Referat"}]
    view = routines_of(ROUTINE, statements=[told], documents=documents)
    assert [one.document for one in view.sources_of("known_to_staff")] == ["referat"]


def test_a_template_counts_only_beside_nothing_that_is_filled_in() -> None:
    template = {**ROUTINE, "unfilled_template": True}
    assert ids(routines_of(template).templates) == ["rutine"]
    assert ids(routines_of(template, {**ROUTINE, "id": "egen"}).templates) == []
    assert ids(routines_of(ROUTINE).templates) == []


def test_whether_others_than_employees_are_covered() -> None:
    assert routines_of({**ROUTINE, "covers_third_parties": True}).cover_third_parties is True
    assert routines_of({**ROUTINE, "covers_third_parties": False}).cover_third_parties is False
    assert routines_of(ROUTINE).cover_third_parties is Unknown.SILENT


def chapter(considered: bool | None, **fields: Any) -> dict[str, Any]:
    factors = {"harassment": {"considered": considered}}
    return {"id": "rv", "unit": "nord", "theme": "psychosocial", "psychosocial_factors": factors, **fields}


@pytest.mark.parametrize(
    ("assessment", "expected", "rest"),
    [
        pytest.param(chapter(True), ["rv"], Unknown.ABSENT, id="considered"),
        pytest.param(chapter(False), [], Unknown.ABSENT, id="not-considered"),
        pytest.param(chapter(None), [], Unknown.UNREAD, id="not-said"),
        pytest.param(chapter(None, read_in_full=True), [], Unknown.ABSENT, id="silent"),
        pytest.param(chapter(None, psychosocial_factors=False), [], Unknown.ABSENT, id="no-factors"),
        pytest.param(
            chapter(None, theme="general", psychosocial_factors=False),
            [],
            Unknown.UNREAD,
            id="general-unread",
        ),
        pytest.param(chapter(True, theme="general"), ["rv"], Unknown.UNREAD, id="in-a-general-one"),
        pytest.param(chapter(True, theme="violence"), [], Unknown.ABSENT, id="of-violence"),
        pytest.param(chapter(True, unit="sor"), [], Unknown.ABSENT, id="elsewhere"),
    ],
)
def test_harassment_may_be_a_part_of_a_psychosocial_assessment(
    assessment: dict[str, Any], expected: list[str], rest: object
) -> None:
    documents = unit_of(risk_assessments=[assessment]).harassment_assessment.documents
    assert ids(documents) == expected
    assert documents.rest is rest


def test_what_is_said_to_be_missing_may_be_a_part_of_another() -> None:
    none = [{"what": "risk_assessments", "theme": "harassment"}]
    assert unit_of(says_none=none).harassment_assessment.documents.rest is False
    shown = unit_of(says_none=none, risk_assessments=[chapter(None, done_on="2026-01-05", read_in_full=True)])
    assert shown.harassment_assessment.documents.rest is Unknown.SILENT


def test_only_hazards_of_harassment_are_taken_from_a_psychosocial_assessment() -> None:
    hazards = [{"id": "mengde"}, {"id": "spøk", "theme": "harassment"}]
    view = unit_of(risk_assessments=[chapter(True, hazards=hazards)]).harassment_assessment
    assert ids(view.hazards) == ["spøk"]


def test_factors_of_an_assessment_of_violence_say_nothing_certain_of_harassment() -> None:
    hazards = [{"id": "spøk", "theme": "harassment"}]
    shown = chapter(None, theme="violence", hazards=hazards, factors={"organisation": {"considered": True}})
    factors = unit_of(risk_assessments=[shown]).harassment_assessment.factors
    assert factors.holds("organisation") is Unknown.IMPRECISE
    own = unit_of(risk_assessments=[{**shown, "theme": "harassment"}]).harassment_assessment.factors
    assert own.holds("organisation") is True


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        pytest.param([{"id": "t", "theme": "harassment"}], True, id="a-measure-says-so"),
        pytest.param([{"id": "t", "theme": "psychosocial"}], None, id="of-something-else"),
        pytest.param([{"id": "t"}], False, id="may-be"),
        pytest.param([], False, id="measures-not-shown"),
    ],
)
def test_a_psychosocial_plan_may_hold_measures_against_harassment(
    measures: list[dict[str, Any]], expected: bool | None
) -> None:
    plan = {"id": "hp", "unit": "nord", "theme": "psychosocial", "measures": measures}
    entries = unit_of(action_plans=[plan]).harassment_measures.plans.entries
    assert [entry.certain for entry in entries] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param({}, Unknown.ABSENT, id="nothing"),
        pytest.param({"incidents": [CASE]}, True, id="a-case"),
        pytest.param({"incidents": [{**CASE, "kind": ["blow"]}]}, Unknown.ABSENT, id="violence"),
        pytest.param({"incidents": [{**CASE, "kind": []}]}, Unknown.IMPRECISE, id="kind-not-said"),
        pytest.param(
            {"incidents": [{**CASE, "against": "co_patient"}]}, Unknown.IMPRECISE, id="between-users"
        ),
        pytest.param({"incidents": [{**CASE, "unit": "sor"}]}, Unknown.ABSENT, id="elsewhere"),
        pytest.param({"incident_statistics": [{"unit": "nord", "harassment": 2}]}, True, id="counted"),
        pytest.param({"incident_statistics": [{"unit": "nord", "harassment": 0}]}, False, id="counted-none"),
        pytest.param(
            {"incident_statistics": [{"unit": "nord", "violence": 0, "threats": 0}]}, Unknown.UNREAD
        ),
        pytest.param({"says_none": [{"what": "incidents", "theme": "harassment"}]}, False, id="none-said"),
    ],
)
def test_whether_there_has_been_harassment(shown: dict[str, Any], expected: object) -> None:
    assert unit_of(**shown).harassment_incidents.have_happened is expected


def test_cases_where_nobody_was_followed_up() -> None:
    missing = unit_of(incidents=[{**CASE, "follow_up": False}]).harassment_incidents.without_follow_up
    assert ids(missing) == ["sak"]
    assert missing.rest is False
    followed = {**CASE, "follow_up": [{"what": "samtale"}]}
    assert unit_of(incidents=[followed]).harassment_incidents.without_follow_up == Listing((), False)
    more = unit_of(incidents=[followed], incident_statistics=[{"unit": "nord", "harassment": 2}])
    assert more.harassment_incidents.without_follow_up.rest is Unknown.ABSENT
    violent = unit_of(incidents=[{**CASE, "kind": ["blow"], "follow_up": False}]).harassment_incidents
    assert ids(violent.without_follow_up) == []


def test_a_count_of_none_shows_that_no_danger_is_known() -> None:
    view = unit_of(incident_statistics=[{"unit": "nord", "harassment": 0}])
    assert view.harassment_assessment.known_dangers_left_out.rest is False
    assert view.violence_assessment.known_dangers_left_out.rest is Unknown.ABSENT
