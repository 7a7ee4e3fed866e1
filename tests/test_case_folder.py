"""A case is read whole, and everything wrong with any of its files is told at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from case_material import case_folder, decision, given_order, write_yaml

from compliance.case.folder import load_case
from compliance.errors import DocumentationError


def faults(folder: Path) -> list[tuple[str, int]]:
    with pytest.raises(DocumentationError) as caught:
        load_case(folder)
    return [(problem.code, problem.place.line) for problem in caught.value.problems]


def test_a_case_with_everything(tmp_path: Path) -> None:
    file = {
        "reference": "2026/1234",
        "recipient": {"name": "Eksempel barnevern", "kind": "private", "language": "nn"},
        "letters": [{"id": "vedtak-1", "kind": "order_decision", "dated": "2026-03-20", "orders": [1]}],
        "comments": [
            {"to": "vedtak-1", "by": "employer", "received_on": "2026-03-25", "text": "Vi er enige."}
        ],
        "extensions": [
            {
                "order": 1,
                "asked_on": "2026-06-01",
                "granted": True,
                "new_deadline": "2026-08-03",
                "reason": "Kurset er fullt.",
            }
        ],
        "fines": [{"order": 1, "kind": "running", "amount": 1000, "per": "day", "decision": "vedtak-1"}],
    }
    folder = case_folder(tmp_path, file, {"decisions": [decision()], "orders": [given_order()]})
    write_yaml(folder / "answers" / "svar-1" / "answer.yaml", {"to": [1], "received_on": "2026-05-02"})
    write_yaml(folder / "answers" / "svar-1" / "kursbevis.yaml", {"documents": []})
    case = load_case(folder)
    assert case.file.reference == "2026/1234"
    order = case.order(1)
    assert order is not None
    assert order.is_open
    assert case.order(2) is None
    answer = case.answer("svar-1")
    assert answer is not None
    assert [path.name for path in answer.documentation] == ["kursbevis.yaml"]
    assert case.answer("svar-2") is None


def test_a_folder_that_is_no_case(tmp_path: Path) -> None:
    assert faults(tmp_path) == [("case-missing", 0)]


def test_a_case_without_documentation(tmp_path: Path) -> None:
    write_yaml(tmp_path / "case.yaml", {"reference": "2026/1"})
    assert faults(tmp_path) == [("case-documentation-missing", 0)]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ({"letters": [{"id": "a", "kind": "order_notice", "dated": "2026-02-30"}]}, "not-a-date"),
        ({"refrence": "x"}, "unknown-field"),
        ({"letters": [{"id": "a", "kind": "order_notice", "dated": "2026-03-01", "orders": [4]}]}, "case-unknown-order"),
        ({"comments": [{"to": "b", "by": "employer", "received_on": "2026-03-01", "text": "Nei."}]}, "case-unknown-letter"),
        ({"fines": [{"order": 1, "kind": "running", "amount": 1000}]}, "case-running-needs-period"),
        ({"fines": [{"order": 1, "kind": "single", "amount": 1000, "per": "day"}]}, "case-single-with-period"),
        ({"extensions": [{"order": 1, "asked_on": "2026-03-01", "granted": True, "reason": "Ja."}]}, "case-extension-needs-deadline"),
        (
            {"extensions": [{"order": 1, "asked_on": "2026-03-01", "granted": False, "reason": "Nei.", "new_deadline": "2026-04-01"}]},
            "case-refused-with-deadline",
        ),
        ({"exempt_from_disclosure": {}}, "missing-field"),
        ({"letters": [{"id": "a", "kind": "order_notice", "dated": "2026-03-02", "sent_on": "2026-03-01"}]}, "case-day-too-early"),
        ({"letters": [{"id": "a", "kind": "order_notice", "dated": "2026-03-02", "received_on": "2026-03-01"}]}, "case-day-too-early"),
        ({"letters": [{"id": "a", "kind": "order_notice", "dated": "2026-03-02", "answer_by": "2026-03-01"}]}, "case-day-too-early"),
        ({"letters": [{"id": "a", "kind": "order_notice", "dated": "2026-03-01", "orders": [True]}]}, "not-a-number"),
        ({"fines": [{"order": True, "kind": "single", "amount": 1000}]}, "not-a-number"),
        ({"fines": [{"order": 1, "kind": "single", "amount": True}]}, "not-a-number"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_case_file(tmp_path: Path, file: dict[str, Any], code: str) -> None:
    folder = case_folder(tmp_path, file, {"orders": [given_order()]})
    assert [one for one, _ in faults(folder)] == [code]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"deadline": "2026-02-20"}, "case-deadline-passed"),
        ({"until": "2026-02-19", "action": "guidance"}, "case-until-passed"),
        ({"action": "nothing"}, "case-waiver-needs-until"),
        ({"state": "review"}, "case-order-needs-breach"),
        ({"agreed": False}, "case-order-disagreed"),
        ({"facts": "xyz"}, "wrong-form"),
        ({"agreed": "ja"}, "not-yes-or-no"),
    ],
)
def test_what_is_wrong_in_a_decision(tmp_path: Path, changes: dict[str, Any], code: str) -> None:
    (found,) = faults(case_folder(tmp_path, None, {"decisions": [decision(**changes)]}))
    assert found[0] == code, found
    assert found[1] > 0


def test_a_decision_without_a_reason(tmp_path: Path) -> None:
    without = decision()
    del without["reason"]
    assert faults(case_folder(tmp_path, None, {"decisions": [without]})) == [("missing-field", 2)]


def test_two_decisions_of_one_finding(tmp_path: Path) -> None:
    folder = case_folder(tmp_path, None, {"decisions": [decision(), decision(by="en annen")]})
    assert [code for code, _ in faults(folder)] == ["case-same-twice"]


def test_an_answer_to_another_order(tmp_path: Path) -> None:
    folder = case_folder(tmp_path, None, {"orders": [given_order()]})
    write_yaml(folder / "answers" / "svar" / "answer.yaml", {"to": [7], "received_on": "2026-05-02"})
    with pytest.raises(DocumentationError, match="Pålegg 7 finnes ikke") as caught:
        load_case(folder)
    assert "Påleggene er: 1." in str(caught.value)


def test_orders_are_not_called_unknown_when_their_file_cannot_be_read(tmp_path: Path) -> None:
    file = {"letters": [{"id": "a", "kind": "order_decision", "dated": "2026-03-20", "orders": [1]}]}
    folder = case_folder(tmp_path, file, {"orders": [given_order(deadlin="2026-09-01")]})
    write_yaml(folder / "answers" / "svar" / "answer.yaml", {"to": [1], "received_on": "2026-05-02"})
    assert [code for code, _ in faults(folder)] == ["unknown-field"]


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    folder = case_folder(tmp_path, {"refrence": 1}, {"decisions": [{}]}, {"organisation": {}})
    write_yaml(folder / "answers" / "svar" / "answer.yaml", {"to": []})
    files = {Path(problem.place.file).name for problem in _problems(folder)}
    assert files == {"case.yaml", "decisions.yaml", "answer.yaml", "alt.yaml"}


def test_an_identity_number_is_refused_wherever_it_stands(tmp_path: Path) -> None:
    folder = case_folder(tmp_path, {"sender": {"case_officer": "01010750160"}})
    assert [problem.code for problem in _problems(folder)] == ["national-identity-number"]


def test_an_identity_number_is_refused_in_the_name_of_a_file_or_an_answer(tmp_path: Path) -> None:
    folder = case_folder(tmp_path, None, {"orders": [given_order()]})
    write_yaml(folder / "answers" / "01010750160" / "answer.yaml", {"to": [1], "received_on": "2026-05-02"})
    (folder / "documentation" / "svar 010107 50160.pdf").write_text("")
    assert [problem.code for problem in _problems(folder)] == ["case-name-identity-number"] * 2


def test_a_link_to_decisions_that_are_not_there_is_a_fault(tmp_path: Path) -> None:
    folder = case_folder(tmp_path, None, None)
    (folder / "decisions.yaml").unlink(missing_ok=True)
    (folder / "decisions.yaml").symlink_to(tmp_path / "borte.yaml")
    assert [problem.code for problem in _problems(folder)] == ["file-missing"]


def _problems(folder: Path) -> tuple[Any, ...]:
    with pytest.raises(DocumentationError) as caught:
        load_case(folder)
    return caught.value.problems
