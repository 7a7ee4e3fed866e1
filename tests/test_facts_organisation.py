"""The organisation: its units, its verneombud, the agreement on another scheme, and earlier orders."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.values import Listing
from compliance.state import Unknown

DAY = date(2026, 3, 1)
SIGNED = {
    "written": True,
    "signed_on": "2025-01-10",
    "parties": ["employer", "employee"],
    "read_in_full": True,
}
NO_REPRESENTATIVE = [{"what": "safety_representatives"}]


def view(on: date = DAY, organisation: dict[str, Any] | None = None, **lists: Any) -> OrganisationView:
    raw = {"organisation": {"name": "Eksempel", **(organisation or {})}, **lists}
    return OrganisationView(Documentation.model_validate(raw), on)


def unit(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "name": name.capitalize(), **fields}


def verneombud(name: str = "vo", **fields: Any) -> dict[str, Any]:
    return {"id": name, **fields}


def scheme(**changes: Any) -> dict[str, Any]:
    kept = {key: value for key, value in {**SIGNED, **changes}.items() if value is not None}
    return {"alternative_agreement": kept}


def ids(listing: Listing[Any]) -> dict[str | None, bool]:
    """What a list holds: the id of each item, and whether it certainly belongs there."""
    return {getattr(entry.item, "id", None): entry.certain for entry in listing.entries}


def runs(shown: OrganisationView) -> object:
    """Whether the agreement runs: true where it is the agreement itself, else why not."""
    found = shown.running_agreement
    return True if found is not False and not isinstance(found, Unknown) else found


class TestUnits:
    def test_without_units_the_organisation_is_the_only_one(self) -> None:
        assert [one.id for one in view().units()] == [None]

    def test_a_unit_without_staff_is_left_out(self) -> None:
        units = [unit("nord"), unit("sor", employees=0), unit("vest", employees=3)]
        assert [one.id for one in view(units=units).units()] == ["nord", "vest"]

    def test_a_unit_with_units_below_counts_only_with_staff_of_its_own(self) -> None:
        units = [unit("etat"), unit("seksjon", parent="etat", employees=2), unit("lag", parent="seksjon")]
        assert [one.id for one in view(units=units).units()] == ["seksjon", "lag"]


class TestEmployees:
    @pytest.mark.parametrize(("number", "answer"), [(0, False), (1, True), (None, Unknown.UNREAD)])
    def test_the_number_decides(self, number: int | None, answer: Any) -> None:
        given = {} if number is None else {"employees": number}
        assert view(organisation=given).has_employees is answer

    def test_employees_of_a_unit_are_employees(self) -> None:
        assert view(units=[unit("nord", employees=1)]).has_employees is True


class TestRepresentatives:
    def test_nothing_shown_is_unknown(self) -> None:
        assert view().safety_representatives.rest is Unknown.ABSENT
        assert view().without_representatives is Unknown.ABSENT

    def test_one_selected_later_is_out_of_view(self) -> None:
        shown = view(safety_representatives=[verneombud(selected_on="2026-03-02")])
        assert ids(shown.safety_representatives) == {}

    def test_one_selected_some_day_this_year_only_may_belong(self) -> None:
        shown = view(safety_representatives=[verneombud(selected_on="2026")])
        assert ids(shown.safety_representatives) == {"vo": False}
        assert shown.without_representatives is Unknown.IMPRECISE

    def test_each_gets_a_view_with_what_its_silence_means(self) -> None:
        shown = view(safety_representatives=[verneombud(), verneombud("to", read_in_full=True)])
        assert [(one.record.id, reading) for one, reading in shown.representatives()] == [
            ("vo", Unknown.UNREAD),
            ("to", Unknown.SILENT),
        ]

    def test_a_document_that_says_none_closes_the_list(self) -> None:
        shown = view(says_none=NO_REPRESENTATIVE)
        assert shown.safety_representatives.rest is False
        assert shown.without_representatives is True

    def test_none_in_one_unit_says_nothing_of_the_others(self) -> None:
        said = [{"what": "safety_representatives", "unit": "nord"}]
        assert view(units=[unit("nord")], says_none=said).without_representatives is Unknown.ABSENT

    def test_an_agreement_on_another_scheme_says_that_there_is_none(self) -> None:
        assert view(safety_scheme=scheme()).without_representatives is True

    def test_an_agreement_signed_later_says_nothing_yet(self) -> None:
        assert view(safety_scheme=scheme(signed_on="2026-03-02")).without_representatives is Unknown.ABSENT

    def test_an_agreement_that_may_be_younger_is_imprecise(self) -> None:
        assert view(safety_scheme=scheme(signed_on="2026")).without_representatives is Unknown.IMPRECISE

    def test_no_agreement_does_not_close_the_list(self) -> None:
        assert view(safety_scheme={"alternative_agreement": False}).without_representatives is Unknown.ABSENT

    def test_one_shown_beats_an_agreement(self) -> None:
        shown = view(safety_scheme=scheme(), safety_representatives=[verneombud()])
        assert shown.without_representatives is False

    def test_deputies_and_those_who_have_left_do_not_count(self) -> None:
        records = [verneombud("vara", kind="deputy"), verneombud("slutta", left_on="2026-02-28")]
        shown = view(safety_representatives=records)
        assert ids(shown.representatives_in_office) == {}
        assert shown.without_representatives is Unknown.ABSENT

    def test_one_whose_term_has_run_out_still_counts(self) -> None:
        records = [verneombud(selected_on="2019-01-01", term_to="2020-12-31")]
        assert ids(view(safety_representatives=records).representatives_in_office) == {"vo": True}

    def test_one_who_is_shown_but_denied_is_in_doubt_until_someone_says_they_are_there(self) -> None:
        denied = {"says_none": NO_REPRESENTATIVE}
        assert (
            view(safety_representatives=[verneombud()], **denied).without_representatives is Unknown.IMPRECISE
        )
        there = view(safety_representatives=[verneombud(left_on=False)], **denied)
        gone = view(safety_representatives=[verneombud(left_on="2025-01-01")], **denied)
        assert (there.without_representatives, gone.without_representatives) == (False, True)

    def test_only_those_the_employer_appointed_are_listed_as_such(self) -> None:
        records = [
            verneombud("valgt", selected="elected"),
            verneombud("ukjent"),
            verneombud("utpekt", selected="appointed_by_employer"),
        ]
        found = view(safety_representatives=records).appointed_by_employer
        assert (ids(found), found.rest) == ({"utpekt": True}, False)


class TestAgreement:
    def test_no_scheme_shown_is_absent_and_none_is_none(self) -> None:
        assert view().alternative_agreement is Unknown.ABSENT
        assert view(safety_scheme={}).alternative_agreement is Unknown.ABSENT
        assert view(safety_scheme=False).alternative_agreement is False
        assert runs(view(safety_scheme={"alternative_agreement": False})) is False

    @pytest.mark.parametrize(
        ("on", "answer"),
        [(date(2027, 1, 10), True), (date(2027, 1, 11), Unknown.ABSENT), (date(2025, 1, 10), True)],
    )
    def test_it_runs_two_years_from_the_day_it_was_signed(self, on: date, answer: object) -> None:
        assert runs(view(on, safety_scheme=scheme())) is answer

    @pytest.mark.parametrize(
        ("on", "answer"), [(date(2025, 6, 30), True), (date(2025, 7, 1), Unknown.ABSENT)]
    )
    def test_its_own_last_day_comes_first(self, on: date, answer: object) -> None:
        assert runs(view(on, safety_scheme=scheme(valid_to="2025-06-30"))) is answer

    def test_a_longer_term_of_its_own_is_followed(self) -> None:
        late = scheme(signed_on="2015-01-10", valid_to="2030-12-31")
        assert runs(view(safety_scheme=late)) is True

    def test_not_read_in_full_it_may_have_a_term_of_its_own(self) -> None:
        assert runs(view(safety_scheme=scheme(read_in_full=None))) is Unknown.UNREAD
        said = scheme(read_in_full=None, valid_to=False)
        assert runs(view(safety_scheme=said)) is True

    @pytest.mark.parametrize(
        ("changes", "answer"),
        [
            ({"signed_on": "2024"}, Unknown.IMPRECISE),
            ({"valid_to": "2026"}, Unknown.IMPRECISE),
            ({"signed_on": None}, Unknown.IMPRECISE),
            ({"signed_on": "2026", "valid_to": "2028-01-01"}, Unknown.IMPRECISE),
        ],
    )
    def test_what_is_not_known_precisely_is_unknown(self, changes: dict[str, Any], answer: Unknown) -> None:
        assert runs(view(safety_scheme=scheme(**changes))) is answer

    @pytest.mark.parametrize(
        ("parties", "answer"),
        [
            (["employer", "employee"], True),
            (["manager", "union_representative"], True),
            (["employer", "manager"], False),
            (["employee"], False),
            (False, False),
            (None, Unknown.SILENT),
        ],
    )
    def test_both_sides_are_parties(self, parties: Any, answer: Any) -> None:
        assert view(safety_scheme=scheme(parties=parties)).alternative_agreement_between_parties is answer

    def test_without_an_agreement_nothing_is_known_of_its_parties(self) -> None:
        assert view().alternative_agreement_between_parties is Unknown.ABSENT

    def test_it_matters_only_when_it_is_known_whether_there_is_a_verneombud(self) -> None:
        found = view(safety_scheme=scheme()).agreement_instead
        assert found is not False
        assert not isinstance(found, Unknown)
        doubtful = view(safety_scheme=scheme(), safety_representatives=[verneombud(left_on="2026")])
        assert doubtful.agreement_instead is Unknown.IMPRECISE


class TestAreas:
    UNITS = (unit("nord", employees=5), unit("sor", employees=5))

    def areas(self, *units: str, read_in_full: bool = True) -> list[dict[str, Any]]:
        return [{"id": f"omrade-{one}", "units": [one], "read_in_full": read_in_full} for one in units]

    def test_without_units_nothing_is_outside(self) -> None:
        outside = view().units_outside_safety_areas
        assert (outside.entries, outside.rest) == ((), False)

    def test_a_unit_no_area_names_is_outside(self) -> None:
        shown = view(units=list(self.UNITS), safety_areas=self.areas("nord"))
        assert ids(shown.units_outside_safety_areas) == {"sor": True}

    def test_areas_not_read_in_full_only_leave_it_open(self) -> None:
        shown = view(units=list(self.UNITS), safety_areas=self.areas("nord", read_in_full=False))
        assert ids(shown.units_outside_safety_areas) == {"sor": False}

    def test_an_area_that_names_no_unit_leaves_it_open(self) -> None:
        areas = [*self.areas("nord"), {"id": "resten", "read_in_full": True}]
        shown = view(units=list(self.UNITS), safety_areas=areas)
        assert ids(shown.units_outside_safety_areas) == {"sor": False}

    def test_no_areas_shown_leaves_it_open(self) -> None:
        assert ids(view(units=list(self.UNITS)).units_outside_safety_areas) == {"nord": False, "sor": False}

    def test_a_document_can_say_that_a_unit_has_none(self) -> None:
        said = [{"what": "safety_areas", "unit": "sor"}]
        shown = view(units=list(self.UNITS), safety_areas=self.areas("nord"), says_none=said)
        assert ids(shown.units_outside_safety_areas) == {"sor": True}

    def test_an_area_above_covers_the_units_below(self) -> None:
        units = [unit("etat"), unit("nord", parent="etat", employees=5)]
        shown = view(units=units, safety_areas=self.areas("etat"))
        assert ids(shown.units_outside_safety_areas) == {}

    def test_a_representative_of_the_unit_is_an_area(self) -> None:
        shown = view(
            units=list(self.UNITS),
            safety_areas=self.areas("nord"),
            safety_representatives=[verneombud(unit="sor")],
        )
        assert ids(shown.units_outside_safety_areas) == {}

    @pytest.mark.parametrize(
        ("below", "expected"), [(True, {}), (False, {"sor": True}), (None, {"sor": False})]
    )
    def test_a_representative_of_the_whole_may_cover_the_unit(
        self, below: bool | None, expected: dict[str, bool]
    ) -> None:
        shown = view(
            units=list(self.UNITS),
            safety_areas=self.areas("nord"),
            safety_representatives=[verneombud(applies_to_subunits=below)],
        )
        assert ids(shown.units_outside_safety_areas) == expected

    def test_a_unit_that_may_be_empty_is_in_doubt_and_an_empty_one_is_not_outside(self) -> None:
        units = [unit("nord", employees=5), unit("sor"), unit("vest", employees=0)]
        shown = view(units=units, safety_areas=self.areas("nord"))
        assert ids(shown.units_outside_safety_areas) == {"sor": False}

    def test_a_unit_with_units_below_is_never_certainly_outside(self) -> None:
        units = [unit("etat", employees=2), unit("nord", parent="etat", employees=5)]
        shown = view(units=units, safety_areas=self.areas("nord"))
        assert ids(shown.units_outside_safety_areas) == {"etat": False}


class TestCoverage:
    UNITS = (unit("nord", employees=5), unit("sor", employees=5))

    def test_one_unit_with_no_shifts_needs_no_weighing(self) -> None:
        assert ids(view(organisation={"employees": 9}).units_without_own_representative) == {}

    def test_each_of_several_units_has_its_own(self) -> None:
        records = [verneombud("en", unit="nord"), verneombud("to", unit="sor")]
        shown = view(units=list(self.UNITS), safety_representatives=records)
        assert ids(shown.units_without_own_representative) == {}

    def test_a_unit_that_shares_one_is_listed(self) -> None:
        areas = [{"id": "alt", "units": ["nord", "sor"]}]
        records = [verneombud("en", unit="nord"), verneombud("to", safety_area="alt")]
        shown = view(units=list(self.UNITS), safety_areas=areas, safety_representatives=records)
        assert ids(shown.units_without_own_representative) == {"sor": True}

    def test_an_area_of_one_unit_is_its_own(self) -> None:
        areas = [{"id": "bare-sor", "units": ["sor"]}]
        records = [verneombud("en", unit="nord"), verneombud("to", safety_area="bare-sor")]
        shown = view(units=list(self.UNITS), safety_areas=areas, safety_representatives=records)
        assert ids(shown.units_without_own_representative) == {}

    def test_shift_work_is_always_listed(self) -> None:
        units = [unit("nord", employees=5, shift_work=True), unit("sor", employees=5)]
        records = [verneombud("en", unit="nord"), verneombud("to", unit="sor")]
        shown = view(units=units, safety_representatives=records)
        assert ids(shown.units_without_own_representative) == {"nord": True}

    def test_shift_work_of_the_organisation_is_listed_once(self) -> None:
        assert len(view(organisation={"shift_work": True}).units_without_own_representative.entries) == 1
        shown = view(organisation={"shift_work": True}, units=[unit("nord")])
        assert ids(shown.units_without_own_representative) == {None: True}


class TestEarlierOrders:
    def orders(self, *orders: dict[str, Any]) -> OrganisationView:
        return view(case={"earlier_orders": list(orders)})

    def test_without_a_case_nothing_is_known(self) -> None:
        assert view().has_open_orders is Unknown.ABSENT

    def test_an_open_one_is_open(self) -> None:
        shown = self.orders({"number": "1", "status": "open"}, {"number": "2", "status": "complied"})
        assert shown.has_open_orders is True
        assert [order.number for order in shown.open_orders.items] == ["1"]

    def test_one_without_status_may_be_open(self) -> None:
        shown = self.orders({"number": "1"})
        assert shown.has_open_orders is Unknown.ABSENT
        assert shown.open_orders.certain == ()

    def test_one_given_later_is_out_of_view(self) -> None:
        shown = self.orders({"number": "1", "status": "open", "given_on": "2026-04-01"})
        assert shown.open_orders.entries == ()

    def test_a_document_can_say_that_there_are_none(self) -> None:
        assert view(case={"earlier_orders": False}).has_open_orders is False
