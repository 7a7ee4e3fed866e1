from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letter_case_material import (
    DATED,
    ORDERS,
    answered,
    case_file,
    judged,
    letter,
    letter_of_old_orders,
)
from letter_material import ON

from compliance.case.case_file import LetterKind
from compliance.case.closing import Verdict, Why
from compliance.case.decisions import Action
from compliance.case.standing import JudgedCase, judged_case
from compliance.checklists import load_checklist
from compliance.errors import UsageError
from compliance.letters import letter_html
from compliance.letters.case_drafting import Beside
from compliance.letters.draft import draft
from compliance.letters.specification import LETTERS
from compliance.rules.library import load_rules
from compliance.rules.model import RuleText
from compliance.texts import Language

KINDS = list(DATED)
HARD = "\N{NO-BREAK SPACE}"


def text_of(kind: str, language: Language = "nb", **changes: Any) -> str:
    return letter(kind, language, **changes).markdown.replace(HARD, " ")


def lacking(kind: str, **changes: Any) -> list[str]:
    return [str(one).replace(HARD, " ") for one in letter(kind, "nb", **changes).missing]


def with_fine(**changes: Any) -> dict[str, Any]:
    file = case_file()
    file["fines"] = [{**file["fines"][0], **changes}]
    return file


def without_letter(identifier: str) -> dict[str, Any]:
    file = case_file()
    file["letters"] = [one for one in file["letters"] if one["id"] != identifier]
    return file


def test_every_kind_of_letter_is_tried() -> None:
    assert set(KINDS) == set(LETTERS)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "danger_note"])
def test_a_letter_with_everything_is_complete_and_bears_no_mark(kind: str) -> None:
    drafted = letter(kind, "nn")
    assert drafted.is_complete
    assert (drafted.mark, drafted.blanks, drafted.missing) == ("", (), ())
    assert "Utkast" not in drafted.markdown
    assert "Til inspektøren" not in drafted.markdown
    assert 'class="mark"' not in letter_html(drafted)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "danger_note"])
def test_a_letter_of_an_empty_case_is_a_draft_that_says_what_it_lacks(kind: str) -> None:
    drafted = letter(kind, "nb", file={"reference": "2026/1"}, decided=False)
    assert not drafted.is_complete
    assert drafted.blanks
    assert drafted.markdown.startswith("> **Utkast – ikke et vedtak**")
    assert "Til inspektøren" in drafted.markdown
    for one in drafted.missing:
        assert str(one).replace(HARD, " ") in drafted.markdown.replace(HARD, " ")


def test_a_note_on_danger_is_never_a_letter_and_never_an_order() -> None:
    note = letter("danger_note", "nb")
    assert note.mark == "Internt notat – ikke et vedtak"
    assert not note.is_complete
    assert "Arbeidsgiver skal" not in note.markdown
    assert "Med vennlig hilsen" not in note.markdown
    assert "Mottaker" not in note.markdown
    assert "kniv" not in note.markdown
    assert "§ 18-8 første ledd andre punktum" in note.markdown.replace(HARD, " ")


def test_a_decision_without_a_notice_or_before_its_deadline_lacks_it() -> None:
    assert "et varsel før vedtaket (forvaltningsloven § 16 første ledd)" in lacking(
        "order_decision", file=without_letter("rapport-1")
    )
    early = case_file()
    early["letters"][1]["answer_by"] = "2026-04-10"
    assert (
        "en frist for å uttale seg som er gått ut før vedtaket (fredag 10. april 2026) "
        "(forvaltningsloven § 16 første ledd)" in lacking("order_decision", file=early)
    )
    early["letters"][1]["answer_by"] = "2026-04-09"
    assert lacking("order_decision", file=early) == []


def test_a_comment_that_is_not_answered_is_lacking() -> None:
    file = case_file()
    del file["comments"][0]["answer"]
    assert lacking("order_decision", file=file) == [
        "vår vurdering av merknaden (forvaltningsloven § 25 andre ledd)"
    ]
    assert "Vi har ikke fått merknader" in text_of("order_decision", file=case_file(comments=[]))


def test_what_is_told_of_later_days_is_not_in_the_letter() -> None:
    file = case_file()
    file["comments"][0]["received_on"] = "2026-04-11"
    assert "Vi har ikke fått merknader" in text_of("order_decision", file=file)


