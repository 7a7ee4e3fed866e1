"""Work alone: whether it occurs, is considered, and has measures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.lone_work import LoneWorkView
from compliance.facts.organisation import OrganisationView
from compliance.facts.values import Listing
from compliance.state import Unknown

ON = date(2026, 3, 1)
NIGHT = {"id": "natt", "lone_work": True}
CONSIDERED = {"lone_work": {"considered": True}}
NOT_CONSIDERED = {"lone_work": {"considered": False}}


def view_of(*assessments: dict[str, Any], lone_work: bool | None = None, **shown: Any) -> LoneWorkView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": [
                {"id": "nord", "name": "Sone nord", "lone_work": lone_work},
                {"id": "sor", "name": "Sone sør"},
            ],
            "risk_assessments": [
                {"id": f"rv-{number}", "theme": "general", "unit": "nord", **record}
                for number, record in enumerate(assessments, 1)
            ],
            **shown,
        }
    )
    return OrganisationView(documentation, ON).units()[0].lone_work_risk


@pytest.mark.parametrize(
    ("said", "shown", "expected"),
    [
        pytest.param(None, {}, Unknown.UNREAD, id="nothing-shown"),
        pytest.param(True, {}, True, id="said"),
        pytest.param(False, {}, False, id="denied"),
        pytest.param(
            None, {"incidents": [{"id": "a", "unit": "nord", "alone": True}]}, True, id="an-incident"
        ),
        pytest.param(
            False, {"incidents": [{"id": "a", "unit": "nord", "alone": True}]}, True, id="in-spite-of-no"
        ),
        pytest.param(
            None, {"incidents": [{"id": "a", "unit": "nord", "alone": False}]}, Unknown.UNREAD, id="not-alone"
        ),
        pytest.param(
            None, {"incidents": [{"id": "a", "unit": "sor", "alone": True}]}, Unknown.UNREAD, id="elsewhere"
        ),
        pytest.param(
            False, {"incidents": [{"id": "a", "alone": True}]}, Unknown.IMPRECISE, id="perhaps-here"
        ),
    ],
)
def test_whether_it_occurs(said: bool | None, shown: dict[str, Any], expected: Any) -> None:
    assert view_of(lone_work=said, **shown).occurs is expected


def test_a_hazard_of_working_alone_shows_that_it_occurs() -> None:
    assert view_of({"hazards": [NIGHT]}).occurs is True
    assert view_of({"hazards": [{**NIGHT, "unit": "sor"}]}).occurs is Unknown.UNREAD
    assert view_of({"hazards": [{**NIGHT, "lone_work": None}]}).occurs is Unknown.UNREAD


@pytest.mark.parametrize(
    ("assessments", "expected"),
    [
        pytest.param([], Unknown.ABSENT, id="nothing-shown"),
        pytest.param([{"factors": CONSIDERED}], True, id="a-factor"),
        pytest.param([{"factors": CONSIDERED, "theme": "violence"}], True, id="in-any-assessment"),
        pytest.param([{"hazards": [NIGHT]}], True, id="a-hazard"),
        pytest.param(
            [{"hazards": [{**NIGHT, "unit": "sor"}], "read_in_full": True}],
            Unknown.ABSENT,
            id="another-units",
        ),
        pytest.param([{"factors": NOT_CONSIDERED}], False, id="said-not-to-be"),
        pytest.param([{"factors": False}], False, id="no-factor-considered"),
        pytest.param(
            [{"factors": NOT_CONSIDERED}, {"factors": CONSIDERED}], True, id="considered-in-another"
        ),
        pytest.param([{"factors": NOT_CONSIDERED}, {}], Unknown.UNREAD, id="the-other-not-read-in-full"),
        pytest.param([{"read_in_full": True}], Unknown.ABSENT, id="another-may-hold-it"),
        pytest.param([{}], Unknown.UNREAD, id="not-read-in-full"),
        pytest.param([{"factors": CONSIDERED, "unit": None}], Unknown.IMPRECISE, id="perhaps-for-this-unit"),
        pytest.param([{"factors": CONSIDERED, "unit": "sor"}], Unknown.ABSENT, id="for-another-unit"),
        pytest.param([{"factors": CONSIDERED, "done_on": "2026-03-02"}], Unknown.ABSENT, id="later"),
        pytest.param(
            [{"factors": CONSIDERED}, {"replaces": ["rv-1"], "factors": NOT_CONSIDERED}], False, id="replaced"
        ),
    ],
)
def test_whether_it_is_considered(assessments: list[dict[str, Any]], expected: Any) -> None:
    assert view_of(*assessments).considered is expected


def test_high_risks_without_measures_are_those_of_working_alone() -> None:
    high = {**NIGHT, "risk_level": "high", "new_measures": False}
    other = {"id": "loft", "risk_level": "high", "new_measures": False}
    assert [one.id for one in view_of({"hazards": [high, other]}).high_risks_without_measures.items] == [
        "natt"
    ]
    assert view_of({"hazards": [other]}).high_risks_without_measures == Listing((), False)
    assert not view_of({"hazards": [{**high, "risk_level": "low"}]}).high_risks_without_measures.entries
    scaled = {"hazards": [{**NIGHT, "risk": 12, "new_measures": False}], "scale": {"high_from": 10}}
    assert view_of(scaled).high_risks_without_measures.certain
    tied = {"id": "alarm", "unit": "nord", "hazards": ["natt"]}
    assert not view_of({"hazards": [high]}, measures=[tied]).high_risks_without_measures.entries


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        pytest.param({"kind": "call_for_help"}, [True], id="a-way-to-call-for-help"),
        pytest.param({"kind": "staffing"}, [True], id="staffing"),
        pytest.param({"kind": "training"}, [], id="something-else"),
        pytest.param({"kind": "training", "hazards": ["natt"]}, [True], id="tied-to-the-hazard"),
        pytest.param({"kind": "staffing", "status": "dropped"}, [], id="dropped"),
        pytest.param({"kind": "staffing", "unit": "sor"}, [], id="elsewhere"),
    ],
)
@pytest.mark.parametrize("in_plan", [True, False])
def test_which_measures_are_about_it(measure: dict[str, Any], expected: list[bool], in_plan: bool) -> None:
    record = {"id": "tiltak", "unit": "nord", **measure}
    plan = {"id": "plan", "unit": "nord", "theme": "violence", "measures": [record]}
    shown: dict[str, Any] = {"action_plans": [plan]} if in_plan else {"measures": [record]}
    found = view_of({"hazards": [NIGHT]}, **shown).measures
    assert [entry.certain for entry in found.entries] == expected
    assert found.rest in (Unknown.ABSENT, Unknown.UNREAD)


def test_a_document_says_that_there_are_no_measures() -> None:
    denied = view_of(says_none=[{"what": "measures", "unit": "nord"}])
    assert (denied.measures, denied.has_measures) == (Listing((), False), False)
    assert view_of().has_measures is Unknown.ABSENT
    assert view_of(measures=[{"id": "vakt", "unit": "nord", "kind": "staffing"}]).has_measures is True
