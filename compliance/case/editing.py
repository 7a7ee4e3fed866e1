"""Entries added to a YAML file, or put in place of others, with every other line left as it is.

The files of a case are written by people, with comments of their own. So the text is changed, not written anew:
docs/decisions/0007-case-files-are-edited.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

import yaml
from pydantic import BaseModel

Entry: TypeAlias = BaseModel | Mapping[str, Any]

_OF_BLOCK = (" ", "-", "#")
_ITEM = re.compile(r"^(?P<indent> *)- ")
_WIDTH = 110


class NotABlockError(ValueError):
    """The list is written on one line, so that an entry cannot be put into it."""


def with_entry(text: str, key: str, entry: Entry) -> str:
    """Return a file with one entry more at the end of the list `key`.

    Raises:
        NotABlockError: when the list is written in brackets.
    """
    lines = text.splitlines()
    block = _block(lines, key)
    if block is None and _is_in_braces(lines):
        raise NotABlockError(key)
    if block is None:
        return _joined(
            [*lines, *([""] if lines and lines[-1].strip() else []), f"{key}:", *_entry(entry, 2)], text
        )
    first, last = block
    items = list(_items(lines, first + 1, last))
    if not items:
        _refuse_brackets(lines[first], key)
        return _joined([*lines[:first], f"{key}:", *_entry(entry, 2), *lines[first + 1 :]], text)
    indent, end = items[-1][2], items[-1][1]
    return _joined([*lines[:end], *_entry(entry, indent), *lines[end:]], text)


def with_entry_replaced(text: str, key: str, index: int, entry: Entry) -> str:
    """Return a file with entry number `index` (from 0) of the list `key` written anew.

    Raises:
        NotABlockError: when the list is written in brackets.
    """
    lines = text.splitlines()
    block = _block(lines, key)
    items = [] if block is None else list(_items(lines, block[0] + 1, block[1]))
    if index >= len(items):
        raise NotABlockError(key)
    start, end, indent = items[index]
    return _joined([*lines[:start], *_entry(entry, indent), *lines[end:]], text)


def with_field(text: str, key: str, index: int, field: str, value: Entry) -> str:
    """Return a file where entry number `index` (from 0) of the list `key` has one field more, last in it.

    Raises:
        NotABlockError: when the list, or the entry, is written in brackets.
    """
    lines = text.splitlines()
    block = _block(lines, key)
    items = [] if block is None else list(_items(lines, block[0] + 1, block[1]))
    if index >= len(items):
        raise NotABlockError(key)
    start, end, indent = items[index]
    if lines[start].lstrip(" -").startswith("{"):
        raise NotABlockError(key)
    dumped = yaml.dump(
        {field: as_data(value)}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    # Fields stand where the first one does, whatever is between it and the dash.
    first = len(lines[start]) - len(lines[start].lstrip(" -"))
    new = [f"{' ' * max(first, indent + 2)}{line}" for line in dumped.splitlines()]
    return _joined([*lines[:end], *new, *lines[end:]], text)


def _is_in_braces(lines: list[str]) -> bool:
    """Return whether the whole file is one record in braces, so that no line of it is a list of its own."""
    bare = (line.strip() for line in lines)
    return next((line for line in bare if line and not line.startswith(("#", "---"))), "").startswith("{")


def _block(lines: list[str], key: str) -> tuple[int, int] | None:
    """Return the line of the key, and the one after the last that belongs to it."""
    for first, line in enumerate(lines):
        if re.match(rf"{re.escape(key)}:(\s|$)", line):
            last = first + 1
            while last < len(lines) and (not lines[last].strip() or lines[last].startswith(_OF_BLOCK)):
                last += 1
            return first, last
    return None


def _items(lines: list[str], first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Yield where each entry begins, the line after its last, and how far it is indented."""
    marks = [(number, match) for number in range(first, last) if (match := _ITEM.match(lines[number]))]
    if not marks:
        return
    indent = min(len(match["indent"]) for _, match in marks)
    starts = [number for number, match in marks if len(match["indent"]) == indent]
    for start, following in zip(starts, [*starts[1:], last], strict=True):
        end = following
        # What stands between two entries belongs to neither: a comment is about what comes after it.
        while end > start + 1 and (not lines[end - 1].strip() or _is_outer_comment(lines[end - 1], indent)):
            end -= 1
        yield start, end, indent


def _is_outer_comment(line: str, indent: int) -> bool:
    bare = line.lstrip(" ")
    return bare.startswith("#") and len(line) - len(bare) <= indent


def _refuse_brackets(line: str, key: str) -> None:
    value = line.partition(":")[2].partition("#")[0].strip()
    if value not in ("", "[]", "~", "null"):
        raise NotABlockError(key)


def _entry(entry: Entry, indent: int) -> list[str]:
    data = as_data(entry)
    text = yaml.dump([data], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return [f"{' ' * indent}{line}" if line else "" for line in text.splitlines()]


def as_data(value: Any) -> Any:
    """Return a model as plain data, without what is left out; days stay days, so that they stand without marks."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {
            fields[name].alias or name: as_data(getattr(value, name))
            for name in fields
            if getattr(value, name) not in (None, ()) and name in value.model_fields_set
        }
    if isinstance(value, Mapping):
        return {key: as_data(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_data(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, bool | int | float | date | str) else str(value)


class _Dumper(yaml.SafeDumper):
    """Writes entries one under the other, and short lists of plain values on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent lists inside records too."""
        super().increase_indent(flow, indentless=False)


# Our files know no other yes and no than true and false (strict_yaml), so `on` needs no marks.
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not (first in "yYnNoO" and tag.endswith(":bool"))]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _joined(lines: list[str], like: str) -> str:
    """Return the lines as one text, with line ends as in the text they came from."""
    end = "\r\n" if "\r\n" in like else "\n"
    return end.join(lines).rstrip("\r\n") + end
