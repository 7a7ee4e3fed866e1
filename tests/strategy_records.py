"""Made-up records of what an organisation does: units, assessments, measures, routines, training."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from strategy_parts import (
    FACTORS,
    ORGANISATION_NUMBERS,
    PSYCHOSOCIAL_FACTORS,
    ROLES,
    THEMES,
    Known,
    Raw,
    counts,
    hours,
    identifiers,
    many,
    maybe,
    partial_dates,
    phrases,
    risks,
    several,
    some_fields,
    yes_no,
)


def any_unit_facts(required: Raw) -> SearchStrategy[Raw]:
    code = some_fields(
        {"code": "88.991"}, {"standard": st.sampled_from(["SN2007", "SN2025"]), "main": yes_no}
    )
    return some_fields(
        required,
        {
            "org_number": st.sampled_from(ORGANISATION_NUMBERS),
            "industry_codes": many(code, most=2),
            "activity": st.sampled_from(["child_welfare", "school", "nav", "other"]),
            "employees": counts,
            "net_full_time_equivalents": counts,
            "shift_work": yes_no,
            "lone_work": yes_no,
            "night_work": yes_no,
            "exposed_to_violence": yes_no,
            "ergonomic_load": yes_no,
            "manual_work": yes_no,
            "has_premises": yes_no,
        },
    )


def any_organisation() -> SearchStrategy[Raw]:
    regularly = some_fields({}, {"regularly_employs": counts})
    return st.builds(
        lambda facts, more: {**facts, **more}, any_unit_facts({"name": "Eksempel kommune"}), regularly
    )


@st.composite
def any_unit(draw: DrawFn, units: list[str], number: int) -> Raw:
    # The parent comes before the child, so that no unit is its own forefather.
    parent = draw(st.sampled_from([None, *units[:number]]))
    return draw(
        any_unit_facts(
            {"id": units[number], "name": f"Avdeling {number + 1}", **({"parent": parent} if parent else {})}
        )
    )


def any_document(known: Known, name: str) -> SearchStrategy[Raw]:
    return some_fields(
        {"id": name},
        {
            "unit": known.one(known.units),
            "title": phrases(),
            "kind": st.sampled_from(["risk_assessment", "routine", "course_certificate", "other"]),
            "dated": partial_dates(),
            "readable": st.sampled_from(["text", "scan"]),
        },
    )


def any_statement(known: Known, name: str) -> SearchStrategy[Raw]:
    return some_fields(
        {"id": name, "by": "employees", "text": "Vi vet ikke hvordan vi melder fra."},
        {
            "unit": known.one(known.units),
            "on": partial_dates(),
            "theme": st.sampled_from(THEMES),
            "hazard": known.one(known.hazards),
            "says": st.sampled_from(["known_danger", "routines_unknown", "not_informed", "no_training"]),
        },
    )


@st.composite
def any_assessments(draw: DrawFn, known: Known) -> list[Raw]:
    # A hazard lies in some assessment, so there is one wherever there are hazards.
    names = identifiers("rv", draw(st.integers(min_value=1 if known.hazards else 0, max_value=3)))
    home = {hazard: draw(st.sampled_from(names)) for hazard in known.hazards}
    return [
        draw(
            any_assessment(
                known,
                name,
                names[:number],
                [draw(any_hazard(known, each)) for each in home if home[each] == name],
            )
        )
        for number, name in enumerate(names)
    ]


def any_factors(names: Sequence[str]) -> SearchStrategy[Any]:
    considered = some_fields({}, {"considered": yes_no, "text": phrases()})
    return maybe(st.dictionaries(st.sampled_from(names), considered, max_size=len(names)))


def any_assessment(known: Known, name: str, earlier: list[str], hazards: list[Raw]) -> SearchStrategy[Raw]:
    return some_fields(
        {"id": name, "hazards": hazards},
        {
            **known.unit_record(),
            "done_on": maybe(partial_dates()),
            "next_due": maybe(partial_dates()),
            "replaces": st.lists(st.sampled_from(earlier), unique=True) if earlier else st.just([]),
            "participants": many(st.sampled_from(ROLES).map(lambda role: {"role": role})),
            "scale": maybe(some_fields({}, {"high_from": risks})),
            "factors": any_factors(FACTORS),
            "psychosocial_factors": any_factors(PSYCHOSOCIAL_FACTORS),
            "overall_assessment": maybe(phrases()),
            "short_and_long_term": yes_no,
            "interaction_assessed": yes_no,
            "made_known": many(any_made_known(), most=1),
        },
    ).flatmap(lambda raw: st.sampled_from(THEMES).map(lambda theme: {**raw, "theme": theme}))


def any_hazard(known: Known, name: str) -> SearchStrategy[Raw]:
    return some_fields(
        {"id": name},
        {
            **known.record(),
            "unit": known.one(known.units),
            "theme": st.sampled_from(THEMES),
            "task": maybe(phrases()),
            "where": maybe(phrases()),
            "when": maybe(phrases()),
            "situation": maybe(phrases()),
            "kind": several(["physical", "verbal", "digital", "sexual", "latent"]),
            "lone_work": yes_no,
            "probability": maybe(risks),
            "consequence": maybe(risks),
            "risk": maybe(risks),
            "risk_level": maybe(st.sampled_from(["low", "medium", "high"])),
            "raw": maybe(phrases()),
            "existing_measures": known.some(known.measures),
            "new_measures": known.some(known.measures),
        },
    )


@st.composite
def any_measures(draw: DrawFn, known: Known) -> Raw:
    plans = identifiers("plan", draw(st.integers(min_value=0, max_value=2)))
    home = {measure: draw(st.sampled_from(["", *plans])) for measure in known.measures}
    made = {name: draw(any_measure(known, name)) for name in known.measures}
    return {
        "measures": [made[name] for name in made if not home[name]],
        "action_plans": [
            draw(any_plan(known, plan, [made[name] for name in made if home[name] == plan])) for plan in plans
        ],
    }


def any_measure(known: Known, name: str) -> SearchStrategy[Raw]:
    equipment = some_fields({}, {"in_use": yes_no, "maintained_on": maybe(partial_dates())})
    return some_fields(
        {"id": name},
        {
            **known.unit_record(),
            "what": maybe(phrases()),
            "kind": maybe(
                st.sampled_from(["workplace", "equipment", "staffing", "training", "organisation"])
            ),
            "theme": maybe(st.sampled_from(THEMES)),
            "hazards": known.some(known.hazards),
            "responsible_role": maybe(phrases()),
            "due": maybe(partial_dates()),
            "status": maybe(st.sampled_from(["not_started", "ongoing", "done", "dropped"])),
            "done_on": maybe(partial_dates()),
            "equipment": maybe(equipment),
        },
    )


def any_plan(known: Known, name: str, measures: list[Raw]) -> SearchStrategy[Raw]:
    areas = ["organisation", "workplace", "equipment", "call_for_help", "staffing"]
    return some_fields(
        {"id": name, "measures": measures},
        {
            **known.unit_record(),
            "theme": maybe(st.sampled_from(THEMES)),
            "period": maybe(some_fields({}, {"from": partial_dates(), "to": maybe(partial_dates())})),
            "dated": maybe(partial_dates()),
            "agreed_with": several(ROLES),
            "measure_areas_considered": maybe(st.dictionaries(st.sampled_from(areas), yes_no)),
        },
    )


def any_made_known() -> SearchStrategy[Raw]:
    return some_fields({}, {"on": maybe(partial_dates()), "how": maybe(phrases()), "to": several(ROLES)})


def any_routine(known: Known, name: str) -> SearchStrategy[Raw]:
    themes = ["violence", "harassment", "sexual_harassment", "whistleblowing", "sickness", "bht", "general"]
    return some_fields(
        {"id": name},
        {
            **known.unit_record(),
            "title": maybe(phrases()),
            "theme": maybe(st.sampled_from(themes)),
            "parts": several(["prevent", "handle", "report", "follow_up", "information", "deviation"]),
            "written": yes_no,
            "scope": known.some(known.units),
            "approved_on": maybe(partial_dates()),
            "steps": many(some_fields({}, {"what": phrases(), "responsible_role": maybe(phrases())}), most=2),
            "local_appendix": yes_no,
            "unfilled_template": yes_no,
            "made_known": many(any_made_known(), most=2),
            "known_to_staff": yes_no,
            "covers_third_parties": yes_no,
            "covers_sexual_harassment": yes_no,
            "contains": several(["encourage", "how", "handling"]),
            "prepared_with": several(ROLES),
            "accessible": yes_no,
            "restricts_reporting": yes_no,
        },
    )


def any_information(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "theme": maybe(st.sampled_from(THEMES)),
            "content": several(["risk_factors", "measures", "routines", "reporting"]),
            "to": several(ROLES),
            "on": maybe(partial_dates()),
        },
    )


def any_training(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "theme": maybe(st.sampled_from(THEMES)),
            "participants": counts,
            "on": maybe(partial_dates()),
            "hours": maybe(hours),
            "form": maybe(st.sampled_from(["e_learning", "classroom", "practice"])),
            "content": several(["prevention", "handling", "equipment", "aftercare", "psychosocial"]),
            "repeat_by": maybe(partial_dates()),
        },
    )


def any_coverage(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "theme": maybe(st.sampled_from(THEMES)),
            "dated": maybe(partial_dates()),
            "exposed_employees": counts,
            "trained_last_12m": counts,
            "practised_last_12m": counts,
            "temporary_included": yes_no,
        },
    )


def any_leader_training(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "role": maybe(st.sampled_from(["employer", "line_manager"])),
            "course": maybe(phrases()),
            "on": maybe(partial_dates()),
            "hours": maybe(hours),
            "content": several(THEMES),
            "planned_on": maybe(partial_dates()),
        },
    )
