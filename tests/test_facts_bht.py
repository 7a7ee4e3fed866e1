"""What is known of the occupational health service: four values, silence, and one unit at a time."""

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.bht import BhtView
from compliance.facts.bht_agreement import agreed, has_begun, still_runs
from compliance.facts.bht_listing import BhtListing
from compliance.facts.organisation import OrganisationView
from compliance.facts.unit import UnitView
from compliance.state import Unknown

ON = date(2026, 3, 1)
READ = {"read_in_full": True}


def organisation(on: date = ON, **documentation: Any) -> OrganisationView:
    documentation.setdefault("organisation", {})
    documentation["organisation"].setdefault("name", "Fjord kommune")
    return OrganisationView(Documentation.model_validate(documentation), on)


def view(bht: Any = None, on: date = ON, **documentation: Any) -> BhtView:
    return organisation(on, bht=bht, **documentation).bht


def unit(id_: str, **documentation: Any) -> UnitView:
    return next(one for one in organisation(**documentation).units() if one.id == id_)


NORD_AND_SOR = [{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør"}]


class TestAgreement:
    @pytest.mark.parametrize(
        ("agreement", "expected"),
        [
            ({}, Unknown.UNREAD),
            ({**READ}, True),
            ({**READ, "signed_on": "2014-05-01"}, True),
            ({"valid_from": "2024-01-01", "valid_to": "2026-03-01"}, True),
            ({"valid_from": "2024-01-01", "valid_to": "2026-02-28"}, False),
            ({"valid_to": "2026-02-28"}, False),
            ({**READ, "valid_to": "2026"}, Unknown.IMPRECISE),
            ({**READ, "valid_from": "2026-03-02"}, False),
            ({**READ, "valid_from": "2026"}, Unknown.IMPRECISE),
            ({"valid_from": "2024-01-01"}, Unknown.UNREAD),
            ({"valid_from": "2024-01-01", "valid_to": False}, Unknown.UNREAD),
            ({"valid_from": False, "valid_to": False, "terminated_on": False}, True),
            ({**READ, "terminated_on": "2026-02-28"}, False),
            ({**READ, "terminated_on": "2026-03-01"}, True),
            ({**READ, "terminated_on": "2026"}, Unknown.IMPRECISE),
            ({**READ, "terminated_on": "2026-01-15", "valid_to": "2026-12-31"}, Unknown.IMPRECISE),
            ({**READ, "terminated_on": "2026-01-15", "valid_to": "2026-02-01"}, False),
        ],
    )
    def test_in_force(self, agreement: dict[str, Any], expected: object) -> None:
        assert view({"agreement": agreement}).agreement_in_force is expected

    @pytest.mark.parametrize(
        "ended", [{"valid_to": "2024-12-31"}, {"terminated_on": "2025-12-31"}, {"valid_from": "2026-03-02"}]
    )
    def test_one_that_has_ended_says_nothing_of_another(self, ended: dict[str, Any]) -> None:
        bht = {"agreement": {**READ, **ended}}
        assert view(bht).agreement_runs is Unknown.ABSENT
        assert view(bht, complete=True).agreement_runs is Unknown.ABSENT

    @pytest.mark.parametrize(("renewed", "answer"), [(False, False), (True, Unknown.ABSENT)])
    def test_a_source_says_whether_another_has_taken_its_place(self, renewed: bool, answer: object) -> None:
        ended = {**READ, "valid_to": "2024-12-31", "renewed": renewed}
        assert view({"agreement": ended}).agreement_runs is answer
        assert view({"agreement": {**READ, "renewed": renewed}}).agreement_runs is True

    def test_one_that_runs_or_none(self) -> None:
        assert view({"agreement": READ}).agreement_runs is True
        assert view({"agreement": {}}, complete=True).agreement_runs is Unknown.UNREAD
        assert view({"agreement": False}).agreement_runs is False
        assert view(False).agreement_runs is False
        assert view(complete=True).agreement_runs is Unknown.ABSENT

    def test_one_that_has_ended_is_shown_all_the_same(self) -> None:
        assert view({"agreement": {"valid_to": "2024-12-31"}}).has_agreement is True
        assert view({"agreement": False}).has_agreement is False
        assert view().has_agreement is Unknown.ABSENT

    def test_none_is_shown_or_there_is_none(self) -> None:
        assert view().agreement_in_force is Unknown.ABSENT
        assert view({}).agreement_in_force is Unknown.ABSENT
        assert view({"agreement": False}).agreement_in_force is False
        assert view(False).agreement_in_force is False

    def test_being_without_is_the_opposite(self) -> None:
        assert view({"agreement": False}).unconnected is True
        assert view({"agreement": READ}).unconnected is False
        assert view().unconnected is Unknown.ABSENT

    def test_signed_after_the_date_is_out_of_view_and_perhaps_after_is_unknown(self) -> None:
        assert view({"agreement": {"signed_on": "2026-03-02"}}).agreement is Unknown.ABSENT
        assert view({"agreement": {"signed_on": "2026"}}).agreement is Unknown.IMPRECISE

    @pytest.mark.parametrize(
        ("agreement", "expected"),
        [
            ({}, Unknown.UNREAD),
            (READ, Unknown.SILENT),
            ({"approved": True}, True),
            ({"approved": False}, False),
            ({"approved_until": "2026-03-01"}, True),
            ({"approved_until": "2026-02-28"}, Unknown.ABSENT),
            ({"approved": False, "approved_until": "2026-02-28"}, False),
            ({"approved_until": "2026"}, Unknown.IMPRECISE),
            ({"approved": True, "approved_until": "2026"}, True),
            ({"approved": True, "approved_until": "2024-05-01"}, Unknown.IMPRECISE),
            ({"approved": False, "approved_until": "2028-05-01"}, Unknown.IMPRECISE),
            ({"approved": True, "approved_until": False}, True),
        ],
    )
    def test_approved(self, agreement: dict[str, Any], expected: object) -> None:
        assert view({"agreement": agreement}).provider_approved is expected

    def test_approval_without_an_agreement(self) -> None:
        assert view({"agreement": False}).provider_approved is False
        assert view().provider_approved is Unknown.ABSENT

    @pytest.mark.parametrize(
        ("agreement", "expected"),
        [
            ({"valid_from": "2025-01-01"}, True),
            ({"valid_from": "2025-01-02"}, False),
            ({"valid_from": "2025-01"}, Unknown.IMPRECISE),
            ({"signed_on": "2014-05-01"}, Unknown.UNREAD),
            ({**READ, "signed_on": "2014-05-01"}, True),
            ({"valid_from": False, "signed_on": "2014-05-01"}, True),
            (READ, Unknown.SILENT),
        ],
    )
    def test_connected_for_the_whole_of_the_year_reported_on(
        self, agreement: dict[str, Any], expected: object
    ) -> None:
        assert view({"agreement": agreement}, date(2026, 4, 1)).connected_all_report_year is expected

    def test_to_the_end_of_march_the_year_reported_on_is_the_one_before(self) -> None:
        bht = {"agreement": {"valid_from": "2025-01-01"}}
        assert view(bht, date(2026, 3, 31)).connected_all_report_year is False
        assert view({"agreement": False}).connected_all_report_year is False


class TestDuty:
    @pytest.mark.parametrize(
        ("bht", "expected"),
        [
            (None, Unknown.ABSENT),
            (False, Unknown.ABSENT),
            ({}, Unknown.UNREAD),
            ({**READ}, Unknown.SILENT),
            ({"required": True}, True),
            ({"required": False}, True),
            ({"required_because": "Lav risiko"}, True),
            ({"required_because": False}, Unknown.UNREAD),
            ({"required_assessed_on": "2026-03-01"}, True),
            ({"required_assessed_on": "2026"}, Unknown.IMPRECISE),
            ({"required": True, "required_assessed_on": "2026-03-02"}, Unknown.ABSENT),
            ({"required_assessed_on": False}, False),
            ({"required": True, "required_assessed_on": False}, Unknown.IMPRECISE),
        ],
    )
    def test_assessed(self, bht: Any, expected: object) -> None:
        assert view(bht).duty_assessed is expected


def code(text: str, standard: str | None = "SN2025", main: bool | None = True) -> dict[str, Any]:
    return {"code": text, "standard": standard, "main": main}


class TestListing:
    @pytest.mark.parametrize(
        ("codes", "expected"),
        [
            ([code("88.991")], BhtListing.LISTED),
            ([code("70.200")], BhtListing.NOT_LISTED),
            ([code("56.220")], BhtListing.PROVISO),
            ([code("88.991", "SN2007")], BhtListing.WRONG_STANDARD),
            ([code("52")], BhtListing.UNDECIDED),
            ([code("88.991", None)], BhtListing.LISTED),
            ([code("barnevern")], BhtListing.UNDECIDED),
            ([code("70.200"), code("88.991", main=False)], BhtListing.SIDE_ACTIVITY),
            ([code("70.200"), code("88.991", main=None)], BhtListing.SIDE_ACTIVITY),
            ([code("88.991", main=False)], BhtListing.SIDE_ACTIVITY),
            ([code("70.200", main=False)], Unknown.ABSENT),
            ([code("70.200", main=None), code("88.991", main=None)], BhtListing.UNDECIDED),
            ([code("85.201", main=None), code("88.991", main=None)], BhtListing.LISTED),
            ([], Unknown.ABSENT),
            (False, Unknown.ABSENT),
        ],
    )
    def test_codes(self, codes: Any, expected: object) -> None:
        (only,) = organisation(organisation={"industry_codes": codes}).units()
        assert only.bht_listing is expected

    def test_the_list_is_that_of_the_day(self) -> None:
        old = {"industry_codes": [code("87.91", "SN2007")]}
        new = {"industry_codes": [code("87.91")]}
        (before,) = organisation(date(2025, 10, 6), organisation=old).units()
        (after,) = organisation(date(2025, 10, 7), organisation=new).units()
        assert (before.bht_listing, after.bht_listing) == (BhtListing.LISTED, BhtListing.NOT_LISTED)

    def test_a_unit_without_codes_has_those_of_a_private_organisation(self) -> None:
        private = {"sector": "private", "industry_codes": [code("70.200")]}
        assert unit("nord", organisation=private, units=NORD_AND_SOR).bht_listing is BhtListing.NOT_LISTED

    def test_the_code_of_a_municipality_says_nothing_of_its_units(self) -> None:
        public = {"sector": "public", "industry_codes": [code("84.110")]}
        assert unit("nord", organisation=public, units=NORD_AND_SOR).bht_listing is Unknown.ABSENT

    def test_the_code_of_another_unit_says_nothing(self) -> None:
        units = [{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør", "industry_codes": [code("85")]}]
        assert unit("nord", units=units).bht_listing is Unknown.ABSENT

    def test_of_the_whole_organisation(self) -> None:
        def whole(*codes: str | None) -> object:
            units = [
                {"id": f"e{i}", "name": f"Enhet {i}", "industry_codes": [code(one)] if one else []}
                for i, one in enumerate(codes)
            ]
            return organisation(units=units).bht.industry_listing

        assert whole("70.200", "85.201") is BhtListing.LISTED
        assert whole(None, "85.201") is BhtListing.LISTED
        assert whole(None, "70.200") is Unknown.ABSENT
        assert whole("70.200", "56.220") is BhtListing.PROVISO
        assert whole("70.200") is BhtListing.NOT_LISTED
        alone = organisation(organisation={"industry_codes": [code("56.220")]})
        assert alone.bht.industry_listing is BhtListing.PROVISO

    @pytest.mark.parametrize(
        ("number", "expected"),
        [("85.201", True), ("70.200", False), ("56.220", False), ("ukjent", Unknown.IMPRECISE)],
    )
    def test_whether_the_codes_may_require_the_service(self, number: str, expected: object) -> None:
        shown = organisation(organisation={"industry_codes": [code(number)]}, bht={})
        assert shown.bht.may_be_required is expected

    def test_without_codes_it_is_unknown_and_what_is_told_goes_before_the_codes(self) -> None:
        assert view({}).may_be_required is Unknown.ABSENT
        assert view(False).may_be_required is Unknown.ABSENT
        told = organisation(organisation={"industry_codes": [code("70.200")]}, bht={"required": True})
        assert told.bht.may_be_required is True


class TestPlan:
    @pytest.mark.parametrize("complete", [True, False])
    @pytest.mark.parametrize(
        ("plan", "expected"),
        [
            ({}, Unknown.IMPRECISE),
            (READ, Unknown.IMPRECISE),
            ({"period": {"from": "2025-01-01", "to": "2025-12-31"}}, Unknown.ABSENT),
            ({"period": {"from": "2026-03-02", "to": "2026-12-31"}}, Unknown.ABSENT),
            ({"period": {"from": "2026-01-01"}}, Unknown.IMPRECISE),
            ({**READ, "period": {"from": "2026-01-01"}}, Unknown.IMPRECISE),
            ({"period": {"from": "2026", "to": "2027"}}, Unknown.IMPRECISE),
            ({"period": {"from": "2025", "to": "2026"}}, Unknown.IMPRECISE),
        ],
    )
    def test_another_period_is_absence_and_no_period_is_not_silence(
        self, plan: dict[str, Any], expected: object, *, complete: bool
    ) -> None:
        assert view({"plan": plan}, complete=complete).current_plan is expected

    @pytest.mark.parametrize(
        "period",
        [
            False,
            {"from": "2026-01-01", "to": "2026-12-31"},
            {"from": "2026-03-01", "to": "2026-03-01"},
            {"from": "2026-01-01", "to": False},
        ],
    )
    def test_one_that_is_current(self, period: object) -> None:
        shown = view({"plan": {"period": period}})
        assert shown.current_plan is shown.plan

    def test_of_a_plan_that_is_not_there(self) -> None:
        for fact in ("current_plan", "plan_made_with_bht", "plan_treated"):
            assert getattr(view({"plan": False}), fact) is False
            assert getattr(view(), fact) is Unknown.ABSENT

    @pytest.mark.parametrize(
        ("made_with", "expected"),
        [
            (["employer", "bht"], True),
            (["employer"], False),
            (False, False),
            ([], Unknown.SILENT),
        ],
    )
    def test_made_with(self, made_with: Any, expected: object) -> None:
        assert view({"plan": {**READ, "made_with": made_with}}).plan_made_with_bht is expected

    @pytest.mark.parametrize(
        ("amu", "committee", "representative", "expected"),
        [
            ({"exists": True}, "2026-02-01", None, True),
            ({"exists": True}, False, "2026-02-01", False),
            ({"exists": True}, "2026-04-01", None, Unknown.ABSENT),
            ({"exists": True}, "2026", None, Unknown.IMPRECISE),
            ({"exists": True}, None, "2026-02-01", Unknown.UNREAD),
            (False, None, "2026-02-01", True),
            ({"exists": False}, None, False, False),
            (False, "2026-02-01", None, Unknown.IMPRECISE),
            (None, "2026-02-01", None, True),
            (None, None, "2026-02-01", Unknown.ABSENT),
            (None, False, False, False),
            (None, False, None, Unknown.ABSENT),
        ],
    )
    def test_treated(self, amu: Any, committee: Any, representative: Any, expected: object) -> None:
        plan = {"amu_treated_on": committee, "safety_representative_consulted_on": representative}
        assert view({"plan": plan}, amu=amu).plan_treated is expected


class TestReports:
    def test_which_year(self) -> None:
        reports = {"yearly_reports": [{"year": year} for year in (2023, 2024, 2025)]}

        def years(on: date) -> list[int]:
            return [report.year for report in view(reports, on).last_yearly_reports.items]

        assert years(date(2026, 3, 31)) == [2024, 2025]
        assert years(date(2026, 4, 1)) == [2025]

    def test_that_tell_of_the_work(self) -> None:
        reports = [
            {"year": 2025, "done": "Vernerunde", "not_done": False},
            {"year": 2025, "done": "Vernerunde"},
        ]
        assert len(view({"yearly_reports": reports}).last_reports_of_work.certain) == 1

    def test_left_out_is_absent_and_never_silent(self) -> None:
        assert view({**READ}).yearly_reports.rest is Unknown.ABSENT
        assert view({**READ}).notices.rest is Unknown.ABSENT
        assert view({"notices": False}).notices.rest is False
        assert view(False).notices.rest is False
        assert view().notices.rest is Unknown.ABSENT

    def test_a_notice_after_the_date_is_out_of_view(self) -> None:
        notices = [{"on": "2026-03-02"}, {"on": "2026"}, {"on": "2026-01-05"}]
        entries = view({"notices": notices}).notices.entries
        assert [entry.certain for entry in entries] == [False, True]

    def test_follow_up_routine(self) -> None:
        sickness = [{"id": "r", "title": "Sykefravær", "theme": "sickness"}]
        later = [{"id": "r", "title": "Vold", "theme": "violence"}]
        assert view({"follow_up_routine": False}, routines=sickness).follow_up_routine is False
        assert view(routines=sickness).follow_up_routine is Unknown.IMPRECISE
        assert view(routines=later).follow_up_routine is Unknown.ABSENT
        assert view({"follow_up_routine": {"on": "2026-03-02"}}).follow_up_routine is Unknown.ABSENT


def helped(*assistance: dict[str, Any], **bht: Any) -> BhtView:
    return view({"order_assistance": list(assistance), **bht})


def plan_for(order: str, *made_with: str) -> dict[str, Any]:
    return {"made_with": list(made_with), "activities": [{"order_ref": order}]}


class TestHelpWithOrders:
    NEITHER: dict[str, Any] = {"order_ref": "1", "own_competence": False, "bht_engaged": False}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("assistance", "expected"),
        [
            ({"own_competence": True}, True),
            ({"bht_engaged": True}, True),
            (NEITHER, False),
            ({"own_competence": False}, Unknown.UNREAD),
            ({"bht_engaged": False}, Unknown.UNREAD),
            ({}, Unknown.UNREAD),
        ],
    )
    def test_one_order(self, assistance: dict[str, Any], expected: object) -> None:
        assert helped(assistance).help_with_orders is expected

    def test_every_order(self) -> None:
        assert helped({"own_competence": True}, self.NEITHER).help_with_orders is False

    def test_nothing_said_is_never_a_no(self) -> None:
        for bht in (None, False, {"order_assistance": False}):
            assert view(bht).help_with_orders is Unknown.ABSENT
            assert view(bht).help_with_orders_confirmed is Unknown.ABSENT
        assert view({}).help_with_orders is Unknown.UNREAD

    def test_an_activity_that_names_the_order(self) -> None:
        plan = plan_for("1", "bht")
        assert helped(plan=plan).help_with_orders is True
        assert helped({"order_ref": " 1 ", "own_competence": False}, plan=plan).help_with_orders is True
        assert helped(self.NEITHER, plan=plan).help_with_orders is Unknown.IMPRECISE
        assert helped({**self.NEITHER, "order_ref": "2"}, plan=plan).help_with_orders is False

    @pytest.mark.parametrize(
        ("assistance", "expected"),
        [
            ({"own_competence": True}, True),
            ({"own_competence": False, "confirmed_on": "2026-02-01"}, True),
            ({"own_competence": False, "confirmed_on": False}, False),
            ({"own_competence": False, "confirmed_on": "2026-04-01"}, Unknown.ABSENT),
            ({"own_competence": False}, Unknown.UNREAD),
            ({"confirmed_on": False}, Unknown.UNREAD),
        ],
    )
    def test_confirmed(self, assistance: dict[str, Any], expected: object) -> None:
        assert helped(assistance).help_with_orders_confirmed is expected

    def test_a_plan_made_with_the_service_confirms(self) -> None:
        assert helped(plan=plan_for("1", "bht")).help_with_orders_confirmed is True
        assert helped(plan=plan_for("1", "employer")).help_with_orders_confirmed is False
        assert helped(plan=plan_for("1")).help_with_orders_confirmed is Unknown.UNREAD


class TestUnit:
    @pytest.mark.parametrize(
        ("agreement", "expected"),
        [
            ({"units": ["nord"]}, True),
            ({"units": ["sor"]}, False),
            ({"units": False}, False),
            (READ, True),
            ({}, Unknown.UNREAD),
            (False, False),
            (None, Unknown.ABSENT),
        ],
    )
    def test_covered(self, agreement: Any, expected: object) -> None:
        nord = unit("nord", units=NORD_AND_SOR, bht={"agreement": agreement})
        assert nord.covered_by_bht_agreement is expected

    def test_covered_by_the_unit_above(self) -> None:
        units = [{"id": "omsorg", "name": "Omsorg"}, {"id": "hjem", "name": "Hjemme", "parent": "omsorg"}]
        bht = {"agreement": {"units": ["omsorg"]}}
        assert unit("hjem", units=units, bht=bht).covered_by_bht_agreement is True

    def test_the_organisation_is_covered_by_its_own_agreement(self) -> None:
        (only,) = organisation(bht={"agreement": {}}).units()
        assert only.covered_by_bht_agreement is True

    def test_activities(self) -> None:
        activities = [{"what": "A", "unit": "nord"}, {"what": "B", "unit": "sor"}, {"what": "C"}]

        def of(plan: Any) -> list[object]:
            nord = unit("nord", units=NORD_AND_SOR, bht={"plan": plan})
            return [activity.what for activity in nord.bht_activities.items]

        assert of({"activities": activities}) == ["A", "C"]
        assert of({"activities": activities, "units": ["nord"]}) == ["A", "C"]
        assert of({"activities": activities, "units": ["sor"]}) == []
        assert of(False) == []

    def test_mapping(self) -> None:
        def assists(said: Any, *people: str, of_unit: str = "nord") -> object:
            assessment = {
                "id": "rv",
                "unit": of_unit,
                "theme": "msd",
                "participants": [{"role": role} for role in people],
            }
            bht = {"assists_mapping": said}
            documentation = {"units": NORD_AND_SOR, "risk_assessments": [assessment], "bht": bht}
            return unit("nord", **documentation).bht_assists_mapping

        assert assists(None, "bht") is True
        assert assists(None, "employee") is Unknown.UNREAD
        assert assists(None, "bht", of_unit="sor") is Unknown.UNREAD
        assert assists(False, "employee") is False
        assert assists(False, "bht") is Unknown.IMPRECISE
        assert assists(True) is True
        assert unit("nord", units=NORD_AND_SOR).bht_assists_mapping is Unknown.ABSENT
        assert unit("nord", units=NORD_AND_SOR, bht=False).bht_assists_mapping is False

    def test_changes(self) -> None:
        def change(*people: str, of_unit: str = "nord") -> dict[str, Any]:
            return {"id": f"c{len(people)}{of_unit}", "unit": of_unit, "participants": list(people)}

        def nord(*changes: dict[str, Any], said: Any = None) -> UnitView:
            return unit("nord", units=NORD_AND_SOR, changes=list(changes), bht={"assists_changes": said})

        assert nord().bht_changes_shown is False
        assert nord(change("bht", of_unit="sor")).bht_changes_shown is False
        assert nord(change("bht")).bht_changes_shown is True
        assert nord(change("bht")).bht_assists_changes is True
        assert nord(change("employer")).bht_assists_changes is False
        assert nord(change("employer", "bht"), change("employer")).bht_assists_changes is False
        assert nord(change(), said=True).bht_assists_changes is True
        assert nord(change()).bht_assists_changes is Unknown.UNREAD
        assert nord(change("bht"), said=False).bht_assists_changes is Unknown.IMPRECISE
        assert nord(said=False).bht_assists_changes is False
        maybe = {"id": "c", "unit": None, "participants": ["bht"]}
        assert nord(maybe).bht_changes_shown is Unknown.IMPRECISE
        assert nord(maybe).bht_assists_changes is Unknown.IMPRECISE


def test_two_sources_of_one_answer() -> None:
    assert agreed(True, True) is True
    assert agreed(True, False) is Unknown.IMPRECISE
    assert agreed(Unknown.ABSENT, False) is False
    assert agreed(True, Unknown.SILENT) is True
    assert agreed(Unknown.ABSENT, Unknown.SILENT) is Unknown.ABSENT


def test_an_edge_left_out_is_left_to_the_caller_and_a_documented_none_is_open() -> None:
    assert has_begun(None, ON, Unknown.SILENT) is Unknown.SILENT
    assert has_begun(False, ON, Unknown.SILENT) is True
    assert still_runs(None, ON, Unknown.SILENT) is Unknown.SILENT
    assert still_runs(False, ON, Unknown.SILENT) is True
