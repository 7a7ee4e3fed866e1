"""What is said of a field: its name, its value, and what it refers to."""

from __future__ import annotations

from compliance.texts import Text

FIELD_MESSAGES: dict[str, Text] = {
    "unknown-field": Text("ukjent felt «{field}».", "ukjent felt «{field}».", "unknown field “{field}”."),
    "did-you-mean": Text(
        "Mente du «{suggestion}»?", "Meinte du «{suggestion}»?", "Did you mean “{suggestion}”?"
    ),
    "allowed-values": Text("Velg mellom: {values}.", "Vel mellom: {values}.", "Choose one of: {values}."),
    "missing-field": Text("«{field}» mangler.", "«{field}» manglar.", "“{field}” is missing."),
    "empty-field": Text(
        "«{field}» har ingen verdi.", "«{field}» har ingen verdi.", "“{field}” has no value."
    ),
    "not-yes-or-no": Text(
        "«{value}» er ikke ja eller nei.", "«{value}» er ikkje ja eller nei.", "“{value}” is not yes or no."
    ),
    "write-true-or-false": Text("Skriv true eller false.", "Skriv true eller false.", "Write true or false."),
    "not-a-date": Text(
        "«{value}» er ikke en dato.", "«{value}» er ikkje ein dato.", "“{value}” is not a date."
    ),
    "write-date": Text(
        "Skriv for eksempel 2026-12-01.", "Skriv til dømes 2026-12-01.", "Write for example 2026-12-01."
    ),
    "not-a-number": Text(
        "«{value}» er ikke et tall.", "«{value}» er ikkje eit tal.", "“{value}” is not a number."
    ),
    "write-number": Text("Skriv for eksempel 7.5.", "Skriv til dømes 7.5.", "Write for example 7.5."),
    "decimal-point": Text(
        "Skriv punktum i stedet for komma.",
        "Skriv punktum i staden for komma.",
        "Write a point, not a comma.",
    ),
    "not-a-whole-number": Text(
        "«{value}» er ikke et helt tall.",
        "«{value}» er ikkje eit heilt tal.",
        "“{value}” is not a whole number.",
    ),
    "write-whole-number": Text("Skriv for eksempel 12.", "Skriv til dømes 12.", "Write for example 12."),
    "write-zero": Text(
        "Skriv 0 hvis tallet er null.", "Skriv 0 dersom talet er null.", "Write 0 if there are none."
    ),
    "not-in-list": Text(
        "«{value}» er ikke et valg for «{field}».",
        "«{value}» er ikkje eit val for «{field}».",
        "“{value}” is not a choice for “{field}”.",
    ),
    "too-long": Text(
        "«{field}» er for lang. Grensen er {limit} tegn.",
        "«{field}» er for lang. Grensa er {limit} teikn.",
        "“{field}” is too long. The limit is {limit} characters.",
    ),
    "too-short": Text(
        "«{field}» er for kort. Teksten må ha {limit} tegn eller flere.",
        "«{field}» er for kort. Teksten må ha {limit} teikn eller fleire.",
        "“{field}” is too short. It must have {limit} characters or more.",
    ),
    "too-small": Text(
        "«{value}» er for lite. Minste verdi er {limit}.",
        "«{value}» er for lite. Minste verdi er {limit}.",
        "“{value}” is too small. The least value is {limit}.",
    ),
    "too-big": Text(
        "«{value}» er for mye. Største verdi er {limit}.",
        "«{value}» er for mykje. Største verdi er {limit}.",
        "“{value}” is too big. The greatest value is {limit}.",
    ),
    "not-above": Text(
        "«{value}» må være større enn {limit}.",
        "«{value}» må vere større enn {limit}.",
        "“{value}” must be greater than {limit}.",
    ),
    "not-below": Text(
        "«{value}» må være mindre enn {limit}.",
        "«{value}» må vere mindre enn {limit}.",
        "“{value}” must be less than {limit}.",
    ),
    "too-few": Text(
        "«{field}» har for få punkter. Minste antall er {limit}.",
        "«{field}» har for få punkt. Minste tal er {limit}.",
        "“{field}” has too few items. The least number is {limit}.",
    ),
    "too-many": Text(
        "«{field}» har for mange punkter. Største antall er {limit}.",
        "«{field}» har for mange punkt. Største tal er {limit}.",
        "“{field}” has too many items. The greatest number is {limit}.",
    ),
    "wrong-type-text": Text(
        "«{field}» skal være tekst.", "«{field}» skal vere tekst.", "“{field}” must be text."
    ),
    "wrong-type-single": Text(
        "«{field}» skal være én verdi, ikke en liste eller flere felt.",
        "«{field}» skal vere éin verdi, ikkje ei liste eller fleire felt.",
        "“{field}” must be one value, not a list or several fields.",
    ),
    "wrong-type-list": Text(
        "«{field}» skal være en liste.", "«{field}» skal vere ei liste.", "“{field}” must be a list."
    ),
    "write-list": Text(
        "Start hvert punkt med bindestrek og mellomrom.",
        "Start kvart punkt med bindestrek og mellomrom.",
        "Begin each item with a hyphen and a space.",
    ),
    "wrong-type-record": Text(
        "«{field}» skal ha egne felt under seg.",
        "«{field}» skal ha eigne felt under seg.",
        "“{field}” must have fields of its own.",
    ),
    "not-one-key": Text(
        "«{field}» skal ha nøyaktig ett felt under seg, men har: {keys}",
        "«{field}» skal ha nøyaktig eitt felt under seg, men har: {keys}",
        "“{field}” must have exactly one field of its own, but has: {keys}",
    ),
    "item-not-record": Text(
        "Hvert punkt i «{field}» skal ha egne felt under seg.",
        "Kvart punkt i «{field}» skal ha eigne felt under seg.",
        "Each item of “{field}” must have fields of its own.",
    ),
    "file-not-record": Text(
        "Filen skal inneholde felt med navn.",
        "Fila skal innehalde felt med namn.",
        "The file must contain fields with names.",
    ),
    "documented-none": Text(
        "«{field}» kan ikke være false.", "«{field}» kan ikkje vere false.", "“{field}” cannot be false."
    ),
    "leave-out": Text(
        "La feltet være ute hvis opplysningen ikke finnes.",
        "La feltet vere ute dersom opplysninga ikkje finst.",
        "Leave the field out if it is not known.",
    ),
    "only-false": Text(
        "«{field}» kan bare være false.", "«{field}» kan berre vere false.", "“{field}” can only be false."
    ),
    "line-break": Text(
        "«{field}» inneholder et linjeskift.",
        "«{field}» inneheld eit linjeskift.",
        "“{field}” contains a line break.",
    ),
    "write-on-one-line": Text("Skriv det på én linje.", "Skriv det på éi linje.", "Write it on one line."),
    "identifier-form": Text(
        "«{value}» kan ikke være en id.", "«{value}» kan ikkje vere ein id.", "“{value}” cannot be an id."
    ),
    "write-identifier": Text(
        "Bruk små bokstaver, tall og bindestrek.",
        "Bruk små bokstavar, tal og bindestrek.",
        "Use small letters, digits and hyphens.",
    ),
    "wrong-form": Text(
        "«{value}» har ikke den formen «{field}» skal ha.",
        "«{value}» har ikkje den forma «{field}» skal ha.",
        "“{value}” does not have the form “{field}” must have.",
    ),
    "organisation-number": Text(
        "«{value}» er ikke et organisasjonsnummer.",
        "«{value}» er ikkje eit organisasjonsnummer.",
        "“{value}” is not an organisation number.",
    ),
    "check-digits": Text(
        "Nummeret har ni sifre, og det siste er et kontrollsiffer. Kontroller sifrene.",
        "Nummeret har ni siffer, og det siste er eit kontrollsiffer. Kontroller siffera.",
        "The number has nine digits, and the last is a check digit. Check the digits.",
    ),
    "unknown-reference": Text(
        "«{field}» viser til «{value}», som ikke finnes.",
        "«{field}» viser til «{value}», som ikkje finst.",
        "“{field}” refers to “{value}”, which does not exist.",
    ),
    "duplicate-id": Text(
        "id-en «{value}» er allerede brukt i {other_place}.",
        "id-en «{value}» er allereie brukt i {other_place}.",
        "the id “{value}” is already used in {other_place}.",
    ),
    "choose-other-id": Text("Velg en annen id.", "Vel ein annan id.", "Choose another id."),
    "not-valid": Text(
        "«{value}» kan ikke brukes i «{field}».",
        "«{value}» kan ikkje brukast i «{field}».",
        "“{value}” cannot be used in “{field}”.",
    ),
    "detail": Text("({detail})", "({detail})", "({detail})"),
}
