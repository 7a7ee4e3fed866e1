"""Training of the employer and of employees who lead others, and what it leaves out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.unit import UnitView
from compliance.facts.values import Listing
from compliance.state import Unknown

DAY = date(2026, 3, 1)
Raw = dict[str, Any]


def view(*training: Raw, nord: Raw | None = None, **lists: Any) -> OrganisationView:
    raw = {
        "organisation": {"name": "Eksempel"},
        "units": [
            {"id": "nord", "name": "Nord", "employees": 8, **(nord or {})},
            {"id": "sor", "name": "Sør", "employees": 5},
        ],
        "leader_training": list(training),
        **lists,
    }
    return OrganisationView(Documentation.model_validate(raw), DAY)


def unit(*training: Raw, nord: Raw | None = None, **lists: Any) -> UnitView:
    (found, _) = view(*training, nord=nord, **lists).units()
    return found


def certain(listing: Listing[Any]) -> list[bool]:
    return [entry.certain for entry in listing.entries]


EMPLOYER = {"id": "a", "role": "employer"}
LEADER = {"id": "b", "role": "line_manager", "unit": "nord"}


class TestWhoseTraining:
    @pytest.mark.parametrize(
        ("changes", "found"),
        [
            ({}, [True]),
            ({"on": "2026-03-01"}, [True]),
            ({"on": "2026-03-02"}, []),
            ({"on": "2026"}, [False]),
            ({"on": False}, []),
            ({"on": False, "planned_on": "2026-05-01"}, []),
            ({"planned_on": "2025-05-01"}, [False]),
            ({"on": "2025-05-02", "planned_on": "2025-05-01"}, [True]),
            ({"role": None}, [False]),
            ({"role": "line_manager"}, []),
        ],
    )
    def test_of_the_employer(self, changes: Raw, found: list[bool]) -> None:
        assert certain(view({**EMPLOYER, **changes}).employer_training) == found

    def test_of_a_unit(self) -> None:
        assert certain(unit(LEADER).line_manager_training) == [True]
        assert certain(unit({**LEADER, "unit": "sor"}).line_manager_training) == []
        whole = {"role": "line_manager", "applies_to_subunits": True}
        assert certain(unit(whole).line_manager_training) == [True]
        assert certain(unit({"role": "line_manager"}).line_manager_training) == [False]

    def test_that_there_is_none(self) -> None:
        assert view().employer_training.rest is Unknown.ABSENT
        assert view(says_none=[{"what": "leader_training"}]).employer_training.rest is False
        of_nord = [{"what": "leader_training", "unit": "nord"}]
        assert view(says_none=of_nord).employer_training.rest is Unknown.ABSENT
        assert unit(says_none=of_nord).line_manager_training.rest is False


class TestLeader:
    @pytest.mark.parametrize(
        ("said", "training", "answer"),
        [
            (None, [], Unknown.UNREAD),
            (True, [], True),
            (False, [], False),
            (None, [LEADER], True),
            (False, [LEADER], Unknown.IMPRECISE),
            (False, [{"role": "line_manager", "applies_to_subunits": True}], False),
            (None, [{**LEADER, "role": "employer"}], Unknown.UNREAD),
        ],
    )
    def test_there_is_one(self, said: bool | None, training: list[Raw], answer: object) -> None:
        assert unit(*training, nord={"has_line_manager": said}).has_line_manager is answer


class TestRisks:
    RISKY: Raw = {"exposed_to_violence": True, "ergonomic_load": True}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("content", "left_out", "rest"),
        [
            (["violence", "msd"], {}, False),
            (["violence"], {"msd": True}, False),
            (["violence", "general"], {"msd": False}, Unknown.UNREAD),
            ([], {"violence": False, "msd": False}, Unknown.UNREAD),
            (False, {"violence": True, "msd": True}, False),
        ],
    )
    def test_left_out(self, content: Any, left_out: dict[str, bool], rest: object) -> None:
        found = unit({**LEADER, "content": content}, nord=self.RISKY).risks_outside_leader_training
        assert {entry.item: entry.certain for entry in found.entries} == left_out
        assert found.rest is rest

    def test_several_courses_together(self) -> None:
        courses = [{**LEADER, "content": ["violence"]}, {**LEADER, "id": "c", "content": ["msd"]}]
        assert not unit(*courses, nord=self.RISKY).risks_outside_leader_training.entries

    def test_a_course_that_may_be_theirs_leaves_it_open(self) -> None:
        courses = [{**LEADER, "content": ["violence"]}, {"unit": "nord", "content": ["msd"]}]
        found = unit(*courses, nord=self.RISKY).risks_outside_leader_training
        assert certain(found) == [False]
        assert found.rest is Unknown.IMPRECISE

    def test_themes_assessed_for_the_unit(self) -> None:
        assessments = [
            {"id": "p", "unit": "nord", "theme": "psychosocial", "hazards": [{"id": "f"}]},
            {"id": "t", "unit": "nord", "theme": "harassment"},
            {"id": "g", "unit": "nord", "theme": "general", "hazards": [{"id": "g"}]},
            {"id": "s", "unit": "sor", "theme": "msd", "hazards": [{"id": "h"}]},
        ]
        found = unit({**LEADER, "content": ["violence"]}, risk_assessments=assessments)
        assert [one.value for one in found.risks_outside_leader_training.items] == ["psychosocial"]

    def test_nothing_known_leaves_nothing_out(self) -> None:
        found = unit(LEADER).risks_outside_leader_training
        assert (found.entries, found.rest) == ((), False)


SAYS_NONE: Raw = {
    "what": "leader_training",
    "sources": [{"document": "brev", "quote": "Ingen leder har fått opplæring."}],
}
LETTER: list[Raw] = [{"id": "brev", "kind": "letter"}]


class TestWhereItIsKnownFrom:
    """A list that is empty has no records to show, so what says that there are none is shown instead."""

    @pytest.mark.parametrize(("where", "shown"), [({}, 1), ({"unit": "nord"}, 1), ({"unit": "sor"}, 0)])
    def test_of_a_unit(self, where: Raw, shown: int) -> None:
        found = unit(says_none=[SAYS_NONE | where], documents=LETTER)
        assert len(found.sources_of("line_manager_training")) == shown

    def test_of_the_employer(self) -> None:
        found = view(says_none=[SAYS_NONE], documents=LETTER)
        assert [source.quote for source in found.sources_of("employer_training")] == [
            "Ingen leder har fått opplæring."
        ]
        assert found.sources_of("amu") == ()

    def test_nothing_is_said(self) -> None:
        assert unit().sources_of("line_manager_training") == ()

    def test_training_that_is_shown_is_not_proved_by_one_who_says_there_was_none(self) -> None:
        held: list[Raw] = [{"id": "kurs", "role": "employer", "course": "HMS", "on": "2026-01-05"}]
        found = view(says_none=[SAYS_NONE], documents=LETTER, leader_training=held)
        assert found.sources_of("employer_training") == ()
        lines = [{**held[0], "role": "line_manager", "unit": "nord"}]
        of_unit = unit(says_none=[SAYS_NONE], documents=LETTER, leader_training=lines)
        assert of_unit.sources_of("line_manager_training") == ()
