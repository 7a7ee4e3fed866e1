"""The frame of a letter of a case: what `case.yaml` says of recipient and sender, else the documentation."""

from __future__ import annotations

from dataclasses import replace

from compliance.case.case_file import Recipient, Signature
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.content import Frame
from compliance.letters.frame import frame_of, in_threes
from compliance.rules.wording import in_words


def case_frame(letter: CaseDrafting) -> Frame:
    """Return the frame, with a blank for each thing a letter must have that is not known."""
    drafting, file = letter.drafting, letter.judged.case.file
    plain = frame_of(drafting)
    recipient, sender, exempt = file.recipient, file.sender, file.exempt_from_disclosure
    return replace(
        plain,
        recipient=recipient.name or plain.recipient,
        address=_address(recipient) or plain.address,
        organisation_number=in_threes(recipient.org_number or "") or plain.organisation_number,
        reference=file.reference or plain.reference,
        previous_reference=file.previous_reference or "",
        recipient_reference=recipient.reference or plain.recipient_reference,
        recipient_dated=in_words(recipient.dated, drafting.language) if recipient.dated else "",
        exempt=exempt.basis if exempt else "",
        case_officer=sender.case_officer or plain.case_officer,
        sender=sender.name or plain.sender,
        signature=_signature(letter),
    )


def _address(recipient: Recipient) -> str:
    place = " ".join(filter(None, (recipient.postal_code, recipient.postal_place)))
    return ", ".join(filter(None, (recipient.address, place)))


def _signature(letter: CaseDrafting) -> str:
    """Return how the letter is approved; one that is not is to be signed by hand."""
    signature = letter.judged.case.file.sender.signature
    return "" if signature is Signature.UNSIGNED else letter.drafting.phrase(f"signature.{signature.value}")
