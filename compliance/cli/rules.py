"""`compliance rules`: show, check and test the rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.lazy import LazyGroup
from compliance.cli.options import language_option, rules_option
from compliance.cli.problems import count_line, problem_lines
from compliance.errors import Place, Problem, RuleSetError, UsageError, nearest

if TYPE_CHECKING:
    from compliance.rules.compiler import CompiledRule
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language


_COMMANDS = {
    "list": ("compliance.cli.rules", "list_rules", "List opp reglene med periode og tittel."),
    "show": ("compliance.cli.rules", "show", "Vis en regel med hjemmel, kriterier og tekster."),
    "explain": ("compliance.cli.rules_explain", "command", "Forklar regelen i hele setninger."),
    "preview": ("compliance.cli.rules_preview", "command", "Vis hva rapport og brev vil si for testene i regelen."),
    "new": ("compliance.cli.rules_new", "command", "Lag et utkast til en ny regelfil."),
    "check": ("compliance.cli.rules", "check", "Finn alt som er galt i regler, sjekklister og maler."),
    "test": ("compliance.cli.rules", "test", "Kjør testene som står i regelfilene."),
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
        click.echo(f"{rule.id:<38} {period.start} – {period.end or '':<10} {status:<8} {title}")


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


@click.command("check")
@language_option("nb", "nn", "en")
@rules_option
def check(language: Language, rules_folder: Path | None) -> None:
    """Finn alt som er galt i regler, sjekklister og maler."""
    from compliance.maintenance.rule_set import check_rule_set

    problems = check_rule_set(rules_folder)
    for problem in problems:
        for line in problem_lines(problem, language):
            click.echo(line)
    none = {"nb": "Ingen feil.", "nn": "Ingen feil.", "en": "No errors."}
    click.echo(count_line(problems, language) if problems else none[language])
    if any(problem.severity == "error" for problem in problems):
        raise click.exceptions.Exit(RuleSetError.exit_code)


@click.command("test")
@click.argument("rule_ids", nargs=-1, metavar="[REGEL]…")
@click.option(
    "--mutate", is_flag=True, help="Endre reglene ett sted om gangen; hver endring må en test merke."
)
@language_option("nb", "nn", "en")
@rules_option
def test(rule_ids: tuple[str, ...], mutate: bool, language: Language, rules_folder: Path | None) -> None:
    """Kjør testene som står i regelfilene."""
    from compliance.cli.judging import rules_of
    from compliance.maintenance.cases import CaseError

    library = rules_of(rules_folder)
    for rule_id in rule_ids:
        versions_of(library, rule_id)
    try:
        failed = _run_tests(library, rule_ids)
        survived = _run_mutants(library, rule_ids, language) if mutate else 0
    except CaseError as error:
        raise RuleSetError(Problem(Place(error.name), error.code, error.arguments)) from None
    if failed or survived:
        raise click.exceptions.Exit(1)


def _run_tests(library: RuleLibrary, rule_ids: tuple[str, ...]) -> int:
    from compliance.maintenance.rule_tests import run_tests

    outcomes = run_tests(library, rule_ids)
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        click.echo(f"✕ {outcome.file}: {outcome.case.test.name}: {outcome.reason}")
    rules = len({outcome.case.rule_id for outcome in outcomes})
    click.echo(f"{rules} regler, {len(outcomes)} tester, {len(failed)} feilet.")
    return len(failed)


def _run_mutants(library: RuleLibrary, rule_ids: tuple[str, ...], language: Language) -> int:
    from compliance.maintenance.mutants import mutate as try_mutants

    result = try_mutants(library, rule_ids)
    for one in result.survivors:
        click.echo(f"✕ {one.file}: {one.place}: {one.change[language]}")
    click.echo(f"{result.tried} endringer prøvd, {len(result.survivors)} ble ikke merket av noen test.")
    return len(result.survivors)


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
