"""`compliance rules diff`: which rules have changed, and which findings change with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import DayType, language_option, output_option, rules_option, write

if TYPE_CHECKING:
    from compliance.documentation.documentation import Documentation
    from compliance.texts import Language


@click.command("diff")
@click.argument("before", metavar="REVISJON|MAPPE")
@click.argument("paths", nargs=-1, metavar="[STI]…")
@click.option("--on", type=DayType(), help="Vurder alle sakene på denne datoen; ellers hver på sin egen.")
@language_option("nb", "nn")
@output_option
@rules_option
def command(
    before: str,
    paths: tuple[str, ...],
    on: date | None,
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
) -> None:
    """Vis hva som er endret i reglene siden en git-revisjon, eller fra en annen mappe med regler.

    Eksemplene og dokumentasjonen i STI… blir vurdert med begge regelsettene, og alle funn som blir endret,
    blir vist. En mappe uten dokumentasjon i seg selv står for alle sakene i mappene under den.
    """
    from compliance.cli.judging import rules_of
    from compliance.data import data_folder
    from compliance.maintenance.case_diff import changes_in_cases
    from compliance.maintenance.documentation_cases import documentation_cases
    from compliance.maintenance.rule_diff import library_changes
    from compliance.maintenance.rule_diff_report import rule_diff_report
    from compliance.maintenance.rule_revisions import rules_before

    former = rules_before(before, rules_folder or data_folder("rules"))
    old, new = former.comparable(rules_of(rules_folder))
    places = [("examples", data_folder("examples")), *((path, Path(path)) for path in paths)]
    cases = changes_in_cases(documentation_cases(places, on, _day_of), old, new)
    report = rule_diff_report(library_changes(old, new), cases, former.unreadable, language)
    write(report, output, paths, (rules_folder,))


def _day_of(documentation: Documentation) -> date:
    from compliance.cli.clock import today
    from compliance.cli.judging import day_of_inspection

    return day_of_inspection(documentation) or today()
