"""The phrases the program says without being asked by a template."""

from __future__ import annotations

from compliance.letters import points, sources

WAYS_OF_FINES = ("day.every", "day.working", "day.monday_to_saturday", "week", "month", "single", "unknown")
"""How a fine runs, as the keys of its phrases end."""

_TITLES = (
    "notice",
    "report",
    "inspection-notice",
    "information-request",
    "order-notice",
    "order-decision",
    "extension",
    "closing",
    "fine-notice",
    "fine-decision",
    "danger",
)
_BLANKS = (
    "address",
    "amount",
    "answer-by",
    "case-officer",
    "comment-answer",
    "comment-by",
    "deadline",
    "fine",
    "information",
    "new-deadline",
    "notice",
    "order",
    "participants",
    "present",
    "programme",
    "purpose",
    "reason",
    "received",
    "reference",
    "responsible",
    "runs-from",
    "sender",
    "themes",
    "visit",
)
_LACKS = (
    "basis",
    "closing",
    "deadline-open",
    "deadline-passed",
    "decision",
    "fine-met",
    "later-deadline",
    "not-in-force",
    "not-registered",
    "notice",
    "runs-from",
    "time-to-comment",
    "visit-passed",
    "weigh",
)

IN_CODE = frozenset(
    {
        *(f"title.{name}" for name in _TITLES),
        *(f"blank.{name}" for name in _BLANKS),
        *(f"lack.{name}" for name in _LACKS),
        *(f"fine.{letter}.{way}" for letter in ("notice", "decision") for way in WAYS_OF_FINES),
        *(f"decided.{action}" for action in ("order", "guidance", "nothing")),
        *(f"comment.{by}" for by in ("employer", "safety_representative", "union_representative")),
        *(f"signature.{how}" for how in ("electronically_approved", "automatically_processed")),
        "appeal.body.directorate",
        "appeal.body.ministry",
        "close.only-done",
        "close.only-said",
        "danger.mark",
        "danger.text",
        "draft.mark",
        "draft.text",
        "limit.date",
        "note.appeal",
        "note.closing",
        "note.day-off",
        "note.deadlines",
        "note.hidden",
        "note.met-sourceless",
        "note.new-breaches",
        "note.visit",
        *points.KEYS,
        *sources.KEYS,
    }
)
