"""A small rule set and a fixed documentation, so that letters do not change with the shipped rules."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from compliance.documentation.documentation import Documentation
from compliance.documentation.load import parse_documentation
from compliance.evaluation import Finding, evaluate
from compliance.letters import Letter, draft_letter
from compliance.rules.library import RuleLibrary, load_rules
from compliance.texts import Language

RULES = Path(__file__).parent / "letter_rules"
GOLDEN = Path(__file__).parent / "golden"
ON = date(2026, 3, 6)


def material(**changes: Any) -> dict[str, Any]:
    """The documentation as a file would hold it, with `changes` to its lists and records."""
    data: dict[str, Any] = {
        "complete": True,
        "organisation": {"name": "Fjordvik omsorg", "employees": 62, "org_number": "999999999"},
        "units": [
            {"id": "nord", "name": "Nord", "employees": 21, "exposed_to_violence": True, "lone_work": True},
            {"id": "sor", "name": "Sør", "employees": 18, "exposed_to_violence": True, "lone_work": False},
            {"id": "vest", "name": "Vest", "employees": 15, "exposed_to_violence": True},
        ],
        "documents": [
            {"id": "kurs", "file_name": "kursbevis-nord.pdf", "language": "nn"},
            {"id": "brev", "title": "Brev om HMS-arbeidet", "language": "nb"},
            {"id": "ros-vest", "file_name": "ros_vest.docx", "language": "nb"},
        ],
        "risk_assessments": [
            {
                "id": "ros-vest",
                "unit": "vest",
                "theme": "violence",
                "hazards": [{"id": "slag", "situation": "slag under morgenstell"}],
                "read_in_full": True,
                "sources": [{"document": "ros-vest", "page": 1}],
            }
        ],
        "safety_representatives": [
            {
                "id": "vo-nord",
                "area": "Nord",
                "training_hours": 16,
                "shorter_training_agreement": False,
                "sources": [{"document": "kurs", "page": 1, "quote": "Kurset varte i 16 timar"}],
            },
            {
                "id": "vo-sor",
                "area": "Sør",
                "training_hours": 40,
                "time_allotted": True,
                "sources": [{"document": "kurs", "page": 2}],
            },
        ],
        "bht": {
            "assists_mapping": False,
            "required_because": "arbeidet er tungt",
            "sources": [{"document": "brev", "page": 2, "quote": "BHT er ikke med på dette."}],
        },
        "statements": [
            {
                "id": "trusler-paa-natt",
                "by": "employees",
                "text": "En nattevakt ble truet med kniv av en pårørende",
                "on": "2026-02-10",
                "unit": "vest",
                "theme": "violence",
                "says": "known_danger",
                "in_risk_assessment": False,
                "sources": [
                    {"statement": "trusler-paa-natt", "quote": "Pårørende kan bli truende om natten."}
                ],
            }
        ],
        "case": {
            "reference": "2026/1234",
            "theme": "Vold og trusler",
            "visit_on": "2026-02-10",
            "present": ["daglig leder", "verneombudet", "to inspektører"],
            "recipient_address": "Storgata 1, 6789 Fjordvik",
        },
    }
    return {**data, **changes}


@cache
def rules() -> RuleLibrary:
    return load_rules(RULES)


def judged(data: dict[str, Any] | None = None) -> tuple[Documentation, tuple[Finding, ...]]:
    documentation = parse_documentation(data or material())
    return documentation, evaluate(documentation, rules(), ON)


def drafted(language: Language = "nb", data: dict[str, Any] | None = None, **arguments: Any) -> Letter:
    documentation, findings = judged(data)
    return draft_letter(documentation, findings, ON, language, **arguments)
