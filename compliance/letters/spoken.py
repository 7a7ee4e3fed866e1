"""The phrases the program says without being asked by a template."""

from __future__ import annotations

from compliance.letters import points, sources

IN_CODE = frozenset(
    {
        "title.notice",
        "title.report",
        "draft.mark",
        "draft.text",
        "blank.address",
        "blank.reference",
        "blank.case-officer",
        "blank.sender",
        "blank.visit",
        "blank.present",
        "lack.deadline-passed",
        "lack.not-in-force",
        "limit.date",
        "note.deadlines",
        "note.visit",
        "note.hidden",
        *points.KEYS,
        *sources.KEYS,
    }
)
