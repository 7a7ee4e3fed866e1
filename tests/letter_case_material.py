"""A case as the files of its folder would give it, on the small rule set of `letter_material`."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

from case_material import write_yaml
from letter_material import ON, material, rules
from letter_material import judged as judged_documentation

from compliance.case.case_file import CaseFile, LetterKind
from compliance.case.closing import JudgedAnswer, judge_answer
from compliance.case.decisions import Decisions
from compliance.case.folder import Case, load_case
from compliance.case.standing import JudgedCase, finding_fingerprint, judged_case
from compliance.letters import Letter
from compliance.letters.case_drafting import Beside
from compliance.letters.draft import draft
from compliance.state import State
from compliance.texts import Language

TEXTS: dict[str, dict[str, str]] = {
    "purpose": {
        "nb": "Vi vil se hvordan dere forebygger vold og trusler.",
        "nn": "Vi vil sjå korleis de førebyggjer vald og truslar.",
    },
    "opening": {"nb": "åpningsmøte kl. 9.00", "nn": "opningsmøte kl. 9.00"},
    "talks": {"nb": "samtaler med ansatte", "nn": "samtalar med tilsette"},
    "summary": {"nb": "oppsummering kl. 14.00", "nn": "oppsummering kl. 14.00"},
    "comment": {"nb": "Vi har begynt på kartleggingen.", "nn": "Vi har begynt på kartlegginga."},
    "answer": {
        "nb": "Dere har begynt, men kartleggingen er ikke ferdig. Kravet er derfor ikke oppfylt.",
        "nn": "De har begynt, men kartlegginga er ikkje ferdig. Kravet er derfor ikkje oppfylt.",
    },
    "granted": {"nb": "Kurset går først i august.", "nn": "Kurset går først i august."},
    "refused": {
        "nb": "Kartleggingen kan gjøres med de ansatte som er på jobb om sommeren.",
        "nn": "Kartlegginga kan gjerast med dei tilsette som er på jobb om sommaren.",
    },
}


def case_file(language: Language = "nb", **changes: Any) -> dict[str, Any]:
    said = {name: text[language] for name, text in TEXTS.items()}
    return {
        "reference": "2026/1234",
        "previous_reference": "2025/88",
        "recipient": {
            "name": "Fjordvik omsorg AS",
            "address": "Storgata 1",
            "postal_code": "6789",
            "postal_place": "Fjordvik",
            "org_number": "999999999",
            "reference": "F-12",
            "dated": "2026-01-20",
        },
        "sender": {
            "name": "Arbeidstilsynet",
            "case_officer": "Kari Eksempel",
            "signature": "electronically_approved",
        },
        "notice": {
            "purpose": said["purpose"],
            "participants": ["manager", "safety_representative", "union_representative"],
            "programme": [said["opening"], said["talks"], said["summary"]],
            "meeting_on": "2026-02-10",
            "place": "Storgata 1, Fjordvik",
        },
        "letters": [
            {"id": "melding-1", "kind": "notice_of_inspection", "dated": "2026-01-15"},
            {
                "id": "rapport-1",
                "kind": "inspection_report",
                "dated": "2026-03-06",
                "sent_on": "2026-03-06",
                "digital": True,
                "answer_by": "2026-03-20",
            },
            {"id": "vedtak-1", "kind": "order_decision", "dated": "2026-04-10", "orders": [1, 2]},
            {
                "id": "varsel-mulkt",
                "kind": "fine_notice",
                "dated": "2026-09-01",
                "answer_by": "2026-09-22",
                "orders": [1],
            },
        ],
        "comments": [
            {
                "to": "rapport-1",
                "by": "employer",
                "received_on": "2026-03-18",
                "text": said["comment"],
                "answer": said["answer"],
            }
        ],
        "extensions": [
            {
                "order": 1,
                "asked_on": "2026-06-20",
                "asked_to": "2026-10-01",
                "granted": True,
                "new_deadline": "2026-08-14",
                "reason": said["granted"],
            },
            {
                "order": 2,
                "asked_on": "2026-06-22",
                "granted": False,
                "reason": said["refused"],
            },
        ],
        "fines": [
            {
                "order": 1,
                "kind": "running",
                "amount": 1000,
                "per": "day",
                "days": "working",
                "runs_from": "2026-10-12",
                "notice": "varsel-mulkt",
            }
        ],
        **changes,
    }


ORDERS = [
    {
        "number": 1,
        "rule": "verneombud-opplaering",
        "subjects": ["vo-nord"],
        "decided_on": "2026-04-10",
        "letter": "vedtak-1",
        "deadline": "2026-07-03",
        "title": {"nb": "Verneombud – opplæring", "nn": "Verneombod – opplæring"},
        "text": {
            "nb": "Arbeidsgiver skal sørge for at verneombudet for Nord får nødvendig opplæring.",
            "nn": "Arbeidsgivar skal sørgje for at verneombodet for Nord får nødvendig opplæring.",
        },
        "basis": ["aml § 6-5 (1)", "folm § 3-18"],
        "conditions": [
            {
                "id": "hours.vo-nord",
                "criterion": "hours",
                "subject": "vo-nord",
                "text": {
                    "nb": "kursbevis for minst 40 timer opplæring",
                    "nn": "kursbevis for minst 40 timar opplæring",
                },
            }
        ],
    },
    {
        "number": 2,
        "rule": "vold-kartlegging",
        "subjects": ["nord", "sor"],
        "decided_on": "2026-04-10",
        "letter": "vedtak-1",
        "deadline": "2026-07-03",
        "title": {"nb": "Vold og trusler – kartlegging", "nn": "Vald og truslar – kartlegging"},
        "text": {
            "nb": "Arbeidsgiver skal kartlegge og risikovurdere faren for vold og trusler.",
            "nn": "Arbeidsgivar skal kartleggje og risikovurdere faren for vald og truslar.",
        },
        "basis": ["fua § 3A-2 (1)"],
        "conditions": [
            {
                "id": "exists.nord",
                "criterion": "exists",
                "subject": "nord",
                "text": {"nb": "kartleggingen for Nord", "nn": "kartlegginga for Nord"},
            },
            {
                "id": "exists.sor",
                "criterion": "exists",
                "subject": "sor",
                "text": {"nb": "kartleggingen for Sør", "nn": "kartlegginga for Sør"},
            },
        ],
    },
]


def judged(
    file: dict[str, Any] | None = None,
    today: date = ON,
    *,
    decided: bool = True,
    orders: list[dict[str, Any]] | None = None,
    deadline: str = "2026-07-03",
) -> JudgedCase:
    """The case with its findings, decided as their rules propose, and held to a day."""
    documentation, findings = judged_documentation(material())
    decisions = [
        {
            "finding": one.id,
            "facts": finding_fingerprint(one),
            "state": "breach",
            "agreed": True,
            "by": "Kari Eksempel",
            "on": "2016-01-04",
            "reason": "Avtalt i møte.",
            "action": "order" if one.proposes_order else "guidance",
            **({"deadline": deadline} if one.proposes_order else {}),
        }
        for one in findings
        if decided and one.state is State.BREACH
    ]
    case = Case(
        Path("sak"),
        CaseFile.model_validate(file or case_file()),
        documentation,
        Decisions.model_validate({"decisions": decisions, "orders": orders or []}),
    )
    return judged_case(case, findings, ON, today)


DATED = {
    "notice_of_inspection": date(2026, 1, 15),
    "information_request": date(2026, 1, 20),
    "inspection_report": date(2026, 3, 6),
    "order_notice": date(2026, 3, 12),
    "order_decision": date(2026, 4, 10),
    "deadline_extension": date(2026, 6, 25),
    "order_closing": date(2026, 7, 10),
    "fine_notice": date(2026, 9, 1),
    "fine_decision": date(2026, 10, 2),
    "danger_note": date(2026, 2, 11),
}


ANSWER: dict[str, Any] = {
    "documents": [
        {"id": "kursbevis", "kind": "course_certificate", "file_name": "kursbevis-40.pdf", "language": "nb"},
        {"id": "ros-nord", "kind": "risk_assessment", "file_name": "ros-nord.pdf", "language": "nn"},
    ],
    "safety_representatives": [
        {
            "id": "vo-nord",
            "training_hours": 40,
            "sources": [{"document": "kursbevis", "page": 1, "quote": "Grunnkurs, 40 timer"}],
        }
    ],
    "risk_assessments": [
        {
            "id": "ros-nord",
            "unit": "nord",
            "theme": "violence",
            "hazards": [{"id": "slag-nord", "situation": "slag ved stell"}],
            "sources": [{"document": "ros-nord", "page": 3, "quote": "Fare for slag ved stell"}],
        }
    ],
}


def answered(
    language: Language,
    answer: dict[str, Any] | None = None,
    *,
    closed: Collection[int] = (1,),
    to: Any = (1, 2),
) -> tuple[JudgedCase, JudgedAnswer]:
    """The case with an answer that meets order 1, and half of order 2; order 1 is closed by a person."""
    end = {"on": "2026-07-10", "reason": "Vilkåret er oppfylt.", "by": "Kari Eksempel"}
    orders = [{**one, "closed": dict(end)} if one["number"] in closed else one for one in ORDERS]
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder)
        write_yaml(written / "case.yaml", {**case_file(language), "judged_on": ON})
        write_yaml(written / "documentation" / "alt.yaml", material())
        write_yaml(written / "decisions.yaml", {"orders": orders})
        write_yaml(
            written / "answers" / "juli" / "answer.yaml", {"to": list(to), "received_on": "2026-07-02"}
        )
        write_yaml(written / "answers" / "juli" / "svar.yaml", ANSWER if answer is None else answer)
        case = load_case(written)
        _, findings = judged_documentation(material())
        whole = judged_case(case, findings, ON, DATED["order_closing"])
        return whole, judge_answer(case, case.answers[0], rules(), findings)


AFTER_THE_DECISION = ("deadline_extension", "order_closing", "fine_notice", "fine_decision")


def letter(
    kind: str,
    language: Language,
    file: dict[str, Any] | None = None,
    *,
    decided: bool = True,
    deadline: str = "2026-07-03",
    dated: date | None = None,
    **beside: Any,
) -> Letter:
    """One letter of the case, on its day."""
    orders = ORDERS if kind in AFTER_THE_DECISION else []
    day = dated or DATED[kind]
    if kind == "order_closing" and file is None:
        case, answer = answered(language)
        return draft(LetterKind(kind), case, day, language, Beside(answers=(answer,), **beside))
    case = judged(file or case_file(language), day, decided=decided, orders=orders, deadline=deadline)
    return draft(LetterKind(kind), case, day, language, Beside(**beside))


def letter_of_old_orders(kind: str, dated: date) -> Letter:
    """The letter of a case with orders given long before `dated`."""
    old = [{**order, "decided_on": "2016-01-04", "deadline": "2016-04-04"} for order in ORDERS]
    return draft(LetterKind(kind), judged(today=dated, orders=old), dated, "nb")
