from __future__ import annotations

import re
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance.error_messages import CATALOGUE, mask_identity_numbers, phrase, register
from compliance.errors import Place
from compliance.texts import LANGUAGES, Text

BOKMAL_ONLY = frozenset(
    re.findall(
        r"\w+",
        """ikke hva hvor hvem hvordan hvilke noe noen bare fra mer uke uker timer vold trusler
        virksomhet ansatt hendelse øvelse tjeneste deres dere gjelder mangler brudd frem også""",
    )
)
NYNORSK_ONLY = frozenset(
    re.findall(r"\w+", "ikkje kva korleis frå berre verksemd tilsette manglar gjeld brot vald")
)
UNWANTED = {"ugyldig", "vennligst", "jfr"}

CODES = sorted(CATALOGUE)


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def words_in(text: str) -> set[str]:
    return set(re.findall(r"\w+", re.sub(r"\{\w+\}", "", text).lower()))


@pytest.mark.parametrize("code", CODES)
class TestEveryMessage:
    def test_its_code_is_small_letters_and_hyphens(self, code: str) -> None:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)

    def test_it_exists_in_three_languages_with_the_same_fields(self, code: str) -> None:
        text = CATALOGUE[code]
        assert text.nb
        assert text.nn
        assert text.en
        assert names_in(text.nb) == names_in(text.nn) == names_in(text.en)

    def test_it_has_as_many_sentences_in_both_forms(self, code: str) -> None:
        text = CATALOGUE[code]
        assert len(re.findall(r"[.?](?:\s|$)", text.nb)) == len(re.findall(r"[.?](?:\s|$)", text.nn))

    def test_it_mixes_neither_the_forms_nor_in_unwanted_words(self, code: str) -> None:
        text = CATALOGUE[code]
        assert not words_in(text.nn) & BOKMAL_ONLY
        assert not words_in(text.nb) & NYNORSK_ONLY
        assert not (words_in(text.nb) | words_in(text.nn)) & UNWANTED
        assert "!" not in text.nb + text.nn
        assert "  " not in text.nb + text.nn

    def test_it_can_be_said_without_any_arguments(self, code: str) -> None:
        for language in LANGUAGES:
            assert phrase(code, language, {})


def test_values_are_put_into_the_sentence() -> None:
    assert phrase("duplicate-key", "nn", {"key": "id", "line": 2}) == "«id» står allereie på linje 2."


def test_values_are_not_taken_for_sentences() -> None:
    assert (
        phrase("missing-field", "nb", {"field": "{value}{0.__class__}"}) == "«{value}{0.__class__}» mangler."
    )


def test_lists_are_joined_and_cut() -> None:
    assert phrase("allowed-values", "nb", {"values": ("a", "b")}) == "Velg mellom: a, b."
    assert phrase("allowed-values", "nb", {"values": {"b", "a"}}) == "Velg mellom: a, b."
    many = phrase("allowed-values", "nb", {"values": [str(number) for number in range(100)]})
    assert many.endswith("18, 19 ….")


def test_texts_follow_the_language_of_the_sentence() -> None:
    arguments = {"field": Text("enhet", "eining", "unit")}
    assert phrase("missing-field", "nn", arguments) == "«eining» manglar."
    assert phrase("missing-field", "en", arguments) == "“unit” is missing."


def test_long_and_hostile_values_are_made_safe() -> None:
    assert len(phrase("not-a-date", "nb", {"value": "x" * 10_000_000})) < 200
    shown = phrase("not-a-date", "nb", {"value": "\x1b[31mred\n\u202e"})
    assert shown.isprintable() or "\ufffd" in shown
    assert "\x1b" not in shown
    assert phrase("not-a-date", "nb", {"value": False}) == "«false» er ikke en dato."
    assert phrase("not-a-date", "nb", {"value": {"a": 1}}) == "«…» er ikke en dato."


def test_a_place_is_never_cut_short() -> None:
    place = Place(f"{'mappe/' * 40}a.yaml", 3, 14)
    said = phrase("duplicate-id", "nb", {"field": "id", "value": "a", "other_place": place})
    assert str(place) in said


@pytest.mark.parametrize("written", ["01010112345", "010101 12345", "010101-12345", 10101112345])
def test_what_may_be_a_national_identity_number_is_never_repeated(written: str) -> None:
    message = phrase("identifier-form", "nb", {"value": written})
    assert not re.search(r"\d{5}", message)
    assert "xxxxxxxxxxx" in message


def test_masking_keeps_the_length_and_shorter_or_longer_numbers() -> None:
    text = "01010112345 og 999999999 og 123456789012"
    masked = mask_identity_numbers(text)
    assert len(masked) == len(text)
    assert masked == "xxxxxxxxxxx og 999999999 og 123456789012"


def test_an_unknown_code_or_language_is_no_fault() -> None:
    assert phrase("no-such-code", "nb", {}) == "no-such-code"
    assert phrase("file-empty", "xx", {}) == "Filen er tom."


def test_others_may_add_messages_but_not_change_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(CATALOGUE, "test-only", raising=False)
    register({"test-only": Text("a", "b", "c")})
    register({"test-only": Text("a", "b", "c")})
    assert phrase("test-only", "nn", {}) == "b"
    with pytest.raises(ValueError, match="test-only"):
        register({"test-only": Text("x", "y", "z")})
    del CATALOGUE["test-only"]


@given(
    st.sampled_from(CODES),
    st.sampled_from(["nb", "nn", "en", "", "de"]),
    st.dictionaries(
        st.sampled_from(["field", "value", "values", "suggestion", "limit", "other"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner),
            max_leaves=5,
        ),
    ),
)
def test_a_message_never_fails(code: str, language: str, arguments: dict[str, Any]) -> None:
    assert isinstance(phrase(code, language, arguments), str)
