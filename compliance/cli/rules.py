"""`compliance rules`: show, check and test the rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.law_store import law_store, store_option
from compliance.cli.lazy import LazyGroup
from compliance.cli.options import DayType, language_option, rules_option
from compliance.errors import Place, Problem, UsageError, nearest

if TYPE_CHECKING:
    from compliance.rules.compiler import CompiledRule
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language


_COMMANDS = {
    "list": ("compliance.cli.rules", "list_rules", "List opp reglene med periode og tittel."),
    "show": ("compliance.cli.rules", "show", "Vis en regel med hjemmel, kriterier og tekster."),
    "explain": ("compliance.cli.rules_explain", "command", "Forklar regelen i hele setninger."),
    "preview": (
        "compliance.cli.rules_preview",
        "command",
        "Vis hva rapport og brev vil si for testene i regelen.",
    ),
    "new": ("compliance.cli.rules_new", "command", "Lag et utkast til en ny regelfil."),
    "check": (
        "compliance.cli.rules_check",
        "command",
        "Finn alt som er galt i regler, sjekklister og maler.",
    ),
    "test": ("compliance.cli.rules_test", "command", "Kjør testene som står i regelfilene."),
    "review": ("compliance.cli.law", "review", "Lås bestemmelsene en regel viser til, slik de lyder nå."),
    "coverage": ("compliance.cli.rules_coverage", "command", "Vis hva reglene og testene dekker av loven."),
    "diff": ("compliance.cli.rules_diff", "command", "Vis hva som er endret i reglene, og i funnene."),
    "control-points": (
        "compliance.cli.rules_control_points",
        "command",
        "Skriv kontrollpunktene som ett dokument.",
    ),
    "book": ("compliance.cli.rules_book", "book", "Lag regelboken: HTML-sider med alle kontrollpunktene."),
}


@click.group("rules", cls=LazyGroup, lazy=_COMMANDS)
def command() -> None:
    """Vis, kontroller og test reglene."""


@click.command("list")
@language_option("nb", "nn", "en")
@rules_option
def list_rules(language: Language, rules_folder: Path | None) -> None:
    """List opp reglene med periode og tittel."""
    from compliance.cli.judging import rules_of
    from compliance.reports.sentences import text_in

    for rule in rules_of(rules_folder):
        period = rule.definition.in_force
        title = text_in(rule.definition.title, language)
        status = rule.definition.status.text[language]
        click.echo(f"{rule.id:<38} {period.start} – {period.end or ''!s:<10} {status:<8} {title}")


@click.command("show")
@click.argument("rule_id", metavar="REGEL")
@click.option("--on", type=DayType(), help="Bare regelen som gjelder denne dagen; ellers alle periodene.")
@store_option
@language_option("nb", "nn", "en")
@rules_option
def show(
    rule_id: str, on: date | None, store_folder: Path | None, language: Language, rules_folder: Path | None
) -> None:
    """Vis en regel: spørsmål, hjemmel med adresser, kriterier og tekster.

    Perioden som begynte sist, står først. Er lovteksten importert («compliance law import»), står ordlyden under
    kriteriene som bygger på den.
    """
    from compliance.cli.judging import rules_of
    from compliance.maintenance.law_drift import wordings_of
    from compliance.reports.rule_page import rule_page

    library = rules_of(rules_folder)
    store = law_store(store_folder)
    pages = [
        rule_page(rule, language, wordings_of(rule, store))
        for rule in reversed(versions_of(library, rule_id, on))
    ]
    click.echo("\n".join(pages), nl=False)


def versions_of(library: RuleLibrary, rule_id: str, on: date | None = None) -> tuple[CompiledRule, ...]:
    """Return the files of one rule, oldest first; with `on` only the one in force that day.

    Raises:
        UsageError: when there is no such rule, with the one probably meant; or when none is in force that day.
    """
    versions = library.versions(rule_id)
    if not versions:
        suggestion = nearest(rule_id, library.ids)
        arguments = {"value": rule_id, "suggestion": suggestion or "", "values": ", ".join(library.ids)}
        hint = "did-you-mean" if suggestion else "allowed-values"
        raise UsageError(Problem(Place("REGEL"), "unknown-rule", arguments, hint))
    chosen = tuple(rule for rule in versions if on is None or rule.definition.in_force.holds(on))
    if not chosen:
        raise UsageError(Problem(Place("--on"), "rule-not-in-force", {"rule": rule_id, "on": on}))
    return chosen
