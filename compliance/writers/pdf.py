"""A text as an accessible PDF (PDF/UA-1): tagged, with its language and title, and fonts inside (extra `pdf`)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.texts import Text
from compliance.writers.blocks import (
    Block,
    Framed,
    Heading,
    ItemList,
    NewPage,
    Paragraph,
    Run,
    Table,
    Words,
    length,
)
from compliance.writers.document import Document
from compliance.writers.extras import extra
from compliance.writers.reading import blocks_of, shown

with extra("pdf"):
    import typst

register(
    {
        "pdf-character": Text(
            "Tegnet «{character}» ({code}) finnes ikke i skriftene som PDF-filen kan bruke.",
            "Teiknet «{character}» ({code}) finst ikkje i skriftene som PDF-fila kan bruke.",
            "The character “{character}” ({code}) is not in the fonts that the PDF file can use.",
        ),
        "pdf-not-made": Text(
            "PDF-filen kan ikke lages: {detail}",
            "PDF-fila kan ikkje lagast: {detail}",
            "The PDF file cannot be made: {detail}",
        ),
        "use-another-form": Text(
            "Velg html eller word i stedet.", "Vel html eller word i staden.", "Choose html or word instead."
        ),
    }
)

_TEMPLATE = Path(__file__).with_name("page.typ")
_PAGE_WORDS = {"nb": ("Side", "av"), "nn": ("Side", "av"), "en": ("Page", "of")}
_NO_GLYPH = re.compile(r'the text `"(?P<text>.*?)"` could not be displayed')
_CODE_POINT = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}")
# A word longer than this may run over the edge, and is given in pieces of this length.
_LONGEST_PIECE = 30
_LONGEST_WHOLE_CELL = 800


# Its own types leave open what kind of input goes with what.
_compile: Callable[..., Any] = typst.compile


def pdf_file(document: Document) -> bytes:
    """Return the text as a PDF file; the same text gives the same bytes with the same version of Typst.

    Raises:
        UsageError: when the fonts lack a character, or a heading skips a level (PDF/UA-1 allows neither); on
            import, when the extra is not installed.
    """
    text = {
        "title": shown(document.title),
        "mark": shown(document.mark),
        "language": document.language,
        "page-words": _PAGE_WORDS[document.language],
        "blocks": [_block(one) for one in blocks_of(document.markdown)],
    }
    try:
        made: bytes = _compile(
            _TEMPLATE.read_bytes(),
            root=_TEMPLATE.parent,
            ignore_system_fonts=True,
            sys_inputs={"text": json.dumps(text)},
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    except typst.TypstError as fault:
        raise UsageError(*_problems(fault)) from fault
    return made


def _problems(fault: typst.TypstError) -> Iterable[Problem]:
    place = Place("--format pdf")
    said = f"{fault.message}\n{fault.diagnostic}"
    missing = {character for found in _NO_GLYPH.finditer(said) for character in _characters(found["text"])}
    for character in sorted(missing):
        name = unicodedata.name(character, "")
        arguments = {"character": character, "code": f"U+{ord(character):04X} {name}".strip()}
        yield Problem(place, "pdf-character", arguments, "use-another-form")
    if not missing:
        yield Problem(place, "pdf-not-made", {"detail": fault.message}, "use-another-form")


def _characters(debug_text: str) -> str:
    return _CODE_POINT.sub(lambda found: chr(int(found["code"], 16)), debug_text)


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, words):
            return {"kind": "heading", "level": level, "words": _words(words)}
        case Paragraph(words):
            return {"kind": "paragraph", "words": _words(words)}
        case Framed(blocks):
            return {"kind": "framed", "blocks": [_block(one) for one in blocks]}
        case ItemList(items, start):
            return {
                "kind": "list",
                "start": start,
                "items": [[_block(one) for one in item] for item in items],
            }
        case Table(header, rows):
            return {
                "kind": "table",
                "shares": block.shares(),
                "header": [_words(cell) for cell in header],
                "cells": [{"words": _words(cell), "whole": _is_whole(row)} for row in rows for cell in row],
            }
        case NewPage():
            return {"kind": "new-page"}


def _is_whole(row: tuple[Words, ...]) -> bool:
    """Return whether a row stands on one page. One that has no room there would run over its foot."""
    return max(map(length, row)) < _LONGEST_WHOLE_CELL


def _words(words: Words) -> list[dict[str, Any]]:
    return [
        {
            "pieces": _pieces(run),
            "bold": run.bold,
            "italic": run.italic,
            "blank": run.blank,
            "language": run.language,
            "line-break": run.text == "\n",
        }
        for run in words
    ]


_LONG = re.compile(rf"\S{{{_LONGEST_PIECE}}}(?=\S)")


def _pieces(run: Run) -> list[str]:
    """Return the text of a run with its long words cut, never between a letter and a mark that goes with it."""
    pieces, start = [], 0
    for found in _LONG.finditer(run.text):
        cut = found.end()
        if not unicodedata.combining(run.text[cut]) and run.text[cut] != "\u200d":
            pieces.append(run.text[start:cut])
            start = cut
    return [*pieces, run.text[start:]]
