"""What the commands of a case have in common: read the case, choose the day, judge, and hold decisions to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from compliance.cli.clock import today

if TYPE_CHECKING:
    from compliance.case.folder import Case
    from compliance.case.standing import JudgedCase
    from compliance.checklists import Checklist
    from compliance.documentation.documentation import Documentation
    from compliance.evaluation import Finding
    from compliance.rules.library import RuleLibrary


def judge_case(
    folder: Path,
    now: date | None = None,
    rules_folder: Path | None = None,
    checklists_folder: Path | None = None,
) -> tuple[JudgedCase, RuleLibrary]:
    """Return the case with its findings and decisions, and the rules.

    The findings are as of the day the case says (`judged_on`), else the day of the inspection, else `now`.

    Args:
        folder: the folder of the case.
        now: the day decisions and deadlines are held to; None for today.
        rules_folder: rules in place of those that come with the program.
        checklists_folder: checklists in place of those that come with the program.

    Raises:
        ComplianceError: when anything cannot be read, or no rule is in force on the day.
    """
    from compliance.case.folder import load_case
    from compliance.case.standing import judged_case
    from compliance.cli.judging import rules_to_judge_by

    case, library, moment = load_case(folder), rules_to_judge_by(rules_folder), now or today()
    day = day_of(case, moment)
    findings, _ = findings_of(case, case.documentation, library, checklists_folder, day)
    return judged_case(case, findings, day, moment), library


def day_of(case: Case, moment: date) -> date:
    """Return the day the rules of a case are those of."""
    from compliance.cli.judging import day_of_inspection

    return case.file.judged_on or day_of_inspection(case.documentation) or moment


def findings_of(
    case: Case,
    documentation: Documentation,
    library: RuleLibrary,
    checklists_folder: Path | None,
    day: date,
) -> tuple[tuple[Finding, ...], Checklist | None]:
    """Return the findings of some documentation as the case would judge it.

    Raises:
        UsageError: when there is no such checklist, or no rule is in force on the day.
    """
    from compliance.cli.judging import judge

    return judge(documentation, library, whole_checklist_of(case, library, checklists_folder), day)


def checklist_of(
    judged: JudgedCase, library: RuleLibrary, checklists_folder: Path | None
) -> Checklist | None:
    """Return the checklist of the case as it is on the day of the rules; None when the case has none."""
    whole = whole_checklist_of(judged.case, library, checklists_folder)
    return whole and whole.on(judged.on, [rule.id for rule in library.on(judged.on)])


def whole_checklist_of(case: Case, library: RuleLibrary, checklists_folder: Path | None) -> Checklist | None:
    """Return the checklist of the case, with what is in it on other days too; None when the case has none.

    Raises:
        ComplianceError: when there is no such checklist, or it cannot be read.
    """
    from compliance.checklists import load_checklist

    name = case.file.checklist
    return load_checklist(name, library.ids, checklists_folder) if name else None


def files_of_case(folder: Path) -> list[str]:
    """Return the files and folders of a case that are read, and so never written over."""
    from compliance.case.folder import ANSWERS, CASE_FILE, DECISIONS_FILE, DOCUMENTATION

    return [str(folder / name) for name in (CASE_FILE, DECISIONS_FILE, DOCUMENTATION, ANSWERS)]
