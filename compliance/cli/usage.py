"""What click says of its own accord, in Norwegian: the words of the help, and a command line that is wrong."""

from __future__ import annotations

from collections.abc import Iterable

import click

_SECTIONS = {"Options": "Valg", "Commands": "Kommandoer", "Arguments": "Argumenter"}
_WORDS = {
    "[OPTIONS]": "[VALG]",
    "COMMAND [ARGS]...": "KOMMANDO …",
    "Show this message and exit.": "Vis denne hjelpen.",
    "Show the version and exit.": "Vis hvilken utgave av programmet dette er.",
    "[required]": "[må være med]",
    "[x>=1]": "[1 eller mer]",
    "[default: ": "[ellers: ",
}
_VALUES = {"PATH": "STI", "DIRECTORY": "MAPPE", "FILE": "FIL", "TEXT": "TEKST", "INTEGER": "TALL"}

_TOO_MANY = "Got unexpected extra argument"


class NorwegianHelp(click.HelpFormatter):
    """The help as click lays it out, where the words of click itself are Norwegian too."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how the command is written."""
        super().write_usage(prog, _norwegian(args), prefix or "Bruk: ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a part."""
        super().write_heading(_SECTIONS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options, each with what it does."""
        super().write_dl([(_option(name), _norwegian(text)) for name, text in rows], col_max, col_spacing)


def _option(name: str) -> str:
    start, space, value = name.rpartition(" ")
    return f"{start}{space}{_VALUES.get(value, value)}"


def _norwegian(text: str) -> str:
    for english, norwegian in _WORDS.items():
        text = text.replace(english, norwegian)
    return text


def usage_lines(error: click.UsageError) -> list[str]:
    """Return what is wrong with the command line, after how the command is written and where its help is."""
    told = f"Feil: {_sentence(error)}"
    if error.ctx is None:
        return [told]
    return [error.ctx.get_usage(), f"Se «{error.ctx.command_path} --help».", "", told]


def _sentence(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Mente du «{error.possibilities[0]}»?" if error.possibilities else ""
        return f"Valget «{error.option_name}» finnes ikke.{near}"
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return f"{_named(error.param)} mangler.{_choices(error.param)}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _of_value(error, error.param)
    if isinstance(error, click.BadOptionUsage):
        return f"Verdien til «{error.option_name}» mangler."
    message = error.format_message()
    if message.startswith(_TOO_MANY):
        extra = message.partition("(")[2].removesuffix(")")
        return f"Dette hører ikke til: {extra}. Skriv en verdi med mellomrom i anførselstegn."
    return message


def _of_value(error: click.BadParameter, parameter: click.Parameter) -> str:
    if isinstance(parameter.type, click.Choice):
        return f"{_named(parameter)} kan ikke være det.{_choices(parameter, error.message)}"
    if isinstance(parameter.type, click.IntRange):
        return f"{_named(parameter)} må være et helt tall, 1 eller mer."
    return f"{_named(parameter)}: {error.message}"


def _choices(parameter: click.Parameter, message: str = "") -> str:
    if not isinstance(parameter.type, click.Choice):
        return ""
    from compliance.errors import nearest

    choices = [str(one) for one in parameter.type.choices]
    # Click repeats what was written in the first quotation marks of its sentence.
    written = message.split("'")[1] if message.count("'") > 1 else ""
    near = nearest(written, choices) if written else None
    return f" Mente du «{near}»?" if near else f" Velg mellom: {', '.join(choices)}."


def _named(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option):
        return f"«{max(parameter.opts, key=len)}»"
    return f"«{parameter.human_readable_name}»"
