"""What a letter must say is held to its template, phrase by phrase and value by value."""

from __future__ import annotations

import re
from functools import cache

import pytest

from compliance.data import data_folder
from compliance.errors import RuleSetError
from compliance.file_text import decode
from compliance.letters.check import Parsed, template_problems
from compliance.letters.specification import ENDING, LETTERS
from compliance.letters.templates import environment, load_templates


@cache
def sources() -> dict[str, str]:
    return {
        path.name: path.read_text(encoding="utf-8") for path in data_folder("templates").glob(f"*{ENDING}")
    }


@cache
def parsed_one(name: str, text: str) -> Parsed:
    return Parsed(decode(text.encode(), name, RuleSetError), environment().parse(text))


def problems(changed: dict[str, str]) -> set[tuple[str, str, str]]:
    parsed = {name: parsed_one(name, text) for name, text in changed.items()}
    found = template_problems(parsed, load_templates().texts)
    return {(one.place.file, one.code, str(one.arguments.get("name"))) for one in found}


@pytest.mark.parametrize("phrase", sorted({one for letter in LETTERS.values() for one in letter.phrases}))
def test_a_letter_that_does_not_say_it_is_refused(phrase: str) -> None:
    call = re.compile(rf'\{{\{{ phrase\("{re.escape(phrase)}"[^}}]*\}}\}}')
    told = problems({name: call.sub("", text) for name, text in sources().items()})
    must = {letter.template for letter in LETTERS.values() if phrase in letter.phrases}
    assert {(template, "template-lacks-phrase", phrase) for template in must} <= told


@pytest.mark.parametrize("value", sorted({one for letter in LETTERS.values() for one in letter.values}))
def test_a_letter_that_does_not_print_it_is_refused(value: str) -> None:
    used = re.compile(rf"(?<![\w\"-])(?:(\w+)\.)?{value}(?![\w\"=(-])")
    told = problems({name: used.sub("frame", text) for name, text in sources().items()})
    must = {letter.template for letter in LETTERS.values() if value in letter.values}
    assert {(template, "template-lacks-value", value) for template in must} <= told
