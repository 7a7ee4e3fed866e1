"""How records name themselves inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from compliance.documentation.base import Choice
from compliance.documentation.dates import PartialDate
from compliance.texts import MONTHS, Text


def as_written(text: str) -> Text:
    """Return `text` from a document in every language, as it is there but on one line.

    A quote is not translated, and a line break in it must not make a line of a report.
    """
    line = " ".join(text.split()) if not text.isprintable() else text
    return Text(line, line)


def date_in_words(value: PartialDate) -> str:
    """Return the date as running text has it: "3. mai 2026", "mai 2026" or "2026"."""
    first: date = value.earliest
    month = MONTHS["nb"][first.month - 1]  # spelt alike in nynorsk
    if value.is_exact:
        return f"{first.day}. {month} {first.year}"
    if first.month == value.latest.month:
        return f"{month} {first.year}"
    return str(first.year)


def dated(name: Text, value: PartialDate | bool | None) -> Text:
    """Return `name` with "fra / frå" and the date, when it is known."""
    if not isinstance(value, PartialDate):
        return name
    words = date_in_words(value)
    return Text(f"{name.nb} fra {words}", f"{name.nn} frå {words}")


def joined(choices: Iterable[Choice]) -> Text:
    """Return the names of the values as "a, b og c"."""
    values = tuple(choices)
    return Text(
        _enumeration([value.text.nb for value in values]), _enumeration([value.text.nn for value in values])
    )


def first_known(*values: str | bool | None) -> Text | None:
    """Return the first of `values` that is a text with something in it, or None."""
    for value in values:
        if isinstance(value, str) and value:
            return as_written(value)
    return None


def _enumeration(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} og {words[-1]}" if words else ""
