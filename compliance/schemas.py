"""JSON Schema for the files people write, so that editors can complete, explain and underline."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from compliance.schema_help import add_help

KINDS = ("documentation", "rule", "checklist", "checklist-theme", "mapping", "case", "decisions", "answer")
"""The files people write."""
_HELPED_BY_LABELS = ("documentation", "case", "decisions", "answer")
"""Their models name every field in Norwegian themselves."""


def schema_of(kind: str) -> dict[str, Any]:
    """Return the schema of one of `KINDS` (draft 2020-12)."""
    model = _model_of(kind)
    schema = model.model_json_schema(by_alias=True)
    if kind not in _HELPED_BY_LABELS:
        add_help(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def schema_text(kind: str) -> str:
    """Return the schema as the file that is committed: indented, ending in a line break."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def _model_of(kind: str) -> type[BaseModel]:
    if kind == "documentation":
        from compliance.documentation.documentation import Documentation  # noqa: PLC0415

        return Documentation
    if kind == "rule":
        from compliance.rules.model import Rule  # noqa: PLC0415

        return Rule
    if kind == "mapping":
        from compliance.importing.mapping import Mapping  # noqa: PLC0415

        return Mapping
    if kind == "case":
        from compliance.case.case_file import CaseFile  # noqa: PLC0415

        return CaseFile
    if kind == "decisions":
        from compliance.case.decisions import Decisions  # noqa: PLC0415

        return Decisions
    if kind == "answer":
        from compliance.case.answers import AnswerFile  # noqa: PLC0415

        return AnswerFile
    from compliance.checklists import ChecklistFile, SharedTheme  # noqa: PLC0415

    return SharedTheme if kind == "checklist-theme" else ChecklistFile
