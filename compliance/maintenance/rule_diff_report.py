"""The changes of a rule set as lines of text, and what they change in documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from compliance.errors import Problem
from compliance.maintenance.case_diff import CaseChange, CaseChanges
from compliance.maintenance.change import LEGEND, Change
from compliance.maintenance.finding_diff_report import finding_lines
from compliance.maintenance.rule_diff import Kind, RuleChange
from compliance.reports.sentences import text_in
from compliance.rules.model import InForce, Rule
from compliance.rules.wording import in_words, listed
from compliance.texts import Language, Text

_NOTHING = Text("Ingen regler er endret.", "Ingen reglar er endra.")
_COUNTS: dict[Kind, tuple[Text, Text]] = {
    Kind.CHANGED: (
        Text("1 regel er endret", "1 regel er endra"),
        Text("{n} regler er endret", "{n} reglar er endra"),
    ),
    Kind.ADDED: (Text("1 er ny", "1 er ny"), Text("{n} er nye", "{n} er nye")),
    Kind.REMOVED: (Text("1 er tatt bort", "1 er teken bort"), Text("{n} er tatt bort", "{n} er tekne bort")),
    Kind.TESTS: (
        Text("1 har endrede tester på tvers av perioder", "1 har endra testar på tvers av periodar"),
        Text("{n} har endrede tester på tvers av perioder", "{n} har endra testar på tvers av periodar"),
    ),
}
_RULES = Text("{words}.", "{words}.")
_ONE_UNREADABLE = Text(
    "1 tidligere regelfil kan ikke leses av dette programmet. Regelen er ikke sammenlignet:",
    "1 tidlegare regelfil kan ikkje lesast av dette programmet. Regelen er ikkje samanlikna:",
)
_UNREADABLE = Text(
    "{n} tidligere regelfiler kan ikke leses av dette programmet. Reglene er ikke sammenlignet:",
    "{n} tidlegare regelfiler kan ikkje lesast av dette programmet. Reglane er ikkje samanlikna:",
)
_ADDED = Text("ny", "ny")
_TAKES_OVER = Text("ny regelfil, avløser den fra {start}", "ny regelfil, avløyser den frå {start}")
_HEADS: dict[Kind, Text] = {
    Kind.REMOVED: Text("tatt bort", "teken bort"),
    Kind.CHANGED: Text("endret", "endra"),
    Kind.TESTS: Text("tester", "testar"),
}
_MARKS = {Kind.ADDED: "+", Kind.REMOVED: "−", Kind.CHANGED: "~", Kind.TESTS: "~"}
_FROM = Text("fra {start}", "frå {start}")
_FROM_TO = Text("fra {start} til {end}", "frå {start} til {end}")
_SAME_AS_FORMER = Text("Sier det samme som den forrige.", "Seier det same som den førre.")
_CRITERION = Text("Kriteriet «{id}»:", "Kriteriet «{id}»:")
_CHANGED_CASES = Text("{n} av {total} saker får nytt resultat.", "{n} av {total} saker får nytt resultat.")
_ONE_CASE = Text("{n} av 1 sak får nytt resultat.", "{n} av 1 sak får nytt resultat.")
_SAME_RESULT = Text(
    "{n} får samme resultat med en annen hjemmel eller andre kriterier.",
    "{n} får same resultat med ein annan heimel eller andre kriterium.",
)
_NO_CASES = Text("Ingen dokumentasjon er vurdert.", "Ingen dokumentasjon er vurdert.")
_CASE = Text("{name}, per {on}", "{name}, per {on}")


def rule_diff_report(
    changes: Sequence[RuleChange], cases: CaseChanges, unreadable: Sequence[Problem], language: Language
) -> str:
    """Return the whole report: the rules that have changed, then the cases that get another result."""
    lines = [_count_line(changes, language), *_unreadable_lines(unreadable, language)]
    for change in changes:
        lines += ["", *_rule_lines(change, language)]
    if any("[-" in one.words.nb or "{+" in one.words.nb for change in changes for one in change.changes):
        lines += ["", LEGEND[language]]
    lines += ["", *_cases_lines(cases, language)]
    for case in cases.changed:
        lines += ["", *_case_lines(case, language)]
    return "\n".join(lines) + "\n"


def _count_line(changes: Sequence[RuleChange], language: Language) -> str:
    counts = []
    for kind, (one, many) in _COUNTS.items():
        number = sum(change.kind is kind for change in changes)
        if number:
            counts.append((one if number == 1 else many)[language].format(n=number))
    return _RULES[language].format(words=listed(counts, language)) if counts else _NOTHING[language]


def _unreadable_lines(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """Yield the files that could not be compared, each with the first thing that is wrong with it."""
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(problem.place.file, problem)
    if first:
        yield ""
        yield (_ONE_UNREADABLE if len(first) == 1 else _UNREADABLE)[language].format(n=len(first))
    for problem in first.values():
        yield f"  {problem.place}: {problem.message(language)}"


def _rule_lines(change: RuleChange, language: Language) -> Iterator[str]:
    rule = change.after or change.before
    period = f" {_period(rule.in_force, language)}" if rule else ""
    yield f"{_MARKS[change.kind]} {change.rule_id}{period} ({_head(change, language)})"
    if rule is not None:
        yield f"  {_title(rule, language)}"
    if change.kind is Kind.ADDED and change.before is not None and not change.changes:
        yield f"  {_SAME_AS_FORMER[language]}"
    for criterion, group in groupby(_by_criterion(change.changes), key=lambda one: one.criterion):
        indent = "  "
        if criterion:
            yield f"  {_CRITERION[language].format(id=criterion)}"
            indent = "    "
        for one in group:
            yield f"{indent}• {one.part[language]}: {one.words[language]}"


def _by_criterion(changes: Sequence[Change]) -> list[Change]:
    """Return the changes of the whole rule first, then those of each criterion, each in their own order."""
    order = list(dict.fromkeys(["", *(one.criterion for one in changes)]))
    return sorted(changes, key=lambda one: order.index(one.criterion))


def _head(change: RuleChange, language: Language) -> str:
    if change.kind is not Kind.ADDED:
        return _HEADS[change.kind][language]
    if change.before is None:
        return _ADDED[language]
    return _TAKES_OVER[language].format(start=in_words(change.before.in_force.start, language))


def _period(period: InForce, language: Language) -> str:
    start = in_words(period.start, language)
    if period.end is None:
        return _FROM[language].format(start=start)
    return _FROM_TO[language].format(start=start, end=in_words(period.end, language))


def _title(rule: Rule, language: Language) -> str:
    return text_in(rule.title, language)


def _cases_lines(cases: CaseChanges, language: Language) -> Iterator[str]:
    if cases.total == 0:
        yield _NO_CASES[language]
        return
    words = _ONE_CASE if cases.total == 1 else _CHANGED_CASES
    changed = len(cases.with_new_result)
    yield words[language].format(n=changed, total=cases.total)
    if others := len(cases.changed) - changed:
        yield _SAME_RESULT[language].format(n=others)


def _case_lines(case: CaseChange, language: Language) -> Iterator[str]:
    yield _CASE[language].format(name=case.name, on=in_words(case.on, language))
    for change in case.changes:
        for line in finding_lines(change, language):
            yield f"  {line}"
