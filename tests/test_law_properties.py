"""What holds for every citation the registry has, in any version of its section."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from compliance.law import (
    ACTS,
    Citation,
    CitationError,
    gaps_in_force,
    is_in_force,
    parse,
    print_citation,
    print_citations,
    provision,
    renumbered,
    sections,
)
from compliance.law.messages import LAW_MESSAGES
from compliance.texts import LANGUAGES, Language


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Draw any citation that the registry holds in some version."""
    act = draw(st.sampled_from([act for act in ACTS if sections(act)]))
    known = provision(act, draw(st.sampled_from(sections(act))))
    version = draw(st.sampled_from(known.versions))
    if draw(st.booleans()):
        return Citation(act, known.section)
    ledd = draw(st.sampled_from(sorted(version.ledd)))
    points = version.ledd[ledd]
    choices = [Citation(act, known.section, ledd)]
    choices += [Citation(act, known.section, ledd, letter=letter) for letter in points.letters]
    choices += [Citation(act, known.section, ledd, number=one + 1) for one in range(points.numbers)]
    choices += [Citation(act, known.section, ledd, dash=one + 1) for one in range(points.dashes)]
    choices += [Citation(act, known.section, ledd, sentence=one + 1) for one in range(points.sentences or 0)]
    if len(version.ledd) == 1 and known.versions == (version,):
        choices += [Citation(act, known.section, letter=letter) for letter in points.letters]
    return draw(st.sampled_from(choices))


@given(citations())
def test_what_is_written_is_read_back(citation: Citation) -> None:
    assert parse(str(citation)) == (citation,)


@given(citations(), citations())
def test_citations_are_ordered(one: Citation, other: Citation) -> None:
    assert (one == other) == (not one < other and not other < one)
    assert one != other or hash(one) == hash(other)
    if one.contains(other):
        assert one <= other


def outcome(text: str) -> str:
    try:
        parse(text)
    except CitationError as mistake:
        return mistake.code
    return "read"


@given(st.text(max_size=40))
def test_no_text_gives_anything_but_a_citation_or_a_named_mistake(text: str) -> None:
    for attempt in (text, f"aml § {text}", f"aml § 3-1 {text}"):
        assert outcome(attempt) in {"read", *LAW_MESSAGES}


@given(st.lists(citations(), max_size=6), st.randoms(), st.sampled_from(LANGUAGES))
def test_the_order_they_are_given_in_does_not_matter(
    cited: list[Citation], random: Random, language: Language
) -> None:
    shuffled = list(cited)
    random.shuffle(shuffled)
    printed = print_citations(cited, language)
    assert print_citations(shuffled, language) == printed
    assert "None" not in printed
    assert "  " not in printed


@given(citations(), citations())
def test_different_citations_print_differently(one: Citation, other: Citation) -> None:
    for language in LANGUAGES:
        assert (one == other) == (print_citation(one, language) == print_citation(other, language))


@given(citations(), st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 8000))
def test_gaps_say_the_same_as_day_by_day(citation: Citation, start: date, days: int) -> None:
    end = start + timedelta(days)
    found = gaps_in_force(citation, start, end)
    edges = {start, end}
    for gap in found:
        assert gap.last is not None
        assert start <= gap.first <= gap.last <= end
        edges |= {
            gap.first,
            gap.last,
            max(start, gap.first - timedelta(1)),
            min(end, gap.last + timedelta(1)),
        }
        for language in LANGUAGES:
            assert LAW_MESSAGES[gap.reason][language].format(**gap.arguments)
    for day in edges:
        covered = not any(gap.first <= day <= (gap.last or date.max) for gap in found)
        assert covered == is_in_force(citation, day)
    assert all(one.last is None or one.last < other.first for one, other in pairwise(found))


@given(citations(), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_an_open_period_has_at_least_the_gaps_of_a_closed_one(citation: Citation, start: date) -> None:
    closed = gaps_in_force(citation, start, date(2040, 1, 1))
    assert [gap.first for gap in gaps_in_force(citation, start, None)] == [gap.first for gap in closed]


@given(citations(), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_every_move_can_be_told(citation: Citation, start: date) -> None:
    for move in renumbered(citation, start, None):
        for key in (move.code, move.hint):
            for language in LANGUAGES:
                assert LAW_MESSAGES[key][language].format(**move.arguments)
        assert is_in_force(move.now, move.on)
