"""Pieces that several kinds of record have."""

from typing import Annotated

from pydantic import Field

from compliance.documentation.base import Many, Maybe, Part
from compliance.documentation.choices import Role
from compliance.documentation.dates import PartialDate
from compliance.texts import label


class Period(Part):
    """A period (Periode / Periode). `from` and `to` are both included."""

    from_: Annotated[Maybe[PartialDate], label("fra", "frå"), Field(alias="from")] = None
    to: Annotated[Maybe[PartialDate], label("til")] = None


class MadeKnown(Part):
    """How and to whom something was made known (Gjort kjent / Gjort kjent)."""

    on: Annotated[Maybe[PartialDate], label("dato")] = None
    how: Annotated[Maybe[str], label("hvordan", "korleis")] = None
    to: Annotated[Many[Role], label("for hvem", "for kven")] = ()
