"""Incidents counted by kind, target, severity and frequency, through the facts and the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from command_line import compliance
from hypothesis import given, settings
from strategies import documentations

from compliance.documentation.documentation import Documentation
from compliance.documentation.incidents import IncidentKind, Severity, Target
from compliance.documentation.load import from_loaded, parse_documentation
from compliance.errors import DocumentationError
from compliance.reports.incident_counts import (
    Frequency,
    Span,
    UnitCounts,
    count_incidents,
    frequency_of,
    severity_of,
)
from compliance.reports.incident_report import incident_json, incident_markdown, incident_text
from compliance.strict_yaml import load

YEAR = (date(2025, 1, 1), date(2025, 12, 31))
SCHOOLS = """
organisation: {name: Eksempelby kommune, net_full_time_equivalents: 80}
units:
  - {id: a-skole, name: A skole, net_full_time_equivalents: 30}
  - {id: trinn-2, name: 2. trinn, parent: a-skole}
  - {id: b-skole, name: B skole}
incidents:
  - {id: a, unit: trinn-2, occurred_at: 2025-09-01, kind: [blow, kick], severity: serious, against: staff}
  - {id: b, unit: trinn-2, occurred_at: 2025-09-03, kind: [blow], severity: serious, against: co_patient, injury: physical}
  - {id: c, unit: a-skole, occurred_at: 2025-11, kind: [threat], fatal: true, injury: false}
  - {id: d, unit: a-skole, kind: [threat]}
  - {id: e, occurred_at: 2025-10-01}
  - {id: f, unit: b-skole, occurred_at: 2024-12, kind: [spitting]}
  - {id: g, unit: b-skole, occurred_at: 2025, kind: [spitting]}
incident_statistics:
  - {unit: b-skole, period: {from: 2025-01-01, to: 2025-12-31}, total: 12, violence: 3, threats: 0}
