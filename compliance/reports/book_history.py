"""What changed from one period of a control point to the next, shown as it was and as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compliance.law import Citation, print_citations
from compliance.reports.book_content import BookRule, CriterionClauses
from compliance.reports.book_texts import CheckPart, check_in_words, readable
from compliance.reports.book_words import SUBJECTS, WORDS, weeks_in_words
from compliance.rules.compiler import CompiledCriterion, CompiledRule
from compliance.rules.model import RuleText
from compliance.rules.wording import listed
from compliance.texts import Language
from compliance.typography import with_hard_spaces


@dataclass(frozen=True)
class Change:
    """One part that changed, with how it was and is; either is None where there was nothing."""

    part: str
    before: str | CheckPart | None
    now: str | CheckPart | None


@dataclass(frozen=True)
class ChangeGroup:
    """What changed in the rule as a whole, or in one criterion. `what` says which, and if it is new or gone."""

    what: str
    changes: tuple[Change, ...]


def changes(before: BookRule, now: BookRule, language: Language) -> tuple[ChangeGroup, ...]:
    """Return what changed from one period to the next: the whole rule first, then criterion by criterion."""
    found = [_group(WORDS["whole_rule"][language], _rule(before, language), _rule(now, language))]
    old, new = _criteria(before), _criteria(now)
    for name, (criterion, clauses) in new.items():
        called = _called(criterion, language)
        if name in old:
            was = _criterion(before.rule, *old[name], language)
            found.append(_group(called, was, _criterion(now.rule, criterion, clauses, language)))
        else:
            found.append(ChangeGroup(WORDS["new"][language].format(text=called), ()))
    gone = [criterion for name, (criterion, _) in old.items() if name not in new]
    found += [ChangeGroup(WORDS["gone"][language].format(text=_called(one, language)), ()) for one in gone]
    return tuple(group for group in found if group is not None)


_Parts = Iterator[tuple[str, str | CheckPart | None]]


def _group(what: str, before: _Parts, now: _Parts) -> ChangeGroup | None:
    pairs = zip(before, now, strict=True)
    changed = tuple(Change(part, old, new) for (part, old), (_, new) in pairs if old != new)
    return ChangeGroup(what, changed) if changed else None


def _rule(one: BookRule, language: Language) -> _Parts:
    """Yield the parts of the rule as a whole that can change, in words."""
    definition = one.rule.definition
    applies, nobody = definition.applies_when, definition.no_subject

    def said(text: RuleText | None) -> str | None:
        return readable(text, one.rule, language) if text else None

    parts: tuple[tuple[str, str | CheckPart | None], ...] = (
        ("heading", said(definition.title)),
        ("question", said(definition.question)),
        ("letter_basis", _cited(one.rule.basis, language)),
        ("judged_for", SUBJECTS[definition.for_each][language]),
        ("applies_if", check_in_words(one.applies, language) if one.applies else None),
        ("applies_not", said(applies.reason if applies else None)),
        ("applies_ask", said(applies.ask if applies else None)),
        ("basis", _cited(one.applies_basis, language)),
        ("subject_none", said(nobody.reason if nobody else None)),
        ("subject_ask", said(nobody.ask if nobody else None)),
        ("order_text", said(definition.order)),
        ("reaction", WORDS[f"react_{definition.reaction}"][language]),
        ("deadline", weeks_in_words(definition.deadline_weeks, language)),
        ("notes", "\n".join(note.as_text()[language] for note in definition.notes) or None),
    )
    for name, words in parts:
        yield WORDS[name][language], words


def _criterion(
    rule: CompiledRule, criterion: CompiledCriterion, clauses: CriterionClauses, language: Language
) -> _Parts:
    """Yield the parts of a criterion that can change, in words."""
    definition = criterion.definition
    needed = [_called(rule.criteria[position], language) for position in criterion.needs]
    parts: tuple[tuple[str, str | CheckPart | None], ...] = (
        ("criterion", definition.text.as_text()[language]),
        ("basis", _cited(criterion.basis, language)),
        ("in_writing", _cited(criterion.in_writing, language)),
        ("when", check_in_words(clauses.when, language) if clauses.when else None),
        ("needs", "; ".join(needed) or None),
        ("check", check_in_words(clauses.check, language)),
        ("evidence", listed([kind.text[language] for kind in definition.evidence], language)),
        ("finding", readable(definition.finding, rule, language)),
        ("ask", readable(definition.ask, rule, language)),
        ("to_close", readable(definition.to_close, rule, language)),
    )
    for name, words in parts:
        yield WORDS[name][language], words


def _criteria(one: BookRule) -> dict[str, tuple[CompiledCriterion, CriterionClauses]]:
    pairs = zip(one.rule.criteria, one.criteria, strict=True)
    return {criterion.id: (criterion, clauses) for criterion, clauses in pairs}


def _called(criterion: CompiledCriterion, language: Language) -> str:
    return criterion.definition.text.as_text()[language].rstrip(".")


def _cited(citations: tuple[Citation, ...], language: Language) -> str | None:
    return with_hard_spaces(print_citations(citations, language)) or None
