"""What `check` and `draft` have in common: read, choose the date, judge."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from compliance.cli.clock import today
from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.checklists import Checklist
    from compliance.documentation.documentation import Documentation
    from compliance.evaluation import Finding
    from compliance.reports.result import Result
    from compliance.rules.library import RuleLibrary

register(
    {
        "no-rule-in-force": Text(
            "Ingen regler gjelder {on}. Reglene dekker tiden fra {first}.",
            "Ingen reglar gjeld {on}. Reglane dekkjer tida frå {first}.",
            "No rule is in force on {on}. The rules cover the time from {first}.",
        ),
        "only-draft-rules": Text(
            "Alle reglene er utkast, og utkast blir ikke vurdert. Sett «status: trial» i en regel som har tester.",
            "Alle reglane er utkast, og utkast blir ikkje vurderte. Set «status: trial» i ein regel som har testar.",
            "All rules are drafts, and drafts are not judged. Set “status: trial” in a rule that has tests.",
        ),
        "only-one-standard-input": Text(
            "«-» kan bare stå én gang.", "«-» kan berre stå éin gong.", "“-” can be given only once."
        ),
    }
)


def judge_paths(
    paths: tuple[str, ...],
    on: date | None,
    checklist: str | None,
    rules_folder: Path | None,
    checklists_folder: Path | None = None,
) -> tuple[Result, RuleLibrary, Checklist | None]:
    """Read documentation and rules, and judge as of `on`, else the day of the inspection, else today.

    Raises:
        ComplianceError: when anything cannot be read, or no rule is in force on the day.
    """
    from compliance.documentation.load import load_documentation
    from compliance.reports.result import Result

    library = rules_to_judge_by(rules_folder)
    chosen = None
    if checklist:
        from compliance.checklists import load_checklist

        chosen = load_checklist(checklist, library.ids, checklists_folder)
    if paths.count("-") > 1:
        raise UsageError(Problem(Place("-"), "only-one-standard-input"))
    standard_input = sys.stdin.buffer.read() if "-" in paths else None
    documentation = load_documentation([Path(path) for path in paths if path != "-"], standard_input)
    day = on or day_of_inspection(documentation) or today()
    findings, chosen = judge(documentation, library, chosen, day)
    return Result(documentation, findings, day, paths, checklist), library, chosen


def judge(
    documentation: Documentation, library: RuleLibrary, checklist: Checklist | None, day: date
) -> tuple[tuple[Finding, ...], Checklist | None]:
    """Return the findings as of `day`, those of the checklist in its order, and the checklist as it is that day.

    What is recorded and cannot be used is told on standard error.

    Raises:
        UsageError: when no rule is in force on the day.
    """
    from compliance.cli.problems import PROBLEMS_LANGUAGE, print_problems
    from compliance.evaluation import evaluate
    from compliance.evaluation.unused_judgements import unused_judgements
    from compliance.reports.result import select

    rules = library.on(day)
    if not rules:
        first = library.first_day
        if first is None:
            raise UsageError(Problem(Place("--rules"), "only-draft-rules"))
        raise UsageError(Problem(Place("--on"), "no-rule-in-force", {"on": day, "first": first}))
    print_problems(unused_judgements(documentation, library, day), PROBLEMS_LANGUAGE.get())
    findings = evaluate(documentation, rules, day)
    if checklist is None:
        return findings, None
    warn_when_not_in_use(checklist, day)
    of_the_day = checklist.on(day, library.ids)
    return select(findings, of_the_day.rules), of_the_day


def warn_when_not_in_use(checklist: Checklist, day: date) -> None:
    """Say so on standard error when the checklist is not in use on `day`; it is then shown all the same."""
    if checklist.in_force.holds(day):
        return
    from compliance.cli.problems import PROBLEMS_LANGUAGE, print_problems
    from compliance.reports.book_words import period_in_words
    from compliance.rules.wording import in_words

    language = PROBLEMS_LANGUAGE.get()
    arguments = {
        "name": checklist.id,
        "period": period_in_words(checklist.in_force, language),
        "on": in_words(day, language),
    }
    problem = Problem(Place("--on"), "checklist-not-in-use", arguments, severity="warning")
    print_problems((problem,), language)


def rules_of(folder: Path | None) -> RuleLibrary:
    """Return the rules of a folder, or the built-in ones, with their tests.

    Raises:
        RuleSetError: when anything is wrong with any file.
    """
    from compliance.rules.library import load_rules

    return load_rules(folder)


def rules_to_judge_by(folder: Path | None) -> RuleLibrary:
    """Return the same rules without their tests, with what was read before taken from the cache.

    Raises:
        RuleSetError: when anything is wrong with any file.
    """
    from compliance.rules.cache import ParseCache, cache_file
    from compliance.rules.library import load_rules_to_judge_by

    return load_rules_to_judge_by(folder, ParseCache(cache_file()))


def day_of_inspection(documentation: Documentation) -> date | None:
    """Return the day the inspection took place, when the documentation gives it to the day."""
    visit = documentation.case.visit_on if documentation.case else None
    return visit.earliest if visit and visit.is_exact else None
