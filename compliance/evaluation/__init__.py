"""From documentation and rules to findings, as of a date. Knows nothing of files, languages or letters."""

from compliance.evaluation.evaluate import evaluate, judge_by
from compliance.evaluation.findings import CriterionFinding, CriterionStatus, Finding, Subject
from compliance.evaluation.judge import Judge

__all__ = ["CriterionFinding", "CriterionStatus", "Finding", "Judge", "Subject", "evaluate", "judge_by"]
