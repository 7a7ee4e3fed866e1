"""Which rules cite law that has changed since a person last read them against it, and must be read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compliance.data import data_folder
from compliance.errors import Place, Problem, RuleSetError, UsageError
from compliance.law import Citation, Reason, Renumbering, parse
from compliance.law.drift import Change, LawComparison, ProvisionDrift
from compliance.law.lock import LOCK_NAME, LawLock, LockedProvision
from compliance.law.store import LawStore
from compliance.law.text_messages import law_text_error
from compliance.law.wording import fingerprint
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary, read_rules

# What drift itself is about must not keep it from being found.
_LAW_HAS_MOVED = frozenset({*(reason.value for reason in Reason), Renumbering.code})


@dataclass(frozen=True)
class CitedDrift:
    """A provision that does not read as when it was reviewed, and the rule files in force that cite it."""

    provision: ProvisionDrift
    rules: tuple[CompiledRule, ...]


@dataclass(frozen=True)
class DriftReport:
    """All cited provisions held to the lock, as the law and the rules were on the day `on`.

    `cited` are in the order letters print them, those that are unchanged too.
    """

    on: date
    locked: int
    cited: tuple[CitedDrift, ...]

    def of(self, *changes: Change) -> tuple[CitedDrift, ...]:
        """Return the provisions with one of `changes`."""
        return tuple(one for one in self.cited if one.provision.change in changes)

    @property
    def drifted(self) -> tuple[CitedDrift, ...]:
        """The provisions that have changed."""
        return tuple(one for one in self.cited if one.provision.change.is_drift)

    @property
    def rules_to_read(self) -> tuple[CompiledRule, ...]:
        """The rule files that cite a provision that has changed, by id and period."""
        found = {rule.file: rule for one in self.drifted for rule in one.rules}
        return tuple(sorted(found.values(), key=lambda rule: (rule.id, rule.definition.in_force.start)))


@dataclass(frozen=True)
class Signature:
    """Who reviewed, and on which day."""

    by: str
    on: date


@dataclass(frozen=True)
class Review:
    """What moving the lock for one rule did.

    `changed` are the provisions whose locked words were others before; `missing` those whose text is not in
    the store; `also_cited_by` the other rules in force that cite something in `changed`.
    """

    rule: CompiledRule
    lock: LawLock
    locked: tuple[Citation, ...]
    changed: tuple[Citation, ...]
    missing: tuple[Citation, ...]
    also_cited_by: tuple[str, ...]


def lock_file(rules_folder: Path | None = None) -> Path:
    """Return where the lock of a folder of rules is, or that of the built-in rules."""
    return (rules_folder or data_folder("rules")) / LOCK_NAME


def rules_despite_law(rules_folder: Path | None = None) -> RuleLibrary:
    """Return the rules, also those that cite what is not in force: to find them is what drift is for.

    Raises:
        RuleSetError: when anything else is wrong with any file, so that a rule could be overlooked.
    """
    library, problems = read_rules(rules_folder or data_folder("rules"))
    errors = [one for one in problems if one.severity == "error" and one.code not in _LAW_HAS_MOVED]
    if errors:
        raise RuleSetError(*errors)
    return library


def cited_by(rule: CompiledRule) -> tuple[Citation, ...]:
    """Return every provision a rule file cites, anywhere in it, in the order letters print them."""
    return tuple(sorted(set(_citations(rule))))


def wordings_of(rule: CompiledRule, store: LawStore) -> Mapping[Citation, tuple[str, ...]]:
    """Return the words of what a rule file cites, as they read on its last day, where that text is imported.

    Raises:
        LawTextError: when a text in the store is damaged.
    """
    found: dict[Citation, tuple[str, ...]] = {}
    last = rule.definition.in_force.end
    for citation in cited_by(rule):
        in_force = [text for text in store.versions(citation.act) if last is None or text.first <= last]
        words = in_force[-1].cited(citation) if in_force else None
        if words is not None:
            found[citation] = words
    return found


def find_drift(library: RuleLibrary, lock: LawLock, store: LawStore, on: date | None = None) -> DriftReport:
    """Hold what the rules in force cite to the lock, on the day `on`, else that of the newest text imported.

    Raises:
        LawTextError: when nothing has been imported, or a text in the store is damaged.
    """
    day = on or _newest_day(store)
    comparison = LawComparison(lock, store, day)
    citing: dict[Citation, list[CompiledRule]] = {}
    for rule in library.on(day):
        for citation in cited_by(rule):
            citing.setdefault(citation, []).append(rule)
    cited = tuple(CitedDrift(comparison.compare(one), tuple(citing[one])) for one in sorted(citing))
    return DriftReport(day, len(lock.provisions), cited)


def review_rule(
    library: RuleLibrary, lock: LawLock, store: LawStore, rule_id: str, signature: Signature
) -> Review:
    """Return the lock moved to the words in force now of all that a rule cites.

    The rule file read is the one in force on the day of the newest text imported. What no rule file cites any
    longer leaves the lock. Nothing is written.

    Raises:
        UsageError: when no file of the rule is in force on that day.
        LawTextError: when nothing the rule cites has been imported, or a text in the store is damaged.
    """
    day = _newest_day(store)
    rule = _in_force(library, rule_id, day)
    comparison = LawComparison(lock, store, day)
    reviewed: dict[Citation, LockedProvision] = {}
    missing: list[Citation] = []
    for citation in cited_by(rule):
        entry = _entry(comparison.compare(citation), store, day, signature)
        if entry is None:
            missing.append(citation)
        else:
            reviewed[citation] = entry
    if not reviewed:
        raise law_text_error(rule.file, "law-nothing-reviewed", {"rule": rule_id}, "law-run-import")
    held = lock.provisions
    changed = {one for one in reviewed if one in held and held[one].sha256 != reviewed[one].sha256}
    others = {
        other.id
        for other in library.on(day)
        if other.id != rule_id and not changed.isdisjoint(cited_by(other))
    }
    cited_anywhere = {citation for one in library for citation in cited_by(one)}
    moved = lock.moved(reviewed, cited_anywhere)
    return Review(rule, moved, tuple(reviewed), tuple(sorted(changed)), tuple(missing), tuple(sorted(others)))


def _entry(drift: ProvisionDrift, store: LawStore, day: date, signature: Signature) -> LockedProvision | None:
    if drift.change in (Change.NOT_IMPORTED, Change.OLD_TEXT):
        return None
    act = store.text(drift.citation.act, day)
    lines = act.cited(drift.citation)
    if lines is None:
        return None
    return LockedProvision(
        sha256=fingerprint(lines), version=act.first, reviewed_by=signature.by, reviewed_on=signature.on
    )


def _in_force(library: RuleLibrary, rule_id: str, day: date) -> CompiledRule:
    for rule in library.versions(rule_id):
        if rule.definition.in_force.holds(day):
            return rule
    arguments = {"rule": rule_id, "on": day}
    raise UsageError(Problem(Place("REGEL"), "law-rule-not-in-force", arguments))


def _newest_day(store: LawStore) -> date:
    day = store.newest_day()
    if day is None:
        raise law_text_error(str(store.folder), "law-store-empty", hint="law-run-import")
    return day


def _citations(rule: CompiledRule) -> Iterator[Citation]:
    yield from rule.basis
    for criterion in rule.criteria:
        yield from criterion.basis
        yield from criterion.in_writing
    applies = rule.definition.applies_when
    for text in applies.basis if applies else ():
        # A citation that cannot be read has been reported, and the rules refused, before this.
        yield from parse(text)
