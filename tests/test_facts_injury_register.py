"""The register of injuries: whether it is kept, what it lacks, and who can see it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.documentation.hms import RegisterReader
from compliance.facts.injury_register import InjuryRegisterView
from compliance.facts.organisation import OrganisationView
from compliance.state import Unknown

ON = date(2026, 3, 1)
FALL = {"id": "fall", "kind": ["other"], "injury": "physical", "occurred_at": "2026-02-01"}


def register(record: Any = None, **shown: Any) -> InjuryRegisterView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": [{"id": "nord", "name": "Sone nord"}],
            **({} if record is None else {"injury_register": record}),
            **shown,
        }
    )
    return OrganisationView(documentation, ON).injury_register


@pytest.mark.parametrize(
    ("record", "entered", "expected"),
    [
        pytest.param(None, None, Unknown.ABSENT, id="nothing-shown"),
        pytest.param(False, None, False, id="a-document-says-none"),
        pytest.param({"exists": True}, None, True, id="kept"),
        pytest.param({"exists": False}, None, False, id="not-kept"),
        pytest.param({"includes_illness": True}, None, Unknown.UNREAD, id="not-said"),
        pytest.param({"read_in_full": True}, None, Unknown.SILENT, id="read-and-not-said"),
        pytest.param(None, True, True, id="an-incident-is-entered"),
        pytest.param(None, False, Unknown.IMPRECISE, id="reported-somewhere-that-may-be-it"),
        pytest.param(False, True, Unknown.IMPRECISE, id="none-yet-an-incident-is-entered"),
    ],
)
def test_whether_a_register_is_kept(record: Any, entered: bool | None, expected: Any) -> None:
    incidents = [] if entered is None else [{**FALL, "registered": entered}]
    assert register(record, incidents=incidents).kept is expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ({"deviation_system": {"name": "Avvik"}}, Unknown.IMPRECISE),
        ({"deviation_system": False}, Unknown.ABSENT),
        ({"incident_statistics": [{"injuries": 0}]}, Unknown.IMPRECISE),
        ({"incident_statistics": [{"total": 4}]}, Unknown.ABSENT),
    ],
)
def test_what_reports_injuries_may_be_the_register(shown: dict[str, Any], expected: Any) -> None:
    assert register(**shown).kept is expected


@pytest.mark.parametrize(
    ("incident", "certain"),
    [
        pytest.param({"registered": False}, [True], id="said-to-be-left-out"),
        pytest.param({}, [False], id="nothing-said"),
        pytest.param({"registered": True}, [], id="entered"),
        pytest.param({"registered": False, "unit": "nord"}, [True], id="in-any-unit"),
        pytest.param({"registered": False, "injury": "mental"}, [True], id="a-mental-injury"),
        pytest.param({"registered": False, "injury": "none"}, [], id="no-injury"),
        pytest.param({"registered": False, "against": "co_patient"}, [], id="someone-elses"),
        pytest.param({"registered": False, "occurred_at": "2026-03-02"}, [], id="later"),
        pytest.param({"registered": False, "occurred_at": "2026-03"}, [False], id="perhaps-later"),
    ],
)
def test_which_injuries_are_left_out(incident: dict[str, Any], certain: list[bool]) -> None:
    found = register({"exists": True}, incidents=[{**FALL, **incident}]).injuries_left_out
    assert [entry.certain for entry in found.entries] == certain
    assert found.rest is False


@pytest.mark.parametrize(
    ("record", "reader", "expected"),
    [
        pytest.param({"available_to": ["bht"]}, "bht", True, id="open"),
        pytest.param({"available_to": ["bht"]}, "amu", Unknown.UNREAD, id="left-out-of-the-list"),
        pytest.param(
            {"available_to": ["bht"], "read_in_full": True}, "amu", Unknown.SILENT, id="read-in-full"
        ),
        pytest.param({"not_available_to": ["amu"]}, "amu", False, id="closed"),
        pytest.param({"not_available_to": ["amu"]}, "bht", Unknown.UNREAD, id="closed-to-another"),
        pytest.param({"available_to": False}, "amu", False, id="open-to-nobody"),
        pytest.param(
            {"available_to": ["amu"], "not_available_to": ["amu"]}, "amu", Unknown.IMPRECISE, id="both-said"
        ),
        pytest.param({"read_in_full": True}, "arbeidstilsynet", True, id="it-has-been-read"),
        pytest.param({}, "arbeidstilsynet", Unknown.UNREAD, id="it-has-not-been-read"),
        pytest.param(
            {"read_in_full": True, "not_available_to": ["arbeidstilsynet"]},
            "arbeidstilsynet",
            False,
            id="refused",
        ),
        pytest.param(None, "bht", Unknown.ABSENT, id="no-register-shown"),
        pytest.param(False, "bht", False, id="no-register"),
    ],
)
def test_who_can_see_it(record: Any, reader: str, expected: Any) -> None:
    assert register(record).readers.holds(RegisterReader(reader)) is expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (None, Unknown.ABSENT),
        ({"contains_medical": True}, False),
        ({"contains_medical": False}, True),
        ({}, Unknown.UNREAD),
    ],
)
def test_medical_information_without_consent(record: Any, expected: Any) -> None:
    assert register(record).respects_privacy is expected


@pytest.mark.parametrize(
    ("amu", "expected"),
    [
        ({}, Unknown.ABSENT),
        ({"amu": False}, False),
        ({"amu": {"exists": True}}, True),
        ({"amu": {"exists": False}}, False),
        ({"amu": {"posted": True}}, Unknown.UNREAD),
        pytest.param({"amu": {"exists": False, "alternative_body": "MBU"}}, True, id="another-body"),
        pytest.param({"amu": {"exists": False, "alternative_body": False}}, False, id="no-body"),
    ],
)
def test_whether_there_is_a_committee(amu: dict[str, Any], expected: Any) -> None:
    assert register({"exists": True}, **amu).amu_exists is expected
