"""The documents for users: every file they show can be read, and every command does what they say.

A ```yaml block whose first line is `# fil: <name>` is a whole file, a ```diff block the lines to change in one. What
a person is asked to copy or to move is said again in a comment, for this test. The files and the commands of one
document are tried in the order they stand, in a folder of their own beside copies of the examples and the rules.
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
from law_material import AML, FOLM, act_file

from compliance.documentation.load import load_documentation
from compliance.errors import DocumentationError

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("examples/*/README.md"), ROOT / "README.md"])
BLOCK = re.compile(
    r"^```(?P<language>yaml|console|diff)\n(?P<block>.*?)^```$|^<!-- (?P<act>kopier|flytt tester): (?P<what>.*?) -->$",
    re.MULTILINE | re.DOTALL,
)
FILE = re.compile(r"# fil: (\S+)\n")
ELLIPSIS = "…"
FOUND_NOTHING_WRONG, FOUND_BREACHES = 0, 1


def blocks(document: Path) -> list[tuple[str, str]]:
    """Return what is to be done, in order: the language of a block, or what a comment asks for; and its text."""
    found = BLOCK.finditer(document.read_text(encoding="utf-8"))
    return [(one["language"] or one["act"], one["block"] or one["what"]) for one in found]


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
    prepare(tmp_path)
    for kind, block in blocks(document):
        if kind == "console":
            _run_all(block, tmp_path)
        else:
            ACTS[kind](block, tmp_path)


def prepare(folder: Path) -> None:
    """Lay out what a reader has: the examples, the rules with a copy, and texts in the form Lovdata gives them."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "rules", folder / "rules")
    shutil.copytree(ROOT / "rules", folder / "rules-for")
    (folder / "lovtekster").mkdir()
    words = (
        "Katten skal ha vann.",
        "Hunden skal ha selskap. Den skal ut hver dag.",
        "Fuglen skal ha fred.",
        "Ro.",
    )
    for name, sections in ((AML, ("6-5",)), (FOLM, ("3-4", "3-18", "3-19", "3-20"))):
        content = act_file(dict.fromkeys(sections, words), name, "2024-01-01")
        (folder / "lovtekster" / f"{name}.xml").write_bytes(content)


def _run_all(block: str, folder: Path) -> None:
    for words, shown in commands(block):
        done = run(words, folder)
        said = done.stdout or done.stderr
        assert "Traceback" not in done.stderr, done.stderr
        assert not shown or matches(shown, said), f"compliance {shlex.join(words)}:\n{said}"
        if not any(": feil: " in line for line in shown):
            assert done.returncode in (FOUND_NOTHING_WRONG, FOUND_BREACHES), done.stderr or said


def _write(block: str, folder: Path) -> None:
    named = FILE.match(block)
    if named is None:
        return
    file = folder / named[1]
    file.parent.mkdir(exist_ok=True)
    file.write_text(block, encoding="utf-8")


def _edit(block: str, folder: Path) -> None:
    """Replace the lines with a minus by those with a plus; they must stand in the file once."""
    named = FILE.match(block)
    assert named is not None, block
    lines = block[named.end() :].splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    file = folder / named[1]
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{named[1]}:\n{before}"
    file.write_text(text.replace(before, after), encoding="utf-8")


def _copy(block: str, folder: Path) -> None:
    source, target = block.split(" => ")
    shutil.copy(folder / source, folder / target)


def _move_tests(block: str, folder: Path) -> None:
    """Move the tests of the first period to a file of their own, and take them out of every period."""
    files = sorted((folder / block).parent.glob(f"{(folder / block).name}.*.yaml"))
    tests = ""
    for file in reversed(files):
        rule, tests = file.read_text(encoding="utf-8").split("\ntests:\n")
        file.write_text(rule + "\n", encoding="utf-8")
    content = f"id: {(folder / block).name}\ntests:\n{tests}"
    (folder / f"{block}.tests.yaml").write_text(content, encoding="utf-8")


ACTS = {"yaml": _write, "diff": _edit, "kopier": _copy, "flytt tester": _move_tests}


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
