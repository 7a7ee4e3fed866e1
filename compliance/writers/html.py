"""A text as one HTML page: nothing is fetched, and every printed page bears its mark."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from compliance.writers.document import Document
from compliance.writers.reading import html_of, shown

_STYLE = Path(__file__).with_name("page.css")

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{mark}<main>
{body}</main>
</body>
</html>
"""


def html_page(document: Document) -> str:
    """Return the text as one HTML page in its language, with quotes in another language marked as such."""
    mark = escape(shown(document.mark))
    return _PAGE.format(
        language=document.language,
        title=escape(" – ".join(filter(None, (shown(document.title), shown(document.mark))))),
        style=_style(),
        mark=f'<div class="mark" aria-hidden="true">{mark}</div>\n' if mark else "",
        body=html_of(document.markdown),
    )


@cache
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")
