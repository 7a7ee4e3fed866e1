"""The templates of letters: their environment, and one folder of them read and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from compliance.data import data_folder
from compliance.error_messages import register
from compliance.errors import Place, Problem, RuleSetError
from compliance.letters.check import check_template, required_problems
from compliance.letters.content import Content
from compliance.letters.escape import Markdown, escaped
from compliance.letters.messages import LETTER_MESSAGES
from compliance.letters.phrases import Phrases, read_phrases
from compliance.texts import Language, Text

NOTICE = "varsel.md.j2"
ENDING = ".md.j2"

register(LETTER_MESSAGES)


@dataclass(frozen=True)
class Templates:
    """The letters of one folder, with their phrases."""

    texts: Mapping[str, Text]
    letters: Mapping[str, Template]

    def phrases(self, language: Language) -> Phrases:
        """Return the phrases in one language."""
        return Phrases(self.texts, language)

    def fill(self, name: str, content: Content, language: Language) -> str:
        """Return the Markdown of the letter `name`.

        Raises:
            RuleSetError: when the template asks for something the content does not have.
        """
        values = {field: getattr(content, field) for field in content.__dataclass_fields__}
        template = self.letters[name]
        try:
            return template.render(values, phrase=self.phrases(language))
        except (TemplateError, KeyError, TypeError) as error:
            place = Place(str(template.filename or name))
            raise RuleSetError(Problem(place, "template-failed", {"detail": str(error)})) from error


def _joined(pieces: Iterable[str]) -> Markdown:
    """Join what has been escaped piece by piece, so that a macro's text is not escaped once more."""
    return Markdown("".join(pieces))


class _LetterEnvironment(SandboxedEnvironment):
    concat = staticmethod(_joined)


def environment() -> SandboxedEnvironment:
    """Return the environment of letters: everything printed is escaped, nothing undefined passes."""
    made = _LetterEnvironment(
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
    letters: dict[str, Template] = {}
    paths = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    if NOTICE not in {path.name for path in paths}:
        problems.append(Problem(Place(str(folder)), "template-missing", {"name": NOTICE}))
    for path in paths:
        template, faults = check_template(path, environment(), texts)
        problems += faults
        if template is not None:
            letters[path.name] = template
    return Templates(texts, letters), problems
