"""Training and practice: what is recorded, counted and told of."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.documentation.training import TrainingContent
from compliance.facts.organisation import OrganisationView
from compliance.facts.training import TrainingView
from compliance.facts.values import YesNoFact
from compliance.state import Unknown

ON = date(2026, 3, 1)
HERE = {"unit": "nord", "theme": "violence"}
NO_TRAINING = {**HERE, "says": "no_training"}
COURSE = {**HERE, "form": "classroom", "content": ["prevention"]}
NONE_COUNTED = {**HERE, "trained_last_12m": 0}
NO_RECORDS = {"what": "training_records", "unit": "nord"}


def training_of(
    records: tuple[dict[str, Any], ...] = (),
    counts: tuple[dict[str, Any], ...] = (),
    statements: tuple[dict[str, Any], ...] = (),
    says_none: tuple[dict[str, Any], ...] = (),
) -> TrainingView:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel kommune"},
            "units": [{"id": "nord", "name": "Sone nord"}, {"id": "sor", "name": "Sone sør"}],
            "training_records": list(records),
            "training_coverage": list(counts),
            "statements": [
                {
                    "id": f"opplysning-{number}",
                    "by": "employees",
                    "text": "Vi har ikke fått opplæring.",
                    **one,
                }
                for number, one in enumerate(statements, 1)
            ],
            "says_none": list(says_none),
        }
    )
    return OrganisationView(documentation, ON).units()[0].violence_training


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param({}, Unknown.ABSENT, id="nothing"),
        pytest.param({"records": (COURSE,)}, True, id="course"),
        pytest.param({"records": ({**COURSE, "unit": "sor"},)}, Unknown.ABSENT, id="course-elsewhere"),
        pytest.param({"records": ({**COURSE, "unit": None},)}, Unknown.IMPRECISE, id="course-perhaps-here"),
        pytest.param(
            {"records": ({**COURSE, "theme": None},)}, Unknown.IMPRECISE, id="course-perhaps-of-this"
        ),
        pytest.param({"records": ({**COURSE, "on": "2026-04-01"},)}, Unknown.ABSENT, id="course-later"),
        pytest.param(
            {"records": ({**COURSE, "content": ["equipment"]},)}, Unknown.ABSENT, id="in-something-else"
        ),
        pytest.param({"records": ({**COURSE, "content": []},)}, Unknown.UNREAD, id="content-not-said"),
        pytest.param(
            {"records": ({**COURSE, "content": ["psychosocial"]},)}, Unknown.ABSENT, id="other-topic"
        ),
        pytest.param({"counts": ({**HERE, "trained_last_12m": 3},)}, True, id="counted"),
        pytest.param({"counts": ({**HERE, "trained_last_12m": 0},)}, Unknown.IMPRECISE, id="counted-none"),
        pytest.param({"counts": ({**HERE},)}, Unknown.UNREAD, id="not-counted"),
        pytest.param(
            {"records": (COURSE,), "counts": ({**HERE, "trained_last_12m": 0},)},
            True,
            id="older-course-outweighs",
        ),
        pytest.param(
            {"records": ({**COURSE, "content": []},), "counts": ({**HERE, "trained_last_12m": 0},)},
            Unknown.UNREAD,
            id="a-course-of-unknown-content-may-be-it",
        ),
        pytest.param(
            {"counts": ({**HERE, "unit": None, "applies_to_subunits": True, "trained_last_12m": 9},)},
            Unknown.IMPRECISE,
            id="some-in-the-whole-may-be-elsewhere",
        ),
        pytest.param(
            {"counts": ({**HERE, "unit": None, "applies_to_subunits": True, "trained_last_12m": 0},)},
            Unknown.IMPRECISE,
            id="none-in-the-whole-may-be-earlier",
        ),
        pytest.param({"statements": (NO_TRAINING,)}, False, id="told-of-none"),
        pytest.param({"statements": ({**NO_TRAINING, "unit": "sor"},)}, Unknown.ABSENT, id="told-elsewhere"),
        pytest.param(
            {"records": (COURSE,), "statements": (NO_TRAINING,)}, Unknown.IMPRECISE, id="contradiction"
        ),
        pytest.param({"says_none": ({"what": "training_records", "unit": "nord"},)}, False, id="none-said"),
        pytest.param({"counts": (NONE_COUNTED,), "says_none": (NO_RECORDS,)}, False, id="counted-and-said"),
        pytest.param({"counts": (NONE_COUNTED,), "statements": (NO_TRAINING,)}, False, id="counted-and-told"),
    ],
)
def test_given(shown: dict[str, Any], expected: YesNoFact) -> None:
    assert training_of(**shown).given is expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param({}, Unknown.ABSENT, id="nothing"),
        pytest.param({"records": ({**COURSE, "form": "practice"},)}, True, id="practice"),
        pytest.param({"records": ({**COURSE, "form": "e_learning"},)}, Unknown.ABSENT, id="e-learning-only"),
        pytest.param(
            {"records": ({**COURSE, "form": "e_learning"},), "counts": ({**HERE, "practised_last_12m": 0},)},
            Unknown.IMPRECISE,
            id="e-learning-and-none-counted",
        ),
        pytest.param(
            {"records": ({**COURSE, "form": "e_learning", "on": "2025-10-01"},), "says_none": (NO_RECORDS,)},
            False,
            id="e-learning-and-no-other-said",
        ),
        pytest.param({"records": ({**COURSE, "form": None},)}, Unknown.UNREAD, id="form-not-said"),
        pytest.param(
            {"records": ({**COURSE, "form": "e_learning"}, {**COURSE, "form": None})},
            Unknown.UNREAD,
            id="one-form-not-said",
        ),
        pytest.param(
            {"records": ({**COURSE, "form": "e_learning"},), "counts": ({**HERE, "practised_last_12m": 4},)},
            True,
            id="counted",
        ),
        pytest.param(
            {"records": ({**COURSE, "form": "e_learning"},), "counts": (HERE,)},
            Unknown.UNREAD,
            id="not-counted",
        ),
        pytest.param(
            {"records": ({**COURSE, "content": ["aftercare"]},)}, Unknown.ABSENT, id="in-something-else"
        ),
    ],
)
def test_practised(shown: dict[str, Any], expected: YesNoFact) -> None:
    assert training_of(**shown).practised is expected


ALL = {**HERE, "exposed_employees": 20, "trained_last_12m": 20, "practised_last_12m": 12}
WHOLE = {"unit": None, "applies_to_subunits": True}


@pytest.mark.parametrize(
    ("counts", "trained", "practised"),
    [
        pytest.param((), Unknown.ABSENT, Unknown.ABSENT, id="no-count"),
        pytest.param((ALL,), True, False, id="counted"),
        pytest.param(
            ({**ALL, "exposed_employees": None},), Unknown.ABSENT, Unknown.ABSENT, id="exposed-not-counted"
        ),
        pytest.param(({**ALL, **WHOLE},), True, Unknown.IMPRECISE, id="of-the-whole"),
        pytest.param(
            (ALL, {**ALL, "trained_last_12m": 9}),
            Unknown.IMPRECISE,
            False,
            id="age-never-chooses-between-them",
        ),
    ],
)
def test_everyone(counts: tuple[Any, ...], trained: YesNoFact, practised: YesNoFact) -> None:
    view = training_of(counts=counts)
    assert view.everyone_trained is trained
    assert view.everyone_practised is practised


def test_temporary_staff() -> None:
    yes, no = {**HERE, "temporary_included": True}, {**HERE, "temporary_included": False}
    assert training_of(counts=(yes,)).temporary_included is True
    assert training_of(counts=(no,)).temporary_included is False
    assert training_of(counts=(yes, no)).temporary_included is Unknown.IMPRECISE
    assert training_of(counts=(HERE,)).temporary_included is Unknown.ABSENT


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param({}, Unknown.ABSENT, id="nothing"),
        pytest.param({"records": ({**COURSE, "content": ["equipment"]},)}, True, id="there"),
        pytest.param({"records": (COURSE,)}, Unknown.UNREAD, id="not-read-in-full"),
        pytest.param({"records": ({**COURSE, "read_in_full": True},)}, Unknown.ABSENT, id="left-out"),
        pytest.param(
            {"records": ({**COURSE, "read_in_full": True, "on": "2025-10-01"},), "says_none": (NO_RECORDS,)},
            False,
            id="left-out-and-no-other-said",
        ),
        pytest.param(
            {"records": ({**COURSE, "content": [], "read_in_full": True},)}, Unknown.SILENT, id="no-list"
        ),
        pytest.param(
            {"records": ({**COURSE, "unit": None, "content": False},)}, Unknown.IMPRECISE, id="may-belong"
        ),
        pytest.param({"statements": (NO_TRAINING,)}, False, id="told-of-none"),
    ],
)
def test_content(shown: dict[str, Any], expected: YesNoFact) -> None:
    assert training_of(**shown).content.holds(TrainingContent.EQUIPMENT) is expected


def test_plans_of_the_theme() -> None:
    documentation = Documentation.model_validate(
        {
            "organisation": {"name": "Eksempel AS"},
            "training_plans": [{"theme": "violence"}, {"theme": "msd"}],
        }
    )
    (unit,) = OrganisationView(documentation, ON).units()
    assert len(unit.violence_training.plans.certain) == 1
