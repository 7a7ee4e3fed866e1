"""The forms a text can be written in: chosen by name, or by how the name of the file ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.writers.document import Document

register(
    {
        "output-ending": Text(
            "Filnavnet slutter på «{ending}», som ikke er en form programmet kan skrive.",
            "Filnamnet sluttar på «{ending}», som ikkje er ei form programmet kan skrive.",
            "The name of the file ends in “{ending}”, which is no form the program can write.",
        ),
        "endings": Text(
            "Velg blant {endings}, eller si formen med --format.",
            "Vel mellom {endings}, eller sei forma med --format.",
            "Choose among {endings}, or name the form with --format.",
        ),
    }
)

ENDINGS: dict[str, tuple[str, ...]] = {
    "md": (".md", ".markdown", ".txt"),
    "html": (".html", ".htm"),
    "word": (".docx",),
    "pdf": (".pdf",),
    "brevgen": (".json",),
}
"""How the names of files in each form end; the first is the one the program itself gives."""

F = TypeVar("F", bound=Callable[..., Any])


def form_option(*forms: str) -> Callable[[F], F]:
    """Return `--format` with the forms a command can write."""
    return click.option("--format", "form", type=click.Choice(forms), help="Form; ellers etter filnavnet.")


def word_template_option(function: F) -> F:
    """Add `--word-template`: a Word file whose look is used in place of the one that comes with the program."""
    option = click.option(
        "--word-template",
        type=click.Path(path_type=Path),
        metavar="FIL",
        help="Word-fil med stilene, toppteksten og bunnteksten som skal brukes.",
    )
    return option(function)


def form_for(form: str | None, output: Path | None, *forms: str) -> str:
    """Return the form to write: the one named, else by the ending of the file, else the first of `forms`.

    Raises:
        UsageError: when no form is named and the ending belongs to none of `forms`.
    """
    if form is not None:
        return form
    ending = output.suffix.lower() if output else ""
    if not ending:
        return forms[0]
    for one in forms:
        if ending in ENDINGS[one]:
            return one
    endings = ", ".join(ENDINGS[one][0] for one in forms)
    raise UsageError(Problem(Place("-o"), "output-ending", {"ending": ending, "endings": endings}, "endings"))


def written(document: Document, form: str, word_template: Path | None = None) -> str | bytes:
    """Return a text as "md", "html", "word" or "pdf".

    Raises:
        UsageError: when the form needs an extra that is not installed, or cannot show the text.
        RuleSetError: when the Word template is not valid.
    """
    if form == "word":
        from compliance.writers.word import word_file

        return word_file(document, word_template)
    if form == "pdf":
        from compliance.writers.pdf import pdf_file

        return pdf_file(document)
    if form == "html":
        from compliance.writers.html import html_page

        return html_page(document)
    return document.markdown
