"""What a careless or hostile user can send through the command line: a message, never a traceback or a loss."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.command_line import ROOT, Run, compliance

ON = ("--on", "2026-02-15")
SMALL = "organisation: {name: Testheimen, employees: 5}\n"
MARKUP = r"*fet* | <script>alert(1)</script> {{7*7}} {% raw %} [l](javascript:x) <!-- `k` \\"


def check(
    folder: Path,
    content: str | bytes,
    *arguments: str | Path,
    name: str = "d.yaml",
    cache: Path | str = "off",
) -> Run:
    """Write a file and check it."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return compliance("check", name, *ON, *arguments, folder=folder, COMPLIANCE_CACHE=str(cache))


def assert_refused(run: Run) -> None:
    """The documentation was not read: exit code 3, a message with a place, nothing on standard output."""
    assert (run.code, run.out) == (3, "")
    assert "feil:" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("d.yaml", b""),
        ("d.yaml", b"# bare en merknad\n"),
        ("d.yaml", b"- a\n"),
        ("d.yaml", "organisation: {name: Blåbær}\n".encode("cp1252")),
        ("d.yaml", SMALL.encode("utf-16")),
        ("d.yaml", b"a: " + b"[" * 5000 + b"]" * 5000),
        ("d.json", b'{"a":' * 5000 + b"1" + b"}" * 5000),
        ("d.json", b'{"organisation": {"name": "T"}, "organisation": {"name": "U"}}'),
        ("d.json", b'{"organisation": {"name": "T", "employees": NaN}}'),
        ("d.json", b'{"organisation": {"name": "T", "employees": 1' + b"0" * 5000 + b"}}"),
        ("d.json", b'{"organisation": {"name": "T\\ud800"}}'),
        ("d.yaml", b'organisation: {name: "T\\u001b[31m"}\n'),
        ("d.yaml", b'organisation: {name: "T\x00"}\n'),
        ("d.yaml", b"organisation: &a {name: T}\nbht: *a\n"),
        ("d.yaml", b'organisation: !!python/object/apply:os.system ["id"]\n'),
        ("d.yaml", SMALL.encode() + b"---\n" + SMALL.encode()),
        ("d.yaml", SMALL.encode() + b"units: [{id: a, name: A, parent: b}, {id: b, name: B, parent: a}]\n"),
        ("d.yaml", bytes(range(256)) * 50),
        ("d.pdf", b"%PDF-1.4\n"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_message(tmp_path: Path, name: str, content: bytes) -> None:
    """No traceback, whatever the bytes are."""
    assert_refused(check(tmp_path, content, name=name))


@pytest.mark.parametrize(
    "content",
    [
        "organisation: {name: 'T 13097248022'}\n",
        SMALL + "safety_representatives: [{id: '13097248022'}]\n",
        SMALL + "statements: [{id: s, by: employees, text: 'hun, 130972 48022, sa'}]\n",
        SMALL + "'13097248022': 1\n",
    ],
)
def test_a_national_identity_number_is_refused_and_never_repeated(tmp_path: Path, content: str) -> None:
    """Also where the number is a key or an id."""
    run = check(tmp_path, content)
    assert_refused(run)
    assert "13097248022" not in run.err.replace(" ", "")


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbf" + SMALL.encode(), SMALL.replace("\n", "\r\n").encode()], ids=["bom", "crlf"]
)
def test_files_from_windows_mean_the_same(tmp_path: Path, content: bytes) -> None:
    """A byte order mark and Windows line ends change nothing."""
    assert check(tmp_path, content).out == check(tmp_path, SMALL).out


def _with_markup() -> str:
    text = json.dumps(MARKUP)
    return f"""
organisation: {{name: {text}, employees: 5}}
documents: [{{id: k, file_name: {text}}}]
safety_representatives:
  - id: vo
    area: {text}
    training_hours: 3
    shorter_training_agreement: false
    selected_on: 2020-01-01
    sources: [{{document: k, page: 1, quote: {text}}}]
"""


