"""Lovdata's files in their official form, made small: what is read, and what the store holds."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from pathlib import Path

import pytest
from command_line import compliance
from law_material import AML, FOLM, NEW_LEDD, OLD_LEDD, act_file, archive, header, page, section

from compliance.cli.law import Progress
from compliance.errors import LawTextError
from compliance.law import parse
from compliance.law.archives import law_files
from compliance.law.lovdata import read_act
from compliance.law.store import Imported, LawStore, default_folder, import_texts
from compliance.law.text_messages import LAW_TEXT_MESSAGES
from compliance.law.wording import ActText, fingerprint, places, sentences


def read(raw: bytes) -> ActText:
    return read_act(io.BytesIO(raw), "lov.xml")


def cited(act: ActText, citation: str) -> tuple[str, ...] | None:
    (one,) = parse(citation)
    return act.cited(one)


def unnumbered(*paragraphs: str, name: str = "7-1", identifier: str = FOLM) -> bytes:
    inside = "".join(f'<article class="legalP">{text}</article>' for text in paragraphs)
    article = section(identifier, name, ()).replace(
        '<article class="changes', f'{inside}<article class="changes'
    )
    return page(f"{header(identifier, '2025-01-01')}{article}")


def add(store: Path, *paths: Path) -> Imported:
    return import_texts(store, law_files(paths, lambda _done, _total: None))


def test_an_act_has_its_id_its_date_and_its_sections() -> None:
    act = read(act_file({"4-3": OLD_LEDD, "4-4": ("Ett ledd.",)}))
    assert (act.identifier, act.first, act.title) == (AML, date(2025, 7, 1), "Dyreloven")
    assert list(act.sections) == ["4-3", "4-4"]
    assert act.sections["4-3"].heading == "Om dyr i 4-3"


def test_words_are_found_by_citation_without_their_number() -> None:
    act = read(act_file({"4-3": NEW_LEDD}))
    assert cited(act, "aml § 4-3 (1)") == (NEW_LEDD[0],)
    assert cited(act, "aml § 4-3 (2) b") == ("høner i innhegning",)
    assert cited(act, "aml § 4-3 (3)") == (OLD_LEDD[0],)
    assert cited(act, "aml § 4-3 (3) 2.p.") == ("Den skal få sove i fred.",)


def test_a_whole_section_is_shown_with_numbers_letters_and_no_amendment_note() -> None:
    act = read(act_file({"4-3": NEW_LEDD[:3]}))
    assert cited(act, "aml § 4-3") == (
        f"(1) {NEW_LEDD[0]}",
        "(2) Til dyrene regnes i tillegg:",
        "  a. geiter og sauer på beite",
        "  b. høner i innhegning",
        f"(3) {OLD_LEDD[0]}",
    )


def test_indentation_changes_nothing() -> None:
    raw = act_file({"4-3": NEW_LEDD})
    indented = (
        raw.replace(b"<article", b"\n    <article").replace(b"<li", b"\n  <li").replace(b"</li>", b"</li>\n")
    )
    one, other = cited(read(raw), "aml § 4-3"), cited(read(indented), "aml § 4-3")
    assert one == other
    assert one is not None
    assert other is not None
    assert fingerprint(one) == fingerprint(other)


def test_paragraphs_without_numbers_are_counted_and_what_follows_a_list_belongs_to_its_paragraph() -> None:
    act = read(
        unnumbered(
            "Første.",
            'Om:<ul class="defaultList"><li data-name="-"><article class="listArticle">'
            '<article class="legalP">en</article></article></li><li data-name="-">'
            '<article class="legalP">to</article></li></ul><p class="leddfortsettelse">Dette også.</p>',
        )
    )
    ledd = act.sections["7-1"].ledd
    assert [piece.marker for piece in ledd] == ["1", "2"]
    assert list(ledd[1].lines()) == ["Om:", "  – en", "  – to", "Dette også."]
    assert sentences(ledd[1]) == ("Om: – en – to", "Dette også.")
    assert [str(place) for place in places("folm", "7-1", act.sections["7-1"])] == [
        "folm § 7-1 (1)",
        "folm § 7-1 (2)",
        "folm § 7-1 (2) strek 1",
        "folm § 7-1 (2) strek 2",
    ]


def test_a_list_that_goes_on_in_small_letters_is_one_sentence() -> None:
    act = read(
        unnumbered(
            'Om:<ol><li data-name="a."><article class="legalP">en</article></li></ol>'
            "<p>slik at det blir bra. Ellers ikke."
            "</p>"
        )
    )
    assert sentences(act.sections["7-1"].ledd[0]) == ("Om: a. en slik at det blir bra.", "Ellers ikke.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Se § 2 jf. EØS-avtalen. Mer.", 2),
        ("Se lov nr. 4. Mer følger.", 2),
        ("Maskiner o.l. skal stå. Ja.", 2),
        ("Uten punktum", 1),
    ],
)
def test_sentences_are_counted_past_abbreviations(text: str, count: int) -> None:
    assert len(sentences(read(unnumbered(text)).sections["7-1"].ledd[0])) == count


def test_a_table_of_numbered_rows_is_the_next_paragraph() -> None:
    rows = "".join(f"<tr><td>{n}. gjøre {n}</td><td>skriftlig</td></tr>" for n in (1, 2))
    table = f"<table><thead><tr><th>Dere skal:</th><th>Krav</th></tr></thead><tbody>{rows}</tbody></table>"
    act = read(unnumbered(f"Innledning.{table}", "Til slutt.", name="5", identifier="FOR-1996-12-06-1127"))
    assert cited(act, "ikf § 5 (1)") == ("Innledning.",)
    assert cited(act, "ikf § 5 (2) nr. 2") == ("gjøre 2 | skriftlig",)
    assert cited(act, "ikf § 5 (3)") == ("Til slutt.",)


def test_another_table_stays_in_its_paragraph() -> None:
    act = read(unnumbered("Koder:<table><tr><td>02</td><td>Skog<br/>Mer</td></tr></table>", "Ledd to."))
    assert cited(act, "folm § 7-1 (1)") == ("Koder:", "02 | Skog Mer")
    assert cited(act, "folm § 7-1 (2)") == ("Ledd to.",)


def test_a_letter_may_stand_without_the_only_paragraph() -> None:
    act = read(unnumbered('Om:<ol><li data-name="a."><p>ord</p></li></ol>', name="13-3"))
    assert cited(act, "folm § 13-3 a") == ("ord",)
    assert cited(act, "folm § 13-3 b") is None


def test_footnotes_are_not_law_and_marks_in_words_join_them() -> None:
    act = read(unnumbered('CO<sub>2</sub> og <a href="x">§ 3</a><sup class="footnotereference">1</sup>.'))
    assert cited(act, "folm § 7-1") == ("CO2 og § 3.",)


def test_a_section_with_spaces_is_found_and_one_whose_name_is_taken_is_kept_apart() -> None:
    act = read(act_file({"2A-6": ("Med mellomrom.",), "2 A-6": ("Vedlegg.",)}))
    assert list(act.sections) == ["2A-6", "2A-6#2"]
    assert cited(act, "aml § 2 A-6 (1)") == ("Med mellomrom.",)


def test_the_store_keeps_versions_side_by_side(tmp_path: Path) -> None:
    store = tmp_path / "lager"
    files = {"gml.xml": ("2025-07-01", OLD_LEDD), "ny.xml": ("2026-01-01", NEW_LEDD)}
    for name, (day, ledd) in files.items():
        (tmp_path / name).write_bytes(act_file({"4-3": ledd}, changed=day))
        assert add(store, tmp_path / name) == Imported(1, 1, 0)
    held = LawStore(store)
    assert [act.version for act in held.versions("aml")] == ["2025-07-01", "2026-01-01"]
    assert cited(held.text("aml", date(2025, 12, 31)), "aml § 4-3 (1)") == (OLD_LEDD[0],)
    assert cited(held.text("aml", date(2026, 1, 1)), "aml § 4-3 (1)") == (NEW_LEDD[0],)
    assert held.newest_day() == date(2026, 1, 1)
    assert add(store, tmp_path / "ny.xml") == Imported(1, 0, 0)


def test_a_corrected_text_stands_beside_the_one_it_corrects(tmp_path: Path) -> None:
    store, file = tmp_path / "lager", tmp_path / "a.xml"
    for corrected in ("2020-01-01", "2025-09-02 (§ 4-3)"):
        file.write_bytes(act_file({"4-3": (f"Ord {corrected}",)}, corrected=corrected))
        add(store, file)
    versions = LawStore(store).versions("aml")
    assert [act.version for act in versions] == ["2025-07-01", "2025-07-01.corrected-2025-09-02"]
    assert LawStore(store).text("aml") == versions[-1]


def test_what_is_stored_reads_back_as_it_was_and_gives_the_same_bytes(tmp_path: Path) -> None:
    raw = act_file({"4-3": NEW_LEDD, "3-1": ("Ord.", ("Om:", ("en", "to")))})
    (tmp_path / "a.xml").write_bytes(raw)
    for name in ("en", "to"):
        add(tmp_path / name, tmp_path / "a.xml")
    assert LawStore(tmp_path / "en").text("aml") == read(raw)
    one, other = (next((tmp_path / name / AML).iterdir()).read_bytes() for name in ("en", "to"))
    assert one == other
    assert json.loads(one)["sections"]["4-3"]["ledd"][1] == {
        "ledd": "2",
        "parts": [
            "Til dyrene regnes i tillegg:",
            {"letter": "a", "parts": ["geiter og sauer på beite"]},
            {"letter": "b", "parts": ["høner i innhegning"]},
        ],
    }


def test_an_archive_and_a_folder_are_read_whole(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    archive(
        tmp_path / "data" / "lover.tar.bz2",
        {
            "nl/README.md": b"ikke lov",
            "nl/a.xml": act_file({"4-3": OLD_LEDD}),
            "nl/b.xml": act_file({"7-1": OLD_LEDD}, FOLM),
        },
    )
    (tmp_path / "data" / "c.xml").write_bytes(act_file({"5": OLD_LEDD}, "FOR-1996-12-06-1127"))
    (tmp_path / "data" / "les.txt").write_text("ikke lov")
    told: list[tuple[int, int]] = []
    found = law_files([tmp_path / "data"], lambda done, total: told.append((done, total)))
    assert import_texts(tmp_path / "lager", found) == Imported(3, 3, 0)
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)


@pytest.mark.parametrize("code", LAW_TEXT_MESSAGES)
def test_every_message_has_three_languages_with_the_same_fields(code: str) -> None:
    text = LAW_TEXT_MESSAGES[code]
    fields = [sorted(re.findall(r"{(\w+)}", words)) for words in (text.nb, text.nn, text.en or "")]
    assert text.en
    assert fields[0] == fields[1] == fields[2]


def test_the_store_is_where_the_user_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("COMPLIANCE_LAW", raising=False)
    assert default_folder() == tmp_path / "compliance" / "law"
    monkeypatch.setenv("COMPLIANCE_LAW", "/et/sted")
    assert default_folder() == Path("/et/sted")


def test_a_damaged_text_in_the_store_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(act_file({"4-3": OLD_LEDD}))
    add(tmp_path / "lager", tmp_path / "a.xml")
    file = tmp_path / "lager" / AML / "2025-07-01.json"
    for content in (b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"format": "compliance-law/1", "act": 4}'):
        file.write_bytes(content)
        with pytest.raises(LawTextError) as caught:
            LawStore(tmp_path / "lager").text("aml")
        assert caught.value.problems[0].code == "law-store-damaged"
        assert caught.value.problems[0].place.file == str(file)


def test_import_and_show_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(act_file({"4-3": NEW_LEDD}, changed="2026-01-01"))
    run = compliance("law", "import", tmp_path / "a.xml", COMPLIANCE_LAW=str(tmp_path / "lager"))
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Filer lest: 1. Nye tekster: 1. Endrede tekster: 0.")
    shown = compliance("law", "show", "aml § 4-3 (2) a", "--store", tmp_path / "lager")
    assert shown.code == 0
    assert shown.out.splitlines() == [
        "arbeidsmiljøloven § 4-3 andre ledd bokstav a",
        "Om dyr i 4-3",
        "",
        "geiter og sauer på beite",
        "",
        "Kilde: Dyreloven, teksten som gjelder fra 2026-01-01. Lovdata, Norsk lisens for offentlige data (NLOD) 2.0.",
        "https://lovdata.no/dokument/NL/lov/2005-06-17-62/§4-3",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("aml § 99-9",), 2, "finnes ikke i lovregisteret"),
        (
            ("folm § 7-1",),
            3,
            "Teksten til forskrift om organisering, ledelse og medvirkning er ikke importert.",
        ),
        (("aml § 4-3 (1)", "--on", "2025-12-31"), 3, "Den eldste er fra 2026-01-01."),
        (("aml § 3-1 (1)",), 3, "finnes ikke i teksten som gjaldt fra 2026-01-01."),
    ],
)
def test_what_cannot_be_shown_is_told(
    tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    (tmp_path / "a.xml").write_bytes(act_file({"4-3": NEW_LEDD}, changed="2026-01-01"))
    add(tmp_path / "lager", tmp_path / "a.xml")
    run = compliance("law", "show", *arguments, "--store", tmp_path / "lager")
    assert (run.code, run.out) == (code, "")
    assert words in run.err


def test_progress_is_a_line_for_every_tenth_where_no_one_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ticks = iter(range(1000))
    monkeypatch.setattr("time.monotonic", lambda: next(ticks))
    progress = Progress()
    for done in range(0, 201, 7):
        progress(done, 200)
    progress(200, 200)
    assert capsys.readouterr().err.split("\n") == [*(f"{tenth}0 %" for tenth in range(1, 11)), ""]
