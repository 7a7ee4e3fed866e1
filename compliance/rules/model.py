"""The model of a rule file: one control point for one period (design § 4)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from compliance.documentation.base import Choice
from compliance.documentation.documents import DocumentKind
from compliance.rules.checks import AnyCheck
from compliance.state import State
from compliance.texts import Text, label

RULE_ID = r"^[a-z][a-z0-9-]*$"
"""What the id of a rule or a criterion looks like."""

LONGEST_RULE_ID = 60

RuleId: TypeAlias = Annotated[str, StringConstraints(pattern=RULE_ID, max_length=LONGEST_RULE_ID)]
CitationText: TypeAlias = Annotated[str, StringConstraints(min_length=4)]
Sentence: TypeAlias = Annotated[str, StringConstraints(min_length=3)]


class RulePart(BaseModel):
    """A part of a rule file. Unknown keys are refused; nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Evidence: TypeAlias = DocumentKind
"""What kind of document can show that a criterion is met: the same kinds as those that are sent in."""


class RuleStatus(Choice):
    """How far a rule has come. What each step demands: `compliance.maintenance.ladder`."""

    DRAFT = "draft", "utkast"
    TRIAL = "trial", "på prøve"
    STABLE = "stable", "fastsatt", "fastsett"


class RuleText(RulePart):
    """One text in bokmål and nynorsk, side by side; English may be left out."""

    nb: Annotated[Sentence, label("teksten på bokmål")]
    nn: Annotated[Sentence, label("teksten på nynorsk")]
    en: Sentence | None = None

    def as_text(self) -> Text:
        """Return the text as a value."""
        return Text(self.nb, self.nn, self.en)


