"""The frame of the systematic HMS work (ikf § 5 (2); aml §§ 2-2, 3-1 (2), 4-6 and 5-1)."""

from typing import Annotated, ClassVar

from compliance.documentation.base import (
    Choice,
    Count,
    Identifier,
    Line,
    Many,
    Maybe,
    Number,
    Part,
    Record,
    Refers,
    UnitRecord,
    YesNo,
)
from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import dated, first_known
from compliance.documentation.shared_parts import Period
from compliance.texts import Text, label


class HmsGoal(UnitRecord):
    """A goal (HMS-mål / HMS-mål): ikf § 5 (2) no. 4."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("målet for HMS-arbeidet", "målet for HMS-arbeidet")

    text: Annotated[Maybe[str], label("mål")] = None
    written: Annotated[YesNo, label("skriftlig", "skriftleg")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    measurable: Annotated[YesNo, label("kan måles", "kan målast")] = None
    period: Annotated[Maybe[Period], label("periode")] = None
    result: Annotated[Maybe[str], label("resultat")] = None
    unfilled_template: Annotated[YesNo, label("mal som ikke er fylt ut", "mal som ikkje er fylt ut")] = None

    def called(self) -> Text:
        """Return the goal itself."""
        return first_known(self.text) or self.noun


class Responsibility(Part):
    """Who has a task (Oppgave / Oppgåve)."""

    task: Annotated[Maybe[str], label("oppgave", "oppgåve")] = None
    role: Annotated[Maybe[str], label("ansvarlig", "ansvarleg")] = None
    deputy_role: Annotated[Maybe[str], label("stedfortreder", "stadfortredar")] = None


class ResponsibilityMap(UnitRecord):
    """Who has which responsibility (Ansvarsfordeling / Ansvarsfordeling): ikf § 5 (2) no. 5."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("oversikten over ansvar og oppgaver", "oversikta over ansvar og oppgåver")

    entries: Annotated[Many[Responsibility], label("oppgaver", "oppgåver")] = ()
    written: Annotated[YesNo, label("skriftlig", "skriftleg")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    unfilled_template: Annotated[YesNo, label("mal som ikke er fylt ut", "mal som ikkje er fylt ut")] = None

    def called(self) -> Text:
        """Return the overview, with the date."""
        return dated(self.noun, self.dated)


class YearWheelItem(UnitRecord):
    """An item of the HMS year (Punkt i årshjulet / Punkt i årshjulet)."""

    noun: ClassVar[Text] = Text("punktet i årshjulet", "punktet i årshjulet")

    what: Annotated[Maybe[str], label("hva", "kva")] = None
    responsible_role: Annotated[Maybe[str], label("ansvarlig", "ansvarleg")] = None
    participants: Annotated[Many[Role], label("hvem som er med", "kven som er med")] = ()
    aid: Annotated[Maybe[str], label("hjelpemiddel")] = None
    month: Annotated[Maybe[str], label("måned", "månad")] = None
    done_on: Annotated[Maybe[PartialDate], label("gjennomført")] = None
    report_to: Annotated[Maybe[str], label("sendes videre til", "blir sendt vidare til")] = None

    def called(self) -> Text:
        """Return what is to be done."""
        return first_known(self.what) or self.noun


class Review(UnitRecord):
    """A review of the HMS work (Gjennomgang / Gjennomgang): ikf § 5 (2) no. 8."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("gjennomgangen av HMS-arbeidet", "gjennomgangen av HMS-arbeidet")

    on: Annotated[Maybe[PartialDate], label("dato")] = None
    participants: Annotated[Many[Role], label("deltakere", "deltakarar")] = ()
    decisions: Annotated[Maybe[str], label("beslutninger", "avgjerder")] = None
    written: Annotated[YesNo, label("skriftlig", "skriftleg")] = None

    def called(self) -> Text:
        """Return the review, with the date."""
        return dated(self.noun, self.on)


class VernerundeFinding(Part):
    """What a round found (Funn / Funn)."""

    what: Annotated[Maybe[str], label("funn")] = None
    measure: Annotated[Identifier | None, label("tiltak"), Refers("measures")] = None
    responsible_role: Annotated[Maybe[str], label("ansvarlig", "ansvarleg")] = None
    due: Annotated[Maybe[PartialDate], label("frist")] = None


class Vernerunde(UnitRecord):
    """A safety inspection round (Vernerunde / Vernerunde)."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("vernerunden", "vernerunden")

    on: Annotated[Maybe[PartialDate], label("dato")] = None
    participants: Annotated[Many[Role], label("deltakere", "deltakarar")] = ()
    findings: Annotated[Many[VernerundeFinding], label("funn")] = ()

    def called(self) -> Text:
        """Return the round, with the date."""
        return dated(self.noun, self.on)


class LegalRegister(Record):
    """An overview of the rules that apply (Oversikt over regelverket, in both forms): ikf § 5 (2) no. 1."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("oversikten over regelverket", "oversikta over regelverket")

    text: Annotated[Maybe[str], label("hva oversikten omfatter", "kva oversikta omfattar")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    available_to_staff: Annotated[YesNo, label("tilgjengelig for ansatte", "tilgjengeleg for tilsette")] = (
        None
    )


class RegisterReader(Choice):
    """Who must be able to see the register: aml § 5-1 (3)."""

    SAFETY_REPRESENTATIVE = "safety_representative", "verneombud", "verneombod"
    AMU = "amu", "arbeidsmiljøutvalg", "arbeidsmiljøutval"
    BHT = "bht", "bedriftshelsetjeneste", "bedriftshelseteneste"
    ARBEIDSTILSYNET = "arbeidstilsynet", "Arbeidstilsynet"


class InjuryRegister(Record):
    """The register of injuries and illness (Skaderegister / Skaderegister): aml § 5-1."""

    noun: ClassVar[Text] = Text("registeret over skader og sykdom", "registeret over skadar og sjukdom")

    exists: Annotated[YesNo, label("det føres register", "det blir ført register")] = None
    includes_illness: Annotated[YesNo, label("omfatter sykdom", "omfattar sjukdom")] = None
    available_to: Annotated[Many[RegisterReader], label("tilgjengelig for", "tilgjengeleg for")] = ()
    not_available_to: Annotated[
        Many[RegisterReader], label("ikke tilgjengelig for", "ikkje tilgjengeleg for")
    ] = ()
    contains_medical: Annotated[
        YesNo,
        label(
            "inneholder medisinske opplysninger uten samtykke",
            "inneheld medisinske opplysningar utan samtykke",
        ),
    ] = None


class AbsenceStatistics(Record):
    """Statistics of absence (Fraværsstatistikk / Fråværsstatistikk): aml § 5-1 (4)."""

    noun: ClassVar[Text] = Text("fraværsstatistikken", "fråværsstatistikken")

    kept: Annotated[YesNo, label("det føres statistikk", "det blir ført statistikk")] = None
    period: Annotated[Maybe[Period], label("periode")] = None
    percent: Annotated[Maybe[Number], label("fravær i prosent", "fråvær i prosent")] = None


class AbsenceCases(Record):
    """Follow-up of long absence, in counts only and never by person: aml § 4-6."""

    noun: ClassVar[Text] = Text("oppfølgingen av sykmeldte", "oppfølginga av sjukmelde")

    period: Annotated[Maybe[Period], label("periode")] = None
    over_4_weeks: Annotated[
        Count | None, label("sykmeldte i fire uker eller mer", "sjukmelde i fire veker eller meir")
    ] = None
    plans_in_time: Annotated[
        Count | None, label("oppfølgingsplaner laget i tide", "oppfølgingsplanar laga i tide")
    ] = None
    over_7_weeks_full: Annotated[
        Count | None,
        label("helt sykmeldte i sju uker eller mer", "heilt sjukmelde i sju veker eller meir"),
    ] = None
    meetings: Annotated[Count | None, label("dialogmøter holdt i tide", "dialogmøte haldne i tide")] = None
    exempt: Annotated[
        Count | None,
        label("der oppfølgingsplan er åpenbart unødvendig", "der oppfølgingsplan er openbert unødvendig"),
    ] = None
    meetings_exempt: Annotated[
        Count | None,
        label("der dialogmøte er åpenbart unødvendig", "der dialogmøte er openbert unødvendig"),
    ] = None


class DeviationSystem(Record):
    """How deviations are reported (Avvikssystem / Avvikssystem)."""

    noun: ClassVar[Text] = Text("avvikssystemet", "avvikssystemet")

    name: Annotated[Maybe[Line], label("navn", "namn")] = None
    known_to_staff: Annotated[
        YesNo, label("ansatte vet hvordan de melder", "tilsette veit korleis dei melder")
    ] = None
    feedback_to_reporter: Annotated[YesNo, label("den som melder, får tilbakemelding")] = None

    def called(self) -> Text:
        """Return the name, else the noun."""
        return first_known(self.name) or self.noun


class CoordinationAgreement(Record):
    """A written agreement on who coordinates (Avtale om samordning / Avtale om samordning): ikf § 6."""

    dated_by: ClassVar[str | None] = "signed_on"
    noun: ClassVar[Text] = Text("avtalen om samordning", "avtalen om samordning")

    written: Annotated[YesNo, label("skriftlig", "skriftleg")] = None
    responsible: Annotated[Maybe[str], label("ansvarlig for samordningen", "ansvarleg for samordninga")] = (
        None
    )
    signed_on: Annotated[Maybe[PartialDate], label("underskrevet", "underskriven")] = None


class SharedWorkplace(Record):
    """Several employers at one workplace (Felles arbeidsplass / Felles arbeidsplass): aml § 2-2, ikf § 6."""

    noun: ClassVar[Text] = Text("den felles arbeidsplassen", "den felles arbeidsplassen")

    other_employers: Annotated[
        YesNo,
        label(
            "det er andre arbeidsgivere på arbeidsplassen", "det er andre arbeidsgivarar på arbeidsplassen"
        ),
    ] = None
    workers_at_once: Annotated[
        Count | None, label("antall i arbeid samtidig", "talet på dei som arbeider samtidig")
    ] = None
    main_company: Annotated[Maybe[str], label("hovedbedrift", "hovudbedrift")] = None
    agreement: Annotated[Maybe[CoordinationAgreement], label("avtale om samordning")] = None
    cooperates: Annotated[
        YesNo,
        label(
            "arbeidsgiverne samarbeider om arbeidsmiljøet", "arbeidsgivarane samarbeider om arbeidsmiljøet"
        ),
    ] = None
    has_contractors: Annotated[
        YesNo,
        label(
            "oppdragstakere arbeider på virksomhetens område",
            "oppdragstakarar arbeider på området til verksemda",
        ),
    ] = None
    rules_shared: Annotated[
        YesNo, label("de andre kjenner de felles reglene", "dei andre kjenner dei felles reglane")
    ] = None


class Change(UnitRecord):
    """A change in the work (Endring / Endring): aml §§ 3-1 (2) d and 4-2 (3)."""

    dated_by: ClassVar[str | None] = "decided_on"
    noun: ClassVar[Text] = Text("endringen", "endringa")

    what: Annotated[Maybe[str], label("endring")] = None
    decided_on: Annotated[Maybe[PartialDate], label("besluttet", "vedteken")] = None
    carried_out_on: Annotated[Maybe[PartialDate], label("gjennomført")] = None
    impact_assessed: Annotated[
        YesNo,
        label("virkningen på arbeidsmiljøet er vurdert", "verknaden på arbeidsmiljøet er vurdert"),
    ] = None
    impact_assessed_on: Annotated[Maybe[PartialDate], label("virkningen vurdert", "verknaden vurdert")] = None
    participants: Annotated[Many[Role], label("hvem som deltok", "kven som deltok")] = ()
    measures: Annotated[Many[Identifier], label("tiltak"), Refers("measures")] = ()

    def called(self) -> Text:
        """Return what is changed."""
        return first_known(self.what) or self.noun
