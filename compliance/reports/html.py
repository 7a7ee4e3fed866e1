"""The report as one HTML page: no network, readable without script, and on paper."""

from __future__ import annotations

from compliance.data import data_folder
from compliance.reports.content import WORDS, content_of
from compliance.reports.result import Result
from compliance.texts import Language


def html_report(result: Result, language: Language) -> str:
    """Return the report of `result` as a page. Everything from the documentation is escaped."""
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(
        loader=FileSystemLoader(data_folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    words = {key: text[language] for key, text in WORDS.items()}
    return environment.get_template("report.html.j2").render(
        content=content_of(result, language), words=words, lang=language
    )
