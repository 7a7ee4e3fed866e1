"""What is said of a file that cannot be read: its size, its encoding, its YAML or JSON."""

from __future__ import annotations

from compliance.texts import Text

FILE_MESSAGES: dict[str, Text] = {
    "file-missing": Text("Filen finnes ikke.", "Fila finst ikkje.", "The file does not exist."),
    "file-is-folder": Text(
        "Dette er en mappe, ikke en fil.", "Dette er ei mappe, ikkje ei fil.", "This is a folder, not a file."
    ),
    "file-not-ordinary": Text(
        "Dette er ikke en vanlig fil.", "Dette er ikkje ei vanleg fil.", "This is not an ordinary file."
    ),
    "file-unreadable": Text("Filen kan ikke åpnes.", "Fila kan ikkje opnast.", "The file cannot be opened."),
    "check-access": Text(
        "Kontroller at du har tilgang til den.",
        "Kontroller at du har tilgang til ho.",
        "Check that you have access to it.",
    ),
    "folder-empty": Text(
        "Mappen inneholder ingen dokumentasjon.",
        "Mappa inneheld ingen dokumentasjon.",
        "The folder contains no documentation.",
    ),
    "add-documentation": Text(
        "Legg inn minst én fil som slutter på .yaml, .yml eller .json.",
        "Legg inn minst éi fil som sluttar på .yaml, .yml eller .json.",
        "Add at least one file whose name ends in .yaml, .yml or .json.",
    ),
    "file-empty": Text("Filen er tom.", "Fila er tom.", "The file is empty."),
    "too-large": Text(
        "Filen er for stor. Grensen er {limit} MB.",
        "Fila er for stor. Grensa er {limit} MB.",
        "The file is too large. The limit is {limit} MB.",
    ),
    "too-deep": Text(
        "Innholdet ligger i for mange nivåer. Grensen er {limit}.",
        "Innhaldet ligg i for mange nivå. Grensa er {limit}.",
        "The content is nested too deeply. The limit is {limit} levels.",
    ),
    "too-many-values": Text(
        "Filen har for mange verdier. Grensen er {limit}.",
        "Fila har for mange verdiar. Grensa er {limit}.",
        "The file has too many values. The limit is {limit}.",
    ),
    "encoding": Text("Filen er ikke UTF-8.", "Fila er ikkje UTF-8.", "The file is not UTF-8."),
    "save-as-utf-8": Text(
        "Lagre den på nytt med koding UTF-8.",
        "Lagre ho på nytt med koding UTF-8.",
        "Save it again with encoding UTF-8.",
    ),
    "more-problems": Text(
        "Filen har flere feil fra dette stedet. De er ikke vist.",
        "Fila har fleire feil frå denne staden. Dei er ikkje viste.",
        "The file has more errors from here on. They are not shown.",
    ),
    "national-identity-number": Text(
        "Teksten her ser ut som et fødselsnummer.",
        "Teksten her ser ut som eit fødselsnummer.",
        "The text here looks like a national identity number.",
    ),
    "remove-identity-number": Text(
        "Fjern det. Filen er ikke lest.",
        "Fjern det. Fila er ikkje lesen.",
        "Remove it. The file was not read.",
    ),
    "conflict": Text(
        "«{field}» har to ulike verdier: «{value}» her og «{other_value}» i {other_place}.",
        "«{field}» har to ulike verdiar: «{value}» her og «{other_value}» i {other_place}.",
        "“{field}” has two different values: “{value}” here and “{other_value}” in {other_place}.",
    ),
    "keep-one": Text("Behold den som er riktig.", "Behald den som er rett.", "Keep the one that is right."),
}

