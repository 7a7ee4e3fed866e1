"""Made-up records of schemes and events: BHT, verneombud, AMU, incidents, changes."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from strategy_parts import (
    LISTS,
    ORGANISATION_NUMBERS,
    ROLES,
    THEMES,
    TOPICS,
    Known,
    Raw,
    counts,
    hours,
    many,
    maybe,
    partial_dates,
    phrases,
    several,
    some_fields,
    yes_no,
)


def any_bht(known: Known) -> SearchStrategy[Raw]:
    agreement = some_fields(
        {},
        {
            **known.record(),
            "provider": maybe(phrases()),
            "provider_org_number": st.sampled_from(ORGANISATION_NUMBERS),
            "approved": yes_no,
            "approved_until": maybe(partial_dates()),
            "signed_on": maybe(partial_dates()),
            "valid_from": maybe(partial_dates()),
            "valid_to": maybe(partial_dates()),
            "terminated_on": maybe(partial_dates()),
            "renewed": yes_no,
            "units": known.some(known.units),
        },
    )
    activity = some_fields(
        {},
        {
            "what": maybe(phrases()),
            "hazard": known.one(known.hazards),
            "unit": known.one(known.units),
            "due": maybe(partial_dates()),
            "additional_service": yes_no,
            "order_ref": maybe(st.sampled_from(["1", "2"])),
        },
    )
    plan = some_fields(
        {},
        {
            **known.record(),
            "period": maybe(some_fields({}, {"from": partial_dates(), "to": partial_dates()})),
            "units": known.some(known.units),
            "made_with": several(ROLES),
            "amu_treated_on": maybe(partial_dates()),
            "activities": many(activity, most=2),
        },
    )
    report = st.builds(
        lambda year, rest: {"year": year, **rest},
        st.integers(min_value=2018, max_value=2027),
        some_fields({}, {**known.record(), "done": maybe(phrases()), "not_done": maybe(phrases())}),
    )
    notice = some_fields({}, {**known.record(), "what": maybe(phrases()), "on": maybe(partial_dates())})
    return some_fields(
        {},
        {
            **known.record(),
            "required": yes_no,
            "required_assessed_on": maybe(partial_dates()),
            "agreement": maybe(agreement),
            "plan": maybe(plan),
            "yearly_reports": many(report, most=2),
            "notices": many(notice, most=1),
            "mapping_done": yes_no,
            "follow_up_routine": maybe(some_fields({}, {"title": phrases()})),
            "assists_mapping": yes_no,
            "assists_measures": yes_no,
            "assists_changes": yes_no,
        },
    )


def any_shorter_training() -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            "agreed_on": maybe(partial_dates()),
            "agreed_by_both": yes_no,
            "assessment": maybe(phrases()),
            "hours": maybe(hours),
        },
    )


def any_representative(known: Known, name: str) -> SearchStrategy[Raw]:
    course = some_fields(
        {},
        {"title": phrases(), "to": maybe(partial_dates()), "hours": maybe(hours), "content": several(TOPICS)},
    )
    return some_fields(
        {"id": name},
        {
            **known.unit_record(),
            "area": maybe(phrases()),
            "kind": st.sampled_from(["ordinary", "ordinary", "chief", "deputy"]),
            "selected": maybe(st.sampled_from(["elected", "appointed_by_union", "appointed_by_employer"])),
            "selected_on": maybe(partial_dates()),
            "term_from": maybe(partial_dates()),
            "term_to": maybe(partial_dates()),
            "written_notice_on": maybe(partial_dates()),
            "left_on": maybe(partial_dates()),
            "chosen_anew": yes_no,
            "held_trust_office": yes_no,
            "time_allotted": yes_no,
            "informed_of_incidents": yes_no,
            "heard_in_amu_matters": yes_no,
            "training_hours": maybe(hours),
            "courses": many(course, most=2),
            "shorter_training_agreement": maybe(any_shorter_training()),
        },
    )


def any_scheme() -> SearchStrategy[Raw]:
    agreement = some_fields(
        {},
        {
            "read_in_full": yes_no,
            "written": yes_no,
            "signed_on": maybe(partial_dates()),
            "valid_to": maybe(partial_dates()),
            "parties": several(ROLES),
        },
    )
    return some_fields(
        {},
        {
            "alternative_agreement": maybe(agreement),
            "number_of_representatives": counts,
            "has_chief": yes_no,
            "has_chief_deputy": yes_no,
            "posted": yes_no,
            "posted_on": maybe(partial_dates()),
            "announced_elsewhere": yes_no,
        },
    )


def any_consultation(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "subject": maybe(phrases()),
            "roles": several(ROLES),
            "on": maybe(partial_dates()),
        },
    )


def any_amu() -> SearchStrategy[Raw]:
    member = some_fields(
        {},
        {
            "side": maybe(st.sampled_from(["employer", "employees", "bht"])),
            "role": maybe(
                st.sampled_from(
                    ["top_manager", "chief_safety_representative", "safety_representative", "bht", "member"]
                )
            ),
            "selected_on": maybe(partial_dates()),
            "trained_hours": maybe(hours),
            "shorter_training_agreement": maybe(any_shorter_training()),
        },
    )
    return some_fields(
        {},
        {
            "exists": yes_no,
            "counted_employees": counts,
            "demanded": yes_no,
            "ordered": yes_no,
            "alternative_body": maybe(phrases()),
            "members": many(member, most=4),
            "bht_member": yes_no,
            "posted": yes_no,
            "announced_elsewhere": yes_no,
            "gives_yearly_report": yes_no,
            "yearly_report_year": st.integers(min_value=2018, max_value=2027),
        },
    )


def any_incident(known: Known, name: str) -> SearchStrategy[Raw]:
    follow_up = some_fields(
        {}, {"on": maybe(partial_dates()), "what": maybe(phrases()), "covers_mental": yes_no}
    )
    return some_fields(
        {"id": name},
        {
            **known.unit_record(),
            "occurred_at": maybe(partial_dates()),
            "kind": several(
                ["blow", "kick", "threat", "weapon", "digital", "near_miss", "harassment", "other"]
            ),
            "against": maybe(st.sampled_from(["staff", "co_patient"])),
            "task": maybe(phrases()),
            "hazard": known.one(known.hazards),
            "alone": yes_no,
            "injury": maybe(st.sampled_from(["none", "physical", "mental", "both"])),
            "serious": yes_no,
            "severity": maybe(st.sampled_from(["minor", "moderate", "serious", "very_serious"])),
            "fatal": yes_no,
            "registered": yes_no,
            "notified": several(
                ["leader", "safety_representative", "police", "arbeidstilsynet", "nav", "bht"]
            ),
            "follow_up": many(follow_up, most=2),
            "measures": known.some(known.measures),
            "closed_on": maybe(partial_dates()),
            "risk_assessment_updated": yes_no,
            "confirmed_on": maybe(partial_dates()),
            "copy_to_safety_rep": yes_no,
        },
    )


def any_injury_register() -> SearchStrategy[Raw]:
    readers = ["safety_representative", "amu", "bht", "arbeidstilsynet"]
    return some_fields(
        {},
        {
            "read_in_full": yes_no,
            "exists": yes_no,
            "includes_illness": yes_no,
            "available_to": several(readers),
            "not_available_to": several(readers),
            "contains_medical": yes_no,
        },
    )


def any_shared_workplace() -> SearchStrategy[Raw]:
    agreement = some_fields(
        {},
        {
            "read_in_full": yes_no,
            "written": yes_no,
            "responsible": maybe(phrases()),
            "signed_on": maybe(partial_dates()),
        },
    )
    return some_fields(
        {},
        {
            "read_in_full": yes_no,
            "other_employers": yes_no,
            "workers_at_once": counts,
            "main_company": maybe(phrases()),
            "agreement": maybe(agreement),
            "cooperates": yes_no,
            "has_contractors": yes_no,
            "rules_shared": yes_no,
        },
    )


def any_statistics(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "period": maybe(some_fields({}, {"from": partial_dates(), "to": partial_dates()})),
            "total": counts,
            "violence": counts,
            "threats": counts,
            "near_miss": counts,
            "injuries": counts,
            "serious_injuries": counts,
        },
    )


def any_change(known: Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "what": maybe(phrases()),
            "decided_on": maybe(partial_dates()),
            "carried_out_on": maybe(partial_dates()),
            "impact_assessed": yes_no,
            "impact_assessed_on": maybe(partial_dates()),
            "participants": several(ROLES),
            "measures": known.some(known.measures),
        },
    )


def any_says_none(known: Known) -> SearchStrategy[Raw]:
    return st.builds(
        lambda what, rest: {"what": what, **rest},
        st.sampled_from(LISTS),
        some_fields(
            {},
            {
                **known.record(),
                "unit": known.one(known.units),
                "theme": st.sampled_from(THEMES),
                "dated": maybe(partial_dates()),
            },
        ),
    )
