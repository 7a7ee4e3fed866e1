"""Options that several commands share, and how they are read."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from compliance.cli.problems import PROBLEMS_LANGUAGE
from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.texts import Text

register(
    {
        "output-is-input": Text(
            "{file} er en av filene som leses.",
            "{file} er ei av filene som blir lesne.",
            "{file} is one of the files that are read.",
        ),
        "other-name": Text("Velg et annet navn.", "Vel eit anna namn.", "Choose another name."),
        "output-no-name": Text(
            "Filen som skal skrives, har ikke noe navn.",
            "Fila som skal skrivast, har ikkje noko namn.",
            "The file to write has no name.",
        ),
        "output-is-folder": Text("{file} er en mappe.", "{file} er ei mappe.", "{file} is a folder."),
        "name-a-file-in-it": Text(
            "Skriv også navnet på filen.", "Skriv òg namnet på fila.", "Give the name of the file too."
        ),
        "output-not-ordinary": Text(
            "{file} er ikke en vanlig fil, og blir ikke skrevet over.",
            "{file} er ikkje ei vanleg fil, og blir ikkje skriven over.",
            "{file} is not an ordinary file, and is not overwritten.",
        ),
        "use-standard-output": Text(
            "Skriv til en vanlig fil, eller bruk «>» eller «|» i stedet for «-o».",
            "Skriv til ei vanleg fil, eller bruk «>» eller «|» i staden for «-o».",
            "Write to an ordinary file, or use “>” or “|” instead of “-o”.",
        ),
        "output-is-terminal": Text(
            "Denne formen kan ikke vises i en terminal.",
            "Denne forma kan ikkje visast i ein terminal.",
            "This form cannot be shown in a terminal.",
        ),
        "name-a-file": Text(
            "Skriv til en fil med «-o».", "Skriv til ei fil med «-o».", "Write to a file with “-o”."
        ),
        "output-folder-missing": Text(
            "{file} kan ikke skrives: Mappen «{folder}» finnes ikke.",
            "{file} kan ikkje skrivast: Mappa «{folder}» finst ikkje.",
            "{file} cannot be written: The folder “{folder}” does not exist.",
        ),
        "make-the-folder": Text("Lag mappen først.", "Lag mappa først.", "Make the folder first."),
        "output-no-access": Text(
            "{file} kan ikke skrives: Du har ikke tilgang.",
            "{file} kan ikkje skrivast: Du har ikkje tilgang.",
            "{file} cannot be written: You do not have access.",
        ),
        "output-not-written": Text(
            "{file} kan ikke skrives ({detail}).",
            "{file} kan ikkje skrivast ({detail}).",
            "{file} cannot be written ({detail}).",
        ),
    }
)

F = TypeVar("F", bound=Callable[..., Any])


class DayType(click.ParamType[date]):
    """A day written 2026-02-15."""

    name = "dato"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or say how one is written."""
        if isinstance(value, date):
            return value
        try:
            # The date class would also read 20260215 and 2026-W07-1.
            return date.fromisoformat(value if _DAY.fullmatch(value) else "")
        except ValueError:
            self.fail(f"«{value}» er ikke en dato. Skriv for eksempel 2026-02-15.", param, ctx)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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
        help="Språk: bokmål, nynorsk eller engelsk."
        if "en" in languages
        else "Målform: bokmål eller nynorsk.",
    )


def rules_option(function: F) -> F:
    """Add `--rules`: a folder of rules to use in place of those that come with the program."""
    path = click.Path(path_type=Path)
    option = click.option(
        "--rules", "rules_folder", type=path, help="Mappe med regler i stedet for de innebygde."
    )
    return option(function)


def judged_on_option(function: F) -> F:
    """Add `--on`: the day the rules are those of, which the command else takes from the documentation."""
    help_text = "Datoen reglene skal gjelde på; ellers tilsynsdatoen, ellers i dag."
    return click.option("--on", type=DayType(), help=help_text)(function)


