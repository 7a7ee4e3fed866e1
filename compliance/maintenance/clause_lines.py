"""Clauses as sentences and lists: «både … og …», «enten … eller …», or a list where that would be unclear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compliance.rules.clauses import Clause, Join
from compliance.rules.wording import listed
from compliance.texts import Language, Text

MOST_IN_A_SENTENCE = 3
"""More clauses than this stand in a list."""

LONGEST_SENTENCE = 150
"""Clauses that together have more characters than this stand in a list."""

_MUST_WEIGH = Text(
    "en person må vurdere dette og svare ja: «{text}»", "ein person må vurdere dette og svare ja: «{text}»"
)
_PAIRS = {
    Join.ALL: Text("både {first} og {last}", "både {first} og {last}"),
    Join.ANY: Text("enten {first} eller {last}", "anten {first} eller {last}"),
}
_MET = {
    None: Text("dette er oppfylt", "dette er oppfylt"),
    Join.ALL: Text("alt dette er oppfylt", "alt dette er oppfylt"),
    Join.ANY: Text("minst ett av dette er oppfylt", "minst eitt av dette er oppfylt"),
}
_AND_THERE = Text(", og der ", ", og der ")


@dataclass(frozen=True)
class Line:
    """One line of an explanation. `depth` is 0 for a sentence and 1 or more for an item of a list."""

    text: str
    depth: int = 0
    marker: str = ""


def lines(lead: str, clause: Clause, language: Language, depth: int = 0, marker: str = "") -> Iterator[Line]:
    """Yield a clause after the words that lead to it: one sentence, or a list beneath them.

    A sentence outside a list ends in a full stop; the items of a list do not.
    """
    whom, inner = _of_lists(clause, language)
    said = _sentence(inner, language)
    if said is not None:
        text = f"{lead}{_MET[None][language]} {whom}: {said}" if whom else f"{lead}{said}"
        yield Line(text if depth or text.endswith("?»") else f"{text}.", depth, marker)
        return
    heading = f"{lead}{_MET[inner.join][language]}"
    yield Line(f"{heading} {whom}:" if whom else f"{heading}:", depth, marker)
    for index, part in enumerate(inner.parts):
        yield from lines("", part, language, depth + 1, _marker(index, depth))


def _of_lists(clause: Clause, language: Language) -> tuple[str, Clause]:
    """Return the words of the lists a clause goes through, and what must be so of their items."""
    words = list[str]()
    while clause.join in (Join.EACH, Join.ONE):
        words.append(clause.text[language])
        clause = clause.parts[0]
    return _AND_THERE[language].join(words), clause


def _sentence(clause: Clause, language: Language) -> str | None:
    """Return a clause that can stand inside a sentence; None where only a list says exactly what counts."""
    if not clause.parts:
        text = clause.text[language]
        return _MUST_WEIGH[language].format(text=text) if clause.is_question else text
    simple = [part.text[language] for part in clause.parts if not part.parts and not part.is_question]
    if len(simple) != len(clause.parts) or len(simple) > MOST_IN_A_SENTENCE:
        return None
    if sum(map(len, simple)) > LONGEST_SENTENCE:
        return None
    if clause.join is Join.ALL and len(simple) == MOST_IN_A_SENTENCE:
        return listed(simple, language)
    pair = _PAIRS[clause.join or Join.ALL][language]
    return pair.format(first=", ".join(simple[:-1]), last=simple[-1])


def _marker(index: int, depth: int) -> str:
    """Return a), b) … in the outermost list, 1), 2) … in the next, and a dash below."""
    if depth == 0:
        letters = "abcdefghijklmnopqrstuvwxyz"
        return f"{letters[index]})" if index < len(letters) else f"{index + 1})"
    return f"{index + 1})" if depth == 1 else "–"
