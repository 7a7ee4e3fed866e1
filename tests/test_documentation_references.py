"""Ids are unique, and what is named exists."""

from __future__ import annotations

from typing import Any

import pytest

from compliance.documentation.base import Part, Refers
from compliance.documentation.load import parse_documentation
from compliance.documentation.references import Fault, parts_of, reference_faults


def faults(**fields: Any) -> list[Fault]:
    return reference_faults(parse_documentation({"organisation": {"name": "A"}, **fields}))


def assessment(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "theme": "violence", **fields}


def test_the_parts_come_in_order_with_their_steps() -> None:
    documentation = parse_documentation(
        {
            "organisation": {"name": "A"},
            "risk_assessments": [
                assessment("rv-1", factors={"staffing": {"considered": True}}, hazards=[{"id": "f-1"}]),
                assessment("rv-2", scale={"high_from": 9}),
            ],
        }
    )
    assert [steps for steps, _ in parts_of(documentation)] == [
        (),
        ("organisation",),
        ("risk_assessments", 0),
        ("risk_assessments", 0, "factors", "staffing"),
        ("risk_assessments", 0, "hazards", 0),
        ("risk_assessments", 1),
        ("risk_assessments", 1, "scale"),
    ]


@pytest.mark.parametrize(
    ("fields", "steps", "value"),
    [
        ({"units": [{"id": "a", "name": "A", "parent": "b"}]}, ("units", 0, "parent"), "b"),
        ({"incidents": [{"id": "h", "unit": "b"}]}, ("incidents", 0, "unit"), "b"),
        ({"incidents": [{"id": "h", "hazard": "b"}]}, ("incidents", 0, "hazard"), "b"),
        ({"incidents": [{"id": "h", "measures": ["b"]}]}, ("incidents", 0, "measures", 0), "b"),
        (
            {"incidents": [{"id": "h", "sources": [{"document": "b"}]}]},
            ("incidents", 0, "sources", 0, "document"),
            "b",
        ),
        (
            {"incidents": [{"id": "h", "sources": [{"statement": "b"}]}]},
            ("incidents", 0, "sources", 0, "statement"),
            "b",
        ),
        ({"routines": [{"id": "r", "scope": ["b"]}]}, ("routines", 0, "scope", 0), "b"),
        ({"safety_representatives": [{"id": "v", "of": "b"}]}, ("safety_representatives", 0, "of"), "b"),
        (
            {"safety_representatives": [{"id": "v", "safety_area": "b"}]},
            ("safety_representatives", 0, "safety_area"),
            "b",
        ),
        (
            {"risk_assessments": [assessment("r", replaces=["b"])]},
            ("risk_assessments", 0, "replaces", 0),
            "b",
        ),
        ({"says_none": [{"what": "incidents", "unit": "b"}]}, ("says_none", 0, "unit"), "b"),
        ({"bht": {"plan": {"activities": [{"unit": "b"}]}}}, ("bht", "plan", "activities", 0, "unit"), "b"),
    ],
)
def test_a_name_that_nothing_has(fields: dict[str, Any], steps: tuple[str | int, ...], value: str) -> None:
    (fault,) = faults(**fields)
    assert (fault.steps, fault.code, fault.arguments["value"]) == (steps, "unknown-reference", value)


def test_the_one_that_was_meant_is_suggested() -> None:
    (fault,) = faults(
        units=[{"id": "avdeling-nord", "name": "N"}], incidents=[{"id": "h", "unit": "avdeling-nor"}]
    )
    assert fault.arguments["suggestion"] == "avdeling-nord"


def test_a_measure_may_lie_in_a_plan() -> None:
    assert not faults(
        action_plans=[{"id": "p", "measures": [{"id": "t-1"}]}], incidents=[{"id": "h", "measures": ["t-1"]}]
    )


def test_an_id_belongs_to_one_record_of_its_kind() -> None:
    (fault,) = faults(
        risk_assessments=[assessment("a", hazards=[{"id": "f-1"}]), assessment("b", hazards=[{"id": "f-1"}])]
    )
    assert fault.code == "duplicate-id"
    assert fault.steps == ("risk_assessments", 1, "hazards", 0, "id")
    assert fault.other_steps == ("risk_assessments", 0, "hazards", 0, "id")
    assert not faults(units=[{"id": "nord", "name": "N"}], documents=[{"id": "nord"}])


def test_no_unit_is_its_own_forefather() -> None:
    (fault,) = faults(
        units=[{"id": "a", "name": "A", "parent": "b"}, {"id": "b", "name": "B", "parent": "a"}]
    )
    assert (fault.code, fault.steps, fault.arguments["values"]) == (
        "reference-cycle",
        ("units", 0, "parent"),
        ["a", "b"],
    )
    (own,) = faults(units=[{"id": "a", "name": "A", "parent": "a"}])
    assert own.code == "reference-cycle"


def test_two_assessments_do_not_replace_each_other() -> None:
    (fault,) = faults(risk_assessments=[assessment("a", replaces=["b"]), assessment("b", replaces=["a"])])
    assert fault.steps == ("risk_assessments", 0, "replaces")


def test_a_long_chain_of_units_is_no_problem() -> None:
    units = [{"id": f"u{n}", "name": "U", **({"parent": f"u{n - 1}"} if n else {})} for n in range(5000)]
    assert not faults(units=units)
    units[0]["parent"] = "u4999"
    assert [fault.code for fault in faults(units=units)] == ["reference-cycle"]


def test_every_kind_that_is_referred_to_is_looked_up() -> None:
    def every(kind: type[Part]) -> set[type[Part]]:
        return {kind}.union(*(every(inner) for inner in kind.__subclasses__()))

    targets = {
        entry.to
        for part in every(Part)
        for field in part.model_fields.values()
        for entry in field.metadata
        if isinstance(entry, Refers)
    }
    assert targets == {
        "units",
        "documents",
        "statements",
        "hazards",
        "measures",
        "risk_assessments",
        "safety_areas",
        "safety_representatives",
    }
