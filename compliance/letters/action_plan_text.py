"""The action plan as Markdown, from which every other form of it is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from compliance.documentation.documentation import Documentation
from compliance.errors import Place, Problem, UsageError
from compliance.evaluation import Finding
from compliance.letters.action_plan import PlanContent, PlanPoint, PlanSection, plan_content
from compliance.letters.blanks import blank
from compliance.letters.deadlines import deadline_in_words
from compliance.letters.phrases import PHRASE_LANGUAGES
from compliance.reports.summary import summary_line
from compliance.rules.wording import in_words
from compliance.texts import Language, Text
from compliance.typography import with_hard_spaces, with_unbroken_amounts
from compliance.writers.escape import Markdown, escaped

WORDS: dict[str, Text] = {
    "title": Text("Handlingsplan for {name}", "Handlingsplan for {name}"),
    "mark": Text("Utkast til handlingsplan", "Utkast til handlingsplan"),
    "made": Text(
        "Et program har laget planen ut fra det dokumentene viser, etter reglene som gjaldt {judged}. Datoene er forslag og er regnet fra {dated}. Dere avgjør hva som skal gjøres, og hvem som gjør det.",
        "Eit program har laga planen ut frå det dokumenta viser, etter reglane som gjaldt {judged}. Datoane er forslag og er rekna frå {dated}. De avgjer kva som skal gjerast, og kven som gjer det.",
    ),
    "consult": Text(
        "Har dere verneombud, skal dere ta verneombudet med på råd når dere gjør planen ferdig og gjennomfører den.",
        "Har de verneombod, skal de ta verneombodet med på råd når de gjer planen ferdig og gjennomfører han.",
    ),
    "first": Text("Gjør dette først", "Gjer dette først"),
    "first-line": Text(
        "{unit}: {what}, senest {due} (punkt {number})", "{unit}: {what}, seinast {due} (punkt {number})"
    ),
    "nothing": Text(
        "Dokumentene viser ingenting som må følges opp nå.",
        "Dokumenta viser ingenting som må følgjast opp no.",
    ),
    "what": Text("Hva det gjelder", "Kva det gjeld"),
    "done": Text("Ferdig når dere kan vise", "Ferdig når de kan vise"),
    "who": Text("Hvem", "Kven"),
    "due": Text("Senest", "Seinast"),
    "role": Text("hvem", "kven"),
    "one-more": Text("Rapporten nevner én ting til.", "Rapporten nemner éin ting til."),
    "more": Text("Rapporten nevner {n} ting til.", "Rapporten nemner {n} ting til."),
    "basis": Text("Kravet står i {basis}.", "Kravet står i {basis}."),
    "later": Text(
        "Når dette er gjort, gjenstår punktene under. Rapporten viser hva som skal til.",
        "Når dette er gjort, står punkta under att. Rapporten viser kva som skal til.",
    ),
    "later-by": Text("Senest {due}", "Seinast {due}"),
}

_LINES_ON_A_PAGE = 56
"""How many lines of a unit's table one page holds."""
_LETTERS_ON_A_LINE = (42, 28)
"""In the column of what is lacking, and in that of what must be shown."""
_LETTERS_BELOW, _LINE_BELOW = 80, 1.5
"""On a line below the table, and how much more room that line takes."""


@dataclass(frozen=True)
class ActionPlan:
    """An action plan. `markdown` is the source of every other form of it."""

    markdown: str
    language: Language
    title: str
    mark: str


def action_plan(
    documentation: Documentation,
    findings: Sequence[Finding],
    judged_on: date,
    dated: date,
    language: Language,
) -> ActionPlan:
    """Return the plan; the arguments are those of `plan_content`.

    Raises:
        UsageError: when the language is neither "nb" nor "nn".
    """
    if language not in PHRASE_LANGUAGES:
        raise UsageError(Problem(Place("--lang"), "letter-language", {"value": language}))
    content = plan_content(documentation, findings, judged_on, dated, language)
    text = "\n".join(_lines(content, summary_line(findings, language), language)) + "\n"
    return ActionPlan(
        markdown=with_unbroken_amounts(with_hard_spaces(text)),
        language=language,
        title=WORDS["title"][language].format(name=documentation.organisation.name),
        mark=WORDS["mark"][language],
    )


