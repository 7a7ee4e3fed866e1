"""The rule book: whole pages, links that lead somewhere, the same in both languages, and safe to write."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from command_line import ROOT, compliance
from markupsafe import escape

from compliance.data import data_folder
from compliance.errors import RuleSetError, UsageError
from compliance.maintenance.book import MANIFEST, make_book, write_book
from compliance.reports.book_words import LANGUAGE_NAMES, SUBJECTS, THEMES, WORDS
from compliance.rules.library import RuleLibrary, load_rules
from compliance.strict_yaml import read as read_yaml

SENTENCE = {"nb": "Pålegget ble omgjort.", "nn": "Pålegget blei gjort om."}
LETTER_RULES = ROOT / "tests" / "letter_rules"
VOID = {"meta", "link", "input", "br", "img"}


@dataclass
class Page(HTMLParser):
    """What a page is made of."""

    language: str = ""
    title: str = ""
    headings: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.language = values.get("lang") or ""
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.ids += [values["id"] or ""] if "id" in values else []
        if tag == "a":
            self.links.append(values.get("href") or "")
        elif tag in ("link", "script"):
            self.loaded += [values.get("href") or values.get("src") or ""]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "title":
            self.title += data


def read(text: str) -> Page:
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    return page


@pytest.fixture(scope="module")
def library() -> RuleLibrary:
    return load_rules()


@pytest.fixture(scope="module")
def files(library: RuleLibrary) -> Mapping[str, str]:
    return make_book(library)


@pytest.fixture(scope="module")
def pages(files: Mapping[str, str]) -> Mapping[str, Page]:
    return {name: read(text) for name, text in files.items() if name.endswith(".html")}


def test_every_rule_file_has_its_page_in_both_languages(
    files: Mapping[str, str], library: RuleLibrary
) -> None:
    for language in ("nb", "nn"):
        for rule_id in library.ids:
            *earlier, newest = library.versions(rule_id)
            assert (
                newest.definition.title.as_text()[language]
                in files[f"{language}/kontrollpunkt/{rule_id}.html"]
            )
            for rule in earlier:
                year = rule.definition.in_force.start.year
                assert (
                    WORDS["to_newest"][language] in files[f"{language}/kontrollpunkt/{rule_id}.{year}.html"]
                )
    both = [{name[3:] for name in files if name.startswith(f"{language}/")} for language in ("nb", "nn")]
    assert both[0] == both[1]


def test_pages_are_whole(pages: Mapping[str, Page]) -> None:
    for name, page in pages.items():
        assert page.language == (name.split("/")[0] if "/" in name else "nb"), name
        assert page.title.strip(), name
        assert page.headings[0] == 1, name
        assert page.headings.count(1) == 1, name
        steps = zip(page.headings, page.headings[1:], strict=False)
        assert all(later <= earlier + 1 for earlier, later in steps), name
        assert len(set(page.ids)) == len(page.ids), name
    for language in ("nb", "nn"):
        titles = [page.title for name, page in pages.items() if name.startswith(language)]
        assert len(set(titles)) == len(titles)


def inner_links(pages: Mapping[str, Page]) -> Iterator[tuple[str, str, str]]:
    for name, page in pages.items():
        for link in [*page.links, *page.loaded]:
            if not link.startswith("https://lovdata.no/"):
                assert ":" not in link, (name, link)
                target, _, fragment = link.partition("#")
                where = posixpath.normpath(posixpath.join(str(PurePosixPath(name).parent), target))
                yield name, name if not target else where, fragment


def test_links_lead_somewhere_in_the_book(files: Mapping[str, str], pages: Mapping[str, Page]) -> None:
    for name, target, fragment in inner_links(pages):
        assert target in files, (name, target)
        assert not fragment or fragment in pages[target].ids, (name, target, fragment)


def test_every_page_leads_to_itself_in_the_other_language(pages: Mapping[str, Page]) -> None:
    for name, target, _ in inner_links({n: p for n, p in pages.items() if n != "index.html"}):
        if target[:3] != name[:3] and not target.startswith("assets/"):
            assert target[3:] == name[3:]


def test_nothing_is_fetched(files: Mapping[str, str], pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        assert not any("//" in address for address in page.loaded)
    for name, text in files.items():
        if name.endswith(".css"):
            assert not re.search(r"(url\(|@import)\s*[\"']?\s*(https?:)?//", text), name
    assert "Permission is hereby granted" in files["assets/designsystemet/LICENSE"]


def test_texts_are_filled_in_or_named(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        if name.endswith((".html", "index.js")):
            assert "{{" not in text, name
            assert "[…]" not in text, name
    page = files["nn/kontrollpunkt/verneombud-valgt.html"]
    assert re.search(r"Med \[[^\]]*tilsette\] tilsette", page)


def test_the_law_leads_to_the_rules_that_rest_on_it(files: Mapping[str, str]) -> None:
    laws = files["nb/lover.html"]
    section = laws[laws.index("§\N{NO-BREAK SPACE}6-1 ") :].split("<h3")[0]
    assert "https://lovdata.no/dokument/NL/lov/2005-06-17-62/§6-1" in section
    assert "kontrollpunkt/verneombud-valgt.html" in section
    assert "kontrollpunkt/verneombud-valgt.2013.html" in section


def test_history_says_what_changed(files: Mapping[str, str]) -> None:
    page = files["nb/kontrollpunkt/verneombud-valgt.html"]
    history = page[page.index('id="historikk"') :]
    assert "er høyst 9" in history
    assert "er høyst 4" in history
    assert WORDS["first_period"].nb in history
    assert 'href="verneombud-valgt.2013.html"' in history


def test_examples_are_the_tests_of_the_file(files: Mapping[str, str], library: RuleLibrary) -> None:
    for rule_id in library.ids:
        tests = library.versions(rule_id)[-1].definition.tests
        page = files[f"nn/kontrollpunkt/{rule_id}.html"]
        for test in tests:
            assert f'<strong lang="nb">{escape(test.name)}</strong>' in page
    across = files["nb/kontrollpunkt/verneombud-valgt.2013.html"]
    assert "fem ansatte og avtale fra juni 2023, siste dag med grensen ti" in across


def test_the_search_list_is_read_from_a_file(files: Mapping[str, str], library: RuleLibrary) -> None:
    for language in ("nb", "nn"):
        text = files[f"{language}/search-index.js"]
        found = json.loads(text.removeprefix("window.ruleBook = ").removesuffix(";\n"))
        assert len(found) == len(library.ids)
        assert all(f"{language}/{one['address']}" in files for one in found)
        (one,) = [one for one in found if one["address"].endswith("/verneombud-valgt.html")]
        assert "aml § 6-1 (1)" in one["law"]


def test_the_same_rules_give_the_same_book(files: Mapping[str, str]) -> None:
    assert make_book(load_rules()) == files


def test_all_words_are_in_both_languages() -> None:
    for text in [*WORDS.values(), *SUBJECTS.values()]:
        assert text.nb
        assert text.nn
        assert re.findall(r"\{\w+\}", text.nb) == re.findall(r"\{\w+\}", text.nn)
    assert set(LANGUAGE_NAMES) == {"nb", "nn"}


def own_rules(folder: Path, **changes: Any) -> Path:
    """A folder with one rule of one's own, in a theme the program does not know."""
    raw = read_yaml(LETTER_RULES / "alenearbeid-oversikt.2016.yaml", RuleSetError).data
    target = folder / "rules" / "kommunens-egne" / "alenearbeid-oversikt.2016.yaml"
    target.parent.mkdir(parents=True)
    target.write_text(json.dumps({**raw, **changes}, default=str), encoding="utf-8")
    return folder / "rules"


