"""`case verify`: the same files give the same, and what differs is named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command_line import ROOT, Run, compliance
from hypothesis import given
from hypothesis import strategies as st

from compliance.case.manifest import PARTS, Manifest, differences
from compliance.data import data_folder


def verify(folder: Path, *more: str | Path) -> Run:
    return compliance("case", "verify", "--case", folder, *more, COMPLIANCE_LAW=str(folder.parent / "law"))


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a copy of a whole case, with its manifest."""
    folder = shutil.copytree(ROOT / "examples" / "sak-lukket", tmp_path / "sak")
    run = verify(folder, "--write", "--today", "2026-07-01")
    assert run.code == 0, run.err
    return folder


def test_nothing_has_changed(case: Path) -> None:
    run = verify(case)
    assert run.code == 0, run.out + run.err
    assert run.out == ("Alt er som 1. juli 2026: de samme filene gir de samme funnene og de samme brevene.\n")


def test_the_manifest_is_the_same_bytes_when_it_is_written_again(case: Path) -> None:
    before = (case / "manifest.json").read_bytes()
    verify(case, "--write", "--today", "2026-07-01")
    assert (case / "manifest.json").read_bytes() == before
    data = json.loads(before)
    assert data["made_on"] == "2026-07-01"
    assert {"case.yaml", "decisions.yaml"} < set(data["inputs"])
    assert "verneombud-opplaering.2014.yaml" in data["rules"]
    assert data["law"].keys() >= {"registry.json", "industry_codes.json"}
    assert data["templates"]
    assert data["program"]
    assert str(case.parent) not in before.decode()


def test_changed_documentation_is_told_with_what_it_does_to_the_findings(case: Path) -> None:
    path = case / "documentation" / "virksomheten.yaml"
    text = path.read_text(encoding="utf-8")
    assert "training_hours: 16" in text
    path.write_text(text.replace("training_hours: 16", "training_hours: 40"), encoding="utf-8")
    run = verify(case, "--lang", "nn")
    assert run.code == 1
    assert "Filene i saka" in run.out
    assert "endra: documentation/virksomheten.yaml" in run.out
    assert "verneombud-opplaering.vo-butikk: Brot →" in run.out


def test_an_edited_letter_is_told_with_its_first_line(case: Path) -> None:
    path = next((case / "letters").glob("lukking-*.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\nP.S.\n", encoding="utf-8")
    (case / "letters" / "notat.txt").write_text("Ny.", encoding="utf-8")
    run = verify(case)
    assert run.code == 1
    assert f"endret: letters/{path.name}" in run.out
    assert "ny: letters/notat.txt" in run.out
    assert f"letters/{path.name}: annerledes fra linje" in run.out
    assert "Funnene er likevel de samme." in run.out


def test_other_rules_are_told(case: Path, tmp_path: Path) -> None:
    rules = shutil.copytree(data_folder("rules"), tmp_path / "rules")
    path = rules / "verneombud" / "verneombud-opplaering.2014.yaml"
    path.write_text("# Lest på nytt.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    run = verify(case, "--rules", rules)
    assert run.code == 1
    assert "endret: verneombud-opplaering.2014.yaml" in run.out
    assert "Funnene er likevel de samme." in run.out


def test_law_texts_that_are_not_imported_here_change_nothing(case: Path) -> None:
    manifest = case / "manifest.json"
    data = json.loads(manifest.read_text(encoding="utf-8"))
    data["law_store"] = {"LOV-2005-06-17-62/2026-01-01.json": "0" * 64}
    manifest.write_text(json.dumps(data), encoding="utf-8")
    run = verify(case)
    assert run.code == 0
    assert "ikke importert her" in run.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "Saken har ikke noe manifest. Skriv det med «compliance case verify --write»."),
        ("", "Filen er tom"),
        ("{", "manifest.json:1:"),
        ('{"program": 1}', "manifest.json:1:1"),
    ],
)
def test_a_manifest_that_cannot_be_used(case: Path, text: str | None, said: str) -> None:
    manifest = case / "manifest.json"
    if text is None:
        manifest.unlink()
    else:
        manifest.write_text(text, encoding="utf-8")
    run = verify(case)
    assert run.code == 3
    assert said in " ".join(run.err.split())
    assert "Traceback" not in run.err


HASHES = st.sampled_from(["0" * 64, "f" * 64])
FILES = st.dictionaries(st.sampled_from(["a.yaml", "b/c.yaml", "d e.md"]), HASHES)


@st.composite
def manifests(draw: st.DrawFn) -> Manifest:
    found = st.fixed_dictionaries(
        {"state": st.sampled_from(["met", "breach"]), "facts": st.just("0123456789ab")}
    )
    data = {part: draw(FILES) for part in PARTS} | {
        "program": draw(st.sampled_from(["1", "2"])),
        "made_on": "2026-07-01",
        "judged_on": "2026-02-10",
        "findings": draw(st.dictionaries(st.sampled_from(["x", "x.y"]), found)),
    }
    return Manifest.model_validate(data)


@given(manifests(), manifests())
def test_a_manifest_differs_from_another_and_never_from_itself(one: Manifest, two: Manifest) -> None:
    again = Manifest.model_validate_json(one.text())
    assert again == one
    assert not differences(again, one)
    store_gone = bool(one.law_store) and not two.law_store
    same = one.model_copy(update={"law_store": {}}) == two if store_gone else one == two
    assert bool(differences(one, two)) is not same
