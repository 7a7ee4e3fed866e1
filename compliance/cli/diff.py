"""`compliance diff`: what the same documentation means before and after a change of law."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import (
    DayType,
    checklist_option,
    checklists_option,
    language_option,
    output_option,
    rules_option,
    write,
)

if TYPE_CHECKING:
    from compliance.texts import Language


@click.command("diff")
@click.argument("paths", nargs=-1, required=True, metavar="STI…")
@click.option("--from", "first", type=DayType(), required=True, help="Datoen å sammenligne fra.")
@click.option("--to", "second", type=DayType(), required=True, help="Datoen å sammenligne med.")
@checklist_option
@language_option("nb", "nn")
@output_option
@rules_option
@checklists_option
def command(
    paths: tuple[str, ...],
    first: date,
    second: date,
    checklist: str | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Vis hva den samme dokumentasjonen betyr på to datoer, for eksempel før og etter en lovendring."""
    from compliance.checklists import load_checklist
    from compliance.cli.judging import rules_to_judge_by
    from compliance.documentation.load import load_documentation
    from compliance.errors import Place, Problem, UsageError
    from compliance.maintenance.case_diff import changes_between_dates
    from compliance.maintenance.finding_diff_report import date_diff_report

    library = rules_to_judge_by(rules_folder)
    rule_ids = library.ids
    if checklist:
        chosen = load_checklist(checklist, library.ids, checklists_folder)
        on_each = (chosen.on(day, library.ids).rules for day in (first, second))
        rule_ids = tuple(dict.fromkeys(rule for rules in on_each for rule in rules))
    if paths.count("-") > 1:
        raise UsageError(Problem(Place("-"), "only-one-standard-input"))
    standard_input = sys.stdin.buffer.read() if "-" in paths else None
    documentation = load_documentation([Path(path) for path in paths if path != "-"], standard_input)
    for option, day in (("--from", first), ("--to", second)):
        if not library.on(day):
            start = min(rule.definition.in_force.start for rule in library)
            raise UsageError(Problem(Place(option), "no-rule-in-force", {"on": day, "first": start}))
    changes = changes_between_dates(documentation, library, first, second, rule_ids)
    name = documentation.organisation.name or ", ".join(paths)
    report = date_diff_report(name, (first, second), changes, language)
    write(report, output, paths, (rules_folder, checklists_folder))
