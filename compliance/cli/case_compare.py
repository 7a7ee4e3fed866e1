"""`compliance case compare`: what changed between two versions of the documentation, and what that did to the findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.case import case_option
from compliance.cli.options import (
    DayType,
    checklists_option,
    language_option,
    output_option,
    rules_option,
    write,
)
from compliance.texts import LANGUAGES, Text

if TYPE_CHECKING:
    from compliance.case.decisions import Decision
    from compliance.case.standing import JudgedCase
    from compliance.checklists import Checklist
    from compliance.documentation.documentation import Documentation
    from compliance.maintenance.documentation_diff_report import Comparison
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language

_OF_CASE = Text("dokumentasjonen i saken", "dokumentasjonen i saka")
_WITH_ANSWER = Text("dokumentasjonen med svaret «{name}»", "dokumentasjonen med svaret «{name}»")
_DECIDED = Text("{action}, avgjort {day} av {by}", "{action}, avgjort {day} av {by}")


@click.command("compare")
@click.argument("earlier", nargs=-1, type=click.Path(path_type=Path), metavar="[TIDLIGERE…]")
@case_option
@click.option(
    "--answer",
    "answer",
    metavar="SVAR",
    help="Sammenlign med dokumentasjonen slik den blir med dette svaret.",
)
@click.option(
    "--on",
    type=DayType(),
    help="Datoen begge skal vurderes på; ellers den saken har, eller dagen svaret kom.",
)
@language_option("nb", "nn")
@output_option
@rules_option
@checklists_option
def command(
    earlier: tuple[Path, ...],
    folder: Path,
    answer: str | None,
    on: date | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vis hva som er endret i dokumentasjonen, og hva det gjør med funnene og avgjørelsene.

    TIDLIGERE er filer eller mapper med en tidligere utgave. Uten dem blir dokumentasjonen i saken sammenlignet med
    seg selv med svaret i --answer.
    """
    from compliance.case.answered import answered
    from compliance.cli.case_close import answer_named
    from compliance.cli.case_judging import files_of_case, judge_case, whole_checklist_of
    from compliance.documentation.load import load_documentation
    from compliance.maintenance.documentation_diff_report import comparison_report

    if not earlier and answer is None:
        raise click.UsageError("Oppgi en tidligere utgave av dokumentasjonen, eller et svar med --answer.")
    now, library = judge_case(folder, on, rules_folder, checklists_folder)
    day, after, called = on or now.on, now.case.documentation, _OF_CASE
    before = load_documentation(earlier) if earlier else after
    was_called = _files(earlier) if earlier else _OF_CASE
    if answer is not None:
        found = answer_named(now.case, answer)
        day = on or found.file.received_on
        after = answered(now.case, found, day).whole
        called = Text(*(_WITH_ANSWER[form].format(name=found.name) for form in LANGUAGES[:2]))
    rules = Judging(library, whole_checklist_of(now.case, library, checklists_folder))
    old, new = (_judged(now, one, rules, day) for one in (before, after))
    text = comparison_report(_comparison(old, new, (was_called, called)), language)
    write(text, output, [*map(str, earlier), *files_of_case(folder)], (rules_folder, checklists_folder))


@dataclass(frozen=True)
class Judging:
    """What both versions are judged by."""

    library: RuleLibrary
    checklist: Checklist | None


def _files(paths: tuple[Path, ...]) -> Text:
    names = ", ".join(map(str, paths))
    return Text(names, names)


def _judged(case: JudgedCase, documentation: Documentation, rules: Judging, day: date) -> JudgedCase:
    """Return the case as it would be judged on other documentation, with its decisions held to what is found."""
    from compliance.case.standing import judged_case
    from compliance.evaluation import evaluate
    from compliance.reports.result import select

    findings = evaluate(documentation, rules.library.on(day), day)
    if rules.checklist is not None:
        of_the_day = rules.checklist.on(day, [rule.id for rule in rules.library.on(day)])
        findings = select(findings, of_the_day.rules)
    return judged_case(replace(case.case, documentation=documentation), findings, day, case.today)


def _comparison(before: JudgedCase, after: JudgedCase, called: tuple[Text, Text]) -> Comparison:
    from compliance.maintenance.documentation_diff import documentation_changes
    from compliance.maintenance.documentation_diff_report import Comparison
    from compliance.maintenance.finding_diff import finding_changes

    documentation = (before.case.documentation, after.case.documentation)
    standing = {one.finding.id for one in after.standings if one.action is not None}
    ordered = {
        (order.rule, subject)
        for order in after.case.decisions.orders
        for subject in order.subjects or (None,)
    }
    lapsed = {
        one.finding.id: _decided(one.decision)
        for one in before.standings
        if one.action is not None
        and one.decision is not None
        and one.finding.id not in standing
        # An order that is given stands, whatever becomes of the finding.
        and (one.finding.rule_id, one.finding.subject.id) not in ordered
    }
    return Comparison(
        name=str(documentation[1].organisation.name),
        before=called[0],
        after=called[1],
        on=after.on,
        documentation=documentation_changes(*documentation),
        findings=finding_changes(before.findings, after.findings),
        lapsed=lapsed,
    )


def _decided(decision: Decision) -> Text:
    from compliance.rules.wording import in_words

    return Text(
        *(
            _DECIDED[form].format(
                action=decision.action.text[form], day=in_words(decision.on, form), by=decision.by
            )
            for form in LANGUAGES[:2]
        )
    )
