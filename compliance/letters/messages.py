"""What can be wrong with a letter, its phrases and its template, in words."""

from __future__ import annotations

from compliance.texts import Text

LETTER_MESSAGES: dict[str, Text] = {
    "phrase-not-in-languages": Text(
        "«{key}» skal ha en tekst på bokmål (nb) og en på nynorsk (nn).",
        "«{key}» skal ha ein tekst på bokmål (nb) og ein på nynorsk (nn).",
        "“{key}” must have a text in bokmål (nb) and one in nynorsk (nn).",
    ),
    "phrase-language-missing": Text(
        "Teksten «{key}» mangler på {language}.",
        "Teksten «{key}» manglar på {language}.",
        "The text “{key}” is missing in {language}.",
    ),
    "phrase-places": Text(
        "Teksten «{key}» har en krøllparentes uten make, eller noe annet enn et navn i den.",
        "Teksten «{key}» har ein krøllparentes utan make, eller noko anna enn eit namn i han.",
        "The text “{key}” has a brace without its partner, or something other than a name in it.",
    ),
    "phrase-places-differ": Text(
        "Bokmål og nynorsk av «{key}» fyller ikke inn det samme: {names}.",
        "Bokmål og nynorsk av «{key}» fyller ikkje inn det same: {names}.",
        "Bokmål and nynorsk of “{key}” do not fill in the same: {names}.",
    ),
    "phrase-bare-section": Text(
        "Teksten «{key}» nevner en paragraf uten klammer.",
        "Teksten «{key}» nemner ein paragraf utan klammer.",
        "The text “{key}” names a section without brackets.",
    ),
    "phrase-citation-form": Text(
        "Skriv for eksempel [aml § 18-6 (2)]. Da blir henvisningen kontrollert og skrevet ut i ord.",
        "Skriv til dømes [aml § 18-6 (2)]. Då blir tilvisinga kontrollert og skriven ut i ord.",
        "Write for example [aml § 18-6 (2)]. Then the citation is checked, and printed in words.",
    ),
    "phrase-citations-differ": Text(
        "Bokmål og nynorsk av «{key}» viser ikke til de samme bestemmelsene.",
        "Bokmål og nynorsk av «{key}» viser ikkje til dei same føresegnene.",
        "Bokmål and nynorsk of “{key}” do not cite the same provisions.",
    ),
    "template-missing": Text(
        "Malen «{name}» finnes ikke.", "Malen «{name}» finst ikkje.", "There is no template “{name}”."
    ),
    "template-unexpected": Text(
        "Ingen brev bruker malen «{name}».",
        "Ingen brev bruker malen «{name}».",
        "No letter uses the template “{name}”.",
    ),
    "template-computes": Text(
        "Malen bruker «{name}». En mal kan bare skrive ut verdier, ikke regne dem om.",
        "Malen bruker «{name}». Ein mal kan berre skrive ut verdiar, ikkje rekne dei om.",
        "The template uses “{name}”. A template can only print values, not compute them.",
    ),
    "template-unknown-template": Text(
        "Malen henter «{name}», som ikke finnes.",
        "Malen hentar «{name}», som ikkje finst.",
        "The template takes “{name}”, which does not exist.",
    ),
    "template-unclosed": Text(
        "{tag} er åpnet, men ikke lukket.",
        "{tag} er opna, men ikkje lukka.",
        "{tag} is opened but not closed.",
    ),
    "template-syntax": Text(
        "Malen kan ikke leses: {detail}",
        "Malen kan ikkje lesast: {detail}",
        "The template cannot be read: {detail}",
    ),
    "template-unknown-name": Text(
        "Malen bruker «{name}», som ikke finnes.",
        "Malen bruker «{name}», som ikkje finst.",
        "The template uses “{name}”, which does not exist.",
    ),
    "template-unknown-phrase": Text(
        "Malen bruker teksten «{name}», som ikke finnes.",
        "Malen bruker teksten «{name}», som ikkje finst.",
        "The template uses the text “{name}”, which does not exist.",
    ),
    "template-phrase-not-fixed": Text(
        'Malen må skrive navnet på teksten rett ut: phrase("open.report").',
        'Malen må skrive namnet på teksten rett ut: phrase("open.report").',
        'The template must write the name of the text out: phrase("open.report").',
    ),
    "template-phrase-values": Text(
        "Teksten «{name}» skal ha verdiene {expected}, ikke {given}.",
        "Teksten «{name}» skal ha verdiane {expected}, ikkje {given}.",
        "The text “{name}” takes the values {expected}, not {given}.",
    ),
    "template-words": Text(
        "Malen inneholder ordet «{word}». Alle ord skal stå i phrases.yaml, på begge målformer.",
        "Malen inneheld ordet «{word}». Alle ord skal stå i phrases.yaml, på begge målformer.",
        "The template holds the word “{word}”. All words belong in phrases.yaml, in both forms.",
    ),
    "template-lacks-phrase": Text(
        "Malen mangler teksten «{name}», som et slikt brev må ha.",
        "Malen manglar teksten «{name}», som eit slikt brev må ha.",
        "The template lacks the text “{name}”, which such a letter must have.",
    ),
    "template-lacks-value": Text(
        "Malen skriver ikke ut «{name}», som et slikt brev må ha.",
        "Malen skriv ikkje ut «{name}», som eit slikt brev må ha.",
        "The template does not print “{name}”, which such a letter must have.",
    ),
    "phrase-missing": Text(
        "Teksten «{name}» mangler.", "Teksten «{name}» manglar.", "The text “{name}” is missing."
    ),
    "template-failed": Text(
        "Malen kan ikke fylles ut: {detail}",
        "Malen kan ikkje fyllast ut: {detail}",
        "The template cannot be filled in: {detail}",
    ),
    "letter-language": Text(
        "Brevet kan skrives på bokmål (nb) eller nynorsk (nn), ikke «{value}».",
        "Brevet kan skrivast på bokmål (nb) eller nynorsk (nn), ikkje «{value}».",
        "The letter can be written in bokmål (nb) or nynorsk (nn), not “{value}”.",
    ),
    "letter-unknown-order": Text(
        "Pålegg {value} er verken gitt eller besluttet.",
        "Pålegg {value} er verken gitt eller avgjort.",
        "Order {value} is neither given nor decided.",
    ),
    "letter-unknown-answer": Text(
        "Saken har ikke svaret «{value}».",
        "Saka har ikkje svaret «{value}».",
        "The case has no answer “{value}”.",
    ),
    "letter-form": Text(
        "Mottakeren har rett til brev på {form} etter {provision}, så brevet kan ikke skrives på {value}.",
        "Mottakaren har rett til brev på {form} etter {provision}, så brevet kan ikkje skrivast på {value}.",
        "The recipient has a right to letters in {form} under {provision}, so it cannot be written in {value}.",
    ),
    "order-without-breach": Text(
        "«{value}» er ikke et brudd, så det kan ikke varsles pålegg.",
        "«{value}» er ikkje eit brot, så det kan ikkje varslast pålegg.",
        "“{value}” is not a breach, so no order can be notified.",
    ),
}
