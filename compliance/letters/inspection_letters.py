"""The letters before anything is found: notice of an inspection, and a request for information."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from compliance.case.case_file import InspectionPlan
from compliance.case.questions import meeting
from compliance.evaluation import CriterionStatus
from compliance.letters.case_content import InformationRequest, InspectionNotice
from compliance.letters.case_drafting import CaseDrafting
from compliance.letters.case_frame import case_frame
from compliance.letters.case_notes import case_notes, deadlines_proposed, information_appeal_ends
from compliance.letters.deadlines import deadline_in_words, weeks_after
from compliance.letters.drafting import Drafting
from compliance.letters.letter import Parts
from compliance.letters.points import asked
from compliance.letters.sensitive import SensitiveTexts
from compliance.letters.specification import LETTERS
from compliance.reports.sentences import text_in

WEEKS_TO_SEND = 2
"""How long the employer gets to send information; no provision sets the length."""

_NOTHING_SAID = InspectionPlan()


def inspection_notice(letter: CaseDrafting) -> Parts:
    """Return what a notice of an inspection is made of."""
    drafting, notice = letter.drafting, letter.judged.case.file.notice or _NOTHING_SAID
    frame = case_frame(letter)
    documents = documents_asked_for(letter) or documents_of_checklist(letter)
    participants = [one.text[drafting.language] for one in notice.participants]
    content = InspectionNotice(
        frame=frame,
        date=_day_of_visit(notice, drafting),
        place=notice.place or "",
        purpose=drafting.needed("fvl § 15 (1)", "blank.purpose", notice.purpose),
        themes=_listed(themes_to_inspect(letter), "fvl § 15 (1)", "blank.themes", drafting),
        participants=_listed(participants, "aml § 18-4 (1)", "blank.participants", drafting),
        programme=tuple(notice.programme) or (drafting.blank("blank.programme"),),
        documents=documents,
        answer_by=_answer_by(letter) if documents else "",
        appeal_body=letter.appeal_body(),
    )
    title = drafting.phrase("title.inspection-notice")
    lines = (deadlines_proposed(letter), information_appeal_ends(letter)) if documents else ()
    return Parts(LETTERS["notice_of_inspection"], title, frame, content, case_notes(letter, *lines))


def information_request(letter: CaseDrafting) -> Parts:
    """Return what a request for information is made of: the documents, and what the documentation does not say."""
    drafting = letter.drafting
    frame = case_frame(letter)
    hidden = SensitiveTexts(drafting.documentation)
    questions = asked(
        [hidden.left_out_of(one) for one in letter.judged.findings], CriterionStatus.UNKNOWN, drafting
    )
    documents = documents_asked_for(letter) or documents_not_seen(letter)
    if not documents and not questions:
        documents = _listed((), "aml § 18-5 (1)", "blank.information", drafting)
    content = InformationRequest(
        frame=frame,
        documents=documents,
        questions=questions,
        answer_by=_answer_by(letter),
        appeal_body=letter.appeal_body(),
    )
    title = drafting.phrase("title.information-request")
    notes = case_notes(letter, deadlines_proposed(letter), information_appeal_ends(letter))
    return Parts(LETTERS["information_request"], title, frame, content, notes)


def documents_asked_for(letter: CaseDrafting) -> tuple[str, ...]:
    """Return the documents a person has written in the case that they ask for."""
    case = letter.drafting.documentation.case
    return tuple(case.requested_documents or ()) if case else ()


def documents_of_checklist(letter: CaseDrafting) -> tuple[str, ...]:
    """Return the documents the checklist asks for."""
    checklist = letter.beside.checklist
    return (
        tuple(text_in(one.text, letter.drafting.language) for one in checklist.documents) if checklist else ()
    )


def documents_not_seen(letter: CaseDrafting) -> tuple[str, ...]:
    """Return the documents that may still change a finding, as the meeting of the case would ask for them."""
    found = meeting(letter.judged, letter.beside.checklist).documents
    return tuple(one[letter.drafting.language] for one in found)


def themes_to_inspect(letter: CaseDrafting) -> tuple[str, ...]:
    """Return the themes of the checklist, else the theme the case names."""
    case, checklist = letter.drafting.documentation.case, letter.beside.checklist
    if checklist is not None:
        return tuple(text_in(theme.title, letter.drafting.language) for theme in checklist.themes)
    return (case.theme,) if case and case.theme else ()


def _listed(found: Sequence[str], citation: str, key: str, drafting: Drafting) -> tuple[Any, ...]:
    """Return a list, or one blank in its place."""
    return tuple(found) or (drafting.needed(citation, key, ""),)


def _day_of_visit(notice: InspectionPlan, drafting: Drafting) -> str:
    day = notice.meeting_on
    if day is not None and day < drafting.on:
        drafting.lacks("fvl § 15 (1)", "lack.visit-passed", date=deadline_in_words(day, drafting.language))
    found: str = drafting.needed(
        "fvl § 15 (1)", "blank.visit", day and deadline_in_words(day, drafting.language)
    )
    return found


def _answer_by(letter: CaseDrafting) -> str:
    day = letter.answer_by() or weeks_after(letter.drafting.on, WEEKS_TO_SEND)
    return letter.drafting.needed_deadline("aml § 18-5 (1)", "blank.answer-by", day)
