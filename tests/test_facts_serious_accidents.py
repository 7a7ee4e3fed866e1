"""Serious accidents: which there have been, what must be weighed, and who was told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.serious_accidents import SeriousAccidentsView
from compliance.facts.values import Listing, reading_of
from compliance.state import Unknown

ON = date(2026, 3, 1)
FALL = {"id": "fall", "unit": "nord", "kind": ["other"], "injury": "physical"}


def view_of(*incidents: dict[str, Any], **shown: Any) -> SeriousAccidentsView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": [{"id": "nord", "name": "Sone nord"}, {"id": "sor", "name": "Sone sør"}],
            "incidents": [{**FALL, **incident} for incident in incidents],
            **shown,
        }
    )
    return OrganisationView(documentation, ON).units()[0].serious_accidents


def certainties(listing: Listing[Any]) -> list[bool]:
    return [entry.certain for entry in listing.entries]


@pytest.mark.parametrize(
    ("incident", "happened", "shown", "to_weigh"),
    [
        pytest.param({"serious": True}, True, [True], [], id="serious"),
        pytest.param({"fatal": True}, True, [True], [], id="fatal"),
        pytest.param({"serious": False, "fatal": True}, True, [True], [], id="fatal-whatever-else"),
        pytest.param({"serious": False}, Unknown.ABSENT, [], [], id="not-serious"),
        pytest.param({}, False, [False], [True], id="not-said"),
        pytest.param({"injury": "mental"}, False, [False], [True], id="a-mental-injury"),
        pytest.param({"injury": "none"}, Unknown.ABSENT, [], [], id="no-injury"),
        pytest.param({"injury": None}, Unknown.ABSENT, [], [], id="injury-unknown"),
        pytest.param({"serious": True, "against": "co_patient"}, Unknown.ABSENT, [], [], id="someone-elses"),
        pytest.param({"serious": True, "unit": "sor"}, Unknown.ABSENT, [], [], id="elsewhere"),
        pytest.param({"serious": True, "unit": None}, Unknown.IMPRECISE, [False], [], id="perhaps-here"),
        pytest.param({"serious": True, "occurred_at": "2026-03-02"}, Unknown.ABSENT, [], [], id="later"),
    ],
)
def test_what_has_happened(
    incident: dict[str, Any], happened: Any, shown: list[bool], to_weigh: list[bool]
) -> None:
    view = view_of(incident)
    assert view.have_happened is happened
    assert certainties(view.shown) == shown
    assert certainties(view.to_weigh) == to_weigh


@pytest.mark.parametrize(
    ("statistics", "expected"),
    [
        pytest.param([], Unknown.ABSENT, id="nothing-counted"),
        pytest.param([{"unit": "nord", "injuries": 0}], False, id="no-injuries"),
        pytest.param([{"unit": "nord", "injuries": 4}], Unknown.ABSENT, id="injuries-of-unknown-weight"),
        pytest.param([{"unit": "nord", "injuries": 4, "serious_injuries": 0}], False, id="none-serious"),
        pytest.param([{"unit": "nord", "serious_injuries": 1}], True, id="one-serious"),
        pytest.param(
            [{"unit": "nord", "injuries": 0, "serious_injuries": 1}], True, id="the-serious-count-decides"
        ),
        pytest.param(
            [{"applies_to_subunits": True, "serious_injuries": 1}], Unknown.IMPRECISE, id="perhaps-elsewhere"
        ),
        pytest.param([{"applies_to_subunits": True, "serious_injuries": 0}], False, id="none-anywhere"),
        pytest.param([{"unit": "sor", "serious_injuries": 0}], Unknown.ABSENT, id="of-another-unit"),
    ],
)
def test_what_has_been_counted(statistics: list[dict[str, Any]], expected: Any) -> None:
    assert view_of(incident_statistics=statistics).have_happened is expected


def test_a_document_says_that_there_were_no_incidents() -> None:
    assert view_of(says_none=[{"what": "incidents", "unit": "nord"}]).have_happened is False


@pytest.mark.parametrize(
    ("incident", "police", "authority"),
    [
        pytest.param({"notified": ["police", "arbeidstilsynet"]}, [], [], id="both"),
        pytest.param({"notified": ["police"], "read_in_full": True}, [], [], id="a-list-is-weighed"),
        pytest.param({"notified": ["police"]}, [], [False], id="one-not-read-in-full"),
        pytest.param({"notified": False}, [True], [True], id="nobody"),
        pytest.param({"read_in_full": True}, [False], [False], id="nothing-said"),
        pytest.param({"notified": False, "serious": None}, [False], [False], id="perhaps-not-serious"),
    ],
)
def test_who_was_told(incident: dict[str, Any], police: list[bool], authority: list[bool]) -> None:
    view = view_of({"serious": True, **incident})
    assert certainties(view.untold_to_police) == police
    assert certainties(view.untold_to_authority) == authority


@pytest.mark.parametrize(
    ("incident", "expected"),
    [
        pytest.param({"notified": ["leader"], "read_in_full": True}, [True], id="not-in-the-list"),
        pytest.param({"notified": ["leader"]}, [], id="not-read-in-full"),
        pytest.param({"notified": False, "read_in_full": True}, [], id="nobody-is-no-list"),
        pytest.param({"read_in_full": True}, [], id="no-list"),
    ],
)
def test_a_list_of_those_notified_that_lacks_one(incident: dict[str, Any], expected: list[bool]) -> None:
    view = view_of({"serious": True, **incident})
    assert certainties(view.police_not_listed) == expected
    assert certainties(view.authority_not_listed) == expected
    assert view.police_not_listed.rest is False


def test_a_report_says_nothing_of_the_confirmation_that_came_after_it() -> None:
    def reading(incident: dict[str, Any]) -> Unknown:
        (entry,) = view_of({"serious": True, **incident}).to_confirm.entries
        return reading_of(entry.item, entry.reading)

    assert reading({"read_in_full": True}) is Unknown.ABSENT
    assert reading({}) is Unknown.UNREAD


def test_without_an_accident_shown_nothing_is_known_of_who_was_told() -> None:
    assert view_of().untold_to_police == Listing((), Unknown.ABSENT)
    assert view_of({"serious": True, "notified": ["police"]}).untold_to_police.rest is False
