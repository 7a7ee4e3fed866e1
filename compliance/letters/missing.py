"""What a letter must hold and does not: each named with the provision that demands it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class MissingElement:
    """Something a letter must hold by law and does not, in the words of the letter's language.

    `provision` is empty where it is not a statute that asks for it, but the rule that a person decides.
    """

    provision: str
    name: str

    def __str__(self) -> str:
        return f"{self.name} ({self.provision})" if self.provision else self.name


@dataclass
class Missing:
    """What has been found missing so far in one draft, each once, in the order of the letter."""

    _found: dict[MissingElement, None] = field(default_factory=dict)

    def add(self, element: MissingElement) -> None:
        """Remember an element that is missing."""
        self._found[element] = None

    def __iter__(self) -> Iterator[MissingElement]:
        return iter(self._found)
