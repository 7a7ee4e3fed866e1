from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compliance import strict_yaml, yaml_events
from compliance.errors import DocumentationError, Place, Problem, RuleSetError
from compliance.file_text import FileText
from compliance.strict_yaml import Loaded, load, read
from compliance.yaml_events import Unusual, read_carefully, read_quickly

PARSERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


def data_of(text: str) -> Any:
    return load(text.encode(), "a.yaml", DocumentationError).data


def faults_of(raw: bytes | str, file: str = "a.yaml") -> list[tuple[int, int, str]]:
    with pytest.raises(DocumentationError) as caught:
        load(raw.encode() if isinstance(raw, str) else raw, file, DocumentationError)
    for problem in caught.value.problems:
        assert problem.place.file == file
        assert all(problem.message(language) for language in ("nb", "nn", "en"))
    return [(problem.place.line, problem.place.column, problem.code) for problem in caught.value.problems]


# What is typed, and what is text


TEXTS = (
    "NO no on yes True FALSE Null 12:30 88.910 87.20 0712 0912 2026-01-01 = +4712345678 1_000 0x1F "
    "1e5 .inf .nan 1111111111111111111 -0 00"
)


@pytest.mark.parametrize("written", [*re.findall(r"\S+", TEXTS), "9" * 1000])
def test_what_looks_like_text_stays_text(written: str) -> None:
    assert data_of(f"a: {written}\n{written}: b\n") == {"a": written, written: "b"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("1" * 18, int("1" * 18)),
    ],
)
def test_the_few_things_that_are_typed(written: str, meant: object) -> None:
    value = data_of(f"a: {written}\n")["a"]
    assert value == meant
    assert type(value) is type(meant)


@pytest.mark.parametrize("written", ["null", "true", "false", "12", "~"])
def test_quoted_values_and_keys_are_text(written: str) -> None:
    assert data_of(f"a: '{written}'\n{written}: \"{written}\"\n") == {"a": written, written: written}


def test_a_byte_order_mark_and_other_row_ends_are_fine() -> None:
    assert load(b"\xef\xbb\xbfa: 1\r\nb: \xc3\xa5\r\n", "a.yaml", DocumentationError).data == {
        "a": 1,
        "b": "å",
    }


def test_invisible_spaces_and_joiners_inside_a_text_are_fine() -> None:
    assert data_of("a: 10\u00a0000 kr \u200d\n") == {"a": "10\u00a0000 kr \u200d"}


def test_a_hidden_character_is_called_by_its_name() -> None:
    with pytest.raises(DocumentationError) as caught:
        data_of("a: b\u202ec\n")
    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in caught.value.problems[0].message()


# Places

DOCUMENT = textwrap.dedent("""\
    rules:
      - id: vold
        text: {nb: En, nn: Ein}
      - - 1
        - 2
    "æ å": >
      lang
      tekst
    last:
    """)


@pytest.mark.parametrize("parser", PARSERS)
def test_every_key_and_value_keeps_its_place(parser: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "_Parser", parser)
    loaded = load(DOCUMENT.encode(), "a.yaml", DocumentationError)
    places = {
        (): (1, 1),
        ("rules",): (2, 3),
        ("rules", 0): (2, 5),
        ("rules", 0, "id"): (2, 9),
        ("rules", 0, "text", "nn"): (3, 24),
        ("rules", 1, 1): (5, 7),
        ("æ å",): (6, 8),
    }
    assert {path: loaded.place(path) for path in places} == {
        path: Place("a.yaml", *place) for path, place in places.items()
    }
    assert loaded.place(("rules", 0, "text", "nn"), of_key=True) == Place("a.yaml", 3, 20)
    assert loaded.place(("last",), of_key=True) == Place("a.yaml", 9, 1)


def test_the_place_of_what_is_not_there_is_that_of_what_holds_it() -> None:
    loaded = load(DOCUMENT.encode(), "a.yaml", DocumentationError)
    assert loaded.place(("rules", 0, "title")) == loaded.place(("rules", 0))
    assert loaded.place(("rules", "tuple[Rule, ...]", 0, "Rule", "id")) == loaded.place(("rules", 0, "id"))
    assert loaded.place(("no", 7, "such")) == Place("a.yaml", 1, 1)


