"""The routines that apply in a unit, and what they say together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.documentation.routines import RoutinePart
from compliance.facts.organisation import OrganisationView
from compliance.facts.routines import RoutinesView
from compliance.facts.values import YesNoFact
from compliance.state import Unknown

ON = date(2026, 3, 1)
UNITS: list[dict[str, Any]] = [
    {"id": "helse", "name": "Helse", "employees": 0},
    {"id": "nord", "name": "Sone nord", "parent": "helse"},
    {"id": "sor", "name": "Sone sør", "parent": "helse"},
]


def routines_of(
    *records: dict[str, Any], statements: tuple[dict[str, Any], ...] = (), says_none: tuple[Any, ...] = ()
) -> RoutinesView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": UNITS,
            "routines": [
                {"id": f"rutine-{number}", "theme": "violence", **record}
                for number, record in enumerate(records, 1)
            ],
            "statements": [
                {"id": f"opplysning-{number}", "by": "employees", "text": "Vi kjenner ikke rutinen.", **one}
                for number, one in enumerate(statements, 1)
            ],
            "says_none": list(says_none),
        }
    )
    units = {unit.id: unit for unit in OrganisationView(documentation, ON).units()}
    return units["nord"].violence_routines


def applies(view: RoutinesView) -> bool | None:
    """True when the only routine certainly applies, None when it may, False when it does not."""
    if not view.documents.entries:
        return False
    return True if view.documents.certain else None


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param({"unit": "nord"}, True, id="own"),
        pytest.param({"unit": "sor"}, False, id="another-units"),
        pytest.param({}, None, id="common-nothing-said"),
        pytest.param({"applies_to_subunits": True}, True, id="common-for-all"),
        pytest.param({"applies_to_subunits": False}, False, id="common-for-the-top"),
        pytest.param({"scope": ["nord"]}, True, id="named"),
        pytest.param({"scope": ["sor"]}, False, id="others-named"),
        pytest.param({"unit": "sor", "scope": ["sor", "nord"]}, True, id="another-units-naming-this"),
        pytest.param({"scope": ["helse"]}, None, id="parent-named"),
        pytest.param({"scope": ["helse"], "applies_to_subunits": True}, True, id="parent-named-for-all"),
        pytest.param({"unit": "nord", "approved_on": "2026-03-02"}, False, id="later"),
        pytest.param({"unit": "nord", "approved_on": "2026-03"}, None, id="perhaps-later"),
        pytest.param({"unit": "nord", "theme": "harassment"}, False, id="other-theme"),
        pytest.param({"unit": "nord", "theme": None}, None, id="unknown-theme"),
    ],
)
def test_which_routines_apply(record: dict[str, Any], expected: bool | None) -> None:
    assert applies(routines_of(record)) is expected


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param([], Unknown.ABSENT, id="nothing-shown"),
        pytest.param([{"unit": "nord", "written": True}], True, id="written"),
        pytest.param([{"unit": "nord", "written": False}], Unknown.ABSENT, id="another-may-be"),
        pytest.param([{"unit": "nord", "read_in_full": True}], Unknown.UNREAD, id="silence-never-speaks"),
        pytest.param(
            [{"unit": "nord", "written": False}, {"unit": "nord", "written": True}], True, id="one-of-two"
        ),
        pytest.param([{"written": True}], Unknown.IMPRECISE, id="may-belong"),
        pytest.param([{"written": False}], Unknown.ABSENT, id="may-belong-and-is-not"),
        pytest.param(
            [{"unit": "nord", "written": False}, {"written": False}], Unknown.ABSENT, id="neither-is"
        ),
        pytest.param(
            [{"unit": "nord", "written": False}, {"written": True}], Unknown.IMPRECISE, id="other-may"
        ),
    ],
)
def test_in_writing(records: list[dict[str, Any]], expected: YesNoFact) -> None:
    assert routines_of(*records).in_writing is expected


def test_an_oral_routine_where_there_are_said_to_be_no_others() -> None:
    view = routines_of({"unit": "nord", "written": False}, says_none=({"what": "routines", "unit": "nord"},))
    assert view.in_writing is False


def test_a_document_that_says_there_are_none() -> None:
    view = routines_of(says_none=({"what": "routines", "unit": "nord", "theme": "violence"},))
    assert view.in_writing is False
    assert view.parts.holds(RoutinePart.REPORT) is False


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param([], Unknown.ABSENT, id="nothing-shown"),
        pytest.param([{"written": True, "parts": ["report"]}], True, id="there"),
        pytest.param([{"parts": ["report"]}], Unknown.UNREAD, id="perhaps-not-in-writing"),
        pytest.param([{"written": False, "parts": ["report"]}], Unknown.ABSENT, id="only-by-mouth"),
        pytest.param(
            [{"written": True, "parts": ["handle"], "read_in_full": True}],
            Unknown.ABSENT,
            id="another-may-have-it",
        ),
        pytest.param([{"written": True, "parts": ["handle"]}], Unknown.UNREAD, id="not-read-in-full"),
        pytest.param(
            [
                {"written": True, "parts": ["handle"], "read_in_full": True},
                {"written": True, "parts": ["prevent"]},
            ],
            Unknown.UNREAD,
            id="silence-of-one-never-outweighs-the-other",
        ),
        pytest.param(
            [{"written": True, "parts": ["handle"]}, {"written": True, "parts": ["report"]}],
            True,
            id="together",
        ),
    ],
)
def test_parts(records: list[dict[str, Any]], expected: YesNoFact) -> None:
    view = routines_of(*({"unit": "nord", **record} for record in records))
    assert view.parts.holds(RoutinePart.REPORT) is expected


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param([{"what": "Meld fra.", "responsible_role": "leder"}], True, id="named"),
        pytest.param([{"what": "Meld fra.", "responsible_role": False}], False, id="said-to-be-nobody"),
        pytest.param([{"what": "Meld fra."}], Unknown.SILENT, id="not-said"),
        pytest.param(False, False, id="no-steps"),
        pytest.param([], Unknown.SILENT, id="nothing-of-steps"),
    ],
)
def test_who_does_what(steps: Any, expected: YesNoFact) -> None:
    view = routines_of({"unit": "nord", "steps": steps, "read_in_full": True})
    assert view.say_who_does_what is expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param({"unit": "nord", "local_appendix": False}, True, id="own"),
        pytest.param({"applies_to_subunits": True, "local_appendix": True}, True, id="appendix"),
        pytest.param({"applies_to_subunits": True, "local_appendix": False}, False, id="common-alone"),
        pytest.param({"applies_to_subunits": True}, Unknown.UNREAD, id="not-said"),
    ],
)
def test_made_for_unit(record: dict[str, Any], expected: YesNoFact) -> None:
    assert routines_of(record).made_for_unit is expected


ABOUT_VIOLENCE = {"says": "routines_unknown", "theme": "violence", "unit": "nord"}


@pytest.mark.parametrize(
    ("known", "statements", "expected"),
    [
        pytest.param(True, (), True, id="document-says-yes"),
        pytest.param(False, (), False, id="document-says-no"),
        pytest.param(None, (), Unknown.UNREAD, id="nobody-says"),
        pytest.param(None, (ABOUT_VIOLENCE,), False, id="staff-say-no"),
        pytest.param(None, ({**ABOUT_VIOLENCE, "by": "employer"},), False, id="leader-says-no"),
        pytest.param(True, (ABOUT_VIOLENCE,), Unknown.IMPRECISE, id="they-contradict-each-other"),
        pytest.param(True, ({**ABOUT_VIOLENCE, "theme": None},), Unknown.IMPRECISE, id="perhaps-of-this"),
        pytest.param(True, ({**ABOUT_VIOLENCE, "unit": "sor"},), True, id="in-another-unit"),
        pytest.param(True, ({**ABOUT_VIOLENCE, "theme": "harassment"},), True, id="of-another-theme"),
    ],
)
def test_known_to_staff(known: bool | None, statements: tuple[Any, ...], expected: YesNoFact) -> None:
    view = routines_of({"unit": "nord", "known_to_staff": known}, statements=statements)
    assert view.known_to_staff is expected


@pytest.mark.parametrize(
    ("made_known", "expected"),
    [
        ([{"on": "2025-10-01", "to": ["employee"]}], Unknown.IMPRECISE),
        ([{"to": ["employee"]}], Unknown.IMPRECISE),
        ([{"on": "2026-10-01", "to": ["employee"]}], False),
        ([{"on": "2025-10-01", "to": ["safety_representative"]}], False),
        ([{"on": "2025-10-01", "to": False}], False),
        (False, False),
    ],
)
def test_a_routine_gone_through_contradicts_staff_who_do_not_know_it(
    made_known: Any, expected: YesNoFact
) -> None:
    view = routines_of({"unit": "nord", "made_known": made_known}, statements=(ABOUT_VIOLENCE,))
    assert view.known_to_staff is expected


def test_one_known_routine_contradicts_staff_who_know_none() -> None:
    known = {"unit": "nord", "known_to_staff": True}
    view = routines_of(known, {"unit": "nord"}, statements=(ABOUT_VIOLENCE,))
    assert view.known_to_staff is Unknown.IMPRECISE


def test_every_routine_must_be_known() -> None:
    known, unknown = {"unit": "nord", "known_to_staff": True}, {"unit": "nord", "known_to_staff": False}
    assert routines_of(known, unknown).known_to_staff is False
    assert routines_of(known, {"known_to_staff": False}).known_to_staff is Unknown.IMPRECISE
    assert routines_of({"known_to_staff": True}).known_to_staff is Unknown.IMPRECISE
    assert routines_of().known_to_staff is Unknown.ABSENT


def test_an_organisation_without_units_is_its_own_unit() -> None:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel AS"},
            "routines": [{"id": "rutine", "theme": "violence", "written": True, "parts": ["report"]}],
        }
    )
    (unit,) = OrganisationView(documentation, ON).units()
    assert unit.violence_routines.in_writing is True
    assert unit.violence_routines.made_for_unit is True
