"""`compliance rules check`: everything that is wrong in rules, checklists and templates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.installed_data import warn_of_other_data
from compliance.cli.options import checklists_option, language_option, output_option, rules_option, write
from compliance.cli.problems import count_line, problem_lines
from compliance.errors import Problem, RuleSetError

if TYPE_CHECKING:
    from compliance.texts import Language

_NONE = {"nb": "Ingen feil.", "nn": "Ingen feil.", "en": "No errors."}


@click.command("check")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    help="Form: text for mennesker, json, sarif og github for programmer.",
)
@language_option("nb", "nn", "en")
@output_option
@rules_option
@checklists_option
def command(
    form: str,
    checklists_folder: Path | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
) -> None:
    """Finn alt som er galt i regler, sjekklister og maler.

    Utgangskode: 0 ingen feil (det kan være advarsler), 4 feil.
    """
    from compliance.maintenance.rule_set import check_rule_set

    problems = check_rule_set(rules_folder, checklists_folder)
    told = {"rules": rules_folder, "checklists": checklists_folder, "templates": None}
    warn_of_other_data([kind for kind, folder in told.items() if folder is None], language)
    write(_written(problems, form, language), output, folders=(rules_folder, checklists_folder))
    if any(problem.severity == "error" for problem in problems):
        raise click.exceptions.Exit(RuleSetError.exit_code)


def _written(problems: Sequence[Problem], form: str, language: Language) -> str:
    from compliance.reports import problem_formats

    here = Path.cwd()
    if form == "json":
        return problem_formats.problems_as_json(problems, language, here)
    if form == "sarif":
        return problem_formats.problems_as_sarif(problems, language, here, _version())
    if form == "github":
        return problem_formats.problems_as_annotations(problems, language, here)
    lines = [line for problem in problems for line in problem_lines(problem, language)]
    lines.append(count_line(problems, language) if problems else _NONE[language])
    return "\n".join(lines) + "\n"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("compliance")
    except PackageNotFoundError:
        return "0"