def _say(key: str, language: Language, **values: object) -> str:
    """Return a sentence of the plan with its values escaped."""
    return WORDS[key][language].format(**{name: escaped(value) for name, value in values.items()})


def _lines(content: PlanContent, summary: str, language: Language) -> Iterator[str]:
    yield f"# {_say('title', language, name=content.organisation)}"
    yield ""
    yield f"**{escaped(summary)}**"
    yield ""
    yield _say(
        "made",
        language,
        judged=in_words(content.judged_on, language),
        dated=in_words(content.dated, language),
    )
    yield ""
    if not content.sections:
        yield _say("nothing", language)
        return
    yield _say("consult", language)
    yield ""
    yield f"## {_say('first', language)}"
    yield ""
    for place, (section, point) in enumerate(content.first, start=1):
        yield f"{place}. " + _say(
            "first-line",
            language,
            what=_title(point),
            unit=section.name,
            due=deadline_in_words(point.due, language),
            number=point.number,
        )
    for section in content.sections:
        yield ""
        yield "---"
        yield from _section(section, language)


def _section(section: PlanSection, language: Language) -> Iterator[str]:
    yield ""
    yield f"## {escaped(section.name)}"
    yield ""
    rows = [(_what(point, language), "; ".join(map(escaped, point.closes))) for point in section.points]
    on_page = _how_many_fit(section.points, rows, language)
    headings = (WORDS[key][language] for key in ("what", "done", "who", "due"))
    yield f"| {' | '.join(headings)} |"
    yield "|---|---|---|---|"
    for point, row in zip(section.points[:on_page], rows, strict=False):
        cells = (*row, blank(WORDS["role"][language]), escaped(deadline_in_words(point.due, language)))
        yield f"| {' | '.join(cells)} |"
    if later := section.points[on_page:]:
        yield ""
        yield _say("later", language)
        yield ""
        yield from _later(later, language)


def _later(points: Sequence[PlanPoint], language: Language) -> Iterator[str]:
    """Yield the names of points, those of one date on one line."""
    for due in sorted({point.due for point in points}):
        day = _say("later-by", language, due=in_words(due, language))
        named = (f"{one.number}. {escaped(_title(one))}" for one in points if one.due == due)
        yield f"- **{day}:** {'; '.join(named)}"


def _how_many_fit(points: Sequence[PlanPoint], rows: Sequence[tuple[str, ...]], language: Language) -> int:
    """Return how many of the points can be told in full and the rest be named on the same page, at least one."""
    for many in range(len(rows), 1, -1):
        lines: float = sum(
            1 + max(ceil(len(cell) / letters) for cell, letters in zip(row, _LETTERS_ON_A_LINE, strict=True))
            for row in rows[:many]
        )
        later = list(_later(points[many:], language))
        lines += _LINE_BELOW * sum(ceil(len(line) / _LETTERS_BELOW) for line in [*later, *later[:1]])
        if lines <= _LINES_ON_A_PAGE:
            return many
    return 1


def _title(point: PlanPoint) -> str:
    return f"{point.title} ({point.about})" if point.about else point.title


def _what(point: PlanPoint, language: Language) -> Markdown:
    more = _say("one-more" if point.more == 1 else "more", language, n=point.more) if point.more else ""
    parts = (
        f"**{point.number}. {escaped(_title(point))}**",
        f"{escaped(point.state)}.",
        escaped(point.why),
        more,
        _say("basis", language, basis=point.basis),
    )
    return Markdown(" ".join(part for part in parts if part))