def test_an_order_nobody_has_decided_on_is_told_as_a_lack() -> None:
    for kind in ("inspection_report", "order_notice", "order_decision"):
        told = lacking(kind, decided=False)
        assert any("en persons avgjørelse om «Vold og trusler – kartlegging»" in one for one in told), kind
    blanks = letter("order_decision", "nb", decided=False).blanks
    assert "frist for å oppfylle pålegget" in blanks


def test_a_deadline_on_a_day_off_is_told_with_the_next_working_day() -> None:
    drafted = letter("order_decision", "nb", deadline="2026-05-14")
    notes = drafted.notes.replace(HARD, " ")
    assert "Fristen torsdag 14. mai 2026 er ikke en virkedag. Velg for eksempel fredag 15. mai 2026." in notes
    assert drafted.is_complete
    assert "virkedag" not in letter("order_decision", "nb").notes


def test_one_comment_and_several_are_told_as_one_and_several() -> None:
    file = case_file()
    assert "Vi har fått én merknad til varselet:" in text_of("order_decision", file=file)
    second = {
        "to": "rapport-1",
        "by": "safety_representative",
        "received_on": "2026-03-19",
        "text": "Jeg er enig.",
    }
    file["comments"].append({**second, "answer": "Vi er enige."})
    page = text_of("order_decision", file=file)
    assert "Vi har fått merknader til varselet:" in page
    assert "- Verneombudet skrev 19. mars 2026: «Jeg er enig.»\n\n  Vår vurdering: Vi er enige.\n" in page


def test_an_order_is_in_the_words_a_person_chose() -> None:
    case = judged()
    words = RuleText(nb="Arbeidsgiver skal gi opplæring.", nn="Arbeidsgivar skal gi opplæring.")
    decided = [one.model_copy(update={"wording": words}) for one in case.case.decisions.decisions]
    decisions = case.case.decisions.model_copy(update={"decisions": tuple(decided)})
    own = judged_case(replace(case.case, decisions=decisions), case.findings, ON, ON)
    for language, text in (("nb", words.nb), ("nn", words.nn)):
        assert text in draft(LetterKind.ORDER_NOTICE, own, ON, language).markdown


def test_a_decision_never_proposes_a_deadline_and_a_notice_does() -> None:
    assert "Vi foreslår at fristen" in text_of("order_notice", decided=False)
    assert "[FYLL UT: frist for å oppfylle pålegget]" in text_of("order_decision", decided=False)


def test_only_the_orders_asked_for_are_in_the_letter() -> None:
    both, second = text_of("order_decision"), text_of("order_decision", orders=frozenset({2}))
    assert "### 1. Verneombud" in both
    assert "Vi gir dere disse påleggene:" in both
    assert "### 1. Verneombud" not in second
    assert "### 2. Vold og trusler" in second
    assert "Vi gir dere dette pålegget:" in second


@pytest.mark.parametrize(
    ("changes", "way"),
    [
        ({}, "for hver virkedag (mandag til fredag, ikke helligdager) fra mandag 12. oktober 2026"),
        ({"days": "every"}, "for hver dag fra mandag 12. oktober 2026"),
        (
            {"days": "monday_to_saturday"},
            "for hver dag fra mandag til lørdag, ikke helligdager, fra mandag 12.",
        ),
        ({"per": "week", "days": None}, "for hver uke som går fra mandag 12. oktober 2026"),
        ({"per": "month", "days": None}, "for hver måned som går fra mandag 12. oktober 2026"),
        ({"kind": "single", "per": None, "days": None}, "Vi fastsetter en engangsmulkt på 20 000 kroner."),
    ],
)
def test_each_way_a_fine_can_run_is_a_sentence_of_its_own(changes: dict[str, Any], way: str) -> None:
    file = with_fine(amount=20000, **changes)
    assert way in text_of("fine_decision", file=file)
    assert "20 000 kroner" in text_of("fine_notice", file=file)
    assert lacking("fine_decision", file=file) == []


