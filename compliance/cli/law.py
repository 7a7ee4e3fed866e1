"""`compliance law`: import Lovdata's texts, show them, and find what has changed since rules were reviewed."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.clock import today
from compliance.cli.law_store import law_store, store_option
from compliance.cli.options import DayType, language_option, rules_option, write
from compliance.errors import Place, Problem, UsageError

if TYPE_CHECKING:
    from compliance.law.citations import Citation
    from compliance.law.wording import ActText
    from compliance.texts import Language


@click.group("law")
def command() -> None:
    """Importer lovtekst, vis den, og finn det som er endret siden reglene ble gjennomgått."""


@command.command("import")
@click.argument(
    "paths", nargs=-1, required=True, metavar="FIL|MAPPE…", type=click.Path(path_type=Path, readable=False)
)
@store_option
@language_option("nb", "nn", "en")
def import_(paths: tuple[Path, ...], store_folder: Path | None, language: Language) -> None:
    """Importer lover og forskrifter fra Lovdatas åpne datasett. Ingenting hentes fra nettet.

    FIL er en .xml-fil eller et .tar.bz2-arkiv slik Lovdata gir dem ut. Går noe galt, er lageret uendret.
    """
    from compliance.cli.law_words import IMPORTED
    from compliance.law.archives import law_files
    from compliance.law.store import import_texts

    store = law_store(store_folder)
    imported = import_texts(store.folder, law_files(paths, Progress()))
    line = IMPORTED[language]
    click.echo(
        line.format(files=imported.files, new=imported.new, changed=imported.changed, store=store.folder)
    )


@command.command("show", short_help="Vis ordlyden av en bestemmelse på en dato.")
@click.argument("citation", metavar="HENVISNING")
@click.option("--on", type=DayType(), help="Datoen teksten skal ha vært i kraft; ellers den nyeste.")
@store_option
@language_option("nb", "nn", "en")
def show(citation: str, on: date | None, store_folder: Path | None, language: Language) -> None:
    """Vis ordlyden av en paragraf, et ledd eller en bokstav, for eksempel «aml § 3-1 (2) c»."""
    from compliance.cli.law_words import SOURCE
    from compliance.law import lovdata_url, print_citation
    from compliance.law.lovdata import LICENCE

    citations = _parsed(citation)
    act = law_store(store_folder).text(citations[0].act, on)
    shown = [(one, _cited(act, one)) for one in citations]
    for one, lines in shown:
        click.echo(print_citation(one, language))
        section = act.section(one.section)
        if section is not None and section.heading:
            click.echo(section.heading)
        click.echo()
        click.echo("\n".join(lines))
        click.echo()
    url = lovdata_url(citations[0])
    click.echo(SOURCE[language].format(title=act.title, version=act.first, licence=LICENCE, url=url))


@command.command("drift", short_help="Finn bestemmelser som er endret siden gjennomgangen.")
@click.option("--on", type=DayType(), help="Datoen lov og regler skal gjelde på; ellers den nyeste teksten.")
@store_option
@rules_option
@language_option("nb", "nn", "en")
def drift(on: date | None, store_folder: Path | None, rules_folder: Path | None, language: Language) -> None:
    """Finn bestemmelser som er endret siden reglene ble gjennomgått, og reglene som må leses på nytt."""
    from compliance.cli.law_words import NOTHING_LOCKED, drift_lines
    from compliance.law.lock import read_lock
    from compliance.maintenance.law_drift import find_drift, lock_file, rules_despite_law

    library = rules_despite_law(rules_folder)
    file = lock_file(rules_folder)
    lock = read_lock(file)
    if not lock.provisions:
        click.echo(NOTHING_LOCKED[language].format(file=file))
        return
    report = find_drift(library, lock, law_store(store_folder), on)
    click.echo("\n".join(drift_lines(report, language)))
    if report.drifted:
        raise click.exceptions.Exit(1)


@click.command("review")
@click.argument("rule_id", metavar="REGEL")
@click.option("--by", required=True, metavar="NAVN", help="Hvem som har lest regelen mot lovteksten.")
@click.option("--on", type=DayType(), help="Dagen det ble gjort; ellers i dag.")
@store_option
@rules_option
@language_option("nb", "nn", "en")
def review(
    rule_id: str,
    by: str,
    on: date | None,
    store_folder: Path | None,
    rules_folder: Path | None,
    language: Language,
) -> None:
    """Lås bestemmelsene REGEL viser til, slik de lyder i den nyeste importerte teksten."""
    from compliance.cli.law_words import review_lines
    from compliance.cli.rules import versions_of
    from compliance.law.lock import read_lock
    from compliance.maintenance.law_drift import (
        Signature,
        lock_file,
        review_rule,
        rules_despite_law,
    )

    name = " ".join(by.split())
    if not 0 < len(name) <= _LONGEST_NAME or not name.isprintable():
        raise click.BadParameter("Skriv navnet på den som har gjennomgått regelen.", param_hint="--by")
    library = rules_despite_law(rules_folder)
    versions_of(library, rule_id)
    file = lock_file(rules_folder)
    signature = Signature(name, on or today())
    done = review_rule(library, read_lock(file), law_store(store_folder), rule_id, signature)
    write(done.lock.as_text(), file)
    click.echo("\n".join(review_lines(done, file, language)))


_LONGEST_NAME = 200


class Progress:
    """How far an import has come, on standard error: one line that moves, or a line for every tenth."""

    def __init__(self) -> None:
        self.moves = sys.stderr.isatty()
        self.shown = 0
        self.started = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Tell that `done` of `total` bytes are read, when that is news."""
        percent = 100 if total == 0 else min(100, done * 100 // total)
        step = 1 if self.moves else 10
        # An import that is over at once has no progress to tell of.
        if percent < self.shown + step or time.monotonic() - self.started < 1:
            return
        self.shown = percent - percent % step
        text = f"{self.shown} %"
        click.echo(f"\r{text}" if self.moves else text, err=True, nl=not self.moves or self.shown == 100)


def _parsed(text: str) -> tuple[Citation, ...]:
    import compliance.law.text_messages  # noqa: F401 - its messages are needed to tell of a fault
    from compliance.law import CitationError, parse

    try:
        return parse(text)
    except CitationError as error:
        problem = Problem(Place("HENVISNING"), error.code, error.arguments, error.hint)
    raise UsageError(problem)


def _cited(act: ActText, citation: Citation) -> tuple[str, ...]:
    from compliance.law.text_messages import law_text_error

    lines = act.cited(citation)
    if lines is None:
        arguments = {"citation": str(citation), "version": act.first}
        raise law_text_error("HENVISNING", "law-text-missing", arguments)
    return lines
