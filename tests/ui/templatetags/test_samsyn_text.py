"""Dates as people say them, and canonical text as HTML."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from samsyn.ui.templatetags.samsyn_text import (
    canonical_text,
    clock,
    day,
    month,
    short_day,
    shy,
    until,
    week_day,
)

OCTOBER = date(2022, 10, 17)


def test_a_day_is_said_in_the_readers_language() -> None:
    assert (day(OCTOBER), short_day(OCTOBER), month(OCTOBER)) == (
        "17 oktober 2022",
        "17 oktober",
        "oktober 2022",
    )
    assert week_day(OCTOBER) == "måndag 17 oktober 2022"
    with override("en"):
        assert day(OCTOBER) == "17 October 2022"


def test_a_moment_is_told_by_the_clock_in_sweden() -> None:
    late = datetime(2022, 10, 17, 22, 14, tzinfo=UTC)
    assert (clock(late), day(late)) == ("kl. 00.14", "18 oktober 2022")


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        (date(2022, 11, 1), date(2022, 11, 15), "1–15 november 2022"),
        (date(2022, 7, 1), date(2022, 12, 31), "1 juli–31 december 2022"),
        (date(2022, 1, 1), date(2023, 12, 31), "1 januari 2022–31 december 2023"),
        (OCTOBER, OCTOBER, "17 oktober 2022"),
        (OCTOBER, None, "17 oktober 2022"),
        (None, None, ""),
    ],
)
def test_a_period_says_no_month_and_year_twice(first: date | None, last: date | None, says: str) -> None:
    assert until(first, last) == says


def test_long_words_get_soft_hyphens_and_short_ones_none() -> None:
    assert (
        shy("En samverkansöverenskommelse")
        == "En sam\u00adver\u00adkans\u00adöver\u00adens\u00adkom\u00admelse"
    )


def test_canonical_text_becomes_paragraphs_and_lists() -> None:
    text = "Två saker:\n– lampor\n– <häck>\n\nResten\nåterstår."
    assert canonical_text(text) == (
        '<div class="prose"><p>Två saker:</p><ul class="dash"><li>lampor</li><li>&lt;häck&gt;</li></ul>'
        "<p>Resten<br>återstår.</p></div>"
    )
