"""Citations as letters print them, grouped by act, section and paragraph.

The grouping is that of Arbeidstilsynet's own orders: "arbeidsmiljøloven §§ 3-1 første ledd og andre ledd
bokstav c og 4-1 …". Spaces are ordinary; `typography.with_hard_spaces` makes them unbreakable.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal, TypeAlias

from compliance.law.acts import ACTS, Act
from compliance.law.citations import Citation
from compliance.law.ordinals import ordinal
from compliance.texts import Language

Stem: TypeAlias = tuple[int | None, int | None, str | None, int | None]
Kind: TypeAlias = Literal["whole", "ledd", "number", "letter", "dash", "sentence"]

_AND = {"nb": "og", "nn": "og", "en": "and"}
_TO = {"nb": "til", "nn": "til", "en": "to"}
_ORDINAL_NOUNS: dict[Language, dict[str, str]] = {
    "nb": {"dash": "strekpunkt", "sentence": "punktum"},
    "nn": {"dash": "strekpunkt", "sentence": "punktum"},
    "en": {"dash": "indent", "sentence": "sentence"},
}


def print_citation(citation: Citation, language: Language) -> str:
    """Return one citation as a letter prints it: "arbeidsmiljøloven § 3-1 andre ledd bokstav c"."""
    return print_citations((citation,), language)


def print_citations(citations: Iterable[Citation], language: Language) -> str:
    """Return citations in one line: acts before regulations, each act and each section named once.

    A citation inside another that is also cited is left out. No citations give an empty string.
    """
    return _joined(print_citation_lines(citations, language), language)


def print_citation_lines(citations: Iterable[Citation], language: Language) -> tuple[str, ...]:
    """Return citations as a list, one act or regulation for each line: for three acts or more."""
    lines = []
    for short, group in groupby(_without_contained(citations), key=lambda citation: citation.act):
        by_section = groupby(group, key=lambda citation: citation.section)
        printed = [_section(section, list(inside), language) for section, inside in by_section]
        lines.append(_with_act(ACTS[short], printed, language))
    return tuple(lines)


def lovdata_url(citation: Citation) -> str:
    """Return the address of the section at Lovdata, as it reads today."""
    return ACTS[citation.act].section_address(citation.section)


def _without_contained(citations: Iterable[Citation]) -> list[Citation]:
    unique = sorted(set(citations))
    return [one for one in unique if not any(other != one and other.contains(one) for other in unique)]


def _with_act(act: Act, printed: Sequence[str], language: Language) -> str:
    if language != "en":
        return f"{act.name[language]} {'§' if len(printed) == 1 else '§§'} {_joined(printed, language)}"
    closing = "," if "," in printed[-1] else ""
    noun = "section" if len(printed) == 1 else "sections"
    return f"{noun} {_joined(printed, language)}{closing} of {act.name.en}"


def _section(section: str, citations: Sequence[Citation], language: Language) -> str:
    grouped = groupby(citations, key=_stem_and_kind)
    phrases = [_phrase(stem, kind, list(group), language) for (stem, kind), group in grouped]
    inside = _joined([phrase for phrase in phrases if phrase], language)
    if not inside:
        return section
    return f"{section}, {inside}" if language == "en" else f"{section} {inside}"


def _stem_and_kind(citation: Citation) -> tuple[Stem, Kind]:
    """Return what comes before the narrowest part of a citation, and which part that is."""
    ledd, number, letter, dash = citation.ledd, citation.number, citation.letter, citation.dash
    if citation.sentence is not None:
        return (ledd, number, letter, dash), "sentence"
    if dash is not None:
        return (ledd, number, letter, None), "dash"
    if letter is not None:
        return (ledd, number, None, None), "letter"
    if number is not None:
        return (ledd, None, None, None), "number"
    return (ledd, None, None, None), "whole" if ledd is None else "ledd"


def _phrase(stem: Stem, kind: Kind, citations: Sequence[Citation], language: Language) -> str:
    ledd, number, letter, dash = stem
    pieces = []
    if ledd is not None:
        pieces.append(f"{ordinal(ledd, language)} {'paragraph' if language == 'en' else 'ledd'}")
    if number is not None:
        pieces.append(_numbers([number], language))
    if letter is not None:
        pieces.append(_letters([letter], language))
    if dash is not None:
        pieces.append(_ordinals("dash", [dash], language))
    if kind == "number":
        pieces.append(_numbers([one.number for one in citations if one.number], language))
    elif kind == "letter":
        pieces.append(_letters([one.letter for one in citations if one.letter], language))
    elif kind == "dash":
        pieces.append(_ordinals("dash", [one.dash for one in citations if one.dash], language))
    elif kind == "sentence":
        pieces.append(_ordinals("sentence", [one.sentence for one in citations if one.sentence], language))
    return (", " if language == "en" else " ").join(pieces)


def _letters(letters: Sequence[str], language: Language) -> str:
    runs = _runs([ord(letter) for letter in letters])
    noun = "bokstav" if language != "en" else "letter" if len(letters) == 1 else "letters"
    return f"{noun} {_joined_runs([(chr(first), chr(last)) for first, last in runs], language)}"


def _numbers(numbers: Sequence[int], language: Language) -> str:
    noun = "nos." if language == "en" and len(numbers) > 1 else "no." if language == "en" else "nr."
    return f"{noun} {_joined_runs([(str(first), str(last)) for first, last in _runs(numbers)], language)}"


def _ordinals(kind: Literal["dash", "sentence"], numbers: Sequence[int], language: Language) -> str:
    noun = _ORDINAL_NOUNS[language][kind]
    plural = "s" if language == "en" and len(numbers) > 1 else ""
    runs = [(ordinal(first, language), ordinal(last, language)) for first, last in _runs(numbers)]
    return f"{_joined_runs(runs, language)} {noun}{plural}"


def _runs(values: Sequence[int]) -> list[tuple[int, int]]:
    """Return first and last of each unbroken run of three or more; shorter runs one by one."""
    runs: list[tuple[int, int]] = []
    for _, run in groupby(enumerate(values), key=lambda pair: pair[1] - pair[0]):
        members = [value for _, value in run]
        if len(members) > 2:
            runs.append((members[0], members[-1]))
        else:
            runs.extend((member, member) for member in members)
    return runs


def _joined_runs(runs: Iterable[tuple[str, str]], language: Language) -> str:
    return _joined(
        [first if first == last else f"{first} {_TO[language]} {last}" for first, last in runs], language
    )


def _joined(pieces: Sequence[str], language: Language) -> str:
    """Join as a, b og c. In English a piece with commas of its own is closed by one before "and"."""
    if len(pieces) < 2:
        return "".join(pieces)
    before = ", ".join(pieces[:-1])
    closing = "," if language == "en" and "," in pieces[-2] else ""
    return f"{before}{closing} {_AND[language]} {pieces[-1]}"
