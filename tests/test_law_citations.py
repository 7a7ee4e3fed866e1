"""Reading citations, and what is said of those that cannot be read."""

import pytest

from compliance.law import Citation, CitationError, parse
from compliance.law.messages import LAW_MESSAGES

FORMS = {
    "aml § 3-1 (2) c": ["aml § 3-1 (2) c"],
    "aml  §  3-1(2)c": ["aml § 3-1 (2) c"],
    "fua § 3A-2 (3) e": ["fua § 3A-2 (3) e"],
    "fua § 3A-2 (3) a, c": ["fua § 3A-2 (3) a", "fua § 3A-2 (3) c"],
    "fua § 3A-2 (3) a–c": ["fua § 3A-2 (3) a", "fua § 3A-2 (3) b", "fua § 3A-2 (3) c"],
    "fua § 3A-2 (3) a-b, h": ["fua § 3A-2 (3) a", "fua § 3A-2 (3) b", "fua § 3A-2 (3) h"],
    "ikf § 5 (2) nr. 6": ["ikf § 5 (2) nr. 6"],
    "ikf § 5 (2) 6": ["ikf § 5 (2) nr. 6"],
    "ikf § 5 (2) nr. 7–8": ["ikf § 5 (2) nr. 7", "ikf § 5 (2) nr. 8"],
    "aml § 3-1 (1) 2.p.": ["aml § 3-1 (1) 2.p."],
    "folm § 3-20 (2) 1. p.": ["folm § 3-20 (2) 1.p."],
    "fua § 23A-1 (2) strek 2": ["fua § 23A-1 (2) strek 2"],
    "fua § 1-3 nr. 2 c strek 1, 3": ["fua § 1-3 nr. 2 c strek 1", "fua § 1-3 nr. 2 c strek 3"],
    "folm § 13-3 a": ["folm § 13-3 a"],
    "folm § 13-3 (1) a": ["folm § 13-3 (1) a"],
    "aml § 2 A-6 (4)": ["aml § 2 A-6 (4)"],
    "aml § 18-10 a (2) b": ["aml § 18-10 a (2) b"],
    "fvl § 11 a": ["fvl § 11 a"],
    "folm § 7-1": ["folm § 7-1"],
}


@pytest.mark.parametrize(("text", "canonical"), FORMS.items())
def test_every_form_is_read(text: str, canonical: list[str]) -> None:
    assert [str(citation) for citation in parse(text)] == canonical


def test_the_parts_of_a_citation() -> None:
    assert parse("aml § 3-1 (2) c") == (Citation("aml", "3-1", ledd=2, letter="c"),)
    assert parse("fua § 23A-1 (2) strek 2") == (Citation("fua", "23A-1", ledd=2, dash=2),)
    assert parse("aml § 18-10 a") == (Citation("aml", "18-10 a"),)


def test_whistleblowing_routines_are_citable_where_they_stood_before_2020() -> None:
    assert [str(one) for one in parse("aml § 2 A-3 (5) a–c")][-1] == "aml § 2 A-3 (5) c"


MISTAKES = {
    "": ("citation-unreadable", "citation-example"),
    "aml 3-1": ("citation-unreadable", "citation-example"),
    "aml § (1)": ("citation-unreadable", "citation-example"),
    "aml § 3-1 (2) bokstav c": ("citation-unreadable", "citation-example"),
    "aml § 3-1 (0)": ("citation-unreadable", "citation-example"),
    "aml §§ 3-1, 4-1": ("citation-one-section", "citation-example"),
    "aml § 3-1 (2) d–a": ("citation-order", "citation-order-advice"),
    "aml § 3-1 (2) c, a": ("citation-order", "citation-order-advice"),
    "aml § 3-1 (2) a, a": ("citation-order", "citation-order-advice"),
    "am § 3-1": ("citation-unknown-act", "citation-did-you-mean"),
    "xyz § 3-1": ("citation-unknown-act", "citation-known-acts"),
    "aml § 2A-6": ("citation-unknown-section", "citation-did-you-mean"),
    "fua § 3 A-2 (3)": ("citation-unknown-section", "citation-did-you-mean"),
    "aml § 18-10a": ("citation-unknown-section", "citation-did-you-mean"),
    "aml § 3–1 (2)": ("citation-unknown-section", "citation-did-you-mean"),
    "aml § 2-4 (2)": ("citation-unknown-section", "citation-known-sections"),
    "fua § 3A-7": ("citation-unknown-section", "citation-known-sections"),
    "offl § 13": ("citation-unknown-section", None),
    "aml § 3-1 (4)": ("citation-unknown-part", "citation-parts"),
    "aml § 3-1 (2) i": ("citation-unknown-part", "citation-parts"),
    "fua § 23A-1 (2) a": ("citation-unknown-part", "citation-parts"),
    "fua § 23A-1 (2) strek 9": ("citation-unknown-part", "citation-parts"),
    "ikf § 5 (2) nr. 9": ("citation-unknown-part", "citation-parts"),
    "fua § 1-2 (2)": ("citation-unknown-part", "citation-partly-registered"),
    "aml § 3-3 (1) 3.p.": ("citation-unknown-part", "citation-sentences"),
    "aml § 3-1 c": ("citation-ledd-needed", "citation-example"),
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.items())
def test_a_mistake_is_named(text: str, expected: tuple[str, str | None]) -> None:
    with pytest.raises(CitationError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.hint) == expected
    for key in filter(None, expected):
        for language in ("nb", "nn", "en"):
            assert LAW_MESSAGES[key][language].format(**caught.value.arguments)


def test_the_advice_names_what_exists() -> None:
    with pytest.raises(CitationError, match="Mente du aml § 2 A-6"):
        parse("aml § 2A-6 (4)")
    with pytest.raises(CitationError, match=r"Av kapitlet har det aml § 2-1, aml § 2-2, aml § 2-3\."):
        parse("aml § 2-4 (2)")
    with pytest.raises(CitationError, match=r"aml § 3-1 har \(1\), \(2\) a–h, \(3\)"):
        parse("aml § 3-1 (7)")
    with pytest.raises(CitationError, match=r"aml § 3-3 \(1\) har 2 punktum"):
        parse("aml § 3-3 (1) 3.p.")


def test_order_is_that_of_print() -> None:
    texts = [
        "aml § 2-3",
        "aml § 2 A-1",
        "aml § 3-2",
        "aml § 18-10",
        "aml § 18-10 a",
        "fua § 3A-2",
        "fua § 23A-1",
        "folm § 3-2",
        "folm § 3-18",
    ]
    in_order = [parse(text)[0] for text in texts]
    backwards = list(reversed(in_order))
    assert sorted(backwards) == in_order
