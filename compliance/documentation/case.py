"""The inspection case, and what was said in it."""

from typing import Annotated, ClassVar

from compliance.documentation.base import (
    Choice,
    Identifier,
    Line,
    Many,
    Maybe,
    Record,
    Refers,
    Sensitive,
    Source,
    UnitRecord,
    YesNo,
)
from compliance.documentation.choices import Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import first_known
from compliance.texts import Text, label


class OrderStatus(Choice):
    """How an earlier order stands (Status / Status)."""

    OPEN = "open", "åpent", "ope"
    COMPLIED = "complied", "oppfylt"
    APPEALED = "appealed", "påklaget", "påklaga"
    WITHDRAWN = "withdrawn", "trukket tilbake", "trekt tilbake"


class EarlierOrder(Record):
    """An order given before (Tidligere pålegg / Tidlegare pålegg)."""

    dated_by: ClassVar[str | None] = "given_on"
    noun: ClassVar[Text] = Text("det tidligere pålegget", "det tidlegare pålegget")

    number: Annotated[Maybe[Line], label("nummer")] = None
    control_point: Annotated[Maybe[Line], label("kontrollpunkt")] = None
    given_on: Annotated[Maybe[PartialDate], label("gitt")] = None
    deadline: Annotated[Maybe[PartialDate], label("frist")] = None
    conditions: Annotated[Many[str], label("vilkår")] = ()
    status: Annotated[Maybe[OrderStatus], label("status")] = None
    answer: Annotated[Maybe[str], label("svar på pålegget")] = None
    answered_on: Annotated[Maybe[PartialDate], label("besvart", "svart på")] = None
    safety_representative_comment: Annotated[
        Maybe[str], label("verneombudets uttalelse", "fråsegna til verneombodet")
    ] = None
    extension_asked_to: Annotated[Maybe[PartialDate], label("bedt om frist til", "bede om frist til")] = None

    def called(self) -> Text:
        """Return the number, else the control point."""
        return first_known(self.number, self.control_point) or self.noun


class InspectionCase(Record):
    """The case (Tilsynssak / Tilsynssak), with what a letter needs about the one who receives it."""

    noun: ClassVar[Text] = Text("saken", "saka")

    reference: Annotated[Maybe[Line], label("saksnummer")] = None
    recipient_reference: Annotated[Maybe[Line], label("deres referanse", "dykkar referanse")] = None
    theme: Annotated[Maybe[Line], label("tema")] = None
    notice_on: Annotated[Maybe[PartialDate], label("varslet", "varsla")] = None
    requested_documents: Annotated[
        Many[str], label("dokumenter det er bedt om", "dokument det er bede om")
    ] = ()
    visit_on: Annotated[Maybe[PartialDate], label("tilsyn gjennomført")] = None
    facts_before: Annotated[
        Maybe[PartialDate], label("opplysningene er fra før", "opplysningane er frå før")
    ] = None
    earlier_orders: Annotated[Many[EarlierOrder], label("tidligere pålegg", "tidlegare pålegg")] = ()
    recipient_name: Annotated[Maybe[Line], label("mottaker", "mottakar")] = None
    recipient_address: Annotated[Maybe[str], label("mottakerens adresse", "adressa til mottakaren")] = None
    case_officer: Annotated[Maybe[Line], label("saksbehandler", "saksbehandlar")] = None
    present: Annotated[Many[str], label("til stede", "til stades")] = ()


class Speaker(Choice):
    """Who said it (Gitt av / Gitt av)."""

    EMPLOYER = "employer", "dere", "de"
    EMPLOYEES = "employees", "ansatte", "tilsette"
    SAFETY_REPRESENTATIVE = "safety_representative", "verneombudet", "verneombodet"
    DOCUMENT = "document", "dokumentet"
    INSPECTOR = "inspector", "inspektøren"


class StatementSubject(Choice):
    """What a statement says, where a rule can read it (Gjelder / Gjeld)."""

    KNOWN_DANGER = "known_danger", "en kjent fare", "ein kjend fare"
    ROUTINES_UNKNOWN = (
        "routines_unknown",
        "at ansatte ikke kjenner rutinene",
        "at tilsette ikkje kjenner rutinane",
    )
    NOT_INFORMED = "not_informed", "at ansatte ikke er informert", "at tilsette ikkje er informerte"
    NO_TRAINING = "no_training", "at det ikke er gitt opplæring", "at det ikkje er gitt opplæring"
    REPORTING_UNKNOWN = (
        "reporting_unknown",
        "at ansatte ikke vet hvordan de melder",
        "at tilsette ikkje veit korleis dei melder",
    )
    NOT_INVOLVED = (
        "not_involved",
        "at ansatte eller representantene deres ikke har vært med",
        "at tilsette eller representantane deira ikkje har vore med",
    )
    OTHER = "other", "noe annet", "noko anna"


class Statement(UnitRecord):
    """Something said in the case (Opplysning / Opplysning), attributed to who said it."""

    dated_by: ClassVar[str | None] = "on"
    noun: ClassVar[Text] = Text("opplysningen", "opplysninga")

    id: Annotated[Identifier, label("id")]
    by: Annotated[Speaker, label("gitt av")]
    text: Annotated[str, label("opplysning"), Sensitive()]
    on: Annotated[Maybe[PartialDate], label("dato")] = None
    theme: Annotated[Theme | None, label("tema")] = None
    hazard: Annotated[Identifier | None, label("faren det gjelder", "faren det gjeld"), Refers("hazards")] = (
        None
    )
    in_risk_assessment: Annotated[
        YesNo, label("faren er med i risikovurderingen", "faren er med i risikovurderinga")
    ] = None
    says: Annotated[StatementSubject | None, label("hva det gjelder", "kva det gjeld")] = None

    def shown_by(self) -> tuple[Source, ...]:
        """Return where it was written down, else the statement itself."""
        return self.sources or (Source(statement=self.id),)

    def called(self) -> Text:
        """Return the words themselves."""
        words = self.text.rstrip(" .")
        return Text(words, words)
