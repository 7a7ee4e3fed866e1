"""What would close a finding: every set is enough, and nothing in it can be left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from command_line import compliance
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from judging import DAY, SAME, criterion, of_representative, of_unit, representative, rule, shown
from strategies import documentations

from compliance.documentation.documentation import Documentation
from compliance.evaluation.closing import Closing, closings
from compliance.reports.closing import closing_report
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import load_rules
from compliance.rules.ways import Need, NeedKind, Way, agrees
from compliance.state import State, Unknown

LIBRARY = load_rules()
DAYS = st.sampled_from([date(2016, 6, 1), date(2025, 6, 1), date(2026, 6, 1)])
# The same examples in every run: they are few for so wide a search, and a failure must not come and go.
SETTINGS = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
MOST_NEEDS = 7
"""Sets of so many needs have every subset tried; of a larger one, those with one need less."""
MOST_SETS = 6


def closing_of(one: CompiledRule, documentation: Documentation, on: date = DAY) -> Closing:
    (found,) = closings(documentation, [one], one.id, on)
    return found


def said(closing: Closing) -> list[set[str]]:
    """Each set as the words of its needs."""
    return [{need.words.nb for need in way} for way in closing.sets]


def proper_subsets(way: Way) -> Iterator[Way]:
    smallest = 0 if len(way) <= MOST_NEEDS else len(way) - 1
    for size in range(smallest, len(way)):
        yield from combinations(way, size)


def assert_smallest(closing: Closing) -> None:
    for way in closing.sets[:MOST_SETS]:
        assert closing.state_with(way) is State.MET
        for subset in proper_subsets(way):
            assert closing.state_with(subset) is not State.MET, [need.words.nb for need in subset]
    for one, other in combinations(closing.sets, 2):
        assert not frozenset(one) <= frozenset(other)


def assert_alternatives_are_enough(closing: Closing) -> None:
    """The report lists alternatives criterion by criterion: the first and the last of each must do."""
    if not closing.sets or not closing.is_free_choice:
        return
    needed = [one.alternatives for one in closing.criteria if one.is_needed]
    for place in (0, -1):
        chosen = tuple(need for alternatives in needed for need in alternatives[place])
        assert closing.state_with(chosen) is State.MET


@SETTINGS
@given(documentations(), DAYS, st.data())
def test_each_set_closes_the_finding_and_no_part_of_it_does(
    documentation: Documentation, day: date, data: st.DataObject
) -> None:
    rules = LIBRARY.on(day)
    chosen = data.draw(st.sampled_from(rules))
    for closing in closings(documentation, rules, chosen.id, day):
        assert_smallest(closing)
        assert_alternatives_are_enough(closing)
        is_open = closing.finding.state in (State.BREACH, State.NOT_DOCUMENTED, State.REVIEW)
        if is_open and (closing.finding.criteria or closing.finding.applies):
            assert closing.sets


@SETTINGS
@given(documentations(), DAYS, st.data())
def test_an_unknown_criterion_asks_only_for_what_is_unknown(
    documentation: Documentation, day: date, data: st.DataObject
) -> None:
    rules = LIBRARY.on(day)
    chosen = data.draw(st.sampled_from(rules))
    for closing in closings(documentation, rules, chosen.id, day):
        judged = {one.id: one.answer for one in closing.finding.criteria}
        for one in closing.criteria:
            if isinstance(judged.get(one.criterion.id), Unknown):
                assert not any(need.is_wrong for way in one.alternatives for need in way)


HOURS = {"at_least": {"value": "item.training_hours", "limit": 40}}
ASKED = {"judgement": {"id": "weigh", "nb": "Er det nok?", "nn": "Er det nok?"}}
ROUTINES = "organisation.documentation.routines"
MADE_RULES: list[CompiledRule] = [
    of_unit({"exists": "unit.employees"}),
    of_unit({"is_true": "unit.violence_routines.in_writing"}),
    of_unit({"known": "unit.violence_routines.in_writing"}),
    of_unit({"at_least": {"value": "unit.employees", "limit": 10}}),
    of_unit({"at_most": {"value": "unit.employees", "limit": 10}}),
    of_unit({"covers": {"value": "unit.violence_assessment.factors", "items": ["staffing", "lone_work"]}}),
    of_unit({"none": "unit.violence_assessment.hazards"}),
    of_unit({"exists": "unit.violence_assessment.hazards"}),
    of_unit({"count": {"value": "unit.violence_assessment.hazards", "at_least": 3}}),
    of_unit({"count": {"value": "unit.violence_assessment.hazards", "at_most": 1}}),
    of_unit({"every": {"of": "unit.violence_assessment.hazards", "check": {"exists": "each.when"}}}),
    of_unit({"some": {"of": "unit.violence_assessment.hazards", "check": {"exists": "each.when"}}}),
    of_unit(
        {
            "all": [
                {"exists": "unit.violence_assessment.hazards"},
                {
                    "every": {
                        "of": "unit.violence_assessment.hazards",
                        "check": {"any": [{"exists": "each.when"}, {"exists": "each.where"}]},
                    }
                },
                {"some": {"of": "unit.violence_assessment.hazards", "check": {"exists": "each.where"}}},
            ]
        },
        in_writing=["ikf § 5 (2)"],
    ),
    of_representative({"any": [HOURS, {"all": [{"exists": "item.selected_on"}, ASKED]}]}),
    of_representative({"before": {"value": "item.selected_on", "of": "on"}}),
    of_representative({"after": {"value": "item.selected_on", "of": "2020-01-01"}}),
    of_representative({"within_months": {"value": "item.selected_on", "of": "on", "months": 6}}),
    of_representative(HOURS, when={"exists": "item.selected_on"}),
    rule(
        criterion(
            {"exists": "unit.employees"}, "first", when={"at_least": {"value": "unit.employees", "limit": 5}}
        ),
        criterion({"is_true": "unit.violence_routines.in_writing"}, "second", needs=["first"]),
        for_each="units",
        applies_when={
            "check": {"at_least": {"value": "unit.employees", "limit": 1}},
            "reason": SAME,
            "ask": SAME,
        },
    ),
]


def every_smallest(closing: Closing) -> set[frozenset[Need]]:
    """The smallest sets of the needs that occur in any set, found by trying them all."""
    needs = list(dict.fromkeys(need for way in closing.sets for need in way))
    found: list[frozenset[Need]] = []
    for size in range(1, len(needs) + 1):
        for way in combinations(needs, size):
            if any(other <= set(way) for other in found) or not agrees(way):
                continue
            if closing.state_with(way) is State.MET:
                found.append(frozenset(way))
    return set(found)


@settings(SETTINGS, derandomize=True)
@given(documentations(), st.sampled_from(MADE_RULES))
def test_no_smallest_set_is_forgotten(documentation: Documentation, made: CompiledRule) -> None:
    for closing in closings(documentation, [made], made.id, DAY):
        if closing.complete and len({need for way in closing.sets for need in way}) <= MOST_NEEDS:
            assert every_smallest(closing) == {frozenset(way) for way in closing.sets}


@SETTINGS
@given(documentations(), st.sampled_from(MADE_RULES))
def test_the_same_of_small_rules_with_every_check(documentation: Documentation, made: CompiledRule) -> None:
    for closing in closings(documentation, [made], made.id, DAY):
        assert_smallest(closing)
        assert_alternatives_are_enough(closing)


def test_alternatives_are_ways_of_their_own() -> None:
    made = of_representative({"any": [HOURS, {"all": [{"exists": "item.selected_on"}, ASKED]}]})
    closing = closing_of(made, representative(training_hours=39, selected_on=False))
    assert closing.finding.state is State.BREACH
    assert said(closing) == [
        {"«timer opplæring» er minst 40"},
        {"«valgt eller utpekt» er oppgitt", "Er det nok?"},
    ]
    assert [need.kind for need in closing.sets[1]] == [NeedKind.FACT, NeedKind.JUDGEMENT]


def test_what_the_documents_already_show_is_not_asked_for_again() -> None:
    made = of_representative({"any": [HOURS, {"all": [{"exists": "item.selected_on"}, ASKED]}]})
    closing = closing_of(made, representative(training_hours=39, selected_on="2025-01-01"))
    assert said(closing) == [{"«timer opplæring» er minst 40"}, {"Er det nok?"}]


def test_an_unknown_finding_is_not_asked_to_undo_what_is_shown() -> None:
    made = of_representative({"any": [HOURS, {"exists": "item.selected_on"}]})
    closing = closing_of(made, representative(training_hours=39))
    assert closing.finding.state is State.NOT_DOCUMENTED
    assert said(closing) == [{"«valgt eller utpekt» er oppgitt"}]


def test_a_condition_that_is_unknown_can_be_documented_not_to_hold() -> None:
    made = of_representative(HOURS, when={"exists": "item.selected_on"})
    closing = closing_of(made, representative())
    assert {way[0].kind for way in closing.sets} == {NeedKind.FACT, NeedKind.LEFT_OUT}
    known = closing_of(made, representative(selected_on="2025-01-01"))
    assert [way[0].kind for way in known.sets] == [NeedKind.FACT]


def test_a_need_of_two_criteria_is_one_need() -> None:
    made = rule(
        criterion(HOURS, "one"),
        criterion({"all": [HOURS, ASKED]}, "two"),
        for_each="safety_representatives",
        no_subject={"reason": SAME, "ask": SAME},
    )
    closing = closing_of(made, representative())
    assert [len(way) for way in closing.sets] == [2]


def test_every_item_that_fails_is_named() -> None:
    made = of_unit({"every": {"of": "unit.violence_assessment.hazards", "check": {"exists": "each.when"}}})
    hazards = [
        {"id": "a", "task": "Spark"},
        {"id": "b", "task": "Slag", "when": "Kveld"},
        {"id": "c", "task": "Bitt"},
    ]
    assessment = {"id": "ra", "theme": "violence", "hazards": hazards}
    closing = closing_of(made, shown(risk_assessments=[assessment]))
    assert [[str(need.item.nb) for need in way if need.item] for way in closing.sets] == [["Spark", "Bitt"]]


def test_nothing_is_needed_of_a_finding_that_is_met() -> None:
    closing = closing_of(of_representative(HOURS), representative(training_hours=40))
    assert closing.sets == ()
    assert "Ingenting mangler" in closing_report([closing], representative(), "nb")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_judgement_is_for_a_person(language: Any) -> None:
    documentation = representative(training_hours=39)
    report = closing_report([closing_of(of_representative(ASKED), documentation)], documentation, language)
    person = {"nb": "En person må vurdere", "nn": "Ein person må vurdere"}[language]
    assert f"{person}: Er det nok?" in report


def test_og_and_eller_are_kept_apart() -> None:
    inner = {"all": [{"exists": "each.where"}, {"any": [{"exists": "each.when"}, {"exists": "each.task"}]}]}
    made = of_unit({"some": {"of": "unit.violence_assessment.hazards", "check": inner}})
    (way,) = closing_of(made, shown()).sets
    assert way[0].words.nb.endswith("der «hvor» er oppgitt og («når» er oppgitt eller «oppgave» er oppgitt)")


EXAMPLE = "examples/barnevernsinstitusjon/documentation"


def test_the_command_line_says_what_closes_a_finding() -> None:
    run = compliance("check", EXAMPLE, "--what-closes", "verneombud-opplaering", "--fail-on", "never")
    assert run.code == 0, run.err
    assert "Ett av disse er nok" in run.out
    assert "«timer opplæring» er minst 40. Dokumentene viser noe annet i dag." in run.out
    assert "Oppfylt: Verneombud – opplæring – Elvebu" in run.out


def test_the_command_line_says_it_in_nynorsk() -> None:
    run = compliance("check", EXAMPLE, "--what-closes", "verneombud-opplaering", "--lang", "nn")
    assert "Eitt av desse er nok" in run.out
    assert "Ein person må vurdere" in run.out


def test_an_unknown_rule_is_named_with_the_one_that_was_meant() -> None:
    run = compliance("check", EXAMPLE, "--what-closes", "verneombud-oplaering")
    assert run.code == 2
    assert "verneombud-opplaering" in run.err


def test_the_answer_is_the_same_every_time() -> None:
    runs = {compliance("check", EXAMPLE, "--what-closes", "vold-kartlegging").out for _ in range(2)}
    assert len(runs) == 1


def test_a_known_no_is_not_asked_about_where_it_may_not_apply() -> None:
    """No notice was given, but whether one was needed is unknown: only that can still change the outcome."""
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel AS"},
            "safety_representatives": [{"id": "vo", "area": "Nord", "written_notice_on": False}],
        }
    )
    day = date(2026, 3, 1)
    (closing,) = closings(documentation, LIBRARY.on(day), "verneombud-funksjonstid", day)
    (notice,) = [one for one in closing.criteria if one.criterion.id == "notice"]
    assert notice.alternatives
    assert not any(need.is_wrong for way in notice.alternatives for need in way)
