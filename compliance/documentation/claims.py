"""What is said of the documentation: that there is none, that sources disagree, what a person judged."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from compliance.documentation.base import Choice, Identifier, Maybe, Part, Record, Refers, Source
from compliance.documentation.choices import AnyTheme
from compliance.documentation.dates import PartialDate
from compliance.texts import Text, label


class RecordList(Choice):
    """The lists of the documentation that a source can say are empty."""

    UNITS = "units", "enheter", "einingar"
    DOCUMENTS = "documents", "dokumenter", "dokument"
    RISK_ASSESSMENTS = "risk_assessments", "risikovurderinger", "risikovurderingar"
    MEASURES = "measures", "tiltak"
    ACTION_PLANS = "action_plans", "handlingsplaner", "handlingsplanar"
    ROUTINES = "routines", "rutiner", "rutinar"
    INFORMATION = "information", "informasjon"
    TRAINING_PLANS = "training_plans", "opplæringsplaner", "opplæringsplanar"
    TRAINING_RECORDS = "training_records", "opplæring og øvelse", "opplæring og øving"
    TRAINING_COVERAGE = "training_coverage", "oversikt over opplæring"
    SAFETY_AREAS = "safety_areas", "verneområder", "verneområde"
    SAFETY_REPRESENTATIVES = "safety_representatives", "verneombud", "verneombod"
    CONSULTATIONS = (
        "consultations",
        "saker der noen er tatt med på råd",
        "saker der nokon er tekne med på råd",
    )
    INCIDENTS = "incidents", "hendelser", "hendingar"
    INCIDENT_STATISTICS = "incident_statistics", "avviksstatistikk"
    CHANGES = "changes", "endringer", "endringar"
    STATEMENTS = "statements", "opplysninger", "opplysningar"
    HMS_GOALS = "hms_goals", "mål for HMS-arbeidet"
    RESPONSIBILITY_MAPS = (
        "responsibility_maps",
        "oversikt over ansvar og oppgaver",
        "oversikt over ansvar og oppgåver",
    )
    YEAR_WHEEL = "year_wheel", "årshjul"
    REVIEWS = "reviews", "gjennomganger av HMS-arbeidet", "gjennomgangar av HMS-arbeidet"
    VERNERUNDER = "vernerunder", "vernerunder", "vernerundar"
    LEADER_TRAINING = "leader_training", "HMS-opplæring for ledere", "HMS-opplæring for leiarar"


class SaysNone(Record):
    """A source says that there is none of something (Finnes ikke / Finst ikkje).

    Without `unit` it speaks of the organisation as a whole, without `theme` of every theme.
    """

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("opplysningen om at det ikke finnes", "opplysninga om at det ikkje finst")

    what: Annotated[RecordList, label("hva det ikke finnes", "kva det ikkje finst")]
    unit: Annotated[Identifier | None, label("enhet", "eining"), Refers("units")] = None
    theme: Annotated[AnyTheme | None, label("tema")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None

    def called(self) -> Text:
        """Return "ingen / ingen" and what there is none of."""
        return Text(f"ingen {self.what.text.nb}", f"ingen {self.what.text.nn}")


class DisputedValue(Part):
    """One of the values sources give (Verdi / Verdi)."""

    value: Annotated[Any, label("verdi")]
    sources: Annotated[tuple[Source, ...], label("kilder", "kjelder")] = ()


class Dispute(Part):
    """A leaf on which sources disagree (Uenighet / Usemje). The leaf itself is left out of the record.

    `path` is written as in `compliance.documentation.paths`.
    """

    path: Annotated[str, label("felt")]
    values: Annotated[tuple[DisputedValue, ...], label("verdier", "verdiar"), Field(min_length=2)]


class RecordedJudgement(Part):
    """What a person answered where the law asks for judgement (Vurdering / Vurdering).

    `facts` is the fingerprint of the facts that were judged: with other facts the answer no longer counts.
    """

    rule: Annotated[str, label("kontrollpunkt")]
    criterion: Annotated[str, label("kriterium")]
    judgement: Annotated[str | None, label("spørsmål")] = None
    subject: Annotated[str | None, label("hva det gjelder", "kva det gjeld")] = None
    answer: Annotated[bool, label("svar"), Field(strict=True)]
    by: Annotated[str, label("vurdert av")]
    on: Annotated[PartialDate, label("dato")]
    reason: Annotated[str, label("begrunnelse", "grunngiving")]
    facts: Annotated[str, label("fingeravtrykk av opplysningene", "fingeravtrykk av opplysningane")]
