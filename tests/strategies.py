"""Documentation made up by Hypothesis: whole, valid, and as incomplete as real documentation is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from compliance.documentation.documentation import Documentation

ORGANISATION_NUMBERS = ("974760673", "889640782", "923609016")
THEMES = ("violence", "psychosocial", "msd", "harassment", "general")
ROLES = (
    "employer",
    "manager",
    "employee",
    "safety_representative",
    "chief_safety_representative",
    "union_representative",
    "bht",
    "amu",
    "other",
)
FACTORS = (
    "organisation",
    "premises",
    "situations",
    "lone_work",
    "working_hours",
    "staffing",
    "competence",
    "effect_of_measures",
)
PSYCHOSOCIAL_FACTORS = (
    "role_clarity",
    "emotional_demands",
    "workload",
    "support",
    "contact",
    "harassment",
    "violence",
    "autonomy",
)
LISTS = ("risk_assessments", "incidents", "routines", "training_records", "safety_representatives", "changes")

Raw = dict[str, Any]

yes_no: SearchStrategy[bool] = st.booleans()
counts: SearchStrategy[int] = st.integers(min_value=0, max_value=120)
hours: SearchStrategy[float] = st.sampled_from([0.0, 6.0, 7.5, 24.0, 39.0, 39.5, 40.0, 60.0])
risks: SearchStrategy[float] = st.integers(min_value=1, max_value=25).map(float)


def phrases() -> SearchStrategy[str]:
    """Short texts: the sort rules only ask to be there, and a few that are hard to print."""
    return st.one_of(
        st.sampled_from(["Utkjøring", "Natt, alene", "Mottak av brukere", "Kjøkken", "Ved avslag på søknad"]),
        st.text(
            alphabet=st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12
        ),
    )


@st.composite
def partial_dates(draw: DrawFn) -> str:
    """A day, a month or a year from 2016 to 2027, around every change of law the rules know."""
    day = draw(st.dates(min_value=date(2016, 1, 1), max_value=date(2027, 12, 31)))
    return draw(st.sampled_from([f"{day:%Y-%m-%d}", f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"]))


def identifiers(prefix: str, size: int) -> list[str]:
    """Return `size` ids that begin with `prefix`."""
    return [f"{prefix}-{number}" for number in range(1, size + 1)]


@st.composite
def some_fields(draw: DrawFn, required: Raw, optional: dict[str, SearchStrategy[Any]]) -> Raw:
    """A record with the required fields and any of the optional ones: each may be unknown."""
    left_out = draw(st.sets(st.sampled_from(sorted(optional)))) if optional else set()
    return {
        **required,
        **{name: draw(values) for name, values in optional.items() if name not in left_out},
    }


def maybe(values: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """A value, or `false`: a document says there is none."""
    return st.one_of(values, values, st.just(False))


def many(values: SearchStrategy[Any], most: int = 3) -> SearchStrategy[Any]:
    """A list, or `false`."""
    return st.one_of(st.lists(values, max_size=most), st.just(False))


def several(values: Sequence[str]) -> SearchStrategy[Any]:
    """Some of the values, each once, or `false`."""
    return st.one_of(st.lists(st.sampled_from(values), unique=True, max_size=len(values)), st.just(False))


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
    known = _Known(units, documents, statements, hazards, measures)
    raw = draw(
        some_fields(
            {
                "organisation": draw(_unit_facts({"name": "Eksempel kommune"})),
                "units": [draw(_unit(units, number)) for number in range(len(units))],
                "documents": [draw(_document(known, name)) for name in documents],
                "statements": [draw(_statement(known, name)) for name in statements],
                "risk_assessments": draw(_assessments(known)),
                **draw(_measures(known)),
            },
            {
                "language": st.sampled_from(["nb", "nn"]),
                "complete": yes_no,
                "routines": _numbered(known, "rutine", _routine),
                "information": st.lists(_information(known), max_size=2),
                "training_records": st.lists(_training(known), max_size=3),
                "training_coverage": st.lists(_coverage(known), max_size=2),
                "bht": maybe(_bht(known)),
                "safety_scheme": maybe(_scheme()),
                "safety_representatives": _numbered(known, "vo", _representative),
                "consultations": st.lists(_consultation(known), max_size=2),
                "amu": maybe(_amu()),
                "incidents": _numbered(known, "hendelse", _incident),
                "incident_statistics": st.lists(_statistics(known), max_size=2),
                "changes": st.lists(_change(known), max_size=2),
                "leader_training": st.lists(_leader_training(known), max_size=2),
                "deviation_system": maybe(
                    some_fields({}, {"known_to_staff": yes_no, "feedback_to_reporter": yes_no})
                ),
                "case": some_fields({}, {"notice_on": partial_dates(), "visit_on": partial_dates()}),
            },
        )
    )
    if claims:
        raw["says_none"] = draw(st.lists(_says_none(known), max_size=2))
    return raw


class _Known:
    """The ids that exist, and records that refer to them."""

    def __init__(
        self,
        units: list[str],
        documents: list[str],
        statements: list[str],
        hazards: list[str],
        measures: list[str],
    ) -> None:
        self.units = units
        self.documents = documents
        self.statements = statements
        self.hazards = hazards
        self.measures = measures

    @staticmethod
    def one(names: list[str]) -> SearchStrategy[str | None]:
        return st.sampled_from([None, *names])

    @staticmethod
    def some(names: list[str]) -> SearchStrategy[Any]:
        return several(names) if names else st.sampled_from([(), False])

    def record(self) -> dict[str, SearchStrategy[Any]]:
        """The fields every record has, the unit apart."""
        sources = some_fields(
            {},
            {
                "document": self.one(self.documents),
                "statement": self.one(self.statements),
                "page": st.integers(min_value=1, max_value=40),
                "quote": phrases(),
            },
        )
        return {"sources": st.lists(sources, max_size=1), "read_in_full": yes_no}

    def unit_record(self) -> dict[str, SearchStrategy[Any]]:
        """The fields every record that belongs to a unit has."""
        return {**self.record(), "unit": self.one(self.units), "applies_to_subunits": yes_no}


@st.composite
def _numbered(draw: DrawFn, known: _Known, prefix: str, make: Any) -> list[Raw]:
    size = draw(st.integers(min_value=0, max_value=3))
    return [draw(make(known, name)) for name in identifiers(prefix, size)]


def _unit_facts(required: Raw) -> SearchStrategy[Raw]:
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
            "shift_work": yes_no,
            "lone_work": yes_no,
            "night_work": yes_no,
            "exposed_to_violence": yes_no,
            "ergonomic_load": yes_no,
            "has_premises": yes_no,
        },
    )


@st.composite
def _unit(draw: DrawFn, units: list[str], number: int) -> Raw:
    # The parent comes before the child, so that no unit is its own forefather.
    parent = draw(st.sampled_from([None, *units[:number]]))
    return draw(
        _unit_facts(
            {"id": units[number], "name": f"Avdeling {number + 1}", **({"parent": parent} if parent else {})}
        )
    )


def _document(known: _Known, name: str) -> SearchStrategy[Raw]:
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


def _statement(known: _Known, name: str) -> SearchStrategy[Raw]:
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
def _assessments(draw: DrawFn, known: _Known) -> list[Raw]:
    # A hazard lies in some assessment, so there is one wherever there are hazards.
    names = identifiers("rv", draw(st.integers(min_value=1 if known.hazards else 0, max_value=3)))
    home = {hazard: draw(st.sampled_from(names)) for hazard in known.hazards}
    return [
        draw(
            _assessment(
                known,
                name,
                names[:number],
                [draw(_hazard(known, each)) for each in home if home[each] == name],
            )
        )
        for number, name in enumerate(names)
    ]


def _factors(names: Sequence[str]) -> SearchStrategy[Any]:
    considered = some_fields({}, {"considered": yes_no, "text": phrases()})
    return maybe(st.dictionaries(st.sampled_from(names), considered, max_size=len(names)))


def _assessment(known: _Known, name: str, earlier: list[str], hazards: list[Raw]) -> SearchStrategy[Raw]:
    return some_fields(
        {"id": name, "hazards": hazards},
        {
            **known.unit_record(),
            "done_on": maybe(partial_dates()),
            "next_due": maybe(partial_dates()),
            "replaces": st.lists(st.sampled_from(earlier), unique=True) if earlier else st.just([]),
            "participants": many(st.sampled_from(ROLES).map(lambda role: {"role": role})),
            "scale": maybe(some_fields({}, {"high_from": risks})),
            "factors": _factors(FACTORS),
            "psychosocial_factors": _factors(PSYCHOSOCIAL_FACTORS),
            "overall_assessment": maybe(phrases()),
            "short_and_long_term": yes_no,
            "interaction_assessed": yes_no,
            "made_known": many(_made_known(), most=1),
        },
    ).flatmap(lambda raw: st.sampled_from(THEMES).map(lambda theme: {**raw, "theme": theme}))


def _hazard(known: _Known, name: str) -> SearchStrategy[Raw]:
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
def _measures(draw: DrawFn, known: _Known) -> Raw:
    plans = identifiers("plan", draw(st.integers(min_value=0, max_value=2)))
    home = {measure: draw(st.sampled_from(["", *plans])) for measure in known.measures}
    made = {name: draw(_measure(known, name)) for name in known.measures}
    return {
        "measures": [made[name] for name in made if not home[name]],
        "action_plans": [
            draw(_plan(known, plan, [made[name] for name in made if home[name] == plan])) for plan in plans
        ],
    }


def _measure(known: _Known, name: str) -> SearchStrategy[Raw]:
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


def _plan(known: _Known, name: str, measures: list[Raw]) -> SearchStrategy[Raw]:
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


def _made_known() -> SearchStrategy[Raw]:
    return some_fields({}, {"on": maybe(partial_dates()), "how": maybe(phrases()), "to": several(ROLES)})


def _routine(known: _Known, name: str) -> SearchStrategy[Raw]:
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
            "made_known": many(_made_known(), most=2),
            "known_to_staff": yes_no,
            "covers_third_parties": yes_no,
            "contains": several(["encourage", "how", "handling"]),
            "prepared_with": several(ROLES),
            "accessible": yes_no,
        },
    )


def _information(known: _Known) -> SearchStrategy[Raw]:
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


def _training(known: _Known) -> SearchStrategy[Raw]:
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


def _coverage(known: _Known) -> SearchStrategy[Raw]:
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


def _leader_training(known: _Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "role": maybe(st.sampled_from(["employer", "line_manager"])),
            "course": maybe(phrases()),
            "on": maybe(partial_dates()),
            "hours": maybe(hours),
        },
    )


def _bht(known: _Known) -> SearchStrategy[Raw]:
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


def _shorter_training() -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            "agreed_on": maybe(partial_dates()),
            "agreed_by_both": yes_no,
            "assessment": maybe(phrases()),
            "hours": maybe(hours),
        },
    )


def _representative(known: _Known, name: str) -> SearchStrategy[Raw]:
    topics = ["working_environment", "systematic_work", "risk_assessment", "psychosocial", "physical", "law"]
    course = some_fields(
        {},
        {"title": phrases(), "to": maybe(partial_dates()), "hours": maybe(hours), "content": several(topics)},
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
            "time_allotted": yes_no,
            "informed_of_incidents": yes_no,
            "heard_in_amu_matters": yes_no,
            "training_hours": maybe(hours),
            "courses": many(course, most=2),
            "shorter_training_agreement": maybe(_shorter_training()),
        },
    )


def _scheme() -> SearchStrategy[Raw]:
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
    return some_fields({}, {"alternative_agreement": maybe(agreement), "posted": yes_no})


def _consultation(known: _Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "subject": maybe(phrases()),
            "roles": several(ROLES),
            "on": maybe(partial_dates()),
        },
    )


def _amu() -> SearchStrategy[Raw]:
    member = some_fields(
        {},
        {
            "side": maybe(st.sampled_from(["employer", "employees", "bht"])),
            "role": maybe(st.sampled_from(["top_manager", "chief_safety_representative", "bht", "member"])),
            "trained_hours": maybe(hours),
            "shorter_training_agreement": maybe(_shorter_training()),
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
            "yearly_report_year": st.integers(min_value=2018, max_value=2027),
        },
    )


def _incident(known: _Known, name: str) -> SearchStrategy[Raw]:
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
            "serious": yes_no,
            "fatal": yes_no,
            "registered": yes_no,
            "notified": several(
                ["leader", "safety_representative", "police", "arbeidstilsynet", "nav", "bht"]
            ),
            "follow_up": many(follow_up, most=2),
            "measures": known.some(known.measures),
            "closed_on": maybe(partial_dates()),
            "risk_assessment_updated": yes_no,
        },
    )


def _statistics(known: _Known) -> SearchStrategy[Raw]:
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
        },
    )


def _change(known: _Known) -> SearchStrategy[Raw]:
    return some_fields(
        {},
        {
            **known.unit_record(),
            "what": maybe(phrases()),
            "decided_on": maybe(partial_dates()),
            "impact_assessed": yes_no,
            "impact_assessed_on": maybe(partial_dates()),
            "participants": several(ROLES),
            "measures": known.some(known.measures),
        },
    )


def _says_none(known: _Known) -> SearchStrategy[Raw]:
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
