"""Checklists read from a folder, with the themes they share and every problem at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from compliance.checklists.checklist import Checklist, with_shared
from compliance.checklists.messages import CHECKLIST_MESSAGES
from compliance.checklists.model import (
    ChecklistFile,
    ChecklistQuestion,
    ListedRule,
    RequestedDocument,
    SharedTheme,
    ThemeEntry,
)
from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import ComplianceError, Problem, RuleSetError, UsageError, nearest
from compliance.errors import Place as FilePlace
from compliance.strict_yaml import Loaded, read, validate

register(CHECKLIST_MESSAGES)

SHARED = "themes"
"""The folder of the themes that several checklists share, inside the folder of checklists."""

Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class ReadChecklists:
    """The checklists that could be read, and what is wrong with the others.

    `files` holds every file as it was written, with its path, for those who look at the texts.
    """

    checklists: tuple[Checklist, ...]
    problems: tuple[Problem, ...]
    files: tuple[tuple[Path, ChecklistFile | SharedTheme], ...] = ()


@dataclass(frozen=True)
class _Named:
    """What a file may name."""

    rules: frozenset[str]
    themes: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()


def read_checklists(folder: Path, rule_ids: Iterable[str]) -> ReadChecklists:
    """Return the checklists of a folder, sorted by id, and every problem, with names held to `rule_ids`."""
    if not folder.is_dir():
        missing = Problem(FilePlace(str(folder)), "folder-missing", {"path": str(folder)})
        return ReadChecklists((), (missing,))
    rules, problems = frozenset(rule_ids), list[Problem]()
    files: list[tuple[Path, ChecklistFile | SharedTheme]] = []
    shared: dict[str, SharedTheme] = {}
    lists: list[ChecklistFile] = []
    for path in sorted((folder / SHARED).glob("*.yaml")):
        try:
            loaded = read(path, RuleSetError)
            theme = validate(loaded, SharedTheme, RuleSetError)
        except ComplianceError as error:
            problems += error.problems
            continue
        shared[theme.id] = theme
        files.append((path, theme))
        problems += [*_name(loaded, theme.id, path), *_of_theme(loaded, theme, (), _Named(rules))]
    for path in sorted(folder.glob("*.yaml")):
        try:
            loaded = read(path, RuleSetError)
            checklist = validate(loaded, ChecklistFile, RuleSetError)
        except ComplianceError as error:
            problems += error.problems
            continue
        lists.append(checklist)
        files.append((path, checklist))
        named = _Named(rules, frozenset(shared), frozenset(level.id for level in checklist.levels))
        problems += [*_name(loaded, checklist.id, path), *_of_list(loaded, checklist, named)]
    found = tuple(with_shared(one, shared) for one in lists)
    return ReadChecklists(found, tuple(problems), tuple(files))


def _name(loaded: Loaded, identifier: str, path: Path) -> Iterator[Problem]:
    if path.name != f"{identifier}.yaml":
        arguments = {"name": path.name, "expected": f"{identifier}.yaml"}
        yield loaded.problem(("id",), "checklist-file-name", arguments)


def _of_list(loaded: Loaded, checklist: ChecklistFile, named: _Named) -> Iterator[Problem]:
    for number, level in enumerate(checklist.levels):
        for index, rule in enumerate(level.rules):
            yield from _known(loaded, ("levels", number, "rules", index), rule, named.rules, "rule")
    for number, theme in enumerate(checklist.themes):
        yield from _of_theme(loaded, theme, ("themes", number), named)
        if not theme.is_whole:
            yield loaded.problem(("themes", number), "checklist-theme-incomplete")
        if theme.shared is not None:
            yield from _known(loaded, ("themes", number, "shared"), theme.shared, named.themes, "theme")
    yield from _of_asking(loaded, checklist.documents, ("documents",), named)
    yield from _twice(
        loaded, [(("levels", number), level.id) for number, level in enumerate(checklist.levels)]
    )
    themes = enumerate(checklist.themes)
    yield from _twice(
        loaded, [(("themes", number), theme.id or theme.shared or "") for number, theme in themes]
    )


def _of_theme(loaded: Loaded, theme: SharedTheme | ThemeEntry, at: Steps, named: _Named) -> Iterator[Problem]:
    for index, rule in enumerate(theme.rules):
        steps: Steps = (*at, "rules", index)
        if isinstance(rule, ListedRule):
            yield from _known(loaded, (*steps, "id"), rule.id, named.rules, "rule")
        else:
            yield from _known(loaded, steps, rule, named.rules, "rule")
    yield from _of_asking(loaded, theme.documents, (*at, "documents"), named)
    yield from _of_asking(loaded, theme.questions, (*at, "questions"), named)
    ids: list[tuple[Steps, str]] = [
        ((*at, "questions", number), question.id) for number, question in enumerate(theme.questions)
    ]
    yield from _twice(loaded, ids)


def _of_asking(
    loaded: Loaded, asked: Iterable[RequestedDocument | ChecklistQuestion], at: Steps, named: _Named
) -> Iterator[Problem]:
    for number, one in enumerate(asked):
        for index, rule in enumerate(one.rules):
            yield from _known(loaded, (*at, number, "rules", index), rule, named.rules, "rule")
        if one.level is not None:
            yield from _known(loaded, (*at, number, "level"), one.level, named.levels, "level")


def _known(loaded: Loaded, at: Steps, name: str, known: frozenset[str], kind: str) -> Iterator[Problem]:
    if name in known:
        return
    suggestion = nearest(name, known)
    arguments = {"value": name, "suggestion": suggestion or ""}
    yield loaded.problem(at, f"checklist-unknown-{kind}", arguments, "did-you-mean" if suggestion else None)


def _twice(loaded: Loaded, ids: list[tuple[Steps, str]]) -> Iterator[Problem]:
    counted = Counter(name for _, name in ids)
    seen: set[str] = set()
    for at, name in ids:
        if counted[name] > 1 and name in seen:
            yield loaded.problem(at, "checklist-id-twice", {"value": name})
        seen.add(name)


def load_checklist(name: str, rule_ids: Iterable[str], folder: Path | None = None) -> Checklist:
    """Return one checklist by its id.

    Raises:
        UsageError: when there is none of that name.
        RuleSetError: when a checklist file is not valid.
    """
    read_all = read_checklists(folder or data_folder("checklists"), rule_ids)
    if read_all.problems:
        raise RuleSetError(*read_all.problems)
    by_id = {checklist.id: checklist for checklist in read_all.checklists}
    if name in by_id:
        return by_id[name]
    suggestion = nearest(name, by_id)
    arguments = {"name": name, "suggestion": suggestion or "", "values": ", ".join(by_id)}
    hint = "did-you-mean" if suggestion else "allowed-values"
    raise UsageError(Problem(FilePlace("--checklist"), "unknown-checklist", arguments, hint))
