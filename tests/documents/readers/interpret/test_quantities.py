"""What a commitment promises: how much, how often, by when. Numbers that count nothing are left alone."""

import pytest

from samsyn.documents.readers.interpret.dates import Span
from samsyn.documents.readers.interpret.quantities import quantity

_PROMISES = [
    ("Minst en gång per termin åka ut med bussen.", (1, "term", None)),
    ("Genomföra minst två tematräffar per termin i Bro.", (2, "term", None)),
    ("Per år genomföra minst sex synliga pass.", (6, "year", None)),
    ("Genomföra minst fyra planerade insatser mot narkotika.", (4, "period", None)),
    ("Trygghetsvandringar hålls varje kvartal.", (1, "quarter", None)),
    ("Årligen redovisa resultatet.", (1, "year", None)),
    ("Informera föräldrar vid varje skolstart.", (1, "school_year", None)),
    ("Finnas på torget 200 tillfällen under året.", (200, "year", None)),
    ("Minst 200 tillfällen under året ska polisen vara på torget.", (200, "year", None)),
    ("Varannan vecka besöka fritidsgården.", (1, "two_weeks", None)),
    ("Träffa handlarna en gång i månaden.", (1, "month", None)),
    ("Två gånger om året bjuda in till dialog.", (2, "year", None)),
    ("Polisen går genom centrum dagligen.", (1, "day", None)),
    ("Städa torget varje dag.", (1, "day", None)),
    ("Månadsvis avstämning med bostadsbolagen.", (1, "month", None)),
    ("Besöka tio skolor per läsår.", (10, "school_year", None)),
    ("Tre till fem gånger per halvår gå ronder.", (3, "half_year", None)),
    ("2 ggr/år hålla öppet hus.", (2, "year", None)),
    ("Minst 1 200 hembesök per år.", (1200, "year", None)),
    ("Senast den 30 juni 2025 ta fram en belysningsplan.", (1, "once", "2025-06-30")),
    ("Belysningen ska vara utbytt senast 2024-10-01.", (1, "once", "2024-10-01")),
    ("Under 2022 sammanställa en modell.", (1, "once", "2022-12-31")),
    ("Ta fram en rutin under hösten 2023.", (1, "once", "2023-12-31")),
    ("Löpande informera om bedrägerier.", (None, None, None)),
    ("Berätta för seniorer hur de skyddar sig.", (None, None, None)),
    ("Införa GVI under 2022–2023.", (None, None, None)),
    ("Ordna läger för 8–12-åringar i en kommun med 30 000 invånare.", (None, None, None)),
    ("Svara på 114 14 dygnet runt.", (None, None, None)),
    ("Följa 7 kap. 2 § ordningslagen.", (None, None, None)),
    ("Högst två av tio ska känna oro.", (None, None, None)),
    ("Minst 80 procent ska känna sig trygga.", (None, None, None)),
    ("Möta unga klockan 18 på Storgatan 12.", (None, None, None)),
]


@pytest.mark.parametrize(("text", "expected"), _PROMISES)
def test_a_promise_counts_what_it_counts(
    text: str, expected: tuple[int | None, str | None, str | None]
) -> None:
    found = quantity(text)
    assert (found.minimum, found.per, found.by_date) == expected


def test_a_day_without_year_takes_the_year_of_the_pledge() -> None:
    assert quantity("Senast den 30 juni ta fram en plan.", Span.year(2024)).by_date == "2024-06-30"
    assert quantity("Senast den 30 juni ta fram en plan.").by_date is None


def test_a_day_without_year_is_the_only_such_day_in_the_period() -> None:
    text = "Senast den 30 juni byta belysningen."
    assert quantity(text, Span("2025-03-01", "2026-02-28")).by_date == "2025-06-30"
    assert quantity(text, Span("2025-03-01", "2026-12-31")).by_date is None
