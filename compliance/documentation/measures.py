"""Measures and the plans they stand in (aml § 3-1 (2) c; fua §§ 1A-3, 2A-3, 3A-3 and 23A-4)."""

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
from compliance.documentation.choices import Role, Theme
from compliance.documentation.dates import PartialDate
from compliance.documentation.naming import dated, first_known
from compliance.documentation.shared_parts import Period
from compliance.texts import Text, label


class MeasureKind(Choice):
    """What a measure changes (Type tiltak / Type tiltak)."""

    WORKPLACE = "workplace", "utforming av arbeidsplassen"
    EQUIPMENT = "equipment", "alarm eller annet utstyr", "alarm eller anna utstyr"
    CALL_FOR_HELP = "call_for_help", "måter å tilkalle hjelp på", "måtar å tilkalle hjelp på"
    STAFFING = "staffing", "bemanning"
    ORGANISATION = "organisation", "organisering av arbeidet"
    TRAINING = "training", "opplæring"
    ROUTINE = "routine", "rutine"
    OTHER = "other", "annet", "anna"


class MeasureStatus(Choice):
    """How far a measure has come (Status / Status)."""

    NOT_STARTED = "not_started", "ikke startet", "ikkje starta"
    ONGOING = "ongoing", "i gang"
    DONE = "done", "utført"
    DROPPED = "dropped", "forkastet", "forkasta"


class MeasureArea(Choice):
    """Areas where measures must be considered: fua § 3A-3 (2) a–e, before 2026 § 23A-4 (2) a–d."""

    ORGANISATION = "organisation", "organisering av arbeidet"
    WORKPLACE = "workplace", "utforming av arbeidsplassen"
    EQUIPMENT = "equipment", "alarm og annet sikkerhetsutstyr", "alarm og anna sikkerheitsutstyr"
    CALL_FOR_HELP = "call_for_help", "måter å tilkalle hjelp på", "måtar å tilkalle hjelp på"
    STAFFING = "staffing", "bemanning"


class Equipment(Part):
    """How equipment is kept in order (Utstyr / Utstyr)."""

    in_use: Annotated[YesNo, label("i bruk")] = None
    maintained_on: Annotated[Maybe[PartialDate], label("vedlikeholdt", "halde ved like")] = None
    tested_on: Annotated[Maybe[PartialDate], label("testet", "testa")] = None


class Measure(UnitRecord):
    """A measure (Tiltak / Tiltak)."""

    noun: ClassVar[Text] = Text("tiltaket", "tiltaket")

    id: Annotated[Identifier, label("id")]
    what: Annotated[Maybe[str], label("hva som skal gjøres", "kva som skal gjerast")] = None
    kind: Annotated[Maybe[MeasureKind], label("type tiltak")] = None
    theme: Annotated[Maybe[Theme], label("tema")] = None
    hazards: Annotated[
        Many[Identifier], label("farer tiltaket gjelder", "farar tiltaket gjeld"), Refers("hazards")
    ] = ()
    responsible_role: Annotated[Maybe[str], label("ansvarlig", "ansvarleg")] = None
    due: Annotated[Maybe[PartialDate], label("frist")] = None
    priority: Annotated[Maybe[str], label("prioritet")] = None
    cost: Annotated[Maybe[str], label("kostnad")] = None
    status: Annotated[Maybe[MeasureStatus], label("status")] = None
    done_on: Annotated[Maybe[PartialDate], label("utført")] = None
    evaluated_on: Annotated[Maybe[PartialDate], label("evaluert")] = None
    effect: Annotated[Maybe[str], label("effekt")] = None
    equipment: Annotated[Maybe[Equipment], label("utstyr")] = None

    def called(self) -> Text:
        """Return what is to be done, else the id."""
        return first_known(self.what) or Text(self.id, self.id)


class ActionPlan(UnitRecord):
    """A plan for measures (Handlingsplan / Handlingsplan)."""

    dated_by: ClassVar[str | None] = "dated"
    noun: ClassVar[Text] = Text("handlingsplanen", "handlingsplanen")

    id: Annotated[Identifier, label("id")]
    title: Annotated[Maybe[Line], label("tittel")] = None
    theme: Annotated[Maybe[Theme], label("tema")] = None
    period: Annotated[Maybe[Period], label("periode")] = None
    dated: Annotated[Maybe[PartialDate], label("datert")] = None
    measures: Annotated[Many[Measure], label("tiltak")] = ()
    agreed_with: Annotated[Many[Role], label("laget sammen med", "laga saman med")] = ()
    measure_areas_considered: Annotated[
        Maybe[dict[MeasureArea, YesNo]],
        label("områder der tiltak er vurdert", "område der tiltak er vurderte"),
    ] = None

    def called(self) -> Text:
        """Return the title, else the theme and the date."""
        title = first_known(self.title)
        if title is not None:
            return title
        if isinstance(self.theme, Theme):
            theme = self.theme.text
            return dated(Text(f"handlingsplanen om {theme.nb}", f"handlingsplanen om {theme.nn}"), self.dated)
        return dated(self.noun, self.dated)
