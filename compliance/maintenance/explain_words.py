"""The words of an explanation of a rule, in bokmål and nynorsk."""

from __future__ import annotations

from compliance.texts import Text

WORDS: dict[str, Text] = {
    "from": Text("Regelen gjelder fra {start}.", "Regelen gjeld frå {start}."),
    "from_to": Text(
        "Regelen gjelder fra {start} til og med {end}.", "Regelen gjeld frå {start} til og med {end}."
    ),
    "basis": Text("Hjemmelen i brevet er {basis}.", "Heimelen i brevet er {basis}."),
    "question": Text("Spørsmålet er: «{text}»", "Spørsmålet er: «{text}»"),
    "for_organisation": Text(
        "Punktet blir vurdert én gang for virksomheten.", "Punktet blir vurdert éin gong for verksemda."
    ),
    "for_units": Text(
        "Punktet blir vurdert for hver enhet med egne ansatte, eller for virksomheten som helhet når ingen slik "
        "enhet er oppgitt.",
        "Punktet blir vurdert for kvar eining med eigne tilsette, eller for verksemda som heilskap når inga slik "
        "eining er oppgitt.",
    ),
    "for_safety_representatives": Text(
        "Punktet blir vurdert for hvert verneombud som er oppgitt.",
        "Punktet blir vurdert for kvart verneombod som er oppgitt.",
    ),
    "no_subject": Text(
        "Sier et dokument at det ikke er noen, er svaret «{none}»: «{reason}» Er ingen oppgitt, er svaret "
        "«{unknown}», og vi spør: «{ask}»",
        "Seier eit dokument at det ikkje er nokon, er svaret «{none}»: «{reason}» Er ingen oppgitte, er svaret "
        "«{unknown}», og vi spør: «{ask}»",
    ),
    "always_applies": Text("Punktet gjelder alltid.", "Punktet gjeld alltid."),
    "applies": Text("Punktet gjelder bare når ", "Punktet gjeld berre når "),
    "applies_basis": Text("Det følger av {basis}.", "Det følgjer av {basis}."),
    "presumed": Text(
        "Sier dokumentasjonen ingenting om {called}, legger vi til grunn at svaret er {answer}.",
        "Seier dokumentasjonen ingenting om {called}, legg vi til grunn at svaret er {answer}.",
    ),
    "yes": Text("ja", "ja"),
    "no": Text("nei", "nei"),
    "does_not_apply": Text(
        "Viser dokumentene at det ikke er slik, er svaret «{state}»: «{reason}»",
        "Viser dokumenta at det ikkje er slik, er svaret «{state}»: «{reason}»",
    ),
    "may_apply": Text(
        "Er det ukjent om punktet gjelder, er svaret «{state}», og vi spør: «{ask}»",
        "Er det ukjent om punktet gjeld, er svaret «{state}», og vi spør: «{ask}»",
    ),
    "applies_by_judgement": Text(
        "Avhenger det av en persons vurdering om punktet gjelder, er svaret «{state}».",
        "Er det ein person som må vurdere om punktet gjeld, er svaret «{state}».",
    ),
    "criterion": Text("Kriterium {number}: {text} [{id}]", "Kriterium {number}: {text} [{id}]"),
    "numbered": Text("kriterium {number} [{id}]", "kriterium {number} [{id}]"),
    "needs": Text(
        "Kriteriet blir vurdert bare når dette er oppfylt eller overlatt til en persons vurdering: {needed}.",
        "Kriteriet blir vurdert berre når dette er oppfylt eller overlate til ein person å vurdere: {needed}.",
    ),
    "when": Text("Kriteriet gjelder bare når ", "Kriteriet gjeld berre når "),
    "when_unknown": Text(
        "Er det ukjent om kriteriet gjelder, eller må en person vurdere det, er kriteriet oppfylt bare når det "
        "som står under, er vist. Ellers er også kriteriet ukjent, eller overlatt til vurderingen.",
        "Er det ukjent om kriteriet gjeld, eller må ein person vurdere det, er kriteriet oppfylt berre når det "
        "som står under, er vist. Elles er òg kriteriet ukjent, eller overlate til vurderinga.",
    ),
    "to_show": Text("Kravet er at ", "Kravet er at "),
    "to_weigh": Text("En person må vurdere: «{text}»", "Ein person må vurdere: «{text}»"),
    "rests_on": Text("Kriteriet bygger på {basis}.", "Kriteriet byggjer på {basis}."),
    "evidence": Text("Det kan vises med: {evidence}.", "Det kan visast med: {evidence}."),
    "in_writing": Text(
        "Dette skal være skriftlig etter {basis}. Derfor kan det telle som nei at ingenting er sagt.",
        "Dette skal vere skriftleg etter {basis}. Derfor kan det telje som nei at ingenting er sagt.",
    ),
    "silence_counts": Text(
        "Der noe skal være skriftlig, teller det som nei når et dokument er lest i sin helhet og ikke sier noe om "
        "det, og når ingen dokumenter er vist og virksomheten har bekreftet at alt er sendt inn. Er dokumentet "
        "ikke lest i sin helhet, eller er opplysningen upresis, er det fortsatt ukjent.",
        "Der noko skal vere skriftleg, tel det som nei når eit dokument er lese i sin heilskap og ikkje seier noko "
        "om det, og når ingen dokument er viste og verksemda har stadfesta at alt er sendt inn. Er dokumentet "
        "ikkje lese i sin heilskap, eller er opplysninga upresis, er det framleis ukjent.",
    ),
    "never_by_silence": Text(
        "Likevel er dette ukjent når ingenting er sagt: {text}.",
        "Likevel er dette ukjent når ingenting er sagt: {text}.",
    ),
    "not_shown": Text(
        "Viser dokumentene at det ikke er slik, skriver vi: «{finding}»",
        "Viser dokumenta at det ikkje er slik, skriv vi: «{finding}»",
    ),
    "unknown": Text("Er det ukjent, spør vi: «{ask}»", "Er det ukjent, spør vi: «{ask}»"),
    "to_close": Text(
        "For at et pålegg kan lukkes, må virksomheten vise dette: {text}.",
        "For at eit pålegg kan lukkast, må verksemda vise dette: {text}.",
    ),
    "answer": Text("Svaret på kontrollpunktet", "Svaret på kontrollpunktet"),
    "states": Text(
        "Er minst ett kriterium ikke oppfylt, er svaret «{breach}». Ellers er svaret «{not_documented}» når minst "
        "ett er ukjent, så «{review}» når minst ett er overlatt til en persons vurdering, og «{met}» når alle "
        "kriteriene som gjelder, er oppfylt.",
        "Er minst eitt kriterium ikkje oppfylt, er svaret «{breach}». Elles er svaret «{not_documented}» når minst "
        "eitt er ukjent, så «{review}» når minst eitt er overlate til ein person å vurdere, og «{met}» når alle "
        "kriteria som gjeld, er oppfylte.",
    ),
    "order": Text(
        "Ved brudd foreslår programmet et pålegg: «{text}» En person avgjør om det skal gis.",
        "Ved brot foreslår programmet eit pålegg: «{text}» Ein person avgjer om det skal givast.",
    ),
    "guidance": Text(
        "Ved brudd foreslår programmet veiledning, ikke pålegg. Blir det likevel gitt pålegg, lyder det: «{text}»",
        "Ved brot foreslår programmet rettleiing, ikkje pålegg. Blir det likevel gitt pålegg, lyder det: «{text}»",
    ),
    "deadline": Text(
        "Den foreslåtte fristen er {weeks} uker. Ingen bestemmelse gir lengden.",
        "Den foreslåtte fristen er {weeks} veker. Inga føresegn gir lengda.",
    ),
    "note": Text("Merknad: {text}", "Merknad: {text}"),
    "overturned": Text(
        "Omgjort avgjørelse {on} ({source}): {what} Testen som viser det riktige: {test}.",
        "Avgjerd gjord om {on} ({source}): {what} Testen som viser det rette: {test}.",
    ),
    "reviewed": Text("Regelen er gjennomgått av {by} {on}.", "Regelen er gått gjennom av {by} {on}."),
    "not_reviewed": Text(
        "Regelen er ikke gjennomgått av jurist.", "Regelen er ikkje gått gjennom av jurist."
    ),
    "status": Text("Status for regelen: {status}.", "Status for regelen: {status}."),
    "how_to_read": Text("Slik skal dette leses", "Slik skal dette lesast"),
    "silence_is_unknown": Text(
        "Det dokumentene ikke sier noe om, er ukjent. Det er aldri brudd uten at kriteriet selv sier at det skal "
        "være skriftlig.",
        "Det dokumenta ikkje seier noko om, er ukjent. Det er aldri brot utan at kriteriet sjølv seier at det skal "
        "vere skriftleg.",
    ),
    "said_none": Text(
        "Sier et dokument uttrykkelig at noe ikke finnes, teller det som nei der noe må være vist eller oppgitt.",
        "Seier eit dokument uttrykkjeleg at noko ikkje finst, tel det som nei der noko må vere vist eller oppgitt.",
    ),
    "all_counts": Text(
        "«Både … og» og «alt dette» betyr at svaret er nei når minst ett er nei. Ellers er det ukjent når minst ett "
        "er ukjent. En person må vurdere bare når resten er oppfylt.",
        "«Både … og» og «alt dette» tyder at svaret er nei når minst eitt er nei. Elles er det ukjent når minst "
        "eitt er ukjent. Ein person må vurdere berre når resten er oppfylt.",
    ),
    "any_counts": Text(
        "«Enten … eller» og «minst ett av dette» betyr at ett er nok. Er ikke noe av det oppfylt, er svaret ukjent "
        "når minst ett er ukjent. En person må vurdere bare når resten er nei.",
        "«Anten … eller» og «minst eitt av dette» tyder at eitt er nok. Er ikkje noko av det oppfylt, er svaret "
        "ukjent når minst eitt er ukjent. Ein person må vurdere berre når resten er nei.",
    ),
    "each_counts": Text(
        "«For hver av» gjelder det som er vist. Er ingenting vist, er svaret ukjent. Sier et dokument at det ikke "
        "er noe, er det oppfylt.",
        "«For kvar av» gjeld det som er vist. Er ingenting vist, er svaret ukjent. Seier eit dokument at det ikkje "
        "er noko, er det oppfylt.",
    ),
    "open_lists": Text(
        "En liste er åpen: Det kan finnes mer enn det som er vist, så lenge ingen dokumenter sier at det ikke er "
        "mer. Da er svaret ukjent, ikke nei, når det mangler noe.",
        "Ei liste er open: Det kan finnast meir enn det som er vist, så lenge ingen dokument seier at det ikkje er "
        "meir. Då er svaret ukjent, ikkje nei, når det manglar noko.",
    ),
    "judgement_counts": Text(
        "En person svarer ja eller nei på det som må vurderes. Svaret gjelder bare for de opplysningene det ble "
        "gitt for.",
        "Ein person svarer ja eller nei på det som må vurderast. Svaret gjeld berre for dei opplysningane det blei "
        "gitt for.",
    ),
    "imprecise": Text(
        "En dato som bare er oppgitt med måned eller år, er hver dag den kan være. Gir dagene ulike svar, er svaret "
        "ukjent.",
        "Ein dato som berre er oppgitt med månad eller år, er kvar dag han kan vere. Gir dagane ulike svar, er "
        "svaret ukjent.",
    ),
    "disputed": Text(
        "Er kildene uenige, må en person vurdere det når det endrer svaret.",
        "Er kjeldene usamde, må ein person vurdere det når det endrar svaret.",
    ),
}

WORDS_TO_FILL: dict[str, Text] = {
    "subject": Text("den punktet gjelder", "den punktet gjeld"),
    "on": Text("datoen for vurderingen", "datoen for vurderinga"),
    "failed": Text("det som mangler", "det som manglar"),
    "total": Text("hvor mange det er", "kor mange det er"),
}
"""What stands in brackets where a text of the rule is filled in."""
