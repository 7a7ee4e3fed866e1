"""What a check demands, as a small tree of clauses, so that a rule can be read aloud.

Each check says its own clauses in its own file, beside what it decides, so that the two cannot drift.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from compliance.rules.paths import ROOT_NAMES, Path, PathType, resolve
from compliance.rules.wording import listed
from compliance.texts import Language, Text

_LONG_NAME = 10


class Join(Enum):
    """How the parts of a clause count together."""

    ALL = "all"
    ANY = "any"
    EACH = "each"
    """For each item of a list."""
    ONE = "one"
    """For at least one item of a list."""


@dataclass(frozen=True)
class Clause:
    """One thing a check demands. `text` begins with a small letter and has no full stop.

    With `join` the text is what leads to the parts: the list, for `EACH` and `ONE`; nothing, for the others.
    """

    text: Text
    join: Join | None = None
    parts: tuple[Clause, ...] = ()
    is_question: bool = False
    """A person must answer it; the text is the question as it stands in the rule."""
    never_by_silence: bool = False
    """It stays unknown where nothing is said, also where the law demands it in writing."""


def together(join: Join, parts: Sequence[Clause]) -> Clause:
    """Return the clauses joined; one alone stands for itself."""
    return parts[0] if len(parts) == 1 else Clause(Text("", ""), join, tuple(parts))


def called_in(roots: Mapping[str, PathType], path: str | Path) -> Text:
    """Return what a path is called, in quotation marks, with what it belongs to where its name leaves that open.

    `roots` are the names the rule may use. The subject of the rule and the item of a list go without saying.
    """
    found = resolve(path, dict(roots)) if isinstance(path, str) else path
    if not found.steps:
        return found.called
    owners: list[Text] = [step.called for step in reversed(found.steps[:-1])]
    if not owners and _must_be_named(found.root, roots):
        owners.append(ROOT_NAMES[found.root])
    return Text(_named(found.called, owners, "nb"), _named(found.called, owners, "nn"))


def _must_be_named(root: str, roots: Mapping[str, PathType]) -> bool:
    if "each" in roots:
        return root != "each"
    return root == "organisation" and not roots.keys().isdisjoint({"unit", "item"})


def _named(called: Text, owners: Sequence[Text], language: Language) -> str:
    own, said = called[language], list[str]()
    for owner in owners:
        name = owner[language]
        if not any(_stem(name) in other.casefold() for other in (own, *said)):
            said.append(name)
    return f"«{own}» ({', '.join(said)})" if said else f"«{own}»"


def _stem(name: str) -> str:
    """Return a name without its ending, so that «tjenesten» is recognised in «tjeneste»."""
    return name.casefold()[:-2] if len(name) > _LONG_NAME else name.casefold()


def either(names: Sequence[str]) -> str:
    """Return «a», «b» eller «c»; both forms of Norwegian say it alike."""
    return _joined([f"«{name}»" for name in names], "eller")


def both(names: Sequence[str]) -> str:
    """Return «a», «b» og «c»; both forms of Norwegian say it alike."""
    return listed([f"«{name}»" for name in names], "nb")


def _joined(names: Sequence[str], word: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"
