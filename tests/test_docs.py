"""The documents for users: every file they show can be read, and every command does what they say.

A ```yaml block whose first line is `# fil: <name>` is a whole file. The files and the commands of one
document are tried in the order they stand, in a folder of their own beside a copy of the examples.
A line `…` in the output shown stands for any lines; `…` at the end of a line for the rest of it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from compliance.documentation.load import load_documentation
from compliance.errors import DocumentationError

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("examples/*/README.md"), ROOT / "README.md"])
BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# fil: (\S+)\n")
ELLIPSIS = "…"
FOUND_NOTHING_WRONG, FOUND_BREACHES = 0, 1


def blocks(document: Path) -> list[tuple[str, str]]:
    return BLOCK.findall(document.read_text(encoding="utf-8"))


def commands(block: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of each `$ compliance` line, and the lines shown as its output."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        if command.startswith("compliance "):
            yield shlex.split(command)[1:], shown


def run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "compliance", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def matches(shown: list[str], output: str) -> bool:
    lines = [".*" if line == ELLIPSIS else _line(line) for line in shown]
    return re.fullmatch("\n".join(lines), output.rstrip("\n"), re.DOTALL) is not None


def _line(line: str) -> str:
    if line.endswith(ELLIPSIS):
        return re.escape(line.removesuffix(ELLIPSIS)) + "[^\n]*"
    return re.escape(line)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(ROOT)))
def test_what_a_document_shows(document: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for language, block in blocks(document):
        if language == "yaml":
            _write(block, tmp_path)
            continue
        for words, shown in commands(block):
            done = run(words, tmp_path)
            said = done.stdout or done.stderr
            assert "Traceback" not in done.stderr, done.stderr
            assert not shown or matches(shown, said), f"compliance {shlex.join(words)}:\n{said}"
            if not (shown and done.stderr):
                assert done.returncode in (FOUND_NOTHING_WRONG, FOUND_BREACHES), done.stderr


def _write(block: str, folder: Path) -> None:
    named = FILE.match(block)
    if named is None:
        return
    file = folder / named[1]
    file.parent.mkdir(exist_ok=True)
    file.write_text(block, encoding="utf-8")


def test_the_files_of_first_documentation_can_be_read(tmp_path: Path) -> None:
    """Each by itself, except those of the folder, which are read together, and the one with a fault."""
    for language, block in blocks(ROOT / "docs" / "first-documentation.md"):
        named = FILE.match(block) if language == "yaml" else None
        if named is None:
            continue
        _write(block, tmp_path)
        file = tmp_path / named[1]
        if named[1].startswith("med-feil"):
            with pytest.raises(DocumentationError):
                load_documentation([file])
        elif file.parent == tmp_path:
            load_documentation([file])
    assert len(load_documentation([tmp_path / "alle"]).units) == 2


@pytest.mark.parametrize(
    ("shown", "output", "same"),
    [
        (["a", "b"], "a\nb\n", True),
        (["a", "…"], "a\nb\nc\n", True),
        (["a …", "c"], "a b\nc\n", True),
        (["a", "c"], "a\nb\n", False),
        (["a"], "a\nb\n", False),
    ],
)
def test_shown_output_is_compared(shown: list[str], output: str, same: bool) -> None:
    assert matches(shown, output) is same
