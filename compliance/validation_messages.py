"""What each kind of error from pydantic is called in our catalogue, and what to advise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from compliance.error_messages import CATALOGUE
from compliance.errors import nearest
from compliance.model_fields import field_names

_IDENTIFIER_PATTERNS = ("^[a-zæøå0-9][a-zæøå0-9-]*$",)
_LINE_PATTERN = r"^[^\n\r\x0b\x0c\x85\u2028\u2029]*$"
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")

_DATE = ("not-a-date", "write-date")
_NUMBER = ("not-a-number", "write-number")
_WHOLE = ("not-a-whole-number", "write-whole-number")
_YES_NO = ("not-yes-or-no", "write-true-or-false")
_LIST = ("wrong-type-list", "write-list")
_RECORD = ("wrong-type-record", None)
_TEXT = ("wrong-type-text", None)

_KNOWN: Mapping[str, tuple[str, str | None]] = {
    "missing": ("missing-field", None),
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "date": _DATE,
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "datetime_type": _DATE,
    "datetime_parsing": _DATE,
    "datetime_from_date_parsing": _DATE,
    "number": _NUMBER,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "int_from_float": _WHOLE,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "iterable_type": _LIST,
    "model_type": _RECORD,
    "model_attributes_type": _RECORD,
    "dataclass_type": _RECORD,
    "dict_type": _RECORD,
    "mapping_type": _RECORD,
    "string_type": _TEXT,
    "string_unicode": _TEXT,
    "documented_none": ("only-false", None),
}

_LIMITS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("too-small", "ge"),
    "greater_than": ("not-above", "gt"),
    "less_than_equal": ("too-big", "le"),
    "less_than": ("not-below", "lt"),
    "string_too_long": ("too-long", "max_length"),
    "string_too_short": ("too-short", "min_length"),
    "too_short": ("too-few", "min_length"),
    "too_long": ("too-many", "max_length"),
}

_ONE_OF_SEVERAL = {"enum": "expected", "literal_error": "expected", "union_tag_invalid": "expected_tags"}
_TAGS = {"union_tag_invalid", "union_tag_not_found"}
_FOR_SEVERAL_VALUES = {_LIST[0], _RECORD[0], "only-false"}
_KIND_OF_NUMBER = {_NUMBER[0], _WHOLE[0]}


@dataclass(frozen=True)
class Said:
    """A code of the catalogue with its arguments and advice, and whether it is the key that is wrong."""

    code: str
    arguments: Mapping[str, Any]
    hint: str | None = None
    is_about_key: bool = False
    below: tuple[str, ...] = ()
    """Where inside the value the fault stands, when it is not the value as a whole."""


def describe(details: ErrorDetails, path: Sequence[str | int], model: type[BaseModel]) -> Said:
    """Return what to say of one error; never fails, whatever pydantic reports.

    Args:
        details: the error as pydantic gives it.
        path: the keys and indexes that lead to the value, without the names of branches of unions.
        model: what the whole should have been.
    """
    kind, value = details["type"], details["input"]
    context = details.get("ctx", {})
    is_about_key = details["loc"][-1:] == ("[key]",)
    arguments: dict[str, Any] = {
        **{name: item for name, item in context.items() if not isinstance(item, Exception)},
        "field": _field(path[:-1] if is_about_key else path),
        "value": value,
    }
    if kind == "extra_forbidden":
        return _unknown_field(arguments, field_names(model, details["loc"][:-1]))
    if kind in _TAGS and _is_of_function(context):
        return _not_one_key(arguments, _QUOTED.findall(str(context.get("expected_tags", ""))))
    if kind in _ONE_OF_SEVERAL and not _is_empty_or_several(value):
        choices = _QUOTED.findall(str(context.get(_ONE_OF_SEVERAL[kind], "")))
        return _not_a_choice(arguments, choices, is_about_key=is_about_key)
    if kind == "union_tag_not_found":
        discriminator = str(context.get("discriminator", "")).strip("'")
        return Said("missing-field", {**arguments, "field": discriminator})
    if kind in _LIMITS:
        code, limit = _LIMITS[kind]
        return Said(code, {**arguments, "limit": _plain(context.get(limit))})
    code, hint = _known_or_own(kind, context)
    if code in CATALOGUE:
        return _by_value(code, hint, arguments, path)
    return Said("not-valid", {**arguments, "detail": details["msg"]}, "detail", is_about_key)


def _field(path: Sequence[str | int]) -> str:
    """Return the name of the field that `path` leads to, or of the list that its item belongs to."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _known_or_own(kind: str, context: Mapping[str, Any]) -> tuple[str, str | None]:
    """Return the code and advice for an error of pydantic's, or for one raised by a model of ours."""
    if kind in _KNOWN:
        return _KNOWN[kind]
    if kind == "string_pattern_mismatch":
        if context.get("pattern") == _LINE_PATTERN:
            return "line-break", "write-on-one-line"
        is_identifier = context.get("pattern") in _IDENTIFIER_PATTERNS
        return ("identifier-form", "write-identifier") if is_identifier else ("wrong-form", None)
    if kind in _ONE_OF_SEVERAL:
        return "not-in-list", None
    own = kind.replace("_", "-")
    hint = context.get("hint")
    if own == "organisation-number":
        hint = "check-digits"
    return own, hint if isinstance(hint, str) and hint in CATALOGUE else None


