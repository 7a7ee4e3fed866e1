"""The answer first: how many of each state, in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from compliance.evaluation import Finding
from compliance.state import State
from compliance.texts import Language, Text

_PARTS: dict[State, tuple[Text, Text]] = {
    State.BREACH: (
        Text("1 brudd.", "1 brot.", "1 breach."),
        Text("{n} brudd.", "{n} brot.", "{n} breaches."),
    ),
    State.NOT_DOCUMENTED: (
        Text(
            "1 punkt mangler dokumentasjon.", "1 punkt manglar dokumentasjon.", "1 point is not documented."
        ),
        Text(
            "{n} punkter mangler dokumentasjon.",
            "{n} punkt manglar dokumentasjon.",
            "{n} points are not documented.",
        ),
    ),
    State.REVIEW: (
        Text("1 punkt må vurderes.", "1 punkt må vurderast.", "1 point must be assessed."),
        Text("{n} punkter må vurderes.", "{n} punkt må vurderast.", "{n} points must be assessed."),
    ),
    State.MET: (
        Text("1 punkt er oppfylt.", "1 punkt er oppfylt.", "1 point is met."),
        Text("{n} punkter er oppfylt.", "{n} punkt er oppfylte.", "{n} points are met."),
    ),
    State.NOT_APPLICABLE: (
        Text("1 punkt gjelder ikke.", "1 punkt gjeld ikkje.", "1 point does not apply."),
        Text("{n} punkter gjelder ikke.", "{n} punkt gjeld ikkje.", "{n} points do not apply."),
    ),
}

_NO_BREACH = Text("Ingen brudd.", "Ingen brot.", "No breaches.")
_NO_BREACH_BUT_GAPS = Text(
    "Ingen brudd er funnet, men ikke alt er dokumentert.",
    "Ingen brot er funne, men ikkje alt er dokumentert.",
    "No breaches were found, but not everything is documented.",
)
_TITLE_BREACHES = Text("{n} brudd må følges opp", "{n} brot må følgjast opp", "{n} breaches to follow up")
_TITLE_NONE = Text("Ingen brudd", "Ingen brot", "No breaches")


def count_states(findings: Sequence[Finding]) -> dict[State, int]:
    """Return how many findings have each state, worst first, those with none too."""
    counts = Counter(finding.state for finding in findings)
    return {state: counts[state] for state in State}


def summary_line(findings: Sequence[Finding], language: Language) -> str:
    """Return «2 brudd. 1 punkt mangler dokumentasjon. …»: breaches always, the rest where there are any."""
    counts = count_states(findings)
    parts = []
    if not counts[State.BREACH]:
        gaps = counts[State.NOT_DOCUMENTED] + counts[State.REVIEW]
        parts.append((_NO_BREACH_BUT_GAPS if gaps else _NO_BREACH)[language])
    for state, n in counts.items():
        if n:
            one, many = _PARTS[state]
            parts.append(one[language] if n == 1 else many[language].format(n=n))
    return " ".join(parts)


def page_title(findings: Sequence[Finding], language: Language) -> str:
    """Return the answer as a heading."""
    breaches = count_states(findings)[State.BREACH]
    return _TITLE_BREACHES[language].format(n=breaches) if breaches else _TITLE_NONE[language]
