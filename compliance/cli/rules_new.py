"""`compliance rules new`: a draft of a new rule file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.clock import today
from compliance.cli.options import DayType, language_option
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.texts import Language

_WRITTEN = Text(
    "Skrev utkastet {file}. Kontroller det med «compliance rules check --rules {folder}».",
    "Skreiv utkastet {file}. Kontroller det med «compliance rules check --rules {folder}».",
)
_SCHEMA = Text(
    "Skriv skjemaet som redigeringsprogrammet bruker: «compliance schema rule -o {schema}».",
    "Skriv skjemaet som redigeringsprogrammet bruker: «compliance schema rule -o {schema}».",
)


@click.command("new")
@click.argument("rule_id", metavar="REGEL")
@click.option("--theme", default="utkast", show_default=True, help="Mappen regelen skal ligge i.")
@click.option("--from", "day", type=DayType(), help="Første dag regelen gjelder; ellers i dag.")
@click.option(
    "--rules",
    "rules_folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("rules"),
    show_default=True,
    help="Mappen med regler.",
)
@language_option("nb", "nn")
def command(rule_id: str, theme: str, day: date | None, rules_folder: Path, language: Language) -> None:
    """Lag et utkast til en ny regelfil, med forklaringer. Ingen fil blir overskrevet."""
    from compliance.maintenance.skeleton import new_rule

    file = new_rule(rule_id, theme, rules_folder, day or today())
    click.echo(_WRITTEN[language].format(file=file, folder=rules_folder))
    schema = rules_folder / "rule.schema.json"
    if not schema.exists():
        click.echo(_SCHEMA[language].format(schema=schema))