def _by_value(code: str, hint: str | None, arguments: Mapping[str, Any], path: Sequence[str | int]) -> Said:
    """Say it more plainly where the value is empty, `false`, or several values for one."""
    value = arguments["value"]
    if code == "missing-field":
        return Said(code, arguments)
    if code == "wrong-type-record" and not path:
        return Said("file-not-record", arguments)
    if code == "wrong-type-record" and isinstance(path[-1], int):
        return Said("item-not-record", arguments)
    if value is None:
        return Said("empty-field", arguments)
    if value is False and code != "not-yes-or-no":
        zero = code in _KIND_OF_NUMBER
        return Said("documented-none", arguments, "write-zero" if zero else "leave-out")
    if isinstance(value, dict | list) and code not in _FOR_SEVERAL_VALUES:
        return Said("wrong-type-single", arguments)
    if code == "not-a-date":
        day = _day_first(value)
        if day:
            return Said(code, {**arguments, "suggestion": day}, "did-you-mean")
    if code in _KIND_OF_NUMBER and re.fullmatch(r"-?\d+,\d+", str(value)):
        hint = "decimal-point"
    return Said(code, arguments, hint)


def _unknown_field(arguments: Mapping[str, Any], names: Sequence[str]) -> Said:
    suggestion = nearest(str(arguments["field"]), names)
    if suggestion:
        return Said(
            "unknown-field", {**arguments, "suggestion": suggestion}, "did-you-mean", is_about_key=True
        )
    hint = "allowed-values" if names else None
    return Said("unknown-field", {**arguments, "values": tuple(names)}, hint, is_about_key=True)


def _is_of_function(context: Mapping[str, Any]) -> bool:
    """Whether the branch is chosen by the only key of the record, and not by a field in it."""
    return str(context.get("discriminator", "")).endswith("()")


def _not_one_key(arguments: Mapping[str, Any], known: Sequence[str]) -> Said:
    """Say what is wrong with a record that must have exactly one key, which says what it is."""
    value = arguments["value"]
    if value is None:
        return Said("empty-field", arguments)
    if not isinstance(value, dict):
        return Said("wrong-type-record", arguments)
    if len(value) != 1:
        return Said("not-one-key", {**arguments, "keys": tuple(map(str, value))})
    (key,) = value
    said = _unknown_field({**arguments, "field": key}, known)
    return Said(said.code, said.arguments, said.hint, is_about_key=True, below=(str(key),))


def _not_a_choice(arguments: Mapping[str, Any], choices: Sequence[str], *, is_about_key: bool) -> Said:
    suggestion = nearest(str(arguments["value"]).lower(), choices)
    if suggestion:
        return Said("not-in-list", {**arguments, "suggestion": suggestion}, "did-you-mean", is_about_key)
    hint = "allowed-values" if choices else None
    return Said("not-in-list", {**arguments, "values": tuple(choices)}, hint, is_about_key)


def _is_empty_or_several(value: Any) -> bool:
    return value is None or value is False or isinstance(value, dict | list)


def _day_first(value: Any) -> str | None:
    match = _DAY_FIRST.fullmatch(str(value).strip())
    if match is None:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        return None


def _plain(limit: Any) -> Any:
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit
