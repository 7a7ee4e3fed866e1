"""Thirty synthetic control points of one shape, as a table for the closures and as rule files for the engine.

Each has one criterion: when A is yes, B is shown, C is at least the limit, and every item of L is at most a
year old. The criteria go through the real path: YAML text, model, compiler.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from compliance.rules.compiler import CompiledRule
from compliance.rules.library import load_rules

COUNT = 30
LIMIT = 40
CUTOFF = "2025-02-28"
"""Items of half of the lists must be dated after this day; those of the other half within `MONTHS` months."""
MONTHS = 12

YES_NO = (
    "organisation.shift_work",
    "organisation.lone_work",
    "organisation.night_work",
    "organisation.ergonomic_load",
    "organisation.has_premises",
    "organisation.has_line_manager",
    "organisation.bht.required",
    "organisation.bht.mapping_done",
    "organisation.bht.agreement.approved",
    "item.time_allotted",
    "item.informed_of_incidents",
    "item.heard_in_amu_matters",
    "item.held_trust_office",
    "item.election.candidates_announced",
    "item.election.drawn_lots",
    "item.shorter_training_agreement.agreed_by_both",
)
SHOWN = (
    "organisation.address",
    "organisation.activity",
    "organisation.bht.required_because",
    "organisation.bht.required_assessed_on",
    "organisation.bht.agreement.provider",
    "organisation.bht.agreement.valid_from",
    "organisation.bht.plan.amu_treated_on",
    "organisation.bht.plan.safety_representative_consulted_on",
    "item.area",
    "item.selected_on",
    "item.term_from",
    "item.written_notice_on",
    "item.shorter_training_agreement.assessment",
    "item.election.board",
)
NUMBERS = (
    "organisation.employees",
    "organisation.hired_in",
    "item.training_hours",
    "item.election.votes",
    "item.shorter_training_agreement.hours",
)
LISTS = (
    ("organisation.bht.plan.activities", "due"),
    ("item.courses", "to"),
    ("organisation.bht.notices", "on"),
    ("organisation.bht.order_assistance", "confirmed_on"),
)


class SyntheticRule(NamedTuple):
    """One control point: paths as rule files write them, and the field that dates the items of the list."""

    id: str
    applies: str
    shown: str
    number: str
    listing: str
    dated_by: str
    by_months: bool


def make_rules() -> list[SyntheticRule]:
    """Return the thirty control points; every path above is read by at least one."""
    return [
        SyntheticRule(
            f"syntetisk-{index:02d}",
            YES_NO[index % len(YES_NO)],
            SHOWN[index % len(SHOWN)],
            NUMBERS[index % len(NUMBERS)],
            *LISTS[index % len(LISTS)],
            by_months=index % len(LISTS) % 2 == 1,
        )
        for index in range(COUNT)
    ]


def write_rule_files(rules: list[SyntheticRule], folder: Path) -> None:
    """Write one rule file for each control point."""
    for rule in rules:
        (folder / f"{rule.id}.2014.yaml").write_text(as_yaml(rule), encoding="utf-8")


def compiled(rules: list[SyntheticRule], folder: Path) -> tuple[CompiledRule, ...]:
    """Return the control points as the engine judges them, read from files written in `folder`."""
    write_rule_files(rules, folder)
    return load_rules(folder).rules


def as_yaml(rule: SyntheticRule) -> str:
    """Return a control point as a rule file, as long as a short real one."""
    in_time = (
        f"within_months: {{value: each.{rule.dated_by}, of: on, months: {MONTHS}}}"
        if rule.by_months
        else f"after: {{value: each.{rule.dated_by}, of: {CUTOFF}}}"
    )
    return _FILE.format(rule=rule, limit=LIMIT, in_time=in_time)


_FILE = """\
id: {rule.id}
title: {{nb: Opplæring og bistand, nn: Opplæring og bistand}}
question:
  nb: Har verneombudet fått nødvendig opplæring, og er bistanden fulgt opp det siste året?
  nn: Har verneombodet fått nødvendig opplæring, og er bistanden følgd opp det siste året?
in_force: {{from: 2014-01-01}}
basis: [aml § 6-5 (1), folm § 3-18]
for_each: safety_representatives
no_subject:
  reason: {{nb: Virksomheten har ikke verneombud., nn: Verksemda har ikkje verneombod.}}
  ask: {{nb: Hvem er verneombud i virksomheten?, nn: Kven er verneombod i verksemda?}}
criteria:
  - id: holds
    text:
      nb: Opplæringen er lang nok, og alt på listen er fra det siste året.
      nn: Opplæringa er lang nok, og alt på lista er frå det siste året.
    basis: [folm § 3-18]
    when: {{is_true: {rule.applies}}}
    check:
      all:
        - exists: {rule.shown}
        - at_least: {{value: {rule.number}, limit: {limit}}}
        - every:
            of: {rule.listing}
            check: {{{in_time}}}
    evidence: [course_certificate]
    finding:
      nb: Dokumentene viser ikke at opplæringen er lang nok og fulgt opp det siste året.
      nn: Dokumenta viser ikkje at opplæringa er lang nok og følgd opp det siste året.
    ask:
      nb: Hvor lang er opplæringen, og når ble den sist fulgt opp?
      nn: Kor lang er opplæringa, og når blei ho sist følgd opp?
    to_close:
      nb: kursbevis, og en oversikt over det som er gjort det siste året
      nn: kursbevis, og ei oversikt over det som er gjort det siste året
order:
  nb: Arbeidsgiver skal sørge for at verneombudet får nødvendig opplæring.
  nn: Arbeidsgivar skal sørgje for at verneombodet får nødvendig opplæring.
reaction: order
deadline_weeks: 12
"""
