"""The committed schemas are those the models give, and every rule file names its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance.schemas import schema_of, schema_text

ROOT = Path(__file__).parents[1]
COMMITTED = {"rule": "rules/rule.schema.json", "checklist": "checklists/checklist.schema.json"}


@pytest.mark.parametrize("kind", COMMITTED)
def test_the_committed_schema_is_current(kind: str) -> None:
    path = ROOT / COMMITTED[kind]
    assert path.read_text(encoding="utf-8") == schema_text(kind), f"compliance schema {kind} -o {COMMITTED[kind]}"


@pytest.mark.parametrize("path", sorted((ROOT / "rules").rglob("*.yaml")), ids=lambda path: path.name)
def test_every_rule_file_shows_editors_its_schema(path: Path) -> None:
    if path.name.endswith(".tests.yaml"):
        return
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../rule.schema.json"


def test_checks_complete_and_explain_in_an_editor() -> None:
    schema = schema_of("rule")
    checks = schema["$defs"]["Criterion"]["properties"]["check"]
    assert len(checks["oneOf"]) == 19
    assert schema["properties"]["question"]["description"]


def test_fields_of_the_documentation_have_norwegian_help() -> None:
    definitions = schema_of("documentation")["$defs"]
    for name in ("Unit", "RiskAssessment", "Hazard", "SafetyRepresentative", "BhtPlan"):
        for field, about in definitions[name]["properties"].items():
            assert "description" in about, f"{name}.{field}"