def test_places_are_found_again_from_the_text_alone() -> None:
    loaded = load(DOCUMENT.encode(), "a.yaml", DocumentationError)
    again = Loaded("a.yaml", loaded.data, loaded.text)
    assert again == loaded
    assert again.place(("rules", 0, "id")) == Place("a.yaml", 2, 9)


def test_a_problem_shows_its_row() -> None:
    loaded = load(b"a: 1\nb:\t\xc2\xa0x\n", "a.yaml", DocumentationError)
    problem = loaded.problem(("b",), "missing-field", {"field": "b"}, of_key=True, severity="warning")
    assert problem.excerpt == "b:  x"
    assert problem.severity == "warning"
    assert str(problem) == "a.yaml:2:1: «b» mangler."
    assert loaded.excerpt(0) is None
    assert loaded.excerpt(99) is None


def test_a_row_shown_never_holds_an_identity_number_or_too_much() -> None:
    loaded = load(b"a: 15108695088\nb: " + b"x" * 400, "a.yaml", DocumentationError)
    assert loaded.excerpt(1) == "a: xxxxxxxxxxx"
    assert loaded.excerpt(2) is None


# What is refused, and where

REFUSED = {
    "a: 1\nb: 2\na: 3\nb: 4\n": [(3, 1, "duplicate-key"), (4, 1, "duplicate-key")],
    "a: {b: 1, b: 2}\n": [(1, 11, "duplicate-key")],
    "a: &x 1\nb: *x\n": [(1, 4, "not-allowed-in-files"), (2, 4, "not-allowed-in-files")],
    "a: !!str 1\n": [(1, 4, "not-allowed-in-files")],
    "a: !viktig b\n": [(1, 4, "not-allowed-in-files")],
    "- !!python/object:os.system {}\n": [(1, 3, "not-allowed-in-files")],
    "*a : 1\n": [(1, 1, "not-allowed-in-files")],
    "<<: {a: 1}\n": [(1, 1, "not-allowed-in-files")],
    "[a]: 1\n": [(1, 1, "key-not-text")],
    "a: {{ item.area }}\n": [(1, 5, "quote-braces")],
    "? \n: 1\n": [(1, 2, "key-empty")],
    "a: 1\n---\nb: 2\n": [(2, 1, "several-documents")],
    "a: 1\n...\nb: 2\n": [(3, 1, "several-documents")],
    "a:\n\tb: 1\n": [(2, 1, "tab")],
    "a: 1\n\tb: 1\n": [(2, 1, "tab")],
    "a:\n \u00a0b: 1\n": [(2, 2, "invisible-character")],
    "\u200ba: 1\n": [(1, 1, "hidden-character")],
    "\u2003a: 1\n": [(1, 1, "invisible-character")],
    "a: b\u202ec\u2069\n": [(1, 5, "hidden-character"), (1, 7, "hidden-character")],
    "a: |\n  bc\u00add\n": [(2, 5, "hidden-character")],
    "a: b\ufeffc\n": [(1, 5, "hidden-character")],
    'a: "\\u202e"\n': [(1, 4, "hidden-character")],
    '"\\u2066": a\n': [(1, 1, "invisible-in-key")],
    'a: "b\\Lc"\n': [(1, 4, "invisible-line-break")],
    "a:\u00a0b\nc: 1\n": [(1, 3, "invisible-character")],
    "c: 1\na\u00a0: b\n": [(2, 2, "invisible-in-key")],
    "a\u200bb: 1\n": [(1, 2, "hidden-character")],
    "a\u2003b: 1\n": [(1, 2, "invisible-in-key")],
    "a: b\u2028c\n": [(1, 5, "invisible-line-break")],
    "a: b\u0085c\n": [(1, 5, "invisible-line-break")],
    "a: b\x07\nc: \x00\n": [(1, 5, "control-character"), (2, 4, "control-character")],
    'a: "\\x07"\n': [(1, 4, "control-character")],
    "a: Vold: trusler\n": [(1, 8, "colon-in-text")],
    "a: x\n  b: c\n": [(2, 4, "indentation")],
    "a:\n  b: 1\n c: 2\n": [(3, 2, "indentation")],
    "- a\nb: 1\n": [(2, 1, "indentation")],
    'a: "x\nb: 1\n': [(1, 4, "unclosed-quote")],
    "a: 'x\n": [(1, 4, "unclosed-quote")],
    'a: "Har dere" en plan\n': [(1, 13, "text-after-quote")],
    "a: [1, 2\nb: 3\n": [(1, 4, "unclosed-bracket")],
    "a: {b: 1\n": [(1, 4, "unclosed-bracket")],
    "a: 1\nbare tekst\n": [(2, 1, "missing-colon")],
    "a: @x\n": [(1, 4, "starts-with")],
    "a: %x\n": [(1, 4, "starts-with")],
    "a: `x`\n": [(1, 4, "starts-with")],
    "a: **x**\n": [(1, 4, "starts-with")],
    "a: ]\n": [(1, 4, "starts-with")],
    "a: - b\n": [(1, 4, "dash-in-text")],
    "a: |x\n b\n": [(1, 5, "block-text")],
    "a: " + "[" * 100: [(1, 4 + 39, "too-deep")],
}


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", REFUSED, ids=ascii)
def test_what_is_refused_is_refused_with_its_place(
    text: str, parser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_events, "_Parser", parser)
    assert faults_of(text) == REFUSED[text]


