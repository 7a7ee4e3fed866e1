"""What can be wrong with a rule file, in words."""

from __future__ import annotations

from compliance.texts import Text

RULE_MESSAGES: dict[str, Text] = {
    "unknown-path": Text(
        "«{name}» finnes ikke i «{path}».",
        "«{name}» finst ikkje i «{path}».",
        "“{name}” does not exist in “{path}”.",
    ),
    "path-of-wrong-type": Text(
        "«{path}» er {kind}, men sjekken trenger {expected}.",
        "«{path}» er {kind}, men sjekken treng {expected}.",
        "“{path}” is {kind}, but the check needs {expected}.",
    ),
    "needs-earlier": Text(
        "«{value}» er ikke et tidligere kriterium i regelen.",
        "«{value}» er ikkje eit tidlegare kriterium i regelen.",
        "“{value}” is not an earlier criterion of the rule.",
    ),
    "unknown-rule": Text(
        "Regelen «{value}» finnes ikke.", "Regelen «{value}» finst ikkje.", "There is no rule “{value}”."
    ),
    "text-syntax": Text(
        "Krøllparentesene ved «{detail}» kan bare inneholde et navn og filtre.",
        "Krøllparentesane ved «{detail}» kan berre innehalde eit namn og filter.",
        "The braces at “{detail}” may only hold a name and filters.",
    ),
    "text-unknown-filter": Text(
        "Filteret «{name}» finnes ikke. Velg mellom {allowed}.",
        "Filteret «{name}» finst ikkje. Vel mellom {allowed}.",
        "There is no filter “{name}”. Choose among {allowed}.",
    ),
    "text-names-unknown": Text(
        "Teksten bruker «{name}», som ikke alltid er kjent her.",
        "Teksten bruker «{name}», som ikkje alltid er kjent her.",
        "The text uses “{name}”, which is not always known here.",
    ),
    "folder-missing": Text(
        "Mappen «{path}» finnes ikke.", "Mappa «{path}» finst ikkje.", "There is no folder “{path}”."
    ),
    "folder-without-rules": Text(
        "Mappen «{path}» inneholder ingen regelfiler.",
        "Mappa «{path}» inneheld ingen regelfiler.",
        "The folder “{path}” holds no rule files.",
    ),
    "rule-file-name": Text(
        "Filen heter «{name}», men skal hete «{expected}».",
        "Fila heiter «{name}», men skal heite «{expected}».",
        "The file is named “{name}” but must be named “{expected}”.",
    ),
    "rule-overlap": Text(
        "{rule} har to filer som gjelder {period}: {first} og {second}.",
        "{rule} har to filer som gjeld {period}: {first} og {second}.",
        "{rule} has two files in force {period}: {first} and {second}.",
    ),
    "rule-gap": Text(
        "{rule} har ingen fil som gjelder {period}.",
        "{rule} har inga fil som gjeld {period}.",
        "{rule} has no file in force {period}.",
    ),
    "rule-cycle": Text(
        "{rule} leser sine egne funn gjennom andre regler.",
        "{rule} les sine eigne funn gjennom andre reglar.",
        "{rule} reads its own findings through other rules.",
    ),
}

RULE_MESSAGES |= {
    "rule-not-judged": Text(
        "{rule} er ikke vurdert {on}: regelen gjelder ikke da, er et utkast, eller står ikke i sjekklisten.",
        "{rule} er ikkje vurdert {on}: regelen gjeld ikkje då, er eit utkast, eller står ikkje i sjekklista.",
        "{rule} was not judged on {on}: it is not in force then, is a draft, or is not in the checklist.",
    ),
    "rule-not-in-force": Text(
        "{rule} gjelder ikke {on}.", "{rule} gjeld ikkje {on}.", "{rule} is not in force on {on}."
    ),
    "test-name-twice": Text(
        "To tester heter «{test}».", "To testar heiter «{test}».", "Two tests are named “{test}”."
    ),
    "test-documentation": Text(
        "Testen «{test}» har dokumentasjon som ikke er gyldig: {path}: {detail}",
        "Testen «{test}» har dokumentasjon som ikkje er gyldig: {path}: {detail}",
        "The test “{test}” has documentation that is not valid: {path}: {detail}",
    ),
    "test-base": Text(
        "Testen «{test}» bygger på «{base}», som ikke finnes eller viser i ring.",
        "Testen «{test}» byggjer på «{base}», som ikkje finst eller viser i ring.",
        "The test “{test}” builds on “{base}”, which does not exist or refers in a circle.",
    ),
    "test-base-and-given": Text(
        "Testen «{test}» har både «base» og «given». Velg en av dem.",
        "Testen «{test}» har både «base» og «given». Vel éin av dei.",
        "The test “{test}” has both “base” and “given”. Choose one.",
    ),
    "test-path": Text(
        "Testen «{test}» bruker en sti som ikke fører fram: {path}",
        "Testen «{test}» bruker ein sti som ikkje fører fram: {path}",
        "The test “{test}” uses a path that leads nowhere: {path}",
    ),
}
