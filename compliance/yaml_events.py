"""YAML read event by event: nothing is expanded and nothing recurses.

There are two readers of the same language. The quick one builds data and gives up at anything out of the
ordinary. The careful one also keeps the place of every value and says what is wrong; it is used when the
quick one has given up, and when a place is asked for.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from compliance.errors import Problem
from compliance.file_text import (
    MOST_LEVELS,
    MOST_PROBLEMS,
    NO_ARGUMENTS,
    FileText,
    Location,
    Position,
    at_most,
)
from compliance.yaml_faults import (
    character_faults,
    explain,
    invisible_in_key,
    named,
    refused,
    refused_character,
)

MOST_EVENTS = 500_000

# The parser in C is twenty times as fast. Wheels of PyYAML carry it; a build without libyaml does not.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CONSTANTS = {"null": None, "~": None, "": None, "true": True, "false": False}
# No sign and no leading zero, so that telephone numbers and codes stay as they are written; no more digits
# than an integer of 64 bits can hold.
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,17}")


class Unusual(Exception):  # noqa: N818 - not an error in itself: the careful reader decides
    """The quick reader met something that the careful one must look at."""


class Reading(NamedTuple):
    """What the careful reader found; `data` is complete only when there are no problems."""

    data: Any
    location: Location | None
    problems: list[Problem]


def read_quickly(page: FileText) -> Any:  # noqa: C901, PLR0912, PLR0915 - one loop: calls would double its time
    """Read `page` as one YAML document of text, whole numbers, true/false, null, lists and mappings.

    Raises:
        Unusual: when anything is wrong, or may be.
    """
    if character_faults(page):
        raise Unusual
    container: Any = None
    is_mapping = False
    key: str | None = None
    data = None
    stack: list[tuple[Any, bool]] = []
    scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    events = documents = 0
    try:
        next_event = _Parser(page.text).get_event
        while (event := next_event()) is not None:
            events += 1
            kind = type(event)
            if kind is scalar or kind is mapping or kind is sequence:
                if event.anchor is not None or event.tag is not None:
                    raise Unusual
                if kind is scalar:
                    value = event.value
                    is_plain = event.implicit[0]
                    if is_mapping and key is None:
                        if value in container or is_unusual_key(value, is_plain):
                            raise Unusual
                        key = value
                        continue
                    if is_plain:
                        value = typed(value)
                    elif event.style == '"' and refused_character(value):
                        raise Unusual
                else:
                    value = {} if kind is mapping else []
                    if (is_mapping and key is None) or len(stack) == MOST_LEVELS:
                        raise Unusual
                if is_mapping:
                    container[key] = value
                    key = None
                elif container is None:
                    data = value
                else:
                    container.append(value)
                if kind is not scalar:
                    stack.append((container, is_mapping))
                    container, is_mapping = value, kind is mapping
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                container, is_mapping = stack.pop()
            elif kind is yaml.DocumentStartEvent:
                documents += 1
            elif kind is yaml.AliasEvent:
                raise Unusual
            if documents > 1 or events > MOST_EVENTS:
                raise Unusual
    except (yaml.YAMLError, ValueError, OverflowError) as fault:
        raise Unusual from fault
    return data


def is_unusual_key(key: str, is_plain: bool) -> bool:
    """Return whether a key may need a problem said of it."""
    if is_plain and (not key or key == "<<"):
        return True
    return invisible_in_key(key) is not None


def read_carefully(page: FileText) -> Reading:
    """Read `page` as one YAML document, with places and with all problems that can be found."""
    faults = character_faults(page)
    if faults:
        return Reading(None, None, faults)
    builder = _Builder(page)
    try:
        builder.run()
    except _Stopped:
        pass
    except (yaml.YAMLError, ValueError, OverflowError) as fault:
        # ValueError and OverflowError: the parser in Python lets them out of an escape such as \UFFFFFFFF.
        builder.problems.append(explain(fault, page))
    return Reading(builder.data, builder.location, at_most(builder.problems))


def typed(plain: str) -> Any:
    """Return what a plain scalar means: null, true, false and whole numbers are typed, all else is text."""
    if plain in _CONSTANTS:
        return _CONSTANTS[plain]
    if plain[0] in "-0123456789" and _WHOLE_NUMBER.fullmatch(plain):
        return int(plain)
    return plain


class _Stopped(Exception):  # noqa: N818 - not an error: reading ends early and the problem is already noted
    pass


class _Open(NamedTuple):
    """A list or mapping that is not closed yet, as it was when the one inside it was opened."""

    container: dict[str, Any] | list[Any] | None
    children: dict[str | int, Location]
    key: str | None
    key_position: Position | None


class _Builder:
    def __init__(self, page: FileText) -> None:
        self.page = page
        self.problems: list[Problem] = []
        self.data: Any = None
        self.location: Location | None = None
        self._stack: list[_Open] = []
        self._container: dict[str, Any] | list[Any] | None = None
        self._children: dict[str | int, Location] = {}
        self._key: str | None = None
        self._key_position: Position | None = None
        self._documents = 0

    def run(self) -> None:
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        next_event = _Parser(self.page.text).get_event
        events = 0
        while (event := next_event()) is not None:
            events += 1
            if events > MOST_EVENTS:
                self._stop(event, "too-many-values", limit="500 000")
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)
            if len(self.problems) > MOST_PROBLEMS:
                raise _Stopped

    def _stop(self, event: Any, code: str, hint: str | None = None, **arguments: object) -> None:
        self._note(event, code, hint, **arguments)
        raise _Stopped

    def _note(self, event: Any, code: str, hint: str | None = None, **arguments: object) -> None:
        self.problems.append(self.page.problem(_at(event), code, arguments or NO_ARGUMENTS, hint))

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(event, "several-documents", "remove-document-mark")

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if self._key is None and type(self._container) is dict:
            self._name(event)
            return
        value = event.value
        if event.implicit[0]:
            value = typed(value)
        elif event.style == '"':
            self._check_escapes(event, value)
        self._put(value, _at(event), None)

    def _name(self, event: Any) -> None:
        """Take a scalar as the key of the value that comes next. Keys are always text."""
        key = event.value
        is_plain = event.implicit[0]
        invisible = invisible_in_key(key)
        if invisible:
            self._note_invisible(event, invisible)
        elif is_plain and not key:
            self._note(event, "key-empty")
        elif is_plain and key == "<<":
            self._note(event, "not-allowed-in-files", "write-out", mark="<<")
        elif key in self._children:
            first, _, _ = self._children[key]
            self._note(event, "duplicate-key", key=key, line=first[0] if first else 0)
        self._key = key
        self._key_position = _at(event)

    def _note_invisible(self, event: Any, character: str) -> None:
        line, column = _at(event)
        found = self.page.row(line).find(character, column - 1)
        position = (line, found + 1 if found >= 0 else column)
        arguments = {"character": named(character)}
        self.problems.append(self.page.problem(position, "invisible-in-key", arguments, "type-a-space"))

    def _mapping(self, event: Any) -> None:
        self._open(event, {})

    def _sequence(self, event: Any) -> None:
        self._open(event, [])

    def _open(self, event: Any, container: dict[str, Any] | list[Any]) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if self._key is None and type(self._container) is dict:
            self._key_that_is_no_text(event)
        if len(self._stack) == MOST_LEVELS:
            self._stop(event, "too-deep", limit=MOST_LEVELS)
        children: dict[str | int, Location] = {}
        outer = _Open(self._container, self._children, self._key, self._key_position)
        self._put(container, _at(event), children)
        self._stack.append(outer)
        self._container, self._children = container, children
        self._key = self._key_position = None

    def _close(self, _event: Any) -> None:
        self._container, self._children, _, _ = self._stack.pop()
        self._key = self._key_position = None

    def _put(self, value: Any, position: Position, children: dict[str | int, Location] | None) -> None:
        container = self._container
        if container is None:
            self.data, self.location = value, (None, position, children)
        elif type(container) is list:
            self._children[len(container)] = (None, position, children)
            container.append(value)
        else:
            key: Any = self._key
            self._children[key] = (self._key_position, position, children)
            container[key] = value
            self._key = None

    def _alias(self, event: Any) -> None:
        self._note(event, "not-allowed-in-files", "write-out", mark=f"*{event.anchor}")
        if self._key is None and type(self._container) is dict:
            self._key, self._key_position = f"*{event.anchor}", _at(event)
        else:
            self._put(None, _at(event), None)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._note(event, "not-allowed-in-files", "write-out", mark=f"&{event.anchor}")
        if event.tag is not None:
            written = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._note(event, "not-allowed-in-files", "write-out", mark=written)

    def _key_that_is_no_text(self, event: Any) -> None:
        line, column = _at(event)
        if self.page.row(line)[max(column - 2, 0) : column] == "{{":
            self._stop(event, "quote-braces")
        self._stop(event, "key-not-text")

    def _check_escapes(self, event: Any, value: str) -> None:
        character = refused_character(value)
        if character:
            self.problems.append(refused(self.page, _at(event), character))


def _at(event: Any) -> Position:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
