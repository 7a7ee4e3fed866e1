"""Incidents: whether there have been any, and whether those exposed were followed up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.choices import Theme
from compliance.documentation.documentation import Documentation
from compliance.facts.incidents import IncidentsView, dangers_of
from compliance.facts.organisation import OrganisationView
from compliance.facts.values import Listing, YesNoFact
from compliance.facts.view import Period
from compliance.state import Unknown

ON = date(2026, 3, 1)
BLOW = {"unit": "nord", "kind": ["blow"]}
FOLLOWED = {"follow_up": [{"what": "samtale", "covers_mental": True, "covers_physical": True}]}


def documentation_of(
    incidents: tuple[dict[str, Any], ...] = (), statistics: tuple[dict[str, Any], ...] = (), **rest: Any
) -> Documentation:
    return Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": [{"id": "nord", "name": "Sone nord"}, {"id": "sor", "name": "Sone sør"}],
            "incidents": [{"id": f"hendelse-{number}", **one} for number, one in enumerate(incidents, 1)],
            "incident_statistics": list(statistics),
            **rest,
        }
    )


def view_of(*arguments: Any, **shown: Any) -> IncidentsView:
    return OrganisationView(documentation_of(*arguments, **shown), ON).units()[0].violence_incidents


def counted(**fields: Any) -> dict[str, Any]:
    return {"unit": "nord", **fields}


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param({}, Unknown.ABSENT, id="nothing"),
        pytest.param({"incidents": (BLOW,)}, True, id="blow"),
        pytest.param({"incidents": ({**BLOW, "kind": ["threat"]},)}, True, id="a-threat-is-enough"),
        pytest.param({"incidents": ({**BLOW, "kind": ["near_miss"]},)}, Unknown.ABSENT, id="near-miss"),
        pytest.param({"incidents": ({**BLOW, "kind": []},)}, Unknown.IMPRECISE, id="kind-not-said"),
        pytest.param(
            {"incidents": ({**BLOW, "against": "co_patient"},)}, Unknown.IMPRECISE, id="between-users"
        ),
        pytest.param({"incidents": ({**BLOW, "unit": "sor"},)}, Unknown.ABSENT, id="elsewhere"),
        pytest.param({"incidents": ({**BLOW, "unit": None},)}, Unknown.IMPRECISE, id="perhaps-here"),
        pytest.param({"incidents": ({**BLOW, "occurred_at": "2026-03-02"},)}, Unknown.ABSENT, id="later"),
        pytest.param({"statistics": (counted(violence=0, threats=2),)}, True, id="counted"),
        pytest.param({"statistics": (counted(violence=0, threats=0),)}, False, id="counted-none"),
        pytest.param({"statistics": (counted(violence=0),)}, Unknown.UNREAD, id="threats-not-counted"),
        pytest.param(
            {"statistics": (counted(violence=0, threats=0), counted(violence=0))},
            Unknown.UNREAD,
            id="one-not-counted",
        ),
        pytest.param(
            {"statistics": (counted(unit=None, applies_to_subunits=True, violence=4),)},
            Unknown.IMPRECISE,
            id="some-in-the-whole-may-be-elsewhere",
        ),
        pytest.param(
            {"statistics": (counted(unit=None, applies_to_subunits=True, violence=0, threats=0),)},
            False,
            id="none-in-the-whole-is-none-here",
        ),
        pytest.param({"says_none": [{"what": "incidents", "unit": "nord"}]}, False, id="none-said"),
        pytest.param(
            {"says_none": [{"what": "incidents", "unit": "sor"}]}, Unknown.ABSENT, id="none-elsewhere"
        ),
    ],
)
def test_have_happened(shown: dict[str, Any], expected: YesNoFact) -> None:
    assert view_of(**shown).have_happened is expected


def summary(listing: Listing[Any]) -> tuple[int, int, Any]:
    """Return how many certainly are in the list, how many may be, and what is known of the rest."""
    certain = len(listing.certain)
    return certain, len(listing.entries) - certain, listing.rest


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param({}, (0, 0, Unknown.ABSENT), id="nothing"),
        pytest.param({"incidents": ({**BLOW, **FOLLOWED},)}, (0, 0, False), id="followed-up"),
        pytest.param({"incidents": ({**BLOW, "follow_up": False},)}, (1, 0, False), id="not-followed-up"),
        pytest.param({"incidents": (BLOW,)}, (0, 0, Unknown.UNREAD), id="not-said"),
        pytest.param({"incidents": ({**BLOW, "unit": None},)}, (0, 0, Unknown.IMPRECISE), id="perhaps-here"),
        pytest.param(
            {"incidents": ({**BLOW, "follow_up": False}, {**BLOW, "kind": [], "follow_up": False})},
            (1, 1, False),
            id="kind-not-said",
        ),
        pytest.param(
            {"incidents": ({**BLOW, **FOLLOWED}, {**BLOW, "against": "co_patient"})},
            (0, 0, False),
            id="between-users-needs-none",
        ),
        pytest.param(
            {"incidents": ({**BLOW, **FOLLOWED},), "statistics": (counted(violence=1, threats=1),)},
            (0, 0, Unknown.ABSENT),
            id="more-counted-than-shown",
        ),
        pytest.param(
            {"incidents": ({**BLOW, **FOLLOWED},), "statistics": (counted(violence=1, threats=0),)},
            (0, 0, False),
            id="as-many-counted",
        ),
    ],
)
def test_without_follow_up(shown: dict[str, Any], expected: tuple[int, int, Any]) -> None:
    assert summary(view_of(**shown).without_follow_up) == expected


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        pytest.param([{"covers_mental": True, "covers_physical": True}], True, id="both"),
        pytest.param([{"covers_mental": True, "covers_physical": False}], False, id="mental-only"),
        pytest.param([{"covers_mental": False, "covers_physical": True}], False, id="physical-only"),
        pytest.param([{"covers_mental": True}], Unknown.UNREAD, id="physical-not-said"),
        pytest.param(
            [{"covers_mental": True, "covers_physical": False}, {"covers_physical": True}],
            True,
            id="together",
        ),
        pytest.param([], Unknown.UNREAD, id="not-said"),
        pytest.param(False, Unknown.ABSENT, id="not-followed-up"),
    ],
)
def test_follow_up_covers_both(follow_up: Any, expected: YesNoFact) -> None:
    assert view_of(({**BLOW, "follow_up": follow_up},)).follow_up_covers_both is expected


def test_one_incident_of_several_decides() -> None:
    one_sided = {**BLOW, "follow_up": [{"covers_mental": False, "covers_physical": True}]}
    both = {**BLOW, **FOLLOWED}
    assert view_of((both, one_sided)).follow_up_covers_both is False
    assert view_of((both, {**one_sided, "kind": []})).follow_up_covers_both is Unknown.IMPRECISE
    assert view_of((both, {**one_sided, "against": "co_patient"})).follow_up_covers_both is True
    assert view_of(({**both, "unit": None},)).follow_up_covers_both is Unknown.ABSENT


def dangers(documentation: Documentation, theme: Theme = Theme.VIOLENCE) -> tuple[int, int, Any]:
    return summary(dangers_of(Period(documentation, ON), "nord", theme))


def statement(**fields: Any) -> dict[str, Any]:
    return {"id": "opplysning", "by": "employees", "text": "Noen har kniv.", "unit": "nord", **fields}


def test_dangers_that_are_known() -> None:
    assert dangers(documentation_of()) == (0, 0, Unknown.ABSENT)
    assert dangers(documentation_of((BLOW,))) == (1, 0, False)
    assert dangers(documentation_of(({**BLOW, "kind": []},))) == (0, 1, Unknown.ABSENT)
    assert dangers(documentation_of(({**BLOW, "kind": ["harassment"]},))) == (0, 0, Unknown.ABSENT)
    assert dangers(documentation_of(({**BLOW, "kind": ["harassment"]},)), Theme.HARASSMENT) == (1, 0, False)
    assert dangers(documentation_of((BLOW,)), Theme.PSYCHOSOCIAL) == (0, 0, Unknown.ABSENT)
    assert dangers(documentation_of((), (counted(violence=0, threats=0),))) == (0, 0, False)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"says": "known_danger", "theme": "violence"}, (1, 0, False), id="of-the-theme"),
        pytest.param({"says": "known_danger"}, (0, 1, Unknown.ABSENT), id="perhaps-of-the-theme"),
        pytest.param({"says": "known_danger", "theme": "msd"}, (0, 0, Unknown.ABSENT), id="of-another"),
        pytest.param({"theme": "violence"}, (0, 0, Unknown.ABSENT), id="of-nothing-in-particular"),
        pytest.param(
            {"theme": "violence", "in_risk_assessment": False}, (0, 1, Unknown.ABSENT), id="left-out"
        ),
        pytest.param({"says": "no_training", "theme": "violence"}, (0, 0, Unknown.ABSENT), id="of-training"),
    ],
)
def test_dangers_that_are_told_of(fields: dict[str, Any], expected: tuple[int, int, Any]) -> None:
    assert dangers(documentation_of(statements=[statement(**fields)])) == expected
