"""Whether deviations are reported and followed up in a unit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.deviations import DeviationsView
from compliance.facts.organisation import OrganisationView
from compliance.facts.values import YesNoFact
from compliance.state import Unknown

ON = date(2026, 3, 1)
UNITS = [{"id": "nord", "name": "Sone nord"}, {"id": "sor", "name": "Sone sør"}]


def deviations_of(
    *incidents: dict[str, Any], counts: tuple[dict[str, Any], ...] = (), **records: Any
) -> DeviationsView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": UNITS,
            "measures": [{"id": "las"}],
            "incidents": [
                {"id": f"avvik-{number}", "unit": "nord", **one} for number, one in enumerate(incidents)
            ],
            "incident_statistics": [{"unit": "nord", **one} for one in counts],
            **records,
        }
    )
    units = {unit.id: unit for unit in OrganisationView(documentation, ON).units()}
    return units["nord"].deviations


@pytest.mark.parametrize(
    ("incidents", "counts", "expected"),
    [
        pytest.param([], [], Unknown.ABSENT, id="nothing-shown"),
        pytest.param([{"occurred_at": "2025-03-01"}], [], True, id="twelve-months-ago"),
        pytest.param([{"occurred_at": "2025-02-28"}], [], Unknown.ABSENT, id="older-others-may-be-newer"),
        pytest.param([{"occurred_at": "2025"}], [], Unknown.IMPRECISE, id="perhaps-older"),
        pytest.param([{"read_in_full": True}], [], Unknown.SILENT, id="no-date"),
        pytest.param([{"occurred_at": "2024-01-01", "reported_on": "2025-06-01"}], [], True, id="reported"),
        pytest.param([{"unit": "sor", "occurred_at": "2026-01-01"}], [], Unknown.ABSENT, id="another-unit"),
        pytest.param([], [{"total": 7}], True, id="counted"),
        pytest.param([], [{"violence": 2}], True, id="counted-of-one-kind"),
        pytest.param([], [{"total": 0}], False, id="counted-none"),
        pytest.param([], [{"total": 0, "period": {"to": "2024-12-31"}}], Unknown.ABSENT, id="none-long-ago"),
        pytest.param([], [{"total": 5, "period": {"to": "2024-12-31"}}], Unknown.ABSENT, id="some-long-ago"),
        pytest.param([], [{"total": 5, "period": {"to": "2025"}}], Unknown.IMPRECISE, id="perhaps-long-ago"),
        pytest.param([], [{"read_in_full": True}], Unknown.SILENT, id="no-number"),
        pytest.param(
            [], [{"unit": None, "applies_to_subunits": True, "total": 0}], False, id="none-anywhere"
        ),
        pytest.param(
            [],
            [{"unit": None, "applies_to_subunits": True, "total": 9}],
            Unknown.IMPRECISE,
            id="some-of-them-perhaps-here",
        ),
        pytest.param([{"occurred_at": "2025-10-01"}], [{"total": 0}], True, id="one-shown-one-not-counted"),
        pytest.param([{"occurred_at": "2023-10-01"}], [{"total": 0}], False, id="old-one-and-none-since"),
    ],
)
def test_reported_lately(
    incidents: list[dict[str, Any]], counts: list[dict[str, Any]], expected: YesNoFact
) -> None:
    assert deviations_of(*incidents, counts=tuple(counts)).reported_lately is expected


def test_a_source_that_says_there_are_none() -> None:
    view = deviations_of(says_none=[{"what": "incidents", "unit": "nord"}])
    assert view.reported_lately is False
    assert view.any_reported is False


@pytest.mark.parametrize(
    ("system", "told", "expected"),
    [
        pytest.param(None, {}, Unknown.ABSENT, id="nothing-said"),
        pytest.param({"known_to_staff": True}, {}, True, id="document-says-yes"),
        pytest.param({"known_to_staff": False}, {}, False, id="document-says-no"),
        pytest.param({"read_in_full": True}, {}, Unknown.SILENT, id="document-silent"),
        pytest.param(False, {}, Unknown.ABSENT, id="no-system-but-another-way-perhaps"),
        pytest.param(None, {"unit": "nord"}, False, id="told"),
        pytest.param(None, {"unit": "nord", "theme": "violence"}, False, id="told-of-one-theme"),
        pytest.param({"known_to_staff": True}, {"unit": "nord"}, Unknown.IMPRECISE, id="sources-disagree"),
        pytest.param({"known_to_staff": True}, {"unit": "sor"}, True, id="told-in-another-unit"),
        pytest.param({"known_to_staff": True}, {"by": "employer"}, Unknown.IMPRECISE, id="unit-not-said"),
    ],
)
def test_staff_know_how(system: Any, told: dict[str, Any], expected: YesNoFact) -> None:
    statement = {
        "id": "o-1",
        "by": "employees",
        "text": "Vi vet ikke hvor vi melder",
        "says": "reporting_unknown",
    }
    view = deviations_of(deviation_system=system, statements=[{**statement, **told}] if told else [])
    assert view.staff_know_how is expected


@pytest.mark.parametrize(
    ("incidents", "counts", "idle", "rest"),
    [
        pytest.param([], [], 0, Unknown.ABSENT, id="nothing-shown"),
        pytest.param([{"measures": ["las"]}], [], 0, False, id="measure"),
        pytest.param([{"closed_on": "2025-11-01"}], [], 0, False, id="closed"),
        pytest.param([{"measures": False, "closed_on": False}], [], 1, False, id="open-and-nothing-done"),
        pytest.param([{"measures": False}], [], 0, Unknown.UNREAD, id="perhaps-closed"),
        pytest.param([{"closed_on": False}], [], 0, Unknown.UNREAD, id="perhaps-measures"),
        pytest.param([{"measures": ["las"]}], [{"total": 2}], 0, Unknown.ABSENT, id="more-are-counted"),
        pytest.param([{"measures": ["las"]}], [{"total": 1}], 0, False, id="all-that-are-counted"),
        pytest.param(
            [{"unit": "sor", "measures": False, "closed_on": False}], [], 0, Unknown.ABSENT, id="other"
        ),
        pytest.param(
            [{"unit": None, "measures": False, "closed_on": False}],
            [],
            None,
            Unknown.ABSENT,
            id="may-be-here",
        ),
    ],
)
def test_without_action(
    incidents: list[dict[str, Any]], counts: list[dict[str, Any]], idle: int | None, rest: object
) -> None:
    found = deviations_of(*incidents, counts=tuple(counts)).without_action
    assert found.rest is rest
    if idle is None:
        assert found.entries
        assert not found.certain
    else:
        assert len(found.certain) == idle


def test_there_is_something_to_follow_up_whatever_its_age() -> None:
    assert deviations_of({"occurred_at": "2019-01-01"}).any_reported is True
    assert deviations_of(counts=({"total": 3, "period": {"to": "2019-12-31"}},)).any_reported is True
    assert deviations_of({"unit": None}).any_reported is Unknown.IMPRECISE
    assert deviations_of().any_reported is Unknown.ABSENT


def test_a_reported_deviation_does_not_show_whether_staff_know_how() -> None:
    view = deviations_of(
        {"occurred_at": "2026-01-01", "sources": [{"quote": "avvik 1"}]},
        deviation_system={"known_to_staff": False, "sources": [{"quote": "Ingen vet hvordan."}]},
        statements=[
            {"id": "si", "by": "employer", "unit": "nord", "text": "nei", "says": "reporting_unknown"}
        ],
    )
    assert [one.quote or one.statement for one in view.sources_of("staff_know_how")] == [
        "si",
        "Ingen vet hvordan.",
    ]
    assert [one.quote for one in view.sources_of("reported_lately")] == ["avvik 1"]
