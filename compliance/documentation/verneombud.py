"""Safety representatives and their areas (aml §§ 6-1, 6-2 and 6-5; folm chapter 3)."""

from typing import Annotated, ClassVar

from pydantic import Field

from compliance.documentation.base import (
    Choice,
    Count,
    Identifier,
    Line,
    Many,
    Maybe,
    Number,
    OwnDocument,
    Part,
    Record,
    Refers,
    UnitRecord,
    YesNo,
)
from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import as_written, dated, first_known
from compliance.texts import Text, label


class RepresentativeKind(Choice):
    """What kind of representative (Type / Type)."""

    ORDINARY = "ordinary", "verneombud", "verneombod"
    CHIEF = "chief", "hovedverneombud", "hovudverneombod"
    DEPUTY = "deputy", "vararepresentant for verneombudet", "vararepresentant for verneombodet"


class Selection(Choice):
    """How the representative was chosen: folm § 3-2."""

    ELECTED = "elected", "valgt av de ansatte", "vald av dei tilsette"
    APPOINTED_BY_UNION = "appointed_by_union", "utpekt av fagforening", "utpeikt av fagforeining"
    APPOINTED_BY_EMPLOYER = "appointed_by_employer", "utpekt av arbeidsgiver", "utpeikt av arbeidsgivar"


class CourseTopic(Choice):
    """What the training must cover: folm § 3-18 (1) a–f."""

    WORKING_ENVIRONMENT = "working_environment", "arbeidsmiljø og arbeidsmiljøarbeid"
    SYSTEMATIC_WORK = (
        "systematic_work",
        "systematisk HMS-arbeid",
    )
    RISK_ASSESSMENT = "risk_assessment", "kartlegging og risikovurdering"
    PSYCHOSOCIAL = "psychosocial", "psykososialt arbeidsmiljø"
    PHYSICAL = "physical", "fysisk arbeidsmiljø"
    LAW = "law", "regelverk og roller"


class Course(Part):
    """A course (Kurs / Kurs). `from` and `to` are both included."""

    title: Annotated[Maybe[Line], label("tittel")] = None
    provider: Annotated[Maybe[str], label("kursholder", "kurshaldar")] = None
    from_: Annotated[Maybe[PartialDate], label("fra", "frå"), Field(alias="from")] = None
    to: Annotated[Maybe[PartialDate], label("til")] = None
    hours: Annotated[Maybe[Number], label("timer", "timar")] = None
    content: Annotated[Many[CourseTopic], label("innhold", "innhald")] = ()


class ShorterTrainingAgreement(OwnDocument):
    """An agreement that shorter training is satisfactory: folm § 3-19."""

    dated_by: ClassVar[str | None] = "agreed_on"
    noun: ClassVar[Text] = Text("avtalen om kortere opplæring", "avtalen om kortare opplæring")

    agreed_on: Annotated[Maybe[PartialDate], label("avtalt")] = None
    agreed_by_both: Annotated[YesNo, label("begge parter er enige", "begge partar er samde")] = None
    assessment: Annotated[
        Maybe[str], label("vurderingen av at det er forsvarlig", "vurderinga av at det er forsvarleg")
    ] = None
    hours: Annotated[Maybe[Number], label("avtalte timer", "avtalte timar")] = None


class Election(Part):
    """How an election was held (Valg / Val): folm § 3-2."""

    board: Annotated[Maybe[str], label("valgstyre", "valstyre")] = None
    candidates_announced: Annotated[YesNo, label("kandidatene er kunngjort", "kandidatane er kunngjorde")] = (
        None
    )
    votes: Annotated[Count | None, label("antall stemmer", "talet på stemmer")] = None
    drawn_lots: Annotated[YesNo, label("loddtrekning", "loddtrekking")] = None


class SafetyArea(Record):
    """A safety area (Verneområde / Verneområde): aml § 6-1 (2)."""

    noun: ClassVar[Text] = Text("verneområdet", "verneområdet")

    id: Annotated[Identifier, label("id")]
    name: Annotated[Maybe[Line], label("navn", "namn")] = None
    delimitation: Annotated[Maybe[str], label("avgrensning", "avgrensing")] = None
    units: Annotated[
        Many[Identifier], label("enheter i verneområdet", "einingar i verneområdet"), Refers("units")
    ] = ()
    shifts: Annotated[Maybe[str], label("skift")] = None
    headcount: Annotated[Count | None, label("antall ansatte", "talet på tilsette")] = None

    def called(self) -> Text:
        """Return the name, else the id."""
        return first_known(self.name) or Text(self.id, self.id)


