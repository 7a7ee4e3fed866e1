"""One text, the same words in every form: nothing lost, nothing added but the frame."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import extraction
import pytest
from command_line import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from letter_material import drafted
from pypdf import PdfReader

from compliance.errors import ComplianceError, RuleSetError, UsageError
from compliance.texts import Language
from compliance.writers.escape import escaped
from compliance.writers.html import html_page
from compliance.writers.pdf import pdf_file
from compliance.writers.reading import shown
from compliance.writers.word import word_file
from compliance.writers.word_template import PARAGRAPH_STYLES

LANGUAGES: tuple[Language, ...] = ("nb", "nn")
CODES = {"nb": "nb-NO", "nn": "nn-NO"}


@dataclass(frozen=True)
class Page:
    markdown: str
    language: Language = "nb"
    title: str = "Tittel"
    mark: str = "Utkast"


WHOLE = """> **Ramme**
>
> med to avsnitt

# Tittel

## Et avsnitt

Her er **fet**, *kursiv* og ***begge***, et felt [FYLL UT: dato] og [«eit sitat på **nynorsk**»]{lang=nn}.\\
Ny linje, og `ikke kode`, [ikke lenke](http://a.no), ![](x), <b>ikke HTML</b> og https://a.no.

- én
  - to
    - tre
      - fire

  etter to
- slutt

1. først
2. så
   1. inni

Mellom listene.

3. går ikke videre fra to

| Hva | Hvem |
|---|---|
| **Plan** | a \\| b |
| Rad | [FYLL UT: hvem] |

---

### Siste side
"""


def test_every_part_of_the_vocabulary_is_in_every_form() -> None:
    page = Page(WHOLE)
    words = extraction.html_words(html_page(page))
    assert " ".join(words).startswith(
        "Ramme med to avsnitt Tittel Et avsnitt Her er fet, kursiv og begge, et felt"
    )
    assert "`ikke kode`, [ikke lenke](http://a.no), ![](x), <b>ikke HTML</b> og https://a.no." in " ".join(
        words
    )
    word = word_file(page)
    assert extraction.word_words(word) == words
    numbers = ["1.", "2.", "3."]
    in_pdf = [one for one in extraction.pdf_words(pdf_file(page), "Utkast") if one not in numbers]
    assert in_pdf == extraction.without_bullets(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_says_the_same_in_every_form(language: Language) -> None:
    letter = drafted(language)
    words = extraction.markdown_words(letter.markdown)
    assert len(words) > 700
    assert extraction.html_words(html_page(letter)) == words
    assert extraction.word_words(word_file(letter)) == words
    assert extraction.pdf_words(pdf_file(letter), letter.mark) == extraction.without_bullets(words)


def test_the_same_text_gives_the_same_bytes() -> None:
    for writer in (word_file, pdf_file):
        assert writer(drafted()) == writer(drafted())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_is_tagged_and_knows_its_language_and_title(language: Language) -> None:
    letter = drafted(language)
    content = pdf_file(letter)
    reader = PdfReader(io.BytesIO(content))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == CODES[language]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == letter.title
    assert reader.metadata.creation_date is None
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    for page in reader.pages:
        fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert set(descendant["/FontDescriptor"].get_object()) & {"/FontFile2", "/FontFile3"}


def test_quotes_and_blanks_are_marked_in_every_form() -> None:
    letter = drafted("nb")
    quote = "«Kurset varte i 16\N{NO-BREAK SPACE}timar»"
    outline = "\n".join(extraction.word_outline(word_file(letter)))
    assert f"[nn-NO: {quote}]" in outline
    assert "[merket: [FYLL UT: avsender]]" in outline
    assert extraction.pdf_languages(pdf_file(letter)) == {"nb-NO", "nn-NO"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_file_has_its_language_and_no_names_or_times(language: Language) -> None:
    letter = drafted(language)
    content = word_file(letter)
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert (properties.title, properties.language) == (letter.title, CODES[language])
    assert (properties.author, properties.created, properties.modified) == ("", None, None)
    styles = extraction.word_part(content, "word/styles.xml")
    marks = [one.get(f"{extraction.W}val") for one in styles.iter(f"{extraction.W}lang")]
    assert set(marks) == {CODES[language]}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_word_table_has_a_row_of_headings_that_is_repeated() -> None:
    (table,) = docx.Document(io.BytesIO(word_file(Page(WHOLE)))).tables
    assert table.style is not None
    assert table.style.name == "Table Grid"
    headings = [row.find(f"{extraction.W}trPr/{extraction.W}tblHeader") for row in _rows(Page(WHOLE))]
    assert [one is not None for one in headings] == [True, False, False]


def _rows(page: Page) -> list[Any]:
    return list(extraction.word_part(word_file(page), "word/document.xml").iter(f"{extraction.W}tr"))


def test_numbered_lists_begin_where_they_say() -> None:
    content = word_file(Page("1. a\n2. b\n\ntekst\n\n1. c\n\ntekst\n\n7. d\n"))
    body = extraction.word_part(content, "word/document.xml")
    used = [one.get(f"{extraction.W}val") for one in body.iter(f"{extraction.W}numId")]
    assert used[0] == used[1]
    assert len(set(used)) == 3
    numbering = extraction.word_part(content, "word/numbering.xml")
    starts = {
        number.get(f"{extraction.W}numId"): start.get(f"{extraction.W}val")
        for number in numbering.iter(f"{extraction.W}num")
        for start in number.iter(f"{extraction.W}startOverride")
    }
    assert [starts[one] for one in used] == ["1", "1", "1", "7"]


def test_what_leads_up_to_a_list_stays_with_it() -> None:
    made = docx.Document(io.BytesIO(word_file(Page("Dette mangler:\n\n- a\n\nSlutt.\n"))))
    kept = {one.text: one.paragraph_format.keep_with_next for one in made.paragraphs}
    assert kept == {"Dette mangler:": True, "a": None, "Slutt.": None}


def test_the_mark_is_on_every_page_of_a_word_file(tmp_path: Path) -> None:
    template = docx.Document(str(ROOT / "templates" / "brev.docx"))
    section = template.sections[0]
    section.different_first_page_header_footer = True
    template.settings.odd_and_even_pages_header_footer = True
    section.header.paragraphs[0].text = "Brevhode"
    section.first_page_header.paragraphs[0].text = "Brevhode, første side"
    template.save(str(tmp_path / "brev.docx"))
    made = docx.Document(io.BytesIO(word_file(Page("# Tittel\n"), tmp_path / "brev.docx")))
    section = made.sections[0]
    for header, rest in (
        (section.header, ["Brevhode"]),
        (section.first_page_header, ["Brevhode, første side"]),
        (section.even_page_header, []),
    ):
        said = [paragraph.text for paragraph in header.paragraphs if paragraph.text]
        assert said == ["Utkast", *rest]


def test_a_finished_text_bears_no_mark() -> None:
    page = Page("# Tittel\n\nTekst\n", mark="")
    assert 'class="mark"' not in html_page(page)
    assert "<title>Tittel</title>" in html_page(page)
    assert not any("Utkast" in name for name in _headers(word_file(page)))
    assert extraction.pdf_words(pdf_file(page), "") == ["Tittel", "Tekst"]


def _headers(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).sections[0].header.paragraphs]


def changed(folder: Path, **change: Any) -> Path:
    template = docx.Document(str(ROOT / "templates" / "brev.docx"))
    if "without" in change:
        style = template.styles[change["without"]]
        style.delete()
    if "text" in change:
        template.add_paragraph(change["text"])
    path = folder / "mal.docx"
    template.save(str(path))
    return path


@pytest.mark.parametrize("style", [*PARAGRAPH_STYLES, "Table Grid"])
def test_a_template_that_lacks_a_style_is_refused_with_its_name(style: str, tmp_path: Path) -> None:
    with pytest.raises(RuleSetError, match=f"Stilen «{style}» mangler i mal.docx"):
        word_file(Page("# Tittel\n"), changed(tmp_path, without=style))


def test_a_template_must_have_numbers_and_no_text_on_the_page(tmp_path: Path) -> None:
    template = docx.Document(str(ROOT / "templates" / "brev.docx"))
    element = template.styles["List Number 2"].element
    properties = element.find(f"{extraction.W}pPr")
    properties.remove(properties.find(f"{extraction.W}numPr"))
    template.add_section()
    template.add_paragraph("Brødtekst")
    template.save(str(tmp_path / "mal.docx"))
    with pytest.raises(RuleSetError) as refused:
        word_file(Page("# Tittel\n"), tmp_path / "mal.docx")
    assert {one.code for one in refused.value.problems} == {
        "word-template-style-without-numbers",
        "word-template-has-text",
        "word-template-sections",
    }


@pytest.mark.parametrize("content", [b"", b"PK", b"hei", b"\xd0\xcf\x11\xe0" * 200])
def test_a_template_that_is_no_word_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "mal.docx"
    path.write_bytes(content)
    with pytest.raises(RuleSetError, match="ikke en Word-fil"):
        word_file(Page("# Tittel\n"), path)
    with pytest.raises(RuleSetError, match="ikke en Word-fil"):
        word_file(Page("# Tittel\n"), tmp_path / "finnes-ikke.docx")


def test_a_zip_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mal.docx"
    for names in ([], ["a.txt"], ["[Content_Types].xml"]):
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, "<a")
        with pytest.raises(RuleSetError, match="ikke en Word-fil"):
            word_file(Page("# Tittel\n"), path)


HOSTILE = (
    "*stjerner* og **flere** _under_",
    "a | b || c",
    "<script>alert(1)</script> &amp; <b>",
    "{{7*7}} {{ if a == true :: b }} {% x %} }}",
    '#read("/etc/passwd") $x$ @ref `#panic()` = overskrift',
    "\x00\x01\x1b[31m\x7f\x0b\x0c\x85",
    "\ufffe\uffff\ud800 \udfff",
    "\u202eabc\u202c \u2066x\u2069 \u200fy\u200e",
    "[FYLL UT: ikke et felt] [«x»]{lang=nn} [a](http://a.no) ![b](c)",
    "1. ikke en liste",
    "# ikke en overskrift",
    "--- | --- \\| \\",
    "https://example.com/?a=b&c=d www.example.com",
    "ord " * 10_000 + "slutt" + "x" * 10_000,
    "x" * 50_000,
)


LONG = 1_000


def with_text(text: str) -> str:
    one = escaped(text)
    # A table longer than a page has its headings again on the next.
    table = "" if len(text) > LONG else f"| a | b |\n|---|---|\n| {one} | c |\n\n"
    return f"# T {one}\n\n- **F:** {one}\n  - [«{one}»]{{lang=nn}}\n\n{table}> {one}\n"


def expected(text: str) -> str:
    """`text` as it is shown: white space as single spaces, and U+FFFD for what cannot be shown."""
    one_line = " ".join(text.split())
    return shown(
        "".join(
            "\N{REPLACEMENT CHARACTER}" if c != " " and escaped(c) == "\N{REPLACEMENT CHARACTER}" else c
            for c in one_line
        )
    )


def all_of(text: str) -> str:
    """The page of `with_text` with all white space taken out."""
    one = "".join(expected(text).split())
    table = "" if len(text) > LONG else f"ab{one}c"
    return f"T{one}F:{one}«{one}»{table}{one}"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_text(text: str) -> None:
    page = Page(with_text(text), title=text, mark=text[:50])
    assert "".join(extraction.html_words(html_page(page))) == all_of(text)
    assert "".join(extraction.word_words(word_file(page))) == all_of(text)
    # No mark here: a heading on every page of a text this long.
    found = "".join(extraction.pdf_words(pdf_file(Page(with_text(text), title=text, mark="")), ""))
    assert as_in_pdf(found) == as_in_pdf(all_of(text))


def as_in_pdf(text: str) -> str:
    """Text without what a page does not show: which way it runs, and where a word may be parted."""
    gone = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff•‣–"))
    return text.translate(gone)


ANY_TEXT = st.text(min_size=1, max_size=80)
LATIN = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_characters="\u00ad\u0149"),
    min_size=1,
    max_size=80,
)


@settings(max_examples=60)
@given(ANY_TEXT)
def test_any_text_comes_back_from_html_and_word(text: str) -> None:
    page = Page(with_text(text), title=text)
    assert "".join(extraction.html_words(html_page(page))) == all_of(text)
    assert "".join(extraction.word_words(word_file(page))) == all_of(text)


@settings(max_examples=60)
@given(LATIN)
def test_any_latin_text_comes_back_from_a_pdf(text: str) -> None:
    found = "".join(extraction.pdf_words(pdf_file(Page(with_text(text), title=f"T {text}")), "Utkast"))
    assert as_in_pdf(found) == as_in_pdf(all_of(text))


@settings(max_examples=40)
@given(ANY_TEXT)
def test_a_pdf_shows_every_character_or_is_not_made(text: str) -> None:
    try:
        content = pdf_file(Page(with_text(text), title=f"T {text}"))
    except UsageError as error:
        for problem in error.problems:
            assert problem.code == "pdf-character"
            assert problem.arguments["character"] in expected(text)
    else:
        assert content.startswith(b"%PDF-")


def test_a_character_the_fonts_lack_is_named() -> None:
    with pytest.raises(UsageError) as refused:
        pdf_file(Page("# Tittel\n\nEt smil 😀 og 中\n"))
    said = [problem.message() for problem in refused.value.problems]
    assert "Tegnet «😀» (U+1F600 GRINNING FACE) finnes ikke i skriftene som PDF-filen kan bruke." in said
    assert refused.value.problems[0].advice("nn") == "Vel html eller word i staden."


def test_a_heading_that_skips_a_level_is_no_accessible_pdf() -> None:
    with pytest.raises(ComplianceError, match="PDF-filen kan ikke lages"):
        pdf_file(Page("# Tittel\n\n#### For dypt\n"))
