"""One small rule that can be written to a folder, and its tests; a rule file is the two together."""

from __future__ import annotations

RULE = """
id: timer
title: {nb: Verneombud – opplæring, nn: Verneombod – opplæring}
question: {nb: Har verneombudet fått opplæring?, nn: Har verneombodet fått opplæring?}
in_force: {from: 2014-01-01}
basis: [aml § 6-5 (1), folm § 3-19]
for_each: safety_representatives
no_subject:
  reason: {nb: Det er ikke verneombud her., nn: Det er ikkje verneombod her.}
  ask: {nb: Hvem er verneombud?, nn: Kven er verneombod?}
criteria:
  - id: hours
    text: {nb: Verneombudet har minst 40 timer opplæring., nn: Verneombodet har minst 40 timar opplæring.}
    basis: [folm § 3-19]
    check: {at_least: {value: item.training_hours, limit: 40}}
    evidence: [course_certificate]
    finding:
      nb: Verneombudet for {{ subject }} har {{ item.training_hours | hours }} opplæring.
      nn: Verneombodet for {{ subject }} har {{ item.training_hours | hours }} opplæring.
    ask: {nb: "Hvor mange timer har {{ subject }}?", nn: "Kor mange timar har {{ subject }}?"}
    to_close: {nb: kursbevis, nn: kursbevis}
order: {nb: Arbeidsgiver skal gi opplæring., nn: Arbeidsgivar skal gi opplæring.}
reaction: order
deadline_weeks: 12
"""
TESTS = """
tests:
  - {name: nok, given: {safety_representatives: [{id: a, training_hours: 40}]}, expect: met}
  - {name: for lite, given: {safety_representatives: [{id: a, training_hours: 39}]}, expect: breach}
"""
