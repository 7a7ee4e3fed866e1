"""Documentation made up by Hypothesis: whole, valid, and as incomplete as real documentation is."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from strategy_hms import (
    any_absence_cases,
    any_absence_statistics,
    any_goal,
    any_legal_register,
    any_responsibility_map,
    any_review,
)
from strategy_parts import Known, Raw, identifiers, maybe, partial_dates, some_fields, yes_no
from strategy_records import (
    any_assessments,
    any_coverage,
    any_document,
    any_information,
    any_leader_training,
    any_measures,
    any_organisation,
    any_routine,
    any_statement,
    any_training,
    any_unit,
)
from strategy_schemes import (
    any_amu,
    any_bht,
    any_change,
    any_consultation,
    any_incident,
    any_injury_register,
    any_representative,
    any_says_none,
    any_scheme,
    any_shared_workplace,
    any_statistics,
)

from compliance.documentation.documentation import Documentation


@st.composite
def documentations(draw: DrawFn, *, claims: bool = True) -> Documentation:
    """Whole documentation: 0–3 units, 0–3 assessments with hazards, and some of everything else.

    Every id is unique and every reference finds something. With `claims` the documentation may also say that
    there is none of something; without, it only shows records.
    """
    return Documentation.model_validate(draw(raw_documentations(claims=claims)))


@st.composite
def raw_documentations(draw: DrawFn, *, claims: bool = True) -> Raw:
    """The same as `documentations`, as it would stand in a file."""
    units = identifiers("enhet", draw(st.integers(min_value=0, max_value=3)))
    statements = identifiers("opplysning", draw(st.integers(min_value=0, max_value=2)))
    documents = identifiers("dok", draw(st.integers(min_value=0, max_value=2)))
    hazards = identifiers("fare", draw(st.integers(min_value=0, max_value=4)))
    measures = identifiers("tiltak", draw(st.integers(min_value=0, max_value=4)))
    known = Known(units, documents, statements, hazards, measures)
    raw = draw(
        some_fields(
            {
                "organisation": draw(any_organisation()),
                "units": [draw(any_unit(units, number)) for number in range(len(units))],
                "documents": [draw(any_document(known, name)) for name in documents],
                "statements": [draw(any_statement(known, name)) for name in statements],
                "risk_assessments": draw(any_assessments(known)),
                **draw(any_measures(known)),
            },
            {
                "language": st.sampled_from(["nb", "nn"]),
                "complete": yes_no,
                "routines": numbered(known, "rutine", any_routine),
                "information": st.lists(any_information(known), max_size=2),
                "training_records": st.lists(any_training(known), max_size=3),
                "training_coverage": st.lists(any_coverage(known), max_size=2),
                "bht": maybe(any_bht(known)),
                "safety_scheme": maybe(any_scheme()),
                "safety_representatives": numbered(known, "vo", any_representative),
                "consultations": st.lists(any_consultation(known), max_size=2),
                "amu": maybe(any_amu()),
                "incidents": numbered(known, "hendelse", any_incident),
                "incident_statistics": st.lists(any_statistics(known), max_size=2),
                "shared_workplace": maybe(any_shared_workplace()),
                "injury_register": maybe(any_injury_register()),
                "changes": st.lists(any_change(known), max_size=2),
                "leader_training": st.lists(any_leader_training(known), max_size=2),
                "deviation_system": maybe(
                    some_fields({}, {"known_to_staff": yes_no, "feedback_to_reporter": yes_no})
                ),
                "hms_goals": st.lists(any_goal(known), max_size=2),
                "responsibility_maps": st.lists(any_responsibility_map(known), max_size=2),
                "reviews": st.lists(any_review(known), max_size=2),
                "legal_register": maybe(any_legal_register(known)),
                "absence_statistics": maybe(any_absence_statistics(known)),
                "absence_cases": maybe(any_absence_cases(known)),
                "case": some_fields({}, {"notice_on": partial_dates(), "visit_on": partial_dates()}),
            },
        )
    )
    if claims:
        raw["says_none"] = draw(st.lists(any_says_none(known), max_size=2))
    return raw


@st.composite
def numbered(draw: DrawFn, known: Known, prefix: str, make: Any) -> list[Raw]:
    size = draw(st.integers(min_value=0, max_value=3))
    return [draw(make(known, name)) for name in identifiers(prefix, size)]
