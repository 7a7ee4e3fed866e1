"""A rule read aloud: whom it is judged for, when it applies, what must be shown, and what follows.

It is made from the checks themselves, so that a second lawyer can sign it for what the rule in fact does.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compliance.law import print_citations
from compliance.maintenance.clause_lines import Line, lines
from compliance.maintenance.explain_words import WORDS, WORDS_TO_FILL
from compliance.reports.sentences import STATE_NAMES
from compliance.rules.checks import AnyCheck
from compliance.rules.citations import citations_of
from compliance.rules.clauses import Clause, Join, called_in
from compliance.rules.compiler import CompiledCriterion, CompiledRule, names_for
from compliance.rules.model import RuleText
from compliance.rules.names import Names
from compliance.rules.paths import resolve
from compliance.rules.wording import in_words, listed
from compliance.state import State
from compliance.texts import Language
from compliance.typography import HARD_SPACE, with_hard_spaces

WIDTH = 100
"""How many characters a line of the explanation has at most."""

_TO_FILL = re.compile(r"\{\{\s*([a-z_][a-z0-9_.]*)[^}]*\}\}")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. `heading` is empty for the first."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class _Reading:
    rule: CompiledRule
    names: Names
    language: Language

    def say(self, key: str, **values: object) -> str:
        return WORDS[key][self.language].format(**values)

    def text(self, text: RuleText) -> str:
        """Return a text with what is filled in named in brackets."""
        words: str = text.as_text()[self.language]
        return _TO_FILL.sub(lambda found: f"[{self._filled(found[1])}]", words)

    def _filled(self, name: str) -> str:
        if name in WORDS_TO_FILL:
            return WORDS_TO_FILL[name][self.language]
        return resolve(name, self.names.roots).called[self.language]

    def state(self, state: State) -> str:
        return STATE_NAMES[state][self.language]

    def clause(self, check: AnyCheck) -> Clause:
        said: Clause = check.says(self.names)
        return said


def explain_rule(rule: CompiledRule, language: Language) -> str:
    """Return the explanation of one rule file as text, in "nb" or "nn"."""
    written = []
    for paragraph in paragraphs(rule, language):
        rows = [paragraph.heading] if paragraph.heading else []
        for line in paragraph.lines:
            rows += _wrapped(line)
        written.append("\n".join(rows))
    return "\n\n".join(written) + "\n"


def paragraphs(rule: CompiledRule, language: Language) -> tuple[Paragraph, ...]:
    """Return the explanation of one rule file, in "nb" or "nn": the rule, its criteria, and what follows."""
    reading = _Reading(rule, names_for(rule.definition, frozenset()), language)
    return (
        Paragraph("", tuple(_opening(reading))),
        *(_criterion(reading, number, one) for number, one in enumerate(rule.criteria, start=1)),
        Paragraph(reading.say("answer"), tuple(_answer(reading))),
        Paragraph(reading.say("how_to_read"), tuple(_how_to_read(reading))),
    )


def _opening(reading: _Reading) -> Iterator[Line]:
    definition, language = reading.rule.definition, reading.language
    yield Line(f"{reading.text(definition.title)} ({reading.rule.id})")
    start, end = definition.in_force.start, definition.in_force.end
    period = reading.say("from", start=in_words(start, language))
    if end is not None:
        period = reading.say("from_to", start=in_words(start, language), end=in_words(end, language))
    yield Line(f"{period} {reading.say('basis', basis=print_citations(reading.rule.basis, language))}")
    yield Line(f"{reading.say('question', text=reading.text(definition.question))}")
    yield Line(reading.say(f"for_{definition.for_each or 'organisation'}"))
    if definition.no_subject is not None:
        yield Line(
            reading.say(
                "no_subject",
                none=reading.state(State.NOT_APPLICABLE),
                reason=reading.text(definition.no_subject.reason),
                unknown=reading.state(State.NOT_DOCUMENTED),
                ask=reading.text(definition.no_subject.ask),
            )
        )
    yield from _applies(reading)


def _applies(reading: _Reading) -> Iterator[Line]:
    applies = reading.rule.definition.applies_when
    if applies is None:
        yield Line(reading.say("always_applies"))
        return
    clause = reading.clause(applies.check)
    yield from lines(reading.say("applies"), clause, reading.language)
    if applies.basis:
        found = citations_of(applies.basis, reading.rule.definition.in_force, (), [])
        yield Line(reading.say("applies_basis", basis=print_citations(found, reading.language)))
    yield from _presumed(reading)
    yield Line(
        reading.say(
            "does_not_apply", state=reading.state(State.NOT_APPLICABLE), reason=reading.text(applies.reason)
        )
    )
    yield Line(
        reading.say("may_apply", state=reading.state(State.NOT_DOCUMENTED), ask=reading.text(applies.ask))
    )
    if any(one.is_question for one in _every(clause)):
        yield Line(reading.say("applies_by_judgement", state=reading.state(State.REVIEW)))


def _presumed(reading: _Reading) -> Iterator[Line]:
    """Say which answers are presumed where nothing is said; only `applies_when` may rely on them."""
    applies = reading.rule.applies
    for text in sorted(applies.reads) if applies else ():
        path = resolve(text, reading.names.roots) if not text.startswith("each.") else None
        if path is not None and path.presumed is not None:
            called = called_in(reading.names.roots, path)[reading.language]
            answer = "yes" if path.presumed else "no"
            yield Line(reading.say("presumed", called=called, answer=reading.say(answer)))


def _criterion(reading: _Reading, number: int, one: CompiledCriterion) -> Paragraph:
    definition = one.definition
    heading = reading.say("criterion", number=number, text=reading.text(definition.text), id=one.id)
    return Paragraph(heading, tuple(_demands(reading, one)))


def _demands(reading: _Reading, one: CompiledCriterion) -> Iterator[Line]:
    definition, language = one.definition, reading.language
    clause = reading.clause(definition.check)
    if definition.needs:
        numbers = {other.id: number for number, other in enumerate(reading.rule.definition.criteria, start=1)}
        needed = [reading.say("numbered", number=numbers[name], id=name) for name in definition.needs]
        yield Line(reading.say("needs", needed=listed(needed, language)))
    if definition.when is not None:
        when = reading.clause(definition.when)
        yield from lines(reading.say("when"), when, language)
        yield Line(reading.say("when_unknown"))
    lead = "to_weigh" if clause.is_question else "to_show"
    if clause.is_question:
        yield Line(reading.say(lead, text=clause.text[language]))
    else:
        yield from lines(reading.say(lead), clause, language)
    yield Line(reading.say("rests_on", basis=print_citations(one.basis, language)))
    evidence = listed([kind.text[language] for kind in definition.evidence], language)
    yield Line(reading.say("evidence", evidence=evidence))
    yield from _silence(reading, one, clause)
    yield Line(reading.say("not_shown", finding=reading.text(definition.finding)))
    if not clause.is_question:
        yield Line(reading.say("unknown", ask=reading.text(definition.ask)))
    yield Line(reading.say("to_close", text=reading.text(definition.to_close)))


def _silence(reading: _Reading, one: CompiledCriterion, clause: Clause) -> Iterator[Line]:
    if not one.in_writing:
        return
    yield Line(reading.say("in_writing", basis=print_citations(one.in_writing, reading.language)))
    for exempt in _every(clause):
        if exempt.never_by_silence:
            yield Line(reading.say("never_by_silence", text=exempt.text[reading.language]))


def _answer(reading: _Reading) -> Iterator[Line]:
    definition = reading.rule.definition
    states = {state.name.lower(): reading.state(state) for state in State}
    yield Line(reading.say("states", **states))
    key = "order" if definition.reaction == "order" else "guidance"
    yield Line(reading.say(key, text=reading.text(definition.order)))
    yield Line(reading.say("deadline", weeks=definition.deadline_weeks))
    for note in definition.notes:
        yield Line(reading.say("note", text=reading.text(note)))
    for decision in definition.overturned:
        yield Line(
            reading.say(
                "overturned",
                on=in_words(decision.decided_on, reading.language),
                source=decision.source,
                what=reading.text(decision.what),
                test=decision.test or "–",
            )
        )
    reviewed = definition.reviewed
    if reviewed.by and reviewed.on:
        yield Line(reading.say("reviewed", by=reviewed.by, on=in_words(reviewed.on, reading.language)))
    else:
        yield Line(reading.say("not_reviewed"))
    yield Line(reading.say("status", status=definition.status.text[reading.language]))


def _how_to_read(reading: _Reading) -> Iterator[Line]:
    """Say how the words count, each only where the rule uses it."""
    definition = reading.rule.definition
    checks = [criterion.check for criterion in definition.criteria]
    checks += [criterion.when for criterion in definition.criteria if criterion.when is not None]
    checks += [definition.applies_when.check] if definition.applies_when is not None else []
    clauses = [one for check in checks for one in _every(reading.clause(check))]
    joins = {clause.join for clause in clauses}
    yield Line(reading.say("silence_is_unknown"))
    if any(criterion.in_writing for criterion in definition.criteria):
        yield Line(reading.say("silence_counts"))
    yield Line(reading.say("said_none"))
    if Join.ALL in joins:
        yield Line(reading.say("all_counts"))
    if Join.ANY in joins:
        yield Line(reading.say("any_counts"))
    if Join.EACH in joins:
        yield Line(reading.say("each_counts"))
    if Join.ONE in joins or any(clause.never_by_silence for clause in clauses):
        yield Line(reading.say("open_lists"))
    if any(clause.is_question for clause in clauses):
        yield Line(reading.say("judgement_counts"))
    yield Line(reading.say("imprecise"))
    yield Line(reading.say("disputed"))


def _every(clause: Clause) -> Iterator[Clause]:
    yield clause
    for part in clause.parts:
        yield from _every(part)


def _wrapped(line: Line) -> Sequence[str]:
    first = "  " * line.depth + (f"{line.marker} " if line.marker else "")
    # Hard spaces keep «§ 2-5» on one line while it is wrapped; in the terminal they would only hinder searching.
    rows = textwrap.wrap(
        with_hard_spaces(line.text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [row.replace(HARD_SPACE, " ") for row in rows]
