"""Clauses as sentences and lists: «både … og …», «enten … eller …», or a list where that would be unclear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compliance.rules.clauses import Clause, Join
from compliance.rules.wording import listed
from compliance.texts import Language, Text

MOST_IN_A_SENTENCE = 3
"""More clauses than this stand in a list."""

_MUST_WEIGH = Text("en person må vurdere: «{text}»", "ein person må vurdere: «{text}»")
_PAIRS = {
    Join.ALL: Text("både {first} og {last}", "både {first} og {last}"),
    Join.ANY: Text("enten {first} eller {last}", "anten {first} eller {last}"),
}
_LEADS = {
    Join.ALL: Text("alt dette", "alt dette"),
    Join.ANY: Text("minst ett av dette", "minst eitt av dette"),
}


@dataclass(frozen=True)
class Line:
    """One line of an explanation. `depth` is 0 for a sentence and 1 or more for an item of a list."""

    text: str
    depth: int = 0
    marker: str = ""


def sentence(clause: Clause, language: Language) -> str | None:
    """Return a clause that can stand inside a sentence; None where only a list says exactly what counts."""
    if not clause.parts:
        return _leaf(clause, language)
    if clause.join in (Join.EACH, Join.ONE):
        inner = sentence(clause.parts[0], language)
        return None if inner is None else f"{clause.text[language]}: {inner}"
    simple = [_leaf(part, language) for part in clause.parts if not part.parts and not part.is_question]
    if len(simple) != len(clause.parts) or len(simple) > MOST_IN_A_SENTENCE:
        return None
    if clause.join is Join.ALL and len(simple) > len(("both", "and")):
        return listed(simple, language)
    pair = _PAIRS[Join.ALL if clause.join is Join.ALL else Join.ANY][language]
    return pair.format(first=", ".join(simple[:-1]), last=simple[-1])


def lines(lead: str, clause: Clause, language: Language, *, depth: int = 0, marker: str = "") -> Iterator[Line]:
    """Yield a clause after the words that lead to it: one sentence, or a list beneath them.

    A sentence outside a list ends in a full stop; the items of a list do not.
    """
    said = sentence(clause, language)
    end = "" if depth or (said or "").endswith(("?»", ".»")) else "."
    if said is not None:
        yield Line(f"{lead}{said}{end}", depth, marker)
        return
    if clause.join in (Join.EACH, Join.ONE):
        yield from lines(
            f"{lead}{clause.text[language]}: ", clause.parts[0], language, depth=depth, marker=marker
        )
        return
    heading = _LEADS[Join.ALL if clause.join is Join.ALL else Join.ANY][language]
    yield Line(f"{lead}{heading}:", depth, marker)
    for index, part in enumerate(clause.parts):
        yield from lines("", part, language, depth=depth + 1, marker=_marker(index, depth))


def _leaf(clause: Clause, language: Language) -> str:
    text = clause.text[language]
    return _MUST_WEIGH[language].format(text=text) if clause.is_question else text


def _marker(index: int, depth: int) -> str:
    """Return a), b) … in the outermost list, 1), 2) … in the next, and a dash below."""
    if depth == 0:
        return f"{chr(ord('a') + index)})" if index < 26 else f"{index + 1})"
    return f"{index + 1})" if depth == 1 else "–"
