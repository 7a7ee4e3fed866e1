"""The command line. One module for each group of commands; what they need is imported when they run."""

from __future__ import annotations

import gc
import os
import sys
from typing import Any

import click

from compliance.cli.lazy import LazyGroup, ReaderGoneError
from compliance.cli.usage import NorwegianHelp, usage_lines

click.Context.formatter_class = NorwegianHelp

_COMMANDS = {
    "check": ("compliance.cli.check", "command", "Vurder dokumentasjon mot kontrollpunktene."),
    "draft": ("compliance.cli.draft", "command", "Lag utkast til brev ut fra funnene."),
    "plan": (
        "compliance.cli.plan",
        "command",
        "Lag handlingsplan: hva dere mangler, og hva dere gjør først.",
    ),
    "diff": ("compliance.cli.diff", "command", "Vis hva dokumentasjonen betyr på to datoer."),
    "case": ("compliance.cli.case", "command", "Følg en tilsynssak fra melding til lukking."),
    "rules": ("compliance.cli.rules", "command", "Vis, kontroller og test reglene."),
    "checklist": ("compliance.cli.checklist", "command", "Vis sjekklister og dokumentene de ber om."),
    "import": ("compliance.cli.importing", "command", "Hent hendelser fra eksporten av et avvikssystem."),
    "incidents": ("compliance.cli.incidents", "command", "Oppsummer hendelsene i dokumentasjonen."),
    "law": ("compliance.cli.law", "command", "Importer lovtekst, vis den, og finn det som er endret."),
    "schema": (
        "compliance.cli.schema",
        "command",
        "Skriv JSON Schema for dokumentasjon, regler og sjekklister.",
    ),
}


@click.group(cls=LazyGroup, lazy=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="compliance", prog_name="compliance")
def commands() -> None:
    """Kontroller HMS-dokumentasjon mot arbeidsmiljøloven og forskriftene, per en dato.

    Programmet foreslår og viser hvorfor. En person avgjør.
    """


_KILLED_BY_SIGPIPE = 141
"""What a shell says of a program whose reader went away; none of our own codes, which say what was found."""


def main() -> None:
    """Run the command line; a user's mistake is told with its place and never as a traceback."""
    # A run is over long before collecting garbage pays; without it a check takes a tenth less time.
    gc.disable()
    from compliance.cli.problems import PROBLEMS_LANGUAGE, print_problems
    from compliance.errors import ComplianceError

    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
    try:
        code = commands.main(prog_name="compliance", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except ComplianceError as error:
        print_problems(error.problems, PROBLEMS_LANGUAGE.get())
        sys.exit(error.exit_code)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.exceptions.NoArgsIsHelpError as asked:
        asked.show()
        sys.exit(asked.exit_code)
    except click.UsageError as error:
        click.echo("\n".join(usage_lines(error)), err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Avbrutt.", err=True)
        sys.exit(130)
    except (BrokenPipeError, ReaderGoneError):
        # The reader of a pipe has had enough; there is nobody left to tell. What Python would still flush
        # must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_KILLED_BY_SIGPIPE)
    except OSError as error:
        click.echo(f"{error.filename or ''}: {error.strerror or error}", err=True)
        sys.exit(3)
