"""What sources disagree on."""

from __future__ import annotations

import string
from typing import Any

import pytest

from compliance.documentation.disputes import MOST_VARIANTS, variants
from compliance.documentation.documentation import Documentation
from compliance.documentation.load import from_loaded, parse_documentation
from compliance.documentation.messages import DOCUMENTATION_MESSAGES
from compliance.errors import DocumentationError, Problem
from compliance.strict_yaml import load

BASE = """\
organisation: {name: A}
units: [{id: nord, name: Nord}]
safety_representatives:
  - {id: vo-nord, area: Nord}
disputes:
"""


def read(disputes: str) -> Documentation:
    return from_loaded(load((BASE + disputes).encode(), "d.yaml", DocumentationError))


def only(disputes: str) -> Problem:
    with pytest.raises(DocumentationError) as caught:
        read(disputes)
    assert len(caught.value.problems) == 1, str(caught.value)
    return caught.value.problems[0]


def dispute(path: str, *values: object) -> dict[str, Any]:
    return {"path": path, "values": [{"value": value} for value in values]}


HOURS = "  - {path: safety_representatives.vo-nord.training_hours, values: [{value: 40}, {value: 24}]}\n"


def test_without_disputes_there_is_one_variant_the_documentation_itself() -> None:
    documentation = parse_documentation({"organisation": {"name": "A"}})
    assert variants(documentation) == (documentation,)
    assert variants(documentation)[0] is documentation


def test_every_combination_is_filled_in_in_order() -> None:
    agreement = "  - {path: bht.agreement, values: [{value: false}, {value: {provider: X}}]}\n"
    documentation = read(HOURS + agreement)
    found = [
        (variant.safety_representatives[0].training_hours, bool(variant.bht and variant.bht.agreement))
        for variant in variants(documentation)
    ]
    assert found == [(40.0, False), (40.0, True), (24.0, False), (24.0, True)]
    assert all(not variant.disputes for variant in variants(documentation))
    assert documentation.safety_representatives[0].training_hours is None


@pytest.mark.parametrize(
    ("disputes", "code", "line", "said"),
    [
        (HOURS.replace("training_hours", "trening_hours"), "unknown-field", 6, "trening_hours"),
        (HOURS.replace("vo-nord", "vo-nor"), "dispute-path", 6, "vo-nord"),
        (HOURS.replace("value: 24", "value: mange"), "not-a-number", 6, "mange"),
        (HOURS.replace("training_hours", "area"), "dispute-given", 6, "area"),
        (HOURS + HOURS, "dispute-twice", 7, "training_hours"),
        ("  - {path: disputes, values: [{value: 1}, {value: 2}]}\n", "dispute-not-possible", 6, "disputes"),
        (
            "  - {path: complete, values: [{value: true}, {value: 1}]}\n",
            "dispute-not-possible",
            6,
            "complete",
        ),
        (
            "  - path: safety_representatives.vo-nord.unit\n    values: [{value: nord}, {value: sor}]\n",
            "unknown-reference",
            7,
            "sor",
        ),
    ],
)
def test_what_is_wrong_with_a_dispute_is_told_where_it_stands(
    disputes: str, code: str, line: int, said: str
) -> None:
    with pytest.raises(DocumentationError) as caught:
        read(disputes)
    problem = caught.value.problems[0]
    assert {found.code for found in caught.value.problems} == {code}
    assert problem.place.line == line
    assert said in str(dict(problem.arguments))


def test_a_typo_in_the_path_is_told_once() -> None:
    problem = only(HOURS.replace("training_hours", "trening_hours"))
    assert (problem.hint, problem.place.column) == ("did-you-mean", 12)


def test_a_fault_inside_a_value_is_told_where_it_stands() -> None:
    problem = only("  - {path: bht.agreement, values: [{value: false}, {value: {provder: X}}]}\n")
    assert (problem.code, problem.place.column) == ("unknown-field", 61)


def test_too_many_combinations() -> None:
    areas = [{"id": f"vo-{number}"} for number in range(9)]
    paths = [f"safety_representatives.{area['id']}.time_allotted" for area in areas]
    disputes = [dispute(path, True, False) for path in paths]
    raw = {"organisation": {"name": "A"}, "safety_representatives": areas, "disputes": disputes}
    with pytest.raises(DocumentationError) as caught:
        variants(parse_documentation(raw))
    assert caught.value.problems[0].code == "too-many-disputes"
    fewer = parse_documentation({**raw, "disputes": disputes[:8]})
    assert len(variants(fewer)) == MOST_VARIANTS


def test_the_messages_have_the_same_fields_in_every_language() -> None:
    for code, text in DOCUMENTATION_MESSAGES.items():
        fields = [
            {name for _, name, _, _ in string.Formatter().parse(words or "") if name}
            for words in (text.nb, text.nn, text.en)
        ]
        assert fields[0] == fields[1] == fields[2], code
