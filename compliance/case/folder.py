"""A case as it lies in a folder: every file read, every problem told at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from compliance.case.answers import Answer, AnswerFile
from compliance.case.case_file import CaseFile
from compliance.case.decisions import Decisions, GivenOrder
from compliance.case.references import answer_problems, case_file_problems, decision_problems
from compliance.documentation.base import Part
from compliance.documentation.documentation import Documentation
from compliance.documentation.load import CASE_FILE, DOCUMENTATION, files_of, load_documentation
from compliance.errors import ComplianceError, DocumentationError, Place, Problem
from compliance.strict_yaml import Loaded, identity_numbers, read, validate

__all__ = [
    "ANSWERS",
    "ANSWER_FILE",
    "CASE_FILE",
    "DECISIONS_FILE",
    "DOCUMENTATION",
    "LETTERS",
    "Case",
    "load_case",
]

DECISIONS_FILE = "decisions.yaml"
ANSWER_FILE = "answer.yaml"
ANSWERS = "answers"
LETTERS = "letters"

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True)
class Case:
    """Everything in the folder of a case. Letters are not read: they are made from the rest."""

    folder: Path
    file: CaseFile
    documentation: Documentation
    decisions: Decisions
    answers: tuple[Answer, ...] = ()

    def order(self, number: int) -> GivenOrder | None:
        """Return the order of that number, or None."""
        return next((one for one in self.decisions.orders if one.number == number), None)

    def answer(self, name: str) -> Answer | None:
        """Return the answer of that name, or None."""
        return next((one for one in self.answers if one.name == name), None)


def load_case(folder: Path) -> Case:
    """Return the case in `folder`.

    `case.yaml` and the folder `documentation` must be there; `decisions.yaml` and `answers` need not.

    Raises:
        DocumentationError: with every problem of every file.
    """
    if not (folder / CASE_FILE).is_file():
        raise DocumentationError(Problem(Place(str(folder)), "case-missing", hint="case-make-new"))
    problems: list[Problem] = [*_names_with_identity_numbers(folder)]
    file, case_loaded = _part(folder / CASE_FILE, CaseFile, problems)
    decisions, decisions_loaded = _part(folder / DECISIONS_FILE, Decisions, problems)
    # What the file of the orders says is not known when it could not be read.
    is_known = decisions_loaded is not None or not _is_there(folder / DECISIONS_FILE)
    orders = [one.number for one in decisions.orders] if is_known else None
    if case_loaded is not None:
        problems += case_file_problems(file, case_loaded, orders)
    if decisions_loaded is not None:
        problems += decision_problems(decisions, decisions_loaded)
    answers = tuple(_answers(folder / ANSWERS, orders, problems))
    documentation = None
    if not (folder / DOCUMENTATION).is_dir():
        problems.append(Problem(Place(str(folder)), "case-documentation-missing"))
    else:
        try:
            documentation = load_documentation([folder / DOCUMENTATION])
        except DocumentationError as error:
            problems += error.problems
    if problems or documentation is None:
        raise DocumentationError(*problems)
    return Case(folder, file, documentation, decisions, answers)


def _part(path: Path, model: type[PartT], problems: list[Problem]) -> tuple[PartT, Loaded | None]:
    """Return what the file holds, and the file itself; an empty one when it is not there, or is faulty."""
    if not _is_there(path):
        return model(), None
    try:
        loaded = read(path, DocumentationError)
        problems += identity_numbers(loaded.text, loaded.file)
        return validate(loaded, model, DocumentationError), loaded
    except ComplianceError as error:
        problems += error.problems
        return model(), None


def _is_there(path: Path) -> bool:
    # A link to what is not there is a fault, and not a file that was never made.
    return path.exists() or path.is_symlink()


def _names_with_identity_numbers(folder: Path) -> Iterator[Problem]:
    for part in (DOCUMENTATION, ANSWERS):
        for path in sorted((folder / part).rglob("*")):
            if list(identity_numbers(path.name, str(path))):
                yield Problem(Place(str(path)), "case-name-identity-number", hint="case-rename")


def _answers(folder: Path, orders: list[int] | None, problems: list[Problem]) -> Iterator[Answer]:
    if not folder.is_dir():
        return
    for inside in sorted(path for path in folder.iterdir() if path.is_dir()):
        try:
            loaded = read(inside / ANSWER_FILE, DocumentationError)
            problems += identity_numbers(loaded.text, loaded.file)
            file = validate(loaded, AnswerFile, DocumentationError)
        except ComplianceError as error:
            problems += error.problems
            continue
        problems += answer_problems(file, loaded, orders)
        others = tuple(path for path in _documents_in(inside) if path.name != ANSWER_FILE)
        yield Answer(inside.name, file, others)


def _documents_in(folder: Path) -> list[Path]:
    return files_of([folder])
