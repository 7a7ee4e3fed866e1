"""`compliance incidents`: what the reported incidents add up to."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.lazy import LazyGroup
from compliance.cli.options import DayType, language_option, output_option, write
from compliance.errors import Place, Problem, UsageError, nearest

if TYPE_CHECKING:
    from compliance.reports.incident_counts import UnitCounts
    from compliance.texts import Language

_COMMANDS = {
    "summary": (
        "compliance.cli.incidents",
        "summary",
        "Tell opp hendelsene etter type, alvorlighet og hyppighet.",
    ),
}


@click.group("incidents", cls=LazyGroup, lazy=_COMMANDS)
def command() -> None:
    """Oppsummer hendelsene i dokumentasjonen."""


@click.command("summary")
@click.argument("paths", nargs=-1, required=True, metavar="STI…")
@click.option("--from", "first", type=DayType(), help="Første dag; ellers dagen for første hendelse.")
@click.option("--to", "last", type=DayType(), help="Siste dag; ellers dagen for siste hendelse.")
@click.option("--unit", metavar="ID", help="Bare denne enheten og enhetene under den.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json"]),
    help="Form; ellers etter filnavnet.",
)
@language_option("nb", "nn", "en")
@output_option
def summary(
    paths: tuple[str, ...],
    first: date | None,
    last: date | None,
    unit: str | None,
    form: str | None,
    language: Language,
    output: Path | None,
) -> None:
    """Tell opp hendelsene i STI… etter type, hvem de var rettet mot, og alvorlighet og hyppighet.

    Med netto årsverk i dokumentasjonen står også antallet per netto årsverk og år.
    """
    from compliance.documentation.load import load_documentation
    from compliance.reports import incident_report
    from compliance.reports.incident_counts import count_incidents

    if first and last and last < first:
        raise click.UsageError("--to er før --from.")
    if paths.count("-") > 1:
        raise click.UsageError("«-» kan bare stå én gang.")
    standard_input = sys.stdin.buffer.read() if "-" in paths else None
    documentation = load_documentation([Path(path) for path in paths if path != "-"], standard_input)
    counts = _below(count_incidents(documentation, first, last), unit)
    form = form or ({".md": "md", ".json": "json"}.get(output.suffix.lower(), "text") if output else "text")
    if form == "json":
        text = incident_report.incident_json(counts, documentation)
    elif form == "md":
        text = incident_report.incident_markdown(counts, language)
    else:
        text = incident_report.incident_text(counts, language)
    write(text, output, paths)


def _below(counts: tuple[UnitCounts, ...], unit: str | None) -> tuple[UnitCounts, ...]:
    """Return the counts of one unit and those below it, which follow it in the tree.

    Raises:
        UsageError: when there is no such unit.
    """
    if unit is None:
        return counts
    ids = [one.unit for one in counts]
    if unit not in ids:
        known = [one for one in ids if one is not None]
        suggestion = nearest(unit, known)
        arguments = {
            "field": "--unit",
            "value": unit,
            "suggestion": suggestion or "",
            "values": tuple(known),
        }
        hint = "did-you-mean" if suggestion else "allowed-values" if known else None
        raise UsageError(Problem(Place("--unit"), "not-in-list", arguments, hint))
    start = ids.index(unit)
    chosen = [counts[start]]
    for one in counts[start + 1 :]:
        if one.depth <= chosen[0].depth:
            break
        chosen.append(one)
    return tuple(chosen)
