"""Which records belong to which unit on which date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.view import Period, merge_rests
from compliance.state import Unknown

ON = date(2026, 3, 1)
TREE = [
    {"id": "kommunen", "name": "Kommunen"},
    {"id": "helse", "name": "Helse", "parent": "kommunen"},
    {"id": "solvang", "name": "Solvang", "parent": "helse"},
    {"id": "furua", "name": "Furua", "parent": "helse"},
]


def period(**raw: Any) -> Period:
    documentation = Documentation.model_validate({"organisation": {"name": "Prøven"}, **raw})
    return Period(documentation, ON)


def assessment(**fields: Any) -> dict[str, Any]:
    return {"id": "rv", "theme": "violence", **fields}


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        ("2026-03-01", True),
        ("2026-03-02", False),
        ("2026-02", True),
        ("2026-03", Unknown.IMPRECISE),
        ("2026", Unknown.IMPRECISE),
        ("2027", False),
        (False, True),
        (None, True),
    ],
)
def test_a_record_is_in_view_when_it_is_dated_no_later_than_the_judgement_date(
    dated: Any, expected: Any
) -> None:
    there = period(risk_assessments=[assessment(done_on=dated)])
    assert there.in_view(there.documentation.risk_assessments[0]) is expected


def test_ancestors_come_nearest_first() -> None:
    there = period(units=TREE)
    assert there.ancestors("solvang") == ("helse", "kommunen")
    assert there.ancestors("kommunen") == ()
    assert there.ancestors(None) == ()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"unit": "solvang"}, True),
        ({"unit": "furua"}, False),
        ({"unit": "furua", "applies_to_subunits": True}, False),
        ({"unit": "helse", "applies_to_subunits": True}, True),
        ({"unit": "helse", "applies_to_subunits": False}, False),
        ({"unit": "helse"}, Unknown.IMPRECISE),
        ({"applies_to_subunits": True}, True),
        ({}, Unknown.IMPRECISE),
    ],
)
def test_a_record_belongs_to_its_unit_and_to_those_below_when_it_says_so(
    fields: dict[str, Any], expected: Any
) -> None:
    there = period(units=TREE, risk_assessments=[assessment(**fields)])
    assert there.belongs(there.documentation.risk_assessments[0], "solvang") is expected


def test_without_units_everything_belongs_to_the_organisation() -> None:
    there = period(risk_assessments=[assessment()])
    assert there.belongs(there.documentation.risk_assessments[0], None) is True


def test_a_record_that_may_belong_is_listed_as_uncertain() -> None:
    there = period(units=TREE, risk_assessments=[assessment(unit="helse"), assessment(id="b", unit="furua")])
    listing = there.covering("risk_assessments", "solvang")
    assert [entry.item.id for entry in listing.entries] == ["rv"]
    assert listing.certain == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, False),
        ({"unit": "solvang"}, False),
        ({"unit": "helse"}, False),
        ({"unit": "furua"}, Unknown.ABSENT),
        ({"theme": "violence"}, False),
        ({"theme": "msd"}, Unknown.ABSENT),
        ({"dated": "2026-03-02"}, Unknown.ABSENT),
        ({"dated": "2026"}, Unknown.ABSENT),
        ({"dated": "2026-03-01"}, False),
    ],
)
def test_a_source_can_say_that_there_is_none(said: dict[str, Any], expected: Any) -> None:
    there = period(units=TREE, says_none=[{"what": "risk_assessments", **said}])
    assert there.rest_of("risk_assessments", "solvang", "violence") is expected
    assert there.rest_of("routines", "solvang", "violence") is Unknown.ABSENT


@pytest.mark.parametrize(
    ("rests", "expected"),
    [
        ([False, False], False),
        ([], False),
        ([Unknown.SILENT, Unknown.ABSENT], Unknown.ABSENT),
        ([Unknown.SILENT, Unknown.UNREAD, Unknown.ABSENT], Unknown.UNREAD),
        ([Unknown.UNREAD, Unknown.IMPRECISE], Unknown.IMPRECISE),
        ([False, Unknown.SILENT], Unknown.SILENT),
    ],
)
def test_of_several_silences_the_one_that_speaks_least_is_chosen(rests: list[Any], expected: Any) -> None:
    assert merge_rests(rests) is expected


def test_a_view_has_the_fields_and_sources_of_its_record() -> None:
    there = {
        "organisation": {
            "name": "Prøven",
            "employees": 12,
            "sources": [{"quote": "Vi er tolv.", "fields": ["employees"]}, {"quote": "Prøven AS"}],
        }
    }
    view = OrganisationView(Documentation.model_validate(there), ON)
    assert view.employees == 12
    assert view.called().nb == "Prøven"
    assert [source.quote for source in view.sources_of("employees")] == ["Vi er tolv."]
    assert [source.quote for source in view.sources_of("name")] == ["Prøven AS"]
    with pytest.raises(AttributeError):
        _ = view.no_such_field


@pytest.mark.parametrize(
    ("view", "fact", "shown"),
    [
        ("violence_routines", "known_to_staff", ["rutinene"]),
        ("violence_training", "given", ["opplæring"]),
        ("deviations", "staff_know_how", ["melding"]),
        ("violence_information", "of_risk", ["uvitende"]),
        ("violence_information", "of_measures_and_routines", ["rutinene", "uvitende"]),
        ("violence_information", "of_reporting", ["melding"]),
        ("violence_information", "of_representatives", []),
        ("psychosocial_training", "given", []),
    ],
)
def test_only_what_was_told_of_a_thing_shows_it(view: str, fact: str, shown: list[str]) -> None:
    """Another thing someone said of the same theme is no source: an inspector would be shown the wrong words."""
    told = [
        {"id": "rutinene", "says": "routines_unknown"},
        {"id": "opplæring", "says": "no_training"},
        {"id": "melding", "says": "reporting_unknown"},
        {"id": "uvitende", "says": "not_informed"},
        {"id": "fare", "says": "known_danger"},
        {"id": "annet"},
    ]
    said = {"by": "employees", "unit": "furua", "theme": "violence", "text": "slik er det"}
    there = {
        "organisation": {"name": "Prøven"},
        "units": TREE,
        "statements": [said | one for one in told],
    }
    units = {unit.id: unit for unit in OrganisationView(Documentation.model_validate(there), ON).units()}
    found = getattr(units["furua"], view).sources_of(fact)
    assert [source.statement for source in found] == shown


@pytest.mark.parametrize("units", [TREE, []])
def test_the_records_that_cover_a_unit_are_those_that_belong_in_the_order_of_the_list(units: Any) -> None:
    places = ("furua", None, "solvang", "helse", "solvang", "kommunen", None) if units else (None, None)
    below = (None, True, False, None, True, False, True)
    there = period(
        units=units,
        risk_assessments=[
            assessment(id=f"rv{number}", unit=place, applies_to_subunits=applies)
            for number, (place, applies) in enumerate(zip(places, below, strict=False))
        ],
    )
    for unit in (None, *there.parents):
        expected = [
            (record.id, belongs is True)
            for record in there.documentation.risk_assessments
            if (belongs := there.belongs(record, unit)) is not False
        ]
        found = there.covering("risk_assessments", unit).entries
        assert [(entry.item.id, entry.certain) for entry in found] == expected
        assert found
