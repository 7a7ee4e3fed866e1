"""Recorded judgements that answer nothing: misspelt, or given after the day that is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from compliance.documentation.claims import RecordedJudgement
from compliance.documentation.documentation import Documentation
from compliance.error_messages import register
from compliance.errors import Place, Problem, nearest
from compliance.evaluation.judge import APPLIES_WHEN
from compliance.facts.organisation import OrganisationView
from compliance.rules.compiler import CompiledRule
from compliance.rules.library import RuleLibrary
from compliance.texts import Text

register(
    {
        "judgement-of-no-rule": Text(
            "Vurderingen blir ikke brukt: «{value}» er ikke et kontrollpunkt.",
            "Vurderinga blir ikkje brukt: «{value}» er ikkje eit kontrollpunkt.",
            "The judgement is not used: “{value}” is not a control point.",
        ),
        "judgement-of-no-criterion": Text(
            "Vurderingen blir ikke brukt: «{value}» er ikke et kriterium i kontrollpunktet.",
            "Vurderinga blir ikkje brukt: «{value}» er ikkje eit kriterium i kontrollpunktet.",
            "The judgement is not used: “{value}” is not a criterion of the control point.",
        ),
        "judgement-of-no-subject": Text(
            "Vurderingen blir ikke brukt: Kontrollpunktet blir ikke vurdert for «{value}».",
            "Vurderinga blir ikkje brukt: Kontrollpunktet blir ikkje vurdert for «{value}».",
            "The judgement is not used: the control point is not judged for “{value}”.",
        ),
        "judgement-later": Text(
            "Vurderingen er fra {given}, etter datoen for kontrollen ({on}), og blir ikke brukt.",
            "Vurderinga er frå {given}, etter datoen for kontrollen ({on}), og blir ikkje brukt.",
            "The judgement is from {given}, after the day of the check ({on}), and is not used.",
        ),
    }
)


def unused_judgements(documentation: Documentation, library: RuleLibrary, on: date) -> tuple[Problem, ...]:
    """Return a warning for each recorded judgement that no rule can use on the day `on`.

    One that was given for other facts is not among them: the finding itself says that it has lapsed.
    """
    if not documentation.judgements:
        return ()
    organisation = OrganisationView(documentation, on)
    subjects = {
        "units": [unit.id for unit in organisation.units() if unit.id is not None],
        "safety_representatives": [one.id for one in documentation.safety_representatives or ()],
    }
    found = []
    for number, one in enumerate(documentation.judgements, 1):
        place = Place(f"judgements, nr. {number}")
        versions = library.versions(one.rule)
        if not versions:
            found.append(_of_nothing(place, "rule", one.rule, library.ids))
        else:
            found += _in_rule(place, one, versions, subjects)
        if one.on.earliest > on:
            arguments = {"given": str(one.on), "on": on}
            found.append(Problem(place, "judgement-later", arguments, severity="warning"))
    return tuple(found)


def _in_rule(
    place: Place, one: RecordedJudgement, versions: Sequence[CompiledRule], subjects: Mapping[str, list[str]]
) -> Iterator[Problem]:
    criteria = {criterion.id for rule in versions for criterion in rule.criteria} | {APPLIES_WHEN}
    if one.criterion not in criteria:
        yield _of_nothing(place, "criterion", one.criterion, sorted(criteria))
    allowed = subjects.get(versions[-1].definition.for_each or "", [])
    if one.subject is not None and one.subject not in allowed:
        yield _of_nothing(place, "subject", one.subject, allowed)


def _of_nothing(place: Place, field: str, value: str, allowed: Sequence[str]) -> Problem:
    suggestion = nearest(value, allowed)
    arguments = {"value": value, "suggestion": suggestion or ""}
    hint = "did-you-mean" if suggestion else None
    return Problem(place, f"judgement-of-no-{field}", arguments, hint, severity="warning")
