"""What can be wrong with a rule set beyond each file by itself, in words."""

from __future__ import annotations

from compliance.error_messages import register
from compliance.texts import Text

MAINTENANCE_MESSAGES: dict[str, Text] = {
    "condition-never-true": Text(
        "Vilkåret kan aldri være oppfylt, hva dokumentasjonen enn viser. To ledd utelukker hverandre.",
        "Vilkåret kan aldri vere oppfylt, kva dokumentasjonen enn viser. To ledd utelukkar kvarandre.",
        "The condition can never hold, whatever the documentation shows. Two parts exclude each other.",
    ),
    "condition-never-false": Text(
        "Vilkåret er alltid oppfylt, hva dokumentasjonen enn viser. Ta det bort, eller rett det.",
        "Vilkåret er alltid oppfylt, kva dokumentasjonen enn viser. Ta det bort, eller rett det.",
        "The condition always holds, whatever the documentation shows. Remove or correct it.",
    ),
    "criterion-never-met": Text(
        "Kriteriet «{criterion}» kan aldri bli oppfylt, hva dokumentasjonen enn viser.",
        "Kriteriet «{criterion}» kan aldri bli oppfylt, kva dokumentasjonen enn viser.",
        "The criterion “{criterion}” can never be met, whatever the documentation shows.",
    ),
    "criterion-never-fails": Text(
        "Kriteriet «{criterion}» kan aldri svikte, hva dokumentasjonen enn viser.",
        "Kriteriet «{criterion}» kan aldri svikte, kva dokumentasjonen enn viser.",
        "The criterion “{criterion}” can never fail, whatever the documentation shows.",
    ),
    "criterion-never-reached": Text(
        "Kriteriet «{criterion}» blir aldri vurdert: «when» og «needs» kan ikke holde samtidig.",
        "Kriteriet «{criterion}» blir aldri vurdert: «when» og «needs» kan ikkje halde samtidig.",
        "The criterion “{criterion}” is never reached: “when” and “needs” cannot hold together.",
    ),
    "too-large-to-try": Text(
        "Sjekken har for mange muligheter til at alle kan prøves. Del kriteriet i flere.",
        "Sjekken har for mange moglegheiter til at alle kan prøvast. Del kriteriet i fleire.",
        "The check has too many possibilities to try them all. Split the criterion.",
    ),
    "needs-twice": Text(
        "«{value}» står to ganger i «needs».",
        "«{value}» står to gonger i «needs».",
        "“{value}” stands twice in “needs”.",
    ),
    "needs-idle": Text(
        "«{value}» i «needs» er overflødig: «{through}» trenger det allerede.",
        "«{value}» i «needs» er overflødig: «{through}» treng det allereie.",
        "“{value}” in “needs” is superfluous: “{through}” needs it already.",
    ),
    "rules-alike": Text(
        "Regelen «{rule}» betyr det samme som «{other}» i {file}.",
        "Regelen «{rule}» tyder det same som «{other}» i {file}.",
        "The rule “{rule}” means the same as “{other}” in {file}.",
    ),
    "criteria-alike": Text(
        "Kriteriet «{criterion}» betyr det samme som «{other}».",
        "Kriteriet «{criterion}» tyder det same som «{other}».",
        "The criterion “{criterion}” means the same as “{other}”.",
    ),
    "criterion-elsewhere": Text(
        "Kriteriet «{criterion}» betyr det samme og har samme hjemmel som «{other}» i regelen «{rule}».",
        "Kriteriet «{criterion}» tyder det same og har same heimel som «{other}» i regelen «{rule}».",
        "The criterion “{criterion}” means the same on the same basis as “{other}” in the rule “{rule}”.",
    ),
    "tests-without-rule": Text(
        "Testene gjelder regelen «{value}», som ikke finnes.",
        "Testane gjeld regelen «{value}», som ikkje finst.",
        "The tests are of the rule “{value}”, which does not exist.",
    ),
    "text-names-differ": Text(
        "Bokmål og nynorsk bruker ikke de samme navnene i krøllparentes: {names}",
        "Bokmål og nynorsk bruker ikkje dei same namna i krøllparentes: {names}",
        "Bokmål and nynorsk do not use the same names in braces: {names}",
    ),
    "sentences-differ": Text(
        "Teksten har {nb} setninger på bokmål og {nn} på nynorsk.",
        "Teksten har {nb} setningar på bokmål og {nn} på nynorsk.",
        "The text has {nb} sentences in bokmål and {nn} in nynorsk.",
    ),
    "word-not-nn": Text(
        "«{word}» er bokmål, men teksten er på nynorsk.",
        "«{word}» er bokmål, men teksten er på nynorsk.",
        "“{word}” is bokmål, but the text is in nynorsk.",
    ),
    "word-not-nb": Text(
        "«{word}» er nynorsk, men teksten er på bokmål.",
        "«{word}» er nynorsk, men teksten er på bokmål.",
        "“{word}” is nynorsk, but the text is in bokmål.",
    ),
    "word-heavy": Text(
        "«{word}» er tungt. Bruk et vanlig ord.",
        "«{word}» er tungt. Bruk eit vanleg ord.",
        "“{word}” is heavy. Use a plain word.",
    ),
    "sentence-long": Text(
        "Setningen som begynner med «{start}», har {count} ord. Del den når den har over {most}.",
        "Setninga som begynner med «{start}», har {count} ord. Del ho når ho har over {most}.",
        "The sentence beginning “{start}” has {count} words. Split it when it has more than {most}.",
    ),
    "text-untidy": Text(
        "«{detail}» er ikke skrevet slik vi skriver det.",
        "«{detail}» er ikkje skrive slik vi skriv det.",
        "“{detail}” is not written the way we write it.",
    ),
    "order-begins": Text(
        "Et pålegg begynner med «{words}».",
        "Eit pålegg begynner med «{words}».",
        "An order begins with “{words}”.",
    ),
    "order-advises": Text(
        "Et pålegg sier hva som er en plikt. Skriv «skal», ikke «bør».",
        "Eit pålegg seier kva som er ei plikt. Skriv «skal», ikkje «bør».",
        "An order states a duty. Write “skal”, not “bør”.",
    ),
    "to-close-begins": Text(
        "Teksten er et ledd i en liste. Begynn «{word}» med liten bokstav.",
        "Teksten er eit ledd i ei liste. Begynn «{word}» med liten bokstav.",
        "The text is an item of a list. Begin “{word}” with a small letter.",
    ),
    "to-close-ends": Text(
        "Teksten er et ledd i en liste. Ta bort «{sign}» til slutt.",
        "Teksten er eit ledd i ei liste. Ta bort «{sign}» til slutt.",
        "The text is an item of a list. Remove “{sign}” at the end.",
    ),
}

register(MAINTENANCE_MESSAGES)
