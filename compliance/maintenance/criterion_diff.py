"""What has changed in the criteria of a rule, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from compliance.documentation.base import Choice
from compliance.law import CitationError, parse, print_citations
from compliance.maintenance.change import (
    ADDED,
    CHANGED,
    FROM_TO,
    REMOVED,
    REORDERED,
    Change,
    list_changes,
    say,
    text_changes,
)
from compliance.maintenance.check_diff import Sides, check_changes, in_words
from compliance.rules.model import Criterion
from compliance.texts import Text

_PARTS: dict[str, Text] = {
    "text": Text("det som skal være sant", "det som skal vere sant"),
    "basis": Text("hjemmelen", "heimelen"),
    "in_writing": Text("kravet om skriftlighet", "kravet om skriftlegheit"),
    "needs": Text("kriterier som må være oppfylt først", "kriterium som må vere oppfylte først"),
    "when": Text("når kriteriet gjelder", "når kriteriet gjeld"),
    "check": Text("sjekken", "sjekken"),
    "evidence": Text("dokumentene", "dokumenta"),
    "finding": Text("teksten ved svikt", "teksten ved svikt"),
    "ask": Text("spørsmålet når det er ukjent", "spørsmålet når det er ukjent"),
    "to_close": Text("det som må vises for å lukke", "det som må visast for å lukke"),
}
_WHOLE = Text("kriteriet", "kriteriet")
_CRITERION = Text("«{id}» ({text})", "«{id}» ({text})")
_RENAMED = Text("heter nå «{id}»", "heiter no «{id}»")
_CRITERIA = Text("kriteriene", "kriteria")
_ALWAYS_BEFORE = Text("gjelder nå bare når {words}", "gjeld no berre når {words}")
_ALWAYS_NOW = Text("gjelder nå alltid, før bare når {words}", "gjeld no alltid, før berre når {words}")
_WRITTEN_OTHERWISE = Text("skrevet på en annen måte", "skriven på ein annan måte")
_OTHER = Text("{name}", "{name}")


def criteria_changes(
    before: tuple[Criterion, ...], after: tuple[Criterion, ...], names: Sides
) -> Iterator[Change]:
    """Yield what was taken out, put in, renamed and changed, in the order of the rule as it is now."""
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    renamed = dict(_renamed(old, new))
    for one in before:
        if one.id in renamed:
            yield Change(one.id, _WHOLE, say(_RENAMED, id=renamed[one.id]))
        elif one.id not in new:
            yield Change("", _CRITERIA, say(REMOVED, what=_in_short(one)))
    former = {now: old[was] for was, now in renamed.items()} | {
        name: old[name] for name in new if name in old
    }
    for one in after:
        if one.id in former:
            yield from criterion_changes(former[one.id], one, names)
        else:
            yield Change("", _CRITERIA, say(ADDED, what=_in_short(one)))
            yield Change(one.id, _PARTS["check"], say(ADDED, what=in_words(one.check, names.after)))
            yield from (Change(one.id, _PARTS["basis"], change) for change in citation_changes((), one.basis))
    kept = [renamed.get(one.id, one.id) for one in before if renamed.get(one.id, one.id) in new]
    if kept != [one.id for one in after if one.id in former]:
        yield Change("", _CRITERIA, REORDERED)


def _renamed(old: dict[str, Criterion], new: dict[str, Criterion]) -> Iterator[tuple[str, str]]:
    """Yield the old and the new id of a criterion that asks the same in the same words under another id."""
    taken: set[str] = set()
    for gone, former in old.items():
        for name, one in new.items():
            same = one.check == former.check and one.text == former.text
            if gone not in new and name not in old and name not in taken and same:
                taken.add(name)
                yield gone, name
                break


def _in_short(one: Criterion) -> Text:
    return say(_CRITERION, id=one.id, text=one.text.as_text())


def criterion_changes(before: Criterion, after: Criterion, names: Sides) -> Iterator[Change]:
    """Yield what has changed in one criterion, part by part."""
    for field in Criterion.model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if field == "id" or old == new:
            continue
        part = _PARTS.get(field) or say(_OTHER, name=field)
        found = [Change(after.id, part, words) for words in _part_changes(field, old, new, names)]
        yield from found or [Change(after.id, part, CHANGED)]


def _part_changes(field: str, old: Any, new: Any, names: Sides) -> Iterator[Text]:
    if field in ("text", "finding", "ask", "to_close"):
        yield from text_changes(old, new)
    elif field in ("basis", "in_writing"):
        yield from citation_changes(old, new)
    elif field in ("check", "when"):
        yield from condition_changes(old, new, names)
    elif field == "needs":
        yield from list_changes(quoted(old), quoted(new))
    elif field == "evidence":
        yield from list_changes([one.text for one in old], [one.text for one in new])
    else:
        yield value_change(old, new)


def quoted(names: Iterable[str]) -> list[Text]:
    """Return names in quotation marks, as texts."""
    return [Text(f"«{name}»", f"«{name}»") for name in names]


def condition_changes(old: Any, new: Any, names: Sides) -> Iterator[Text]:
    """Yield how a check has changed that may also have come or gone."""
    if old is None:
        yield say(_ALWAYS_BEFORE, words=in_words(new, names.after))
    elif new is None:
        yield say(_ALWAYS_NOW, words=in_words(old, names.before))
    else:
        yield from check_changes(old, new, names)


def citation_changes(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Text]:
    """Yield the provisions that came and went, as letters print them."""
    found = list(list_changes(_provisions(before), _provisions(after)))
    yield from found or ([_WRITTEN_OTHERWISE] if before != after else [])


def _provisions(texts: tuple[str, ...]) -> list[Text]:
    found: list[Text] = []
    for text in texts:
        try:
            found += [
                Text(print_citations((one,), "nb"), print_citations((one,), "nn")) for one in parse(text)
            ]
        except CitationError:
            found.append(Text(text, text))
    return found


def value_change(old: object, new: object) -> Text:
    """Return the change of a plain value; a part of the rule without words of its own is shown as it is."""
    return say(FROM_TO, old=_plain(old), new=_plain(new))


def _plain(value: object) -> Text | str:
    if value is None or value == ():
        return Text("ingenting", "ingenting")
    if isinstance(value, bool):
        return Text("ja", "ja") if value else Text("nei", "nei")
    if isinstance(value, Choice):
        return value.text
    return f"«{value}»" if isinstance(value, str) else str(value)
