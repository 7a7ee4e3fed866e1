from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from compliance.documentation.choices import WrittenLanguage
from compliance.letters.blanks import blank, blanks_in
from compliance.letters.escape import Markdown, escaped, quoted
from compliance.typography import HARD_SPACE, with_unbroken_amounts

READER = MarkdownIt("commonmark", {"html": False})


@pytest.mark.parametrize(
    "text",
    [
        "# overskrift",
        "- punkt",
        "+ punkt",
        "* punkt",
        "1. punkt",
        "2) punkt",
        "12.",
        "> sitat",
        "---",
        "===",
        "    kode",
        "`kode`",
        "**fet** og _kursiv_",
        "[lenke](https://example.org)",
        "<https://example.org>",
        "![bilde](a.png)",
        "<b>fet</b>",
        "<!-- skjult",
        "&lt; &amp; &#35;",
        "{{ navn }} {% if x %}",
        "a | b",
        "~~~",
        "[x]: https://example.org",
        "slutter med \\",
        "tittel ##",
        "www.example.org og http://example.org",
    ],
)
def test_marks_are_shown_and_not_read(text: str) -> None:
    html = READER.render(escaped(text))
    assert html.count("<") == 2
    assert "{{" not in escaped(text)
    shown = html.removeprefix("<p>").removesuffix("</p>\n").replace(HARD_SPACE, " ")
    expected = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert shown == expected.replace('"', "&quot;")


def test_line_breaks_become_spaces_and_hidden_characters_are_replaced() -> None:
    assert escaped("en\n\n# to\u2028tre\r\nfire") == "en \\# to tre fire"
    assert escaped("a\x00b\x07c\u202ed\ud800e") == "a�b�c�d�e"


def test_a_date_keeps_its_look_and_a_list_number_does_not() -> None:
    assert escaped("1. desember 2026") == f"1.{HARD_SPACE}desember 2026"
    assert escaped("1. punkt") == "1\\. punkt"


def test_markdown_is_not_escaped_twice() -> None:
    assert escaped(escaped("a*b")) == "a\\*b"
    assert escaped(Markdown("**a**")) == "**a**"


def test_a_quote_is_marked_with_its_language_only_when_known_and_another() -> None:
    assert quoted("Vi har ingen plan.", None, "nb") == "«Vi har ingen plan.»"
    assert quoted("Vi har ingen plan.", WrittenLanguage.NB, "nb") == "«Vi har ingen plan.»"
    assert quoted("Vi har ingen plan.", WrittenLanguage.OTHER, "nb") == "«Vi har ingen plan.»"
    assert quoted("Me har [ingen] plan.", WrittenLanguage.NN, "nb") == "[«Me har \\[ingen\\] plan.»]{lang=nn}"


def test_blanks_are_found_once_each_and_never_in_text_from_outside() -> None:
    text = f"{blank('saksnummer')} {blank('avsender')} {blank('saksnummer')} {escaped('[FYLL UT: alt]')}"
    assert blanks_in(text) == ("saksnummer", "avsender")
    assert blanks_in(escaped("\\") + blank("dato")) == ("dato",)


@given(st.text())
def test_any_text_stays_one_paragraph(text: str) -> None:
    tokens = READER.parse("a " + escaped(text) + " b")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {token.type for token in tokens[1].children or ()} == {"text"}


MARKS = "# * _ ` < > {{ | & [a](b) 1. 2) - + == --- <b> ~~~ a [x]:"


@given(st.one_of(st.text(), st.lists(st.sampled_from([*MARKS.split(), " ", "\n"]), max_size=6).map("".join)))
def test_any_text_is_one_paragraph_at_the_start_of_a_line(text: str) -> None:
    tokens = READER.parse(escaped(text))
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])


def test_dates_and_amounts_are_kept_together() -> None:
    assert with_unbroken_amounts("Innen 1. desember 2026 kl. 13 må 40 timer og 20 000 kroner, 78 %") == (
        f"Innen 1.{HARD_SPACE}desember 2026 kl.{HARD_SPACE}13 må 40{HARD_SPACE}timer og "
        f"20{HARD_SPACE}000{HARD_SPACE}kroner, 78{HARD_SPACE}%"
    )
    assert HARD_SPACE not in with_unbroken_amounts("side 2 og tre uker, 4 desperate")


def test_every_special_character_survives() -> None:
    text = "".join(chr(code) for code in range(33, 127))
    html = READER.render(escaped(text))
    shown = re.sub(
        r"&(amp|lt|gt|quot);", lambda m: {"amp": "&", "lt": "<", "gt": ">", "quot": '"'}[m[1]], html
    )
    assert text in shown
