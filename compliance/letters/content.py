"""What a letter's template may name: plain values, in the order of the letter, escaped when printed.

What is not there is an empty text or an empty tuple, so that a template asks with `if` and never meets None.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from compliance.letters.escape import Markdown


@dataclass(frozen=True)
class Frame:
    """Who writes to whom, and of what. Dates are in words."""

    recipient: str
    address: str
    organisation: str
    organisation_number: str
    written_on: str
    reference: str
    previous_reference: str
    recipient_reference: str
    recipient_dated: str
    """The date of the letter that is answered."""
    exempt: str
    """Why the letter is not public; empty when it is."""
    case_officer: str
    sender: str
    signature: str
    """How the letter is approved, in words; empty where it is signed by hand."""
    theme: str
    visit: str
    """The day of the visit; empty when the inspection was of documents only."""
    present: str


@dataclass(frozen=True)
class Found:
    """One sentence of a finding, and the lines that say who told it or which document shows it."""

    sentence: str
    sources: tuple[Markdown, ...] = ()
    why: str = ""
    """Why it is unknown, where the employer can do something about it."""


@dataclass(frozen=True)
class Group:
    """What was found for one subject, or for several of which the same was found."""

    label: str
    """Whom it is about; empty when the heading says it, or it is the whole organisation."""
    found: tuple[Found, ...]
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Point:
    """One control point with a breach: what is required, what was found, what must be done."""

    number: int
    heading: str
    question: str
    requirements: tuple[str, ...]
    groups: tuple[Group, ...]
    order: str
    basis: str
    """The rule's own citations in one line; empty where they are long enough to be a list."""
    basis_lines: tuple[str, ...]
    conditions: tuple[str, ...]
    """What must be shown, where it is the same for every group; else each group has its own."""
    deadline: str


@dataclass(frozen=True)
class Asked:
    """One control point with something to ask or to weigh."""

    heading: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Head:
    """What stands before every letter: the mark, what is missing, the title and the frame."""

    title: str
    mark: str
    """What says on the letter that it is a draft; empty when it is complete."""
    about_mark: str
    missing: tuple[str, ...]
    blank_count: int
    frame: Frame


@dataclass(frozen=True)
class End:
    """What closes every letter."""

    frame: Frame


@dataclass(frozen=True)
class Notes:
    """What is said to the inspector only, in the part that is removed before the letter is sent."""

    lines: tuple[str, ...]
    """Whole sentences that stand first."""
    to_weigh: tuple[Asked, ...]
    without_source: tuple[str, ...]
    from_employees: tuple[str, ...]
    unread: tuple[str, ...]
    """Questions that the document may answer, had it been read in full."""
    not_applicable: tuple[str, ...]
    of_rules: tuple[Group, ...]
    in_letter: bool = True
    """False when the letter is complete: then the notes are shown beside it."""
    decided: tuple[str, ...] = ()
    """Who has decided what, and why: that is for the inspector, not for the letter."""


@dataclass(frozen=True)
class Report:
    """The inspection report, with or without notice of orders."""

    frame: Frame
    themes: tuple[str, ...]
    in_order: tuple[str, ...]
    orders: tuple[Point, ...]
    one_order: bool
    """There is one order, not several."""
    guidance: tuple[Point, ...]
    questions: tuple[Asked, ...]
    comment_deadline: str


PARTS: frozenset[str] = frozenset(
    one.name for part in (Frame, Found, Group, Point, Asked) for one in fields(part)
)
"""The names a template may use after a dot."""
