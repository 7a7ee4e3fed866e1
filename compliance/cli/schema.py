"""`compliance schema`: JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path

import click

from compliance.cli.options import output_option, write


@click.command("schema")
@click.argument(
    "kind",
    type=click.Choice(
        ["documentation", "rule", "checklist", "checklist-theme", "mapping", "case", "decisions", "answer"]
    ),
)
@output_option
def command(kind: str, output: Path | None) -> None:
    """Skriv JSON Schema for dokumentasjon, regelfiler, sjekklister, koblingsfiler eller filene i en sak."""
    from compliance.schemas import schema_text

    write(schema_text(kind), output)
