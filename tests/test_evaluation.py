"""From criteria to findings: needs, when, applies_when, second pass, judgements, disputes, units."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from judging import DAY, SAME, answer, criterion, judge, of_representative, representative, rule, shown

from compliance.evaluation import CriterionStatus, evaluate
from compliance.rules.compiler import compile_rule
from compliance.rules.model import Rule
from compliance.state import State, Unknown

HOURS = {"at_least": {"value": "item.training_hours", "limit": 40}}
AREA = {"exists": "item.area"}
WEIGH = {"judgement": {"id": "ok", "nb": "Er det nok?", "nn": "Er det nok?"}}
EACH_VO = {"for_each": "safety_representatives", "no_subject": {"reason": SAME, "ask": SAME}}


def test_needs_gives_one_failure_and_not_five() -> None:
    two = rule(criterion(AREA, "first"), criterion(HOURS, "then", needs=["first"]), **EACH_VO)
    failing = judge(two, representative(area=False, training_hours=1))
    assert [one.status for one in failing.criteria] == [CriterionStatus.FAILED, CriterionStatus.NOT_REACHED]
    reached = judge(two, representative(area="Nord", training_hours=1))
    assert [one.status for one in reached.criteria] == [CriterionStatus.MET, CriterionStatus.FAILED]
    unknown = judge(two, representative(training_hours=1))
    assert unknown.state is State.NOT_DOCUMENTED
    assert unknown.criteria[1].status is CriterionStatus.NOT_REACHED


def test_needs_is_reached_by_a_judgement() -> None:
    two = rule(criterion(WEIGH, "first"), criterion(HOURS, "then", needs=["first"]), **EACH_VO)
    assert judge(two, representative(training_hours=1)).state is State.BREACH


@pytest.mark.parametrize(
    ("allotted", "hours", "expected"),
    [
        (True, 1, False),
        (True, 40, True),
        (False, 1, None),
        (None, 1, Unknown.UNREAD),
        (None, 40, True),
        (True, None, Unknown.UNREAD),
    ],
)
def test_when(allotted: Any, hours: Any, expected: Any) -> None:
    one = of_representative(HOURS, when={"is_true": "item.time_allotted"})
    fields = {"time_allotted": allotted, "training_hours": hours}
    found = answer(one, representative(**{key: value for key, value in fields.items() if value is not None}))
    assert found is expected


@pytest.mark.parametrize(
    ("employees", "state"), [(10, State.MET), (4, State.NOT_APPLICABLE), (None, State.NOT_DOCUMENTED)]
)
def test_applies_when(employees: int | None, state: State) -> None:
    applies = {
        "check": {"at_least": {"value": "organisation.employees", "limit": 5}},
        "reason": SAME,
        "ask": SAME,
    }
    one = rule(criterion({"exists": "organisation.name"}), applies_when=applies)
    organisation = {"name": "P"} if employees is None else {"name": "P", "employees": employees}
    finding = judge(one, shown(organisation=organisation))
    assert finding.state is state
    assert (finding.applies is None) is (state is State.MET)


def test_a_judgement_on_whether_it_applies_is_review() -> None:
    one = rule(
        criterion({"exists": "organisation.name"}), applies_when={"check": WEIGH, "reason": SAME, "ask": SAME}
    )
    assert judge(one, shown()).state is State.REVIEW


def test_an_exceptional_act_is_presumed_not_to_have_happened_but_only_in_applies_when() -> None:
    check = {"is_true": "organisation.has_open_orders"}
    one = rule(
        criterion({"exists": "organisation.name"}), applies_when={"check": check, "reason": SAME, "ask": SAME}
    )
    assert judge(one, shown()).state is State.NOT_APPLICABLE
    assert answer(rule(criterion(check)), shown()) is Unknown.ABSENT


def test_a_rule_with_no_subject_says_so_once() -> None:
    one = of_representative(HOURS)
    assert judge(one, shown()).state is State.NOT_DOCUMENTED
    assert judge(one, shown(says_none=[{"what": "safety_representatives"}])).state is State.NOT_APPLICABLE


def second_pass(reaction: str, hours: Any) -> tuple[Any, ...]:
    first = rule(
        criterion({"at_least": {"value": "organisation.employees", "limit": 40}}),
        name="first",
        reaction=reaction,
    )
    second = rule(criterion({"order_proposed": ["first"]}), name="second")
    organisation = {"name": "P"} if hours is None else {"name": "P", "employees": hours}
    findings = evaluate(shown(organisation=organisation), [second, first], DAY)
    return tuple((finding.rule_id, finding.state) for finding in findings)


@pytest.mark.parametrize(
    ("reaction", "employees", "state"),
    [
        ("order", 1, State.MET),
        ("guidance", 1, State.BREACH),
        ("order", 40, State.BREACH),
        ("order", None, State.NOT_DOCUMENTED),
    ],
)
def test_the_second_pass_reads_findings_whatever_the_order_of_the_rules(
    reaction: str, employees: Any, state: State
) -> None:
    assert second_pass(reaction, employees)[0] == ("second", state)


def test_rules_are_judged_only_while_in_force() -> None:
    one = rule(
        criterion({"exists": "organisation.name"}), in_force={"from": "2014-01-01", "to": "2019-12-31"}
    )
    assert len(evaluate(shown(), [one], date(2019, 12, 31))) == 1
    assert evaluate(shown(), [one], date(2020, 1, 1)) == ()
    assert evaluate(shown(), [one], date(2013, 12, 31)) == ()


UNITS = [
    {"id": "topp", "name": "Topp"},
    {"id": "nord", "name": "Nord", "parent": "topp", "employees": 9},
    {"id": "tom", "name": "Tom", "parent": "topp", "employees": 0},
    {"id": "ukjent", "name": "Ukjent"},
]


def test_units_with_employees_of_their_own_are_judged_or_the_organisation_where_there_are_none() -> None:
    one = rule(criterion({"exists": "unit.name"}), for_each="units")
    assert [f.subject.id for f in evaluate(shown(units=UNITS), [one], DAY)] == ["nord", "ukjent"]
    (root,) = evaluate(shown(), [one], DAY)
    assert root.subject.id is None
    assert root.subject.called.nb == "Prøve"


def judged_with(facts: str, *, ok: bool, on: str = "2026-02-01", **fields: Any) -> Any:
    record = {"id": "vo", "training_hours": 12, **fields}
    return shown(
        safety_representatives=[record],
        judgements=[
            {
                "rule": "rule",
                "criterion": "one",
                "subject": "vo",
                "answer": ok,
                "by": "jurist",
                "on": on,
                "reason": "planlagt i mars",
                "facts": facts,
            }
        ],
    )


def test_a_recorded_judgement_answers_for_those_facts_only() -> None:
    one = of_representative({"any": [HOURS, WEIGH]})
    before = judge(one, representative(training_hours=12))
    assert before.state is State.REVIEW
    facts = before.criteria[0].facts
    assert facts is not None
    assert judge(one, judged_with(facts, ok=True)).state is State.MET
    assert judge(one, judged_with(facts, ok=False)).state is State.BREACH
    changed = judge(one, judged_with(facts, ok=True, training_hours=13))
    assert changed.state is State.REVIEW
    assert [former.reason for former in changed.criteria[0].former] == ["planlagt i mars"]
    assert judge(one, judged_with("0123456789ab", ok=True)).state is State.REVIEW
    assert judge(one, judged_with(facts, ok=True, on="2026-04-01")).state is State.REVIEW


def test_a_recorded_judgement_never_overrides_a_no_or_an_unknown() -> None:
    both = of_representative({"all": [HOURS, WEIGH]})
    for fields in ({"training_hours": 1}, {}):
        finding = judge(both, representative(**fields))
        facts = finding.criteria[0].facts or "0123456789ab"
        documentation = judged_with(facts, ok=True)
        record = {"id": "vo", **fields}
        again = judge(
            both,
            documentation.model_copy(
                update={
                    "safety_representatives": shown(safety_representatives=[record]).safety_representatives
                }
            ),
        )
        assert again.state is finding.state


def disputed(*values: Any, **fields: Any) -> Any:
    dispute = {
        "path": "safety_representatives.vo.training_hours",
        "values": [{"value": value, "sources": [{"quote": f"{value} timer"}]} for value in values],
    }
    return shown(safety_representatives=[{"id": "vo", **fields}], disputes=[dispute])


def test_a_dispute_matters_only_where_it_changes_the_answer() -> None:
    one = of_representative(HOURS)
    assert judge(one, disputed(40, 60)).state is State.MET
    assert judge(one, disputed(8, 24)).state is State.BREACH
    unclear = judge(one, disputed(24, 40))
    assert unclear.state is State.REVIEW
    assert [dispute.path for dispute in unclear.criteria[0].disputes] == [
        "safety_representatives.vo.training_hours"
    ]


def test_a_dispute_about_something_else_changes_nothing() -> None:
    assert judge(of_representative(AREA), disputed(24, 40, area="Nord")).state is State.MET


def test_every_criterion_can_be_explained() -> None:
    documentation = representative(training_hours=40)
    finding = judge(of_representative(HOURS), documentation)
    trace = finding.criteria[0].trace
    assert trace is not None
    assert trace.outcome is True
    assert trace.seen[0].value == 40


def test_findings_are_ordered_and_hashable_with_stable_ids() -> None:
    documentation = shown(safety_representatives=[{"id": "b"}, {"id": "a"}])
    findings = evaluate(documentation, [of_representative(HOURS)], DAY)
    assert [finding.id for finding in findings] == ["rule.b", "rule.a"]
    assert [finding.id for finding in sorted(findings)] == ["rule.a", "rule.b"]
    assert len({*findings, *evaluate(documentation, [of_representative(HOURS)], DAY)}) == 2


@pytest.mark.parametrize(
    ("check", "code"),
    [
        ({"exists": "item.trening_hours"}, "unknown-path"),
        ({"exists": "unit.name"}, "unknown-path"),
        ({"exists": "item.time_allotted"}, "path-of-wrong-type"),
        ({"is_true": "item.area"}, "path-of-wrong-type"),
        ({"at_least": {"value": "item.area", "limit": 1}}, "path-of-wrong-type"),
        ({"before": {"value": "item.training_hours", "of": "on"}}, "path-of-wrong-type"),
        ({"every": {"of": "item.area", "check": {"exists": "each.title"}}}, "path-of-wrong-type"),
        ({"every": {"of": "item.courses", "check": {"exists": "each.titel"}}}, "unknown-path"),
        ({"equals": {"value": "item.kind", "to": "chef"}}, "not-in-list"),
        ({"covers": {"value": "item.courses", "items": ["law"]}}, "path-of-wrong-type"),
        ({"order_proposed": ["no-such-rule"]}, "unknown-rule"),
    ],
)
def test_a_check_that_could_never_match_is_an_error_when_the_rule_is_loaded(check: Any, code: str) -> None:
    raw = {
        "id": "rule",
        "title": SAME,
        "question": SAME,
        "in_force": {"from": "2014-01-01"},
        "basis": ["folm § 3-19"],
        "criteria": [criterion(check)],
        "order": SAME,
        "reaction": "order",
        "deadline_weeks": 4,
        **EACH_VO,
    }
    _, faults = compile_rule(Rule.model_validate(raw), "rule.yaml", frozenset({"rule"}))
    assert [fault.code for fault in faults] == [code]


def test_a_recorded_judgement_can_settle_whether_a_rule_applies() -> None:
    applies = {"check": WEIGH, "reason": SAME, "ask": SAME}
    one = rule(criterion({"exists": "organisation.name"}), applies_when=applies)
    before = judge(one, shown())
    assert before.applies is not None
    record = {
        "rule": "rule",
        "criterion": "applies-when",
        "by": "jurist",
        "on": "2026-02-01",
        "reason": "vurdert",
    }
    facts = before.applies.facts
    for yes, state in ((True, State.MET), (False, State.NOT_APPLICABLE)):
        documentation = shown(judgements=[{**record, "answer": yes, "facts": facts}])
        assert judge(one, documentation).state is state
