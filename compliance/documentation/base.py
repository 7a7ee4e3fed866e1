"""What every kind of record has in common: it may be unknown, and it says where it is known from."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StrictBool,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from compliance.texts import Label, Text, label

T = TypeVar("T")


class _ExactlyFalse:
    """Accept `false` and nothing else: pydantic's own literal would also take the number 0."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_exactly_false)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"const": False}


def _exactly_false(value: Any) -> Literal[False]:
    if value is False:
        return False
    raise PydanticCustomError("documented_none", "not false")


def _not_a_yes_or_no(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("number", "not a number: {value}", {"value": str(value).lower()})
    return value


DocumentedNone: TypeAlias = Annotated[Literal[False], _ExactlyFalse()]
"""`false`: a document says that there is none."""

Maybe: TypeAlias = T | DocumentedNone | None
"""A leaf or a single record: a value, `false` (a document says there is none) or left out (unknown)."""

Many: TypeAlias = tuple[T, ...] | DocumentedNone
"""A list inside a record: items, `false` (the document says there are none) or left out.

Left out and empty mean the same: nothing has been shown.
"""

YesNo: TypeAlias = StrictBool | None
"""A question with yes and no for answers; left out means unknown."""

Number: TypeAlias = Annotated[float, BeforeValidator(_not_a_yes_or_no), Field(ge=0, allow_inf_nan=False)]
"""Hours and other quantities. A decimal point, or none."""

Count: TypeAlias = Annotated[int, BeforeValidator(_not_a_yes_or_no), Field(ge=0)]
"""How many. None is 0, never `false`."""

Identifier: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-zæøå0-9][a-zæøå0-9-]*$", max_length=80)
]
"""A local id: small letters, digits and hyphens. Never a name, never a national identity number."""


Line: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[^\n\r\x0b\x0c\x85\u2028\u2029]*$")]
"""A name or a title: text on one line, so that it can stand in a line of a report and not make one."""


@dataclass(frozen=True)
class Refers:
    """Metadata of a field that holds the id of another record, or several.

    `to` is the list the id is looked for in: "units", "documents", "statements", "hazards", "measures",
    "risk_assessments", "safety_areas" or "safety_representatives".
    """

    to: str


@dataclass(frozen=True)
class Sensitive:
    """Metadata of a free text that may tell something about a person: left out of exports by default."""


class Choice(StrEnum):
    """A closed list of values, each with what it is called in bokmål and nynorsk."""

    text: Text

    def __new__(cls, value: str, nb: str, nn: str | None = None) -> Self:
        """Make a member from its value and its names; `nn` only where it differs from `nb`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.text = Text(nb, nb if nn is None else nn)
        return member


class Part(BaseModel):
    """A record or a piece of one. Unknown keys are refused; nothing can be changed after reading.

    A text without letters is refused too: it says nothing, and would count as if it did.
    """

    # `defer_build` lets the root build one validator for all of it, where each class would build its own.
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        coerce_numbers_to_str=True,
        str_strip_whitespace=True,
        str_min_length=1,
        serialize_by_alias=True,
        defer_build=True,
    )

    @classmethod
    def label_of(cls, field: str) -> Label:
        """Return what `field` is called.

        Raises:
            KeyError: when there is no such field.
        """
        return next(entry for entry in cls.model_fields[field].metadata if isinstance(entry, Label))


class Source(Part):
    """Where a fact is known from (Kilde / Kjelde): a place in a document, with the words themselves."""

    document: Annotated[Identifier | None, label("dokument"), Refers("documents")] = None
    page: Annotated[int | None, label("side")] = None
    sheet: Annotated[str | None, label("ark")] = None
    cell: Annotated[str | None, label("celle")] = None
    heading: Annotated[str | None, label("overskrift")] = None
    paragraph: Annotated[int | None, label("avsnitt")] = None
    statement: Annotated[Identifier | None, label("opplysning"), Refers("statements")] = None
    quote: Annotated[Annotated[str, StringConstraints(max_length=300)] | None, label("sitat")] = None
    fields: Annotated[
        tuple[str, ...],
        label("felt kilden viser (alle når listen er tom)", "felt kjelda viser (alle når lista er tom)"),
    ] = ()


class Record(Part):
    """A record of something shown or told, with its sources.

    `read_in_full` is true when the document the record mirrors was read in full: only then does its silence
    mean that the document does not say.
    """

    dated_by: ClassVar[str | None] = None
    """The field that dates the record. A record dated certainly after the judgement date is out of view."""

    noun: ClassVar[Text] = Text("opplysningen", "opplysninga")
    """What such a record is called when nothing in it can name it: definite form, singular."""

    id: Annotated[Identifier | None, label("id")] = None
    sources: Annotated[tuple[Source, ...], label("kilder", "kjelder")] = ()
    read_in_full: Annotated[YesNo, label("lest i sin helhet", "lese i sin heilskap")] = None

    def shown_by(self) -> tuple[Source, ...]:
        """Return where the record is known from."""
        return self.sources

    def called(self) -> Text:
        """Return what the record is called inside a sentence."""
        return Text(self.id, self.id) if self.id else self.noun


class UnitRecord(Record):
    """A record that belongs to a unit; without `unit` it belongs to the organisation as a whole."""

    unit: Annotated[Identifier | None, label("enhet", "eining"), Refers("units")] = None
    applies_to_subunits: Annotated[
        YesNo, label("gjelder også underliggende enheter", "gjeld òg underliggjande einingar")
    ] = None


class OwnDocument(Record):
    """A record inside another that mirrors a document of its own, such as an agreement or a plan.

    Where it is left out there is no such document: that is absence, not the silence of the holder.
    """


@cache
def is_kind_of(kind: type, parent: type[Part]) -> bool:
    """Return whether `kind` is `parent` or a class below it.

    The same as `issubclass`, which is slow for models and asked of every value a check sees.
    """
    return issubclass(kind, parent)
