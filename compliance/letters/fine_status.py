"""What the coercive fines of a case have come to on a day: the days that count, and the sum.

A fine that is only notified does not run, and nothing is taken for granted: where a fine does not say from when, or on
which days it runs, the sum is not reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from compliance.case.case_file import CaseFile, Fine, FineKind
from compliance.case.decisions import GivenOrder
from compliance.case.standing import JudgedCase
from compliance.letters.deadlines import deadline_in_words
from compliance.letters.fines import DaysOfFine, Period, RunningFine
from compliance.rules.wording import decimal
from compliance.texts import Language, Text

_TITLE = Text("Tvangsmulkt", "Tvangsmulkt")
_RUNS = Text(
    "Pålegg {number}: {sum} kroner til og med {until}. Mulkten løper fra {start}, {amount} kroner for hver {period}.",
    "Pålegg {number}: {sum} kroner til og med {until}. Mulkta løper frå {start}, {amount} kroner for kvar {period}.",
)
_STOPPED = Text(
    "Den løp ikke lenger fra {stopped}, da pålegget var oppfylt.",
    "Ho løp ikkje lenger frå {stopped}, då pålegget var oppfylt.",
)
_ENDED = Text(
    "Pålegget ble avsluttet {stopped}. Skriv i «met_on» når det ble oppfylt; summen går til dagen før det ble avsluttet.",
    "Pålegget blei avslutta {stopped}. Skriv i «met_on» når det blei oppfylt; summen går til dagen før det blei avslutta.",
)
_NOT_RECKONED = Text(
    "Pålegg {number}: Summen er ikke regnet ut, fordi saken ikke sier {missing}.",
    "Pålegg {number}: Summen er ikkje rekna ut, fordi saka ikkje seier {missing}.",
)
_SINGLE = Text(
    "Pålegg {number}: engangsmulkt på {amount} kroner.", "Pålegg {number}: eingongsmulkt på {amount} kroner."
)
_WAIVED = Text("{amount} kroner er frafalt {on}: {reason}", "{amount} kroner er fråfalne {on}: {reason}")
_ALL_WAIVED = Text("Mulkten er frafalt {on}: {reason}", "Mulkta er fråfallen {on}: {reason}")
_START = Text("fra hvilken dag mulkten løper", "frå kva dag mulkta løper")
_DAYS = Text("hvilke dager mulkten løper", "kva dagar mulkta løper")


def fine_report(judged: JudgedCase, language: Language) -> str:
    """Return a section on the fines that have been decided by the day of the case; "" when there are none."""
    lines = [
        " ".join(_lines(fine, order, judged.today, language))
        for fine in judged.case.file.fines
        if _is_decided(fine, judged.case.file, judged.today)
        and (order := judged.case.order(fine.order)) is not None
    ]
    return "\n".join([_TITLE[language], *(f"  {line}" for line in lines)]) + "\n" if lines else ""


def _is_decided(fine: Fine, file: CaseFile, today: date) -> bool:
    return any(one.id == fine.decision and one.dated <= today for one in file.letters)


def _lines(fine: Fine, order: GivenOrder, today: date, language: Language) -> Iterator[str]:
    amount = decimal(fine.amount)
    if fine.kind is FineKind.SINGLE or fine.per is None:
        yield _SINGLE[language].format(number=order.number, amount=amount)
    elif fine.runs_from is None or (fine.per.value == "day" and fine.days is None):
        missing = _START if fine.runs_from is None else _DAYS
        yield _NOT_RECKONED[language].format(number=order.number, missing=missing[language])
    else:
        yield from _running(fine, order, today, language)
    if fine.waived is not None and fine.waived.on <= today:
        words = _ALL_WAIVED if fine.waived.amount is None else _WAIVED
        yield words[language].format(
            amount=decimal(fine.waived.amount or 0),
            on=deadline_in_words(fine.waived.on, language),
            reason=fine.waived.reason,
        )


def _running(fine: Fine, order: GivenOrder, today: date, language: Language) -> Iterator[str]:
    assert fine.per is not None and fine.runs_from is not None  # noqa: S101, PT018 - seen by `_lines`
    days = cast("DaysOfFine", fine.days.value if fine.days else "every")
    runs = RunningFine(fine.amount, cast("Period", fine.per.value), fine.runs_from, days)
    end = order.closed or order.withdrawn
    stopped = fine.met_on or (end.on if end is not None else None)
    stopped = stopped if stopped is not None and stopped <= today else None
    yield _RUNS[language].format(
        number=order.number,
        sum=decimal(runs.total(today, stopped)),
        until=deadline_in_words(today, language),
        start=deadline_in_words(fine.runs_from, language),
        amount=decimal(fine.amount),
        period=_period(fine, language),
    )
    if stopped is not None:
        words = _STOPPED if fine.met_on is not None else _ENDED
        yield words[language].format(stopped=deadline_in_words(stopped, language))


def _period(fine: Fine, language: Language) -> str:
    period = fine.per.text[language] if fine.per else ""
    return f"{period} ({fine.days.text[language]})" if fine.days is not None else period
