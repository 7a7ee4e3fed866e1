"""Acts and regulations: what files call them, what letters call them, and where they can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from compliance.texts import Text


@dataclass(frozen=True)
class Act:
    """An act or a regulation.

    `short` is the name in rule files and never in letters. `name` is the short title, in the language of the
    text it stands in; the full official title is never translated and is not kept here.
    """

    short: str
    identifier: str
    kind: Literal["act", "regulation"]
    name: Text
    eli: str
    address: str

    def section_address(self, section: str) -> str:
        """Return the address of `section` ("3A-2", "2 A-6") at Lovdata, which leaves out its spaces."""
        return f"{self.address}/§{section.replace(' ', '')}"


def _act(short: str, number: str, name: Text) -> Act:
    year, month, day, *serial = number.split("-")
    return Act(
        short=short,
        identifier=f"LOV-{number}",
        kind="act",
        name=name,
        eli="/".join(["/eli/lov", year, month, day, *serial]),
        address=f"https://lovdata.no/dokument/NL/lov/{number}",
    )


def _regulation(short: str, number: str, name: Text) -> Act:
    year, month, day, serial = number.split("-")
    return Act(
        short=short,
        identifier=f"FOR-{number}",
        kind="regulation",
        name=name,
        eli=f"/eli/forskrift/{year}/{month}/{day}/{serial}",
        address=f"https://lovdata.no/dokument/SF/forskrift/{number}",
    )


# The order is the order of printing: acts before regulations, then the order of the letters.
# The nynorsk names of fua, folm and adm are our own short titles.
_IN_ORDER = (
    _act(
        "aml", "2005-06-17-62", Text("arbeidsmiljøloven", "arbeidsmiljølova", "the Working Environment Act")
    ),
    _act("fvl", "1967-02-10", Text("forvaltningsloven", "forvaltningslova", "the Public Administration Act")),
    _act("spl", "2021-05-21-42", Text("språkloven", "språklova", "the Language Act")),
    _act("dl", "1915-08-13-5", Text("domstolloven", "domstollova", "the Courts of Justice Act")),
    _act("offl", "2006-05-19-16", Text("offentleglova", "offentleglova", "the Freedom of Information Act")),
    _regulation(
        "fua",
        "2011-12-06-1357",
        Text(
            "forskrift om utførelse av arbeid",
            "forskrift om utføring av arbeid",
            "the Regulations concerning the Performance of Work",
        ),
    ),
    _regulation(
        "folm",
        "2011-12-06-1355",
        Text(
            "forskrift om organisering, ledelse og medvirkning",
            "forskrift om organisering, leiing og medverknad",
            "the Regulations concerning Organisation, Management and Employee Participation",
        ),
    ),
    _regulation(
        "ikf",
        "1996-12-06-1127",
        Text("internkontrollforskriften", "internkontrollforskrifta", "the Internal Control Regulations"),
    ),
    _regulation(
        "apf",
        "2011-12-06-1356",
        Text("arbeidsplassforskriften", "arbeidsplassforskrifta", "the Workplace Regulations"),
    ),
    _regulation(
        "adm",
        "2011-12-06-1360",
        Text(
            "forskrift om administrative ordninger",
            "forskrift om administrative ordningar",
            "the Regulations concerning Administrative Arrangements",
        ),
    ),
)

ACTS: Mapping[str, Act] = MappingProxyType({act.short: act for act in _IN_ORDER})
"""Every act and regulation by its short name, in the order of printing."""

PRINT_ORDER: Mapping[str, int] = MappingProxyType({act.short: order for order, act in enumerate(_IN_ORDER)})
"""The place of each act or regulation, by its short name, when several are printed together."""
