"""Markdown as letters and plans use it, read once for every form they are written in.

The vocabulary is closed: headings, paragraphs, lists, tables, block quotes, bold, italic, a ruled line for a new
page, and two marks of our own, `[FYLL UT: …]` for a blank and `[«…»]{lang=nn}` for words in another language.
Everything else (code, links, pictures, HTML) is only text, so nothing can be understood by one form and be
lost in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from compliance.writers.blocks import Block, Framed, Heading, ItemList, NewPage, Paragraph, Run, Table, Words

BLANK = re.compile(r"\[FYLL UT: (?P<name>[^\[\]]+)\]")
"""A blank in Markdown, where it is not text from outside: that has its brackets escaped."""

_MARKED_QUOTE = re.compile(r"(?<!\\)\[(?P<words>«(?:[^\[\]\\]|\\.)*»)\]\{lang=[a-z]{2}\}")
_LANGUAGE_MARK = re.compile(r"\{lang=(?P<language>[a-z]{2})\}")
_ONLY_TEXT = ["autolink", "backticks", "code", "fence", "html_block", "html_inline", "image", "lheading"]
_ONLY_TEXT += ["link", "reference"]
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# What no XML file, and so no Word file, can hold.
_NOT_IN_FILES = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Return the text as blocks."""
    return tuple(_blocks(SyntaxTreeNode(tokens_of(markdown)).children))


def html_of(markdown: str) -> str:
    """Return the text as HTML elements."""
    page: str = _reader().renderer.render(tokens_of(markdown), _reader().options, {})
    return page


def without_language_marks(markdown: str) -> str:
    """Return Markdown where `[«…»]{lang=nn}` is only «…», for a reader that does not know the mark."""
    return _MARKED_QUOTE.sub(r"\g<words>", markdown)


def shown(text: str) -> str:
    """Return plain text on one line. Characters that no file can hold are shown as U+FFFD."""
    return " ".join(_NOT_IN_FILES.sub(_REPLACEMENT, text).split())


def tokens_of(markdown: str) -> Sequence[Token]:
    """Return the text as it was read. Characters that no file can hold are shown as U+FFFD."""
    return _reader().parse(_NOT_IN_FILES.sub(_REPLACEMENT, markdown))


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable(_ONLY_TEXT)
    reader.inline.ruler.before("link", "blank", _read_blank)
    reader.inline.ruler.before("link", "language", _read_language)
    reader.add_render_rule("table_open", _table_with_columns)
    return reader


def _table_with_columns(_renderer: object, tokens: Sequence[Token], start: int, *_: object) -> str:
    """Return the start of a table in HTML, with the width of each column as the other forms have it.

    Each cell is given the heading of its column.
    """
    end = next(at for at in range(start, len(tokens)) if tokens[at].type == "table_close")
    table = _table(SyntaxTreeNode(tokens[start : end + 1]).children[0])
    cells = [token for token in tokens[start:end] if token.type == "td_open"]
    headings = ["".join(run.text for run in words) for words in table.header]
    for number, cell in enumerate(cells):
        # Where the columns stand one beneath the other, each cell but the first says what it is.
        if column := number % len(headings):
            cell.attrSet("data-label", headings[column])
    columns = "".join(f'<col style="width:{share:.1%}">' for share in table.shares())
    return f"<table>\n<colgroup>{columns}</colgroup>\n"


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


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        yield _block(node)


def _block(node: SyntaxTreeNode) -> Block:
    match node.type:
        case "heading":
            return Heading(int(node.tag.removeprefix("h")), _words(node))
        case "paragraph":
            return Paragraph(_words(node))
        case "blockquote":
            return Framed(tuple(_blocks(node.children)))
        case "bullet_list":
            return ItemList(_items(node))
        case "ordered_list":
            return ItemList(_items(node), int(node.attrs.get("start", 1)))
        case "table":
            return _table(node)
        case "hr":
            return NewPage()
    raise NotImplementedError(node.type)


def _table(node: SyntaxTreeNode) -> Table:
    rows = [tuple(map(_words, row.children)) for part in node.children for row in part.children]
    return Table(rows[0], tuple(rows[1:]))


def _items(node: SyntaxTreeNode) -> tuple[tuple[Block, ...], ...]:
    return tuple(tuple(_blocks(item.children)) for item in node.children)


def _words(node: SyntaxTreeNode) -> Words:
    """Return the words of what holds one run of text: a heading, a paragraph, a cell."""
    inside = [part for one in node.children for part in one.children]
    return tuple(_joined(_runs(inside, Run(""))))


def _runs(nodes: Sequence[SyntaxTreeNode], look: Run) -> Iterator[Run]:
    for node in nodes:
        match node.type:
            case "text":
                yield replace(look, text=node.content)
            case "softbreak":
                yield replace(look, text=" ")
            case "hardbreak":
                yield replace(look, text="\n")
            case "strong":
                yield from _runs(node.children, replace(look, bold=True))
            case "em":
                yield from _runs(node.children, replace(look, italic=True))
            case "mark":
                yield from _runs(node.children, replace(look, blank=True))
            case "span":
                yield from _runs(node.children, replace(look, language=str(node.attrs["lang"])))
            case _:
                raise NotImplementedError(node.type)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Yield the runs with those that follow each other and look alike as one."""
    last: Run | None = None
    for run in runs:
        if last is None:
            last = run
        elif "\n" not in (last.text, run.text) and replace(last, text=run.text) == run:
            last = replace(last, text=last.text + run.text)
        else:
            yield last
            last = run
    if last is not None:
        yield last