def test_markup_in_what_was_sent_in_never_becomes_markup(tmp_path: Path) -> None:
    """Neither in the reports nor in the letter, and no template syntax is run."""
    content = _with_markup()
    for form in ("html", "md"):
        out = check(tmp_path, content, "--format", form).out
        assert "<script>alert" not in out.replace("\\<", "&lt;")
        assert "{{7" not in out.replace("{{7*7}}", "").replace("\\{\\{", "")
    letter = compliance("draft", "d.yaml", *ON, "--letter", "varsel", folder=tmp_path)
    assert letter.code == 0
    assert "<script>alert" not in letter.out.replace("\\<", "&lt;")
    assert r"\*fet\*" in letter.out
    assert r"\{\{7\*7\}\}" in letter.out


def test_a_line_break_in_a_name_forges_no_finding(tmp_path: Path) -> None:
    """Every line that begins like a finding is one."""
    content = SMALL + (
        "safety_representatives:\n"
        '  - {id: vo, area: "Nord\\n✓ Oppfylt: oppdiktet", training_hours: 3,'
        " shorter_training_agreement: false, selected_on: 2020-01-01}\n"
    )
    run = check(tmp_path, content)
    assert_refused(run)
    assert "d.yaml:3:20: feil: «area» inneholder et linjeskift." in run.err


def test_a_line_break_in_a_longer_text_forges_no_finding(tmp_path: Path) -> None:
    """What may have several lines in the documentation has one where it is named."""
    content = SMALL + (
        'measures:\n  - {id: m, what: "Nord\\n✓ Oppfylt: oppdiktet", status: open, deadline: 2020-01-01}\n'
    )
    for more in ((), ("--explain", "handlingsplan")):
        lines = check(tmp_path, content, *more).out.splitlines()
        assert not [line for line in lines if line.startswith("✓ Oppfylt: oppdiktet")]


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200b"])
def test_an_invisible_character_is_refused_by_name(tmp_path: Path, character: str) -> None:
    """What reorders or hides text could make a report say another thing than the file."""
    assert_refused(check(tmp_path, f'organisation: {{name: "T{character}x"}}\n'))


def test_a_file_in_a_folder_that_is_read_is_never_overwritten(tmp_path: Path) -> None:
    """The file is an input although only its folder was named."""
    folder = tmp_path / "inn"
    folder.mkdir()
    (folder / "d.yaml").write_text(SMALL, encoding="utf-8")
    run = compliance("check", "inn", *ON, "-o", "inn/d.yaml", folder=tmp_path)
    assert (folder / "d.yaml").read_text(encoding="utf-8") == SMALL
    assert run.code == 2


@pytest.mark.parametrize("way", ["d.yaml", "./inn/../d.yaml", "symbolic.yaml", "hard.yaml"])
def test_an_input_by_another_name_is_never_overwritten(tmp_path: Path, way: str) -> None:
    """However the output is named, it is compared with the file itself."""
    (tmp_path / "inn").mkdir()
    file = tmp_path / "d.yaml"
    file.write_text(SMALL, encoding="utf-8")
    (tmp_path / "symbolic.yaml").symlink_to(file)
    (tmp_path / "hard.yaml").hardlink_to(file)
    assert check(tmp_path, SMALL, "-o", way).code == 2
    assert file.read_text(encoding="utf-8") == SMALL


