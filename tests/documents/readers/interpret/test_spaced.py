"""Text files that set columns with runs of spaces."""

from tests.documents.readers.interpret.building import read_text

_HEAD = """Tjänsteskrivelse
Kommunstyrelsens förvaltning            Datum: 2024-11-05
Handläggare: Säkerhetsstrateg      Dnr: KS 2024-0456

Till kommunstyrelsen

Uppföljning av åtgärdsplan 2024

Förslag till beslut
Kommunstyrelsen noterar uppföljningen.



Datum            Diarienummer           Handläggare
2024-10-22       KS 2024-0333           Skolskjutssamordnare

Till kommunstyrelsen

Nya regler för skolskjuts

Sammanfattning
Reglerna ändras.
"""


def test_a_heading_block_in_columns_is_read_piece_by_piece() -> None:
    assert [(m.registry_number, m.date, m.officer, m.body, m.title) for m in read_text(_HEAD).matters] == [
        (
            "KS 2024-0456",
            "2024-11-05",
            "Säkerhetsstrateg",
            "kommunstyrelsen",
            "Uppföljning av åtgärdsplan 2024",
        ),
        (
            "KS 2024-0333",
            "2024-10-22",
            "Skolskjutssamordnare",
            "kommunstyrelsen",
            "Nya regler för skolskjuts",
        ),
    ]


_TABLE = """Handlingsplan mot otrygghet 2025

Område 1: Centrum
Nr    Åtgärd                          Ansvarig        Klart           Uppföljning
1.1   Fler ordningsvakter på          Säkerhetschef   senast den      Upphandling
      torget under kvällstid                          30 juni         pågår.
1.2   Sommarjobb för unga som         Fritidschef     Löpande
      inte har råd
Område 2: Skola
Nr    Åtgärd                          Ansvarig        Klart           Uppföljning
2.1   Trygghetsvärdar                 Rektor          Q3 2025         Två värdar.
"""


def test_a_table_in_columns_has_whole_cells() -> None:
    reading = read_text(_TABLE)
    assert [
        (a.number, a.title, [(m.number, m.text, m.responsible, m.deadline, m.follow_up) for m in a.measures])
        for a in reading.priority_areas
    ] == [
        (
            "1",
            "Centrum",
            [
                (
                    "1.1",
                    "Fler ordningsvakter på torget under kvällstid",
                    "Säkerhetschef",
                    "2025-06-30",
                    "Upphandling pågår.",
                ),
                ("1.2", "Sommarjobb för unga som inte har råd", "Fritidschef", "Löpande", None),
            ],
        ),
        ("2", "Skola", [("2.1", "Trygghetsvärdar", "Rektor", "Q3 2025", "Två värdar.")]),
    ]
