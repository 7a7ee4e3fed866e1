"""Work against sickness absence: counts in, and never a count out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.documentation.hms import AbsenceCases
from compliance.facts.organisation import OrganisationView
from compliance.facts.sickness import SicknessView
from compliance.facts.values import Fact, YesNoFact
from compliance.rules.paths import Kind, steps_of
from compliance.state import Unknown

ON = date(2026, 3, 1)


def sickness_of(**records: Any) -> SicknessView:
    raw = {"organisation": {"name": "Eksempel AS", "employees": 40}, **records}
    return OrganisationView(Documentation.model_validate(raw), ON).sickness


def cases(**counts: Any) -> SicknessView:
    return sickness_of(absence_cases=counts)


def test_no_fact_gives_a_count_back() -> None:
    kinds = {name: step.type.kind for name, step in steps_of(SicknessView).items()}
    assert Kind.NUMBER not in kinds.values()
    assert len(kinds) == sum(isinstance(one, Fact) for one in vars(SicknessView).values())


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param({"over_4_weeks": 3, "plans_in_time": 3}, True, id="all"),
        pytest.param({"over_4_weeks": 3, "plans_in_time": 2, "exempt": 0}, False, id="one-lacks"),
        pytest.param({"over_4_weeks": 3, "plans_in_time": 2, "exempt": 1}, True, id="the-one-is-exempt"),
        pytest.param({"over_4_weeks": 3, "plans_in_time": 2}, Unknown.UNREAD, id="exempt-not-said"),
        pytest.param({"over_4_weeks": 3, "exempt": 3}, True, id="all-exempt"),
        pytest.param({"over_4_weeks": 3, "exempt": 1}, Unknown.UNREAD, id="plans-not-said"),
        pytest.param({"plans_in_time": 2, "read_in_full": True}, Unknown.SILENT, id="absences-not-said"),
        pytest.param({"over_4_weeks": 3, "plans_in_time": 4}, Unknown.IMPRECISE, id="more-than-absences"),
        pytest.param(
            {"over_4_weeks": 3, "plans_in_time": 3, "exempt": 4}, Unknown.IMPRECISE, id="more-exempt"
        ),
    ],
)
def test_everyone_has_plan(counts: dict[str, Any], expected: YesNoFact) -> None:
    assert cases(**counts).everyone_has_plan is expected


def test_an_exemption_from_a_plan_is_none_from_a_meeting() -> None:
    assert cases(over_7_weeks_full=2, meetings=1, exempt=1, meetings_exempt=0).everyone_has_meeting is False
    assert cases(over_7_weeks_full=2, meetings=1, meetings_exempt=1).everyone_has_meeting is True
    assert cases(over_7_weeks_full=2, meetings=1, exempt=1).everyone_has_meeting is Unknown.UNREAD


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param({}, Unknown.ABSENT, id="nothing-shown"),
        pytest.param({"absence_cases": False}, False, id="said-to-be-none"),
        pytest.param({"absence_cases": {"over_4_weeks": 0}}, False, id="none"),
        pytest.param({"absence_cases": {"over_4_weeks": 1}}, True, id="one"),
        pytest.param({"absence_cases": {"over_7_weeks_full": 1}}, True, id="seven-weeks-are-more-than-four"),
        pytest.param({"absence_cases": {"plans_in_time": 1}}, Unknown.UNREAD, id="only-plans"),
    ],
)
def test_someone_absent_long(records: dict[str, Any], expected: YesNoFact) -> None:
    assert sickness_of(**records).someone_absent_long is expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param({"over_7_weeks_full": 0}, False, id="none"),
        pytest.param({"over_7_weeks_full": 2}, True, id="some"),
        pytest.param({"over_4_weeks": 0}, False, id="none-for-four-weeks-either"),
        pytest.param({"over_4_weeks": 2}, Unknown.UNREAD, id="not-said"),
    ],
)
def test_someone_wholly_absent_longer(counts: dict[str, Any], expected: YesNoFact) -> None:
    assert cases(**counts).someone_wholly_absent_longer is expected


def test_what_shows_the_follow_up() -> None:
    plans = {"over_4_weeks": 2, "plans_in_time": 2}
    shown = cases(**plans, over_7_weeks_full=0).follow_up_shown
    assert isinstance(shown, AbsenceCases)
    assert shown.plans_in_time == 2
    assert cases(**plans, over_7_weeks_full=1).follow_up_shown is Unknown.UNREAD
    assert cases(**plans, over_7_weeks_full=1, read_in_full=True).follow_up_shown is Unknown.ABSENT
    assert sickness_of(absence_cases=False).follow_up_shown is False
    assert sickness_of().follow_up_shown is Unknown.ABSENT


@pytest.mark.parametrize(
    ("statistics", "expected"),
    [
        pytest.param(None, Unknown.ABSENT, id="nothing-shown"),
        pytest.param(False, False, id="said-to-be-none"),
        pytest.param({"kept": True}, True, id="kept"),
        pytest.param({"kept": False}, False, id="not-kept"),
        pytest.param({"percent": 0}, True, id="a-figure-shows-it"),
        pytest.param({"percent": 7.4}, True, id="a-figure"),
        pytest.param({"kept": False, "percent": 7.4}, Unknown.IMPRECISE, id="sources-disagree"),
        pytest.param({"kept": False, "percent": 0}, Unknown.IMPRECISE, id="sources-disagree-on-none"),
        pytest.param({"percent": False}, Unknown.UNREAD, id="no-figure"),
        pytest.param({"read_in_full": True}, Unknown.UNREAD, id="shown-without-a-figure"),
    ],
)
def test_statistics(statistics: Any, expected: YesNoFact) -> None:
    assert sickness_of(absence_statistics=statistics).statistics_kept is expected


def test_routines() -> None:
    def both(*parts: str, theme: str = "sickness") -> bool:
        routine = {"id": "fravaer", "theme": theme, "parts": list(parts)}
        return sickness_of(routines=[routine]).prevent_and_follow_up

    assert both("prevent", "follow_up")
    assert not both("follow_up")
    assert not both("prevent", "follow_up", theme="general")
    unsaid = sickness_of(routines=[{"id": "fravaer"}]).routines
    assert (len(unsaid.entries), unsaid.certain) == (1, ())