class SafetyRepresentative(UnitRecord):
    """A safety representative (Verneombud / Verneombod)."""

    dated_by: ClassVar[str | None] = "selected_on"
    noun: ClassVar[Text] = Text("verneombudet", "verneombodet")

    id: Annotated[Identifier, label("id")]
    area: Annotated[Maybe[Line], label("verneområde")] = None
    safety_area: Annotated[
        Identifier | None, label("verneområdets id", "id-en til verneområdet"), Refers("safety_areas")
    ] = None
    kind: Annotated[RepresentativeKind, label("type")] = RepresentativeKind.ORDINARY
    of: Annotated[
        Identifier | None,
        label("vararepresentant for", "vararepresentant for"),
        Refers("safety_representatives"),
    ] = None
    selected: Annotated[Maybe[Selection], label("hvordan valgt", "korleis vald")] = None
    selected_on: Annotated[Maybe[PartialDate], label("valgt eller utpekt", "vald eller utpeikt")] = None
    term_from: Annotated[Maybe[PartialDate], label("valgperiode fra", "valperiode frå")] = None
    term_to: Annotated[Maybe[PartialDate], label("valgperiode til", "valperiode til")] = None
    written_notice_on: Annotated[
        Maybe[PartialDate], label("skriftlig melding til ledelsen", "skriftleg melding til leiinga")
    ] = None
    left_on: Annotated[Maybe[PartialDate], label("sluttet i verneområdet", "slutta i verneområdet")] = None
    chosen_anew: Annotated[
        YesNo,
        label(
            "valgt eller utpekt på nytt etter dette valget",
            "vald eller utpeikt på nytt etter dette valet",
        ),
    ] = None
    held_trust_office: Annotated[
        YesNo, label("tillitsvalgt eller verneombud fra før", "tillitsvald eller verneombod frå før")
    ] = None
    time_allotted: Annotated[YesNo, label("har nødvendig tid til vervet")] = None
    informed_of_incidents: Annotated[
        YesNo, label("får vite om hendelser og mangler", "får vite om hendingar og manglar")
    ] = None
    heard_in_amu_matters: Annotated[
        YesNo,
        label(
            "får uttale seg i saker for arbeidsmiljøutvalg",
            "får uttale seg i saker for arbeidsmiljøutval",
        ),
    ] = None
    training_hours: Annotated[Maybe[Number], label("timer opplæring", "timar opplæring")] = None
    training_hours_raw: Annotated[
        Maybe[str], label("opplæringstid slik dokumentet gir den", "opplæringstid slik dokumentet gir ho")
    ] = None
    courses: Annotated[Many[Course], label("kurs")] = ()
    shorter_training_agreement: Annotated[
        Maybe[ShorterTrainingAgreement], label("avtale om kortere opplæring", "avtale om kortare opplæring")
    ] = None
    election: Annotated[Maybe[Election], label("valg", "val")] = None

    def called(self) -> Text:
        """Return the area, else the id of the representative."""
        return first_known(self.area) or Text(self.id, self.id)


class AlternativeAgreement(OwnDocument):
    """A written agreement on another scheme than a representative: aml § 6-1 (1)."""

    dated_by: ClassVar[str | None] = "signed_on"
    noun: ClassVar[Text] = Text("avtalen om en annen ordning", "avtalen om ei anna ordning")

    written: Annotated[YesNo, label("skriftlig", "skriftleg")] = None
    signed_on: Annotated[Maybe[PartialDate], label("underskrevet", "underskriven")] = None
    valid_to: Annotated[Maybe[PartialDate], label("gjelder til", "gjeld til")] = None
    parties: Annotated[Many[Role], label("parter", "partar")] = ()


class SafetyScheme(Record):
    """How the scheme is arranged (Verneombudsordning / Verneombodsordning)."""

    noun: ClassVar[Text] = Text("verneombudsordningen", "verneombodsordninga")

    alternative_agreement: Annotated[
        Maybe[AlternativeAgreement], label("avtale om en annen ordning", "avtale om ei anna ordning")
    ] = None
    number_of_representatives: Annotated[
        Count | None,
        label(
            "antall verneombud, hovedverneombudet medregnet",
            "talet på verneombod, hovudverneombodet medrekna",
        ),
    ] = None
    has_chief: Annotated[
        YesNo, label("virksomheten har hovedverneombud", "verksemda har hovudverneombod")
    ] = None
    has_chief_deputy: Annotated[
        YesNo,
        label("hovedverneombudet har stedfortreder", "hovudverneombodet har stadfortredar"),
    ] = None
    posted: Annotated[
        YesNo,
        label(
            "det er slått opp på arbeidsplassen hvem som er verneombud",
            "det er slått opp på arbeidsplassen kven som er verneombod",
        ),
    ] = None
    posted_on: Annotated[Maybe[PartialDate], label("datoen på oppslaget")] = None
    announced_elsewhere: Annotated[
        YesNo,
        label(
            "det er kunngjort på en annen måte hvem som er verneombud",
            "det er kunngjort på ein annan måte kven som er verneombod",
        ),
    ] = None
    posted_how: Annotated[Maybe[str], label("hvordan det er kunngjort", "korleis det er kunngjort")] = None


class Consultation(UnitRecord):
    """A matter someone was consulted on (Tatt med på råd / Teken med på råd): aml § 6-2 (4)."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("saken", "saka")

    subject: Annotated[Maybe[str], label("sak")] = None
    roles: Annotated[Many[Role], label("hvem som ble tatt med", "kven som blei tekne med")] = ()
    on: Annotated[Maybe[PartialDate], label("dato")] = None
    outcome: Annotated[Maybe[str], label("resultat")] = None

    def called(self) -> Text:
        """Return the subject, with the date."""
        return dated(as_written(self.subject) if isinstance(self.subject, str) else self.noun, self.on)
