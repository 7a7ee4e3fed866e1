"""What some forms need beyond the program itself, and what is said when it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.texts import Text

register(
    {
        "extra-missing": Text(
            "Dette trenger tillegget «{extra}», som ikke er installert.",
            "Dette treng tillegget «{extra}», som ikkje er installert.",
            "This needs the extra “{extra}”, which is not installed.",
        ),
        "install-extra": Text(
            'Installer det slik, i mappen med kildekoden: pip install ".[{extra}]"',
            'Installer det slik, i mappa med kjeldekoden: pip install ".[{extra}]"',
            'Install it like this, in the folder of the source: pip install ".[{extra}]"',
        ),
    }
)


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Import inside this what only the extra `name` installs.

    Raises:
        UsageError: when it is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as missing:
        raise UsageError(
            Problem(Place("--format"), "extra-missing", {"extra": name}, "install-extra")
        ) from missing
