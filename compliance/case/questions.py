"""What to ask in the meeting: only what can still change a finding, the question that can change most of them first.

A question is a criterion that is unknown. It bears on every open finding that rests on one of the same unknown facts, so
one answer may decide several control points. A finding that is a breach already cannot change; what is unknown in it is
asked only for the conditions of an order. A finding somebody has decided about is not asked about at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from compliance.case.decisions import Action
from compliance.case.orders import is_ordered
from compliance.case.standing import JudgedCase, Standing
from compliance.checklists import Asked, Checklist
from compliance.documentation.documentation import Documentation
from compliance.documentation.documents import DocumentKind
from compliance.evaluation import CriterionFinding, CriterionStatus, Finding
from compliance.reports.sentences import no_subject_sentence, reason_of
from compliance.rules.trace import Seen
from compliance.state import State, Unknown
from compliance.texts import Text

Fact = tuple[str, str | None]
"""What is unknown: the path a check reads, and whom it is read for; None for the organisation."""

_OPEN = (State.NOT_DOCUMENTED, State.REVIEW)


class Aim(Enum):
    """What the answer to a question can do."""

    CHANGE = "change"
    """Change the state of a finding."""
    CONDITION = "condition"
    """Say whether an order has one more condition: the finding is a breach whatever the answer is."""
    WEIGH = "weigh"
    """Nothing is unknown: the inspector must weigh it."""


@dataclass(frozen=True)
class MeetingQuestion:
    """A question, whom to ask first, and the findings its answer bears on.

    `decides` is how many of them the answer decides whatever it is, because nothing else is unknown in them.
    """

    text: Text
    asked: Asked
    aim: Aim
    findings: tuple[Finding, ...]
    decides: int
    why: Text
    """Why it is unknown; empty when nothing is."""


@dataclass(frozen=True)
class Meeting:
    """The questions of a meeting and the documents to send in, each in the order to take them."""

    questions: tuple[MeetingQuestion, ...]
    from_checklist: tuple[tuple[Asked, Text], ...]
    documents: tuple[Text, ...]

    def to(self, asked: Asked, aim: Aim) -> tuple[MeetingQuestion, ...]:
        """Return the questions to one party, those that bear on most first."""
        return tuple(one for one in self.questions if one.asked is asked and one.aim is aim)


def meeting(judged: JudgedCase, checklist: Checklist | None) -> Meeting:
    """Return what to ask in the meeting of a case.

    Args:
        judged: the case with its findings and the decisions that count.
        checklist: the checklist as it is on the day, for its own questions and documents; None without one.
    """
    documentation = judged.case.documentation
    raised = list(_raised(judged, documentation))
    open_facts = [one for one in raised if one.aim is not Aim.CONDITION]
    questions = [_question(alike, open_facts) for alike in _alike(raised)]
    questions.sort(key=lambda one: (one.aim is not Aim.CHANGE, -len(one.findings), -one.decides))
    return Meeting(
        tuple(questions),
        tuple(_from_checklist(checklist, raised)),
        tuple(_documents(checklist, raised, documentation)),
    )


@dataclass(frozen=True)
class _Raised:
    """One criterion of one finding that raises a question."""

    finding: Finding
    criterion: CriterionFinding | None
    text: Text
    aim: Aim
    facts: frozenset[Fact]
    is_only_one: bool
    """True when nothing else is unknown in the finding."""
    why: Text

    @property
    def decides_if_it_applies(self) -> bool:
        """True when the question is whether the control point applies at all."""
        return self.criterion is not None and self.criterion is self.finding.applies

    @property
    def key(self) -> tuple[Aim, str, str, frozenset[Fact]]:
        """What makes two questions one: the same words about the same subject, or what decides if a rule applies."""
        if self.decides_if_it_applies and self.facts:
            return (self.aim, "", "", self.facts)
        return (self.aim, self.text.nb, self.finding.subject.id or "", frozenset())


def _raised(judged: JudgedCase, documentation: Documentation) -> Iterator[_Raised]:
    for standing in judged.standings:
        finding = standing.finding
        if finding.state in _OPEN and standing.action is None:
            yield from _of_open(finding, documentation)
        elif finding.state is State.BREACH and _may_be_ordered(standing, judged):
            yield from _of_breach(finding, documentation)


def _may_be_ordered(standing: Standing, judged: JudgedCase) -> bool:
    """Return whether a breach may still become an order, so that its conditions are not fixed yet."""
    if is_ordered(standing, judged.case.decisions.orders):
        return False
    return standing.action in (None, Action.ORDER)


def _of_open(finding: Finding, documentation: Documentation) -> Iterator[_Raised]:
    sentence = no_subject_sentence(finding, "nb")
    if sentence:
        text = Text(sentence, no_subject_sentence(finding, "nn"))
        facts = frozenset({(finding.rule.definition.for_each or "organisation", None)})
        yield _Raised(finding, None, text, Aim.CHANGE, facts, is_only_one=True, why=Text("", ""))
        return
    criteria = (finding.applies,) if finding.applies is not None else finding.criteria
    unknown = [one for one in criteria if one.status is CriterionStatus.UNKNOWN]
    for one in unknown:
        yield _raise(finding, one, Aim.CHANGE, documentation, is_only_one=len(unknown) == 1)
    for one in criteria:
        if one.status is CriterionStatus.REVIEW:
            # Where sources disagree somebody knows which is right; a standard only the inspector can weigh.
            aim = Aim.CHANGE if one.disputes else Aim.WEIGH
            yield _raise(finding, one, aim, documentation, is_only_one=not unknown)


def _of_breach(finding: Finding, documentation: Documentation) -> Iterator[_Raised]:
    for one in finding.with_status(CriterionStatus.UNKNOWN):
        yield _raise(finding, one, Aim.CONDITION, documentation, is_only_one=False)


def _raise(
    finding: Finding, one: CriterionFinding, aim: Aim, documentation: Documentation, *, is_only_one: bool
) -> _Raised:
    nb, nn = reason_of(finding, one, "nb", documentation), reason_of(finding, one, "nn", documentation)
    text = Text(nb.sentence, nn.sentence)
    facts = frozenset(_fact(finding, seen) for seen in one.seen if isinstance(seen.value, Unknown))
    return _Raised(finding, one, text, aim, facts, is_only_one, Text(nb.why, nn.why))


def _fact(finding: Finding, seen: Seen) -> Fact:
    return (seen.path, None if seen.path.startswith("organisation.") else finding.subject.id)


def _alike(raised: Iterable[_Raised]) -> list[list[_Raised]]:
    found: dict[object, list[_Raised]] = {}
    for one in raised:
        found.setdefault(one.key, []).append(one)
    return list(found.values())


def _question(alike: Sequence[_Raised], open_facts: Sequence[_Raised]) -> MeetingQuestion:
    first = alike[0]
    bearing = list(alike)
    if first.aim is Aim.CHANGE:
        facts = frozenset(fact for one in alike for fact in one.facts)
        bearing += [one for one in open_facts if one.aim is Aim.CHANGE and one.facts & facts]
    findings = {one.finding.id: one.finding for one in bearing}
    decides = {one.finding.id for one in alike if one.is_only_one}
    return MeetingQuestion(
        first.text, _whom(first), first.aim, tuple(findings.values()), len(decides), first.why
    )


_OF_BHT = (DocumentKind.BHT_PLAN, DocumentKind.BHT_YEARLY_REPORT, DocumentKind.BHT_NOTICE)
_TOLD = (DocumentKind.INFORMATION, DocumentKind.MINUTES)
_OF_REPRESENTATIVES = ("participation", "representatives", "involved", "consulted")


def _whom(raised: _Raised) -> Asked:
    """Return whom to ask first: who took part in it or was told it, else who has the papers."""
    one = raised.criterion
    if raised.finding.subject.kind == "safety_representative":
        return Asked.SAFETY_REPRESENTATIVE
    if one is None or raised.decides_if_it_applies:
        return Asked.EMPLOYER
    if any(name in seen.path for seen in one.seen for name in _OF_REPRESENTATIVES):
        return Asked.SAFETY_REPRESENTATIVE
    evidence = one.criterion.definition.evidence
    if evidence[0] in _OF_BHT:
        return Asked.BHT
    if DocumentKind.STATEMENT in evidence and any(kind in evidence for kind in _TOLD):
        return Asked.EMPLOYEES
    return Asked.EMPLOYER


def _from_checklist(checklist: Checklist | None, raised: Sequence[_Raised]) -> Iterator[tuple[Asked, Text]]:
    """Return the checklist's own questions about control points that can still change, most first."""
    if checklist is None:
        return
    still_open = {one.finding.id: one.finding.rule_id for one in raised if one.aim is not Aim.CONDITION}
    counted = []
    for theme, question in checklist.questions:
        rules = question.rules or theme.rules
        number = sum(rule in rules for rule in still_open.values())
        if number:
            counted.append((number, question))
    for _, question in sorted(counted, key=lambda one: -one[0]):
        yield from ((asked, question.text.as_text()) for asked in question.ask)


def _documents(
    checklist: Checklist | None, raised: Sequence[_Raised], documentation: Documentation
) -> Iterator[Text]:
    """Return the documents that can answer a question and have not been sent in, as the checklist asks for them."""
    there = {document.kind for document in documentation.documents}
    wanted: dict[DocumentKind, set[str]] = {}
    for one in raised:
        if one.criterion is None or one.criterion.status is not CriterionStatus.UNKNOWN:
            continue
        evidence = one.criterion.criterion.definition.evidence
        if evidence[0] not in there and evidence[0] is not DocumentKind.STATEMENT:
            wanted.setdefault(evidence[0], set()).add(one.finding.rule_id)
    said = set()
    for document in checklist.documents if checklist else ():
        rules = wanted.get(document.kind)
        if rules is not None and (not document.rules or rules.intersection(document.rules)):
            said.add(document.kind)
            yield document.text.as_text()
    yield from (kind.text for kind in wanted if kind not in said)
