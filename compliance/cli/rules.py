"""`compliance rules`: show, check and test the rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.lazy import LazyGroup
from compliance.cli.options import language_option, rules_option
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
@language_option("nb", "nn", "en")
@rules_option
def show(rule_id: str, language: Language, rules_folder: Path | None) -> None:
    """Vis en regel: spørsmål, hjemmel med adresser, kriterier og tekster, for hver periode."""
    from compliance.cli.judging import rules_of
    from compliance.reports.rule_page import rule_page

    library = rules_of(rules_folder)
    versions = versions_of(library, rule_id)
    click.echo("\n".join(rule_page(rule, language) for rule in versions), nl=False)


def versions_of(library: RuleLibrary, rule_id: str) -> tuple[CompiledRule, ...]:
    """Return the files of one rule, oldest first.

    Raises:
        UsageError: when there is no such rule; it says which was probably meant.
    """
    versions = library.versions(rule_id)
    if versions:
        return versions
    suggestion = nearest(rule_id, library.ids)
    arguments = {"value": rule_id, "suggestion": suggestion or "", "values": ", ".join(library.ids)}
    hint = "did-you-mean" if suggestion else "allowed-values"
    raise UsageError(Problem(Place("REGEL"), "unknown-rule", arguments, hint))
