"""Kleene's tables with judgement as a fourth value, by exhausting them."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from compliance.state import JUDGEMENT, State, Unknown, conjunction, disjunction, negation, state_of

VALUES = (True, False, Unknown.ABSENT, Unknown.UNREAD, Unknown.SILENT, Unknown.IMPRECISE, JUDGEMENT)


def rank(order: str, value: object) -> int:
    kind = {True: "t", False: "f", JUDGEMENT: "j"}.get(value, "u")
    return order.index(kind)


@pytest.mark.parametrize(("one", "other"), list(product(VALUES, repeat=2)))
def test_all_is_the_first_of_false_unknown_judgement_true(one: object, other: object) -> None:
    found = conjunction([one, other])
    assert rank("fujt", found) == min(rank("fujt", one), rank("fujt", other))


@pytest.mark.parametrize(("one", "other"), list(product(VALUES, repeat=2)))
def test_any_is_the_first_of_true_unknown_judgement_false(one: object, other: object) -> None:
    found = disjunction([one, other])
    assert rank("tujf", found) == min(rank("tujf", one), rank("tujf", other))


def test_nothing_is_all_true_and_nothing_is_any_false() -> None:
    assert conjunction([]) is True
    assert disjunction([]) is False


@pytest.mark.parametrize("values", list(permutations((True, False, Unknown.SILENT, JUDGEMENT), 3)))
def test_the_order_of_checks_never_changes_the_kind_of_answer(values: tuple[object, ...]) -> None:
    for other in permutations(values):
        assert rank("fujt", conjunction(other)) == rank("fujt", conjunction(values))
        assert rank("tujf", disjunction(other)) == rank("tujf", disjunction(values))


@pytest.mark.parametrize(("one", "other"), list(product(VALUES, repeat=2)))
def test_de_morgan_holds_save_that_unknown_beats_judgement_in_both(one: object, other: object) -> None:
    left = negation(conjunction([one, other]))
    right = disjunction([negation(one), negation(other)])
    assert rank("tujf", left) == rank("tujf", right)


def test_the_first_unknown_gives_the_reason() -> None:
    assert conjunction([True, Unknown.SILENT, Unknown.ABSENT]) is Unknown.SILENT
    assert disjunction([False, JUDGEMENT, Unknown.UNREAD, Unknown.ABSENT]) is Unknown.UNREAD


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        ([True, False, Unknown.ABSENT, JUDGEMENT], State.BREACH),
        ([True, Unknown.ABSENT, JUDGEMENT], State.NOT_DOCUMENTED),
        ([True, JUDGEMENT], State.REVIEW),
        ([True, True], State.MET),
        ([], State.MET),
    ],
)
def test_the_worst_criterion_gives_the_state(outcomes: list[object], state: State) -> None:
    assert state_of(outcomes) is state
    assert state_of(reversed(outcomes)) is state


def test_states_are_ordered_worst_first() -> None:
    assert [state.rank for state in State] == [0, 1, 2, 3, 4]
    assert State.BREACH.rank < State.NOT_APPLICABLE.rank
