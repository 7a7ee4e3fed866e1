"""Findings as text, Markdown, HTML and JSON. Knows nothing of checks."""
