"""Which form of Norwegian a letter must have (språkloven §§ 11 to 15), as a fact of the case and never a guess."""

from __future__ import annotations

from datetime import date

from compliance.case.case_file import LanguageBasis, Recipient
from compliance.errors import Place, Problem, UsageError
from compliance.law import parse, print_citations
from compliance.texts import Language, Text

_ACT_FROM = date(2022, 1, 1)
"""The day språkloven came in the place of mållova."""
_BEFORE = Text("mållova § 6", "mållova § 6", "section 6 of the former Language Usage Act")
_BASIS: dict[LanguageBasis, str] = {
    LanguageBasis.USED_BY_RECIPIENT: "spl § 15 (1)",
    LanguageBasis.ASKED_FOR: "spl § 15 (1)",
    LanguageBasis.ADOPTED_FORM: "spl § 15 (2)",
    LanguageBasis.MAJORITY_FORM: "spl § 13 (4)",
}


def require_form(recipient: Recipient, language: Language, on: date) -> None:
    """Hold the language of a letter to the form its recipient has a right to.

    Raises:
        UsageError: when the recipient has used, asked for or adopted the other form, with the provision.
    """
    if recipient.language is None or recipient.language.value == language:
        return
    citation = _BASIS.get(recipient.language_basis) if recipient.language_basis else None
    if citation is None:
        return
    arguments = {
        "value": language,
        "form": recipient.language.value,
        "provision": print_citations(parse(citation), "nb") if on >= _ACT_FROM else _BEFORE.nb,
    }
    raise UsageError(Problem(Place("--lang"), "letter-form", arguments))
