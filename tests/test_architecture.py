"""Imports point one way (design § 6), and core files stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "compliance"

LAYERS = [
    {"error_messages", "field_messages", "file_messages", "texts"},
    {"errors"},
    {
        "state",
        "typography",
        "word_changes",
        "data",
        "strict_yaml",
        "strict_json",
        "file_text",
        "yaml_events",
        "yaml_faults",
        "validation",
        "validation_messages",
        "model_fields",
        "identity_numbers",
    },
    {"writers"},
    {"documentation"},
    {"law"},
    {"facts"},
    {"rules"},
    {"checklists", "schema_help", "importing"},
    {"evaluation"},
    {"reports"},
    {"case"},
    {"schemas"},
    {"letters"},
    {"maintenance"},
    {"cli", "__main__", "__init__"},
]
LEVEL = {name: number for number, names in enumerate(LAYERS) for name in names}
MOST_LINES = 400


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)


def part_of(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports_of(path: Path) -> Iterator[str]:
    """Every module of the package that is imported at run time, also inside functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    only_for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in only_for_types:
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("compliance"):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("compliance"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_reaches_back(path: Path) -> None:
    mine = part_of(path)
    assert mine in LEVEL, f"{mine} has no layer"
    for module in imports_of(path):
        other = module.split(".")[1] if "." in module else "__init__"
        assert LEVEL[other] <= LEVEL[mine], f"{mine} imports {module}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_only_the_command_line_reads_the_clock() -> None:
    for path in modules():
        if path.name == "clock.py":
            continue
        text = path.read_text(encoding="utf-8")
        assert ".today(" not in text, path
        assert ".now(" not in text, path


def test_judgement_knows_nothing_of_files_or_letters() -> None:
    for path in modules():
        if part_of(path) == "evaluation":
            assert not any(
                "letters" in name or "reports" in name or "strict" in name for name in imports_of(path)
            )
