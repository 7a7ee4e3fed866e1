"""`compliance case close`: an answer held to the conditions of the orders it is for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.case import case_option
from compliance.cli.clock import today
from compliance.cli.options import (
    DayType,
    checklists_option,
    language_option,
    output_option,
    replace_files,
    rules_option,
    write,
)
from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError, nearest
from compliance.texts import Text

if TYPE_CHECKING:
    from compliance.case.answers import Answer
    from compliance.case.closing import JudgedAnswer
    from compliance.case.folder import Case
    from compliance.case.standing import JudgedCase
    from compliance.texts import Language

register(
    {
        "unknown-answer": Text(
            "Svaret «{value}» finnes ikke i mappen «answers».",
            "Svaret «{value}» finst ikkje i mappa «answers».",
            "There is no answer “{value}” in the folder “answers”.",
        ),
        "close-not-of-answer": Text(
            "Svaret gjelder ikke pålegg {number}.",
            "Svaret gjeld ikkje pålegg {number}.",
            "The answer is not about order {number}.",
        ),
        "close-not-open": Text(
            "Pålegg {number} er avsluttet fra før.",
            "Pålegg {number} er avslutta frå før.",
            "Order {number} has ended before.",
        ),
        "close-not-met": Text(
            "Ikke alle vilkårene i pålegg {number} er oppfylt.",
            "Ikkje alle vilkåra i pålegg {number} er oppfylte.",
            "Not every condition of order {number} is met.",
        ),
        "close-choose": Text(
            "Vil du likevel lukke det, skriver du «--order {number}» og begrunner det.",
            "Vil du likevel lukke det, skriv du «--order {number}» og grunngir det.",
            "To close it all the same, write “--order {number}” and give the reason.",
        ),
        "close-before-answer": Text(
            "Pålegg {number} kan ikke lukkes {on}, før svaret kom.",
            "Pålegg {number} kan ikkje lukkast {on}, før svaret kom.",
            "Order {number} cannot be closed on {on}, before the answer came.",
        ),
        "close-nothing": Text(
            "Svaret gjelder ingen åpne pålegg.",
            "Svaret gjeld ingen opne pålegg.",
            "The answer is about no open orders.",
        ),
        "no-answers": Text(
            "Saken har ingen svar. Legg svaret i «answers/<navn>/answer.yaml».",
            "Saka har ingen svar. Legg svaret i «answers/<namn>/answer.yaml».",
            "The case has no answers. Put the answer in “answers/<name>/answer.yaml”.",
        ),
    }
)


@click.command("close")
@click.argument("name", metavar="SVAR")
@case_option
@click.option("--on", type=DayType(), help="Datoen svaret skal vurderes på; ellers dagen det kom.")
@click.option("--by", metavar="NAVN", help="Hvem som lukker påleggene. Da blir det skrevet i decisions.yaml.")
@click.option("--reason", metavar="TEKST", help="Hvorfor de blir lukket.")
@click.option("--closed-on", type=DayType(), help="Dagen de blir lukket; ellers i dag.")
@click.option(
    "--order",
    "chosen",
    type=click.IntRange(min=1),
    multiple=True,
    metavar="NR",
    help="Lukk bare dette pålegget, også når noe er uklart. Kan gis flere ganger.",
)
@language_option("nb", "nn")
@output_option
@rules_option
@checklists_option
def command(
    name: str,
    folder: Path,
    on: date | None,
    by: str | None,
    reason: str | None,
    closed_on: date | None,
    chosen: tuple[int, ...],
    language: Language,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Hold SVAR, en mappe i «answers», opp mot vilkårene i påleggene det gjelder. En person avgjør.

    Med «--by» og «--reason» blir det skrevet i decisions.yaml at påleggene er lukket.

    Utgangskode: 0 alle vilkårene er oppfylt, 1 noe står åpent, 2 feil bruk, 3 filene kan ikke leses, 4 feil i reglene.
    """
    from compliance.case.closing import judge_answer
    from compliance.case.closing_report import closing_report
    from compliance.cli.case_judging import files_of_case, judge_case

    judged, library = judge_case(folder, on, rules_folder, checklists_folder)
    found = judge_answer(judged.case, answer_named(judged.case, name), library, judged.findings, on)
    text = closing_report(judged.case, found, language)
    new = _closed(judged, found, chosen, by, reason, closed_on) if by or reason or chosen else None
    write(text, output, files_of_case(folder), (rules_folder, checklists_folder))
    if new is not None:
        replace_files([new])
        click.echo(str(new[0]), err=True)
        return
    if not all(one.can_close for one in found.orders):
        raise click.exceptions.Exit(1)


def _closed(
    judged: JudgedCase,
    found: JudgedAnswer,
    chosen: tuple[int, ...],
    by: str | None,
    reason: str | None,
    on: date | None,
) -> tuple[Path, str]:
    """Return `decisions.yaml` where the orders are closed: those chosen, else those of which every condition is met.

    Raises:
        UsageError: when there is nothing to close, an order is closed before, or something is not said.
    """
    from compliance.case.deciding import with_closed

    missing = [
        option for option, value in (("--by", by), ("--reason", reason)) if not (value and value.strip())
    ]
    if missing:
        raise click.UsageError(f"Dette må være med for å lukke: {', '.join(missing)}.")
    day = on or today()
    of_answer = {one.order.number: one for one in found.orders}
    wanted = chosen or tuple(number for number, one in of_answer.items() if one.order.is_open)
    problems = []
    for number in wanted:
        one = of_answer.get(number)
        arguments = {"number": number, "values": ", ".join(map(str, of_answer)), "on": day}
        if one is None:
            problems.append(Problem(Place("--order"), "close-not-of-answer", arguments, "case-orders-are"))
        elif not one.order.is_open:
            problems.append(Problem(Place("--order"), "close-not-open", arguments))
        elif not chosen and not one.can_close:
            problems.append(Problem(Place("SVAR"), "close-not-met", arguments, "close-choose"))
        elif day < found.answer.file.received_on:
            problems.append(Problem(Place("--closed-on"), "close-before-answer", arguments))
    if problems or not wanted:
        raise UsageError(*problems or [Problem(Place("SVAR"), "close-nothing")])
    return with_closed(judged, wanted, {"on": day, "by": by, "reason": reason})


def answer_named(case: Case, name: str) -> Answer:
    """Return the answer of that name.

    Raises:
        UsageError: when there is none.
    """
    # With the help of the shell the name often comes as the path to the folder.
    found = case.answer(name) or case.answer(Path(name).name)
    if found is not None:
        return found
    names = [one.name for one in case.answers]
    suggestion = nearest(name, names)
    arguments = {"value": name, "suggestion": suggestion or "", "values": ", ".join(names)}
    if not names:
        raise UsageError(Problem(Place("SVAR"), "unknown-answer", arguments, "no-answers"))
    hint = "did-you-mean" if suggestion else "allowed-values"
    raise UsageError(Problem(Place("SVAR"), "unknown-answer", arguments, hint))
