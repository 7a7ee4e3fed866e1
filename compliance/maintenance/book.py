"""Make the rule book: read rules and checklists, run the tests that become examples, and write the pages."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from compliance.checklists import Checklist, read_checklists
from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import Place, Problem, RuleSetError, UsageError
from compliance.law import Citation, parse
from compliance.maintenance.cases import Case, CaseError, cases_of, shared_cases
from compliance.maintenance.rule_tests import rules_for
from compliance.reports.book import book_files
from compliance.reports.book_content import Book, BookRule, CriterionClauses, Example
from compliance.rules.compiler import CompiledRule, names_for
from compliance.rules.library import RuleLibrary
from compliance.texts import Text

MANIFEST = "innhold.txt"
"""The file in a book that lists the others; only a folder that holds nothing else is written over."""

register(
    {
        "book-folder-not-a-book": Text(
            "Mappen «{path}» finnes og er ikke en regelbok. Der ligger blant annet «{name}».",
            "Mappa «{path}» finst og er ikkje ei regelbok. Der ligg mellom anna «{name}».",
            "The folder “{path}” exists and is not a rule book. It holds “{name}”, for one.",
        ),
        "book-folder-is-a-file": Text(
            "«{path}» er en fil, ikke en mappe.", "«{path}» er ei fil, ikkje ei mappe.", "“{path}” is a file."
        ),
        "book-choose-another-folder": Text(
            "Velg en ny eller tom mappe.", "Vel ei ny eller tom mappe.", "Choose a new or empty folder."
        ),
    }
)


def make_book(library: RuleLibrary, rules_folder: Path | None = None) -> Mapping[str, str]:
    """Return the files of the book by their path in its folder.

    `rules_folder` is where the rules were read, None for the built-in ones. Its checklists are those of the
    folder `checklists` beside it, if there is one.

    Raises:
        RuleSetError: when a test cannot be made ready, or a checklist is not valid.
    """
    folder = rules_folder or data_folder("rules")
    try:
        examples = _examples(library)
    except CaseError as error:
        raise RuleSetError(Problem(Place(error.name), error.code, error.arguments)) from None
    ids = frozenset(library.ids)
    rules = tuple(_book_rule(rule, folder, ids, examples[rule.file]) for rule in library)
    return book_files(Book(rules, _checklists(library, rules_folder)))


def write_book(files: Mapping[str, str], folder: Path) -> None:
    """Write the book to `folder`: new, empty, or a book from before, of which what is no longer there goes.

    Raises:
        UsageError: when the folder holds anything that is not from a book.
    """
    earlier = _files_of_the_book_in(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        _write(folder / name, text)
    for name in sorted(earlier - files.keys() - {MANIFEST}):
        (folder / name).unlink(missing_ok=True)
    _write(folder / MANIFEST, "".join(f"{name}\n" for name in files))


def _examples(library: RuleLibrary) -> dict[str, tuple[Example, ...]]:
    """Return the examples of each rule file; a test across periods belongs to the file in force on its day."""
    found: dict[str, list[Example]] = {rule.file: [] for rule in library}
    for rule in library:
        rules = rules_for(library, rule)
        for case in cases_of(rule):
            found[rule.file] += _example(case, rules)
    for rule_id, tests in library.shared_tests.items():
        for case in shared_cases(rule_id, tests):
            in_force = [rule for rule in library.versions(rule_id) if rule.definition.in_force.holds(case.on)]
            for rule in in_force[:1]:
                found[rule.file] += _example(case, rules_for(library, rule))
    return {file: tuple(examples) for file, examples in found.items()}


def _example(case: Case, rules: tuple[CompiledRule, ...]) -> list[Example]:
    test = case.test
    findings = [
        finding
        for finding in case.findings(rules)
        if finding.rule_id == case.rule_id and test.subject in (None, finding.subject.id)
    ]
    return [Example(test.name, findings[0], test.judged)] if findings else []


def _book_rule(
    rule: CompiledRule, folder: Path, ids: frozenset[str], examples: tuple[Example, ...]
) -> BookRule:
    definition, names = rule.definition, names_for(rule.definition, ids)
    applies = definition.applies_when
    return BookRule(
        rule=rule,
        theme=theme_of(rule, folder),
        applies=applies.check.says(names) if applies else None,
        applies_basis=_citations(applies.basis) if applies else (),
        criteria=tuple(
            CriterionClauses(one.check.says(names), one.when.says(names) if one.when else None)
            for one in definition.criteria
        ),
        examples=examples,
    )


def _citations(texts: tuple[str, ...]) -> tuple[Citation, ...]:
    return tuple(citation for text in texts for citation in parse(text))


def theme_of(rule: CompiledRule, folder: Path) -> str:
    """Return the name of the folder a rule file stands in below `folder`; "" when it stands in `folder` itself."""
    parent = Path(rule.file).resolve().parent
    return "" if parent == folder.resolve() else parent.name


def _checklists(library: RuleLibrary, rules_folder: Path | None) -> tuple[Checklist, ...]:
    folder = rules_folder.resolve().parent / "checklists" if rules_folder else data_folder("checklists")
    if not folder.is_dir():
        return ()
    found = read_checklists(folder, library.ids)
    if found.problems:
        raise RuleSetError(*found.problems)
    return found.checklists


def _files_of_the_book_in(folder: Path) -> frozenset[str]:
    """Return what an earlier book left in the folder, as paths with `/`; nothing in a new or empty folder."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(Problem(Place("-o"), "book-folder-is-a-file", {"path": str(folder)}))
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    manifest = folder / MANIFEST
    listed = set(manifest.read_text(encoding="utf-8").splitlines()) if manifest.is_file() else set()
    for name in sorted(present - listed - {MANIFEST}):
        arguments = {"path": str(folder), "name": name}
        hint = "book-choose-another-folder"
        raise UsageError(Problem(Place("-o"), "book-folder-not-a-book", arguments, hint))
    return frozenset(present)


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
