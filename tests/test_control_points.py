"""docs/control-points.md is what the rules say; whoever changes a rule makes it anew."""

from __future__ import annotations

from pathlib import Path

from command_line import ROOT, compliance

DOCUMENT = ROOT / "docs" / "control-points.md"
COMMAND = ("rules", "control-points")


def test_the_document_is_what_the_rules_say() -> None:
    run = compliance(*COMMAND)
    assert run.code == 0, run.err
    assert DOCUMENT.read_text(encoding="utf-8") == run.out, (
        "Make it anew: compliance rules control-points -o docs/control-points.md"
    )


def test_the_basis_stands_by_period_as_a_letter_prints_it() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    point = text.split("`psykiske-plager-kartlegging`\n", 1)[1].split("\n### ", 1)[0]
    assert "**Gjelder fra 1. januar 2026**" in point
    older = point.split("til 31. desember 2025**", 1)[1].replace("\u00a0", " ")
    assert (
        "Hjemmel: arbeidsmiljøloven §§ 3-1 første ledd og andre ledd bokstav c og 4-1 første ledd og andre ledd "
        "og forskrift om organisering, ledelse og medvirkning § 7-1\n"
    ) in older
    assert "- Sjekklister: " in point
    assert "`barnevern`" in point


def test_a_folder_of_rules_has_no_checklists_unless_they_are_given(tmp_path: Path) -> None:
    rules = ROOT / "rules"
    assert "- Checklists: none" in compliance(*COMMAND, "--rules", rules, "--lang", "en").out
    given = compliance(*COMMAND, "--rules", rules, "--checklists", ROOT / "checklists", "--lang", "nn")
    assert "- Sjekklister: `barnevern`" in given.out or "`barnevern`," in given.out
    out = tmp_path / "punkt.md"
    assert compliance(*COMMAND, "--lang", "nn", "-o", out).code == 0
    assert out.read_text(encoding="utf-8").startswith("# Kontrollpunkt\n")
