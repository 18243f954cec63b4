"""How often the guard is right, over five hundred texts."""

from itertools import pairwise

import pytest

from tests.privacy.corpora import ADVERSARY, HARMLESS, PERSONS, cases

MOST_HARMLESS = 0.03  # refused or asked about
LEAST_ASKED = 0.8  # of names and flats


@pytest.mark.parametrize("corpus", [PERSONS, ADVERSARY])
def test_every_identifier_is_refused_with_its_place_and_kind(corpus: str) -> None:
    wrong = [
        (case.text, case.blocks ^ case.refused()) for case in cases(corpus) if case.blocks != case.refused()
    ]
    assert wrong == []


def test_few_harmless_texts_are_refused_or_asked_about() -> None:
    harmless = list(cases(HARMLESS))
    stopped = [case.text for case in harmless if case.found()]
    assert len(harmless) >= 250
    assert stopped == stopped[: int(MOST_HARMLESS * len(harmless))], stopped


@pytest.mark.parametrize("corpus", [PERSONS, ADVERSARY])
@pytest.mark.parametrize("kind", ["name", "home"])
def test_most_names_and_flats_are_asked_about(corpus: str, kind: str) -> None:
    these = [case for case in cases(corpus) if any(place[2] == kind for place in case.questions)]
    expected = sum(place[2] == kind for case in these for place in case.questions)
    missed = [words for case in these for words in case.missed()]
    assert missed == missed[: int((1 - LEAST_ASKED) * expected)], missed


def test_a_wrong_check_digit_is_asked_about() -> None:
    wrong = [
        case
        for name in (PERSONS, ADVERSARY)
        for case in cases(name)
        if "identity_number" in str(case.questions)
    ]
    assert [
        (case.text, case.missed(), case.refused()) for case in wrong if case.missed() or case.refused()
    ] == []
    assert len(wrong) >= 6


def test_what_is_found_stands_in_order_and_apart() -> None:
    for name in (HARMLESS, PERSONS, ADVERSARY):
        for case in cases(name):
            found = case.found()
            assert found == sorted(found, key=lambda span: span.start)
            assert all(a.end <= b.start for a, b in pairwise(found))
