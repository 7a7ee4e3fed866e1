"""Each letter: its template, what the template may name, and what the letter must say by law.

A letter is complete only when both hold: its template says every phrase listed here (`compliance rules check`), and
nothing those phrases need is missing in the case (`Letter.missing`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from compliance.letters.case_content import (
    DangerNote,
    DeadlineExtension,
    FineDecision,
    FineNotice,
    InformationRequest,
    InspectionNotice,
    OrderClosing,
    OrderDecision,
    OrderNotice,
)
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
    values: tuple[str, ...] = ()
    """The names the template must use, so that what the case says of them is printed."""


@dataclass(frozen=True)
class Specification:
    """One letter."""

    template: str
    content: type[Any]
    required: tuple[Required, ...]

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase the letter must say, each once."""
        return tuple(dict.fromkeys(phrase for one in self.required for phrase in one.phrases))

    @property
    def values(self) -> tuple[str, ...]:
        """Every name its template must use, each once."""
        return tuple(dict.fromkeys(value for one in self.required for value in one.values))


AROUND: Mapping[str, type[Any]] = {HEAD: Head, END: End, NOTES: Notes}
"""The templates around every letter, and what each may name."""

SHARED = frozenset({PARTS_OF_LETTERS, f"klage{ENDING}"})
"""The templates other templates take parts from. They may name what every one of those may name."""

_DRAFT = Required("", ("draft.missing", "draft.blanks.none", "draft.blanks.one", "draft.blanks.many"))
_ACCESS = Required("fvl § 18 (1)", ("right.access",))
_TOLD_OF_APPEAL = (
    Required(
        "aml § 18-6 (2) 3.p.; fvl § 27 (3)",
        ("right.appeal", "right.appeal.how", "right.appeal.body", "right.defer", "right.access"),
        ("appeal_body",),
    ),
    Required("fvl § 28 (1); fvl § 29 (1); aml § 18-6 (7)", ("right.appeal", "right.appeal.body")),
    Required("fvl § 27 (4) c", ("right.costs",)),
    Required("aml § 18-6 (8)", ("tell.union",)),
)
_TOLD_OF_INFORMATION_APPEAL = (
    Required("aml § 18-5 (1)", ("info.duty", "info.secrecy", "info.list"), ("documents", "answer_by")),
    Required("fvl § 14 (1)", ("info.duty", "info.appeal", "info.appeal.body"), ("appeal_body",)),
)
_NOTIFIED = ("order.notice.one", "order.notice.many", "order.basis", "cond.intro", "dead.proposed")
_ORDER = ("order", "basis", "conditions", "deadline")
_HEARD = Required(
    "fvl § 16 (1)",
    ("open.order.none", "open.order.comment", "open.order.comments", "comment.answer"),
    ("notice_dated", "notice_deadline", "comments", "said"),
)

