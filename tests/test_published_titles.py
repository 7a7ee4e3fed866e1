"""Every title Arbeidstilsynet has published for our themes is that of a rule, so that its statistics can be found."""

from __future__ import annotations

import pytest

from compliance.rules.library import load_rules

PUBLISHED = [
    "Psykiske plager - kartlegging og risikovurdering",
    "Psykiske plager - plan og tiltak",
    "Vold, trusler om vold og uheldige belastninger - kartlegging, risikovurdering, tiltak og plan",
    "Vold og trusler - rutiner",
    "Vold og trussel om vold - opplæring",
    "Vold og trussel om vold - informasjon",
    "Vold og trussel om vold - oppfølging av arbeidstaker som har vært utsatt for vold og trussel om vold",
    "Vold og trussel om vold - iverksette nødvendige tiltak og utarbeide plan",
    "Seksuell trakassering, forebygging og håndtering - rutine",
    "Trakassering og annen utilbørlig opptreden – rutine",
    "Verneombud – opplæring",
    "Muskel- og skjelettplager - kartlegging og risikovurdering, plan og tiltak",
    "Muskel- og skjelettplager – plan og tiltak",
    "Kompetanse - arbeidstaker som er satt til å lede andre",
    "Bedriftshelsetjeneste - plan for bistand",
    "Bedriftshelsetjeneste - bistand til påleggsgjennomføring",
]


def plain(title: str) -> str:
    return title.replace(" – ", " - ")


@pytest.mark.parametrize("title", PUBLISHED)
def test_a_published_title_is_that_of_one_rule(title: str) -> None:
    titles: dict[str, set[str]] = {}
    for rule in load_rules():
        names = {rule.definition.title.nb, rule.definition.published_title or ""}
        titles.setdefault(rule.id, set()).update(map(plain, names))
    assert len([rule_id for rule_id, names in titles.items() if plain(title) in names]) == 1
