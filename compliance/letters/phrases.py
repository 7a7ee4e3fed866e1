"""The phrases of letters: one file, bokmål and nynorsk side by side, with the same `{places}` to fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

from compliance.errors import ComplianceError, Problem, RuleSetError
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

    def __call__(self, key: str, **values: Any) -> Markdown:
        """Return a phrase with its places filled; the values are escaped, the phrase is Markdown.

        Raises:
            KeyError: when there is no such phrase, or a place has no value.
        """
        pieces = []
        for literal, place, _, _ in Formatter().parse(self.texts[key][self.language]):
            pieces.append(literal)
            if place is not None:
                pieces.append(escaped(values[place]))
        return Markdown("".join(pieces))


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
    return faults
