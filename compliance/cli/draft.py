"""`compliance draft`: a draft of a letter, made from the findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.clock import today
from compliance.cli.options import (
    DayType,
    checklists_option,
    language_option,
    output_option,
    rules_option,
    write,
)

if TYPE_CHECKING:
    from compliance.texts import Language


@click.command("draft")
@click.argument("paths", nargs=-1, required=True, metavar="STI…")
@click.option(
    "--letter",
    type=click.Choice(["varsel"]),
    required=True,
    help="Hvilket brev: tilsynsrapport med varsel om pålegg.",
)
@click.option(
    "--on", type=DayType(), help="Datoen reglene skal gjelde på; ellers tilsynsdatoen, ellers i dag."
)
@click.option(
    "--dated",
    type=DayType(),
    help="Datoen på brevet, som fristene regnes fra; ellers i dag, men aldri før --on.",
)
@click.option("--checklist", metavar="ID", help="Bare kontrollpunktene i denne sjekklisten.")
@click.option("--format", "form", type=click.Choice(["md", "html"]), help="Form; ellers etter filnavnet.")
@language_option("nb", "nn")
@output_option
@rules_option
@checklists_option
def command(
    paths: tuple[str, ...],
    letter: str,  # noqa: ARG001 - there is one letter so far; the choice is part of the interface
    on: date | None,
    dated: date | None,
    checklist: str | None,
    form: str | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Lag utkast til brev fra dokumentasjonen i STI…. En person må kontrollere og godkjenne det."""
    from compliance.cli.judging import judge_paths
    from compliance.letters import draft_letter, letter_html

    result, _, _ = judge_paths(paths, on, checklist, rules_folder, checklists_folder)
    drafted = draft_letter(result.documentation, result.findings, dated or max(today(), result.on), language)
    is_html = (form or ("html" if output and output.suffix.lower() in (".html", ".htm") else "md")) == "html"
    write(
        letter_html(drafted) if is_html else drafted.markdown,
        output,
        paths,
        (rules_folder, checklists_folder),
    )
    if drafted.blanks:
        words = {
            "nb": "felt er ikke fylt ut. Brevet er et utkast.",
            "nn": "felt er ikkje fylte ut. Brevet er eit utkast.",
        }
        click.echo(f"{len(drafted.blanks)} {words[language]}", err=True)
