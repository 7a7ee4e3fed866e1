"""The committed schemas are those the models give, and every rule file names its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import compliance

from compliance.schema_help import FIELDS, RECORDS
from compliance.schemas import KINDS, schema_of, schema_text

ROOT = Path(__file__).parents[1]
COMMITTED = {
    "rule": "rules/rule.schema.json",
    "checklist": "checklists/checklist.schema.json",
    "checklist-theme": "checklists/checklist-theme.schema.json",
    "mapping": "examples/import/mapping.schema.json",
}


@pytest.mark.parametrize("kind", COMMITTED)
def test_the_committed_schema_is_current(kind: str) -> None:
    path = ROOT / COMMITTED[kind]
    assert path.read_text(encoding="utf-8") == schema_text(kind), (
        f"compliance schema {kind} -o {COMMITTED[kind]}"
    )


@pytest.mark.parametrize("path", sorted((ROOT / "rules").rglob("*.yaml")), ids=lambda path: path.name)
def test_every_rule_file_shows_editors_its_schema(path: Path) -> None:
    if path.name.endswith(".tests.yaml") or path.name == "not-covered.yaml":
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


@pytest.mark.parametrize("kind", ["case", "decisions", "answer"])
def test_fields_of_a_case_have_norwegian_help(kind: str) -> None:
    schema = schema_of(kind)
    # A rule's text and a source are used here too, and have help where they belong.
    own = [one for name, one in schema["$defs"].items() if name not in ("RuleText", "Source")]
    for record in (schema, *own):
        for field, about in record.get("properties", {}).items():
            assert about.get("description"), f"{record['title']}.{field}"


def test_the_command_writes_the_schema_of_every_kind() -> None:
    for kind in KINDS:
        assert compliance("schema", kind).out == schema_text(kind)


@pytest.mark.parametrize("kind", COMMITTED)
def test_every_property_of_rules_and_checklists_has_norwegian_help(kind: str) -> None:
    schema = schema_of(kind)
    for name, record in ((schema["title"], schema), *schema["$defs"].items()):
        assert record["description"] == RECORDS[name], name
        for field, about in record.get("properties", {}).items():
            assert about.get("description"), f"{name}.{field}"


def test_the_help_names_only_what_is_in_the_schemas() -> None:
    records, fields = set(), set()
    for kind in COMMITTED:
        schema = schema_of(kind)
        for name, record in ((schema["title"], schema), *schema["$defs"].items()):
            records.add(name)
            fields |= {f"{name}.{field}" for field in record.get("properties", {})}
    assert set(RECORDS) <= records
    assert set(FIELDS) <= fields
