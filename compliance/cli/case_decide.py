"""`compliance case decide`: what a person has decided of a finding, written where it can be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.case import case_option
from compliance.cli.clock import today
from compliance.cli.options import (
    DayType,
    checklists_option,
    language_option,
    output_option,
    replace_files,
    rules_option,
    write,
)

if TYPE_CHECKING:
    from compliance.texts import Language


@click.command("decide")
@click.argument("finding", required=False, metavar="FUNN")
@case_option
@click.option(
    "--action",
    type=click.Choice(["order", "guidance", "nothing"]),
    help="Hva som skal gjøres: pålegg, veiledning eller ingenting.",
)
@click.option("--by", metavar="NAVN", help="Hvem som har avgjort det.")
@click.option("--reason", metavar="TEKST", help="Begrunnelsen.")
@click.option("--disagree", is_flag=True, help="Avgjørelsen er at funnet ikke stemmer.")
@click.option("--deadline", type=DayType(), help="Fristen for å oppfylle pålegget.")
@click.option("--until", type=DayType(), help="Siste dag avgjørelsen gjelder.")
@click.option("--on", "decided_on", type=DayType(), help="Datoen for avgjørelsen; ellers i dag.")
@click.option(
    "--skeleton",
    "wants_skeleton",
    is_flag=True,
    help="Vis en post for hvert brudd som ingen har avgjort, til å fylle ut i decisions.yaml.",
)
@language_option("nb", "nn")
@output_option
@rules_option
@checklists_option
def command(
    finding: str | None,
    folder: Path,
    action: str | None,
    by: str | None,
    reason: str | None,
    disagree: bool,
    deadline: date | None,
    until: date | None,
    decided_on: date | None,
    wants_skeleton: bool,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Skriv hva en person har avgjort om FUNN, i decisions.yaml. Avgjørelsen endrer aldri funnet.

    FUNN er id-en som «compliance case status» viser i parentes.
    """
    from compliance.case.deciding import finding_named, skeleton, with_decision
    from compliance.cli.case_judging import judge_case

    day = decided_on or today()
    judged, _ = judge_case(folder, day, rules_folder, checklists_folder)
    if wants_skeleton:
        undecided = [
            one for one in judged.standings if one.action is None and one.finding.state.value == "breach"
        ]
        write(skeleton(judged, undecided, language), output)
        return
    given = {"FUNN": finding, "--action": action, "--by": by, "--reason": reason}
    missing = [name for name, value in given.items() if not (value and value.strip())]
    if missing:
        raise click.UsageError(f"Dette må være med: {', '.join(missing)}. Eller bruk «--skeleton».")
    path, text = with_decision(
        judged,
        finding_named(judged, str(finding)),
        agreed=not disagree,
        by=by,
        on=day,
        reason=reason,
        action=action,
        deadline=deadline,
        until=until,
    )
    replace_files([(path, text)])
    click.echo(str(path), err=True)
