from __future__ import annotations

import os
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letter_material import GOLDEN, ON, drafted, judged, material

from compliance.errors import UsageError
from compliance.letters import Letter, draft_letter, letter_html
from compliance.letters.escape import escaped
from compliance.texts import Language

WRITE = os.environ.get("WRITE_GOLDEN") == "1"


class Outline(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[Any] = []
        self.pieces: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def text(self) -> str:
        return normal("".join(self.pieces))


def normal(text: str) -> str:
    return " ".join(text.split())


def before_notes(letter: Letter) -> str:
    return letter.markdown.split("\n---\n")[0]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_letter_is_as_agreed(language: Language) -> None:
    letter = drafted(language)
    for ending, text in (("md", letter.markdown), ("html", letter_html(letter))):
        path = GOLDEN / f"varsel.{language}.{ending}"
        if WRITE:
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), path.name
    assert drafted(language) == letter


def test_order_of_the_letter_and_numbers_of_the_orders() -> None:
    headings = [row for row in drafted().markdown.splitlines() if row.startswith("## ")]
    assert headings == [
        "## Hva vi kontrollerte",
        "## Hva som er i orden",
        "## Pålegg vi vurderer å gi",
        "## Brudd vi ikke varsler pålegg om",
        "## Hva vi trenger svar på",
        "## Dere kan uttale dere",
        "## Dere kan se dokumentene i saken",
        "## Gi rapporten videre",
        "## Til inspektøren",
    ]
    assert "### 1. Verneombud – opplæring: Nord\n" in drafted().markdown
    assert "### 2. Vold og trusler – kartlegging\n" in drafted().markdown


def test_the_basis_is_that_of_the_rule_and_not_of_its_criteria() -> None:
    letter = drafted().markdown.replace("\N{NO-BREAK SPACE}", " ")
    assert (
        "Hjemmelen er arbeidsmiljøloven § 6-5 første ledd og "
        "forskrift om organisering, ledelse og medvirkning § 3-18." in letter
    )
    assert "§ 3-19" not in letter
    assert "- forskrift om utførelse av arbeid § 3A-2\n" in letter


def test_units_of_which_the_same_was_found_stand_together() -> None:
    letter = drafted().markdown
    assert "- Enhetene Nord og Sør:\n  - Dokumentasjonen inneholder ingen kartlegging" in letter
    assert "- Enheten Vest:\n  - kartlegging der de kjente farene er med" in letter


def test_one_order_names_all_the_units() -> None:
    orders = [row for row in drafted("nn").markdown.splitlines() if row.startswith("Arbeidsgivar skal")]
    assert len(orders) == 2
    assert "tilsette i Nord, Sør og Vest kan bli utsette" in orders[1]


def test_how_documents_were_read_is_only_in_the_notes() -> None:
    assert "lese i sin heilskap" in drafted("nn").markdown
    assert "lese i sin heilskap" not in before_notes(drafted("nn"))
    assert "§ 1A-2" not in before_notes(drafted("nn")).replace("\N{NO-BREAK SPACE}", " ")


def test_deadlines_are_proposals_and_end_on_working_days() -> None:
    letter = drafted().markdown.replace("\N{NO-BREAK SPACE}", " ")
    assert "Vi foreslår at fristen for å oppfylle pålegget blir fredag 29. mai 2026." in letter
    assert "Fristen er fredag 20. mars 2026." in letter


def test_what_a_person_must_weigh_is_only_in_the_notes() -> None:
    letter = drafted()
    question = "Bygger vurderingen på risikoforholdene i virksomheten?"
    assert question in letter.markdown
    assert question not in before_notes(letter)
    assert "Les vurderingen sammen med kartleggingen." not in before_notes(letter)


def test_a_record_of_what_an_employee_said_is_never_printed() -> None:
    letter = drafted()
    assert "kniv" not in letter.markdown
    assert "Ansatte vi snakket med, opplyste: «Pårørende kan bli truende om natten.»" in letter.markdown
    without_quote = material()
    without_quote["statements"][0]["sources"] = [{"statement": "trusler-paa-natt"}]
    shorter = drafted(data=without_quote)
    assert "kniv" not in shorter.markdown
    assert "Ansatte vi snakket med, opplyste dette." in shorter.markdown
    assert "note.hidden" not in shorter.markdown
    assert "er tatt ut av brevet" in shorter.markdown


def test_whether_there_was_a_visit_is_said_truly() -> None:
    assert "Vi førte tilsyn med Fjordvik omsorg" in drafted().markdown
    unknown = drafted(data=material(case={}))
    assert "Vi har ikke vært hos dere." in unknown.markdown
    assert "oppgir ingen dato for et tilsynsbesøk" in unknown.markdown
    planned = drafted(data=material(case={"visit_on": "2026-04-01"}))
    assert "Vi har ikke vært hos dere." in planned.markdown
    in_some_month = drafted(data=material(case={"visit_on": "2026-02"}))
    assert "dato for tilsynet" in in_some_month.blanks


