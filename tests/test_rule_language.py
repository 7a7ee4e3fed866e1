"""The language of rules and checklists: bokmål and nynorsk apart, orders and conditions well formed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from judging import criterion, rule
from yaml import safe_load

from compliance.checklists import ChecklistFile
from compliance.data import data_folder
from compliance.maintenance.rule_language import HEAVY, NOT_IN, language_faults
from compliance.texts import Language

PLAIN = {"nb": "Arbeidsgiver skal gi opplæring.", "nn": "Arbeidsgivar skal gi opplæring."}
_WORD = re.compile(r"[^\W\d_]+")
EXISTS = {"exists": "organisation.safety_representatives"}


def faults(text: dict[str, str], where: str = "question") -> list[tuple[str, str]]:
    """Return the codes and severities for one text, the rest of the rule being without fault."""
    sentences = {"nb": "en setning", "nn": "ei setning"}
    own: dict[str, Any] = {"order": PLAIN}
    one = criterion(EXISTS, to_close=sentences)
    if where in ("finding", "to_close"):
        one[where] = text
    else:
        own[where] = text
    definition = rule(one, **own).definition
    return [(fault.code, fault.severity) for fault in language_faults(definition)]


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ({"nb": "Er planen god?", "nn": "Er planen god?"}, "question", []),
        ({"nb": "Er noe gjort?", "nn": "Er noe gjort?"}, "question", [("word-not-nn", "error")]),
        ({"nb": "Er noe gjort?", "nn": "Er NOE gjort?"}, "question", [("word-not-nn", "error")]),
        ({"nb": "Er det ikkje gjort?", "nn": "Er det ikkje gjort?"}, "question", [("word-not-nb", "error")]),
        ({"nb": "Viser «ikkje i bruk» det?", "nn": "Viser «ikke i bruk» det?"}, "question", []),
        ({"nb": "Er nøden stor?", "nn": "Er framfor fransk?"}, "question", []),
        (
            {"nb": "{{ subject }} er ikke her.", "nn": "{{ on }} er her."},
            "finding",
            [("text-names-differ", "error")],
        ),
        ({"nb": "Planen er herunder.", "nn": "Planen er med."}, "finding", [("word-heavy", "warning")]),
        ({"nb": "Punktet svikter.", "nn": "Det er brot."}, "finding", [("word-heavy", "warning")]),
        (
            {"nb": "Det er krav i henhold til lov.", "nn": "Lova krev det."},
            "finding",
            [("word-heavy", "warning")],
        ),
        (
            {"nb": "Planen er 2 - 4 uker.", "nn": "Planen er 2–4 veker."},
            "finding",
            [("text-untidy", "warning")],
        ),
        ({"nb": "Det er lov (§ 3 bokstav c).", "nn": "Det er lov, bokstav c."}, "finding", []),
        (
            {"nb": "Det er lov etter bokstav c).", "nn": "Det er lov, bokstav c."},
            "finding",
            [("text-untidy", "warning")],
        ),
        (
            {"nb": "Én. To. Tre.", "nn": "Éin."},
            "finding",
            [("sentences-differ", "warning")],
        ),
        (
            {"nb": "Et " + "langt " * 25 + "ord.", "nn": "Eit langt ord."},
            "finding",
            [("sentence-long", "warning")],
        ),
        ({"nb": "Et " + "langt " * 23 + "ord.", "nn": "Eit langt ord."}, "finding", []),
        (
            {"nb": "Gi opplæring.", "nn": "Arbeidsgivar skal gi opplæring."},
            "order",
            [("order-begins", "error")],
        ),
        (
            {"nb": "Arbeidsgiver skal, og bør, gi.", "nn": "Arbeidsgivar skal gi."},
            "order",
            [("order-advises", "error")],
        ),
        ({"nb": "Kursbevis", "nn": "kursbevis"}, "to_close", [("to-close-begins", "error")]),
        ({"nb": "kursbevis", "nn": "kursbevis."}, "to_close", [("to-close-ends", "error")]),
        ({"nb": "HMS-mål for virksomheten", "nn": "HMS-mål for verksemda"}, "to_close", []),
        ({"nb": "Se § 3-1, jf. kl. 13. Det er nok.", "nn": "Sjå § 3-1. Det er nok."}, "finding", []),
    ],
)
def test_what_is_found(text: dict[str, str], where: str, expected: list[tuple[str, str]]) -> None:
    assert faults(text, where) == expected


def test_judgements_are_read_too() -> None:
    weigh = {"judgement": {"id": "w", "nb": "Er det gjort?", "nn": "Er det ikke gjort?"}}
    one = rule(criterion(weigh), order=PLAIN).definition
    (found,) = language_faults(one)
    assert found.at == ("criteria", 0, "check", "judgement", "nn")
    assert found.offset == 7


def test_checklists_are_read_too() -> None:
    raw = {
        "id": "en",
        "title": {"nb": "En liste", "nn": "Ei liste"},
        "about": {"nb": "Om lista", "nn": "Om lista, bare det"},
        "in_force": {"from": "2020-01-01"},
        "themes": [{"id": "t", "title": {"nb": "Tema", "nn": "Tema"}, "rules": ["rule"]}],
    }
    (found,) = language_faults(ChecklistFile.model_validate(raw))
    assert (found.at, found.code) == (("about", "nn"), "word-not-nn")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_phrases_of_letters_keep_to_their_language(language: Language) -> None:
    forbidden = NOT_IN[language] | HEAVY
    phrases = safe_load((data_folder("templates") / "phrases.yaml").read_text(encoding="utf-8"))
    found = {
        key: wrong
        for key, text in phrases.items()
        if (wrong := forbidden & set(_WORD.findall(text[language].lower())))
    }
    assert found == {}
