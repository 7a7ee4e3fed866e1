"""The notes to the inspector, which follow the draft and are removed before the letter is sent."""

from __future__ import annotations

from collections.abc import Sequence

from compliance.evaluation import CriterionStatus, Finding
from compliance.letters.content import Found, Group, Notes
from compliance.letters.drafting import Drafting
from compliance.letters.frame import case_of
from compliance.letters.points import asked, by_rule, heading_of, is_unread, open_reasons, title_of
from compliance.letters.sources import said_by_employees, source_lines
from compliance.reports.sentences import Reason, no_subject_sentence, reasons, text_in
from compliance.rules.wording import in_words
from compliance.state import State


def notes_of(findings: Sequence[Finding], drafting: Drafting, *, text_left_out: bool) -> Notes:
    """Return what the inspector must weigh, check or know; `text_left_out`: the letter hides text."""
    breaches = [finding for finding in findings if finding.state is State.BREACH]
    said = [
        (_with_why(f"{heading_of([finding], drafting)}. {reason.sentence}", reason), reason)
        for finding in breaches
        for reason in reasons(finding, drafting.language, drafting.documentation)
    ]
    return Notes(
        lines=_lines(findings, drafting, text_left_out=text_left_out),
        to_weigh=asked(findings, CriterionStatus.REVIEW, drafting),
        without_source=tuple(words for words, reason in said if not source_lines(reason, drafting)),
        from_employees=tuple(words for words, reason in said if said_by_employees(reason, drafting)),
        unread=_unread(findings, drafting),
        not_applicable=_not_applicable(findings, drafting),
        of_rules=_of_rules(findings, drafting),
    )


def _lines(findings: Sequence[Finding], drafting: Drafting, *, text_left_out: bool) -> tuple[str, ...]:
    phrase, language = drafting.phrase, drafting.language
    lines = [phrase("limit.date", date=in_words(findings[0].on, language))] if findings else []
    lines.append(phrase("note.deadlines", date=in_words(drafting.on, language)))
    if case_of(drafting).visit_on is None:
        lines.append(phrase("note.visit"))
    if text_left_out:
        lines.append(phrase("note.hidden"))
    return tuple(lines)


def _with_why(words: str, reason: Reason) -> str:
    return f"{words} {reason.why}" if reason.why else words


def _unread(findings: Sequence[Finding], drafting: Drafting) -> tuple[str, ...]:
    return tuple(
        f"{heading_of([finding], drafting)}. {reason.sentence}"
        for finding in findings
        for reason in open_reasons(finding, drafting)
        if is_unread(reason)
    )


def _not_applicable(findings: Sequence[Finding], drafting: Drafting) -> tuple[str, ...]:
    return tuple(
        f"{heading_of([finding], drafting)}. {_why_not(finding, drafting)}"
        for finding in findings
        if finding.state is State.NOT_APPLICABLE
    )


def _why_not(finding: Finding, drafting: Drafting) -> str:
    given: tuple[Reason, ...] = reasons(finding, drafting.language, drafting.documentation)
    return given[0].sentence if given else no_subject_sentence(finding, drafting.language)


def _of_rules(findings: Sequence[Finding], drafting: Drafting) -> tuple[Group, ...]:
    """Return what the rules tell the inspector where there is something to decide."""
    to_decide = by_rule(one for one in findings if one.state in (State.BREACH, State.REVIEW))
    return tuple(
        Group(
            title_of(gathered[0], drafting), tuple(Found(text_in(note, drafting.language)) for note in notes)
        )
        for gathered in to_decide
        if (notes := gathered[0].rule.definition.notes)
    )
