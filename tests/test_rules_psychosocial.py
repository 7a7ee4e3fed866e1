"""The rules of the psychosocial working environment, where their own tests cannot reach."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from compliance.data import data_folder
from compliance.documentation.documentation import Documentation
from compliance.evaluation import evaluate
from compliance.law import print_citations
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import read_rules

MAPPING, MEASURES, TRAINING = (
    "psykiske-plager-kartlegging",
    "psykiske-plager-tiltak",
    "psykososialt-informasjon-opplaering",
)
LIBRARY, _PROBLEMS = read_rules(data_folder("rules"))


def version(rule_id: str, on: date) -> CompiledRule:
    """The file of a rule that is in force on a day."""
    return next(rule for rule in LIBRARY.versions(rule_id) if rule.definition.in_force.holds(on))


@pytest.mark.parametrize("on", [date(2015, 12, 18), date(2025, 12, 31)])
def test_the_basis_of_the_mapping_is_printed_as_the_inspectorate_printed_it(on: date) -> None:
    """An order of the report on the psychosocial working environment (2023), 10.3.5, letter by letter."""
    assert print_citations(version(MAPPING, on).basis, "nb") == (
        "arbeidsmiljøloven §§ 3-1 første ledd og andre ledd bokstav c og 4-1 første ledd og andre ledd og "
        "forskrift om organisering, ledelse og medvirkning § 7-1"
    )


@pytest.mark.parametrize(
    ("rule_id", "first"),
    [(MAPPING, date(2015, 12, 18)), (MEASURES, date(2015, 12, 18)), (TRAINING, date(2026, 1, 1))],
)
def test_nothing_is_judged_before_the_first_day(rule_id: str, first: date) -> None:
    documentation = Documentation.model_validate({"organisation": {"name": "Prøvevirksomheten"}})
    rules = LIBRARY.versions(rule_id)
    assert evaluate(documentation, rules, first)
    assert not evaluate(documentation, rules, first - timedelta(days=1))
