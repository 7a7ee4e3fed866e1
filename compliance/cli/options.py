"""Options that several commands share, and how they are read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from compliance.cli.problems import PROBLEMS_LANGUAGE

F = TypeVar("F", bound=Callable[..., Any])


class DayType(click.ParamType[date]):
    """A day written 2026-02-15."""

    name = "dato"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or say how one is written."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"«{value}» er ikke en dato. Skriv for eksempel 2026-02-15.", param, ctx)


def _remember_language(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    PROBLEMS_LANGUAGE.set(value)  # type: ignore[arg-type]
    return value


def language_option(*languages: str) -> Callable[[F], F]:
    """Return `--lang` with the languages the command can write."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(languages),
        default="nb",
        callback=_remember_language,
        is_eager=True,
        help="Språk: bokmål, nynorsk eller engelsk.",
    )


def rules_option(function: F) -> F:
    """Add `--rules`: a folder of rules to use in place of those that come with the program."""
    path = click.Path(path_type=Path)
    option = click.option(
        "--rules", "rules_folder", type=path, help="Mappe med regler i stedet for de innebygde."
    )
    return option(function)


def checklists_option(function: F) -> F:
    """Add `--checklists`: a folder of checklists to use in place of those that come with the program."""
    path = click.Path(path_type=Path)
    option = click.option(
        "--checklists",
        "checklists_folder",
        type=path,
        help="Mappe med sjekklister i stedet for de innebygde.",
    )
    return option(function)


def output_option(function: F) -> F:
    """Add `-o`: a file to write in place of standard output."""
    path = click.Path(path_type=Path, dir_okay=False)
    return click.option("-o", "--output", type=path, help="Skriv til denne filen.")(function)


def write(text: str, output: Path | None, inputs: tuple[str, ...] = ()) -> None:
    """Write `text` to standard output, or to a file: whole or not at all, and never over an input.

    Raises:
        click.UsageError: when the file is one of the inputs.
    """
    if output is None:
        click.echo(text, nl=False)
        return
    if any(
        Path(name).exists() and output.exists() and output.samefile(name) for name in inputs if name != "-"
    ):
        raise click.UsageError(f"{output} er en av filene som leses. Velg et annet navn.")
    handle, temporary = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        # A temporary file is private; the finished one is as open as any file the user makes.
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(output)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
