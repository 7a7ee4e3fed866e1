"""Texts in bokmål and nynorsk side by side, English where it exists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Language: TypeAlias = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")

_NORWEGIAN_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
MONTHS: dict[Language, tuple[str, ...]] = {
    "nb": _NORWEGIAN_MONTHS,
    "nn": _NORWEGIAN_MONTHS,
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
"""The names of the months, January first."""


@dataclass(frozen=True, order=True)
class Text:
    """One text in both forms of Norwegian; both are required, so that they cannot drift apart."""

    nb: str
    nn: str
    en: str | None = None

    def __getitem__(self, language: Language) -> str:
        """Return the text in `language`; English falls back to bokmål, nynorsk never does."""
        if language == "nn":
            return self.nn
        if language == "en" and self.en is not None:
            return self.en
        return self.nb


@dataclass(frozen=True)
class Label(Text):
    """What a field, a record or a value of a list is called, as metadata in `Annotated[...]`."""

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        """Add the name in bokmål to the JSON Schema, where editors show it as help."""
        schema: dict[str, Any] = handler(core_schema)
        return {**schema, "description": self.nb}


def label(nb: str, nn: str | None = None, en: str | None = None) -> Label:
    """Return a label; `nn` is left out only where the two forms are spelt alike."""
    return Label(nb, nb if nn is None else nn, en)
