"""A rule read aloud: exact words for some rules, and nothing of any check left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from command_line import compliance
from judging import SAME, criterion, rule

from compliance.documentation.dates import PartialDate
from compliance.maintenance.explain import WIDTH, explain_rule, paragraphs
from compliance.rules.checks import CHECKS
from compliance.rules.checks.amounts import Count
from compliance.rules.checks.base import Check, PathOperand
from compliance.rules.checks.covers import Covers
from compliance.rules.checks.judgement import Weigh
from compliance.rules.checks.limits import AtLeast, AtMost, number_in_words
from compliance.rules.checks.lists import Every, Some
from compliance.rules.checks.order_proposed import OrderProposed
from compliance.rules.checks.same_value import Equals, OneOf
from compliance.rules.checks.walk import nested
from compliance.rules.compiler import CompiledRule, names_for
from compliance.rules.library import load_rules
from compliance.rules.paths import PathType, resolve
from compliance.rules.wording import in_words
from compliance.texts import Language

GOLDEN = Path(__file__).parent / "golden" / "explain"
LIBRARY = load_rules()
DAY = date(2026, 3, 1)
PINNED = ("bht-plan", "vold-rutiner", "psykososialt-informasjon-opplaering", "vold-oppfolging")

EVERY_CHECK: tuple[dict[str, Any], ...] = (
    {"exists": "item.area"},
    {"exists": "organisation.bht.yearly_reports"},
    {"exists": "item.shorter_training_agreement"},
    {"known": "item.time_allotted"},
    {"is_true": "item.time_allotted"},
    {"equals": {"value": "item.kind", "to": "chief"}},
    {"one_of": {"value": "item.kind", "items": ["chief", "deputy"]}},
    {"at_least": {"value": "item.training_hours", "limit": 37.5}},
    {"at_most": {"value": "item.training_hours", "limit": {"path": "organisation.employees"}}},
    {"before": {"value": "item.selected_on", "of": "2020-05-17"}},
    {"after": {"value": "item.selected_on", "of": {"path": "item.term_from"}}},
    {"within_months": {"value": "item.selected_on", "of": "on", "months": 6}},
    {"none": "item.topics_left_out"},
    {"count": {"value": "item.courses", "at_least": 2}},
    {"count": {"value": "item.courses", "at_most": 3}},
    {"every": {"of": "item.courses", "check": {"exists": "each.title"}}},
    {
        "some": {
            "of": "item.courses",
            "check": {"all": [{"exists": "each.title"}, {"exists": "item.area"}]},
        }
    },
    {
        "any": [
            {"all": [{"exists": "item.area"}, {"known": "item.time_allotted"}]},
            {"judgement": {"id": "one", "nb": "Er det nok?", "nn": "Er det nok?"}},
        ]
    },
    {"judgement": {"id": "two", "nb": "Er det forsvarlig?", "nn": "Er det forsvarleg?"}},
    {"order_proposed": ["first", "second"]},
)
OF_A_UNIT = {"covers": {"value": "unit.violence_routines.parts", "items": ["prevent", "report", "follow_up"]}}


def of_every_check(**more: Any) -> CompiledRule:
    """A rule with one criterion for each check."""
    criteria = [criterion(check, f"c{number}", **more) for number, check in enumerate(EVERY_CHECK)]
    no_subject = {"reason": SAME, "ask": SAME}
    return rule(*criteria, for_each="safety_representatives", no_subject=no_subject)


def of_covers(**more: Any) -> CompiledRule:
    """A rule with the one check that representatives have no field for."""
    return rule(criterion(OF_A_UNIT, **more), for_each="units")


def flat(text: str) -> str:
    """The text without its line breaks."""
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("rule_id", PINNED)
def test_the_words_of_some_rules(rule_id: str, language: Language) -> None:
    """To write them anew: compliance rules explain RULE --on 2026-03-01 --lang LANG > FILE."""
    (found,) = (one for one in LIBRARY.on(DAY) if one.id == rule_id)
    expected = (GOLDEN / f"{rule_id}.{language}.txt").read_text(encoding="utf-8")
    assert explain_rule(found, language) == expected


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_words_of_every_check(language: Language) -> None:
    said = explain_rule(of_every_check(), language) + "\n" + explain_rule(of_covers(), language)
    assert said == (GOLDEN / f"every-check.{language}.txt").read_text(encoding="utf-8")


def test_the_rule_with_every_check_has_them_all() -> None:
    used = {key for check in (*EVERY_CHECK, OF_A_UNIT) for key in keys_in(check)}
    assert used == set(CHECKS)


def keys_in(check: dict[str, Any]) -> Iterator[str]:
    for key, inside in check.items():
        yield key
        parts = inside if key in ("all", "any") else [inside["check"]] if key in ("every", "some") else []
        for part in parts:
            yield from keys_in(part)


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize(
    "found", [*LIBRARY, of_every_check(), of_covers()], ids=lambda one: Path(one.file).stem
)
def test_every_path_limit_and_item_is_said(found: CompiledRule, language: Language) -> None:
    sections = paragraphs(found, language)
    roots = names_for(found.definition, frozenset()).roots
    for number, one in enumerate(found.definition.criteria, start=1):
        said = flat(" ".join(line.text for line in sections[number].lines))
        for check in (one.check, *([one.when] if one.when else [])):
            for piece in pieces(check, roots, language):
                assert piece in said, (one.id, piece)
    if found.definition.applies_when is not None:
        said = flat(" ".join(line.text for line in sections[0].lines))
        for piece in pieces(found.definition.applies_when.check, roots, language):
            assert piece in said, piece


def pieces(check: Check, roots: dict[str, PathType], language: Language) -> Iterator[str]:
    """Everything a check reads or compares with, as it is called."""
    yield from own_pieces(check, roots, language)
    if isinstance(check, Every | Some):
        arguments = check.every if isinstance(check, Every) else check.some
        yield resolve(arguments.of, roots).called[language]
        item = resolve(arguments.of, roots).type.item
        assert item is not None
        yield from pieces(arguments.check, {**roots, "each": item}, language)
        return
    for part in list(nested(check))[1:] if not hasattr(check, "all") and not hasattr(check, "any") else []:
        yield from pieces(part, roots, language)
    for part in (*getattr(check, "all", ()), *getattr(check, "any", ())):
        yield from pieces(part, roots, language)


def own_pieces(check: Check, roots: dict[str, PathType], language: Language) -> Iterator[str]:
    arguments = next(iter(check.__dict__.values()))
    if isinstance(check, Weigh):
        yield check.judgement.nn if language == "nn" else check.judgement.nb
        return
    if isinstance(check, OrderProposed):
        yield from check.order_proposed
        return
    path = arguments if isinstance(arguments, str) else getattr(arguments, "value", None)
    if path is not None:
        yield resolve(path, roots).called[language]
    if isinstance(check, AtLeast | AtMost):
        limit = arguments.limit
        yield from (
            operand(limit, roots, language) if isinstance(limit, PathOperand) else [number_in_words(limit)]
        )
    if isinstance(check, Count):
        yield str(arguments.at_least if arguments.at_least is not None else arguments.at_most)
    if isinstance(check, Equals | OneOf | Covers):
        model = resolve(arguments.value, roots).type
        choices = model.model or (model.item.model if model.item else None)
        for value in getattr(arguments, "items", None) or (arguments.to,):
            yield choices(value).text[language] if choices is not None and choices is not str else value
    if hasattr(arguments, "of") and path is not None:
        yield from operand(arguments.of, roots, language)
    if hasattr(arguments, "months"):
        yield str(arguments.months)


def operand(value: Any, roots: dict[str, PathType], language: Language) -> Iterator[str]:
    if isinstance(value, PartialDate):
        yield in_words(value, language)
    else:
        yield resolve(value if isinstance(value, str) else value.path, roots).called[language]


def test_lines_are_short_enough_to_read() -> None:
    for found in LIBRARY:
        for line in explain_rule(found, "nb").splitlines():
            assert len(line) <= WIDTH or line.startswith("Kriterium")


def test_a_fact_of_the_organisation_is_named_as_such_in_a_rule_about_units() -> None:
    said = explain_rule(rule(criterion({"exists": "organisation.employees"}), for_each="units"), "nb")
    assert "«antall ansatte» (virksomheten) er oppgitt" in flat(said)
    assert "(virksomheten)" not in explain_rule(rule(criterion({"exists": "organisation.employees"})), "nb")


def test_what_silence_means_is_said_where_it_counts_and_only_there() -> None:
    check = {"all": [{"exists": "item.area"}, {"none": "item.topics_left_out"}]}
    no_subject = {"reason": SAME, "ask": SAME}
    for_each: dict[str, Any] = {"for_each": "safety_representatives", "no_subject": no_subject}
    loud = flat(explain_rule(rule(criterion(check, in_writing=["ikf § 5 (2) 6"]), **for_each), "nb"))
    assert "skal være skriftlig etter internkontrollforskriften § 5 andre ledd nr. 6" in loud
    assert (
        "Likevel er dette ukjent når ingenting er sagt: listen «emner kursplanene ikke omfatter» er kjent"
        in loud
    )
    assert "lest i sin helhet" not in flat(explain_rule(rule(criterion(check), **for_each), "nb"))


def test_needs_and_when_are_said() -> None:
    first = criterion({"exists": "item.area"}, "first")
    second = criterion(
        {"exists": "item.kind"}, "second", needs=["first"], when={"is_true": "item.time_allotted"}
    )
    no_subject = {"reason": SAME, "ask": SAME}
    said = flat(
        explain_rule(rule(first, second, for_each="safety_representatives", no_subject=no_subject), "nb")
    )
    assert "bare når dette er oppfylt eller overlatt til en persons vurdering: kriterium 1 [first]." in said
    assert "Kriteriet gjelder bare når svaret på «har nødvendig tid til vervet» er ja." in said


def test_the_command_explains_the_rule_of_a_day() -> None:
    run = compliance("rules", "explain", "vold-rutiner", "--on", "2026-03-01")
    assert run.code == 0
    assert run.out == (GOLDEN / "vold-rutiner.nb.txt").read_text(encoding="utf-8")


def test_the_command_explains_every_period_without_a_day() -> None:
    run = compliance("rules", "explain", "vold-rutiner", "--lang", "nn")
    assert run.code == 0
    assert run.out.count("Slik skal dette lesast") == len(LIBRARY.versions("vold-rutiner"))


def test_a_day_the_rule_is_not_in_force_is_wrong_use() -> None:
    run = compliance("rules", "explain", "vold-rutiner", "--on", "1990-01-01")
    assert run.code == 2
    assert "vold-rutiner gjelder ikke 1990-01-01" in run.err
    assert "vold-rutiner" in compliance("rules", "explain", "vold-rutine").err
