"""`compliance rules explain`: a rule read aloud, made from its checks."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.options import DayType, language_option, rules_option

if TYPE_CHECKING:
    from compliance.texts import Language


@click.command("explain")
@click.argument("rule_id", metavar="REGEL")
@click.option("--on", type=DayType(), help="Bare regelen som gjelder denne dagen; ellers alle periodene.")
@language_option("nb", "nn")
@rules_option
def command(rule_id: str, on: date | None, language: Language, rules_folder: Path | None) -> None:
    """Forklar regelen i hele setninger, slik at en jurist kan lese den uten å lese regelfilen.

    Perioden som begynte sist, står først.
    """
    from compliance.cli.judging import rules_of
    from compliance.cli.rules import versions_of
    from compliance.maintenance.explain import explain_rule

    versions = reversed(versions_of(rules_of(rules_folder), rule_id, on))
    click.echo("\n".join(explain_rule(rule, language) for rule in versions), nl=False)
