"""Norwegian help for the schemas, where the model itself names nothing a reader sees.

Fields of rules and checklists that appear in letters and reports carry their names in the model. Checks, tests and
the frame around them are met only in an editor; what an editor shows of them stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

RECORDS: Mapping[str, str] = {
    "After": "Datoen er senere enn den andre.",
    "All": "Alle sjekkene må holde.",
    "Any_": "Minst én av sjekkene må holde.",
    "AppliesWhen": "Når kontrollpunktet gjelder i det hele tatt.",
    "AtLeast": "Tallet er grensen eller mer.",
    "AtMost": "Tallet er grensen eller mindre.",
    "Before": "Datoen er tidligere enn den andre.",
    "Asked": "Hvem spørsmålet er til.",
    "ChecklistFile": "En sjekkliste: kontrollpunktene i et tilsyn, i rekkefølge.",
    "ChecklistLevel": "Et nivå i virksomheten som blir sett på for seg, for eksempel skoleeieren eller én skole.",
    "ChecklistQuestion": "Et spørsmål i møtet, og hvem det er til.",
    "Count": "Listen har så mange poster.",
    "CountArguments": "En liste og en grense: enten «at_least» eller «at_most».",
    "Covers": "Listen har med alle disse. De som mangler, blir nevnt i teksten.",
    "CoversArguments": "En liste, og det den skal ha med.",
    "Criterion": "Én setning som skal være sann, med sjekken, hjemmelen og tekstene.",
    "DateArguments": "En dato, og dagen den blir sammenlignet med.",
    "DocumentKind": "Hva slags dokument som kan vise det.",
    "EachArguments": "En liste, og sjekken for hver post i den.",
    "Equals": "Verdien er akkurat denne.",
    "EqualsArguments": "Et valg eller en tekst, og verdien det skal ha.",
    "Every": "Sjekken må holde for alle postene. En tom liste holder bare når et dokument sier at det ikke er flere.",
    "Exists": "Dokumentene viser at det finnes. Bruk «known» eller «is_true» for ja og nei.",
    "Expected": "Det testen venter. En liste som er utelatt, blir ikke sett på.",
    "InForce": "Perioden regelen gjelder. Både første og siste dag er med.",
    "IsTrue": "Svaret er ja.",
    "JudgementArguments": "Spørsmålet en person må ta stilling til, på bokmål og nynorsk.",
    "Known": "Det er svart ja eller nei.",
    "ListedRule": "Et kontrollpunkt som bare er med i listen en periode.",
    "LimitArguments": "Et tall og en grense.",
    "NoSubject": "Det som blir sagt én gang når det ikke er noe å vurdere.",
    "NoneOf": "Listen er kjent og tom. Det som står i den, blir nevnt i teksten.",
    "OneOf": "Verdien er én av disse.",
    "OneOfArguments": "Et valg eller en tekst, og verdiene det kan ha.",
    "OrderProposed": "Det er foreslått pålegg etter minst én av disse reglene.",
    "Overturned": "En avgjørelse som bygde på regelen, og som senere er omgjort.",
    "PathOperand": "En verdi som blir lest fra dokumentasjonen.",
    "RequestedDocument": "Et dokument virksomheten blir bedt om før tilsynet.",
    "Reviewed": "Hvem som har lest regelen mot loven, og når. Tomt til en jurist har gjort det.",
    "Rule": "Ett kontrollpunkt for én periode.",
    "RuleStatus": "Hvor langt regelen er kommet.",
    "RuleTest": "En test: dokumentasjon, en dato og resultatet som ventes.",
    "RuleText": "Samme tekst på bokmål og nynorsk, side om side.",
    "SharedTheme": "Et tema som flere sjekklister henter.",
    "Some": "Sjekken må holde for minst én post.",
    "State": "Resultatet: breach, not_documented, review, met eller not_applicable.",
    "ThemeEntry": "Et tema i tilsynet med kontrollpunktene sine, i rekkefølge; «shared» henter et felles tema.",
    "Weigh": "Loven bruker skjønn. Bare en person kan svare.",
    "WithinMonths": "Datoen ligger i månedene fram til den andre datoen.",
    "WithinMonthsArguments": "En dato, dagen den blir målt fra, og hvor mange måneder. Begge ender er med.",
}
"""What each kind of record is for, by the name of its model."""

_PATH = "stien til verdien, for eksempel unit.employees"
_LIST = "stien til listen"
_OTHER_DAY = "en dag (2026-02-15), ordet «on» (datoen for vurderingen) eller {path: en annen sti}"

FIELDS: Mapping[str, str] = {
    "AppliesWhen.basis": "bestemmelsen som sier når punktet gjelder",
    "AppliesWhen.check": "sjekken som avgjør om punktet gjelder",
    "ChecklistFile.documents": "dokumentene virksomheten blir bedt om, ut over dem temaene ber om",
    "ChecklistFile.id": "id, den samme som filnavnet",
    "ChecklistFile.in_force": "når sjekklisten er i bruk",
    "ChecklistFile.levels": "nivåene i virksomheten, når listen er delt i nivåer",
    "ChecklistFile.themes": "temaene, i rekkefølge",
    "ChecklistLevel.id": "id, unik i sjekklisten",
    "ChecklistQuestion.ask": "hvem spørsmålet er til",
    "ChecklistQuestion.id": "id, unik i temaet",
    "ChecklistQuestion.in_force": "perioden spørsmålet er med; utelatt når det alltid er med",
    "ChecklistQuestion.level": "nivået spørsmålet hører til",
    "ChecklistQuestion.rules": "kontrollpunktene svaret gjelder; spørsmålet er med når ett av dem er det",
    "CountArguments.at_least": "minst så mange, medregnet",
    "CountArguments.at_most": "høyst så mange, medregnet",
    "CountArguments.value": _LIST,
    "CoversArguments.items": "det listen skal ha med",
    "CoversArguments.value": _LIST,
    "Criterion.check": "sjekken: det som skal være sant",
    "Criterion.id": "id, unik i regelen",
    "DateArguments.of": _OTHER_DAY,
    "DateArguments.value": "stien til datoen",
    "EachArguments.check": "sjekken; posten heter «each»",
    "EachArguments.of": _LIST,
    "EqualsArguments.to": "verdien den skal ha",
    "EqualsArguments.value": _PATH,
    "Expected.failed": "kriteriene som svikter, alle",
    "Expected.review": "kriteriene en person må vurdere, alle",
    "Expected.state": "resultatet for regelen",
    "Expected.unknown": "kriteriene som mangler dokumentasjon, alle",
    "InForce.from": "første dag regelen gjelder",
    "InForce.to": "siste dag regelen gjelder; utelatt når den fortsatt gjelder",
    "JudgementArguments.id": "id, unik i kriteriet",
    "JudgementArguments.nb": "spørsmålet på bokmål",
    "JudgementArguments.nn": "spørsmålet på nynorsk",
    "LimitArguments.limit": "grensen, medregnet: et tall eller {path: en annen sti}",
    "LimitArguments.value": "stien til tallet",
    "ListedRule.id": "kontrollpunktet",
    "ListedRule.in_force": "perioden det er med i listen",
    "OneOfArguments.items": "verdiene den kan ha",
    "OneOfArguments.value": _PATH,
    "PathOperand.path": _PATH,
    "RequestedDocument.in_force": "perioden dokumentet blir bedt om; utelatt når det alltid blir det",
    "RequestedDocument.level": "nivået dokumentet hører til",
    "RequestedDocument.rules": "kontrollpunktene dokumentet kan vise; det blir bedt om når ett av dem er med",
    "Reviewed.by": "hvem som har lest regelen mot loven",
    "Reviewed.on": "når det ble gjort",
    "Rule.applies_when": "når punktet gjelder; utelatt når det alltid gjelder",
    "Rule.criteria": "kriteriene; alle som gjelder, må være oppfylt",
    "Rule.in_force": "perioden regelen gjelder",
    "Rule.no_subject": "det som blir sagt når det ikke er noe å vurdere",
    "Rule.reviewed": "hvem som har lest regelen mot loven, og når",
    "Rule.tests": "testene av regelen",
    "RuleTest.add": "poster som blir lagt til sist i lister, etter sti",
    "RuleTest.base": "navnet på testen denne bygger på",
    "RuleTest.expect": "resultatet som ventes, alene eller med kriteriene",
    "RuleTest.given": "dokumentasjonen, som i en dokumentasjonsfil",
    "RuleTest.judged": "svar på skjønnsspørsmål, etter kriterium: true eller false",
    "RuleTest.name": "hva testen viser",
    "RuleTest.on": "datoen for vurderingen",
    "RuleTest.remove": "stier som blir tatt bort",
    "RuleTest.set": "verdier som blir satt, etter sti",
    "RuleTest.subject": "id-en til den testen gjelder, når det er flere",
    "RuleText.en": "teksten på engelsk, bare til hjelp",
    "SharedTheme.documents": "dokumentene temaet ber om",
    "SharedTheme.id": "id, den samme som filnavnet",
    "SharedTheme.questions": "spørsmålene i møtet",
    "ThemeEntry.documents": "dokumentene temaet ber om",
    "ThemeEntry.id": "id, unik i sjekklisten; utelatt når temaet er hentet",
    "ThemeEntry.in_force": "perioden temaet er med; utelatt når det alltid er med",
    "ThemeEntry.questions": "spørsmålene i møtet",
    "ThemeEntry.shared": "id-en til et tema i mappen «themes»",
    "WithinMonthsArguments.months": "antall måneder, minst 1",
    "WithinMonthsArguments.of": _OTHER_DAY,
    "WithinMonthsArguments.value": "stien til datoen",
}
"""What each field is for, by model and field. The only field of a check is explained by the check itself."""


def add_help(schema: dict[str, Any]) -> None:
    """Put Norwegian help into a schema where the model gives none; the schema is changed."""
    for name, record in ((schema.get("title", ""), schema), *schema.get("$defs", {}).items()):
        if name in RECORDS:
            record["description"] = RECORDS[name]
        for field, about in record.get("properties", {}).items():
            own = FIELDS.get(f"{name}.{field}")
            if own is None and len(record["properties"]) == 1:
                own = RECORDS.get(name)
            if own is not None:
                about.setdefault("description", own)
