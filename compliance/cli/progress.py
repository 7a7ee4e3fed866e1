"""How far a long run has come, on standard error: one line that is rewritten, or plain lines in a log."""

from __future__ import annotations

import sys
import time

import click

SILENT_SECONDS = 1.0
"""What takes less time than this says nothing."""

_PLAIN_SECONDS = 5.0
_LIVE_SECONDS = 0.1


class Progress:
    """Tells how much is done. Call it with what is done and what there is; call `end` when finished."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.is_live = sys.stderr.isatty()
        self.next = time.monotonic() + SILENT_SECONDS
        self.has_written = False

    def __call__(self, done: int, total: int) -> None:
        """Say it, when enough time has passed since it was last said."""
        now = time.monotonic()
        if now < self.next:
            return
        self.next = now + (_LIVE_SECONDS if self.is_live else _PLAIN_SECONDS)
        line = f"{self.what}: {done} / {total}"
        click.echo(f"\r{line}" if self.is_live else line, err=True, nl=not self.is_live)
        self.has_written = True

    def end(self) -> None:
        """Clear the line on a terminal."""
        if self.is_live and self.has_written:
            click.echo("\r\033[K", err=True, nl=False)
