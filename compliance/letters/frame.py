"""The frame of a letter: who writes to whom, about which case and visit."""

from __future__ import annotations

from compliance.documentation.case import InspectionCase
from compliance.documentation.dates import PartialDate
from compliance.letters.content import Frame
from compliance.letters.drafting import Drafting
from compliance.rules.wording import in_words, listed

_NO_CASE = InspectionCase()


def frame_of(drafting: Drafting) -> Frame:
    """Return the frame, with a blank for each thing a letter must have that is not known."""
    organisation, case = drafting.documentation.organisation, case_of(drafting)
    return Frame(
        recipient=case.recipient_name or organisation.name,
        address=case.recipient_address or organisation.address or drafting.blank("blank.address"),
        organisation=organisation.name,
        organisation_number=in_threes(organisation.org_number or ""),
        written_on=in_words(drafting.on, drafting.language),
        reference=case.reference or drafting.blank("blank.reference"),
        previous_reference="",
        recipient_reference=case.recipient_reference or "",
        recipient_dated="",
        exempt="",
        case_officer=case.case_officer or drafting.blank("blank.case-officer"),
        sender=drafting.blank("blank.sender"),
        signature="",
        theme=case.theme or "",
        visit=_visit(drafting),
        present=_present(drafting),
    )


def case_of(drafting: Drafting) -> InspectionCase:
    """Return the case; one in which nothing is known when there is none."""
    return drafting.documentation.case or _NO_CASE


def was_visited(drafting: Drafting) -> bool:
    """Return whether there has been a visit by the date of the letter."""
    visit = case_of(drafting).visit_on
    return isinstance(visit, PartialDate) and visit.earliest <= drafting.on


def _visit(drafting: Drafting) -> str:
    visit = case_of(drafting).visit_on
    if not isinstance(visit, PartialDate) or not was_visited(drafting):
        return ""
    return in_words(visit, drafting.language) if visit.is_exact else drafting.blank("blank.visit")


def _present(drafting: Drafting) -> str:
    present = case_of(drafting).present
    if present is False or not was_visited(drafting):
        return ""
    return listed(present, drafting.language) if present else drafting.blank("blank.present")


def in_threes(digits: str) -> str:
    """Return "999 999 999"."""
    return " ".join(digits[start : start + 3] for start in range(0, len(digits), 3))
