"""Run the program through its real entry point."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Rules found faultless by one run need not be checked again by the next; nothing outlives the tests.
_CACHE = tempfile.mkdtemp(prefix="compliance-tests-")
atexit.register(shutil.rmtree, _CACHE, ignore_errors=True)


@dataclass(frozen=True)
class Run:
    """What the program wrote and how it ended."""

    code: int
    out: str
    err: str


def compliance(
    *arguments: str | Path, folder: Path | None = None, standard_input: bytes = b"", **environment: str
) -> Run:
    """Run `compliance` with these arguments; colours and the cache of the user are kept out."""
    inherited = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "NO_COLOR")}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "compliance", *map(str, arguments)],
        input=standard_input,
        capture_output=True,
        check=False,
        cwd=folder or ROOT,
        env={
            **inherited,
            "PYTHONPATH": str(ROOT),
            "COMPLIANCE_CACHE": _CACHE,
            "PYTHONIOENCODING": "utf-8",
            **environment,
        },
        timeout=120,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
