"""What a coercive fine has come to, as `case status` shows it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from case_material import case_folder, given_order
from command_line import ROOT, compliance

from compliance.case.folder import load_case
from compliance.case.standing import judged_case
from compliance.letters.fine_status import fine_report
from compliance.texts import Language

LETTER = {"id": "mulkt-1", "kind": "fine_decision", "dated": "2026-07-01", "orders": [1]}
FINE = {"order": 1, "kind": "running", "amount": 1000, "per": "day", "days": "working", "decision": "mulkt-1"}


def shown(folder: Path, today: date, language: Language = "nb", **fine: Any) -> str:
    order = given_order(**fine.pop("given", {}))
    file = {"letters": [LETTER], "fines": [{**FINE, "runs_from": "2026-07-06", **fine}]}
    case = load_case(case_folder(folder, file, {"orders": [order]}))
    return fine_report(judged_case(case, (), today, today), language)


def test_the_sum_grows_on_the_days_the_fine_runs(tmp_path: Path) -> None:
    """6 July 2026 is a Monday."""
    assert "Pålegg 1: 0 kroner" in shown(tmp_path / "a", date(2026, 7, 5))
    assert "Pålegg 1: 5000 kroner til og med fredag 10. juli 2026" in shown(tmp_path / "b", date(2026, 7, 10))
    assert "Pålegg 1: 5000 kroner til og med søndag 12. juli 2026" in shown(
        tmp_path / "d", date(2026, 7, 12), "nn"
    )


def test_it_stops_the_day_the_order_is_met(tmp_path: Path) -> None:
    report = shown(tmp_path, date(2026, 8, 1), met_on="2026-07-09")
    assert "3000 kroner" in report
    assert "torsdag 9. juli 2026, da pålegget var oppfylt" in report


def test_a_closed_order_without_the_day_it_was_met_asks_for_it(tmp_path: Path) -> None:
    closed = {"closed": {"on": "2026-07-10", "reason": "Vilkårene er oppfylt."}}
    report = shown(tmp_path, date(2026, 8, 1), given=closed)
    assert "4000 kroner" in report
    assert "met_on" in report


def test_nothing_is_taken_for_granted(tmp_path: Path) -> None:
    assert "hvilke dager mulkten løper" in shown(tmp_path / "a", date(2026, 8, 1), days=None)
    assert "kva dag mulkta løper" in shown(tmp_path / "b", date(2026, 8, 1), "nn", runs_from=None)


def test_a_fine_that_is_only_notified_does_not_run(tmp_path: Path) -> None:
    assert shown(tmp_path / "a", date(2026, 8, 1), decision=None) == ""
    assert shown(tmp_path / "b", date(2026, 6, 30)) == ""


@pytest.mark.parametrize(("amount", "said"), [(None, "Mulkten er frafalt"), (2000, "2000 kroner er frafalt")])
def test_what_is_waived_stands_beside_the_sum(tmp_path: Path, amount: int | None, said: str) -> None:
    waived = {"on": "2026-07-20", "reason": "Kurset ble avlyst."} | ({"amount": amount} if amount else {})
    assert said in shown(tmp_path, date(2026, 8, 1), waived=waived)
    assert said not in shown(tmp_path / "before", date(2026, 7, 19), waived=waived)


def test_a_single_fine_is_one_sum(tmp_path: Path) -> None:
    single = {"kind": "single", "per": None, "days": None, "runs_from": None, "amount": 25000}
    assert "engangsmulkt på 25 000 kroner" in shown(tmp_path, date(2026, 8, 1), **single).replace(
        "\u00a0", " "
    )


def test_the_status_of_a_case_shows_it() -> None:
    case = ROOT / "examples" / "sak-tvangsmulkt"
    run = compliance("case", "status", "--case", case, "--today", "2026-10-09", "--lang", "nn")
    assert "5000 kroner til og med fredag 9. oktober 2026" in run.out
    assert "Alle pålegga er avslutta" not in run.out
