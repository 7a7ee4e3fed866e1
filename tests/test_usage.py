"""What click says of its own accord reads as the rest: Norwegian help, and a wrong command line told plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from command_line import compliance

from compliance.cli import commands
from compliance.cli.case_draft import KINDS

_ENGLISH = re.compile(
    r"Usage|Options:|Commands:|OPTIONS|COMMAND |Show this|Show the|\[default|\[required|\bPATH\b|\bTEXT\b|DIRECTORY"
)


def every_command(
    group: click.Group = commands, parent: click.Context | None = None, name: str = "compliance"
) -> Iterator[tuple[str, click.Context]]:
    """Yield every command of the program, with the context its help is written in."""
    context = click.Context(group, parent=parent, info_name=name)
    yield context.command_path, context
    for inner in group.list_commands(context):
        command = group.get_command(context, inner)
        if isinstance(command, click.Group):
            yield from every_command(command, context, inner)
        elif command is not None:
            inside = click.Context(command, parent=context, info_name=inner)
            yield inside.command_path, inside


def test_the_help_of_every_command_is_norwegian_and_no_sentence_is_cut() -> None:
    helps = {path: context.get_help() for path, context in every_command()}
    assert len(helps) > 30
    assert {path: found for path, text in helps.items() if (found := _ENGLISH.findall(text))} == {}
    assert [path for path, text in helps.items() if re.search(r"[\w,]\.\.\.$", text, re.MULTILINE)] == []
    assert "Bruk: compliance case decide [VALG] FUNN" in helps["compliance case decide"]
    assert "Vis denne hjelpen." in helps["compliance check"]


@pytest.mark.parametrize("name", ["draft", "record"])
def test_the_names_of_the_letters_stand_in_the_help(name: str) -> None:
    said = " ".join(compliance("case", name, "--help").out.split())
    assert f"BREV er ett av disse: {', '.join(KINDS)}." in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("case draft vedtk-om-palegg", "«BREV» kan ikke være det. Mente du «vedtak-om-palegg»?"),
        ("check x --format xyz", "«--format» kan ikke være det. Velg mellom: text, md, html, json."),
        ("check --lnag nb", "Valget «--lnag» finnes ikke. Mente du «--lang»?"),
        ("check --on", "Verdien til «--on» mangler."),
        ("check x --on 2026-2-3", "«--on»: «2026-2-3» er ikke en dato. Skriv for eksempel 2026-02-15."),
        ("case record lukking", "«--dated» mangler."),
        ("check", "«STI…» mangler."),
        ("draft x", "«--letter» mangler. Velg mellom: varsel."),
        (
            "case decide a b",
            "Dette hører ikke til: b. Skriv en verdi med mellomrom i anførselstegn.",
        ),
        ("case draft lukking --order 0", "«--order» må være et helt tall, 1 eller mer."),
        ("chek x", "Kommandoen «chek» finnes ikke. Mente du «check»?"),
    ],
)
def test_a_wrong_command_line_is_told_in_norwegian(words: str, told: str) -> None:
    run = compliance(*words.split())
    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines()[-1] == f"Feil: {told}"
    assert "Usage" not in run.err
    assert "Error" not in run.err


def test_a_group_alone_shows_its_help() -> None:
    run = compliance("case")
    assert run.code == 2
    assert run.err.startswith("Bruk: compliance case [VALG] KOMMANDO …")