def test_rules_of_ones_own_make_a_book(tmp_path: Path) -> None:
    decision = {"decided_on": "2025-05-06", "source": "Klageorganet, sak 1", "what": SENTENCE}
    title = {"nb": "<script>alert(1)</script>", "nn": "& «æ»"}
    folder = own_rules(tmp_path, title=title, status="draft", overturned=[decision])
    files = make_book(load_rules(folder), folder)
    assert "nb/sjekklister.html" not in files
    assert "Kommunens egne" in files["nb/tema.html"]
    page = files["nb/kontrollpunkt/alenearbeid-oversikt.html"]
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert WORDS["draft"].nb in page
    assert "Klageorganet, sak 1. Det er ennå ikke laget en test av dette." in page
    for name, text in files.items():
        if name.endswith(".html"):
            read(text)


def test_a_book_is_written_over_a_book_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "bok"
    write_book({"index.html": "a", "nb/old.html": "b"}, folder)
    write_book({"index.html": "c", "nb/new.html": "d"}, folder)
    assert not (folder / "nb" / "old.html").exists()
    assert (folder / "index.html").read_text(encoding="utf-8") == "c"
    (folder / "notater.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        write_book({"index.html": "e"}, folder)
    assert "notater.txt" in caught.value.problems[0].message("nn")
    assert (folder / "index.html").read_text(encoding="utf-8") == "c"
    listed = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    assert listed == ["index.html", "nb/new.html"]


def test_the_command_writes_the_book(tmp_path: Path) -> None:
    run = compliance("rules", "book", "-o", tmp_path / "bok", "--lang", "nn")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Regelboka ligg i ")
    again = compliance("rules", "book", "-o", tmp_path / "bok")
    assert again.code == 0
    assert (tmp_path / "bok" / "nn" / "index.html").is_file()


def test_the_command_leaves_other_folders_alone(tmp_path: Path) -> None:
    (tmp_path / "viktig.docx").write_bytes(b"x")
    run = compliance("rules", "book", "-o", tmp_path)
    assert run.code == UsageError.exit_code
    assert "viktig.docx" in run.err
    assert "Traceback" not in run.err
    assert [path.name for path in tmp_path.iterdir()] == ["viktig.docx"]
    onto_file = compliance("rules", "book", "-o", tmp_path / "viktig.docx")
    assert onto_file.code == UsageError.exit_code
    assert (tmp_path / "viktig.docx").read_bytes() == b"x"


def test_the_command_says_what_is_wrong_with_the_rules(tmp_path: Path) -> None:
    folder = own_rules(tmp_path, reaction="bot")
    run = compliance("rules", "book", "-o", tmp_path / "bok", "--rules", folder)
    assert run.code != 0
    assert "alenearbeid-oversikt.2016.yaml" in run.err
    assert not (tmp_path / "bok").exists()


def test_every_folder_of_shipped_rules_has_a_name_in_both_languages() -> None:
    folders = {path.name for path in data_folder("rules").iterdir() if path.is_dir()}
    assert folders <= THEMES.keys()


def test_a_checklist_in_the_book_says_whom_to_ask_what(tmp_path: Path) -> None:
    folder = own_rules(tmp_path)
    lists = tmp_path / "checklists"
    lists.mkdir()
    (lists / "liste.yaml").write_text(
        "id: liste\ntitle: {nb: Liste, nn: Liste}\nabout: {nb: Om dette, nn: Om dette}\nin_force: {from: 2020-01-01}\n"
        "themes:\n  - id: tema\n    title: {nb: Tema, nn: Tema}\n    rules: [alenearbeid-oversikt]\n"
        "    questions: [{id: en, ask: [bht], text: {nb: Er <alt> bra?, nn: Er alt <bra>?}}]\n",
        encoding="utf-8",
    )
    files = make_book(load_rules(folder), folder)
    page = files["nn/sjekklister.html"]
    assert (
        page.index("Spørsmål i møtet")
        < page.index("Bedriftshelsetenesta")
        < page.index("Er alt &lt;bra&gt;?")
    )
    assert "Til arbeidsgivar" not in page
    read(page)
