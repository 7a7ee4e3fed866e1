"""Participation as a whole: a pattern over assessments and plans, what is told, and where staff take part."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.participation import ParticipationView
from compliance.state import Unknown

DAY = date(2026, 3, 1)
Raw = dict[str, Any]
ALL = [{"role": "manager"}, {"role": "employee"}, {"role": "safety_representative"}]
ALONE = [{"role": "manager"}]


def view(**lists: Any) -> ParticipationView:
    raw = {
        "organisation": {"name": "Eksempel", "employees": 40},
        "units": [{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør"}],
        **lists,
    }
    return OrganisationView(Documentation.model_validate(raw), DAY).participation


def mapped(name: str, people: Any, theme: str = "violence", **fields: Any) -> Raw:
    return {"id": name, "theme": theme, "participants": people, **fields}


def ids(shown: ParticipationView) -> dict[str, bool]:
    return {entry.item.id: entry.certain for entry in shown.left_out_of.entries}


class TestPattern:
    def test_nothing_shown(self) -> None:
        assert view().took_part_somewhere is Unknown.ABSENT
        assert (view().left_out_of.entries, view().left_out_of.rest) == ((), False)

    def test_left_out_of_one_alone_is_no_pattern(self) -> None:
        shown = view(risk_assessments=[mapped("a", ALONE)])
        assert shown.took_part_somewhere is Unknown.ABSENT
        assert (ids(shown), shown.left_out_of.rest) == ({}, False)

    def test_left_out_of_each_of_several(self) -> None:
        plans = [{"id": "p", "theme": "violence", "agreed_with": ["manager"]}]
        shown = view(risk_assessments=[mapped("a", ALONE)], action_plans=plans)
        assert shown.took_part_somewhere is False
        assert ids(shown) == {"a": True, "p": True}

    def test_in_one_and_left_out_of_several(self) -> None:
        themes = ["violence", "psychosocial", "msd"]
        people = [ALL, ALONE, ALONE]
        shown = view(
            risk_assessments=[mapped(theme, who, theme) for theme, who in zip(themes, people, strict=True)]
        )
        assert shown.took_part_somewhere is True
        assert ids(shown) == {"psychosocial": True, "msd": True}

    def test_a_missing_list_says_nothing(self) -> None:
        shown = view(risk_assessments=[mapped("a", ALONE), mapped("b", [], "psychosocial")])
        assert shown.took_part_somewhere is Unknown.UNREAD
        assert (ids(shown), shown.left_out_of.rest) == ({}, Unknown.UNREAD)

    def test_one_list_that_is_missing_cannot_make_a_pattern(self) -> None:
        shown = view(risk_assessments=[mapped("a", ALL), mapped("b", [], "psychosocial")])
        assert shown.took_part_somewhere is True
        assert shown.left_out_of.rest is False

    @pytest.mark.parametrize(
        ("second", "answer"),
        [
            ({"theme": "violence"}, Unknown.ABSENT),
            ({"theme": "msd"}, False),
            ({"theme": "violence", "unit": "nord"}, False),
        ],
    )
    def test_one_theme_in_one_unit_is_one_matter(self, second: Raw, answer: object) -> None:
        shown = view(risk_assessments=[mapped("a", ALONE), mapped("b", ALONE, **second)])
        assert shown.took_part_somewhere is answer

    def test_one_that_is_replaced_or_of_a_later_day_does_not_count(self) -> None:
        replaced = mapped("a", ALONE), mapped("b", ALL, replaces=["a"]), mapped("c", ALONE, "msd")
        assert ids(view(risk_assessments=list(replaced))) == {}
        later = mapped("a", ALONE), mapped("b", ALONE, "msd", done_on="2026-04-01")
        assert view(risk_assessments=list(later)).took_part_somewhere is Unknown.ABSENT

    def test_a_verneombud_alone_is_not_the_employees(self) -> None:
        alone = [{"role": "safety_representative"}]
        shown = view(risk_assessments=[mapped("a", alone), mapped("b", alone, "msd")])
        assert shown.took_part_somewhere is False


class TestTold:
    STATEMENT: Raw = {"id": "s", "by": "employees", "text": "Vi blir ikke spurt", "says": "not_involved"}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("changes", "found", "by_employer"),
        [
            ({}, True, False),
            ({"by": "employer"}, True, True),
            ({"by": "employer", "unit": "nord"}, True, False),
            ({"by": "employer", "theme": "violence"}, True, False),
            ({"by": "safety_representative"}, False, False),
            ({"says": "no_training"}, False, False),
            ({"on": "2026-03-02"}, False, False),
        ],
    )
    def test_who_says_it(self, changes: Raw, found: bool, by_employer: bool) -> None:
        shown = view(statements=[{**self.STATEMENT, **changes}])
        assert bool(shown.told_not_involved.certain) is found
        assert bool(shown.told_by_employer.certain) is by_employer
        assert shown.told_not_involved.rest is False

    def test_what_documents_show(self) -> None:
        assert view().shown_involved is False
        assert view(risk_assessments=[mapped("a", ALL)]).shown_involved is True
        assert view(risk_assessments=[mapped("a", ALONE)]).shown_involved is False
        assert view(vernerunder=[{"participants": ["employee"]}]).shown_involved is True
        assert view(consultations=[{"roles": ["manager"]}]).shown_involved is False


class TestArenas:
    @pytest.mark.parametrize(
        ("lists", "found"),
        [
            ({"vernerunder": [{"participants": ["safety_representative"]}]}, [True]),
            ({"vernerunder": [{"participants": ["manager"]}]}, []),
            ({"vernerunder": [{"participants": False}]}, []),
            ({"vernerunder": [{}]}, [False]),
            ({"vernerunder": [{"on": "2026-04-01", "participants": ["employee"]}]}, []),
            ({"consultations": [{"roles": ["employee"]}]}, [True]),
            (
                {"amu": {"meetings": [{"on": "2026-02-01"}, {"on": "2026-04-01"}, {"on": "2026"}]}},
                [True, False],
            ),
        ],
    )
    def test_shown(self, lists: Raw, found: list[bool]) -> None:
        assert [entry.certain for entry in view(**lists).arenas.entries] == found

    def test_closed_only_where_there_is_none_of_any_kind(self) -> None:
        none = [{"what": "vernerunder"}, {"what": "consultations"}]
        assert view(amu=False, says_none=none).arenas.rest is False
        assert view(amu=False, says_none=none).has_arenas is False
        assert view(says_none=none).has_arenas is Unknown.ABSENT
        assert view(amu={"meetings": [{"on": "2012-05-01"}]}).has_arenas is True
        assert view(says_none=none).arenas.rest is Unknown.ABSENT
        assert view(amu=False, says_none=none[:1]).arenas.rest is Unknown.ABSENT
        assert view(amu={"meetings": False}, says_none=none).arenas.rest is False


def test_where_it_is_known_from() -> None:
    shown = view(risk_assessments=[mapped("a", ALL, sources=[{"page": 4}])])
    assert [one.page for one in shown.sources_of("took_part_somewhere")] == [4]
