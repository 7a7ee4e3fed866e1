"""What has changed in rules, in words: nothing in what is the same, one rule for every mutant."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from judging import criterion, rule

from compliance.maintenance.change import Change
from compliance.maintenance.mutants import mutants_of
from compliance.maintenance.rule_diff import Kind, library_changes, rule_changes, rule_set_changes
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, load_rules
from compliance.rules.model import Rule
from compliance.word_changes import word_changes

LIBRARY = load_rules()
HOURS = {"at_least": {"value": "item.training_hours", "limit": 40}}
OTHER = {"nb": "en annen setning", "nn": "ei anna setning"}
REPRESENTATIVES: dict[str, Any] = {
    "for_each": "safety_representatives",
    "no_subject": {"reason": OTHER, "ask": OTHER},
}


def name_of(one: CompiledRule) -> str:
    return f"{one.id} {one.definition.in_force.start}"


def of(*criteria: dict[str, Any], **more: Any) -> Rule:
    return rule(*criteria, **{**REPRESENTATIVES, **more}).definition


def words(before: Rule, after: Rule) -> list[str]:
    """Return every change as the report writes it, with the criterion in front."""
    return [in_bokmal(change) for change in rule_changes(before, after)]


def in_bokmal(change: Change) -> str:
    return f"{change.criterion}: {change.part.nb}: {change.words.nb}".removeprefix(": ")


def check_words(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [change.words.nb for change in rule_changes(of(criterion(before)), of(criterion(after)))]


def test_a_rule_set_compared_with_itself_has_no_changes() -> None:
    assert library_changes(LIBRARY, LIBRARY) == ()
    assert library_changes(LIBRARY, load_rules()) == ()


@pytest.mark.parametrize("one", list(LIBRARY), ids=name_of)
def test_every_mutant_is_one_changed_rule_and_told_in_both_forms(one: CompiledRule) -> None:
    before = [other.definition for other in LIBRARY]
    for place, change, mutant in mutants_of(one.definition):
        after = [mutant if other is one.definition else other for other in before]
        for found in (rule_set_changes(before, after), rule_set_changes(after, before)):
            assert [(changed.rule_id, changed.kind) for changed in found] == [(one.id, Kind.CHANGED)], change
            assert found[0].changes, (place, change)
            for told in found[0].changes:
                assert told.words.nb, (place, change)
                assert told.words.nn, (place, change)
        assert says_that_something_changed(one.definition, mutant), (place, change)


def says_that_something_changed(before: Rule, after: Rule) -> bool:
    """Return whether no sentence says that a thing took the place of itself."""
    for change in rule_changes(before, after):
        old, joined, new = change.words.nb.partition(" er erstattet med ")
        if joined and old.rpartition("«")[2] == new.partition("«")[2]:
            return False
    return True


def test_every_part_of_a_rule_has_words_of_its_own() -> None:
    before = of(criterion(HOURS))
    assert words(before, of(criterion(HOURS), title=OTHER)) == [
        "tittelen: bokmål: «en {+annen+} setning»",
        "tittelen: nynorsk: «ei {+anna+} setning»",
    ]
    assert words(before, of(criterion(HOURS), in_force={"from": "2014-02-01", "to": "2025-12-31"})) == [
        "perioden: begynner 1. februar 2014, ikke 1. januar 2014",
        "perioden: slutter 31. desember 2025, før uten slutt",
    ]
    assert words(before, of(criterion(HOURS), basis=["aml § 6-5 (1)"])) == [
        "hjemmelen i brev: tatt bort: forskrift om organisering, ledelse og medvirkning § 3-19",
        "hjemmelen i brev: lagt til: arbeidsmiljøloven § 6-5 første ledd",
    ]
    assert words(before, of(criterion(HOURS), reaction="guidance", deadline_weeks=8)) == [
        "den foreslåtte reaksjonen: endret fra pålegg til veiledning",
        "den foreslåtte fristen: endret fra 4 uker til 8 uker",
    ]
    assert words(before, of(criterion(HOURS), status="draft")) == ["statusen: endret fra på prøve til utkast"]
    overturned = [{"decided_on": "2026-01-02", "source": "sak 1", "what": OTHER}]
    assert words(before, of(criterion(HOURS), overturned=overturned)) == [
        "omgjorte avgjørelser: lagt til: sak 1, 2. januar 2026 (test: –)"
    ]
    assert words(before, of(criterion(HOURS), published_title="Opplæring")) == [
        "den publiserte tittelen: endret fra ingenting til «Opplæring»"
    ]
    assert words(before, of(criterion(HOURS), reviewed={"by": "Kari", "on": "2026-02-01"})) == [
        "gjennomgangen: endret fra ingen til Kari 1. februar 2026"
    ]
    tested = of(criterion(HOURS), tests=[{"name": "nok", "given": {}, "expect": "met"}])
    assert words(before, tested) == ["testene: lagt til: «nok»"]
    assert words(before, of(criterion(HOURS), notes=[OTHER])) == ["merknadene: lagt til: en annen setning"]


def test_when_the_point_applies() -> None:
    before = of(criterion(HOURS))
    applies = {"check": {"is_true": "item.in_office"}, "reason": OTHER, "ask": OTHER}
    after = of(criterion(HOURS), applies_when=applies)
    (new,) = words(before, after)
    assert new.startswith("når punktet gjelder: gjelder nå bare når ja: ")
    (gone,) = words(after, before)
    assert gone.startswith("når punktet gjelder: gjelder nå alltid, før bare når ja: ")


def test_only_one_form_of_norwegian_changed() -> None:
    after = of(criterion(HOURS), question={"nb": "en setning", "nn": "ei ny setning"})
    assert words(of(criterion(HOURS)), after) == [
        "spørsmålet: nynorsk: «ei {+ny+} setning»",
        "spørsmålet: bare nynorsk er endret, den andre målformen er som før",
    ]


def test_criteria_come_go_change_places_and_get_other_names() -> None:
    first, second = criterion(HOURS, "one"), criterion({"is_true": "item.in_office"}, "two")
    assert words(of(first), of(first, second))[0] == "kriteriene: lagt til: «two» (en setning)"
    assert words(of(first, second), of(first)) == ["kriteriene: tatt bort: «two» (en setning)"]
    assert words(of(first, second), of(second, first)) == ["kriteriene: rekkefølgen er endret"]
    assert words(of(first), of(criterion(HOURS, "hours"))) == ["one: kriteriet: heter nå «hours»"]


def test_a_part_of_a_criterion() -> None:
    before = of(criterion(HOURS))
    assert words(before, of(criterion(HOURS, finding=OTHER)))[0] == (
        "one: teksten ved svikt: bokmål: «en {+annen+} setning»"
    )
    assert words(before, of(criterion(HOURS, in_writing=["ikf § 5 (4)"]))) == [
        "one: kravet om skriftlighet: lagt til: internkontrollforskriften § 5 fjerde ledd"
    ]
    assert words(before, of(criterion(HOURS, evidence=["minutes", "letter"]))) == [
        "one: dokumentene: lagt til: brev"
    ]


def test_a_limit_a_month_and_an_item() -> None:
    assert check_words(HOURS, {"at_least": {"value": "item.training_hours", "limit": 45}}) == [
        "timer opplæring (item.training_hours): grensen er endret fra 40 til 45"
    ]
    months = {"within_months": {"value": "item.selected_on", "of": "on", "months": 6}}
    (moved,) = check_words(months, {"within_months": {**months["within_months"], "months": 12}})
    assert moved.endswith("(item.selected_on): 6 måneder er endret til 12")
    two = {"one_of": {"value": "item.kind", "items": ["chief", "deputy"]}}
    (fewer,) = check_words(two, {"one_of": {"value": "item.kind", "items": ["chief"]}})
    assert "tatt bort: " in fewer
    assert fewer.endswith("(deputy)")


def test_parts_of_all_and_any() -> None:
    in_office: dict[str, Any] = {"is_true": "item.in_office"}
    both, either = {"all": [HOURS, in_office]}, {"any": [HOURS, in_office]}
    (swapped,) = check_words(both, either)
    assert swapped.startswith("«alle» er endret til «minst én av»: ")
    (removed,) = check_words(both, {"all": [HOURS]})
    assert removed.startswith("tatt bort: ja: ")
    assert check_words(both, {"all": [in_office, HOURS]}) == ["rekkefølgen er endret"]
    lower = {"at_least": {"value": "item.training_hours", "limit": 30}}
    assert check_words(both, {"all": [lower, in_office]}) == [
        "timer opplæring (item.training_hours): grensen er endret fra 40 til 30"
    ]


def test_two_things_with_the_same_name_are_told_apart_by_what_is_written() -> None:
    (told,) = check_words(HOURS, {"at_most": {"value": "item.training_hours", "limit": 40}})
    assert told == ("«timer opplæring er minst 40» er erstattet med «timer opplæring er høyst 40»")


def test_files_of_a_rule_are_recognised_by_their_period() -> None:
    until = of(criterion(HOURS), in_force={"from": "2014-01-01", "to": "2025-12-31"})
    since = of(criterion(HOURS), in_force={"from": "2026-01-01"}, deadline_weeks=6)
    whole = of(criterion(HOURS))
    split = rule_set_changes([whole], [until, since])
    assert [change.kind for change in split] == [Kind.CHANGED, Kind.ADDED]
    assert [in_bokmal(change) for change in split[0].changes] == [
        "perioden: slutter 31. desember 2025, før uten slutt"
    ]
    assert split[1].before is until
    assert [in_bokmal(change) for change in split[1].changes] == [
        "den foreslåtte fristen: endret fra 4 uker til 6 uker"
    ]
    joined = rule_set_changes([until, since], [whole])
    assert [change.kind for change in joined] == [Kind.CHANGED, Kind.REMOVED]
    later = since.model_copy(
        update={"in_force": since.in_force.model_copy(update={"start": date(2026, 7, 1)})}
    )
    (moved,) = rule_set_changes([until, since], [until, later])
    assert [in_bokmal(change) for change in moved.changes] == [
        "perioden: begynner 1. juli 2026, ikke 1. januar 2026"
    ]


def test_a_rule_under_another_id_is_one_gone_and_one_new() -> None:
    found = rule_set_changes([of(criterion(HOURS), name="first")], [of(criterion(HOURS), name="second")])
    assert [(change.rule_id, change.kind) for change in found] == [
        ("first", Kind.REMOVED),
        ("second", Kind.ADDED),
    ]


def test_tests_across_periods_are_compared_too() -> None:
    some = next(name for name, tests in sorted(LIBRARY.shared_tests.items()) if tests)
    fewer = RuleLibrary(LIBRARY.rules, {**LIBRARY.shared_tests, some: LIBRARY.shared_tests[some][1:]})
    (change,) = library_changes(LIBRARY, fewer)
    assert (change.rule_id, change.kind) == (some, Kind.TESTS)


def test_words_are_compared_and_not_letters() -> None:
    assert word_changes("minst 40 timer", "minst 45 timer") == "minst [-40-] {+45+} timer"
    assert (
        word_changes("planen har frister", "planen har frister og ansvar")
        == "planen har frister {+og ansvar+}"
    )
    assert word_changes("likt", "likt") == "likt"
