"""What has changed from one version of documentation to another: records by id, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from compliance.documentation.base import Part, Record
from compliance.documentation.documentation import Documentation
from compliance.texts import Text


@dataclass(frozen=True)
class FieldChange:
    """A field with another value. `called` names the fields that lead to it, outermost first."""

    called: tuple[Text, ...]
    before: Any
    after: Any
    is_yes_no: bool = False
    """True when `false` is a no, and not "there is none"."""


@dataclass(frozen=True)
class RecordChange:
    """A record that is new, gone or changed; `before` or `after` is None where there is none.

    `kind` is what the list, or the record of which there is only one, is called.
    """

    kind: Text
    before: Part | None
    after: Part | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def record(self) -> Part:
        """The record as it is now, or as it was when it is gone."""
        found = self.after if self.after is not None else self.before
        assert found is not None  # noqa: S101 - one of them is there
        return found


def documentation_changes(before: Documentation, after: Documentation) -> tuple[RecordChange, ...]:
    """Return every record that is new, gone or changed, in the order of the documentation.

    Records are the same when they have the same id; those without one only when they are wholly alike.
    """
    return tuple(_changes(before, after))


def _changes(before: Documentation, after: Documentation) -> Iterator[RecordChange]:
    loose: list[FieldChange] = []
    for name in Documentation.model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        kind = Documentation.label_of(name)
        if isinstance(old, tuple) and isinstance(new, tuple):
            yield from _of_lists(kind, old, new)
        elif isinstance(old, Part) and isinstance(new, Part):
            yield RecordChange(kind, old, new, tuple(_of_fields(old, new)))
        elif isinstance(new, Part):
            yield RecordChange(kind, None, new)
        elif isinstance(old, Part):
            yield RecordChange(kind, old, None)
        else:
            loose.append(FieldChange((kind,), old, new, _is_yes_no(Documentation, name)))
    if loose:
        yield RecordChange(Text("dokumentasjonen", "dokumentasjonen"), before, after, tuple(loose))


def _of_lists(kind: Text, old: Sequence[Part], new: Sequence[Part]) -> Iterator[RecordChange]:
    earlier = {one.id: one for one in old if _identifier(one)}  # type: ignore[attr-defined]
    left = [one for one in old if not _identifier(one)]
    for one in new:
        identifier = _identifier(one)
        if identifier is None and one in left:
            left.remove(one)
        elif identifier is None or identifier not in earlier:
            yield RecordChange(kind, None, one)
        elif earlier[identifier] != one:
            yield RecordChange(kind, earlier[identifier], one, tuple(_of_fields(earlier[identifier], one)))
    kept = {_identifier(one) for one in new}
    gone = [one for one in old if one in left or (_identifier(one) and _identifier(one) not in kept)]
    yield from (RecordChange(kind, one, None) for one in gone)


def _of_fields(old: Part, new: Part, above: tuple[Text, ...] = ()) -> Iterator[FieldChange]:
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        called = (*above, _label(type(new), name))
        if isinstance(before, Record) and type(before) is type(after):
            yield from _of_fields(before, after, called)
        elif _has_ids(before) and _has_ids(after):
            yield from _of_inner_lists(before, after, called)
        else:
            yield FieldChange(called, before, after, _is_yes_no(type(new), name))


def _of_inner_lists(
    old: Sequence[Record], new: Sequence[Record], above: tuple[Text, ...]
) -> Iterator[FieldChange]:
    for change in _of_lists(above[-1], old, new):
        record = change.record
        name = record.called() if isinstance(record, Record) else above[-1]
        if change.before is None or change.after is None:
            yield FieldChange((*above, name), change.before, change.after)
        else:
            yield from _of_fields(change.before, change.after, (*above, name))


def _has_ids(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(_identifier(one) for one in value)


def _identifier(part: Any) -> str | None:
    identifier = getattr(part, "id", None)
    return identifier if isinstance(identifier, str) else None


def _label(kind: type[Part], name: str) -> Text:
    try:
        return kind.label_of(name)
    except StopIteration:
        return Text(name, name)


def _is_yes_no(kind: type[Part], name: str) -> bool:
    annotation = kind.model_fields[name].annotation
    choices = [get_args(one)[0] if get_origin(one) is Annotated else one for one in get_args(annotation)]
    return annotation is bool or bool in choices
