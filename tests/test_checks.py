"""What each check answers: true, false, or why it is unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from judging import DAY, answer, criterion, judge, of_representative, of_unit, representative, rule, shown

from compliance.evaluation import CriterionStatus
from compliance.rules.checks import CHECKS
from compliance.state import JUDGEMENT, Unknown

READ = {"read_in_full": True}
HOURS = {"at_least": {"value": "item.training_hours", "limit": 40}}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"training_hours": 40}, True),
        ({"training_hours": 39.5}, False),
        ({"training_hours": 0}, False),
        ({"training_hours": False}, False),
        ({}, Unknown.UNREAD),
        (READ, Unknown.SILENT),
        ({"read_in_full": False}, Unknown.UNREAD),
    ],
)
def test_at_least(fields: dict[str, Any], expected: Any) -> None:
    assert answer(of_representative(HOURS), representative(**fields)) is expected


@pytest.mark.parametrize(("hours", "expected"), [(40, True), (41, False), (40.5, False)])
def test_at_most(hours: float, expected: bool) -> None:
    check = {"at_most": {"value": "item.training_hours", "limit": 40}}
    assert answer(of_representative(check), representative(training_hours=hours)) is expected


def test_a_limit_can_be_another_path() -> None:
    check = {"at_least": {"value": "item.training_hours", "limit": {"path": "organisation.employees"}}}
    documentation = shown(
        organisation={"name": "P", "employees": 12},
        safety_representatives=[{"id": "vo", "training_hours": 12}],
    )
    assert answer(of_representative(check), documentation) is True
    assert answer(of_representative(check), representative(training_hours=12)) is Unknown.UNREAD


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({"area": "Nord"}, True), ({"area": False}, False), ({}, Unknown.UNREAD), (READ, Unknown.SILENT)],
)
def test_exists_of_a_leaf(fields: dict[str, Any], expected: Any) -> None:
    assert answer(of_representative({"exists": "item.area"}), representative(**fields)) is expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"shorter_training_agreement": {"agreed_by_both": True}}, True),
        ({"shorter_training_agreement": False}, False),
        ({}, Unknown.ABSENT),
        (READ, Unknown.ABSENT),
    ],
)
def test_a_document_of_its_own_is_absent_and_not_silence_of_its_holder(fields: Any, expected: Any) -> None:
    check = {"exists": "item.shorter_training_agreement"}
    assert answer(of_representative(check), representative(**fields)) is expected


@pytest.mark.parametrize(
    ("agreement", "expected"),
    [
        ({"agreed_by_both": True}, True),
        ({"agreed_by_both": False}, False),
        ({"assessment": "lav risiko"}, Unknown.UNREAD),
        ({"assessment": "lav risiko", "read_in_full": True}, Unknown.SILENT),
        (False, False),
        (None, Unknown.ABSENT),
    ],
)
def test_is_true_through_a_record(agreement: Any, expected: Any) -> None:
    check = {"is_true": "item.shorter_training_agreement.agreed_by_both"}
    documentation = representative(**({} if agreement is None else {"shorter_training_agreement": agreement}))
    assert answer(of_representative(check), documentation) is expected


@pytest.mark.parametrize(("said", "expected"), [(True, True), (False, True), (None, Unknown.UNREAD)])
def test_known(said: bool | None, expected: Any) -> None:
    fields = {} if said is None else {"time_allotted": said}
    assert answer(of_representative({"known": "item.time_allotted"}), representative(**fields)) is expected


def test_equals_and_one_of() -> None:
    equals = of_representative({"equals": {"value": "item.kind", "to": "chief"}})
    one_of = of_representative({"one_of": {"value": "item.kind", "items": ["chief", "ordinary"]}})
    for kind, is_chief, is_either in (
        ("chief", True, True),
        ("ordinary", False, True),
        ("deputy", False, False),
    ):
        assert answer(equals, representative(kind=kind)) is is_chief
        assert answer(one_of, representative(kind=kind)) is is_either


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2025-12-31", True, False),
        ("2026-01-01", False, False),
        ("2026-01-02", False, True),
        ("2026-01", False, Unknown.IMPRECISE),
        ("2025-12", True, False),
        ("2026", False, Unknown.IMPRECISE),
        ("2025", True, False),
        ("2026-02", False, True),
        (2027, False, True),
    ],
)
def test_before_and_after(day: Any, before: Any, after: Any) -> None:
    documentation = representative(term_to=day)
    for key, expected in (("before", before), ("after", after)):
        check = {key: {"value": "item.term_to", "of": "2026-01-01"}}
        assert answer(of_representative(check), documentation) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-09-01", True),
        ("2026-03-01", True),
        ("2025-08-31", False),
        ("2026-03-02", False),
        ("2025-09", True),
        ("2025-08", False),
        ("2025", Unknown.IMPRECISE),
        ("2026-03", Unknown.IMPRECISE),
    ],
)
def test_within_months_counts_calendar_months_and_includes_both_ends(day: str, expected: Any) -> None:
    check = {"within_months": {"value": "item.term_from", "of": "on", "months": 6}}
    assert answer(of_representative(check), representative(term_from=day)) is expected


def test_the_last_day_of_a_shorter_month() -> None:
    check = {"within_months": {"value": "item.term_from", "of": "on", "months": 1}}
    assert answer(of_representative(check), representative(term_from="2026-02-28"), date(2026, 3, 31)) is True
    assert (
        answer(of_representative(check), representative(term_from="2026-02-27"), date(2026, 3, 31)) is False
    )


VO = {"id": "vo", "kind": "ordinary"}


@pytest.mark.parametrize(
    ("records", "exists", "two"),
    [
        ({"safety_representatives": [VO]}, True, Unknown.ABSENT),
        ({"safety_representatives": [VO, {"id": "vo2"}]}, True, True),
        ({}, Unknown.ABSENT, Unknown.ABSENT),
        ({"says_none": [{"what": "safety_representatives"}]}, False, False),
        ({"safety_representatives": [{**VO, "selected_on": "2027"}]}, Unknown.ABSENT, Unknown.ABSENT),
        ({"safety_representatives": [{**VO, "selected_on": "2026"}]}, Unknown.IMPRECISE, Unknown.ABSENT),
    ],
)
def test_lists_are_open(records: Any, exists: Any, two: Any) -> None:
    documentation = shown(**records)
    path = "organisation.safety_representatives"
    assert answer(rule_of({"exists": path}), documentation) is exists
    assert answer(rule_of({"count": {"value": path, "at_least": 2}}), documentation) is two


def rule_of(check: dict[str, Any]) -> Any:
    return rule(criterion(check))


def training(*hours: Any) -> Any:
    return shown(safety_representatives=[{"id": f"vo{n}", **h} for n, h in enumerate(hours)])


EACH = {
    "of": "organisation.safety_representatives",
    "check": {"at_least": {"value": "each.training_hours", "limit": 40}},
}


@pytest.mark.parametrize(
    ("hours", "every", "some"),
    [
        (({"training_hours": 40}, {"training_hours": 41}), True, True),
        (({"training_hours": 40}, {"training_hours": 1}), False, True),
        (({"training_hours": 1}, {}), False, Unknown.UNREAD),
        (({"training_hours": 40}, {}), Unknown.UNREAD, True),
        (({"training_hours": 1},), False, Unknown.ABSENT),
        ((), Unknown.ABSENT, Unknown.ABSENT),
        (({"training_hours": 1, "selected_on": "2026"},), Unknown.IMPRECISE, Unknown.ABSENT),
        (({"training_hours": 40, "selected_on": "2026"},), Unknown.IMPRECISE, Unknown.IMPRECISE),
        (({"training_hours": 40}, {"training_hours": 40, "selected_on": "2026"}), True, True),
    ],
)
def test_every_and_some(hours: Any, every: Any, some: Any) -> None:
    documentation = training(*hours)
    assert answer(rule_of({"every": EACH}), documentation) is every
    assert answer(rule_of({"some": EACH}), documentation) is some


def test_where_a_document_says_there_are_none_every_holds_and_some_does_not() -> None:
    documentation = shown(says_none=[{"what": "safety_representatives"}])
    assert answer(rule_of({"every": EACH}), documentation) is True
    assert answer(rule_of({"some": EACH}), documentation) is False


def test_every_names_the_items_that_failed() -> None:
    documentation = shown(
        safety_representatives=[
            {"id": "a", "area": "Nord", "training_hours": 40},
            {"id": "b", "area": "Sør", "training_hours": 8},
        ]
    )
    (found,) = judge(rule_of({"every": EACH}), documentation).criteria
    assert [item.called.nb for item in found.failed_items] == ["Sør"]
    assert found.trace is not None
    assert found.trace.total == 2


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"courses": [{"content": ["law", "psychosocial"]}]}, Unknown.ABSENT),
        ({}, Unknown.ABSENT),
    ],
)
def test_a_list_of_parts_is_as_silent_as_its_document(record: Any, expected: Any) -> None:
    check = {"some": {"of": "item.courses", "check": {"exists": "each.title"}}}
    found = answer(of_representative(check), representative(**record))
    assert isinstance(found, Unknown)
    assert found in (expected, Unknown.UNREAD)
    assert answer(of_representative(check), representative(**record, read_in_full=True)) is Unknown.SILENT
    assert answer(of_representative(check), representative(courses=False)) is False


WEIGH = {"judgement": {"id": "ok", "nb": "Er det nok?", "nn": "Er det nok?"}}


@pytest.mark.parametrize(
    ("hours", "all_", "any_"),
    [(40, JUDGEMENT, True), (1, False, JUDGEMENT), (None, Unknown.UNREAD, Unknown.UNREAD)],
)
def test_a_judgement_never_hides_an_unknown(hours: Any, all_: Any, any_: Any) -> None:
    documentation = representative(**({} if hours is None else {"training_hours": hours}))
    assert answer(of_representative({"all": [HOURS, WEIGH]}), documentation) is all_
    assert answer(of_representative({"any": [WEIGH, HOURS]}), documentation) is any_


WRITING = {"in_writing": ["ikf § 5 (4)"]}


@pytest.mark.parametrize(
    ("record", "complete", "expected"),
    [
        ({"id": "vo", "read_in_full": True}, None, False),
        ({"id": "vo", "read_in_full": True}, True, False),
        ({"id": "vo"}, True, Unknown.UNREAD),
        ({"id": "vo", "read_in_full": False}, True, Unknown.UNREAD),
    ],
)
def test_silence_speaks_only_where_writing_is_demanded_and_the_document_was_read(
    record: Any, complete: Any, expected: Any
) -> None:
    documentation = shown(safety_representatives=[record], complete=complete)
    assert (
        answer(of_representative({"exists": "item.written_notice_on"}, **WRITING), documentation) is expected
    )
    assert isinstance(answer(of_representative({"exists": "item.written_notice_on"}), documentation), Unknown)


@pytest.mark.parametrize(
    ("complete", "expected"), [(True, False), (False, Unknown.ABSENT), (None, Unknown.ABSENT)]
)
def test_absence_speaks_only_when_all_was_sent(complete: Any, expected: Any) -> None:
    check = {"exists": "unit.violence_assessment.documents"}
    assert answer(of_unit(check, **WRITING), shown(complete=complete)) is expected


def test_none_is_never_answered_by_silence() -> None:
    check = {"none": "unit.violence_assessment.known_dangers_left_out"}
    assert answer(of_unit(check, **WRITING), shown(complete=True)) is Unknown.ABSENT
    assert answer(of_unit(check, **WRITING), shown(complete=True, says_none=[{"what": "incidents"}])) is True


def test_covers_names_what_is_missing() -> None:
    check = {
        "covers": {
            "value": "unit.violence_assessment.factors",
            "items": ["lone_work", "staffing", "premises"],
        }
    }
    assessment = {
        "id": "rv",
        "theme": "violence",
        "factors": {"lone_work": {"considered": True}, "staffing": {"considered": False}},
    }
    (found,) = judge(of_unit(check), shown(risk_assessments=[assessment])).criteria
    assert found.status is CriterionStatus.FAILED
    assert [item.called.nn for item in found.failed_items] == ["bemanning"]
    read = {**assessment, "read_in_full": True}
    (written,) = judge(of_unit(check, **WRITING), shown(risk_assessments=[read])).criteria
    assert [item.called.nb for item in written.failed_items] == ["bemanning", "lokaler og tekniske løsninger"]


def test_there_are_nineteen_checks() -> None:
    assert len(CHECKS) == 19
    assert DAY.year == 2026
