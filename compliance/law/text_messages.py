"""What is said of Lovdata's files, the local store of law texts, and the lock of reviewed provisions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from compliance.error_messages import register
from compliance.errors import LawTextError, Place, Problem
from compliance.law.messages import LAW_MESSAGES
from compliance.texts import Text

LAW_TEXT_MESSAGES: Mapping[str, Text] = MappingProxyType(
    {
        "law-not-xml": Text(
            "Innholdet kan ikke leses som XML.",
            "Innhaldet kan ikkje lesast som XML.",
            "The content cannot be read as XML.",
        ),
        "law-fetch-again": Text(
            "Hent filen på nytt fra Lovdata, og importer den uendret.",
            "Hent fila på nytt frå Lovdata, og importer ho uendra.",
            "Fetch the file from Lovdata again, and import it unchanged.",
        ),
        "law-entities": Text(
            "Filen har en dokumenttype eller egne entiteter. Slike filer blir ikke lest.",
            "Fila har ein dokumenttype eller eigne entitetar. Slike filer blir ikkje lesne.",
            "The file has a document type or entities of its own. Such files are not read.",
        ),
        "law-not-lovdata": Text(
            "Dette er ikke en fil fra Lovdatas åpne datasett: «{missing}» mangler.",
            "Dette er ikkje ei fil frå det opne datasettet til Lovdata: «{missing}» manglar.",
            "This is not a file from Lovdata's open data set: “{missing}” is missing.",
        ),
        "law-known-files": Text(
            "Importer en .xml-fil, et .tar.bz2-arkiv eller en mappe med slike filer.",
            "Importer ei .xml-fil, eit .tar.bz2-arkiv eller ei mappe med slike filer.",
            "Import an .xml file, a .tar.bz2 archive or a folder of such files.",
        ),
        "law-archive-damaged": Text(
            "Arkivet er skadet eller avkortet.",
            "Arkivet er skada eller avkorta.",
            "The archive is damaged or cut short.",
        ),
        "law-nothing-to-import": Text(
            "Her er det ingen lover eller forskrifter.",
            "Her er det ingen lover eller forskrifter.",
            "There are no acts or regulations here.",
        ),
        "law-not-a-store": Text(
            "Mappen inneholder noe annet enn importerte lovtekster.",
            "Mappa inneheld noko anna enn importerte lovtekster.",
            "The folder contains something other than imported law texts.",
        ),
        "law-choose-empty-folder": Text(
            "Velg en tom mappe, eller en mappe som ikke finnes ennå.",
            "Vel ei tom mappe, eller ei mappe som ikkje finst enno.",
            "Choose an empty folder, or one that does not exist yet.",
        ),
        "law-store-damaged": Text(
            "Den importerte lovteksten er skadet.",
            "Den importerte lovteksten er skada.",
            "The imported law text is damaged.",
        ),
        "law-import-again": Text(
            "Slett filen, og importer loven eller forskriften på nytt.",
            "Slett fila, og importer lova eller forskrifta på nytt.",
            "Delete the file, and import the act or regulation again.",
        ),
        "law-store-empty": Text(
            "Ingen lovtekst er importert.",
            "Ingen lovtekst er importert.",
            "No law text has been imported.",
        ),
        "law-not-imported": Text(
            "Teksten til {act} er ikke importert.",
            "Teksten til {act} er ikkje importert.",
            "The text of {act} has not been imported.",
        ),
        "law-not-imported-on": Text(
            "Ingen importert tekst av {act} gjaldt {on}. Den eldste er fra {first}.",
            "Ingen importert tekst av {act} gjaldt {on}. Den eldste er frå {first}.",
            "No imported text of {act} was in force on {on}. The oldest is from {first}.",
        ),
        "law-run-import": Text(
            "Kjør «compliance law import» med filen eller arkivet fra Lovdata.",
            "Køyr «compliance law import» med fila eller arkivet frå Lovdata.",
            "Run “compliance law import” with the file or archive from Lovdata.",
        ),
        "law-text-missing": Text(
            "{citation} finnes ikke i teksten som gjaldt fra {version}.",
            "{citation} finst ikkje i teksten som gjaldt frå {version}.",
            "{citation} is not in the text that was in force from {version}.",
        ),
        "law-nothing-reviewed": Text(
            "Ingen av bestemmelsene i {rule} er importert. Ingenting er låst.",
            "Ingen av føresegnene i {rule} er importerte. Ingenting er låst.",
            "None of the provisions in {rule} have been imported. Nothing is locked.",
        ),
        "law-rule-not-in-force": Text(
            "Regelen {rule} gjelder ikke {on}, datoen for den nyeste importerte lovteksten.",
            "Regelen {rule} gjeld ikkje {on}, datoen for den nyaste importerte lovteksten.",
            "The rule {rule} is not in force on {on}, the date of the newest imported law text.",
        ),
        "law-lock-citation": Text(
            "«{citation}» i låsefilen er ikke en henvisning til én bestemmelse.",
            "«{citation}» i låsefila er ikkje ei tilvising til éi føresegn.",
            "“{citation}” in the lock file is not a reference to one provision.",
        ),
    }
)

register(LAW_MESSAGES)
register(LAW_TEXT_MESSAGES)


def law_text_error(
    place: Place | str, code: str, arguments: Mapping[str, Any] | None = None, hint: str | None = None
) -> LawTextError:
    """Return the error of one problem, `code` at `place`; a place that is only a name is the whole file."""
    where = Place(place) if isinstance(place, str) else place
    return LawTextError(Problem(where, code, arguments or {}, hint))
