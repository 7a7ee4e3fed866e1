"""Made-up records of the frame of the HMS work: goals, responsibilities, reviews, and counts of absence."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from strategy_parts import (
    ROLES,
    Known,
    Raw,
    many,
    maybe,
    partial_dates,
    phrases,
    several,
    some_fields,
    yes_no,
)


def any_goal(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "text": maybe(phrases()),
            "written": yes_no,
            "dated": maybe(partial_dates()),
            "unfilled_template": yes_no,
        },
    )


def any_responsibility_map(known: Known) -> SearchStrategy[Raw]:
    entry = some_fields({}, {"task": maybe(phrases()), "role": maybe(phrases())})
    return some_fields(
        {},
        {
            **known.unit_record(),
            "entries": many(entry, most=2),
            "written": yes_no,
            "dated": maybe(partial_dates()),
            "unfilled_template": yes_no,
        },
    )


def any_review(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "on": maybe(partial_dates()),
            "participants": several(ROLES),
            "decisions": maybe(phrases()),
            "written": yes_no,
        },
    )


def any_legal_register(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.record(),
            "text": maybe(phrases()),
            "dated": maybe(partial_dates()),
            "available_to_staff": yes_no,
        },
    )


def any_absence_statistics(known: Known) -> SearchStrategy[Raw]:
    return some_fields({}, {**known.record(), "kept": yes_no, "percent": maybe(st.sampled_from([0.0, 7.4]))})


def any_absence_cases(known: Known) -> SearchStrategy[Raw]:
    few = st.integers(min_value=0, max_value=4)
    names = ("over_4_weeks", "plans_in_time", "exempt", "over_7_weeks_full", "meetings", "meetings_exempt")
    return some_fields({}, {**known.record(), **dict.fromkeys(names, few)})
