"""The control points of a letter: findings gathered by rule, and subjects by what was found of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from compliance.evaluation import CriterionStatus, Finding, Subject
from compliance.law import print_citation_lines, print_citations
from compliance.letters.content import Asked, Found, Group, Point
from compliance.letters.deadlines import deadline_in_words, weeks_after
from compliance.letters.drafting import Drafting
from compliance.letters.sources import source_lines
from compliance.reports.sentences import (
    Reason,
    conditions,
    no_subject_sentence,
    open_questions,
    reasons,
    text_in,
)
from compliance.rules.compiler import CompiledRule
from compliance.rules.wording import fill, listed
from compliance.state import State, Unknown

KEYS = frozenset({"unit.one", "unit.many", "representative.one", "representative.many"})
"""The phrases this module uses, which no template names."""

_ACTS_FOR_A_LIST = 3
_SECTIONS_FOR_A_LIST = 3


def by_rule(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return the findings of each control point together, in the order the control points first occur."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.rule_id, []).append(finding)
    return list(found.values())


def title_of(finding: Finding, drafting: Drafting) -> str:
    """Return the title of the control point."""
    return text_in(finding.rule.definition.title, drafting.language)


def heading_of(findings: Sequence[Finding], drafting: Drafting) -> str:
    """Return the title of the control point, with the name of the subject when there is one only."""
    title = title_of(findings[0], drafting)
    if len(findings) > 1 or findings[0].subject.id is None:
        return title
    return f"{title}: {findings[0].subject.called[drafting.language]}"


def points(breaches: Iterable[Finding], drafting: Drafting) -> tuple[Point, ...]:
    """Return one numbered point for each control point with a breach; its subjects stand beneath it."""
    gathered = by_rule(breaches)
    return tuple(point_of(number, found, drafting) for number, found in enumerate(gathered, start=1))


def point_of(
    number: int,
    findings: Sequence[Finding],
    drafting: Drafting,
    *,
    order: str | None = None,
    deadline: str | None = None,
) -> Point:
    """Return the point of one control point with a breach, from its findings.

    Args:
        number: the number of the order.
        findings: the breaches, one for each subject.
        drafting: the letter.
        order: the words of the order, where a person has chosen them; else those of the rule.
        deadline: the deadline in words; else the one the rule proposes, counted from the date of the letter.
    """
    rule, language = findings[0].rule, drafting.language
    groups = _groups(findings, drafting, _reasons_of_breach, with_conditions=True)
    shared = {group.conditions for group in groups}
    one_list = groups[0].conditions if len(shared) == 1 else ()
    if one_list:
        groups = tuple(Group(group.label, group.found) for group in groups)
    lines = print_citation_lines(rule.basis, language)
    as_list = len(lines) >= _ACTS_FOR_A_LIST or _sections_with_paragraphs(rule) >= _SECTIONS_FOR_A_LIST
    return Point(
        number=number,
        heading=heading_of(findings, drafting),
        question=text_in(rule.definition.question, language),
        requirements=_unique(
            text_in(one.criterion.definition.text, language, finding, one)
            for finding in findings
            for one in finding.with_status(CriterionStatus.FAILED)
        ),
        groups=groups,
        order=order or _order(findings, drafting),
        basis="" if as_list else print_citations(rule.basis, language),
        basis_lines=lines if as_list else (),
        conditions=one_list,
        deadline=deadline
        or deadline_in_words(weeks_after(drafting.on, rule.definition.deadline_weeks), language),
    )


def _order(findings: Sequence[Finding], drafting: Drafting) -> str:
    """Return the order: one for the control point, which names all its subjects."""
    names = [finding.subject.called[drafting.language] for finding in findings]
    values = {"subject": listed(names, drafting.language), "on": findings[0].on}
    words: str = findings[0].rule.definition.order.as_text()[drafting.language]
    return fill(words, drafting.language, values)


def asked(findings: Iterable[Finding], status: CriterionStatus, drafting: Drafting) -> tuple[Asked, ...]:
    """Return what is still unknown (`UNKNOWN`), or must be weighed (`REVIEW`), for each control point."""

    def wanted(finding: Finding) -> tuple[Reason, ...]:
        return tuple(one for one in open_reasons(finding, drafting) if one.criterion.status is status)

    found = []
    for gathered in by_rule(findings):
        with_something = [
            one
            for one in gathered
            if wanted(one) or (status is CriterionStatus.UNKNOWN and _asks_for_a_subject(one))
        ]
        if with_something:
            groups = _groups(with_something, drafting, lambda finding, _: wanted(finding))
            found.append(Asked(heading_of(with_something, drafting), groups))
    return tuple(found)


def open_reasons(finding: Finding, drafting: Drafting) -> tuple[Reason, ...]:
    """Return what is unknown or must be weighed in a finding, whatever its state."""
    if finding.state in (State.MET, State.NOT_APPLICABLE):
        return ()
    if finding.state is State.BREACH:
        return open_questions(finding, drafting.language, drafting.documentation)
    return reasons(finding, drafting.language, drafting.documentation)


def _asks_for_a_subject(finding: Finding) -> bool:
    nobody = not finding.criteria and finding.applies is None
    return nobody and finding.state is State.NOT_DOCUMENTED


def _reasons_of_breach(finding: Finding, drafting: Drafting) -> tuple[Reason, ...]:
    return reasons(finding, drafting.language, drafting.documentation)


def _groups(
    findings: Sequence[Finding],
    drafting: Drafting,
    reasons_of: Callable[[Finding, Drafting], tuple[Reason, ...]],
    *,
    with_conditions: bool = False,
) -> tuple[Group, ...]:
    """Return the findings with the same sentences, sources and conditions together."""
    gathered: dict[tuple[tuple[Found, ...], tuple[str, ...]], list[Subject]] = {}
    for finding in findings:
        found = tuple(_found(reason, drafting) for reason in reasons_of(finding, drafting))
        if not found:
            found = (Found(no_subject_sentence(finding, drafting.language)),)
        to_show = _unique(conditions(finding, drafting.language)) if with_conditions else ()
        gathered.setdefault((found, to_show), []).append(finding.subject)
    alone = len(findings) == 1
    return tuple(
        Group("" if alone else _label(subjects, drafting), found, to_show)
        for (found, to_show), subjects in gathered.items()
    )


def _found(reason: Reason, drafting: Drafting) -> Found:
    if reason.criterion.status is not CriterionStatus.UNKNOWN:
        return Found(reason.sentence, source_lines(reason, drafting))
    # What is unknown has no source: those of the values beside it would only mislead. Of the reasons why, the
    # employer can act on one; how a document was read is for the inspector to know.
    doubtful = reason.criterion.unknown is Unknown.IMPRECISE
    return Found(reason.sentence, why=reason.why if doubtful else "")


def is_unread(reason: Reason) -> bool:
    """Return whether it is unknown only because a document was not read in full."""
    return reason.criterion.unknown is Unknown.UNREAD


def _label(subjects: Sequence[Subject], drafting: Drafting) -> str:
    names = [subject.called[drafting.language] for subject in subjects if subject.id is not None]
    if not names:
        return ""
    kind = "representative" if subjects[0].kind == "safety_representative" else "unit"
    key = f"{kind}.one" if len(names) == 1 else f"{kind}.many"
    return drafting.phrase(key, names=listed(names, drafting.language))


def _sections_with_paragraphs(rule: CompiledRule) -> int:
    return len({(one.act, one.section) for one in rule.basis if one.ledd is not None})


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
