"""An organisation's action plan, made from the findings: what is lacking, what comes first, and what closes it.

It proposes the order and the dates, and leaves open who does it. The people who work there decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from compliance.documentation.documentation import Documentation
from compliance.evaluation import CriterionStatus, Finding
from compliance.law import print_citations
from compliance.letters.deadlines import weeks_after
from compliance.letters.sensitive import SensitiveTexts
from compliance.reports.sentences import STATE_NAMES, no_subject_sentence, reasons, text_in
from compliance.rules.wording import UNFILLED
from compliance.state import State
from compliance.texts import Language, Text

MOST_URGENT = 5
"""How many points are named at the top of the plan."""
TO_DO = (State.BREACH, State.NOT_DOCUMENTED, State.REVIEW)

_WHOLE = Text("Hele virksomheten", "Heile verksemda", "The whole organisation")
_ANSWER = Text(
    "svaret, og et dokument som viser det",
    "svaret, og eit dokument som viser det",
    "the answer, and a document that shows it",
)
_ASSESSMENT = Text(
    "vurderingen deres, med grunnen", "vurderinga dykkar, med grunnen", "your assessment, with the reason"
)


@dataclass(frozen=True)
class PlanPoint:
    """One thing to do."""

    number: int
    title: str
    about: str
    """Whom it is about, where that is not the whole unit; else empty."""
    state: str
    why: str
    """What was found, in one sentence."""
    more: int
    """How many sentences more the report has."""
    basis: str
    """The provision that says what was found lacking, in words."""
    closes: tuple[str, ...]
    """What must be shown for it to be done."""
    due: date
    """The proposed last day."""


@dataclass(frozen=True)
class PlanSection:
    """What is to be done in one unit, the most urgent first."""

    name: str
    points: tuple[PlanPoint, ...]


@dataclass(frozen=True)
class PlanContent:
    """The whole plan, before it is Markdown."""

    organisation: str
    judged_on: date
    dated: date
    first: tuple[tuple[PlanSection, PlanPoint], ...]
    """The most urgent points of all units."""
    sections: tuple[PlanSection, ...]


def plan_content(
    documentation: Documentation,
    findings: Sequence[Finding],
    judged_on: date,
    dated: date,
    language: Language,
) -> PlanContent:
    """Return what the plan says.

    Args:
        documentation: what was judged.
        findings: all of them, in the order of the checklist, which decides where urgency and date are the same.
        judged_on: the date whose rules were used.
        dated: the day dates are counted from, itself excluded; the weeks are those the rule proposes for an order.
        language: of the plan.
    """
    hidden = SensitiveTexts(documentation)
    urgent = sorted((one for one in findings if one.state in TO_DO), key=_urgency)
    sections: list[PlanSection] = []
    points: dict[str, tuple[PlanSection, PlanPoint]] = {}
    for unit, name in _units(documentation, language):
        mine = [one for one in urgent if _unit_of(one, documentation) == unit]
        made = [
            _point(number, hidden.left_out_of(finding), name, dated, documentation, language)
            for number, finding in enumerate(mine, start=len(points) + 1)
        ]
        if made:
            section = PlanSection(name, tuple(made))
            sections.append(section)
            points |= {finding.id: (section, point) for finding, point in zip(mine, made, strict=True)}
    first = tuple(points[finding.id] for finding in urgent[:MOST_URGENT])
    return PlanContent(documentation.organisation.name, judged_on, dated, first, tuple(sections))


def _urgency(finding: Finding) -> tuple[int, bool, bool, int]:
    """Order breaches with an order first, then other breaches, what is not documented, and what must be weighed.

    Within each, what may not apply at all stands last, and else what should be done soonest stands first.
    """
    may_not_apply = finding.applies is not None
    return (
        finding.state.rank,
        not finding.proposes_order,
        may_not_apply,
        finding.rule.definition.deadline_weeks,
    )


def _units(documentation: Documentation, language: Language) -> Iterable[tuple[str | None, str]]:
    """Yield the whole organisation, then its units, with what each is called."""
    yield None, _WHOLE[language] if documentation.units else documentation.organisation.name
    for unit in documentation.units:
        yield unit.id, unit.called()[language]


def _unit_of(finding: Finding, documentation: Documentation) -> str | None:
    """Return the id of the unit that has to do it; None for the organisation."""
    if finding.subject.kind != "safety_representative":
        return finding.subject.id
    found = (one.unit for one in documentation.safety_representatives if one.id == finding.subject.id)
    return next(found, None)


def _point(
    number: int, finding: Finding, unit: str, dated: date, documentation: Documentation, language: Language
) -> PlanPoint:
    definition = finding.rule.definition
    said = reasons(finding, language, documentation)
    # Whether a control point applies at all may rest on no provision of its own.
    basis = (said and said[0].criterion.criterion.basis) or finding.rule.basis
    about = finding.subject.called[language] if finding.subject.id is not None else ""
    return PlanPoint(
        number=number,
        title=text_in(definition.title, language),
        about="" if about == unit else about,
        state=STATE_NAMES[finding.state][language],
        why=said[0].sentence if said else no_subject_sentence(finding, language),
        more=max(0, len(said) - 1),
        basis=print_citations(basis, language),
        closes=_closes(finding, language),
        due=weeks_after(dated, definition.deadline_weeks),
    )


def _closes(finding: Finding, language: Language) -> tuple[str, ...]:
    """Return what must be shown: for what failed, else for what is unknown, else the assessment itself."""
    if finding.state is State.REVIEW:
        return (_ASSESSMENT[language],)
    status = CriterionStatus.FAILED if finding.state is State.BREACH else CriterionStatus.UNKNOWN
    texts = dict.fromkeys(
        text_in(one.criterion.definition.to_close, language, finding, one)
        for one in finding.with_status(status)
    )
    # A text may name what is only known when the criterion failed.
    return tuple(text for text in texts if UNFILLED not in text) or (_ANSWER[language],)
