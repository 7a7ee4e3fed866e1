"""The organisation and its units: a tree whose root is the organisation itself."""

import re
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

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
    Sensitive,
    YesNo,
)
from compliance.documentation.naming import as_written
from compliance.texts import Text, label


def _organisation_number(value: Any) -> Any:
    """Return the nine digits of a number that passes the register's own check (mod 11)."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise PydanticCustomError("organisation_number", "not an organisation number")
    # Imported here: most runs read no number, and the package costs time to load.
    from stdnum.no import orgnr  # noqa: PLC0415

    digits = re.sub(r"\s", "", str(value))
    if not (digits.isascii() and digits.isdigit() and orgnr.is_valid(digits)):
        raise PydanticCustomError("organisation_number", "not an organisation number")
    return digits


OrganisationNumber: TypeAlias = Annotated[str, BeforeValidator(_organisation_number)]
"""Nine digits from the Register of Legal Entities; spaces are accepted and left out."""


class Sector(Choice):
    """Public or private (Sektor / Sektor)."""

    PUBLIC = "public", "offentlig", "offentleg"
    PRIVATE = "private", "privat"


class Activity(Choice):
    """What a unit does (Virksomhetstype / Type verksemd)."""

    CHILD_WELFARE = "child_welfare", "barnevern"
    SCHOOL = "school", "skole", "skule"
    KINDERGARTEN = "kindergarten", "barnehage"
    HOME_CARE = "home_care", "hjemmetjeneste", "heimeteneste"
    NURSING_HOME = "nursing_home", "sykehjem", "sjukeheim"
    HOSPITAL = "hospital", "sykehus", "sjukehus"
    NAV = "nav", "NAV-kontor"
    OTHER = "other", "annet", "anna"


class IndustryCode(Part):
    """An industry code (Næringskode / Næringskode): text, never a number, since 88.910 is not 88.91."""

    code: Annotated[str, label("kode")]
    standard: Annotated[Literal["SN2007", "SN2025"] | None, label("standard for næringsgruppering")] = None
    main: Annotated[YesNo, label("hovedkode", "hovudkode")] = None
    text: Annotated[Maybe[str], label("tekst")] = None


class UnitFacts(Record):
    """What can be known of a unit, and of the organisation as the root unit."""

    name: Annotated[Line, label("navn", "namn")]
    org_number: Annotated[Maybe[OrganisationNumber], label("organisasjonsnummer")] = None
    industry_codes: Annotated[Many[IndustryCode], label("næringskoder", "næringskodar")] = ()
    activity: Annotated[Maybe[Activity], label("virksomhetstype", "type verksemd")] = None
    employees: Annotated[Count | None, label("antall ansatte", "talet på tilsette")] = None
    hired_in: Annotated[Count | None, label("antall innleide", "talet på innleigde")] = None
    net_full_time_equivalents: Annotated[Number | None, label("netto årsverk")] = None
    shift_work: Annotated[YesNo, label("turnus- eller skiftarbeid")] = None
    lone_work: Annotated[YesNo, label("alenearbeid", "åleinearbeid")] = None
    night_work: Annotated[YesNo, label("nattarbeid")] = None
    exposed_to_violence: Annotated[
        YesNo,
        label(
            "ansatte kan bli utsatt for vold eller trusler",
            "tilsette kan bli utsette for vald eller truslar",
        ),
    ] = None
    ergonomic_load: Annotated[
        YesNo,
        label(
            "arbeid som kan gi muskel- og skjelettplager",
        ),
    ] = None
    manual_work: Annotated[
        YesNo,
        label(
            "arbeid der noe løftes, bæres, skyves eller forflyttes for hånd",
            "arbeid der noko blir løfta, bore, skuva eller flytta for hand",
        ),
    ] = None
    has_premises: Annotated[YesNo, label("har egne lokaler", "har eigne lokale")] = None
    has_line_manager: Annotated[
        YesNo, label("har en leder som selv er ansatt", "har ein leiar som sjølv er tilsett")
    ] = None
    address: Annotated[Maybe[str], label("adresse")] = None
    users_note: Annotated[
        Maybe[str], label("om brukerne eller beboerne", "om brukarane eller bebuarane"), Sensitive()
    ] = None

    def called(self) -> Text:
        """Return the name."""
        return as_written(self.name)


class Organisation(UnitFacts):
    """The employer (Virksomhet / Verksemd)."""

    noun: ClassVar[Text] = Text("virksomheten", "verksemda")

    sector: Annotated[Maybe[Sector], label("sektor")] = None
    # Not the head count of one day: what is usual over time (aml § 2 A-6 (1)).
    regularly_employs: Annotated[
        Count | None,
        label("ansatte virksomheten vanligvis har", "tilsette verksemda vanlegvis har"),
    ] = None


class Unit(UnitFacts):
    """A part of the organisation (Enhet / Eining); without `parent`, directly under the organisation."""

    noun: ClassVar[Text] = Text("enheten", "eininga")

    id: Annotated[Identifier, label("id")]
    parent: Annotated[Identifier | None, label("overordnet enhet", "overordna eining"), Refers("units")] = (
        None
    )
