from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.no import fodselsnummer

from compliance.errors import Place
from compliance.strict_yaml import identity_numbers

# The example in the documentation of python-stdnum; nobody's.
NUMBER = "15108695088"


def with_check_digits(first_nine: str) -> str:
    number = first_nine + fodselsnummer.calc_check_digit1(first_nine)
    return number + fodselsnummer.calc_check_digit2(number)


@pytest.mark.parametrize(
    "written",
    [NUMBER, "151086 95088", "151086-95088", "151086\u00a095088", f"navn ({NUMBER}).", f'"{NUMBER}"'],
)
def test_a_national_identity_number_is_found(written: str) -> None:
    problems = identity_numbers(f"a: 1\nb: {written}\n", "a.yaml")
    assert [problem.code for problem in problems] == ["national-identity-number"]
    assert problems[0].place.line == 2


def test_every_one_is_found_at_its_place_and_none_is_repeated() -> None:
    problems = identity_numbers(f"a: {NUMBER}\r\n- x\r\n- 151086 95088, {NUMBER}", "a.yaml")
    assert [problem.place for problem in problems] == [
        Place("a.yaml", 1, 4),
        Place("a.yaml", 3, 3),
        Place("a.yaml", 3, 17),
    ]
    for problem in problems:
        shown = [str(problem), repr(problem), problem.message("nn"), problem.advice("en")]
        assert not any("95088" in text for text in shown)


def test_a_d_number_is_found() -> None:
    number = with_check_digits("551086951")
    assert len(number) == 11
    assert len(identity_numbers(number, "a.yaml")) == 1


@pytest.mark.parametrize(
    "written",
    [
        "15108695077",  # check digits
        with_check_digits("153386950"),  # the 33rd of a month
        "1" + NUMBER,
        NUMBER + "1",
        "15108695088" * 2,
        "151086  95088",
        "1510 8695088",
        "988077917",
        "",
    ],
)
def test_other_numbers_are_left_alone(written: str) -> None:
    assert identity_numbers(f"a: {written}\n", "a.yaml") == []


@given(st.text(st.sampled_from("0123456789 -a\n"), max_size=60))
def test_what_is_found_is_what_the_standard_accepts(text: str) -> None:
    for problem in identity_numbers(text, "a"):
        row = text.split("\n")[problem.place.line - 1][problem.place.column - 1 :]
        digits = "".join(character for character in row[:12] if character.isdigit())[:11]
        assert digits[9] == fodselsnummer.calc_check_digit1(digits)
        assert digits[10] == fodselsnummer.calc_check_digit2(digits)
