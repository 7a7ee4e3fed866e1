"""The report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance.reports.content import WORDS, Content, Said, Section, content_of
from compliance.reports.result import Result
from compliance.texts import Language

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&])")


def escaped(text: str) -> str:
    """Return `text` so that Markdown shows exactly its characters, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def markdown_report(result: Result, language: Language) -> str:
    """Return the report of `result` as Markdown."""
    return "\n".join(_lines(content_of(result, language), language)) + "\n"


def _lines(content: Content, language: Language) -> Iterator[str]:
    def word(key: str) -> str:
        return WORDS[key][language]

    yield f"# {escaped(content.name)}: {escaped(content.title)}"
    yield ""
    yield f"{escaped(content.summary)}"
    yield ""
    yield escaped(" ".join(part for part in (content.number, content.judged, content.files) if part))
    yield ""
    yield f"*{escaped(word('draft'))}.* {escaped(word('limit'))}"
    if content.first:
        yield f"\n## {word('first')}\n"
        for section in content.first:
            name = f" ({escaped(section.subject)})" if section.subject != content.name else ""
            yield f"- {escaped(section.title)}{name}: {escaped(section.first_sentence)}"
    yield f"\n## {word('all_points')}\n"
    yield f"| {word('state')} | {word('point')} | {word('about')} |"
    yield "|---|---|---|"
    for section in content.sections:
        yield f"| {section.mark} {section.state_name} | {escaped(section.title)} | {escaped(section.subject)} |"
    for section in content.sections:
        yield from _section(section, language)


def _section(section: Section, language: Language) -> Iterator[str]:
    yield f"\n## {section.mark} {escaped(section.title)} – {escaped(section.subject)}\n"
    yield f"**{section.state_name}.** {escaped(section.question)}"
    if section.said:
        yield f"\n### {section.heading}\n"
        for said in section.said:
            yield from _said(said)
    if section.open_questions:
        yield f"\n### {WORDS['questions'][language]}\n"
        for said in section.open_questions:
            yield from _said(said)
    if section.conditions:
        yield f"\n### {WORDS['conditions'][language]}\n"
        for condition in section.conditions:
            yield f"- {escaped(condition)}"
    yield f"\n{WORDS['basis'][language]}: {escaped(section.basis)}"


def _said(said: Said) -> Iterator[str]:
    yield f"- {escaped(' '.join(part for part in (said.sentence, said.why) if part))}"
    for source in said.sources:
        yield f"  - {escaped(source)}"
