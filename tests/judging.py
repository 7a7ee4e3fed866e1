"""Small rules and documentation for tests of judgement."""

from __future__ import annotations

from datetime import date
from typing import Any

from compliance.documentation.documentation import Documentation
from compliance.evaluation import Finding, evaluate
from compliance.rules.compiler import CompiledRule, compile_rule
from compliance.rules.model import Rule

DAY = date(2026, 3, 1)
SAME = {"nb": "en setning", "nn": "ei setning"}


def criterion(check: dict[str, Any], name: str = "one", **more: Any) -> dict[str, Any]:
    """A criterion with texts that say nothing."""
    texts = dict.fromkeys(("text", "finding", "ask", "to_close"), SAME)
    return {"id": name, "basis": ["folm § 3-19"], "check": check, "evidence": ["minutes"], **texts, **more}


def rule(*criteria: dict[str, Any], name: str = "rule", **more: Any) -> CompiledRule:
    """A rule that is judged for the organisation, unless `for_each` says otherwise."""
    raw = {
        "id": name,
        "title": SAME,
        "question": SAME,
        "in_force": {"from": "2014-01-01"},
        "basis": ["folm § 3-19"],
        "criteria": list(criteria),
        "order": SAME,
        "reaction": "order",
        "deadline_weeks": 4,
        **more,
    }
    compiled, faults = compile_rule(
        Rule.model_validate(raw), f"{name}.yaml", frozenset({name, "first", "second"})
    )
    assert not faults, faults
    return compiled


def of_representative(check: dict[str, Any], **more: Any) -> CompiledRule:
    """A rule with one criterion, judged for each safety representative."""
    return rule(
        criterion(check, **more), for_each="safety_representatives", no_subject={"reason": SAME, "ask": SAME}
    )


def of_unit(check: dict[str, Any], **more: Any) -> CompiledRule:
    """A rule with one criterion, judged for each unit."""
    return rule(criterion(check, **more), for_each="units")


def shown(**records: Any) -> Documentation:
    """Documentation of an organisation without a story."""
    return Documentation.model_validate({"organisation": {"name": "Prøve"}, **records})


def judge(one: CompiledRule, documentation: Documentation, on: date = DAY) -> Finding:
    """The only finding of a rule."""
    (finding,) = evaluate(documentation, [one], on)
    return finding


def answer(one: CompiledRule, documentation: Documentation, on: date = DAY) -> Any:
    """The outcome of the only criterion of a rule."""
    return judge(one, documentation, on).criteria[0].answer


def representative(**fields: Any) -> Documentation:
    """Documentation of one safety representative."""
    return shown(safety_representatives=[{"id": "vo", **fields}])
