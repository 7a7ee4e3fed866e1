"""A recorded judgement counts for the facts it was made on, and for as long as they say the same."""

from __future__ import annotations

from compliance.documentation.organisation import Unit
from compliance.evaluation.fingerprint import _plain


class LaterUnit(Unit):
    """A unit as a later version of the program may know it."""

    colour: str | None = None


def test_a_field_that_is_new_in_the_model_voids_nothing() -> None:
    facts = {"id": "nord", "name": "Nord", "employees": 12}
    assert _plain(LaterUnit(**facts)) == _plain(Unit(**facts))


def test_a_field_that_is_filled_in_does() -> None:
    facts = {"id": "nord", "name": "Nord"}
    assert _plain(Unit(**facts, employees=12)) != _plain(Unit(**facts))
    assert _plain(Unit(**facts, employees=12)) != _plain(Unit(**facts, employees=13))