def test_the_output_replaces_only_ordinary_files(tmp_path: Path) -> None:
    """A pipe, a device or a socket is written to or refused, and never replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        run = check(tmp_path, SMALL, "-o", "pipe")
        assert run.code == 2
        assert "pipe er ikke en vanlig fil" in run.err
        assert pipe.is_fifo()
    finally:
        os.close(reader)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("mangler/rapport.html", "mangler/rapport.html kan ikke skrives: Mappen «mangler» finnes ikke."),
        ("d.yaml/rapport.html", "Mappen «d.yaml» finnes ikke."),
        ("mappe", "mappe er en mappe."),
        ("", "Filen som skal skrives, har ikke noe navn."),
        ("x" * 300, "kan ikke skrives"),
    ],
)
def test_an_output_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, output: str, said: str
) -> None:
    """A message in Norwegian that names the file; no half-written file and no temporary file."""
    (tmp_path / "mappe").mkdir()
    run = check(tmp_path, SMALL, "-o", output)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert "Traceback" not in run.err
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["d.yaml", "mappe"]


def test_a_rule_that_is_read_is_never_overwritten(tmp_path: Path) -> None:
    """Rules given with an option are read as much as documentation is."""
    shutil.copytree(ROOT / "rules", tmp_path / "regler")
    file = next((tmp_path / "regler").rglob("*.yaml"))
    before = file.read_bytes()
    run = check(tmp_path, SMALL, "--rules", "regler", "-o", file)
    assert run.code == 2
    assert "er en av filene som leses" in run.err
    assert file.read_bytes() == before


def test_a_report_beside_the_documentation_is_written_again(tmp_path: Path) -> None:
    """Only what is read is protected, and a report is not."""
    for _ in range(2):
        assert check(tmp_path, SMALL, ".", "-o", "rapport.html").code == 0


@pytest.mark.parametrize("arguments", [("rules", "list"), ("rules", "--help"), ("check", "d.yaml", *ON)])
def test_a_reader_that_goes_away_is_no_breach(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """The code is that of a program ended by SIGPIPE, and nothing is said."""
    (tmp_path / "d.yaml").write_text(SMALL, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "compliance", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COMPLIANCE_CACHE": "off"},
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("day", ["2026-W07-1", "20260215", "2026-2-15", "15.02.2026", "2026-02-30"])
def test_a_day_is_written_in_one_way(tmp_path: Path, day: str) -> None:
    """Weeks and days without hyphens are asked about."""
    (tmp_path / "d.yaml").write_text(SMALL, encoding="utf-8")
    run = compliance("check", "d.yaml", "--on", day, folder=tmp_path)
    assert run.code == 2
    assert f"«{day}» er ikke en dato" in run.err


def _disputes(*fields: str) -> str:
    lines = [SMALL, "documents: [{id: k, file_name: k.pdf}, {id: l, file_name: l.pdf}]", "disputes:"]
    for field in fields:
        lines += [f"  - path: organisation.{field}", "    values:"]
        for value, document in (("true", "k"), ("false", "l")):
            lines.append(
                f"      - {{value: {value}, sources: [{{document: {document}, page: 1, quote: q}}]}}"
            )
    return "\n".join(lines) + "\n"


def test_disputes_that_multiply_are_refused_with_their_number(tmp_path: Path) -> None:
    """Two values for each of nine fields are 512 worlds."""
    fields = (
        "shift_work",
        "night_work",
        "lone_work",
        "exposed_to_violence",
        "ergonomic_load",
        "has_premises",
    )
    assert check(tmp_path, _disputes(*fields)).code in {0, 1}
    more = "".join(
        f"  - path: bht.{field}\n    values:\n"
        "      - {value: true, sources: [{document: k, page: 1, quote: q}]}\n"
        "      - {value: false, sources: [{document: l, page: 1, quote: q}]}\n"
        for field in ("assists_mapping", "assists_measures", "assists_changes")
    )
    run = check(tmp_path, _disputes(*fields) + more)
    assert_refused(run)
    assert "512" in run.err


@pytest.mark.parametrize("content", ["", "{}", "[]", "\x00\xff", '{"format": "compliance-rules/1"}'])
def test_a_damaged_cache_changes_nothing(tmp_path: Path, content: str) -> None:
    """A store that cannot be used is done without."""
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "rules.json").write_text(content, encoding="latin-1")
    assert check(tmp_path, SMALL, cache=cache) == check(tmp_path, SMALL)


def test_a_cache_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    """The cache is where a file already stands."""
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    assert check(tmp_path, SMALL, cache=tmp_path / "fil") == check(tmp_path, SMALL)


def test_a_cache_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    """A folder stands where the store should be."""
    (tmp_path / "cache" / "rules.json").mkdir(parents=True)
    assert check(tmp_path, SMALL, cache=tmp_path / "cache").code == 0
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["rules.json"]


def test_two_runs_at_once_say_the_same(tmp_path: Path) -> None:
    """Both fill the same empty cache."""
    (tmp_path / "d.yaml").write_text(SMALL, encoding="utf-8")
    cache = str(tmp_path / "cache")

    def run(_number: int) -> Run:
        return compliance("check", "d.yaml", *ON, folder=tmp_path, COMPLIANCE_CACHE=cache)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(run, range(2))
    assert first == second
    assert first.code == 0


def test_a_locale_without_norwegian_letters_changes_nothing(tmp_path: Path) -> None:
    """Output is UTF-8 wherever the program runs."""
    wanted = check(tmp_path, SMALL).out
    run = compliance(
        "check",
        "d.yaml",
        *ON,
        folder=tmp_path,
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        PYTHONIOENCODING="ascii",
    )
    assert run.out == wanted
