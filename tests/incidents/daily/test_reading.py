"""Daily reports of every style, read: the numbers that the reader is held to, and what single forms mean."""

from datetime import date

import pytest

from samsyn.incidents.rules.daily import read_daily, tidy
from tests.incidents.daily.measured import DATA, Measured, measured

STYLES, FOREIGN = "[012]*.txt", "[3456]*.txt"  # the second group was written without looking at the rules


@pytest.mark.parametrize(("pattern", "reports"), [(STYLES, 25), (FOREIGN, 26)])
def test_what_the_reader_is_held_to(pattern: str, reports: int) -> None:
    got = measured(pattern)

    assert len(list(DATA.glob(pattern))) == reports
    assert got.off <= 0.05 * got.wanted
    assert got.times >= 0.85 * got.wanted
    assert got.categories >= 0.70 * got.wanted
    assert got.personal_seen == got.personal > 0


@pytest.mark.parametrize(("pattern", "reports"), [("[78]*.txt", 109)])
def test_what_the_reader_is_held_to_on_long_reports(pattern: str, reports: int) -> None:
    got = measured(pattern)

    assert len(list(DATA.glob(pattern))) == reports
    assert got.off <= 0.02 * got.wanted
    assert got.times >= 0.95 * got.wanted
    assert got.categories >= 0.90 * got.wanted
    assert got.personal_seen == got.personal > 0


def test_the_measure_can_fail() -> None:
    assert measured("no such report") == Measured()


def when(words: str) -> tuple[str, str]:
    """The window of an incident in a report sent on Saturday 15 October 2022."""
    found = read_daily(f"1. Misshandel {words}, Bro.", day=date(2022, 10, 15))[0]
    assert found.time_from is not None
    assert found.time_to is not None
    return f"{found.time_from:%d %H.%M}", f"{found.time_to:%d %H.%M}"


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("22.40", ("14 22.40", "14 22.40")),
        ("22:40", ("14 22.40", "14 22.40")),
        ("kl 2240", ("14 22.40", "14 22.40")),
        ("kl 22", ("14 22.00", "14 22.00")),
        ("ca 2140", ("14 21.40", "14 21.40")),
        ("vid 19-tiden", ("14 19.00", "14 19.00")),
        ("strax efter midnatt", ("15 00.00", "15 00.00")),
        ("mellan 18–20", ("14 18.00", "14 20.00")),
        ("mellan kl 23 och 01", ("14 23.00", "15 01.00")),
        ("natten mot lördag", ("14 22.00", "15 06.00")),
        ("natten mot fredag", ("13 22.00", "14 06.00")),
        ("i natt", ("14 22.00", "15 06.00")),
        ("i natt kl 02", ("15 02.00", "15 02.00")),
        ("under kvällen", ("14 17.00", "14 22.00")),
        ("i går kväll", ("14 17.00", "14 22.00")),
        ("i morse", ("15 06.00", "15 09.00")),
        ("fredag eftermiddag", ("14 12.00", "14 17.00")),
        ("torsdag förmiddag", ("13 09.00", "13 12.00")),
        ("13/10 kl 22.40", ("13 22.40", "13 22.40")),
        ("2022-10-12 kl 08", ("12 08.00", "12 08.00")),
        ("den 11 oktober vid 16-tiden", ("11 16.00", "11 16.00")),
        ("halv tre på natten", ("15 02.30", "15 02.30")),
    ],
)
def test_forms_of_time(words: str, window: tuple[str, str]) -> None:
    assert when(words) == window


def test_no_time_is_none() -> None:
    found = read_daily("1. Klotter på Broskolan.", day=date(2022, 10, 15))

    assert [(one.time_from, one.time_to, one.category) for one in found] == [(None, None, "graffiti")]


@pytest.mark.parametrize(
    "heading",
    [
        "Dygnsrapport 2022-10-14",
        "Polisens dagliga rapport 2022-10-15 (avser 14/10 kl 06 – 15/10 kl 06)",
        "Rapport 2022-10-15 kl 07.30",
        "15 oktober 2022 07.00, Sammanfattning kväll och natt",
        "Morgonrapport 2022-10-15",
        "Rapportdatum: 2022-10-15\nAvser: 2022-10-14",
        "Här kommer gårdagens händelser, 14 oktober 2022",
        "Fredag 14/10",
        "221014-221015",
    ],
)
def test_what_day_a_report_is_about(heading: str) -> None:
    report = f"{heading}\n\n1. 08.10 Stöld på Ica.\n2. 22.40 Misshandel i Bro.\n3. 02.15 Inbrott i Brunna.\n"

    read = read_daily(report, day=date(2026, 11, 25))

    assert [f"{one.time_from:%y%m%d %H.%M}" for one in read] == [
        "221014 08.10", "221014 22.40", "221015 02.15",
    ]  # fmt: skip


