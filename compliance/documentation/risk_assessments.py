"""Risk assessments and the hazards in them (aml § 3-1 (2) c; fua chapters 1A, 2A, 3A and 23A; folm § 7-1)."""

from typing import Annotated, ClassVar

from compliance.documentation.base import (
    Choice,
    Identifier,
    Many,
    Maybe,
    Number,
    Part,
    Record,
    Refers,
    Sensitive,
    UnitRecord,
    YesNo,
)
from compliance.documentation.choices import Role, Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import dated, first_known
from compliance.documentation.shared_parts import MadeKnown
from compliance.texts import Text, label


class Factor(Choice):
    """What must be taken into account for violence: fua § 3A-2 (3), before 2026 § 23A-1 (2)."""

    ORGANISATION = (
        "organisation",
        "organisering og tilrettelegging av arbeidet",
    )
    PREMISES = "premises", "lokaler og tekniske løsninger", "lokale og tekniske løysingar"
    SITUATIONS = (
        "situations",
        "hvor, når og i hvilke situasjoner det kan skje",
        "kvar, når og i kva situasjonar det kan skje",
    )
    LONE_WORK = "lone_work", "alenearbeid", "åleinearbeid"
    WORKING_HOURS = "working_hours", "arbeidstid"
    STAFFING = "staffing", "bemanning"
    COMPETENCE = "competence", "kompetanse"
    EFFECT_OF_MEASURES = "effect_of_measures", "effekten av tiltak"


class PsychosocialFactor(Choice):
    """Factors of the psychosocial working environment: fua § 1A-1 (2)."""

    ROLE_CLARITY = "role_clarity", "uklare eller motstridende krav", "uklare eller motstridande krav"
    EMOTIONAL_DEMANDS = (
        "emotional_demands",
        "emosjonelle krav og belastninger",
        "emosjonelle krav og belastningar",
    )
    WORKLOAD = "workload", "arbeidsmengde og tidspress", "arbeidsmengd og tidspress"
    SUPPORT = "support", "støtte og hjelp i arbeidet"
    CONTACT = "contact", "kontakt og kommunikasjon med andre"
    HARASSMENT = "harassment", "trakassering"
    VIOLENCE = "violence", "vold og trusler", "vald og truslar"
    AUTONOMY = "autonomy", "innflytelse på eget arbeid", "innverknad på eige arbeid"


class MsdFactor(Choice):
    """What must be assessed in manual work: fua § 23-1 (2)."""

    OBJECT = "object", "gjenstanden", "gjenstanden"
    EFFORT = "effort", "den fysiske anstrengelsen", "den fysiske anstrenginga"
    SURROUNDINGS = "surroundings", "omgivelsene", "omgivnadene"
    TASK = "task", "oppgaven", "oppgåva"


class ViolenceKind(Choice):
    """In which way someone may be exposed (Type / Type)."""

    PHYSICAL = "physical", "fysisk"
    VERBAL = "verbal", "verbal"
    DIGITAL = "digital", "digital"
    SEXUAL = "sexual", "seksuell"
    LATENT = "latent", "latent"


class RiskLevel(Choice):
    """How large a risk is in words or colours (Risikonivå / Risikonivå)."""

    LOW = "low", "lav", "låg"
    MEDIUM = "medium", "middels"
    HIGH = "high", "høy", "høg"


class Participant(Part):
    """One who took part: a role, and at most a local id (Deltaker / Deltakar)."""

    role: Annotated[Role, label("rolle")]
    name_id: Annotated[Identifier | None, label("lokal id")] = None


class Scale(Part):
    """The scale an assessment uses (Skala / Skala); numbers are never compared across assessments."""

    probability_max: Annotated[Maybe[Number], label("høyeste sannsynlighet", "høgaste sannsyn")] = None
    consequence_max: Annotated[Maybe[Number], label("høyeste konsekvens", "høgaste konsekvens")] = None
    high_from: Annotated[Maybe[Number], label("høy risiko fra og med", "høg risiko frå og med")] = None
    labels: Annotated[Many[str], label("trinnene i skalaen", "trinna i skalaen")] = ()


class FactorAssessment(Part):
    """Whether one factor was considered, and what was said of it (Vurdering / Vurdering)."""

    considered: Annotated[YesNo, label("vurdert")] = None
    text: Annotated[Maybe[str], label("hva som er vurdert", "kva som er vurdert")] = None


