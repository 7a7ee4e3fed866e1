"""The documentation of a case with answers laid over it: all that they say, and only what they show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compliance.case.answers import Answer
from compliance.case.folder import DOCUMENTATION, Case
from compliance.case.shown import OnlySaidDone, only_shown, without_bare_done
from compliance.documentation.documentation import Documentation
from compliance.documentation.load import from_loaded, parse_documentation, read_as_one
from compliance.documentation.overlaying import Overlaid
from compliance.errors import DocumentationError, Problem
from compliance.strict_yaml import Loaded


@dataclass(frozen=True)
class AnsweredDocumentation:
    """The documentation with everything the answers say, with what a document shows of it, and with what counts.

    What counts leaves out too that a measure is done, where an answer does not say when, by whom and within what
    deadline; those measures are `only_said_done`.
    """

    whole: Documentation
    documented: Documentation
    counting: Documentation
    only_said_done: tuple[OnlySaidDone, ...] = ()


def answered(case: Case, answer: Answer, on: date) -> AnsweredDocumentation:
    """Return the documentation with the answer, and every answer that came before it, laid over it.

    Args:
        case: the case.
        answer: one of its answers.
        on: the day the answer is judged.

    Raises:
        DocumentationError: when an answer is not valid documentation; every problem has its place.
    """
    earlier = read_as_one([case.folder / DOCUMENTATION])
    whole: Loaded = earlier
    shown: Loaded = earlier
    problems: list[Problem] = []
    for one in answers_until(case, answer):
        if not one.documentation:
            continue
        later = read_as_one(one.documentation)
        laid = Overlaid(whole, later)
        problems += laid.conflicts
        whole = laid
        if isinstance(later.data, dict):
            shown = Overlaid(shown, _with_data(later, only_shown(later.data)))
    if problems:
        raise DocumentationError(*problems)
    documentation = from_loaded(whole)
    data, only_said_done = without_bare_done(earlier.data, shown.data, on)
    return AnsweredDocumentation(
        documentation, parse_documentation(shown.data), parse_documentation(data), only_said_done
    )


def answers_until(case: Case, answer: Answer) -> tuple[Answer, ...]:
    """Return the answers of the case up to and with this one, oldest first."""
    ordered = sorted(case.answers, key=lambda one: (one.file.received_on, one.name))
    last = (answer.file.received_on, answer.name)
    return tuple(one for one in ordered if (one.file.received_on, one.name) <= last)


def _with_data(loaded: Loaded, data: dict[str, object]) -> Loaded:
    """Return the file with other data; places in it are not asked for."""
    return Loaded(loaded.file, data, "")
