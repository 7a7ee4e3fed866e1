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
    recipient_reference: str
    case_officer: str
    sender: str
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
class Notes:
    """What is said to the inspector only, in the part that is removed before the letter is sent."""

    judged_on: str
    to_weigh: tuple[Asked, ...]
    without_source: tuple[str, ...]
    from_employees: tuple[str, ...]
    unread: tuple[str, ...]
    """Questions that the document may answer, had it been read in full."""
    not_applicable: tuple[str, ...]
    of_rules: tuple[Group, ...]
    visit_unknown: bool
    text_left_out: bool


@dataclass(frozen=True)
class Content:
    """Everything a template may name, beside `phrase`."""

    title: str
    frame: Frame
    themes: tuple[str, ...]
    in_order: tuple[str, ...]
    orders: tuple[Point, ...]
    one_order: bool
    """There is one order, not several."""
    guidance: tuple[Point, ...]
    questions: tuple[Asked, ...]
    comment_deadline: str
    power: str
    """The provision that lets the authority give orders, in words."""
    deadline_basis: str
    """The provision that an order must have a deadline, in words."""
    comment_basis: str
    """The provision that gives the right to comment, in words."""
    holiday_basis: str
    """The provision that moves a deadline off a holiday, in words."""
    notes: Notes
    blank_count: int
    """How many things must be filled in; 0 while they are being counted."""


NAMES: frozenset[str] = frozenset(one.name for one in fields(Content)) | {"phrase"}
"""The names a template may use by themselves."""

PARTS: frozenset[str] = frozenset(
    one.name for part in (Frame, Found, Group, Point, Asked, Notes) for one in fields(part)
)
"""The names a template may use after a dot."""