def test_a_weekday_gives_the_year_that_the_report_leaves_out() -> None:
    told = "Fredag 14/10\n\n- 22.40 Misshandel i Bro.\n\nLördag 15/10\n\n- 13.00 Stöld i Bro.\n"

    read = read_daily(told, day=date(2026, 10, 16))

    assert [one.time_from and one.time_from.year for one in read] == [2022, 2022]


@pytest.mark.parametrize(
    ("report", "starts"),
    [
        ("Fre 14/10 2022: 16.20 snatteri, 17.30 bråk vid torget, 22.10 fylleri.", ["16.20", "17.30", "22.10"]),
        ("14/10\n\n16.20 Bro, stöld\nMan tar öl.\nPolis larmas.\n\n17.30 Bro, brand\nBil brann.", ["16.20", "17.30"]),
        ("2022-10-14\n\nKl 16.20.\nInbrott i Bro.\n\nKl 17.30.\nBråk i Bro. Lugnt 17.50.", ["16.20", "17.30"]),
        ("2022-10-14\n\n1. Våld\n1.1 Kl 16.20 slagsmål i Bro.\n1.2 Kl 17.30 hot i Bro.", ["16.20", "17.30"]),
        ("2022-10-14\n\nKl 16.20 slogs två män. På plats 16.31. Kl 17.30 brann en bil i Bro.", ["16.20", "17.30"]),
    ],
)  # fmt: skip
def test_where_one_incident_ends(report: str, starts: list[str]) -> None:
    assert [f"{one.time_from:%H.%M}" for one in read_daily(report)] == starts


def test_what_names_a_person_is_never_left_out() -> None:
    (found,) = read_daily("2022-10-14\n\n16.20 Stöld i Bro. Bemanning: Ebba Lindqvist.")

    assert [found.text[span.start : span.end] for span in found.personal] == ["Ebba Lindqvist"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("på Korpstigen 25", "Korpstigen"),
        ("på Korpstgen", "Korpstigen"),
        ("vid Bro Centrums ingång", "Bro centrum"),
        ("i Bro", "Bro"),
        ("på Nybyggarvägen 3", "Nybyggarvägen"),
        ("utomhus", None),
    ],
)
def test_places(words: str, place: str | None) -> None:
    read = read_daily(f"22.40 Misshandel {words}.", places=["Bro", "Bro centrum"], streets=["Korpstigen"])

    assert [one.place for one in read] == [place]


def test_where_somebody_lives_is_not_where_it_happened() -> None:
    read = read_daily(
        "22.40 Rån. Man boende på Korpstigen 25 gripen i Bro.", places=["Bro"], streets=["Korpstigen"]
    )

    assert [one.place for one in read] == ["Bro"]


def test_offsets_count_in_the_tidied_text() -> None:
    raw = "Hej!\r\n\r\n•\u00a022.40 Misshandel i Bro.\r\n• 23.10 LOB.\r\n"

    read = read_daily(raw)

    assert [tidy(raw)[one.start : one.end] for one in read] == ["22.40 Misshandel i Bro.", "23.10 LOB."]
    assert [one.text for one in read] == ["22.40 Misshandel i Bro.", "23.10 LOB."]


def test_personal_data_is_marked_where_it_stands() -> None:
    (found,) = read_daily("1. Rån, målsägande Ebba Lindqvist, tel 070-123 45 67, bor 2tr, bil ABC 123.")

    assert [found.text[span.start : span.end] for span in found.personal] == [
        "Ebba Lindqvist", "070-123 45 67", "2tr", "ABC 123",
    ]  # fmt: skip


def test_what_is_denied_says_nothing() -> None:
    read = read_daily("1. Kl 20 slagsmål på Bro torg. Inga vapen eller narkotika påträffades.")

    assert [one.category for one in read] == ["violence_threat"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Hej!", "Inget att rapportera.", "\t\t\n|||", "1.\n2.\n", "22.40"]
)
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert read_daily(text) == []
