"""The request to the letter service: its shape, its fields, and text that could be its merge fields."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import extraction
import pytest
from command_line import ROOT, compliance
from hypothesis import given, settings
from hypothesis import strategies as st
from letter_material import drafted, material
from markdown_it import MarkdownIt

from compliance.documentation.load import parse_documentation
from compliance.errors import Place, UsageError
from compliance.letters import Letter
from compliance.letters.brevgen import Fields, brevgen_request, checked_fields, fields_of_documentation
from compliance.texts import Language

DATED = date(2026, 3, 6)
FIELDS: dict[str, Any] = {
    "dato": "06.03.2026",
    "saksnummer": "2026/1234",
    "saksbehandlerNavn": "Kari Holm",
    "virksomhet": {
        "navn": "Fjordvik omsorg",
        "adresse": "Storgata 1",
        "postnr": "6789",
        "poststed": "Fjordvik",
    },
}


def request(letter: Letter, signature: Any = "usignert", **changes: Any) -> dict[str, Any]:
    fields = Fields.model_validate({**FIELDS, **changes})
    made: dict[str, Any] = json.loads(brevgen_request(letter, fields, signature))
    return made


def shown_words(markdown: str) -> list[str]:
    """The words a reader of Markdown that knows nothing of ours shows."""
    page = MarkdownIt("commonmark", {"html": True}).render(markdown)
    return extraction.html_words(f"<main>{page}</main>")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_request_is_as_the_service_wants_it(language: Language) -> None:
    letter = drafted(language)
    made = request(letter)
    markdown = made.pop("md")
    assert made == {
        "mdVariables": {},
        "options": {
            "document_title": letter.title,
            "dynamic": {
                "template": "default",
                "defaultTemplateArgs": {
                    "language": {"nb": "bm", "nn": "nn"}[language],
                    "signatureVariant": "usignert",
                    "fields": FIELDS,
                },
            },
        },
    }
    note, rest = letter.markdown.split("\n# ", 1)
    assert shown_words(markdown) == [
        *extraction.markdown_words(note),
        *extraction.markdown_words(letter.heading),
        *extraction.markdown_words(letter.body),
    ]
    assert set(extraction.markdown_words(markdown)) <= set(extraction.markdown_words(letter.markdown))
    assert "{lang=" not in markdown
    assert "Til inspektøren" in rest
    assert "Til inspektøren" not in markdown


def test_a_draft_is_never_signed_by_the_service() -> None:
    letter = drafted()
    assert letter.mark
    arguments = request(letter, "elektroniskGodkjent")["options"]["dynamic"]["defaultTemplateArgs"]
    assert arguments["signatureVariant"] == "usignert"


def test_a_finished_letter_is_signed_as_it_was_approved() -> None:
    letter = replace(drafted(), mark="", blanks=())
    made = request(letter, "elektroniskGodkjent")
    assert made["options"]["dynamic"]["defaultTemplateArgs"]["signatureVariant"] == "elektroniskGodkjent"
    assert made["md"].startswith("# Tilsynsrapport med varsel om pålegg\n")


@pytest.mark.parametrize(
    "text",
    ["{{7*7}}", "{{ if a == true :: b }}", "}}", "{{{{", "x }}} y {{{", "{ {", "\\{{ navn }}", "{{\n}}"],
)
def test_text_is_never_a_merge_field(text: str) -> None:
    data = material()
    data["safety_representatives"][0]["sources"][0]["quote"] = f"før {text} etter"
    letter = drafted("nb", data)
    markdown = request(letter)["md"]
    assert "{{" not in markdown
    assert "}}" not in markdown
    assert " ".join(f"«før {text} etter»".split()) in " ".join(shown_words(markdown))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["{", "}", "\\", " ", "if a :: b", "«", "]{lang=nn}", "[", "x"]), min_size=1))
def test_no_two_braces_ever_meet(pieces: list[str]) -> None:
    text = "a" + "".join(pieces) + "b"
    data = material()
    data["safety_representatives"][0]["sources"][0]["quote"] = text
    letter = drafted("nb", data)
    markdown = request(letter)["md"]
    assert "{{" not in markdown
    assert "}}" not in markdown
    assert " ".join(text.split()) in " ".join(shown_words(markdown))


def test_braces_of_a_template_do_not_meet_either() -> None:
    letter = replace(drafted(), heading="Brev {{ navn }}", body="{{{ if a :: b }}} \\{{x}}\n")
    markdown = request(letter)["md"]
    assert "{{" not in markdown
    assert "}}" not in markdown
    assert " ".join(shown_words(markdown)).endswith("Brev {{ navn }} {{{ if a :: b }}} {{x}}")


def test_fields_cannot_be_html() -> None:
    name = "A & B <script>alert(1)</script>\n\n# C"
    made = request(drafted(), virksomhet={**FIELDS["virksomhet"], "navn": name})
    printed = made["options"]["dynamic"]["defaultTemplateArgs"]["fields"]["virksomhet"]["navn"]
    assert "<" not in printed
    assert "\n" not in printed
    assert unescape(printed) == "A & B <script>alert(1)</script> # C"


def test_a_letter_that_is_not_public_must_say_why() -> None:
    place = Place("case.yaml")
    for basis in (None, "", "  "):
        with pytest.raises(
            UsageError, match="Brevtjenesten trenger hjemmelen for å unnta brevet fra offentlighet"
        ):
            checked_fields(
                {**FIELDS, "erUnntattOffentlighet": True, "unntattOffentlighetHjemmel": basis}, place
            )
    basis = "offentleglova § 13 første ledd"
    made = request(drafted(), erUnntattOffentlighet=True, unntattOffentlighetHjemmel=basis)
    fields = made["options"]["dynamic"]["defaultTemplateArgs"]["fields"]
    assert (fields["erUnntattOffentlighet"], fields["unntattOffentlighetHjemmel"]) == (True, basis)


def test_everything_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(UsageError) as refused:
        fields_of_documentation(parse_documentation(material(case={})), DATED)
    said = " ".join(problem.message("nn") for problem in refused.value.problems)
    for field in (
        "saksnummeret",
        "namnet på saksbehandlaren",
        "adressa til",
        "postnummeret til",
        "poststaden til",
    ):
        assert field in said
    assert "datoen" not in said


@pytest.mark.parametrize(
    ("address", "street"),
    [
        ("Storgata 1, 6789 Fjordvik", "Storgata 1"),
        ("c/o Ola, Storgata 1\n6789 Fjordvik\n", "c/o Ola, Storgata 1"),
        ("Postboks 4720 Torgarden, 6789 Fjordvik", "Postboks 4720 Torgarden"),
    ],
)
def test_the_address_is_read_as_it_is_written(address: str, street: str) -> None:
    case = {**material()["case"], "recipient_address": address, "case_officer": "Kari Holm"}
    fields = fields_of_documentation(parse_documentation(material(case=case)), DATED)
    recipient = fields.virksomhet
    assert (recipient.adresse, recipient.postnr, recipient.poststed) == (street, "6789", "Fjordvik")
    assert (fields.dato, fields.saksnummer, fields.saksbehandler_navn) == (
        "06.03.2026",
        "2026/1234",
        "Kari Holm",
    )


def test_the_command_writes_the_request_or_says_what_is_missing(tmp_path: Path) -> None:
    source = ROOT / "examples" / "barnevernsinstitusjon" / "documentation"
    more = tmp_path / "sak.yaml"
    more.write_text(
        "case: {reference: 2026/77, case_officer: Kari Holm, recipient_address: 'Veien 1, 0712 Oslo'}\n",
        "utf-8",
    )
    draft = ("draft", "--letter", "varsel", "--on", "2026-02-15", "--dated", "2026-03-02")
    run = compliance(*draft, source, "-o", tmp_path / "brev.json")
    assert run.code == 2
    assert "Brevtjenesten trenger saksnummeret" in run.err
    assert not (tmp_path / "brev.json").exists()
    run = compliance(*draft, source, more, "-o", tmp_path / "brev.json")
    assert run.code == 0, run.err
    made = json.loads((tmp_path / "brev.json").read_text("utf-8"))
    fields = made["options"]["dynamic"]["defaultTemplateArgs"]["fields"]
    assert fields["virksomhet"]["postnr"] == "0712"
    assert fields["dato"] == "02.03.2026"
