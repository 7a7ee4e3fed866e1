"""Pieces that made-up documentation is built of: values, ids, and what may be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

ORGANISATION_NUMBERS = ("974760673", "889640782", "923609016")
THEMES = ("violence", "psychosocial", "msd", "harassment", "general")
ROLES = (
    "employer",
    "manager",
    "employee",
    "safety_representative",
    "chief_safety_representative",
    "union_representative",
    "bht",
    "amu",
    "other",
)
FACTORS = (
    "organisation",
    "premises",
    "situations",
    "lone_work",
    "working_hours",
    "staffing",
    "competence",
    "effect_of_measures",
)
PSYCHOSOCIAL_FACTORS = (
    "role_clarity",
    "emotional_demands",
    "workload",
    "support",
    "contact",
    "harassment",
    "violence",
    "autonomy",
)
MEASURE_KINDS = ("workplace", "equipment", "staffing", "training", "organisation")
TOPICS = ("working_environment", "systematic_work", "risk_assessment", "psychosocial", "physical", "law")
INCIDENT_KINDS = ("blow", "kick", "threat", "weapon", "digital", "near_miss", "harassment", "other")
NOTIFIED = ("leader", "safety_representative", "police", "arbeidstilsynet", "nav", "bht")
LISTS = (
    "risk_assessments",
    "incidents",
    "routines",
    "training_records",
    "safety_representatives",
    "changes",
    "hms_goals",
    "responsibility_maps",
    "reviews",
)

Raw = dict[str, Any]

yes_no: SearchStrategy[bool] = st.booleans()
counts: SearchStrategy[int] = st.integers(min_value=0, max_value=120)
hours: SearchStrategy[float] = st.sampled_from([0.0, 6.0, 7.5, 24.0, 39.0, 39.5, 40.0, 60.0])
risks: SearchStrategy[float] = st.integers(min_value=1, max_value=25).map(float)


def phrases() -> SearchStrategy[str]:
    """Short texts: the sort rules only ask to be there, and a few that are hard to print."""
    return st.one_of(
        st.sampled_from(["Utkjøring", "Natt, alene", "Mottak av brukere", "Kjøkken", "Ved avslag på søknad"]),
        st.text(
            alphabet=st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12
        ),
    )


@st.composite
def partial_dates(draw: DrawFn) -> str:
    """A day, a month or a year from 2016 to 2027, around every change of law the rules know."""
    day = draw(st.dates(min_value=date(2016, 1, 1), max_value=date(2027, 12, 31)))
    return draw(st.sampled_from([f"{day:%Y-%m-%d}", f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"]))


def identifiers(prefix: str, size: int) -> list[str]:
    """Return `size` ids that begin with `prefix`."""
    return [f"{prefix}-{number}" for number in range(1, size + 1)]


@st.composite
def some_fields(draw: DrawFn, required: Raw, optional: dict[str, SearchStrategy[Any]]) -> Raw:
    """A record with the required fields and any of the optional ones: each may be unknown."""
    # A bit for each field is much faster to draw than a set. Three fields of four are kept: with fewer,
    # hardly any record would be whole enough to satisfy a rule.
    bits = st.binary(min_size=(len(optional) + 7) // 8, max_size=(len(optional) + 7) // 8)
    kept = int.from_bytes(draw(bits)) | int.from_bytes(draw(bits))
    chosen = [name for number, name in enumerate(optional) if kept >> number & 1]
    return {**required, **{name: draw(optional[name]) for name in chosen}}


def maybe(values: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """A value, or `false`: a document says there is none."""
    return st.one_of(values, values, st.just(False))


def many(values: SearchStrategy[Any], most: int = 3) -> SearchStrategy[Any]:
    """A list, or `false`."""
    return st.one_of(st.lists(values, max_size=most), st.just(False))


def several(values: Sequence[str]) -> SearchStrategy[Any]:
    """Some of the values, each once, or `false`."""
    return st.one_of(st.lists(st.sampled_from(values), unique=True, max_size=len(values)), st.just(False))


@dataclass(frozen=True)
class Known:
    """The ids that exist, and records that refer to them."""

    units: list[str]
    documents: list[str]
    statements: list[str]
    hazards: list[str]
    measures: list[str]

    @staticmethod
    def one(names: list[str]) -> SearchStrategy[str | None]:
        return st.sampled_from([None, *names])

    @staticmethod
    def some(names: list[str]) -> SearchStrategy[Any]:
        return several(names) if names else st.sampled_from([(), False])

    def record(self) -> dict[str, SearchStrategy[Any]]:
        """The fields every record has, the unit apart."""
        sources = some_fields(
            {},
            {
                "document": self.one(self.documents),
                "statement": self.one(self.statements),
                "page": st.integers(min_value=1, max_value=40),
                "quote": phrases(),
            },
        )
        return {"sources": st.lists(sources, max_size=1), "read_in_full": yes_no}

    def unit_record(self) -> dict[str, SearchStrategy[Any]]:
        """The fields every record that belongs to a unit has."""
        return {**self.record(), "unit": self.one(self.units), "applies_to_subunits": yes_no}
