"""Routines and information given (aml §§ 2 A-6, 3-1 (2) e and 3-2; ikf § 5 (2) no. 7; fua §§ 1A-4, 3A-4)."""

from typing import Annotated, ClassVar

from compliance.documentation.base import (
    Choice,
    Identifier,
    Line,
    Many,
    Maybe,
    Part,
    Refers,
    UnitRecord,
    YesNo,
)
from compliance.documentation.choices import Role, RoutineTheme, Theme, WrittenLanguage
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import dated, first_known
from compliance.documentation.shared_parts import MadeKnown
from compliance.texts import Text, label


class RoutinePart(Choice):
    """What a routine covers (Del av rutinen / Del av rutinen)."""

    PREVENT = "prevent", "forebygging", "førebygging"
    HANDLE = "handle", "håndtering", "handtering"
    REPORT = "report", "melding"
    FOLLOW_UP = "follow_up", "oppfølging"
    INFORMATION = "information", "informasjon"
    DEVIATION = "deviation", "avvik"
    TRAINING = "training", "opplæring"


class RoutineContent(Choice):
    """What a whistleblowing routine must hold: aml § 2 A-6 (4) a–c, before 2020 § 2 A-3 (5) a–c."""

    ENCOURAGE = "encourage", "oppfordring til å varsle", "oppmoding om å varsle"
    HOW = "how", "framgangsmåte for varsling"
    HANDLING = (
        "handling",
        "hvordan arbeidsgiver behandler et varsel",
        "korleis arbeidsgivar behandlar eit varsel",
    )


class RoutineStep(Part):
    """One step: when, what and who (Trinn / Trinn)."""

    when: Annotated[Maybe[str], label("når")] = None
    what: Annotated[Maybe[str], label("hva", "kva")] = None
    responsible_role: Annotated[Maybe[str], label("ansvarlig", "ansvarleg")] = None


class Routine(UnitRecord):
    """A routine (Rutine / Rutine). `scope` lists the units it applies to, where it names them."""

    dated_by: ClassVar[str | None] = "approved_on"
    noun: ClassVar[Text] = Text("rutinen", "rutinen")

    id: Annotated[Identifier, label("id")]
    title: Annotated[Maybe[Line], label("tittel")] = None
    theme: Annotated[Maybe[RoutineTheme], label("tema")] = None
    parts: Annotated[Many[RoutinePart], label("hva rutinen dekker", "kva rutinen dekkjer")] = ()
    written: Annotated[YesNo, label("skriftlig", "skriftleg")] = None
    scope: Annotated[
        Many[Identifier], label("enheter rutinen gjelder", "einingar rutinen gjeld"), Refers("units")
    ] = ()
    version: Annotated[Maybe[Line], label("versjon")] = None
    purpose: Annotated[Maybe[str], label("formål", "føremål")] = None
    owner_role: Annotated[Maybe[str], label("eier", "eigar")] = None
    approved_on: Annotated[Maybe[PartialDate], label("godkjent")] = None
    approved_by_role: Annotated[Maybe[str], label("godkjent av")] = None
    revised_on: Annotated[Maybe[PartialDate], label("revidert")] = None
    revision_due: Annotated[Maybe[PartialDate], label("skal revideres", "skal reviderast")] = None
    steps: Annotated[Many[RoutineStep], label("trinn")] = ()
    local_appendix: Annotated[YesNo, label("har lokalt tillegg")] = None
    unfilled_template: Annotated[YesNo, label("mal som ikke er fylt ut", "mal som ikkje er fylt ut")] = None
    made_known: Annotated[Many[MadeKnown], label("gjort kjent")] = ()
    known_to_staff: Annotated[YesNo, label("ansatte kjenner rutinen", "tilsette kjenner rutinen")] = None
    covers_third_parties: Annotated[
        YesNo,
        label(
            "gjelder også hendelser fra brukere, kunder og andre",
            "gjeld òg hendingar frå brukarar, kundar og andre",
        ),
    ] = None
    covers_sexual_harassment: Annotated[
        YesNo, label("nevner seksuell trakassering", "nemner seksuell trakassering")
    ] = None
    contains: Annotated[Many[RoutineContent], label("innhold", "innhald")] = ()
    restricts_reporting: Annotated[
        YesNo, label("begrenser retten til å varsle", "avgrensar retten til å varsle")
    ] = None
    prepared_with: Annotated[Many[Role], label("laget sammen med", "laga saman med")] = ()
    accessible: Annotated[
        YesNo, label("lett tilgjengelig for alle ansatte", "lett tilgjengeleg for alle tilsette")
    ] = None

    def called(self) -> Text:
        """Return the title, else the theme and the date."""
        title = first_known(self.title)
        if title is not None:
            return title
        if isinstance(self.theme, RoutineTheme):
            theme = self.theme.text
            return dated(Text(f"rutinen om {theme.nb}", f"rutinen om {theme.nn}"), self.approved_on)
        return dated(self.noun, self.approved_on)


class InformationContent(Choice):
    """What was informed about: fua § 3A-4 a–c, before 2026 § 23A-3 (Innhold / Innhald)."""

    RISK_FACTORS = "risk_factors", "risikofaktorer", "risikofaktorar"
    MEASURES = "measures", "tiltak"
    ROUTINES = "routines", "rutiner", "rutinar"
    REPORTING = "reporting", "hvordan hendelser skal meldes", "korleis hendingar skal meldast"


class Information(UnitRecord):
    """Information that was given (Informasjon / Informasjon)."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("informasjonen", "informasjonen")

    theme: Annotated[Maybe[Theme], label("tema")] = None
    content: Annotated[Many[InformationContent], label("innhold", "innhald")] = ()
    to: Annotated[Many[Role], label("til hvem", "til kven")] = ()
    on: Annotated[Maybe[PartialDate], label("dato")] = None
    how: Annotated[Maybe[str], label("hvordan", "korleis")] = None
    language: Annotated[Maybe[WrittenLanguage], label("språk")] = None

    def called(self) -> Text:
        """Return the theme and the date."""
        if isinstance(self.theme, Theme):
            theme = self.theme.text
            return dated(Text(f"informasjonen om {theme.nb}", f"informasjonen om {theme.nn}"), self.on)
        return dated(self.noun, self.on)
