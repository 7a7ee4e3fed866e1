"""The shared workplace: whether it is one, and whether it is agreed in writing who coordinates."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from compliance.documentation.documentation import Documentation
from compliance.facts.organisation import OrganisationView
from compliance.facts.shared_workplace import SharedWorkplaceView
from compliance.state import Unknown

ON = date(2026, 3, 1)
AGREED = {"written": True, "responsible": "kommunen"}


def view_of(record: Any = None) -> SharedWorkplaceView:
    shown = {} if record is None else {"shared_workplace": record}
    documentation = Documentation.model_validate({"organisation": {"name": "Eksempel kommune"}, **shown})
    return OrganisationView(documentation, ON).shared_workplace


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param(None, Unknown.ABSENT, id="nothing-shown"),
        pytest.param(False, False, id="a-document-says-it-is-not"),
        pytest.param({"other_employers": True}, True, id="shared"),
        pytest.param({"other_employers": False}, False, id="alone"),
        pytest.param({"cooperates": True}, Unknown.UNREAD, id="not-said"),
        pytest.param({"read_in_full": True}, Unknown.SILENT, id="read-and-not-said"),
    ],
)
def test_whether_it_is_shared(record: Any, expected: Any) -> None:
    assert view_of(record).is_shared is expected


@pytest.mark.parametrize(
    ("agreement", "expected"),
    [
        pytest.param(None, Unknown.ABSENT, id="not-shown"),
        pytest.param(False, False, id="a-document-says-none"),
        pytest.param(AGREED, True, id="agreed"),
        pytest.param({**AGREED, "written": False}, False, id="spoken"),
        pytest.param({"responsible": "kommunen", "read_in_full": True}, Unknown.UNREAD, id="perhaps-written"),
        pytest.param({**AGREED, "responsible": False}, False, id="nobody-responsible"),
        pytest.param({"written": True}, Unknown.UNREAD, id="not-read-in-full"),
        pytest.param({"written": True, "read_in_full": True}, Unknown.SILENT, id="read-and-names-nobody"),
        pytest.param({**AGREED, "signed_on": "2026-03-01"}, True, id="signed-that-day"),
        pytest.param({**AGREED, "signed_on": "2026-03-02"}, Unknown.ABSENT, id="signed-later"),
        pytest.param({**AGREED, "signed_on": "2026-03"}, Unknown.IMPRECISE, id="perhaps-later"),
    ],
)
def test_whether_it_is_agreed_in_writing(agreement: Any, expected: Any) -> None:
    record = {"other_employers": True, **({} if agreement is None else {"agreement": agreement})}
    assert view_of(record).agreed_in_writing is expected


def test_without_a_record_no_agreement_has_been_shown() -> None:
    assert view_of().agreed_in_writing is Unknown.ABSENT


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (None, Unknown.ABSENT),
        ({"main_company": False}, True),
        ({"main_company": "kommunen"}, False),
        ({"other_employers": True}, Unknown.UNREAD),
    ],
)
def test_whether_there_is_no_main_company(record: Any, expected: Any) -> None:
    assert view_of(record).without_main_company is expected
