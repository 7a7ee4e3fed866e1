"""A case from its folder to its orders, through the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_material import DOCUMENTATION, case_folder, decision, given_order, write_yaml
from command_line import Run, compliance

from compliance.case.folder import load_case

FINDING = "verneombud-opplaering.vo-nord"


def run(*arguments: str, folder: Path) -> Run:
    return compliance("case", *arguments, "--case", folder)


def decide(folder: Path, *more: str, finding: str = FINDING) -> Run:
    given = ("--by", "inspektøren", "--reason", "Kurset varte i 24 timer.", "--on", "2026-02-20")
    return run("decide", finding, *given, *more, folder=folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = compliance(
        "case",
        "new",
        tmp_path / "sak",
        "--name",
        'Eksempel "AS": barnevern',
        "--checklist",
        "verneombud-og-opplaering",
    )
    assert made.code == 0, made.err
    write_yaml(tmp_path / "sak" / "documentation" / "virksomheten.yaml", DOCUMENTATION)
    return tmp_path / "sak"


def test_a_new_case_can_be_read_and_is_never_written_over(tmp_path: Path) -> None:
    first = compliance("case", "new", tmp_path / "sak", "--name", "Eksempel: «AS»", "--lang", "nn")
    assert first.code == 0
    assert load_case(tmp_path / "sak").file.recipient.name == "Eksempel: «AS»"
    again = compliance("case", "new", tmp_path / "sak", "--name", "Noe annet")
    assert again.code == 2
    assert "ikke tom" in again.err


def test_a_decision_is_written_and_shown_beside_the_finding(folder: Path) -> None:
    assert decide(folder, "--action", "order", "--deadline", "2026-05-29").code == 0
    shown = run("status", "--today", "2026-03-01", folder=folder).out
    assert f"✕ Brudd: Verneombud – opplæring – Nord ({FINDING})" in shown
    assert "Avgjort 20. februar 2026 av inspektøren: pålegg. Kurset varte i 24 timer." in shown
    assert "Varsle 1 pålegg" in shown


def test_a_new_decision_takes_the_place_of_the_old(folder: Path) -> None:
    decide(folder, "--action", "order", "--deadline", "2026-05-29")
    assert decide(folder, "--action", "guidance").code == 0
    (only,) = load_case(folder).decisions.decisions
    assert only.action == "guidance"
    assert only.deadline is None


def test_a_decision_lapses_when_the_facts_change_and_never_changes_the_finding(folder: Path) -> None:
    decide(folder, "--action", "order", "--deadline", "2026-05-29")
    path = folder / "documentation" / "virksomheten.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("24\n", "30\n"), encoding="utf-8")
    shown = run("status", "--today", "2026-03-01", folder=folder).out
    assert "✕ Brudd: Verneombud – opplæring" in shown
    assert "gjelder ikke: Funnet, eller det som ligger bak, er et annet" in shown
    assert "Varsle" not in shown
    record = run("record", "vedtak-om-palegg", "--dated", "2026-03-20", folder=folder)
    assert record.code == 2
    assert "Ingen avgjørelse gir pålegg" in record.err


def test_a_waiver_ends_with_its_last_day(folder: Path) -> None:
    refused = decide(folder, "--action", "nothing")
    assert refused.code == 3
    assert "until" in refused.err
    assert decide(folder, "--action", "nothing", "--until", "2026-06-30").code == 0
    assert "gjelder ikke" not in run("status", "--today", "2026-06-30", folder=folder).out
    assert "er passert" in run("status", "--today", "2026-07-01", folder=folder).out


def test_a_decision_letter_freezes_the_orders(folder: Path) -> None:
    decide(folder, "--action", "order", "--deadline", "2026-05-29")
    recorded = run(
        "record", "vedtak-om-palegg", "--dated", "2026-03-20", "--sent", "2026-03-20", folder=folder
    )
    assert recorded.code == 0, recorded.err
    case = load_case(folder)
    order = case.order(1)
    assert order is not None
    assert (order.rule, order.subjects) == ("verneombud-opplaering", ("vo-nord",))
    assert [one.id for one in order.conditions] == ["hours.vo-nord"]
    assert case.file.letters[0].orders == (1,)
    decide(folder, "--action", "guidance")
    assert load_case(folder).order(1) == order
    again = run("record", "vedtak-om-palegg", "--dated", "2026-04-20", folder=folder)
    assert again.code == 2
    assert "Fristen er gått ut" in run("status", "--today", "2026-05-30", folder=folder).out


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (("--action", "order", "--deadline", "2026-02-20"), 3, "er ikke etter datoen"),
        (("--action", "order", "--disagree"), 3, "uenig i funnet"),
        (("--action", "order", "--deadline", "2026-02-30"), 2, "er ikke en dato"),
        ((), 2, "--action"),
    ],
)
def test_a_decision_that_makes_no_sense_writes_nothing(
    folder: Path, more: tuple[str, ...], code: int, said: str
) -> None:
    before = (folder / "decisions.yaml").read_bytes()
    refused = decide(folder, *more)
    assert (refused.code, said in refused.err) == (code, True), refused.err
    assert (folder / "decisions.yaml").read_bytes() == before


def test_a_finding_that_is_misspelt_is_suggested(folder: Path) -> None:
    refused = decide(folder, "--action", "guidance", finding="verneombud-oplaering.vo-nord")
    assert refused.code == 2
    assert f"Mente du «{FINDING}»" in refused.err


HOSTILE = '*a* | <script>x</script> {{7*7}} #read("/etc/passwd") # nei: \u202eסוף'


def test_hostile_words_are_kept_as_words(folder: Path) -> None:
    written = run(
        "decide",
        FINDING,
        "--by",
        "a",
        "--reason",
        HOSTILE.replace("\u202e", ""),
        "--action",
        "guidance",
        folder=folder,
    )
    assert written.code == 0, written.err
    assert load_case(folder).decisions.decisions[0].reason == HOSTILE.replace("\u202e", "")
    before = (folder / "decisions.yaml").read_bytes()
    refused = run("decide", FINDING, "--by", "a", "--reason", HOSTILE, "--action", "guidance", folder=folder)
    assert refused.code == 3
    assert "U+202E" in refused.err
    assert (folder / "decisions.yaml").read_bytes() == before


def test_a_skeleton_has_every_breach_nobody_has_decided(folder: Path) -> None:
    shown = run("decide", "--skeleton", "--on", "2026-02-20", folder=folder)
    assert f"  - finding: {FINDING}\n" in shown.out
    decide(folder, "--action", "guidance")
    assert FINDING not in run("decide", "--skeleton", "--on", "2026-02-20", folder=folder).out


def test_an_overdue_order_without_an_answer_waits_for_a_person(tmp_path: Path) -> None:
    made = case_folder(tmp_path, None, {"decisions": [decision()], "orders": [given_order()]})
    shown = run("status", "--today", "2026-07-01", "--lang", "nn", folder=made).out
    command = f"compliance case draft varsel-om-tvangsmulkt --order 1 --case {made}"
    assert f"ikkje kome noko svar. Ein person må vurdere tvangsmulkt: {command}" in shown
    write_yaml(made / "answers" / "svar" / "answer.yaml", {"to": [1], "received_on": "2026-06-18"})
    answered = run("status", "--today", "2026-07-01", "--lang", "nn", folder=made).out
    assert f"Vurder svaret «svar» mot vilkåra: compliance case close svar --case {made}" in answered
    assert f"må ein person vurdere tvangsmulkt: {command}" in answered
    assert "ikkje kome noko svar" not in answered


def test_a_folder_that_is_no_case_says_how_to_make_one(tmp_path: Path) -> None:
    shown = run("status", folder=tmp_path)
    assert shown.code == 3
    assert "compliance case new" in shown.err


def test_a_new_case_says_where_to_begin_and_its_comments_are_valid(tmp_path: Path) -> None:
    for language, first in (("nb", "Skriv det dokumentene viser"), ("nn", "Skriv det dokumenta viser")):
        made = tmp_path / language
        assert compliance("case", "new", made, "--name", "Eksempel", "--lang", language).code == 0
        shown = run("status", "--today", "2026-02-11", "--lang", language, folder=made).out
        assert first in shown
        path = made / "case.yaml"
        lines = path.read_text(encoding="utf-8").splitlines()
        start = next(number for number, line in enumerate(lines) if line == "# notice:")
        lines = [
            line.removeprefix("# ") if line.startswith(("# notice", "#   ", "# extensions")) else line
            for line in lines[start:]
        ]
        path.write_text(
            "recipient: {name: Eksempel}\n" + "\n".join(lines).split("# Tvangsmulkt")[0], encoding="utf-8"
        )
        write_yaml(made / "decisions.yaml", {"decisions": [], "orders": [given_order()]})
        assert load_case(made).file.extensions[0].granted
        assert load_case(made).file.notice is not None


def test_the_status_says_where_to_see_why(folder: Path) -> None:
    shown = run("status", "--today", "2026-02-11", folder=folder).out
    assert f"compliance check {folder / 'documentation'} --on 2026-02-10" in shown
    assert "--explain REGEL" in shown
    assert f"compliance case decide --skeleton --case {folder}" in shown


def test_an_order_without_a_deadline_is_told(folder: Path) -> None:
    decide(folder, "--action", "order")
    assert "Skriv en frist for 1 pålegg." in run("status", "--today", "2026-03-01", folder=folder).out
    decide(folder, "--action", "order", "--deadline", "2026-05-29")
    assert "Skriv en frist" not in run("status", "--today", "2026-03-01", folder=folder).out


def test_an_order_for_what_is_met_is_refused_in_words(folder: Path) -> None:
    refused = decide(folder, "--action", "order", finding="verneombud-valgt")
    assert refused.code == 3
    assert "Pålegg kan bare gis for et brudd. Funnet er «Oppfylt»." in refused.err
