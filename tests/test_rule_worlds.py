"""What criteria can answer at all: never met, never failing, never reached, and two that mean the same."""

from __future__ import annotations

from typing import Any

import pytest
from judging import SAME, criterion, rule

from compliance.evaluation import CriterionFinding
from compliance.maintenance.cases import cases_of
from compliance.maintenance.reachability import part_of, unreachable
from compliance.maintenance.rule_tests import rules_for
from compliance.maintenance.same_meaning import same_meanings
from compliance.maintenance.worlds import Worlds, kind_of
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, load_rules
from compliance.rules.model import Rule

IDS = frozenset({"rule", "first", "second"})
REPRESENTATIVES: dict[str, Any] = {
    "for_each": "safety_representatives",
    "no_subject": {"reason": SAME, "ask": SAME},
}
WEIGH = {"judgement": {"id": "weigh", "nb": "Er det nok?", "nn": "Er det nok?"}}


@pytest.fixture(scope="module")
def shipped() -> RuleLibrary:
    return load_rules()


def at_least(limit: float, path: str = "organisation.employees") -> dict[str, Any]:
    return {"at_least": {"value": path, "limit": limit}}


def at_most(limit: float, path: str = "organisation.employees") -> dict[str, Any]:
    return {"at_most": {"value": path, "limit": limit}}


def kind_is(kind: str) -> dict[str, Any]:
    return {"equals": {"value": "item.kind", "to": kind}}


def day(key: str, of: Any) -> dict[str, Any]:
    return {key: {"value": "item.selected_on", "of": of}}


def of_all(check: dict[str, Any], key: str = "every") -> dict[str, Any]:
    return {key: {"of": "organisation.safety_representatives", "check": check}}


def codes(*criteria: dict[str, Any], **more: Any) -> list[str]:
    return [fault.code for fault in unreachable(rule(*criteria, **more).definition, IDS)]


BETWEEN = {"all": [at_least(40, "each.training_hours"), at_most(30, "each.training_hours")]}


@pytest.mark.parametrize(
    ("check", "code"),
    [
        ({"all": [at_least(5), at_most(3)]}, "criterion-never-met"),
        ({"all": [at_least(5), at_most(5)]}, None),
        ({"all": [at_least(5), {"any": [at_most(4), at_most(3)]}]}, "criterion-never-met"),
        ({"any": [at_least(5), at_most(4)]}, "criterion-never-fails"),
        ({"any": [at_least(5), at_most(3)]}, None),
        (at_least(0), "criterion-never-fails"),
        (of_all(BETWEEN, "some"), "criterion-never-met"),
        (of_all(BETWEEN), None),
        (
            {"all": [of_all(BETWEEN), {"exists": "organisation.safety_representatives"}]},
            "criterion-never-met",
        ),
        (
            {
                "all": [
                    {"none": "organisation.safety_representatives"},
                    {"count": {"value": "organisation.safety_representatives", "at_least": 2}},
                ]
            },
            "criterion-never-met",
        ),
        (WEIGH, None),
        ({"all": [at_least(5), WEIGH]}, None),
    ],
)
def test_what_no_documentation_can_change(check: dict[str, Any], code: str | None) -> None:
    assert codes(criterion(check)) == ([code] if code else [])


@pytest.mark.parametrize(
    ("check", "code"),
    [
        ({"all": [kind_is("chief"), kind_is("deputy")]}, "criterion-never-met"),
        ({"any": [kind_is("chief"), kind_is("deputy")]}, None),
        (
            {"all": [kind_is("chief"), {"one_of": {"value": "item.kind", "items": ["deputy"]}}]},
            "criterion-never-met",
        ),
        ({"all": [day("before", "2020-01-01"), day("after", "2020-01-01")]}, "criterion-never-met"),
        ({"all": [day("before", "2020-01-03"), day("after", "2020-01-01")]}, None),
        (
            {
                "all": [
                    day("after", "on"),
                    {"within_months": {"value": "item.selected_on", "of": "on", "months": 6}},
                ]
            },
            "criterion-never-met",
        ),
        (
            {
                "all": [
                    day("before", {"path": "item.left_on"}),
                    {"before": {"value": "item.left_on", "of": {"path": "item.selected_on"}}},
                ]
            },
            "criterion-never-met",
        ),
        ({"is_true": "item.in_office"}, None),
        ({"known": "item.in_office"}, "criterion-never-fails"),
    ],
)
def test_values_of_one_path_are_tried_together(check: dict[str, Any], code: str | None) -> None:
    assert codes(criterion(check), **REPRESENTATIVES) == ([code] if code else [])


def test_silence_can_fail_what_must_be_in_writing() -> None:
    check = {"known": "item.in_office"}
    assert codes(criterion(check, in_writing=["aml § 5-1 (1)"]), **REPRESENTATIVES) == []


def test_conditions_that_never_or_always_hold() -> None:
    never = {"check": {"all": [at_least(5), at_most(3)]}, "reason": SAME, "ask": SAME}
    assert codes(criterion(at_least(9)), applies_when=never) == ["condition-never-true"]
    always = {"check": at_least(0), "reason": SAME, "ask": SAME}
    assert codes(criterion(at_least(9)), applies_when=always) == ["condition-never-false"]


