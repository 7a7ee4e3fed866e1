"""What is said of each thing that can be wrong, in bokmål, nynorsk and English.

A message says what is wrong in one sentence; advice says what to do instead. Both are found by a code, so
that the same fault reads the same wherever it is found. `{names}` in a sentence are filled by the arguments
of the problem; all three languages of a sentence use the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from compliance.field_messages import FIELD_MESSAGES
from compliance.file_messages import FILE_MESSAGES, SYNTAX_MESSAGES
from compliance.texts import Language, Text

_LONGEST_VALUE = 80
_MOST_ITEMS = 20
_NATIONAL_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{6}[ \u00a0\u2009\u202f-]?\d{5}(?!\d)")

CATALOGUE: dict[str, Text] = {**FILE_MESSAGES, **SYNTAX_MESSAGES, **FIELD_MESSAGES}
"""Every message and every piece of advice by its code. Other packages add theirs with `register`."""


def register(messages: Mapping[str, Text]) -> None:
    """Add `messages` to the catalogue.

    Raises:
        ValueError: when a code is already there with another text; two faults may not share a code.
    """
    for code, text in messages.items():
        if CATALOGUE.setdefault(code, text) != text:
            raise ValueError(code)


def phrase(code: str, language: str, arguments: Mapping[str, object]) -> str:
    """Return the sentence for `code` in `language` ("nb", "nn" or "en"), filled with `arguments`.

    Values are the user's own, so they are shortened and shown without control characters, and digits that
    may be a national identity number are masked. An unknown code is returned as it is, and an argument that
    was not given shows as "…": an error message must never be the cause of an error.
    """
    text = CATALOGUE.get(code)
    if text is None:
        return code
    form = cast(Language, language)
    return text[form].format_map(_Shown({name: _shown(value, form) for name, value in arguments.items()}))


def mask_identity_numbers(text: str) -> str:
    """Replace digits that may be a national identity number by "x", one for each character."""
    return _NATIONAL_IDENTITY_NUMBER.sub(lambda match: "x" * len(match[0]), text)


class Whole:
    """A value that is shown whole, however long it is: cut short it would lead nowhere."""


class _Shown(dict[str, str]):
    def __missing__(self, _name: str) -> str:
        return "…"


def _shown(value: Any, language: Language) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, Mapping):
        return "…"
    if isinstance(value, list | tuple | set | frozenset):
        items = list(value) if isinstance(value, list | tuple) else sorted(value, key=str)
        shown = ", ".join(_shown(item, language) for item in items[:_MOST_ITEMS])
        return f"{shown} …" if len(items) > _MOST_ITEMS else shown
    if isinstance(value, Whole):
        text = mask_identity_numbers(str(value))
    else:
        text = mask_identity_numbers(str(value)[: 2 * _LONGEST_VALUE])
        if len(text) > _LONGEST_VALUE:
            text = text[:_LONGEST_VALUE] + "…"
    return text if text.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in text)
