"""Whether the templates of letters are sound: their syntax, every name they use, every phrase they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from compliance.errors import ComplianceError, Place, Problem, RuleSetError, nearest
from compliance.file_text import FileText, decode
from compliance.letters.case_content import ALL_PARTS
from compliance.letters.phrases import PHRASE_FILE, places_in
from compliance.letters.said import SaidPhrases, key_of, macros_of, phrase_calls
from compliance.letters.specification import AROUND, BY_TEMPLATE, END, HEAD, SHARED, Specification
from compliance.letters.spoken import IN_CODE
from compliance.letters.unclosed import unclosed_tag
from compliance.texts import Text

_NodeT = TypeVar("_NodeT", bound=nodes.Node)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Parsed:
    """One template that could be parsed."""

    page: FileText
    tree: nodes.Template

    @cached_property
    def nodes(self) -> tuple[nodes.Node, ...]:
        """Every node of the tree, walked once for all that is looked for."""
        return tuple(self.tree.find_all(nodes.Node))

    def of(self, kind: type[_NodeT]) -> Iterator[_NodeT]:
        """Yield every node of a kind."""
        return (node for node in self.nodes if isinstance(node, kind))


def parse_template(path: Path, environment: Environment) -> tuple[Parsed | None, list[Problem]]:
    """Return the template as a tree, or why it cannot be read."""
    try:
        page = decode(path.read_bytes(), str(path), RuleSetError)
    except ComplianceError as error:
        return None, list(error.problems)
    except OSError:
        return None, [Problem(Place(str(path)), "file-unreadable", hint="check-access")]
    try:
        tree = environment.parse(page.text)
    except TemplateSyntaxError as error:
        opened = unclosed_tag(page.text)
        if opened is not None:
            return None, [page.problem(opened.position, "template-unclosed", {"tag": opened.tag})]
        return None, [page.problem((error.lineno, 1), "template-syntax", {"detail": str(error.message)})]
    return Parsed(page, tree), []


def template_problems(parsed: Mapping[str, Parsed], texts: Mapping[str, Text]) -> list[Problem]:
    """Return everything wrong with the templates of one folder, by file name.

    Phrases are not looked up when `texts` is empty: then the phrase file is what is wrong.
    """
    problems: list[Problem] = []
    trees = {name: one.tree for name, one in parsed.items()}
    for name, one in parsed.items():
        names = _names_of(name, trees)
        problems += [*_unknown_names(one, names), *_unknown_parts(one, trees)]
        problems += [*_computed(one), *_words(one)]
        if texts:
            problems += _phrase_faults(one, texts)
    if texts:
        for specification in BY_TEMPLATE.values():
            if specification.template in parsed and HEAD in parsed and END in parsed:
                problems += _lacking(specification, parsed)
    return problems


def required_problems(texts: Mapping[str, Text], folder: Path) -> list[Problem]:
    """Return a problem for each phrase the program itself says that is missing."""
    place = Place(str(folder / PHRASE_FILE))
    return [Problem(place, "phrase-missing", {"name": key}) for key in sorted(IN_CODE - texts.keys())]


def _names_of(template: str, trees: Mapping[str, nodes.Template]) -> frozenset[str]:
    """Return what a template may name by itself; a shared one may name what every user of it may."""
    if template in AROUND:
        return _fields(AROUND[template])
    if template in BY_TEMPLATE:
        return _fields(BY_TEMPLATE[template].content)
    users = [
        name
        for name, tree in trees.items()
        if name != template and template in meta.find_referenced_templates(tree)
    ]
    own = [_names_of(name, trees) for name in users]
    return frozenset({"phrase"}).union(frozenset.intersection(*own) if own else ())


def _fields(content: type) -> frozenset[str]:
    return frozenset(one.name for one in fields(content)) | {"phrase"}


def _unknown_names(one: Parsed, names: frozenset[str]) -> Iterator[Problem]:
    undeclared = meta.find_undeclared_variables(one.tree) - names
    # A name is suggested from all there are, those of the loops around it too.
    own = {node.name for node in one.of(nodes.Name)} - undeclared
    for node in one.of(nodes.Name):
        if node.name in undeclared:
            yield _misnamed(one.page, node.lineno, "template-unknown-name", node.name, names | own)
    for attribute in one.of(nodes.Getattr):
        if attribute.attr not in ALL_PARTS:
            yield _misnamed(one.page, attribute.lineno, "template-unknown-name", attribute.attr, ALL_PARTS)


def _unknown_parts(one: Parsed, trees: Mapping[str, nodes.Template]) -> Iterator[Problem]:
    """Yield a problem for each other template, or part of one, that does not exist."""
    taken: list[nodes.Include | nodes.FromImport] = [
        *one.of(nodes.Include),
        *one.of(nodes.FromImport),
    ]
    for node in taken:
        other = node.template.value if isinstance(node.template, nodes.Const) else None
        if other not in SHARED or other not in trees:
            yield _misnamed(one.page, node.lineno, "template-unknown-template", str(other), SHARED)
        elif isinstance(node, nodes.FromImport):
            macros = macros_of(trees[other])
            for name in node.names:
                wanted = name if isinstance(name, str) else name[0]
                if wanted not in macros:
                    yield _misnamed(one.page, node.lineno, "template-unknown-name", wanted, macros)


def _computed(one: Parsed) -> Iterator[Problem]:
    """Yield a problem for each filter and test: what a template prints is prepared before, and it has none."""
    for node in [*one.of(nodes.Filter), *one.of(nodes.Test)]:
        yield _problem(one.page, node.lineno, "template-computes", node.name, {"name": node.name})


def _words(one: Parsed) -> Iterator[Problem]:
    for data in one.of(nodes.TemplateData):
        for word in _WORD.finditer(data.data):
            line = data.lineno + data.data.count("\n", 0, word.start())
            yield _problem(one.page, line, "template-words", word[0], {"word": word[0]})


def _phrase_faults(one: Parsed, texts: Mapping[str, Text]) -> Iterator[Problem]:
    for call in phrase_calls(one.of(nodes.Call)):
        key = key_of(call)
        if key is None:
            yield _problem(one.page, call.lineno, "template-phrase-not-fixed", "phrase", {})
        elif key not in texts:
            yield _misnamed(one.page, call.lineno, "template-unknown-phrase", key, texts)
        else:
            given, expected = {value.key for value in call.kwargs}, places_in(texts[key].nb)
            if given != expected:
                arguments = {"name": key, "expected": sorted(expected) or "–", "given": sorted(given) or "–"}
                yield _problem(one.page, call.lineno, "template-phrase-values", key, arguments)


def _lacking(specification: Specification, parsed: Mapping[str, Parsed]) -> Iterator[Problem]:
    said = SaidPhrases({name: one.tree for name, one in parsed.items()})
    for template in (HEAD, specification.template, END):
        said.read(template)
    place = Place(parsed[specification.template].page.file)
    for key in specification.phrases:
        if key not in said.keys:
            yield Problem(place, "template-lacks-phrase", {"name": key})
    for name in specification.values:
        if name not in said.names:
            yield Problem(place, "template-lacks-value", {"name": name})


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
