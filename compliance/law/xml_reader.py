"""XML from strangers, read a piece at a time: no entities, no great depth, no great size.

A document type is allowed only in the one form Lovdata writes, `<!DOCTYPE html>`, which declares nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Any
from xml.parsers import expat

from compliance.errors import LawTextError, Place
from compliance.law.text_messages import law_text_error

MOST_BYTES = 64_000_000
"""Eighty times the largest file the reader has been tried on."""
MOST_DEPTH = 100
"""The deepest of Lovdata's files has fewer than twenty levels."""
MOST_ELEMENTS = 500_000
"""The files it has been tried on have at most some ten thousand."""

_CHUNK = 65_536
_MEGABYTE = 1_000_000


@dataclass(slots=True)
class Element:
    """An element with what it holds, in order."""

    tag: str
    attributes: Mapping[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names in its `class`."""
        return tuple(self.attributes.get("class", "").split())

    @property
    def elements(self) -> list[Element]:
        """The elements right below it."""
        return [child for child in self.children if isinstance(child, Element)]


def read_xml(stream: IO[bytes], file: str) -> Element:
    """Return the root of the document in `stream`; `file` is what it is called in messages.

    Raises:
        LawTextError: when it is not XML, declares entities, or is deeper or larger than the limits.
    """
    builder = _Builder(file)
    parser = builder.parser
    size = 0
    try:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > MOST_BYTES:
                raise builder.error("too-large", {"limit": MOST_BYTES // _MEGABYTE})
            parser.Parse(chunk, False)
        if size == 0:
            raise builder.error("file-empty", {}, whole_file=True)
        parser.Parse(b"", True)
    except expat.ExpatError as fault:
        place = Place(file, fault.lineno, fault.offset + 1)
        raise law_text_error(place, "law-not-xml", hint="law-fetch-again") from None
    except (LookupError, ValueError):
        # An encoding that is named but not known, or that takes several bytes a character.
        raise builder.error("law-not-xml", {}, hint="law-fetch-again", whole_file=True) from None
    finally:
        builder.let_go()
    return builder.root()


class _Builder:
    """Puts the elements together as the parser meets them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.open: list[Element] = []
        self.top: Element | None = None
        self.count = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.EntityDeclHandler = self.refuse
        self.parser.UnparsedEntityDeclHandler = self.refuse
        self.parser.ExternalEntityRefHandler = self.refuse

    def let_go(self) -> None:
        """Part from the parser, which knows this builder: thousands of such pairs would fill the memory."""
        self.parser.StartElementHandler = None
        self.parser.EndElementHandler = None
        self.parser.CharacterDataHandler = None
        self.parser.StartDoctypeDeclHandler = None
        self.parser.EntityDeclHandler = None
        self.parser.UnparsedEntityDeclHandler = None
        self.parser.ExternalEntityRefHandler = None

    def root(self) -> Element:
        if self.top is None:
            raise self.error("law-not-xml", {}, hint="law-fetch-again", whole_file=True)
        return self.top

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if len(self.open) >= MOST_DEPTH:
            raise self.error("too-deep", {"limit": MOST_DEPTH})
        if self.count > MOST_ELEMENTS:
            raise self.error("too-many-values", {"limit": MOST_ELEMENTS})
        element = Element(tag, attributes)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.top = element
        self.open.append(element)

    def end(self, _tag: str) -> None:
        self.open.pop()

    def text(self, text: str) -> None:
        self.open[-1].children.append(text)

    def doctype(self, name: str, system: str | None, public: str | None, has_subset: int) -> None:
        if name.lower() != "html" or system or public or has_subset:
            raise self.error("law-entities", {})

    def refuse(self, *_arguments: object) -> int:
        raise self.error("law-entities", {})

    def error(
        self, code: str, arguments: Mapping[str, Any], hint: str | None = None, *, whole_file: bool = False
    ) -> LawTextError:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        place = Place(self.file) if whole_file else Place(self.file, line, column)
        return law_text_error(place, code, arguments, hint)
