from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance import strict_json
from compliance.errors import DocumentationError, Place
from compliance.strict_yaml import load


def data_of(text: str) -> Any:
    return load(text.encode(), "a.json", DocumentationError).data


def faults_of(text: str) -> list[tuple[int, int, str]]:
    with pytest.raises(DocumentationError) as caught:
        load(text.encode(), "a.json", DocumentationError)
    return [(problem.place.line, problem.place.column, problem.code) for problem in caught.value.problems]


def test_numbers_keep_every_digit() -> None:
    text = '{"code": 88.910, "count": 12, "below": -3, "long": 12345678901234567890, "much": 1e400}'
    assert data_of(text) == {
        "code": "88.910",
        "count": 12,
        "below": -3,
        "long": "12345678901234567890",
        "much": "1e400",
    }


def test_the_ending_of_the_name_decides_the_language() -> None:
    raw = b'\xef\xbb\xbf{"a":\t"no"}\r\n'
    assert load(raw, "A.JSON", DocumentationError).data == {"a": "no"}


REFUSED = {
    '{"a": 1,\n "b": 2,\n "a": 3,\n "b": 4}': [(3, 2, "duplicate-key"), (4, 2, "duplicate-key")],
    '{"a": 1, "\\u0061": 2}': [(1, 10, "duplicate-key")],
    '[{"a": {"b": 1, "b": 1}}]': [(1, 17, "duplicate-key")],
    '{"a": NaN,\n "b": [-Infinity]}': [(1, 7, "not-a-number"), (2, 8, "not-a-number")],
    '{"a": "\\u0000"}': [(1, 7, "control-character")],
    '{"a": "\\ud800"}': [(1, 7, "control-character")],
    '{"a": "b\u202ec\u00ad"}': [(1, 9, "hidden-character"), (1, 11, "hidden-character")],
    '{"a\u200b": 1}': [(1, 4, "hidden-character")],
    '{"a": "\\u2066"}': [(1, 7, "hidden-character")],
    '{"a": "\\ufeff"}': [(1, 7, "hidden-character")],
    '{"a": "\\u2028"}': [(1, 7, "invisible-line-break")],
    '{"a": "b\u2028"}': [(1, 9, "invisible-line-break")],
    '{"\\u0007": 1}': [(1, 2, "control-character")],
    '{"a": "x\ny"}': [(1, 9, "unclosed-quote")],
    '{"a": "x': [(1, 7, "unclosed-quote")],
    '{"a": 1}\n{"b": 2}': [(2, 1, "json-after-end")],
    '{"a": "C:\\q"}': [(1, 10, "backslash")],
    "{'a': 1}": [(1, 2, "json-syntax")],
    '{"a": 1,}': [(1, 9, "json-syntax")],
    '{"a" 1}': [(1, 6, "json-syntax")],
    '["a" "b"]': [(1, 6, "json-syntax")],
    "no": [(1, 1, "json-syntax")],
    '{"a": ' + "[" * 60 + "]" * 60 + "}": [(1, 46, "too-deep")],
    " \n": [(0, 0, "file-empty")],
    "null": [(0, 0, "file-empty")],
}


@pytest.mark.parametrize("text", REFUSED, ids=ascii)
def test_what_is_refused_is_refused_with_its_place(text: str) -> None:
    assert faults_of(text) == REFUSED[text]


def test_forty_levels_are_fine() -> None:
    assert data_of("[" * 40 + "]" * 40)
    assert faults_of("[" * 41 + "]" * 41) == [(1, 41, "too-deep")]


def test_escapes_that_only_look_dangerous_are_fine() -> None:
    assert data_of('["\\ud83d\\ude00", "\\\\u0000", "\\\\b", "NaN", "\\u00e5\\n"]') == [
        "😀",
        "\\u0000",
        "\\b",
        "NaN",
        "å\n",
    ]


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "MOST_VALUES", 10)
    assert faults_of("[" + "[]," * 20 + "[]]") == [(1, 1, "too-many-values")]


def test_the_number_of_repeated_faults_is_bounded() -> None:
    faults = faults_of("{" + '"a": 1, ' * 1010 + '"b": 1}')
    assert len(faults) == 1001
    assert faults[-1][2] == "more-problems"


@pytest.mark.parametrize("text", ["'[' * 100_000", "'{\"a\":' * 100_000", "'[' * 100_000 + ']' * 100_000"])
def test_depth_cannot_bring_down_the_process(text: str) -> None:
    program = f"""
from compliance.errors import DocumentationError
from compliance.strict_yaml import load
try:
    load(({text}).encode(), "a.json", DocumentationError)
except DocumentationError as error:
    print(*[problem.code for problem in error.problems])
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert run.stdout.strip() == "too-deep"


def test_every_key_and_value_has_its_place() -> None:
    text = '{"rules": [\n  {"id" : "a\\"]b", "n": -1},\r\n  []],\r "æ": {"å": null}}'
    loaded = load(text.encode(), "a.json", DocumentationError)
    places = {
        (): (1, 1),
        ("rules",): (1, 11),
        ("rules", 0): (2, 3),
        ("rules", 0, "id"): (2, 11),
        ("rules", 0, "n"): (2, 25),
        ("rules", 1): (3, 3),
        ("æ", "å"): (4, 13),
    }
    assert {path: loaded.place(path) for path in places} == {
        path: Place("a.json", *place) for path, place in places.items()
    }
    assert loaded.place(("rules", 0, "id"), of_key=True) == Place("a.json", 2, 4)


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Cf", "Zl", "Zp"]), max_size=10)
documents = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
).filter(lambda data: data is not None)


def paths_in(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(deeper for part, value in inside for deeper in paths_in(value, (*path, part)))]


def value_at(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        data = data[part]
    return data


@given(documents, st.sampled_from([None, 2]), st.booleans())
def test_what_is_written_is_what_is_read_and_where(data: Any, indent: int | None, as_ascii: bool) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=as_ascii)
    loaded = load(text.encode(), "a.json", DocumentationError)
    assert loaded.data == data
    rows = text.split("\n")
    for path in paths_in(data):
        place = loaded.place(path)
        rest = "\n".join([rows[place.line - 1][place.column - 1 :], *rows[place.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == value_at(data, path)
