"""A citation as a value: one act, one section, and as far into the section as it goes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, total_ordering
from types import MappingProxyType
from typing import Any, TypeAlias

from compliance.law.acts import PRINT_ORDER
from compliance.law.messages import LAW_MESSAGES

SectionKey: TypeAlias = tuple[tuple[int, str], ...]


class CitationError(ValueError):
    """A citation that cannot be read, or that the registry does not hold.

    `code` and `hint` are keys in `LAW_MESSAGES`; `arguments` fill both sentences, so that the caller can make
    a `Problem` of it with the place where the citation stands.
    """

    def __init__(self, code: str, arguments: Mapping[str, Any], hint: str | None = None) -> None:
        self.code = code
        self.arguments: Mapping[str, Any] = MappingProxyType(dict(arguments))
        self.hint = hint
        sentences = [LAW_MESSAGES[key].nb.format(**arguments) for key in (code, hint) if key]
        super().__init__(" ".join(sentences))


@lru_cache(maxsize=1024)
def section_key(section: str) -> SectionKey:
    """Return a key that sorts sections as the act does: 3-2 before 3-10, and 2-3 before 2 A-1."""
    parts = (re.fullmatch(r"(\d+)\s*(.*)", part) for part in section.split("-"))
    return tuple((int(part[1]), part[2]) if part else (0, "") for part in parts)


@total_ordering
@dataclass(frozen=True)
class Citation:
    """One provision: `aml § 3-1 (2) c`.

    `section` is spelt as in the source: "2 A-6" in the act, "3A-2" in the regulation. What is None is not
    limited: `aml § 3-1` is the whole section, `aml § 3-1 (2)` the whole paragraph (ledd). In a section of one
    unnumbered paragraph the letter may stand without `ledd`: `folm § 13-3 a`. A `dash` is an item of a list
    without letters, counted from 1 (strekpunkt); a `sentence` (punktum) is counted from 1 too.

    Citations sort as letters print them: acts before regulations, then sections, then into the section.
    """

    act: str
    section: str
    ledd: int | None = None
    number: int | None = None
    letter: str | None = None
    dash: int | None = None
    sentence: int | None = None

    @property
    def inside(self) -> tuple[int | None, int | None, str | None, int | None, int | None]:
        """Where in the section: ledd, number, letter, dash and sentence."""
        return (self.ledd, self.number, self.letter, self.dash, self.sentence)

    @property
    def is_whole_section(self) -> bool:
        """True when nothing narrower than the section is cited."""
        return not any(self.inside)

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """The order of printing."""
        return (
            PRINT_ORDER.get(self.act, len(PRINT_ORDER)),
            self.act,
            section_key(self.section),
            self.section,
            self.ledd or 0,
            self.number or 0,
            self.letter or "",
            self.dash or 0,
            self.sentence or 0,
        )

    def contains(self, other: Citation) -> bool:
        """Return whether `other` is this provision or a piece of it."""
        same_section = (self.act, self.section) == (other.act, other.section)
        pairs = zip(self.inside, other.inside, strict=True)
        return same_section and all(mine is None or mine == theirs for mine, theirs in pairs)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Citation):
            return NotImplemented
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        pieces = [
            f"{self.act} § {self.section}",
            f"({self.ledd})" if self.ledd else "",
            f"nr. {self.number}" if self.number else "",
            self.letter or "",
            f"strek {self.dash}" if self.dash else "",
            f"{self.sentence}.p." if self.sentence else "",
        ]
        return " ".join(filter(None, pieces))