class InForce(RulePart):
    """The period of the rule file. `from` and `to` are included; without `to` it is still in force."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    start: date = Field(alias="from")
    end: date | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> InForce:
        if self.end is not None and self.end < self.start:
            raise ValueError("to before from")
        return self

    def holds(self, day: date) -> bool:
        """Return whether the rule file is in force on `day`."""
        return self.start <= day and (self.end is None or day <= self.end)


class AppliesWhen(RulePart):
    """When the control point applies at all."""

    check: AnyCheck
    basis: tuple[CitationText, ...] = ()
    reason: Annotated[RuleText, label("hvorfor punktet ikke gjelder når sjekken svikter")]
    ask: Annotated[RuleText, label("spørsmålet som avgjør om punktet gjelder")]


class NoSubject(RulePart):
    """What is said once when the rule has nothing to judge: no verneombud shown, for instance."""

    reason: Annotated[
        RuleText, label("hvorfor punktet ikke gjelder når et dokument sier at det ikke finnes noen")
    ]
    ask: Annotated[RuleText, label("spørsmålet når ingenting er vist")]


class Criterion(RulePart):
    """One sentence that must be true, with its check, its legal basis and its texts."""

    id: RuleId
    text: Annotated[RuleText, label("det som skal være sant")]
    basis: Annotated[tuple[CitationText, ...], Field(min_length=1), label("bestemmelsen kriteriet bygger på")]
    in_writing: Annotated[
        tuple[CitationText, ...],
        label("bestemmelsen som krever det skriftlig; bare da teller taushet som nei"),
    ] = ()
    needs: Annotated[
        tuple[RuleId, ...], label("kriterier som må være oppfylt for at dette skal bli vurdert")
    ] = ()
    when: Annotated[AnyCheck | None, label("når kriteriet gjelder")] = None
    check: AnyCheck
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1), label("dokumenter som kan vise det")]
    finding: Annotated[RuleText, label("teksten når kriteriet svikter")]
    ask: Annotated[RuleText, label("spørsmålet når det er ukjent")]
    to_close: Annotated[RuleText, label("det som må vises for at pålegget kan lukkes")]


class Reviewed(RulePart):
    """Who read the rule against the law, and when. Empty until a lawyer has."""

    by: str | None = None
    on: date | None = None


class Overturned(RulePart):
    """A decision built on the rule that was later set aside. It is open until a test encodes it, and passes."""

    decided_on: Annotated[date, label("datoen avgjørelsen ble omgjort", "datoen avgjerda blei gjord om")]
    source: Annotated[
        Sentence,
        label(
            "hvor avgjørelsen står: organ, saksnummer eller dokument",
            "kvar avgjerda står: organ, saksnummer eller dokument",
        ),
    ]
    what: Annotated[RuleText, label("hva som ble omgjort, og hvorfor", "kva som blei gjort om, og kvifor")]
    test: Annotated[
        str | None, label("navnet på testen som viser det riktige", "namnet på testen som viser det rette")
    ] = None


class Expected(RulePart):
    """What a test expects. Lists name criteria; a list left out is not looked at."""

    state: State
    failed: tuple[RuleId, ...] | None = None
    unknown: tuple[RuleId, ...] | None = None
    review: tuple[RuleId, ...] | None = None


class RuleTest(RulePart):
    """A test in a rule file: documentation, a date, and the state expected.

    `base` names another test whose documentation is the starting point; `set` merges values in, `remove`
    takes paths out and `add` puts items at the end of lists. `judged` answers judgements by criterion.
    """

    name: str
    on: date | None = None
    base: str | None = None
    given: dict[str, Any] | None = None
    set: dict[str, Any] = Field(default_factory=dict)
    remove: tuple[str, ...] = ()
    add: dict[str, Any] = Field(default_factory=dict)
    judged: dict[RuleId, bool] = Field(default_factory=dict)
    subject: str | None = None
    expect: State | Expected

    @property
    def expected(self) -> Expected:
        """What is expected, in its full form."""
        return self.expect if isinstance(self.expect, Expected) else Expected(state=self.expect)


class Rule(RulePart):
    """One control point for one period."""

    id: Annotated[RuleId, label("id", "id")]
    title: Annotated[RuleText, label("tittelen på kontrollpunktet")]
    published_title: Annotated[
        str | None, label("tittelen Arbeidstilsynet har brukt, når den er en annen")
    ] = None
    question: Annotated[RuleText, label("spørsmålet kontrollpunktet stiller")]
    in_force: InForce
    basis: Annotated[
        tuple[CitationText, ...], Field(min_length=1), label("hjemmelen brevet viser, i rekkefølge")
    ]
    for_each: Annotated[
        Literal["units", "safety_representatives"] | None,
        label("hva punktet blir vurdert for; uten den én gang for virksomheten"),
    ] = None
    no_subject: NoSubject | None = None
    applies_when: AppliesWhen | None = None
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    order: Annotated[RuleText, label("pålegget: plikten, ikke én løsning")]
    reaction: Annotated[Literal["order", "guidance"], label("reaksjonen som blir foreslått ved brudd")]
    deadline_weeks: Annotated[
        int, Field(ge=1, le=52), label("foreslått frist i uker; ingen bestemmelse gir lengden")
    ]
    notes: Annotated[tuple[RuleText, ...], label("merknader til inspektøren")] = ()
    status: Annotated[
        RuleStatus,
        label(
            "hvor langt regelen er kommet: et utkast blir aldri vurdert",
            "kor langt regelen er komen: eit utkast blir aldri vurdert",
        ),
    ] = RuleStatus.TRIAL
    tests: tuple[RuleTest, ...] = ()
    overturned: Annotated[
        tuple[Overturned, ...],
        label("avgjørelser som senere er omgjort", "avgjerder som seinare er gjorde om"),
    ] = ()
    reviewed: Reviewed = Reviewed()

    @property
    def is_draft(self) -> bool:
        """True for a rule that is shown, but never judged outside its own tests."""
        return self.status is RuleStatus.DRAFT

    @model_validator(mode="after")
    def _ids_make_sense(self) -> Rule:
        ids = [criterion.id for criterion in self.criteria]
        if len(set(ids)) != len(ids):
            raise ValueError("the same criterion id twice")
        if self.for_each == "safety_representatives" and self.no_subject is None:
            raise ValueError("no_subject is needed with for_each: safety_representatives")
        return self


class RuleTests(RulePart):
    """A file of tests across the periods of one rule: `<id>.tests.yaml`."""

    id: RuleId
    tests: tuple[RuleTest, ...]
