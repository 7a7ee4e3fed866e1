"""Whether a letter's template is sound: its syntax, every name it uses, every phrase it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment, Template, TemplateSyntaxError, meta, nodes

from compliance.errors import ComplianceError, Place, Problem, RuleSetError, nearest
from compliance.file_text import FileText, decode
from compliance.letters import points, sources
from compliance.letters.content import NAMES, PARTS
from compliance.letters.phrases import PHRASE_FILE, places_in
from compliance.texts import Text

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "varsel.md.j2": (
        "draft.mark",
        "draft.text",
        "open.report",
        "open.documents",
        "order.notice.one",
        "order.notice.many",
        "order.basis",
        "cond.intro",
        "dead.proposed",
        "right.comment",
        "right.comment.one",
        "right.access",
        "tell.vo",
    )
}
"""What each letter must say, by the statutory elements (aml § 18-4 (3), forvaltningsloven §§ 16, 18)."""

IN_CODE = frozenset(
    {
        "title.notice",
        "title.report",
        "draft.mark",
        "blank.address",
        "blank.reference",
        "blank.case-officer",
        "blank.sender",
        "blank.visit",
        "blank.present",
        *points.KEYS,
        *sources.KEYS,
    }
)
"""The phrases the program says without being asked by a template."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_NodeT = TypeVar("_NodeT", bound=nodes.Node)


def check_template(
    path: Path, environment: Environment, texts: Mapping[str, Text]
) -> tuple[Template | None, list[Problem]]:
    """Return the template ready for use, and everything wrong with it; None when it cannot be read.

    Phrases are not looked up when `texts` is empty: then the phrase file is what is wrong.
    """
    try:
        page = decode(path.read_bytes(), str(path), RuleSetError)
    except ComplianceError as error:
        return None, list(error.problems)
    except OSError:
        return None, [Problem(Place(str(path)), "file-unreadable", hint="check-access")]
    try:
        tree = environment.parse(page.text)
        template = environment.from_string(tree)
    except TemplateSyntaxError as error:
        return None, [page.problem((error.lineno, 1), "template-syntax", {"detail": str(error.message)})]
    template.filename = str(path)
    faults = [*_unknown_names(tree, page), *_words(tree, page)]
    if texts:
        faults += _phrase_faults(tree, page, texts)
        faults += _lacking(tree, page, path.name)
    return template, faults


def required_problems(texts: Mapping[str, Text], folder: Path) -> list[Problem]:
    """Return a problem for each phrase the program itself says that is missing."""
    place = Place(str(folder / PHRASE_FILE))
    return [Problem(place, "phrase-missing", {"name": key}) for key in sorted(IN_CODE - texts.keys())]


def _unknown_names(tree: nodes.Template, page: FileText) -> Iterator[Problem]:
    undeclared = meta.find_undeclared_variables(tree) - NAMES
    # A name is suggested from all there are, those of the loops around it too.
    own = {node.name for node in _all(tree, nodes.Name)} - undeclared
    for node in _all(tree, nodes.Name):
        if node.name in undeclared:
            yield _misnamed(page, node.lineno, "template-unknown-name", node.name, NAMES | own)
    for attribute in _all(tree, nodes.Getattr):
        if attribute.attr not in PARTS:
            yield _misnamed(page, attribute.lineno, "template-unknown-name", attribute.attr, PARTS)


def _words(tree: nodes.Template, page: FileText) -> Iterator[Problem]:
    for data in _all(tree, nodes.TemplateData):
        for word in _WORD.finditer(data.data):
            line = data.lineno + data.data.count("\n", 0, word.start())
            yield _problem(page, line, "template-words", word[0], {"word": word[0]})


def _phrase_faults(tree: nodes.Template, page: FileText, texts: Mapping[str, Text]) -> Iterator[Problem]:
    for call in _phrase_calls(tree):
        key = _key(call)
        if key is None:
            yield _problem(page, call.lineno, "template-phrase-not-fixed", "phrase", {})
        elif key not in texts:
            yield _misnamed(page, call.lineno, "template-unknown-phrase", key, texts)
        else:
            given, expected = {one.key for one in call.kwargs}, places_in(texts[key].nb)
            if given != expected:
                arguments = {"name": key, "expected": sorted(expected) or "–", "given": sorted(given) or "–"}
                yield _problem(page, call.lineno, "template-phrase-values", key, arguments)


def _lacking(tree: nodes.Template, page: FileText, name: str) -> Iterator[Problem]:
    said = {_key(call) for call in _phrase_calls(tree)}
    for key in REQUIRED.get(name, ()):
        if key not in said:
            yield Problem(Place(page.file), "template-lacks-phrase", {"name": key})


def _phrase_calls(tree: nodes.Template) -> Iterator[nodes.Call]:
    for call in _all(tree, nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "phrase":
            yield call


def _key(call: nodes.Call) -> str | None:
    first = call.args[0] if len(call.args) == 1 else None
    return first.value if isinstance(first, nodes.Const) and isinstance(first.value, str) else None


def _all(tree: nodes.Template, kind: type[_NodeT]) -> Iterator[_NodeT]:
    yield from tree.find_all(kind)


def _misnamed(page: FileText, line: int, code: str, name: str, known: Iterable[str]) -> Problem:
    suggestion = nearest(name, sorted(known))
    arguments = {"name": name, "suggestion": suggestion or ""}
    return _problem(page, line, code, name, arguments, "did-you-mean" if suggestion else None)


def _problem(
    page: FileText, line: int, code: str, name: str, arguments: Mapping[str, object], hint: str | None = None
) -> Problem:
    """Return a problem where `name` first stands as a word on the line, else at its start."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", page.row(line))
    return page.problem((line, found.start() + 1 if found else 1), code, arguments, hint)
