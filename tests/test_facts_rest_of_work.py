"""Training and information apart from what a special rule asks for, which depends on the date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.unit import UnitView
from compliance.state import Unknown

NOW = date(2026, 3, 1)
BEFORE_2026 = date(2025, 12, 31)
BEFORE_2017 = date(2016, 12, 31)
TOLD = {"unit": "nord", "content": ["risk_factors", "measures"], "to": ["employee", "safety_representative"]}
VERNEOMBUD = [{"id": "vo", "area": "Nord"}]


def unit_of(on: date = NOW, **shown: Any) -> UnitView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Prøven"},
            "units": [{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør"}],
            **shown,
        }
    )
    return OrganisationView(documentation, on).units()[0]


@pytest.mark.parametrize(
    ("theme", "on", "trained", "told"),
    [
        pytest.param("general", NOW, True, True, id="general"),
        pytest.param("msd", NOW, True, True, id="lifting"),
        pytest.param("psychosocial", NOW, Unknown.ABSENT, Unknown.ABSENT, id="psychosocial"),
        pytest.param("psychosocial", BEFORE_2026, True, True, id="psychosocial-before-2026"),
        pytest.param("harassment", NOW, Unknown.ABSENT, Unknown.ABSENT, id="harassment"),
        pytest.param("harassment", BEFORE_2026, True, True, id="harassment-before-2026"),
        pytest.param("violence", BEFORE_2026, Unknown.ABSENT, Unknown.ABSENT, id="violence"),
        pytest.param("violence", BEFORE_2017, Unknown.ABSENT, True, id="violence-before-chapter-23A"),
        pytest.param(None, NOW, Unknown.IMPRECISE, Unknown.IMPRECISE, id="theme-not-said"),
    ],
)
def test_what_a_special_rule_asks_for_is_left_out(
    theme: str | None, on: date, trained: object, told: object
) -> None:
    view = unit_of(
        on,
        training_records=[{"unit": "nord", "theme": theme}],
        information=[{**TOLD, "theme": theme}],
        safety_representatives=VERNEOMBUD,
    )
    assert view.rest_of_training.given is trained
    assert view.rest_of_information.of_risk is told
    assert view.rest_of_information.of_avoidance is told
    assert view.rest_of_information.of_representatives_on_risk is told


def test_training_without_content_is_none() -> None:
    record = {"unit": "nord", "theme": "general"}
    assert unit_of(training_records=[record]).rest_of_training.given is True
    assert unit_of(training_records=[{**record, "content": False}]).rest_of_training.given is Unknown.ABSENT
    none = [{"what": "training_records", "unit": "nord"}]
    assert unit_of(says_none=none).rest_of_training.given is False
    assert unit_of(says_none=[{**none[0], "unit": "sor"}]).rest_of_training.given is Unknown.ABSENT


@pytest.mark.parametrize(
    ("theme", "expected"), [("general", False), (None, Unknown.ABSENT), ("violence", Unknown.ABSENT)]
)
def test_who_says_that_no_training_was_given(theme: str | None, expected: object) -> None:
    told = {"id": "u1", "by": "employees", "text": "Ingen opplæring.", "unit": "nord", "says": "no_training"}
    assert unit_of(statements=[{**told, "theme": theme}]).rest_of_training.given is expected


@pytest.mark.parametrize(
    ("content", "risk", "avoidance"),
    [
        (["risk_factors"], True, False),
        (["measures"], False, True),
        (["routines"], False, True),
        (["reporting"], False, False),
    ],
)
def test_what_was_told_of(content: list[str], risk: bool, avoidance: bool) -> None:
    view = unit_of(information=[{**TOLD, "theme": "general", "content": content}]).rest_of_information
    assert (view.of_risk is True) is risk
    assert (view.of_avoidance is True) is avoidance


def test_an_assessment_that_was_gone_through_has_told_of_the_risk() -> None:
    shown = {"id": "rv", "unit": "nord", "theme": "msd", "made_known": [{"to": ["employee"]}]}
    assert unit_of(risk_assessments=[shown]).rest_of_information.of_risk is True
    violence = unit_of(risk_assessments=[{**shown, "theme": "violence"}])
    assert violence.rest_of_information.of_risk is Unknown.ABSENT


def test_who_says_that_nobody_was_told() -> None:
    denied = {"id": "u1", "by": "employees", "text": "Nei.", "unit": "nord", "says": "not_informed"}
    statements = [{**denied, "theme": "general"}]
    view = unit_of(statements=statements).rest_of_information
    assert view.of_risk is False
    assert view.of_avoidance is False
    shown = unit_of(statements=statements, information=[{**TOLD, "theme": "general"}]).rest_of_information
    assert shown.of_avoidance is Unknown.IMPRECISE
