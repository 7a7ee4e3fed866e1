"""JSON read strictly: no duplicate keys, no NaN, limits on depth and number of values.

Numbers with decimals stay text, so that a code such as 88.910 keeps its last digit; the field that takes
the value decides what it is. So do whole numbers of more than 18 digits.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from compliance.errors import Problem
from compliance.file_text import MOST_LEVELS, NO_ARGUMENTS, FileText, Location, Position, at_most
from compliance.yaml_faults import hidden_faults, refused, refused_character

MOST_VALUES = 1_000_000
_MOST_DIGITS = 18

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s,:{}\[\]"]+')
_ESCAPED_UNSEEN = re.compile(
    r"\\u(?:00[0189]|007[fF]|00[aA][dD]|061|180|20[026]|[dD][89a-fA-F]|[fF][eE][fF]|[fF]{3})|\\[bf]"
)
_CONTAINERS = frozenset({dict, list})
_CONSTANTS = ("NaN", "Infinity", "-Infinity")


def read_json(page: FileText) -> tuple[Any, list[Problem]]:
    """Return the data of `page` and its problems; the data are to be used only when there are none."""
    text = page.text
    if text.count(",") + text.count("[") + text.count("{") > MOST_VALUES:
        return None, [page.problem((1, 1), "too-many-values", {"limit": "1 000 000"})]
    notes = _Notes()
    try:
        data = notes.decoder().decode(text)
    except json.JSONDecodeError as fault:
        return None, [_explain(fault, page)]
    except RecursionError:
        return None, [_too_deep(page)]
    if _levels_exceed(data, MOST_LEVELS):
        return None, [_too_deep(page)]
    hidden = [] if text.isascii() else hidden_faults(page)
    if hidden:
        return data, hidden
    if notes.is_unusual or _ESCAPED_UNSEEN.search(text):
        return data, at_most(_unusual(page))
    return data, []


def locate(page: FileText) -> Location | None:
    """Return where each value of `page` stands; its JSON must already have been read without fault."""
    walk = _Walk(page)
    for _ in walk.tokens():
        pass
    return walk.location


class _Notes:
    """What the decoder met that must be looked at more closely; it does not know places itself."""

    def __init__(self) -> None:
        self.is_unusual = False

    def decoder(self) -> json.JSONDecoder:
        return json.JSONDecoder(
            object_pairs_hook=self._mapping,
            parse_float=str,
            parse_int=_whole_number,
            parse_constant=self._constant,
        )

    def _mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        if len(mapping) != len(pairs):
            self.is_unusual = True
        return mapping

    def _constant(self, _name: str) -> None:
        self.is_unusual = True


def _whole_number(digits: str) -> int | str:
    return int(digits) if len(digits.lstrip("-")) <= _MOST_DIGITS else digits


def _levels_exceed(data: Any, limit: int) -> bool:
    level = [data]
    for _ in range(limit):
        inside: list[Any] = []
        for outer in level:
            kind = type(outer)
            if kind is dict:
                inside += [inner for inner in outer.values() if type(inner) in _CONTAINERS]
            elif kind is list:
                inside += [inner for inner in outer if type(inner) in _CONTAINERS]
        if not inside:
            return False
        level = inside
    return True


def _too_deep(page: FileText) -> Problem:
    depth = 0
    for match in _TOKEN.finditer(page.text):
        if match[0] in "{[":
            depth += 1
        elif match[0] in "}]":
            depth -= 1
        if depth > MOST_LEVELS:
            return page.problem(page.position(match.start()), "too-deep", {"limit": MOST_LEVELS})
    return page.problem((1, 1), "too-deep", {"limit": MOST_LEVELS})


class _Token(NamedTuple):
    text: str
    position: Position
    is_key: bool
    first: Position | None
    """Where the same key stands already, when it does."""


class _Open(NamedTuple):
    children: dict[str | int, Location]
    is_mapping: bool


class _Walk:
    """A walk through the tokens of JSON known to be well formed, without recursion."""

    def __init__(self, page: FileText) -> None:
        self.page = page
        self.location: Location | None = None
        self._stack: list[_Open] = []
        self._key: tuple[str, Position] | None = None

    def tokens(self) -> Iterator[_Token]:
        """Yield each key and value in the order of the file, noting where it stands."""
        for match in _TOKEN.finditer(self.page.text):
            text = match[0]
            if text in "}]":
                self._stack.pop()
                continue
            position = self.page.position(match.start())
            if self._stack and self._stack[-1].is_mapping and self._key is None:
                yield self._name(text, position)
            else:
                self._place(text, position)
                yield _Token(text, position, is_key=False, first=None)

    def _name(self, text: str, position: Position) -> _Token:
        key = json.loads(text) if "\\" in text else text[1:-1]
        children = self._stack[-1].children
        first = children[key][0] if key in children else None
        self._key = (key, position)
        return _Token(key, position, is_key=True, first=first)

    def _place(self, text: str, position: Position) -> None:
        inner: dict[str | int, Location] | None = {} if text in "{[" else None
        if not self._stack:
            self.location = (None, position, inner)
        elif self._key is not None:
            key, key_position = self._key
            self._stack[-1].children[key] = (key_position, position, inner)
            self._key = None
        else:
            children = self._stack[-1].children
            children[len(children)] = (None, position, inner)
        if inner is not None:
            self._stack.append(_Open(inner, text == "{"))


def _unusual(page: FileText) -> Iterator[Problem]:
    for token in _Walk(page).tokens():
        if token.first is not None:
            arguments: dict[str, Any] = {"key": token.text, "line": token.first[0]}
            yield page.problem(token.position, "duplicate-key", arguments)
        if token.text in _CONSTANTS and not token.is_key:
            yield page.problem(token.position, "not-a-number", {"value": token.text}, "write-number")
        elif "\\" in token.text or token.is_key:
            text = token.text if token.is_key else json.loads(token.text)
            character = refused_character(text)
            if character:
                yield refused(page, token.position, character)


_FAULTS = (
    ("Unterminated string", "unclosed-quote", None),
    ("Extra data", "json-after-end", None),
    ("Invalid control character", "unclosed-quote", None),
    ("Invalid \\", "backslash", "double-backslash"),
)


def _explain(fault: json.JSONDecodeError, page: FileText) -> Problem:
    position = page.position(min(fault.pos, len(page.text)))
    for words, code, hint in _FAULTS:
        if fault.msg.startswith(words):
            return page.problem(position, code, NO_ARGUMENTS, hint)
    return page.problem(position, "json-syntax", NO_ARGUMENTS, "check-json")
