"""What is not as the manifest of a case says, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compliance.case.manifest import Differences, FileDifferences, FindingDifference, Manifest
from compliance.reports.sentences import STATE_NAMES
from compliance.rules.wording import in_words
from compliance.state import State
from compliance.texts import Language, Text

_SAME = Text(
    "Alt er som {day}: de samme filene gir de samme funnene og de samme brevene.",
    "Alt er som {day}: dei same filene gir dei same funna og dei same breva.",
)
_DIFFERS = Text("Dette er ikke som {day}:", "Dette er ikkje som {day}:")
_PARTS = {
    "inputs": Text("Filene i saken", "Filene i saka"),
    "rules": Text("Reglene", "Reglane"),
    "checklists": Text("Sjekklistene", "Sjekklistene"),
    "templates": Text("Tekstene i brevene", "Tekstane i breva"),
    "law": Text("Registeret over lover og låsen", "Registeret over lover og låsen"),
    "law_store": Text("De importerte lovtekstene", "Dei importerte lovtekstane"),
    "letters": Text("Brevene i mappen «letters»", "Breva i mappa «letters»"),
}
_CHANGED = Text("endret: {name}", "endra: {name}")
_ADDED = Text("ny: {name}", "ny: {name}")
_REMOVED = Text("borte: {name}", "borte: {name}")
_PROGRAM = Text(
    "Programmet: versjon {old} da, versjon {new} nå", "Programmet: versjon {old} då, versjon {new} no"
)
_FINDINGS = Text("Funnene", "Funna")
_SAME_FINDINGS = Text(
    "Funnene er likevel de samme.",
    "Funna er likevel dei same.",
)
_NONE = Text("fantes ikke", "fanst ikkje")
_GONE = Text("finnes ikke lenger", "finst ikkje lenger")
_OTHER_FACTS = Text("{state}, men ut fra andre opplysninger", "{state}, men ut frå andre opplysningar")
_REMADE = Text("Brev som ikke kan lages likt på nytt", "Brev som ikkje kan lagast likt på nytt")
_FROM_LINE = Text("{name}: annerledes fra linje {line}", "{name}: annleis frå linje {line}")
_NO_STORE = Text(
    "Lovtekstene var importert da, men er ikke importert her. Ingenting blir vurdert etter dem.",
    "Lovtekstane var importerte då, men er ikkje importerte her. Ingenting blir vurdert etter dei.",
)


def manifest_report(then: Manifest, found: Differences, remade: Mapping[str, int], language: Language) -> str:
    """Return what differs, or that nothing does.

    Args:
        then: the manifest that was written.
        found: what is not as it says.
        remade: the letters that are not made again as they lie there, each with the first line that differs.
        language: "nb" or "nn".
    """
    return "\n".join(_lines(then, found, remade, language)) + "\n"


def _lines(
    then: Manifest, found: Differences, remade: Mapping[str, int], language: Language
) -> Iterator[str]:
    day = in_words(then.made_on, language)
    if not found and not remade:
        yield _SAME[language].format(day=day)
    else:
        yield _DIFFERS[language].format(day=day)
    if found.program:
        old, new = found.program
        yield f"  {_PROGRAM[language].format(old=old, new=new)}"
    for part, files in found.files.items():
        yield f"  {_PARTS[part][language]}"
        yield from (f"    {line}" for line in _files(files, language))
    if found.findings:
        yield f"  {_FINDINGS[language]}"
        yield from (f"    {_finding(one, language)}" for one in found.findings)
    elif found:
        yield f"  {_SAME_FINDINGS[language]}"
    if remade:
        yield f"  {_REMADE[language]}"
        yield from (
            f"    {_FROM_LINE[language].format(name=name, line=line)}" for name, line in remade.items()
        )
    if found.store_not_here:
        yield f"  {_NO_STORE[language]}"


def _files(files: FileDifferences, language: Language) -> Iterator[str]:
    for words, names in ((_CHANGED, files.changed), (_ADDED, files.added), (_REMOVED, files.removed)):
        yield from (words[language].format(name=name) for name in names)


def _finding(one: FindingDifference, language: Language) -> str:
    if one.before is one.after and one.after is not None:
        return f"{one.finding}: {_OTHER_FACTS[language].format(state=STATE_NAMES[one.after][language])}"
    return f"{one.finding}: {_state(one.before, _NONE, language)} → {_state(one.after, _GONE, language)}"


def _state(state: State | None, none: Text, language: Language) -> str:
    return STATE_NAMES[state][language] if state is not None else none[language]
