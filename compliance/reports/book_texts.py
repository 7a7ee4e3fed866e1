"""The texts and checks of a rule as a reader of the book sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compliance.law import Citation, lovdata_url, print_citation
from compliance.reports.book_words import WORDS
from compliance.rules.clauses import Clause, Join
from compliance.rules.compiler import CompiledRule, names_for
from compliance.rules.model import RuleText
from compliance.rules.paths import UnknownPathError, resolve
from compliance.texts import Language, Text
from compliance.typography import with_hard_spaces, with_unbroken_amounts

_NAME = re.compile(r"\{\{\s*([a-z_][a-z0-9_.]*)[^}]*\}\}")

_OWN: dict[str, Text] = {
    "failed": Text("det som mangler", "det som manglar"),
    "total": Text("antall i alt", "talet i alt"),
    "on": Text("datoen for vurderingen", "datoen for vurderinga"),
}


@dataclass(frozen=True)
class CheckPart:
    """A check in words, or the heading of the parts it is put together of."""

    words: str
    parts: tuple[CheckPart, ...] = ()
    is_question: bool = False
    """A person must answer it."""
    never_by_silence: bool = False
    """It stays unknown where nothing is said, also where the law demands it in writing."""


def check_in_words(clause: Clause, language: Language) -> CheckPart:
    """Return what a check demands, as a tree of headings and what stands below them."""
    parts = tuple(check_in_words(part, language) for part in clause.parts)
    if not parts:
        words = with_unbroken_amounts(clause.text[language])
        return CheckPart(words, (), clause.is_question, clause.never_by_silence)
    if clause.join is Join.ALL or clause.join is Join.ANY:
        return CheckPart(WORDS[clause.join.value][language], parts)
    lead = clause.text[language]
    if len(parts) == 1 and parts[0].parts:
        return CheckPart(f"{lead}, {parts[0].words}", parts[0].parts)
    return CheckPart(lead, parts)


def readable(text: RuleText, rule: CompiledRule, language: Language) -> str:
    """Return a text of a rule with each value it will be filled with named in brackets: «[antall ansatte]»."""
    words = text.as_text()[language]
    if "{{" not in words:
        return words
    return _NAME.sub(lambda found: f"[{_called(found[1], rule, language)}]", words)


_SUBJECT: dict[str | None, Text] = {
    None: Text("virksomheten", "verksemda"),
    "units": Text("enheten", "eininga"),
    "safety_representatives": Text("verneombudet", "verneombodet"),
}


def _called(name: str, rule: CompiledRule, language: Language) -> str:
    if name == "subject":
        return _SUBJECT[rule.definition.for_each][language]
    if name in _OWN:
        return _OWN[name][language]
    try:
        return resolve(name, names_for(rule.definition, frozenset()).roots).called[language]
    except UnknownPathError:
        return name


def linked(citations: tuple[Citation, ...], language: Language) -> tuple[tuple[str, str], ...]:
    """Return each citation as it is printed, with its address at Lovdata."""
    return tuple((with_hard_spaces(print_citation(one, language)), lovdata_url(one)) for one in citations)
