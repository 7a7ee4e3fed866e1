"""What a check is bound against: the names in use, their types, and a place to put what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeAlias

from compliance.documentation.base import Part, Record, Source, is_kind_of
from compliance.documentation.dates import PartialDate
from compliance.rules.paths import Kind, Path, PathType, UnknownPathError, getter, resolve
from compliance.rules.scope import Scope
from compliance.rules.trace import Question, Seen, Trace
from compliance.rules.ways import NEVER, Ways
from compliance.state import Outcome, Unknown
from compliance.texts import Text

Location: TypeAlias = tuple[str | int, ...]
Decide: TypeAlias = Callable[[Scope], Outcome]
Explain: TypeAlias = Callable[[Scope], Trace]
FindWays: TypeAlias = Callable[[Scope], Ways]
Silence: TypeAlias = Callable[[Unknown, Scope], Outcome]


@dataclass(frozen=True)
class Fault:
    """Something wrong in a rule: where in the file, and what, as in `errors.Problem`."""

    at: Location
    code: str
    arguments: dict[str, Any]
    hint: str | None = None
    offset: int = 0
    severity: str = "error"


def stays_unknown(unknown: Unknown, _scope: Scope) -> Outcome:
    """Silence is never a breach by itself (design § 3 point 3)."""
    return unknown


def speaks_in_writing(unknown: Unknown, scope: Scope) -> Outcome:
    """Where the law demands it in writing, silence is a no: always if read in full, absence if all was sent."""
    if unknown is Unknown.SILENT or (unknown is Unknown.ABSENT and scope.complete):
        return False
    return unknown


@dataclass
class Names:
    """The names a check may use, with their types. `faults` collects everything that is wrong."""

    roots: dict[str, PathType]
    silence: Silence = stays_unknown
    presumes: bool = False
    rule_ids: frozenset[str] = frozenset()
    faults: list[Fault] = field(default_factory=list)
    supposes: bool = field(default=False, kw_only=True)
    """True when the checks heed what is supposed (`Scope.supposed`), to try what would close a finding."""

    def with_each(self, item: PathType) -> Names:
        """Return the same names with `each` standing for one item of a list."""
        return replace(self, roots={**self.roots, "each": item})

    def path(self, text: str, at: Location, *kinds: Kind) -> Operand | None:
        """Resolve a path and hold it to one of `kinds`; a fault is collected and None returned when it fails."""
        try:
            path = resolve(text, self.roots)
        except UnknownPathError as error:
            self.reject(
                at,
                "unknown-path",
                {
                    "path": text,
                    "name": error.part,
                    "suggestion": error.suggestion or "",
                    "values": ", ".join(error.candidates[:12]),
                },
                hint="did-you-mean" if error.suggestion else "allowed-values",
                offset=error.offset,
            )
            return None
        if kinds and path.type.kind not in kinds:
            self.reject(
                at,
                "path-of-wrong-type",
                {"path": text, "kind": path.type.kind.value, "expected": ", ".join(k.value for k in kinds)},
            )
            return None
        return Operand(path, self._reader(path))

    def _reader(self, path: Path) -> Callable[[Scope], Any]:
        read = getter(path)
        presumed = path.presumed
        if not self.presumes or presumed is None:
            return read

        def presume(scope: Scope) -> Any:
            value = read(scope)
            return presumed if value.__class__ is Unknown else value

        return presume

    def reject(
        self, at: Location, code: str, arguments: dict[str, Any], hint: str | None = None, offset: int = 0
    ) -> None:
        """Collect a fault."""
        self.faults.append(Fault(at, code, arguments, hint, offset))


@dataclass(frozen=True)
class Operand:
    """A path ready to be read."""

    path: Path
    read: Callable[[Scope], Any]

    def seen(self, value: Any, scope: Scope) -> Seen:
        """Return the value that was read, with its sources, for the trace."""
        path = self.path
        sources = partial(sources_along, path, getattr(scope, path.root))
        return Seen(path.text, path.called, value, sources, path.type.kind is Kind.YES_NO)


def sources_along(path: Path, root: Any) -> tuple[Source, ...]:
    """Return the sources of what the path leads to: of the record itself, else of the one that holds it."""
    here, found = root, tuple[Source, ...]()
    for step in path.steps:
        found = _sources_held(here, step.name) or found
        here = getattr(here, step.name, None)
        if here is None or here is False or isinstance(here, Unknown):
            return found
    return here.sources if is_kind_of(here.__class__, Record) and here.sources else found


def _sources_held(holder: Any, name: str) -> tuple[Source, ...]:
    if is_kind_of(holder.__class__, Record):
        of_field = tuple(source for source in holder.sources if name in source.fields)
        return of_field or tuple(source for source in holder.sources if not source.fields)
    if is_kind_of(holder.__class__, Part):
        return ()
    sources_of = getattr(holder, "sources_of", None)
    return tuple(sources_of(name)) if sources_of else ()


def as_interval(value: Any) -> PartialDate:
    """Return a date as the interval it can be."""
    return value if isinstance(value, PartialDate) else PartialDate.of(value)


def no_way(_scope: Scope) -> Ways:
    """Answer for a check that is bound only to be judged."""
    return NEVER


@dataclass(frozen=True)
class Bound:
    """A check bound to names: what it decides, why, and what it reads."""

    decide: Decide
    explain: Explain
    words: Text
    reads: frozenset[str] = frozenset()
    known_when_false: frozenset[str] = frozenset()
    questions: tuple[Question, ...] = ()
    names_items: bool = False
    """True when a false answer can name the items that failed, so that a text may use `failed` and `total`."""
    ways: FindWays = no_way
    """What it would take to make it true; only for a check that heeds what is supposed."""


def rejected() -> Bound:
    """Return a stand-in for a check that could not be bound; the faults say why and nothing is judged."""
    nothing = Text("", "")
    return Bound(
        lambda _scope: Unknown.ABSENT,
        lambda _scope: Trace("rejected", nothing, Unknown.ABSENT),
        nothing,
    )
