"""The fingerprint of what a criterion saw, so that a recorded judgement counts for those facts only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from compliance.facts.values import Coverage, Listing
from compliance.facts.view import View
from compliance.rules.compiler import CompiledCriterion
from compliance.rules.trace import Seen
from compliance.state import Unknown


def fingerprint(criterion: CompiledCriterion, seen: Iterable[Seen]) -> str:
    """Return twelve hexadecimal digits that change when the criterion, or any value it saw, does."""
    parts = {
        "check": criterion.definition.check.model_dump(mode="json", by_alias=True),
        "seen": sorted({f"{one.path}={_plain(one.value)}" for one in seen}),
    }
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _plain(value: Any) -> str:
    if isinstance(value, Listing):
        entries = [f"{_plain(entry.item)}/{entry.certain}" for entry in value.entries]
        return f"[{';'.join(entries)}]{_plain(value.rest)}"
    if isinstance(value, Coverage):
        return json.dumps({str(key): _plain(mark) for key, mark in sorted(value.marks.items())})
    if isinstance(value, BaseModel):
        # Fields nobody has filled in say nothing: a field the model gains later must not void what was judged.
        return value.model_dump_json(exclude_defaults=True)
    if isinstance(value, View):
        return _plain(value.record)
    if isinstance(value, Unknown):
        return f"?{value.value}"
    return str(value)
