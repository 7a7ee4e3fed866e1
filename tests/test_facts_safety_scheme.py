"""The scheme of safety representatives as a whole: how many, the chief one and the deputy, the notice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.safety_scheme import SafetySchemeView
from compliance.state import Unknown

DAY = date(2026, 3, 1)
NONE_SHOWN = [{"what": "safety_representatives"}]
Raw = dict[str, Any]


def scheme(
    *representatives: Raw, said: Raw | bool | None = None, employees: int | None = None, **lists: Any
) -> SafetySchemeView:
    raw = {
        "organisation": {"name": "Eksempel", "employees": employees},
        "safety_representatives": list(representatives),
        "safety_scheme": said,
        **lists,
    }
    return OrganisationView(Documentation.model_validate(raw), DAY).safety_scheme


ONE, TWO = {"id": "en"}, {"id": "to"}
CHIEF = {"id": "hvo", "kind": "chief"}
DEPUTY = {"id": "vara", "kind": "deputy"}
GONE = {"id": "borte", "left_on": "2025-12-31"}
PERHAPS = {"id": "kanskje", "left_on": "2026"}


class TestMoreThanOne:
    def test_two_in_office_are_more_than_one(self) -> None:
        assert scheme(ONE, TWO).more_than_one is True
        assert scheme(ONE, CHIEF).more_than_one is True
        assert scheme(ONE, TWO, employees=8).more_than_one is True

    @pytest.mark.parametrize("other", [DEPUTY, GONE, {"id": "ny", "selected_on": "2026-04-01"}])
    def test_deputies_and_those_not_in_office_do_not_count(self, other: Raw) -> None:
        assert scheme(ONE, other).more_than_one is Unknown.IMPRECISE

    def test_one_shown_is_never_the_only_one(self) -> None:
        assert scheme(ONE).more_than_one is Unknown.IMPRECISE
        assert scheme().more_than_one is Unknown.ABSENT
        assert scheme(ONE, PERHAPS).more_than_one is Unknown.IMPRECISE

    @pytest.mark.parametrize(("number", "answer"), [(0, False), (1, False), (2, True)])
    def test_a_source_gives_the_number(self, number: int, answer: bool) -> None:
        said = {"number_of_representatives": number}
        assert scheme(ONE, said=said).more_than_one is answer
        assert scheme(ONE, said=said, employees=40).more_than_one is answer

    def test_sources_that_disagree_leave_it_unknown(self) -> None:
        assert scheme(ONE, TWO, said={"number_of_representatives": 1}).more_than_one is Unknown.IMPRECISE
        said = {"number_of_representatives": 2}
        assert scheme(ONE, said=said, employees=8).more_than_one is Unknown.IMPRECISE
        none = [{"what": "safety_representatives"}]
        assert scheme(said=said, says_none=none).more_than_one is Unknown.IMPRECISE

    @pytest.mark.parametrize(("employees", "answer"), [(10, False), (11, Unknown.IMPRECISE)])
    def test_the_law_lets_ten_have_one(self, employees: int, answer: object) -> None:
        assert scheme(ONE, employees=employees).more_than_one is answer
        assert scheme(ONE, DEPUTY, employees=employees).more_than_one is answer

    def test_one_who_has_left_may_have_been_the_second(self) -> None:
        assert scheme(ONE, GONE, employees=10).more_than_one is Unknown.IMPRECISE

    def test_none_is_not_more_than_one(self) -> None:
        assert scheme(says_none=NONE_SHOWN).more_than_one is False


class TestChief:
    def test_shown_or_told(self) -> None:
        assert scheme(ONE, CHIEF).has_chief is True
        assert scheme(ONE, TWO, said={"has_chief": True}).has_chief is True
        assert scheme(ONE, TWO, said={"has_chief": False}).has_chief is False
        assert scheme(ONE, TWO).has_chief is Unknown.ABSENT
        assert scheme(ONE, TWO, said=False).has_chief is Unknown.ABSENT

    def test_one_who_may_be_in_office(self) -> None:
        perhaps = {**PERHAPS, "kind": "chief"}
        assert scheme(ONE, perhaps).has_chief is Unknown.IMPRECISE
        assert scheme(ONE, perhaps, said={"has_chief": False}).has_chief is Unknown.IMPRECISE
        assert scheme(ONE, perhaps, said={"has_chief": True}).has_chief is True

    def test_shown_against_what_is_told(self) -> None:
        assert scheme(ONE, CHIEF, said={"has_chief": False}).has_chief is Unknown.IMPRECISE

    def test_without_representatives_there_is_none(self) -> None:
        assert scheme(says_none=NONE_SHOWN).has_chief is False

    @pytest.mark.parametrize(
        ("held", "answer"),
        [(True, True), (False, False), (None, Unknown.UNREAD)],
    )
    def test_office_of_trust(self, held: bool | None, answer: object) -> None:
        assert scheme(ONE, {**CHIEF, "held_trust_office": held}).chief_held_trust_office is answer

    def test_each_chief_must_have_held_one(self) -> None:
        chiefs = [
            {**CHIEF, "held_trust_office": True},
            {"id": "h2", "kind": "chief", "held_trust_office": False},
        ]
        assert scheme(*chiefs).chief_held_trust_office is False
        assert scheme(ONE).chief_held_trust_office is Unknown.ABSENT
        assert scheme({**PERHAPS, "kind": "chief", "held_trust_office": False}).chief_held_trust_office is (
            Unknown.IMPRECISE
        )


class TestDeputy:
    def test_shown_or_told(self) -> None:
        assert scheme(CHIEF, {**DEPUTY, "of": "hvo"}).has_deputy is True
        assert scheme(CHIEF, said={"has_chief_deputy": True}).has_deputy is True
        assert scheme(CHIEF, said={"has_chief_deputy": False}).has_deputy is False
        assert scheme(CHIEF).has_deputy is Unknown.ABSENT

    def test_a_deputy_of_another_or_of_nobody_in_particular(self) -> None:
        assert scheme(CHIEF, ONE, {**DEPUTY, "of": "en"}).has_deputy is Unknown.ABSENT
        assert scheme(CHIEF, DEPUTY).has_deputy is Unknown.ABSENT
        assert scheme(CHIEF, DEPUTY, said={"has_chief_deputy": False}).has_deputy is Unknown.IMPRECISE

    def test_one_who_has_left(self) -> None:
        gone = {**DEPUTY, "of": "hvo", "left_on": "2025-01-01"}
        assert scheme(CHIEF, gone).has_deputy is Unknown.ABSENT
        assert scheme(CHIEF, gone, said={"has_chief_deputy": False}).has_deputy is False

    def test_shown_against_what_is_told(self) -> None:
        shown = scheme(CHIEF, {**DEPUTY, "of": "hvo"}, said={"has_chief_deputy": False})
        assert shown.has_deputy is Unknown.IMPRECISE

    def test_each_chief_has_one(self) -> None:
        other = {"id": "h2", "kind": "chief"}
        assert scheme(CHIEF, other, {**DEPUTY, "of": "hvo"}).has_deputy is Unknown.ABSENT


class TestNotice:
    @pytest.mark.parametrize(
        ("selected_on", "found"),
        [("2025-06-02", ["en"]), ("2025-06-01", []), ("2025", []), (None, []), (False, [])],
    )
    def test_those_certainly_chosen_later(self, selected_on: Any, found: list[str]) -> None:
        shown = scheme({**ONE, "selected_on": selected_on}, said={"posted_on": "2025-06-01"})
        assert [one.id for one in shown.chosen_since_notice.certain] == found
        assert shown.chosen_since_notice.rest is False

    def test_a_notice_without_a_date_says_nothing(self) -> None:
        for said in ({"posted": True}, None, False):
            assert not scheme({**ONE, "selected_on": "2025-06-01"}, said=said).chosen_since_notice.entries

    def test_what_is_said_of_the_scheme(self) -> None:
        assert scheme(said={"posted": True}).posted is True
        assert scheme(said=False).posted is False
        assert scheme().posted is None


def test_where_it_is_known_from() -> None:
    told = {"number_of_representatives": 1, "sources": [{"page": 3, "fields": ["number_of_representatives"]}]}
    shown = scheme({**ONE, "sources": [{"page": 7}]}, said=told)
    assert [one.page for one in shown.sources_of("more_than_one")] == [3, 7]
    assert [one.page for one in shown.sources_of("posted")] == []
    assert [one.page for one in shown.sources_of("has_chief")] == [7]
