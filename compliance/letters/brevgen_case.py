"""The fields of Arbeidstilsynet's letter service, from a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from compliance.case.case_file import CaseFile, Signature
from compliance.documentation.documentation import Documentation
from compliance.errors import Place
from compliance.letters.brevgen import Fields, checked_fields, day_in_figures
from compliance.letters.brevgen import Signature as ServiceSignature

_SIGNATURES: dict[Signature, ServiceSignature] = {
    Signature.ELECTRONICALLY_APPROVED: "elektroniskGodkjent",
    Signature.AUTOMATICALLY_PROCESSED: "automatiskBehandlet",
    Signature.UNSIGNED: "usignert",
}


def signature_of_case(file: CaseFile) -> ServiceSignature:
    """Return how the service signs the letters of the case."""
    return _SIGNATURES[file.sender.signature]


def fields_of_case(file: CaseFile, documentation: Documentation, dated: date, folder: Path) -> Fields:
    """Return the fields, with what `case.yaml` says before what the documentation says.

    Raises:
        UsageError: naming each that is missing.
    """
    recipient, exempt, case = file.recipient, file.exempt_from_disclosure, documentation.case
    values = {
        "dato": day_in_figures(dated),
        "saksnummer": file.reference or (case and case.reference),
        "tidligereReferanse": file.previous_reference,
        "deresDato": day_in_figures(recipient.dated) if recipient.dated else None,
        "deresReferanse": recipient.reference or (case and case.recipient_reference) or None,
        "saksbehandlerNavn": file.sender.case_officer or (case and case.case_officer),
        "erUnntattOffentlighet": True if exempt else None,
        "unntattOffentlighetHjemmel": exempt.basis if exempt else None,
        "virksomhet": {
            "navn": recipient.name or (case and case.recipient_name) or documentation.organisation.name,
            "adresse": recipient.address,
            "postnr": recipient.postal_code,
            "poststed": recipient.postal_place,
        },
    }
    return checked_fields(values, Place(str(folder / "case.yaml")))
