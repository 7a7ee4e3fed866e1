"""Citations as letters print them, letter for letter."""

from datetime import date

import pytest

from compliance.law import Citation, lovdata_url, parse, print_citation, print_citation_lines, print_citations
from compliance.law.ordinals import ordinal
from compliance.texts import LANGUAGES
from compliance.typography import HARD_SPACE, with_hard_spaces


def read(*texts: str) -> list[Citation]:
    return [citation for text in texts for citation in parse(text)]


MAPPING = ("aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-1 (1)", "aml § 4-1 (2)", "folm § 7-1")
MAPPING_2026 = (*MAPPING, "aml § 4-3 (1)", "aml § 4-3 (2)", "fua § 1A-2")


def test_the_real_order() -> None:
    assert print_citations(read(*MAPPING), "nb") == (
        "arbeidsmiljøloven §§ 3-1 første ledd og andre ledd bokstav c og 4-1 første ledd og andre ledd "
        "og forskrift om organisering, ledelse og medvirkning § 7-1"
    )


def test_the_real_order_in_nynorsk_and_english() -> None:
    assert print_citations(read(*MAPPING), "nn") == (
        "arbeidsmiljølova §§ 3-1 første ledd og andre ledd bokstav c og 4-1 første ledd og andre ledd "
        "og forskrift om organisering, leiing og medverknad § 7-1"
    )
    assert print_citations(read(*MAPPING), "en") == (
        "sections 3-1, first paragraph and second paragraph, letter c, and 4-1, first paragraph and second "
        "paragraph, of the Working Environment Act, and section 7-1 of the Regulations concerning "
        "Organisation, Management and Employee Participation"
    )


def test_three_sections_and_two_regulations() -> None:
    lines = print_citation_lines(read(*MAPPING_2026), "nb")
    act = (
        "arbeidsmiljøloven §§ 3-1 første ledd og andre ledd bokstav c, 4-1 første ledd og andre ledd "
        "og 4-3 første ledd og andre ledd"
    )
    assert lines == (
        act,
        "forskrift om utførelse av arbeid § 1A-2",
        "forskrift om organisering, ledelse og medvirkning § 7-1",
    )
    assert print_citations(read(*MAPPING_2026), "nb") == f"{act}, {lines[1]} og {lines[2]}"


FUA = "the Regulations concerning the Performance of Work"
FOLM = "the Regulations concerning Organisation, Management and Employee Participation"

PRINTED = {
    "aml § 3-1 (2) c": (
        "arbeidsmiljøloven § 3-1 andre ledd bokstav c",
        "arbeidsmiljølova § 3-1 andre ledd bokstav c",
        "section 3-1, second paragraph, letter c, of the Working Environment Act",
    ),
    "fua § 3A-2 (3) a, c": (
        "forskrift om utførelse av arbeid § 3A-2 tredje ledd bokstav a og c",
        "forskrift om utføring av arbeid § 3A-2 tredje ledd bokstav a og c",
        f"section 3A-2, third paragraph, letters a and c, of {FUA}",
    ),
    "fua § 3A-2 (3) a–d": (
        "forskrift om utførelse av arbeid § 3A-2 tredje ledd bokstav a til d",
        "forskrift om utføring av arbeid § 3A-2 tredje ledd bokstav a til d",
        f"section 3A-2, third paragraph, letters a to d, of {FUA}",
    ),
    "folm § 10-1 a, b, m, n, o": (
        "forskrift om organisering, ledelse og medvirkning § 10-1 bokstav a, b og m til o",
        "forskrift om organisering, leiing og medverknad § 10-1 bokstav a, b og m til o",
        f"section 10-1, letters a, b and m to o, of {FOLM}",
    ),
    "ikf § 5 (2) nr. 6": (
        "internkontrollforskriften § 5 andre ledd nr. 6",
        "internkontrollforskrifta § 5 andre ledd nr. 6",
        "section 5, second paragraph, no. 6, of the Internal Control Regulations",
    ),
    "ikf § 5 (2) nr. 4–8": (
        "internkontrollforskriften § 5 andre ledd nr. 4 til 8",
        "internkontrollforskrifta § 5 andre ledd nr. 4 til 8",
        "section 5, second paragraph, nos. 4 to 8, of the Internal Control Regulations",
    ),
    "aml § 18-6 (7) 2.p.": (
        "arbeidsmiljøloven § 18-6 sjuende ledd andre punktum",
        "arbeidsmiljølova § 18-6 sjuande ledd andre punktum",
        "section 18-6, seventh paragraph, second sentence, of the Working Environment Act",
    ),
    "fua § 23A-1 (2) strek 2": (
        "forskrift om utførelse av arbeid § 23A-1 andre ledd andre strekpunkt",
        "forskrift om utføring av arbeid § 23A-1 andre ledd andre strekpunkt",
        f"section 23A-1, second paragraph, second indent, of {FUA}",
    ),
    "fua § 1-3 nr. 2 c strek 1–3": (
        "forskrift om utførelse av arbeid § 1-3 nr. 2 bokstav c første til tredje strekpunkt",
        "forskrift om utføring av arbeid § 1-3 nr. 2 bokstav c første til tredje strekpunkt",
        f"section 1-3, no. 2, letter c, first to third indents, of {FUA}",
    ),
    "aml § 2 A-6 (4)": (
        "arbeidsmiljøloven § 2 A-6 fjerde ledd",
        "arbeidsmiljølova § 2 A-6 fjerde ledd",
        "section 2 A-6, fourth paragraph, of the Working Environment Act",
    ),
    "folm § 13-3 a": (
        "forskrift om organisering, ledelse og medvirkning § 13-3 bokstav a",
        "forskrift om organisering, leiing og medverknad § 13-3 bokstav a",
        f"section 13-3, letter a, of {FOLM}",
    ),
}


