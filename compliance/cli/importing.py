"""`compliance import`: facts from files that other systems write."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.lazy import LazyGroup
from compliance.cli.options import DayType, language_option, output_option, write

if TYPE_CHECKING:
    from compliance.texts import Language

_COMMANDS = {
    "incidents": ("compliance.cli.importing", "incidents", "Hent hendelser fra en CSV- eller Excel-fil."),
}
_DONE = {
    "nb": ("1 hendelse er skrevet til {file}.", "{n} hendelser er skrevet til {file}."),
    "nn": ("1 hending er skriven til {file}.", "{n} hendingar er skrivne til {file}."),
    "en": ("1 incident was written to {file}.", "{n} incidents were written to {file}."),
}


@click.group("import", cls=LazyGroup, lazy=_COMMANDS)
def command() -> None:
    """Hent hendelser fra eksporten av et avvikssystem."""


@click.command("incidents")
@click.argument("file", metavar="FIL", type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    "mapping_file",
    required=True,
    metavar="FIL",
    type=click.Path(path_type=Path),
    help="YAML-fil som sier hva kolonnene betyr.",
)
@click.option("--from", "first", type=DayType(), help="Utelat hendelser før denne dagen.")
@click.option("--to", "last", type=DayType(), help="Utelat hendelser etter denne dagen.")
@click.option("--totals", is_flag=True, help="Skriv antall per enhet og år i stedet for hver hendelse.")
@language_option("nb", "nn", "en")
@output_option
def incidents(
    file: Path,
    mapping_file: Path,
    first: date | None,
    last: date | None,
    totals: bool,
    language: Language,
    output: Path | None,
) -> None:
    """Les hendelser fra FIL (.csv, .xlsx eller .xlsm) og skriv dem som dokumentasjon, med kilder.

    Er det noe galt med en celle, blir ingenting skrevet. Slutter navnet etter -o på .json, blir det JSON; ellers YAML.
    """
    from compliance.importing import (
        documentation_text,
        import_incidents,
        read_mapping,
        read_table,
        totals_text,
    )

    mapping = read_mapping(mapping_file)
    shape = mapping.table
    table = read_table(file, shape.sheet, mapping.separator, shape.encoding)
    imported = import_incidents(table, mapping, first, last)
    write_as = totals_text if totals else documentation_text
    text = write_as(imported, as_json=output is not None and output.suffix.lower() == ".json")
    write(text, output, (str(file), str(mapping_file)))
    if output is not None:
        one, many = _DONE[language]
        count = len(imported.incidents)
        click.echo(one.format(file=output) if count == 1 else many.format(n=count, file=output))