def checklist_option(function: F) -> F:
    """Add `--checklist`: the checklist whose control points are the only ones that are judged."""
    help_text = "Bare kontrollpunktene i denne sjekklisten."
    return click.option("--checklist", metavar="ID", help=help_text)(function)


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
    option = click.option("-o", "--output", type=_OutputType(), metavar="FIL", help="Skriv til denne filen.")
    return option(function)


class _OutputType(click.ParamType[Path]):
    """The name of a file to write. What can be seen to be wrong is said before any work is done."""

    name = "fil"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ARG002
        """Return the path.

        Raises:
            UsageError: when nothing can be written there.
        """
        output = Path(value)
        if not str(value).strip():
            raise UsageError(Problem(Place("-o"), "output-no-name", hint="other-name"))
        _check_can_replace(output)
        return output


def _check_can_replace(output: Path) -> None:
    try:
        if output.is_dir():
            raise _refused(output, "output-is-folder", "name-a-file-in-it")
        if output.exists() and not output.is_file():
            raise _refused(output, "output-not-ordinary", "use-standard-output")
        if not output.parent.is_dir():
            raise _refused(output, "output-folder-missing", "make-the-folder")
    except OSError as fault:
        raise _not_written(output, fault) from fault


def _refused(output: Path, code: str, hint: str | None = None, detail: str = "") -> UsageError:
    arguments = {"file": str(output), "folder": str(output.parent), "detail": detail}
    return UsageError(Problem(Place("-o"), code, arguments, hint))


def _not_written(output: Path, fault: OSError) -> UsageError:
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return _refused(output, "output-folder-missing", "make-the-folder")
    if isinstance(fault, PermissionError):
        return _refused(output, "output-no-access", "other-name")
    return _refused(output, "output-not-written", "other-name", fault.strerror or str(fault))


def write(
    content: str | bytes,
    output: Path | None,
    paths: Iterable[str] = (),
    folders: Iterable[Path | None] = (),
) -> None:
    """Write to standard output, or to a file: whole or not at all, and never over what is read.

    Args:
        content: what to write: text, or the bytes of a file such as a PDF.
        output: the file; None for standard output.
        paths: files and folders of documentation that were read.
        folders: folders of rules and checklists, and templates, that were read; None for those that come with
            the program.

    Raises:
        UsageError: when the file is one of those that were read, is no ordinary file, or cannot be written, and
            when bytes would go to a terminal.
    """
    if output is None:
        if isinstance(content, bytes) and sys.stdout.isatty():
            raise UsageError(Problem(Place("-o"), "output-is-terminal", hint="name-a-file"))
        click.echo(content, nl=False)
        return
    _check_can_replace(output)
    try:
        if output.exists() and any(output.samefile(file) for file in _files_read(paths, folders)):
            raise _refused(output, "output-is-input", "other-name")
        _replace(output, content.encode() if isinstance(content, str) else content)
    except OSError as fault:
        raise _not_written(output, fault) from fault


def _files_read(paths: Iterable[str], folders: Iterable[Path | None]) -> list[Path]:
    from compliance.documentation.load import files_of

    found = files_of([Path(path) for path in paths if path != "-"])
    for folder in filter(None, folders):
        found += folder.rglob("*.yaml") if folder.is_dir() else [folder]
    return [file for file in found if file.exists()]


def _replace(output: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=output.parent, prefix=".compliance.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # A temporary file is private; the finished one is as open as any file the user makes.
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(output)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def replace_files(files: Iterable[tuple[Path, str]]) -> None:
    """Write several files, each whole or not at all, in the order given.

    Raises:
        UsageError: when one cannot be written; it and those after it are then as they were.
    """
    for path, text in files:
        try:
            _replace(path, text.encode())
        except OSError as fault:
            raise _not_written(path, fault) from fault


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
