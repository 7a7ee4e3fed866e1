"""The texts of a rule as a reader of the book sees them: what is filled in later stands named in brackets."""

from __future__ import annotations

import re

from compliance.law import Citation, lovdata_url, print_citation
from compliance.rules.compiler import CompiledRule, names_for
from compliance.rules.model import RuleText
from compliance.rules.paths import UnknownPathError, resolve
from compliance.texts import Language, Text
from compliance.typography import with_hard_spaces

_NAME = re.compile(r"\{\{\s*([a-z_][a-z0-9_.]*)[^}]*\}\}")

_OWN: dict[str, Text] = {
    "subject": Text("hvem det gjelder", "kven det gjeld"),
    "failed": Text("det som mangler", "det som manglar"),
    "total": Text("antall i alt", "talet i alt"),
    "on": Text("datoen for vurderingen", "datoen for vurderinga"),
}


def readable(text: RuleText, rule: CompiledRule, language: Language) -> str:
    """Return a text of a rule with each value it will be filled with named in brackets: «[antall ansatte]»."""
    words = text.as_text()[language]
    if "{{" not in words:
        return words
    return _NAME.sub(lambda found: f"[{_called(found[1], rule, language)}]", words)


def _called(name: str, rule: CompiledRule, language: Language) -> str:
    if name in _OWN:
        return _OWN[name][language]
    try:
        return resolve(name, names_for(rule.definition, frozenset()).roots).called[language]
    except UnknownPathError:
        return name


def linked(citations: tuple[Citation, ...], language: Language) -> tuple[tuple[str, str], ...]:
    """Return each citation as it is printed, with its address at Lovdata."""
    return tuple((with_hard_spaces(print_citation(one, language)), lovdata_url(one)) for one in citations)
