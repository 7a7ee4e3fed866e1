"""An answer is held to the conditions of the orders it is for, and "done" alone closes nothing."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from case_material import DOCUMENTATION, case_folder, documentation_of_violence, given_order, write_yaml
from hypothesis import given
from hypothesis import strategies as st

from compliance.case.answered import answered
from compliance.case.closing import ClosedOrder, JudgedAnswer, JudgedCondition, Verdict, Why, judge_answer
from compliance.case.closing_report import closing_report
from compliance.case.decisions import GivenOrder
from compliance.case.folder import Case, load_case
from compliance.errors import DocumentationError
from compliance.evaluation import evaluate
from compliance.rules.library import RuleLibrary, load_rules

JUDGED_ON = date(2026, 2, 10)
CERTIFICATE = {"id": "kursbevis", "kind": "course_certificate", "file_name": "kursbevis.pdf"}
TRAINED = {
    "documents": [CERTIFICATE],
    "safety_representatives": [
        {
            "id": "vo-nord",
            "training_hours": 40,
            "sources": [{"document": "kursbevis", "page": 1, "quote": "Grunnkurs, 40 timer"}],
        }
    ],
}


@pytest.fixture(scope="module")
def library() -> RuleLibrary:
    return load_rules()


def order_of_plan(*criteria: str) -> dict[str, Any]:
    return given_order(
        rule="vold-tiltak",
        subjects=["elvebu"],
        conditions=[
            {
                "id": f"{one}.elvebu",
                "criterion": one,
                "subject": "elvebu",
                "text": {"nb": f"vilkår {one}", "nn": f"vilkår {one}"},
            }
            for one in criteria
        ],
    )


def answer_plan(**measure: Any) -> dict[str, Any]:
    """Return an answer with a newer version of the plan."""
    return {
        "documents": [{"id": "ny-plan", "kind": "action_plan", "file_name": "ny-plan.pdf"}],
        "action_plans": [
            {
                "id": "plan",
                "measures": [{"id": "alarm", "what": "bærbar alarm", "theme": "violence", **measure}],
                "sources": [{"document": "ny-plan", "page": 1, "quote": "Alarm"}],
            }
        ],
    }


def with_answer(folder: Path, documents: dict[str, Any] | None, **file: Any) -> Case:
    name = file.pop("name", "svar-1")
    write_yaml(folder / "answers" / name / "answer.yaml", {"to": [1], "received_on": "2026-05-02", **file})
    if documents is not None:
        write_yaml(folder / "answers" / name / "dokumenter.yaml", documents)
    return load_case(folder)


def judged(case: Case, library: RuleLibrary, name: str = "svar-1") -> JudgedAnswer:
    answer = case.answer(name)
    assert answer is not None
    before = evaluate(case.documentation, library.on(JUDGED_ON), JUDGED_ON)
    return judge_answer(case, answer, library, before)


def verdicts(found: JudgedAnswer) -> list[tuple[Verdict, Why]]:
    return [(one.verdict, one.why) for order in found.orders for one in order.conditions]


def test_what_a_document_shows_closes_the_order(tmp_path: Path, library: RuleLibrary) -> None:
    case = with_answer(case_folder(tmp_path, decisions={"orders": [given_order()]}), TRAINED)
    found = judged(case, library)
    assert verdicts(found) == [(Verdict.MET, Why.SHOWN)]
    assert found.orders[0].can_close
    assert found.shown == {1: {"hours.vo-nord"}}
    report = closing_report(case, found, "nb")
    assert "kursbevis.pdf, side 1: «Grunnkurs, 40 timer»" in report
    assert "24 timer" not in report, "the source of the earlier value is no source of the new one"


@pytest.mark.parametrize(
    "documents",
    [
        {"safety_representatives": [{"id": "vo-nord", "training_hours": 40}]},
        {
            "statements": [{"id": "svar", "by": "employer", "text": "Kurset er tatt."}],
            "safety_representatives": [
                {"id": "vo-nord", "training_hours": 40, "sources": [{"statement": "svar"}]}
            ],
        },
    ],
    ids=["no source", "a statement"],
)
def test_what_is_only_said_closes_nothing(
    tmp_path: Path, library: RuleLibrary, documents: dict[str, Any]
) -> None:
    case = with_answer(case_folder(tmp_path, decisions={"orders": [given_order()]}), documents)
    found = judged(case, library)
    assert verdicts(found) == [(Verdict.UNCLEAR, Why.ONLY_SAID)]
    assert not found.orders[0].can_close
    assert "ingen dokumenter viser det" in closing_report(case, found, "nb")


def test_an_answer_of_words_alone_changes_nothing(tmp_path: Path, library: RuleLibrary) -> None:
    folder = case_folder(tmp_path, decisions={"orders": [given_order()]})
    case = with_answer(folder, None, text="Alt er utført.")
    found = judged(case, library)
    assert verdicts(found) == [(Verdict.NOT_MET, Why.FAILS)]
    assert "0 av 1 vilkår er oppfylt. Pålegget står åpent." in closing_report(case, found, "nb")


BINDING = {"responsible_role": "leder", "due": "2026-04-01"}


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ({"status": "done"}, [Why.ONLY_DONE, Why.UNKNOWN]),
        ({"status": "done", "done_on": "2026-04-01"}, [Why.ONLY_DONE, Why.ONLY_DONE]),
        ({"status": "done", **BINDING}, [Why.SHOWN, Why.UNKNOWN]),
        ({"status": "done", "done_on": "2026-04-01", **BINDING}, [Why.SHOWN, Why.SHOWN]),
    ],
)
def test_done_without_the_dated_binding_plan_stays_open(
    tmp_path: Path, library: RuleLibrary, measure: dict[str, Any], expected: list[Why]
) -> None:
    folder = case_folder(
        tmp_path, None, {"orders": [order_of_plan("binding", "carried-out")]}, documentation_of_violence()
    )
    case = with_answer(folder, answer_plan(**measure))
    found = judged(case, library)
    assert [why for _, why in verdicts(found)] == expected
    assert found.orders[0].can_close is (expected == [Why.SHOWN, Why.SHOWN])
    if Why.ONLY_DONE in expected:
        report = closing_report(case, found, "nn")
        assert "viser ikkje ein datert og bindande plan" in report
        assert "bærbar alarm: manglar" in report


def test_a_condition_behind_one_that_is_not_met(tmp_path: Path, library: RuleLibrary) -> None:
    documentation = documentation_of_violence()
    del documentation["action_plans"]
    documentation["says_none"] = [
        {"what": one, "sources": [{"document": "plan-pdf"}]} for one in ("action_plans", "measures")
    ]
    folder = case_folder(tmp_path, None, {"orders": [order_of_plan("plan", "binding")]}, documentation)
    found = judged(with_answer(folder, None), library)
    assert verdicts(found) == [(Verdict.NOT_MET, Why.FAILS), (Verdict.NOT_MET, Why.BEHIND_ANOTHER)]


def test_only_the_orders_that_are_named_are_judged(tmp_path: Path, library: RuleLibrary) -> None:
    orders = [given_order(), given_order(number=2)]
    found = judged(with_answer(case_folder(tmp_path, decisions={"orders": orders}), TRAINED), library)
    assert [one.order.number for one in found.orders] == [1]


def test_new_breaches_are_told_apart_and_keep_nothing_open(tmp_path: Path, library: RuleLibrary) -> None:
    later = copy.deepcopy(TRAINED)
    later["bht"] = {"agreement": False, "required": True, "sources": [{"document": "kursbevis"}]}
    organisation = {
        **DOCUMENTATION["organisation"],
        "industry_codes": [{"code": "87.99", "standard": "SN2025", "main": True}],
    }
    documentation = {**DOCUMENTATION, "organisation": organisation}
    case = with_answer(case_folder(tmp_path, None, {"orders": [given_order()]}, documentation), later)
    found = judged(case, library)
    assert found.orders[0].can_close
    assert [new.finding.id for new in found.new_breaches] == ["bht-tilknytning"]
    report = closing_report(case, found, "nn")
    assert "Nye brot, som ikkje er vilkår i pålegget:" in report
    assert "hindrar ikkje at pålegget blir lukka" in report


def test_an_earlier_answer_counts_too(tmp_path: Path, library: RuleLibrary) -> None:
    folder = case_folder(tmp_path, decisions={"orders": [given_order()]})
    with_answer(folder, TRAINED)
    case = with_answer(folder, None, name="svar-2", received_on="2026-05-20")
    assert verdicts(judged(case, library, "svar-2")) == [(Verdict.MET, Why.SHOWN)]
    earlier = with_answer(folder, None, name="svar-0", received_on="2026-04-01")
    assert verdicts(judged(earlier, library, "svar-0")) == [(Verdict.NOT_MET, Why.FAILS)]


def test_what_is_dated_after_the_answer_does_not_count(tmp_path: Path, library: RuleLibrary) -> None:
    folder = case_folder(
        tmp_path, None, {"orders": [order_of_plan("carried-out")]}, documentation_of_violence()
    )
    case = with_answer(folder, answer_plan(status="done", done_on="2026-06-01", **BINDING))
    assert not judged(case, library).orders[0].can_close


def test_the_rule_is_the_one_the_order_was_decided_by(tmp_path: Path, library: RuleLibrary) -> None:
    order = order_of_plan("binding")
    order |= {"decided_on": "2025-12-10", "deadline": "2026-03-10"}
    folder = case_folder(tmp_path, None, {"orders": [order]}, documentation_of_violence())
    case = with_answer(folder, answer_plan(status="ongoing", **BINDING))
    found = judged(case, library)
    finding = found.orders[0].conditions[0].finding
    assert finding is not None
    assert finding.rule.definition.in_force.start == date(2017, 1, 1)
    assert verdicts(found) == [(Verdict.MET, Why.SHOWN)]


def test_an_order_that_rests_on_nothing_is_told_with_its_place(tmp_path: Path, library: RuleLibrary) -> None:
    condition = {**given_order()["conditions"][0], "criterion": "hour"}
    folder = case_folder(tmp_path, decisions={"orders": [given_order(conditions=[condition])]})
    with pytest.raises(DocumentationError) as caught:
        judged(with_answer(folder, TRAINED), library)
    (problem,) = caught.value.problems
    assert problem.code == "order-unknown-criterion"
    assert problem.arguments["suggestion"] == "hours"
    assert problem.place.line > 1
    folder = case_folder(tmp_path / "b", decisions={"orders": [given_order(rule="verneombud-opplering")]})
    with pytest.raises(DocumentationError) as caught:
        judged(with_answer(folder, TRAINED), library)
    assert caught.value.problems[0].code == "order-rule-not-in-force"


def test_the_answer_is_documentation_and_its_faults_have_places(tmp_path: Path, library: RuleLibrary) -> None:
    folder = case_folder(tmp_path, decisions={"orders": [given_order()]})
    case = with_answer(folder, {"safety_representatives": [{"id": "vo-nord", "training_hour": 40}]})
    with pytest.raises(DocumentationError) as caught:
        judged(case, library)
    (problem,) = caught.value.problems
    assert problem.code == "unknown-field"
    assert Path(problem.place.file).parent.name == "svar-1"
    assert problem.place.line > 1


def test_a_document_is_never_another_than_it_was(tmp_path: Path, library: RuleLibrary) -> None:
    documentation = {**DOCUMENTATION, "documents": [CERTIFICATE]}
    folder = case_folder(tmp_path, None, {"orders": [given_order()]}, documentation)
    case = with_answer(folder, {"documents": [{**CERTIFICATE, "file_name": "annet.pdf"}]})
    with pytest.raises(DocumentationError) as caught:
        judged(case, library)
    assert [problem.code for problem in caught.value.problems] == ["duplicate-id"]


def test_a_late_answer_is_told(tmp_path: Path, library: RuleLibrary) -> None:
    folder = case_folder(tmp_path, decisions={"orders": [given_order()]})
    case = with_answer(folder, TRAINED, received_on="2026-08-01")
    assert "Svaret kom etter fristen for pålegg 1, som var 19. juni 2026." in closing_report(
        case, judged(case, library), "nb"
    )
    extended = {
        "extensions": [
            {
                "order": 1,
                "asked_on": "2026-06-01",
                "granted": True,
                "new_deadline": "2026-08-03",
                "reason": "Fullt.",
            }
        ]
    }
    write_yaml(folder / "case.yaml", extended)
    assert "etter fristen" not in closing_report(load_case(folder), judged(load_case(folder), library), "nb")


VERDICTS = st.sampled_from(Verdict)


@given(st.lists(VERDICTS, min_size=1, max_size=6), st.data())
def test_closing_is_monotone_in_the_conditions(found: list[Verdict], data: st.DataObject) -> None:
    """One more condition that is met never opens an order, and one that is not never closes it."""
    order = GivenOrder.model_validate(given_order())

    def closed(every: list[Verdict]) -> bool:
        judged = (JudgedCondition(order.conditions[0], one, Why.SHOWN) for one in every)
        return ClosedOrder(order, tuple(judged)).can_close

    index = data.draw(st.integers(0, len(found) - 1))
    better = [*found[:index], Verdict.MET, *found[index + 1 :]]
    worse = [
        *found[:index],
        data.draw(st.sampled_from([Verdict.NOT_MET, Verdict.UNCLEAR])),
        *found[index + 1 :],
    ]
    assert closed(better) >= closed(found) >= closed(worse)
    assert not closed(worse)


def test_what_counts_is_never_more_than_what_is_said(tmp_path: Path) -> None:
    case = with_answer(
        case_folder(tmp_path, None, {"orders": [order_of_plan("binding")]}, documentation_of_violence()),
        answer_plan(status="done"),
    )
    answer = case.answer("svar-1")
    assert answer is not None
    found = answered(case, answer, date(2026, 5, 2))
    measures = [
        each.action_plans[0].measures[0].status  # type: ignore[index]
        for each in (found.whole, found.documented, found.counting)
    ]
    assert measures == ["done", "done", None]
    (bare,) = found.only_said_done
    assert [one.nb for one in bare.missing] == ["utført", "ansvarlig", "frist"]
