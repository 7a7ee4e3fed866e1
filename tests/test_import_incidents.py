"""Incidents from the export of a deviation system: what is read, and every kind of wrong input."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
import yaml
from command_line import ROOT, compliance
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compliance.documentation.load import load_documentation
from compliance.errors import ComplianceError, DocumentationError
from compliance.importing import (
    Imported,
    documentation_text,
    import_incidents,
    read_mapping,
    read_table,
    totals_text,
)
from compliance.importing.mapping import FIELDS, FieldName
from compliance.importing.places import CellPlace, cell_name

# The example in the documentation of python-stdnum; nobody's.
NUMBER = "15108695088"

MAPPING = """
document: {id: avvik, title: Avvik}
organisation: {name: Prøvekommunen}
units: [{id: nord, name: Nord}]
columns:
  id: {column: Nr}
  unit: {column: Enhet, values: {Avd. nord: nord}}
  occurred_at: {column: Dato}
  kind: {column: Type, separator: ",", values: {Truet: threat}}
  alone: {column: Alene}
  absence_days: {column: Fravær}
  description: {column: Tekst}
"""
HEADER = "Nr;Enhet;Dato;Type;Alene;Fravær;Tekst"


def mapping_file(folder: Path, text: str = MAPPING) -> Path:
    path = folder / "kobling.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def run(folder: Path, raw: str | bytes, mapping: str = MAPPING, name: str = "avvik.csv") -> Imported:
    path = folder / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    read = read_mapping(mapping_file(folder, mapping))
    table = read_table(path, read.table.sheet, read.separator, read.table.encoding)
    return import_incidents(table, read)


def faults(folder: Path, raw: str | bytes, mapping: str = MAPPING, name: str = "avvik.csv") -> list[str]:
    """Return the place and code of everything that is wrong, without the folder."""
    with pytest.raises(DocumentationError) as caught:
        documentation_text(run(folder, raw, mapping, name))
    return [
        f"{str(problem.place).removeprefix(str(folder) + '/')} {problem.code}"
        for problem in caught.value.problems
    ]


def workbook(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        fill(book)
    return stream.getvalue()


def test_a_row_becomes_an_incident_with_its_source(tmp_path: Path) -> None:
    raw = f"{HEADER}\nAV-1/25;Avd. nord;01.03.2026 14:30;slag, Truet;ja;2,5;Slo mot døren\n"
    (found,) = run(tmp_path, raw).incidents
    assert found == {
        "id": "av-1-25",
        "unit": "nord",
        "occurred_at": "2026-03-01",
        "kind": ["blow", "threat"],
        "alone": True,
        "absence_days": 2.5,
        "description": "Slo mot døren",
        "sources": [
            {
                "document": "avvik",
                "cell": "A2:G2",
                "quote": "AV-1/25 | Avd. nord | 01.03.2026 14:30 | slag, Truet | ja | 2,5",
            }
        ],
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, separator: str) -> None:
    rows = [HEADER, 'A;Nord;2026-03-01;spark;nei;;"Å, nå; | ær\tdet"']
    text = "\r\n".join(rows[:1]).replace(";", separator) + "\r\n"
    text += separator.join(["A", "Nord", "2026-03-01", "spark", "nei", "", '"Å, nå; | ær\tdet"']) + "\r\n"
    (found,) = run(tmp_path, text.encode(encoding)).incidents
    assert found["description"] in ("Å, nå; | ær det", "Å, nå; | ær\tdet")
    assert (found["kind"], found["alone"]) == (["kick"], False)


def test_a_first_line_that_names_the_separator_is_no_row(tmp_path: Path) -> None:
    raw = f"sep=;\r\n{HEADER}\r\n1;Nord;2026-03-01;slag, spark;;;a,b,c,d,e,f,g,h,i\r\n"
    (found,) = run(tmp_path, raw).incidents
    assert found["sources"][0]["cell"] == "A2:G2"


def test_what_is_written_is_read_by_check(tmp_path: Path) -> None:
    raw = f"{HEADER}\n1;Nord;01.03.2026;slag;ja;0;on\n2;Nord;2026-03;lugging;;;: - #\n;;;;;;\n"
    imported = run(tmp_path, raw)
    for as_json in (False, True):
        text = documentation_text(imported, as_json=as_json)
        assert text == documentation_text(imported, as_json=as_json)
        path = tmp_path / f"ut.{'json' if as_json else 'yaml'}"
        path.write_text(text, encoding="utf-8")
        documentation = load_documentation([path])
        first, second = documentation.incidents
        assert (first.description, second.description) == ("on", ": - #")
        assert str(second.occurred_at) == "2026-03"
        assert first.sources[0].cell == "A2:G2"
        (document,) = documentation.documents
        assert (document.file_name, len(str(document.sha256))) == ("avvik.csv", 64)


def test_every_fault_is_told_with_its_cell_and_nothing_is_written(tmp_path: Path) -> None:
    raw = (
        "Nr;Enhet;Dato;Type;Allene;Fravær;Tekst;Mer\n"
        "1;Nord;3/1/26;slag;ja;0;\n"
        "1;Sør;2026-02-30;dytt;kanskje;to;=1+1\n"
        ";Sør;45000;Dytt, slag;;-1;;;x\n"
    )
    path = tmp_path / "avvik.csv"
    path.write_text(raw, encoding="utf-8")
    out = tmp_path / "ut.yaml"
    done = compliance("import", "incidents", path, "--mapping", mapping_file(tmp_path), "-o", out)
    assert done.code == 3
    assert not out.exists()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["avvik.csv", "kobling.yaml"]
    for words in (
        "avvik.csv:A1: feil: Tabellen har ingen kolonne «Alene»",
        "Mente du «Allene»?",
        "avvik.csv:E1: feil: Koblingsfilen nevner ikke kolonnen «Allene»",
        "avvik.csv:H1: feil: Koblingsfilen nevner ikke kolonnen «Mer»",
        "avvik.csv:C2: feil: «3/1/26» kan være 2026-01-03 eller 2026-03-01.",
        "avvik.csv:A3: feil: id-en «1» står også i A2.",
        "avvik.csv:B3: feil: «Sør» er ikke en verdi for «unit» (antall celler: 2).",
        "avvik.csv:C3: feil: «2026-02-30» er ikke en dato",
        "avvik.csv:D3: feil: «dytt» er ikke en verdi for «kind» (antall celler: 2).",
        "avvik.csv:F3: feil: «to» er ikke et antall.",
        "avvik.csv:G3: feil: Cellen har en formel.",
        "avvik.csv:A4: feil: Hendelsen har ingen id.",
        "avvik.csv:C4: feil: «45000» er ikke en dato",
        "avvik.csv:I4: feil: Cellen står i en kolonne uten navn.",
    ):
        assert words in done.err, done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_faults_are_told_in_every_language(tmp_path: Path, language: str) -> None:
    path = tmp_path / "avvik.csv"
    path.write_text(f"{HEADER}\n1;Nord;3/1/26;dytt;kanskje;to;\n", encoding="utf-8")
    done = compliance("import", "incidents", path, "--mapping", mapping_file(tmp_path), "--lang", language)
    assert done.code == 3
    assert "{" not in done.err
    assert done.err.count("\navvik") == 0
    assert done.err.count("avvik.csv:") == 4


@pytest.mark.parametrize("where", ["Tekst", "Nr", "ikke tatt med"])
@pytest.mark.parametrize("written", [NUMBER, "151086 95088", f"ring {NUMBER[:6]}-{NUMBER[6:]}"])
def test_a_national_identity_number_refuses_the_file(tmp_path: Path, where: str, written: str) -> None:
    cells = {"Nr": "1", "Tekst": "rolig", "ikke tatt med": ""} | {where: written}
    raw = f"{HEADER};Annet\n{cells['Nr']};Nord;2026-03-01;slag;;;{cells['Tekst']};{cells['ikke tatt med']}\n"
    place = {"Nr": "A2", "Tekst": "G2", "ikke tatt med": "H2"}[where]
    mapping = MAPPING + "ignore_other_columns: true\n"
    assert faults(tmp_path, raw, mapping) == [f"avvik.csv:{place} national-identity-number"]
    done = compliance("import", "incidents", tmp_path / "avvik.csv", "--mapping", tmp_path / "kobling.yaml")
    assert done.code == 3
    assert "95088" not in done.out + done.err


def test_a_number_hidden_by_signs_that_take_no_room_is_found(tmp_path: Path) -> None:
    raw = f"{HEADER}\n1;Nord;2026-03-01;slag;;;151086\u00ad95088\n"
    assert faults(tmp_path, raw) == ["avvik.csv:G2 national-identity-number"]
    raw = f"{HEADER}\n151086/95088;Nord;2026-03-01;slag;;;\n"
    assert faults(tmp_path, raw) == ["avvik.csv:A2 national-identity-number"]


def test_a_number_cell_that_lost_its_zero_is_found(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Avvik")
        sheet.write_row(0, 0, ["Dato", "Type", "Ring"])
        sheet.write_row(1, 0, ["2026-03-01", "slag"])
        sheet.write_number(1, 2, float(NUMBER))

    mapping = (
        "document: {id: a}\ncolumns: {occurred_at: {column: Dato}, kind: {column: Type}}\nignore: [Ring]\n"
    )
    assert faults(tmp_path, workbook(fill), mapping, "a.xlsx") == ["a.xlsx:Avvik!C2 national-identity-number"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "avvik.csv file-empty"),
        (b"\xef\xbb\xbf \r\n", "avvik.csv file-empty"),
        (HEADER.encode(), "avvik.csv table-no-rows"),
        (b";;;\n;;;\n", "avvik.csv table-no-header"),
        (b"PK\x03\x04 and more", "avvik.csv table-is-workbook"),
        (b"a;b\x00c\n", "avvik.csv csv-encoding"),
        (f"{HEADER}\n1;Nord;2026-03-01;slag;;;".encode() + b"\x81\xf8\n", "avvik.csv:A2 csv-encoding"),
        (f"{HEADER}\n1;Nord;2026-03-01;slag;;;\u00c3\u00b8l\n".encode(), "avvik.csv:A2 csv-read-wrongly"),
        (f'{HEADER}\n1;Nord;2026-03-01;slag;;;"uten slutt\n'.encode(), "avvik.csv:A2 csv-quotes"),
        ((";".join(["x"] * 501)).encode(), "avvik.csv:SG1 table-columns"),
    ],
)
def test_files_that_are_no_table(tmp_path: Path, raw: bytes, code: str) -> None:
    assert code in faults(tmp_path, raw)


def test_a_named_encoding_that_is_not_that_of_the_file(tmp_path: Path) -> None:
    raw = f"{HEADER}\n1;Nord;2026-03-01;slag;;;nå\n".encode("cp1252")
    assert faults(tmp_path, raw, MAPPING + "table: {encoding: utf-8}\n") == ["avvik.csv:A1 csv-encoding"]


@pytest.mark.parametrize("name", ["borte.csv", "avvik.pdf", "mappe.csv"])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "mappe.csv").mkdir()
    (tmp_path / "avvik.pdf").write_bytes(b"%PDF")
    done = compliance("import", "incidents", tmp_path / name, "--mapping", mapping_file(tmp_path))
    assert done.code == 3
    assert name in done.err
    assert "Traceback" not in done.err


DATES = [
    ("2026-03-01", "2026-03-01"),
    ("1.3.2026", "2026-03-01"),
    ("01.03.2026 kl. 14.30", "2026-03-01"),
    ("2026-03-01T14:30:00Z", "2026-03-01"),
    ("2026-03-01 14:30:59.123", "2026-03-01"),
    ("2026-03", "2026-03"),
    ("2026", "2026"),
]


@pytest.mark.parametrize(("written", "day"), DATES)
def test_dates_with_one_meaning(tmp_path: Path, written: str, day: str) -> None:
    (found,) = run(tmp_path, f"{HEADER}\n1;Nord;{written};slag;;;\n").incidents
    assert found["occurred_at"] == day


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("3/1/26", "cell-date-ambiguous"),
        ("03/01/2026", "cell-date-ambiguous"),
        ("01.03.26", "cell-date"),
        ("31/12/2026", "cell-date"),
        ("2026-13", "cell-date"),
        ("0000-01-01", "cell-date"),
        ("i går", "cell-date"),
        ("46082", "cell-date"),
    ],
)
def test_dates_that_are_not_understood(tmp_path: Path, written: str, code: str) -> None:
    assert faults(tmp_path, f"{HEADER}\n1;Nord;{written};slag;;;\n") == [f"avvik.csv:C2 {code}"]


def test_formats_say_what_a_date_means(tmp_path: Path) -> None:
    mapping = MAPPING.replace("{column: Dato}", "{column: Dato, formats: [mm/dd/yy, dd.mm.yy]}")
    raw = f"{HEADER}\n1;Nord;3/1/26;slag;;;\n2;Nord;01.03.26;slag;;;\n"
    assert [one["occurred_at"] for one in run(tmp_path, raw, mapping).incidents] == ["2026-03-01"] * 2
    assert faults(tmp_path, raw + "3;Nord;2026-03-01;slag;;;\n", mapping) == [
        "avvik.csv:C4 cell-date-other-format"
    ]


def test_otherwise_takes_what_has_no_meaning_and_constants_are_for_all(tmp_path: Path) -> None:
    mapping = """