"""


def schools() -> Documentation:
    return from_loaded(load(SCHOOLS.encode(), "skoler.yaml", DocumentationError))


def counts(first: date | None = YEAR[0], last: date | None = YEAR[1]) -> dict[str | None, UnitCounts]:
    return {one.unit: one for one in count_incidents(schools(), first, last)}


def test_units_stand_under_their_parents_and_count_what_is_below() -> None:
    found = counts()
    assert [(one.unit, one.depth) for one in found.values()] == [
        (None, 0),
        ("a-skole", 1),
        ("trinn-2", 2),
        ("b-skole", 1),
    ]
    assert [len(one.incidents) for one in found.values()] == [5, 3, 2, 1]
    assert [one.without_date for one in found.values()] == [1, 1, 0, 0]


def test_kinds_targets_and_injuries() -> None:
    one = counts()["a-skole"]
    assert one.by_kind == {IncidentKind.BLOW: 2, IncidentKind.KICK: 1, IncidentKind.THREAT: 1}
    assert one.by_target == {Target.STAFF: 1, Target.CO_PATIENT: 1, None: 1}
    assert [(injury and injury.value, n) for injury, n in one.by_injury.items()] == [
        ("none", 1),
        ("physical", 1),
        (None, 1),
    ]
    assert list(counts()[None].by_kind)[-1] is None


def test_the_rate_is_per_net_full_time_equivalent_and_year() -> None:
    found = counts()
    assert found["a-skole"].per_year_and_equivalent(3) == pytest.approx(3 / 30)
    assert found["trinn-2"].per_year_and_equivalent(2) is None
    half = {one.unit: one for one in count_incidents(schools(), date(2025, 7, 3), date(2025, 12, 31))}
    assert half["a-skole"].per_year_and_equivalent(3) == pytest.approx(3 / 30 * 365 / 182)


def test_a_date_that_may_fall_outside_is_not_counted() -> None:
    found = {one.unit: one for one in count_incidents(schools(), date(2025, 9, 2), date(2025, 11, 15))}
    assert [incident.id for incident in found["a-skole"].incidents] == ["b"]
    assert found["a-skole"].without_date == 2
    assert found["b-skole"].without_date == 1


def test_without_a_period_every_dated_incident_counts() -> None:
    found = counts(None, None)
    span = found[None].span
    assert span == Span(date(2024, 12, 1), date(2025, 12, 31), is_given=False)
    assert len(found[None].incidents) == 6
    assert count_incidents(parse_documentation({"organisation": {"name": "A"}}))[0].span is None


@pytest.mark.parametrize(
    ("count", "days", "frequency"),
    [
        (260, 365, Frequency.DAILY),
        (259, 365, Frequency.WEEKLY),
        (52, 365, Frequency.WEEKLY),
        (51, 365, Frequency.MONTHLY),
        (12, 365, Frequency.MONTHLY),
        (11, 365, Frequency.RARER),
        (1, 1, Frequency.MONTHLY),
        (5, 7, Frequency.WEEKLY),
    ],
)
def test_frequency(count: int, days: int, frequency: Frequency) -> None:
    start = date(2025, 1, 1)
    last = date.fromordinal(start.toordinal() + days - 1)
    assert frequency_of(count, Span(start, last, is_given=True)) is frequency


def test_severity_is_that_reported_else_what_is_known() -> None:
    by_id = {one.id: severity_of(one) for one in schools().incidents}
    assert by_id["a"] is Severity.SERIOUS
    assert by_id["c"] is Severity.VERY_SERIOUS
    assert by_id["d"] is None
    marked = parse_documentation({"organisation": {"name": "A"}, "incidents": [{"id": "a", "serious": True}]})
    assert severity_of(marked.incidents[0]) is Severity.SERIOUS


def test_the_picture_is_worst_first_and_then_most_frequent() -> None:
    places = counts()["a-skole"].picture
    assert [(place.severity, place.kind, place.count) for place in places] == [
        (Severity.VERY_SERIOUS, IncidentKind.THREAT, 1),
        (Severity.SERIOUS, IncidentKind.BLOW, 2),
        (Severity.SERIOUS, IncidentKind.KICK, 1),
    ]


def file(folder: Path) -> Path:
    path = folder / "skoler.yaml"
    path.write_text(SCHOOLS, encoding="utf-8")
    return path


PERIOD = ("--from", "2025-01-01", "--to", "2025-12-31")


def test_the_summary_as_text(tmp_path: Path) -> None:
    run = compliance("incidents", "summary", file(tmp_path), *PERIOD)
    assert (run.code, run.err) == (0, "")
    part = run.out.split("\nA skole\n")[1].split("\n2. trinn\n")[0]
    assert "3 hendelser, netto årsverk: 30, per netto årsverk og år: 0,10. I tillegg kommer 1 uten" in part
    assert "slag                                 2  0,07" in part
    assert "  Rettet mot                        Antall  Per netto årsverk og år\n    ansatte  " in part
    assert "    andre brukere eller pasienter        1  0,03\n" in part
    assert "svært alvorlig" in part
    (line,) = [line for line in part.splitlines() if "slag (2)" in line]
    assert line.lstrip().startswith("alvorlig")
    assert line.index("slag (2)") == part.split("Alvorlighet")[1].splitlines()[1].index("sjeldnere")
    assert "meldte avvik i alt 12, hendelser med vold 3, hendelser med trusler 0" in " ".join(run.out.split())


def test_the_summary_of_one_unit_in_every_form_and_language(tmp_path: Path) -> None:
    for language, word in (("nb", "hendelser"), ("nn", "hendingar"), ("en", "incidents")):
        for form in ("text", "md"):
            options = ("--unit", "a-skole", "--lang", language, "--format", form)
            run = compliance("incidents", "summary", file(tmp_path), *PERIOD, *options)
            assert run.code == 0
            assert word in run.out
            assert "B skole" not in run.out
            assert "trinn" in run.out


def test_the_summary_for_programs_follows_the_name_of_the_file(tmp_path: Path) -> None:
    out = tmp_path / "tall.json"
    run = compliance("incidents", "summary", file(tmp_path), *PERIOD, "-o", out)
    assert (run.code, run.out) == (0, "")
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["schema"] == "compliance-incidents/1"
    assert found["period"] == {"from": "2025-01-01", "to": "2025-12-31", "given": True}
    school = found["units"][1]
    assert school["per_net_full_time_equivalent_and_year"] == {
        "all": 0.1,
        "by_kind": {"blow": 0.0667, "kick": 0.0333, "threat": 0.0333},
        "against": {"staff": 0.0333, "co_patient": 0.0333, "not_given": 0.0333},
    }
    assert school["against"] == {"staff": 1, "co_patient": 1, "not_given": 1}
    assert school["severity_by_frequency"][1] == {
        "severity": "serious",
        "frequency": "rarer",
        "kind": "blow",
        "count": 2,
    }


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--unit", "a-skule"), 2, "Mente du «a-skole»?"),
        (("--from", "2025-02-01", "--to", "2025-01-01"), 2, "--to er før --from"),
        (("--from", "2025"), 2, "2025"),
    ],
)
def test_wrong_use(tmp_path: Path, options: tuple[str, ...], code: int, words: str) -> None:
    run = compliance("incidents", "summary", file(tmp_path), *options)
    assert run.code == code
    assert words in run.err


def test_no_incidents(tmp_path: Path) -> None:
    path = tmp_path / "tom.yaml"
    path.write_text("organisation: {name: Tom}\n", encoding="utf-8")
    run = compliance("incidents", "summary", path)
    assert run.code == 0
    assert run.out.startswith("Tom: ingen hendelser med dato\n")
    standard = compliance("incidents", "summary", "-", standard_input=b"organisation: {name: Tom}\n")
    assert standard.out == run.out


@settings(max_examples=40, deadline=None)
@given(documentation=documentations())
def test_any_documentation_can_be_counted(documentation: Documentation) -> None:
    found = count_incidents(documentation)
    assert len(found) == 1 + len(documentation.units)
    root = found[0]
    assert len(root.incidents) + root.without_date == len(documentation.incidents)
    for one in found:
        assert sum(one.by_target.values()) == len(one.incidents)
        assert sum(place.count for place in one.picture) == sum(one.by_kind.values())
    assert incident_text(found, "nn") == incident_text(count_incidents(documentation), "nn")
    assert incident_markdown(found, "nb").startswith("# ")
    assert json.loads(incident_json(found, documentation))["units"]
