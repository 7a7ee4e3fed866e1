"""`compliance draft`: a draft of a letter, made from the findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.clock import today
from compliance.cli.forms import form_for, form_option, word_template_option, written
from compliance.cli.options import (
    DayType,
    checklist_option,
    checklists_option,
    judged_on_option,
    language_option,
    output_option,
    rules_option,
    write,
)

if TYPE_CHECKING:
    from compliance.texts import Language

FORMS = ("md", "html", "word", "pdf", "brevgen")


@click.command("draft")
@click.argument("paths", nargs=-1, required=True, metavar="STI…")
@click.option(
    "--letter",
    type=click.Choice(["varsel"]),
    required=True,
    help="Hvilket brev: tilsynsrapport med varsel om pålegg.",
)
@judged_on_option
@click.option(
    "--dated",
    type=DayType(),
    help="Datoen på brevet, som fristene regnes fra; ellers i dag, men aldri før --on.",
)
@checklist_option
@form_option(*FORMS)
@word_template_option
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
    word_template: Path | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Lag utkast til brev fra dokumentasjonen i STI…. En person må kontrollere og godkjenne det."""
    from compliance.cli.judging import judge_paths
    from compliance.letters import draft_letter

    chosen = form_for(form, output, *FORMS)
    result, _, _ = judge_paths(paths, on, checklist, rules_folder, checklists_folder)
    day = dated or max(today(), result.on)
    drafted = draft_letter(result.documentation, result.findings, day, language)
    if chosen == "brevgen":
        from compliance.letters.brevgen import brevgen_request, fields_of_documentation

        content: str | bytes = brevgen_request(drafted, fields_of_documentation(result.documentation, day))
    else:
        content = written(drafted, chosen, word_template)
    write(content, output, paths, (rules_folder, checklists_folder, word_template))
    if drafted.blanks:
        words = {
            "nb": "felt er ikke fylt ut. Brevet er et utkast.",
            "nn": "felt er ikkje fylte ut. Brevet er eit utkast.",
        }
        click.echo(f"{len(drafted.blanks)} {words[language]}", err=True)
