"""The occupational health service, BHT (aml § 3-3; folm §§ 13-1 to 13-3)."""

from typing import Annotated, ClassVar

from compliance.documentation.base import (
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
    YesNo,
)
from compliance.documentation.choices import Role, Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.measures import MeasureStatus
from compliance.documentation.naming import as_written, first_known
from compliance.documentation.organisation import OrganisationNumber
from compliance.documentation.shared_parts import Period
from compliance.texts import Text, label


class BhtAgreement(OwnDocument):
    """An agreement with a provider (Avtale / Avtale). Without an end date it holds until terminated."""

    dated_by: ClassVar[str | None] = "signed_on"
    noun: ClassVar[Text] = Text("avtalen med bedriftshelsetjenesten", "avtalen med bedriftshelsetenesta")

    provider: Annotated[Maybe[Line], label("leverandør")] = None
    provider_org_number: Annotated[
        Maybe[OrganisationNumber],
        label("leverandørens organisasjonsnummer", "organisasjonsnummeret til leverandøren"),
    ] = None
    approved: Annotated[YesNo, label("godkjent av Arbeidstilsynet")] = None
    approved_until: Annotated[Maybe[PartialDate], label("godkjent til og med")] = None
    signed_on: Annotated[Maybe[PartialDate], label("underskrevet", "underskriven")] = None
    valid_from: Annotated[Maybe[PartialDate], label("gjelder fra", "gjeld frå")] = None
    valid_to: Annotated[Maybe[PartialDate], label("gjelder til", "gjeld til")] = None
    renewed: Annotated[YesNo, label("avløst av en ny avtale", "avløyst av ein ny avtale")] = None
    terminated_on: Annotated[Maybe[PartialDate], label("sagt opp", "sagd opp")] = None
    units: Annotated[
        Many[Identifier], label("enheter avtalen omfatter", "einingar avtalen omfattar"), Refers("units")
    ] = ()
    services: Annotated[Many[str], label("tjenester", "tenester")] = ()

    def called(self) -> Text:
        """Return the agreement with the provider's name."""
        if isinstance(self.provider, str):
            return Text(f"avtalen med {self.provider}", f"avtalen med {self.provider}")
        return self.noun


class BhtActivity(Part):
    """One activity in the plan (Aktivitet / Aktivitet)."""

    id: Annotated[Identifier | None, label("id")] = None
    what: Annotated[Maybe[str], label("aktivitet")] = None
    hazard: Annotated[
        Identifier | None, label("faren aktiviteten gjelder", "faren aktiviteten gjeld"), Refers("hazards")
    ] = None
    theme: Annotated[Maybe[Theme], label("tema")] = None
    unit: Annotated[Identifier | None, label("enhet", "eining"), Refers("units")] = None
    due: Annotated[Maybe[PartialDate], label("tidspunkt")] = None
    profession: Annotated[Maybe[str], label("fagperson")] = None
    hours: Annotated[Maybe[Number], label("timer", "timar")] = None
    responsible_role: Annotated[
        Maybe[str], label("ansvarlig hos arbeidsgiver", "ansvarleg hos arbeidsgivar")
    ] = None
    status: Annotated[Maybe[MeasureStatus], label("status")] = None
    additional_service: Annotated[YesNo, label("tilleggstjeneste", "tilleggsteneste")] = None
    order_ref: Annotated[Maybe[str], label("pålegget aktiviteten gjelder", "pålegget aktiviteten gjeld")] = (
        None
    )


