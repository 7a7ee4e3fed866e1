"""The page of one rule file in the rule book, as plain strings in the order a reader needs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from compliance.reports.book_content import Book, BookRule, CriterionClauses, Example
from compliance.reports.book_history import ChangeGroup, changes
from compliance.reports.book_texts import CheckPart, check_in_words, linked, readable
from compliance.reports.book_words import SUBJECTS, WORDS, period_in_words, theme_name, weeks_in_words
from compliance.reports.sentences import STATE_MARKS, STATE_NAMES, no_subject_sentence, reasons
from compliance.rules.compiler import CompiledCriterion
from compliance.rules.model import Overturned, RuleStatus, RuleText
from compliance.rules.wording import in_words
from compliance.state import State
from compliance.texts import Language
from compliance.typography import with_hard_spaces, with_unbroken_amounts

Links = tuple[tuple[str, str], ...]

STATE_COLOURS: dict[State, str] = {
    State.MET: "success",
    State.BREACH: "danger",
    State.NOT_DOCUMENTED: "warning",
    State.REVIEW: "info",
    State.NOT_APPLICABLE: "neutral",
}
"""The colour of each state among those of Designsystemet; the name always stands beside it."""
_STATUS_COLOURS = {RuleStatus.DRAFT: "warning", RuleStatus.TRIAL: "info", RuleStatus.STABLE: "success"}
_EXAMPLES_IN_ORDER = (
    State.MET,
    State.BREACH,
    State.NOT_DOCUMENTED,
    State.REVIEW,
    State.NOT_APPLICABLE,
)


@dataclass(frozen=True)
class CriterionPart:
    """What the page says of one criterion."""

    id: str
    text: str
    basis: Links
    in_writing: Links
    check: CheckPart
    when: CheckPart | None
    needs: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]
    finding: str
    ask: str
    to_close: str


@dataclass(frozen=True)
class AppliesPart:
    """When the control point applies, and what is said where it does not, or nobody knows."""

    check: CheckPart | None
    basis: Links
    reason: str
    ask: str
    no_subject: str
    no_subject_ask: str


@dataclass(frozen=True)
class OverturnedPart:
    """A decision that was set aside: when, what and where it stands, and the example that shows what is right."""

    on: str
    what: str
    source: str
    test: str


@dataclass(frozen=True)
class ExamplePart:
    """One example: its name, its day, and what the rule says."""

    name: str
    on: str
    said: tuple[str, ...]
    judged: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ExampleGroup:
    """The examples with one outcome."""

    state_name: str
    mark: str
    colour: str
    examples: tuple[ExamplePart, ...]


@dataclass(frozen=True)
class PeriodPart:
    """One period of the control point, and what changed from the one before; None for the oldest."""

    period: str
    address: str
    is_this_page: bool
    changes: tuple[ChangeGroup, ...] | None


@dataclass(frozen=True)
class RulePage:
    """Everything on the page of one rule file."""

    id: str
    title: str
    published_title: str
    question: str
    period: str
    is_newest: bool
    newest_address: str
    status: str
    status_colour: str
    reviewed: str
    judged_for: str
    theme: str
    theme_anchor: str
    checklists: tuple[tuple[str, str], ...]
    basis: Links
    applies: AppliesPart | None
    criteria: tuple[CriterionPart, ...]
    order: str
    reaction: str
    deadline: str
    notes: tuple[str, ...]
    overturned: tuple[OverturnedPart, ...]
    examples: tuple[ExampleGroup, ...]
    history: tuple[PeriodPart, ...]


def rule_page_of(one: BookRule, book: Book, language: Language) -> RulePage:
    """Return what the page of a rule file says in `language`."""
    definition = one.rule.definition
    newest = book.versions(one.id)[-1]
    reviewed = definition.reviewed
    return RulePage(
        id=one.id,
        title=_said(definition.title, one, language),
        published_title=definition.published_title or "",
        question=_said(definition.question, one, language),
        period=with_unbroken_amounts(period_in_words(definition.in_force, language)),
        is_newest=newest is one,
        newest_address=book.address(newest),
        status=WORDS["draft"][language]
        if definition.is_draft
        else _sentence(definition.status.text[language]),
        status_colour=_STATUS_COLOURS[definition.status],
        reviewed=WORDS["reviewed"][language].format(by=reviewed.by, on=in_words(reviewed.on, language))
        if reviewed.by and reviewed.on
        else "",
        judged_for=SUBJECTS[definition.for_each][language],
        theme=theme_name(one.theme, language),
        theme_anchor=theme_anchor(one.theme),
        checklists=tuple(
            (listed.title.as_text()[language], listed.id)
            for listed in book.checklists
            if one.id in listed.rules
        ),
        basis=linked(one.rule.basis, language),
        applies=_applies(one, language),
        criteria=tuple(
            _criterion(one, criterion, clauses, language)
            for criterion, clauses in zip(one.rule.criteria, one.criteria, strict=True)
        ),
        order=_said(definition.order, one, language),
        reaction=WORDS[f"react_{definition.reaction}"][language],
        deadline=weeks_in_words(definition.deadline_weeks, language),
        notes=tuple(_said(note, one, language) for note in definition.notes),
        overturned=tuple(_overturned(decision, language) for decision in definition.overturned),
        examples=tuple(_examples(one, language)),
        history=tuple(_history(one, book, language)),
    )


def theme_anchor(theme: str) -> str:
    """Return the place of a theme on the page of themes."""
    return f"tema-{theme or 'andre'}"


def _said(text: RuleText, one: BookRule, language: Language) -> str:
    return with_unbroken_amounts(with_hard_spaces(readable(text, one.rule, language)))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _applies(one: BookRule, language: Language) -> AppliesPart | None:
    definition = one.rule.definition
    applies, nobody = definition.applies_when, definition.no_subject
    if applies is None and nobody is None:
        return None
    return AppliesPart(
        check=check_in_words(one.applies, language) if one.applies else None,
        basis=linked(one.applies_basis, language),
        reason=_said(applies.reason, one, language) if applies else "",
        ask=_said(applies.ask, one, language) if applies else "",
        no_subject=_said(nobody.reason, one, language) if nobody else "",
        no_subject_ask=_said(nobody.ask, one, language) if nobody else "",
    )


def _criterion(
    one: BookRule, criterion: CompiledCriterion, clauses: CriterionClauses, language: Language
) -> CriterionPart:
    definition = criterion.definition
    needed = [one.rule.criteria[position] for position in criterion.needs]
    return CriterionPart(
        id=criterion.id,
        text=_said(definition.text, one, language),
        basis=linked(criterion.basis, language),
        in_writing=linked(criterion.in_writing, language),
        check=check_in_words(clauses.check, language),
        when=check_in_words(clauses.when, language) if clauses.when else None,
        needs=tuple((other.definition.text.as_text()[language], other.id) for other in needed),
        evidence=tuple(kind.text[language] for kind in definition.evidence),
        finding=_said(definition.finding, one, language),
        ask=_said(definition.ask, one, language),
        to_close=_said(definition.to_close, one, language),
    )


def _overturned(decision: Overturned, language: Language) -> OverturnedPart:
    test = WORDS["overturned_test"][language].format(name=decision.test) if decision.test else ""
    return OverturnedPart(
        on=with_unbroken_amounts(in_words(decision.decided_on, language)),
        what=decision.what.as_text()[language],
        source=decision.source,
        test=test or WORDS["overturned_open"][language],
    )


def _examples(one: BookRule, language: Language) -> Iterator[ExampleGroup]:
    for state in _EXAMPLES_IN_ORDER:
        group = [example for example in one.examples if example.finding.state is state]
        if group:
            yield ExampleGroup(
                state_name=STATE_NAMES[state][language],
                mark=STATE_MARKS[state],
                colour=STATE_COLOURS[state],
                examples=tuple(_example(example, one, language) for example in group),
            )


def _example(example: Example, one: BookRule, language: Language) -> ExamplePart:
    finding = example.finding
    nobody = no_subject_sentence(finding, language)
    said = [reason.sentence for reason in reasons(finding, language)] if not nobody else [nobody]
    texts = {criterion.id: criterion.definition.text.as_text()[language] for criterion in one.rule.criteria}
    answers = {True: WORDS["yes"][language], False: WORDS["no"][language]}
    return ExamplePart(
        name=example.name,
        on=in_words(finding.on, language),
        said=() if finding.state is State.MET else tuple(said),
        judged=tuple(
            (answers[answer], texts[criterion])
            for criterion, answer in example.judged.items()
            if criterion in texts
        ),
    )


def _history(one: BookRule, book: Book, language: Language) -> Iterator[PeriodPart]:
    """Yield the periods, newest first, each with what changed from the one before."""
    versions = book.versions(one.id)
    changed: dict[int, tuple[ChangeGroup, ...]] = {
        id(later): changes(earlier, later, language) for earlier, later in pairwise(versions)
    }
    for version in reversed(versions):
        period = period_in_words(version.rule.definition.in_force, language)
        yield PeriodPart(
            with_unbroken_amounts(period), book.address(version), version is one, changed.get(id(version))
        )
