"""Problems on the terminal: place, what is wrong, the line with a caret, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar

import click

from compliance.errors import Problem
from compliance.texts import Language, Text

PROBLEMS_LANGUAGE: ContextVar[Language] = ContextVar("problems_language", default="nb")
"""The language of error messages: that of `--lang`, once it has been read."""

MOST_SHOWN = 20

_LEVELS = {"error": Text("feil", "feil", "error"), "warning": Text("advarsel", "åtvaring", "warning")}
_MORE = Text("… og {n} til", "… og {n} til", "… and {n} more")
_NOUNS = {
    "error": (Text("feil", "feil", "error"), Text("feil", "feil", "errors")),
    "warning": (Text("advarsel", "åtvaring", "warning"), Text("advarsler", "åtvaringar", "warnings")),
    "file": (Text("fil", "fil", "file"), Text("filer", "filer", "files")),
}
_COUNT = Text("{what} i {files}.", "{what} i {files}.", "{what} in {files}.")
_AND = Text(" og ", " og ", " and ")


def problem_lines(problem: Problem, language: Language) -> list[str]:
    """Return one problem as lines: a clickable place first, then the line of the file with a caret."""
    level = _LEVELS[problem.severity][language]
    lines = [f"{problem.place}: {level}: {problem.message(language)}"]
    if problem.excerpt is not None and problem.place.line:
        number = f"{problem.place.line:>5}"
        lines.append(f"{number} | {problem.excerpt}")
        lines.append(f"      | {' ' * (problem.place.column - 1)}^")
    if advice := problem.advice(language):
        lines.append(f"      {advice}")
    return lines


def print_problems(problems: Sequence[Problem], language: Language) -> None:
    """Write problems to standard error, at most twenty of them, and how many there are in all."""
    for problem in problems[:MOST_SHOWN]:
        for line in problem_lines(problem, language):
            click.echo(line, err=True)
    if len(problems) > MOST_SHOWN:
        click.echo(_MORE[language].format(n=len(problems) - MOST_SHOWN), err=True)
    if len(problems) > 1:
        click.echo(count_line(problems, language), err=True)


def count_line(problems: Sequence[Problem], language: Language) -> str:
    """Return how many errors and warnings there are, and in how many files."""
    errors = sum(problem.severity == "error" for problem in problems)
    parts = [_counted(errors, "error", language)] if errors else []
    if errors < len(problems):
        parts.append(_counted(len(problems) - errors, "warning", language))
    files = _counted(len({problem.place.file for problem in problems}), "file", language)
    return _COUNT[language].format(what=_AND[language].join(parts), files=files)


def _counted(number: int, noun: str, language: Language) -> str:
    one, many = _NOUNS[noun]
    return f"{number} {(one if number == 1 else many)[language]}"
