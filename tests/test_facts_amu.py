"""The working environment committee: who sits on it, their training, and its yearly report."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.amu import AmuView
from compliance.facts.organisation import OrganisationView
from compliance.state import Unknown

DAY = date(2026, 4, 1)
Raw = dict[str, Any]
TOP = {"id": "leder", "side": "employer", "role": "top_manager"}
MANAGER = {"id": "ml", "side": "employer", "role": "member"}
CHIEF = {"id": "hvo", "side": "employees", "role": "chief_safety_representative"}
ORDINARY = {"id": "vo", "side": "employees", "role": "safety_representative"}
STAFF = {"id": "at", "side": "employees", "role": "member"}
BHT = {"id": "bht", "side": "bht", "role": "bht"}


def amu(record: Raw | bool | None = None, on: date = DAY, **lists: Any) -> AmuView:
    raw = {"organisation": {"name": "Eksempel"}, "amu": record, **lists}
    return OrganisationView(Documentation.model_validate(raw), on).amu


def with_members(*members: Raw, read: bool = True, **lists: Any) -> AmuView:
    return amu({"exists": True, "read_in_full": read, "members": list(members)}, **lists)


class TestRecord:
    def test_left_out_or_none(self) -> None:
        assert amu().exists is None
        assert amu(False).exists is False
        assert amu({"exists": True}).exists is True

    @pytest.mark.parametrize("name", ["demanded", "ordered"])
    def test_an_exceptional_act(self, name: str) -> None:
        assert getattr(amu({name: True}), name) is True
        assert getattr(amu({name: False}), name) is False
        assert getattr(amu({}), name) is Unknown.UNREAD
        assert getattr(amu(False), name) is Unknown.ABSENT
        assert getattr(amu(), name) is Unknown.ABSENT

    def test_no_committee_says_nothing_of_how_many_count(self) -> None:
        assert amu({"counted_employees": 30}).counted_employees == 30
        assert amu({"counted_employees": 0}).counted_employees == 0
        assert amu({"exists": False}).counted_employees is Unknown.UNREAD
        assert amu(False).counted_employees is Unknown.ABSENT
        assert amu().counted_employees is Unknown.ABSENT


class TestMembers:
    def test_those_chosen_by_the_day(self) -> None:
        members = [TOP, {**STAFF, "selected_on": "2026-04-02"}, {**CHIEF, "selected_on": "2026"}]
        assert {entry.item.id: entry.certain for entry in with_members(*members).members.entries} == {
            "leder": True,
            "hvo": False,
        }

    def test_none_shown(self) -> None:
        assert amu().members.rest is Unknown.ABSENT
        assert amu(False).members.rest is False
        assert amu({"members": False}).members.rest is False
        assert amu({"read_in_full": True}).members.rest is Unknown.SILENT

    @pytest.mark.parametrize(
        ("own", "of_verneombud", "hours"),
        [(None, 40, 40), (40, 40, 40), (16, 40, None), (16, None, 16), (None, None, None), (16, False, 16)],
    )
    def test_the_hours_of_a_verneombud_count(self, own: Any, of_verneombud: Any, hours: object) -> None:
        chosen = [{"id": "h", "kind": "chief", "training_hours": of_verneombud}]
        found = with_members({**CHIEF, "trained_hours": own}, safety_representatives=chosen)
        assert [one.trained_hours for one in found.members.items] == [hours]

    @pytest.mark.parametrize(
        ("member", "chosen", "hours"),
        [
            (ORDINARY, [{"id": "a", "training_hours": 40}], 40),
            (ORDINARY, [{"id": "a", "training_hours": 40}, {"id": "b"}], None),
            (ORDINARY, [{"id": "a", "training_hours": 40}, {"id": "b", "kind": "deputy"}], 40),
            (CHIEF, [{"id": "a", "training_hours": 40}], None),
            (STAFF, [{"id": "a", "training_hours": 40}], None),
        ],
    )
    def test_only_where_it_can_be_nobody_else(self, member: Raw, chosen: list[Raw], hours: object) -> None:
        found = with_members(member, safety_representatives=chosen)
        assert [one.trained_hours for one in found.members.items] == [hours]


class TestSides:
    def test_equal_or_not(self) -> None:
        assert with_members(TOP, CHIEF, BHT).sides_are_equal is True
        assert with_members(TOP, MANAGER, CHIEF).sides_are_equal is False

    def test_a_list_not_read_in_full_may_lack_someone(self) -> None:
        assert with_members(TOP, MANAGER, CHIEF, read=False).sides_are_equal is Unknown.UNREAD
        assert with_members(TOP, CHIEF, read=False).sides_are_equal is True

    def test_the_role_tells_the_side(self) -> None:
        assert with_members({"role": "top_manager"}, {"role": "chief_safety_representative"}).sides_are_equal
        assert with_members(TOP, {"role": "member"}).sides_are_equal is Unknown.SILENT

    def test_a_role_and_a_side_that_disagree(self) -> None:
        odd = {"side": "employees", "role": "top_manager"}
        assert with_members(odd, MANAGER).sides_are_equal is Unknown.IMPRECISE

    def test_no_members_shown(self) -> None:
        assert amu({"exists": True}).sides_are_equal is Unknown.UNREAD
        assert amu(False).sides_are_equal is False
        assert amu().sides_are_equal is Unknown.ABSENT


class TestRoles:
    @pytest.mark.parametrize(
        ("members", "read", "answer"),
        [
            ([TOP, STAFF], False, True),
            ([MANAGER, STAFF], True, False),
            ([MANAGER, STAFF], False, Unknown.UNREAD),
            ([MANAGER, {"side": "employer"}], True, Unknown.SILENT),
            ([{**TOP, "selected_on": "2026"}], True, Unknown.IMPRECISE),
            ([], True, Unknown.SILENT),
        ],
    )
    def test_the_top_manager(self, members: list[Raw], read: bool, answer: object) -> None:
        assert with_members(*members, read=read).top_manager_is_member is answer

    @pytest.mark.parametrize(
        ("members", "chosen", "answer"),
        [
            ([CHIEF], [{"id": "a"}, {"id": "b"}], True),
            ([ORDINARY], [{"id": "a"}, {"id": "b"}], False),
            ([ORDINARY], [{"id": "a"}], Unknown.IMPRECISE),
            ([STAFF], [{"id": "a"}], False),
            ([STAFF], [], False),
        ],
    )
    def test_the_chief_or_the_only_one(self, members: list[Raw], chosen: list[Raw], answer: object) -> None:
        found = with_members(*members, safety_representatives=chosen)
        assert found.safety_representative_is_member is answer

    def test_the_only_one_where_a_source_gives_the_number(self) -> None:
        one = {"number_of_representatives": 1}
        assert with_members(ORDINARY, safety_scheme=one).safety_representative_is_member is True
        assert with_members(STAFF, safety_scheme=one).safety_representative_is_member is False

    def test_the_occupational_health_service(self) -> None:
        assert with_members(BHT).bht_is_represented is True
        assert amu({"bht_member": True}).bht_is_represented is True
        assert amu({"bht_member": False}).bht_is_represented is False
        assert amu({"bht_member": False, "members": [BHT]}).bht_is_represented is Unknown.IMPRECISE
        assert amu({}).bht_is_represented is Unknown.UNREAD
        assert amu(False).bht_is_represented is False
        assert amu().bht_is_represented is Unknown.ABSENT


class TestTraining:
    BOTH: Raw = {"agreed_by_both": True, "assessment": "Små forhold"}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("agreement", "found"),
        [
            (False, [True]),
            (None, [False]),
            (BOTH, []),
            ({**BOTH, "agreed_by_both": False}, [True]),
            ({**BOTH, "assessment": False}, [True]),
            ({**BOTH, "assessment": None}, [False]),
            ({**BOTH, "agreed_on": "2026-04-02"}, [False]),
            ({**BOTH, "agreed_on": "2026"}, [False]),
        ],
    )
    def test_a_reasoned_agreement_of_both(self, agreement: Any, found: list[bool]) -> None:
        shown = with_members({**TOP, "shorter_training_agreement": agreement})
        assert [entry.certain for entry in shown.members_to_train_in_full.entries] == found

    def test_the_list_is_closed_where_each_has_an_agreement(self) -> None:
        assert (
            with_members({**TOP, "shorter_training_agreement": self.BOTH}).members_to_train_in_full.rest
            is False
        )
        assert with_members(read=False).members_to_train_in_full.rest is Unknown.UNREAD

    def test_the_service_is_apart(self) -> None:
        shown = with_members({**BHT, "shorter_training_agreement": False})
        assert not shown.members_to_train_in_full.entries
        assert [entry.item.id for entry in shown.bht_members.entries] == ["bht"]
        assert shown.bht_members.rest is False

    def test_one_whose_side_is_not_known_only_may_be_among_them(self) -> None:
        shown = with_members({"role": "member", "shorter_training_agreement": False})
        assert [entry.certain for entry in shown.members_to_train_in_full.entries] == [False]


class TestReport:
    @pytest.mark.parametrize(
        ("year", "on", "answer"),
        [
            (2025, date(2026, 4, 1), True),
            (2024, date(2026, 4, 1), Unknown.ABSENT),
            (2024, date(2026, 3, 31), True),
            (2023, date(2026, 3, 31), Unknown.ABSENT),
            (2026, date(2026, 4, 1), Unknown.ABSENT),
        ],
    )
    def test_the_year_before(self, year: int, on: date, answer: object) -> None:
        assert amu({"yearly_report_year": year}, on=on).has_reported is answer

    def test_what_is_told(self) -> None:
        assert amu({"gives_yearly_report": False}).has_reported is False
        assert amu({"gives_yearly_report": False, "yearly_report_year": 2020}).has_reported is False
        assert (
            amu({"gives_yearly_report": False, "yearly_report_year": 2025}).has_reported is Unknown.IMPRECISE
        )
        assert amu({}).has_reported is Unknown.UNREAD
        assert amu(False).has_reported is False
        assert amu().has_reported is Unknown.ABSENT
