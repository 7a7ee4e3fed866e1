"""The built wheel carries rules, checklists, templates and examples, and runs where only it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without reaching out for anything."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_what_the_program_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for kind in ("rules", "checklists", "templates", "examples"):
        for path in sorted((ROOT / kind).rglob("*")):
            if path.is_file():
                assert f"compliance/_data/{path.relative_to(ROOT).as_posix()}" in names
    assert "compliance/law/registry.json" in names
    assert "compliance/py.typed" in names


def test_the_installed_wheel_runs_by_itself(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),
        "COMPLIANCE_CACHE": "off",
        "PYTHONIOENCODING": "utf-8",
    }

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "compliance", *arguments]
        done = subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, env=environment)
        return done.stdout.decode()

    where = [sys.executable, "-c", "import compliance; print(compliance.__file__)"]
    found = subprocess.run(where, check=True, capture_output=True, cwd=tmp_path, env=environment)
    assert found.stdout.decode().startswith(str(site))
    assert "vold-kartlegging" in run("rules", "list")
    assert "barnevern" in run("checklist", "list", "--lang", "nn")
    example = str(site / "compliance" / "_data" / "examples" / "barnevernsinstitusjon" / "documentation")
    assert "brudd" in run("check", example, "--on", "2026-02-15", "--fail-on", "never")
