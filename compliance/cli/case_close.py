"""`compliance case close`: an answer held to the conditions of the orders it is for."""

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
from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError, nearest
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.case.answers import Answer
    from compliance.case.folder import Case
    from compliance.texts import Language

register(
    {
        "unknown-answer": Text(
            "Svaret «{value}» finnes ikke i mappen «answers».",
            "Svaret «{value}» finst ikkje i mappa «answers».",
            "There is no answer “{value}” in the folder “answers”.",
        ),
        "no-answers": Text(
            "Saken har ingen svar. Legg svaret i «answers/<navn>/answer.yaml».",
            "Saka har ingen svar. Legg svaret i «answers/<namn>/answer.yaml».",
            "The case has no answers. Put the answer in “answers/<name>/answer.yaml”.",
        ),
    }
)


@click.command("close")
@click.argument("name", metavar="SVAR")
@case_option
@click.option("--on", type=DayType(), help="Datoen svaret skal vurderes på; ellers dagen det kom.")
@language_option("nb", "nn")
@output_option
@rules_option
@checklists_option
def command(
    name: str,
    folder: Path,
    on: date | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Hold SVAR, en mappe i «answers», opp mot vilkårene i påleggene det gjelder. En person avgjør.

    Utgangskode: 0 alle vilkårene er oppfylt, 1 noe står åpent, 2 feil bruk, 3 filene kan ikke leses, 4 feil i reglene.
    """
    from compliance.case.closing import judge_answer
    from compliance.case.closing_report import closing_report
    from compliance.cli.case_judging import files_of_case, judge_case

    judged, library = judge_case(folder, on, rules_folder, checklists_folder)
    found = judge_answer(judged.case, answer_named(judged.case, name), library, judged.findings, on)
    text = closing_report(judged.case, found, language)
    write(text, output, files_of_case(folder), (rules_folder, checklists_folder))
    if not all(one.can_close for one in found.orders):
        raise click.exceptions.Exit(1)


def answer_named(case: Case, name: str) -> Answer:
    """Return the answer of that name.

    Raises:
        UsageError: when there is none.
    """
    # With the help of the shell the name often comes as the path to the folder.
    found = case.answer(name) or case.answer(Path(name).name)
    if found is not None:
        return found
    names = [one.name for one in case.answers]
    suggestion = nearest(name, names)
    arguments = {"value": name, "suggestion": suggestion or "", "values": ", ".join(names)}
    if not names:
        raise UsageError(Problem(Place("SVAR"), "unknown-answer", arguments, "no-answers"))
    hint = "did-you-mean" if suggestion else "allowed-values"
    raise UsageError(Problem(Place("SVAR"), "unknown-answer", arguments, hint))
