"""The templates of letters: their environment, and one folder of them read and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import Place, Problem, RuleSetError, nearest
from compliance.letters.check import Parsed, parse_template, required_problems, template_problems
from compliance.letters.escape import Markdown, escaped
from compliance.letters.messages import LETTER_MESSAGES
from compliance.letters.phrases import Phrases, read_phrases
from compliance.letters.specification import AROUND, BY_TEMPLATE, ENDING, SHARED
from compliance.texts import Language, Text

register(LETTER_MESSAGES)

_EXPECTED = (*AROUND, *BY_TEMPLATE, *sorted(SHARED))


@dataclass(frozen=True)
class Templates:
    """The letters of one folder, with their phrases."""

    folder: Path
    texts: Mapping[str, Text]
    environment: SandboxedEnvironment

    def phrases(self, language: Language) -> Phrases:
        """Return the phrases in one language."""
        return Phrases(self.texts, language)

    def fill(self, name: str, content: Any, phrase: Phrases) -> str:
        """Return the Markdown of the template `name`, with the fields of `content` as its names.

        Raises:
            RuleSetError: when the template asks for something the content does not have.
        """
        values = {field: getattr(content, field) for field in content.__dataclass_fields__}
        try:
            return self.environment.get_template(name).render(values, phrase=phrase)
        except (TemplateError, KeyError, TypeError) as error:
            place = Place(str(self.folder / name))
            raise RuleSetError(Problem(place, "template-failed", {"detail": str(error)})) from error


def _joined(pieces: Iterable[str]) -> Markdown:
    """Join what has been escaped piece by piece, so that a macro's text is not escaped once more."""
    return Markdown("".join(pieces))


class _LetterEnvironment(SandboxedEnvironment):
    concat = staticmethod(_joined)


def environment(sources: Mapping[str, str] | None = None) -> SandboxedEnvironment:
    """Return the environment of letters: everything printed is escaped, nothing undefined passes.

    Templates can reach no other file than `sources`, by name.
    """
    made = _LetterEnvironment(
        loader=DictLoader(sources or {}),
        undefined=StrictUndefined,
        finalize=escaped,
        autoescape=False,  # Markdown, escaped by `finalize`
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # The template has a closed vocabulary: what it may say is prepared before.
    made.globals, made.filters, made.tests = {}, {}, {}
    return made


@cache
def load_templates(folder: Path | None = None) -> Templates:
    """Return the letters of `folder`, or those that come with the program; read once in a run.

    Raises:
        RuleSetError: with every problem found.
    """
    folder = folder or data_folder("templates")
    templates, problems = _read(folder)
    if problems:
        raise RuleSetError(*problems)
    return templates


def check_templates(folder: Path) -> list[Problem]:
    """Return everything wrong with the letters and phrases of a folder, sorted by place."""
    _, problems = _read(folder)
    return sorted(problems, key=lambda problem: problem.sort_key)


def _read(folder: Path) -> tuple[Templates, list[Problem]]:
    texts, problems = read_phrases(folder)
    if texts:
        problems += required_problems(texts, folder)
    paths = {path.name: path for path in sorted(folder.glob(f"*{ENDING}"))} if folder.is_dir() else {}
    problems += [
        Problem(Place(str(folder)), "template-missing", {"name": name})
        for name in _EXPECTED
        if name not in paths
    ]
    problems += [_unexpected(path) for name, path in paths.items() if name not in _EXPECTED]
    parsed: dict[str, Parsed] = {}
    for name, path in paths.items():
        one, faults = parse_template(path, environment())
        problems += faults
        if one is not None and name in _EXPECTED:
            parsed[name] = one
    problems += template_problems(parsed, texts)
    sources = {name: one.page.text for name, one in parsed.items()}
    return Templates(folder, texts, environment(sources)), problems


def _unexpected(path: Path) -> Problem:
    suggestion = nearest(path.name, _EXPECTED)
    arguments = {"name": path.name, "suggestion": suggestion or ""}
    hint = "did-you-mean" if suggestion else None
    return Problem(Place(str(path)), "template-unexpected", arguments, hint)
