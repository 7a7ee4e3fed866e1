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
_COUNT = Text(
    "{errors} feil og {warnings} advarsler i {files} filer.",
    "{errors} feil og {warnings} åtvaringar i {files} filer.",
    "{errors} errors and {warnings} warnings in {files} files.",
)


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
    files = len({problem.place.file for problem in problems})
    return _COUNT[language].format(errors=errors, warnings=len(problems) - errors, files=files)
