"""The root: everything one organisation has shown."""

from typing import Annotated, Literal

from compliance.documentation.amu import Amu
from compliance.documentation.base import Maybe, Part, YesNo
from compliance.documentation.bht import Bht
from compliance.documentation.case import InspectionCase, Statement
from compliance.documentation.claims import Dispute, RecordedJudgement, SaysNone
from compliance.documentation.documents import Document
from compliance.documentation.hms import (
    AbsenceCases,
    AbsenceStatistics,
    Change,
    DeviationSystem,
    HmsGoal,
    InjuryRegister,
    LegalRegister,
    ResponsibilityMap,
    Review,
    SharedWorkplace,
    Vernerunde,
    YearWheelItem,
)
from compliance.documentation.incidents import Incident, IncidentStatistics
from compliance.documentation.measures import ActionPlan, Measure
from compliance.documentation.organisation import Organisation, Unit
from compliance.documentation.risk_assessments import RiskAssessment
from compliance.documentation.routines import Information, Routine
from compliance.documentation.training import LeaderTraining, TrainingCoverage, TrainingPlan, TrainingRecord
from compliance.documentation.verneombud import Consultation, SafetyArea, SafetyRepresentative, SafetyScheme
from compliance.texts import label


class Documentation(Part):
    """Everything one organisation has shown, every fact with its source (Dokumentasjon / Dokumentasjon).

    `complete` is true when the organisation has confirmed that all it has was sent in. A list left out and an
    empty one mean the same: nothing has been shown. The organisation is the root unit.
    """

    language: Annotated[
        Literal["nb", "nn"] | None, label("språk i brev til virksomheten", "språk i brev til verksemda")
    ] = None
    complete: Annotated[
        YesNo,
        label(
            "virksomheten har bekreftet at alt er sendt inn",
            "verksemda har stadfesta at alt er sendt inn",
        ),
    ] = None
    organisation: Annotated[Organisation, label("virksomhet", "verksemd")]
    units: Annotated[tuple[Unit, ...], label("enheter", "einingar")] = ()
    documents: Annotated[tuple[Document, ...], label("dokumenter", "dokument")] = ()
    risk_assessments: Annotated[
        tuple[RiskAssessment, ...], label("risikovurderinger", "risikovurderingar")
    ] = ()
    measures: Annotated[tuple[Measure, ...], label("tiltak")] = ()
    action_plans: Annotated[tuple[ActionPlan, ...], label("handlingsplaner", "handlingsplanar")] = ()
    routines: Annotated[tuple[Routine, ...], label("rutiner", "rutinar")] = ()
    information: Annotated[tuple[Information, ...], label("informasjon")] = ()
    training_plans: Annotated[tuple[TrainingPlan, ...], label("opplæringsplaner", "opplæringsplanar")] = ()
    training_records: Annotated[
        tuple[TrainingRecord, ...], label("opplæring og øvelse", "opplæring og øving")
    ] = ()
    training_coverage: Annotated[tuple[TrainingCoverage, ...], label("oversikt over opplæring")] = ()
    bht: Annotated[Maybe[Bht], label("bedriftshelsetjeneste", "bedriftshelseteneste")] = None
    safety_scheme: Annotated[Maybe[SafetyScheme], label("verneombudsordning", "verneombodsordning")] = None
    safety_areas: Annotated[tuple[SafetyArea, ...], label("verneområder", "verneområde")] = ()
    safety_representatives: Annotated[
        tuple[SafetyRepresentative, ...], label("verneombud", "verneombod")
    ] = ()
    consultations: Annotated[
        tuple[Consultation, ...],
        label("saker der noen er tatt med på råd", "saker der nokon er tekne med på råd"),
    ] = ()
    amu: Annotated[Maybe[Amu], label("arbeidsmiljøutvalg", "arbeidsmiljøutval")] = None
    incidents: Annotated[tuple[Incident, ...], label("hendelser", "hendingar")] = ()
    incident_statistics: Annotated[tuple[IncidentStatistics, ...], label("avviksstatistikk")] = ()
    changes: Annotated[tuple[Change, ...], label("endringer", "endringar")] = ()
    statements: Annotated[tuple[Statement, ...], label("opplysninger", "opplysningar")] = ()
    hms_goals: Annotated[tuple[HmsGoal, ...], label("mål for HMS-arbeidet")] = ()
    responsibility_maps: Annotated[
        tuple[ResponsibilityMap, ...],
        label("oversikt over ansvar og oppgaver", "oversikt over ansvar og oppgåver"),
    ] = ()
    year_wheel: Annotated[tuple[YearWheelItem, ...], label("årshjul")] = ()
    reviews: Annotated[
        tuple[Review, ...], label("gjennomganger av HMS-arbeidet", "gjennomgangar av HMS-arbeidet")
    ] = ()
    vernerunder: Annotated[tuple[Vernerunde, ...], label("vernerunder", "vernerundar")] = ()
    legal_register: Annotated[Maybe[LegalRegister], label("oversikt over regelverket")] = None
    injury_register: Annotated[
        Maybe[InjuryRegister], label("register over skader og sykdom", "register over skadar og sjukdom")
    ] = None
    absence_statistics: Annotated[
        Maybe[AbsenceStatistics], label("fraværsstatistikk", "fråværsstatistikk")
    ] = None
    absence_cases: Annotated[
        Maybe[AbsenceCases], label("oppfølging av sykmeldte", "oppfølging av sjukmelde")
    ] = None
    deviation_system: Annotated[Maybe[DeviationSystem], label("avvikssystem")] = None
    leader_training: Annotated[
        tuple[LeaderTraining, ...], label("HMS-opplæring for ledere", "HMS-opplæring for leiarar")
    ] = ()
    shared_workplace: Annotated[Maybe[SharedWorkplace], label("felles arbeidsplass")] = None
    case: Annotated[InspectionCase | None, label("tilsynssak")] = None
    says_none: Annotated[
        tuple[SaysNone, ...], label("det kilder sier ikke finnes", "det kjelder seier ikkje finst")
    ] = ()
    disputes: Annotated[
        tuple[Dispute, ...], label("opplysninger kildene er uenige om", "opplysningar kjeldene er usamde om")
    ] = ()
    judgements: Annotated[
        tuple[RecordedJudgement, ...], label("vurderinger som er gjort", "vurderingar som er gjorde")
    ] = ()