@pytest.mark.parametrize(("text", "printed"), PRINTED.items())
def test_each_form(text: str, printed: tuple[str, str, str]) -> None:
    assert tuple(print_citations(parse(text), language) for language in LANGUAGES) == printed


def test_one_citation() -> None:
    assert print_citation(parse("aml § 7-4")[0], "nb") == "arbeidsmiljøloven § 7-4"
    assert print_citation(parse("aml § 7-4")[0], "en") == "section 7-4 of the Working Environment Act"


def test_whole_sections() -> None:
    two = read("folm § 3-19", "folm § 3-18")
    assert print_citations(two, "nb") == "forskrift om organisering, ledelse og medvirkning §§ 3-18 og 3-19"
    three = read("folm § 3-20", "folm § 3-2", "folm § 3-18")
    assert print_citations(three, "nb").endswith("§§ 3-2, 3-18 og 3-20")
    assert print_citations(read("aml § 3-1", "aml § 4-1"), "en") == (
        "sections 3-1 and 4-1 of the Working Environment Act"
    )


def test_sentences_and_letters_of_one_paragraph() -> None:
    cited = read("aml § 18-10 (1) 2.p.", "aml § 18-10 (1) 1.p.", "aml § 18-10 (2) a")
    assert print_citations(cited, "nb") == (
        "arbeidsmiljøloven § 18-10 første ledd første og andre punktum og andre ledd bokstav a"
    )


def test_what_is_inside_another_is_not_said_twice() -> None:
    cited = read("folm § 7-1 (6)", "folm § 7-1", "aml § 3-1 (2)", "aml § 3-1 (2) c")
    assert print_citations(cited, "nb") == (
        "arbeidsmiljøloven § 3-1 andre ledd og forskrift om organisering, ledelse og medvirkning § 7-1"
    )


def test_nothing_cited() -> None:
    assert print_citations([], "nb") == ""
    assert print_citation_lines([], "nn") == ()


def test_addresses() -> None:
    assert (
        lovdata_url(parse("aml § 2 A-6 (4)")[0]) == "https://lovdata.no/dokument/NL/lov/2005-06-17-62/§2A-6"
    )
    assert lovdata_url(parse("fua § 3A-2")[0]) == (
        "https://lovdata.no/dokument/SF/forskrift/2011-12-06-1357/§3A-2"
    )
    assert lovdata_url(parse("fvl § 29")[0]) == "https://lovdata.no/dokument/NL/lov/1967-02-10/§29"


def test_ordinals_beyond_words() -> None:
    assert [ordinal(20, language) for language in LANGUAGES] == ["tjuende", "tjuande", "twentieth"]
    assert [ordinal(21, language) for language in LANGUAGES] == ["21.", "21.", "no. 21"]


def test_hard_spaces_keep_citations_together() -> None:
    text = "arbeidsmiljøloven §§ 2 A-6 og 3-1 og internkontrollforskriften § 5 andre ledd nr. 6"
    hard = with_hard_spaces(text)
    assert hard.replace(HARD_SPACE, " ") == text
    assert hard == (
        f"arbeidsmiljøloven §§{HARD_SPACE}2{HARD_SPACE}A-6 og 3-1 og internkontrollforskriften "
        f"§{HARD_SPACE}5 andre ledd nr.{HARD_SPACE}6"
    )
    assert with_hard_spaces(hard) == hard
    assert with_hard_spaces("sections 3-1 and 4-1, no. 6") == (
        f"sections{HARD_SPACE}3-1 and 4-1, no.{HARD_SPACE}6"
    )


def test_dates_are_left_alone() -> None:
    assert HARD_SPACE not in with_hard_spaces(f"{date(2026, 1, 1):%d. %B %Y} er 3 uker etter")
