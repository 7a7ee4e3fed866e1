"""The result as JSON, for other programs: stable keys, sorted where nothing else gives the order."""

from __future__ import annotations

import json
from typing import Any

from compliance.documentation.base import Source
from compliance.evaluation import CriterionFinding, Finding
from compliance.law import lovdata_url, print_citations
from compliance.reports.result import Result
from compliance.reports.sentences import conditions, no_subject_sentence, sources_of, text_in
from compliance.reports.summary import count_states, summary_line
from compliance.state import State
from compliance.texts import Language

SCHEMA = "compliance-result/1"


def json_report(result: Result, language: Language) -> str:
    """Return the result as indented JSON; texts are in `language`."""
    organisation = result.documentation.organisation
    document = {
        "schema": SCHEMA,
        "language": language,
        "on": result.on.isoformat(),
        "organisation": {"name": organisation.name, "org_number": organisation.org_number or None},
        "checklist": result.checklist,
        "files": list(result.files),
        "summary": summary_line(result.findings, language),
        "counts": {state.value: n for state, n in count_states(result.findings).items()},
        "findings": [_finding(finding, language) for finding in result.findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    definition = finding.rule.definition
    found: dict[str, Any] = {
        "id": finding.id,
        "rule": finding.rule_id,
        "rule_in_force_from": definition.in_force.start.isoformat(),
        "title": text_in(definition.title, language),
        "subject": {
            "kind": finding.subject.kind,
            "id": finding.subject.id,
            "name": finding.subject.called[language],
        },
        "state": finding.state.value,
        "basis": {
            "citations": [str(citation) for citation in finding.rule.basis],
            "text": print_citations(finding.rule.basis, language),
            "addresses": [lovdata_url(citation) for citation in finding.rule.basis],
        },
        "criteria": [_criterion(finding, one, language) for one in finding.criteria],
    }
    if finding.applies is not None:
        found["applies_when"] = _criterion(finding, finding.applies, language)
    if sentence := no_subject_sentence(finding, language):
        found["reason"] = sentence
    if finding.state is State.BREACH:
        found["proposed"] = {
            "reaction": definition.reaction,
            "order": text_in(definition.order, language, finding),
            "conditions": list(conditions(finding, language)),
            "deadline_weeks": definition.deadline_weeks,
        }
    return found


def _criterion(finding: Finding, one: CriterionFinding, language: Language) -> dict[str, Any]:
    definition = one.criterion.definition
    found: dict[str, Any] = {
        "id": one.id,
        "status": one.status.value,
        "text": text_in(definition.text, language),
        "basis": [str(citation) for citation in one.criterion.basis],
    }
    if one.status.value == "failed":
        found["finding"] = text_in(definition.finding, language, finding, one)
        found["to_close"] = text_in(definition.to_close, language, finding, one)
    if one.unknown is not None:
        found["unknown_because"] = one.unknown.value
        found["ask"] = text_in(definition.ask, language, finding, one)
    if one.status.value == "review":
        found["questions"] = [{"id": q.id, "text": q.text[language]} for q in one.questions()]
        found["facts"] = one.facts
        found["disputes"] = [dispute.path for dispute in one.disputes]
    if one.failed_items:
        found["items"] = [item.called[language] for item in one.failed_items]
    if one.trace is not None:
        found["sources"] = [_source(source) for source in sources_of(one)]
    return found


def _source(source: Source) -> dict[str, Any]:
    return source.model_dump(mode="json", exclude_defaults=True)
