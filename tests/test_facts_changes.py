"""Changes in a unit, and how the working environment was looked after."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.changes import ChangesView
from compliance.facts.groups import Group
from compliance.facts.organisation import OrganisationView
from compliance.facts.values import Listing
from compliance.state import Unknown

ON = date(2026, 3, 1)
UNITS = [{"id": "nord", "name": "Sone nord"}, {"id": "sor", "name": "Sone sør"}]


def changes_of(*changes: dict[str, Any], **records: Any) -> ChangesView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune", "employees": 30},
            "units": UNITS,
            "measures": [{"id": "hvil"}],
            "changes": [{"unit": "nord", "what": "Ny turnus", **one} for one in changes],
            **records,
        }
    )
    units = {unit.id: unit for unit in OrganisationView(documentation, ON).units()}
    return units["nord"].changes


def outcome(listing: Listing[Any]) -> object:
    """How many certainly are, or why it is unknown whether any is."""
    if listing.certain:
        return len(listing.certain)
    return Unknown.IMPRECISE if listing.entries else listing.rest


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"impact_assessed": True}, False, id="assessed"),
        pytest.param({"impact_assessed_on": "2025-11-01"}, False, id="a-date-is-enough"),
        pytest.param({"impact_assessed": False}, 1, id="said-not-to-be"),
        pytest.param({"impact_assessed_on": False}, 1, id="no-date-given"),
        pytest.param(
            {"impact_assessed": False, "impact_assessed_on": "2025-11-01"}, Unknown.IMPRECISE, id="both-said"
        ),
        pytest.param({"read_in_full": True}, Unknown.SILENT, id="silent"),
        pytest.param({"unit": "sor", "impact_assessed": False}, False, id="another-unit"),
        pytest.param({"unit": None, "impact_assessed": False}, Unknown.IMPRECISE, id="perhaps-here"),
        pytest.param({"decided_on": "2026-03-02", "impact_assessed": False}, False, id="decided-later"),
    ],
)
def test_not_assessed(change: dict[str, Any], expected: object) -> None:
    assert outcome(changes_of(change).not_assessed) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"decided_on": "2025-11-20", "impact_assessed_on": "2025-11-20"}, False, id="same-day"),
        pytest.param({"decided_on": "2025-11-20", "impact_assessed_on": "2025-11-21"}, 1, id="day-after"),
        pytest.param({"carried_out_on": "2025-11-20", "impact_assessed_on": "2025-11-21"}, 1, id="after-it"),
        pytest.param(
            {"decided_on": "2025-11", "impact_assessed_on": "2025-11-21"}, Unknown.IMPRECISE, id="same-month"
        ),
        pytest.param({"impact_assessed_on": "2025-11-21", "read_in_full": True}, Unknown.SILENT, id="no-day"),
        pytest.param({"decided_on": "2025-11-20"}, Unknown.UNREAD, id="assessed-when"),
    ],
)
def test_assessed_late(change: dict[str, Any], expected: object) -> None:
    assert outcome(changes_of(change).assessed_late) == expected


def test_measures() -> None:
    assert outcome(changes_of({"measures": ["hvil"]}).without_measures) is False
    assert outcome(changes_of({"measures": False}).without_measures) == 1
    assert outcome(changes_of({}).without_measures) is Unknown.UNREAD


def test_each_change_needs_its_own_participation() -> None:
    both = {"participants": ["manager", "employee", "safety_representative"], "decided_on": "2026-01-01"}
    alone = {"participants": ["manager"], "decided_on": "2025-01-01"}
    assert changes_of(both).participation.holds(Group.EMPLOYEES) is True
    assert changes_of(both, alone).participation.holds(Group.EMPLOYEES) is False
    assert changes_of(both, {}).participation.holds(Group.REPRESENTATIVES) is Unknown.UNREAD
    assert changes_of().participation.holds(Group.EMPLOYEES) is Unknown.ABSENT


def test_without_representatives_employees_are_enough() -> None:
    agreed = {"alternative_agreement": {"signed_on": "2025-09-01"}}
    view = changes_of(
        {"participants": ["manager", "employee"]},
        organisation={"name": "Eksempel AS", "employees": 4},
        safety_scheme=agreed,
    )
    assert view.participation.holds(Group.REPRESENTATIVES) is True
