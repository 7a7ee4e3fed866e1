"""What people read in a browser has no axe-core violations, at a wide and a narrow window.

Every page of the rule book is tried when COMPLIANCE_EVERY_PAGE is set; else those that between them have
every part a page can have.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import browser
import pytest
from command_line import ROOT, compliance
from letter_material import drafted

from compliance.letters import letter_html

pytestmark = pytest.mark.skipif(bool(browser.MISSING), reason=browser.MISSING or "-")

EVERY_PAGE = "COMPLIANCE_EVERY_PAGE" in os.environ
CHOSEN = (
    "index.html",
    "nb/index.html",
    "nn/lover.html",
    "nb/sjekklister.html",
    "nn/tema.html",
    "nb/kontrollpunkt/verneombud-valgt.html",
    "nn/kontrollpunkt/verneombud-opplaering.html",
    "nn/kontrollpunkt/vold-kartlegging.2017.html",
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("book") / "bok"
    assert compliance("rules", "book", "-o", folder).code == 0
    return folder


def test_a_violation_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html><body><img src='x.png'></body></html>", encoding="utf-8")
    seen = " ".join(browser.faults(browser.look_at([page], tmp_path, widths=[400])))
    assert "image-alt" in seen
    assert "html-has-lang" in seen


def test_the_rule_book(book: Path, tmp_path: Path) -> None:
    pages = sorted(book.rglob("*.html")) if EVERY_PAGE else [book / name for name in CHOSEN]
    found = browser.look_at(pages, tmp_path)
    assert len(found) == len(pages) * len(browser.WIDTHS)
    assert all(one["passes"] > 10 for one in found)
    assert browser.faults(found) == []


def test_the_search_of_the_rule_book(book: Path, tmp_path: Path) -> None:
    (both,) = browser.look_at([book / "nn" / "index.html"], tmp_path, "VALD § 4-3", widths=[1200])
    assert both["violations"] == []
    assert both["hits"][0].startswith("kontrollpunkt/vold-")
    assert both["status"] == f"{len(both['hits'])} treff"


def test_a_search_that_finds_nothing_says_so(book: Path, tmp_path: Path) -> None:
    (none,) = browser.look_at([book / "nb" / "index.html"], tmp_path, "hvalross", widths=[1200])
    assert (none["hits"], none["status"]) == ([], "Ingen treff")


def test_reports_and_letters(tmp_path: Path) -> None:
    pages = []
    for number, (example, language) in enumerate(
        [("barnevernsinstitusjon", "nb"), ("wesselborgen", "nn"), ("alt-i-orden", "nb")]
    ):
        report = tmp_path / f"report-{number}.html"
        folder = ROOT / "examples" / example / "documentation"
        options = ("--on", "2026-02-15", "--lang", language, "--format", "html", "--fail-on", "never")
        run = compliance("check", folder, *options, "-o", report)
        assert run.code == 0, run.err
        pages.append(report)
    for language in ("nb", "nn"):
        letter = tmp_path / f"letter-{language}.html"
        # The letter lets no script run, axe-core neither.
        page = re.sub(r"<meta http-equiv=.Content-Security-Policy.[^>]*>", "", letter_html(drafted(language)))
        letter.write_text(page, encoding="utf-8")
        pages.append(letter)
    assert browser.faults(browser.look_at(pages, tmp_path)) == []