def test_whole_weeks_and_months_are_counted_and_a_single_sum_does_not_run() -> None:
    assert "Den dagen pålegget blir oppfylt, regnes ikke med." in text_of("fine_decision")
    week = text_of("fine_decision", file=with_fine(per="week", days=None))
    assert "Bare hele perioder regnes med." in week
    single = text_of("fine_decision", file=with_fine(kind="single", per=None, days=None))
    assert "regnes ikke med" not in single
    assert "hele perioder" not in single


def test_a_fine_nobody_has_decided_is_blank_and_never_an_amount() -> None:
    drafted = letter("fine_notice", "nb", file=case_file(fines=[]), orders=frozenset({1}))
    assert "hvordan mulkten skal løpe" in drafted.blanks
    assert not re.search(r"\d+ kroner", drafted.markdown.replace(HARD, " "))
    assert not drafted.is_complete


def test_a_fine_runs_after_the_deadline_of_the_order_and_after_the_decision() -> None:
    assert (
        "en første dag for mulkten som er etter fredag 2. oktober 2026 (arbeidsmiljøloven § 18-7)"
        in lacking("fine_decision", file=with_fine(runs_from="2026-10-02"))
    )
    assert lacking("fine_decision", file=with_fine(runs_from="2026-10-03")) == []
    assert "første dag for mulkten (arbeidsmiljøloven § 18-7)" in lacking(
        "fine_decision", file=with_fine(runs_from=None)
    )


def test_no_fine_while_the_deadline_runs_or_when_the_order_is_met() -> None:
    longer = case_file()
    longer["extensions"][0]["new_deadline"] = "2026-12-01"
    assert (
        "en frist for pålegg 1 som er gått ut (tirsdag 1. desember 2026) (arbeidsmiljøloven § 18-7)"
        in lacking("fine_notice", file=longer)
    )
    assert "et pålegg som ikke er oppfylt (pålegg 1) (arbeidsmiljøloven § 18-7)" in lacking(
        "fine_decision", file=with_fine(met_on="2026-09-30")
    )


def test_deadlines_that_are_over_are_told() -> None:
    over = case_file()
    over["extensions"][0]["new_deadline"] = "2026-06-24"
    told = lacking("deadline_extension", file=over)
    assert (
        "en frist som ikke er ute (onsdag 24. juni 2026) (arbeidsmiljøloven § 18-6 andre ledd første punktum)"
        in told
    )
    assert any("en ny frist som er senere enn den gamle (fredag 3. juli 2026)" in one for one in told)
    late = case_file()
    late["notice"]["meeting_on"] = "2026-01-14"
    assert any(
        "en dato for tilsynet som ikke er passert (onsdag 14. januar 2026)" in one
        for one in lacking("notice_of_inspection", file=late)
    )
    answer = case_file()
    answer["letters"][1]["answer_by"] = "2026-03-06"
    assert any("(fredag 6. mars 2026)" in one for one in lacking("inspection_report", file=answer))


def test_an_order_cannot_have_a_deadline_that_is_over() -> None:
    for kind in ("inspection_report", "order_notice", "order_decision"):
        told = lacking(kind, deadline="2026-03-06")
        assert any(
            one
            == "en frist som ikke er ute (fredag 6. mars 2026) (arbeidsmiljøloven § 18-6 andre ledd første punktum)"
            for one in told
        ), kind


def test_a_decision_that_gave_its_orders_is_made_again_as_it_was_given() -> None:
    given = draft(
        LetterKind.ORDER_DECISION,
        judged(today=DATED["order_decision"], orders=ORDERS),
        DATED["order_decision"],
        "nb",
    )
    assert "### 1. Verneombud – opplæring: Nord" in given.markdown
    assert "Arbeidsgiver skal sørge for at verneombudet for Nord får nødvendig opplæring." in given.markdown
    notice = draft(
        LetterKind.ORDER_NOTICE,
        judged(today=DATED["order_notice"], orders=ORDERS),
        DATED["order_notice"],
        "nb",
    )
    assert notice == letter("order_notice", "nb")


def test_an_order_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(UsageError, match=r"Pålegg 7 er verken gitt eller besluttet\. Velg mellom: 1, 2\."):
        letter("order_notice", "nb", orders=frozenset({1, 7}))


