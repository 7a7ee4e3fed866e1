"""Incidents and deviations that were reported (aml §§ 3-1 (2) e, 5-1 and 5-2; fua §§ 3A-6 and 23A-5)."""

from typing import Annotated, ClassVar

from compliance.documentation.base import (
    Choice,
    Count,
    Identifier,
    Many,
    Maybe,
    Number,
    Part,
    Refers,
    Sensitive,
    UnitRecord,
    YesNo,
)
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import date_in_words, joined
from compliance.documentation.shared_parts import Period
from compliance.texts import Text, label


class IncidentKind(Choice):
    """What happened (Type hendelse / Type hending)."""

    BLOW = "blow", "slag"
    KICK = "kick", "spark"
    SPITTING = "spitting", "spytting"
    BITING = "biting", "biting"
    PINCHING = "pinching", "klyping"
    SCRATCHING = "scratching", "kloring"
    HAIR_PULLING = "hair_pulling", "lugging"
    HEAD_BUTT = "head_butt", "skalling"
    THREAT = "threat", "trussel"
    WEAPON = "weapon", "våpen"
    DAMAGE = "damage", "skadeverk"
    DIGITAL = "digital", "hets eller trusler på nett", "hets eller truslar på nett"
    NEAR_MISS = "near_miss", "nestenulykke"
    HARASSMENT = "harassment", "trakassering"
    OTHER = "other", "annen hendelse", "anna hending"


class Target(Choice):
    """Whom it was directed at (Rettet mot / Retta mot)."""

    STAFF = "staff", "ansatte", "tilsette"
    CO_PATIENT = "co_patient", "andre brukere eller pasienter", "andre brukarar eller pasientar"


class Injury(Choice):
    """What injury it led to (Skade / Skade)."""

    NONE = "none", "ingen skade"
    PHYSICAL = "physical", "fysisk skade"
    MENTAL = "mental", "psykisk skade"
    BOTH = "both", "fysisk og psykisk skade"


class Severity(Choice):
    """How serious it was, as it was reported (Alvorlighetsgrad / Alvorsgrad)."""

    MINOR = "minor", "lite alvorlig", "lite alvorleg"
    MODERATE = "moderate", "moderat alvorlig", "moderat alvorleg"
    SERIOUS = "serious", "alvorlig", "alvorleg"
    VERY_SERIOUS = "very_serious", "svært alvorlig", "svært alvorleg"


class Notified(Choice):
    """Who was told (Varslet / Varsla)."""

    LEADER = "leader", "leder", "leiar"
    SAFETY_REPRESENTATIVE = "safety_representative", "verneombud", "verneombod"
    POLICE = "police", "politiet"
    ARBEIDSTILSYNET = "arbeidstilsynet", "Arbeidstilsynet"
    NAV = "nav", "NAV"
    BHT = "bht", "bedriftshelsetjenesten", "bedriftshelsetenesta"


class FollowUp(Part):
    """One thing done to follow up the one exposed (Oppfølging / Oppfølging)."""

    on: Annotated[Maybe[PartialDate], label("dato")] = None
    what: Annotated[Maybe[str], label("hva som ble gjort", "kva som blei gjort"), Sensitive()] = None
    by_role: Annotated[Maybe[str], label("hvem som gjorde det", "kven som gjorde det")] = None
    covers_mental: Annotated[YesNo, label("gjelder psykisk helse", "gjeld psykisk helse")] = None
    covers_physical: Annotated[YesNo, label("gjelder fysisk helse", "gjeld fysisk helse")] = None


