"""Open pages in Chromium without a window, and ask axe-core what is wrong with them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import Any

AXE = Path(__file__).parent / "axe" / "axe.min.js"
WIDTHS = (1200, 360)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = (
    "Chromium is not on the path"
    if CHROMIUM is None
    else ""
    if AXE.is_file()
    else "tests/axe/axe.min.js is gone"
)
"""Why pages cannot be tried here; "" when they can."""
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-file-access-from-files",
    "--dump-dom",
)

# Each page is opened in a frame, at each width, with everything that can be opened opened.
_HARNESS = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Pages</title></head><body>
<script>
const pages = PAGES, widths = WIDTHS, search = SEARCH, found = [];
const open = (address, width) => new Promise((done) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = `border:0;width:${width}px;height:4000px`;
  frame.onload = () => done(frame);
  frame.src = address;
  document.body.append(frame);
});
const settle = () => new Promise((done) => setTimeout(done, 20));
(async () => {
  for (const address of pages) for (const width of widths) {
    const frame = await open(address, width);
    const inside = frame.contentDocument;
    inside.querySelectorAll("details").forEach((one) => { one.open = true; });
    const field = inside.querySelector("input[type=search]");
    if (search && field) {
      field.value = search;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await settle();
    }
    const script = inside.createElement("script");
    script.src = AXE;
    const loaded = new Promise((done) => { script.onload = done; });
    inside.head.append(script);
    await loaded;
    const result = await frame.contentWindow.axe.run(inside);
    found.push({
      page: address, width,
      wide: inside.documentElement.scrollWidth > width,
      hits: [...inside.querySelectorAll("#search-list a")].map((one) => one.getAttribute("href")),
      status: inside.querySelector("[role=status]")?.textContent ?? "",
      violations: result.violations.map((one) => `${one.id}: ${one.nodes.length} × ${one.nodes[0].html}`),
      passes: result.passes.length,
    });
    frame.remove();
  }
  const answer = document.createElement("script");
  answer.type = "application/json";
  answer.id = "answer";
  answer.textContent = JSON.stringify(found).replaceAll("<", "\\\\u003c");
  document.body.append(answer);
})();
</script>
</body></html>
"""


def look_at(
    pages: Sequence[Path], folder: Path, search: str = "", widths: Sequence[int] = WIDTHS
) -> list[dict[str, Any]]:
    """Return for each page and width what axe-core and the browser say of it.

    `folder` is an empty folder to work in; `search` is typed into the search field of pages that have one.
    """
    assert CHROMIUM is not None
    harness = folder / "harness.html"
    values = {
        "PAGES": [page.resolve().as_uri() for page in pages],
        "WIDTHS": list(widths),
        "SEARCH": search,
        "AXE": AXE.resolve().as_uri(),
    }
    script = re.sub(r"\b(PAGES|WIDTHS|SEARCH|AXE)\b", lambda name: json.dumps(values[name[1]]), _HARNESS)
    harness.write_text(script, encoding="utf-8")
    budget = 20_000 + 3_000 * len(pages) * len(widths)
    command = [CHROMIUM, *_FLAGS, f"--user-data-dir={folder / 'profile'}", f"--virtual-time-budget={budget}"]
    done = subprocess.run([*command, harness.as_uri()], capture_output=True, check=False, timeout=550)
    shown = done.stdout.decode()
    answer = re.search(r'<script type="application/json" id="answer">(.*?)</script>', shown, re.DOTALL)
    assert answer, f"no answer from Chromium: {done.stderr.decode()[-800:]}"
    found: list[dict[str, Any]] = json.loads(unescape(answer[1]))
    return found


def faults(found: Sequence[dict[str, Any]]) -> list[str]:
    """Return every violation with its page and width, and pages that must be scrolled sideways."""
    seen = []
    for one in found:
        where = f"{one['page'].rsplit('/', 2)[-2:]} at {one['width']}"
        seen += [f"{where}: {violation}" for violation in one["violations"]]
        seen += [f"{where}: wider than the window"] if one["wide"] else []
    return seen
