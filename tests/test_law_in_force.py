"""Whether provisions are in force, and mean the same, for a whole period."""

from datetime import date

import pytest

from compliance.law import (
    Citation,
    Gap,
    Reason,
    gaps_in_force,
    is_in_force,
    parse,
    renumbered,
)

NEW_YEAR_2026 = date(2026, 1, 1)


def gaps(text: str, start: str, end: str | None = None) -> list[Gap]:
    (citation,) = parse(text)
    return list(gaps_in_force(citation, date.fromisoformat(start), date.fromisoformat(end) if end else None))


def test_chapter_23a_ended_with_2025() -> None:
    for section in range(1, 6):
        text = f"fua § 23A-{section}"
        assert gaps(text, "2017-01-01", "2025-12-31") == []
        (gap,) = gaps(text, "2017-01-01")
        assert (gap.first, gap.last, gap.reason) == (NEW_YEAR_2026, None, Reason.NO_LONGER)
        assert gap.amended_by == ("FOR-2025-12-16-2615",)
        (before,) = gaps(text, "2016-01-01", "2017-01-01")
        assert (before.last, before.reason) == (date(2016, 12, 31), Reason.NOT_YET)
        assert before.amended_by == ("FOR-2016-11-17-1339",)


@pytest.mark.parametrize(
    "section",
    [*(f"1A-{n}" for n in range(1, 6)), *(f"2A-{n}" for n in range(1, 5)), *(f"3A-{n}" for n in range(1, 7))],
)
def test_chapters_1a_to_3a_began_with_2026(section: str) -> None:
    assert gaps(f"fua § {section}", "2026-01-01") == []
    (gap,) = gaps(f"fua § {section}", "2025-12-01", "2026-02-01")
    assert (gap.first, gap.last, gap.reason) == (date(2025, 12, 1), date(2025, 12, 31), Reason.NOT_YET)
    assert (gap.changed_on, gap.amended_by) == (NEW_YEAR_2026, ("FOR-2025-12-16-2615",))


def test_violence_moved_to_the_sixth_paragraph() -> None:
    (gap,) = gaps("aml § 4-3 (6)", "2020-01-01")
    assert (gap.first, gap.last, gap.reason) == (date(2020, 1, 1), date(2025, 12, 31), Reason.NOT_YET)
    assert gap.amended_by == ("LOV-2025-06-20-37",)
    assert gaps("aml § 4-3 (5)", "2006-01-01") == []
    assert gaps("aml § 4-3", "2006-01-01") == []
    assert gaps("aml § 4-3 (2) a", "2026-01-01") == []
    assert gaps("aml § 4-3 (3) 2.p.", "2024-01-01", "2025-12-31") == []
    assert len(gaps("aml § 4-3 (3) 2.p.", "2006-01-01")) == 2


def test_whistleblowing_routines_moved_in_2020() -> None:
    assert gaps("aml § 2 A-3 (5) c", "2017-07-01", "2019-12-31") == []
    (gone,) = gaps("aml § 2 A-3 (5) c", "2017-07-01")
    assert (gone.first, gone.reason, gone.amended_by) == (
        date(2020, 1, 1),
        Reason.NO_LONGER,
        ("LOV-2019-06-21-24",),
    )
    assert gaps("aml § 2 A-6 (4)", "2020-01-01") == []
    assert [gap.reason for gap in gaps("aml § 2 A-6", "2019-01-01")] == [Reason.NOT_YET]


def test_a_paragraph_added_later_is_missing_before() -> None:
    assert gaps("folm § 13-1 (4)", "2023-01-01") == []
    (gap,) = gaps("folm § 13-1 (4)", "2013-01-01")
    assert (gap.last, gap.reason, gap.amended_by) == (
        date(2022, 12, 31),
        Reason.NOT_YET,
        ("FOR-2022-09-30-1687",),
    )
    assert gaps("folm § 13-1 (2)", "2013-01-01") == []
    assert [gap.last for gap in gaps("fua § 1-1 (2)", "2013-01-01")] == [date(2025, 12, 31)]
    assert [gap.last for gap in gaps("aml § 6-2 (2) f", "2006-01-01")] == [date(2023, 12, 31)]


def test_a_sentence_repealed() -> None:
    (gap,) = gaps("aml § 18-7 3.p.", "2006-01-01")
    assert (gap.first, gap.reason, gap.amended_by) == (
        NEW_YEAR_2026,
        Reason.NO_LONGER,
        ("LOV-2025-04-25-12",),
    )


def test_only_the_first_paragraph_of_18_6_varied() -> None:
    for ledd in range(1, 9):
        assert gaps(f"aml § 18-6 ({ledd})", "2017-12-19") == []


def test_text_older_than_the_registry() -> None:
    (gap,) = gaps("aml § 4-1 (1)", "2015-01-01")
    assert (gap.last, gap.reason) == (date(2015, 12, 17), Reason.NOT_REGISTERED)
    assert gaps("aml § 4-1 (1)", "2015-12-18") == []


def test_an_act_passed_without_a_date_is_not_in_force() -> None:
    assert not is_in_force(Citation("aml", "4-1", ledd=7, dash=1), date(2026, 11, 20))


def test_is_in_force() -> None:
    (citation,) = parse("fua § 3A-2 (3) h")
    assert not is_in_force(citation, date(2025, 12, 31))
    assert is_in_force(citation, NEW_YEAR_2026)


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("aml § 4-3 (1)", "aml § 4-3 (3)"),
        ("aml § 4-3 (3) 1.p.", "aml § 4-3 (5)"),
        ("aml § 4-3 (4)", "aml § 4-3 (6)"),
        ("aml § 4-3 (5)", "aml § 4-3 (7)"),
    ],
)
def test_4_3_was_renumbered_in_2026(text: str, now: str) -> None:
    (citation,) = parse(text)
    (move,) = renumbered(citation, date(2024, 1, 1), None)
    assert (move.on, str(move.now), move.amended_by) == (NEW_YEAR_2026, now, ("LOV-2025-06-20-37",))
    assert renumbered(citation, date(2006, 1, 1), date(2025, 12, 31)) == ()
    assert renumbered(citation, NEW_YEAR_2026, None) == ()


def test_other_moves() -> None:
    def now(text: str, start: date) -> list[str]:
        return [str(move.now) for move in renumbered(parse(text)[0], start, None)]

    long_ago = date(2013, 1, 1)
    assert [now(f"folm § 13-2 {letter}", long_ago) for letter in "abcd"] == [
        [f"folm § 13-2 {letter}"] for letter in "cdab"
    ]
    assert now("folm § 13-2 e", long_ago) == []
    assert now("folm § 13-2", long_ago) == []
    assert now("aml § 4-3", long_ago) == []
    assert now("aml § 2 A-3", date(2017, 7, 1)) == ["aml § 2 A-6"]
    assert now("aml § 2 A-3 (2)", date(2017, 7, 1)) == ["aml § 2 A-6 (1)"]
