"""The laws of judgement (design § 3), over generated documentation and every shipped rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from strategies import documentations

from compliance.documentation.base import Choice, Record
from compliance.documentation.documentation import Documentation
from compliance.documentation.risk_assessments import Factor, MsdFactor, PsychosocialFactor
from compliance.evaluation import Finding, evaluate
from compliance.rules.compiler import CompiledRule, compile_rule
from compliance.rules.library import load_rules
from compliance.rules.paths import Kind, type_of

LIBRARY = load_rules()
IDS = frozenset(LIBRARY.ids)
DAYS = st.sampled_from([date(2016, 6, 1), date(2019, 6, 1), date(2025, 6, 1), date(2026, 6, 1)])
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def without_writing(rule: CompiledRule) -> CompiledRule:
    """The same rule where silence never speaks, which is what the first law is about."""
    criteria = tuple(one.model_copy(update={"in_writing": ()}) for one in rule.definition.criteria)
    compiled, faults = compile_rule(rule.definition.model_copy(update={"criteria": criteria}), rule.file, IDS)
    assert not faults
    return compiled


PLAIN_RULES = tuple(without_writing(rule) for rule in LIBRARY)


def answers(findings: tuple[Finding, ...]) -> dict[tuple[str, str], Any]:
    return {(finding.id, one.id): one.answer for finding in findings for one in finding.criteria}


def unknown_leaves(record: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any, Any]]:
    """Every leaf that is left out: the path to it, its type, and the record class that holds it."""
    kinds = (Kind.YES_NO, Kind.NUMBER, Kind.TEXT, Kind.DATE, Kind.CHOICE)
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from unknown_leaves(value, (*path, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if hasattr(type(item), "model_fields"):
                    yield from unknown_leaves(item, (*path, name, index))
        elif value is None and name not in NOT_LEAVES:
            found = type_of(field.annotation)
            if found is not None and found.kind in kinds and not is_reference(field):
                yield (*path, name), found, type(record)


NOT_LEAVES = {
    "id",
    "read_in_full",
    "complete",
    "language",
    "statement",
    "document",
    "name_id",
    "unit",
    "parent",
}


def is_reference(field: Any) -> bool:
    return any(type(mark).__name__ == "Refers" for mark in field.metadata)


def a_value(draw: Any, found: Any, owner: Any, name: str, on: date) -> Any:
    if found.kind is Kind.YES_NO:
        return draw(st.booleans())
    if found.kind is Kind.NUMBER:
        return draw(st.integers(min_value=0, max_value=60))
    if found.kind is Kind.DATE:
        # An undated record is taken to be in view; learning that it is younger than the date takes it out.
        latest = on if getattr(owner, "dated_by", None) == name else date(2027, 1, 1)
        return draw(st.dates(min_value=date(2012, 1, 1), max_value=latest)).isoformat()
    if found.kind is Kind.CHOICE:
        return draw(st.sampled_from([member.value for member in found.model if isinstance(member, Choice)]))
    return "noe"


def with_leaf(documentation: Documentation, path: tuple[Any, ...], value: Any) -> Documentation:
    raw = documentation.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    here = raw
    for part in path[:-1]:
        here = here[part]
    here[path[-1]] = value
    return Documentation.model_validate(raw)


@SETTINGS
@given(st.data(), documentations(), DAYS)
def test_learning_one_unknown_never_turns_yes_into_no_or_back(
    data: st.DataObject, documentation: Documentation, on: date
) -> None:
    leaves = list(unknown_leaves(documentation))
    assume(leaves)
    path, found, owner = data.draw(st.sampled_from(leaves))
    value = a_value(data.draw, found, owner, str(path[-1]), on)
    try:
        learned = with_leaf(documentation, path, value)
    except ValueError:
        assume(False)
    before, after = (
        answers(evaluate(documentation, PLAIN_RULES, on)),
        answers(evaluate(learned, PLAIN_RULES, on)),
    )
    for key, was in before.items():
        if isinstance(was, bool) and isinstance(after.get(key), bool):
            assert after[key] is was, (key, path, value)


@SETTINGS
@given(st.data(), documentations(), DAYS)
def test_a_record_of_another_unit_never_changes_a_finding(
    data: st.DataObject, documentation: Documentation, on: date
) -> None:
    raw = documentation.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    raw["units"] = [
        {"id": "her", "name": "Her", "employees": 5},
        {"id": "der", "name": "Der", "employees": 5},
    ]
    for records in raw.values():
        for record in records if isinstance(records, list) else ():
            if isinstance(record, dict) and record.get("unit") not in (None, "der"):
                record["unit"] = "her"
    try:
        base = Documentation.model_validate(raw)
    except ValueError:
        assume(False)
    what, records = data.draw(others())
    extra = [{**record, "unit": "der"} for record in records]
    raw[what] = [*raw.get(what, []), *extra]
    try:
        more = Documentation.model_validate(raw)
    except ValueError:
        assume(False)
    units = [rule for rule in LIBRARY if rule.definition.for_each == "units"]
    here = [one for one in evaluate(base, units, on) if one.subject.id == "her"]
    still = [one for one in evaluate(more, units, on) if one.subject.id == "her"]
    assert here == still


def others() -> st.SearchStrategy[tuple[str, list[dict[str, Any]]]]:
    """A record of each kind, standing in the other unit."""
    return st.sampled_from(
        [
            (
                "risk_assessments",
                [{"id": "rv-der", "theme": "violence", "hazards": [{"id": "f-der", "kind": ["digital"]}]}],
            ),
            ("routines", [{"id": "ru-der", "theme": "violence", "written": False}]),
            ("incidents", [{"id": "h-der", "kind": ["threat"], "follow_up": False, "notified": False}]),
            ("training_records", [{"theme": "violence", "form": "e_learning", "content": ["prevention"]}]),
            ("measures", [{"id": "m-der", "theme": "violence", "status": "not_started"}]),
            ("action_plans", [{"id": "p-der", "theme": "violence", "agreed_with": ["manager"]}]),
            (
                "statements",
                [
                    {
                        "id": "s-der",
                        "by": "employees",
                        "text": "Vi kjenner ikke rutinen",
                        "says": "routines_unknown",
                    }
                ],
            ),
            ("information", [{"theme": "violence", "to": ["manager"], "content": ["risk_factors"]}]),
            ("incident_statistics", [{"violence": 7, "threats": 2}]),
            ("says_none", [{"what": "risk_assessments"}]),
            ("says_none", [{"what": "incidents"}]),
            ("changes", [{"what": "Ny turnus"}]),
        ]
    )


@SETTINGS
@given(documentations(), DAYS)
def test_the_explanation_always_agrees_with_the_judgement(documentation: Documentation, on: date) -> None:
    for finding in evaluate(documentation, LIBRARY.on(on), on):
        if finding.rule.reads_rules or finding.applies is not None:
            continue
        for one in finding.criteria:
            if one.trace is None or one.criterion.when is not None:
                continue
            assert one.trace.outcome == one.answer, (finding.id, one.id)


@SETTINGS
@given(documentations(), DAYS)
def test_the_same_input_gives_the_same_findings(documentation: Documentation, on: date) -> None:
    rules = LIBRARY.on(on)
    again = Documentation.model_validate(
        documentation.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    )
    assert evaluate(documentation, rules, on) == evaluate(again, rules, on)


@SETTINGS
@given(documentations(), DAYS)
def test_silence_is_a_breach_only_where_the_law_demands_writing(
    documentation: Documentation, on: date
) -> None:
    """With and without `in_writing` a criterion differs only where writing is demanded."""
    with_it = answers(evaluate(documentation, LIBRARY.on(on), on))
    plain = [rule for rule in PLAIN_RULES if rule.definition.in_force.holds(on)]
    demanded = {
        (rule.id, one.id) for rule in LIBRARY.on(on) for one in rule.criteria if one.definition.in_writing
    }
    for finding in evaluate(documentation, plain, on):
        for one in finding.criteria:
            told = with_it.get((finding.id, one.id), one.answer)
            if told is False and one.answer is not False and one.answer is not None:
                assert (finding.rule_id, one.id) in demanded


def test_every_rule_is_tried() -> None:
    assert len(LIBRARY.rules) >= 1
    assert {rule.id for rule in PLAIN_RULES} == set(LIBRARY.ids)


@pytest.mark.parametrize("day", [date(2012, 1, 1), date(2099, 12, 31)])
def test_an_empty_documentation_is_judged_on_any_day(day: date) -> None:
    documentation = Documentation.model_validate({"organisation": {"name": "Tom"}})
    for finding in evaluate(documentation, LIBRARY, day):
        assert finding.state.value in ("not_documented", "not_applicable", "review")


MAPPINGS = ("vold-kartlegging", "psykiske-plager-kartlegging", "trakassering-kartlegging", "msp-kartlegging")


def without_any_no(value: Any) -> Any:
    """The same records where no source says no, nor names a unit or an assessment: all they do is be silent."""
    if isinstance(value, dict):
        dropped = ("unit", "applies_to_subunits", "replaces", "done_on")
        return {
            key: without_any_no(one) for key, one in value.items() if one is not False and key not in dropped
        }
    return [without_any_no(one) for one in value if one is not False] if isinstance(value, list) else value


def leaving_nothing_out(theme: str, on: date) -> dict[str, Any]:
    considered = {"considered": True}
    return {
        "id": f"ny-{theme}",
        "theme": theme,
        "read_in_full": True,
        "done_on": on.isoformat(),
        "participants": [{"role": "employee"}, {"role": "safety_representative"}],
        "factors": {one.value: considered for one in Factor},
        "psychosocial_factors": {one.value: considered for one in PsychosocialFactor},
        "msd_factors": {one.value: considered for one in MsdFactor},
        "hazards": [
            {"id": f"fare-{theme}", "theme": theme, "task": "t", "where": "h", "when": "n", "situation": "s"}
            | {"kind": ["physical", "verbal", "digital"], "risk_level": "low"}
        ],
        "overall_assessment": "Lav risiko",
        "interaction_assessed": True,
        "short_and_long_term": True,
    }


@SETTINGS
@given(documentations(), DAYS, st.booleans())
def test_an_assessment_that_leaves_nothing_out_leaves_no_breach_on_the_silence_of_another(
    documentation: Documentation, on: date, complete: bool
) -> None:
    raw = documentation.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    older = without_any_no(raw.get("risk_assessments", []))
    for one in older:
        one["read_in_full"] = True
    themes = ("violence", "psychosocial", "harassment", "msd")
    shown = {
        "organisation": {"name": "Eksempel", "employees": 12, "exposed_to_violence": True}
        | {"ergonomic_load": True, "manual_work": True},
        "complete": complete,
        "risk_assessments": [*older, *(leaving_nothing_out(theme, on) for theme in themes)],
    }
    rules = [rule for rule in LIBRARY if rule.id in MAPPINGS]
    for finding in evaluate(Documentation.model_validate(shown), rules, on):
        assert [one.id for one in finding.criteria if one.answer is False] == [], finding.rule_id
