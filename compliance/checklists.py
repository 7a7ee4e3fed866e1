"""Checklists: an ordered set of control points for one kind of inspection, and the documents to ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import ComplianceError, Problem, RuleSetError, UsageError, nearest
from compliance.errors import Place as FilePlace
from compliance.rules.model import Evidence, InForce, RuleId, RulePart, RuleText
from compliance.strict_yaml import read, validate
from compliance.texts import Text, label

register(
    {
        "unknown-checklist": Text(
            "Sjekklisten «{name}» finnes ikke.",
            "Sjekklista «{name}» finst ikkje.",
            "There is no checklist “{name}”.",
        ),
        "checklist-unknown-rule": Text(
            "Sjekklisten viser til regelen «{value}», som ikke finnes.",
            "Sjekklista viser til regelen «{value}», som ikkje finst.",
            "The checklist names the rule “{value}”, which does not exist.",
        ),
        "checklist-file-name": Text(
            "Filen heter «{name}», men skal hete «{expected}».",
            "Fila heiter «{name}», men skal heite «{expected}».",
            "The file is named “{name}” but must be named “{expected}”.",
        ),
    }
)


class ChecklistTheme(RulePart):
    """A theme of the inspection with its control points, in order."""

    id: RuleId
    title: Annotated[RuleText, label("temaet")]
    rules: Annotated[tuple[RuleId, ...], Field(min_length=1), label("kontrollpunktene, i rekkefølge")]


class RequestedDocument(RulePart):
    """A document to ask for before the inspection."""

    kind: Annotated[Evidence, label("dokumenttypen")]
    text: Annotated[RuleText, label("slik virksomheten blir bedt om det")]


class Checklist(RulePart):
    """One checklist."""

    id: RuleId
    title: Annotated[RuleText, label("tittelen på sjekklisten")]
    about: Annotated[RuleText, label("hva sjekklisten er til, og hvor punktene er hentet fra")]
    in_force: InForce
    themes: Annotated[tuple[ChecklistTheme, ...], Field(min_length=1)]
    documents: tuple[RequestedDocument, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The control points of every theme, in order, each once."""
        return tuple(dict.fromkeys(rule for theme in self.themes for rule in theme.rules))


@dataclass(frozen=True)
class ReadChecklists:
    """The checklists that could be read, and what is wrong with the others."""

    checklists: tuple[Checklist, ...]
    problems: tuple[Problem, ...]


def read_checklists(folder: Path, rule_ids: Iterable[str]) -> ReadChecklists:
    """Return the checklists of a folder, sorted by id, and every problem, with names held to `rule_ids`."""
    known, found, problems = set(rule_ids), list[Checklist](), list[Problem]()
    if not folder.is_dir():
        missing = Problem(FilePlace(str(folder)), "folder-missing", {"path": str(folder)})
        return ReadChecklists((), (missing,))
    for path in sorted(folder.glob("*.yaml")):
        try:
            loaded = read(path, RuleSetError)
            checklist = validate(loaded, Checklist, RuleSetError)
        except ComplianceError as error:
            problems += error.problems
            continue
        found.append(checklist)
        if path.name != f"{checklist.id}.yaml":
            arguments = {"name": path.name, "expected": f"{checklist.id}.yaml"}
            problems.append(loaded.problem(("id",), "checklist-file-name", arguments))
        for number, theme in enumerate(checklist.themes):
            for index, rule in enumerate(theme.rules):
                if rule not in known:
                    suggestion = nearest(rule, known)
                    problems.append(
                        loaded.problem(
                            ("themes", number, "rules", index),
                            "checklist-unknown-rule",
                            {"value": rule, "suggestion": suggestion or ""},
                            "did-you-mean" if suggestion else None,
                        )
                    )
    return ReadChecklists(tuple(found), tuple(problems))


def load_checklist(name: str, rule_ids: Iterable[str], folder: Path | None = None) -> Checklist:
    """Return one checklist by its id.

    Raises:
        UsageError: when there is none of that name.
        RuleSetError: when a checklist file is not valid.
    """
    read_all = read_checklists(folder or data_folder("checklists"), rule_ids)
    if read_all.problems:
        raise RuleSetError(*read_all.problems)
    by_id = {checklist.id: checklist for checklist in read_all.checklists}
    if name in by_id:
        return by_id[name]
    suggestion = nearest(name, by_id)
    arguments = {"name": name, "suggestion": suggestion or "", "values": ", ".join(by_id)}
    hint = "did-you-mean" if suggestion else "allowed-values"
    raise UsageError(Problem(FilePlace("--checklist"), "unknown-checklist", arguments, hint))
