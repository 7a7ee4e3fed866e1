"""The documents that were sent in: facts point to them through their sources."""

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from compliance.documentation.base import Choice, Count, Identifier, Line, Many, Maybe, UnitRecord
from compliance.documentation.choices import Role, WrittenLanguage
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import first_known
from compliance.texts import Text, label


class DocumentKind(Choice):
    """What a document is; rules name the same kinds as evidence (Dokumenttype / Dokumenttype)."""

    RISK_ASSESSMENT = "risk_assessment", "risikovurdering"
    ACTION_PLAN = "action_plan", "handlingsplan"
    ROUTINE = "routine", "rutine"
    TRAINING_PLAN = "training_plan", "opplæringsplan"
    TRAINING_LOG = "training_log", "deltakerliste fra opplæring", "deltakarliste frå opplæring"
    COURSE_CERTIFICATE = "course_certificate", "kursbevis"
    INCIDENT_REPORT = "incident_report", "avviksmelding"
    INCIDENT_STATISTICS = "incident_statistics", "avviksstatistikk"
    MINUTES = "minutes", "møtereferat"
    ELECTION_MINUTES = (
        "election_minutes",
        "valgprotokoll eller utpeking av verneombud",
        "valprotokoll eller utpeiking av verneombod",
    )
    ALTERNATIVE_SCHEME_AGREEMENT = (
        "alternative_scheme_agreement",
        "avtale om en annen ordning enn verneombud",
        "avtale om ei anna ordning enn verneombod",
    )
    SHORTER_TRAINING_AGREEMENT = (
        "shorter_training_agreement",
        "avtale om kortere opplæring",
        "avtale om kortare opplæring",
    )
    BHT_AGREEMENT = "bht_agreement", "avtale med bedriftshelsetjeneste", "avtale med bedriftshelseteneste"
    BHT_PLAN = (
        "bht_plan",
        "plan for bistand fra bedriftshelsetjenesten",
        "plan for bistand frå bedriftshelsetenesta",
    )
    BHT_YEARLY_REPORT = (
        "bht_yearly_report",
        "årsrapport fra bedriftshelsetjenesten",
        "årsrapport frå bedriftshelsetenesta",
    )
    BHT_NOTICE = (
        "bht_notice",
        "melding eller rapport fra bedriftshelsetjenesten",
        "melding eller rapport frå bedriftshelsetenesta",
    )
    RESPONSIBILITY_MAP = (
        "responsibility_map",
        "oversikt over ansvar og oppgaver",
        "oversikt over ansvar og oppgåver",
    )
    HMS_GOALS = "hms_goals", "mål for HMS-arbeidet"
    YEAR_WHEEL = "year_wheel", "årshjul for HMS-arbeidet"
    REVIEW = "review", "gjennomgang av HMS-arbeidet"
    VERNERUNDE = "vernerunde", "referat fra vernerunde", "referat frå vernerunde"
    STAFF_SURVEY = "staff_survey", "medarbeiderundersøkelse", "medarbeidarundersøking"
    INJURY_REGISTER = (
        "injury_register",
        "register over skader og sykdom",
        "register over skadar og sjukdom",
    )
    ROTA = "rota", "vaktplan eller bemanningsplan"
    CHANGE_ASSESSMENT = "change_assessment", "vurdering av en omstilling", "vurdering av ei omstilling"
    COORDINATION_AGREEMENT = (
        "coordination_agreement",
        "avtale om samordning av HMS-arbeidet",
    )
    INFORMATION = "information", "informasjon eller oppslag"
    ABSENCE_STATISTICS = "absence_statistics", "fraværsstatistikk", "fråværsstatistikk"
    STATEMENT = "statement", "opplysning gitt i tilsynet"
    LEGAL_REGISTER = "legal_register", "oversikt over regelverket"
    LETTER = "letter", "brev"
    OTHER = "other", "annet dokument", "anna dokument"


class Readability(Choice):
    """How a file can be read (Lesbarhet / Kor lesbar)."""

    TEXT = "text", "tekst"
    FORM = "form", "skjema"
    SCAN = "scan", "skannet bilde", "skanna bilete"
    PROTECTED = "protected", "beskyttet med passord", "verna med passord"
    UNSUPPORTED = "unsupported", "et format som ikke kan leses", "eit format som ikkje kan lesast"


class Document(UnitRecord):
    """A document (Dokument / Dokument)."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("dokumentet", "dokumentet")

    id: Annotated[Identifier, label("id")]
    file_name: Annotated[Maybe[Line], label("filnavn", "filnamn")] = None
    sha256: Annotated[
        Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None, label("sha-256")
    ] = None
    kind: Annotated[Maybe[DocumentKind], label("dokumenttype")] = None
    title: Annotated[Maybe[Line], label("tittel")] = None
    version: Annotated[Maybe[Line], label("versjon")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    valid_from: Annotated[Maybe[PartialDate], label("gjelder fra", "gjeld frå")] = None
    valid_to: Annotated[Maybe[PartialDate], label("gjelder til", "gjeld til")] = None
    revision_due: Annotated[Maybe[PartialDate], label("skal revideres", "skal reviderast")] = None
    approved_by_role: Annotated[Maybe[str], label("godkjent av")] = None
    signed_by: Annotated[Many[Role], label("underskrevet av", "underskrive av")] = ()
    language: Annotated[Maybe[WrittenLanguage], label("språk")] = None
    readable: Annotated[Maybe[Readability], label("lesbarhet", "kor lesbar")] = None
    pages: Annotated[Count | None, label("antall sider", "talet på sider")] = None

    def called(self) -> Text:
        """Return the title, else the name of the file."""
        return first_known(self.title, self.file_name) or Text(self.id, self.id)
