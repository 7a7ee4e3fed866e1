"""What changed from one period of a control point to the next, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compliance.law import Citation, print_citations
from compliance.reports.book_content import BookRule, CriterionClauses
from compliance.reports.book_texts import readable
from compliance.reports.book_words import SUBJECTS
from compliance.rules.compiler import CompiledCriterion, CompiledRule
from compliance.rules.model import RuleText
from compliance.rules.wording import listed
from compliance.texts import Language, Text
from compliance.typography import with_hard_spaces


@dataclass(frozen=True)
class Change:
    """One thing that changed, with how it was and is; either is "" where there was nothing."""

    what: str
    before: str
    now: str


_WORDS: dict[str, Text] = {
    "title": Text("Tittelen er endret.", "Tittelen er endra."),
    "question": Text("Spørsmålet er endret.", "Spørsmålet er endra."),
    "order": Text("Pålegget er endret.", "Pålegget er endra."),
    "basis": Text("Hjemmelen er endret.", "Heimelen er endra."),
    "applies": Text("Når punktet gjelder, er endret.", "Når punktet gjeld, er endra."),
    "applies_text": Text(
        "Teksten for når punktet ikke gjelder, er endret.", "Teksten for når punktet ikkje gjeld, er endra."
    ),
    "reaction": Text("Den foreslåtte reaksjonen er endret.", "Den foreslåtte reaksjonen er endra."),
    "deadline": Text("Den foreslåtte fristen er endret.", "Den foreslåtte fristen er endra."),
    "for_each": Text("Hvem punktet blir vurdert for, er endret.", "Kven punktet blir vurdert for, er endra."),
    "new": Text("Nytt kriterium.", "Nytt kriterium."),
    "gone": Text("Kriteriet er tatt ut.", "Kriteriet er teke ut."),
    "text": Text("Kriteriet har fått ny tekst.", "Kriteriet har fått ny tekst."),
    "check": Text("«{name}» blir vurdert på en annen måte.", "«{name}» blir vurdert på ein annan måte."),
    "when": Text("Når «{name}» gjelder, er endret.", "Når «{name}» gjeld, er endra."),
    "criterion_basis": Text("Hjemmelen for «{name}» er endret.", "Heimelen for «{name}» er endra."),
    "in_writing": Text(
        "Kravet om at «{name}» skal være skriftlig, er endret.",
        "Kravet om at «{name}» skal vere skriftleg, er endra.",
    ),
    "evidence": Text(
        "Dokumentene som kan vise «{name}», er endret.", "Dokumenta som kan vise «{name}», er endra."
    ),
    "finding": Text("Teksten når «{name}» svikter, er endret.", "Teksten når «{name}» sviktar, er endra."),
    "ask": Text(
        "Spørsmålet når «{name}» er ukjent, er endret.", "Spørsmålet når «{name}» er ukjent, er endra."
    ),
    "to_close": Text("Vilkåret for å lukke «{name}» er endret.", "Vilkåret for å lukke «{name}» er endra."),
}
_REACTIONS = {"order": Text("pålegg", "pålegg"), "guidance": Text("veiledning", "rettleiing")}
_WEEKS = Text("{n} uker", "{n} veker")


def changes(before: BookRule, now: BookRule, language: Language) -> tuple[Change, ...]:
    """Return what changed from one period to the next, the whole rule first, then criterion by criterion."""
    found = (*_of_the_rule(before, now, language), *_of_the_criteria(before, now, language))
    return tuple(change for change in found if change.before != change.now)


def _of_the_rule(before: BookRule, now: BookRule, language: Language) -> Iterator[Change]:
    old, new = before.rule.definition, now.rule.definition
    for name in ("title", "question", "order"):
        yield Change(_WORDS[name][language], _text(before, name, language), _text(now, name, language))
    for name, one, other in (
        ("basis", _cited(before.rule.basis, language), _cited(now.rule.basis, language)),
        (
            "applies",
            before.applies.words[language] if before.applies else "",
            now.applies.words[language] if now.applies else "",
        ),
        (
            "applies_text",
            old.applies_when.reason.as_text()[language] if old.applies_when else "",
            new.applies_when.reason.as_text()[language] if new.applies_when else "",
        ),
        ("reaction", _REACTIONS[old.reaction][language], _REACTIONS[new.reaction][language]),
        (
            "deadline",
            _WEEKS[language].format(n=old.deadline_weeks),
            _WEEKS[language].format(n=new.deadline_weeks),
        ),
        ("for_each", SUBJECTS[old.for_each][language], SUBJECTS[new.for_each][language]),
    ):
        yield Change(_WORDS[name][language], one, other)


def _of_the_criteria(before: BookRule, now: BookRule, language: Language) -> Iterator[Change]:
    old = {one.id: (one, clauses) for one, clauses in _pairs(before)}
    new = {one.id: (one, clauses) for one, clauses in _pairs(now)}
    for name, (criterion, clauses) in new.items():
        if name not in old:
            yield Change(_WORDS["new"][language], "", criterion.definition.text.as_text()[language])
            continue
        earlier, earlier_clauses = old[name]
        yield Change(
            _WORDS["text"][language],
            earlier.definition.text.as_text()[language],
            criterion.definition.text.as_text()[language],
        )
        called = criterion.definition.text.as_text()[language].rstrip(".")
        was = dict(_details(before.rule, earlier, earlier_clauses, language))
        for part, words in _details(now.rule, criterion, clauses, language):
            yield Change(_WORDS[part][language].format(name=called), was[part], words)
    for name, (criterion, _) in old.items():
        if name not in new:
            yield Change(_WORDS["gone"][language], criterion.definition.text.as_text()[language], "")


def _pairs(one: BookRule) -> Iterable[tuple[CompiledCriterion, CriterionClauses]]:
    return zip(one.rule.criteria, one.criteria, strict=True)


def _details(
    rule: CompiledRule, criterion: CompiledCriterion, clauses: CriterionClauses, language: Language
) -> Iterator[tuple[str, str]]:
    """Yield the parts of a criterion that can change, in words."""
    definition = criterion.definition
    yield "check", clauses.check.words[language]
    yield "when", clauses.when.words[language] if clauses.when else ""
    yield "criterion_basis", _cited(criterion.basis, language)
    yield "in_writing", _cited(criterion.in_writing, language)
    yield "evidence", listed([kind.text[language] for kind in definition.evidence], language)
    for name in ("finding", "ask", "to_close"):
        text: RuleText = getattr(definition, name)
        yield name, readable(text, rule, language)


def _text(one: BookRule, name: str, language: Language) -> str:
    text: RuleText = getattr(one.rule.definition, name)
    return readable(text, one.rule, language)


def _cited(citations: tuple[Citation, ...], language: Language) -> str:
    return with_hard_spaces(print_citations(citations, language))
