"""`compliance diff` and `compliance rules diff` through the real entry point."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from command_line import ROOT, Run, compliance
from test_cli import RULE, document

EXAMPLE = "examples/barnevernsinstitusjon/documentation"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A folder with one small rule, at two revisions of a git repository: 40 hours, then 45."""
    folder = tmp_path / "regler"
    folder.mkdir()
    file = folder / "timer.2014.yaml"
    file.write_text(RULE, encoding="utf-8")
    (folder / "lenke.yaml").symlink_to("/etc/hostname")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "40 timer")
    (folder / "lenke.yaml").unlink()
    file.write_text(RULE.replace("limit: 40", "limit: 45").replace("minst 40", "minst 45"), encoding="utf-8")
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)


def diff(rules: Path, *arguments: str | Path) -> Run:
    return compliance("rules", "diff", *arguments, "--rules", rules)


def test_a_revision_with_the_findings_that_change(tmp_path: Path, rules: Path) -> None:
    cases = tmp_path / "saker"
    for hours in (38, 42, 50):
        (cases / f"sak-{hours}").mkdir(parents=True)
        document(cases / f"sak-{hours}", hours)
    run = diff(rules, "HEAD", cases, "--on", "2026-03-01")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("1 regel er endret.\n\n~ timer fra 1. januar 2014 (endret)\n")
    assert "• sjekken: timer opplæring (item.training_hours): grensen er endret fra 40 til 45" in run.out
    assert "bokmål: «Verneombudet har minst [-40-] {+45+} timer opplæring.»" in run.out
    shown = run.out[run.out.index(f"{cases}/sak-42, per 1. mars 2026") :]
    assert "timer.vo-nord: Oppfylt → Brudd" in shown
    assert "hours: oppfylt → svikter" in shown
    assert "sak-38" not in run.out
    assert "sak-50" not in run.out


def test_a_folder_in_nynorsk_gives_the_same_bytes_every_time(tmp_path: Path, rules: Path) -> None:
    former = tmp_path / "før"
    former.mkdir()
    (former / "timer.2014.yaml").write_text(RULE.replace("weeks: 12", "weeks: 6"), encoding="utf-8")
    first, second = (diff(rules, former, "--lang", "nn") for _ in range(2))
    assert first.out == second.out
    assert "den foreslåtte fristen: endra frå 6 veker til 12 veker" in first.out
    assert "får nytt resultat" in first.out


def test_nothing_changed(rules: Path) -> None:
    run = diff(rules, rules)
    assert run.code == 0
    assert run.out.startswith("Ingen regler er endret.\n\n0 av ")


@pytest.mark.parametrize("revision", ["finnes-ikke", "--upload-pack=x", "HEAD~7", ""])
def test_what_is_neither_a_folder_nor_a_revision(rules: Path, revision: str) -> None:
    run = compliance("rules", "diff", "--rules", rules, "--", revision)
    assert run.code == 2
    assert f"«{revision}» er verken en mappe eller en revisjon" in run.err
    assert "Traceback" not in run.err


def test_rules_that_are_not_kept_in_git(tmp_path: Path) -> None:
    folder = tmp_path / "regler"
    folder.mkdir()
    (folder / "timer.2014.yaml").write_text(RULE, encoding="utf-8")
    run = compliance("rules", "diff", "HEAD", "--rules", folder, GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert run.code == 2
    assert "ligger ikke i et git-lager" in run.err


def test_git_is_not_installed(tmp_path: Path, rules: Path) -> None:
    run = compliance("rules", "diff", "HEAD", "--rules", rules, PATH=str(tmp_path))
    assert run.code == 2
    assert "git er ikke installert" in run.err


def test_a_revision_from_before_there_were_rules(tmp_path: Path, rules: Path) -> None:
    elsewhere = tmp_path / "andre-regler"
    elsewhere.mkdir()
    (elsewhere / "timer.2014.yaml").write_text(RULE, encoding="utf-8")
    run = diff(elsewhere, "HEAD")
    assert run.code == 2
    assert "«HEAD» har ingen regelfiler" in run.err
    assert rules.is_dir()


def test_former_rules_that_cannot_be_read_are_named_and_the_others_compared(
    tmp_path: Path, rules: Path
) -> None:
    former = tmp_path / "før"
    former.mkdir()
    (former / "timer.2014.yaml").write_text(RULE, encoding="utf-8")
    other = RULE.replace("id: timer", "id: annen").replace("at_least", "minst")
    (former / "annen.2014.yaml").write_text(other, encoding="utf-8")
    run = diff(rules, former)
    assert run.code == 0
    assert "1 tidligere regelfil kan ikke leses av dette programmet." in run.out
    assert f"{former}/annen.2014.yaml:" in run.out
    assert "grensen er endret fra 40 til 45" in run.out
    (former / "timer.2014.yaml").unlink()
    assert diff(rules, former).code == 4


def test_the_same_documentation_before_and_after_a_change_of_law() -> None:
    run = compliance(
        "diff", EXAMPLE, "--from", "2025-12-31", "--to", "2026-01-01", "--checklist", "barnevern"
    )
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines()[0].endswith(": 31. desember 2025 sammenlignet med 1. januar 2026")
    assert (
        "før: arbeidsmiljøloven § 3-2 første ledd bokstav a og forskrift om utførelse av arbeid § 23A-2"
        in run.out
    )
    assert (
        "nå: arbeidsmiljøloven § 3-2 første ledd bokstav a og forskrift om utførelse av arbeid § 3A-5"
        in run.out
    )


def test_a_date_no_rule_covers_and_a_checklist_that_does_not_exist() -> None:
    run = compliance("diff", EXAMPLE, "--from", "1970-01-01", "--to", "2026-01-01")
    assert run.code == 2
    assert run.err.startswith("--from: feil: Ingen regler gjelder 1970-01-01.")
    run = compliance(
        "diff", EXAMPLE, "--from", "2026-01-01", "--to", "2026-01-02", "--checklist", "barnevren"
    )
    assert run.code == 2
    assert "«barnevern»" in run.err


def test_standard_input_and_a_file_to_write(tmp_path: Path) -> None:
    target = tmp_path / "forskjell.txt"
    given = (ROOT / "examples/nav-aarstad/documentation/saken.yaml").read_bytes()
    run = compliance(
        "diff", "-", "--from", "2025-12-31", "--to", "2026-01-01", "-o", target, standard_input=given
    )
    assert (run.code, run.out) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("NAV Årstad")
    assert [path.name for path in tmp_path.iterdir()] == ["forskjell.txt"]
