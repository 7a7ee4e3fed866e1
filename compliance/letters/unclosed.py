"""Where a template opens something that it never closes, which Jinja tells only at the end of the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKS = re.compile(r"\{#|#\}|\{\{|\}\}|\{%-?\s*(?P<word>\w*)|%\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BLOCKS = frozenset({"if", "for", "macro"})


@dataclass(frozen=True)
class Opened:
    """A tag or block that is not closed: where it stands, and how it begins."""

    position: tuple[int, int]
    tag: str


def unclosed_tag(text: str) -> Opened | None:
    """Return the first tag without its end, else the innermost block without its end, else None."""
    opened: re.Match[str] | None = None
    blocks: list[tuple[str, re.Match[str]]] = []
    for mark in _MARKS.finditer(text):
        kind = mark[0][:2]
        if opened is not None:
            if kind == _CLOSES[opened[0][:2]]:
                opened = None
            elif opened[0][:2] != "{#" and kind in _CLOSES:
                return _opened(text, opened)
            continue
        if kind not in _CLOSES:
            continue
        opened = mark
        word = mark["word"] or ""
        if word in _BLOCKS:
            blocks.append((word, mark))
        elif word.startswith("end") and blocks:
            if blocks[-1][0] != word.removeprefix("end"):
                return _opened(text, blocks[-1][1])
            blocks.pop()
    if opened is not None:
        return _opened(text, opened)
    return _opened(text, blocks[-1][1]) if blocks else None


def _opened(text: str, mark: re.Match[str]) -> Opened:
    line = text.count("\n", 0, mark.start()) + 1
    column = mark.start() - (text.rfind("\n", 0, mark.start()) + 1) + 1
    end = text.find("\n", mark.start())
    row = text[mark.start() : end if end >= 0 else len(text)]
    tag = row.partition("%}")[0] + "%}" if "%}" in row and mark[0].startswith("{%") else row
    return Opened((line, column), tag.strip())