def test_a_notice_of_inspection_takes_its_themes_and_documents_from_the_checklist() -> None:
    rules = load_rules()
    checklist = load_checklist("barnevern", rules.ids).on(ON, rules.ids)
    page = text_of("notice_of_inspection", "nn", checklist=checklist)
    assert "- Vald og truslar\n" in page
    assert "Send oss dette seinast torsdag 29. januar 2026:" in page
    assert f"- {checklist.documents[0].text.nn}" in page
    assert "Fristen er tre dagar frå de fekk brevet." in page


def test_the_inspector_is_told_when_the_deadline_to_appeal_ends() -> None:
    decision = text_of("order_decision", decided=False)
    assert "Kommer brevet fram digitalt 10. april 2026, går klagefristen ut mandag 4. mai 2026." in decision
    assert "Fristene er forslag" not in decision
    file = case_file()
    del file["sender"]["case_officer"]
    request = text_of("information_request", file=file)
    assert (
        "Kommer brevet fram digitalt 20. januar 2026, går klagefristen ut fredag 23. januar 2026." in request
    )
    assert "Fristene er forslag" in request


def test_a_report_without_orders_is_no_notice() -> None:
    page = text_of("inspection_report", orders=frozenset())
    assert page.startswith("# Tilsynsrapport med varsel om pålegg")
    guidance = judged_as_guidance()
    drafted = draft(LetterKind.INSPECTION_REPORT, guidance, ON, "nb")
    assert drafted.is_complete
    assert drafted.markdown.startswith("# Tilsynsrapport\n")
    assert "Dere kan uttale dere om rapporten." in drafted.markdown
    assert "Pålegg vi vurderer å gi" not in drafted.markdown


def judged_as_guidance() -> JudgedCase:
    case = judged()
    decided = [one.model_copy(update={"action": Action.GUIDANCE}) for one in case.case.decisions.decisions]
    decisions = case.case.decisions.model_copy(update={"decisions": tuple(decided)})
    return judged_case(replace(case.case, decisions=decisions), case.findings, ON, ON)


def test_the_basis_of_an_order_must_be_in_force_on_the_date_of_the_letter() -> None:
    told = lacking("order_notice", dated=date(2025, 12, 30))
    assert (
        "en hjemmel som gjelder på datoen for brevet, i stedet for forskrift om utførelse av arbeid § 3A-2 "
        "(arbeidsmiljøloven § 18-6 første ledd)" in told
    )


def closing(answer: dict[str, Any] | None = None, **changes: Any) -> tuple[str, list[str]]:
    case, judged_answer = answered("nb", answer, **changes)
    drafted = draft(
        LetterKind.ORDER_CLOSING, case, DATED["order_closing"], "nb", Beside(answers=(judged_answer,))
    )
    told = [str(one).replace(HARD, " ") for one in drafted.missing]
    return drafted.markdown.replace(HARD, " "), told


def test_closing_shows_what_is_met_with_its_source_and_what_is_lacking_with_why() -> None:
    page, told = closing()
    assert told == []
    assert "- kursbevis for minst 40 timer opplæring (Nord)\n  - Kilde: kursbevis-40.pdf, side 1:" in page
    assert "- kartleggingen for Sør\n  - Dokumentasjonen inneholder ingen kartlegging" in page
    assert "Pålegg 2 gjelder fortsatt." in page


def test_a_person_decides_that_an_order_is_closed() -> None:
    _, told = closing(closed=())
    assert told == ["en persons avgjørelse om at pålegg 1 er lukket"]


def test_a_case_with_every_order_closed_is_at_its_end() -> None:
    page, _ = closing(closed=(1, 2))
    assert "Alle påleggene er lukket, og saken er avsluttet." in page
    assert "tvangsmulkt" not in page


def test_what_is_only_said_is_not_closed_and_the_letter_says_so() -> None:
    said = {"safety_representatives": [{"id": "vo-nord", "training_hours": 40}]}
    page, told = closing(said, closed=(), to=(1,))
    assert "Svaret viser ikke tydelig om dette er oppfylt:" in page
    assert "  - Svaret sier at det er slik, men ingen dokumenter viser det.\n" in page
    assert told == []


