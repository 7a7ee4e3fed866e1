"""What is said of each thing that can be wrong with a checklist."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.texts import Text

CHECKLIST_MESSAGES: Mapping[str, Text] = {
    "unknown-checklist": Text(
        "Sjekklisten «{name}» finnes ikke.",
        "Sjekklista «{name}» finst ikkje.",
        "There is no checklist “{name}”.",
    ),
    "checklist-unknown-rule": Text(
        "Sjekklisten viser til regelen «{value}», som ikke finnes.",
        "Sjekklista viser til regelen «{value}», som ikkje finst.",
        "The checklist names the rule “{value}”, which does not exist.",
    ),
    "checklist-unknown-theme": Text(
        "Sjekklisten henter temaet «{value}», som ikke finnes i mappen «themes».",
        "Sjekklista hentar temaet «{value}», som ikkje finst i mappa «themes».",
        "The checklist takes in the theme “{value}”, which is not in the folder “themes”.",
    ),
    "checklist-unknown-level": Text(
        "Sjekklisten har ikke noe nivå «{value}».",
        "Sjekklista har ikkje noko nivå «{value}».",
        "The checklist has no level “{value}”.",
    ),
    "checklist-theme-incomplete": Text(
        "Temaet må ha «shared», eller «id», «title» og «rules».",
        "Temaet må ha «shared», eller «id», «title» og «rules».",
        "The theme must have “shared”, or “id”, “title” and “rules”.",
    ),
    "checklist-id-twice": Text(
        "«{value}» står to ganger.",
        "«{value}» står to gonger.",
        "“{value}” is there twice.",
    ),
    "checklist-file-name": Text(
        "Filen heter «{name}», men skal hete «{expected}».",
        "Fila heiter «{name}», men skal heite «{expected}».",
        "The file is named “{name}” but must be named “{expected}”.",
    ),
    "checklist-not-in-use": Text(
        "Sjekklisten «{name}» er i bruk {period}, og ikke {on}.",
        "Sjekklista «{name}» er i bruk {period}, og ikkje {on}.",
        "The checklist “{name}” is in use {period}, not on {on}.",
    ),
    "checklist-without-levels": Text(
        "Sjekklisten «{name}» er ikke delt i nivåer.",
        "Sjekklista «{name}» er ikkje delt i nivå.",
        "The checklist “{name}” is not divided into levels.",
    ),
}
