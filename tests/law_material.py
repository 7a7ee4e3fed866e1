"""Small files in the form of Lovdata's open data set, with words of our own: no statutory text."""

from __future__ import annotations

import bz2
import io
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path

AML = "LOV-2005-06-17-62"
FOLM = "FOR-2011-12-06-1355"

# Our own words in the structure of aml § 4-3 before and from 2026.
OLD_LEDD = (
    "Katten skal ha rent vann og en rolig plass i virksomheten. Den skal få sove i fred.",
    "Hunden skal ha selskap av andre hunder i løpet av dagen.",
    "Fuglen skal ikke forstyrres. Med forstyrrelse menes bråk, lys og trekk fra åpne vinduer.",
    "Hesten skal, når været er dårlig, ha et sted å stå under tak.",
    "Reven kan gi nærmere regler om vann.",
)
FIRST_NEW = "Dyrene skal telles hver morgen, og tallet skal skrives på tavlen ved døren."
SECOND_NEW = (
    "Til dyrene regnes i tillegg:",
    ("geiter og sauer på beite", "høner i innhegning"),
)
NEW_LEDD = (FIRST_NEW, SECOND_NEW, *OLD_LEDD)

Ledd = str | tuple[str, Sequence[str]]


def act_file(
    sections: Mapping[str, Sequence[Ledd]],
    identifier: str = AML,
    changed: str = "2025-07-01",
    *,
    corrected: str = "",
    title: str = "Dyreloven",
) -> bytes:
    """Return an act in one line, as Lovdata publishes it, with numbered paragraphs and lettered points."""
    body = "".join(section(identifier, name, ledd) for name, ledd in sections.items())
    return page(f"{header(identifier, changed, corrected, title)}<main class='documentBody'>{body}</main>")


def page(inside: str) -> bytes:
    """Return a document around `inside`."""
    return (
        f'<?xml version="1.0"?>\n<!DOCTYPE html>\n<html lang="no"><head><title>x</title></head>'
        f"<body>{inside}</body></html>"
    ).encode()


def header(identifier: str, changed: str, corrected: str = "", title: str = "Dyreloven") -> str:
    """Return the key information of a document."""
    keys = {
        "legacyID": identifier,
        "dateInForce": "2006-01-01",
        "lastChangeInForce": changed,
        "lastupdated": corrected,
        "titleShort": title,
    }
    pairs = "".join(f'<dt class="{key}">-</dt><dd class="{key}">{value}</dd>' for key, value in keys.items())
    return f'<header class="documentHeader"><dl class="data-document-key-info">{pairs}</dl></header>'


def section(identifier: str, name: str, ledd: Sequence[Ledd]) -> str:
    """Return a section with numbered paragraphs, and an amendment note that is not law."""
    kind = "NL/lov" if identifier.startswith("LOV") else "SF/forskrift"
    number = identifier.partition("-")[2]
    inside = "".join(numbered(place, text) for place, text in enumerate(ledd, 1))
    return (
        f'<article class="legalArticle" data-lovdata-URL="{kind}/{number}/&#xA7;{name}" data-name="&#xA7;{name}">'
        f'<h3 class="legalArticleHeader"><span class="legalArticleValue">&#xA7; {name}</span>. '
        f'<span class="legalArticleTitle">Om dyr i {name}</span></h3>{inside}'
        '<article class="changesToParent">Endret ved lov 1 april 2024 nr. 1.</article></article>'
    )


def numbered(place: int, text: Ledd) -> str:
    """Return a numbered paragraph."""
    lead, points = (text, ()) if isinstance(text, str) else text
    items = "".join(
        f'<li data-name="{chr(97 + index)}." value="{index + 1}"><article class="listArticle">'
        f'<article class="legalP">{point}</article></article></li>'
        for index, point in enumerate(points)
    )
    listing = f'<ol class="defaultList" type="a">{items}</ol>' if items else ""
    return f'<article class="numberedLegalP" data-numerator="{place}">({place}) {lead}{listing}</article>'


def archive(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write a .tar.bz2 archive."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    path.write_bytes(bz2.compress(raw.getvalue()))
    return path


RULE = """\
id: {id}
title: {{nb: Dyr, nn: Dyr}}
question: {{nb: Er det oversikt over dyrene?, nn: Er det oversikt over dyra?}}
in_force: {{from: {start}{end}}}
basis: [{basis}]
criteria:
  - id: shown
    text: {{nb: Det går fram hvor mange dyr det er., nn: Det går fram kor mange dyr det er.}}
    basis: [{basis}]
    check: {{at_least: {{value: organisation.employees, limit: 1}}}}
    evidence: [statement]
    finding: {{nb: Det er ingen dyr., nn: Det er ingen dyr.}}
    ask: {{nb: Hvor mange dyr er det?, nn: Kor mange dyr er det?}}
    to_close: {{nb: oversikt over dyrene, nn: oversikt over dyra}}
order: {{nb: Arbeidsgiver skal ha oversikt over dyrene., nn: Arbeidsgivar skal ha oversikt over dyra.}}
reaction: order
deadline_weeks: 4
"""


def rule_file(folder: Path, name: str, basis: str, start: str = "2024-01-01", end: str = "") -> Path:
    """Write a rule that cites `basis`, in force from `start` to `end`, both included."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.{start[:4]}.yaml"
    period = f", to: {end}" if end else ""
    path.write_text(RULE.format(id=name, basis=basis, start=start, end=period), encoding="utf-8")
    return path
