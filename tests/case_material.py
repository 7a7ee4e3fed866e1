"""A small case in a folder, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

DOCUMENTATION: dict[str, Any] = {
    "organisation": {"name": "Eksempel barnevern", "employees": 24},
    "case": {"visit_on": "2026-02-10"},
    "safety_representatives": [
        {
            "id": "vo-nord",
            "area": "Nord",
            "training_hours": 24,
            "shorter_training_agreement": False,
            "selected_on": "2024-09-01",
            "sources": [{"page": 1, "quote": "grunnkurs, 24 timer"}],
        }
    ],
}


def write_yaml(path: Path, data: Any) -> Path:
    """Write data as YAML, with the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def case_folder(
    folder: Path,
    file: dict[str, Any] | None = None,
    decisions: dict[str, Any] | None = None,
    documentation: dict[str, Any] | None = None,
) -> Path:
    """Write a case and return its folder."""
    write_yaml(folder / "case.yaml", {"reference": "2026/1234"} if file is None else file)
    write_yaml(folder / "documentation" / "alt.yaml", documentation or DOCUMENTATION)
    if decisions is not None:
        write_yaml(folder / "decisions.yaml", decisions)
    return folder


def decision(**changes: Any) -> dict[str, Any]:
    """Return a decision to give an order for the training of the representative."""
    return {
        "finding": "verneombud-opplaering.vo-nord",
        "facts": "0123456789ab",
        "state": "breach",
        "agreed": True,
        "by": "inspektøren",
        "on": "2026-02-20",
        "reason": "Kurset varte i 24 timer.",
        "action": "order",
        "deadline": "2026-05-20",
        **changes,
    }


def given_order(**changes: Any) -> dict[str, Any]:
    """Return an order that was given for the training of the representative."""
    return {
        "number": 1,
        "rule": "verneombud-opplaering",
        "subjects": ["vo-nord"],
        "decided_on": "2026-03-20",
        "letter": "vedtak-1",
        "deadline": "2026-06-19",
        "title": {"nb": "Verneombud – opplæring", "nn": "Verneombod – opplæring"},
        "text": {
            "nb": "Arbeidsgiver skal sørge for at verneombudet får nødvendig opplæring.",
            "nn": "Arbeidsgivar skal sørgje for at verneombodet får nødvendig opplæring.",
        },
        "basis": ["aml § 6-5 (1)", "folm § 3-18"],
        "conditions": [
            {
                "id": "hours.vo-nord",
                "criterion": "hours",
                "subject": "vo-nord",
                "text": {"nb": "kursbevis for minst 40 timer", "nn": "kursbevis for minst 40 timar"},
            }
        ],
        **changes,
    }


def documentation_of_violence() -> dict[str, Any]:
    """Return documentation of a unit with a plan against violence that binds nobody."""
    return {
        "organisation": {"name": "Eksempel barnevern", "employees": 24},
        "case": {"visit_on": "2026-02-10"},
        "units": [{"id": "elvebu", "name": "Elvebu", "employees": 12, "exposed_to_violence": True}],
        "documents": [{"id": "plan-pdf", "kind": "action_plan", "file_name": "plan.pdf"}],
        "action_plans": [
            {
                "id": "plan",
                "unit": "elvebu",
                "theme": "violence",
                "dated": "2026-01-10",
                "read_in_full": True,
                "measures": [{"id": "alarm", "what": "bærbar alarm", "theme": "violence"}],
                "sources": [{"document": "plan-pdf", "page": 2, "quote": "Anskaffe bærbar alarm"}],
            }
        ],
    }
