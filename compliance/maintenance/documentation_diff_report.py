"""What has changed in the documentation, what that did to the findings, and which decisions no longer count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from compliance.documentation.base import Choice, Part, Record
from compliance.documentation.dates import PartialDate
from compliance.maintenance.documentation_diff import FieldChange, RecordChange
from compliance.maintenance.finding_diff import FindingChange
from compliance.maintenance.finding_diff_report import finding_lines
from compliance.rules.wording import decimal, in_words
from compliance.texts import Language, Text
from compliance.word_changes import word_changes

LONGEST_VALUE = 60
"""How many characters of a value are written whole; of a longer one only the words that differ, and those beside."""

_LONGEST_SHOWN = 10 * LONGEST_VALUE
"""Of what is longer still, only that it differs is said."""

_BESIDE = 4
"""How many words are shown on each side of words that differ."""

_TITLE = Text("{name}: {before} sammenlignet med {after}", "{name}: {before} samanlikna med {after}")
_RULES = Text("Begge er vurdert etter reglene {day}.", "Begge er vurderte etter reglane {day}.")
_DOCUMENTATION = Text("Endret i dokumentasjonen", "Endra i dokumentasjonen")
_NOTHING = Text("Ingenting er endret i dokumentasjonen.", "Ingenting er endra i dokumentasjonen.")
_FINDINGS = Text("Det endrer disse funnene", "Det endrar desse funna")
_NO_FINDINGS = Text("Ingen funn er endret.", "Ingen funn er endra.")
_DECISIONS = Text("Avgjørelser som ikke gjelder lenger", "Avgjerder som ikkje gjeld lenger")
_NEW = Text("ny", "ny")
_GONE = Text("borte", "borte")
_CHANGED = Text("endret", "endra")
_BECOMES = Text("{field}: {old} → {new}", "{field}: {old} → {new}")
_OTHER_WORDS = Text("{field}: {words}", "{field}: {words}")
_OTHER = Text("{field}: endret", "{field}: endra")
_NOT_GIVEN = Text("ikke oppgitt", "ikkje oppgitt")
_NONE = Text("ingen", "ingen")
_YES, _NO = Text("ja", "ja"), Text("nei", "nei")


@dataclass(frozen=True)
class Comparison:
    """Two versions of documentation, judged by the same rules as of the same day."""

    name: str
    before: Text
    after: Text
    on: date
    documentation: tuple[RecordChange, ...]
    findings: tuple[FindingChange, ...]
    lapsed: Mapping[str, Text]
    """The findings whose decision counts for the earlier version only, each with what was decided."""


def comparison_report(compared: Comparison, language: Language) -> str:
    """Return the comparison as plain text."""
    return "\n".join(_lines(compared, language)) + "\n"


def _lines(compared: Comparison, language: Language) -> Iterator[str]:
    yield _TITLE[language].format(
        name=compared.name, before=compared.before[language], after=compared.after[language]
    )
    yield _RULES[language].format(day=in_words(compared.on, language))
    yield ""
    if not compared.documentation:
        yield _NOTHING[language]
    else:
        yield _DOCUMENTATION[language]
        for change in compared.documentation:
            yield from (f"  {line}" for line in _record(change, language))
    yield ""
    if not compared.findings:
        yield _NO_FINDINGS[language]
    else:
        yield _FINDINGS[language]
        for one in compared.findings:
            yield from (f"  {line}" for line in finding_lines(one, language))
    if compared.lapsed:
        yield ""
        yield _DECISIONS[language]
        yield from (f"  {finding}: {words[language]}" for finding, words in compared.lapsed.items())


def _record(change: RecordChange, language: Language) -> Iterator[str]:
    record = change.record
    name = f" – {_one_line(record.called()[language])}" if isinstance(record, Record) else ""
    what = _NEW if change.before is None else _GONE if change.after is None else _CHANGED
    kind = change.kind[language]
    yield f"{kind[:1].upper()}{kind[1:]}{name}: {what[language]}"
    yield from (f"  {_field(one, language)}" for one in change.fields)


def _field(change: FieldChange, language: Language) -> str:
    field = " – ".join(_one_line(one[language]) for one in change.called)
    old, new = (_value(one, language, is_yes_no=change.is_yes_no) for one in (change.before, change.after))
    if old is None or new is None or old == new:
        return _OTHER[language].format(field=field)
    if isinstance(change.before, str) and isinstance(change.after, str) and _is_long(old, new):
        words = word_changes(old, new, _near)
        if len(words) <= _LONGEST_SHOWN:
            return _OTHER_WORDS[language].format(field=field, words=words)
        return _OTHER[language].format(field=field)
    if max(len(old), len(new)) > _LONGEST_SHOWN:
        return _OTHER[language].format(field=field)
    return _BECOMES[language].format(field=field, old=old, new=new)


def _is_long(old: str, new: str) -> bool:
    return max(len(old), len(new)) > LONGEST_VALUE


def _near(words: list[str], begins: bool, ends: bool) -> list[str]:
    """Return the words that stand nearest to those that differ."""
    if len(words) <= 2 * _BESIDE:
        return words
    first = [] if begins else words[:_BESIDE]
    last = [] if ends else words[-_BESIDE:]
    return [*first, "…", *last]


def _value(value: Any, language: Language, *, is_yes_no: bool) -> str | None:
    """Return a value in words; None for what has no short ones."""
    if value is None or value == ():
        return _NOT_GIVEN[language]
    if isinstance(value, bool):
        if value:
            return _YES[language]
        return _NO[language] if is_yes_no else _NONE[language]
    if isinstance(value, Choice):
        return value.text[language]
    if isinstance(value, date | PartialDate):
        return in_words(value, language)
    if isinstance(value, int | float):
        return decimal(value)
    if isinstance(value, Record):
        return f"«{_one_line(value.called()[language])}»"
    if isinstance(value, tuple):
        return _values(value, language)
    return None if isinstance(value, Part | Mapping) else _one_line(str(value))


def _values(values: Sequence[Any], language: Language) -> str | None:
    found = [_value(one, language, is_yes_no=True) for one in values]
    return None if any(one is None for one in found) else ", ".join(one for one in found if one is not None)


def _one_line(text: str) -> str:
    return " ".join(text.split())
