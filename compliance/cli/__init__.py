"""The command line. One module for each group of commands; what they need is imported when they run."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import click

_COMMANDS = {
    "check": ("compliance.cli.check", "Vurder dokumentasjon mot kontrollpunktene."),
    "draft": ("compliance.cli.draft", "Lag utkast til brev ut fra funnene."),
    "rules": ("compliance.cli.rules", "Vis, kontroller og test reglene."),
    "checklist": ("compliance.cli.checklist", "Vis sjekklister og dokumentene de ber om."),
    "schema": ("compliance.cli.schema", "Skriv JSON Schema for dokumentasjon, regler og sjekklister."),
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is used, so that `--help` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, in the order a newcomer needs them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command, imported now; None when there is no such command."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(_COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing any of them."""
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command asked for, or say which was probably meant."""
        name = args[0]
        if name not in _COMMANDS and not name.startswith("-"):
            from compliance.errors import nearest  # noqa: PLC0415

            near = nearest(name, _COMMANDS)
            hint = f" Mente du «{near}»?" if near else f" Velg mellom: {', '.join(_COMMANDS)}."
            ctx.fail(f"Kommandoen «{name}» finnes ikke.{hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="compliance", prog_name="compliance")
def commands() -> None:
    """Kontroller HMS-dokumentasjon mot arbeidsmiljøloven og forskriftene, per en dato.

    Programmet foreslår og viser hvorfor. En person avgjør.
    """


def main() -> None:
    """Run the command line; a user's mistake is told with its place and never as a traceback."""
    from compliance.cli.problems import PROBLEMS_LANGUAGE, print_problems  # noqa: PLC0415
    from compliance.errors import ComplianceError  # noqa: PLC0415

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
    except click.UsageError as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Avbrutt.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # The reader of a pipe has had enough; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        click.echo(f"{error.filename or ''}: {error.strerror or error}", err=True)
        sys.exit(3)
