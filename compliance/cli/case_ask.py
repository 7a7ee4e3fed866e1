"""`compliance case ask`: what to ask in the meeting, and which documents to ask for."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from compliance.texts import Language


@click.command("ask")
@case_option
@click.option("--today", "now", type=DayType(), help="Dagen avgjørelsene skal gjelde på; ellers i dag.")
@language_option("nb", "nn")
@output_option
@rules_option
@checklists_option
def command(
    folder: Path,
    now: date | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vis hva som er verdt å spørre om i møtet, hvem som bør svare, og hvilke dokumenter som mangler.

    Bare det som kan endre et funn, er med. Det som kan endre flest funn, står først.
    """
    from compliance.case.questions import meeting
    from compliance.case.questions_report import questions_report
    from compliance.cli.case_judging import checklist_of, files_of_case, judge_case

    judged, library = judge_case(folder, now, rules_folder, checklists_folder)
    found = meeting(judged, checklist_of(judged, library, checklists_folder))
    name = str(judged.case.documentation.organisation.name or judged.case.folder)
    text = questions_report(name, found, language)
    write(text, output, files_of_case(folder), (rules_folder, checklists_folder))
