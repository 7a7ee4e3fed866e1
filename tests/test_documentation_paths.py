"""Addresses inside raw documentation."""

from __future__ import annotations

import contextlib
import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance.documentation.paths import PathError, append, assign, find, locate, remove

RAW: dict[str, Any] = {
    "organisation": {"name": "A", "employees": 12},
    "bht": False,
    "amu": None,
    "safety_representatives": [
        {
            "id": "vo-nord",
            "training_hours": 40,
            "shorter_training_agreement": {"hours": 24, "agreed_on": 2024},
        },
        {"id": "vo-sor"},
    ],
    "risk_assessments": [
        {
            "id": "rv-1",
            "participants": [{"role": "employee"}, {"role": "bht"}],
            "hazards": [{"id": "h1", "when": "natt"}],
        }
    ],
    "units": [{"id": "0", "name": "Null"}, {"name": "Uten id"}],
}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("organisation.employees", 12),
        ("safety_representatives.vo-nord.training_hours", 40),
        ("risk_assessments.rv-1.hazards.h1.when", "natt"),
        ("risk_assessments.rv-1.participants.1.role", "bht"),
        ("units.0.name", "Null"),
        ("units.1.name", "Uten id"),
        ("bht", False),
    ],
)
def test_find(path: str, value: object) -> None:
    assert find(RAW, path) == value


def test_locate_gives_keys_and_indexes() -> None:
    assert locate(RAW, "risk_assessments.rv-1.hazards.h1") == ("risk_assessments", 0, "hazards", 0)


@pytest.mark.parametrize(
    ("path", "part", "suggestion"),
    [
        ("safety_representatives.vo-nor", "vo-nor", "vo-nord"),
        ("safety_representatives.0", "0", None),
        ("safety_representative.vo-nord", "safety_representative", "safety_representatives"),
        ("safety_representatives.vo-nord.trening_hours", "trening_hours", "training_hours"),
        ("bht.agreement", "agreement", None),
        ("organisation.name.first", "first", None),
        ("risk_assessments.rv-1.participants.2", "2", None),
        ("risk_assessments.rv-1.participants." + "9" * 5000, "9" * 5000, None),
        ("organisation..name", "", None),
        ("", "", None),
    ],
)
def test_a_path_that_leads_nowhere(path: str, part: str, suggestion: str | None) -> None:
    with pytest.raises(PathError) as caught:
        find(RAW, path)
    assert caught.value.part == part
    assert caught.value.suggestion == suggestion


def test_assign_merges_mappings_and_replaces_the_rest() -> None:
    before = copy.deepcopy(RAW)
    changed = assign(
        RAW,
        "safety_representatives.vo-nord",
        {"training_hours": 39, "shorter_training_agreement": {"hours": 30}},
    )
    assert find(changed, "safety_representatives.vo-nord") == {
        "id": "vo-nord",
        "training_hours": 39,
        "shorter_training_agreement": {"hours": 30, "agreed_on": 2024},
    }
    assert (
        assign(RAW, "safety_representatives.vo-nord", {"shorter_training_agreement": False})[
            "safety_representatives"
        ][0]["shorter_training_agreement"]
        is False
    )
    assert before == RAW


def test_assign_makes_the_mappings_on_the_way_but_no_items() -> None:
    assert assign(RAW, "safety_scheme.alternative_agreement.written", value=True)["safety_scheme"] == {
        "alternative_agreement": {"written": True}
    }
    assert assign(RAW, "amu.exists", value=True)["amu"] == {"exists": True}
    with pytest.raises(PathError):
        assign(RAW, "safety_representatives.vo-ny.area", "Ny")
    with pytest.raises(PathError):
        assign(RAW, "bht.agreement.signed_on", "2024")


def test_remove() -> None:
    assert (
        "training_hours"
        not in remove(RAW, "safety_representatives.vo-nord.training_hours")["safety_representatives"][0]
    )
    assert [
        item["id"] for item in remove(RAW, "safety_representatives.vo-nord")["safety_representatives"]
    ] == ["vo-sor"]
    assert "training_hours" in RAW["safety_representatives"][0]
    with pytest.raises(PathError):
        remove(RAW, "safety_representatives.vo-sor.training_hours")


def test_append_takes_one_item_or_several() -> None:
    assert len(append(RAW, "safety_representatives", {"id": "vo-ny"})["safety_representatives"]) == 3
    assert (
        len(append(RAW, "safety_representatives", [{"id": "a"}, {"id": "b"}])["safety_representatives"]) == 4
    )
    assert append(RAW, "incidents", {"id": "h"})["incidents"] == [{"id": "h"}]
    assert append(RAW, "safety_representatives.vo-sor.courses", {"hours": 8})["safety_representatives"][
        1
    ] == {
        "id": "vo-sor",
        "courses": [{"hours": 8}],
    }
    for path in ("organisation", "bht", "organisation.name"):
        with pytest.raises(PathError):
            append(RAW, path, {})


json_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "a", "b", "0"]), inner)
    ),
    max_leaves=12,
)


@given(json_data, st.text(alphabet="ab0.id", max_size=8), json_data)
def test_whatever_is_asked_nothing_given_is_changed(raw: Any, path: str, value: Any) -> None:
    before = copy.deepcopy(raw)
    with contextlib.suppress(PathError):
        assign(raw, path, value)
    with contextlib.suppress(PathError):
        remove(raw, path)
    with contextlib.suppress(PathError):
        append(raw, path, value)
    assert raw == before


@given(json_data, st.lists(st.sampled_from(["a", "b", "id", "0"]), min_size=1, max_size=3).map(".".join))
def test_what_is_assigned_is_found_again(raw: Any, path: str) -> None:
    try:
        changed = assign(raw, path, "her")
    except PathError:
        return
    # An item that was given an id has got another address.
    if "id" not in path.split("."):
        assert find(changed, path) == "her"
