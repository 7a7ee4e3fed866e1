"""The texts of a rule: what they may name, and how they are filled in.

A text is plain text with `{{ ... }}`. It may name `subject` (whom the finding is about), `failed` (the things
that failed), `total` (how many there were), `on` (the judgement date) and the paths that are certainly known
where it is used. Whatever it says is escaped where it is printed, never here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from compliance.documentation.base import Choice
from compliance.documentation.dates import PartialDate
from compliance.texts import LANGUAGES, Language

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment

ALWAYS = frozenset({"subject", "on"})
OF_ITEMS = frozenset({"failed", "total"})

_MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "nn": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_HOURS = {
    "nb": ("time", "timer", "ingen timer"),
    "nn": ("time", "timar", "ingen timar"),
    "en": ("hour", "hours", "no hours"),
}
_AND = {"nb": "og", "nn": "og", "en": "and"}
_NONE = {"nb": "ingen", "nn": "ingen", "en": "none"}


class WordingError(Exception):
    """A text cannot be used: `code` and `arguments` as in `errors.Problem`."""

    def __init__(self, code: str, **arguments: str) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


def names_in(text: str) -> frozenset[str]:
    """Return every dotted name a text uses.

    Raises:
        WordingError: when the text is not well formed, or does more than name things and filter them.
    """
    if "{" not in text:
        return frozenset()
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415

    try:
        tree = _environment("nb").parse(text)
    except TemplateSyntaxError as error:
        raise WordingError("text-syntax", detail=str(error.message)) from None
    return frozenset(_names_of(tree))


def _names_of(tree: nodes.Template) -> list[str]:
    from jinja2 import nodes  # noqa: PLC0415

    allowed = (nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Filter, nodes.Const)
    filters = _environment("nb").filters
    found: list[str] = []

    def walk(node: nodes.Node) -> None:
        if isinstance(node, nodes.Getattr | nodes.Name):
            found.append(_dotted(node))
            return
        if not isinstance(node, (*allowed, nodes.Template)):
            raise WordingError("text-too-clever", detail=type(node).__name__.lower())
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            raise WordingError("text-unknown-filter", name=node.name, allowed=", ".join(sorted(FILTERS)))
        for child in node.iter_child_nodes():
            walk(child)

    assert filters is not None  # noqa: S101
    walk(tree)
    return found


def _dotted(node: Any) -> str:
    from jinja2 import nodes  # noqa: PLC0415

    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    raise WordingError("text-too-clever", detail=type(node).__name__.lower())


def fill(text: str, language: Language, values: Mapping[str, Any]) -> str:
    """Return the text with its names filled in. `values` is keyed by dotted name."""
    if "{" not in text:
        return text
    return _template(text, language).render(_nested(values)).strip()


@cache
def _template(text: str, language: Language) -> Any:
    return _environment(language).from_string(text)


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `{"item.area": "Nord"}` as `{"item": {"area": "Nord"}}`."""
    result: dict[str, Any] = {}
    for name, value in values.items():
        *above, last = name.split(".")
        here = result
        for part in above:
            here = here.setdefault(part, {})
            if not isinstance(here, dict):
                break
        else:
            here[last] = value
    return result


@cache
def _environment(language: Language) -> SandboxedEnvironment:
    from jinja2 import StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, finalize=_finalizer(language)
    )
    environment.filters = {name: make(language) for name, make in FILTERS.items()}
    environment.globals = {}
    return environment


def _finalizer(language: Language) -> Callable[[Any], Any]:
    def finalize(value: Any) -> Any:
        if value is False:
            return _NONE[language]
        if isinstance(value, Choice):
            return value.text[language]
        if isinstance(value, date | PartialDate):
            return in_words(value, language)
        if isinstance(value, float):
            return decimal(value)
        return value

    return finalize


def decimal(number: float) -> str:
    """Return a number with a decimal comma and thousands parted by a space from five figures."""
    text = f"{number:g}" if abs(number) < 1e6 else f"{number:.0f}"  # noqa: PLR2004
    whole, _, fraction = text.partition(".")
    digits = whole.lstrip("-")
    if len(digits) > 4:  # noqa: PLR2004
        groups = []
        while digits:
            groups.insert(0, digits[-3:])
            digits = digits[:-3]
        whole = ("-" if whole.startswith("-") else "") + " ".join(groups)
    return f"{whole},{fraction}" if fraction else whole


def in_words(day: date | PartialDate, language: Language) -> str:
    """Return a date in running text: «1. desember 2026», «mai 2026» or «2026»."""
    months = _MONTHS[language]
    if isinstance(day, PartialDate):
        if not day.is_exact:
            first = day.earliest
            same_month = first.month == day.latest.month
            return f"{months[first.month - 1]} {first.year}" if same_month else str(first.year)
        day = day.earliest
    dot = "" if language == "en" else "."
    return f"{day.day}{dot} {months[day.month - 1]} {day.year}"


def listed(items: Sequence[str], language: Language) -> str:
    """Return «a, b og c»."""
    texts = [str(item) for item in items]
    if not texts:
        return "–"
    if len(texts) == 1:
        return texts[0]
    return f"{', '.join(texts[:-1])} {_AND[language]} {texts[-1]}"


def _hours(language: Language) -> Callable[[Any], str]:
    one, many, none = _HOURS[language]

    def hours(value: Any) -> str:
        if value is False:
            return none
        return f"{decimal(value)} {one if value == 1 else many}"

    return hours


def _listed(language: Language) -> Callable[[Any], str]:
    return lambda items: listed(items, language)


def _capitalised(_language: Language) -> Callable[[Any], str]:
    return lambda text: str(text)[:1].upper() + str(text)[1:]


def _counted(_language: Language) -> Callable[[Any], str]:
    return lambda items: str(len(items))


FILTERS: dict[str, Callable[[Language], Callable[[Any], str]]] = {
    "hours": _hours,
    "listed": _listed,
    "capitalised": _capitalised,
    "counted": _counted,
}
"""What a text may do with a value: write hours, join a list, begin with a capital, count a list."""

__all__ = [
    "ALWAYS",
    "FILTERS",
    "LANGUAGES",
    "OF_ITEMS",
    "WordingError",
    "decimal",
    "fill",
    "in_words",
    "listed",
    "names_in",
]
