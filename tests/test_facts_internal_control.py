"""The frame of the HMS work, as the whole organisation has it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.internal_control import InternalControlView
from compliance.facts.organisation import OrganisationView
from compliance.facts.values import YesNoFact
from compliance.state import Unknown

ON = date(2026, 3, 1)
TWO_UNITS: list[dict[str, Any]] = [
    {"id": "nord", "name": "Sone nord", "employees": 8},
    {"id": "sor", "name": "Sone sør", "employees": 9},
]


def frame_of(**records: Any) -> InternalControlView:
    raw = {"organisation": {"name": "Eksempel kommune", "employees": 17}, **records}
    return OrganisationView(Documentation.model_validate(raw), ON).internal_control


class TestGoals:
    @pytest.mark.parametrize(
        ("goals", "expected"),
        [
            pytest.param([], Unknown.ABSENT, id="nothing-shown"),
            pytest.param([{"written": True}], True, id="written"),
            pytest.param([{"written": False}], Unknown.ABSENT, id="another-may-be-written"),
            pytest.param([{"read_in_full": True}], Unknown.UNREAD, id="silence-never-speaks"),
            pytest.param([{"written": True, "dated": "2026-03-02"}], Unknown.ABSENT, id="later"),
            pytest.param([{"written": True, "dated": "2026-03"}], Unknown.IMPRECISE, id="perhaps-later"),
        ],
    )
    def test_in_writing(self, goals: list[dict[str, Any]], expected: YesNoFact) -> None:
        assert frame_of(hms_goals=goals).goals.in_writing is expected

    def test_a_source_that_says_there_are_none(self) -> None:
        assert frame_of(says_none=[{"what": "hms_goals"}]).goals.in_writing is False

    def test_the_goals_of_one_unit_may_be_those_of_the_whole(self) -> None:
        goals = frame_of(units=TWO_UNITS, hms_goals=[{"unit": "nord", "written": True}]).goals
        assert goals.in_writing is Unknown.IMPRECISE

    def test_the_goals_of_the_only_place_are_those_of_the_whole(self) -> None:
        assert frame_of(hms_goals=[{"written": True}]).goals.documents.certain

    def test_a_template_matters_only_where_nothing_is_filled_in(self) -> None:
        template = {"written": True, "unfilled_template": True}
        assert len(frame_of(hms_goals=[template]).goals.templates.certain) == 1
        assert frame_of(hms_goals=[template, {"written": True}]).goals.templates.entries == ()
        assert frame_of(hms_goals=[{"written": True}]).goals.templates.entries == ()


class TestResponsibilities:
    WHOLE: ClassVar = {"task": "Følge opp avvik", "role": "Daglig leder"}

    @pytest.mark.parametrize(
        ("maps", "tasks", "rest"),
        [
            pytest.param([], 0, Unknown.ABSENT, id="nothing-shown"),
            pytest.param([{"written": True, "entries": [WHOLE]}], 1, Unknown.ABSENT, id="task-and-role"),
            pytest.param(
                [{"written": True, "read_in_full": True, "entries": [{"task": "Følge opp avvik"}]}],
                0,
                Unknown.ABSENT,
                id="no-role-but-elsewhere-perhaps",
            ),
            pytest.param([{"written": True, "entries": []}], 0, Unknown.UNREAD, id="not-read-in-full"),
            pytest.param([{"written": False, "entries": [WHOLE]}], 0, Unknown.ABSENT, id="only-by-mouth"),
        ],
    )
    def test_tasks(self, maps: list[dict[str, Any]], tasks: int, rest: object) -> None:
        found = frame_of(responsibility_maps=maps).responsibilities.tasks
        assert (len(found.certain), found.rest) == (tasks, rest)

    def test_a_task_in_an_overview_nobody_has_said_is_written_is_not_certain(self) -> None:
        found = frame_of(responsibility_maps=[{"entries": [self.WHOLE]}]).responsibilities.tasks
        assert (len(found.entries), found.certain) == (1, ())


class TestReviews:
    def test_the_newest_review_counts(self) -> None:
        reviews = frame_of(reviews=[{"on": "2023-05-01"}, {"on": "2025-05-01"}]).reviews
        assert str(reviews.last_on) == "2025-05-01"

    def test_a_review_without_a_date_may_be_the_newest(self) -> None:
        reviews = frame_of(reviews=[{"on": "2023-05-01"}, {"read_in_full": True}]).reviews
        assert reviews.last_on is Unknown.SILENT

    def test_without_reviews_no_date(self) -> None:
        assert frame_of().reviews.last_on is Unknown.ABSENT
        of_unit = frame_of(units=TWO_UNITS, reviews=[{"unit": "nord", "on": "2025-05-01"}])
        assert of_unit.reviews.last_on is Unknown.IMPRECISE

    @pytest.mark.parametrize(
        ("reviews", "expected"),
        [
            pytest.param([], Unknown.ABSENT, id="nothing-shown"),
            pytest.param([{"decisions": "Ny rutine"}], True, id="decided"),
            pytest.param([{"decisions": False}], False, id="nothing-decided"),
            pytest.param([{"decisions": False}, {"decisions": "Ny rutine"}], True, id="one-of-two"),
            pytest.param([{"decisions": False}, {}], Unknown.UNREAD, id="the-other-does-not-say"),
        ],
    )
    def test_conclude(self, reviews: list[dict[str, Any]], expected: YesNoFact) -> None:
        assert frame_of(reviews=reviews).reviews.conclude is expected


class TestRiskWork:
    def test_an_assessment_of_any_unit_and_theme_counts(self) -> None:
        frame = frame_of(
            units=TWO_UNITS, risk_assessments=[{"id": "rv", "theme": "violence", "unit": "nord"}]
        )
        assert len(frame.risk_work.documents.certain) == 1

    def test_only_a_source_about_the_whole_says_that_there_are_none(self) -> None:
        of_unit = frame_of(units=TWO_UNITS, says_none=[{"what": "risk_assessments", "unit": "nord"}])
        assert of_unit.risk_work.documents.rest is Unknown.ABSENT
        of_theme = frame_of(says_none=[{"what": "risk_assessments", "theme": "violence"}])
        assert of_theme.risk_work.documents.rest is Unknown.ABSENT
        assert frame_of(says_none=[{"what": "risk_assessments"}]).risk_work.documents.rest is False

    @pytest.mark.parametrize(
        ("hazard", "weighed"),
        [
            pytest.param({}, False, id="only-named"),
            pytest.param({"risk": 12}, True, id="number"),
            pytest.param({"risk_level": "high"}, True, id="level"),
            pytest.param({"raw": "rød"}, True, id="as-written"),
            pytest.param({"probability": 2}, False, id="half-of-it"),
            pytest.param({"probability": 2, "consequence": 3}, True, id="both-halves"),
        ],
    )
    def test_what_weighs_a_risk(self, hazard: dict[str, Any], weighed: bool) -> None:
        assessment = {"id": "rv", "theme": "general", "hazards": [{"id": "fall", **hazard}]}
        found = frame_of(risk_assessments=[assessment]).risk_work.weighed
        assert bool(found.certain) is weighed

    def test_a_measure_by_itself_is_a_plan_too(self) -> None:
        assert frame_of(measures=[{"id": "las"}]).risk_work.plans.certain
        assert frame_of().risk_work.plans.rest is Unknown.ABSENT
        one_said = frame_of(says_none=[{"what": "action_plans"}]).risk_work.plans
        both_said = frame_of(says_none=[{"what": "action_plans"}, {"what": "measures"}]).risk_work.plans
        assert (one_said.rest, both_said.rest) == (Unknown.ABSENT, False)

    def test_an_assessment_not_read_in_full_may_hold_measures(self) -> None:
        def rest(**more: Any) -> object:
            assessment = {"id": "rv", "theme": "general", **more}
            return frame_of(risk_assessments=[assessment]).risk_work.plans.rest

        assert rest(read_in_full=True) is Unknown.ABSENT
        assert rest() is Unknown.UNREAD

    @pytest.mark.parametrize(
        ("levels", "expected"),
        [
            pytest.param([], False, id="no-hazards"),
            pytest.param(["low", "low"], True, id="all-low"),
            pytest.param(["low", "medium"], False, id="one-is-not"),
            pytest.param(["low", None], False, id="one-is-not-said"),
        ],
    )
    def test_only_low_risks(self, levels: list[str | None], expected: bool) -> None:
        hazards = [{"id": f"fare-{number}", "risk_level": level} for number, level in enumerate(levels)]
        frame = frame_of(risk_assessments=[{"id": "rv", "theme": "general", "hazards": hazards}])
        assert frame.risk_work.only_low_risks is expected

    def test_units_no_assessment_certainly_covers(self) -> None:
        own = {"id": "rv", "theme": "violence", "unit": "nord"}
        left = frame_of(units=TWO_UNITS, risk_assessments=[own]).risk_work.units_not_covered
        assert [unit.id for unit in left.certain] == ["sor"]
        common = {"id": "rv", "theme": "violence", "applies_to_subunits": True}
        assert frame_of(units=TWO_UNITS, risk_assessments=[common]).risk_work.units_not_covered.entries == ()

    def test_a_unit_without_employees_needs_none(self) -> None:
        units = [{"id": "stab", "name": "Stab", "employees": 0}, *TWO_UNITS]
        assert "stab" not in {unit.id for unit in frame_of(units=units).risk_work.units_not_covered.items}


class TestDeviationRoutines:
    @pytest.mark.parametrize(
        ("routine", "expected"),
        [
            pytest.param({"theme": "general", "parts": ["deviation"]}, True, id="deviations"),
            pytest.param({"theme": "general", "parts": ["report"]}, True, id="reports"),
            pytest.param({"theme": "general", "parts": ["training"]}, False, id="other-parts"),
            pytest.param({"theme": "general"}, None, id="parts-not-said"),
            pytest.param({"theme": "general", "parts": False}, False, id="no-parts"),
            pytest.param({"parts": ["deviation"]}, None, id="theme-not-said"),
            pytest.param({"theme": "violence", "parts": ["deviation"]}, False, id="one-theme"),
        ],
    )
    def test_which_routines_they_are(self, routine: dict[str, Any], expected: bool | None) -> None:
        found = frame_of(routines=[{"id": "rutine", **routine}]).deviation_routines.documents
        assert (True if found.certain else None if found.entries else False) is expected

    def test_a_system_for_deviations_may_hold_the_routines(self) -> None:
        system = {"deviation_system": {"name": "Avvik på nett"}}
        assert frame_of(**system).deviation_routines.in_writing is Unknown.IMPRECISE
        assert frame_of(deviation_system=False).deviation_routines.in_writing is Unknown.ABSENT
        said = frame_of(**system, says_none=[{"what": "routines", "theme": "general"}])
        assert said.deviation_routines.in_writing is False

    def test_all_three_parts_may_stand_in_several_routines(self) -> None:
        def cover(*parts: list[str], written: bool = True) -> bool:
            routines = [
                {"id": f"rutine-{number}", "theme": "general", "parts": some, "written": written}
                for number, some in enumerate(parts)
            ]
            return frame_of(routines=routines).deviation_routines.cover_all_three

        assert cover(["report", "handle"], ["deviation", "prevent"])
        assert not cover(["report", "handle"], ["deviation"])
        assert not cover(["report", "handle", "prevent"], written=False)


class TestKnowledge:
    SAYS: ClassVar = {"id": "o-1", "by": "employees", "text": "Vi kjenner ikke systemet", "theme": "general"}

    def test_only_general_training_is_training_in_the_hms_work(self) -> None:
        assert frame_of(training_records=[{"theme": "general"}]).knowledge.trained is True
        assert frame_of(training_records=[{"theme": "violence"}]).knowledge.trained is Unknown.ABSENT
        assert frame_of(training_records=[{}]).knowledge.trained is Unknown.IMPRECISE

    def test_training_denied(self) -> None:
        denied = [{**self.SAYS, "says": "no_training"}]
        assert frame_of(statements=denied).knowledge.trained is False
        both = frame_of(statements=denied, training_records=[{"theme": "general"}])
        assert both.knowledge.trained is Unknown.IMPRECISE

    def test_what_is_told_in_one_unit_leaves_it_open_for_the_whole(self) -> None:
        routine = {"id": "hms", "theme": "general", "known_to_staff": True, "applies_to_subunits": True}
        known = frame_of(units=TWO_UNITS, routines=[routine])
        assert known.knowledge.known is True
        told = {**self.SAYS, "says": "routines_unknown", "unit": "nord"}
        assert (
            frame_of(units=TWO_UNITS, routines=[routine], statements=[told]).knowledge.known
            is Unknown.IMPRECISE
        )
        everywhere = {**self.SAYS, "says": "routines_unknown"}
        assert frame_of(statements=[everywhere]).knowledge.known is False


class TestLegalOverview:
    def test_shown_and_available(self) -> None:
        assert frame_of().legal_overview.shown is Unknown.ABSENT
        assert frame_of(legal_register=False).legal_overview.shown is False
        assert frame_of(legal_register=False).legal_overview.available is Unknown.ABSENT
        register = frame_of(legal_register={"read_in_full": True}).legal_overview
        assert (register.shown, register.available) == (True, Unknown.SILENT)

    def test_one_made_later_shows_nothing(self) -> None:
        later = frame_of(legal_register={"dated": "2026-03-02", "available_to_staff": True}).legal_overview
        assert (later.shown, later.available) == (Unknown.ABSENT, Unknown.ABSENT)
        perhaps = frame_of(legal_register={"dated": "2026-03"}).legal_overview
        assert perhaps.shown is Unknown.IMPRECISE
