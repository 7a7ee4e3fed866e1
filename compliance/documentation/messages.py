"""What is said of documentation that is well written but does not hang together."""

from __future__ import annotations

from compliance.texts import Text

DOCUMENTATION_MESSAGES: dict[str, Text] = {
    "reference-cycle": Text(
        "«{value}» viser i ring til seg selv gjennom «{field}».",
        "«{value}» viser i ring til seg sjølv gjennom «{field}».",
        "“{value}” refers in a circle to itself through “{field}”.",
    ),
    "break-cycle": Text(
        "Fjern en av tilvisningene mellom {values}.",
        "Fjern ei av tilvisingane mellom {values}.",
        "Remove one of the references between {values}.",
    ),
    "dispute-path": Text(
        "«{path}» fører ikke fram: «{part}» finnes ikke.",
        "«{path}» fører ikkje fram: «{part}» finst ikkje.",
        "“{path}” leads nowhere: “{part}” does not exist.",
    ),
    "dispute-not-possible": Text(
        "«{path}» kan ikke stå under «disputes».",
        "«{path}» kan ikkje stå under «disputes».",
        "“{path}” cannot be listed under “disputes”.",
    ),
    "dispute-given": Text(
        "«{path}» står både under «disputes» og som en vanlig opplysning.",
        "«{path}» står både under «disputes» og som ei vanleg opplysning.",
        "“{path}” is both listed under “disputes” and given as an ordinary value.",
    ),
    "leave-disputed-out": Text(
        "La feltet være ute der det ellers står, så lenge kildene er uenige.",
        "La feltet vere ute der det elles står, så lenge kjeldene er usamde.",
        "Leave the field out where it otherwise stands, as long as the sources disagree.",
    ),
    "dispute-twice": Text(
        "«{path}» og «{other_path}» gjelder samme felt.",
        "«{path}» og «{other_path}» gjeld same felt.",
        "“{path}” and “{other_path}” are about the same field.",
    ),
    "join-disputes": Text(
        "Samle verdiene ett sted.", "Samle verdiane på éin stad.", "Put the values in one place."
    ),
    "too-many-disputes": Text(
        "Kildene er uenige om for mye: {count} kombinasjoner. Grensen er {limit}.",
        "Kjeldene er usamde om for mykje: {count} kombinasjonar. Grensa er {limit}.",
        "The sources disagree on too much: {count} combinations. The limit is {limit}.",
    ),
    "settle-disputes": Text(
        "Avklar noen av feltene med virksomheten først.",
        "Avklar nokre av felta med verksemda først.",
        "Settle some of the fields with the organisation first.",
    ),
}
