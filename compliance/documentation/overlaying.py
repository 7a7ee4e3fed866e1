"""Documentation with what was sent later laid over it.

A record with the id of an earlier one is a newer version of it: each field it gives stands in place of the earlier one,
whole, and the others stand as they were. A record without such an id is one more. So nothing stale is mixed into a
field, and nothing that was shown is lost because it was not sent again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from compliance.documentation.merging import Merged, Steps
from compliance.strict_yaml import Loaded

_NEVER_ANOTHER = ("documents", "statements")
"""What has been sent and what has been said stay as they were: a newer one has an id of its own."""

_NO_FIELDS = ("id", "sources")


class Overlaid(Merged):
    """Earlier documentation and later, as one; every place is that of the file it came from."""

    def __init__(self, earlier: Loaded, later: Loaded) -> None:
        super().__init__([earlier])
        if not isinstance(later.data, Mapping):
            self.conflicts.append(later.problem((), "file-not-record"))
            return
        for key, value in later.data.items():
            self._lay(key, value, later)

    def _lay(self, key: str, value: Any, later: Loaded) -> None:
        old, here = self.data.get(key), (key,)
        if value is None:
            return
        if isinstance(value, list) and isinstance(old, list):
            if key in _NEVER_ANOTHER:
                self._extend(old, value, here, later)
            else:
                self._lay_list(key, value, later)
        elif isinstance(value, Mapping) and isinstance(old, Mapping):
            self.data[key] = self._newer(old, value, here, (later, here))
        else:
            self.data[key] = value
            self._came_from(here, later, here)

    def _lay_list(self, key: str, items: list[Any], later: Loaded) -> None:
        target = self.data[key]
        at = {_identifier(item): index for index, item in enumerate(target) if _identifier(item) is not None}
        for number, item in enumerate(items):
            steps: Steps = (key, number)
            index = at.get(_identifier(item))
            if index is None:
                self._came_from((key, len(target)), later, steps)
                target.append(item)
            else:
                target[index] = self._newer(target[index], item, (key, index), (later, steps))

    def _newer(
        self, old: Mapping[str, Any], new: Mapping[str, Any], at: Steps, came_from: tuple[Loaded, Steps]
    ) -> dict[str, Any]:
        """Return the record with the newer fields in it, and each source kept for the fields it still shows."""
        later, steps = came_from
        given = [name for name in new if new[name] is not None]
        for name in given:
            self._came_from((*at, name), later, (*steps, name))
        record = {**old, **{name: new[name] for name in given}}
        if isinstance(sources := _sources(old, new), list):
            record["sources"] = sources
        return record

    def _came_from(self, here: Steps, later: Loaded, steps: Steps) -> None:
        """Remember where a value came from, in place of what was known of it and of all that was in it."""
        for inside in [one for one in self.origins if one[: len(here)] == here]:
            del self.origins[inside]
        self.origins[here] = (later, steps)


def _sources(old: Mapping[str, Any], new: Mapping[str, Any]) -> Any:
    """Return the sources of both, each with the fields it is a source for; as written where they have another form."""
    earlier, later = old.get("sources") or [], new.get("sources") or []
    if not all(
        isinstance(each, list) and all(isinstance(one, Mapping) for one in each) for each in (earlier, later)
    ):
        return None
    fresh = [name for name, value in new.items() if name not in _NO_FIELDS and value is not None]
    kept = [name for name in old if name not in (*_NO_FIELDS, *fresh)]
    return [*_narrowed(later, fresh), *_narrowed(earlier, kept)]


def _narrowed(sources: list[Mapping[str, Any]], fields: list[str]) -> list[dict[str, Any]]:
    found = []
    for source in sources:
        named = source.get("fields") or fields
        shows = [name for name in named if name in fields] if isinstance(named, list) else fields
        if shows:
            found.append({**source, "fields": shows})
    return found


def _identifier(item: Any) -> str | None:
    identifier = item.get("id") if isinstance(item, Mapping) else None
    return identifier if isinstance(identifier, str) else None
