"""Read the words back from each form a text is written in, and say how the files are built."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET

from pypdf import PdfReader

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What a PDF shows before an item of a list; a line may also begin with a dash of the text, so it is left out of both.
BULLETS = ("•", "‣", "–")
_BLOCK_TAGS = {"H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "BlockQuote", "Title"}
_BLOCK_TAGS |= {"Table", "THead", "TBody", "TR", "TH", "TD"}


def markdown_words(markdown: str) -> list[str]:
    """Return the words of Markdown as our letters use it, found without the reader that is being tested."""
    rows = []
    for row in markdown.splitlines():
        text = re.sub(r"^(?:> ?)*(?:#+ |\s*- |\s*\d+\. )?", "", row)
        if re.fullmatch(r"-{3,}|(?:\|-+)+\|", text):
            continue
        if text.startswith("|"):
            text = re.sub(r"(?<!\\)\|", " ", text)
        text = re.sub(r"(?<!\\)\[(«.*?»)\]\{lang=[a-z]{2}\}", r"\1", text)
        text = re.sub(r"(?<!\\)\*+", "", text)
        rows.append(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))
    return " ".join(rows).split()


class _Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.inside |= tag == "main"
        if tag not in ("em", "mark", "span", "strong"):
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.pieces.append(data)


def html_words(page: str) -> list[str]:
    return "".join(_Page(page).pieces).split()


def word_part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - made by the test itself


def _text(element: ET.Element) -> str:
    return "".join(
        (one.text or "") if one.tag == f"{W}t" else "\n" if one.tag == f"{W}br" else "\t"
        for one in element.iter()
        if one.tag in (f"{W}t", f"{W}br", f"{W}tab") and one.tag != f"{W}tabs"
    )


def word_text(content: bytes) -> str:
    body = word_part(content, "word/document.xml")
    return "\n".join(_text(paragraph) for paragraph in body.iter(f"{W}p"))


def word_words(content: bytes) -> list[str]:
    return word_text(content).split()


def word_outline(content: bytes) -> Iterator[str]:
    """Yield each paragraph with its style and what stands out in it: «Heading1 | Tittel»."""
    for paragraph in word_part(content, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = "Normal" if style is None else style.get(f"{W}val")
        marks = "".join(_marks(paragraph))
        yield f"{name}{marks} | {_text(paragraph)}"


def _marks(paragraph: ET.Element) -> Iterator[str]:
    if paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None:
        yield " [ny side]"
    for run in paragraph.iter(f"{W}r"):
        for tag, name in (("b", "fet"), ("i", "kursiv"), ("highlight", "merket")):
            if run.find(f"{W}rPr/{W}{tag}") is not None:
                yield f" [{name}: {_text(run)}]"
        language = run.find(f"{W}rPr/{W}lang")
        if language is not None:
            yield f" [{language.get(f'{W}val')}: {_text(run)}]"


def word_build(content: bytes) -> str:
    """Return the styles and marks of the paragraphs, without their words, those that are alike together."""
    return _gathered(
        re.sub(r"(?<=: ).*?(?=\])", "…", line.split(" | ", 1)[0]) for line in word_outline(content)
    )


def _gathered(lines: Iterable[str]) -> str:
    gathered = [(line, len(list(alike))) for line, alike in groupby(lines)]
    return "".join(f"{line} ×{count}\n" if count > 1 else f"{line}\n" for line, count in gathered)


def pdf_text(content: bytes, mark: str) -> str:
    """Return the text without what stands on every page, which must stand on every page."""
    pages = []
    reader = PdfReader(io.BytesIO(content))
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text().strip()
        foot = f"Side {number} av {len(reader.pages)}"
        assert text.endswith(foot), text[-40:]
        assert text.startswith(mark), text[:40]
        pages.append(text.removesuffix(foot).removeprefix(mark))
    return "\n".join(pages)


def pdf_words(content: bytes, mark: str) -> list[str]:
    return without_bullets(pdf_text(content, mark).split())


def without_bullets(words: list[str]) -> list[str]:
    """Return words as a PDF gives them back: a line may end after a dash or a stroke inside a word."""
    pieces = re.sub(r"(?<=[–—/-])", " ", " ".join(words)).split()
    return [piece for piece in pieces if piece not in BULLETS]


def pdf_languages(content: bytes) -> set[str]:
    """Return every language that words of the text are said to be in."""
    found: set[bytes] = set()
    for page in PdfReader(io.BytesIO(content)).pages:
        contents = page.get_contents()
        found |= set(re.findall(rb"/Lang ?\((.*?)\)", contents.get_data() if contents is not None else b""))
    return {one.decode() for one in found}


def pdf_build(content: bytes) -> str:
    """Return the tags of blocks as they stand in each other: a list of three items is `L(LI(Lbl LBody) ×3)`."""
    root = PdfReader(io.BytesIO(content)).trailer["/Root"]
    return _gathered(_tags(root["/StructTreeRoot"]))


def _tags(node: Any) -> Iterator[str]:
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        one = child.get_object()
        if not isinstance(one, dict) or "/S" not in one:
            continue
        name = str(one["/S"]).removeprefix("/")
        inside = " ".join(_gathered(_tags(one)).splitlines())
        if name in _BLOCK_TAGS:
            yield f"{name}({inside})" if inside else name
        elif inside:
            yield inside
