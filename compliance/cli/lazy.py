"""Groups whose commands are imported only when they are used."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click


class ReaderGoneError(Exception):
    """Whoever read the output has had enough. Click would end with 1, which here means a breach."""


@contextmanager
def reader_may_go() -> Iterator[None]:
    """Raise what click lets through in place of an error of a pipe.

    Raises:
        ReaderGoneError: when the pipe is broken.
    """
    try:
        yield
    except BrokenPipeError as fault:
        raise ReaderGoneError from fault


class LazyGroup(click.Group):
    """A group that knows the names and one-line helps of its commands without importing any of them.

    `lazy` maps a name to the module, the name of the click command in it, and the one-line help.
    """

    def __init__(self, *args: Any, lazy: Mapping[str, tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lazy = lazy

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Return the context; a reader that has gone is told apart from a command that failed."""
        with reader_may_go():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that has gone is told apart from a command that failed."""
        with reader_may_go():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, in the order a newcomer needs them."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command, imported now; None when there is no such command."""
        if cmd_name not in self.lazy:
            return None
        module, name, _ = self.lazy[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing any of them."""
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, text) for name, (_, _, text) in self.lazy.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command asked for, or say which was probably meant."""
        name = args[0]
        if name not in self.lazy and not name.startswith("-"):
            from compliance.errors import nearest

            near = nearest(name, self.lazy)
            hint = f" Mente du «{near}»?" if near else f" Velg mellom: {', '.join(self.lazy)}."
            ctx.fail(f"Kommandoen «{name}» finnes ikke.{hint}")
        return super().resolve_command(ctx, args)
