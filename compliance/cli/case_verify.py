"""`compliance case verify`: that the files of a case still give what they gave, or what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.case import case_option
from compliance.cli.case_draft import KINDS, Chosen, letter_of_case
from compliance.cli.law_store import store_option
from compliance.cli.options import DayType, checklists_option, language_option, replace_files, rules_option

if TYPE_CHECKING:
    from compliance.case.manifest import Basis
    from compliance.case.standing import JudgedCase
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language

_REMADE = re.compile(rf"(?P<kind>{'|'.join(KINDS)})-(?P<dated>\d{{4}}-\d{{2}}-\d{{2}})\.(?P<ending>md|html)")
"""The letters whose names tell how they are made, in the forms where the same letter gives the same bytes."""


@click.command("verify")
@case_option
@click.option("--write", "writes", is_flag=True, help="Skriv manifestet: slik saken er i dag.")
@click.option(
    "--today", "now", type=DayType(), help="Dagen manifestet gjelder for, med --write; ellers i dag."
)
@store_option
@language_option("nb", "nn")
@rules_option
@checklists_option
def command(
    folder: Path,
    writes: bool,
    now: date | None,
    store_folder: Path | None,
    language: Language,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Lag funnene og brevene på nytt, og vis om de er som da manifestet ble skrevet.

    Utgangskode: 0 alt er likt, 1 noe er annerledes, 2 feil bruk, 3 filene kan ikke leses, 4 feil i reglene.
    """
    from compliance.case.manifest import MANIFEST, differences, manifest_of, read_manifest
    from compliance.case.manifest_report import manifest_report
    from compliance.cli.case_judging import judge_case

    then = None if writes else read_manifest(folder)
    day = now if then is None else then.made_on
    judged, library = judge_case(folder, day, rules_folder, checklists_folder)
    basis = _basis(judged, library, rules_folder, checklists_folder, store_folder)
    made = manifest_of(judged, basis)
    if then is None:
        replace_files([(folder / MANIFEST, made.text())])
        click.echo(str(folder / MANIFEST), err=True)
        return
    found = differences(then, made)
    remade = dict(_not_remade(folder, rules_folder, checklists_folder))
    click.echo(manifest_report(then, found, remade, language), nl=False)
    if found or remade:
        raise click.exceptions.Exit(1)


def _basis(
    judged: JudgedCase,
    library: RuleLibrary,
    rules_folder: Path | None,
    checklists_folder: Path | None,
    store_folder: Path | None,
) -> Basis:
    from importlib.metadata import version

    from compliance import law
    from compliance.case.manifest import Basis
    from compliance.cli.law_store import law_store
    from compliance.data import data_folder
    from compliance.law.lock import LOCK_NAME

    rules = rules_folder or data_folder("rules")
    used = {finding.rule.file for finding in judged.findings}
    for order in judged.case.decisions.orders:
        used |= {one.file for one in library.on(order.decided_on) if one.id == order.rule}
    return Basis(
        program=version("compliance"),
        rule_files=tuple(Path(file) for file in used),
        checklists=(checklists_folder or data_folder("checklists")) if judged.case.file.checklist else None,
        templates=data_folder("templates"),
        law=(*sorted(Path(law.__file__).parent.glob("*.json")), rules / LOCK_NAME),
        law_store=law_store(store_folder).folder,
    )


def _not_remade(
    folder: Path, rules_folder: Path | None, checklists_folder: Path | None
) -> Iterator[tuple[str, int]]:
    """Yield each letter that is not made again as it lies there, with the first line that differs."""
    from compliance.case.folder import LETTERS
    from compliance.cli.case_judging import judge_case
    from compliance.cli.forms import written

    for path in sorted((folder / LETTERS).glob("*")):
        match = _REMADE.fullmatch(path.name)
        if match is None:
            continue
        try:
            dated = date.fromisoformat(match["dated"])
        except ValueError:
            continue
        judged, library = judge_case(folder, dated, rules_folder, checklists_folder)
        chosen = Chosen(orders=_orders(judged, match["kind"], dated), checklists_folder=checklists_folder)
        letter = letter_of_case(match["kind"], judged, library, dated, chosen)
        content = written(letter, match["ending"])
        made = content if isinstance(content, bytes) else content.encode()
        if made != (there := path.read_bytes()):
            yield f"{LETTERS}/{path.name}", _first_other_line(made, there)


def _orders(judged: JudgedCase, kind: str, dated: date) -> tuple[int, ...]:
    """Return the orders a letter is about, as the case says; empty where it was not sent, or is about all of them."""
    sent = [one for one in judged.case.file.letters if one.kind.value == KINDS[kind] and one.dated == dated]
    return sent[0].orders if len(sent) == 1 else ()


def _first_other_line(made: bytes, there: bytes) -> int:
    new, old = made.splitlines(), there.splitlines()
    same = next((n for n, pair in enumerate(zip(new, old, strict=False)) if pair[0] != pair[1]), None)
    return (min(len(new), len(old)) if same is None else same) + 1
