"""`compliance plan`: what an organisation lacks, and what it does first."""

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

FORMS = ("md", "html", "word", "pdf")


@click.command("plan")
@click.argument("paths", nargs=-1, required=True, metavar="STI…")
@judged_on_option
@click.option(
    "--dated",
    type=DayType(),
    help="Datoen planen er laget, som datoene i den regnes fra; ellers i dag, men aldri før --on.",
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
    """Lag forslag til handlingsplan fra dokumentasjonen i STI…: hva dere mangler, og hva dere gjør først."""
    from compliance.cli.judging import judge_paths
    from compliance.letters.action_plan_text import action_plan

    chosen = form_for(form, output, *FORMS)
    result, _, _ = judge_paths(paths, on, checklist, rules_folder, checklists_folder)
    day = dated or max(today(), result.on)
    plan = action_plan(result.documentation, result.findings, result.on, day, language)
    content = written(plan, chosen, word_template)
    write(content, output, paths, (rules_folder, checklists_folder, word_template))