@pytest.mark.parametrize("why", [Why.TO_WEIGH, Why.NOT_APPLICABLE, Why.SUBJECT_GONE])
def test_what_a_person_must_weigh_is_a_lack_and_no_question_to_the_employer(why: Why) -> None:
    case, judged_answer = answered("nb", closed=(), to=(1,))
    order = judged_answer.orders[0]
    unclear = replace(order.conditions[0], verdict=Verdict.UNCLEAR, why=why)
    judged_answer = replace(judged_answer, orders=(replace(order, conditions=(unclear,)),))
    drafted = draft(
        LetterKind.ORDER_CLOSING, case, DATED["order_closing"], "nb", Beside(answers=(judged_answer,))
    )
    assert [str(one).replace(HARD, " ") for one in drafted.missing] == [
        "en persons vurdering av et vilkår i pålegg 1: kursbevis for minst 40 timer opplæring"
    ]
    assert "?" not in drafted.body


def test_a_fine_is_for_what_no_answer_has_shown() -> None:
    case, judged_answer = answered("nb", closed=())
    beside = Beside(frozenset({2}), answers=(judged_answer,))
    page = draft(LetterKind.FINE_NOTICE, case, DATED["fine_notice"], "nb", beside).markdown
    assert "- kartleggingen for Sør" in page
    assert "- kartleggingen for Nord" not in page


def test_documents_are_demanded_with_the_right_to_appeal() -> None:
    page = text_of("information_request")
    assert "Fristen er tre dager fra dere fikk brevet. Klagen kan være muntlig." in page
    assert "arbeidsmiljøloven § 18-5 første ledd" in page


def test_the_appeal_goes_above_the_one_who_decided() -> None:
    assert "avgjør Direktoratet for arbeidstilsynet klagen" in text_of("order_decision")
    file = case_file()
    file["sender"]["name"] = "Direktoratet for  arbeidstilsynet"
    assert "avgjør departementet klagen" in text_of("order_decision", file=file)


@pytest.mark.parametrize(
    ("basis", "provision"),
    [
        ("used_by_recipient", "språkloven § 15 første ledd"),
        ("asked_for", "språkloven § 15 første ledd"),
        ("adopted_form", "språkloven § 15 andre ledd"),
        ("majority_form", "språkloven § 13 fjerde ledd"),
    ],
)
def test_the_other_form_of_norwegian_is_refused_with_the_provision(basis: str, provision: str) -> None:
    file = case_file()
    file["recipient"] |= {"language": "nn", "language_basis": basis}
    with pytest.raises(UsageError, match=re.escape(provision)):
        letter("order_notice", "nb", file=file)
    assert letter("order_notice", "nn", file=file).language == "nn"
    assert letter("danger_note", "nb", file=file).language == "nb"


def test_where_the_choice_is_free_it_is_free() -> None:
    file = case_file()
    file["recipient"] |= {"language": "nn", "language_basis": "free_choice"}
    assert letter("order_notice", "nb", file=file).language == "nb"


def test_signatures() -> None:
    file = case_file()
    file["sender"]["signature"] = "automatically_processed"
    assert "Saken er behandlet automatisk." in text_of("order_notice", file=file)
    assert "Saken er behandlet automatisk." not in text_of("order_notice", file=file, decided=False)
    file["sender"]["signature"] = "unsigned"
    assert "underskrift" not in text_of("order_notice", file=file)
    del file["sender"]["signature"]
    assert "underskrift" not in text_of("order_notice", file=file)


def test_why_a_letter_is_not_public_is_in_the_frame() -> None:
    file = case_file(exempt_from_disclosure={"basis": "offentleglova § 13 første ledd"})
    assert "**Unntatt offentlighet:** offentleglova § 13 første ledd" in text_of("order_notice", file=file)


@pytest.mark.parametrize(
    ("dated", "own_rule"), [(date(2025, 12, 31), True), (date(2026, 1, 1), False), (date(2026, 10, 2), False)]
)
def test_the_law_of_the_day_decides_how_a_fine_can_be_waived(dated: date, own_rule: bool) -> None:
    drafted = letter_of_old_orders("fine_decision", dated)
    page = drafted.markdown.replace(HARD, " ")
    assert ("arbeidsmiljøloven § 18-7 første ledd tredje punktum" in page) is own_rule
    assert ("forvaltningsloven § 51 tredje ledd" in page) is not own_rule
    assert not any("en bestemmelse som gjelder" in one.name for one in drafted.missing)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dated", [date(2023, 1, 1), date(2025, 6, 30), date(2025, 7, 1), date(2026, 1, 1)])
