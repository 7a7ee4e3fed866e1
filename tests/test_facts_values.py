"""What a fact can be: lists that are open, marks against a list, and values that may be unknown."""

from __future__ import annotations

from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.documentation.measures import Measure, MeasureArea
from compliance.documentation.risk_assessments import Hazard
from compliance.documentation.verneombud import AlternativeAgreement
from compliance.facts.values import Coverage, Entry, Listing, fact, first_known, listing_in, reading_of
from compliance.state import Unknown


def test_a_listing_tells_what_certainly_belongs_from_what_may() -> None:
    listing = Listing((Entry("a", True, Unknown.UNREAD), Entry("b", False, Unknown.UNREAD)), Unknown.SILENT)
    assert list(listing.items) == ["a", "b"]
    assert listing.certain == ("a",)
    chosen = listing.where(lambda item: item == "b")
    assert list(chosen.items) == ["b"]
    assert chosen.rest is Unknown.SILENT


def test_a_coverage_answers_for_items_without_a_mark() -> None:
    coverage: Coverage[MeasureArea] = Coverage({"staffing": True, "workplace": False}, Unknown.UNREAD)
    assert coverage.holds("staffing") is True
    assert coverage.holds("workplace") is False
    assert coverage.holds("equipment") is Unknown.UNREAD


@pytest.mark.parametrize(
    ("read_in_full", "expected"),
    [(True, Unknown.SILENT), (False, Unknown.UNREAD), (None, Unknown.IMPRECISE)],
)
def test_silence_means_something_only_when_all_was_read(read_in_full: Any, expected: Unknown) -> None:
    record = Measure.model_validate({"id": "t", "read_in_full": read_in_full})
    assert reading_of(record, Unknown.IMPRECISE) is expected


def test_a_view_without_a_record_is_absent() -> None:
    class Empty:
        record = None

    assert reading_of(Empty()) is Unknown.ABSENT


def test_a_list_inside_a_record_means_what_the_record_means() -> None:
    assert listing_in(False, Unknown.SILENT) == Listing((), rest=False)
    assert listing_in((), Unknown.SILENT) == Listing((), rest=Unknown.SILENT)
    texts = listing_in(("a",), Unknown.SILENT)
    assert texts == Listing((Entry("a", True, Unknown.SILENT),), Unknown.SILENT)


def test_a_part_may_be_read_in_full_by_itself() -> None:
    whole, part = Hazard(id="a", read_in_full=True), Hazard(id="b")
    held = listing_in((whole, part), Unknown.UNREAD)
    assert [entry.reading for entry in held.entries] == [Unknown.SILENT, Unknown.UNREAD]
    assert held.rest is Unknown.UNREAD


def test_documents_held_by_a_record_are_absent_and_not_silent() -> None:
    held = listing_in((AlternativeAgreement(),), Unknown.SILENT)
    assert held.rest is Unknown.ABSENT


def test_the_first_known_value_is_chosen() -> None:
    assert first_known([None, Unknown.UNREAD, 0, 4]) == 0
    assert first_known([None, Unknown.UNREAD, Unknown.SILENT]) is Unknown.UNREAD
    assert first_known([None]) is Unknown.ABSENT
    assert first_known([]) is Unknown.ABSENT


def test_a_fact_is_worked_out_once_and_has_a_name() -> None:
    calls = []

    class Thing:
        @fact("antallet", "talet", presumed=False)
        def number(self) -> int:
            calls.append(1)
            return 3

    thing = Thing()
    assert (thing.number, thing.number, len(calls)) == (3, 3, 1)
    declared = vars(Thing)["number"]
    assert (declared.name.nb, declared.name.nn, declared.presumed) == ("antallet", "talet", False)


def test_left_out_and_empty_lists_are_the_same() -> None:
    left_out = Documentation.model_validate({"organisation": {"name": "Prøven"}})
    empty = Documentation.model_validate({"organisation": {"name": "Prøven"}, "risk_assessments": []})
    assert left_out == empty
