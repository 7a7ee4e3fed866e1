"""Work that may strain muscles and skeleton, and how it is mapped."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.unit import UnitView
from compliance.state import Unknown

ON = date(2026, 3, 1)
TOLD = {"id": "u1", "by": "employees", "text": "Mange løfter alene.", "theme": "msd", "says": "known_danger"}


def unit_of(unit: dict[str, Any] | None = None, **shown: Any) -> UnitView:
    nord = {"id": "nord", "name": "Nord", **(unit or {})}
    documentation = Documentation.model_validate(
        {"organisation": {"name": "Prøven"}, "units": [nord, {"id": "sor", "name": "Sør"}], **shown}
    )
    return OrganisationView(documentation, ON).units()[0]


def mapped(**fields: Any) -> dict[str, Any]:
    return {"id": "rv", "unit": "nord", "theme": "msd", "hazards": [{"id": "loft"}], **fields}


@pytest.mark.parametrize(
    ("unit", "shown", "expected"),
    [
        pytest.param({}, {}, Unknown.UNREAD, id="nothing"),
        pytest.param({"read_in_full": True}, {}, Unknown.SILENT, id="silent"),
        pytest.param({"ergonomic_load": True}, {}, True, id="said"),
        pytest.param({"ergonomic_load": False}, {}, False, id="denied"),
        pytest.param({"manual_work": True}, {}, True, id="manual-work"),
        pytest.param({"manual_work": False}, {}, Unknown.UNREAD, id="a-desk-may-strain-too"),
        pytest.param(
            {"ergonomic_load": False, "manual_work": True}, {}, Unknown.IMPRECISE, id="contradicted"
        ),
        pytest.param({}, {"risk_assessments": [mapped()]}, True, id="mapped"),
        pytest.param(
            {"ergonomic_load": False}, {"risk_assessments": [mapped()]}, True, id="denied-but-mapped"
        ),
        pytest.param({}, {"risk_assessments": [mapped(unit="sor")]}, Unknown.UNREAD, id="mapped-elsewhere"),
        pytest.param(
            {"ergonomic_load": False},
            {"risk_assessments": [mapped(unit=None)]},
            Unknown.IMPRECISE,
            id="denied-but-may-be-mapped",
        ),
        pytest.param({}, {"statements": [{**TOLD, "unit": "nord"}]}, True, id="told"),
        pytest.param({}, {"statements": [{**TOLD, "unit": "sor"}]}, Unknown.UNREAD, id="told-elsewhere"),
        pytest.param(
            {"ergonomic_load": False}, {"statements": [TOLD]}, Unknown.IMPRECISE, id="denied-but-may-be-told"
        ),
    ],
)
def test_work_that_may_strain(unit: dict[str, Any], shown: dict[str, Any], expected: object) -> None:
    assert unit_of(unit, **shown).exposed_to_strain is expected


def test_a_general_assessment_counts_when_it_looks_at_manual_work() -> None:
    factors = {"object": {"considered": True}, "task": {"considered": False}}
    general = mapped(theme="general", hazards=False, msd_factors=factors, read_in_full=True)
    view = unit_of(risk_assessments=[general]).msd_assessment
    assert [one.id for one in view.documents.certain] == ["rv"]
    assert view.msd_factors.holds("object") is True
    assert view.msd_factors.holds("task") is False
    assert view.msd_factors.holds("effort") is Unknown.SILENT
    assert (
        unit_of(risk_assessments=[mapped(theme="general", hazards=False)]).msd_assessment.documents.certain
        == ()
    )