def test_no_letter_names_a_provision_that_is_not_in_force_on_its_date(kind: str, dated: date) -> None:
    drafted = letter_of_old_orders(kind, dated)
    assert not [one for one in drafted.missing if "lovregisteret" in one.name or "bestemmelse" in one.name]


def test_a_letter_before_the_law_says_so() -> None:
    drafted = letter_of_old_orders("fine_decision", date(2017, 6, 30))
    told = [str(one).replace(HARD, " ") for one in drafted.missing]
    assert any(
        "en bestemmelse som gjelder 30. juni 2017 (forvaltningsloven § 51 første ledd)" in one for one in told
    )


TROUBLE = [
    "a*b_c|d",
    "<script>alert(1)</script>",
    "{{7*7}}",
    '#read("/etc/passwd")',
    "\u202eabc\u202c og \u200fde",
    "# overskrift [FYLL UT: alt] [aml § 3-1]",
    "x" * 50_000,
]


@pytest.mark.parametrize("text", TROUBLE)
def test_hostile_text_is_shown_and_nothing_is_run_or_lost(text: str) -> None:
    file = case_file()
    file["comments"][0] |= {"text": text, "answer": text}
    file["recipient"]["name"] = text
    file["extensions"][0]["reason"] = text
    for kind in ("order_decision", "deadline_extension"):
        drafted = letter(kind, "nb", file=file)
        page = letter_html(drafted)
        assert drafted.blanks == ()
        assert "<script" not in page
        assert page.count("<h2") == letter_html(letter(kind, "nb")).count("<h2")
        shown = re.sub(r"<[^>]*>", "", page).replace(HARD, " ")
        for escape, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
            shown = shown.replace(escape, character)
        expected = re.sub("[\u202a-\u202e\u2066-\u2069]", "�", text)
        assert shown.count(expected) >= 2
        assert "49" not in shown


def with_text(place: str, text: str) -> dict[str, Any]:
    file = case_file()
    record, name = PLACES[place]
    inside = file[record][0] if isinstance(file[record], list) else file[record]
    inside[name] = [text] if name == "programme" else text
    return file


PLACES = {
    "comment": ("comments", "text"),
    "answer": ("comments", "answer"),
    "reason": ("extensions", "reason"),
    "purpose": ("notice", "purpose"),
    "place": ("notice", "place"),
    "programme": ("notice", "programme"),
    "name": ("recipient", "name"),
    "sender": ("sender", "name"),
    "officer": ("sender", "case_officer"),
}
IN_LETTER = {
    "reason": "deadline_extension",
    "purpose": "notice_of_inspection",
    "place": "notice_of_inspection",
}
IN_LETTER["programme"] = "notice_of_inspection"
MARKS = "# * _ ` < > {{ }} | &amp; [a](b) ]{lang=nn} 1. - a [FYLL [ ] \\ == --- <b> ~~~ http://a.no + 2) [aml § 1]"


def tags(page: str) -> list[str]:
    return re.findall(r"<[a-z/][^>]*>", page)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    place=st.sampled_from(sorted(PLACES)),
    text=st.one_of(
        st.text(min_size=1, max_size=40),
        st.lists(st.sampled_from([*MARKS.split(), " ", "UT: ", "§ 3"]), min_size=1, max_size=8).map("".join),
    ),
)
def test_no_text_changes_the_letter_around_it(place: str, text: str) -> None:
    text = "a" + " ".join(text.split()) + "a"
    kind = IN_LETTER.get(place, "order_decision")
    plain = letter(kind, "nb", file=with_text(place, "ordet"))
    drafted = letter(kind, "nb", file=with_text(place, text))
    assert (drafted.blanks, drafted.missing) == (plain.blanks, plain.missing)
    assert tags(letter_html(drafted)) == tags(letter_html(plain))


def test_the_date_of_the_example_is_the_date_of_the_report() -> None:
    assert DATED["inspection_report"] == ON
