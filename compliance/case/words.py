"""The words the commands of a case say, in bokmål and nynorsk."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.case.standing import Lapse
from compliance.texts import Language, Text

LAPSES: Mapping[Lapse, Text] = {
    Lapse.NO_FINDING: Text("Funnet finnes ikke lenger.", "Funnet finst ikkje lenger."),
    Lapse.OTHER_FACTS: Text(
        "Funnet, eller det som ligger bak, er et annet enn da avgjørelsen ble tatt.",
        "Funnet, eller det som ligg bak, er eit anna enn då avgjerda blei teken.",
    ),
    Lapse.PAST: Text("Siste dag avgjørelsen gjaldt, er passert.", "Siste dag avgjerda galdt, er passert."),
    Lapse.LATER: Text(
        "Avgjørelsen er datert etter dagen saken er vist for.",
        "Avgjerda er datert etter dagen saka er vist for.",
    ),
}

_WORDS: Mapping[str, Text] = {
    "case": Text("Sak {reference}: {organisation}", "Sak {reference}: {organisation}"),
    "case.bare": Text("Sak: {organisation}", "Sak: {organisation}"),
    "days": Text(
        "Regler per {on}. Avgjørelser og frister per {today}.",
        "Reglar per {on}. Avgjerder og fristar per {today}.",
    ),
    "findings": Text("Funn", "Funn"),
    "findings.none": Text("Ingen kontrollpunkter er vurdert.", "Ingen kontrollpunkt er vurderte."),
    "undecided": Text("Ikke avgjort.", "Ikkje avgjort."),
    "decided": Text("Avgjort {on} av {by}: {action}. {reason}", "Avgjort {on} av {by}: {action}. {reason}"),
    "overruled": Text(
        "Avgjort {on} av {by}: ikke enig i funnet, {action}. {reason}",
        "Avgjort {on} av {by}: ikkje samd i funnet, {action}. {reason}",
    ),
    "until": Text("Gjelder til og med {until}.", "Gjeld til og med {until}."),
    "lapsed": Text("Avgjørelsen fra {on} gjelder ikke: {why}", "Avgjerda frå {on} gjeld ikkje: {why}"),
    "gone": Text("Avgjørelser uten funn", "Avgjerder utan funn"),
    "gone.one": Text("{finding}, avgjort {on} av {by}: {why}", "{finding}, avgjort {on} av {by}: {why}"),
    "orders": Text("Pålegg", "Pålegg"),
    "order": Text("{number}. {title}: frist {deadline}.", "{number}. {title}: frist {deadline}."),
    "order.closed": Text(
        "{number}. {title}: lukket {on}. {reason}", "{number}. {title}: lukka {on}. {reason}"
    ),
    "order.withdrawn": Text(
        "{number}. {title}: trukket tilbake {on}. {reason}", "{number}. {title}: trekt tilbake {on}. {reason}"
    ),
    "order.late": Text("Fristen er gått ut.", "Fristen er gått ut."),
    "near": Text("Det er {count} dager igjen.", "Det er {count} dagar igjen."),
    "near.one": Text("Det er 1 dag igjen.", "Det er 1 dag igjen."),
    "near.today": Text("Fristen er i dag.", "Fristen er i dag."),
    "order.extended": Text("Fristen var {old}, og er forlenget.", "Fristen var {old}, og er forlengd."),
    "letters": Text("Brev som er sendt", "Brev som er sende"),
    "letter": Text("{dated}: {kind} ({id}).", "{dated}: {kind} ({id})."),
    "letter.answer": Text("Frist for svar: {answer_by}.", "Frist for svar: {answer_by}."),
    "next": Text("Neste steg", "Neste steg"),
    "next.none": Text("Ingenting venter på deg i saken.", "Ingenting ventar på deg i saka."),
    "next.decide": Text(
        "Avgjør {count} brudd som ingen har avgjort: compliance case decide --skeleton{case}",
        "Avgjer {count} brot som ingen har avgjort: compliance case decide --skeleton{case}",
    ),
    "next.again": Text(
        "Avgjør {count} funn på nytt. Avgjørelsen gjelder ikke lenger.",
        "Avgjer {count} funn på nytt. Avgjerda gjeld ikkje lenger.",
    ),
    "next.ask": Text(
        "Finn ut av {count} funn som mangler dokumentasjon eller må vurderes: compliance case ask{case}",
        "Finn ut av {count} funn som manglar dokumentasjon eller må vurderast: compliance case ask{case}",
    ),
    "next.notice": Text(
        "Varsle {count} pålegg: compliance case draft varsel-om-palegg{case}",
        "Varsle {count} pålegg: compliance case draft varsel-om-palegg{case}",
    ),
    "next.wait": Text(
        "Vent på merknader til {id} til og med {answer_by}.",
        "Vent på merknader til {id} til og med {answer_by}.",
    ),
    "next.order": Text(
        "Gjør vedtak om {count} pålegg: compliance case draft vedtak-om-palegg{case}",
        "Gjer vedtak om {count} pålegg: compliance case draft vedtak-om-palegg{case}",
    ),
    "next.answer": Text(
        "Vurder svaret «{name}» mot vilkårene: compliance case close {name}{case}",
        "Vurder svaret «{name}» mot vilkåra: compliance case close {name}{case}",
    ),
    "next.fine": Text(
        "Fristen for pålegg {number} gikk ut {deadline}, og det er ikke kommet noe svar. En person må vurdere tvangsmulkt: compliance case draft varsel-om-tvangsmulkt --order {number}{case}",
        "Fristen for pålegg {number} gjekk ut {deadline}, og det er ikkje kome noko svar. Ein person må vurdere tvangsmulkt: compliance case draft varsel-om-tvangsmulkt --order {number}{case}",
    ),
    "next.late": Text(
        "Fristen for pålegg {number} gikk ut {deadline}, og pålegget er ikke lukket. Viser svaret ikke det pålegget krever, må en person vurdere tvangsmulkt: compliance case draft varsel-om-tvangsmulkt --order {number}{case}",
        "Fristen for pålegg {number} gjekk ut {deadline}, og pålegget er ikkje lukka. Viser svaret ikkje det pålegget krev, må ein person vurdere tvangsmulkt: compliance case draft varsel-om-tvangsmulkt --order {number}{case}",
    ),
    "next.start": Text(
        "Skriv det dokumentene viser, i mappen «documentation». Har du dem ikke, lag et krav om dem: compliance case draft krav-om-opplysninger{case}",
        "Skriv det dokumenta viser, i mappa «documentation». Har du dei ikkje, lag eit krav om dei: compliance case draft krav-om-opplysninger{case}",
    ),
    "next.deadline": Text(
        "Skriv en frist for {count} pålegg. Avgjørelsen har ingen.",
        "Skriv ein frist for {count} pålegg. Avgjerda har ingen.",
    ),
    "why": Text(
        "Se hvorfor, og hvor det står: compliance check {documentation} --on {on}{checklist} --explain REGEL",
        "Sjå kvifor, og kvar det står: compliance check {documentation} --on {on}{checklist} --explain REGEL",
    ),
    "next.closed": Text(
        "Alle påleggene er avsluttet. Saken kan avsluttes.",
        "Alle pålegga er avslutta. Saka kan avsluttast.",
    ),
    "nothing": Text("ingenting", "ingenting"),
}


def say(key: str, language: Language, **values: object) -> str:
    """Return one of the sentences, filled in."""
    return _WORDS[key][language].format(**values)
