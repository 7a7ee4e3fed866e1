"""`compliance case new`: the folder of a new case, with what is to be filled in."""

from __future__ import annotations

from pathlib import Path

import click

from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.texts import Text

register(
    {
        "case-folder-taken": Text(
            "Mappen «{folder}» finnes og er ikke tom.",
            "Mappa «{folder}» finst og er ikkje tom.",
            "The folder “{folder}” exists and is not empty.",
        ),
        "case-other-folder": Text(
            "Velg et annet navn på mappen.",
            "Vel eit anna namn på mappa.",
            "Choose another name of the folder.",
        ),
    }
)


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path), metavar="MAPPE")
@click.option("--name", required=True, metavar="NAVN", help="Virksomheten saken gjelder.")
@click.option("--reference", metavar="NR", help="Saksnummeret.")
@click.option("--checklist", metavar="ID", help="Sjekklisten tilsynet følger.")
@click.option(
    "--lang",
    "language",
    type=click.Choice(["nb", "nn"]),
    default="nb",
    help="Målformen i filene som blir laget.",
)
def command(folder: Path, name: str, reference: str | None, checklist: str | None, language: str) -> None:
    """Lag MAPPE med filene til en ny sak. Ingenting blir skrevet over."""
    from compliance.case.new import new_case
    from compliance.checklists import load_checklist
    from compliance.cli.judging import rules_to_judge_by

    if checklist is not None:
        load_checklist(checklist, rules_to_judge_by(None).ids)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        arguments = {"folder": str(folder)}
        raise UsageError(Problem(Place("MAPPE"), "case-folder-taken", arguments, "case-other-folder"))
    new_case(folder, name, reference, checklist, "nn" if language == "nn" else "nb")
    click.echo(str(folder))
