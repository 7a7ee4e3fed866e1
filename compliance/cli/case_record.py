"""`compliance case record`: that a letter was sent; a decision on orders freezes the orders it gave."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.case import case_option
from compliance.cli.case_draft import KINDS, NAMES_OF_LETTERS
from compliance.cli.options import DayType, checklists_option, language_option, replace_files, rules_option

if TYPE_CHECKING:
    from compliance.texts import Language


@click.command("record", epilog=NAMES_OF_LETTERS)
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="BREV")
@case_option
@click.option("--id", "identifier", metavar="ID", help="Navnet på brevet i saken; ellers typen og et nummer.")
@click.option("--dated", type=DayType(), required=True, help="Datoen på brevet.")
@click.option("--sent", "sent_on", type=DayType(), help="Dagen det ble sendt.")
@click.option("--received", "received_on", type=DayType(), help="Dagen det kom fram.")
@click.option("--answer-by", type=DayType(), help="Fristen for å svare.")
@click.option("--on-paper", is_flag=True, help="Brevet ble sendt i posten, ikke digitalt.")
@click.option(
    "--order",
    "orders",
    type=click.IntRange(min=1),
    multiple=True,
    metavar="NR",
    help="Pålegg brevet gjelder.",
)
@click.option("--deadline", type=DayType(), help="Frist for pålegg som avgjørelsene ikke gir noen frist.")
@language_option("nb", "nn")
@rules_option
@checklists_option
def command(
    kind: str,
    folder: Path,
    identifier: str | None,
    dated: date,
    sent_on: date | None,
    received_on: date | None,
    answer_by: date | None,
    on_paper: bool,
    orders: tuple[int, ...],
    deadline: date | None,
    language: Language,  # noqa: ARG001 - the language of what is wrong
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Skriv i saken at BREV er sendt. Et vedtak om pålegg fryser påleggene, slik avgjørelsene er den dagen."""
    from compliance.case.deciding import with_letter
    from compliance.cli.case_judging import judge_case

    judged, _ = judge_case(folder, dated, rules_folder, checklists_folder)
    used = {one.id for one in judged.case.file.letters}
    numbered = (f"{kind}-{number}" for number in range(1, len(used) + 2))
    letter = {
        "id": identifier or next(name for name in numbered if name not in used),
        "kind": KINDS[kind],
        "dated": dated,
        "sent_on": sent_on,
        "received_on": received_on,
        "digital": False if on_paper else None,
        "answer_by": answer_by,
        "orders": list(orders) or None,
    }
    known = {key: value for key, value in letter.items() if value is not None}
    new = with_letter(judged, known, deadline)
    replace_files(new)
    for path, _text in new:
        click.echo(str(path), err=True)
