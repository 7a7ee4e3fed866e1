"""The phrases of letters: one file, bokmål and nynorsk side by side, with the same `{places}` to fill.

What a phrase says of the law stands as `[aml § 18-6 (2)]`, and is printed in words (see `cited`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

from compliance.errors import ComplianceError, Problem, RuleSetError
from compliance.law import Citation, CitationError, print_citations
from compliance.letters.cited import citations_in, has_bare_sign, pieces_of
from compliance.letters.escape import Markdown, escaped
from compliance.strict_yaml import Loaded, read
from compliance.texts import Language, Text

PHRASE_FILE = "phrases.yaml"
PHRASE_LANGUAGES: tuple[Language, ...] = ("nb", "nn")


@dataclass(frozen=True)
class Phrases:
    """The phrases in one language. A template calls it: `phrase("open.report", organisation=…, date=…)`."""

    texts: Mapping[str, Text]
    language: Language
    cited: dict[Citation, None] = field(default_factory=dict, compare=False)
    """Every provision the phrases have named so far, in order; written to while a letter is drafted."""

    def __call__(self, key: str, **values: Any) -> Markdown:
        """Return a phrase with its places filled; the values are escaped, the phrase is Markdown.

        Raises:
            KeyError: when there is no such phrase, or a place has no value.
        """
        pieces = []
        for literal, place, _, _ in Formatter().parse(self.texts[key][self.language]):
            for words, citations in pieces_of(literal):
                pieces.append(words)
                if citations:
                    pieces.append(self.provision(citations))
            if place is not None:
                pieces.append(escaped(values[place]))
        return Markdown("".join(pieces))

    def provision(self, citations: tuple[Citation, ...]) -> str:
        """Return citations in words, and remember that the letter names them."""
        self.cited.update(dict.fromkeys(citations))
        return print_citations(citations, self.language)


def read_phrases(folder: Path) -> tuple[dict[str, Text], list[Problem]]:
    """Return the phrases of a folder that are whole, and everything that is wrong with the others."""
    try:
        loaded = read(folder / PHRASE_FILE, RuleSetError)
    except ComplianceError as error:
        return {}, list(error.problems)
    if not isinstance(loaded.data, dict):
        return {}, [loaded.problem((), "wrong-type-record")]
    texts: dict[str, Text] = {}
    problems: list[Problem] = []
    for key, value in loaded.data.items():
        faults = _faults(loaded, key, value)
        problems += faults
        if not faults:
            texts[key] = Text(value["nb"], value["nn"])
    return texts, problems


@lru_cache(maxsize=2000)
def places_in(text: str) -> frozenset[str]:
    """Return the places of a phrase that must be filled.

    Raises:
        ValueError: when a brace has no partner, or a place is more than a name.
    """
    found = set()
    for _, place, form, conversion in Formatter().parse(text):
        if place is None:
            continue
        if form or conversion or not place.isidentifier():
            raise ValueError(place)
        found.add(place)
    return frozenset(found)


def _faults(loaded: Loaded, key: str, value: Any) -> list[Problem]:
    if not isinstance(value, dict):
        return [loaded.problem((key,), "phrase-not-in-languages", {"key": key})]
    faults = [
        loaded.problem((key, name), "unknown-field", {"field": name}, of_key=True)
        for name in value
        if name not in PHRASE_LANGUAGES
    ]
    places: dict[str, frozenset[str]] = {}
    for language in PHRASE_LANGUAGES:
        text = value.get(language)
        if not isinstance(text, str) or not text.strip():
            faults.append(
                loaded.problem(
                    (key,), "phrase-language-missing", {"key": key, "language": language}, of_key=True
                )
            )
            continue
        try:
            places[language] = places_in(text)
        except ValueError:
            faults.append(loaded.problem((key, language), "phrase-places", {"key": key}))
    if len(places) == len(PHRASE_LANGUAGES) and places["nb"] != places["nn"]:
        names = sorted(places["nb"] ^ places["nn"])
        faults.append(loaded.problem((key, "nn"), "phrase-places-differ", {"key": key, "names": names}))
    return faults or _citation_faults(loaded, key, value)


def _citation_faults(loaded: Loaded, key: str, value: Mapping[str, str]) -> list[Problem]:
    faults = []
    cited: dict[str, tuple[Citation, ...]] = {}
    for language in PHRASE_LANGUAGES:
        try:
            cited[language] = citations_in(value[language])
        except CitationError as error:
            faults.append(loaded.problem((key, language), error.code, error.arguments, error.hint))
        if has_bare_sign(value[language]):
            arguments = {"key": key}
            faults.append(
                loaded.problem((key, language), "phrase-bare-section", arguments, "phrase-citation-form")
            )
    if not faults and cited["nb"] != cited["nn"]:
        faults.append(loaded.problem((key, "nn"), "phrase-citations-differ", {"key": key}))
    return faults
