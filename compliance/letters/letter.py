"""A letter: its Markdown, made from its parts, and what it still lacks. A person decides, and sends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from compliance.law import Reason, gaps_in_force, print_citation
from compliance.letters.blanks import blanks_in
from compliance.letters.content import End, Frame, Head, Notes
from compliance.letters.drafting import Drafting
from compliance.letters.escape import Markdown
from compliance.letters.missing import MissingElement
from compliance.letters.specification import END, HEAD, NOTES, Specification
from compliance.letters.templates import Templates
from compliance.rules.wording import in_words
from compliance.texts import Language
from compliance.typography import with_hard_spaces, with_unbroken_amounts

_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


@dataclass(frozen=True)
class Letter:
    """A letter. `markdown` is the source of every other form of it.

    Attributes:
        markdown: the whole letter. While it is a draft it begins with what is missing and ends with notes to the
            inspector; when it is complete it has neither.
        blanks: what a person must fill in, in the order of the letter.
        missing: what the letter must hold by law and does not, with the provision.
        language: the form of Norwegian it is written in.
        title: what it is, and whom it is about.
        mark: what says on every page that it is a draft; empty when it is complete.
        heading: the title as it stands in the letter.
        frame: who writes to whom, as printed.
        body: the Markdown between the frame and the greeting, for forms that have a frame of their own.
        notes: the Markdown of the notes to the inspector, which a complete letter does not hold.
    """

    markdown: str
    blanks: tuple[str, ...]
    missing: tuple[MissingElement, ...]
    language: Language
    title: str
    mark: str
    heading: str
    frame: Frame
    body: str
    notes: str

    @property
    def is_complete(self) -> bool:
        """Whether it is a letter in which nothing is missing and nothing must be filled in."""
        return not (self.blanks or self.missing or self.mark)


@dataclass(frozen=True)
class Parts:
    """What a letter is made of, before it is written."""

    specification: Specification
    heading: str
    frame: Frame
    content: Any
    notes: Notes
    is_letter: bool = True
    """False for a note inside the authority: it has no greeting, and bears its mark whatever it holds."""
    mark: str = "draft.mark"
    about_mark: str = "draft.text"


def write(parts: Parts, drafting: Drafting, templates: Templates) -> Letter:
    """Return the letter that `parts` make. What `drafting` has found missing so far is told in it.

    Raises:
        RuleSetError: when a template cannot be filled in.
    """
    phrase = drafting.phrase
    body = templates.fill(parts.specification.template, parts.content, phrase)
    end = templates.fill(END, End(parts.frame), phrase) if parts.is_letter else ""
    about = replace(parts.notes, lines=(*parts.notes.lines, *map(Markdown, drafting.remarks)))
    if parts.is_letter:
        # What the notes name of the law counts too; they are written again when it is known where they stand.
        templates.fill(NOTES, about, phrase)
    _hold_to_the_law_of_the_day(drafting)
    missing = tuple(drafting.missing)
    head = Head(
        title=parts.heading,
        mark=phrase(parts.mark),
        about_mark=phrase(parts.about_mark),
        missing=tuple(str(one) for one in missing),
        blank_count=0,
        frame=parts.frame,
    )
    # What is blank is known only when the letter is written; then its head is written again with the number.
    blanks = blanks_in("\n".join((templates.fill(HEAD, head, phrase), body, end)))
    is_draft = bool(missing or blanks or not parts.is_letter)
    notes = ""
    if parts.is_letter:
        notes = templates.fill(NOTES, replace(about, in_letter=is_draft), phrase)
    if is_draft and parts.frame.signature:
        # A draft has been approved by nobody.
        end = templates.fill(END, End(replace(parts.frame, signature="")), phrase)
    head = replace(head, mark=head.mark if is_draft else "", blank_count=len(blanks))
    pieces = [templates.fill(HEAD, head, phrase), body, end, *([notes] if is_draft else [])]
    return Letter(
        markdown=_set_in_type("\n\n".join(pieces)),
        blanks=blanks,
        missing=missing,
        language=drafting.language,
        title=f"{parts.heading} – {parts.frame.organisation}",
        mark=str(head.mark),
        heading=str(parts.heading),
        frame=parts.frame,
        body=_set_in_type(body),
        notes=_set_in_type(notes),
    )


def _hold_to_the_law_of_the_day(drafting: Drafting) -> None:
    """Tell of each provision the letter names that is not in force on its date, or cannot be held to it."""
    for citation in tuple(drafting.phrase.cited):
        for gap in gaps_in_force(citation, drafting.on, drafting.on):
            known = gap.reason is not Reason.NOT_REGISTERED
            name = drafting.phrase(
                "lack.not-in-force" if known else "lack.not-registered",
                date=in_words(drafting.on, drafting.language),
            )
            drafting.missing.add(MissingElement(print_citation(citation, drafting.language), str(name)))


def _set_in_type(markdown: str) -> str:
    """Return the letter with its spaces as they are printed, and never more than one empty line."""
    tidy = _EMPTY_LINES.sub("\n\n", markdown).strip() + "\n"
    return with_unbroken_amounts(with_hard_spaces(tidy))
