"""Whoever edits files that the program does not read is told so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command_line import ROOT

from compliance.cli.installed_data import warn_of_other_data


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "egne.yaml").write_text("a: 1\n", encoding="utf-8")
    return tmp_path


def test_the_same_files_and_other_folders_of_that_name_are_no_matter(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    warn_of_other_data(("rules", "checklists", "templates"), "nb", checkout)
    warn_of_other_data(("rules", "checklists", "templates"), "nb", ROOT)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_an_edit_that_is_not_read_is_told(
    checkout: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = checkout / "templates" / "phrases.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    warn_of_other_data(("rules", "templates"), language, checkout)  # type: ignore[arg-type]
    said = capsys.readouterr()
    assert said.out == ""
    assert "pip install -e ." in said.err
    assert " templates " in said.err
    warn_of_other_data(("rules",), language, checkout)  # type: ignore[arg-type]
    assert capsys.readouterr().err == ""
