"""What can be wrong in the files of a case, in bokmål, nynorsk and English."""

from __future__ import annotations

from compliance.error_messages import register
from compliance.texts import Text

register(
    {
        "case-missing": Text(
            "Mappen er ikke en sak: «case.yaml» finnes ikke.",
            "Mappa er ikkje ei sak: «case.yaml» finst ikkje.",
            "The folder is no case: there is no “case.yaml”.",
        ),
        "case-make-new": Text(
            "Lag en ny sak med «compliance case new».",
            "Lag ei ny sak med «compliance case new».",
            "Make a new case with “compliance case new”.",
        ),
        "case-documentation-missing": Text(
            "Saken har ingen dokumentasjon: Mappen «documentation» finnes ikke.",
            "Saka har ingen dokumentasjon: Mappa «documentation» finst ikkje.",
            "The case has no documentation: there is no folder “documentation”.",
        ),
        "case-day-too-early": Text(
            "{value} er før {on}, og kan ikke være det.",
            "{value} er før {on}, og kan ikkje vere det.",
            "{value} is before {on}, and cannot be.",
        ),
        "case-name-identity-number": Text(
            "Navnet på filen eller mappen ser ut som det inneholder et fødselsnummer.",
            "Namnet på fila eller mappa ser ut som det inneheld eit fødselsnummer.",
            "The name of the file or folder looks like it holds a national identity number.",
        ),
        "case-rename": Text("Gi den et annet navn.", "Gi ho eit anna namn.", "Give it another name."),
        "case-same-twice": Text(
            "«{value}» står to ganger. Det kan bare stå én gang.",
            "«{value}» står to gonger. Det kan berre stå éin gong.",
            "“{value}” stands twice. It can stand only once.",
        ),
        "case-unknown-letter": Text(
            "Brevet «{value}» er ikke blant brevene som er sendt.",
            "Brevet «{value}» er ikkje mellom breva som er sende.",
            "The letter “{value}” is not among those sent.",
        ),
        "case-unknown-order": Text(
            "Pålegg {value} finnes ikke i «decisions.yaml».",
            "Pålegg {value} finst ikkje i «decisions.yaml».",
            "There is no order {value} in “decisions.yaml”.",
        ),
        "case-orders-are": Text(
            "Påleggene er: {values}.", "Pålegga er: {values}.", "The orders are: {values}."
        ),
        "case-no-orders": Text(
            "Det er ikke gitt noen pålegg i saken ennå.",
            "Det er ikkje gitt nokon pålegg i saka enno.",
            "No orders have been given in the case yet.",
        ),
        "case-extension-needs-deadline": Text(
            "Søknaden er innvilget, men den nye fristen mangler.",
            "Søknaden er innvilga, men den nye fristen manglar.",
            "The application is granted, but there is no new deadline.",
        ),
        "case-refused-with-deadline": Text(
            "Søknaden er avslått, men har en ny frist.",
            "Søknaden er avslegen, men har ein ny frist.",
            "The application is refused, but has a new deadline.",
        ),
        "case-running-needs-period": Text(
            "En løpende mulkt må ha en periode: «per: day», «week» eller «month».",
            "Ei løpande mulkt må ha ein periode: «per: day», «week» eller «month».",
            "A running fine must have a period: “per: day”, “week” or “month”.",
        ),
        "case-single-with-period": Text(
            "En engangsmulkt har verken periode eller dager.",
            "Ei eingongsmulkt har verken periode eller dagar.",
            "A single fine has neither period nor days.",
        ),
        "case-deadline-passed": Text(
            "Fristen {deadline} er ikke etter datoen for avgjørelsen ({on}).",
            "Fristen {deadline} er ikkje etter datoen for avgjerda ({on}).",
            "The deadline {deadline} is not after the day of the decision ({on}).",
        ),
        "case-later-day": Text(
            "Skriv en dato etter {on}.", "Skriv ein dato etter {on}.", "Write a day after {on}."
        ),
        "case-until-passed": Text(
            "Avgjørelsen gjelder til {until}, men ble tatt {on}.",
            "Avgjerda gjeld til {until}, men blei teken {on}.",
            "The decision counts until {until}, but was made on {on}.",
        ),
        "case-waiver-needs-until": Text(
            "Avgjørelsen setter funnet til side. Den må ha en siste dag: «until».",
            "Avgjerda set funnet til side. Ho må ha ein siste dag: «until».",
            "The decision sets the finding aside. It must have a last day: “until”.",
        ),
        "case-order-needs-breach": Text(
            "Pålegg kan bare gis for et brudd. Funnet er «{state}».",
            "Pålegg kan berre givast for eit brot. Funnet er «{state}».",
            "An order can be given only for a breach. The finding is “{state}”.",
        ),
        "case-unknown-finding": Text(
            "Funnet «{value}» finnes ikke i saken.",
            "Funnet «{value}» finst ikkje i saka.",
            "There is no finding “{value}” in the case.",
        ),
        "case-list-in-brackets": Text(
            "Listen «{key}» står i klammer. Skriv den med én post på hver linje, så kan programmet legge til flere.",
            "Lista «{key}» står i klammer. Skriv ho med éin post på kvar linje, så kan programmet leggje til fleire.",
            "The list “{key}” stands in brackets. Write it with one entry on each line, so that more can be added.",
        ),
        "case-no-orders-to-give": Text(
            "Ingen avgjørelse gir pålegg som ikke er gitt før.",
            "Inga avgjerd gir pålegg som ikkje er gitt før.",
            "No decision gives an order that has not been given before.",
        ),
        "case-order-without-deadline": Text(
            "Pålegg {number} har ingen frist. Skriv den i avgjørelsen, eller gi den med «--deadline».",
            "Pålegg {number} har ingen frist. Skriv han i avgjerda, eller gi han med «--deadline».",
            "Order {number} has no deadline. Write it in the decision, or give it with “--deadline”.",
        ),
        "case-order-disagreed": Text(
            "Avgjørelsen er uenig i funnet, men vil gi pålegg.",
            "Avgjerda er usamd i funnet, men vil gi pålegg.",
            "The decision disagrees with the finding, but would give an order.",
        ),
    }
)
