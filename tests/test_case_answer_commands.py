"""`case ask` and `case close` through the real program, wrong and hostile input too."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from case_material import DOCUMENTATION, case_folder, given_order, write_yaml
from command_line import ROOT, Run, compliance

from compliance.case.folder import load_case

HOSTILE = '*fet* _kursiv_ | tabell | <script>alert(1)</script> {{7*7}} {{ subject }} {% for x in y %} #read("/etc/passwd") $(id)'


def answer(folder: Path, to: list[int], quote: str = "Grunnkurs, 40 timer", **file: Any) -> Path:
    inside = folder / "answers" / "svar-1"
    write_yaml(inside / "answer.yaml", {"to": to, "received_on": "2026-05-02", **file})
    documents = {
        "documents": [{"id": "bevis", "kind": "course_certificate", "file_name": "bevis.pdf"}],
        "safety_representatives": [
            {
                "id": "vo-nord",
                "training_hours": 40,
                "sources": [{"document": "bevis", "page": 1, "quote": quote}],
            }
        ],
    }
    write_yaml(inside / "bevis.yaml", documents)
    return folder


@pytest.fixture
def case(tmp_path: Path) -> Path:
    file = {"reference": "2026/1234", "checklist": "barnevern"}
    return case_folder(tmp_path / "sak", file, {"orders": [given_order()]})


def close(folder: Path, name: str = "svar-1", *more: str) -> Run:
    return compliance("case", "close", name, "--case", folder, *more)


def test_an_answer_that_shows_everything(case: Path) -> None:
    run = close(answer(case, [1]), "svar-1", "--lang", "nn")
    assert run.code == 0, run.err
    assert "Pålegg 1: Verneombod – opplæring" in run.out
    assert "✓ Oppfylt: kursbevis for minst 40 timar" in run.out
    assert "bevis.pdf, side 1: «Grunnkurs, 40 timer»" in run.out


def test_an_answer_that_only_says_so_keeps_the_order_open(case: Path) -> None:
    write_yaml(
        case / "answers" / "svar-1" / "answer.yaml",
        {"to": [1], "received_on": "2026-05-02", "text": "Utført!"},
    )
    run = close(case)
    assert run.code == 1
    assert "0 av 1 vilkår er oppfylt. Pålegget står åpent." in run.out


def test_the_folder_of_an_answer_can_be_named_as_the_shell_does(case: Path) -> None:
    assert close(answer(case, [1]), str(case / "answers" / "svar-1") + "/").code == 0


def test_an_answer_that_is_not_there(case: Path) -> None:
    assert "Saken har ingen svar" in close(case).err
    run = close(answer(case, [1]), "svar1")
    assert run.code == 2
    assert "Mente du «svar-1»?" in run.err


def test_an_answer_that_names_another_order(case: Path) -> None:
    run = close(answer(case, [2]))
    assert run.code == 3
    assert "answer.yaml:2:3" in run.err
    assert "Pålegg 2 finnes ikke" in run.err
    assert "Traceback" not in run.err


def test_an_answer_from_before_the_order(case: Path) -> None:
    run = close(answer(case, [1], received_on="2026-03-01"))
    assert run.code == 3
    assert "answer.yaml:3:14" in run.err
    assert "før pålegg 1 ble vedtatt" in run.err


def test_a_day_that_does_not_exist(case: Path) -> None:
    run = close(answer(case, [1], received_on="2026-02-30"))
    assert run.code == 3
    assert "«2026-02-30» er ikke en dato" in run.err


def test_hostile_words_stand_as_they_are(case: Path) -> None:
    run = close(answer(case, [1], HOSTILE))
    assert run.code == 0, run.err
    assert HOSTILE in " ".join(run.out.split())
    assert "49" not in run.out


def test_a_long_answer_is_no_problem_and_hidden_characters_are_told(case: Path) -> None:
    run = close(answer(case, [1], text="a " * 25_000))
    assert run.code == 0, run.err
    path = case / "answers" / "svar-1" / "answer.yaml"
    path.write_text('to: [1]\nreceived_on: 2026-05-02\ntext: "\u202eknud"\n', encoding="utf-8")
    run = close(case)
    assert run.code == 3
    assert "answer.yaml:3:8" in run.err


def test_nothing_that_was_read_is_written_over(case: Path) -> None:
    answer(case, [1])
    before = {path: path.read_bytes() for path in case.rglob("*.yaml")}
    for path in before:
        run = compliance("case", "close", "svar-1", "--case", case, "-o", path)
        assert run.code == 2
        run = compliance("case", "ask", "--case", case, "--today", "2026-03-01", "-o", path)
        assert run.code == 2
    assert {path: path.read_bytes() for path in case.rglob("*.yaml")} == before


def test_questions_for_the_meeting(tmp_path: Path) -> None:
    shown = copy.deepcopy(DOCUMENTATION)
    shown["units"] = [{"id": "elvebu", "name": "Elvebu", "employees": 12}]
    folder = case_folder(tmp_path, {"checklist": "barnevern"}, None, shown)
    run = compliance("case", "ask", "--case", folder, "--today", "2026-03-01", "--lang", "nn")
    assert run.code == 0, run.err
    lines = run.out.splitlines()
    assert lines[0] == "Spørsmål til møtet: Eksempel barnevern"
    assert "Til arbeidsgivaren" in lines
    assert "  1. Kan tilsette i Elvebu bli utsette for vald og truslar?" in lines
    assert "Be om desse dokumenta" in lines
    assert run.out == compliance("case", "ask", "--case", folder, "--today", "2026-03-01", "--lang", "nn").out


def test_an_empty_folder_is_no_case(tmp_path: Path) -> None:
    for words in (["ask"], ["close", "svar"]):
        run = compliance("case", *words, "--case", tmp_path)
        assert run.code == 3
        assert "case.yaml" in run.err
        assert "case new" in run.err


def closing(folder: Path, *more: str) -> Run:
    given = ("--by", "Inspektør Eksempel", "--reason", f"Vist. {HOSTILE}", "--closed-on", "2026-06-10")
    return close(folder, "svar-1", *given, *more)


def test_a_person_closes_an_order_and_every_other_line_stays(case: Path) -> None:
    path = answer(case, [1]) / "decisions.yaml"
    path.write_text("# Min merknad.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = path.read_text(encoding="utf-8").splitlines()
    run = closing(case)
    assert run.code == 0, run.err
    after = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line in before] == before
    order = load_case(case).order(1)
    assert order is not None
    assert order.closed is not None
    assert (str(order.closed.on), order.closed.by) == ("2026-06-10", "Inspektør Eksempel")
    assert order.closed.reason == f"Vist. {HOSTILE}"
    again = closing(case)
    assert again.code == 2
    assert "Svaret gjelder ingen åpne pålegg" in again.err
    assert "Pålegget ble lukket 10. juni 2026." in close(case).out


def test_an_order_that_is_not_met_is_closed_only_by_name(case: Path) -> None:
    write_yaml(case / "answers" / "svar-1" / "answer.yaml", {"to": [1], "received_on": "2026-05-02"})
    before = (case / "decisions.yaml").read_bytes()
    run = closing(case)
    assert run.code == 2
    assert "Ikke alle vilkårene i pålegg 1 er oppfylt" in run.err
    assert "--order 1" in run.err
    assert (case / "decisions.yaml").read_bytes() == before
    assert closing(case, "--order", "1").code == 0
    order = load_case(case).order(1)
    assert order is not None
    assert not order.is_open


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--by", "Inspektør"), "--reason"),
        (("--reason", "Vist."), "--by"),
        (("--by", "Inspektør", "--reason", "  "), "--reason"),
        (("--by", "Inspektør", "--reason", "Vist.", "--order", "7"), "Svaret gjelder ikke pålegg 7"),
        (("--by", "Inspektør", "--reason", "Vist.", "--closed-on", "2026-05-01"), "før svaret kom"),
        (("--by", "Inspektør", "--reason", "Vist.", "--closed-on", "2026-02-30"), "er ikke en dato"),
        (("--order", "1"), "--by, --reason"),
    ],
)
def test_a_closing_that_makes_no_sense_writes_nothing(case: Path, words: tuple[str, ...], said: str) -> None:
    answer(case, [1])
    before = (case / "decisions.yaml").read_bytes()
    run = close(case, "svar-1", *words)
    assert run.code == 2
    assert said in run.err
    assert (case / "decisions.yaml").read_bytes() == before


def test_the_words_that_show_it_are_quoted_for_records_in_a_list_too() -> None:
    run = close(ROOT / "examples" / "sak-tvangsmulkt", "juni", "--lang", "nn")
    assert run.code == 0, run.err
    assert "HMS for leiarar.pdf, side 1: «Driftsleiaren har gjennomført HMS for leiarar" in run.out
