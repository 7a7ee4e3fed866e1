"""A text as a Word file: real headings, lists and tables in the styles of `brev.docx` (extra `word`)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from compliance.texts import Language
from compliance.writers import word_template as template_of
from compliance.writers.blocks import Block, Framed, Heading, ItemList, NewPage, Paragraph, Run, Table, Words
from compliance.writers.document import Document
from compliance.writers.extras import extra
from compliance.writers.reading import blocks_of, shown
from compliance.writers.word_template import open_template

with extra("word"):
    from docx.document import Document as WordDocument
    from docx.enum.text import WD_COLOR_INDEX
    from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONSHIP
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Emu
    from docx.text.paragraph import Paragraph as WordParagraph

_CODES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_A4_WIDTH = 7_560_000
"""In EMU, of which there are 36 000 to a millimetre."""
_LONGEST_PROPERTY = 255
# The time of every part of the file, so that the same text gives the same bytes: the first a zip file can have.
_TIME = (1980, 1, 1, 0, 0, 0)
# What a file tells of who made it and when, and would differ from one run to the next.
_PERSONAL = (
    "dc:creator",
    "cp:lastModifiedBy",
    "cp:lastPrinted",
    "cp:revision",
    "dcterms:created",
    "dcterms:modified",
)


def word_file(document: Document, template: Path | None = None) -> bytes:
    """Return the text as a .docx file; the same text and template give the same bytes.

    `template` is a Word file whose styles, header and footer are used; None stands for the one that comes with
    the program.

    Raises:
        RuleSetError: when the template is not valid.
        UsageError: when the extra is not installed (on import).
    """
    word = open_template(template)
    _Writer(word).write(blocks_of(document.markdown))
    _set_language(word, document.language)
    _set_properties(word, document)
    if document.mark:
        _put_mark_on_every_page(word, document.mark)
    made = io.BytesIO()
    word.save(made)
    return _with_fixed_times(made.getvalue())


class _Writer:
    """Writes blocks into a Word document, one after the other."""

    def __init__(self, word: WordDocument) -> None:
        self._word = word
        self._on_new_page = False

    def write(self, blocks: Iterable[Block], style: str = template_of.NORMAL, depth: int = 0) -> None:
        """Write the blocks; `style` is that of ordinary paragraphs, `depth` how many lists they stand in."""
        for block, following in pairwise((*blocks, None)):
            match block:
                case Heading(level, words):
                    self._paragraph(words, template_of.HEADINGS[min(level, 4) - 1])
                case Paragraph(words):
                    paragraph = self._paragraph(words, style)
                    if isinstance(following, ItemList | Table):
                        # What leads up to a list is not left alone at the foot of a page.
                        paragraph.paragraph_format.keep_with_next = True
                case Framed(inside):
                    self.write(inside, template_of.FRAMED, depth)
                case ItemList():
                    self._list(block, depth)
                case Table():
                    self._table(block)
                case NewPage():
                    self._on_new_page = True

    def _paragraph(self, words: Words, style: str) -> WordParagraph:
        paragraph = self._word.add_paragraph(style=style)
        if self._on_new_page:
            paragraph.paragraph_format.page_break_before = True
            self._on_new_page = False
        _fill(paragraph, words)
        return paragraph

    def _list(self, block: ItemList, depth: int) -> None:
        level = min(depth, 2)
        style = (template_of.BULLETS if block.start is None else template_of.NUMBERS)[level]
        number = None if block.start is None else self._new_numbers(style, block.start)
        for item in block.items:
            words, rest = _lead(item)
            paragraph = self._paragraph(words, style)
            if number is not None:
                properties = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number
            self.write(rest, template_of.CONTINUED[level], depth + 1)

    def _new_numbers(self, style: str, start: int) -> int:
        """Return the id of a numbering of its own, or the list would go on from the one before it."""
        numbering = self._word.part.numbering_part.element
        number = numbering.add_num(template_of.abstract_number_of(self._word, style))
        number.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(number.numId)

    def _table(self, block: Table) -> None:
        table = self._word.add_table(rows=0, cols=len(block.header), style=template_of.TABLE)
        table.autofit = False
        widths = [Emu(round(share * self._text_width())) for share in block.shares()]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for cells in (block.header, *block.rows):
            row = table.add_row()
            for cell, width, words in zip(row.cells, widths, cells, strict=True):
                cell.width = width
                paragraph = cell.paragraphs[0]
                paragraph.style = template_of.CELL
                _fill(paragraph, words if cells is not block.header else tuple(map(_in_bold, words)))
            properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - the library has no name for these two
            properties.append(OxmlElement("w:cantSplit"))
            if cells is block.header:
                properties.append(OxmlElement("w:tblHeader"))

    def _text_width(self) -> int:
        section = self._word.sections[0]
        margins = (section.left_margin or 0) + (section.right_margin or 0)
        return (section.page_width or _A4_WIDTH) - margins


def _lead(item: tuple[Block, ...]) -> tuple[Words, tuple[Block, ...]]:
    """Return the words that stand beside the mark of a list's item, and what follows under them."""
    if item and isinstance(item[0], Paragraph):
        return item[0].words, item[1:]
    return (), item


def _in_bold(run: Run) -> Run:
    return replace(run, bold=True)


def _fill(paragraph: WordParagraph, words: Words) -> None:
    for one in words:
        run = paragraph.add_run(one.text)
        run.bold = one.bold or None
        run.italic = one.italic or None
        if one.blank:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        if one.language is not None:
            mark = OxmlElement("w:lang")
            mark.set(qn("w:val"), _CODES.get(one.language, one.language))
            run.font.element.get_or_add_rPr().append(mark)


def _set_language(word: WordDocument, language: Language) -> None:
    """Say which language everything is in that does not say so itself, also in the template's styles."""
    code = _CODES[language]
    styles = word.styles.element
    defaults = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    if defaults and not defaults[0].xpath("w:lang"):
        defaults[0].append(OxmlElement("w:lang"))
    for mark in styles.iter(qn("w:lang")):
        mark.set(qn("w:val"), code)
    for mark in word.settings.element.iter(qn("w:themeFontLang")):
        mark.set(qn("w:val"), code)


def _set_properties(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    element = word.part.package.part_related_by(RELATIONSHIP.CORE_PROPERTIES).element
    for name in _PERSONAL:
        for one in element.findall(qn(name)):
            element.remove(one)
    title = shown(document.title)
    properties.title = title if len(title) <= _LONGEST_PROPERTY else title[: _LONGEST_PROPERTY - 1] + "…"
    properties.language = _CODES[document.language]


def _put_mark_on_every_page(word: WordDocument, mark: str) -> None:
    """Put the mark first in each header there is: of first pages and even pages too, where they differ."""
    (section,) = word.sections
    headers = [section.header]
    headers += [section.first_page_header] if section.different_first_page_header_footer else []
    headers += [section.even_page_header] if word.settings.odd_and_even_pages_header_footer else []
    for header in headers:
        header.add_paragraph(style=template_of.HEADER).add_run(shown(mark)).bold = True
        parts = header.part.element
        parts.insert(0, parts[-1])


def _with_fixed_times(content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as read, zipfile.ZipFile(made, "w") as written:
        for name in read.namelist():
            part = zipfile.ZipInfo(name, _TIME)
            part.compress_type, part.create_system = zipfile.ZIP_DEFLATED, 0
            written.writestr(part, read.read(name))
    return made.getvalue()
