"""A recorded judgement that answers nothing is told of, with the nearest name, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import compliance

DOCUMENTATION = """
organisation: {{name: Eksempel AS, employees: 12}}
units: [{{id: nord, name: Nord}}]
judgements:
  - rule: {rule}
    criterion: {criterion}
    subject: {subject}
    answer: true
    by: daglig leder
    on: {on}
    reason: Prøvd.
    facts: "000000000000"
"""
RIGHT = {"rule": "vold-tiltak", "criterion": "enough", "subject": "nord", "on": "2026-01-10"}


def told(tmp_path: Path, **changed: str) -> str:
    file = tmp_path / "d.yaml"
    file.write_text(DOCUMENTATION.format(**{**RIGHT, **changed}), encoding="utf-8")
    run = compliance("check", file, "--on", "2026-02-15", "--fail-on", "never")
    assert run.code == 0, run.err
    return run.err


def test_a_judgement_in_its_place_is_not_told_of(tmp_path: Path) -> None:
    assert told(tmp_path) == ""


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"rule": "vold-tiltakk"}, ("«vold-tiltakk» er ikke et kontrollpunkt", "Mente du «vold-tiltak»?")),
        ({"criterion": "enoguh"}, ("«enoguh» er ikke et kriterium", "Mente du «enough»?")),
        ({"subject": "nrod"}, ("blir ikke vurdert for «nrod»", "Mente du «nord»?")),
        ({"on": "2999-01-01"}, ("2999-01-01", "etter datoen for kontrollen (2026-02-15)")),
    ],
)
def test_one_that_answers_nothing_is_a_warning(
    tmp_path: Path, changed: dict[str, str], words: tuple[str, ...]
) -> None:
    said = told(tmp_path, **changed)
    assert said.startswith("judgements, nr. 1: advarsel: ")
    assert all(word in said for word in words), said
