"""Make the first `templates/brev.docx`. After that a lawyer owns the file, and changes it in Word.

    python tools/make_brev_docx.py templates/brev.docx

What a letter needs of it is in `compliance/writers/word_template.py`; this only gives it a plain, legible look:
A4, one sans-serif type, headings that stand out by size, and «Side 1 av 3» at the foot of every page.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

TYPEFACE = "Arial"
BLACK = RGBColor(0x1A, 0x1A, 0x1A)
SIZES = {"Heading 1": 20, "Heading 2": 15, "Heading 3": 12.5, "Heading 4": 11}
LISTS = [
    f"{kind}{level}" for kind in ("List Bullet", "List Number", "List Continue") for level in ("", " 2", " 3")
]


def main(path: Path) -> None:
    """Write the file at `path`."""
    word = docx.Document()
    _set_page(word)
    _set_type(word)
    _frame(word)
    _number_the_pages(word)
    for one in list(word.part.package.rels.values()):
        if one.reltype.endswith("/thumbnail"):
            del word.part.package.rels[one.rId]
    word.save(str(path))


def _set_page(word: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.2)


def _set_type(word: Document) -> None:
    for name in ("Normal", "Header", "Footer", "Intense Quote", "No Spacing", *SIZES, *LISTS):
        style = word.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        for attribute in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(attribute), TYPEFACE)
        style.font.color.rgb = BLACK
    word.styles["Normal"].font.size = Pt(11)
    word.styles["No Spacing"].font.size = Pt(9)  # the cells of tables
    word.styles["Normal"].paragraph_format.space_after = Pt(6)
    word.styles["Normal"].paragraph_format.line_spacing = 1.15
    for name, size in SIZES.items():
        style = word.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(size), Pt(4)
        style.paragraph_format.keep_with_next = True
    for name in LISTS:
        word.styles[name].paragraph_format.space_after = Pt(3)


def _frame(word: Document) -> None:
    """Give the note that it is a draft a frame, and no look of its own beside that."""
    style = word.styles["Intense Quote"]
    style.font.bold = style.font.italic = False
    form = style.paragraph_format
    form.left_indent = form.right_indent = Cm(0)
    form.space_before, form.space_after = Pt(0), Pt(6)
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "12"), ("space", "6"), ("color", "1A1A1A")):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    # The schema wants the frame before the spacing.
    properties.insert(list(properties).index(properties.find(qn("w:spacing"))), borders)


def _number_the_pages(word: Document) -> None:
    paragraph = word.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run("Side ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" av ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.font.element.append(mark)
        elif not kind:
            instruction = OxmlElement("w:instrText")
            instruction.text = f" {text} "
            run.font.element.append(instruction)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
