"""Whether the texts of rules and checklists keep to the language: bokmål and nynorsk apart, plain, and well formed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from compliance.maintenance.texts_in_files import PlacedText, texts_in
from compliance.rules.names import Fault
from compliance.rules.wording import WordingError, names_in
from compliance.texts import Language

MOST_WORDS = 25

_BOKMAL_ONLY = """
    ikke hva hvor hvem hvordan hvilke noe noen bare fra mer uke uker timer vold trusler virksomhet ansatt hendelse
    øvelse tjeneste deres dere gjelder mangler brudd frem også
"""
_NYNORSK_ONLY = "ikkje kva korleis frå berre verksemd tilsette manglar gjeld brot vald"
_HEAVY_WORDS = """
    vedrørende vedrørande herunder foreligge foreligger ovennevnte ovannemnde inneha hensyntas adressere implementere
    compliance evidens henhold fremkomme fremkommer framkomme framkommer bes anmodes anmodast forutsettes sviktar svikter
"""

NOT_IN: dict[Language, frozenset[str]] = {
    "nb": frozenset(_NYNORSK_ONLY.split()),
    "nn": frozenset(_BOKMAL_ONLY.split()),
}
"""Words of the other form of Norwegian, that no text in this one may hold outside quotation marks."""

HEAVY = frozenset(_HEAVY_WORDS.split())
"""Words of offices and anglicisms, for which there is a plain word."""

BEGINS: dict[str, str] = {"nb": "Arbeidsgiver skal", "nn": "Arbeidsgivar skal"}

_QUOTED = re.compile(r"«[^»]*»|\{\{.*?\}\}")
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.?!](?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:jf|nr|kl|mv|org\.nr)\.", re.IGNORECASE)
_UNTIDY = re.compile(r"  +|\"| - |\bannet ledd\b|\bjfr\b|§+(?=[\d])|bokstav [a-z]\)", re.IGNORECASE)


def language_faults(part: Any) -> list[Fault]:
    """Return what is wrong with the language of a rule or a checklist.

    Placeholders that differ, words of the other form, orders and conditions in the wrong shape are errors. Long
    sentences, heavy words, untidy signs and a different number of sentences are warnings.
    """
    return [fault for text in texts_in(part) for fault in _of_text(text)]


def _of_text(placed: PlacedText) -> Iterator[Fault]:
    yield from _between_the_forms(placed)
    for language, foreign in NOT_IN.items():
        words = placed.text[language]
        at = (*placed.at, language)
        bare = _QUOTED.sub(lambda found: "x" if found[0].startswith("{") else "«»", words)
        for match in _WORD.finditer(_QUOTED.sub(" ", words)):
            word = match[0].lower()
            if word in foreign:
                yield Fault(at, f"word-not-{language}", {"word": match[0]}, offset=_offset(words, match[0]))
            elif word in HEAVY:
                yield Fault(
                    at, "word-heavy", {"word": match[0]}, offset=_offset(words, match[0]), severity="warning"
                )
        for sentence in _sentences(bare):
            count = len(sentence.split())
            if count > MOST_WORDS:
                arguments = {"count": count, "most": MOST_WORDS, "start": " ".join(sentence.split()[:4])}
                yield Fault(at, "sentence-long", arguments, severity="warning")
        if (untidy := _UNTIDY.search(bare)) and not _closes_a_bracket(bare, untidy):
            offset = max(words.find(untidy[0]), 0)
            yield Fault(at, "text-untidy", {"detail": untidy[0]}, offset=offset, severity="warning")
        yield from _shape(placed.purpose, language, words, (*placed.at, language))


def _between_the_forms(placed: PlacedText) -> Iterator[Fault]:
    try:
        nb, nn = names_in(placed.text.nb), names_in(placed.text.nn)
    except WordingError:
        return  # The braces themselves are wrong, and that is told elsewhere.
    if nb != nn:
        arguments = {"names": ", ".join(sorted(nb ^ nn))}
        yield Fault((*placed.at, "nn"), "text-names-differ", arguments)
    counts = [len(_sentences(placed.text.nb)), len(_sentences(placed.text.nn))]
    if abs(counts[0] - counts[1]) > 1:
        yield Fault(
            (*placed.at, "nn"), "sentences-differ", {"nb": counts[0], "nn": counts[1]}, severity="warning"
        )


def _closes_a_bracket(words: str, found: re.Match[str]) -> bool:
    before = words[: found.start()]
    return found[0].endswith(")") and before.count("(") > before.count(")")


def _shape(purpose: str, language: str, words: str, at: tuple[str | int, ...]) -> Iterator[Fault]:
    if purpose == "order":
        if not re.match(rf"{BEGINS[language]}\b", words):
            yield Fault(at, "order-begins", {"words": BEGINS[language]})
        if re.search(r"\bbør\b", _QUOTED.sub(" ", words)):
            yield Fault(at, "order-advises", {}, offset=_offset(words, "bør"))
    elif purpose == "to_close":
        if words[:1].isupper() and not words[1:2].isupper():
            yield Fault(at, "to-close-begins", {"word": words.split(maxsplit=1)[0]})
        if words.endswith((".", "!", "?")):
            yield Fault(at, "to-close-ends", {"sign": words[-1]}, offset=len(words) - 1)


def _sentences(words: str) -> list[str]:
    plain = _ABBREVIATION.sub("x", _QUOTED.sub("x", words))
    return [sentence for sentence in (part.strip() for part in _END.split(plain)) if sentence]


def _offset(words: str, word: str) -> int:
    """Return where `word` stands in the text, so that the caret points at it; 0 when it is not on one line."""
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words)
    return found.start() if found else 0
