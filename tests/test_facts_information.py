"""Information given: to whom, of what, and who denies it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.information import InformationView
from compliance.facts.organisation import OrganisationView
from compliance.facts.values import YesNoFact
from compliance.state import Unknown

ON = date(2026, 3, 1)
HERE = {"unit": "nord", "theme": "violence"}
EVERYTHING = ["risk_factors", "measures", "routines", "reporting"]
MEETING = {**HERE, "content": EVERYTHING, "to": ["employee", "safety_representative"], "read_in_full": True}
VERNEOMBUD = {"safety_representatives": [{"id": "vo-nord", "area": "Sone nord"}]}


def view_of(**shown: Any) -> InformationView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": [{"id": "nord", "name": "Sone nord"}, {"id": "sor", "name": "Sone sør"}],
            **shown,
        }
    )
    return OrganisationView(documentation, ON).units()[0].violence_information


def statement(says: str, **fields: Any) -> dict[str, Any]:
    return {"id": "opplysning", "by": "employees", "text": "Vi vet ikke.", **HERE, "says": says, **fields}


def test_a_meeting_with_minutes_is_information_given() -> None:
    view = view_of(information=[MEETING])
    assert view.of_risk is True
    assert view.of_measures_and_routines is True
    assert view.of_reporting is True
    assert view.of_representatives is True
    assert view.of_representatives_on_reporting is True


def test_nothing_shown_says_nothing() -> None:
    view = view_of()
    assert view.of_risk is Unknown.ABSENT
    assert view.of_representatives is Unknown.ABSENT
    assert view_of(says_none=[{"what": "information", "unit": "nord"}]).of_risk is False


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"to": ["safety_representative"]}, Unknown.ABSENT, id="told-to-others"),
        pytest.param({"to": False}, False, id="told-to-nobody"),
        pytest.param({"to": []}, Unknown.SILENT, id="receivers-not-said"),
        pytest.param({"content": ["measures"]}, Unknown.ABSENT, id="of-something-else"),
        pytest.param({"content": ["measures"], "read_in_full": None}, Unknown.UNREAD, id="perhaps-of-more"),
        pytest.param({"content": []}, Unknown.SILENT, id="content-not-said"),
        pytest.param({"content": False}, Unknown.ABSENT, id="of-nothing"),
        pytest.param({"unit": "sor"}, Unknown.ABSENT, id="in-another-unit"),
        pytest.param({"unit": None}, Unknown.IMPRECISE, id="perhaps-here"),
        pytest.param({"theme": None}, Unknown.IMPRECISE, id="perhaps-of-this"),
        pytest.param({"on": "2026-03"}, Unknown.IMPRECISE, id="perhaps-later"),
        pytest.param({"unit": None, "to": ["manager"]}, Unknown.ABSENT, id="perhaps-here-to-others"),
    ],
)
def test_of_risk(change: dict[str, Any], expected: YesNoFact) -> None:
    assert view_of(information=[{**MEETING, **change}]).of_risk is expected


def test_told_to_others_once_and_to_them_another_time() -> None:
    to_others = {**MEETING, "to": ["manager"]}
    assert view_of(information=[to_others, MEETING]).of_risk is True
    assert view_of(information=[to_others, {**MEETING, "to": []}]).of_risk is Unknown.SILENT


@pytest.mark.parametrize(
    ("says", "fact"),
    [
        ("not_informed", "of_risk"),
        ("not_informed", "of_measures_and_routines"),
        ("routines_unknown", "of_measures_and_routines"),
        ("reporting_unknown", "of_reporting"),
    ],
)
def test_what_is_told_denies(says: str, fact: str) -> None:
    assert getattr(view_of(statements=[statement(says)]), fact) is False
    assert getattr(view_of(information=[MEETING], statements=[statement(says)]), fact) is Unknown.IMPRECISE
    assert getattr(view_of(information=[MEETING], statements=[statement(says, unit="sor")]), fact) is True
    assert getattr(view_of(statements=[statement(says, theme=None)]), fact) is Unknown.ABSENT


def test_who_knows_the_deviation_system_knows_how_to_report() -> None:
    assert view_of(deviation_system={"known_to_staff": True}).of_reporting is True
    assert view_of(deviation_system={"known_to_staff": False}).of_reporting is False
    assert view_of(deviation_system=False).of_reporting is Unknown.ABSENT
    contradicted = view_of(deviation_system={"known_to_staff": False}, information=[MEETING])
    assert contradicted.of_reporting is Unknown.IMPRECISE


def test_representatives_who_were_not_there() -> None:
    meeting = {**MEETING, "to": ["employee"]}
    assert view_of(information=[meeting], **VERNEOMBUD).of_representatives is Unknown.ABSENT
    assert view_of(information=[meeting], **VERNEOMBUD).of_representatives_on_reporting is Unknown.ABSENT
    nobody = {**MEETING, "to": False}
    assert view_of(information=[meeting, nobody], **VERNEOMBUD).of_representatives is False
    assert view_of(information=[meeting]).of_representatives is Unknown.ABSENT


def test_where_there_are_no_representatives_nobody_has_to_be_told() -> None:
    scheme = {"alternative_agreement": {"signed_on": "2025-06-01"}}
    view = view_of(information=[{**MEETING, "to": ["employee"]}], safety_scheme=scheme)
    assert view.of_representatives is True


GONE_THROUGH = [{"how": "personalmøte", "to": ["employee"]}]


def test_an_assessment_gone_through_has_told_of_the_risk() -> None:
    assessment: dict[str, Any] = {"id": "rv", **HERE, "made_known": GONE_THROUGH}
    assert view_of(risk_assessments=[assessment]).of_risk is True
    assert view_of(risk_assessments=[{**assessment, "made_known": False}]).of_risk is False
    assert view_of(risk_assessments=[{**assessment, "theme": "msd"}]).of_risk is Unknown.ABSENT


def test_an_assessment_may_have_been_gone_through() -> None:
    to_others = {**MEETING, "to": ["manager"]}
    view = view_of(information=[to_others], risk_assessments=[{"id": "rv", **HERE}])
    assert view.of_risk is Unknown.UNREAD


@pytest.mark.parametrize(
    ("routine", "expected"),
    [
        pytest.param({"parts": ["report"], "made_known": GONE_THROUGH}, True, id="reporting-is-a-part"),
        pytest.param({"parts": ["handle"], "made_known": GONE_THROUGH}, Unknown.UNREAD, id="perhaps-a-part"),
        pytest.param({"parts": False, "made_known": GONE_THROUGH}, Unknown.ABSENT, id="no-part"),
        pytest.param({"parts": ["report"], "made_known": False}, False, id="not-gone-through"),
        pytest.param({"parts": ["report"]}, Unknown.UNREAD, id="not-said"),
        pytest.param(
            {"parts": ["report"], "made_known": [{"on": "2026-04-01", "to": ["employee"]}]},
            Unknown.ABSENT,
            id="later",
        ),
        pytest.param(
            {"parts": ["report"], "made_known": [{"on": "2026-03", "to": ["employee"]}]},
            Unknown.IMPRECISE,
            id="perhaps-later",
        ),
    ],
)
def test_a_routine_gone_through_has_told_of_itself(routine: dict[str, Any], expected: YesNoFact) -> None:
    assert view_of(routines=[{"id": "rutine", **HERE, **routine}]).of_reporting is expected


def test_a_routine_gone_through_contradicts_those_who_do_not_know_it() -> None:
    routine = {"id": "rutine", **HERE, "made_known": [{"on": "2025-10-01", "to": ["employee"]}]}
    view = view_of(routines=[routine], statements=[statement("routines_unknown")])
    assert view.of_measures_and_routines is Unknown.IMPRECISE
    of_measures = {**MEETING, "content": ["measures"]}
    view = view_of(information=[of_measures], statements=[statement("routines_unknown")])
    assert view.of_measures_and_routines is False


def test_psychosocial_information_knows_no_routines() -> None:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel AS"},
            "information": [{"theme": "psychosocial", "content": ["risk_factors"], "to": ["employee"]}],
        }
    )
    (unit,) = OrganisationView(documentation, ON).units()
    assert unit.psychosocial_information.of_risk is True
    assert unit.psychosocial_information.of_reporting is Unknown.UNREAD
