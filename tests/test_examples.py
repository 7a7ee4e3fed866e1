"""The examples: each is judged as its expected.yaml says, and every claim in them has a source.

A case of expected.yaml is for a checklist, for the control points `only` names, or for all; `others` is the
state of those it does not name.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from command_line import compliance

from compliance.checklists import load_checklist
from compliance.documentation.base import Part, Record, Source
from compliance.documentation.case import Statement
from compliance.documentation.documentation import Documentation
from compliance.documentation.documents import Document
from compliance.documentation.load import load_documentation
from compliance.documentation.references import parts_of
from compliance.errors import DocumentationError
from compliance.evaluation import CriterionStatus, Finding, evaluate
from compliance.rules.library import load_rules
from compliance.state import State
from compliance.strict_yaml import read

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
NAMES = (
    "barnevernsinstitusjon",
    "kommunal-barneverntjeneste",
    "alt-i-orden",
    "skule-nynorsk",
    "barnehage",
    "hotell",
    "sykehjem",
    "hjemmetjeneste",
    "nav-aarstad",
    "wesselborgen",
    "skaarungen-barnehage",
    "skoler-i-en-kommune",
)
INVENTED = NAMES[:8]
# Of public cases we have only what others wrote of them, retold: there are no words to quote.
PUBLIC = NAMES[8:]

# What a record is, and where it belongs, is not a claim about the world. The case dates are the reader's.
STRUCTURE = frozenset(
    {"id", "name", "unit", "parent", "theme", "sources", "read_in_full", "visit_on", "notice_on"}
)


class Expected(NamedTuple):
    example: str
    on: date
    checklist: str | None
    only: list[str]
    others: str | None
    findings: dict[str, Any]


def expected() -> Iterator[Expected]:
    for name in NAMES:
        for case in read(EXAMPLES / name / "expected.yaml", DocumentationError).data:
            yield Expected(
                name,
                date.fromisoformat(case["on"]),
                case.get("checklist"),
                case.get("only", []),
                case.get("others"),
                case["findings"],
            )


def documentation_of(example: str) -> Documentation:
    return load_documentation([EXAMPLES / example / "documentation"])


def findings_of(case: Expected) -> tuple[Finding, ...]:
    library = load_rules()
    found = evaluate(documentation_of(case.example), library.on(case.on), case.on)
    if case.only:
        return tuple(finding for finding in found if finding.rule_id in case.only)
    if case.checklist is None:
        return found
    chosen = load_checklist(case.checklist, library.ids).rules
    return tuple(finding for finding in found if finding.rule_id in chosen)


def in_short(finding: Finding) -> Any:
    """Return the state, and for a breach also the criteria that failed."""
    if finding.state is not State.BREACH:
        return finding.state.value
    return {"breach": [one.id for one in finding.with_status(CriterionStatus.FAILED)]}


def open_judgements(findings: tuple[Finding, ...]) -> str:
    """Return what is left to judgement with the fingerprint to record, for when a rule has changed."""
    return "\n".join(
        f"{finding.id}: {one.id}: facts: {one.facts}"
        for finding in findings
        for one in finding.with_status(CriterionStatus.REVIEW)
    )


def name_of(case: Expected) -> str:
    return f"{case.example} {case.on} {case.checklist or ' '.join(case.only) or 'alle'}"


@pytest.mark.parametrize("case", list(expected()), ids=name_of)
def test_judged_as_expected(case: Expected) -> None:
    findings = findings_of(case)
    found = {finding.id: in_short(finding) for finding in findings}
    others = dict.fromkeys(found, case.others) if case.others else {}
    assert found == others | case.findings, open_judgements(findings)


def test_there_is_a_test_for_every_example() -> None:
    cases = {path.parent.name for path in EXAMPLES.glob("*/case.yaml")}  # in test_example_cases
    assert {folder.parent.name for folder in EXAMPLES.glob("*/documentation")} - cases == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_says_what_it_shows(name: str) -> None:
    text = (EXAMPLES / name / "README.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "oppdikt" in text.lower()


def test_the_command_line_says_the_same() -> None:
    case = next(case for case in expected() if case.checklist)
    words = ["check", str(EXAMPLES / case.example / "documentation"), "--on", str(case.on)]
    done = subprocess.run(
        [sys.executable, "-m", "compliance", *words, "--checklist", str(case.checklist), "--format", "json"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 1, done.stderr
    states = {finding["id"]: finding["state"] for finding in json.loads(done.stdout)["findings"]}
    assert states == {
        key: value if isinstance(value, str) else "breach" for key, value in case.findings.items()
    }


def test_everything_is_in_order_where_it_says_so() -> None:
    cases = [case for case in expected() if case.example == "alt-i-orden"]
    assert cases
    assert all(set(case.findings.values()) <= {"met", "not_applicable"} for case in cases)


def holders(documentation: Documentation) -> dict[tuple[str | int, ...], Record]:
    """Return every record that makes claims, by the steps that lead to it."""
    return {
        steps: part
        for steps, part in parts_of(documentation)
        if isinstance(part, Record) and not isinstance(part, Document | Statement)
    }


def unsourced(documentation: Documentation) -> list[str]:
    """Return every field that is given, and that no source of its record, or of one it lies in, is for."""
    records = holders(documentation)
    missing: list[str] = []
    for steps, record in records.items():
        above = [records[steps[:length]] for length in range(len(steps)) if steps[:length] in records]
        shown_as_part = any(_speaks_for(holder, steps) for holder in above)
        missing.extend(
            ".".join(map(str, (*steps, field)))
            for field in record.model_fields_set - STRUCTURE
            if not shown_as_part and not _is_shown(record, field)
        )
    return missing


def _is_shown(record: Record, field: str) -> bool:
    shown = any(not source.fields or field in source.fields for source in record.sources)
    return shown or _only_holds_records(getattr(record, field))


def _only_holds_records(value: Any) -> bool:
    """A record inside has sources of its own, or is missing them itself."""
    return isinstance(value, Record) or (
        isinstance(value, tuple) and bool(value) and all(isinstance(item, Record) for item in value)
    )


def _speaks_for(holder: Record, steps: tuple[str | int, ...]) -> bool:
    fields = {field for source in holder.sources for field in source.fields}
    return any(not source.fields for source in holder.sources) or any(field in steps for field in fields)


@pytest.mark.parametrize("name", NAMES)
def test_every_claim_has_a_source(name: str) -> None:
    assert unsourced(documentation_of(name)) == []


def sources_in(documentation: Documentation) -> Iterator[Source]:
    for _, part in parts_of(documentation):
        if isinstance(part, Source):
            yield part


@pytest.mark.parametrize("name", INVENTED)
def test_every_source_has_a_place_and_a_quote(name: str) -> None:
    documentation = documentation_of(name)
    # A file of that kind is one table, and has no sheets to name.
    tables = {one.id for one in documentation.documents if str(one.file_name).endswith(".csv")}
    for source in sources_in(documentation):
        assert source.document, source
        assert source.quote, source
        has_cell = source.cell and (source.sheet or source.document in tables)
        assert source.page or has_cell or source.heading, source


def test_the_incidents_of_home_care_are_those_of_the_export(tmp_path: Path) -> None:
    """The file beside the documentation is made anew by the command its README names."""
    example, made = EXAMPLES / "hjemmetjeneste", tmp_path / "avvik.yaml"
    export, mapping = example / "eksport" / "avvik.csv", example / "eksport" / "avvik.mapping.yaml"
    run = compliance("import", "incidents", export, "--mapping", mapping, "-o", made)
    assert run.code == 0, run.err
    assert made.read_bytes() == (example / "documentation" / "avvik.yaml").read_bytes()


@pytest.mark.parametrize("name", PUBLIC)
def test_public_cases_are_not_quoted(name: str) -> None:
    found = list(sources_in(documentation_of(name)))
    assert found
    assert all(source.quote is None for source in found)


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_added_to_a_public_case_is_marked(name: str) -> None:
    texts = [file.read_text(encoding="utf-8") for file in (EXAMPLES / name / "documentation").glob("*.yaml")]
    assert any("# oppdiktet:" in text for text in texts)


@pytest.mark.parametrize("name", INVENTED)
def test_no_organisation_number_can_be_real(name: str) -> None:
    """Numbers in the Register of Legal Entities begin with 8 or 9."""
    documentation = documentation_of(name)
    numbers = [documentation.organisation.org_number, *(unit.org_number for unit in documentation.units)]
    assert documentation.bht
    assert documentation.bht.agreement
    numbers.append(documentation.bht.agreement.provider_org_number)
    assert all(str(number).startswith("3") for number in numbers if number)


def test_judgements_are_signed_by_a_role() -> None:
    judgements = documentation_of("alt-i-orden").judgements
    assert judgements
    assert {judgement.by for judgement in judgements} == {"daglig leder og verneombud"}


def test_parts_are_found() -> None:
    """The walk over a record reaches what lies inside it, else the tests above would see too little."""
    found = {type(part).__name__ for _, part in parts_of(documentation_of("barnevernsinstitusjon"))}
    assert {"Hazard", "Measure", "BhtAgreement", "YearlyReport", "Source"} <= found
    assert all(isinstance(part, Part) for _, part in parts_of(documentation_of("nav-aarstad")))
