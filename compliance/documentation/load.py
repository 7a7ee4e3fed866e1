"""Documentation read from files: YAML or JSON, one file or many, every problem at once with its place."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from compliance.documentation.disputes import Refused, dispute_faults
from compliance.documentation.documentation import Documentation
from compliance.documentation.merging import Merged
from compliance.documentation.references import Fault, reference_faults
from compliance.errors import DocumentationError, Place, Problem, Severity
from compliance.file_text import NO_ARGUMENTS
from compliance.strict_yaml import Loaded, identity_numbers, load, problems_of, read, validate

_ENDINGS = (".yaml", ".yml", ".json")
# What an example should give lies beside it, and is not documentation.
_NOT_DOCUMENTATION = ("expected", "readme")
# What says how to read an export may lie beside what was made from it, and so may the help for editors.
_NOT_DOCUMENTATION_ENDINGS = (".mapping.yaml", ".mapping.yml", ".schema.json")
_STANDARD_INPUT = "-"
CASE_FILE = "case.yaml"
"""The file that makes a folder the folder of a case."""
DOCUMENTATION = "documentation"
"""The folder in it that holds what the organisation has shown."""


def load_documentation(paths: Sequence[Path], standard_input: bytes | None = None) -> Documentation:
    """Return the documentation in `paths` and, when given, in `standard_input` (YAML or JSON).

    A folder stands for every `.yaml`, `.yml` and `.json` file in it and below, in order of name; hidden
    files, and files whose name begins with "expected" or "readme" or ends in ".mapping.yaml", are left out. Several files are read as
    one (see `merging`).

    Raises:
        DocumentationError: with every problem of every file.
    """
    files, problems = _read(paths, standard_input)
    if not problems:
        return from_loaded(files)
    if files:
        try:
            from_loaded(files)
        except DocumentationError as error:
            # What is missing, or not found, may stand in a file that could not be read.
            unsure = ("missing-field", "unknown-reference")
            problems.extend(problem for problem in error.problems if problem.code not in unsure)
    raise DocumentationError(*problems)


def read_as_one(paths: Sequence[Path]) -> Loaded:
    """Return the files of `paths` as one, read but not yet held to the model: documentation that is part of more.

    Raises:
        DocumentationError: when a file cannot be read, two of them disagree, or one holds an identity number.
    """
    files, problems = _read(paths, None)
    problems += [problem for each in files for problem in identity_numbers(each.text, each.file)]
    if not problems:
        whole = Merged(files)
        problems += whole.conflicts
    if problems:
        raise DocumentationError(*problems)
    return whole


def _read(paths: Sequence[Path], standard_input: bytes | None) -> tuple[list[Loaded], list[Problem]]:
    found, problems = _files(paths)
    files: list[Loaded] = []
    try:
        if standard_input is not None:
            files.append(load(standard_input, _STANDARD_INPUT, DocumentationError))
    except DocumentationError as error:
        problems.extend(error.problems)
    for path in found:
        try:
            files.append(read(path, DocumentationError))
        except DocumentationError as error:
            problems.extend(error.problems)
    return files, problems


def from_loaded(loaded: Loaded | Sequence[Loaded]) -> Documentation:
    """Return the documentation that one or more files already read contain.

    Raises:
        DocumentationError: with every problem of every file.
    """
    files = [loaded] if isinstance(loaded, Loaded) else list(loaded)
    if not files:
        raise DocumentationError(Problem(Place(_STANDARD_INPUT), "folder-empty", hint="add-documentation"))
    problems = [problem for each in files for problem in identity_numbers(each.text, each.file)]
    if len(files) == 1:
        whole = files[0]
    else:
        whole = Merged(files)
        problems.extend(whole.conflicts)
    try:
        documentation = validate(whole, Documentation, DocumentationError)
    except DocumentationError as error:
        raise DocumentationError(*problems, *error.problems) from None
    problems.extend(_problem(fault, whole) for fault in reference_faults(documentation))
    problems.extend(_dispute_problems(documentation, whole))
    if problems:
        raise DocumentationError(*problems)
    return documentation


def parse_documentation(data: Mapping[str, Any]) -> Documentation:
    """Return the documentation in `data`, as a file would hold it. References are not looked up.

    Raises:
        pydantic.ValidationError: when it does not fit the model.
    """
    return Documentation.model_validate(data)


def files_of(paths: Sequence[Path]) -> list[Path]:
    """Return the files that are read when `paths` are: themselves, or what is in them and below."""
    return _files(paths)[0]


def _files(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """Return the files that `paths` stand for, each once, and a problem for each folder without any."""
    files: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        inside = list(_below(path)) if path.is_dir() else [path]
        if not inside:
            problems.append(Problem(Place(str(path)), "folder-empty", hint="add-documentation"))
        for file in inside:
            files.setdefault(Path(os.path.realpath(file)), file)
    return list(files.values()), problems


def _below(folder: Path) -> Iterator[Path]:
    # Links to other folders are not followed: what lies elsewhere was not sent in.
    for current, folders, names in os.walk(folder):
        if CASE_FILE in names and DOCUMENTATION in folders:
            # The rest of a case is about the documentation, and no part of it.
            folders[:] = [DOCUMENTATION]
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if is_documentation_name(name):
                yield Path(current, name)


def is_documentation_name(name: str) -> bool:
    """Return whether a file of this name in a folder is read as documentation."""
    lowered = name.lower()
    return (
        lowered.endswith(_ENDINGS)
        and not lowered.endswith(_NOT_DOCUMENTATION_ENDINGS)
        and not lowered.startswith((".", *_NOT_DOCUMENTATION))
    )


def _problem(fault: Fault, whole: Loaded) -> Problem:
    arguments = dict(fault.arguments)
    if fault.other_steps is not None:
        arguments["other_place"] = whole.place(fault.other_steps)
    return whole.problem(fault.steps, fault.code, arguments, fault.hint)


def _dispute_problems(documentation: Documentation, whole: Loaded) -> list[Problem]:
    faults, refused = dispute_faults(documentation)
    problems = [_problem(fault, whole) for fault in faults]
    for each in refused:
        problems.extend(problems_of(each.error, _Tried(whole, each), Documentation))
    # A name that is wrong in the path of a dispute is wrong for each of its values.
    return list({(problem.place, problem.code): problem for problem in problems}.values())


class _Tried:
    """Documentation with a disputed value filled in, whose faults stand where the value is disputed."""

    def __init__(self, whole: Loaded, refused: Refused) -> None:
        self._whole = whole
        self._refused = refused
        self.data = refused.tried

    def problem(
        self,
        path: Sequence[str | int],
        code: str,
        arguments: Mapping[str, Any] = NO_ARGUMENTS,
        hint: str | None = None,
        severity: Severity = "error",
        *,
        of_key: bool = False,
    ) -> Problem:
        steps, leaf = self._refused.steps, self._refused.leaf
        inside = tuple(path[len(leaf) :])
        if of_key and not inside:
            # It is the name that is wrong, and the name stands last in the path of the dispute.
            steps, of_key = (*steps[:2], "path"), False
        return self._whole.problem((*steps, *inside), code, arguments, hint, severity, of_key=of_key)
