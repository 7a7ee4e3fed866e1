"""One change in a rule, in words; texts are compared word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compliance.rules.model import RuleText
from compliance.texts import Language, Text
from compliance.word_changes import word_changes


@dataclass(frozen=True)
class Change:
    """One thing that is not as it was. `criterion` is empty for what belongs to the rule as a whole."""

    criterion: str
    part: Text
    """Which part of the rule or the criterion: the period, the check."""
    words: Text
    """What became of it."""


LEGEND = Text("I tekstene: [-tatt bort-] {+lagt til+}", "I tekstane: [-teke bort-] {+lagt til+}")

ADDED = Text("lagt til: {what}", "lagt til: {what}")
REMOVED = Text("tatt bort: {what}", "teke bort: {what}")
REORDERED = Text("rekkefølgen er endret", "rekkjefølgja er endra")
CHANGED = Text("endret", "endra")
FROM_TO = Text("endret fra {old} til {new}", "endra frå {old} til {new}")

_LANGUAGES: tuple[tuple[Language, Text], ...] = (
    ("nb", Text("bokmål", "bokmål")),
    ("nn", Text("nynorsk", "nynorsk")),
    ("en", Text("engelsk", "engelsk")),
)
_TEXT_CHANGED = Text("{language}: «{words}»", "{language}: «{words}»")
_ONLY_ONE_FORM = Text(
    "bare {language} er endret, den andre målformen er som før",
    "berre {language} er endra, den andre målforma er som før",
)


def say(words: Text, /, **values: Text | str | int) -> Text:
    """Return a sentence filled in; a value that is a text is put in with the form of the sentence."""
    return Text(
        words.nb.format(**{key: _in(value, "nb") for key, value in values.items()}),
        words.nn.format(**{key: _in(value, "nn") for key, value in values.items()}),
    )


def _in(value: Text | str | int, language: Language) -> str | int:
    return value[language] if isinstance(value, Text) else value


def joined(texts: Sequence[Text], separator: str) -> Text:
    """Return texts as one, with `separator` between them."""
    return Text(separator.join(one.nb for one in texts), separator.join(one.nn for one in texts))


def text_changes(before: RuleText, after: RuleText) -> Iterator[Text]:
    """Yield what has changed in each language, and whether one form of Norwegian was left behind."""
    changed: list[Text] = []
    for language, called in _LANGUAGES:
        old, new = getattr(before, language) or "", getattr(after, language) or ""
        if old != new:
            if language != "en":
                changed.append(called)
            yield say(_TEXT_CHANGED, language=called, words=word_changes(old, new) or new)
    if len(changed) == 1:
        yield say(_ONLY_ONE_FORM, language=changed[0])


def list_changes(
    before: Sequence[Text], after: Sequence[Text], added: Text = ADDED, removed: Text = REMOVED
) -> Iterator[Text]:
    """Yield what was taken out of a list and what was put in, else that the order is another."""
    gone = [one for one in before if one not in after]
    new = [one for one in after if one not in before]
    yield from (say(removed, what=one) for one in gone)
    yield from (say(added, what=one) for one in new)
    if [one for one in before if one in after] != [one for one in after if one in before]:
        yield REORDERED
