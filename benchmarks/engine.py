"""The same control points through the program itself, in the steps that are compared with the closures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from closures import Answer

from compliance.documentation.documentation import Documentation
from compliance.evaluation import evaluate
from compliance.facts.organisation import OrganisationView
from compliance.rules.compiler import CompiledRule
from compliance.rules.scope import Scope
from compliance.rules.trace import Trace
from compliance.state import Unknown

PROJECT = Path(__file__).resolve().parents[1]


def scope_of(documentation: Documentation, on: date) -> Scope:
    """Return the scope of the only safety representative, with fresh views: nothing is worked out beforehand."""
    organisation = OrganisationView(documentation, on)
    ((item, reading),) = organisation.representatives()
    return Scope(organisation=organisation, on=on, complete=True, item=item, item_reading=reading)


def judge(rules: Iterable[CompiledRule], scope: Scope) -> tuple[Any, ...]:
    """Return the outcome of the only criterion of each rule."""
    return tuple([rule.judge(scope)[0] for rule in rules])


def judge_and_explain(rules: Iterable[CompiledRule], scope: Scope) -> tuple[tuple[Any, Trace | None], ...]:
    """Return the outcome of each rule with its full trace; none where the criterion is left out."""
    found = []
    for rule in rules:
        (outcome,) = rule.judge(scope)
        found.append((outcome, None if outcome is None else rule.criteria[0].check.explain(scope)))
    return tuple(found)


def as_answer(outcome: Any) -> Answer:
    """Return an outcome in the values of the closures: left out is as true as met, and unknown has no reason."""
    if outcome is None:
        return True
    return None if isinstance(outcome, Unknown) else bool(outcome)


def states_of_batch(documents: Iterable[bytes], rules: tuple[CompiledRule, ...], on: date) -> dict[str, int]:
    """Judge documents one by one, and return how many findings there are of each state."""
    counted: dict[str, int] = {}
    for raw in documents:
        for finding in evaluate(Documentation.model_validate_json(raw), rules, on):
            counted[finding.state.value] = counted.get(finding.state.value, 0) + 1
    return counted


def run_program(arguments: list[str], **environment: str) -> bytes:
    """Run `compliance` as a process of its own, and return what it wrote on standard output.

    Raises:
        subprocess.CalledProcessError: when it ended with another code than 0 (no breach) or 1 (breach).
    """
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "compliance", *arguments],
        cwd=PROJECT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise subprocess.CalledProcessError(done.returncode, done.args, done.stdout, done.stderr)
    return done.stdout


def run_imports(*modules: str) -> Callable[[], None]:
    """Return a callable that starts Python and only imports `modules`."""
    line = f"import {', '.join(modules)}" if modules else ""

    def run() -> None:
        subprocess.run([sys.executable, "-c", line], cwd=PROJECT, check=True)  # noqa: S603

    return run


def document_file(raw: bytes, folder: Path) -> Path:
    """Write one documentation as the file that `compliance check` is given."""
    file = folder / "documentation.json"
    file.write_text(json.dumps(json.loads(raw), ensure_ascii=False, indent=2), encoding="utf-8")
    return file
