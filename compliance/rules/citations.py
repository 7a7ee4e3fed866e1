"""The citations of a rule, held to the law for the whole of the rule's period."""

from __future__ import annotations

from compliance.law import Citation, CitationError, gaps_in_force, parse, renumbered
from compliance.rules.model import InForce
from compliance.rules.names import Fault, Location


def citations_of(
    texts: tuple[str, ...], period: InForce, at: Location, faults: list[Fault]
) -> tuple[Citation, ...]:
    """Return the citations written in `texts`, in order; what does not hold for the period becomes a fault."""
    found: list[Citation] = []
    for index, text in enumerate(texts):
        place = (*at, index)
        try:
            citations = parse(text)
        except CitationError as error:
            faults.append(Fault(place, error.code, dict(error.arguments), error.hint))
            continue
        found += citations
        for citation in citations:
            gaps = gaps_in_force(citation, period.start, period.end)[:1]
            faults += [Fault(place, gap.reason.value, dict(gap.arguments)) for gap in gaps]
            moves = renumbered(citation, period.start, period.end)[:1]
            faults += [Fault(place, move.code, dict(move.arguments), move.hint) for move in moves]
    return tuple(found)
