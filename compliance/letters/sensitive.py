"""Text that may tell something about a person is kept out of letters, unless it is the quote of a source."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from compliance.documentation.base import Part, Sensitive
from compliance.documentation.claims import Dispute
from compliance.documentation.documentation import Documentation
from compliance.evaluation import CriterionFinding, CriterionStatus, Finding
from compliance.rules.trace import Item, Seen, Trace
from compliance.texts import Text

LEFT_OUT = Text("en opplysning som ikke er gjengitt her", "ei opplysning som ikkje er attgitt her")

_SPOKEN_OF = (CriterionStatus.FAILED, CriterionStatus.UNKNOWN, CriterionStatus.REVIEW)


class SensitiveTexts:
    """The free texts of one documentation that are marked as sensitive."""

    def __init__(self, documentation: Documentation) -> None:
        self._texts: set[str] = set()
        self.has_hidden = False
        """Whether something has been left out of a sentence so far."""
        self._collect(documentation)

    def left_out_of(self, finding: Finding) -> Finding:
        """Return the finding with each sensitive text it names replaced by a neutral one.

        A text is known by being the whole of a value or of what an item is called: how records that have no
        other name, such as statements, are named in sentences.
        """
        if not self._texts and not any(one.disputes for one in finding.criteria):
            return finding
        applies = finding.applies and self._of_criterion(finding.applies)
        return replace(finding, criteria=tuple(map(self._of_criterion, finding.criteria)), applies=applies)

    def _of_criterion(self, one: CriterionFinding) -> CriterionFinding:
        # Nothing is said of the others, and their traces cost time.
        if one.status not in _SPOKEN_OF or one.trace is None:
            return one
        trace = self._of_trace(one.trace)
        return replace(one, explain=lambda: trace, disputes=tuple(map(self._of_dispute, one.disputes)))

    def _of_trace(self, trace: Trace) -> Trace:
        return trace._replace(
            seen=tuple(map(self._of_seen, trace.seen)),
            failed=tuple(map(self._of_item, trace.failed)),
            children=tuple(map(self._of_trace, trace.children)),
        )

    def _of_seen(self, seen: Seen) -> Seen:
        return seen._replace(value="…") if self._is_sensitive(seen.value) else seen

    def _of_item(self, item: Item) -> Item:
        if not self._is_sensitive(item.called.nb):
            return item
        self.has_hidden = True
        return item._replace(called=LEFT_OUT)

    def _of_dispute(self, dispute: Dispute) -> Dispute:
        if dispute.path.rpartition(".")[2] not in _sensitive_names():
            return dispute
        values = tuple(one.model_copy(update={"value": "…"}) for one in dispute.values)
        return dispute.model_copy(update={"values": values})

    def _is_sensitive(self, value: Any) -> bool:
        return isinstance(value, str) and value in self._texts

    def _collect(self, value: Any) -> None:
        if isinstance(value, tuple):
            for item in value:
                self._collect(item)
        elif isinstance(value, Part):
            hidden = _sensitive_fields(type(value))
            for name in value.model_fields_set:
                inside = getattr(value, name)
                if name in hidden and isinstance(inside, str):
                    self._texts.add(inside)
                else:
                    self._collect(inside)


@cache
def _sensitive_fields(part: type[Part]) -> frozenset[str]:
    marked = (
        name
        for name, field in part.model_fields.items()
        if any(isinstance(entry, Sensitive) for entry in field.metadata)
    )
    return frozenset(marked)


@cache
def _sensitive_names() -> frozenset[str]:
    """Return the names of all fields that are sensitive in some record."""
    found: set[str] = set()
    waiting: list[type[Part]] = [Part]
    while waiting:
        part = waiting.pop()
        waiting += part.__subclasses__()
        found |= _sensitive_fields(part)
    return frozenset(found)