LETTERS: Mapping[str, Specification] = {
    "notice_of_inspection": Specification(
        f"melding-om-tilsyn{ENDING}",
        InspectionNotice,
        (
            _DRAFT,
            Required("fvl § 15 (1)", ("inspection.visit", "inspection.power"), ("date", "purpose", "themes")),
            Required("aml § 18-4 (1)", ("inspection.power", "inspection.others"), ("participants",)),
            Required("aml § 18-4 (2)", ("inspection.employer", "inspection.staff"), ("programme",)),
            Required("aml § 6-2 (7)", ("inspection.representative",)),
            *_TOLD_OF_INFORMATION_APPEAL,
        ),
    ),
    "information_request": Specification(
        f"krav-om-opplysninger{ENDING}",
        InformationRequest,
        (
            _DRAFT,
            *_TOLD_OF_INFORMATION_APPEAL,
            Required("", ("info.questions", "info.questions.only", "info.privacy"), ("questions",)),
            _ACCESS,
        ),
    ),
    "inspection_report": Specification(
        f"varsel{ENDING}",
        Report,
        (
            _DRAFT,
            Required("aml § 18-4 (3)", ("open.report", "open.documents", "tell.vo")),
            Required("fvl § 16 (2)", (*_NOTIFIED, "right.comment.wrong"), _ORDER),
            Required("fvl § 16 (1)", ("right.comment", "right.comment.one"), ("comment_deadline",)),
            _ACCESS,
        ),
    ),
    "order_notice": Specification(
        f"varsel-om-palegg{ENDING}",
        OrderNotice,
        (
            _DRAFT,
            Required("fvl § 16 (2)", (*_NOTIFIED, "right.comment.wrong"), _ORDER),
            Required("fvl § 16 (1)", ("right.comment.order", "right.comment.orders"), ("comment_by",)),
            _ACCESS,
        ),
    ),
    "order_decision": Specification(
        f"vedtak-om-palegg{ENDING}",
        OrderDecision,
        (
            _DRAFT,
            _HEARD,
            Required(
                "aml § 18-6 (2) 1.p.; fvl § 23",
                ("order.decision.one", "order.decision.many", "dead.date"),
                _ORDER,
            ),
            Required("fvl § 24 (1); fvl § 25 (1)", ("order.reason", "order.basis", "requirement.list")),
            Required("fvl § 25 (2)", ("heading.found",), ("groups",)),
            Required("aml § 18-7", ("cons.fine",)),
            *_TOLD_OF_APPEAL,
        ),
    ),
    "deadline_extension": Specification(
        f"utsatt-frist{ENDING}",
        DeadlineExtension,
        (
            _DRAFT,
            Required(
                "aml § 18-6 (2) 1.p.",
                ("ext.yes", "ext.no", "ext.no.passed"),
                ("number", "deadline", "old_deadline"),
            ),
            Required(
                "fvl § 24 (1); fvl § 25 (2)", ("ext.asked", "ext.asked.open", "ext.reason"), ("reason",)
            ),
            *_TOLD_OF_APPEAL,
        ),
    ),
    "order_closing": Specification(
        f"lukking{ENDING}",
        OrderClosing,
        (
            _DRAFT,
            Required(
                "aml § 18-6 (2) 1.p.",
                (
                    "close.met",
                    "close.met.one",
                    "close.notmet",
                    "close.unclear",
                    "close.deadline",
                    "close.deadline.passed",
                ),
                ("number", "closed", "lacking", "unclear", "deadline"),
            ),
            Required("", ("close.received", "close.case", "close.case.one", "close.open")),
        ),
    ),
    "fine_notice": Specification(
        f"varsel-om-tvangsmulkt{ENDING}",
        FineNotice,
        (
            _DRAFT,
            Required(
                "fvl § 16 (2)",
                ("fine.order", "fine.expired", "fine.lacks", "fine.last-date"),
                ("number", "order", "deadline", "lacking", "fine"),
            ),
            Required("aml § 18-7; fvl § 51 (1)", ("fine.power",)),
            Required("fvl § 16 (1)", ("right.comment.fine",), ("answer_by",)),
            _ACCESS,
        ),
    ),
    "fine_decision": Specification(
        f"vedtak-om-tvangsmulkt{ENDING}",
        FineDecision,
        (
            _DRAFT,
            _HEARD,
            Required(
                "aml § 18-7; fvl § 51 (1)", ("fine.power", "fine.expired"), ("number", "fine", "deadline")
            ),
            Required("fvl § 24 (1); fvl § 25 (2)", ("fine.reason",), ("order", "lacking")),
            Required("fvl § 51 (2)", ("fine.impossible",)),
            Required("fvl § 51 (3)", ("fine.waive.act", "fine.waive.special"), ("waived_by_act",)),
            Required("fvl § 51 (5)", ("fine.appeal",)),
            *_TOLD_OF_APPEAL,
        ),
    ),
    "danger_note": Specification(
        f"fare{ENDING}",
        DangerNote,
        (
            _DRAFT,
            Required(
                "aml § 18-6 (2) 2.p.; aml § 18-8 (1) 2.p.",
                ("danger.power", "danger.assess"),
                ("responsible", "found"),
            ),
            Required("", ("danger.sources",)),
        ),
    ),
}
"""Every letter by its kind."""

BY_TEMPLATE: Mapping[str, Specification] = {one.template: one for one in LETTERS.values()}
