"""Training and practice (aml §§ 3-2 (1) and 3-5; fua §§ 1A-4, 3A-5 and 23A-2; folm § 8-1)."""

from typing import Annotated, ClassVar

from compliance.documentation.base import Choice, Count, Many, Maybe, Number, UnitRecord, YesNo
from compliance.documentation.choices import Theme, WrittenLanguage
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import dated, first_known
from compliance.texts import Text, label


class TrainingContent(Choice):
    """What training is about (Innhold / Innhald)."""

    PREVENTION = "prevention", "forebygging", "førebygging"
    HANDLING = "handling", "håndtering", "handtering"
    EQUIPMENT = "equipment", "sikkerhetsutstyr", "sikkerheitsutstyr"
    AFTERCARE = "aftercare", "oppfølging etter hendelser", "oppfølging etter hendingar"
    PSYCHOSOCIAL = "psychosocial", "psykososialt arbeidsmiljø"


class TrainingForm(Choice):
    """How training is given (Form / Form)."""

    E_LEARNING = "e_learning", "e-læring"
    CLASSROOM = "classroom", "undervisning i gruppe"
    PRACTICE = "practice", "øvelse", "øving"


class LeaderRole(Choice):
    """Whose training it is (Rolle / Rolle)."""

    EMPLOYER = "employer", "øverste leder", "øvste leiar"
    LINE_MANAGER = (
        "line_manager",
        "ansatt som leder andre",
        "tilsett som leier andre",
    )


class TrainingPlan(UnitRecord):
    """A plan for training (Opplæringsplan / Opplæringsplan)."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("opplæringsplanen", "opplæringsplanen")

    theme: Annotated[Maybe[Theme], label("tema")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    audience: Annotated[Maybe[str], label("målgruppe")] = None
    content: Annotated[Many[TrainingContent], label("innhold", "innhald")] = ()
    frequency_months: Annotated[
        Count | None, label("antall måneder mellom hver gang", "talet på månader mellom kvar gong")
    ] = None
    responsible_role: Annotated[Maybe[str], label("ansvarlig", "ansvarleg")] = None


class TrainingRecord(UnitRecord):
    """Training or practice that was given (Opplæring / Opplæring)."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("opplæringen", "opplæringa")

    theme: Annotated[Maybe[Theme], label("tema")] = None
    participants: Annotated[Count | None, label("antall deltakere", "talet på deltakarar")] = None
    role: Annotated[Maybe[str], label("hvem opplæringen var for", "kven opplæringa var for")] = None
    programme: Annotated[Maybe[str], label("kurs eller program")] = None
    on: Annotated[Maybe[PartialDate], label("dato")] = None
    hours: Annotated[Maybe[Number], label("timer", "timar")] = None
    form: Annotated[Maybe[TrainingForm], label("form")] = None
    content: Annotated[Many[TrainingContent], label("innhold", "innhald")] = ()
    provider: Annotated[Maybe[str], label("kursholder", "kurshaldar")] = None
    repeat_by: Annotated[Maybe[PartialDate], label("skal gjentas innen", "skal takast opp att innan")] = None
    language: Annotated[Maybe[WrittenLanguage], label("språk")] = None

    def called(self) -> Text:
        """Return the programme or the noun, with the date."""
        return dated(first_known(self.programme) or self.noun, self.on)


class TrainingCoverage(UnitRecord):
    """How many of those exposed have been trained: counted, or stated by a document."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("oversikten over opplæring", "oversikta over opplæring")

    theme: Annotated[Maybe[Theme], label("tema")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    exposed_employees: Annotated[
        Count | None, label("antall ansatte som er utsatt", "talet på tilsette som er utsette")
    ] = None
    trained_last_12m: Annotated[
        Count | None,
        label("antall med opplæring siste 12 måneder", "talet med opplæring siste 12 månader"),
    ] = None
    practised_last_12m: Annotated[
        Count | None,
        label("antall som har øvd siste 12 måneder", "talet som har øvd siste 12 månader"),
    ] = None
    temporary_included: Annotated[YesNo, label("vikarer er med", "vikarar er med")] = None


class LeaderTraining(UnitRecord):
    """A leader's training in HMS (HMS-opplæring for leder / leiar): aml §§ 3-2 (1) b and 3-5 (1)."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("HMS-opplæringen for leder", "HMS-opplæringa for leiar")

    role: Annotated[Maybe[LeaderRole], label("rolle")] = None
    course: Annotated[Maybe[str], label("kurs")] = None
    provider: Annotated[Maybe[str], label("kursholder", "kurshaldar")] = None
    on: Annotated[Maybe[PartialDate], label("dato")] = None
    hours: Annotated[Maybe[Number], label("timer", "timar")] = None
    content: Annotated[Many[Theme], label("tema kurset dekker", "tema kurset dekkjer")] = ()
    planned_on: Annotated[Maybe[PartialDate], label("planlagt", "planlagd")] = None

    def called(self) -> Text:
        """Return the course or the noun, with the date."""
        return dated(first_known(self.course) or self.noun, self.on)
