"""`not-covered.yaml`: the ledd and letters that no criterion covers, each with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from compliance.error_messages import register
from compliance.errors import ComplianceError, Problem, RuleSetError
from compliance.law import Citation, CitationError, parse
from compliance.maintenance.provision_coverage import PlaceCoverage, covers, places_of
from compliance.maintenance.rule_language import language_faults
from compliance.rules.library import NOT_COVERED, RuleLibrary
from compliance.rules.model import CitationText, InForce, RulePart, RuleText
from compliance.strict_yaml import Loaded, read, validate
from compliance.texts import Text, label

register(
    {
        "not-covered-is-covered": Text(
            "{citation} er dekket av kriteriet «{criterion}» i regelen «{rule}». Ta bort begrunnelsen.",
            "{citation} er dekt av kriteriet «{criterion}» i regelen «{rule}». Ta bort grunngivinga.",
            "{citation} is covered by the criterion “{criterion}” of the rule “{rule}”. Remove the reason.",
        ),
        "not-covered-no-place": Text(
            "Ingen regel viser til paragrafen i {citation} i denne perioden. Ta bort begrunnelsen.",
            "Ingen regel viser til paragrafen i {citation} i denne perioden. Ta bort grunngivinga.",
            "No rule cites the section of {citation} in this period. Remove the reason.",
        ),
        "not-covered-twice": Text(
            "{citation} har begrunnelse to steder for samme periode.",
            "{citation} har grunngiving to stader for same periode.",
            "{citation} has a reason in two places for the same period.",
        ),
    }
)


class NotCovered(RulePart):
    """Why no criterion covers a provision. Without `in_force` it holds for every period."""

    provision: Annotated[CitationText, label("ledd eller bokstav som ingen kriterier dekker")]
    in_force: Annotated[InForce | None, label("perioden begrunnelsen gjelder for")] = None
    because: Annotated[RuleText, label("hvorfor ingen kriterier dekker det")]


class NotCoveredFile(RulePart):
    """The file as a whole."""

    not_covered: Annotated[tuple[NotCovered, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Reasons:
    """The reasons of a rule folder that could be read, and everything that is wrong with the file."""

    entries: tuple[NotCovered, ...]
    problems: tuple[Problem, ...]

    def reason_for(self, place: PlaceCoverage) -> Text | None:
        """Return why a place is not covered; None when no one has said."""
        return next((one.because.as_text() for one in self.entries if _speaks_of(one, place)), None)


def read_reasons(folder: Path, library: RuleLibrary) -> Reasons:
    """Return the reasons in `not-covered.yaml` of a folder, held to the law and to the rules.

    A folder without the file has no reasons, and nothing is wrong with that.
    """
    path = folder / NOT_COVERED
    if not path.exists():
        return Reasons((), ())
    try:
        loaded = read(path, RuleSetError)
        whole = validate(loaded, NotCoveredFile, RuleSetError)
    except ComplianceError as error:
        return Reasons((), error.problems)
    entries, places = whole.not_covered, places_of(library)
    problems = [
        loaded.problem(fault.at, fault.code, fault.arguments, fault.hint, fault.severity)  # type: ignore[arg-type]
        for fault in language_faults(whole)
    ]
    problems += [
        problem for index, one in enumerate(entries) for problem in _faults(loaded, index, one, places)
    ]
    problems += _repeated(loaded, entries, places)
    return Reasons(entries, tuple(problems))


def _citations(entry: NotCovered) -> tuple[Citation, ...]:
    try:
        return parse(entry.provision)
    except CitationError:
        return ()


def _speaks_of(entry: NotCovered, place: PlaceCoverage) -> bool:
    period = entry.in_force
    if period is not None and not place.overlaps(period.start, period.end):
        return False
    only_one = place.place.ledd is None
    return any(
        (cited.act, cited.section) == (place.place.act, place.place.section)
        and (cited.is_whole_section or covers(cited, place.place, only_one=only_one))
        for cited in _citations(entry)
    )


def _faults(
    loaded: Loaded, index: int, entry: NotCovered, places: tuple[PlaceCoverage, ...]
) -> Iterator[Problem]:
    at = ("not_covered", index, "provision")
    try:
        parse(entry.provision)
    except CitationError as error:
        yield loaded.problem(at, error.code, error.arguments, error.hint)
        return
    spoken_of = [place for place in places if _speaks_of(entry, place)]
    if not spoken_of:
        yield loaded.problem(at, "not-covered-no-place", {"citation": entry.provision})
    covered = next((place for place in spoken_of if place.is_covered), None)
    if covered is not None:
        touch = covered.touches[0]
        arguments = {"citation": str(covered.place), "criterion": touch.part, "rule": touch.rule.id}
        yield loaded.problem(at, "not-covered-is-covered", arguments)


def _repeated(
    loaded: Loaded, entries: tuple[NotCovered, ...], places: tuple[PlaceCoverage, ...]
) -> Iterator[Problem]:
    for index, entry in enumerate(entries):
        for place in places:
            if _speaks_of(entry, place) and any(_speaks_of(one, place) for one in entries[:index]):
                arguments = {"citation": str(place.place)}
                yield loaded.problem(("not_covered", index, "provision"), "not-covered-twice", arguments)
                break
