"""`compliance rules control-points`: the control points as one document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import checklists_option, language_option, output_option, rules_option, write

if TYPE_CHECKING:
    from compliance.texts import Language

_COMMAND = "compliance rules control-points -o docs/control-points.md"


@click.command("control-points")
@language_option("nb", "nn", "en")
@output_option
@rules_option
@checklists_option
def command(
    language: Language, output: Path | None, rules_folder: Path | None, checklists_folder: Path | None
) -> None:
    """Skriv kontrollpunktene som ett dokument: titler, spørsmål, hjemmel etter periode, kriterier og sjekklister.

    Med --rules er sjekklistene bare de i --checklists.
    """
    from compliance.checklists import read_checklists
    from compliance.cli.judging import rules_of
    from compliance.data import data_folder
    from compliance.errors import RuleSetError
    from compliance.maintenance.book import theme_of
    from compliance.reports.control_points import control_points

    library = rules_of(rules_folder)
    lists = checklists_folder or (data_folder("checklists") if rules_folder is None else None)
    found = read_checklists(lists, library.ids) if lists else None
    if found and found.problems:
        raise RuleSetError(*found.problems)
    folder = rules_folder or data_folder("rules")
    themed = [(theme_of(rule, folder), rule) for rule in library]
    text = control_points(themed, found.checklists if found else (), language, _COMMAND)
    write(text, output, folders=(rules_folder, checklists_folder))
