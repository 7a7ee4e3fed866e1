"""Whether the texts of a rule name only what is known where they are used."""

from __future__ import annotations

from compliance.rules.compiler import CompiledRule
from compliance.rules.model import RuleText
from compliance.rules.names import Fault, Location
from compliance.rules.wording import ALWAYS, OF_ITEMS, WordingError, names_in


def check_texts(rule: CompiledRule) -> list[Fault]:
    """Return what is wrong with the texts of a rule."""
    faults: list[Fault] = []
    definition = rule.definition
    for name in ("title", "question"):
        _check(getattr(definition, name), frozenset(), (name,), faults)
    _check(definition.order, ALWAYS, ("order",), faults)
    if definition.applies_when is not None:
        _check(definition.applies_when.reason, ALWAYS, ("applies_when", "reason"), faults)
        _check(definition.applies_when.ask, ALWAYS, ("applies_when", "ask"), faults)
    for index, criterion in enumerate(rule.criteria):
        at: Location = ("criteria", index)
        items = OF_ITEMS if criterion.check.names_items else frozenset[str]()
        texts = criterion.definition
        _check(texts.text, frozenset(), (*at, "text"), faults)
        _check(texts.finding, ALWAYS | items | criterion.check.known_when_false, (*at, "finding"), faults)
        _check(texts.ask, ALWAYS | items, (*at, "ask"), faults)
        _check(texts.to_close, ALWAYS | items, (*at, "to_close"), faults)
    return faults


def _check(text: RuleText, allowed: frozenset[str], at: Location, faults: list[Fault]) -> None:
    for language in ("nb", "nn", "en"):
        words = getattr(text, language)
        if words is None:
            continue
        try:
            used = names_in(words)
        except WordingError as error:
            faults.append(Fault((*at, language), error.code, dict(error.arguments)))
            continue
        for name in sorted(used - allowed):
            arguments = {"name": name, "values": ", ".join(sorted(allowed)) or "–"}
            faults.append(Fault((*at, language), "text-names-unknown", arguments, "allowed-values"))
