"""Whether what a rule cites still reads as it did when a person last reviewed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property

from compliance.errors import LawTextError
from compliance.law.citations import Citation
from compliance.law.lock import LawLock, LockedProvision
from compliance.law.provisions import provision, sections
from compliance.law.store import LawStore
from compliance.law.wording import ActText, fingerprint, normalised, places, section_name
from compliance.word_changes import word_changes

NEARLY = 0.75
"""How alike, by words, two texts must be for one to be the other moved: 1 is the same."""

_CONTEXT = 6


class Change(StrEnum):
    """What has become of a cited provision since it was locked."""

    SAME = "same"
    """It reads as when it was reviewed."""
    CHANGED = "changed"
    """It reads otherwise."""
    GONE = "gone"
    """The imported text in force has no such provision."""
    MOVED = "moved"
    """It is not locked, and its words were reviewed in another place."""
    NEW = "new"
    """It is not locked, and its section reads otherwise than when the act was last reviewed."""
    UNREVIEWED = "unreviewed"
    """It is not locked, and nothing shows that it has changed."""
    OLD_TEXT = "old-text"
    """The imported text is older than the provision, by the law register: a newer must be imported."""
    NOT_IMPORTED = "not-imported"
    """No text of the act in force on the day has been imported."""

    @property
    def is_drift(self) -> bool:
        """True when rules that cite the provision must be read again."""
        return self in (Change.CHANGED, Change.GONE, Change.MOVED, Change.NEW)


@dataclass(frozen=True)
class ProvisionDrift:
    """One cited provision held to the lock.

    `version` is the day from which the text compared applies. `words` is a word diff, with [-what went-] and
    {+what came+}; "" when there is no change to show or the reviewed words are not in the store. `was` is where the words of this provision
    were reviewed, and `now` where its reviewed words stand today, when that is another place.
    """

    citation: Citation
    change: Change
    version: date | None = None
    locked: LockedProvision | None = None
    words: str = ""
    was: Citation | None = None
    now: Citation | None = None


class LawComparison:
    """A lock held to the texts of a store that were in force on the day `on`."""

    def __init__(self, lock: LawLock, store: LawStore, on: date) -> None:
        self.lock = lock
        self.store = store
        self.on = on
        self._moved: dict[Citation, Citation | None] = {}

    def compare(self, citation: Citation) -> ProvisionDrift:
        """Return what has become of `citation`.

        Raises:
            LawTextError: when a text in the store is damaged.
        """
        locked = self.lock.provisions.get(citation)
        if not self.store.versions(citation.act):
            return ProvisionDrift(citation, Change.NOT_IMPORTED, locked=locked)
        try:
            act = self.store.text(citation.act, self.on)
        except LawTextError:
            return ProvisionDrift(citation, Change.NOT_IMPORTED, locked=locked)
        if self._is_older_than_register(citation, act):
            return ProvisionDrift(citation, Change.OLD_TEXT, act.first, locked)
        lines = act.cited(citation)
        if locked is None:
            return self._unlocked(citation, act, lines)
        if lines is not None and fingerprint(lines) == locked.sha256:
            return ProvisionDrift(citation, Change.SAME, act.first, locked)
        now = self._where_now(citation, act)
        if lines is None:
            return ProvisionDrift(citation, Change.GONE, act.first, locked, now=now)
        before = self._reviewed_words(citation)
        words = word_diff(before, normalised(lines)) if before is not None else ""
        was = self._reviewed_elsewhere(citation, act)
        return ProvisionDrift(citation, Change.CHANGED, act.first, locked, words, was, now)

    def _is_older_than_register(self, citation: Citation, act: ActText) -> bool:
        registered = provision(citation.act, citation.section).on(self.on)
        return registered is not None and registered.first > act.first

    def _unlocked(self, citation: Citation, act: ActText, lines: tuple[str, ...] | None) -> ProvisionDrift:
        if lines is None:
            return ProvisionDrift(citation, Change.GONE, act.first)
        was = self._reviewed_elsewhere(citation, act)
        if was is not None:
            before = self._reviewed_words(was)
            words = word_diff(before, normalised(lines)) if before is not None else ""
            return ProvisionDrift(citation, Change.MOVED, act.first, words=words, was=was)
        change = Change.NEW if self._section_changed(citation, act) else Change.UNREVIEWED
        return ProvisionDrift(citation, change, act.first)

    def _reviewed_elsewhere(self, citation: Citation, act: ActText) -> Citation | None:
        """Return the locked provision whose words now stand at `citation`, when it is another."""
        for locked in self.lock.provisions:
            both_sections = locked.is_whole_section and citation.is_whole_section
            if locked.act != citation.act or _same_place(locked, citation):
                continue
            if not both_sections and section_name(locked.section) != section_name(citation.section):
                continue
            now = self._where_now(locked, act)
            if now is not None and _same_place(now, citation):
                return locked
        return None

    def _where_now(self, citation: Citation, act: ActText) -> Citation | None:
        """Return where the reviewed words of `citation` stand in `act`, when that is another place."""
        if citation not in self._moved:
            self._moved[citation] = self._find(citation, act)
        return self._moved[citation]

    def _find(self, citation: Citation, act: ActText) -> Citation | None:
        digest = self.lock.provisions[citation].sha256
        here = act.cited(citation)
        here_digest = fingerprint(here) if here else None
        if here_digest == digest:
            return None
        candidates = [
            (place, lines) for place in _alike(citation, act) if (lines := act.cited(place)) is not None
        ]
        for place, lines in candidates:
            if fingerprint(lines) == digest:
                return place
        before = self._reviewed_words(citation)
        if before is None:
            return None
        scored = [(_likeness(before, normalised(lines)), place, lines) for place, lines in candidates]
        best = max(scored, key=lambda one: one[0], default=None)
        if best is None or best[0] < NEARLY or fingerprint(best[2]) == here_digest:
            return None
        return best[1]

    def _reviewed_words(self, citation: Citation) -> str | None:
        """Return the words that were locked, found by their hash among all imported versions of the act."""
        digest = self.lock.provisions[citation].sha256
        for act in reversed(self.store.versions(citation.act)):
            lines = act.cited(citation)
            if lines is not None and fingerprint(lines) == digest:
                return normalised(lines)
        return None

    def _section_changed(self, citation: Citation, act: ActText) -> bool:
        """Return whether the section reads otherwise than in the newest text of the act that is locked."""
        day = self._last_reviewed.get(citation.act)
        earlier = [one for one in self.store.versions(citation.act) if one.first == day]
        if not earlier or earlier[-1].first >= act.first:
            return False
        return earlier[-1].section(citation.section) != act.section(citation.section)

    @cached_property
    def _last_reviewed(self) -> dict[str, date]:
        newest: dict[str, date] = {}
        for citation, entry in self.lock.provisions.items():
            newest[citation.act] = max(entry.version, newest.get(citation.act, entry.version))
        return newest


def word_diff(before: str, after: str) -> str:
    """Return the change word by word, [-what went-] {+what came+}; "" when there is none.

    Long stretches that are kept are shortened to "…".
    """
    if before.split() == after.split():
        return ""
    return word_changes(before, after, _shortened)


def _shortened(words: list[str], begins: bool, ends: bool) -> list[str]:
    head = [] if begins else words[:_CONTEXT]
    tail = [] if ends else words[-_CONTEXT:]
    return words if len(words) <= 2 * _CONTEXT else [*head, "…", *tail]


def _likeness(before: str, after: str) -> float:
    matcher = SequenceMatcher(None, before.split(), after.split(), autojunk=False)
    if matcher.real_quick_ratio() < NEARLY or matcher.quick_ratio() < NEARLY:
        return 0.0
    return matcher.ratio()


def _alike(citation: Citation, act: ActText) -> Iterator[Citation]:
    """Yield every place of the same kind: sections in the act, or ledd, points and sentences in the section."""
    if citation.is_whole_section:
        spelt = {section_name(section): section for section in sections(citation.act)}
        yield from (Citation(citation.act, spelt.get(name, name)) for name in act.sections)
        return
    section = act.section(citation.section)
    if section is None:
        return
    kind = _kind(citation)
    for place in places(citation.act, citation.section, section):
        if _kind(place) != kind:
            continue
        if citation.sentence is None:
            yield place
            continue
        sentence = 1
        while act.cited(numbered := replace(place, sentence=sentence)) is not None:
            yield numbered
            sentence += 1


def _same_place(one: Citation, other: Citation) -> bool:
    """Return whether two citations lead to the same words; a point may be cited without its only ledd."""
    return _place(one) == _place(other)


def _place(citation: Citation) -> tuple[object, ...]:
    _, *inside = citation.inside
    ledd = citation.ledd if citation.is_whole_section else citation.ledd or 1
    return (citation.act, section_name(citation.section), ledd, *inside)


def _kind(citation: Citation) -> tuple[bool, bool, bool]:
    return (citation.number is not None, citation.letter is not None, citation.dash is not None)
