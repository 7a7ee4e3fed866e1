"""Letters drafted from findings: Markdown is the source, HTML is made from it.

    letter = draft_letter(documentation, findings, on, "nn")
    page = letter_html(letter)     # Word, PDF: see compliance.writers
    problems = check_templates(folder)

A draft is never a decision: it says so on every page, and counts what a person must fill in.
"""

from compliance.letters.letter import Letter
from compliance.letters.report import draft_letter
from compliance.letters.templates import check_templates
from compliance.writers.html import html_page as letter_html

__all__ = ["Letter", "check_templates", "draft_letter", "letter_html"]
