"""What the report and the letter will say for each test of a rule, with the languages side by side."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from compliance.evaluation import CriterionStatus, Finding
from compliance.letters.content import Asked, Group, Point
from compliance.letters.drafting import Drafting
from compliance.letters.points import asked, points
from compliance.letters.templates import load_templates
from compliance.maintenance.cases import Case, cases_of, shared_cases
from compliance.maintenance.rule_tests import rules_across, rules_for
from compliance.reports.content import Said, Section, content_of
from compliance.reports.result import Result
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary
from compliance.rules.wording import in_words
from compliance.state import State
from compliance.texts import Language, Text

NARROWEST_COLUMN = 50
"""With less room than this for each language, one stands after the other."""

_GAP = " │ "
_NAMES: dict[Language, str] = {"nb": "Bokmål", "nn": "Nynorsk"}
_WORDS: dict[str, Text] = {
    "test": Text("Test: {name}", "Test: {name}"),
    "on": Text("Vurdert {date}", "Vurdert {date}"),
    "state": Text("Resultat for {subject}: {state}", "Resultat for {subject}: {state}"),
    "report": Text("I rapporten", "I rapporten"),
    "letter": Text("I brevet", "I brevet"),
    "nothing": Text("Brevet sier ingenting om dette.", "Brevet seier ingenting om dette."),
    "heading": Text("{heading}:", "{heading}:"),
    "why": Text("Fordi: {text}", "Fordi: {text}"),
    "conditions": Text("Dette må vises:", "Dette må visast:"),
    "also": Text("Dette er også åpent:", "Dette er òg ope:"),
    "basis": Text("Hjemmel: {basis}", "Heimel: {basis}"),
    "requirement": Text("Krav: {text}", "Krav: {text}"),
    "found": Text("Funn: {text}", "Funn: {text}"),
    "order": Text("Pålegg: {text}", "Pålegg: {text}"),
    "guidance": Text("Veiledning, ikke pålegg: {text}", "Rettleiing, ikkje pålegg: {text}"),
    "deadline": Text("Frist: {deadline}", "Frist: {deadline}"),
    "ask": Text("Spørsmål: {text}", "Spørsmål: {text}"),
    "weigh": Text("Til inspektøren, må vurderes: {text}", "Til inspektøren, må vurderast: {text}"),
    "no_tests": Text("Regelen har ingen tester.", "Regelen har ingen testar."),
}


@dataclass(frozen=True)
class _Row:
    text: str
    depth: int = 0


def preview(library: RuleLibrary, rule: CompiledRule, languages: Sequence[Language], width: int) -> str:
    """Return what is said for each test of one rule file, in the languages given, within `width` characters.

    The tests across the periods are shown for the days on which this file is in force.

    Raises:
        CaseError: when a test cannot be made ready.
    """
    own = rules_for(library, rule)
    shown = [_rows_of(case, own, languages) for case in cases_of(rule)]
    across = rules_across(library, rule.id)
    in_force, shared = rule.definition.in_force, library.shared_tests.get(rule.id, ())
    shown += [
        _rows_of(case, across, languages) for case in shared_cases(rule.id, shared) if in_force.holds(case.on)
    ]
    if not shown:
        shown.append([[_Row(_WORDS["no_tests"][language])] for language in languages])
    side_by_side = len(languages) > 1 and width >= len(languages) * (NARROWEST_COLUMN + len(_GAP))
    lay_out = _side_by_side if side_by_side else _one_after_the_other
    return "\n\n".join("\n".join(lay_out(columns, languages, width)) for columns in shown) + "\n"


def _rows_of(case: Case, rules: Sequence[CompiledRule], languages: Sequence[Language]) -> list[list[_Row]]:
    """Return one column of rows for each language."""
    findings = tuple(one for one in case.findings(rules) if one.rule_id == case.rule_id)
    return [list(_rows(case, findings, language)) for language in languages]


def _rows(case: Case, findings: tuple[Finding, ...], language: Language) -> Iterator[_Row]:
    yield _Row(_WORDS["test"][language].format(name=case.test.name))
    yield _Row(_WORDS["on"][language].format(date=in_words(case.on, language)))
    content = content_of(Result(case.documentation, findings, case.on, (), None), language)
    for section in content.sections:
        yield from _in_report(section, language)
    yield from _in_letter(case, findings, language)


def _in_report(section: Section, language: Language) -> Iterator[_Row]:
    yield _Row(_WORDS["state"][language].format(subject=section.subject, state=section.state_name))
    yield _Row(_WORDS["report"][language], 1)
    yield _Row(section.title, 2)
    yield _Row(section.question, 2)
    yield _Row(_WORDS["heading"][language].format(heading=section.heading), 2)
    yield from _said(section.said, language)
    if section.open_questions:
        yield _Row(_WORDS["also"][language], 2)
        yield from _said(section.open_questions, language)
    if section.conditions:
        yield _Row(_WORDS["conditions"][language], 2)
        yield from (_Row(f"– {one}", 3) for one in section.conditions)
    yield _Row(_WORDS["basis"][language].format(basis=section.basis), 2)


def _said(said: Sequence[Said], language: Language) -> Iterator[_Row]:
    for one in said:
        yield _Row(f"– {one.sentence}", 3)
        if one.why:
            yield _Row(_WORDS["why"][language].format(text=one.why), 4)


def _in_letter(case: Case, findings: Sequence[Finding], language: Language) -> Iterator[_Row]:
    drafting = Drafting(case.documentation, case.on, load_templates().phrases(language))
    breaches = [finding for finding in findings if finding.state is State.BREACH]
    yield _Row(_WORDS["letter"][language], 1)
    rows: list[_Row] = []
    for is_order in (True, False):
        chosen = (finding for finding in breaches if finding.proposes_order is is_order)
        for point in points(chosen, drafting):
            rows += _point(point, "order" if is_order else "guidance", language)
    for question in asked(findings, CriterionStatus.UNKNOWN, drafting):
        rows += _asked(question, "ask", language)
    for question in asked(findings, CriterionStatus.REVIEW, drafting):
        rows += _asked(question, "weigh", language)
    yield from rows or [_Row(_WORDS["nothing"][language], 2)]


def _point(point: Point, reaction: str, language: Language) -> Iterator[_Row]:
    yield _Row(point.heading, 2)
    for text in point.requirements:
        yield _Row(_WORDS["requirement"][language].format(text=text), 2)
    yield from _groups(point.groups, "found", language)
    yield _Row(_WORDS[reaction][language].format(text=point.order), 2)
    for basis in (point.basis,) if point.basis else point.basis_lines:
        yield _Row(_WORDS["basis"][language].format(basis=basis), 2)
    conditions = (*point.conditions, *(one for group in point.groups for one in group.conditions))
    if conditions:
        yield _Row(_WORDS["conditions"][language], 2)
        yield from (_Row(f"– {one}", 3) for one in conditions)
    if reaction == "order":
        yield _Row(_WORDS["deadline"][language].format(deadline=point.deadline), 2)


def _asked(question: Asked, key: str, language: Language) -> Iterator[_Row]:
    yield _Row(question.heading, 2)
    yield from _groups(question.groups, key, language)


def _groups(groups: Sequence[Group], key: str, language: Language) -> Iterator[_Row]:
    for group in groups:
        if group.label:
            yield _Row(group.label, 2)
        for found in group.found:
            yield _Row(_WORDS[key][language].format(text=found.sentence), 2)
            if found.why:
                yield _Row(_WORDS["why"][language].format(text=found.why), 3)


def _side_by_side(columns: list[list[_Row]], languages: Sequence[Language], width: int) -> Iterator[str]:
    """Yield the columns beside each other; what says the same begins on the same line."""
    each = width // len(columns) - len(_GAP)
    yield _GAP.join(_NAMES[language].ljust(each) for language in languages).rstrip()
    yield _GAP.join("─" * each for _ in languages)
    for rows in zip_longest(*columns, fillvalue=_Row("")):
        for pieces in zip_longest(*(_wrapped(row, each) for row in rows), fillvalue=""):
            yield _GAP.join(piece.ljust(each) for piece in pieces).rstrip()


def _one_after_the_other(
    columns: list[list[_Row]], languages: Sequence[Language], width: int
) -> Iterator[str]:
    for number, (rows, language) in enumerate(zip(columns, languages, strict=True)):
        if number:
            yield ""
        if len(languages) > 1:
            yield f"[{_NAMES[language]}]"
        for row in rows:
            yield from _wrapped(row, width)


def _wrapped(row: _Row, width: int) -> list[str]:
    indent = "  " * row.depth
    hanging = indent + ("  " if row.text.startswith("– ") else "")
    return textwrap.wrap(
        row.text, width, initial_indent=indent, subsequent_indent=hanging, break_on_hyphens=False
    ) or [""]
