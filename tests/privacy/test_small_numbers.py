"""Small numbers of persons are found; staff, places and things are left alone."""

import pytest

from samsyn.privacy.rules.small_numbers import small_numbers


def found(text: str) -> list[str]:
    """The words that are marked."""
    return [place.words for place in small_numbers(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Under året har en ungdom tagit del av stödet.", ["en ungdom"]),
        ("Stödet har getts till ett par individer.", ["ett par individer"]),
        ("Tre unga män har fått hjälp.", ["Tre unga män"]),
        ("En person är aktuell och ytterligare en är på väg in.", ["En person", "ytterligare en"]),
        ("Vi har placerat 2 avhoppare och en familj.", ["2 avhoppare", "en familj"]),
        ("En boende fick hjälp att flytta.", ["En boende"]),
        ("Endast någon enstaka elev berördes.", ["Endast någon enstaka elev"]),
    ],
)
def test_words_that_point_at_a_person_are_found(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "En socialsekreterare sitter hos polisen.",
        "Ett trettiotal nya vandrarvärdar har utbildats.",
        "Fem ungdomar deltog.",
        "34 unga kom till kvällen.",
        "Två skolor och ett bostadsbolag är med.",
        "En insats om året.",
        "Kommunen kan ordna ett skyddat boende.",
        "En socialsekreterare från Barn- och ungdomsenheten sitter hos polisen.",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_place_is_told_in_characters() -> None:
    text = "Stödet gavs till en ungdom i Bro."
    place = small_numbers(text)[0]
    assert (place.start, place.end, text[place.start : place.end]) == (17, 26, "en ungdom")
