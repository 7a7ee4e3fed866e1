"""A checklist as it is used: with the shared themes taken in, and as it is on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from compliance.checklists.model import (
    ChecklistFile,
    ChecklistLevel,
    ChecklistQuestion,
    ListedRule,
    RequestedDocument,
    SharedTheme,
    ThemeEntry,
)
from compliance.rules.model import InForce, RuleText

Asking = TypeVar("Asking", RequestedDocument, ChecklistQuestion)


@dataclass(frozen=True)
class ChecklistTheme:
    """A theme with its control points, in order; `periods` holds those that are in the list for a time only."""

    id: str
    title: RuleText
    rules: tuple[str, ...]
    periods: Mapping[str, InForce]
    documents: tuple[RequestedDocument, ...]
    questions: tuple[ChecklistQuestion, ...]
    in_force: InForce | None


@dataclass(frozen=True)
class Checklist:
    """One checklist, whole or as it is on a day (`on`)."""

    id: str
    title: RuleText
    about: RuleText
    in_force: InForce
    levels: tuple[ChecklistLevel, ...]
    themes: tuple[ChecklistTheme, ...]
    own_documents: tuple[RequestedDocument, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """The control points of every theme, in order, each once."""
        return tuple(dict.fromkeys(rule for theme in self.themes for rule in theme.rules))

    @property
    def documents(self) -> tuple[RequestedDocument, ...]:
        """The documents to ask for, theme by theme, each once."""
        every = (*(one for theme in self.themes for one in theme.documents), *self.own_documents)
        return tuple({(one.kind, one.text.nb): one for one in every}.values())

    @property
    def questions(self) -> tuple[tuple[ChecklistTheme, ChecklistQuestion], ...]:
        """The questions for the meeting, each with its theme."""
        return tuple((theme, one) for theme in self.themes for one in theme.questions)

    def on(self, day: date, rules_in_force: Collection[str]) -> Checklist:
        """Return the list of `day`: what is in it then, of the rules that are in force then."""
        themes = []
        for theme in self.themes:
            if not _holds(theme.in_force, day):
                continue
            rules = tuple(
                rule
                for rule in theme.rules
                if rule in rules_in_force and _holds(theme.periods.get(rule), day)
            )
            if rules:
                themes.append(replace(theme, rules=rules))
        listed = {rule for theme in themes for rule in theme.rules}
        return replace(
            self,
            levels=tuple(
                level.model_copy(update={"rules": tuple(rule for rule in level.rules if rule in listed)})
                for level in self.levels
            ),
            themes=tuple(
                replace(
                    theme,
                    documents=_asked(theme.documents, day, listed),
                    questions=_asked(theme.questions, day, listed),
                )
                for theme in themes
            ),
            own_documents=_asked(self.own_documents, day, listed),
        )


def with_shared(file: ChecklistFile, shared: Mapping[str, SharedTheme]) -> Checklist:
    """Return the checklist with the themes it shares taken in; those not in `shared`, or not whole, are left out."""
    themes = [
        _theme(entry, shared.get(entry.shared) if entry.shared else None)
        for entry in file.themes
        if entry.is_whole and (not entry.shared or entry.shared in shared)
    ]
    listed = {rule for theme in themes for rule in theme.rules}
    return Checklist(
        id=file.id,
        title=file.title,
        about=file.about,
        in_force=file.in_force,
        levels=file.levels,
        themes=tuple(
            replace(
                theme,
                documents=_about(theme.documents, listed),
                questions=_about(theme.questions, listed),
            )
            for theme in themes
        ),
        own_documents=file.documents,
    )


def _theme(entry: ThemeEntry, shared: SharedTheme | None) -> ChecklistTheme:
    title = entry.title or (shared.title if shared else None)
    identifier = entry.id or entry.shared
    assert title is not None  # noqa: S101 - only whole entries come here
    assert identifier is not None  # noqa: S101
    written = entry.rules or (shared.rules if shared else ())
    periods = _periods(shared.rules if shared else ()) | _periods(entry.rules)
    rules = tuple(rule.id if isinstance(rule, ListedRule) else rule for rule in written)
    return ChecklistTheme(
        id=identifier,
        title=title,
        rules=rules,
        periods={rule: period for rule, period in periods.items() if rule in rules},
        documents=(*(shared.documents if shared else ()), *entry.documents),
        questions=(*(shared.questions if shared else ()), *entry.questions),
        in_force=entry.in_force,
    )


def _periods(rules: Iterable[str | ListedRule]) -> dict[str, InForce]:
    return {rule.id: rule.in_force for rule in rules if isinstance(rule, ListedRule)}


def _about(asked: tuple[Asking, ...], listed: Collection[str]) -> tuple[Asking, ...]:
    """Return those that concern a control point of the list, or the theme as a whole."""
    return tuple(one for one in asked if not one.rules or any(rule in listed for rule in one.rules))


def _asked(asked: tuple[Asking, ...], day: date, listed: Collection[str]) -> tuple[Asking, ...]:
    return tuple(one for one in _about(asked, listed) if _holds(one.in_force, day))


def _holds(period: InForce | None, day: date) -> bool:
    return period is None or period.holds(day)