def test_blanks_are_listed_and_counted() -> None:
    bare = drafted("nn", data=material(case=None))
    assert bare.blanks == ("adressa til mottakaren", "saksnummer", "saksbehandlar", "avsendar")
    assert "> 4 felt er ikkje fylte ut." in bare.markdown
    assert "[FYLL UT: adressa til mottakaren]" in bare.markdown
    case = material()["case"] | {"case_officer": "Kari Holm"}
    assert "> 1 felt er ikke fylt ut." in drafted(data=material(case=case)).markdown


def test_a_person_chooses_which_breaches_become_orders() -> None:
    one = drafted(orders=["verneombud-opplaering.vo-nord"])
    assert "Vi vurderer å gi dere dette pålegget:" in one.markdown
    assert "### 1. Verneombud" in one.markdown
    assert "### Vold og trusler – kartlegging\n" in one.markdown.split("## Brudd vi ikke varsler")[1]
    against_proposal = drafted(orders=["bht-bistand"])
    assert "### 1. Bedriftshelsetjeneste – bistand\n" in against_proposal.markdown
    none = drafted(orders=[])
    assert none.title == "Tilsynsrapport – Fjordvik omsorg"
    assert "Hjemmelen er" not in none.markdown
    with pytest.raises(UsageError, match="oversikt"):
        drafted(orders=["oversikt"])
    with pytest.raises(UsageError, match="Mente du «bht-bistand»"):
        drafted(orders=["bht-bistnad"])


def test_there_is_no_english_letter() -> None:
    documentation, findings = judged()
    with pytest.raises(UsageError):
        draft_letter(documentation, findings, ON, "en")


def test_a_letter_without_findings_is_still_a_letter() -> None:
    documentation, _ = judged()
    letter = draft_letter(documentation, (), ON, "nn")
    assert letter.title == "Tilsynsrapport – Fjordvik omsorg"
    assert "Vi kontrollerte desse" not in letter.markdown


def test_no_subject_becomes_a_question() -> None:
    letter = drafted(data=material(safety_representatives=[]))
    assert "- Hvem er verneombud i virksomheten?" in letter.markdown


def test_the_page_is_whole_and_marked_as_a_draft() -> None:
    page = letter_html(drafted("nn"))
    assert '<html lang="nn">' in page
    assert '<div class="mark" aria-hidden="true">Utkast – ikkje eit vedtak</div>' in page
    assert "position: fixed" in page
    assert "<mark>[FYLL UT: saksbehandlar]</mark>" in page
    for outside in ("http://", "https://", "<script", "<img", "<link", "url("):
        assert outside not in page


def test_quotes_keep_their_language() -> None:
    assert '<span lang="nn">«Kurset varte i 16\N{NO-BREAK SPACE}timar»</span>' in letter_html(drafted("nb"))
    nynorsk = letter_html(drafted("nn"))
    assert "«Kurset varte i 16\N{NO-BREAK SPACE}timar»" in nynorsk
    assert 'lang="nn">«' not in nynorsk
    assert '<span lang="nb">«BHT er ikke med på dette.»</span>' in nynorsk


MARKS = "# * _ ` < > {{ }} | &amp; [a](b) ]{lang=nn} 1. - a [FYLL [ ] \\ == --- <b> ~~~ http://a.no + 2)"
TROUBLE = [*MARKS.split(), "\n", "\n\n", " ", "UT: ", "1. mai", "§ 3"]
ANY_TEXT = st.one_of(
    st.text(min_size=1, max_size=60),
    st.lists(
        st.sampled_from(TROUBLE),
        min_size=1,
        max_size=8,
    ).map("".join),
).filter(lambda text: any(character.isalpha() for character in text))


def with_text(text: str, place: str) -> dict[str, Any]:
    data = material()
    if place == "quote":
        data["safety_representatives"][0]["sources"][0]["quote"] = text
    elif place == "unit":
        data["units"][2]["name"] = text
    elif place == "organisation":
        data["organisation"]["name"] = text
    elif place == "area":
        data["safety_representatives"][0]["area"] = text
    elif place == "file":
        data["documents"][0]["file_name"] = text
    else:
        data["case"][place] = text
    return data


ON_SEVERAL_LINES = ("quote", "recipient_address")
PLACES = [
    "quote",
    "unit",
    "organisation",
    "area",
    "file",
    "reference",
    "theme",
    "case_officer",
    "recipient_address",
]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=ANY_TEXT, place=st.sampled_from(PLACES), language=st.sampled_from(["nb", "nn"]))
def test_no_text_changes_the_letter_around_it(text: str, place: str, language: Language) -> None:
    if place not in ON_SEVERAL_LINES:
        text = "\N{PILCROW SIGN}".join(text.splitlines()) or "a"
    tags, blanks = plain_letter(place, language)
    letter = drafted(language, with_text(text, place))
    page = Outline(letter_html(letter))
    assert page.tags == tags
    shown = "".join("�" if escaped(c) == "�" else c for c in text)
    assert normal(shown) in page.text
    assert letter.blanks == blanks


@cache
def plain_letter(place: str, language: Language) -> tuple[list[Any], tuple[str, ...]]:
    letter = drafted(language, with_text("ordet", place))
    return Outline(letter_html(letter)).tags, letter.blanks