def test_a_backslash_in_double_quotes_is_explained() -> None:
    assert [code for _, _, code in faults_of('a: "C:\\q"\n')] == ["backslash"]
    assert data_of("a: 'C:\\q'\n") == {"a": "C:\\q"}


def test_a_duplicate_key_names_the_line_of_the_first() -> None:
    with pytest.raises(DocumentationError) as caught:
        load(b"id: 1\n\nid: 2\n", "a.yaml", DocumentationError)
    (problem,) = caught.value.problems
    assert problem.message("nb") == "«id» står allerede på linje 1."
    assert problem.excerpt == "id: 2"


@pytest.mark.parametrize(
    "raw", [b"", b"\n\n", b"# bare en kommentar\n", b"---\n", b"null\n", b"\xef\xbb\xbf"]
)
def test_a_file_without_content_is_refused(raw: bytes) -> None:
    assert faults_of(raw) == [(0, 0, "file-empty")]


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("navn: Åse\n".encode("cp1252"), (1, 7)),
        ("a: 1\nå: blåbær\n".encode() + "å".encode("cp1252"), (3, 1)),
        ("a: æøå".encode() + b"\xff", (1, 7)),
        ("a: 1".encode("utf-16"), (1, 1)),
    ],
)
def test_other_encodings_are_refused_at_the_first_wrong_byte(raw: bytes, place: tuple[int, int]) -> None:
    assert faults_of(raw) == [(*place, "encoding")]


def test_the_kind_of_error_is_the_one_asked_for() -> None:
    for raw in (b"", b"a: [", b"\xff", b"a: 1\na: 2\n"):
        with pytest.raises(RuleSetError):
            load(raw, "a.yaml", RuleSetError)


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "MOST_EVENTS", 100)
    assert [code for _, _, code in faults_of("[" + "1," * 200 + "]")] == ["too-many-values"]


@pytest.mark.parametrize("row", ["a: 1\n", "- &a b\n", "\u00a0\n"])
def test_the_number_of_faults_told_is_bounded(row: str) -> None:
    faults = faults_of(row * 2000)
    assert len(faults) == 1001
    assert faults[-1][2] == "more-problems"


def test_aliases_cannot_be_used_to_swell_the_data() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert {code for _, _, code in faults_of(bomb)} == {"not-allowed-in-files"}


