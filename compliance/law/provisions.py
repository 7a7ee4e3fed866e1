"""The registry of provisions: which sections there are, when, and how they are divided.

`registry.json` holds headings, periods, amending acts and structure, never the words of the law.
Source: Lovdata's open data set (NLOD 2.0), consolidated texts as of 2026-07-02.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from compliance.errors import nearest
from compliance.law.acts import ACTS
from compliance.law.citations import Citation, CitationError


@dataclass(frozen=True)
class Points:
    """How a paragraph (ledd) or a point in it is divided.

    `letters` are all letters there are ("abc"); `numbers` and `dashes` how many. `sentences` is None where
    they cannot be counted reliably, and then any sentence may be cited. `within` divides a point further.
    """

    sentences: int | None = None
    letters: str = ""
    numbers: int = 0
    dashes: int = 0
    within: Mapping[str, Points] = field(default_factory=lambda: MappingProxyType({}))

    def point(self, citation: Citation) -> Points | None:
        """Return the point that the number, letter and dash of `citation` lead to, or None."""
        points = self
        if citation.number is not None:
            if not 1 <= citation.number <= points.numbers:
                return None
            points = points.within.get(str(citation.number), _UNDIVIDED)
        if citation.letter is not None:
            if citation.letter not in points.letters:
                return None
            points = points.within.get(citation.letter, _UNDIVIDED)
        if citation.dash is not None:
            return _UNDIVIDED if 1 <= citation.dash <= points.dashes else None
        return points

    def __str__(self) -> str:
        pieces = [
            f"nr. 1–{self.numbers}" if self.numbers else "",
            f"{self.letters[0]}–{self.letters[-1]}" if self.letters else "",
            f"strek 1–{self.dashes}" if self.dashes else "",
        ]
        return " ".join(filter(None, pieces))


_UNDIVIDED = Points()


@dataclass(frozen=True)
class Version:
    """A section as it read in one period, `first` and `last` both included; `last` None is still in force.

    `amended_by` are the acts that gave it this form, `repealed_by` those that ended the section. `partial` is
    true when the registry holds only some of the paragraphs.
    """

    first: date
    last: date | None
    heading: str
    amended_by: tuple[str, ...]
    repealed_by: tuple[str, ...]
    ledd: Mapping[int, Points]
    partial: bool = False

    def point(self, citation: Citation) -> Points | None:
        """Return the paragraph, or the point in it, that `citation` leads to, or None; its sentence apart.

        A point cited without its paragraph (ledd) is there only when the section has just one.
        """
        if citation.ledd is not None:
            points = self.ledd.get(citation.ledd)
        else:
            points = self.ledd[1] if len(self.ledd) == 1 else None
        return points and points.point(citation)

    def holds(self, citation: Citation) -> bool:
        """Return whether what `citation` cites is there, to the sentence where sentences are counted."""
        if citation.is_whole_section:
            return True
        point = self.point(citation)
        if point is None or citation.sentence is None:
            return point is not None
        return point.sentences is None or citation.sentence <= point.sentences

    def __str__(self) -> str:
        return ", ".join(f"({ledd}) {points}".strip() for ledd, points in self.ledd.items())


@dataclass(frozen=True)
class Move:
    """A day on which places in a section got other content; `moved` says where the old content went."""

    on: date
    amended_by: tuple[str, ...]
    moved: Mapping[str, str]


@dataclass(frozen=True)
class Provision:
    """A section through time, oldest version first.

    `introduced` is true when the first version is the first there ever was; otherwise the section is older
    than the registry.
    """

    act: str
    section: str
    heading: str
    introduced: bool
    versions: tuple[Version, ...]
    moves: tuple[Move, ...] = ()

    def on(self, day: date) -> Version | None:
        """Return the version in force on `day`, or None."""
        return next(
            (one for one in self.versions if one.first <= day and (one.last is None or day <= one.last)), None
        )


def sections(act: str) -> tuple[str, ...]:
    """Return the sections of `act` that the registry holds, in the order of the act."""
    return tuple(_registry().get(act, {}))


@lru_cache(maxsize=1024)
def provision(act: str, section: str) -> Provision:
    """Return a section through time.

    Raises:
        CitationError: when the registry does not have the act or the section.
    """
    if act not in ACTS:
        guess = nearest(act.lower(), ACTS)
        arguments = {"act": act, "suggestion": guess, "known": ", ".join(ACTS)}
        hint = "citation-did-you-mean" if guess else "citation-known-acts"
        raise CitationError("citation-unknown-act", arguments, hint)
    entry = _registry().get(act, {}).get(section)
    if entry is None:
        raise _unknown_section(act, section)
    return _provision(act, section, entry)


@lru_cache(maxsize=1)
def _registry() -> dict[str, dict[str, Any]]:
    text = Path(__file__).with_name("registry.json").read_text(encoding="utf-8")
    registry: dict[str, dict[str, Any]] = json.loads(text)
    return registry


def _unknown_section(act: str, section: str) -> CitationError:
    """Return the error with the section that is only spelt otherwise, or those of the same chapter.

    Never merely the most alike: a section the registry lacks may well exist in the act.
    """
    arguments = {"citation": f"{act} § {section}"}
    for known in sections(act):
        if _squeezed(known) == _squeezed(section):
            arguments["suggestion"] = f"{act} § {known}"
            return CitationError("citation-unknown-section", arguments, "citation-did-you-mean")
    chapter = section.partition("-")[0]
    of_chapter = [known for known in sections(act) if known.partition("-")[0] == chapter and "-" in known]
    arguments["known"] = ", ".join(f"{act} § {known}" for known in of_chapter)
    return CitationError(
        "citation-unknown-section", arguments, "citation-known-sections" if of_chapter else None
    )


def _squeezed(section: str) -> str:
    return re.sub(r"[\s–-]", "", section).lower()


def _provision(act: str, section: str, entry: dict[str, Any]) -> Provision:
    heading = entry["heading"]
    return Provision(
        act=act,
        section=section,
        heading=heading,
        introduced=entry["introduced"],
        versions=tuple(_version(version, heading) for version in entry["versions"]),
        moves=tuple(
            Move(date.fromisoformat(move["on"]), tuple(move["amended_by"]), MappingProxyType(move["moved"]))
            for move in entry.get("moved", ())
        ),
    )


def _version(entry: dict[str, Any], heading: str) -> Version:
    return Version(
        first=date.fromisoformat(entry["from"]),
        last=date.fromisoformat(entry["to"]) if entry["to"] else None,
        heading=entry.get("heading", heading),
        amended_by=tuple(entry["amended_by"]),
        repealed_by=tuple(entry.get("repealed_by", ())),
        ledd=MappingProxyType({int(number): _points(points) for number, points in entry["ledd"].items()}),
        partial=entry.get("partial", False),
    )


def _points(entry: dict[str, Any]) -> Points:
    first, _, last = entry.get("letters", "").partition("-")
    return Points(
        sentences=entry.get("sentences"),
        letters="".join(map(chr, range(ord(first), ord(last) + 1))) if first else "",
        numbers=entry.get("numbers", 0),
        dashes=entry.get("dashes", 0),
        within=MappingProxyType({key: _points(points) for key, points in entry.get("within", {}).items()}),
    )
