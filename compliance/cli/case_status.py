"""`compliance case status`: how a case stands, and what it waits for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.case import case_option
from compliance.cli.options import DayType, checklists_option, language_option, rules_option

if TYPE_CHECKING:
    from compliance.texts import Language


@click.command("status")
@case_option
@click.option(
    "--today", "now", type=DayType(), help="Dagen avgjørelser og frister skal vises for; ellers i dag."
)
@language_option("nb", "nn")
@rules_option
@checklists_option
def command(
    folder: Path,
    now: date | None,
    language: Language,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vis hvert funn med avgjørelsen, påleggene med fristene, og hva saken venter på."""
    from compliance.case.status import status_report
    from compliance.cli.case_judging import judge_case
    from compliance.letters.fine_status import fine_report

    judged, _ = judge_case(folder, now, rules_folder, checklists_folder)
    click.echo(status_report(judged, language), nl=False)
    if fines := fine_report(judged, language):
        click.echo(f"\n{fines}", nl=False)
