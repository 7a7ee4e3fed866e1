"""`compliance check`: judge documentation and say what was found."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import (
    checklist_option,
    checklists_option,
    judged_on_option,
    language_option,
    output_option,
    rules_option,
    write,
)
from compliance.errors import Place, Problem, UsageError, nearest

if TYPE_CHECKING:
    from compliance.evaluation import Finding
    from compliance.reports.result import Result
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language

_FAILS_ON = {
    "breach": ("breach",),
    "not_documented": ("breach", "not_documented"),
    "review": ("breach", "not_documented", "review"),
    "never": (),
}


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="STI…")
@judged_on_option
@checklist_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "html", "json"]),
    help="Form; ellers etter filnavnet.",
)
@click.option(
    "--fail-on", type=click.Choice(list(_FAILS_ON)), default="breach", help="Når utgangskoden skal bli 1."
)
@click.option(
    "--explain", "explain_rule", metavar="REGEL", help="Vis hele grunnen for dette kontrollpunktet."
)
@click.option(
    "--what-closes",
    "closing_rule",
    metavar="REGEL",
    help="Vis hva som må dokumenteres for å oppfylle punktet.",
)
@language_option("nb", "nn", "en")
@output_option
@rules_option
@checklists_option
def command(
    paths: tuple[str, ...],
    on: date | None,
    checklist: str | None,
    form: str | None,
    fail_on: str,
    explain_rule: str | None,
    closing_rule: str | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vurder dokumentasjonen i STI… (filer eller mapper; «-» er standard inn).

    Utgangskode: 0 ingen brudd, 1 brudd, 2 feil bruk, 3 dokumentasjonen kan ikke leses, 4 feil i reglene.
    """
    from compliance.cli.judging import judge_paths

    result, library, _ = judge_paths(paths, on, checklist, rules_folder, checklists_folder)
    if explain_rule is not None and closing_rule is not None:
        raise click.UsageError("Velg enten --explain eller --what-closes.")
    if explain_rule is not None:
        text = _explained(result, _findings_of(explain_rule, result, library, "--explain"), language)
    elif closing_rule is not None:
        _findings_of(closing_rule, result, library, "--what-closes")
        text = _what_closes(result, library, closing_rule, language)
    else:
        text = _report(result, form or _form_of(output), language)
    write(text, output, paths, (rules_folder, checklists_folder))
    states = {finding.state.value for finding in result.findings}
    if states.intersection(_FAILS_ON[fail_on]):
        raise click.exceptions.Exit(1)


def _form_of(output: Path | None) -> str:
    suffixes = {".md": "md", ".html": "html", ".htm": "html", ".json": "json"}
    return suffixes.get(output.suffix.lower(), "text") if output else "text"


def _report(result: Result, form: str, language: Language) -> str:
    if form == "json":
        from compliance.reports.json_report import json_report

        return json_report(result, language)
    if form == "md":
        from compliance.reports.markdown import markdown_report

        return markdown_report(result, language)
    if form == "html":
        from compliance.reports.html import html_report

        return html_report(result, language)
    from compliance.reports.text import text_report

    return text_report(result, language)


def _explained(result: Result, findings: list[Finding], language: Language) -> str:
    from compliance.reports.explanation import explanation

    return "\n".join(explanation(one, result.documentation, language) for one in findings)


def _what_closes(result: Result, library: RuleLibrary, rule_id: str, language: Language) -> str:
    from compliance.evaluation.closing import closings
    from compliance.reports.closing import closing_report

    found = closings(result.documentation, library.on(result.on), rule_id, result.on)
    return closing_report(found, result.documentation, language)


def _findings_of(rule_id: str, result: Result, library: RuleLibrary, option: str) -> list[Finding]:
    """Return the findings of one rule.

    Raises:
        UsageError: when there is no such rule, or it was not judged.
    """
    if rule_id not in library.ids:
        suggestion = nearest(rule_id, library.ids)
        arguments = {"value": rule_id, "suggestion": suggestion or "", "values": ", ".join(library.ids)}
        hint = "did-you-mean" if suggestion else "allowed-values"
        raise UsageError(Problem(Place(option), "unknown-rule", arguments, hint))
    found = [finding for finding in result.findings if finding.rule_id == rule_id]
    if not found:
        raise UsageError(Problem(Place(option), "rule-not-judged", {"rule": rule_id, "on": result.on}))
    return found
