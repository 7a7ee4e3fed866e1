"""Lovdata's open data set, in its official form: from one file to the text of one act or regulation.

A section is `article.legalArticle`; its paragraphs (ledd) are `article.numberedLegalP` with `data-numerator`, or
`article.legalP` in order; points are list items. Amendment notes and footnotes are not law text.
Source: https://api.lovdata.no/, data under the Norwegian Licence for Open Government Data (NLOD 2.0).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import IO

from compliance.law.text_messages import law_text_error
from compliance.law.wording import ActText, Piece, PieceKind, SectionText, section_name
from compliance.law.xml_reader import Element, read_xml

LICENCE = "Lovdata, Norsk lisens for offentlige data (NLOD) 2.0"

IDENTIFIER = re.compile(r"[A-ZÆØÅ]{2,10}-\d{4}-\d{2}-\d{2}(?:-[0-9A-Za-z]{1,12}){0,3}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NOT_LAW = frozenset({"changesToParent", "footnotes", "footnote", "footnotereference"})
_IN_LINE = frozenset({"a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup", "u"})
_NUMBERED_ROW = re.compile(r"(\d+)\.\s+(.*)", re.DOTALL)
_LONGEST_KEY = 60


def read_act(stream: IO[bytes], file: str) -> ActText:
    """Return the text of the act or regulation in `stream`; `file` is what it is called in messages.

    The version's date is the day its last change came into force, else the day it came into force itself.

    Raises:
        LawTextError: when the file is hostile, not XML, or not one of Lovdata's.
    """
    root = read_xml(stream, file)
    header = _header(root)
    identifier = header.get("legacyID", "")
    if not IDENTIFIER.fullmatch(identifier):
        raise law_text_error(file, "law-not-lovdata", {"missing": "legacyID"}, "law-known-files")
    day = _first_date(header.get("lastChangeInForce")) or _first_date(header.get("dateInForce"))
    day = day or _first_date(header.get("dateOfPublication")) or _first_date(identifier)
    if day is None:
        raise law_text_error(file, "law-not-lovdata", {"missing": "dateInForce"}, "law-known-files")
    corrected = _first_date(header.get("lastupdated"))
    return ActText(
        identifier=identifier,
        first=day,
        corrected=corrected if corrected and corrected > day else None,
        title=header.get("titleShort") or header.get("title") or identifier,
        sections=dict(_sections(root)),
    )


def _header(root: Element) -> dict[str, str]:
    """Return the key information of the document, by the class of each piece; the first of a class counts."""
    found: dict[str, str] = {}
    for element in _walk(root):
        if element.tag == "header" and "documentHeader" in element.classes:
            for inner in _walk(element):
                if inner.tag == "dd":
                    for name in inner.classes:
                        found.setdefault(name, " ".join(_text(inner).split()))
            break
    return found


def _first_date(text: str | None) -> date | None:
    match = _DATE.search(text or "")
    if match is None:
        return None
    try:
        return date.fromisoformat(match[0])
    except ValueError:
        return None


def _sections(root: Element) -> Iterator[tuple[str, SectionText]]:
    """Yield the sections by name; one whose name is taken, as in an appendix, gets "#2" and so on after it."""
    taken: dict[str, int] = {}
    for element in _walk(root):
        if "legalArticle" not in element.classes:
            continue
        name = section_name(element.attributes.get("data-name", ""))[:_LONGEST_KEY]
        if not name:
            continue
        taken[name] = taken.get(name, 0) + 1
        yield name if taken[name] == 1 else f"{name}#{taken[name]}", _section(element)


def _section(article: Element) -> SectionText:
    heading = ""
    ledd: list[Piece] = []
    for child in article.elements:
        if child.tag in _HEADINGS:
            titles = [inner for inner in _walk(child) if "legalArticleTitle" in inner.classes]
            heading = " ".join(" ".join(_text(title) for title in titles).split())
        elif _NOT_LAW.isdisjoint(child.classes):
            _add(ledd, child)
    return SectionText(heading, tuple(ledd))


def _add(ledd: list[Piece], child: Element) -> None:
    """Add a child of a section: a ledd of its own, or more of the ledd before it."""
    if "numberedLegalP" in child.classes:
        number = child.attributes.get("data-numerator", "") or str(len(ledd) + 1)
        ledd.append(Piece("ledd", number, _without_number(tuple(_parts(child)), number)))
        return
    if "legalP" in child.classes:
        for parts in _split_at_numbered_table(child):
            ledd.append(Piece("ledd", str(len(ledd) + 1), parts))
        return
    more = tuple(_parts(child)) if child.tag not in ("ol", "ul") else tuple(_points(child))
    if not ledd:
        ledd.append(Piece("ledd", "1", more))
    else:
        last = ledd[-1]
        ledd[-1] = Piece("ledd", last.marker, (*last.parts, *more))


def _without_number(parts: tuple[str | Piece, ...], number: str) -> tuple[str | Piece, ...]:
    if parts and isinstance(parts[0], str):
        first = re.sub(rf"^\({re.escape(number)}\)\s*", "", parts[0])
        return (first, *parts[1:]) if first else parts[1:]
    return parts


def _split_at_numbered_table(paragraph: Element) -> Iterator[tuple[str | Piece, ...]]:
    """Yield the parts of a paragraph; a table whose rows are numbered 1, 2 … after its text is the next ledd.

    So it is cited: the table of ikf § 5 is its second ledd, although the file has it inside the first.
    """
    for index, child in enumerate(paragraph.children):
        if isinstance(child, Element) and child.tag == "table" and (rows := _numbered_rows(child)):
            before = tuple(_parts(Element("article", {}, paragraph.children[:index])))
            after = tuple(_parts(Element("article", {}, paragraph.children[index + 1 :])))
            if before:
                yield before
            yield (*rows, *after)
            return
    yield tuple(_parts(paragraph))


def _numbered_rows(table: Element) -> tuple[str | Piece, ...]:
    """Return the table as a lead-in and numbers when every row below its heading is numbered from 1, else ()."""
    heading: list[str | Piece] = []
    numbers: list[Piece] = []
    for row in (element for element in _walk(table) if element.tag == "tr"):
        text = _row(row)
        match = _NUMBERED_ROW.fullmatch(text)
        if match and int(match[1]) == len(numbers) + 1:
            numbers.append(Piece("number", match[1], (match[2],)))
        elif numbers or heading:
            return ()
        else:
            heading.append(text)
    return (*heading, *numbers) if numbers else ()


def _row(row: Element) -> str:
    return " | ".join(" ".join(_text(cell).split()) for cell in row.elements if cell.tag in ("td", "th"))


def _parts(element: Element) -> Iterator[str | Piece]:
    """Yield what a paragraph holds, in order: its words in pieces, and the points of its lists."""
    words: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            words.append(child)
        elif not _NOT_LAW.isdisjoint(child.classes):
            continue
        elif child.tag in _IN_LINE or child.tag in ("br", "img"):
            words.append(_text(child))
        else:
            yield from _joined(words)
            words = []
            yield from _block(child)
    yield from _joined(words)


def _block(element: Element) -> Iterator[str | Piece]:
    if element.tag in ("ol", "ul"):
        yield from _points(element)
    elif element.tag == "table":
        yield from (row for inner in _walk(element) if inner.tag == "tr" and (row := _row(inner)))
    else:
        yield from _parts(element)


def _joined(words: list[str]) -> Iterator[str]:
    if text := " ".join("".join(words).split()):
        yield text


def _points(listing: Element) -> Iterator[Piece]:
    for item in listing.elements:
        if item.tag == "li":
            kind, marker = _kind(item.attributes.get("data-name", ""))
            yield Piece(kind, marker, tuple(_parts(item)))


def _kind(name: str) -> tuple[PieceKind, str]:
    marker = name.strip().rstrip(".)").strip("( ")
    if re.fullmatch(r"[1-9]\d{0,3}", marker):
        return "number", marker
    if re.fullmatch(r"[a-zæøå]", marker):
        return "letter", marker
    return ("dash", "") if marker in ("", "-", "–", "—", "•") else ("other", marker[:_LONGEST_KEY])


def _text(element: Element) -> str:
    """Return all words inside, with a space for a line break and the name of a picture in its place."""
    if element.tag == "br":
        return " "
    if element.tag == "img":
        name = element.attributes.get("alt") or element.attributes.get("src", "").rpartition("/")[2]
        return f" [{name}] "
    if not _NOT_LAW.isdisjoint(element.classes):
        return ""
    inside = [child if isinstance(child, str) else _text(child) for child in element.children]
    return "".join(inside) if element.tag in _IN_LINE else f" {''.join(inside)} "


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for child in element.elements:
        yield from _walk(child)
