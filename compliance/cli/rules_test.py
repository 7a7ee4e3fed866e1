"""`compliance rules test`: the tests in the rule files, and whether they notice every change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import language_option, rules_option
from compliance.cli.problems import problem_lines
from compliance.errors import Place, Problem, RuleSetError
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language

_TESTED = Text(
    "Regler: {rules}. Tester: {tests}. Feilet: {failed}.",
    "Reglar: {rules}. Testar: {tests}. Feila: {failed}.",
    "Rules: {rules}. Tests: {tests}. Failed: {failed}.",
)
_TRIED = Text(
    "Endringer prøvd: {tried}. Ikke merket av noen test: {survived}.",
    "Endringar prøvde: {tried}. Ikkje merkte av nokon test: {survived}.",
    "Changes tried: {tried}. Not noticed by any test: {survived}.",
)
_PROGRESS = Text(
    "Regelfiler der alle endringer er prøvd",
    "Regelfiler der alle endringar er prøvde",
    "Rule files with every change tried",
)


@click.command("test")
@click.argument("rule_ids", nargs=-1, metavar="[REGEL]…")
@click.option(
    "--mutate", is_flag=True, help="Endre reglene ett sted om gangen; hver endring må en test merke."
)
@language_option("nb", "nn", "en")
@rules_option
def command(rule_ids: tuple[str, ...], mutate: bool, language: Language, rules_folder: Path | None) -> None:
    """Kjør testene som står i regelfilene.

    Utgangskode: 0 alt er i orden, 1 en test feilet eller en endring ble ikke merket.
    """
    from compliance.cli.judging import rules_of
    from compliance.cli.rules import versions_of
    from compliance.maintenance.cases import CaseError

    library = rules_of(rules_folder)
    for rule_id in rule_ids:
        versions_of(library, rule_id)
    try:
        failed = _run_tests(library, rule_ids, language)
        survived = _run_mutants(library, rules_folder, rule_ids, language) if mutate else 0
    except CaseError as error:
        raise RuleSetError(Problem(Place(error.name), error.code, error.arguments)) from None
    if failed or survived:
        raise click.exceptions.Exit(1)


def _run_tests(library: RuleLibrary, rule_ids: tuple[str, ...], language: Language) -> int:
    from compliance.maintenance.rule_tests import run_tests

    outcomes = run_tests(library, rule_ids)
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        click.echo(f"✕ {outcome.file}: {outcome.case.test.name}: {outcome.reason}")
    rules = len({outcome.case.rule_id for outcome in outcomes})
    click.echo(_TESTED[language].format(rules=rules, tests=len(outcomes), failed=len(failed)))
    return len(failed)


def _run_mutants(
    library: RuleLibrary, folder: Path | None, rule_ids: tuple[str, ...], language: Language
) -> int:
    from compliance.cli.progress import Progress
    from compliance.maintenance.ladder import mutant_problems
    from compliance.maintenance.mutation_run import mutate_in_parallel

    progress = Progress(_PROGRESS[language])
    result = mutate_in_parallel(library, folder, rule_ids, progress)
    progress.end()
    for one in result.survivors:
        click.echo(f"✕ {one.file}: {one.place}: {one.change[language]}")
        click.echo(f"    {one.missing_test[language]}")
    for problem in mutant_problems(library, (one.file for one in result.survivors)):
        click.echo("\n".join(problem_lines(problem, language)))
    click.echo(_TRIED[language].format(tried=result.tried, survived=len(result.survivors)))
    return len(result.survivors)
