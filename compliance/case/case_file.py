"""`case.yaml`: who the case is about, what was sent and received, deadlines that were moved, coercive fines."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from compliance.documentation.base import Choice, Count, Identifier, Line, Part, Source
from compliance.documentation.choices import Role
from compliance.documentation.organisation import OrganisationNumber
from compliance.rules.model import RuleId
from compliance.texts import Text, label

OrderNumber = Annotated[Count, Field(ge=1)]
"""The number of an order in its decision; it never changes."""


class LetterKind(Choice):
    """What is sent in a case, in the order of a case."""

    NOTICE_OF_INSPECTION = "notice_of_inspection", "melding om tilsyn"
    INFORMATION_REQUEST = "information_request", "krav om opplysninger", "krav om opplysningar"
    INSPECTION_REPORT = "inspection_report", "tilsynsrapport"
    ORDER_NOTICE = "order_notice", "varsel om pålegg"
    ORDER_DECISION = "order_decision", "vedtak om pålegg"
    DEADLINE_EXTENSION = "deadline_extension", "utsatt frist", "utsett frist"
    ORDER_CLOSING = "order_closing", "oppfyllelse av pålegg", "oppfylling av pålegg"
    FINE_NOTICE = "fine_notice", "varsel om tvangsmulkt"
    FINE_DECISION = "fine_decision", "vedtak om tvangsmulkt"
    DANGER_NOTE = "danger_note", "notat om mulig overhengende fare", "notat om mogleg overhengande fare"


class RecipientKind(Choice):
    """Who receives the letters: what decides their language (språkloven §§ 11 to 15)."""

    PRIVATE = "private", "privat virksomhet", "privat verksemd"
    MUNICIPALITY = "municipality", "kommune"
    COUNTY_MUNICIPALITY = "county_municipality", "fylkeskommune"
    STATE = "state", "statlig organ", "statleg organ"
    PERSON = "person", "person"


class LanguageBasis(Choice):
    """Why the letters are in that form of Norwegian (språkloven §§ 11 to 15)."""

    USED_BY_RECIPIENT = (
        "used_by_recipient",
        "den målformen mottakeren har brukt til oss",
        "den målforma mottakaren har brukt til oss",
    )
    ASKED_FOR = "asked_for", "den målformen mottakeren har bedt om", "den målforma mottakaren har bede om"
    ADOPTED_FORM = (
        "adopted_form",
        "den målformen kommunen eller fylkeskommunen har vedtatt",
        "den målforma kommunen eller fylkeskommunen har vedteke",
    )
    MAJORITY_FORM = (
        "majority_form",
        "flertallsmålformen i området til organet",
        "fleirtalsmålforma i området til organet",
    )
    FREE_CHOICE = "free_choice", "målformen er valgt fritt", "målforma er vald fritt"


class WrittenForm(Choice):
    """A form of Norwegian (Målform / Målform)."""

    NB = "nb", "bokmål"
    NN = "nn", "nynorsk"


class Signature(Choice):
    """How a letter is signed (Underskrift / Underskrift)."""

    UNSIGNED = "unsigned", "ikke underskrevet", "ikkje underskrive"
    ELECTRONICALLY_APPROVED = "electronically_approved", "elektronisk godkjent", "elektronisk godkjend"
    AUTOMATICALLY_PROCESSED = "automatically_processed", "automatisk behandlet", "automatisk behandla"


class Recipient(Part):
    """Who receives the letters (Mottaker / Mottakar)."""

    name: Annotated[Line | None, label("navn", "namn")] = None
    kind: Annotated[RecipientKind | None, label("type mottaker", "type mottakar")] = None
    org_number: Annotated[OrganisationNumber | None, label("organisasjonsnummer")] = None
    address: Annotated[Line | None, label("adresse")] = None
    postal_code: Annotated[Annotated[str, Field(pattern=r"^\d{4}$")] | None, label("postnummer")] = None
    postal_place: Annotated[Line | None, label("poststed", "poststad")] = None
    reference: Annotated[Line | None, label("deres referanse", "dykkar referanse")] = None
    dated: Annotated[date | None, label("deres dato", "dykkar dato")] = None
    language: Annotated[WrittenForm | None, label("målform")] = None
    language_basis: Annotated[LanguageBasis | None, label("grunn for målformen", "grunn for målforma")] = None
    sources: Annotated[tuple[Source, ...], label("kilder", "kjelder")] = ()


class Sender(Part):
    """Who sends the letters (Avsender / Avsendar)."""

    name: Annotated[Line | None, label("navn", "namn")] = None
    case_officer: Annotated[Line | None, label("saksbehandler", "saksbehandlar")] = None
    signature: Annotated[Signature, label("underskrift")] = Signature.UNSIGNED


class Exemption(Part):
    """Why the letters are exempt from public disclosure (Unntatt offentlighet / Unntatt offentlegheit)."""

    basis: Annotated[Line, label("hjemmel", "heimel")]


class InspectionPlan(Part):
    """What a notice of inspection tells (Melding om tilsyn / Melding om tilsyn)."""

    purpose: Annotated[str | None, label("formål", "føremål")] = None
    participants: Annotated[tuple[Role, ...], label("hvem som bør være med", "kven som bør vere med")] = ()
    programme: Annotated[tuple[str, ...], label("program")] = ()
    meeting_on: Annotated[date | None, label("dato for møtet")] = None
    place: Annotated[Line | None, label("sted", "stad")] = None


class SentLetter(Part):
    """A letter that was sent (Sendt brev / Sendt brev)."""

    noun: ClassVar[Text] = Text("brevet", "brevet")

    id: Annotated[Identifier, label("id")]
    kind: Annotated[LetterKind, label("type brev")]
    dated: Annotated[date, label("datert")]
    sent_on: Annotated[date | None, label("sendt", "send")] = None
    received_on: Annotated[date | None, label("kom fram", "kom fram")] = None
    digital: Annotated[bool, label("sendt digitalt", "sendt digitalt")] = True
    answer_by: Annotated[date | None, label("frist for å svare")] = None
    orders: Annotated[tuple[OrderNumber, ...], label("pålegg brevet gjelder", "pålegg brevet gjeld")] = ()


class Commenter(Choice):
    """Who commented on a letter (Gitt av / Gitt av)."""

    EMPLOYER = "employer", "arbeidsgiveren", "arbeidsgivaren"
    SAFETY_REPRESENTATIVE = "safety_representative", "verneombudet", "verneombodet"
    UNION_REPRESENTATIVE = "union_representative", "den tillitsvalgte", "den tillitsvalde"


class Comment(Part):
    """What was said to a letter, and how it was weighed (Merknad / Merknad)."""

    to: Annotated[Identifier, label("brevet merknaden gjelder", "brevet merknaden gjeld")]
    by: Annotated[Commenter, label("gitt av")]
    received_on: Annotated[date, label("mottatt", "motteken")]
    text: Annotated[str, label("merknad")]
    answer: Annotated[str | None, label("svaret på merknaden")] = None


class Extension(Part):
    """An application for a longer deadline, and the answer (Utsatt frist / Utsett frist)."""

    order: Annotated[OrderNumber, label("pålegg")]
    asked_on: Annotated[date, label("søkt", "søkt")]
    asked_to: Annotated[date | None, label("søkt om frist til")] = None
    granted: Annotated[bool, label("innvilget", "innvilga"), Field(strict=True)]
    new_deadline: Annotated[date | None, label("ny frist")] = None
    reason: Annotated[str, label("begrunnelse", "grunngiving")]


class FineKind(Choice):
    """How a coercive fine is set (aml § 18-7)."""

    RUNNING = "running", "løpende mulkt", "løpande mulkt"
    SINGLE = "single", "engangsmulkt", "eingongsmulkt"


class FinePeriod(Choice):
    """What a running fine is reckoned for."""

    DAY = "day", "dag"
    WEEK = "week", "uke", "veke"
    MONTH = "month", "måned", "månad"


class FineDays(Choice):
    """On which days a daily fine runs."""

    EVERY = "every", "alle dager", "alle dagar"
    MONDAY_TO_SATURDAY = "monday_to_saturday", "mandag til lørdag", "måndag til laurdag"
    WORKING = "working", "virkedager", "yrkedagar"


class Waiver(Part):
    """A fine that is reduced or waived (forvaltningsloven § 51 third paragraph)."""

    on: Annotated[date, label("dato")]
    reason: Annotated[str, label("begrunnelse", "grunngiving")]
    amount: Annotated[Count | None, label("beløp som er frafalt", "beløp som er fråfalle")] = None
    """In whole kroner; None when all of it is waived."""


class Fine(Part):
    """A coercive fine for one order. A person sets it; the program never proposes an amount."""

    order: Annotated[OrderNumber, label("pålegg")]
    kind: Annotated[FineKind, label("type mulkt")]
    amount: Annotated[Count, Field(ge=1), label("beløp i hele kroner", "beløp i heile kroner")]
    per: Annotated[FinePeriod | None, label("periode")] = None
    days: Annotated[FineDays | None, label("dager mulkten løper", "dagar mulkta løper")] = None
    runs_from: Annotated[date | None, label("løper fra", "løper frå")] = None
    """The first day the fine is reckoned for, included."""
    notice: Annotated[Identifier | None, label("varselet")] = None
    decision: Annotated[Identifier | None, label("vedtaket")] = None
    met_on: Annotated[date | None, label("pålegget oppfylt", "pålegget oppfylt")] = None
    """The day the order was met; the fine does not run from that day on."""
    waived: Annotated[Waiver | None, label("redusert eller frafalt", "redusert eller fråfallen")] = None


class CaseFile(Part):
    """The file `case.yaml` (Saken / Saka)."""

    reference: Annotated[Line | None, label("saksnummer")] = None
    previous_reference: Annotated[Line | None, label("tidligere referanse", "tidlegare referanse")] = None
    checklist: Annotated[RuleId | None, label("sjekkliste")] = None
    judged_on: Annotated[date | None, label("datoen reglene gjelder for", "datoen reglane gjeld for")] = None
    recipient: Annotated[Recipient, label("mottaker", "mottakar")] = Recipient()
    sender: Annotated[Sender, label("avsender", "avsendar")] = Sender()
    exempt_from_disclosure: Annotated[
        Exemption | None, label("unntatt offentlighet", "unntatt offentlegheit")
    ] = None
    notice: Annotated[InspectionPlan | None, label("melding om tilsyn")] = None
    letters: Annotated[tuple[SentLetter, ...], label("brev som er sendt", "brev som er sende")] = ()
    comments: Annotated[tuple[Comment, ...], label("merknader")] = ()
    extensions: Annotated[
        tuple[Extension, ...], label("søknader om lengre frist", "søknader om lengre frist")
    ] = ()
    fines: Annotated[tuple[Fine, ...], label("tvangsmulkter")] = ()
