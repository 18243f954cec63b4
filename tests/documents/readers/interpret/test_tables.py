"""Plan tables as Word, Excel and PDF files hold them."""

from samsyn.documents.readers.reading import Reading
from tests.documents.readers.interpret.building import read_blocks, table, whole


def _told(reading: Reading) -> list[tuple[str | None, str | None, list[tuple[str | None, ...]]]]:
    return [
        (
            a.number,
            a.title,
            [(m.number, m.text, m.responsible, m.deadline, m.indicator, m.follow_up) for m in a.measures],
        )
        for a in reading.priority_areas
    ]


_HEAD = ("Nr", "Åtgärd", "Ansvarig", "Tidplan", "Mått", "Uppföljning")


def test_a_merged_cell_names_the_area_of_its_rows() -> None:
    reading = read_blocks(
        table(
            ("Område", *_HEAD),
            ("1. Trygga platser", "1.1", "Laga lampor", "Gatuchef", "30/6 2025", "Antal", "Klart"),
            ("^", "1.2", "Gå ronder", "Polisen", "Löpande", "", ""),
            ("2. Unga", "2.1", "Öppna gården", "Fritidschef", "Q3 2025", "Besök", "– måndag\n– fredag"),
        )
    )
    assert _told(reading) == [
        (
            "1",
            "Trygga platser",
            [
                ("1.1", "Laga lampor", "Gatuchef", "2025-06-30", "Antal", "Klart"),
                ("1.2", "Gå ronder", "Polisen", "Löpande", None, None),
            ],
        ),
        ("2", "Unga", [("2.1", "Öppna gården", "Fritidschef", "Q3 2025", "Besök", "– måndag\n– fredag")]),
    ]


def test_a_full_width_row_names_the_area_and_a_row_without_number_goes_on() -> None:
    reading = read_blocks(
        whole("Handlingsplan för trygghet 2025", heading=1),
        table(
            _HEAD,
            ("Prioriterat område A: Våld", "<", "<", "<", "<", "<"),
            ("A1", "Utbilda personal som", "HR", "senast den 1 mars", "Antal", "Två kurser är"),
            ("", "möter hot", "", "", "", "hållna."),
        ),
        table(_HEAD, ("A2", "Skriva en rutin", "Säkerhet", "Hösten 2025", "", "")),
    )
    assert _told(reading) == [
        (
            "A",
            "Våld",
            [
                (
                    "A1",
                    "Utbilda personal som möter hot",
                    "HR",
                    "2025-03-01",
                    "Antal",
                    "Två kurser är hållna.",
                ),
                ("A2", "Skriva en rutin", "Säkerhet", "Hösten 2025", None, None),
            ],
        )
    ]


def test_a_table_on_end_holds_label_and_text() -> None:
    reading = read_blocks(
        whole("2. Våld", heading=2),
        whole("Ingen ska slås."),
        table(
            ("Insats 2:1", "Fråga om våld\ni alla samtal."),
            ("Läge", "Pågår"),
            ("Uppföljning", "**Frågan** ställs.\n– på vårdcentralen\n– hos socialtjänsten"),
            ("Insats 2:2", "Ordna boende."),
            ("Ansvarig", "Socialchef"),
        ),
    )
    assert [(a.description, a.where) for a in reading.priority_areas] == [
        ("Ingen ska slås.", {"paragraph": 1})
    ]
    assert _told(reading) == [
        (
            "2",
            "Våld",
            [
                (
                    "2:1",
                    "Fråga om våld\ni alla samtal.",
                    None,
                    None,
                    None,
                    "**Frågan** ställs.\n– på vårdcentralen\n– hos socialtjänsten",
                ),
                ("2:2", "Ordna boende.", "Socialchef", None, None, None),
            ],
        )
    ]
    assert [anomaly.code for anomaly in reading.anomalies] == ["measure-without-follow-up"]


def test_numbers_that_are_missing_doubled_or_skipped_are_said() -> None:
    reading = read_blocks(
        whole("1. Våld", heading=2),
        table(
            ("Nr", "Åtgärd", "Ansvarig"),
            ("1.1", "Laga lampor", "Gata"),
            ("1.1", "Gå ronder", "Polisen"),
            ("1.4", "Mät ljus", "Gata"),
            ("", "Fråga boende", "Bostadsbolaget"),
            ("3.9", "Sätt upp skyltar", "Gata"),
        ),
    )
    assert [anomaly.code for anomaly in reading.anomalies] == [
        "number-outside-area",
        "number-missing",
        "number-doubled",
        "number-skipped",
    ]


def test_a_follow_up_in_a_row_without_measure_is_said_and_joins_no_other() -> None:
    reading = read_blocks(
        whole("1. Våld", heading=2),
        table(
            ("Nr", "Åtgärd", "Uppföljning"),
            ("1.1", "Laga lampor", "Alla är bytta."),
            ("", "", "Tre ronder är gjorda."),
            ("1.2", "Mät ljus", "-"),
        ),
    )
    assert [m.follow_up for m in reading.priority_areas[0].measures] == ["Alla är bytta.", None]
    assert [(a.code, a.where) for a in reading.anomalies] == [
        ("follow-up-without-measure", {"paragraph": 3}),
        ("measure-without-follow-up", {"paragraph": 4}),
    ]


def test_a_parking_table_is_no_plan() -> None:
    reading = read_blocks(
        whole("Avgift för parkering", heading=1),
        whole("Dnr KS 2024/7"),
        whole("Förslag till beslut", heading=2),
        whole("Nämnden höjer avgiften."),
        table(("Zon", "Avgift", "Tid"), ("1", "20 kronor", "8–18"), ("2", "10 kronor", "8–18")),
    )
    assert [(m.title, m.kind) for m in reading.matters] == [("Avgift för parkering", "other")]
    assert reading.priority_areas == []
