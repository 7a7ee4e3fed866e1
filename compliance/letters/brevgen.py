"""A letter as a request to Arbeidstilsynet's letter service (github.com/Arbeidstilsynet/brevgen2, MIT).

The service sets the frame, the greeting and the signature itself, from `fields`; it is sent the title and the text
between them, and the note that the letter is a draft while it is one.

Its Markdown has merge fields, `{{ name }}` and `{{ if … :: … }}`, found as two braces beside each other before
the Markdown is read. So no two braces may meet in the text: a backslash stands between them, which Markdown does not
show. The fields are put into a page as HTML, and are escaped for that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from html import escape
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from pydantic.alias_generators import to_camel

from compliance.documentation.documentation import Documentation
from compliance.error_messages import register
from compliance.errors import Place, Problem, UsageError
from compliance.letters.letter import Letter
from compliance.texts import Text
from compliance.writers.reading import shown, without_language_marks

register(
    {
        "brevgen-field-missing": Text(
            "Brevtjenesten trenger {field}, og saken sier ikke noe om det.",
            "Brevtenesta treng {field}, og saka seier ikkje noko om det.",
            "The letter service needs {field}, and the case does not say.",
        ),
        "add-to-case": Text("Skriv det i saken.", "Skriv det i saka.", "Write it in the case."),
    }
)

Signature = Literal["elektroniskGodkjent", "automatiskBehandlet", "usignert"]
_LANGUAGES = {"nb": "bm", "nn": "nn"}
_FIELDS: Mapping[str, Text] = {
    "dato": Text("datoen på brevet", "datoen på brevet", "the date of the letter"),
    "saksnummer": Text("saksnummeret", "saksnummeret", "the case number"),
    "saksbehandlerNavn": Text("navnet på saksbehandleren", "namnet på saksbehandlaren", "the case officer"),
    "unntattOffentlighetHjemmel": Text(
        "hjemmelen for å unnta brevet fra offentlighet",
        "heimelen for å unnta brevet frå offentlegheit",
        "the legal basis for exempting the letter from public disclosure",
    ),
    "navn": Text("navnet på mottakeren", "namnet på mottakaren", "the name of the recipient"),
    "adresse": Text("mottakerens adresse", "adressa til mottakaren", "the address of the recipient"),
    "postnr": Text(
        "mottakerens postnummer", "postnummeret til mottakaren", "the postal code of the recipient"
    ),
    "poststed": Text("mottakerens poststed", "poststaden til mottakaren", "the postal town of the recipient"),
}
"""What is said of each field that must be there, by its name in the service."""

_POSTAL = re.compile(r"(?:^|[,\s])(?P<code>\d{4}) (?P<place>[^\d,]+)$")
_BRACES_THAT_MEET = re.compile(r"(?<=\{)(?=\{)|(?<=\})(?=\})")

Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, validate_by_name=True, serialize_by_alias=True
    )


class Recipient(_Part):
    """Who gets the letter. The names are those of the service."""

    navn: Filled
    adresse: Filled
    postnr: Annotated[str, StringConstraints(pattern=r"^\d{4}$")]
    poststed: Filled


class Fields(_Part):
    """What the service prints around the letter. The names are those of the service; dates are 13.09.2024."""

    dato: Filled
    saksnummer: Filled
    tidligere_referanse: str | None = None
    deres_dato: str | None = None
    deres_referanse: str | None = None
    saksbehandler_navn: Filled
    er_unntatt_offentlighet: bool | None = None
    unntatt_offentlighet_hjemmel: str | None = None
    virksomhet: Recipient

    @model_validator(mode="after")
    def _basis_when_exempt(self) -> Fields:
        if self.er_unntatt_offentlighet and not (self.unntatt_offentlighet_hjemmel or "").strip():
            raise ValueError("unntattOffentlighetHjemmel")
        return self


class TemplateArguments(_Part):
    """How the service sets the letter."""

    language: Literal["bm", "nn"]
    signature_variant: Signature
    fields: Fields


class Dynamic(_Part):
    """Which of the service's templates is used."""

    template: Literal["default"] = "default"
    default_template_args: TemplateArguments


class Options(_Part):
    """What the file is called, and how it is made."""

    document_title: Annotated[str, Field(alias="document_title")]
    dynamic: Dynamic


class Request(_Part):
    """The whole request."""

    md: Filled
    md_variables: dict[str, str]
    options: Options


def brevgen_request(letter: Letter, fields: Fields, signature: Signature = "usignert") -> str:
    """Return the request as JSON. A draft is never signed, whatever `signature` says."""
    request = Request(
        md=_markdown(letter),
        md_variables={},
        options=Options(
            document_title=escape(shown(letter.title)),
            dynamic=Dynamic(
                default_template_args=TemplateArguments.model_validate(
                    {
                        "language": _LANGUAGES[letter.language],
                        "signatureVariant": "usignert" if letter.mark else signature,
                        "fields": _in_html(fields.model_dump(exclude_none=True)),
                    }
                )
            ),
        ),
    )
    return json.dumps(request.model_dump(exclude_none=True), ensure_ascii=False, indent=2) + "\n"


def checked_fields(values: Mapping[str, Any], place: Place) -> Fields:
    """Return the fields the service needs, by its own names.

    Raises:
        UsageError: naming each that is missing, at `place`.
    """
    try:
        return Fields.model_validate(values)
    except ValidationError as fault:
        missing = {str((one["loc"] or ("unntattOffentlighetHjemmel",))[-1]) for one in fault.errors()}
    raise UsageError(
        *(
            Problem(place, "brevgen-field-missing", {"field": _FIELDS[name]}, "add-to-case")
            for name in missing
        )
    )


def fields_of_documentation(documentation: Documentation, dated: date) -> Fields:
    """Return the fields from the case that stands in the documentation.

    Raises:
        UsageError: naming each that is missing.
    """
    case, organisation = documentation.case, documentation.organisation
    lines = ((case and case.recipient_address) or organisation.address or "").splitlines()
    address = ", ".join(line.strip(", ") for line in lines)
    postal = _POSTAL.search(address)
    values = {
        "dato": day_in_figures(dated),
        "saksnummer": case and case.reference,
        "deresReferanse": (case and case.recipient_reference) or None,
        "saksbehandlerNavn": case and case.case_officer,
        "virksomhet": {
            "navn": (case and case.recipient_name) or organisation.name,
            "adresse": address[: postal.start()].rstrip(", ") if postal else address,
            "postnr": postal["code"] if postal else None,
            "poststed": postal["place"].strip() if postal else None,
        },
    }
    return checked_fields(values, Place("--format brevgen"))


def day_in_figures(day: date) -> str:
    """Return a date as the service prints it: 13.09.2024."""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def _markdown(letter: Letter) -> str:
    """Return the note that it is a draft, the title and the text; the service prints the rest itself."""
    note = letter.markdown.split("\n# ", 1)[0] if letter.mark else ""
    whole = "\n\n".join(part.strip() for part in (note, f"# {letter.heading}", letter.body) if part.strip())
    return _BRACES_THAT_MEET.sub(r"\\", without_language_marks(whole)) + "\n"


def _in_html(value: Any) -> Any:
    """Return the values escaped for HTML, each on one line: an empty line would end the service's own HTML."""
    if isinstance(value, dict):
        return {name: _in_html(inside) for name, inside in value.items()}
    return escape(shown(value)) if isinstance(value, str) else value
