"""Likely duplicates: how often the guess is right on written pairs, and how groups are made."""

import pytest

from samsyn.incidents.rules.duplicates import Trace, groups, likeness
from tests.incidents.review.pairs import CENTRE, OTHER, SAME, SATURDAY, UNSEEN, Told, near, told, trace

TUNED = [(pair, True) for pair in SAME] + [(pair, False) for pair in OTHER]


def precision_and_recall(pairs: list[tuple[tuple[Told, Told], bool]]) -> tuple[float, float]:
    """How many of the guesses are right, and how many of the same events are guessed."""
    guesses = [(likeness(trace(1, one), trace(2, other)).likely, same) for (one, other), same in pairs]
    right = sum(guess and same for guess, same in guesses)
    return right / sum(guess for guess, _same in guesses), right / sum(same for _guess, same in guesses)


def test_the_pairs_that_it_was_tuned_on() -> None:
    assert precision_and_recall(TUNED) == (1.0, 1.0)


def test_pairs_that_it_was_not_tuned_on() -> None:
    precision, recall = precision_and_recall(UNSEEN)
    assert (precision, recall) == (1.0, 1.0)


@pytest.mark.parametrize("pair", [pair for pair, _same in TUNED])
def test_the_order_of_two_does_not_matter(pair: tuple[Told, Told]) -> None:
    one, other = trace(1, pair[0]), trace(2, pair[1])
    assert likeness(one, other) == likeness(other, one)


def three() -> list[Trace]:
    """Three that tell of the same window."""
    return [
        trace(
            nth,
            told("vandalism", "Krossad ruta vid cykelförrådet.", 21 + nth / 10, 0, near(CENTRE, 20 * nth)),
        )
        for nth in (1, 2, 3)
    ]


def test_three_of_the_same_event_are_one_group_in_the_rows_order() -> None:
    one, two, three_ = three()
    apart = trace(4, told("vandalism", "Krossad ruta.", 90))
    assert groups([three_, apart, one, two]) == [[3, 1, 2]]


def test_two_of_which_someone_has_said_that_they_differ_never_meet_in_a_group() -> None:
    assert groups(three(), {frozenset((1, 2))}) == [[2, 3]]
    assert groups(three(), {frozenset((1, 2)), frozenset((2, 3)), frozenset((1, 3))}) == []


def test_without_points_the_named_place_tells() -> None:
    one = told("graffiti", "Klotter på väggen.", 10, 1, None, "Gångtunneln")
    same = told("graffiti", "Nytt klotter.", 11, 0, None, "gångtunneln")
    told_of = likeness(trace(1, one), trace(2, same))
    assert (told_of.likely, told_of.same_place, told_of.metres, told_of.hours) == (True, True, None, 0.0)


def test_an_hour_between_windows_is_told() -> None:
    one, later = told("drugs", "Påsar.", 10, 1), told("drugs", "Påsar.", 12)
    assert likeness(trace(1, one), trace(2, later)).hours == 1.0
    assert trace(1, one).starts_at > SATURDAY
