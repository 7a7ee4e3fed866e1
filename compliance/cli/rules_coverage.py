"""`compliance rules coverage`: what the rules and their tests cover of the law, and what they leave out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import language_option, output_option, rules_option, write
from compliance.errors import Place, Problem, RuleSetError
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.texts import Language

_PROGRESS = Text("Regelfiler gått gjennom", "Regelfiler gått gjennom", "Rule files gone through")


@click.command("coverage")
@click.argument("rule_ids", nargs=-1, metavar="[REGEL]…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Form: text for mennesker, json for programmer.",
)
@language_option("nb", "nn")
@output_option
@rules_option
def command(
    rule_ids: tuple[str, ...],
    form: str,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
) -> None:
    """Vis hva reglene og testene dekker av loven.

    For hvert ledd og hver bokstav i paragrafene reglene viser til: hvilke kriterier og hvor mange tester.
    For hver delsjekk: om testene viser at den alene avgjør at punktet er oppfylt, brutt eller ikke dokumentert.

    Utgangskode: 0 alt er dekket eller begrunnet, 1 et ledd eller en bokstav mangler begrunnelse.
    """
    from compliance.cli.judging import rules_of
    from compliance.cli.progress import Progress
    from compliance.cli.rules import versions_of
    from compliance.data import data_folder
    from compliance.maintenance.cases import CaseError
    from compliance.maintenance.coverage import coverage_of
    from compliance.maintenance.coverage_report import coverage_as_json, coverage_as_text

    library = rules_of(rules_folder)
    for rule_id in rule_ids:
        versions_of(library, rule_id)
    progress = Progress(_PROGRESS[language])
    try:
        coverage = coverage_of(library, rules_folder or data_folder("rules"), rule_ids, progress)
    except CaseError as error:
        raise RuleSetError(Problem(Place(error.name), error.code, error.arguments)) from None
    progress.end()
    report = coverage_as_json(coverage) if form == "json" else coverage_as_text(coverage, language)
    write(report, output, folders=(rules_folder,))
    if coverage.open_places:
        raise click.exceptions.Exit(1)
