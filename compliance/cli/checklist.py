"""`compliance checklist`: the checklists, the documents they ask for, and the questions for the meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from compliance.cli.options import DayType, checklists_option, language_option, rules_option

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compliance.checklists import Checklist
    from compliance.rules.compiler import CompiledRule
    from compliance.texts import Language

_ASKED = ("employer", "safety_representative", "employees", "bht")


@click.group("checklist")
def command() -> None:
    """Vis sjekklister, dokumentene de ber om og spørsmålene i møtet."""


def on_option(function: Callable[..., None]) -> Callable[..., None]:
    """Add `--on`: the day the list is shown for."""
    return click.option("--on", type=DayType(), help="Dagen listen skal gjelde; ellers i dag.")(function)


@command.command("list")
@language_option("nb", "nn", "en")
@rules_option
@checklists_option
def list_checklists(language: Language, rules_folder: Path | None, checklists_folder: Path | None) -> None:
    """List opp sjekklistene."""
    from compliance.checklists import read_checklists
    from compliance.cli.judging import rules_to_judge_by
    from compliance.data import data_folder
    from compliance.errors import RuleSetError
    from compliance.reports.checklist_page import checklist_lines

    found = read_checklists(
        checklists_folder or data_folder("checklists"), rules_to_judge_by(rules_folder).ids
    )
    if found.problems:
        raise RuleSetError(*found.problems)
    for line in checklist_lines(found.checklists, language):
        click.echo(line)


@command.command("show", short_help="Vis en hel sjekkliste.")
@click.argument("name", metavar="ID")
@on_option
@click.option("--level", metavar="NIVÅ", help="Bare dette nivået, i en liste som er delt i nivåer.")
@language_option("nb", "nn", "en")
@rules_option
@checklists_option
def show(
    name: str,
    on: date | None,
    level: str | None,
    language: Language,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vis en sjekkliste: kontrollpunktene, dokumentene, og spørsmålene etter hvem de er til."""
    from compliance.reports.checklist_page import checklist_page

    checklist, rules, day = _list_of_the_day(name, on, rules_folder, checklists_folder)
    if level is not None:
        _check_level(checklist, level)
    click.echo(checklist_page(checklist, rules, day, language, level), nl=False)


@command.command("documents")
@click.argument("name", metavar="ID")
@on_option
@language_option("nb", "nn", "en")
@rules_option
@checklists_option
def documents(
    name: str,
    on: date | None,
    language: Language,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vis hvilke dokumenter virksomheten blir bedt om å sende inn."""
    from compliance.reports.checklist_page import documents_page

    checklist, _, _ = _list_of_the_day(name, on, rules_folder, checklists_folder)
    click.echo(documents_page(checklist, language), nl=False)


@command.command("questions")
@click.argument("name", metavar="ID")
@click.option("--ask", "whom", type=click.Choice(_ASKED), help="Bare spørsmålene til denne parten.")
@on_option
@language_option("nb", "nn", "en")
@rules_option
@checklists_option
def questions(
    name: str,
    whom: str | None,
    on: date | None,
    language: Language,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vis spørsmålene i møtet, etter hvem de er til."""
    from compliance.checklists import Asked
    from compliance.reports.checklist_page import questions_page

    checklist, _, _ = _list_of_the_day(name, on, rules_folder, checklists_folder)
    only = next((one for one in Asked if one.value == whom), None)
    click.echo(questions_page(checklist, language, only), nl=False)


def _list_of_the_day(
    name: str, on: date | None, rules_folder: Path | None, checklists_folder: Path | None
) -> tuple[Checklist, dict[str, CompiledRule], date]:
    from compliance.checklists import load_checklist
    from compliance.cli.clock import today
    from compliance.cli.judging import rules_to_judge_by, warn_when_not_in_use

    library = rules_to_judge_by(rules_folder)
    day = on or today()
    rules = {rule.id: rule for rule in library.on(day)}
    checklist = load_checklist(name, library.ids, checklists_folder)
    warn_when_not_in_use(checklist, day)
    return checklist.on(day, rules), rules, day


def _check_level(checklist: Checklist, level: str) -> None:
    from compliance.errors import Place, Problem, UsageError, nearest

    ids = [one.id for one in checklist.levels]
    if not ids:
        raise UsageError(Problem(Place("--level"), "checklist-without-levels", {"name": checklist.id}))
    if level not in ids:
        suggestion = nearest(level, ids)
        arguments = {"value": level, "suggestion": suggestion or "", "values": ", ".join(ids)}
        hint = "did-you-mean" if suggestion else "allowed-values"
        raise UsageError(Problem(Place("--level"), "checklist-unknown-level", arguments, hint))
