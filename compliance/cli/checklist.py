"""`compliance checklist`: the checklists, and the documents they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compliance.cli.options import checklists_option, language_option, rules_option

if TYPE_CHECKING:
    from pathlib import Path

    from compliance.checklists import Checklist
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language


@click.group("checklist")
def command() -> None:
    """Vis sjekklister og dokumentene de ber om."""


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

    found = read_checklists(
        checklists_folder or data_folder("checklists"), rules_to_judge_by(rules_folder).ids
    )
    if found.problems:
        raise RuleSetError(*found.problems)
    for checklist in found.checklists:
        click.echo(f"{checklist.id:<20} {checklist.title.as_text()[language]}")


@command.command("show")
@click.argument("name", metavar="ID")
@language_option("nb", "nn", "en")
@rules_option
@checklists_option
def show(name: str, language: Language, rules_folder: Path | None, checklists_folder: Path | None) -> None:
    """Vis temaene og kontrollpunktene i en sjekkliste, i rekkefølge."""
    checklist, library = _load(name, rules_folder, checklists_folder)
    click.echo(checklist.title.as_text()[language])
    click.echo(checklist.about.as_text()[language])
    for theme in checklist.themes:
        click.echo(f"\n{theme.title.as_text()[language]}")
        for rule_id in theme.rules:
            newest = library.versions(rule_id)[-1].definition
            click.echo(f"  {rule_id}: {newest.title.as_text()[language]}")
            click.echo(f"      {newest.question.as_text()[language]}")


@command.command("documents")
@click.argument("name", metavar="ID")
@language_option("nb", "nn", "en")
@rules_option
@checklists_option
def documents(
    name: str, language: Language, rules_folder: Path | None, checklists_folder: Path | None
) -> None:
    """Vis hvilke dokumenter virksomheten blir bedt om å sende inn."""
    checklist, _ = _load(name, rules_folder, checklists_folder)
    for document in checklist.documents:
        click.echo(f"- {document.text.as_text()[language]}")


def _load(
    name: str, rules_folder: Path | None, checklists_folder: Path | None
) -> tuple[Checklist, RuleLibrary]:
    from compliance.checklists import load_checklist
    from compliance.cli.judging import rules_to_judge_by

    library = rules_to_judge_by(rules_folder)
    return load_checklist(name, library.ids, checklists_folder), library
