"""Measure every budget of the project and print them as one table of ratios.

Run with `python benchmarks/budgets.py`, on a machine with nothing else to do. The exit code is always 0: a
budget is looked at by a person, never asserted by a test.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import closures
import engine
from documents import ON, make_documentation, make_documentations
from workload import COUNT, compiled, make_rules

from compliance.data import data_folder
from compliance.documentation.documentation import Documentation
from compliance.evaluation import evaluate
from compliance.rules.cache import ParseCache
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import load_rules_to_judge_by

T = TypeVar("T")

PASSES = 7
DOCUMENTS = 100
BATCHES = (10, 100, 1000)
FLAT = 1.25
"""The most that the peak of the largest batch may be above that of the smallest."""


@dataclass(frozen=True)
class Line:
    """One line of the table. `measured` and `reference` are in `unit`; `budget` is in the unit, or a ratio."""

    what: str
    measured: float
    reference: float
    unit: str
    budget: float
    by_ratio: bool

    @property
    def ratio(self) -> float:
        """How many times the reference the measured value is."""
        return self.measured / self.reference

    @property
    def is_kept(self) -> bool:
        """Whether the budget is kept."""
        return (self.ratio if self.by_ratio else self.measured) <= self.budget

    def __str__(self) -> str:
        budget = f"{self.budget:g}x" if self.by_ratio else f"{self.budget:g} {self.unit}"
        verdict = "ok" if self.is_kept else "OVER"
        return (
            f"{self.what:<58} {self.measured:>9.1f} {self.reference:>9.1f} {self.unit:<3}"
            f" {self.ratio:>7.2f}x {budget:>9}  {verdict}"
        )


def medians(actions: Mapping[str, Callable[[], object]], clock: Callable[[], float]) -> dict[str, float]:
    """Return the median seconds of each action over interleaved passes, after one that is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in actions}
    for action in actions.values():
        action()
    for _ in range(PASSES):
        for name, action in actions.items():
            begun = clock()
            action()
            seconds[name].append(clock() - begun)
    return {name: statistics.median(values) for name, values in seconds.items()}


def whole_processes(folder: Path) -> Iterator[Line]:
    """Measure the program as a user meets it: seconds on the wall, from start to end."""
    file = str(engine.document_file(make_documentation(1), folder))
    check = ["check", file, "--on", str(ON), "--format", "json"]
    warm = {"COMPLIANCE_CACHE": str(folder / "cache")}
    found = medians(
        {
            "click": engine.run_imports("click"),
            "libraries": engine.run_imports("pydantic", "yaml", "jinja2", "click"),
            "help": partial(engine.run_program, ["--help"]),
            "cold": partial(engine.run_program, check, COMPLIANCE_CACHE="off"),
            "warm": partial(engine.run_program, check, **warm),
        },
        time.perf_counter,
    )
    ms = {name: seconds * 1e3 for name, seconds in found.items()}
    yield Line("compliance --help | import click", ms["help"], ms["click"], "ms", 150, by_ratio=False)
    libraries = ms["libraries"]
    yield Line(
        "compliance check, no rule cache | import libraries", ms["cold"], libraries, "ms", 600, by_ratio=False
    )
    yield Line(
        "compliance check, rule cache | import libraries", ms["warm"], libraries, "ms", 600, by_ratio=False
    )


def rule_sets(folder: Path) -> Iterator[Line]:
    """Measure loading rules in a running program: from YAML, and when no file has changed."""
    rules = folder / "rules"
    for name, place in (("thirty synthetic rules", rules), ("shipped rules, per 30", data_folder("rules"))):
        store = folder / "store" / f"{name}.json"
        held = load_rules_to_judge_by(place, ParseCache(store))

        def unchanged(place: Path = place, store: Path = store) -> object:
            return load_rules_to_judge_by(place, ParseCache(store))

        def first(place: Path = place) -> object:
            return load_rules_to_judge_by(place, ParseCache(folder / "never" / os.urandom(4).hex()))

        found = medians({"first": first, "unchanged": unchanged}, time.process_time)
        share = COUNT / len(held.rules) * 1e3
        kilobytes = sum(file.stat().st_size for file in place.rglob("*.yaml")) / 1e3
        label = f"load {name} ({kilobytes:.0f} kB in all)"
        yield Line(f"{label}, first time | budget", found["first"] * share, 15, "ms", 15, by_ratio=False)
        yield Line(f"{label}, unchanged | budget", found["unchanged"] * share, 2, "ms", 2, by_ratio=False)