SYNTAX_MESSAGES: dict[str, Text] = {
    "duplicate-key": Text(
        "«{key}» står allerede på linje {line}.",
        "«{key}» står allereie på linje {line}.",
        "“{key}” is already on line {line}.",
    ),
    "not-allowed-in-files": Text(
        "«{mark}» kan ikke brukes i filene.",
        "«{mark}» kan ikkje brukast i filene.",
        "“{mark}” cannot be used in the files.",
    ),
    "write-out": Text(
        "Skriv verdien rett ut, eller sett teksten i anførselstegn.",
        "Skriv verdien rett ut, eller set teksten i hermeteikn.",
        "Write the value out, or put the text in quotation marks.",
    ),
    "key-not-text": Text(
        "Navnet på et felt må være en enkel tekst.",
        "Namnet på eit felt må vere ein enkel tekst.",
        "The name of a field must be plain text.",
    ),
    "key-empty": Text(
        "Et felt mangler navn foran kolonet.",
        "Eit felt manglar namn framfor kolonet.",
        "A field has no name before the colon.",
    ),
    "quote-braces": Text(
        "Tekst som begynner med «{{{{», må stå i anførselstegn.",
        "Tekst som byrjar med «{{{{», må stå i hermeteikn.",
        "Text that begins with “{{{{” must be in quotation marks.",
    ),
    "several-documents": Text(
        "Filen inneholder mer enn ett dokument.",
        "Fila inneheld meir enn eitt dokument.",
        "The file contains more than one document.",
    ),
    "remove-document-mark": Text(
        "Slett linjen som skiller dokumentene, eller del filen i to.",
        "Slett linja som skil dokumenta, eller del fila i to.",
        "Delete the line that separates the documents, or split the file in two.",
    ),
    "tab": Text("Linjen begynner med Tab.", "Linja byrjar med Tab.", "The line begins with Tab."),
    "use-spaces": Text(
        "Bruk mellomrom, ikke Tab, først på linjen.",
        "Bruk mellomrom, ikkje Tab, først på linja.",
        "Use spaces, not Tab, at the start of the line.",
    ),
    "invisible-character": Text(
        "Usynlig tegn ({character}) foran teksten.",
        "Usynleg teikn ({character}) framfor teksten.",
        "Invisible character ({character}) before the text.",
    ),
    "invisible-in-key": Text(
        "Usynlig tegn ({character}) i navnet på et felt.",
        "Usynleg teikn ({character}) i namnet på eit felt.",
        "Invisible character ({character}) in the name of a field.",
    ),
    "type-a-space": Text(
        "Slett det og skriv et vanlig mellomrom.",
        "Slett det og skriv eit vanleg mellomrom.",
        "Delete it and type an ordinary space.",
    ),
    "invisible-line-break": Text(
        "Usynlig linjeskift ({character}) i teksten.",
        "Usynleg linjeskift ({character}) i teksten.",
        "Invisible line break ({character}) in the text.",
    ),
    "hidden-character": Text(
        "Usynlig tegn ({character}) i teksten.",
        "Usynleg teikn ({character}) i teksten.",
        "Invisible character ({character}) in the text.",
    ),
    "control-character": Text(
        "Styretegn ({character}) i teksten.",
        "Styreteikn ({character}) i teksten.",
        "Control character ({character}) in the text.",
    ),
    "delete-character": Text("Slett tegnet.", "Slett teiknet.", "Delete the character."),
    "colon-in-text": Text(
        "Teksten inneholder kolon.", "Teksten inneheld kolon.", "The text contains a colon."
    ),
    "quote-colon": Text(
        "Tekst med kolon må stå i anførselstegn.",
        "Tekst med kolon må stå i hermeteikn.",
        "Text with a colon must be in quotation marks.",
    ),
    "unclosed-quote": Text(
        "Et anførselstegn er åpnet her, men ikke lukket.",
        "Eit hermeteikn er opna her, men ikkje lukka.",
        "A quotation mark is opened here but never closed.",
    ),
    "text-after-quote": Text(
        "Det står tekst etter anførselstegnet som avslutter verdien.",
        "Det står tekst etter hermeteiknet som avsluttar verdien.",
        "There is text after the quotation mark that ends the value.",
    ),
    "quote-whole-text": Text(
        "Sett hele teksten i anførselstegn, og bruk en annen type inne i den.",
        "Set heile teksten i hermeteikn, og bruk ein annan type inne i han.",
        "Put the whole text in quotation marks, and use another kind inside it.",
    ),
    "unclosed-bracket": Text(
        "«{character}» er åpnet her, men er ikke lukket på riktig sted.",
        "«{character}» er opna her, men er ikkje lukka på rett stad.",
        "“{character}” is opened here but is not closed in the right place.",
    ),
    "close-bracket": Text(
        "Kontroller komma og parenteser i listen.",
        "Kontroller komma og parentesar i lista.",
        "Check the commas and brackets in the list.",
    ),
    "starts-with": Text(
        "En tekst kan ikke begynne med «{character}».",
        "Ein tekst kan ikkje byrje med «{character}».",
        "A text cannot begin with “{character}”.",
    ),
    "quote-text": Text(
        "Sett teksten i anførselstegn.", "Set teksten i hermeteikn.", "Put the text in quotation marks."
    ),
    "missing-colon": Text(
        "Linjen mangler kolon etter navnet på feltet.",
        "Linja manglar kolon etter namnet på feltet.",
        "The line has no colon after the name of the field.",
    ),
    "colon-and-space": Text(
        "Skriv «navn: verdi», med mellomrom etter kolonet.",
        "Skriv «namn: verdi», med mellomrom etter kolonet.",
        "Write “name: value”, with a space after the colon.",
    ),
    "indentation": Text(
        "Linjen passer ikke med innrykket på linjene over.",
        "Linja passar ikkje med innrykket på linjene over.",
        "The line does not fit the indentation of the lines above.",
    ),
    "align": Text(
        "La felt som hører sammen, starte like langt inne.",
        "La felt som høyrer saman, starte like langt inne.",
        "Let fields that belong together begin equally far in.",
    ),
    "dash-in-text": Text(
        "En liste kan ikke begynne her.", "Ei liste kan ikkje byrje her.", "A list cannot begin here."
    ),
    "list-on-new-line": Text(
        "Start listen på neste linje, eller sett teksten i anførselstegn.",
        "Start lista på neste linje, eller set teksten i hermeteikn.",
        "Begin the list on the next line, or put the text in quotation marks.",
    ),
    "backslash": Text(
        "«\\» kan ikke stå alene i en tekst mellom doble anførselstegn.",
        "«\\» kan ikkje stå åleine i ein tekst mellom doble hermeteikn.",
        "“\\” cannot stand alone in a text between double quotation marks.",
    ),
    "double-backslash": Text("Skriv «\\\\».", "Skriv «\\\\».", "Write “\\\\”."),
    "block-text": Text(
        "Etter «|» og «>» må teksten begynne på neste linje.",
        "Etter «|» og «>» må teksten byrje på neste linje.",
        "After “|” and “>” the text must begin on the next line.",
    ),
    "syntax": Text(
        "Innholdet kan ikke leses fra dette stedet.",
        "Innhaldet kan ikkje lesast frå denne staden.",
        "The content cannot be read from here on.",
    ),
    "check-around": Text(
        "Kontroller innrykk, kolon og anførselstegn her og på linjen over.",
        "Kontroller innrykk, kolon og hermeteikn her og på linja over.",
        "Check indentation, colons and quotation marks here and on the line above.",
    ),
    "json-syntax": Text(
        "Innholdet følger ikke reglene for JSON fra dette stedet.",
        "Innhaldet følgjer ikkje reglane for JSON frå denne staden.",
        "The content is not correct JSON from here on.",
    ),
    "check-json": Text(
        "Kontroller komma, kolon, parenteser og anførselstegn her og like foran.",
        "Kontroller komma, kolon, parentesar og hermeteikn her og like framfor.",
        "Check commas, colons, brackets and quotation marks here and just before.",
    ),
    "json-after-end": Text(
        "Det står noe etter slutten på innholdet.",
        "Det står noko etter slutten på innhaldet.",
        "There is something after the end of the content.",
    ),
}
