"""`brev.docx`: the Word file whose styles, header and footer decide how a letter looks. A lawyer owns it."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile

from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import Place, Problem, RuleSetError
from compliance.texts import Text
from compliance.writers.extras import extra

with extra("word"):
    import docx
    from docx.document import Document as WordDocument
    from docx.enum.style import WD_STYLE_TYPE
    from docx.opc.exceptions import PackageNotFoundError
    from docx.oxml.exceptions import InvalidXmlError
    from lxml.etree import XMLSyntaxError

register(
    {
        "word-template-unreadable": Text(
            "{file} er ikke en Word-fil (.docx) som kan leses.",
            "{file} er ikkje ei Word-fil (.docx) som kan lesast.",
            "{file} is not a Word file (.docx) that can be read.",
        ),
        "save-as-docx": Text(
            "Åpne malen i Word og lagre den som .docx.",
            "Opne malen i Word og lagre han som .docx.",
            "Open the template in Word and save it as .docx.",
        ),
        "word-template-lacks-style": Text(
            "Stilen «{style}» mangler i {file}.",
            "Stilen «{style}» manglar i {file}.",
            "The style “{style}” is missing in {file}.",
        ),
        "add-the-style": Text(
            "Legg stilen til i Word. Navnet er det engelske; i norsk Word kan det være oversatt.",
            "Legg til stilen i Word. Namnet er det engelske; i norsk Word kan det vere omsett.",
            "Add the style in Word. The name is the English one; other versions of Word may translate it.",
        ),
        "word-template-style-without-numbers": Text(
            "Stilen «{style}» i {file} er ikke en nummerert liste.",
            "Stilen «{style}» i {file} er ikkje ei nummerert liste.",
            "The style “{style}” in {file} is not a numbered list.",
        ),
        "word-template-has-text": Text(
            "{file} har tekst på siden, og den ville blitt borte: «{text}».",
            "{file} har tekst på sida, og han ville blitt borte: «{text}».",
            "{file} has text on the page, which would be lost: “{text}”.",
        ),
        "word-template-sections": Text(
            "{file} har mer enn én inndeling, og brevet skal stå i én.",
            "{file} har meir enn éi inndeling, og brevet skal stå i éi.",
            "{file} has more than one section, and the letter stands in one.",
        ),
        "remove-section-breaks": Text(
            "Slett inndelingsskiftene i Word.",
            "Slett inndelingsskifta i Word.",
            "Delete the section breaks in Word.",
        ),
        "text-in-header": Text(
            "Flytt teksten til topp- eller bunnteksten, eller slett den.",
            "Flytt teksten til topp- eller botnteksten, eller slett han.",
            "Move the text to the header or footer, or delete it.",
        ),
    }
)

NAME = "brev.docx"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4")
BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
NUMBERS = ("List Number", "List Number 2", "List Number 3")
CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")
FRAMED, TABLE, CELL, HEADER, NORMAL = "Intense Quote", "Table Grid", "No Spacing", "Header", "Normal"
PARAGRAPH_STYLES = (NORMAL, *HEADINGS, *BULLETS, *NUMBERS, *CONTINUED, FRAMED, CELL, HEADER)


def open_template(path: Path | None) -> WordDocument:
    """Return the template as an empty document; None stands for the one that comes with the program.

    Raises:
        RuleSetError: when it cannot be read, lacks a style, or has text that the letter would take the place of.
    """
    path = path or data_folder("templates") / NAME
    unreadable = Problem(Place(str(path)), "word-template-unreadable", {"file": path.name}, "save-as-docx")
    try:
        document = docx.Document(str(path))
    except (
        OSError,
        BadZipFile,
        PackageNotFoundError,
        KeyError,
        ValueError,
        InvalidXmlError,
        XMLSyntaxError,
    ) as fault:
        raise RuleSetError(unreadable) from fault
    problems = [*_missing_styles(document, path), *_text_in_the_way(document, path)]
    if problems:
        raise RuleSetError(*problems)
    body = document.element.body
    for part in list(body):
        if not part.tag.endswith("}sectPr"):
            body.remove(part)
    return document


def _missing_styles(document: WordDocument, path: Path) -> list[Problem]:
    def known(name: str, kind: WD_STYLE_TYPE) -> bool:
        return name in document.styles and document.styles[name].type == kind

    wanted = [(name, WD_STYLE_TYPE.PARAGRAPH) for name in PARAGRAPH_STYLES] + [(TABLE, WD_STYLE_TYPE.TABLE)]
    missing = [
        _problem(path, "word-template-lacks-style", "add-the-style", style=name)
        for name, kind in wanted
        if not known(name, kind)
    ]
    unnumbered = [
        _problem(path, "word-template-style-without-numbers", "add-the-style", style=name)
        for name in NUMBERS
        if known(name, WD_STYLE_TYPE.PARAGRAPH) and abstract_number_of(document, name) is None
    ]
    return missing + unnumbered


def abstract_number_of(document: WordDocument, style: str) -> int | None:
    """Return the id of the numbering that a style's lists follow; None when the style has no numbers."""
    found = document.styles[style].element.xpath("w:pPr/w:numPr/w:numId/@w:val")
    if not found:
        return None
    numbering = document.part.numbering_part.element
    (abstract,) = numbering.xpath(f"w:num[@w:numId={int(found[0])}]/w:abstractNumId/@w:val") or [None]
    return None if abstract is None else int(abstract)


def _text_in_the_way(document: WordDocument, path: Path) -> list[Problem]:
    text = "".join(document.element.body.itertext()).strip()
    problems = [_problem(path, "word-template-has-text", "text-in-header", text=text)] if text else []
    if len(document.sections) > 1:
        problems.append(_problem(path, "word-template-sections", "remove-section-breaks"))
    return problems


def _problem(path: Path, code: str, hint: str, **arguments: str) -> Problem:
    return Problem(Place(str(path)), code, {"file": path.name, **arguments}, hint)
