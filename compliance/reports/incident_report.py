"""The counts of incidents as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

from compliance.documentation.base import Choice
from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.documentation.incidents import IncidentStatistics, Severity
from compliance.documentation.shared_parts import Period
from compliance.reports.incident_counts import Frequency, Span, UnitCounts
from compliance.reports.markdown import escaped
from compliance.rules.wording import decimal, in_words
from compliance.texts import Language, Text

SCHEMA = "compliance-incidents/1"

_WORDS = {
    "title": Text("{name}: hendelser {period}", "{name}: hendingar {period}", "{name}: incidents {period}"),
    "period": Text("fra {first} til {last}", "frå {first} til {last}", "from {first} to {last}"),
    "no_period": Text(
        "{name}: ingen hendelser med dato",
        "{name}: ingen hendingar med dato",
        "{name}: no incidents with a date",
    ),
    "own_period": Text(
        "Perioden er fra første til siste hendelse. Velg den selv med --from og --to.",
        "Perioden er frå første til siste hending. Vel han sjølv med --from og --to.",
        "The period is from the first to the last incident. Choose it with --from and --to.",
    ),
    "one": Text("1 hendelse", "1 hending", "1 incident"),
    "many": Text("{n} hendelser", "{n} hendingar", "{n} incidents"),
    "without_date": Text(
        "I tillegg kommer {n} uten sikker dato i perioden.",
        "I tillegg kjem {n} utan sikker dato i perioden.",
        "Besides, {n} without a certain date in the period.",
    ),
    "equivalents": Text("netto årsverk: {n}", "netto årsverk: {n}", "net full-time equivalents: {n}"),
    "no_equivalents": Text(
        "netto årsverk er ikke oppgitt",
        "netto årsverk er ikkje oppgitt",
        "net full-time equivalents not given",
    ),
    "kind": Text("Type hendelse", "Type hending", "Kind"),
    "count": Text("Antall", "Tal", "Count"),
    "rate": Text(
        "Per netto årsverk og år", "Per netto årsverk og år", "Per net full-time equivalent and year"
    ),
    "several_kinds": Text(
        "En hendelse med flere typer er talt én gang i hver.",
        "Ei hending med fleire typar er talt éin gong i kvar.",
        "An incident of several kinds is counted once in each.",
    ),
    "against": Text("Rettet mot", "Retta mot", "Directed at"),
    "injury": Text("Skade: {list}", "Skade: {list}", "Injury: {list}"),
    "not_given": Text("ikke oppgitt", "ikkje oppgitt", "not given"),
    "picture": Text("Alvorlighet og hyppighet", "Alvor og hyppigheit", "Severity and frequency"),
    "frequencies": Text(
        "Daglig er minst fem i uken i gjennomsnitt, ukentlig minst én i uken, månedlig minst én i måneden.",
        "Dagleg er minst fem i veka i gjennomsnitt, kvar veke minst éi i veka, kvar månad minst éi i månaden.",
        "Daily is at least five a week on average, weekly at least one a week, monthly at least one a month.",
    ),
    "totals": Text("Oppgitte tall", "Oppgitte tal", "Totals given"),
    "limit": Text(
        "Tallene viser hva som er meldt, ikke hva som har hendt. Mange meldinger kan bety god meldekultur.",
        "Tala viser kva som er meldt, ikkje kva som har hendt. Mange meldingar kan bety god meldekultur.",
        "The numbers show what was reported, not what happened. Many reports may mean that people do report.",
    ),
}
_WIDTH = 100
_SEVERITY_WIDTH = 16


def incident_text(counts: Sequence[UnitCounts], language: Language) -> str:
    """Return the counts as plain text."""
    lines = [_title(counts[0], language), *_notes(counts[0].span, language)]
    for one in counts:
        lines += ["", *_unit(one, language)]
    if any(one.picture for one in counts):
        lines += ["", *wrap(_WORDS["frequencies"][language], _WIDTH)]
    lines += ["", *wrap(_WORDS["limit"][language], _WIDTH)]
    return "\n".join(lines) + "\n"


def incident_markdown(counts: Sequence[UnitCounts], language: Language) -> str:
    """Return the counts as Markdown, with tables."""
    lines = [f"# {escaped(_title(counts[0], language))}", ""]
    lines += [escaped(note) for note in _notes(counts[0].span, language)]
    for one in counts:
        lines += [f"\n## {escaped(one.name)}", "", escaped(_heading(one, language))]
        for head, rows in _tables(one, language):
            lines += [f"\n| {head} | {_WORDS['count'][language]} | {_WORDS['rate'][language]} |"]
            lines += ["|---|---:|---:|"]
            lines += [f"| {escaped(name)} | {n} | {escaped(rate)} |" for name, n, rate in rows]
        lines += ["", *(f"- {escaped(line)}" for line in _lists(one, language))]
        if one.picture:
            lines += [f"\n### {_WORDS['picture'][language]}\n"]
            lines += [
                f"| | {' | '.join(_called(name, language) for name in Frequency)} |",
                "|---|---|---|---|---|",
            ]
            lines += [
                f"| {escaped(severity)} | {' | '.join(escaped(cell) for cell in cells)} |"
                for severity, cells in _grid(one, language)
            ]
    if any(one.picture for one in counts):
        lines += ["", escaped(_WORDS["frequencies"][language])]
    lines += ["", escaped(_WORDS["limit"][language])]
    return "\n".join(lines) + "\n"


def incident_json(counts: Sequence[UnitCounts], documentation: Documentation) -> str:
    """Return the counts for programs: stable keys, units in the order of the tree."""
    span = counts[0].span
    document = {
        "schema": SCHEMA,
        "organisation": documentation.organisation.name,
        "period": _span_as_json(span),
        "units": [_unit_as_json(one) for one in counts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _title(root: UnitCounts, language: Language) -> str:
    if root.span is None:
        return _WORDS["no_period"][language].format(name=root.name)
    first, last = in_words(root.span.first, language), in_words(root.span.last, language)
    period = _WORDS["period"][language].format(first=first, last=last)
    return _WORDS["title"][language].format(name=root.name, period=period)


def _notes(span: Span | None, language: Language) -> list[str]:
    return [_WORDS["own_period"][language]] if span and not span.is_given else []


def _unit(one: UnitCounts, language: Language) -> Iterator[str]:
    yield one.name
    yield f"  {_heading(one, language)}"
    for head, rows in _tables(one, language):
        yield f"  {head:<32}{_WORDS['count'][language]:>8}  {_WORDS['rate'][language]}"
        yield from (f"    {name:<30}{n:>8}  {rate}".rstrip() for name, n, rate in rows)
    for line in _lists(one, language):
        yield from wrap(line, _WIDTH, initial_indent="  ", subsequent_indent="    ")
    if one.picture:
        yield f"  {_WORDS['picture'][language]}"
        width = (_WIDTH - _SEVERITY_WIDTH - 4) // len(Frequency)
        heads = "".join(f"{_called(name, language):<{width}}" for name in Frequency)
        yield f"    {'':<{_SEVERITY_WIDTH}}{heads}".rstrip()
        for severity, cells in _grid(one, language):
            columns = [wrap(cell, width - 2) or [""] for cell in cells]
            for number in range(max(map(len, columns))):
                label = severity if number == 0 else ""
                parts = (column[number] if number < len(column) else "" for column in columns)
                yield f"    {label:<{_SEVERITY_WIDTH}}{''.join(f'{part:<{width}}' for part in parts)}".rstrip()


def _heading(one: UnitCounts, language: Language) -> str:
    n = len(one.incidents)
    parts = [_WORDS["one" if n == 1 else "many"][language].format(n=n)]
    if one.full_time_equivalents:
        parts.append(_WORDS["equivalents"][language].format(n=decimal(one.full_time_equivalents)))
    else:
        parts.append(_WORDS["no_equivalents"][language])
    if rate := _rate(one, n, language):
        parts.append(f"{_WORDS['rate'][language].lower()}: {rate}")
    heading = f"{', '.join(parts)}."
    if one.without_date:
        heading += f" {_WORDS['without_date'][language].format(n=one.without_date)}"
    return heading


def _tables(one: UnitCounts, language: Language) -> Iterator[tuple[str, list[tuple[str, int, str]]]]:
    """Yield a heading and its rows: what is counted, how many, and the rate."""
    counted: tuple[tuple[str, Mapping[Any, int]], ...] = (("kind", one.by_kind), ("against", one.by_target))
    for head, counts in counted:
        if counts:
            yield (
                _WORDS[head][language],
                [(_called(value, language), n, _rate(one, n, language)) for value, n in counts.items()],
            )


def _rate(one: UnitCounts, count: int, language: Language) -> str:
    rate = one.per_year_and_equivalent(count)
    if rate is None:
        return ""
    shown = f"{rate:.2f}"
    return shown if language == "en" else shown.replace(".", ",")


def _lists(one: UnitCounts, language: Language) -> Iterator[str]:
    if sum(one.by_kind.values()) > len(one.incidents):
        yield _WORDS["several_kinds"][language]
    if one.by_injury:
        items = ", ".join(f"{_called(injury, language)} {n}" for injury, n in one.by_injury.items())
        yield _WORDS["injury"][language].format(list=items)
    for statistics in one.statistics:
        yield f"{_WORDS['totals'][language]}: {_totals(statistics, language)}"


def _totals(one: IncidentStatistics, language: Language) -> str:
    names = ("total", "violence", "threats", "harassment", "near_miss", "injuries")
    parts = [
        f"{IncidentStatistics.label_of(name)[language]} {getattr(one, name)}"
        for name in names
        if getattr(one, name) is not None
    ]
    days = (
        [in_words(day, language) for day in (one.period.from_, one.period.to) if isinstance(day, PartialDate)]
        if isinstance(one.period, Period)
        else []
    )
    return f"{'–'.join(days)}: {', '.join(parts)}" if days else ", ".join(parts)


def _grid(one: UnitCounts, language: Language) -> Iterator[tuple[str, list[str]]]:
    """Yield each severity that has incidents, worst first, with what happened at each frequency."""
    for severity in (*reversed(Severity), None):
        places = [place for place in one.picture if place.severity is severity]
        if places:
            yield (
                _called(severity, language),
                [
                    ", ".join(
                        f"{_called(place.kind, language)} ({place.count})"
                        for place in places
                        if place.frequency is frequency
                    )
                    for frequency in Frequency
                ],
            )


def _called(value: Choice | None, language: Language) -> str:
    if value is None:
        return _WORDS["not_given"][language]
    return value.value.replace("_", " ") if language == "en" else value.text[language]


def _span_as_json(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"from": span.first.isoformat(), "to": span.last.isoformat(), "given": span.is_given}


def _unit_as_json(one: UnitCounts) -> dict[str, Any]:
    def counted(values: Mapping[Any, int]) -> dict[str, int]:
        return {value.value if value is not None else "not_given": n for value, n in values.items()}

    def rates(values: Mapping[Any, int]) -> dict[str, float | None]:
        return {value.value if value else "not_given": _rounded(one, n) for value, n in values.items()}

    return {
        "unit": one.unit,
        "name": one.name,
        "depth": one.depth,
        "incidents": len(one.incidents),
        "without_certain_date": one.without_date,
        "net_full_time_equivalents": one.full_time_equivalents,
        "per_net_full_time_equivalent_and_year": {
            "all": _rounded(one, len(one.incidents)),
            "by_kind": rates(one.by_kind),
            "against": rates(one.by_target),
        },
        "by_kind": counted(one.by_kind),
        "against": counted(one.by_target),
        "injury": counted(one.by_injury),
        "severity_by_frequency": [
            {
                "severity": place.severity.value if place.severity else None,
                "frequency": place.frequency.value,
                "kind": place.kind.value if place.kind else None,
                "count": place.count,
            }
            for place in one.picture
        ],
        "totals_given": [
            statistics.model_dump(mode="json", exclude_defaults=True, exclude={"sources"})
            for statistics in one.statistics
        ],
    }


def _rounded(one: UnitCounts, count: int) -> float | None:
    rate = one.per_year_and_equivalent(count)
    return None if rate is None else round(rate, 4)