class BhtPlan(OwnDocument):
    """The plan for assistance (Plan for bistand / Plan for bistand): folm § 13-3 a."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("planen for bistand", "planen for bistand")

    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    period: Annotated[Maybe[Period], label("periode")] = None
    units: Annotated[
        Many[Identifier], label("enheter planen omfatter", "einingar planen omfattar"), Refers("units")
    ] = ()
    made_with: Annotated[Many[Role], label("laget sammen med", "laga saman med")] = ()
    amu_treated_on: Annotated[
        Maybe[PartialDate], label("behandlet i arbeidsmiljøutvalget", "behandla i arbeidsmiljøutvalet")
    ] = None
    safety_representative_consulted_on: Annotated[
        Maybe[PartialDate], label("verneombudet tatt med på råd", "verneombodet teke med på råd")
    ] = None
    activities: Annotated[Many[BhtActivity], label("aktiviteter", "aktivitetar")] = ()


class YearlyReport(OwnDocument):
    """The yearly report (Årsrapport / Årsrapport): folm § 13-3 a. `year` is the year reported on."""

    noun: ClassVar[Text] = Text(
        "årsrapporten fra bedriftshelsetjenesten", "årsrapporten frå bedriftshelsetenesta"
    )

    year: Annotated[Count, label("år")]
    done: Annotated[Maybe[str], label("hva som er gjort", "kva som er gjort")] = None
    not_done: Annotated[Maybe[str], label("hva som ikke er gjort", "kva som ikkje er gjort")] = None
    recommendations: Annotated[Maybe[str], label("anbefalinger", "tilrådingar")] = None
    hours_preventive: Annotated[
        Maybe[Number], label("timer til forebyggende arbeid", "timar til førebyggjande arbeid")
    ] = None
    hours_additional: Annotated[
        Maybe[Number], label("timer til tilleggstjenester", "timar til tilleggstenester")
    ] = None

    def called(self) -> Text:
        """Return the report with its year."""
        return Text(f"årsrapporten for {self.year}", f"årsrapporten for {self.year}")


class BhtNotice(OwnDocument):
    """A notice or a result of a mapping (Melding / Melding): folm § 13-3 b."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("meldingen fra bedriftshelsetjenesten", "meldinga frå bedriftshelsetenesta")

    what: Annotated[Maybe[str], label("hva meldingen gjelder", "kva meldinga gjeld")] = None
    on: Annotated[Maybe[PartialDate], label("dato")] = None
    unit: Annotated[Identifier | None, label("enhet", "eining"), Refers("units")] = None

    def called(self) -> Text:
        """Return what the notice is about."""
        return first_known(self.what) or self.noun


class FollowUpRoutine(OwnDocument):
    """The routine for follow-up plans and adaptation (Rutine / Rutine): folm § 13-3 c."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("rutinen for oppfølgingsplaner", "rutinen for oppfølgingsplanar")

    title: Annotated[Maybe[Line], label("tittel")] = None
    on: Annotated[Maybe[PartialDate], label("dato")] = None


class OrderAssistance(Part):
    """Who helps with carrying out an order (Bistand til pålegg / Bistand til pålegg)."""

    order_ref: Annotated[Maybe[str], label("pålegg")] = None
    own_competence: Annotated[
        YesNo, label("virksomheten har kompetansen selv", "verksemda har kompetansen sjølv")
    ] = None
    bht_engaged: Annotated[
        YesNo,
        label("bistand fra bedriftshelsetjenesten er avtalt", "bistand frå bedriftshelsetenesta er avtalt"),
    ] = None
    confirmed_on: Annotated[
        Maybe[PartialDate], label("bekreftet av bedriftshelsetjenesten", "stadfesta av bedriftshelsetenesta")
    ] = None


class Bht(Record):
    """What is known of the service (Bedriftshelsetjeneste / Bedriftshelseteneste)."""

    noun: ClassVar[Text] = Text("bedriftshelsetjenesten", "bedriftshelsetenesta")

    required: Annotated[
        YesNo,
        label(
            "virksomheten har vurdert at den må ha bedriftshelsetjeneste",
            "verksemda har vurdert at ho må ha bedriftshelseteneste",
        ),
    ] = None
    required_assessed_on: Annotated[Maybe[PartialDate], label("plikten vurdert", "plikta vurdert")] = None
    required_because: Annotated[
        Maybe[str], label("begrunnelse for vurderingen av plikten", "grunngiving for vurderinga av plikta")
    ] = None
    agreement: Annotated[Maybe[BhtAgreement], label("avtale")] = None
    plan: Annotated[Maybe[BhtPlan], label("plan for bistand")] = None
    yearly_reports: Annotated[Many[YearlyReport], label("årsrapporter", "årsrapportar")] = ()
    notices: Annotated[Many[BhtNotice], label("meldinger og rapporter", "meldingar og rapportar")] = ()
    mapping_done: Annotated[
        YesNo,
        label(
            "bedriftshelsetjenesten har gjort kartlegginger eller målinger",
            "bedriftshelsetenesta har gjort kartleggingar eller målingar",
        ),
    ] = None
    follow_up_routine: Annotated[
        Maybe[FollowUpRoutine], label("rutine for oppfølgingsplaner", "rutine for oppfølgingsplanar")
    ] = None
    assists_mapping: Annotated[
        YesNo,
        label("bistår med kartlegging og risikovurdering", "hjelper til med kartlegging og risikovurdering"),
    ] = None
    assists_measures: Annotated[
        YesNo, label("bistår med forebyggende tiltak", "hjelper til med førebyggjande tiltak")
    ] = None
    assists_changes: Annotated[YesNo, label("bistår ved endringer", "hjelper til ved endringar")] = None
    order_assistance: Annotated[Many[OrderAssistance], label("bistand til pålegg")] = ()

    def called(self) -> Text:
        """Return the provider's name, when an agreement gives it."""
        if isinstance(self.agreement, BhtAgreement) and isinstance(self.agreement.provider, str):
            return as_written(self.agreement.provider)
        return self.noun