def judgements(rules: tuple[CompiledRule, ...]) -> Iterator[Line]:
    """Measure judging in a running program, against the closures and against pydantic."""
    raw = list(make_documentations(DOCUMENTS))
    documents = [Documentation.model_validate_json(one) for one in raw]
    decide = closures.build(make_rules(), ON)
    explain = closures.build_explained(make_rules(), ON)
    actions: dict[str, Callable[[], object]] = {
        "closures": _for_each(documents, lambda one: decide(closures.subject_of(one, ON))),
        "judge": _for_each(documents, lambda one: engine.judge(rules, engine.scope_of(one, ON))),
        "closures explained": _for_each(documents, lambda one: explain(closures.subject_of(one, ON))),
        "explained": _for_each(
            documents, lambda one: engine.judge_and_explain(rules, engine.scope_of(one, ON))
        ),
        "validate": _for_each(raw, Documentation.model_validate_json),
        "findings": _for_each(raw, lambda one: evaluate(Documentation.model_validate_json(one), rules, ON)),
    }
    found = medians(actions, time.process_time)
    us = {name: seconds / DOCUMENTS * 1e6 for name, seconds in found.items()}
    yield Line("30 rules, no trace | closures", us["judge"], us["closures"], "us", 1.5, by_ratio=True)
    floor = us["closures explained"]
    yield Line("30 rules, full trace | closures that explain", us["explained"], floor, "us", 4, by_ratio=True)
    yield Line("JSON to findings | pydantic alone", us["findings"], us["validate"], "us", 3, by_ratio=True)


def _for_each(things: Iterable[T], action: Callable[[T], object]) -> Callable[[], None]:
    """Return a callable that does `action` to each thing and keeps nothing, as a batch does."""

    def run() -> None:
        for thing in things:
            action(thing)

    return run


def memory(rules: tuple[CompiledRule, ...]) -> Iterator[Line]:
    """Measure the peak of a batch, judged one document at a time."""
    peaks = {}
    engine.states_of_batch(make_documentations(BATCHES[-1]), rules, ON)
    for size in BATCHES:
        gc.collect()
        tracemalloc.start()
        engine.states_of_batch(_tidied(make_documentations(size)), rules, ON)
        peaks[size] = tracemalloc.get_traced_memory()[1] / 1e3
        tracemalloc.stop()
    smallest = peaks[BATCHES[0]]
    for size in BATCHES[1:]:
        yield Line(
            f"peak of {size} documents | of {BATCHES[0]}", peaks[size], smallest, "kB", FLAT, by_ratio=True
        )


def _tidied(documents: Iterator[bytes]) -> Iterator[bytes]:
    """Pass documents on, and empty the interpreter's free lists now and then.

    They are bounded, but fill so slowly that a batch of hundreds would seem to grow.
    """
    for index, document in enumerate(documents):
        if index % 10 == 0:
            gc.collect()
        yield document


def same_bytes(folder: Path) -> Iterator[Line]:
    """Count the different outputs of the same input under different hash seeds: one, or something is unordered."""
    file = str(engine.document_file(make_documentation(2), folder))
    for form in ("json", "text"):
        check = ["check", file, "--on", str(ON), "--format", form]
        outputs = {
            engine.run_program(check, PYTHONHASHSEED=seed, COMPLIANCE_CACHE=cache)
            for seed, cache in (("1", "off"), ("2", "off"), ("3", str(folder / "cache")))
        }
        yield Line(f"different outputs of one input, {form} | 1", len(outputs), 1, "", 1, by_ratio=True)


def check_agreement(rules: tuple[CompiledRule, ...]) -> None:
    """Hold the engine to the closures on every document, before anything is timed.

    Raises:
        AssertionError: when they disagree about any rule.
    """
    decide = closures.build(make_rules(), ON)
    explain = closures.build_explained(make_rules(), ON)
    for seed in range(DOCUMENTS):
        documentation = Documentation.model_validate_json(make_documentation(seed))
        subject, scope = closures.subject_of(documentation, ON), engine.scope_of(documentation, ON)
        expected = decide(subject)
        explained = engine.judge_and_explain(rules, scope)
        assert tuple(engine.as_answer(one) for one in engine.judge(rules, scope)) == expected, seed
        assert tuple(engine.as_answer(outcome) for outcome, _ in explained) == expected, seed
        assert tuple(answer for answer, _ in explain(subject)) == expected, seed


def main() -> None:
    """Print the table, line by line as it is measured; with `--help`, only what this is."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "rules").mkdir()
        rules = compiled(make_rules(), folder / "rules")
        check_agreement(rules)
        print(f"{'what | reference':<58} {'measured':>9} {'reference':>9}     {'ratio':>8} {'budget':>9}")
        for part in (
            judgements(rules),
            rule_sets(folder),
            whole_processes(folder),
            memory(rules),
            same_bytes(folder),
        ):
            for line in part:
                print(line, flush=True)


if __name__ == "__main__":
    main()
