"""`compliance case`: one inspection from notice to closing, in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from compliance.cli.lazy import LazyGroup

F = TypeVar("F", bound=Callable[..., Any])

_COMMANDS = {
    "new": ("compliance.cli.case_new", "command", "Lag mappen til en ny sak."),
    "status": ("compliance.cli.case_status", "command", "Vis funn, avgjørelser, pålegg og frister."),
    "decide": ("compliance.cli.case_decide", "command", "Skriv hva en person har avgjort om et funn."),
    "ask": ("compliance.cli.case_ask", "command", "Vis hva som er verdt å spørre om i møtet."),
    "draft": ("compliance.cli.case_draft", "command", "Lag utkast til et brev i saken."),
    "record": ("compliance.cli.case_record", "command", "Skriv at et brev er sendt."),
    "close": ("compliance.cli.case_close", "command", "Hold et svar opp mot vilkårene i påleggene."),
    "compare": (
        "compliance.cli.case_compare",
        "command",
        "Vis hva en ny utgave av dokumentasjonen endrer.",
    ),
    "verify": (
        "compliance.cli.case_verify",
        "command",
        "Vis om filene fortsatt gir det samme, eller hva som er endret.",
    ),
}


@click.group("case", cls=LazyGroup, lazy=_COMMANDS)
def command() -> None:
    """Følg en tilsynssak fra melding til lukking. Alt ligger i filer i én mappe, og kan lages på nytt fra dem."""


def case_option(function: F) -> F:
    """Add `--case`: the folder of the case, else the folder one stands in."""
    option = click.option(
        "--case",
        "folder",
        type=click.Path(path_type=Path),
        default=Path(),
        metavar="MAPPE",
        help="Mappen med saken; ellers mappen du står i.",
    )
    return option(function)
