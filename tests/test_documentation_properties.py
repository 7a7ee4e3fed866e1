"""Laws of reading, over made-up documentation."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from strategies import documentations, raw_documentations

from compliance.documentation.documentation import Documentation
from compliance.documentation.load import from_loaded
from compliance.documentation.references import parts_of, reference_faults
from compliance.errors import DocumentationError
from compliance.strict_yaml import load

some = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@some
@given(documentations())
def test_what_is_written_is_read_again(documentation: Documentation) -> None:
    written = documentation.model_dump(mode="json", exclude_defaults=True)
    assert Documentation.model_validate(written) == documentation
    assert Documentation.model_validate_json(documentation.model_dump_json()) == documentation


@some
@given(raw_documentations())
def test_made_up_documentation_can_be_read_from_a_file(raw: dict[str, Any]) -> None:
    text = json.dumps(raw, ensure_ascii=False)
    documentation = from_loaded(load(text.encode(), "d.json", DocumentationError))
    assert documentation == Documentation.model_validate(raw)


@some
@given(documentations())
def test_every_part_is_met_once_and_refers_to_what_exists(documentation: Documentation) -> None:
    steps = [steps for steps, _ in parts_of(documentation)]
    assert len(steps) == len(set(steps))
    assert reference_faults(documentation) == []


@some
@given(documentations(claims=False))
def test_without_claims_nothing_is_said_to_be_missing(documentation: Documentation) -> None:
    assert documentation.says_none == ()
