"""A verneombud: in office, notified, trained, and taken into the work of the safety area."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.representative import RepresentativeView
from compliance.facts.values import Listing
from compliance.state import Unknown

DAY = date(2026, 3, 1)
TOPICS = ["working_environment", "systematic_work", "risk_assessment", "psychosocial", "physical", "law"]
NO_REPRESENTATIVE = [{"what": "safety_representatives"}]


def view(*others: dict[str, Any], on: date = DAY, lists: dict[str, Any] | None = None, **fields: Any) -> Any:
    """Return the view of the verneombud `vo` with `fields`, beside `others`."""
    raw = {
        "organisation": {"name": "Eksempel"},
        "safety_representatives": [{"id": "vo", **fields}, *others],
        **(lists or {}),
    }
    organisation = OrganisationView(Documentation.model_validate(raw), on)
    return next(one for one, _reading in organisation.representatives() if one.record.id == "vo")


def ids(listing: Listing[Any]) -> dict[str | None, bool]:
    """What a list holds: the id of each item, and whether it certainly belongs there."""
    return {getattr(entry.item, "id", None): entry.certain for entry in listing.entries}


class TestOffice:
    @pytest.mark.parametrize(
        ("left_on", "in_office", "served"),
        [
            (None, Unknown.UNREAD, True),
            (False, True, True),
            ("2026-03-02", True, True),
            ("2026-03-01", False, Unknown.ABSENT),
            ("2026", Unknown.IMPRECISE, Unknown.IMPRECISE),
        ],
    )
    def test_leaving_decides(self, left_on: Any, in_office: Any, served: Any) -> None:
        shown = view(left_on=left_on)
        assert (shown.in_office, shown.area_served) == (in_office, served)

    def test_leaving_is_presumed_not_to_have_happened(self) -> None:
        assert vars(RepresentativeView)["in_office"].presumed is True
        assert vars(RepresentativeView)["has_no_successor"].presumed is True

    def test_a_deputy_serves_the_area_and_is_no_successor(self) -> None:
        shown = view({"id": "vara", "kind": "deputy", "of": "vo"}, left_on="2026-01-01")
        assert shown.area_served is True
        assert shown.has_no_successor is Unknown.ABSENT

    def test_a_deputy_of_another_does_not_serve(self) -> None:
        others = ({"id": "annen", "unit": "sor"}, {"id": "vara", "kind": "deputy", "of": "annen"})
        lists = {"units": [{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør"}]}
        assert view(*others, lists=lists, unit="nord", left_on="2026-01-01").area_served is Unknown.ABSENT

    @pytest.mark.parametrize(
        ("other", "mine", "served"),
        [
            ({"area": "Nord"}, {"area": "Nord"}, True),
            ({"area": "Sør"}, {"area": "Nord"}, Unknown.ABSENT),
            ({}, {"area": "Nord"}, Unknown.IMPRECISE),
            ({"area": "Nord", "left_on": "2026-02-01"}, {"area": "Nord"}, Unknown.ABSENT),
            ({"area": "Nord", "left_on": "2026"}, {"area": "Nord"}, Unknown.IMPRECISE),
            ({"area": "Nord", "selected_on": "2026"}, {"area": "Nord"}, Unknown.IMPRECISE),
            ({"area": "Nord", "selected_on": "2026-04-01"}, {"area": "Nord"}, Unknown.ABSENT),
            ({"kind": "chief", "area": "Sør"}, {"kind": "chief", "area": "Nord"}, True),
            ({"area": "Nord"}, {"kind": "chief", "area": "Nord"}, Unknown.ABSENT),
        ],
    )
    def test_another_of_the_same_area_follows(self, other: Any, mine: Any, served: Any) -> None:
        shown = view({"id": "ny", **other}, left_on="2026-01-01", **mine)
        assert shown.area_served is served
        assert shown.has_no_successor is (False if served is True else Unknown.ABSENT)

    def test_the_safety_area_is_compared_before_its_name(self) -> None:
        lists = {"safety_areas": [{"id": "a"}, {"id": "b"}]}
        shown = view(
            {"id": "ny", "area": "Nord", "safety_area": "b"},
            lists=lists,
            area="Nord",
            safety_area="a",
            left_on="2026-01-01",
        )
        assert shown.area_served is Unknown.ABSENT

    def test_a_document_can_say_that_nobody_has_taken_over(self) -> None:
        lists = {"says_none": NO_REPRESENTATIVE}
        assert view(lists=lists, left_on="2026-01-01").area_served is False
        assert view(lists=lists).area_served is Unknown.IMPRECISE
        assert view(lists=lists, left_on=False).area_served is True

    def test_one_who_may_have_left_is_served_by_another(self) -> None:
        assert view({"id": "ny", "area": "Nord"}, area="Nord", left_on="2026").area_served is True


class TestNotice:
    @pytest.mark.parametrize(
        ("given", "answer"),
        [
            ("2026-03-01", True),
            ("2026-03-02", Unknown.ABSENT),
            ("2026", Unknown.IMPRECISE),
            (False, False),
            (None, Unknown.ABSENT),
        ],
    )
    def test_the_notice_is_a_document_of_its_own(self, given: Any, answer: Any) -> None:
        assert view(written_notice_on=given, read_in_full=True).notice_given is answer

    @pytest.mark.parametrize(
        ("kind", "given", "answer"),
        [
            ("election_minutes", None, Unknown.IMPRECISE),
            ("election_minutes", False, False),
            ("minutes", None, Unknown.ABSENT),
        ],
    )
    def test_election_minutes_may_have_been_the_notice(self, kind: str, given: Any, answer: Any) -> None:
        lists = {"documents": [{"id": "valg", "kind": kind}, {"id": "andre", "kind": "election_minutes"}]}
        shown = view(lists=lists, written_notice_on=given, sources=[{"document": "valg"}])
        assert shown.notice_given is answer


class TestTerm:
    def test_an_old_choice_says_nothing_of_a_later_one(self) -> None:
        assert view().chosen_anew is Unknown.ABSENT
        assert view(lists={"complete": True}).chosen_anew is Unknown.ABSENT
        assert view(chosen_anew=False).chosen_anew is False
        assert view(chosen_anew=True).chosen_anew is Unknown.IMPRECISE


class TestTold:
    @pytest.mark.parametrize(("by", "found"), [("safety_representative", {"s": True}), ("employees", {})])
    def test_what_the_verneombud_tells_is_apart(self, by: str, found: dict[str, bool]) -> None:
        told = {"id": "s", "by": by, "text": "Vi ble ikke spurt", "says": "not_involved"}
        shown = view(lists={"statements": [told]})
        assert ids(shown.told_not_involved) == {"s": True}
        assert ids(shown.told_so_itself) == found


class TestTraining:
    @pytest.mark.parametrize(
        ("agreement", "answer"),
        [
            (None, Unknown.ABSENT),
            (False, False),
            ({"agreed_on": "2026-04-01"}, Unknown.ABSENT),
            ({"agreed_on": "2026"}, Unknown.IMPRECISE),
        ],
    )
    def test_an_agreement_that_is_not_in_view(self, agreement: Any, answer: Any) -> None:
        assert view(shorter_training_agreement=agreement).shorter_training_agreement is answer

    def test_an_agreement_in_view_is_read(self) -> None:
        shown = view(shorter_training_agreement={"agreed_on": "2025-01-01", "hours": 24})
        assert shown.shorter_training_agreement.hours == 24

    @pytest.mark.parametrize(
        ("courses", "missing"),
        [
            ([], {}),
            ([{"hours": 40}], {}),
            ([{"content": TOPICS}], {}),
            ([{"content": TOPICS[:3]}, {"content": TOPICS[3:]}], {}),
            ([{"content": TOPICS[1:]}], {TOPICS[0]: True}),
            ([{"content": TOPICS[1:]}, {"hours": 8}], {TOPICS[0]: False}),
            ([{"content": TOPICS[1:]}, {"content": TOPICS, "to": "2026-03-02"}], {TOPICS[0]: True}),
            ([{"content": False}], dict.fromkeys(TOPICS, True)),
        ],
    )
    def test_topics_the_courses_leave_out(self, courses: Any, missing: dict[str, bool]) -> None:
        found = view(courses=courses).topics_left_out
        assert {entry.item.value: entry.certain for entry in found.entries} == missing
        assert found.rest is False


UNITS = [
    {"id": "etat", "name": "Etat"},
    {"id": "nord", "name": "Nord", "parent": "etat"},
    {"id": "sor", "name": "Sør", "parent": "etat"},
]


def assessment(name: str = "rv", *roles: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "theme": "violence", "participants": [{"role": role} for role in roles], **fields}


class TestMatters:
    def test_no_matter_shown_is_unknown(self) -> None:
        found = view().left_out_of
        assert (found.entries, found.rest) == ((), Unknown.ABSENT)

    @pytest.mark.parametrize("role", ["safety_representative", "chief_safety_representative"])
    def test_the_verneombud_or_the_chief_took_part(self, role: str) -> None:
        found = view(lists={"risk_assessments": [assessment("rv", "manager", role)]}).left_out_of
        assert (found.entries, found.rest) == ((), False)

    def test_a_list_that_lacks_the_verneombud_is_evidence(self) -> None:
        lists = {
            "risk_assessments": [assessment("rv", "manager")],
            "action_plans": [{"id": "plan", "agreed_with": ["manager"]}],
            "consultations": [{"id": "sak", "roles": ["employee"]}],
        }
        assert ids(view(lists=lists).left_out_of) == {"rv": True, "plan": True, "sak": True}

    def test_a_document_that_says_nobody_took_part_is_evidence(self) -> None:
        lists = {"risk_assessments": [{"id": "rv", "theme": "violence", "participants": False}]}
        assert ids(view(lists=lists).left_out_of) == {"rv": True}

    @pytest.mark.parametrize(("read", "rest"), [(True, Unknown.SILENT), (None, Unknown.UNREAD)])
    def test_a_missing_list_shows_nothing(self, read: bool | None, rest: Unknown) -> None:
        lists = {
            "risk_assessments": [
                assessment("rv", read_in_full=read),
                assessment("med", "safety_representative"),
            ]
        }
        found = view(lists=lists).left_out_of
        assert (found.entries, found.rest) == ((), rest)

    def test_the_committee_leaves_open_who_it_was(self) -> None:
        found = view(lists={"risk_assessments": [assessment("rv", "manager", "amu")]}).left_out_of
        assert (found.entries, found.rest) == ((), Unknown.IMPRECISE)

    def test_an_assessment_that_has_been_replaced_is_not_read(self) -> None:
        new = assessment("ny", "safety_representative", replaces=["gammel"])
        lists = {"risk_assessments": [assessment("gammel", "manager"), new]}
        assert ids(view(lists=lists).left_out_of) == {}

    def test_an_assessment_that_may_have_been_replaced_is_in_doubt(self) -> None:
        new = assessment("ny", "safety_representative", replaces=["gammel"], done_on="2026")
        lists = {"risk_assessments": [assessment("gammel", "manager"), new]}
        assert ids(view(lists=lists).left_out_of) == {"gammel": False}

    def test_matters_after_the_date_are_out_of_view(self) -> None:
        found = view(
            lists={"risk_assessments": [assessment("rv", "manager", done_on="2026-04-01")]}
        ).left_out_of
        assert (found.entries, found.rest) == ((), Unknown.ABSENT)

    def test_matters_of_another_unit_never_count(self) -> None:
        lists = {"units": UNITS, "risk_assessments": [assessment("rv", "manager", unit="sor")]}
        found = view(lists=lists, unit="nord").left_out_of
        assert (found.entries, found.rest) == ((), Unknown.ABSENT)

    @pytest.mark.parametrize(
        ("below", "expected"), [(True, {"rv": True}), (False, {}), (None, {"rv": False})]
    )
    def test_a_matter_from_above_counts_when_it_covers_the_unit(self, below: Any, expected: Any) -> None:
        lists = {
            "units": UNITS,
            "risk_assessments": [assessment("rv", "manager", unit="etat", applies_to_subunits=below)],
        }
        assert ids(view(lists=lists, unit="nord").left_out_of) == expected

    @pytest.mark.parametrize(
        ("below", "expected"), [(True, {"rv": True}), (False, {}), (None, {"rv": False})]
    )
    def test_a_matter_below_counts_when_the_area_reaches_there(self, below: Any, expected: Any) -> None:
        lists = {"units": UNITS, "risk_assessments": [assessment("rv", "manager", unit="nord")]}
        assert ids(view(lists=lists, unit="etat", applies_to_subunits=below).left_out_of) == expected

    def test_an_area_holds_the_units_it_names_and_those_below(self) -> None:
        lists = {
            "units": UNITS,
            "safety_areas": [{"id": "alt", "units": ["etat"]}],
            "risk_assessments": [assessment("rv", "manager", unit="nord")],
        }
        assert ids(view(lists=lists, safety_area="alt").left_out_of) == {"rv": True}

    def test_an_area_without_units_falls_back_on_the_unit(self) -> None:
        lists = {
            "units": UNITS,
            "safety_areas": [{"id": "ukjent"}],
            "risk_assessments": [assessment("rv", "manager", unit="nord")],
        }
        assert ids(view(lists=lists, safety_area="ukjent", unit="nord").left_out_of) == {"rv": True}

    def test_without_a_unit_only_the_matters_of_the_whole_count(self) -> None:
        lists = {
            "units": UNITS,
            "risk_assessments": [assessment("rv", "manager", unit="nord"), assessment("felles", "manager")],
        }
        assert ids(view(lists=lists).left_out_of) == {"felles": True}

    def test_one_who_may_not_be_elected_yet_is_never_certainly_left_out(self) -> None:
        found = view(
            lists={"risk_assessments": [assessment("rv", "manager")]}, selected_on="2026"
        ).left_out_of
        assert ids(found) == {"rv": False}

    @pytest.mark.parametrize(
        ("done_on", "selected_on", "certain"),
        [
            pytest.param("2024-05-01", "2025-01-10", False, id="before"),
            pytest.param("2025-01-10", "2025-01-10", True, id="the-same-day"),
            pytest.param("2025-06-01", "2025-01-10", True, id="after"),
            pytest.param("2025", "2025-06-10", False, id="perhaps-before"),
            pytest.param(None, "2025-01-10", True, id="undated"),
            pytest.param("2024-05-01", None, True, id="chosen-nobody-says-when"),
        ],
    )
    def test_a_matter_from_before_the_choice_may_be_of_another_ones_time(
        self, done_on: str | None, selected_on: str | None, certain: bool
    ) -> None:
        lists = {"risk_assessments": [{**assessment("rv", "manager"), "done_on": done_on}]}
        assert ids(view(lists=lists, selected_on=selected_on).left_out_of) == {"rv": certain}

    def test_only_doubtful_matters_leave_it_unknown(self) -> None:
        lists = {"units": UNITS, "risk_assessments": [assessment("rv", "safety_representative", unit="etat")]}
        found = view(lists=lists, unit="nord").left_out_of
        assert (found.entries, found.rest) == ((), Unknown.IMPRECISE)


class TestInformation:
    def test_only_a_list_of_those_notified_shows_anything(self) -> None:
        incidents = [
            {"id": "taus"},
            {"id": "med", "notified": ["leader", "safety_representative"]},
            {"id": "uten", "notified": ["leader"]},
            {"id": "ingen", "notified": False},
        ]
        found = view(lists={"incidents": incidents}).incidents_told_to_others
        assert (ids(found), found.rest) == ({"uten": True, "ingen": True}, False)

    def test_incidents_of_another_unit_never_count(self) -> None:
        lists = {"units": UNITS, "incidents": [{"id": "h", "unit": "sor", "notified": ["leader"]}]}
        assert ids(view(lists=lists, unit="nord").incidents_told_to_others) == {}

    @pytest.mark.parametrize(
        ("amu", "answer"),
        [
            (None, Unknown.ABSENT),
            (False, True),
            ({}, Unknown.UNREAD),
            ({"exists": True}, False),
            ({"exists": False}, True),
        ],
    )
    def test_whether_there_is_a_committee(self, amu: Any, answer: Any) -> None:
        lists = {} if amu is None else {"amu": amu}
        assert view(lists=lists).without_amu is answer
