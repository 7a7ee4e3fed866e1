"""Try the mutants of many rules on every core, a file at a time, and say how far it has come."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeAlias

from compliance.errors import RuleSetError
from compliance.maintenance.cases import CaseError
from compliance.maintenance.mutants import MutationResult, mutate_rule, together
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, load_rules

Report: TypeAlias = Callable[[int, int], None]
"""Called with how many rule files are done, and how many there are."""

FEWEST_TO_SHARE = 4
"""Starting another process costs more than the mutants of so few files."""

_MOST_WORKERS = 8

_library: RuleLibrary | None = None


def mutate_in_parallel(
    library: RuleLibrary,
    folder: Path | None,
    rule_ids: Sequence[str],
    report: Report,
    workers: int | None = None,
) -> MutationResult:
    """Try every mutant of the rules named, or of all; the result is the same whatever the number of processes.

    Args:
        library: the rules, with their tests.
        folder: where they were read; other processes read them there again. None for the built-in rules.
        rule_ids: the rules to change; () for all.
        report: told after each file.
        workers: how many processes; one for each core when left out.

    Raises:
        CaseError: when a test cannot be made ready.
    """
    wanted = set(rule_ids) or set(library.ids)
    numbers = [number for number, rule in enumerate(library.rules) if rule.id in wanted]
    count = min(workers or os.cpu_count() or 1, len(numbers), _MOST_WORKERS)
    if count > 1 and len(numbers) >= FEWEST_TO_SHARE:
        try:
            return _shared(library, folder, numbers, report, count)
        except (OSError, BrokenProcessPool, ImportError):
            # No other process may be started here, or one was stopped from outside: do it all in this one.
            pass
    results = []
    for done, number in enumerate(numbers, start=1):
        results.append(mutate_rule(library, library.rules[number]))
        report(done, len(numbers))
    return together(results)


def _shared(
    library: RuleLibrary, folder: Path | None, numbers: Sequence[int], report: Report, count: int
) -> MutationResult:
    # A fresh process, the same on every system: a copy of this one could hold a lock nobody will release.
    fresh = multiprocessing.get_context("spawn")
    largest_first = sorted(numbers, key=lambda number: -_size(library.rules[number]))
    with ProcessPoolExecutor(count, fresh, initializer=_read_rules, initargs=(folder,)) as pool:
        waiting = {
            pool.submit(_mutate, number, library.rules[number].file): number for number in largest_first
        }
        results = {}
        for done, future in enumerate(as_completed(waiting), start=1):
            result = future.result()
            if isinstance(result, _Unready):
                pool.shutdown(cancel_futures=True)
                raise CaseError(result.name, result.code, **result.arguments)
            results[waiting[future]] = result
            report(done, len(numbers))
    return together(results[number] for number in numbers)


def _size(rule: CompiledRule) -> int:
    definition = rule.definition
    return (len(definition.tests) + 1) * sum(len(str(criterion.check)) for criterion in definition.criteria)


class _Unready:
    """A `CaseError` in a form that can be sent between processes."""

    def __init__(self, error: CaseError) -> None:
        self.name, self.code = error.name, error.code
        self.arguments = {key: value for key, value in error.arguments.items() if key != "test"}


def _read_rules(folder: Path | None) -> None:
    global _library  # noqa: PLW0603 - each process has its own, read once
    try:
        _library = load_rules(folder)
    except RuleSetError:
        _library = None


def _mutate(number: int, file: str) -> MutationResult | _Unready:
    if _library is None or number >= len(_library.rules) or _library.rules[number].file != file:
        raise BrokenProcessPool("the rules changed while they were tried")
    try:
        return mutate_rule(_library, _library.rules[number])
    except CaseError as error:
        return _Unready(error)