@pytest.mark.parametrize("text", ["'[' * 50_000", "'- ' * 50_000", "'{a: ' * 50_000", "'? ' * 50_000"])
@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
def test_depth_cannot_bring_down_the_process(text: str, parser: Any) -> None:
    program = f"""
import yaml
from compliance import yaml_events
from compliance.errors import DocumentationError
from compliance.strict_yaml import load
yaml_events._Parser = getattr(yaml, {parser!r}, yaml.SafeLoader)
try:
    load(({text}).encode(), "a.yaml", DocumentationError)
except DocumentationError as error:
    print(*[problem.code for problem in error.problems])
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.strip() == ("key-not-text" if "?" in text else "too-deep")


# Reading from disk


def refused_by_read(path: Path) -> str:
    with pytest.raises(DocumentationError) as caught:
        read(path, DocumentationError)
    (problem,) = caught.value.problems
    assert problem.place == Place(str(path))
    return problem.code


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert read(path, DocumentationError) == Loaded(str(path), {"a": 1}, "a: 1\n")


def test_what_is_not_a_file_to_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").touch()
    os.mkfifo(tmp_path / "pipe.yaml")
    assert refused_by_read(tmp_path / "missing.yaml") == "file-missing"
    assert refused_by_read(tmp_path / "empty.yaml" / "below.yaml") == "file-missing"
    assert refused_by_read(tmp_path / "nul\0.yaml") == "file-missing"
    assert refused_by_read(tmp_path) == "file-is-folder"
    assert refused_by_read(tmp_path / "pipe.yaml") == "file-not-ordinary"
    assert refused_by_read(tmp_path / "empty.yaml") == "file-empty"


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_file_of_200_megabytes_is_refused_unread(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    monkeypatch.setattr(strict_yaml, "load", None)
    assert refused_by_read(path) == "too-large"


def test_size_is_checked_without_a_file_too() -> None:
    assert faults_of(b"a" * 5_000_001) == [(0, 0, "too-large")]


# Properties

visible = st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zs", "Zl", "Zp", "Cn", "Co"])
# A no-break space in front of a text is refused, and some versions of PyYAML write it as it is.
words = st.text(visible | st.sampled_from(" \u00a0\n\t"), max_size=12).map(
    lambda text: re.sub(r"(?<!\S)\u00a0", "x\u00a0", text)
) | st.sampled_from(["no", "0712", "88.910", "on"])
keys = st.text(visible, max_size=8) | st.sampled_from(["on", "null", "12", "<", "<<<"])
leaves = st.none() | st.booleans() | st.integers(-(10**18) + 1, 10**18 - 1) | words
documents = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
).filter(lambda data: data is not None)


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _data: object) -> bool:
        return True


@given(documents, st.booleans())
@example({"": ""}, False)
def test_what_is_written_is_what_is_read(data: Any, in_rows: bool) -> None:
    text = yaml.dump(data, Dumper=Dumper, allow_unicode=True, default_flow_style=not in_rows, sort_keys=False)
    assert data_of(text) == data


@given(documents)
def test_the_two_readers_agree(data: Any) -> None:
    page = FileText("a.yaml", yaml.dump(data, Dumper=Dumper, allow_unicode=True))
    reading = read_carefully(page)
    assert reading.problems == []
    assert reading.data == read_quickly(page) == data


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab:-?[]{}&*!|>'\"%@`#,<\\ \t\n\u00a0~01."), max_size=30))
def test_the_quick_reader_gives_up_exactly_where_there_is_a_problem(text: str) -> None:
    page = FileText("a.yaml", text)
    reading = read_carefully(page)
    try:
        data = read_quickly(page)
    except Unusual:
        assert reading.problems
    else:
        assert (data, []) == (reading.data, reading.problems)


@settings(max_examples=300)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode), st.sampled_from(["a.yaml", "a.json"]))
@example(b'a: "\\UFFFFFFFF"', "a.yaml")
@example(b"%YAML 9.9\n---\na", "a.yaml")
@example(b'["\\ud800"]', "a.json")
def test_no_bytes_give_anything_but_the_error_asked_for(raw: bytes, file: str) -> None:
    problems: tuple[Problem, ...] = ()
    data = None
    try:
        data = load(raw, file, DocumentationError).data
    except DocumentationError as error:
        problems = error.problems
    assert (data is None) == bool(problems)
    assert all(str(problem) for problem in problems)