def test_when_and_needs_count() -> None:
    assert codes(criterion(at_least(5), when=at_most(4))) == ["criterion-never-met"]
    assert codes(criterion(at_least(5)), criterion(at_most(4), "two", needs=["one"])) == [
        "criterion-never-met"
    ]
    three = [
        criterion(at_least(5)),
        criterion(at_most(9), "two", needs=["one"]),
        criterion(at_most(8), "three", needs=["one", "two"]),
    ]
    assert codes(*three) == ["needs-idle"]
    unreached = criterion(at_most(7), "two", needs=["one"], when=at_most(4))
    assert codes(criterion(at_least(5)), unreached) == ["criterion-never-reached"]


def test_a_hundred_levels_are_tried_at_once() -> None:
    check = at_least(5)
    for level in range(100):
        check = {"all" if level % 2 else "any": [check, at_least(5)]}
    assert codes(criterion(check)) == []


def test_what_cannot_all_be_tried_is_said_and_not_guessed() -> None:
    paths = ["unit.employees", "organisation.employees"]
    many = [{"at_least": {"value": path, "limit": n}} for n in range(1, 400) for path in paths]
    assert codes(criterion({"all": many}), for_each="units") == ["too-large-to-try"]


def test_the_shipped_rules_can_be_met_and_fail(shipped: RuleLibrary) -> None:
    ids = frozenset(shipped.ids)
    found = [(one.id, fault) for one in shipped for fault in unreachable(one.definition, ids)]
    assert [(rule_id, fault.code) for rule_id, fault in found if fault.severity == "error"] == []
    assert same_meanings(shipped.rules) == []


def observed(library: RuleLibrary, one: CompiledRule) -> dict[str, set[object]]:
    """What the criteria answered in the tests of a rule, people's answers left out."""
    found: dict[str, set[object]] = {}
    for case in cases_of(one):
        if case.test.judged or case.documentation.judgements or case.documentation.disputes:
            continue
        for finding in case.findings(rules_for(library, one)):
            for each in finding.criteria if finding.rule_id == one.id else ():
                _add(found, each)
    return found


def _add(found: dict[str, set[object]], each: CriterionFinding) -> None:
    if each.answer is not None:
        found.setdefault(each.id, set()).add(kind_of(each.answer))


def test_every_answer_a_test_has_seen_is_among_those_tried(shipped: RuleLibrary) -> None:
    ids = frozenset(shipped.ids)
    for one in shipped:
        seen = observed(shipped, one)
        for each in one.definition.criteria:
            if each.when is not None:
                continue
            missing = set(seen.get(each.id, ()))
            for _, _, answers in Worlds(one.definition, [part_of(each)], ids).each():
                missing.discard(kind_of(answers[0]))
                if not missing:
                    break
            assert not missing, (one.id, each.id, missing)


def twins(one: CompiledRule, other: CompiledRule) -> list[str]:
    return [found.fault.code for found in same_meanings([one, other])]


def test_two_rules_in_other_words() -> None:
    one = rule(criterion({"all": [at_least(5), {"any": [at_least(5), at_most(9)]}]}), name="first")
    turned = rule(criterion({"all": [{"any": [at_most(9), at_least(5)]}, at_least(5)]}), name="second")
    assert twins(one, turned) == ["rules-alike"]
    other = rule(criterion({"any": [at_least(5), at_most(9)]}), name="second")
    assert twins(one, other) == []


def test_rules_of_different_periods_are_no_twins() -> None:
    one = rule(criterion(at_least(5)), name="first", in_force={"from": "2014-01-01", "to": "2019-12-31"})
    other = rule(criterion(at_least(5)), name="second", in_force={"from": "2020-01-01"})
    assert twins(one, other) == []


def test_two_criteria_of_a_rule() -> None:
    found = same_meanings([rule(criterion(at_least(5)), criterion({"all": [at_least(5)]}, "two"))])
    assert [one.fault.code for one in found] == ["criteria-alike"]


def test_a_criterion_in_another_rule_is_a_warning_on_the_same_basis_only() -> None:
    one = rule(criterion(at_least(5)), criterion(at_most(50), "two"), name="first")
    other = rule(criterion(at_least(5)), criterion(at_most(60), "two"), name="second")
    (found,) = same_meanings([one, other])
    assert (found.fault.code, found.fault.severity) == ("criterion-elsewhere", "warning")
    elsewhere = rule(
        criterion(at_least(5), basis=["folm § 3-18"]), criterion(at_most(60), "two"), name="second"
    )
    assert same_meanings([one, elsewhere]) == []


def test_a_definition_alone_is_enough() -> None:
    definition: Rule = rule(criterion(at_least(5))).definition
    days = {on for on, _, _ in Worlds(definition, [part_of(definition.criteria[0])], IDS).each()}
    assert days == {definition.in_force.start}
