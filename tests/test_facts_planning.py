"""How work is planned: measures of every theme, and working hours considered in any assessment."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.planning import PlanningView
from compliance.facts.unit import UnitView
from compliance.state import Unknown

ON = date(2026, 3, 1)


def unit_of(**shown: Any) -> UnitView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": [{"id": "nord", "name": "Sone nord"}, {"id": "sor", "name": "Sone sør"}],
            **shown,
        }
    )
    return OrganisationView(documentation, ON).units()[0]


def planning_of(**shown: Any) -> PlanningView:
    return unit_of(**shown).planning


@pytest.mark.parametrize(
    ("measure", "all_themes", "for_all"),
    [
        pytest.param({"kind": "staffing"}, [True], [True], id="staffing"),
        pytest.param({"kind": "workplace", "theme": "msd"}, [True], [True], id="of-any-theme"),
        pytest.param({"kind": "organisation"}, [True], [True], id="organisation"),
        pytest.param({"kind": "equipment"}, [True], [], id="personal"),
        pytest.param({"kind": "staffing", "status": "dropped"}, [], [], id="dropped"),
        pytest.param({"kind": "staffing", "unit": "sor"}, [], [], id="elsewhere"),
        pytest.param({"kind": "staffing", "unit": None}, [False], [False], id="perhaps-here"),
    ],
)
def test_which_measures_count(measure: dict[str, Any], all_themes: list[bool], for_all: list[bool]) -> None:
    view = planning_of(measures=[{"id": "tiltak", "unit": "nord", **measure}])
    assert [entry.certain for entry in view.measures.entries] == all_themes
    assert [entry.certain for entry in view.measures_for_all.entries] == for_all


def test_measures_of_a_plan_count_with_the_certainty_of_the_plan() -> None:
    plan = {"id": "plan", "measures": [{"id": "tiltak", "kind": "staffing"}]}
    assert [entry.certain for entry in planning_of(action_plans=[plan]).measures.entries] == [False]
    own = {**plan, "unit": "nord"}
    assert [entry.certain for entry in planning_of(action_plans=[own]).measures.entries] == [True]
    assert planning_of().measures.rest is Unknown.ABSENT
    assert planning_of(action_plans=[own]).measures.rest is Unknown.UNREAD


@pytest.mark.parametrize(
    ("considered", "read", "expected"),
    [
        (True, False, True),
        (False, True, False),
        (None, True, Unknown.ABSENT),
        (None, False, Unknown.UNREAD),
    ],
)
def test_whether_working_hours_are_considered(considered: bool | None, read: bool, expected: Any) -> None:
    factors = {} if considered is None else {"working_hours": {"considered": considered}}
    record = {"id": "rv", "theme": "general", "unit": "nord", "read_in_full": read, "factors": factors}
    assert planning_of(risk_assessments=[record]).working_hours_considered is expected


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ({"kind": "workplace"}, True),
        ({"kind": "equipment"}, False),
        ({"kind": "workplace", "status": "dropped"}, False),
    ],
)
def test_which_measures_change_the_premises(measure: dict[str, Any], expected: bool) -> None:
    unit = unit_of(measures=[{"id": "tiltak", "unit": "nord", "theme": "violence", **measure}])
    assert bool(unit.violence_measures.of_premises.certain) is expected


def test_whether_measures_are_shown() -> None:
    none = [{"what": "measures", "unit": "nord"}]
    own = {"id": "tiltak", "unit": "nord", "theme": "violence", "kind": "workplace"}
    assert planning_of().has_measures is Unknown.ABSENT
    assert planning_of(says_none=none).has_measures is False
    assert planning_of(measures=[own]).has_measures is True
    assert planning_of(measures=[{**own, "unit": None}]).has_measures is Unknown.IMPRECISE
    shown = unit_of(measures=[own]).violence_measures
    assert (shown.has_measures, shown.has_measures_of_premises) == (True, True)
    trained = unit_of(measures=[{**own, "kind": "training"}]).violence_measures
    assert (trained.has_measures, trained.has_measures_of_premises) == (True, Unknown.ABSENT)
    denied = unit_of(says_none=none).violence_measures
    assert (denied.has_measures, denied.has_measures_of_premises) == (False, False)


@pytest.mark.parametrize(
    ("assessment", "expected"),
    [
        pytest.param({"theme": "violence", "considered": True}, True, id="considered"),
        pytest.param({"theme": "general", "considered": True}, True, id="in-a-general-one"),
        pytest.param({"theme": "violence", "considered": False}, False, id="said-not-to-be"),
        pytest.param({"theme": "violence", "read_in_full": True}, Unknown.ABSENT, id="silent"),
        pytest.param({"theme": "violence"}, Unknown.UNREAD, id="not-read-in-full"),
        pytest.param({"theme": "msd", "considered": True}, Unknown.ABSENT, id="of-lifting"),
        pytest.param(
            {"theme": "violence", "considered": True, "unit": "sor"}, Unknown.ABSENT, id="elsewhere"
        ),
    ],
)
def test_premises_considered(assessment: dict[str, Any], expected: Any) -> None:
    premises = {"considered": assessment.pop("considered")} if "considered" in assessment else None
    record = {
        "id": "rv",
        "unit": "nord",
        "factors": {"premises": premises} if premises else None,
        **assessment,
    }
    assert planning_of(risk_assessments=[record]).premises_considered is expected


def test_a_safety_round_may_have_looked_at_the_premises() -> None:
    assert planning_of().premises_considered is Unknown.ABSENT
    rounds = [{"id": "runde", "unit": "nord"}]
    assert planning_of(vernerunder=rounds).premises_considered is Unknown.IMPRECISE
    said_no = {
        "id": "rv",
        "unit": "nord",
        "theme": "violence",
        "factors": {"premises": {"considered": False}},
    }
    assert planning_of(vernerunder=rounds, risk_assessments=[said_no]).premises_considered is False
