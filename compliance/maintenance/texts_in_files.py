"""Every text of a rule or a checklist, with the place it stands and what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from compliance.rules.checks.judgement import JudgementArguments
from compliance.rules.model import RuleText
from compliance.rules.names import Location
from compliance.texts import Text


@dataclass(frozen=True)
class PlacedText:
    """One text. `purpose` is the name of the field that holds it: `finding`, `order`, `to_close` and so on."""

    at: Location
    purpose: str
    text: Text


def texts_in(part: Any, at: Location = (), purpose: str = "") -> Iterator[PlacedText]:
    """Yield the texts of a rule, a checklist or any part of one, in the order of the fields."""
    if isinstance(part, RuleText):
        yield PlacedText(at, purpose, part.as_text())
    elif isinstance(part, JudgementArguments):
        yield PlacedText(at, "judgement", Text(part.nb, part.nn))
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            if name != "tests":
                yield from texts_in(getattr(part, name), (*at, name), name)
    elif isinstance(part, tuple):
        for index, inner in enumerate(part):
            yield from texts_in(inner, (*at, index), purpose)
