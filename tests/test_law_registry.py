"""The registry itself: joined versions, known acts, texts side by side."""

import re
import string
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from compliance.law import ACTS, Provision, parse, provision, sections
from compliance.law.citations import section_key
from compliance.law.messages import LAW_MESSAGES
from compliance.texts import LANGUAGES

EVERY_SECTION = [(act, section) for act in ACTS for section in sections(act)]
IDENTIFIER = re.compile(r"(LOV|FOR)-\d{4}-\d{2}-\d{2}(-\d+)?")


def every_provision() -> Iterator[Provision]:
    for act, section in EVERY_SECTION:
        yield provision(act, section)


def test_how_much_there_is() -> None:
    held = {act: len(sections(act)) for act in ACTS}
    assert held == {
        "aml": 36,
        "fvl": 27,
        "spl": 13,
        "dl": 2,
        "offl": 0,
        "fua": 26,
        "folm": 35,
        "ikf": 10,
        "apf": 3,
        "adm": 6,
    }


def test_versions_follow_each_other_without_gap_or_overlap() -> None:
    for known in every_provision():
        for one, following in zip(known.versions, known.versions[1:], strict=False):
            assert one.last is not None, known
            assert one.last + timedelta(1) == following.first, known
            assert following.amended_by, known


def test_a_section_ends_only_by_being_repealed() -> None:
    for known in every_provision():
        newest = known.versions[-1]
        assert (newest.last is None) == (not newest.repealed_by), known
        assert all(not version.repealed_by for version in known.versions[:-1]), known


def test_paragraphs_are_numbered_from_one_and_letters_from_a() -> None:
    for known in every_provision():
        for version in known.versions:
            assert list(version.ledd) == list(range(1, len(version.ledd) + 1)), known
            for points in version.ledd.values():
                assert string.ascii_lowercase.startswith(points.letters), known
                assert sum(map(bool, (points.letters, points.numbers, points.dashes))) <= 1, known
                assert points.sentences is None or points.sentences >= 1, known


def test_sections_stand_in_the_order_of_the_act() -> None:
    for act in ACTS:
        assert list(sections(act)) == sorted(sections(act), key=section_key)


def test_amending_acts_are_official_numbers() -> None:
    for known in every_provision():
        for version in known.versions:
            assert all(IDENTIFIER.fullmatch(one) for one in version.amended_by + version.repealed_by), known
        for move in known.moves:
            assert all(IDENTIFIER.fullmatch(one) for one in move.amended_by)


def test_moves_happen_where_versions_meet_and_lead_somewhere() -> None:
    moves = 0
    for known in every_provision():
        for move in known.moves:
            moves += 1
            assert move.on in {version.first for version in known.versions[1:]}
            for old, new in move.moved.items():
                (cited,) = parse(old)
                assert (cited.act, cited.section) == (known.act, known.section)
                assert parse(new)
    assert moves == 4


@pytest.mark.parametrize(
    ("act", "section", "on", "structure"),
    [
        ("aml", "4-3", "2023-12-31", "(1), (2), (3), (4), (5)"),
        ("aml", "4-3", "2026-01-01", "(1), (2) a–d, (3), (4), (5), (6), (7)"),
        ("aml", "2 A-3", "2019-12-31", "(1), (2), (3), (4), (5) a–c, (6)"),
        ("aml", "2 A-3", "2020-01-01", "(1), (2)"),
        ("aml", "18-6", "2022-06-30", "(1), (2), (3), (4), (5) a–b, (6), (7), (8)"),
        ("fua", "23A-1", "2025-12-31", "(1), (2) strek 1–8"),
        ("fua", "3A-2", "2026-01-01", "(1), (2), (3) a–h, (4)"),
        ("fua", "3A-3", "2026-01-01", "(1), (2) a–e"),
        ("fua", "1A-1", "2026-01-01", "(1), (2) a–h"),
        ("folm", "13-1", "2022-12-31", "(1), (2), (3)"),
        ("folm", "13-1", "2023-01-01", "(1), (2), (3), (4)"),
        ("folm", "10-1", "2026-01-01", "(1) a–o"),
        ("ikf", "5", "2006-01-01", "(1), (2) nr. 1–8, (3), (4), (5)"),
        ("apf", "2-1", "2026-01-01", "(1), (2), (3), (4), (5), (6)"),
        ("adm", "2-2", "2023-01-01", "(1) a–e, (2)"),
    ],
)
def test_structure_by_date(act: str, section: str, on: str, structure: str) -> None:
    version = provision(act, section).on(date.fromisoformat(on))
    assert str(version) == structure


def test_headings_are_short_and_dated() -> None:
    for known in every_provision():
        assert len(known.heading) < 150, known
    old, new = provision("aml", "2 A-3").versions
    assert old.heading != new.heading == provision("aml", "2 A-3").heading


def test_acts() -> None:
    assert [act.short for act in ACTS.values() if act.kind == "act"] == ["aml", "fvl", "spl", "dl", "offl"]
    assert ACTS["aml"].identifier == "LOV-2005-06-17-62"
    assert ACTS["fvl"].identifier == "LOV-1967-02-10"
    assert ACTS["fvl"].eli == "/eli/lov/1967/02/10"
    assert ACTS["folm"].identifier == "FOR-2011-12-06-1355"
    assert ACTS["folm"].eli == "/eli/forskrift/2011/12/06/1355"
    assert ACTS["fua"].name.nn == "forskrift om utføring av arbeid"


def test_messages_have_the_same_fields_in_all_languages() -> None:
    for code, text in LAW_MESSAGES.items():
        assert text.en, code
        fields = [sorted(re.findall(r"{(\w+)}", text[language])) for language in LANGUAGES]
        assert fields[0] == fields[1] == fields[2], code
