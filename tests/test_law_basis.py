"""The legal bases of the control points hold, and mean the same, for the whole of their periods."""

from datetime import date

import pytest

from compliance.law import gaps_in_force, parse, renumbered

# Rule, first day, last day (None: still in force), what a letter cites. Both days included.
BASES: list[tuple[str, str, str | None, list[str]]] = [
    (
        "vold-kartlegging",
        "2015-12-18",
        "2016-12-31",
        ["aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-1 (1)", "aml § 4-1 (2)", "aml § 4-3 (4)", "folm § 7-1"],
    ),
    (
        "vold-kartlegging",
        "2017-01-01",
        "2025-12-31",
        ["aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-3 (4)", "fua § 23A-1"],
    ),
    (
        "vold-kartlegging",
        "2026-01-01",
        None,
        ["aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-3 (6)", "fua § 3A-2"],
    ),
    (
        "vold-tiltak",
        "2015-01-01",
        "2016-12-31",
        ["aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-3 (4)", "folm § 7-1 (6)"],
    ),
    ("vold-tiltak", "2017-01-01", "2025-12-31", ["aml § 3-1 (2) c", "aml § 4-3 (4)", "fua § 23A-4"]),
    ("vold-tiltak", "2026-01-01", None, ["aml § 3-1 (2) c", "aml § 4-3 (6)", "fua § 3A-1", "fua § 3A-3"]),
    ("vold-rutiner", "2006-01-01", "2016-12-31", ["aml § 3-1 (2) e", "aml § 4-3 (4)", "ikf § 5 (2) nr. 7"]),
    (
        "vold-rutiner",
        "2017-01-01",
        "2025-12-31",
        ["aml § 3-1 (2) e", "aml § 4-3 (4)", "fua § 23A-3", "ikf § 5 (2) nr. 7"],
    ),
    (
        "vold-rutiner",
        "2026-01-01",
        None,
        ["aml § 3-1 (2) e", "aml § 4-3 (6)", "fua § 3A-4 b, c", "ikf § 5 (2) nr. 7"],
    ),
    ("vold-opplaering", "2006-01-01", "2016-12-31", ["aml § 3-2 (1) a", "aml § 4-3 (4)"]),
    ("vold-opplaering", "2017-01-01", "2025-12-31", ["aml § 3-2 (1) a", "fua § 23A-2"]),
    ("vold-opplaering", "2026-01-01", None, ["aml § 3-2 (1) a", "fua § 3A-5"]),
    ("vold-informasjon", "2017-01-01", "2025-12-31", ["fua § 23A-3"]),
    ("vold-informasjon", "2026-01-01", None, ["fua § 3A-4"]),
    ("vold-oppfolging", "2017-01-01", "2025-12-31", ["fua § 23A-5"]),
    ("vold-oppfolging", "2026-01-01", None, ["fua § 3A-6"]),
    (
        "psykiske-plager-kartlegging",
        "2015-12-18",
        "2025-12-31",
        ["aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-1 (1)", "aml § 4-1 (2)", "folm § 7-1"],
    ),
    (
        "psykiske-plager-kartlegging",
        "2026-01-01",
        None,
        [
            *("aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-1 (1)", "aml § 4-1 (2)"),
            *("aml § 4-3 (1)", "aml § 4-3 (2)", "fua § 1A-2", "folm § 7-1"),
        ],
    ),
    (
        "psykiske-plager-tiltak",
        "2015-12-18",
        "2025-12-31",
        ["aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-1 (1)", "aml § 4-1 (2)"],
    ),
    (
        "psykiske-plager-tiltak",
        "2026-01-01",
        None,
        ["aml § 3-1 (1)", "aml § 3-1 (2) c", "aml § 4-3 (1)", "fua § 1A-3"],
    ),
    ("psykososialt-informasjon-opplaering", "2026-01-01", None, ["aml § 3-2 (1) a", "fua § 1A-4"]),
    (
        "verneombud-tas-med",
        "2014-02-24",
        None,
        ["aml § 6-2 (4)", "aml § 6-2 (5)", "folm § 2-1 (1)", "folm § 2-2"],
    ),
    (
        "verneombud-valgt",
        "2013-01-01",
        "2023-12-31",
        ["aml § 6-1 (1)", "aml § 6-1 (2)", "folm § 3-1", "folm § 3-2"],
    ),
    (
        "verneombud-valgt",
        "2024-01-01",
        None,
        ["aml § 6-1 (1)", "aml § 6-1 (2)", "folm § 3-1", "folm § 3-2"],
    ),
    ("verneombud-funksjonstid", "2013-01-01", None, ["folm § 3-4"]),
    (
        "verneombud-opplaering",
        "2014-01-01",
        None,
        ["aml § 6-5 (1)", "folm § 3-18", "folm § 3-19", "folm § 3-20"],
    ),
    ("bht-plikt-vurdert", "2013-01-01", None, ["aml § 3-3 (1) 2.p.", "folm § 13-1 (1)"]),
    ("bht-tilknytning", "2013-01-01", "2025-10-06", ["aml § 3-3 (1)", "folm § 13-1 (1)", "folm § 13-1 (2)"]),
    ("bht-tilknytning", "2025-10-07", None, ["aml § 3-3 (1)", "folm § 13-1 (1)", "folm § 13-1 (2)"]),
    ("bht-bruk", "2013-01-01", "2022-12-31", ["aml § 3-3 (2)", "folm § 13-2"]),
    ("bht-bruk", "2023-01-01", None, ["aml § 3-3 (2)", "folm § 13-2"]),
    ("bht-plan", "2014-01-01", None, ["folm § 13-3 a"]),
    ("bht-aarsrapport", "2014-01-01", None, ["folm § 13-3 a"]),
    ("bht-meldinger-rutiner", "2014-01-01", None, ["folm § 13-3 b, c"]),
    (
        "bht-bistand-til-palegg",
        "2013-01-01",
        "2022-12-31",
        ["aml § 3-2 (1) c", "aml § 3-3 (1)", "aml § 3-3 (2)", "folm § 13-2 c, d"],
    ),
    (
        "bht-bistand-til-palegg",
        "2023-01-01",
        None,
        ["aml § 3-2 (1) c", "aml § 3-3 (1)", "aml § 3-3 (2)", "folm § 13-2 a, b"],
    ),
    ("varslingsrutiner", "2017-07-01", "2019-12-31", [f"aml § 2 A-3 ({ledd})" for ledd in range(1, 7)]),
    ("varslingsrutiner", "2020-01-01", None, ["aml § 2 A-6"]),
]


@pytest.mark.parametrize(("rule", "first", "last", "basis"), BASES, ids=lambda value: str(value)[:30])
def test_a_basis_holds_for_its_period(rule: str, first: str, last: str | None, basis: list[str]) -> None:
    start, end = date.fromisoformat(first), date.fromisoformat(last) if last else None
    for citation in (citation for text in basis for citation in parse(text)):
        assert gaps_in_force(citation, start, end) == (), rule
        assert renumbered(citation, start, end) == (), rule


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("aml § 3-1 (2) c", False),
        ("aml § 4-3 (4)", True),
        ("aml § 4-3 (6)", True),
        ("fua § 23A-1", True),
        ("fua § 3A-2", True),
    ],
)
def test_a_basis_that_crosses_into_2026_is_caught(text: str, caught: bool) -> None:
    (citation,) = parse(text)
    start = date(2024, 1, 1)
    found = (*gaps_in_force(citation, start, None), *renumbered(citation, start, None))
    assert bool(found) == caught
