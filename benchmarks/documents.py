"""Seeded documentation of a realistic size: about sixty scalar facts and four dated lists, 5 kB of JSON.

The same seed gives the same bytes on every machine. Now and then a fact is left out, a document says that there
is none of something, or a date is known to the month only, so that every branch of a check is walked.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

ON = date(2026, 3, 1)
"""The judgement date of every measurement."""

ORGANISATION_NUMBERS = ("974760673", "971526920", "974761076")
LIST_SIZES = {"activities": 12, "courses": 8, "notices": 6, "order_assistance": 5}

_LEFT_OUT = 0.05
_YES = 0.85
_STALE_LIST = 0.10
_MONTH_ONLY = 0.02


class _Writer:
    """Draws the facts of one documentation."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - not for secrets: the same seed must give the same facts

    def yes_no(self) -> bool | None:
        return None if self._leaves_out() else self.chance.random() < _YES

    def number(self) -> int | None:
        low = self.chance.random() < _LEFT_OUT
        return (
            None
            if self._leaves_out()
            else self.chance.randint(0, 39)
            if low
            else self.chance.randint(40, 100)
        )

    def text(self, what: str) -> str | None:
        return None if self._leaves_out() else f"{what}, punkt {self.chance.randint(1, 90)}"

    def day(self, *, stale: bool = False) -> str:
        age = self.chance.randint(400, 900) if stale else self.chance.randint(1, 350)
        day = ON - timedelta(days=age)
        return f"{day:%Y-%m}" if self.chance.random() < _MONTH_ONLY else day.isoformat()

    def date_or_nothing(self) -> str | None:
        return None if self._leaves_out() else self.day()

    def days(self, size: int) -> list[str]:
        """Return the days of one list; in one list of ten the last is more than a year old."""
        stale = self.chance.random() < _STALE_LIST
        return [self.day(stale=stale and index == size - 1) for index in range(size)]

    def source(self) -> dict[str, Any]:
        page = self.chance.randint(1, 40)
        return {"document": "hms-handbok", "page": page, "quote": f"Se punkt {page} i HMS-håndboka."}

    def _leaves_out(self) -> bool:
        return self.chance.random() < _LEFT_OUT


def make_documentation(seed: int) -> bytes:
    """Return one documentation as JSON."""
    write = _Writer(seed)
    documentation = {
        "complete": True,
        "organisation": _organisation(write),
        "documents": [{"id": "hms-handbok", "title": "HMS-håndbok"}],
        "bht": _bht(write),
        "safety_representatives": [_representative(write)],
    }
    return json.dumps(_without_nothing(documentation), ensure_ascii=False).encode()


def make_documentations(count: int) -> Iterator[bytes]:
    """Yield documentations one at a time, so that a batch of them need never be held."""
    return (make_documentation(seed) for seed in range(count))


def _organisation(write: _Writer) -> dict[str, Any]:
    return {
        "name": f"Virksomhet {write.chance.randint(1000, 9999)}",
        "org_number": write.chance.choice(ORGANISATION_NUMBERS),
        "industry_codes": [{"code": "88.999", "standard": "SN2025", "main": True}],
        "sector": "private",
        "activity": "child_welfare",
        "employees": write.number(),
        "hired_in": write.number(),
        "shift_work": write.yes_no(),
        "lone_work": write.yes_no(),
        "night_work": write.yes_no(),
        "exposed_to_violence": write.yes_no(),
        "ergonomic_load": write.yes_no(),
        "has_premises": write.yes_no(),
        "has_line_manager": write.yes_no(),
        "address": write.text("Storgata"),
        "users_note": write.text("Om beboerne"),
        "read_in_full": write.yes_no(),
        "sources": [write.source()],
    }


def _bht(write: _Writer) -> dict[str, Any]:
    agreement = {
        "provider": write.text("Bedriftshelse"),
        "approved": write.yes_no(),
        "approved_until": "2027-12-31",
        "signed_on": write.day(),
        "valid_from": write.date_or_nothing(),
        "units": False,
        "read_in_full": write.yes_no(),
        "sources": [write.source()],
    }
    plan = {
        "dated": write.day(),
        "amu_treated_on": write.date_or_nothing(),
        "safety_representative_consulted_on": write.date_or_nothing(),
        "made_with": ["employer", "safety_representative"],
        "activities": [
            {"id": f"aktivitet-{index}", "what": write.text("Kartlegging"), "due": day, "hours": index + 1}
            for index, day in enumerate(write.days(LIST_SIZES["activities"]))
        ],
        "sources": [write.source()],
    }
    return {
        "required": write.yes_no(),
        "required_because": write.text("Listen over virksomheter med plikt"),
        "required_assessed_on": write.date_or_nothing(),
        "agreement": False if write.chance.random() < _LEFT_OUT else agreement,
        "plan": None if write.chance.random() < _LEFT_OUT else plan,
        "notices": [{"what": write.text("Melding"), "on": day} for day in write.days(LIST_SIZES["notices"])],
        "mapping_done": write.yes_no(),
        "assists_mapping": write.yes_no(),
        "assists_measures": write.yes_no(),
        "assists_changes": write.yes_no(),
        "order_assistance": [
            {"order_ref": f"pålegg {index}", "bht_engaged": True, "confirmed_on": day}
            for index, day in enumerate(write.days(LIST_SIZES["order_assistance"]))
        ],
        "read_in_full": write.yes_no(),
        "sources": [write.source()],
    }


def _representative(write: _Writer) -> dict[str, Any]:
    shorter = {
        "agreed_on": write.date_or_nothing(),
        "agreed_by_both": write.yes_no(),
        "assessment": write.text("Vurdering"),
        "hours": write.number(),
        "read_in_full": write.yes_no(),
    }
    election = {
        "board": write.text("Valgstyret"),
        "candidates_announced": write.yes_no(),
        "votes": write.number(),
        "drawn_lots": write.yes_no(),
    }
    return {
        "id": "vo-nord",
        "area": "Nord",
        "selected": "elected",
        "selected_on": write.day(),
        "term_from": write.date_or_nothing(),
        "term_to": "2027-06-30",
        "written_notice_on": write.date_or_nothing(),
        "held_trust_office": write.yes_no(),
        "time_allotted": write.yes_no(),
        "informed_of_incidents": write.yes_no(),
        "heard_in_amu_matters": write.yes_no(),
        "training_hours": write.number(),
        "courses": [
            {"title": write.text("Kurs"), "to": day, "hours": 8} for day in write.days(LIST_SIZES["courses"])
        ],
        "shorter_training_agreement": False if write.chance.random() < _LEFT_OUT else shorter,
        "election": election,
        "read_in_full": write.yes_no(),
        "sources": [write.source(), write.source()],
    }


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nothing(held) for key, held in value.items() if held is not None}
    if isinstance(value, list):
        return [_without_nothing(held) for held in value]
    return value
