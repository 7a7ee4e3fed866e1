"""The industries that must have an occupational health service, by date: folm § 13-1 second paragraph.

The list of 2013-01-01–2025-10-06 is in codes of SN2007, the one from 2025-10-07 in codes of SN2025. The
regulation does not name the standard; it follows from the codes. Codes are text: "05" is not 5.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from compliance.texts import Text

Standard: TypeAlias = Literal["SN2007", "SN2025"]

_CODE = re.compile(r"([0-9]{2})(?:\.?([0-9]{1,3}))?")


class ListingAnswer(StrEnum):
    """What the list in force says of a code."""

    LISTED = "listed"
    LISTED_WITH_PROVISO = "listed_with_proviso"
    """Listed, but only for a part of the industry that the code does not show."""
    NOT_LISTED = "not_listed"
    WRONG_STANDARD = "wrong_standard"
    """The code is of the other standard than the list of the day."""
    OUTSIDE_PERIOD = "outside_period"
    """There was no list in this form before 2013-01-01."""
    UNDECIDED = "undecided"
    """The code is wider than what is listed: only some of its subgroups are on the list."""
    UNDECIDED_STANDARD = "undecided_standard"
    """The standard is not known, and the two lists answer differently."""


@dataclass(frozen=True)
class ListedCode:
    """One line of the list, with the limits the list itself sets to it, in our words."""

    code: str
    proviso: Text | None = None


@dataclass(frozen=True)
class Listing:
    """The answer, and the lines it rests on: one that matched, or the narrower ones when undecided."""

    answer: ListingAnswer
    entries: tuple[ListedCode, ...] = ()


@dataclass(frozen=True)
class IndustryList:
    """The list in one period, `first` and `last` both included; `last` None is still in force."""

    standard: Standard
    first: date
    last: date | None
    entries: tuple[ListedCode, ...]

    def listing(self, code: str) -> Listing:
        """Return what this list says of `code`, taken to be of the list's own standard."""
        digits = digits_of(code)
        for entry in self.entries:
            if digits.startswith(digits_of(entry.code)):
                listed_fully = entry.proviso is None
                answer = ListingAnswer.LISTED if listed_fully else ListingAnswer.LISTED_WITH_PROVISO
                return Listing(answer, (entry,))
        narrower = tuple(entry for entry in self.entries if digits_of(entry.code).startswith(digits))
        return Listing(ListingAnswer.UNDECIDED, narrower) if narrower else Listing(ListingAnswer.NOT_LISTED)


def listing(code: str, standard: Standard | None, on: date) -> Listing:
    """Return whether `code` is on the list in force on the day `on`.

    A listed code covers every code below it: 88 covers 88.991. With `standard` None both lists are asked, and
    only if they agree is there an answer.

    Raises:
        ValueError: when `code` is not two to five digits, with or without the full stop.
    """
    digits_of(code)
    of_the_day = next(
        (one for one in industry_lists() if one.first <= on and (one.last is None or on <= one.last)), None
    )
    if of_the_day is None:
        return Listing(ListingAnswer.OUTSIDE_PERIOD)
    if standard is None:
        answers = {one.listing(code).answer for one in industry_lists()}
        return of_the_day.listing(code) if len(answers) == 1 else Listing(ListingAnswer.UNDECIDED_STANDARD)
    if standard != of_the_day.standard:
        return Listing(ListingAnswer.WRONG_STANDARD)
    return of_the_day.listing(code)


def digits_of(code: str) -> str:
    """Return the digits of `code` that tell it apart: 88.991 gives 88991, 33.110 and 33.11 both 3311.

    In both standards a final 0 after the main group (the first two digits) means that the level above is not
    divided, so 45.200, 45.20 and 45.2 are one and the same group.

    Raises:
        ValueError: when `code` is not two to five digits, with or without the full stop.
    """
    match = _CODE.fullmatch(code.strip())
    if match is None:
        raise ValueError(code)
    return match[1] + (match[2] or "").rstrip("0")


@lru_cache(maxsize=1)
def industry_lists() -> tuple[IndustryList, ...]:
    """Return the lists there have been, oldest first."""
    text = Path(__file__).with_name("industry_codes.json").read_text(encoding="utf-8")
    return tuple(
        IndustryList(
            standard=one["standard"],
            first=date.fromisoformat(one["from"]),
            last=date.fromisoformat(one["to"]) if one["to"] else None,
            entries=tuple(
                ListedCode(entry["code"], Text(**entry["proviso"]) if "proviso" in entry else None)
                for entry in one["entries"]
            ),
        )
        for one in json.loads(text)
    )
