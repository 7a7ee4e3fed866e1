"""Problems in the forms that programs read: JSON, SARIF 2.1.0 and the annotations of GitHub Actions."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from compliance.errors import Problem
from compliance.texts import Language

SCHEMA = "compliance-problems/1"
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def problems_as_json(problems: Sequence[Problem], language: Language, folder: Path) -> str:
    """Return problems as JSON; files below `folder` are named relative to it."""
    listed = [
        {
            "file": _name(problem, folder),
            "line": problem.place.line or None,
            "column": problem.place.column or None,
            "severity": problem.severity,
            "code": problem.code,
            "message": problem.message(language),
            "advice": problem.advice(language) or None,
            "excerpt": problem.excerpt,
        }
        for problem in problems
    ]
    errors = sum(problem.severity == "error" for problem in problems)
    counts = {"errors": errors, "warnings": len(problems) - errors}
    return _dump({"schema": SCHEMA, "language": language, "counts": counts, "problems": listed})


def problems_as_sarif(problems: Sequence[Problem], language: Language, folder: Path, version: str) -> str:
    """Return problems as one SARIF run of this program in `version`."""
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": "compliance",
        "version": version,
        "rules": [{"id": code} for code in codes],
    }
    results = [_sarif_result(problem, language, folder, codes) for problem in problems]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return _dump({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_result(problem: Problem, language: Language, folder: Path, codes: list[str]) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(_name(problem, folder))}}
    if problem.place.line:
        location["region"] = {"startLine": problem.place.line, "startColumn": problem.place.column}
        if problem.excerpt is not None:
            location["region"]["snippet"] = {"text": problem.excerpt}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity,
        "message": {"text": _sentence(problem, language)},
        "locations": [{"physicalLocation": location}],
    }


def problems_as_annotations(problems: Sequence[Problem], language: Language, folder: Path) -> str:
    """Return problems as workflow commands of GitHub Actions, one line each; empty when there are none."""
    return "".join(f"{_annotation(problem, language, folder)}\n" for problem in problems)


def _annotation(problem: Problem, language: Language, folder: Path) -> str:
    properties = [f"file={_escaped_property(_name(problem, folder))}"]
    if problem.place.line:
        properties += [f"line={problem.place.line}", f"col={problem.place.column}"]
    properties.append(f"title={_escaped_property(problem.code)}")
    return f"::{problem.severity} {','.join(properties)}::{_escaped(_sentence(problem, language))}"


def _sentence(problem: Problem, language: Language) -> str:
    return " ".join(part for part in (problem.message(language), problem.advice(language)) if part)


def _name(problem: Problem, folder: Path) -> str:
    """Return the file as seen from `folder`, with forward slashes; as it is when it lies elsewhere."""
    path = Path(os.path.normpath(folder / problem.place.file))
    root = Path(os.path.normpath(folder))
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def _uri(name: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - only SARIF needs it

    return f"file://{quote(name)}" if name.startswith("/") else quote(name)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
