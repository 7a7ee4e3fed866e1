"""`compliance rules preview`: what the report and the letter will say for the tests of a rule."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance.cli.options import DayType, rules_option
from compliance.errors import Place, Problem, RuleSetError

if TYPE_CHECKING:
    from compliance.texts import Language

_LANGUAGES = ("nb", "nn")


class LanguagesType(click.ParamType[tuple[str, ...]]):
    """Languages with commas between: `nb,nn`."""

    name = "språk"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the languages, each once, in the order given."""
        if isinstance(value, tuple):
            return value
        found = tuple(dict.fromkeys(part.strip() for part in value.split(",")))
        if not set(found) <= set(_LANGUAGES):
            self.fail(f"«{value}» er ikke språk. Skriv nb, nn eller nb,nn.", param, ctx)
        return found


@click.command("preview")
@click.argument("rule_id", metavar="REGEL")
@click.option("--on", type=DayType(), help="Bare regelen som gjelder denne dagen; ellers alle periodene.")
@click.option(
    "--lang",
    "languages",
    type=LanguagesType(),
    default="nb,nn",
    show_default=True,
    help="Språk med komma mellom. To språk står side om side når skjermen er bred nok.",
)
@rules_option
def command(
    rule_id: str, on: date | None, languages: tuple[Language, ...], rules_folder: Path | None
) -> None:
    """Vis hva rapporten og brevet vil si for hver test i regelen."""
    from compliance.cli.judging import rules_of
    from compliance.cli.rules import versions_of
    from compliance.maintenance.cases import CaseError
    from compliance.maintenance.preview import preview

    library = rules_of(rules_folder)
    chosen = versions_of(library, rule_id, on)
    width = shutil.get_terminal_size().columns
    try:
        texts = [preview(library, rule, languages, width) for rule in chosen]
    except CaseError as error:
        raise RuleSetError(Problem(Place(error.name), error.code, error.arguments)) from None
    click.echo("\n".join(texts), nl=False)
