"""Whether the risk of a hazard is given, and whether another assessment may have taken the place of one."""

from __future__ import annotations

from typing import Any

import pytest

from compliance.documentation.risk_assessments import Hazard, RiskAssessment
from compliance.facts.weighing import may_be_superseded, says_how_large


@pytest.mark.parametrize(
    ("hazard", "expected"),
    [
        pytest.param({}, False, id="nothing"),
        pytest.param({"risk_level": "low"}, True, id="level"),
        pytest.param({"risk": 6}, True, id="number"),
        pytest.param({"raw": "gul"}, True, id="as-written"),
        pytest.param({"probability": 2, "consequence": 3}, True, id="both"),
        pytest.param({"probability": 2}, False, id="probability-alone"),
        pytest.param({"consequence": 3}, False, id="consequence-alone"),
    ],
)
def test_says_how_large(hazard: dict[str, Any], expected: bool) -> None:
    assert says_how_large(Hazard.model_validate({"id": "fare", "task": "løft", **hazard})) is expected


def assessment(done_on: str | None, **hazard: Any) -> RiskAssessment:
    fields = {"id": "rv", "theme": "msd", "done_on": done_on, "hazards": [{"id": "fare", **hazard}]}
    return RiskAssessment.model_validate(fields)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("2023-03-01", "2025-03-01", True, id="newer"),
        pytest.param("2025-03-01", "2023-03-01", False, id="older"),
        pytest.param("2025-03-01", "2025-03-01", False, id="same-day"),
        pytest.param("2025", "2025-03-01", True, id="perhaps-newer"),
        pytest.param(None, "2023-03-01", True, id="no-date"),
        pytest.param("2025-03-01", None, True, id="other-has-no-date"),
    ],
)
def test_which_may_take_the_place_of_one(one: str | None, other: str | None, expected: bool) -> None:
    older = assessment(one)
    assert may_be_superseded(older, (older, assessment(other, risk_level="low"))) is expected


def test_one_that_does_not_weigh_any_risk_takes_no_place() -> None:
    older = assessment("2023-03-01")
    assert may_be_superseded(older, (older, assessment("2025-03-01"))) is False
    assert may_be_superseded(older, (older,)) is False
