"""A letter as one HTML page: nothing is fetched, and every printed page says that it is a draft."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from compliance.letters.blanks import BLANK
from compliance.letters.letter import Letter

_STYLE = Path(__file__).with_name("letter.css")
_LANGUAGE_MARK = re.compile(r"\{lang=(?P<language>[a-z]{2})\}")

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<div class="mark" aria-hidden="true">{mark}</div>
<main>
{body}</main>
</body>
</html>
"""


def letter_html(letter: Letter) -> str:
    """Return the letter as one HTML page in its language, with quotes in another language marked as such."""
    return _PAGE.format(
        language=letter.language,
        title=escape(f"{letter.title} – {letter.mark}"),
        style=_style(),
        mark=escape(letter.mark),
        body=_reader().render(letter.markdown),
    )


@cache
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False})
    reader.inline.ruler.before("link", "blank", _read_blank)
    reader.inline.ruler.before("link", "language", _read_language)
    return reader


def _read_blank(state: StateInline, silent: bool) -> bool:
    """Read `[FYLL UT: …]` as what stands out on the page."""
    match = BLANK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("mark_open", "mark", 1)
        state.push("text", "", 0).content = match[0]
        state.push("mark_close", "mark", -1)
    state.pos = match.end()
    return True


def _read_language(state: StateInline, silent: bool) -> bool:
    """Read `[«…»]{lang=nn}` as words in another language."""
    if state.src[state.pos] != "[":
        return False
    inside = state.pos + 1
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    match = _LANGUAGE_MARK.match(state.src, end + 1) if end >= 0 else None
    if match is None:
        return False
    if not silent:
        state.push("span_open", "span", 1).attrSet("lang", match["language"])
        whole, state.pos, state.posMax = state.posMax, inside, end
        state.md.inline.tokenize(state)
        state.posMax = whole
        state.push("span_close", "span", -1)
    state.pos = match.end()
    return True