document: {id: avvik}
columns:
  occurred_at: {column: Dato}
  kind: {column: Type, separator: /, otherwise: other, values: {Slag og spark: [blow, kick]}}
  injury: {column: Skade, values: {Ja: physical, Nei: none}}
  registered: {column: Ført, values: {X: true, "-": false}}
constants: {against: staff, notified: leader, unit: ost}
"""
    raw = "dato;TYPE;Skade;Ført\n2026-03-01;Slag og spark/rart;ja;x\n2026-03-02;trussel;NEI;-\n"
    first, second = run(tmp_path, raw, mapping).incidents
    assert (first["id"], first["kind"]) == ("avvik-rad-2", ["blow", "kick", "other"])
    assert (first["injury"], first["registered"]) == ("physical", True)
    assert (second["injury"], second["registered"], second["kind"]) == ("none", False, ["threat"])
    assert (second["against"], second["notified"], second["unit"]) == ("staff", ["leader"], "ost")


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("kind: {column", "kinds: {column", "not-in-list", 9),
        ("Truet: threat", "Truet: treat", "not-in-list", 9),
        ("Avd. nord: nord", "Avd. nord: nrod", "import-unit-unknown", 7),
        ("{column: Alene}", "{column: Alene, values: {X: kanskje}}", "not-yes-or-no", 10),
        ("{column: Dato}", "{column: Dato, values: {X: y}}", "mapping-values", 8),
        ("{column: Fravær}", "{column: Fravær, formats: [dd.mm.yyyy]}", "mapping-formats", 11),
        ("{column: Dato}", "{column: Dato, formats: [dmy]}", "not-in-list", 8),
        ("{column: Alene}", "{column: Alene, separator: x}", "mapping-separator", 10),
        ("{column: Tekst}", "{column: Tekst}\nconstants: {kind: other}", "mapping-twice", 13),
        ("{column: Tekst}", "{column: Tekst}\nconstants: {reported_on: snart}", "not-a-date", 13),
        ("  id: {column: Nr}\n", "", "mapping-constant-id", 12),
        ("document: {id: avvik, title: Avvik}\n", "", "missing-field", 2),
        ("[{id: nord, name: Nord}]", "[{id: nord, name: N}, {id: nord, name: M}]", "duplicate-id", 4),
        ("{id: nord, name: Nord}", "{id: nord, name: Nord, parent: sor}", "mapping-parent-first", 4),
    ],
)
def test_what_is_wrong_in_the_mapping(tmp_path: Path, old: str, new: str, code: str, line: int) -> None:
    assert old in MAPPING
    text = MAPPING.replace(old, new)
    if code == "mapping-constant-id":
        text += "constants: {id: en}\n"
    with pytest.raises(DocumentationError) as caught:
        read_mapping(mapping_file(tmp_path, text))
    assert (code, line) in {(problem.code, problem.place.line) for problem in caught.value.problems}


def test_every_field_has_a_kind() -> None:
    assert set(FIELDS) == set(FieldName.__args__)  # type: ignore[attr-defined]


def test_a_workbook_with_dates_numbers_and_yes_or_no(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Avvik")
        hidden = book.add_worksheet("Lister")
        hidden.hide()
        sheet.write(0, 0, "Utskrift")
        sheet.write_row(2, 1, ["Nr", "Enhet", "Dato", "Type", "Alene", "Fravær", "Tekst"])
        sheet.write_number(3, 1, 17)
        sheet.write(3, 2, "Nord")
        sheet.write_datetime(3, 3, datetime(2026, 3, 1, 14, 30), book.add_format({"num_format": "dd.mm.yy"}))  # noqa: DTZ001
        sheet.write(3, 4, "slag\nspark")
        sheet.write_boolean(3, 5, boolean=True)
        sheet.write_number(3, 6, 1.5)
        sheet.write(3, 7, "Tekst\nover to linjer")

    imported = run(tmp_path, workbook(fill), MAPPING + "table: {header_row: 3}\n", "a.xlsx")
    (found,) = imported.incidents
    assert (found["id"], found["occurred_at"], found["kind"]) == ("17", "2026-03-01", ["blow", "kick"])
    assert (found["alone"], found["absence_days"]) == (True, 1.5)
    assert found["description"] == "Tekst over to linjer"
    assert found["sources"][0]["sheet"] == "Avvik"
    assert found["sources"][0]["cell"] == "B4:H4"


def test_formulas_errors_and_merged_cells_are_told_apart(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Avvik")
        sheet.write_row(0, 0, ["Nr", "Enhet", "Dato", "Type", "Alene", "Fravær", "Tekst"])
        sheet.write_row(1, 0, ["1", "Nord", "2026-03-01", "slag"])
        sheet.write_formula(1, 5, "=A2", None, 3)
        sheet.write_row(2, 0, ["2", "Nord"])
        sheet.write_formula(2, 6, "=1/0", None, "#DIV/0!")
        sheet.merge_range(1, 4, 2, 4, "ja")
        sheet.write_datetime(2, 2, time(14, 3), book.add_format({"num_format": "hh:mm"}))

    assert faults(tmp_path, workbook(fill), MAPPING, "a.xlsx") == [
        "a.xlsx:Avvik!E2 cell-merged",
        "a.xlsx:Avvik!F2 cell-formula",
        "a.xlsx:Avvik!C3 cell-date",
        "a.xlsx:Avvik!E3 cell-merged",
        "a.xlsx:Avvik!G3 cell-formula",
    ]


def test_the_sheet_must_be_named_when_there_are_several(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        for name in ("Avvik 2025", "Avvik 2026"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, HEADER.split(";"))
            sheet.write_row(1, 0, [name, "Nord", "2026-03-01", "slag"])

    raw = workbook(fill)
    assert faults(tmp_path, raw, MAPPING, "a.xlsx") == ["a.xlsx sheet-not-chosen"]
    wrong = MAPPING + "table: {sheet: Avvik 2024}\n"
    assert faults(tmp_path, raw, wrong, "a.xlsx") == ["a.xlsx sheet-missing"]
    (found,) = run(tmp_path, raw, MAPPING + "table: {sheet: Avvik 2026}\n", "a.xlsx").incidents
    assert found["id"] == "avvik-2026"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xd0\xcf\x11\xe0 locked", "workbook-old-or-locked"),
        (b"Nr;Dato\n1;2026-03-01\n", "workbook-damaged"),
        (b"PK\x03\x04 and then nothing", "workbook-damaged"),
    ],
)
def test_files_that_are_no_workbook(tmp_path: Path, raw: bytes, code: str) -> None:
    assert faults(tmp_path, raw, MAPPING, "a.xlsx") == [f"a.xlsx {code}"]


def changed(raw: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return the workbook with something replaced in one of its parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new)
            after.writestr(name, content)
    return stream.getvalue()


def with_formula(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet("Avvik")
    sheet.write_row(0, 0, HEADER.split(";"))
    sheet.write_row(1, 0, ["1", "Nord", "2026-03-01", "slag"])
    sheet.write_formula(1, 5, "=A2", None, 3)


def test_a_formula_in_a_cell_without_a_name_refuses_the_workbook(tmp_path: Path) -> None:
    raw = changed(workbook(with_formula), "xl/worksheets/sheet1.xml", b' r="F2"', b"")
    assert faults(tmp_path, raw, MAPPING, "a.xlsx") == ["a.xlsx workbook-damaged"]


def test_a_workbook_of_the_strict_kind_is_read_too(tmp_path: Path) -> None:
    old = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    new = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    raw = changed(workbook(with_formula), "xl/workbook.xml", old, new)
    assert faults(tmp_path, raw, MAPPING, "a.xlsx") == ["a.xlsx:Avvik!F2 cell-formula"]


def test_a_workbook_that_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 30_000_000)
    assert faults(tmp_path, stream.getvalue(), MAPPING, "a.xlsx") == ["a.xlsx workbook-unpacks"]


def test_an_archive_without_a_workbook_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert faults(tmp_path, stream.getvalue(), MAPPING, "a.xlsx") == ["a.xlsx workbook-damaged"]


def test_without_the_extra_excel_the_advice_is_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    raw = workbook(lambda book: book.add_worksheet("A").write(0, 0, "x"))
    assert faults(tmp_path, raw, MAPPING, "a.xlsx") == ["a.xlsx excel-not-installed"]


def many(rows: int) -> str:
    lines = (f"{n};Nord;2025-{n % 12 + 1:02}-{n % 28 + 1:02};slag;nei;;tekst" for n in range(rows))
    return "\n".join([HEADER, *lines]) + "\n"


def test_a_hundred_thousand_rows(tmp_path: Path) -> None:
    imported = run(tmp_path, many(100_000))
    assert len(imported.incidents) == 100_000
    with pytest.raises(DocumentationError) as caught:
        documentation_text(imported)
    assert [problem.code for problem in caught.value.problems] == ["import-too-large"]
    totals = yaml.safe_load(totals_text(imported))
    assert [one["total"] for one in totals["incident_statistics"]] == [100_000]
    assert faults(tmp_path, many(20_000).replace("slag", "dytt")) == ["avvik.csv:D2 cell-value"]


def test_a_fault_in_every_row_is_told_a_thousand_times(tmp_path: Path) -> None:
    found = faults(tmp_path, many(5000).replace(";2025-", ";25/"))
    assert len(found) == 1001
    assert sum(one.endswith("more-problems") for one in found) == 1


def test_more_rows_than_any_export_has(tmp_path: Path) -> None:
    assert faults(tmp_path, "Nr\n" + "1\n" * 200_001) == ["avvik.csv table-rows"]


def test_the_period_is_that_of_the_incidents(tmp_path: Path) -> None:
    raw = f"{HEADER}\n1;;2024-12-31;slag;;;\n2;;2025-06;slag;;;\n3;;2026;slag;;;\n4;;;slag;;;\n"
    path = tmp_path / "avvik.csv"
    path.write_text(raw, encoding="utf-8")
    table, mapping = read_table(path), read_mapping(mapping_file(tmp_path))
    kept = import_incidents(table, mapping, date(2025, 1, 1), date(2025, 12, 31)).incidents
    assert [one["id"] for one in kept] == ["2", "4"]


def test_totals_do_not_count_what_may_hide_in_other(tmp_path: Path) -> None:
    raw = f"{HEADER}\n1;Nord;2025-01-01;annen hendelse;;;\n2;;2025-01-01;slag,trussel;;;\n3;;;trussel;;;\n"
    text = totals_text(run(tmp_path, raw))
    path = tmp_path / "ut.yaml"
    path.write_text(text, encoding="utf-8")
    counted = {(one.unit, str(one.period)): one for one in load_documentation([path]).incident_statistics}
    assert len(counted) == 3
    (of_unit,) = (one for one in counted.values() if one.unit == "nord")
    assert (of_unit.total, of_unit.violence, of_unit.injuries) == (1, None, None)
    dated = next(one for one in counted.values() if one.unit is None and one.period)
    assert (dated.total, dated.violence, dated.threats, dated.harassment) == (1, 1, 1, 0)


def test_the_totals_cover_no_more_than_the_export_does(tmp_path: Path) -> None:
    raw = f"{HEADER}\n1;;2024-11-03;slag;;;\n2;;2025-06-01;slag;;;\n3;;2026-02-09;slag;;;\n"
    periods = [
        one["period"] for one in yaml.safe_load(totals_text(run(tmp_path, raw)))["incident_statistics"]
    ]
    assert periods == [
        {"from": "2024-11-03", "to": "2024-12-31"},
        {"from": "2025-01-01", "to": "2025-12-31"},
        {"from": "2026-01-01", "to": "2026-02-09"},
    ]
    table, mapping = read_table(tmp_path / "avvik.csv"), read_mapping(tmp_path / "kobling.yaml")
    chosen = import_incidents(table, mapping, date(2025, 3, 1), date(2025, 9, 30))
    (only,) = yaml.safe_load(totals_text(chosen))["incident_statistics"]
    assert only["period"] == {"from": "2025-03-01", "to": "2025-09-30"}


def test_the_output_is_never_an_input(tmp_path: Path) -> None:
    path = tmp_path / "avvik.csv"
    path.write_text(f"{HEADER}\n1;Nord;2026-03-01;slag;;;\n", encoding="utf-8")
    mapping = mapping_file(tmp_path)
    for target in (path, mapping):
        before = target.read_bytes()
        done = compliance("import", "incidents", path, "--mapping", mapping, "-o", target)
        assert done.code == 2
        assert target.read_bytes() == before


def test_a_part_is_read_with_the_rest_of_the_documentation(tmp_path: Path) -> None:
    mapping = MAPPING.replace("organisation: {name: Prøvekommunen}\nunits: [{id: nord, name: Nord}]\n", "")
    path = tmp_path / "avvik.csv"
    path.write_text(f"{HEADER}\n1;Avd. nord;2026-03-01;slag;;;\n", encoding="utf-8")
    folder = tmp_path / "alt"
    folder.mkdir()
    rest = "organisation: {name: Prøvekommunen}\nunits: [{id: nord, name: Nord, employees: 12}]\n"
    (folder / "a.yaml").write_text(rest, encoding="utf-8")
    out = folder / "hendelser.yaml"
    done = compliance("import", "incidents", path, "--mapping", mapping_file(tmp_path, mapping), "-o", out)
    assert (done.code, done.out) == (0, f"1 hendelse er skrevet til {out}.\n")
    assert [one.unit for one in load_documentation([folder]).incidents] == ["nord"]


def test_the_example_mappings_can_be_read(tmp_path: Path) -> None:
    folder = ROOT / "examples" / "import"
    for path in sorted(folder.glob("*.yaml")):
        first, second = path.read_text(encoding="utf-8").splitlines()[:2]
        assert first == "# yaml-language-server: $schema=mapping.schema.json"
        assert second.startswith("# Oppdiktet eksempel.")
        read_mapping(path)

    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Meldinger")
        sheet.write_row(2, 0, ["Dato", "Hva skjedde", "Personskade", "Noe annet"])
        sheet.write_row(3, 0, ["24/03/2025", "Slag og spark/Uro", "Ja", "…"])

    mapping = (folder / "excel.mapping.yaml").read_text(encoding="utf-8")
    (found,) = run(tmp_path, workbook(fill), mapping, "a.xlsx").incidents
    assert (found["occurred_at"], found["kind"]) == ("2025-03-24", ["blow", "kick", "other"])


@pytest.mark.parametrize(
    ("row", "column", "name"), [(1, 1, "A1"), (7, 26, "Z7"), (10, 27, "AA10"), (2, 703, "AAA2")]
)
def test_cells_are_named_as_in_a_spreadsheet(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name
    assert str(CellPlace("a.xlsx", row, column, "Ark")) == f"a.xlsx:Ark!{name}"


CELLS = st.one_of(
    st.sampled_from(
        ["Nord", "Avd. nord", "2026-03-01", "01.03.2026", "3/1/26", "slag", "ja", "1,5", "=1", "1"]
    ),
    st.text(max_size=12),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(CELLS, max_size=9), max_size=6), separator=st.sampled_from([";", ",", "\t"]))
def test_any_table_is_imported_or_refused(tmp_path: Path, rows: list[list[str]], separator: str) -> None:
    stream = io.StringIO()
    import csv  # noqa: PLC0415 - only here

    csv.writer(stream, delimiter=separator).writerows([HEADER.split(";"), *rows])
    raw = stream.getvalue().encode("utf-8", "surrogatepass")
    _is_read_or_refused(tmp_path, raw, "avvik.csv")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300), name=st.sampled_from(["a.csv", "a.xlsx", "a.xlsm", "a.txt"]))
def test_any_bytes_are_imported_or_refused(tmp_path: Path, raw: bytes, name: str) -> None:
    _is_read_or_refused(tmp_path, raw, name)
    _is_read_or_refused(tmp_path, HEADER.encode() + b"\n" + raw, name)


MAPPING_WORDS = MAPPING.split()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    at=st.integers(0, len(MAPPING_WORDS) - 1),
    word=st.one_of(st.sampled_from(["", "[]", "{}", "null", "true", "17", "{a: b}", "*a", "x:"]), st.text()),
    line=st.integers(0, MAPPING.count("\n")),
)
def test_any_mapping_is_used_or_refused(tmp_path: Path, at: int, word: str, line: int) -> None:
    replaced = MAPPING.replace(MAPPING_WORDS[at], word, 1)
    lines = MAPPING.split("\n")
    for text in (replaced, "\n".join([*lines[:line], *lines[line + 1 :]]), word):
        encoded = text.encode("utf-8", "replace").decode()
        raw = f"{HEADER}\n1;Nord;2026-03-01;slag;ja;1;tekst\n".encode()
        _is_read_or_refused(tmp_path, raw, "a.csv", encoded)


SHEET_CELLS = st.one_of(
    CELLS,
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.datetimes(datetime(1900, 3, 1), datetime(9999, 1, 1)),  # noqa: DTZ001
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(SHEET_CELLS, max_size=8), max_size=5))
def test_any_workbook_is_imported_or_refused(tmp_path: Path, rows: list[list[Any]]) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Avvik")
        dates = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEADER.split(";"))
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, datetime):
                    sheet.write_datetime(number, column, value, dates)
                elif isinstance(value, str):
                    clean = "".join(sign for sign in value if not "\ud800" <= sign <= "\udfff")
                    sheet.write_string(number, column, clean)
                else:
                    sheet.write(number, column, value)

    _is_read_or_refused(tmp_path, workbook(fill), "a.xlsx")


def _is_read_or_refused(folder: Path, raw: bytes, name: str, mapping: str = MAPPING) -> None:
    try:
        imported = run(folder, raw, mapping, name)
        text, totals = documentation_text(imported), totals_text(imported)
    except ComplianceError as error:
        problems = error.problems
    else:
        problems = ()
    if problems:
        assert all(problem.message("nn") for problem in problems)
        return
    for number, written in enumerate((text, totals)):
        out = folder / f"ut-{number}.yaml"
        out.write_text(written, encoding="utf-8")
        if imported.mapping.organisation:
            load_documentation([out])
