"""Reading citations as rule files write them.

    aml § 3-1 (2) c           fua § 3A-2 (3) a, c        fua § 3A-2 (3) a–h      aml § 2 A-6 (4)
    ikf § 5 (2) nr. 6         ikf § 5 (2) nr. 4–8        fua § 23A-1 (2) strek 2
    aml § 3-1 (1) 2.p.        folm § 13-3 a              folm § 7-1

One string cites one section, and may hold several letters, numbers or dashes of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from compliance.law.citations import Citation, CitationError
from compliance.law.provisions import Provision, provision, sections

_ACT_AND_REST = re.compile(r"(?P<act>[^\s§]+)\s*(?P<sign>§§?)\s*(?P<rest>\S.*)")
_LIKE_A_SECTION = re.compile(r"\d[^\s(]*(?: [A-Z]-\d+)?")


def _list_of(item: str) -> str:
    span = rf"{item}(?:\s*[–-]\s*{item})?"
    return rf"{span}(?:\s*,\s*{span})*"


_INSIDE = re.compile(
    r"(?:\((?P<ledd>[1-9]\d?)\))?\s*"
    rf"(?:(?:nr\.\s*)?(?P<numbers>{_list_of('[1-9][0-9]?')}))?\s*"
    rf"(?P<letters>{_list_of('[a-zæøå](?![a-zæøå])')})?\s*"
    rf"(?:strek\s+(?P<dashes>{_list_of('[1-9][0-9]?')}))?\s*"
    r"(?:(?P<sentence>[1-9])\.\s?p\.)?"
)


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Citation, ...]:
    """Return the citations in `text`, one for each letter, number or dash it names.

    Act, section and what is cited in it must be in the registry, in some version of the section; whether they
    are in force in a period is asked of `gaps_in_force`.

    Raises:
        CitationError: with a code, arguments and often a hint with the nearest that exists.
    """
    plain = " ".join(text.split())
    match = _ACT_AND_REST.fullmatch(plain)
    if match is None:
        raise _unreadable(text)
    if match["sign"] == "§§":
        raise CitationError("citation-one-section", {"text": plain}, "citation-example")
    act, rest = match["act"], match["rest"]
    section = _section_at_start(act, rest)
    if section is None:
        raise _unreadable(text)
    known = provision(act, section)
    inside = _INSIDE.fullmatch(rest[len(section) :].strip())
    if inside is None:
        raise _unreadable(text)
    citations = _expand(act, section, inside)
    for citation in citations:
        _require_in_registry(citation, known)
    return citations


def _section_at_start(act: str, rest: str) -> str | None:
    """Return the longest known section that begins `rest`, else what looks like a section and is refused."""
    known = [section for section in sections(act) if re.match(rf"{re.escape(section)}(?=[\s(]|$)", rest)]
    if known:
        return max(known, key=len)
    match = _LIKE_A_SECTION.match(rest)
    return match[0] if match else None


def _expand(act: str, section: str, inside: re.Match[str]) -> tuple[Citation, ...]:
    ledd = int(inside["ledd"]) if inside["ledd"] else None
    sentence = int(inside["sentence"]) if inside["sentence"] else None
    return tuple(
        Citation(act, section, ledd, number, letter, dash, sentence)
        for number in _whole_numbers(inside["numbers"])
        for letter in _letters(inside["letters"])
        for dash in _whole_numbers(inside["dashes"])
    )


def _whole_numbers(text: str | None) -> tuple[int | None, ...]:
    if text is None:
        return (None,)
    ends = [[int(end) for end in re.findall(r"\d+", span)] for span in text.split(",")]
    return _spread(ends, text)


def _letters(text: str | None) -> tuple[str | None, ...]:
    if text is None:
        return (None,)
    ends = [[ord(end) for end in re.findall(r"[a-zæøå]", span)] for span in text.split(",")]
    return tuple(None if value is None else chr(value) for value in _spread(ends, text))


def _spread(spans: list[list[int]], text: str) -> tuple[int | None, ...]:
    values = [value for span in spans for value in range(span[0], span[-1] + 1)]
    goes_back = any(span[0] > span[-1] for span in spans)
    if goes_back or values != sorted(set(values)):
        raise CitationError("citation-order", {"text": text}, "citation-order-advice")
    return tuple(values)


def _require_in_registry(citation: Citation, known: Provision) -> None:
    if any(version.holds(citation) for version in known.versions):
        return
    place = f"{citation.act} § {citation.section}"
    if citation.ledd is None and any(len(version.ledd) > 1 for version in known.versions):
        raise CitationError("citation-ledd-needed", {"citation": str(citation)}, "citation-example")
    newest = known.versions[-1]
    arguments = {"citation": str(citation), "section": place, "parts": str(newest)}
    point = newest.point(citation)
    if point is not None and citation.sentence is not None:
        whole = replace(citation, sentence=None)
        arguments |= {"section": str(whole), "parts": str(point.sentences)}
        raise CitationError("citation-unknown-part", arguments, "citation-sentences")
    hint = "citation-partly-registered" if newest.partial else "citation-parts"
    raise CitationError("citation-unknown-part", arguments, hint)


def _unreadable(text: str) -> CitationError:
    return CitationError("citation-unreadable", {"text": text}, "citation-example")