class Incident(UnitRecord):
    """An incident (Hendelse / Hending)."""

    dated_by: ClassVar[str | None] = "occurred_at"
    noun: ClassVar[Text] = Text("hendelsen", "hendinga")

    id: Annotated[Identifier, label("id")]
    occurred_at: Annotated[Maybe[PartialDate], label("tidspunkt")] = None
    reported_on: Annotated[Maybe[PartialDate], label("meldt", "meld")] = None
    reported_by_role: Annotated[Maybe[str], label("meldt av", "meld av")] = None
    kind: Annotated[Many[IncidentKind], label("type hendelse", "type hending")] = ()
    against: Annotated[Maybe[Target], label("rettet mot", "retta mot")] = None
    place: Annotated[Maybe[str], label("sted", "stad")] = None
    task: Annotated[Maybe[str], label("arbeid som ble utført", "arbeid som blei utført")] = None
    hazard: Annotated[
        Identifier | None, label("fare i risikovurderingen", "fare i risikovurderinga"), Refers("hazards")
    ] = None
    in_risk_assessment: Annotated[
        YesNo, label("faren er med i risikovurderingen", "faren er med i risikovurderinga")
    ] = None
    alone: Annotated[YesNo, label("alene", "åleine")] = None
    alarm_used: Annotated[YesNo, label("alarm brukt")] = None
    description: Annotated[Maybe[str], label("hendelsesforløp", "hendingsforløp"), Sensitive()] = None
    causes: Annotated[Maybe[str], label("årsaker", "årsaker"), Sensitive()] = None
    injury: Annotated[Maybe[Injury], label("skade")] = None
    severity: Annotated[Maybe[Severity], label("alvorlighetsgrad", "alvorsgrad")] = None
    absence_days: Annotated[Maybe[Number], label("dager fravær", "dagar fråvær")] = None
    serious: Annotated[YesNo, label("alvorlig", "alvorleg")] = None
    fatal: Annotated[YesNo, label("dødsfall")] = None
    registered: Annotated[YesNo, label("ført i registeret over skader", "ført i registeret over skadar")] = (
        None
    )
    notified: Annotated[Many[Notified], label("varslet", "varsla")] = ()
    follow_up: Annotated[Many[FollowUp], label("oppfølging")] = ()
    measures: Annotated[Many[Identifier], label("tiltak"), Refers("measures")] = ()
    closed_on: Annotated[Maybe[PartialDate], label("lukket", "lukka")] = None
    feedback_given: Annotated[
        YesNo, label("den som meldte, har fått tilbakemelding", "den som melde, har fått tilbakemelding")
    ] = None
    risk_assessment_updated: Annotated[
        YesNo, label("risikovurderingen er oppdatert", "risikovurderinga er oppdatert")
    ] = None
    confirmed_on: Annotated[
        Maybe[PartialDate], label("varselet bekreftet skriftlig", "varselet stadfesta skriftleg")
    ] = None
    copy_to_safety_rep: Annotated[
        YesNo, label("verneombudet har fått kopi av varselet", "verneombodet har fått kopi av varselet")
    ] = None

    def called(self) -> Text:
        """Return what happened and when, as far as it is known."""
        name = joined(self.kind) if self.kind else Text("hendelse", "hending")
        if not isinstance(self.occurred_at, PartialDate):
            return name if self.kind else Text(self.id, self.id)
        words = date_in_words(self.occurred_at)
        # A day stands alone after the noun; a month or a year needs its preposition.
        preposition = " " if self.occurred_at.is_exact else " i "
        return Text(f"{name.nb}{preposition}{words}", f"{name.nn}{preposition}{words}")


class IncidentStatistics(UnitRecord):
    """Totals, where only totals are given (Avviksstatistikk / Avviksstatistikk)."""

    noun: ClassVar[Text] = Text("avviksstatistikken", "avviksstatistikken")

    period: Annotated[Maybe[Period], label("periode")] = None
    total: Annotated[Count | None, label("meldte avvik i alt")] = None
    violence: Annotated[Count | None, label("hendelser med vold", "hendingar med vald")] = None
    threats: Annotated[Count | None, label("hendelser med trusler", "hendingar med truslar")] = None
    harassment: Annotated[Count | None, label("hendelser med trakassering", "hendingar med trakassering")] = (
        None
    )
    near_miss: Annotated[Count | None, label("nestenulykker")] = None
    injuries: Annotated[Count | None, label("skader", "skadar")] = None
    serious_injuries: Annotated[
        Count | None, label("dødsfall og alvorlige skader", "dødsfall og alvorlege skadar")
    ] = None
    reports_per_employee: Annotated[Maybe[Number], label("meldinger per ansatt", "meldingar per tilsett")] = (
        None
    )
