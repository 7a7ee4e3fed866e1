"""What the report and the letter will say for the tests of a rule, side by side where there is room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from command_line import compliance

from compliance.evaluation import CriterionStatus
from compliance.letters import draft_letter
from compliance.maintenance.cases import cases_of
from compliance.maintenance.preview import NARROWEST_COLUMN, preview
from compliance.maintenance.rule_tests import rules_for
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, load_rules
from compliance.texts import Language

LIBRARY = load_rules()
DAY = date(2026, 3, 1)


def of(rule_id: str) -> CompiledRule:
    """The rule in force on the day."""
    (found,) = (rule for rule in LIBRARY.on(DAY) if rule.id == rule_id)
    return found


def flat(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def test_every_test_is_shown_in_both_languages() -> None:
    rule = of("vold-rutiner")
    said = preview(LIBRARY, rule, ("nb", "nn"), 80)
    names = [test.name for test in rule.definition.tests]
    assert names
    for name in names:
        assert flat(said).count(flat(f"Test: {name} Vurdert")) >= 2, name
    assert "[Bokmål]" in said
    assert "[Nynorsk]" in said


def test_a_breach_shows_what_the_letter_says_in_its_order() -> None:
    said = flat(preview(LIBRARY, of("verneombud-opplaering"), ("nb",), 100))
    at = said.index("Resultat for Nord: Brudd")
    order = ["I rapporten", "Funn:", "39 timer", "Dette må vises:", "Hjemmel:", "I brevet", "Krav:", "Funn:"]
    order += ["Pålegg:", "Hjemmel:", "Dette må vises:", "Frist:"]
    for words in order:
        at = said.index(words, at) + 1


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_letter_says_the_same_as_the_letter_that_is_drafted(language: Language) -> None:
    rule = of("verneombud-opplaering")
    case = next(one for one in cases_of(rule) if one.test.expected.state == "breach")
    findings = case.findings(rules_for(LIBRARY, rule))
    letter = flat(draft_letter(case.documentation, findings, case.on, language).markdown)
    said = flat(preview(LIBRARY, rule, (language,), 100))
    order = rule.definition.order.as_text()[language]
    failed = findings[0].with_status(CriterionStatus.FAILED)
    for words in (
        order,
        *(one.criterion.definition.text.as_text()[language] for one in failed),
    ):
        assert words in letter
        assert words in said


def test_wide_screens_have_two_columns_and_no_line_is_longer_than_the_screen() -> None:
    rule = of("verneombud-opplaering")
    for width in (72, 2 * NARROWEST_COLUMN, 120, 160):
        lines = preview(LIBRARY, rule, ("nb", "nn"), width).splitlines()
        assert max(map(len, lines)) <= width
        assert any(" │ " in line for line in lines) is (width >= 120)


def test_nothing_is_left_to_fill_in() -> None:
    for rule in LIBRARY.on(DAY):
        said = preview(LIBRARY, rule, ("nb", "nn"), 100)
        assert "{{" not in said
        assert "{" not in said


def test_a_rule_without_tests_says_so() -> None:
    rule = of("vold-rutiner")
    bare = rule.definition.model_copy(update={"tests": ()})
    without = RuleLibrary(LIBRARY.rules)
    assert preview(without, replace(rule, definition=bare), ("nn",), 80) == "Regelen har ingen testar.\n"


def test_the_command_is_as_wide_as_the_terminal() -> None:
    wide = compliance("rules", "preview", "vold-rutiner", "--on", "2026-03-01", COLUMNS="140")
    assert wide.code == 0
    assert " │ " in wide.out
    narrow = compliance("rules", "preview", "vold-rutiner", "--on", "2026-03-01", COLUMNS="80")
    assert " │ " not in narrow.out


def test_the_command_takes_one_language_or_several_and_no_other() -> None:
    one = compliance("rules", "preview", "vold-rutiner", "--lang", "nn", "--on", "2026-03-01")
    assert one.code == 0
    assert "Bokmål" not in one.out
    wrong = compliance("rules", "preview", "vold-rutiner", "--lang", "nb,sv")
    assert wrong.code == 2
    assert "nb,nn" in wrong.err
    assert compliance("rules", "preview", "vold-rutiner", "--on", "1990-01-01").code == 2
