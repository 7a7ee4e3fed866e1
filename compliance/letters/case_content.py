"""What the templates of the letters of a case may name, beside the report (`content`)."""

from __future__ import annotations

from dataclasses import dataclass, fields

from compliance.letters.content import PARTS, Asked, Found, Frame, Point
from compliance.letters.escape import Markdown


@dataclass(frozen=True)
class InspectionNotice:
    """Notice of an inspection."""

    frame: Frame
    date: str
    place: str
    purpose: str
    themes: tuple[str, ...]
    participants: tuple[str, ...]
    programme: tuple[str, ...]
    documents: tuple[str, ...]
    answer_by: str
    appeal_body: str


@dataclass(frozen=True)
class InformationRequest:
    """A request for information."""

    frame: Frame
    documents: tuple[str, ...]
    questions: tuple[Asked, ...]
    answer_by: str
    appeal_body: str


@dataclass(frozen=True)
class OrderNotice:
    """Notice of orders, without a report."""

    frame: Frame
    report_dated: str
    orders: tuple[Point, ...]
    one_order: bool
    comment_by: str


@dataclass(frozen=True)
class Comment:
    """What somebody said to a notice, and how it was weighed."""

    said: Markdown
    answer: str


@dataclass(frozen=True)
class OrderDecision:
    """Decision on orders."""

    frame: Frame
    notice_dated: str
    notice_deadline: str
    comments: tuple[Comment, ...]
    one_comment: bool
    orders: tuple[Point, ...]
    one_order: bool
    appeal_body: str


@dataclass(frozen=True)
class Extension:
    """One order, and the application for a longer deadline."""

    number: str
    title: str
    asked: str
    wanted: str
    """The deadline that was asked for; empty when none was named."""
    old_deadline: str
    granted: bool
    deadline: str
    passed: bool
    """The old deadline is over on the date of the letter."""
    reason: str


@dataclass(frozen=True)
class DeadlineExtension:
    """Answer to applications for longer deadlines."""

    frame: Frame
    extensions: tuple[Extension, ...]
    appeal_body: str


@dataclass(frozen=True)
class AnsweredOrder:
    """One order, and what the answer shows of its conditions."""

    number: str
    title: str
    closed: bool
    one_condition: bool
    met: tuple[Found, ...]
    lacking: tuple[Found, ...]
    unclear: tuple[Found, ...]
    deadline: str
    passed: bool


@dataclass(frozen=True)
class OrderClosing:
    """Whether orders are met, whole or in part."""

    frame: Frame
    received: str
    decided: str
    orders: tuple[AnsweredOrder, ...]
    one_order: bool
    all_closed: bool
    open_orders: str


@dataclass(frozen=True)
class FinedOrder:
    """One order that is not met, and the fine for it."""

    number: str
    title: str
    decided: str
    order: str
    deadline: str
    lacking: tuple[str, ...]
    fine: Markdown
    """The whole sentence that says what the fine is."""
    runs: bool
    runs_by_day: bool


@dataclass(frozen=True)
class FineNotice:
    """Notice of a coercive fine."""

    frame: Frame
    fines: tuple[FinedOrder, ...]
    answer_by: str


@dataclass(frozen=True)
class FineDecision:
    """Decision on a coercive fine."""

    frame: Frame
    notice_dated: str
    notice_deadline: str
    comments: tuple[Comment, ...]
    one_comment: bool
    fines: tuple[FinedOrder, ...]
    waived_by_act: bool
    """The act on the working environment itself lets a fine be waived (to 31 December 2025)."""
    appeal_body: str


@dataclass(frozen=True)
class DangerNote:
    """A note to a person where imminent danger may exist."""

    frame: Frame
    responsible: str
    found: tuple[Asked, ...]


ALL_PARTS: frozenset[str] = PARTS | frozenset(
    one.name for part in (Comment, Extension, AnsweredOrder, FinedOrder) for one in fields(part)
)
"""The names a template may use after a dot."""
