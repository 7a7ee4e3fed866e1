"""The changes of findings as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from compliance.evaluation import CriterionStatus, Finding
from compliance.law import Citation, print_citations
from compliance.maintenance.finding_diff import CriterionChange, FindingChange
from compliance.reports.sentences import STATE_NAMES, no_subject_sentence, open_questions, reasons, text_in
from compliance.rules.wording import in_words
from compliance.state import State
from compliance.texts import Language, Text

_STATUSES: dict[CriterionStatus, Text] = {
    CriterionStatus.MET: Text("oppfylt", "oppfylt"),
    CriterionStatus.FAILED: Text("svikter", "sviktar"),
    CriterionStatus.UNKNOWN: Text("mangler dokumentasjon", "manglar dokumentasjon"),
    CriterionStatus.REVIEW: Text("må vurderes", "må vurderast"),
    CriterionStatus.LEFT_OUT: Text("gjelder ikke her", "gjeld ikkje her"),
    CriterionStatus.NOT_REACHED: Text("ikke vurdert", "ikkje vurdert"),
}
_NOT_THERE = Text("fantes ikke", "fanst ikkje")
_GONE = Text("finnes ikke lenger", "finst ikkje lenger")
_BECOMES = Text("{old} → {new}", "{old} → {new}")
_UNCHANGED = Text("{state} (som før)", "{state} (som før)")
_NEW_BASIS = Text("Ny hjemmel.", "Ny heimel.")
_BASIS_BEFORE = Text("før: {basis}", "før: {basis}")
_BASIS_AFTER = Text("nå: {basis}", "no: {basis}")
_NOTHING_CITED = Text("ingen", "ingen")
_IN_LETTERS = Text("I brev", "I brev")
_OF_CRITERION = Text("Kriteriet «{id}»", "Kriteriet «{id}»")
_NO_LONGER_ORDER = Text("Pålegg blir ikke lenger foreslått.", "Pålegg blir ikkje lenger foreslått.")
_NOW_ORDER = Text("Pålegg blir nå foreslått.", "Pålegg blir no foreslått.")
_SAME_RULE = Text(
    "Regelen er den samme. Det er datoen som gir et annet svar.",
    "Regelen er den same. Det er datoen som gir eit anna svar.",
)
_TITLE = Text("{name}: {first} sammenlignet med {second}", "{name}: {first} samanlikna med {second}")
_NONE = Text("Ingen funn er endret.", "Ingen funn er endra.")
_ONE = Text("1 funn er endret", "1 funn er endra")
_MANY = Text("{n} funn er endret", "{n} funn er endra")
_SAME_RESULTS = Text("{n} av dem med samme resultat", "{n} av dei med same resultat")
_APPEARED = Text("Nye funn", "Nye funn")
_DISAPPEARED = Text("Funn som ikke finnes lenger", "Funn som ikkje finst lenger")
_OTHER_RESULT = Text("Funn med nytt resultat", "Funn med nytt resultat")
_SAME_RESULT = Text(
    "Samme resultat, ny hjemmel eller andre kriterier", "Same resultat, ny heimel eller andre kriterium"
)
_BASES = Text("Hjemlene som er endret", "Heimlane som er endra")


def date_diff_report(
    name: str, days: tuple[date, date], changes: Sequence[FindingChange], language: Language
) -> str:
    """Return what the same documentation means on two dates: new, gone, another result, another basis."""
    first, second = (in_words(day, language) for day in days)
    lines = [_TITLE[language].format(name=name, first=first, second=second), _count_line(changes, language)]
    groups = (
        (_APPEARED, [one for one in changes if one.before is None]),
        (_DISAPPEARED, [one for one in changes if one.after is None]),
        (_OTHER_RESULT, [one for one in changes if _on_both(one) and one.changes_result]),
        (_SAME_RESULT, [one for one in changes if not one.changes_result]),
    )
    for heading, group in groups:
        if group:
            lines += ["", heading[language]]
        for change in group:
            lines += [f"  {line}" for line in finding_lines(change, language)]
            if change.same_rule:
                lines.append(f"    {_SAME_RULE[language]}")
    if bases := list(_basis_lines(changes, language)):
        lines += ["", _BASES[language], *(f"  {line}" for line in bases)]
    return "\n".join(lines) + "\n"


def _on_both(change: FindingChange) -> bool:
    return change.before is not None and change.after is not None


def _count_line(changes: Sequence[FindingChange], language: Language) -> str:
    if not changes:
        return _NONE[language]
    words = (_ONE if len(changes) == 1 else _MANY)[language].format(n=len(changes))
    same = sum(not one.changes_result for one in changes)
    return f"{words}, {_SAME_RESULTS[language].format(n=same)}." if same else f"{words}."


def finding_lines(change: FindingChange, language: Language) -> Iterator[str]:
    """Yield the lines of one finding: its state before and after, then the criteria with another outcome."""
    yield f"{change.id}: {_states(change, language)}"
    finding = change.after or change.before
    if finding is not None:
        subject = finding.subject.called[language]
        title = text_in(finding.rule.definition.title, language)
        yield f"  {title}, {subject}" if subject else f"  {title}"
    if change.after is not None and change.changes_result and not _with_new_status(change):
        yield from (f"    {sentence}" for sentence in _sentences(change.after, language))
    for one in _with_new_status(change):
        yield from (f"  {line}" for line in _criterion_lines(one, change.after, language))
    if not change.changes_result and any(one.bases[0] != one.bases[1] for one in _of_basis(change)):
        yield f"  {_NEW_BASIS[language]}"
    if change.changes_reaction and _on_both(change):
        proposed = change.after is not None and change.after.proposes_order
        yield f"  {(_NOW_ORDER if proposed else _NO_LONGER_ORDER)[language]}"


def _states(change: FindingChange, language: Language) -> str:
    before, after = change.states
    if before is after and before is not None:
        return _UNCHANGED[language].format(state=STATE_NAMES[before][language])
    old = _state(before, _NOT_THERE, language)
    return _BECOMES[language].format(old=old, new=_state(after, _GONE, language))


def _state(state: State | None, none: Text, language: Language) -> str:
    return STATE_NAMES[state][language] if state is not None else none[language]


def _sentences(finding: Finding, language: Language) -> list[str]:
    """Return why the finding is as it is; nothing for one that is met."""
    if finding.state is State.MET:
        return []
    if finding.state is State.NOT_APPLICABLE and finding.rule.definition.applies_when and finding.applies:
        return [text_in(finding.rule.definition.applies_when.reason, language, finding, finding.applies)]
    found = [reason.sentence for reason in reasons(finding, language)]
    return found or [one for one in (no_subject_sentence(finding, language),) if one]


def _with_new_status(change: FindingChange) -> list[CriterionChange]:
    return [one for one in change.criteria if one.statuses[0] is not one.statuses[1]]


def _criterion_lines(change: CriterionChange, finding: Finding | None, language: Language) -> Iterator[str]:
    before, after = change.statuses
    old = _STATUSES[before][language] if before else _NOT_THERE[language]
    new = _STATUSES[after][language] if after else _GONE[language]
    yield f"• {change.id}: {_BECOMES[language].format(old=old, new=new)}"
    one = change.after or change.before
    if one is None or not change.changes_result:
        return
    yield f"    {text_in(one.criterion.definition.text, language)}"
    if finding is not None and change.after is not None:
        told = (*reasons(finding, language), *open_questions(finding, language))
        said = dict.fromkeys(reason.sentence for reason in told if reason.criterion.id == change.id)
        yield from (f"    {sentence}" for sentence in said)


def _basis_lines(changes: Sequence[FindingChange], language: Language) -> Iterator[str]:
    """Yield the provisions of each rule before and after, once for all the findings of the rule."""
    seen: set[tuple[str, str]] = set()
    for change in changes:
        for one in _of_basis(change):
            rule_id = change.after.rule_id if change.after else ""
            if (rule_id, one.name) in seen or one.bases[0] == one.bases[1]:
                continue
            if not any(rule_id == rule for rule, _ in seen):
                yield rule_id
            seen.add((rule_id, one.name))
            called = _OF_CRITERION[language].format(id=one.name) if one.name else _IN_LETTERS[language]
            yield f"  {called}"
            for words, basis in zip((_BASIS_BEFORE, _BASIS_AFTER), one.bases, strict=True):
                cited = print_citations(basis, language) or _NOTHING_CITED[language]
                yield f"    {words[language].format(basis=cited)}"


@dataclass(frozen=True)
class _Bases:
    """The provisions of a criterion, or of the rule when `name` is empty, before and after."""

    name: str
    bases: tuple[tuple[Citation, ...], tuple[Citation, ...]]


def _of_basis(change: FindingChange) -> list[_Bases]:
    if change.before is None or change.after is None:
        return []
    whole = _Bases("", (change.before.rule.basis, change.after.rule.basis))
    parts = [_Bases(one.id, one.bases) for one in change.criteria if one.before and one.after]
    return [whole, *parts]
