"""Each letter: its template, what the template may name, and what the letter must say by law.

A letter is complete only when both hold: its template says every phrase listed here (`compliance rules check`), and
nothing those phrases need is missing in the case (`Letter.missing`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from compliance.letters.content import End, Head, Notes, Report

ENDING = ".md.j2"
HEAD, END, NOTES = f"ramme{ENDING}", f"avslutning{ENDING}", f"notat{ENDING}"
PARTS_OF_LETTERS = f"deler{ENDING}"


@dataclass(frozen=True)
class Required:
    """An element a letter must hold: the provision that demands it, and the phrases that say it.

    The provision is as rule files write it, several parted by `;`. It is empty where the element is good practice.
    """

    citation: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Specification:
    """One letter."""

    template: str
    content: type[Any]
    required: tuple[Required, ...]

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase the letter must say."""
        return tuple(phrase for one in self.required for phrase in one.phrases)


AROUND: Mapping[str, type[Any]] = {HEAD: Head, END: End, NOTES: Notes}
"""The templates around every letter, and what each may name."""

SHARED = frozenset({PARTS_OF_LETTERS})
"""The templates other templates take parts from. They may name what every one of those may name."""

_DRAFT = Required("", ("draft.missing", "draft.blanks.none", "draft.blanks.one", "draft.blanks.many"))
_ACCESS = Required("fvl § 18 (1)", ("right.access",))

LETTERS: Mapping[str, Specification] = {
    "inspection_report": Specification(
        f"varsel{ENDING}",
        Report,
        (
            _DRAFT,
            Required("aml § 18-4 (3)", ("open.report", "open.documents", "tell.vo")),
            Required(
                "fvl § 16 (2)",
                ("order.notice.one", "order.notice.many", "order.basis", "cond.intro", "dead.proposed"),
            ),
            Required("fvl § 16 (1)", ("right.comment", "right.comment.one")),
            _ACCESS,
        ),
    ),
}
"""Every letter by its kind."""

BY_TEMPLATE: Mapping[str, Specification] = {one.template: one for one in LETTERS.values()}
