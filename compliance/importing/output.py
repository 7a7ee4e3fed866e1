"""The documentation file that an import gives, written so that `check` reads it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from compliance.documentation.dates import PartialDate
from compliance.documentation.documentation import Documentation
from compliance.errors import DocumentationError, Place, Problem
from compliance.identity_numbers import identity_numbers
from compliance.importing.cells import words_of
from compliance.importing.incidents import Imported
from compliance.strict_yaml import MOST_BYTES_JSON, MOST_BYTES_YAML
from compliance.yaml_events import MOST_EVENTS

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_VIOLENT = frozenset(
    {
        *("blow", "kick", "spitting", "biting", "pinching", "scratching", "hair_pulling", "head_butt"),
        *("weapon", "digital"),
    }
)


def documentation_text(imported: Imported, *, as_json: bool = False) -> str:
    """Return the incidents as a documentation file, in YAML or JSON.

    Raises:
        DocumentationError: when `check` could not read so much from one file.
    """
    return _written(_with_frame(imported, {"incidents": list(imported.incidents)}), imported, as_json=as_json)


def totals_text(imported: Imported, *, as_json: bool = False) -> str:
    """Return how many incidents there were, by unit and year, as a documentation file.

    A row counts once in each column it belongs to: violence, threats, harassment, near misses and injuries.

    Raises:
        DocumentationError: when `check` could not read so much from one file.
    """
    return _written(
        _with_frame(imported, {"incident_statistics": _totals(imported)}), imported, as_json=as_json
    )


def _totals(imported: Imported) -> list[dict[str, Any]]:
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    covered = _covered(imported)
    for one in imported.incidents:
        year = str(one["occurred_at"])[:4] if "occurred_at" in one else ""
        groups.setdefault((one.get("unit", ""), year), []).append(one)
    return [_total(unit, year, groups[unit, year], imported, covered) for unit, year in sorted(groups)]


def _total(
    unit: str, year: str, incidents: list[dict[str, Any]], imported: Imported, covered: tuple[str, str]
) -> dict[str, Any]:
    has_kind = all("other" not in one.get("kind", ["other"]) for one in incidents)
    has_injury = all("injury" in one for one in incidents)
    counted = Counter(name for one in incidents for name in _counted_as(one))
    record: dict[str, Any] = {}
    if unit:
        record["unit"] = unit
    if year:
        first, last = covered
        record["period"] = {"from": max(f"{year}-01-01", first), "to": min(f"{year}-12-31", last)}
    record["total"] = len(incidents)
    # A count is given only when every row says what it was: «other» may hide what is counted.
    record |= {name: counted[name] for name in ("violence", "threats", "harassment", "near_miss") if has_kind}
    record |= {"injuries": counted["injuries"]} if has_injury else {}
    source: dict[str, Any] = {"document": imported.mapping.document.id}
    if sheet := words_of(imported.table.sheet):
        source["sheet"] = sheet
    record["sources"] = [source]
    return record


def _covered(imported: Imported) -> tuple[str, str]:
    """Return the days the export covers: those asked for, else from its first incident to its last."""
    days = [PartialDate.parse(one["occurred_at"]) for one in imported.incidents if "occurred_at" in one]
    first = imported.first or min((day.earliest for day in days), default=date.min)
    last = imported.last or max((day.latest for day in days), default=date.max)
    return first.isoformat(), last.isoformat()


def _counted_as(incident: dict[str, Any]) -> Iterable[str]:
    kinds = set(incident.get("kind", ()))
    if kinds & _VIOLENT:
        yield "violence"
    if "threat" in kinds:
        yield "threats"
    if "harassment" in kinds:
        yield "harassment"
    if "near_miss" in kinds:
        yield "near_miss"
    if incident.get("injury") not in (None, "none"):
        yield "injuries"


def _with_frame(imported: Imported, records: dict[str, Any]) -> dict[str, Any]:
    mapping, table = imported.mapping, imported.table
    document: dict[str, Any] = {
        "id": mapping.document.id,
        "kind": "incident_statistics",
        "sha256": table.sha256,
    }
    if name := words_of(Path(table.file).name):
        document["file_name"] = name
    if mapping.document.title:
        document["title"] = mapping.document.title
    frame: dict[str, Any] = {}
    if mapping.organisation:
        frame["organisation"] = mapping.organisation.model_dump(exclude_none=True)
    if mapping.units:
        frame["units"] = [unit.model_dump(exclude_none=True) for unit in mapping.units]
    return {**frame, "documents": [document], **records}


def _written(data: dict[str, Any], imported: Imported, *, as_json: bool) -> str:
    if not as_json and _events(data) > MOST_EVENTS:
        raise _too_large(imported)
    Documentation.model_validate({"organisation": {"name": "–"}, **data})
    if as_json:
        text, most = json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", MOST_BYTES_JSON
    else:
        text = yaml.dump(data, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=120)
        most = MOST_BYTES_YAML
    if identity_numbers(text, imported.table.file):
        code, hint = "national-identity-number", "remove-identity-number"
        raise DocumentationError(Problem(Place(imported.table.file), code, hint=hint))
    if len(text.encode()) > most:
        raise _too_large(imported)
    return text


def _too_large(imported: Imported) -> DocumentationError:
    arguments = {"count": len(imported.incidents)}
    return DocumentationError(
        Problem(Place(imported.table.file), "import-too-large", arguments, "import-choose-period")
    )


def _events(value: Any) -> int:
    if isinstance(value, dict):
        return 2 + sum(1 + _events(inner) for inner in value.values())
    if isinstance(value, list):
        return 2 + sum(map(_events, value))
    return 1
