"""National identity numbers are never read, and never repeated in a message."""

from __future__ import annotations

import re

from compliance.errors import Place, Problem
from compliance.file_text import NO_ARGUMENTS, FileText

# Six digits and five, together or with one separator between them, and not part of a longer number.
_CANDIDATE = re.compile(r"(?<!\d)([0-9]{6})[ \u00a0\u2009\u202f-]?([0-9]{5})(?!\d)")


def identity_numbers(text: str, file: str) -> list[Problem]:
    """Return a problem for each national identity number or D-number in `text`.

    The problem has no excerpt, so that the number itself is shown nowhere.
    """
    if not _CANDIDATE.search(text):
        return []
    page = FileText(file, text)
    problems = []
    for match in _CANDIDATE.finditer(text):
        if _is_identity_number(match[1] + match[2]):
            place = Place(file, *page.position(match.start()))
            problems.append(
                Problem(place, "national-identity-number", NO_ARGUMENTS, "remove-identity-number")
            )
    return problems


def _is_identity_number(digits: str) -> bool:
    from stdnum.exceptions import ValidationError  # noqa: PLC0415 - few files need it
    from stdnum.no import fodselsnummer  # noqa: PLC0415

    # The parts of `fodselsnummer.validate`, which also compares with the clock of the machine.
    if digits[9] != fodselsnummer.calc_check_digit1(digits):
        return False
    if digits[10] != fodselsnummer.calc_check_digit2(digits):
        return False
    try:
        fodselsnummer.get_birth_date(digits)
    except ValidationError:
        return False
    return True
