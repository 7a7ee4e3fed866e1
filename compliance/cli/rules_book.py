"""`compliance rules book`: the rules as pages to read."""

from __future__ import annotations

from pathlib import Path

import click

from compliance.cli.options import language_option, rules_option
from compliance.texts import Language, Text

_WRITTEN = Text(
    "Regelboken ligger i {folder}: {pages} sider. Åpne {first}.",
    "Regelboka ligg i {folder}: {pages} sider. Opne {first}.",
    "The rule book is in {folder}: {pages} pages. Open {first}.",
)


@click.command("book")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="Mappen boken skal ligge i: ny, tom eller en regelbok fra før.",
)
@language_option("nb", "nn", "en")
@rules_option
def book(folder: Path, language: Language, rules_folder: Path | None) -> None:
    """Lag regelboken: HTML-sider på bokmål og nynorsk med alle kontrollpunktene."""
    from compliance.cli.judging import rules_of
    from compliance.maintenance.book import make_book, write_book

    files = make_book(rules_of(rules_folder), rules_folder)
    write_book(files, folder)
    pages = sum(name.endswith(".html") for name in files)
    click.echo(_WRITTEN[language].format(folder=folder, pages=pages, first=folder / "index.html"))
