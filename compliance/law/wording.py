"""The words of an act as it read from a date, and the way from a citation to the words it cites.

The words themselves are never part of the project: they are read from Lovdata's files into a local store.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from compliance.law.citations import Citation

PieceKind: TypeAlias = Literal["ledd", "number", "letter", "dash", "other"]

# Abbreviations that a capital letter may follow without a new sentence: «jf. EØS-avtalen», «kgl. Res.».
_ABBREVIATIONS = frozenset({"art", "bl", "ca", "ev", "evt", "f.eks", "jf", "kap", "kgl", "kl", "nr", "pkt"})
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[«“\"(]?[A-ZÆØÅ])")


@dataclass(frozen=True)
class Piece:
    """A paragraph (ledd), or a point in one, with what it holds in the order of the source.

    `marker` is the number of a ledd or a number ("3"), or a letter ("c"); a dash has none.
    """

    kind: PieceKind
    marker: str
    parts: tuple[str | Piece, ...]

    @property
    def points(self) -> tuple[Piece, ...]:
        """The points right below this piece."""
        return tuple(part for part in self.parts if isinstance(part, Piece))

    @property
    def label(self) -> str:
        """The marker as the source prints it: "(3)", "c.", "–"."""
        if self.kind == "ledd":
            return f"({self.marker})"
        return f"{self.marker}." if self.kind in ("number", "letter") else self.marker or "–"

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the piece as lines, its own marker left out and its points set in by two spaces a level."""
        for part in self.parts:
            if isinstance(part, str):
                yield f"{'  ' * depth}{part}"
                continue
            inner = list(part.lines(depth + 1))
            first = inner[0].lstrip() if inner else ""
            yield f"{'  ' * (depth + 1)}{part.label} {first}".rstrip()
            yield from inner[1:]


@dataclass(frozen=True)
class SectionText:
    """A section: its heading and its paragraphs (ledd)."""

    heading: str
    ledd: tuple[Piece, ...]

    def lines(self) -> Iterator[str]:
        """Yield the section as lines; a section of one unnumbered paragraph has no number."""
        for piece in self.ledd:
            first, *rest = list(piece.lines()) or [""]
            yield f"{piece.label} {first}" if len(self.ledd) > 1 else first
            yield from rest


@dataclass(frozen=True)
class ActText:
    """An act or a regulation as it read from `first`, the day its last change came into force.

    `corrected` is the day Lovdata last corrected the text, when later than `first`. Sections are found by their
    number without spaces: "3-1", "2A-6".
    """

    identifier: str
    first: date
    corrected: date | None
    title: str
    sections: Mapping[str, SectionText]

    @property
    def version(self) -> str:
        """What tells this text from others of the same act: "2025-07-01", "2025-07-01.corrected-2025-09-02"."""
        return f"{self.first}.corrected-{self.corrected}" if self.corrected else f"{self.first}"

    def section(self, section: str) -> SectionText | None:
        """Return the section, written with or without spaces, or None."""
        return self.sections.get(section_name(section))

    def cited(self, citation: Citation) -> tuple[str, ...] | None:
        """Return the lines that `citation` cites, its own marker left out; None when they are not there."""
        section = self.section(citation.section)
        if section is None:
            return None
        if citation.is_whole_section:
            return tuple(section.lines())
        piece = _piece(section, citation)
        if piece is None:
            return None
        if citation.sentence is None:
            return tuple(piece.lines())
        found = sentences(piece)
        return (found[citation.sentence - 1],) if citation.sentence <= len(found) else None


def section_name(section: str) -> str:
    """Return the number of a section without its sign and spaces: "§ 2 A-6" is "2A-6"."""
    return re.sub(r"[\s§]", "", section)


def normalised(lines: tuple[str, ...]) -> str:
    """Return the words in one line, one space between them and characters composed (NFC)."""
    return unicodedata.normalize("NFC", " ".join(" ".join(lines).split()))


def fingerprint(lines: tuple[str, ...]) -> str:
    """Return the SHA-256 of the words, whatever the spaces between them, in hexadecimal."""
    return hashlib.sha256(normalised(lines).encode()).hexdigest()


def places(act: str, section: str, text: SectionText) -> Iterator[Citation]:
    """Yield a citation of every ledd, number, letter and dash in a section, outermost first.

    A point is yielded by the citation that leads to it, never by two.
    """
    for ledd in text.ledd:
        place = Citation(act, section, ledd=int(ledd.marker)) if ledd.marker.isdecimal() else None
        if place is not None:
            yield place
            yield from _places_in(place, ledd)


def sentences(piece: Piece) -> tuple[str, ...]:
    """Return the sentences of a piece; a list belongs to the sentence that introduces it."""
    found: list[str] = []
    after_list = False
    for part in piece.parts:
        if isinstance(part, Piece):
            whole = normalised((part.label, *part.lines()))
            found[-1:] = [f"{found[-1]} {whole}" if found else whole]
            after_list = True
            continue
        split = _split(normalised((part,)))
        if after_list and split and not split[0][:1].isupper():
            found[-1] = f"{found[-1]} {split.pop(0)}"
        found += split
        after_list = False
    return tuple(found)


def _split(text: str) -> list[str]:
    pieces: list[str] = []
    for piece in _SENTENCE_END.split(text):
        last_word = pieces[-1].rpartition(" ")[2].rstrip(".").lstrip("(") if pieces else ""
        if pieces and pieces[-1].endswith(".") and last_word.lower() in _ABBREVIATIONS:
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    return [piece for piece in pieces if piece]


def _piece(section: SectionText, citation: Citation) -> Piece | None:
    if citation.ledd is None:
        found = section.ledd[0] if len(section.ledd) == 1 else None
    else:
        found = next((one for one in section.ledd if one.marker == str(citation.ledd)), None)
    if found is not None and citation.number is not None:
        found = _point(found, "number", str(citation.number))
    if found is not None and citation.letter is not None:
        found = _point(found, "letter", citation.letter)
    if found is not None and citation.dash is not None:
        dashes = [point for point in found.points if point.kind == "dash"]
        found = dashes[citation.dash - 1] if citation.dash <= len(dashes) else None
    return found


def _point(piece: Piece, kind: PieceKind, marker: str) -> Piece | None:
    return next((one for one in piece.points if (one.kind, one.marker) == (kind, marker)), None)


def _places_in(place: Citation, piece: Piece) -> Iterator[Citation]:
    dashes = 0
    seen = set[tuple[str, str]]()
    for point in piece.points:
        act, section, ledd, number, letter = place.act, place.section, place.ledd, place.number, place.letter
        if point.kind == "dash":
            dashes += 1
            if place.dash is None:
                yield Citation(act, section, ledd, number, letter, dash=dashes)
            continue
        if (point.kind, point.marker) in seen:
            continue
        seen.add((point.kind, point.marker))
        inner = None
        if point.kind == "number" and number is None and letter is None:
            inner = Citation(act, section, ledd, number=int(point.marker))
        elif point.kind == "letter" and letter is None:
            inner = Citation(act, section, ledd, number, letter=point.marker)
        if inner is not None:
            yield inner
            yield from _places_in(inner, point)
