"""`answers/<name>/answer.yaml`: what the employer sent to an order, and for which orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from compliance.case.case_file import Commenter, OrderNumber
from compliance.documentation.base import Part
from compliance.texts import label


class AnswerFile(Part):
    """The covering words of an answer (Svar / Svar). The documents that came with it lie beside the file."""

    to: Annotated[
        tuple[OrderNumber, ...], Field(min_length=1), label("pålegg svaret gjelder", "pålegg svaret gjeld")
    ]
    received_on: Annotated[date, label("mottatt", "motteke")]
    by: Annotated[Commenter, label("gitt av")] = Commenter.EMPLOYER
    text: Annotated[str | None, label("svaret")] = None


@dataclass(frozen=True)
class Answer:
    """An answer: the file itself, its name, and the files of documentation that came with it."""

    name: str
    file: AnswerFile
    documentation: tuple[Path, ...]
