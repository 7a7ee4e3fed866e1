"""Which rules and criteria each ledd and letter of the cited sections is covered by, period by period.

A citation covers what it names and everything in it, and a sentence stands for the ledd or letter it is in. The
bare citation of a section that is divided names the subject, and covers no part of it by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from compliance.law import Citation, Version, provision
from compliance.law.provisions import Points
from compliance.maintenance.clause_coverage import APPLIES_WHEN
from compliance.rules.citations import citations_of
from compliance.rules.compiler import CompiledRule


@dataclass(frozen=True)
class Touch:
    """A criterion, or the condition of a rule, that cites a place; `cited` is the citation as the rule has it."""

    rule: CompiledRule
    part: str
    cited: Citation


@dataclass(frozen=True)
class PlaceCoverage:
    """A ledd, or a letter, number or dash in it, in one period of its section; both days included.

    `last` is None while the section still reads so.
    """

    place: Citation
    first: date
    last: date | None
    touches: tuple[Touch, ...]

    @property
    def is_covered(self) -> bool:
        """True when a criterion builds on the place, or a rule applies by it."""
        return bool(self.touches)

    def overlaps(self, first: date | None, last: date | None) -> bool:
        """Return whether the place has a day in common with a period; None is without end."""
        return _overlap((self.first, self.last), (first or date.min, last))


def places_of(rules: Iterable[CompiledRule]) -> tuple[PlaceCoverage, ...]:
    """Return every place of every section the rules cite, as letters sort them, oldest period first.

    Only periods in which a rule that cites the section is in force are there. Drafts count for nothing: they
    are never judged.
    """
    judged = [rule for rule in rules if not rule.definition.is_draft]
    touches = [touch for rule in judged for touch in _touches(rule)]
    citing = [(rule, citation) for rule in judged for citation in (*rule.basis, *_cited_by_parts(rule))]
    sections = sorted({Citation(citation.act, citation.section) for _, citation in citing})
    found = list[PlaceCoverage]()
    for section in sections:
        rules_here = {(rule.id, rule.file): rule for rule, citation in citing if section.contains(citation)}
        for version in provision(section.act, section.section).versions:
            if any(_in_force_together(rule, version) for rule in rules_here.values()):
                found += _places(section, version, touches)
    return tuple(sorted(found, key=lambda one: (one.place.sort_key, one.first)))


def _cited_by_parts(rule: CompiledRule) -> list[Citation]:
    return [touch.cited for touch in _touches(rule)]


def _touches(rule: CompiledRule) -> Iterator[Touch]:
    applies = rule.definition.applies_when
    if applies is not None:
        for citation in citations_of(applies.basis, rule.definition.in_force, (), []):
            yield Touch(rule, APPLIES_WHEN, citation)
    for criterion in rule.criteria:
        for citation in dict.fromkeys((*criterion.basis, *criterion.in_writing)):
            yield Touch(rule, criterion.id, citation)


def _places(section: Citation, version: Version, touches: Iterable[Touch]) -> Iterator[PlaceCoverage]:
    here = [
        touch
        for touch in touches
        if section.contains(touch.cited) and _in_force_together(touch.rule, version)
    ]
    only_one = len(version.ledd) == 1
    for number, points in version.ledd.items():
        for inside in _divided(replace(section, ledd=number), points):
            covering = tuple(touch for touch in here if covers(touch.cited, inside, only_one=only_one))
            # A section of one ledd is cited without it, as rule files do.
            place = replace(inside, ledd=None) if only_one else inside
            yield PlaceCoverage(place, version.first, version.last, covering)


def _divided(place: Citation, points: Points) -> Iterator[Citation]:
    """Yield the smallest numbered places in a ledd or in a point of it; itself when it is not divided."""
    pieces = [replace(place, number=number) for number in range(1, points.numbers + 1)]
    pieces += [replace(place, letter=letter) for letter in points.letters]
    pieces += [replace(place, dash=dash) for dash in range(1, points.dashes + 1)]
    for piece in pieces:
        within = points.within.get(str(piece.number) if piece.letter is None else piece.letter)
        if within is not None and piece.dash is None:
            yield from _divided(piece, within)
        else:
            yield piece
    if not pieces:
        yield place


def covers(cited: Citation, place: Citation, *, only_one: bool) -> bool:
    """Return whether a citation covers a place, named to its ledd; `only_one` when the section has just one."""
    if place.ledd is None and only_one:
        place = replace(place, ledd=1)
    if cited.is_whole_section:
        return only_one and replace(place, ledd=None).is_whole_section
    if cited.ledd is None and only_one:
        cited = replace(cited, ledd=1)
    return cited.contains(place) or place.contains(cited)


def _in_force_together(rule: CompiledRule, version: Version) -> bool:
    period = rule.definition.in_force
    return _overlap((period.start, period.end), (version.first, version.last))


def _overlap(one: tuple[date, date | None], other: tuple[date, date | None]) -> bool:
    return (other[1] is None or one[0] <= other[1]) and (one[1] is None or other[0] <= one[1])