class Hazard(Record):
    """A danger or adverse incident that may happen (Fare / Fare)."""

    noun: ClassVar[Text] = Text("faren", "faren")

    id: Annotated[Identifier, label("id")]
    unit: Annotated[
        Identifier | None, label("enheten faren gjelder", "eininga faren gjeld"), Refers("units")
    ] = None
    theme: Annotated[Theme | None, label("tema")] = None
    task: Annotated[Maybe[str], label("oppgave", "oppgåve")] = None
    where: Annotated[Maybe[str], label("hvor", "kvar")] = None
    when: Annotated[Maybe[str], label("når")] = None
    situation: Annotated[Maybe[str], label("situasjon")] = None
    trigger: Annotated[Maybe[str], label("hva som kan utløse det", "kva som kan utløyse det")] = None
    kind: Annotated[Many[ViolenceKind], label("type")] = ()
    exposed_roles: Annotated[Many[str], label("hvem som er utsatt", "kven som er utsette")] = ()
    lone_work: Annotated[YesNo, label("alenearbeid", "åleinearbeid")] = None
    probability: Annotated[Maybe[Number], label("sannsynlighet", "sannsyn")] = None
    consequence: Annotated[Maybe[Number], label("konsekvens")] = None
    risk: Annotated[Maybe[Number], label("risiko")] = None
    risk_level: Annotated[Maybe[RiskLevel], label("risikonivå")] = None
    raw: Annotated[
        Maybe[str], label("risikoen slik dokumentet gir den", "risikoen slik dokumentet gir han")
    ] = None
    existing_measures: Annotated[
        Many[Identifier], label("eksisterende tiltak", "eksisterande tiltak"), Refers("measures")
    ] = ()
    effect_assessed: Annotated[
        YesNo,
        label("effekten av eksisterende tiltak er vurdert", "effekten av eksisterande tiltak er vurdert"),
    ] = None
    residual_risk: Annotated[Maybe[str], label("restrisiko")] = None
    new_measures: Annotated[Many[Identifier], label("nye tiltak"), Refers("measures")] = ()

    def called(self) -> Text:
        """Return the task, else the situation, the place or the id."""
        return first_known(self.task, self.situation, self.where) or Text(self.id, self.id)


class RiskAssessment(UnitRecord):
    """A mapping and assessment of risk (Risikovurdering / Risikovurdering)."""

    dated_by: ClassVar[str | None] = "done_on"
    noun: ClassVar[Text] = Text("risikovurderingen", "risikovurderinga")

    id: Annotated[Identifier, label("id")]
    theme: Annotated[Theme, label("tema")]
    done_on: Annotated[Maybe[PartialDate], label("gjennomført")] = None
    valid_version: Annotated[Maybe[str], label("gjeldende versjon", "gjeldande versjon")] = None
    occasion: Annotated[Maybe[str], label("anledning", "høve")] = None
    next_due: Annotated[Maybe[PartialDate], label("neste gang")] = None
    replaces: Annotated[
        tuple[Identifier, ...], label("erstatter", "erstattar"), Refers("risk_assessments")
    ] = ()
    participants: Annotated[Many[Participant], label("deltakere", "deltakarar")] = ()
    method: Annotated[Maybe[str], label("metode")] = None
    scale: Annotated[Maybe[Scale], label("skala")] = None
    factors: Annotated[
        Maybe[dict[Factor, FactorAssessment]], label("forhold som er vurdert", "forhold som er vurderte")
    ] = None
    psychosocial_factors: Annotated[
        Maybe[dict[PsychosocialFactor, FactorAssessment]],
        label("psykososiale forhold som er vurdert", "psykososiale forhold som er vurderte"),
    ] = None
    msd_factors: Annotated[
        Maybe[dict[MsdFactor, FactorAssessment]],
        label("forhold ved manuelt arbeid som er vurdert", "forhold ved manuelt arbeid som er vurderte"),
    ] = None
    hazards: Annotated[Many[Hazard], label("farer", "farar")] = ()
    overall_assessment: Annotated[Maybe[str], label("samlet vurdering", "samla vurdering"), Sensitive()] = (
        None
    )
    short_and_long_term: Annotated[
        YesNo,
        label(
            "virkninger på kort og lang sikt er vurdert",
            "verknader på kort og lang sikt er vurderte",
        ),
    ] = None
    interaction_assessed: Annotated[
        YesNo,
        label(
            "hvordan forholdene virker på hverandre, er vurdert",
            "korleis forholda verkar på kvarandre, er vurdert",
        ),
    ] = None
    made_known: Annotated[Many[MadeKnown], label("gjort kjent")] = ()

    def called(self) -> Text:
        """Return the theme and, when known, the date."""
        theme = self.theme.text
        return dated(
            Text(f"risikovurderingen av {theme.nb}", f"risikovurderinga av {theme.nn}"), self.done_on
        )
