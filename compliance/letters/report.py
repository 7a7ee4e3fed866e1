"""The inspection report, with or without notice of orders. A person decides, and sends."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

from compliance.documentation.documentation import Documentation
from compliance.errors import Place, Problem, UsageError, nearest
from compliance.evaluation import CriterionStatus, Finding
from compliance.letters.content import Report
from compliance.letters.deadlines import comment_deadline, deadline_in_words
from compliance.letters.drafting import Drafting
from compliance.letters.frame import frame_of
from compliance.letters.letter import Letter, Parts, write
from compliance.letters.notes import notes_of
from compliance.letters.phrases import PHRASE_LANGUAGES
from compliance.letters.points import asked, by_rule, points, title_of
from compliance.letters.sensitive import SensitiveTexts
from compliance.letters.specification import LETTERS
from compliance.letters.templates import load_templates
from compliance.rules.wording import listed
from compliance.state import State
from compliance.texts import Language


def draft_letter(
    documentation: Documentation,
    findings: Sequence[Finding],
    on: date,
    language: Language,
    orders: Collection[str] | None = None,
    *,
    templates: Path | None = None,
) -> Letter:
    """Return the draft of an inspection report, with notice of the orders that are proposed.

    Args:
        documentation: what the findings were judged from, with the case and the recipient.
        findings: every finding of the inspection, in the order of the checklist.
        on: the date of the letter; deadlines are counted from it, that day excluded.
        language: "nb" or "nn".
        orders: the ids of the control points, or findings, to give notice of an order for; a person's choice.
            None stands for those whose rule proposes an order. The other breaches are guidance.
        templates: the folder of the letters; None stands for those that come with the program.

    Raises:
        UsageError: when the language is another, or something in `orders` is not a breach.
        RuleSetError: when the templates are not valid.
    """
    if language not in PHRASE_LANGUAGES:
        raise UsageError(Problem(Place("--language"), "letter-language", {"value": language}))
    loaded = load_templates(templates)
    drafting = Drafting(documentation, on, loaded.phrases(language))
    return write(report(findings, _to_order(findings, orders), drafting), drafting, loaded)


def _to_order(findings: Iterable[Finding], orders: Collection[str] | None) -> frozenset[str]:
    """Return the ids of the findings to give notice of an order for."""
    if orders is None:
        return frozenset(finding.id for finding in findings if finding.proposes_order)
    breaches = [finding for finding in findings if finding.state is State.BREACH]
    known = {name for finding in breaches for name in (finding.id, finding.rule_id)}
    unknown = [_no_breach(name, known) for name in orders if name not in known]
    if unknown:
        raise UsageError(*unknown)
    return frozenset(one.id for one in breaches if one.id in orders or one.rule_id in orders)


def _no_breach(name: str, known: Iterable[str]) -> Problem:
    suggestion = nearest(name, sorted(known))
    arguments = {"value": name, "suggestion": suggestion or ""}
    hint = "did-you-mean" if suggestion else None
    return Problem(Place("--order"), "order-without-breach", arguments, hint)


def report(findings: Sequence[Finding], to_order: Collection[str], drafting: Drafting) -> Parts:
    """Return what the report is made of; `to_order` are the ids of the findings to give notice of an order for."""
    hidden = SensitiveTexts(drafting.documentation)
    shown = [hidden.left_out_of(finding) for finding in findings]
    breaches = [finding for finding in shown if finding.state is State.BREACH]
    ordered = points((one for one in breaches if one.id in to_order), drafting)
    frame = frame_of(drafting)
    content = Report(
        frame=frame,
        themes=themes_of(shown, drafting),
        in_order=_in_order(shown, drafting),
        orders=ordered,
        one_order=len(ordered) == 1,
        guidance=points((one for one in breaches if one.id not in to_order), drafting),
        questions=asked(shown, CriterionStatus.UNKNOWN, drafting),
        comment_deadline=deadline_in_words(comment_deadline(drafting.on), drafting.language),
    )
    return Parts(
        LETTERS["inspection_report"],
        heading=drafting.phrase("title.notice" if ordered else "title.report"),
        frame=frame,
        content=content,
        notes=notes_of(shown, drafting, text_left_out=hidden.has_hidden),
    )


def themes_of(findings: Iterable[Finding], drafting: Drafting) -> tuple[str, ...]:
    """Return the titles of the control points that were judged, each once."""
    judged = (finding for finding in findings if finding.state is not State.NOT_APPLICABLE)
    return tuple(dict.fromkeys(title_of(finding, drafting) for finding in judged))


def _in_order(findings: Iterable[Finding], drafting: Drafting) -> tuple[str, ...]:
    """Return the titles of what is met, with the names of the subjects where it is not met for all."""
    found = []
    for gathered in by_rule(one for one in findings if one.state is not State.NOT_APPLICABLE):
        met = [finding for finding in gathered if finding.state is State.MET]
        title = title_of(gathered[0], drafting)
        if met and len(met) < len(gathered):
            names = [finding.subject.called[drafting.language] for finding in met]
            found.append(f"{title}: {listed(names, drafting.language)}")
        elif met:
            found.append(title)
    return tuple(found)
