"""`case draft` on a case in a folder."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from case_material import write_yaml
from click.testing import CliRunner, Result
from letter_case_material import DATED, case_file, judged
from letter_material import ON, RULES, material

from compliance.case.editing import as_data
from compliance.cli import case_draft
from compliance.cli.case_draft import KINDS
from compliance.errors import ComplianceError
from compliance.letters.specification import LETTERS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_yaml(tmp_path / "documentation" / "alt.yaml", material())
    decisions = [as_data(one) for one in judged().case.decisions.decisions]
    write_yaml(tmp_path / "decisions.yaml", {"decisions": decisions})
    file = case_file()
    file["letters"] = [{**one, "orders": []} for one in file["letters"]]
    write_yaml(tmp_path / "case.yaml", {**file, "judged_on": ON, "extensions": [], "fines": []})
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(
        case_draft.command, [*arguments, "--case", str(folder), "--rules", str(RULES)]
    )
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_every_letter_has_a_name_on_the_command_line() -> None:
    assert set(KINDS.values()) == set(LETTERS)


def test_a_letter_is_put_among_the_letters_of_the_case_and_can_be_made_again(folder: Path) -> None:
    result = run(folder, "vedtak-om-palegg", "--dated", str(DATED["order_decision"]))
    made = folder / "letters" / "vedtak-om-palegg-2026-04-10.md"
    assert str(made) in result.stderr
    assert "Brevet er ferdig." in result.stderr
    assert "Verneombud – opplæring: Nord: pålegg. Avgjort av Kari Eksempel" in result.stderr
    first = made.read_bytes()
    run(folder, "vedtak-om-palegg", "--dated", "2026-04-10")
    assert made.read_bytes() == first


def test_a_note_is_told_to_be_one_and_never_a_finished_letter(folder: Path) -> None:
    result = run(folder, "fare", "--dated", "2026-02-11")
    assert "Internt notat – ikke et vedtak\n" in result.stderr
    assert "Brevet" not in result.stderr


def test_what_a_letter_lacks_is_told(folder: Path) -> None:
    (folder / "decisions.yaml").unlink()
    result = run(folder, "vedtak-om-palegg", "--dated", "2026-04-10", "--order", "2")
    assert "Brevet er et utkast. Dette mangler:" in result.stderr
    assert (
        "  frist for å oppfylle pålegget (arbeidsmiljøloven § 18-6 andre ledd første punktum)"
        in result.stderr
    )
    assert "Verneombud" not in result.stderr


def test_the_letter_is_in_the_form_of_the_recipient_and_the_other_is_refused(folder: Path) -> None:
    file = case_file()
    recipient = {**file["recipient"], "language": "nn", "language_basis": "adopted_form"}
    letters = [{**one, "orders": []} for one in file["letters"]]
    changed = {"letters": letters, "recipient": recipient, "extensions": [], "fines": []}
    write_yaml(folder / "case.yaml", {**file, **changed})
    run(folder, "varsel-om-palegg", "--dated", "2026-03-12")
    assert "Heimel" in (folder / "letters" / "varsel-om-palegg-2026-03-12.md").read_text(encoding="utf-8")
    with pytest.raises(ComplianceError, match="språkloven § 15 andre ledd"):
        run(folder, "varsel-om-palegg", "--dated", "2026-03-12", "--lang", "nb")


def test_the_request_to_the_letter_service_is_filled_from_the_case(folder: Path) -> None:
    output = folder / "brev.json"
    run(folder, "varsel-om-palegg", "--dated", "2026-03-12", "-o", str(output))
    arguments: Any = json.loads(output.read_text(encoding="utf-8"))["options"]["dynamic"][
        "defaultTemplateArgs"
    ]
    assert arguments["signatureVariant"] == "elektroniskGodkjent"
    fields = arguments["fields"]
    assert fields["dato"] == "12.03.2026"
    assert fields["tidligereReferanse"] == "2025/88"
    assert fields["virksomhet"] == {
        "navn": "Fjordvik omsorg AS",
        "adresse": "Storgata 1",
        "postnr": "6789",
        "poststed": "Fjordvik",
    }


def test_the_letter_service_is_told_what_the_case_lacks(folder: Path) -> None:
    write_yaml(folder / "case.yaml", {"reference": "2026/1"})
    with pytest.raises(ComplianceError) as raised:
        run(folder, "varsel-om-palegg", "--dated", "2026-03-12", "--format", "brevgen")
    told = [str(one) for one in raised.value.problems]
    assert all(str(folder / "case.yaml") in one for one in told)
    assert any("postnummer" in one for one in told)
    assert not (folder / "letters").exists()


def test_deadlines_are_counted_from_the_date_of_the_letter(folder: Path) -> None:
    run(folder, "krav-om-opplysninger", "--dated", str(date(2026, 3, 19)))
    made = folder / "letters" / "krav-om-opplysninger-2026-03-19.md"
    assert "tirsdag 7. april 2026" in made.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")


def test_a_file_where_the_folder_of_letters_should_be_is_told_and_left_alone(folder: Path) -> None:
    (folder / "letters").write_text("mine", encoding="utf-8")
    with pytest.raises(ComplianceError, match="kan ikke skrives"):
        run(folder, "vedtak-om-palegg", "--dated", str(DATED["order_decision"]))
    assert (folder / "letters").read_text(encoding="utf-8") == "mine"
