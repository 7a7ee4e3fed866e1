"""What the YAML parser complains of, in words for those who write the files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml

from compliance.errors import Problem
from compliance.file_text import MOST_LEVELS, NO_ARGUMENTS, FileText, Position, at_most

_INVISIBLE = "\u00a0\u00ad\u061c\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff"
# These reorder what stands around them, or show as nothing at all, so that a report could read otherwise than
# the file. No-break spaces and the joiners of scripts and emoji do neither.
_HIDDEN = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
_LINE_BREAK = "\u0085\u2028\u2029"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
_UNSEEN = re.compile(f"[{_CONTROL}{_LINE_BREAK}{_INVISIBLE}{_HIDDEN}]")
_SUSPECT = re.compile(f"[{_CONTROL}{_LINE_BREAK}{_HIDDEN}]|^[ -]*[{_INVISIBLE}]", re.MULTILINE)
_AROUND_COLON = re.compile(f"[{_INVISIBLE}]:|:[{_INVISIBLE}]")
_INVISIBLE_IN_KEY = re.compile(f"[{_CONTROL}{_LINE_BREAK}{_INVISIBLE}{_HIDDEN}\t\r\n]")
_REFUSED_ANYWHERE = re.compile(f"[{_CONTROL}{_LINE_BREAK}{_HIDDEN}\ud800-\udfff]")
_SPACE_IN_FRONT = re.compile(f"(?![{_HIDDEN}])[{_INVISIBLE}]")


def character_faults(page: FileText) -> list[Problem]:
    """Return the characters of `page` that no editor shows and that would be misread.

    Invisible spaces inside a text are fine; in front of it they change what belongs to what.
    """
    if not _UNSEEN.search(page.text):
        return []
    return at_most(_suspect_characters(page))


def _suspect_characters(page: FileText) -> Iterator[Problem]:
    for match in _SUSPECT.finditer(page.text):
        character = match[0][-1]
        position = page.position(match.end() - 1)
        if _SPACE_IN_FRONT.match(character):
            yield page.problem(
                position, "invisible-character", {"character": named(character)}, "type-a-space"
            )
        else:
            yield refused(page, position, character)


def refused(page: FileText, position: Position, character: str) -> Problem:
    """Return the problem of a `character` that `refused_character` found."""
    name = named(character)
    if re.match(f"[{_LINE_BREAK}]", character):
        code = "invisible-line-break"
    elif re.match(f"[{_HIDDEN}]", character):
        code, name = "hidden-character", f"{name} {unicodedata.name(character, '')}".rstrip()
    else:
        code = "control-character"
    return page.problem(position, code, {"character": name}, "delete-character")


def hidden_faults(page: FileText) -> list[Problem]:
    """Return the characters of `page` that may stand nowhere, as JSON is not misread for any other."""
    found = _REFUSED_ANYWHERE.finditer(page.text)
    return at_most(refused(page, page.position(match.start()), match[0]) for match in found)


def named(character: str) -> str:
    """Return the name of a character that cannot be shown, as U+00A0."""
    return f"U+{ord(character):04X}"


def invisible_in_key(key: str) -> str | None:
    """Return the first character of `key` that cannot be seen, or None."""
    match = None if key.isascii() and key.isprintable() else _INVISIBLE_IN_KEY.search(key)
    return match[0] if match else None


def refused_character(value: str) -> str | None:
    """Return the first character of `value` that may stand nowhere, or None.

    That is a control character, half a surrogate pair, an invisible line break or a hidden character.
    """
    match = None if value.isascii() and value.isprintable() else _REFUSED_ANYWHERE.search(value)
    return match[0] if match else None


class _Complaint(NamedTuple):
    """What the parser said, where it gave up, and where the thing it was reading began."""

    page: FileText
    words: str
    stopped: Position
    began: Position

    @property
    def before(self) -> str:
        """The row up to where the parser gave up."""
        return self.page.row(self.stopped[0])[: self.stopped[1] - 1]


def explain(fault: Exception, page: FileText) -> Problem:
    """Return the problem that the parser's `fault` stands for, in `page`.

    Both parsers are understood, the one in C and the one in Python; they word the same fault differently.
    """
    if not isinstance(fault, yaml.MarkedYAMLError):
        return page.problem((1, 1), "syntax", NO_ARGUMENTS, "check-around")
    stopped = _position(fault.problem_mark or fault.context_mark, page)
    began = _position(fault.context_mark or fault.problem_mark, page)
    complaint = _Complaint(page, f"{fault.context or ''}; {fault.problem or ''}", stopped, began)
    for line in dict.fromkeys((began[0], stopped[0] - 1, stopped[0])):
        match = _AROUND_COLON.search(page.row(line))
        if match:
            invisible = match[0].strip(":")
            arguments = {"character": named(invisible)}
            column = match.start() + match[0].index(invisible) + 1
            return page.problem((line, column), "invisible-character", arguments, "type-a-space")
    for pattern, answer in _ANSWERS:
        if re.search(pattern, complaint.words):
            return answer(complaint)
    return page.problem(stopped, "syntax", NO_ARGUMENTS, "check-around")


def _position(mark: yaml.Mark | None, page: FileText) -> Position:
    if mark is None:
        return (1, 1)
    line, column = mark.line + 1, mark.column + 1
    if line >= len(page.rows) and not page.row(line):
        # The parser gives up after the last row, where there is nothing to show: point at the row before.
        while line > 1 and not page.row(line).strip():
            line -= 1
        column = len(page.row(line)) + 1
    return line, column


def _unexpected_character(complaint: _Complaint) -> Problem:
    character = complaint.page.row(complaint.stopped[0])[complaint.stopped[1] - 1 :][:1]
    if character == "\t":
        return complaint.page.problem(complaint.stopped, "tab", NO_ARGUMENTS, "use-spaces")
    return _starts_with(complaint.page, complaint.stopped)


def _starts_with(page: FileText, position: Position) -> Problem:
    character = page.row(position[0])[position[1] - 1 :][:1]
    if not character:
        return page.problem(position, "syntax", NO_ARGUMENTS, "check-around")
    return page.problem(position, "starts-with", {"character": character}, "quote-text")


def _colon(complaint: _Complaint) -> Problem:
    if re.search(r"\S:\s", complaint.before):
        return complaint.page.problem(complaint.stopped, "colon-in-text", NO_ARGUMENTS, "quote-colon")
    return _indentation(complaint)


def _indentation(complaint: _Complaint) -> Problem:
    if complaint.before.rstrip().endswith(('"', "'")):
        position = (complaint.stopped[0], len(complaint.before.rstrip()))
        return complaint.page.problem(position, "text-after-quote", NO_ARGUMENTS, "quote-whole-text")
    return complaint.page.problem(complaint.stopped, "indentation", NO_ARGUMENTS, "align")


def _bracket(complaint: _Complaint) -> Problem:
    character = complaint.page.row(complaint.began[0])[complaint.began[1] - 1 :][:1]
    arguments = {"character": character or "["}
    return complaint.page.problem(complaint.began, "unclosed-bracket", arguments, "close-bracket")


def _where_it_began(code: str, hint: str | None) -> Callable[[_Complaint], Problem]:
    return lambda complaint: complaint.page.problem(complaint.began, code, NO_ARGUMENTS, hint)


def _where_it_stopped(code: str, hint: str | None) -> Callable[[_Complaint], Problem]:
    return lambda complaint: complaint.page.problem(complaint.stopped, code, NO_ARGUMENTS, hint)


def _too_deep(complaint: _Complaint) -> Problem:
    """Newer parsers in C refuse what lies too deep before it has come to us."""
    return complaint.page.problem(complaint.stopped, "too-deep", {"limit": MOST_LEVELS})


_ANSWERS: tuple[tuple[str, Callable[[_Complaint], Problem]], ...] = (
    ("maximum nesting depth", _too_deep),
    ("tab character", _where_it_stopped("tab", "use-spaces")),
    ("cannot start any token", _unexpected_character),
    ("mapping values are not allowed", _colon),
    ("quoted scalar; found unexpected", _where_it_began("unclosed-quote", None)),
    ("quoted scalar", _where_it_stopped("backslash", "double-backslash")),
    ("block scalar", _where_it_stopped("block-text", None)),
    ("alias|anchor|directive|tag", lambda complaint: _starts_with(complaint.page, complaint.began)),
    ("sequence entries are not allowed", _where_it_stopped("dash-in-text", "list-on-new-line")),
    ("simple key; could not find", _where_it_began("missing-colon", "colon-and-space")),
    ("flow (sequence|mapping)", _bracket),
    ("node content", lambda complaint: _starts_with(complaint.page, complaint.stopped)),
    ("document start", _where_it_stopped("several-documents", "remove-document-mark")),
    ("block (mapping|collection|sequence)", _indentation),
)
