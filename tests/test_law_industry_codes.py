"""The list of industries that must have an occupational health service."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance.law import ListingAnswer, listing
from compliance.law.industry_codes import Standard, digits_of, industry_lists

LAST_OLD, FIRST_NEW = date(2025, 10, 6), date(2025, 10, 7)
OLD, NEW = industry_lists()

ANSWERS = [
    ("88.991", "SN2007", LAST_OLD, ListingAnswer.LISTED, "88"),
    ("88.991", "SN2025", FIRST_NEW, ListingAnswer.LISTED, "88"),
    ("87.991", "SN2007", LAST_OLD, ListingAnswer.LISTED, "87"),
    ("87.99", "SN2025", FIRST_NEW, ListingAnswer.LISTED, "87.99"),
    ("87.91", "SN2007", LAST_OLD, ListingAnswer.LISTED, "87"),
    ("87.91", "SN2025", FIRST_NEW, ListingAnswer.NOT_LISTED, None),
    ("96.91", "SN2007", LAST_OLD, ListingAnswer.NOT_LISTED, None),
    ("96.91", "SN2025", FIRST_NEW, ListingAnswer.LISTED, "96.91"),
    ("56.290", "SN2007", LAST_OLD, ListingAnswer.LISTED, "56.290"),
    ("56.22", "SN2025", FIRST_NEW, ListingAnswer.LISTED_WITH_PROVISO, "56.22"),
    ("86.93", "SN2025", FIRST_NEW, ListingAnswer.LISTED_WITH_PROVISO, "86.93"),
    ("86.930", "SN2025", FIRST_NEW, ListingAnswer.LISTED_WITH_PROVISO, "86.93"),
    ("96.020", "SN2007", LAST_OLD, ListingAnswer.LISTED_WITH_PROVISO, "96.02"),
    ("45.200", "SN2007", LAST_OLD, ListingAnswer.LISTED, "45.2"),
    ("45.200", "SN2007", date(2025, 10, 8), ListingAnswer.WRONG_STANDARD, None),
    ("88.991", "SN2025", LAST_OLD, ListingAnswer.WRONG_STANDARD, None),
    ("45.403", "SN2007", LAST_OLD, ListingAnswer.LISTED, "45.403"),
    ("45.401", "SN2007", LAST_OLD, ListingAnswer.NOT_LISTED, None),
    ("45.40", "SN2007", LAST_OLD, ListingAnswer.UNDECIDED, None),
    ("33.11", "SN2007", LAST_OLD, ListingAnswer.LISTED, "33.110"),
    ("33.110", "SN2007", LAST_OLD, ListingAnswer.LISTED, "33.110"),
    ("33", "SN2025", FIRST_NEW, ListingAnswer.LISTED, "33"),
    ("87", "SN2007", LAST_OLD, ListingAnswer.LISTED, "87"),
    ("87", "SN2025", FIRST_NEW, ListingAnswer.UNDECIDED, None),
    ("84.110", "SN2007", LAST_OLD, ListingAnswer.NOT_LISTED, None),
    ("84.110", "SN2025", FIRST_NEW, ListingAnswer.NOT_LISTED, None),
    ("05.100", "SN2007", LAST_OLD, ListingAnswer.LISTED, "05"),
    ("50.100", "SN2007", LAST_OLD, ListingAnswer.NOT_LISTED, None),
    ("52.222", "SN2007", LAST_OLD, ListingAnswer.NOT_LISTED, None),
    ("52.222", "SN2025", FIRST_NEW, ListingAnswer.LISTED_WITH_PROVISO, "52.22"),
    ("88.991", "SN2007", date(2012, 12, 31), ListingAnswer.OUTSIDE_PERIOD, None),
    ("88.991", "SN2007", date(2013, 1, 1), ListingAnswer.LISTED, "88"),
    ("88.991", None, date(2026, 5, 1), ListingAnswer.LISTED, "88"),
    ("84.110", None, date(2026, 5, 1), ListingAnswer.NOT_LISTED, None),
    ("96.91", None, date(2026, 5, 1), ListingAnswer.UNDECIDED_STANDARD, None),
    ("87.91", None, LAST_OLD, ListingAnswer.UNDECIDED_STANDARD, None),
]


@pytest.mark.parametrize(("code", "standard", "on", "answer", "entry"), ANSWERS)
def test_answers(
    code: str, standard: Standard | None, on: date, answer: ListingAnswer, entry: str | None
) -> None:
    found = listing(code, standard, on)
    assert found.answer is answer
    if entry is not None:
        assert [one.code for one in found.entries] == [entry]
    elif answer is not ListingAnswer.UNDECIDED:
        assert found.entries == ()


def test_an_undecided_code_shows_what_is_listed_below_it() -> None:
    found = listing("87", "SN2025", FIRST_NEW)
    assert [one.code for one in found.entries] == ["87.1", "87.2", "87.3", "87.99"]


def test_which_codes_have_a_proviso() -> None:
    assert [one.code for one in NEW.entries if one.proviso] == [
        *("32.3", "32.4", "52.22", "56.22", "80.01", "84.23", "84.24", "86.93", "95.23", "95.29"),
    ]
    assert [one.code for one in OLD.entries if one.proviso] == [
        *("32.300", "32.400", "84.23", "84.24", "95.230", "95.290", "96.02"),
    ]


def test_the_lists_follow_each_other() -> None:
    assert (OLD.standard, OLD.first, OLD.last) == ("SN2007", date(2013, 1, 1), LAST_OLD)
    assert (NEW.standard, NEW.first, NEW.last) == ("SN2025", FIRST_NEW, None)


def test_what_changed_in_2025() -> None:
    main_groups = [{digits_of(one.code) for one in each.entries if len(one.code) == 2} for each in (OLD, NEW)]
    assert main_groups[0] - main_groups[1] == {"35", "43", "53", "85", "86", "87"}
    assert main_groups[1] - main_groups[0] == {"30", "33", "41"}


def test_no_line_is_inside_another() -> None:
    for each in industry_lists():
        for one, other in permutations(each.entries, 2):
            assert not digits_of(one.code).startswith(digits_of(other.code))


@pytest.mark.parametrize(
    "code", ["", "8", "88.", "88.9911", "889911", "Q88", "88,991", "88.991 Barnevern", "٨٨"]
)
def test_what_is_not_a_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r"^.*$"):
        listing(code, None, FIRST_NEW)


@given(st.sampled_from([(each, one) for each in (OLD, NEW) for one in each.entries]), st.integers(1, 9))
def test_a_listed_code_covers_what_is_below_it(pair: tuple, digit: int) -> None:  # type: ignore[type-arg]
    each, one = pair
    assert each.listing(one.code).entries == (one,)
    digits = digits_of(one.code)
    if len(digits) < 5:
        below = f"{digits[:2]}.{digits[2:]}{digit}"
        assert each.listing(below).entries == (one,)
