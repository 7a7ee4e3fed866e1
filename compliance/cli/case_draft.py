"""`compliance case draft`: one letter of a case, with what it still lacks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.case import case_option
from compliance.cli.clock import today
from compliance.cli.forms import ENDINGS, form_for, form_option, word_template_option, written
from compliance.cli.options import DayType, checklists_option, output_option, rules_option, write
from compliance.errors import Place, Problem, UsageError, nearest

if TYPE_CHECKING:
    from compliance.case.case_file import LetterKind
    from compliance.case.closing import JudgedAnswer
    from compliance.case.standing import JudgedCase
    from compliance.letters import Letter
    from compliance.rules.library import RuleLibrary
    from compliance.texts import Language

FORMS = ("md", "html", "word", "pdf", "brevgen")

KINDS = {
    "melding-om-tilsyn": "notice_of_inspection",
    "krav-om-opplysninger": "information_request",
    "tilsynsrapport": "inspection_report",
    "varsel-om-palegg": "order_notice",
    "vedtak-om-palegg": "order_decision",
    "utsatt-frist": "deadline_extension",
    "lukking": "order_closing",
    "varsel-om-tvangsmulkt": "fine_notice",
    "vedtak-om-tvangsmulkt": "fine_decision",
    "fare": "danger_note",
}
"""What the letters are called on the command line, and in the names of their files."""

NAMES_OF_LETTERS = f"BREV er ett av disse: {', '.join(KINDS)}."
"""The last lines of the help of the commands that take the name of a letter."""

_ANSWERED = ("lukking", "varsel-om-tvangsmulkt", "vedtak-om-tvangsmulkt")
"""The letters that say what the employer has shown since."""

_LACKS = {
    "nb": ("Brevet er ferdig.", "Brevet er et utkast. Dette mangler:"),
    "nn": ("Brevet er ferdig.", "Brevet er eit utkast. Dette manglar:"),
}


@click.command("draft", epilog=NAMES_OF_LETTERS)
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="BREV")
@case_option
@click.option(
    "--order",
    "orders",
    type=click.IntRange(min=1),
    multiple=True,
    metavar="NR",
    help="Bare dette pålegget. Kan gis flere ganger.",
)
@click.option(
    "--answer",
    "answer",
    metavar="NAVN",
    help="Svaret et brev om lukking gjelder; ellers det siste som kom før datoen på brevet.",
)
@click.option("--dated", type=DayType(), help="Datoen på brevet, som fristene regnes fra; ellers i dag.")
@click.option(
    "--lang",
    "language",
    type=click.Choice(["nb", "nn"]),
    help="Målform; ellers den mottakeren skal ha etter saken, ellers bokmål.",
)
@form_option(*FORMS)
@word_template_option
@output_option
@rules_option
@checklists_option
def command(
    kind: str,
    folder: Path,
    orders: tuple[int, ...],
    answer: str | None,
    dated: date | None,
    language: Language | None,
    form: str | None,
    word_template: Path | None,
    output: Path | None,
    rules_folder: Path | None,
    checklists_folder: Path | None,
) -> None:
    """Lag utkast til BREV i en sak. En person må kontrollere og godkjenne det.

    Uten «-o» blir brevet lagret i mappen «letters» i saken.
    """
    from compliance.case.folder import LETTERS
    from compliance.cli.case_judging import files_of_case, judge_case

    day = dated or today()
    judged, library = judge_case(folder, day, rules_folder, checklists_folder)
    chosen = Chosen(language, orders, answer, checklists_folder)
    letter = letter_of_case(kind, judged, library, day, chosen)
    made = form_for(form, output, *FORMS)
    content = (
        _brevgen(letter, judged, day, folder) if made == "brevgen" else written(letter, made, word_template)
    )
    if output is None:
        output = folder / LETTERS / f"{kind}-{day}{ENDINGS[made][0]}"
        if not output.parent.exists():
            output.parent.mkdir()
    write(content, output, files_of_case(folder), (rules_folder, checklists_folder, word_template))
    _tell(letter, output)


@dataclass(frozen=True)
class Chosen:
    """What a person may choose of a letter; what is left out follows from the case."""

    language: Language | None = None
    orders: tuple[int, ...] = ()
    answer: str | None = None
    checklists_folder: Path | None = None


def letter_of_case(
    kind: str, judged: JudgedCase, library: RuleLibrary, day: date, chosen: Chosen | None = None
) -> Letter:
    """Return one letter of a case, by its name on the command line.

    Raises:
        ComplianceError: when something chosen does not exist, or the recipient has a right to the other form of
            Norwegian.
    """
    from compliance.cli.case_judging import checklist_of
    from compliance.letters.case_drafting import Beside
    from compliance.letters.draft import draft

    chosen = chosen or Chosen()
    beside = Beside(
        frozenset(chosen.orders),
        checklist_of(judged, library, chosen.checklists_folder),
        _answers(judged, library, chosen.answer, day) if kind in _ANSWERED else (),
    )
    return draft(_kind(kind), judged, day, chosen.language or _language_of(judged), beside)


def _kind(name: str) -> LetterKind:
    from compliance.case.case_file import LetterKind

    return {one.value: one for one in LetterKind}[KINDS[name]]


def _language_of(judged: JudgedCase) -> Language:
    from compliance.case.case_file import WrittenForm

    return "nn" if judged.case.file.recipient.language is WrittenForm.NN else "nb"


def _answers(
    judged: JudgedCase, library: RuleLibrary, name: str | None, day: date
) -> tuple[JudgedAnswer, ...]:
    """Return the answers that had come by the day, or the one that is named, oldest first."""
    from compliance.case.closing import judge_answer

    case = judged.case
    if name is not None and case.answer(name) is None:
        names = [one.name for one in case.answers]
        suggestion = nearest(name, names)
        arguments = {"value": name, "suggestion": suggestion or "", "values": ", ".join(names) or "–"}
        hint = "did-you-mean" if suggestion else "allowed-values"
        raise UsageError(Problem(Place("--answer"), "letter-unknown-answer", arguments, hint))
    wanted = [one for one in case.answers if one.file.received_on <= day and name in (None, one.name)]
    wanted.sort(key=lambda one: (one.file.received_on, one.name))
    return tuple(judge_answer(case, one, library, judged.findings) for one in wanted)


def _brevgen(letter: Letter, judged: JudgedCase, dated: date, folder: Path) -> str:
    from compliance.letters.brevgen import brevgen_request
    from compliance.letters.brevgen_case import fields_of_case, signature_of_case

    file = judged.case.file
    fields = fields_of_case(file, judged.case.documentation, dated, folder)
    return brevgen_request(letter, fields, signature_of_case(file))


def _tell(letter: Letter, output: Path) -> None:
    """Say where the letter is, and what it lacks; what only the inspector is to read is not in a complete one."""
    click.echo(str(output), err=True)
    complete, draft = _LACKS[letter.language]
    lacks = bool(letter.missing or letter.blanks)
    click.echo(draft if lacks else letter.mark or complete, err=True)
    named = {one.name for one in letter.missing}
    for line in (*map(str, letter.missing), *(one for one in letter.blanks if one not in named)):
        click.echo(f"  {line}", err=True)
    if letter.is_complete:
        click.echo(letter.notes, err=True, nl=False)
