"""`rules show`: the page of a rule, with the statutory text beside it when it is imported."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import compliance
from law_material import AML, FOLM, act_file

WORDS = ("Katten skal ha vann.", "Hunden skal ha selskap.")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    texts = tmp_path / "lovtekster"
    texts.mkdir()
    for name, sections in ((AML, ("6-5",)), (FOLM, ("3-19",))):
        content = act_file(dict.fromkeys(sections, WORDS), name, "2024-01-01")
        (texts / f"{name}.xml").write_bytes(content)
    assert compliance("law", "import", texts, "--store", tmp_path / "lager").code == 0
    return tmp_path / "lager"


def test_the_words_of_the_law_stand_under_the_criterion_that_rests_on_them(store: Path) -> None:
    run = compliance("rules", "show", "verneombud-opplaering", "--store", store)
    lines = run.out.splitlines()
    place = lines.index("  Lovteksten i arbeidsmiljøloven § 6-5 første ledd første punktum:")
    assert lines[place + 1] == "    Katten skal ha vann."


def test_without_imported_texts_the_page_has_the_addresses_alone(tmp_path: Path) -> None:
    run = compliance("rules", "show", "verneombud-opplaering", "--store", tmp_path / "ingen")
    assert run.code == 0
    assert "Lovteksten" not in run.out
    assert "https://lovdata.no/dokument/NL/lov/2005-06-17-62/§6-5" in run.out


def test_a_text_from_after_the_period_is_not_shown(store: Path) -> None:
    """What is imported applies from 2024, so it is no text for a period that ended before."""
    run = compliance("rules", "show", "verneombud-valgt", "--on", "2023-12-31", "--store", store)
    assert run.code == 0
    assert "Lovteksten" not in run.out


def test_the_newest_period_comes_first_and_a_day_chooses_one(tmp_path: Path) -> None:
    both = compliance("rules", "show", "verneombud-valgt", "--store", tmp_path).out
    newest = compliance("rules", "show", "verneombud-valgt", "--on", "2024-01-01", "--store", tmp_path).out
    oldest = compliance("rules", "show", "verneombud-valgt", "--on", "2023-12-31", "--store", tmp_path).out
    assert both == f"{newest}\n{oldest}"


def test_a_day_without_the_rule_is_told(tmp_path: Path) -> None:
    run = compliance("rules", "show", "verneombud-valgt", "--on", "2001-01-01", "--store", tmp_path)
    assert run.code == 2
    assert "2001" in run.err
