"""What is said about citations that cannot be read, do not exist, or were not in force.

Sentences with {named} fields; dates are written 2026-01-01 and citations as in rule files.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from compliance.texts import Text

LAW_MESSAGES: Mapping[str, Text] = MappingProxyType(
    {
        "citation-unreadable": Text(
            nb="«{text}» kan ikke leses som en henvisning.",
            nn="«{text}» kan ikkje lesast som ei tilvising.",
            en="“{text}” cannot be read as a reference.",
        ),
        "citation-example": Text(
            nb="Skriv for eksempel aml § 3-1 (2) c, én paragraf i hver henvisning.",
            nn="Skriv til dømes aml § 3-1 (2) c, éin paragraf i kvar tilvising.",
            en="Write for example aml § 3-1 (2) c, one section in each reference.",
        ),
        "citation-one-section": Text(
            nb="«{text}» viser til flere paragrafer.",
            nn="«{text}» viser til fleire paragrafar.",
            en="“{text}” refers to several sections.",
        ),
        "citation-order": Text(
            nb="«{text}» står ikke i stigende rekkefølge, eller noe står der to ganger.",
            nn="«{text}» står ikkje i stigande rekkjefølgje, eller noko står der to gonger.",
            en="“{text}” is not in ascending order, or something is there twice.",
        ),
        "citation-order-advice": Text(
            nb="Skriv for eksempel a, c eller a–d.",
            nn="Skriv til dømes a, c eller a–d.",
            en="Write for example a, c or a–d.",
        ),
        "citation-unknown-act": Text(
            nb="«{act}» er ikke kortnavnet på en lov eller forskrift i lovregisteret.",
            nn="«{act}» er ikkje kortnamnet på ei lov eller forskrift i lovregisteret.",
            en="“{act}” is not the short name of an act or regulation in the law register.",
        ),
        "citation-known-acts": Text(
            nb="Disse finnes: {known}.",
            nn="Desse finst: {known}.",
            en="These exist: {known}.",
        ),
        "citation-did-you-mean": Text(
            nb="Mente du {suggestion}?",
            nn="Meinte du {suggestion}?",
            en="Did you mean {suggestion}?",
        ),
        "citation-unknown-section": Text(
            nb="Henvisningen «{citation}» finnes ikke i lovregisteret.",
            nn="Tilvisinga «{citation}» finst ikkje i lovregisteret.",
            en="The reference “{citation}” is not in the law register.",
        ),
        "citation-known-sections": Text(
            nb="Av kapitlet har det {known}.",
            nn="Av kapitlet har det {known}.",
            en="Of the chapter it has {known}.",
        ),
        "citation-unknown-part": Text(
            nb="Henvisningen «{citation}» finnes ikke i lovregisteret.",
            nn="Tilvisinga «{citation}» finst ikkje i lovregisteret.",
            en="The reference “{citation}” is not in the law register.",
        ),
        "citation-parts": Text(
            nb="{section} har {parts}.",
            nn="{section} har {parts}.",
            en="{section} has {parts}.",
        ),
        "citation-sentences": Text(
            nb="{section} har {parts} punktum.",
            nn="{section} har {parts} punktum.",
            en="Sentences in {section}: {parts}.",
        ),
        "citation-partly-registered": Text(
            nb="Lovregisteret har bare {parts} av {section}.",
            nn="Lovregisteret har berre {parts} av {section}.",
            en="The law register has only {parts} of {section}.",
        ),
        "citation-ledd-needed": Text(
            nb="Henvisningen «{citation}» sier ikke hvilket ledd den gjelder.",
            nn="Tilvisinga «{citation}» seier ikkje kva ledd ho gjeld.",
            en="The reference “{citation}” does not say which paragraph it concerns.",
        ),
        "citation-not-yet-in-force": Text(
            nb="{citation} var ikke i kraft {period}. Bestemmelsen gjelder fra {change}.",
            nn="{citation} var ikkje i kraft {period}. Føresegna gjeld frå {change}.",
            en="{citation} was not in force {period}. It applies from {change}.",
        ),
        "citation-no-longer-in-force": Text(
            nb="{citation} er ikke i kraft {period}. Bestemmelsen falt bort {change}.",
            nn="{citation} er ikkje i kraft {period}. Føresegna fall bort {change}.",
            en="{citation} is not in force {period}. It ceased to apply on {change}.",
        ),
        "citation-older-text-not-registered": Text(
            nb="Lovregisteret har ikke {citation} slik bestemmelsen lød {period}. Det begynner {change}.",
            nn="Lovregisteret har ikkje {citation} slik føresegna lydde {period}. Det byrjar {change}.",
            en="The law register does not have {citation} as it read {period}. It begins {change}.",
        ),
        "citation-changed-meaning": Text(
            nb="{citation} har et annet innhold fra {change}. Det som sto der, står nå i {now}.",
            nn="{citation} har eit anna innhald frå {change}. Det som stod der, står no i {now}.",
            en="{citation} has other content from {change}. What it said is now in {now}.",
        ),
        "citation-split-period": Text(
            nb="Lag to regelfiler, og la den andre gjelde fra {on}.",
            nn="Lag to regelfiler, og lat den andre gjelde frå {on}.",
            en="Make two rule files, and let the second apply from {on}.",
        ),
    }
)
